"""Spans of time counted from a day, and calendars that refuse what they do not know."""

import sys
from datetime import MAXYEAR, date, timedelta

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import CppccError, ImpossibleValueError
from cppcc_domain.lifecycle import (
    CalendarNeededError,
    CalendarRangeError,
    ListedCalendar,
    WorkingCalendar,
    add_span,
    due_day,
    official_calendar,
    start_day,
)
from cppcc_domain.rulebook import AnnualDate, Deadline, Span, SpanUnit

OFFICIAL = official_calendar()
DAYS = st.dates(date(2005, 1, 1), date(2024, 12, 31))
SPANS = st.builds(Span, st.integers(1, 200), st.sampled_from(SpanUnit))
ANNUAL = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: AnnualDate(day.month, day.day))
DEADLINES: st.SearchStrategy[Deadline] = SPANS | ANNUAL


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        ("2023-11-30", 3, "2024-02-29"),
        ("2022-11-30", 3, "2023-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-03-18", 3, "2024-06-18"),
        ("2024-10-31", 2, "2024-12-31"),
    ],
)
def test_a_month_later_is_the_same_day_or_the_last_of_a_shorter_month(start: str, amount: int, end: str) -> None:
    assert add_span(date.fromisoformat(start), Span(amount, SpanUnit.MONTHS)) == date.fromisoformat(end)


def test_days_and_weeks_are_counted_from_the_next_day() -> None:
    assert add_span(date(2024, 3, 1), Span(5, SpanUnit.DAYS)) == date(2024, 3, 6)
    assert add_span(date(2024, 3, 1), Span(1, SpanUnit.WEEKS)) == date(2024, 3, 8)


@pytest.mark.parametrize(
    ("start", "amount", "end"),
    [
        ("2024-03-15", 1, "2024-03-18"),  # Friday to Monday
        ("2024-03-16", 1, "2024-03-18"),  # Saturday to Monday
        ("2024-04-26", 3, "2024-04-30"),  # 28 April was a Sunday worked for the holiday in May
        ("2024-04-30", 1, "2024-05-06"),  # 1 to 5 May were off
        ("2023-12-29", 1, "2024-01-02"),  # over the new year
    ],
)
def test_working_days_know_holidays_and_worked_weekends(start: str, amount: int, end: str) -> None:
    span = Span(amount, SpanUnit.WORKING_DAYS)
    assert add_span(date.fromisoformat(start), span, OFFICIAL) == date.fromisoformat(end)


def test_working_days_need_a_calendar() -> None:
    with pytest.raises(CalendarNeededError, match="10个工作日 cannot be counted without a calendar"):
        add_span(date(2024, 3, 18), Span(10, SpanUnit.WORKING_DAYS))


def test_a_calendar_refuses_years_that_it_does_not_know() -> None:
    calendar = ListedCalendar(years=(2023, 2024))
    with pytest.raises(CalendarRangeError, match=r"2025-01-01 .* knows 2023 to 2024") as caught:
        add_span(date(2024, 12, 27), Span(5, SpanUnit.WORKING_DAYS), calendar)
    assert (caught.value.day, caught.value.years) == (date(2025, 1, 1), (2023, 2024))
    assert issubclass(CalendarRangeError, CppccError)
    with pytest.raises(CalendarRangeError, match="knows no year"):
        ListedCalendar(years=()).is_working_day(date(2024, 3, 18))


def test_the_official_calendar_begins_in_2004_and_does_not_guess_the_future() -> None:
    assert min(OFFICIAL.years) == 2004
    for unknown in (date(2003, 12, 31), date(max(OFFICIAL.years) + 1, 1, 4)):
        with pytest.raises(CalendarRangeError):
            OFFICIAL.is_working_day(unknown)


@pytest.mark.parametrize(
    ("day", "worked"),
    [("2026-02-14", True), ("2026-02-23", False), ("2024-02-18", True), ("2024-10-01", False), ("2024-03-18", True)],
)
def test_the_official_calendar_is_that_of_the_state_council(day: str, *, worked: bool) -> None:
    assert OFFICIAL.is_working_day(date.fromisoformat(day)) is worked


def test_without_the_package_the_official_calendar_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "chinese_calendar", None)
    with pytest.raises(ModuleNotFoundError, match=r"pip install 'cppcc-domain\[calendar\]'"):
        official_calendar()


