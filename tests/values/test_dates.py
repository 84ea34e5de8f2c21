"""Dates that are known in part, and the periods they bound."""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.testing import strategies
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import PeriodKind

FIRST_DAY = dt.date(1000, 1, 1)
any_date = strategies.partial_dates(min_value=FIRST_DAY, max_value=dt.date.max)


@given(any_date)
def test_the_iso_form_is_read_back_as_the_same_date(date: PartialDate) -> None:
    assert PartialDate.parse(date.isoformat()) == date


@given(st.dates(min_value=FIRST_DAY))
def test_a_day_is_written_as_the_standard_library_writes_it(day: dt.date) -> None:
    date = PartialDate.of(day)
    assert date.isoformat() == day.isoformat()
    assert date.first == date.last == day


@given(any_date)
def test_a_date_means_all_days_from_first_to_last(date: PartialDate) -> None:
    assert date.first <= date.last
    assert (date.first.year, date.last.year) == (date.year, date.year)
    if date.last < dt.date.max:
        after = PartialDate.of(date.last + dt.timedelta(days=1))
        known = [part for part in (date.year, date.month, date.day) if part is not None]
        assert [after.year, after.month, after.day][: len(known)] != known


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (PartialDate(2024), dt.date(2024, 1, 1), dt.date(2024, 12, 31)),
        (PartialDate(2024, 2), dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        (PartialDate(2023, 2), dt.date(2023, 2, 1), dt.date(2023, 2, 28)),
        (PartialDate(2024, 1, 29), dt.date(2024, 1, 29), dt.date(2024, 1, 29)),
    ],
)
def test_the_ends_of_a_year_a_month_and_a_day(date: PartialDate, first: dt.date, last: dt.date) -> None:
    assert (date.first, date.last) == (first, last)


@given(any_date)
def test_no_date_is_before_itself(date: PartialDate) -> None:
    assert not date.before(date)


@given(any_date, any_date)
def test_of_two_dates_at_most_one_is_before_the_other(one: PartialDate, other: PartialDate) -> None:
    assert not (one.before(other) and other.before(one))


@given(st.tuples(any_date, any_date, any_date).map(lambda dates: sorted(dates, key=lambda date: date.first)))
def test_before_is_transitive(dates: list[PartialDate]) -> None:
    first, second, third = dates
    if first.before(second) and second.before(third):
        assert first.before(third)


@given(any_date, any_date)
def test_before_is_true_only_when_it_holds_for_every_day_meant(one: PartialDate, other: PartialDate) -> None:
    assert one.before(other) == all(a < b for a in (one.first, one.last) for b in (other.first, other.last))


@given(strategies.partial_dates_in_order(4))
def test_dates_drawn_in_order_are_in_order(dates: tuple[PartialDate, ...]) -> None:
    assert not any(later.before(earlier) for n, earlier in enumerate(dates) for later in dates[n + 1 :])


def test_dates_of_different_precision_are_different_values() -> None:
    assert len({PartialDate(2024), PartialDate(2024, 1), PartialDate(2024, 1, 1)}) == 3


@pytest.mark.parametrize(
    ("parts", "what", "value"),
    [
        ((2023, 2, 30), "PartialDate", "2023-2-30"),
        ((2023, 13), "PartialDate", "2023-13"),
        ((2023, 0), "PartialDate", "2023-0"),
        ((2023, 1, 0), "PartialDate", "2023-1-0"),
        ((0,), "PartialDate.year", 0),
        ((999,), "PartialDate.year", 999),
        ((10_000,), "PartialDate.year", 10_000),
        ((2023, None, 5), "PartialDate.day", 5),
    ],
)
def test_a_day_that_no_calendar_has_is_refused(parts: tuple[Any, ...], what: str, value: object) -> None:
    with pytest.raises(ImpossibleValueError) as caught:
        PartialDate(*parts)
    assert (caught.value.what, caught.value.value, caught.value.invariant) == (what, value, "INV-TIME-1")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2023-02-30",
        "2023-2-3",
        "2023-13",
        "23-01-01",
        "2023-01-01-01",
        "2023/01/01",
        "2023-01-01T00:00",
        "２０２３",
        "+023",
        " 2023",
        "2023年",
        "0000",
        "-2023",
    ],
)
def test_only_iso_form_is_read(text: str) -> None:
    with pytest.raises(ImpossibleValueError) as caught:
        PartialDate.parse(text)
    assert caught.value.invariant == "INV-TIME-1"


