"""日期 — dates are in the order in which things happen."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Final

import attrs

from cppcc_domain.model.committee import Term
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.references import leaves, walk
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONVENTION

__all__ = ["RULES"]

_IN_ORDER: Final = (
    ("start", "end"),
    ("since", "until"),
    ("established", "dissolved"),
    ("built", "upgraded", "closed"),
)
"""Names of fields whose dates follow each other, wherever a class has at least two of them."""

_HAVE_THEIR_OWN_RULE: Final = frozenset({Term, Meeting})


@rule(
    "INV-TIME-2",
    Severity.ERROR,
    zh="结束日期不得早于开始日期；设立、改造、撤销依次发生",
    en="nothing ends before it starts",
    source=CONVENTION,
)
def nothing_ends_before_it_starts(context: Context) -> Iterator[Finding]:
    for holder, path, value, sequences in walk(context.register, _sequences):
        for names in sequences:
            known = [(name, when) for name in names if (when := getattr(value, name)) is not None]
            for (earlier, first), (later, second) in pairwise(known):
                if second.before(first):
                    yield context.finding(
                        holder,
                        f"{path}.{later}",
                        later=later,
                        later_date=second.isoformat(),
                        earlier=earlier,
                        earlier_date=first.isoformat(),
                    )


@cache
def _sequences(cls: type) -> tuple[tuple[str, ...], ...]:
    """Return the fields of a class that hold dates in order."""
    if cls in _HAVE_THEIR_OWN_RULE:
        return ()
    dates = {field.name for field in attrs.fields(cls) for leaf, _, _ in leaves(field.type) if leaf is PartialDate}
    present = (tuple(name for name in names if name in dates) for names in _IN_ORDER)
    return tuple(names for names in present if len(names) > 1)


RULES: Final = (nothing_ends_before_it_starts,)
