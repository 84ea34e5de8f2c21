from collections.abc import Callable, Iterator

import attrs
import pytest
from hypothesis import given, strategies as st

from cppcc_domain.model import COLLECTIONS, Activity, Attendance, Coverage, Figure, Register, Section, WorkReport
from cppcc_domain.statistics import MEASURES, figures
from cppcc_domain.values import PartialDate, Period, Quantity
from cppcc_domain.vocab import INDICATORS, Bound, Comparison, PeriodKind

Make = Callable[..., Register]


def visits(number: int, year: int = 2023) -> list[Activity]:
    return [
        Activity(
            id=f"{year}-{index}", committee_id="c", kind="member_visit", title="走访委员", start=PartialDate(year, 5)
        )
        for index in range(number)
    ]


def visits_of(register: Register, period: Period | int = 2023) -> list[Figure]:
    return [figure for figure in figures(register, period) if figure.indicator == "member_visits"]


def test_a_complete_collection_gives_exact_figures_and_zeros(complete: Make) -> None:
    counted = figures(complete(*visits(2)), 2023)
    assert {figure.indicator for figure in counted} == {
        code for code, measure in MEASURES.items() if measure.base is None
    }
    assert all(figure.quantity.is_exact and figure.period == Period.year(2023) for figure in counted)
    assert {figure.indicator for figure in counted if figure.quantity.interval.low} == {"member_visits"}


def test_a_collection_that_is_not_complete_gives_no_zeros_and_otherwise_a_least_number() -> None:
    assert figures(Register(committee_id="c"), 2023) == ()
    partly_known = Register(committee_id="c", activities=tuple(visits(2)))
    (figure,) = figures(partly_known, 2023)
    assert (figure.indicator, figure.quantity) == ("member_visits", Quantity(2, Bound.AT_LEAST, "次"))


def test_coverage_of_part_of_the_period_makes_nothing_exact() -> None:
    half = Coverage(collection="activities", period=Period(PartialDate(2023, 1), PartialDate(2023, 6)))
    register = Register(committee_id="c", activities=tuple(visits(2)), coverage=(half,))
    assert [figure.quantity for figure in visits_of(register)] == [Quantity(2, Bound.AT_LEAST, "次")]
    (first_half,) = visits_of(register, half.period)
    assert first_half.quantity == Quantity(2, counter="次")


def test_every_collection_that_a_figure_rests_on_must_be_complete(complete: Make) -> None:
    course = Activity(id="t", committee_id="c", kind="training", title="培训班", start=PartialDate(2023, 5))
    register = complete(course, Attendance(id="a", participant_id="p", occasion_id="t"))
    without = tuple(entry for entry in register.coverage if entry.collection != "attendances")
    counted = {figure.indicator: figure.quantity for figure in figures(attrs.evolve(register, coverage=without), 2023)}
    assert counted["training_courses"] == Quantity(1, counter="期")
    assert counted["training_attendances"] == Quantity(1, Bound.AT_LEAST, "人次")


def test_a_date_that_may_lie_outside_makes_the_number_a_least_one(complete: Make) -> None:
    sometime = Activity(id="x", committee_id="c", kind="member_visit", title="走访委员", start=PartialDate(2023))
    first_half = Period(PartialDate(2023, 1), PartialDate(2023, 6))
    assert [figure.quantity for figure in visits_of(complete(*visits(2), sometime), first_half)] == [
        Quantity(2, Bound.AT_LEAST, "次")
    ]
    assert visits_of(complete(sometime), first_half) == []
    assert visits_of(complete(*visits(2), sometime))[0].quantity == Quantity(3, counter="次")


def test_what_a_report_states_is_not_counted(complete: Make) -> None:
    stated = Figure(indicator="member_visits", quantity=Quantity(40, Bound.OVER, "次", "多"))
    report = WorkReport(id="r", committee_id="c", year=2023, review=(Section(title="回顾", figures=(stated,)),))
    assert [figure.quantity for figure in visits_of(complete(report, *visits(2)))] == [Quantity(2, counter="次")]


def test_growth_follows_its_figure_and_names_the_base(complete: Make) -> None:
    present, growth = visits_of(complete(*visits(27), *visits(20, 2022)))
    assert (present.quantity, present.comparison) == (Quantity(27, counter="次"), None)
    assert growth == Figure(
        indicator="member_visits",
        quantity=Quantity(35, counter="%"),
        period=Period.year(2023),
        comparison=Comparison.YEAR_ON_YEAR,
        base=Quantity(20, counter="次"),
    )


def test_a_fall_is_negative_growth(complete: Make) -> None:
    _, fall = visits_of(complete(*visits(2), *visits(3, 2022)))
    assert isinstance(fall.quantity, Quantity)
    assert str(fall.quantity.value) == "-33.3"


