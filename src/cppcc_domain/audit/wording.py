"""行文核对 — how the text writes names of meetings, document numbers, dates and lists, by the rules that hold for the texts of a register."""

from collections.abc import Iterator
from operator import attrgetter

from cppcc_domain.audit.passages import Passage
from cppcc_domain.rulebook import Rulebook
from cppcc_domain.validation.rules import wording
from cppcc_domain.validation.wording import CHECKS
from cppcc_domain.values.findings import Finding

__all__ = ["findings_on_wording"]


def findings_on_wording(passage: Passage, rulebook: Rulebook) -> Iterator[Finding]:
    """Yield what should be written otherwise, each with the code of the rule that says so (ADV-NAME-1, ADV-DOC-1 …)."""
    for rule in wording.RULES:
        parameters = (attrgetter(key)(rulebook) for key in rule.reads)
        verified = rule.verified and all(parameter.verified for parameter in parameters)
        for remark in CHECKS[rule.code](passage.text, rulebook):
            line, column = passage.place(remark.start)
            yield Finding(
                code=rule.code,
                severity=rule.severity,
                path=f"text:{line}:{column}",
                params=(*remark.params, ("line", line), ("column", column)),
                source=rule.source,
                verified=verified,
            )
