"""起止 — from when to when something exists or is held, with ends that may be known in part or not at all."""

from datetime import date, timedelta

import attrs

from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.verdicts import Verdict, both

__all__ = ["Duration"]

_ONE_DAY = timedelta(days=1)


@attrs.frozen(weakref_slot=False)
class Duration:
    """起止 — a beginning and an end, each as exact as it is known; ``None`` is not stated.

    What ends on a day is gone when that day is over. Whoever counts takes an end that is not stated for one that has not come; whoever looks for
    contradictions takes it for unknown.

    Example:
        >>> seat = Duration(PartialDate(2021, 11), PartialDate(2024, 6, 3))
        >>> seat.excludes(PartialDate(2024, 6)), seat.excludes(PartialDate(2024, 7))
        (False, True)
    """

    start: PartialDate | None = None
    end: PartialDate | None = None

    def lasts_beyond(self, day: date) -> Verdict:
        """Whether it exists when the day is over: begun by then and not ended.

        An end that is not stated means that it lasts; a beginning that is not stated tells nothing.
        """
        begun = None if self.start is None else _reached(self.start, day)
        ended = False if self.end is None else _reached(self.end, day)
        return both(begun, None if ended is None else not ended)

    def excludes(self, when: PartialDate) -> bool:
        """Whether the date is certainly before the beginning or after the end."""
        too_early = self.start is not None and when.before(self.start)
        return too_early or (self.end is not None and self.end.before(when))

    def overlaps(self, other: "Duration") -> bool:
        """Whether there is certainly a day on which both exist, by what is stated alone.

        One that begins on the day on which the other ends follows it.
        """
        return _begins_inside(self, other) or _begins_inside(other, self)


def _begins_inside(one: Duration, other: Duration) -> bool:
    """Whether the one begins on a day on which the other certainly exists, or is certainly there on such a day."""
    core = _certain_days(other)
    if one.start is None or core is None:
        return False
    first, last = core
    own = _certain_days(one)
    return one.start.last <= last and (first <= one.start.first or (own is not None and first <= own[1]))


def _certain_days(duration: Duration) -> tuple[date, date] | None:
    """Return the first and the last day on which it certainly exists; without a stated end only the day on which it began, if that is known."""
    if duration.start is None:
        return None
    first = duration.start.last
    if duration.end is None:
        return (first, first) if duration.start.first == first else None
    last = duration.end.first - _ONE_DAY
    return (first, last) if first <= last else None


def _reached(when: PartialDate, day: date) -> Verdict:
    if when.last <= day:
        return True
    return False if day < when.first else None
