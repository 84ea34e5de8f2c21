"""判定 — whether something counts for a period: yes, no, or the records do not tell.

A partial date may lie inside a period or outside: 2023年 tells nothing about the first half of that year. Counting therefore works with
three answers, and what the records do not tell is never counted but turns an exact number into 至少.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from datetime import date

import attrs

from cppcc_domain.values.dates import PartialDate, Period

__all__ = ["Tally", "Verdict", "any_of", "both", "distinct", "lasts_beyond", "tally", "within"]

Verdict = bool | None
"""``True`` counts, ``False`` does not, ``None``: the records do not tell."""


@attrs.frozen(weakref_slot=False)
class Tally:
    """计数 — how many things certainly count, and whether there might be more."""

    certain: int
    more: bool = False


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


def lasts_beyond(day: date, start: PartialDate | None, end: PartialDate | None) -> Verdict:
    """Whether something exists when the day is over: begun by then and not ended.

    An end that is not stated means that it lasts; a beginning that is not stated tells nothing.
    """
    begun = None if start is None else _reached(start, day)
    ended = False if end is None else _reached(end, day)
    return both(begun, None if ended is None else not ended)


def _reached(when: PartialDate, day: date) -> Verdict:
    if when.last <= day:
        return True
    return False if day < when.first else None


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


def distinct(pairs: Iterable[tuple[Hashable, Verdict]]) -> Iterator[Verdict]:
    """Yield one verdict for each thing named, which counts when it counts at least once."""
    answers: dict[Hashable, Verdict] = {}
    for thing, verdict in pairs:
        answers[thing] = any_of((answers.get(thing, False), verdict))
    yield from answers.values()


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count what certainly counts, and note whether anything else might."""
    answers = Counter(verdicts)
    return Tally(answers[True], more=answers[None] > 0)