@pytest.mark.parametrize(
    ("days_off", "worked", "what"),
    [
        ((date(2025, 1, 1),), (), "days_off"),
        ((), (date(2023, 1, 7),), "worked_weekends"),
        ((), (date(2024, 3, 18),), "worked_weekends"),
        ((date(2024, 3, 16),), (date(2024, 3, 16),), "worked_weekends"),
    ],
)
def test_a_list_that_cannot_be_is_refused(days_off: tuple[date, ...], worked: tuple[date, ...], what: str) -> None:
    with pytest.raises(ImpossibleValueError, match=f"ListedCalendar.{what}"):
        ListedCalendar(years=(2024,), days_off=days_off, worked_weekends=worked)


def test_ones_own_list_joins_the_official_years() -> None:
    ahead = max(OFFICIAL.years) + 1
    own = ListedCalendar(years=(2024, ahead), days_off=(date(2024, 3, 18), date(ahead, 1, 4)))
    both = OFFICIAL.joined(own)
    assert both.years == (*OFFICIAL.years, ahead)
    assert not both.is_working_day(date(ahead, 1, 4))
    assert both.is_working_day(date(2024, 3, 18))  # what the first calendar knows it is not told again
    assert not own.joined(OFFICIAL).is_working_day(date(2024, 3, 18))


def test_any_class_that_knows_working_days_is_a_calendar() -> None:
    class Weekdays:
        def is_working_day(self, day: date) -> bool:
            return day.weekday() < 5

    assert isinstance(Weekdays(), WorkingCalendar)
    assert isinstance(OFFICIAL, WorkingCalendar)
    assert add_span(date(2027, 3, 19), Span(1, SpanUnit.WORKING_DAYS), Weekdays()) == date(2027, 3, 22)


@pytest.mark.parametrize(
    ("start", "expected"),
    [("2024-03-18", "2024-06-30"), ("2024-06-29", "2024-06-30"), ("2024-06-30", "2025-06-30")],
)
def test_a_day_of_the_year_is_the_next_one(start: str, expected: str) -> None:
    assert due_day(date.fromisoformat(start), AnnualDate(6, 30)) == date.fromisoformat(expected)


def test_29_february_is_the_28th_in_other_years() -> None:
    assert due_day(date(2024, 3, 1), AnnualDate(2, 29)) == date(2025, 2, 28)
    assert start_day(date(2024, 2, 29), AnnualDate(2, 29)) == date(2023, 2, 28)
    assert start_day(date(2024, 3, 1), AnnualDate(2, 29)) == date(2024, 2, 29)


@pytest.mark.parametrize("unit", [SpanUnit.DAYS, SpanUnit.WEEKS, SpanUnit.MONTHS])
def test_spans_out_of_the_calendar_are_refused(unit: SpanUnit) -> None:
    for count, day in ((due_day, date(MAXYEAR, 12, 31)), (start_day, date(1, 1, 1))):
        with pytest.raises(ImpossibleValueError):
            count(day, Span(40, unit))


def test_the_last_days_of_time_are_refused_with_a_calendar_too() -> None:
    class Always:
        def is_working_day(self, day: date) -> bool:
            return day.year > 0

    with pytest.raises(ImpossibleValueError):
        add_span(date(MAXYEAR, 12, 31), Span(1, SpanUnit.WORKING_DAYS), Always())
    with pytest.raises(ImpossibleValueError):
        due_day(date(MAXYEAR, 12, 31), AnnualDate(6, 30))


@given(DAYS, DEADLINES)
def test_what_is_due_comes_after_its_start(start: date, deadline: Deadline) -> None:
    assert start_day(start, deadline, OFFICIAL) < start < due_day(start, deadline, OFFICIAL)


@given(DAYS, SPANS, st.integers(1, 50))
def test_more_time_is_never_less(start: date, span: Span, more: int) -> None:
    assert add_span(start, span, OFFICIAL) <= add_span(start, Span(span.amount + more, span.unit), OFFICIAL)


@given(DAYS, st.integers(0, 40), DEADLINES)
def test_who_starts_later_is_not_due_earlier(start: date, days: int, deadline: Deadline) -> None:
    later = start + timedelta(days=days)
    assert due_day(start, deadline, OFFICIAL) <= due_day(later, deadline, OFFICIAL)
    assert start_day(start, deadline, OFFICIAL) <= start_day(later, deadline, OFFICIAL)


@given(DAYS, st.integers(1, 60))
def test_so_many_working_days_lie_in_the_span(start: date, amount: int) -> None:
    end = add_span(start, Span(amount, SpanUnit.WORKING_DAYS), OFFICIAL)
    inside = [start + timedelta(days=number) for number in range(1, (end - start).days + 1)]
    assert sum(map(OFFICIAL.is_working_day, inside)) == amount
    assert OFFICIAL.is_working_day(end)
