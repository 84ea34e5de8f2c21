from datetime import date, timedelta

from hypothesis import given, strategies as st

from cppcc_domain.statistics.verdicts import Tally, Verdict, any_of, both, distinct, lasts_beyond, tally, within
from cppcc_domain.values import PartialDate, Period

VERDICTS = st.sampled_from([True, False, None])
DAYS = st.dates(date(2022, 1, 1), date(2024, 12, 31))


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    return draw(st.sampled_from([PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)]))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    return Period(PartialDate.of(first), PartialDate.of(last))


def days_of(when: PartialDate) -> list[date]:
    return [when.first + timedelta(days) for days in range((when.last - when.first).days + 1)]


def could_be(verdict: Verdict) -> set[bool]:
    return {True, False} if verdict is None else {verdict}


@given(periods(), partial_dates())
def test_a_date_lies_within_a_period_when_all_its_days_do_and_may_when_some_do(
    period: Period, when: PartialDate
) -> None:
    assert could_be(within(period, when)) == {period.first <= day <= period.last for day in days_of(when)}


def test_an_unknown_date_tells_nothing() -> None:
    assert within(Period.year(2023), None) is None


@given(DAYS, partial_dates(), partial_dates())
def test_what_has_begun_and_not_ended_lasts(day: date, start: PartialDate, end: PartialDate) -> None:
    possible = {first <= day < last for first in (start.first, start.last) for last in (end.first, end.last)}
    assert could_be(lasts_beyond(day, start, end)) == possible


def test_what_has_no_end_lasts_and_what_has_no_beginning_may() -> None:
    new_years_eve = date(2023, 12, 31)
    assert lasts_beyond(new_years_eve, PartialDate(2020), None) is True
    assert lasts_beyond(new_years_eve, None, None) is None
    assert lasts_beyond(new_years_eve, None, PartialDate(2022)) is False
    assert lasts_beyond(new_years_eve, PartialDate(2023), PartialDate.of(new_years_eve)) is False


@given(VERDICTS, VERDICTS)
def test_unknown_conditions_leave_open_only_what_they_decide(left: Verdict, right: Verdict) -> None:
    pairs = [(one, other) for one in could_be(left) for other in could_be(right)]
    assert could_be(both(left, right)) == {one and other for one, other in pairs}
    assert could_be(any_of([left, right])) == {one or other for one, other in pairs}


def test_something_named_twice_counts_once_and_when_it_counts_anywhere() -> None:
    named = [("a", True), ("b", None), ("a", None), ("c", False), ("b", False)]
    assert list(distinct(named)) == [True, None, False]
    assert tally(distinct(named)) == Tally(1, more=True)


@given(st.lists(VERDICTS))
def test_a_tally_counts_what_is_certain_and_knows_whether_there_may_be_more(verdicts: list[Verdict]) -> None:
    assert tally(verdicts) == Tally(sum(verdict is True for verdict in verdicts), more=None in verdicts)
