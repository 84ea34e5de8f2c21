from datetime import date, timedelta
from itertools import product

from hypothesis import given, strategies as st

from cppcc_domain.values import Duration, PartialDate

FIRST, LAST = date(2022, 12, 1), date(2024, 2, 28)
DAYS = st.dates(FIRST, LAST)
NEW_YEARS_EVE = date(2023, 12, 31)


@st.composite
def partial_dates(draw: st.DrawFn) -> PartialDate:
    day = draw(DAYS)
    return draw(st.sampled_from([PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)]))


@st.composite
def durations(draw: st.DrawFn) -> Duration:
    start, end = draw(st.none() | partial_dates()), draw(st.none() | partial_dates())
    if start is not None and end is not None and end.before(start):
        start, end = end, start
    return Duration(start, end)


EXACT = st.lists(DAYS, min_size=2, max_size=2, unique=True).map(
    lambda days: Duration(PartialDate.of(min(days)), PartialDate.of(max(days)))
)


def meanings(duration: Duration) -> list[tuple[date, date]]:
    """Return first and last day of what a duration can mean: its extremes are enough to tell whether two must overlap."""
    starts = [FIRST - timedelta(400)] if duration.start is None else [duration.start.first, duration.start.last]
    ends = [LAST + timedelta(400)] if duration.end is None else [duration.end.first, duration.end.last]
    if duration.start is None:
        starts.append(max(ends))
    if duration.end is None:
        ends.append(min(starts))
    sensible = [(start, end) for start, end in product(starts, ends) if start <= end]
    middles = [(end, end) for end in ends if min(starts) <= end <= max(starts)]
    return sensible + middles


@given(DAYS, partial_dates(), partial_dates())
def test_what_has_begun_and_not_ended_lasts(day: date, start: PartialDate, end: PartialDate) -> None:
    possible = {first <= day < last for first in (start.first, start.last) for last in (end.first, end.last)}
    verdict = Duration(start, end).lasts_beyond(day)
    assert ({True, False} if verdict is None else {verdict}) == possible


def test_what_has_no_end_lasts_and_what_has_no_beginning_may() -> None:
    assert Duration(PartialDate(2020)).lasts_beyond(NEW_YEARS_EVE) is True
    assert Duration().lasts_beyond(NEW_YEARS_EVE) is None
    assert Duration(None, PartialDate(2022)).lasts_beyond(NEW_YEARS_EVE) is False
    assert Duration(PartialDate(2023), PartialDate.of(NEW_YEARS_EVE)).lasts_beyond(NEW_YEARS_EVE) is False


@given(durations(), partial_dates())
def test_a_date_is_excluded_when_none_of_its_days_can_lie_inside(duration: Duration, when: PartialDate) -> None:
    earliest = duration.start.first if duration.start else date.min
    latest = duration.end.last if duration.end else date.max
    assert duration.excludes(when) == (when.last < earliest or latest < when.first)


@given(durations(), durations())
def test_an_overlap_is_certain_whatever_the_dates_mean(one: Duration, other: Duration) -> None:
    assert one.overlaps(other) == other.overlaps(one)
    if one.overlaps(other):
        for (start, end), (first, last) in product(meanings(one), meanings(other)):
            assert start <= last
            assert first <= end


@given(EXACT, EXACT)
def test_of_exact_dates_every_overlap_is_seen(one: Duration, other: Duration) -> None:
    assert None not in {one.start, one.end, other.start, other.end}
    days = [date_.first for date_ in (one.start, one.end, other.start, other.end) if date_ is not None]
    assert one.overlaps(other) == (days[0] < days[3] and days[2] < days[1])


def test_who_follows_on_the_same_day_does_not_overlap() -> None:
    before = Duration(PartialDate(2021, 11), PartialDate(2024, 6, 3))
    assert not before.overlaps(Duration(PartialDate(2024, 6, 3)))
    assert before.overlaps(Duration(PartialDate(2024, 6, 2)))


def test_what_has_no_end_is_there_on_its_first_day() -> None:
    today = Duration(PartialDate(2023, 5, 1))
    assert today.overlaps(today)
    assert today.overlaps(Duration(PartialDate(2023), None)) is False
    assert Duration(PartialDate(2023)).overlaps(Duration(PartialDate(2021, 11), PartialDate(2024, 6)))
    assert not Duration().overlaps(Duration())