YEAR = Period.year(2023)
SINCE = Period(PartialDate(2023, 3), kind=PeriodKind.SINCE)
UNTIL = Period(None, PartialDate(2024, 1, 15), PeriodKind.UNTIL)
RANGE = Period(PartialDate(2022, 12), PartialDate(2023, 11))


@pytest.mark.parametrize(
    ("period", "inside", "outside"),
    [
        (YEAR, ["2023", "2023-01-01", "2023-12"], ["2022-12-31", "2024", "2024-01-01"]),
        (SINCE, ["2023-03-01", "2023-03", "2024", "9999-12-31"], ["2023", "2023-02-28", "2022"]),
        (UNTIL, ["2024-01-15", "2023", "1000-01-01"], ["2024-01", "2024", "2024-01-16"]),
        (RANGE, ["2022-12", "2023-11-30", "2023-05"], ["2022", "2023", "2023-12"]),
    ],
)
def test_a_period_covers_what_lies_certainly_inside(period: Period, inside: list[str], outside: list[str]) -> None:
    assert [text for text in inside if not period.covers(PartialDate.parse(text))] == []
    assert [text for text in outside if period.covers(PartialDate.parse(text))] == []


@given(strategies.periods(), any_date)
def test_a_period_that_covers_a_date_covers_every_day_of_it(period: Period, date: PartialDate) -> None:
    ends = [PartialDate.of(date.first), PartialDate.of(date.last)]
    assert period.covers(date) == all(map(period.covers, ends))


@given(strategies.periods())
def test_a_period_covers_its_first_and_last_day_and_none_beyond(period: Period) -> None:
    first, last = max(period.first, FIRST_DAY), period.last
    assert period.covers(PartialDate.of(first))
    assert period.covers(PartialDate.of(last))
    one_day = dt.timedelta(days=1)
    if first > FIRST_DAY:
        assert not period.covers(PartialDate.of(first - one_day))
    if last < dt.date.max:
        assert not period.covers(PartialDate.of(last + one_day))


def test_a_whole_number_means_that_calendar_year() -> None:
    assert Period.of(2023) == Period.year(2023) == YEAR
    assert Period.of(SINCE) is SINCE
    assert (YEAR.first, YEAR.last) == (dt.date(2023, 1, 1), dt.date(2023, 12, 31))


@pytest.mark.parametrize("other", [True, "2023", 2023.0, None, PartialDate(2023)])
def test_nothing_else_means_a_year(other: Any) -> None:
    with pytest.raises(TypeError, match="a period is a Period or the number of a year, not"):
        Period.of(other)


def test_a_period_open_at_one_side_reaches_to_the_end_of_time() -> None:
    assert (SINCE.first, SINCE.last) == (dt.date(2023, 3, 1), dt.date.max)
    assert (UNTIL.first, UNTIL.last) == (dt.date.min, dt.date(2024, 1, 15))


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        (None, PartialDate(2024), PeriodKind.FULL),
        (None, PartialDate(2024), PeriodKind.SINCE),
        (PartialDate(2024), None, PeriodKind.UNTIL),
        (None, None, PeriodKind.UNTIL),
    ],
)
def test_a_period_without_the_end_that_makes_it_one_is_refused(
    start: PartialDate | None, end: PartialDate | None, kind: PeriodKind
) -> None:
    with pytest.raises(ImpossibleValueError, match="a start, or an end for a period that is open below") as caught:
        Period(start, end, kind)
    assert (caught.value.what, caught.value.value) == ("Period", kind.value)
