"""工作日历 — which days are working days, and how spans of time are counted from a day.

Working days cannot be computed: the State Council announces holidays and the weekends that are worked for them year by year. So nothing here
guesses. A calendar answers for the years that it was given and refuses all others.

How spans are counted:

- A span of days or weeks ends so many days after the start: 5 days from 1 March end on 6 March.
- A span of months ends on the day of the same number, or on the last day of a shorter month: 3 months from 30 November end on 28 or 29 February.
- Of a span of working days the first is the first working day after the start: one working day from a Friday ends on Monday, where both are
  worked as usual.
- A day of the year (6月30日) is the next such day after the start; 29 February is the 28th in other years.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cached_property
from typing import Protocol, Self, runtime_checkable

import attrs

from cppcc_domain.errors import CppccError, ImpossibleValueError
from cppcc_domain.rulebook import AnnualDate, Deadline, Span, SpanUnit
from cppcc_domain.values.checks import is_tuple

__all__ = [
    "CalendarNeededError",
    "CalendarRangeError",
    "ListedCalendar",
    "WorkingCalendar",
    "add_span",
    "due_day",
    "official_calendar",
    "start_day",
]


class CalendarNeededError(CppccError, ValueError):
    """A span in working days, and no calendar to count them with.

    Args:
        span: The span.
    """

    def __init__(self, span: Span) -> None:
        super().__init__(span)
        self.span = span

    def __str__(self) -> str:
        return f"{self.span} cannot be counted without a calendar of working days"


class CalendarRangeError(CppccError, ValueError):
    """A day of a year that the calendar does not know.

    Args:
        day: The day asked for.
        years: The years that the calendar knows.
    """

    def __init__(self, day: date, years: Iterable[int]) -> None:
        self.day = day
        self.years = tuple(years)
        super().__init__(day, self.years)

    def __str__(self) -> str:
        known = f"{min(self.years)} to {max(self.years)}" if self.years else "no year"
        return f"whether {self.day.isoformat()} is a working day is unknown: the calendar knows {known}"


@runtime_checkable
class WorkingCalendar(Protocol):
    """工作日历 — whatever can tell working days from others."""

    def is_working_day(self, day: date) -> bool:
        """Return whether the day is worked.

        Raises:
            CalendarRangeError: The calendar does not know that year.
        """
        ...


@attrs.frozen(kw_only=True, weakref_slot=False)
class ListedCalendar:
    """工作日历 — the years that were stated, with their days off and the weekends that are worked for them (调休).

    Weekdays are worked unless they are listed as days off; Saturdays and Sundays are not unless they are listed as worked.

    Raises:
        ImpossibleValueError: A day outside the years, a worked weekend that is none, or a day listed as both.

    Example:
        >>> calendar = ListedCalendar(
        ...     years=(2024,), days_off=(date(2024, 5, 1), date(2024, 5, 2)), worked_weekends=(date(2024, 4, 28),)
        ... )
        >>> [calendar.is_working_day(date(2024, month, day)) for month, day in ((4, 28), (5, 2), (5, 6))]
        [True, False, True]
        >>> calendar.is_working_day(date(2025, 1, 2))
        Traceback (most recent call last):
        cppcc_domain.lifecycle.calendars.CalendarRangeError: whether 2025-01-02 is a working day is unknown: the calendar knows 2024 to 2024
    """

    years: tuple[int, ...] = attrs.field(validator=is_tuple)
    """The years for which everything is listed."""
    days_off: tuple[date, ...] = attrs.field(default=(), validator=is_tuple, repr=False)
    worked_weekends: tuple[date, ...] = attrs.field(default=(), validator=is_tuple, repr=False)

    def __attrs_post_init__(self) -> None:
        for name, days in (("days_off", self.days_off), ("worked_weekends", self.worked_weekends)):
            outside = next((day for day in days if day.year not in self.years), None)
            if outside is not None:
                raise ImpossibleValueError(f"ListedCalendar.{name}", outside, "a day of the years listed")
        for day in self.worked_weekends:
            if day.weekday() < 5 or day in self._days_off:
                raise ImpossibleValueError("ListedCalendar.worked_weekends", day, "a weekend day that is not off")

    def is_working_day(self, day: date) -> bool:
        """Return whether the day is worked.

        Raises:
            CalendarRangeError: The day's year was not stated.
        """
        if day.year not in self._years:
            raise CalendarRangeError(day, self.years)
        return day in self._worked_weekends if day.weekday() > 4 else day not in self._days_off

    def joined(self, other: "ListedCalendar") -> Self:
        """Return the calendar that knows the years of both; of a year that both know, this one's days hold.

        Example:
            >>> this_year, last_year = ListedCalendar(years=(2024,)), ListedCalendar(years=(2023,))
            >>> this_year.joined(last_year).years
            (2023, 2024)
        """
        added = sorted(set(other.years) - self._years)
        return attrs.evolve(
            self,
            years=tuple(sorted({*self.years, *added})),
            days_off=self.days_off + tuple(day for day in other.days_off if day.year in added),
            worked_weekends=self.worked_weekends + tuple(day for day in other.worked_weekends if day.year in added),
        )

    @cached_property
    def _years(self) -> frozenset[int]:
        return frozenset(self.years)

    @cached_property
    def _days_off(self) -> frozenset[date]:
        return frozenset(self.days_off)

    @cached_property
    def _worked_weekends(self) -> frozenset[date]:
        return frozenset(self.worked_weekends)


def official_calendar() -> ListedCalendar:
    """Return the working days that the State Council announced (国务院办公厅关于部分节假日安排的通知), from 2004 on.

    They come from the package ``chinese-calendar``, extra ``calendar``; its latest year is that of the last announcement when it was released.
    For a year that it does not know yet, :meth:`ListedCalendar.joined` adds one's own list.

    Raises:
        ModuleNotFoundError: The package is not installed.

    Example:
        >>> official_calendar().is_working_day(date(2024, 2, 18))  # a Sunday, worked for the Spring Festival
        True
    """
    try:
        from chinese_calendar import constants  # type: ignore[import-untyped]  # noqa: PLC0415 - optional
    except ModuleNotFoundError as missing:
        raise ModuleNotFoundError(
            "the official calendar needs chinese-calendar; install the extra: pip install 'cppcc-domain[calendar]'",
            name="chinese_calendar",
        ) from missing
    return ListedCalendar(
        years=tuple(sorted({day.year for day in constants.holidays})),
        days_off=tuple(constants.holidays),
        worked_weekends=tuple(constants.workdays),
    )


def add_span(day: date, span: Span, calendar: WorkingCalendar | None = None) -> date:
    """Return the day on which a span ends that starts on this day; the module says how each unit is counted.

    Example:
        >>> add_span(date(2023, 11, 30), Span(3, SpanUnit.MONTHS)).isoformat()
        '2024-02-29'
        >>> add_span(date(2024, 4, 26), Span(3, SpanUnit.WORKING_DAYS), official_calendar()).isoformat()
        '2024-04-30'

    Raises:
        CalendarNeededError: A span in working days without a calendar.
        CalendarRangeError: Days of a year that the calendar does not know.
        ImpossibleValueError: The span ends outside the years that dates can have.
    """
    return _moved(day, span, 1, calendar)


def start_day(end: date, deadline: Deadline, calendar: WorkingCalendar | None = None) -> date:
    """Return the day from which something counts that begins so long before a day, or on the last such day of the year before it.

    Example:
        >>> start_day(date(2024, 3, 4), AnnualDate(12, 5)).isoformat()
        '2023-12-05'
        >>> start_day(date(2024, 5, 31), Span(3, SpanUnit.MONTHS)).isoformat()
        '2024-02-29'

    Raises:
        CalendarNeededError: As for :func:`add_span`.
        CalendarRangeError: As for :func:`add_span`.
        ImpossibleValueError: As for :func:`add_span`.
    """
    if isinstance(deadline, Span):
        return _moved(end, deadline, -1, calendar)
    this_year = _in_year(deadline, end.year)
    return this_year if this_year < end else _in_year(deadline, end.year - 1)


def due_day(start: date, deadline: Deadline, calendar: WorkingCalendar | None = None) -> date:
    """Return the day by which something is due that starts on a day: a span later, or on the next such day of the year.

    Example:
        >>> due_day(date(2024, 3, 18), AnnualDate(6, 30)).isoformat()
        '2024-06-30'

    Raises:
        CalendarNeededError: As for :func:`add_span`.
        CalendarRangeError: As for :func:`add_span`.
        ImpossibleValueError: As for :func:`add_span`.
    """
    if isinstance(deadline, Span):
        return _moved(start, deadline, 1, calendar)
    this_year = _in_year(deadline, start.year)
    return this_year if this_year > start else _in_year(deadline, start.year + 1)


def _in_year(day: AnnualDate, year: int) -> date:
    _check_year(year)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _moved(day: date, span: Span, direction: int, calendar: WorkingCalendar | None) -> date:
    match span.unit:
        case SpanUnit.MONTHS:
            return _months_away(day, direction * span.amount)
        case SpanUnit.WORKING_DAYS:
            if calendar is None:
                raise CalendarNeededError(span)
            return _working_days_away(day, span.amount, direction, calendar)
    days = span.amount * (7 if span.unit is SpanUnit.WEEKS else 1)
    try:
        return day + timedelta(days=direction * days)
    except OverflowError:
        raise _out_of_time(day, direction) from None


def _months_away(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    _check_year(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _working_days_away(day: date, count: int, direction: int, calendar: WorkingCalendar) -> date:
    step = timedelta(days=direction)
    while count:
        try:
            day += step
        except OverflowError:
            raise _out_of_time(day, direction) from None
        count -= calendar.is_working_day(day)
    return day


def _check_year(year: int) -> None:
    if not MINYEAR <= year <= MAXYEAR:
        raise ImpossibleValueError("date", year, f"a year from {MINYEAR} to {MAXYEAR}")


def _out_of_time(day: date, direction: int) -> ImpossibleValueError:
    bound = f"far enough before {date.max}" if direction > 0 else f"far enough after {date.min}"
    return ImpossibleValueError("date", day.isoformat(), f"a day {bound} for the span")
