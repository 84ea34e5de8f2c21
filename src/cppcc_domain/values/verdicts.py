"""判定 — whether something holds: yes, no, or the records do not tell.

A partial date may lie inside a period or outside: 2023年 tells nothing about the first half of that year. Whoever counts or compares therefore works
with three answers; what the records do not tell is neither counted nor held against anybody.
"""

from collections.abc import Iterable

from cppcc_domain.values.dates import PartialDate, Period

__all__ = ["Verdict", "any_of", "both", "within"]

Verdict = bool | None
"""``True`` holds, ``False`` does not, ``None``: the records do not tell."""


def within(period: Period, when: PartialDate | None) -> Verdict:
    """Whether something dated so happened in the period; an unknown date tells nothing.

    Example:
        >>> first_half = Period(PartialDate(2023, 1), PartialDate(2023, 6))
        >>> within(first_half, PartialDate(2023, 3)), within(first_half, PartialDate(2024)), within(first_half, PartialDate(2023))
        (True, False, None)
    """
    if when is None:
        return None
    if period.covers(when):
        return True
    return False if when.last < period.first or period.last < when.first else None


def both(left: Verdict, right: Verdict) -> Verdict:
    """Whether two conditions hold together."""
    if left is False or right is False:
        return False
    return None if left is None or right is None else True


def any_of(verdicts: Iterable[Verdict]) -> Verdict:
    """Whether at least one condition holds; none does where there are none."""
    answer: Verdict = False
    for verdict in verdicts:
        if verdict:
            return True
        if verdict is None:
            answer = None
    return answer
