"""引擎 — runs rules over a register and collects what they find."""

from collections.abc import Iterator
from datetime import date

import attrs

from cppcc_domain.lifecycle import WorkingCalendar
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.validation.catalogue import CATALOGUE, NO_RULE_CRASHES
from cppcc_domain.validation.definitions import Catalogue, Context, Index
from cppcc_domain.values.findings import Finding, Findings

__all__ = ["validate"]


def validate(
    register: Register,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    as_of: date | None = None,
    rules: Catalogue = CATALOGUE,
    *,
    calendar: WorkingCalendar | None = None,
) -> Findings:
    """Check a register against rules and return everything that they find.

    Findings come in the order of the catalogue and, of one rule, in the order of the document. A rule that fails becomes a finding
    (SYS-RULE-1) after those that it made before; the others run all the same.

    Args:
        register: What to check; it is not changed.
        rulebook: What holds in the committee's place.
        as_of: The day of the check, for rules about deadlines; without it they find nothing.
        rules: What to check for: all rules, or those that :meth:`Catalogue.only`, :meth:`Catalogue.without` and
            :meth:`Catalogue.extended` leave or add.
        calendar: Counts working days, such as :func:`~cppcc_domain.lifecycle.official_calendar`; without it rules that count them find nothing.

    Example:
        >>> [finding.code for finding in validate(Register(committee_id="nobody"))]
        ['INV-REF-2']
    """
    index = Index(register=register, rulebook=rulebook, as_of=as_of, calendar=calendar)
    contexts = (
        Context(register=register, rulebook=rulebook, as_of=as_of, calendar=calendar, rule=rule, index=index)
        for rule in rules
    )
    return Findings(tuple(finding for context in contexts for finding in _findings(context)))


def _findings(context: Context) -> Iterator[Finding]:
    if context.rule.check is None:
        return
    try:
        yield from context.rule.check(context)
    except Exception as error:  # noqa: BLE001 - rules are users' code too: what goes wrong in one must not hide the others
        failed = attrs.evolve(context, rule=NO_RULE_CRASHES)
        yield failed.finding(None, rule=context.rule.code, error=type(error).__name__, message=str(error))
