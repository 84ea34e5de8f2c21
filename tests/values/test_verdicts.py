from datetime import date, timedelta

from hypothesis import given, strategies as st

from cppcc_domain.values import PartialDate, Period
from cppcc_domain.values.verdicts import Verdict, any_of, both, within

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


@given(VERDICTS, VERDICTS)
def test_unknown_conditions_leave_open_only_what_they_decide(left: Verdict, right: Verdict) -> None:
    pairs = [(one, other) for one in could_be(left) for other in could_be(right)]
    assert could_be(both(left, right)) == {one and other for one, other in pairs}
    assert could_be(any_of([left, right])) == {one or other for one, other in pairs}
