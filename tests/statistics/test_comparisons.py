from decimal import Decimal
from fractions import Fraction

from hypothesis import given, strategies as st

from cppcc_domain.model import Figure
from cppcc_domain.statistics import compare
from cppcc_domain.values import Interval, PartialDate, Period, Quantity, QuantityRange
from cppcc_domain.vocab import Bound, Comparison, PeriodKind

COUNTS = st.integers(1, 10_000)


def contacts(value: int | Decimal, bound: Bound = Bound.EXACT, counter: str = "次", word: str = "") -> Figure:
    return Figure(indicator="sector_contacts", quantity=Quantity(value, bound, counter, word))


def test_exact_figures_have_an_exact_difference_and_growth() -> None:
    (pair,) = compare([contacts(260)], [contacts(351)])
    assert (pair.indicator, pair.obstacle) == ("sector_contacts", None)
    assert pair.difference == Interval(91, 91)
    assert pair.growth == Interval(35, 35)


def test_an_approximate_figure_leaves_a_range_of_growth() -> None:
    (pair,) = compare([contacts(200)], [contacts(300, Bound.OVER, word="余")])
    assert pair.difference == Interval(100, 200, low_open=True, high_open=True)
    assert pair.growth == Interval(50, 100, low_open=True, high_open=True)


def test_without_an_upper_end_growth_has_none_and_a_fall_stops_short_of_everything() -> None:
    (up,) = compare([contacts(200)], [contacts(300, Bound.AT_LEAST)])
    assert up.growth == Interval(50, None, high_open=True)
    (down,) = compare([contacts(300, Bound.AT_LEAST)], [contacts(150)])
    assert down.growth == Interval(-100, -50, low_open=True)
    (all_gone,) = compare([contacts(300, Bound.AT_LEAST)], [contacts(0)])
    assert all_gone.growth == Interval(-100, -100)


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_growth_between_ranges_reaches_exactly_from_the_worst_to_the_best_case(
    base: int, base_width: int, now: int, now_width: int
) -> None:
    earlier = Figure(indicator="deliberations", quantity=QuantityRange(base, base + base_width, "场"))
    later = Figure(indicator="deliberations", quantity=QuantityRange(now, now + now_width, "场"))
    (pair,) = compare([earlier], [later])
    assert pair.growth is not None
    assert pair.growth.low == Fraction(100 * now, base + base_width) - 100
    assert pair.growth.high == Fraction(100 * (now + now_width), base) - 100


def test_nothing_grows_from_zero() -> None:
    (pair,) = compare([contacts(0)], [contacts(5)])
    assert pair.difference == Interval(5, 5)
    assert pair.growth is None


def test_rates_differ_in_points_and_do_not_grow() -> None:
    (pair,) = compare([contacts(Decimal("97.5"), counter="%")], [contacts(99, counter="%")])
    assert pair.difference == Interval(Fraction(3, 2), Fraction(3, 2))
    assert pair.growth is None


def test_figures_of_different_counters_are_not_compared() -> None:
    (pair,) = compare([contacts(20, counter="期")], [contacts(30, counter="篇")])
    assert (pair.obstacle, pair.difference, pair.growth) == ("counter", None, None)


def test_a_whole_year_is_not_compared_with_a_period_that_is_still_running() -> None:
    year = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"), period=Period.year(2023))
    since = Period(PartialDate(2024), kind=PeriodKind.SINCE)
    running = Figure(indicator="proposals_filed", quantity=Quantity(40, counter="件"), period=since)
    (pair,) = compare([year], [running])
    assert (pair.obstacle, pair.difference) == ("period", None)
    (unstated,) = compare([year], [Figure(indicator="proposals_filed", quantity=Quantity(40, counter="件"))])
    assert unstated.obstacle is None


def test_only_what_both_sides_state_is_compared_in_the_order_of_the_later_side() -> None:
    def of(indicator: str, comparison: Comparison | None = None) -> Figure:
        return Figure(indicator=indicator, quantity=Quantity(1, counter="个"), comparison=comparison)

    earlier = [of("platforms"), of("key_topics"), of("reading_bases")]
    later = [of("key_topics"), of("platforms"), of("platforms", Comparison.YEAR_ON_YEAR), of("party_branches")]
    assert [pair.indicator for pair in compare(earlier, later)] == ["key_topics", "platforms"]