def test_there_is_no_growth_from_zero_or_from_a_year_that_is_not_complete(complete: Make) -> None:
    assert len(visits_of(complete(*visits(2)))) == 1
    this_year = Coverage(collection="activities", period=Period.year(2023))
    register = Register(committee_id="c", activities=(*visits(2), *visits(2, 2022)), coverage=(this_year,))
    assert [figure.comparison for figure in visits_of(register)] == [None]


def test_growth_of_part_of_a_year_is_over_the_same_part_of_the_year_before(complete: Make) -> None:
    may = Period(PartialDate(2023, 5))
    assert [figure.base for figure in visits_of(complete(*visits(2), *visits(1, 2022)), may)][1:] == [
        Quantity(1, counter="次")
    ]
    leap_day = Period(PartialDate(2024, 2, 1), PartialDate(2024, 2, 29))
    assert len(visits_of(complete(*visits(2, 2024)), leap_day)) == 1


@pytest.mark.parametrize("year", [1000, 9999])
def test_the_first_and_the_last_year_are_counted(year: int, complete: Make) -> None:
    register = attrs.evolve(
        complete(*visits(2, year)),
        coverage=tuple(Coverage(collection=name, period=Period.year(year)) for name in COLLECTIONS.values()),
    )
    assert [figure.quantity for figure in visits_of(register, year)] == [Quantity(2, counter="次")]


def test_a_period_that_starts_in_the_first_year_has_none_before_it(complete: Make) -> None:
    stretch = Period(PartialDate(1000, 12), PartialDate(2023))
    assert [figure.comparison for figure in visits_of(complete(*visits(2)), stretch)] == [None]


def test_text_is_no_year() -> None:
    with pytest.raises(TypeError, match="not '2023'"):
        figures(Register(committee_id="c"), "2023")  # type: ignore[arg-type]


def test_a_period_that_is_open_at_one_end_is_counted_without_growth(complete: Make) -> None:
    register = complete(*visits(2), *visits(1, 2022))
    since = Period(PartialDate(2023), PartialDate(2023, 12, 31), PeriodKind.SINCE)
    assert [figure.quantity.interval.low for figure in visits_of(register, since)] == [2]
    until = Period(None, PartialDate(2023, 12, 31), PeriodKind.UNTIL)
    assert [figure.quantity for figure in visits_of(register, until)] == [Quantity(3, Bound.AT_LEAST, "次")]
    running = Period(PartialDate(2023), kind=PeriodKind.SINCE)
    assert [figure.quantity for figure in visits_of(register, running)] == [Quantity(2, Bound.AT_LEAST, "次")]


@pytest.mark.parametrize("shuffled", [False, True])
def test_figures_stand_in_the_order_of_the_indicators_whatever_the_order_of_the_records(
    complete: Make,
    shuffled: bool,  # noqa: FBT001
) -> None:
    kinds = ["reading", "member_visit", "staff_study", "training"]
    activities = [
        Activity(id=kind, committee_id="c", kind=kind, title="示例活动", start=PartialDate(2023, 5))
        for kind in (reversed(kinds) if shuffled else kinds)
    ]
    order = [indicator.code for indicator in INDICATORS]
    counted = [figure.indicator for figure in figures(complete(*activities), 2023)]
    assert counted == sorted(counted, key=order.index)


@given(st.lists(st.sampled_from([2021, 2022, 2023]), max_size=20))
def test_the_years_of_a_stretch_add_up_to_it(years: list[int]) -> None:
    activities = tuple(
        Activity(id=str(index), committee_id="c", kind="reading", title="读书活动", start=PartialDate(year, 6))
        for index, year in enumerate(years)
    )
    stretch = Period(PartialDate(2021), PartialDate(2023))
    register = Register(
        committee_id="c", activities=activities, coverage=(Coverage(collection="activities", period=stretch),)
    )

    def events(period: Period | int) -> int:
        return next(
            int(figure.quantity.value)
            for figure in figures(register, period)
            if figure.indicator == "reading_events" and isinstance(figure.quantity, Quantity)
        )

    assert events(stretch) == sum(events(year) for year in (2021, 2022, 2023)) == len(years)


class Walked(tuple[Activity, ...]):
    """A collection that counts how often it is walked through."""

    __slots__ = ()
    walks = 0

    def __iter__(self) -> Iterator[Activity]:
        type(self).walks += 1
        return super().__iter__()


@pytest.mark.parametrize("size", [10, 1000])
def test_counting_walks_a_collection_a_fixed_number_of_times_however_large_it_is(size: int) -> None:
    covered = tuple(Coverage(collection=name, period=Period.year(2023)) for name in COLLECTIONS.values())
    register = Register(committee_id="c", activities=Walked(visits(size)), coverage=covered)
    Walked.walks = 0
    assert visits_of(register)[0].quantity == Quantity(size, counter="次")
    assert Walked.walks == 2  # this year and the year before
