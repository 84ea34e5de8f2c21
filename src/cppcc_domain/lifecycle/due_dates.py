"""期限的推算 — what a due date is, and between which days it lies when the date it counts from is known in part."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.lifecycle.calendars import CalendarNeededError, CalendarRangeError, WorkingCalendar, due_day
from cppcc_domain.rulebook import AnnualDate, Rulebook
from cppcc_domain.values.checks import is_tuple
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.deadlines import DueKind, DueStatus, Undated

__all__ = ["DayCounter", "DueDate", "DueDay"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class DueDay:
    """到期日 — a day, or the days between which it lies, and what sets it; or why it is unknown."""

    earliest: date | None = None
    """The earliest day that it can be."""
    latest: date | None = None
    """The latest one; the same where the day is known."""
    undated: Undated | None = None
    """Why the day is unknown."""
    parameters: tuple[str, ...] = attrs.field(default=(), validator=is_tuple)
    """Keys of the rulebook's parameters that set it, ``handling.reply_deadline``; empty where the case itself does."""
    verified: bool = True
    """Whether all of these parameters are."""

    @classmethod
    def stated(cls, day: PartialDate) -> "DueDay":
        """Return the day that a case itself names."""
        return cls(earliest=day.first, latest=day.last)

    def extended(self, until: PartialDate) -> "DueDay":
        """Return the day after an extension: the one that it names, and where that is an earlier one the same as before."""
        if self.earliest is None or self.latest is None:
            return DueDay.stated(until)
        if self.earliest <= until.first and self.latest <= until.last:
            return DueDay.stated(until)
        return attrs.evolve(self, earliest=max(self.earliest, until.first), latest=max(self.latest, until.last))

    def or_else(self, other: "DueDay") -> "DueDay":
        """Return what is known when it is either this day or the other one."""
        if self.earliest is None or self.latest is None:
            return self
        if other.earliest is None or other.latest is None:
            return other
        return DueDay(
            earliest=min(self.earliest, other.earliest),
            latest=max(self.latest, other.latest),
            parameters=self.parameters + other.parameters,
            verified=self.verified and other.verified,
        )

    @property
    def as_date(self) -> PartialDate | None:
        """The day as exactly as a date can say it; ``None`` where it is unknown or not even the year is certain."""
        first, last = self.earliest, self.latest
        if first is None or last is None or first.year != last.year:
            return None
        if first.month != last.month:
            return PartialDate(first.year)
        return PartialDate(first.year, first.month, first.day if first == last else None)

    def certainly_before(self, day: date) -> bool:
        """Whether it lies before the day in any case."""
        return self.latest is not None and self.latest < day


@attrs.frozen(kw_only=True, weakref_slot=False)
class DueDate:
    """期限 — one thing that one unit has to do (or may do) for a case by a day."""

    kind: DueKind
    unit_id: str | None = None
    """The unit concerned: the one that replies, gives its opinion, or asked to be relieved; ``None`` where the record names no units."""
    day: DueDay
    started_at: int
    """The place, among the events of the proposal, of the event from which it counts."""
    start: PartialDate | None = None
    """The date of that event."""
    met_at: int | None = None
    """The place of the event by which it was done."""
    met: PartialDate | None = None
    """The date of that event."""
    ended_at: int | None = None
    """The place of the event after which it was not owed any more."""

    @property
    def due(self) -> PartialDate | None:
        """The due date as exactly as it is known: see :attr:`DueDay.as_date`."""
        return self.day.as_date

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done."""
        return self.met_at is None and self.ended_at is None

    @property
    def status(self) -> DueStatus:
        """Whether it was done, and in time as far as that is certain."""
        if self.met_at is None:
            return DueStatus.OPEN if self.ended_at is None else DueStatus.ENDED
        if self.met is not None and self.day.certainly_before(self.met.first):
            return DueStatus.LATE
        if self.met is not None and self.day.earliest is not None and self.met.last <= self.day.earliest:
            return DueStatus.ON_TIME
        return DueStatus.DONE


Rounds = tuple[PartialDate | None, ...]
"""When the first round of the handling began, where there was one before; else empty."""


class DayCounter:
    """The rulebook's spans counted from the dates of events, each once.

    Args:
        rulebook: How long everything may take.
        calendar: Counts working days; may be missing.
    """

    def __init__(self, rulebook: Rulebook, calendar: WorkingCalendar | None) -> None:
        self.rulebook = rulebook
        self._calendar = calendar
        self._days: dict[tuple[str, PartialDate | None], DueDay] = {}

    def day(self, start: PartialDate | None, keys: Iterable[str], earlier: Rounds = ()) -> DueDay:
        """Return the day that the parameters set for what starts on a date; of several, any may be the one that holds.

        Args:
            start: The date.
            keys: The parameters.
            earlier: When the first round began, for what starts again in a later one: a day of the year (6月30日) that the first round had is
                not put off by a year for it, but sets no day any more once it has come.
        """
        first, *others = keys
        day = self._in_round(first, start, earlier)
        for other in others:
            day = day.or_else(self._in_round(other, start, earlier))
        return day

    def _in_round(self, key: str, start: PartialDate | None, earlier: Rounds) -> DueDay:
        day = self._by_rule(key, start)
        if not earlier or start is None or not isinstance(attrgetter(key)(self.rulebook).value, AnnualDate):
            return day
        put_off = day.latest is not None and day.latest.year > start.last.year
        if put_off and day != self._by_rule(key, earlier[0]):
            return DueDay(undated=Undated.NO_RULE)
        return day

    def _by_rule(self, key: str, start: PartialDate | None) -> DueDay:
        if (key, start) not in self._days:
            self._days[key, start] = self._counted(key, start)
        return self._days[key, start]

    def _counted(self, key: str, start: PartialDate | None) -> DueDay:
        rule = attrgetter(key)(self.rulebook)
        unknown = DueDay(undated=Undated.NO_START, parameters=(key,), verified=rule.verified)
        if start is None:
            return unknown
        try:
            first, last = (due_day(day, rule.value, self._calendar) for day in (start.first, start.last))
        except CalendarNeededError:
            return attrs.evolve(unknown, undated=Undated.NO_CALENDAR)
        except (CalendarRangeError, ImpossibleValueError):
            return attrs.evolve(unknown, undated=Undated.OUT_OF_RANGE)
        return attrs.evolve(unknown, undated=None, earliest=first, latest=last)
