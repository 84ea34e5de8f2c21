from collections.abc import Callable
from functools import partial
from itertools import combinations

import attrs
import pytest

from cppcc_domain.model import Breakdown, Figure, Part, Register, WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, Rulebook, with_parameters
from cppcc_domain.text.messages import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import accounting
from cppcc_domain.values import Finding, PartialDate, Period, Quantity
from cppcc_domain.vocab import Bound, Comparison

check = partial(validate, rules=Catalogue(rules=accounting.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

SECTION = "$.reports[0].review[0]"
HERE = f"{SECTION}.breakdowns[0]"
MAY = Period(PartialDate(2023, 5))


def pieces(count: int, counter: str = "件") -> Quantity:
    return Quantity(count, counter=counter)


def split(dimension: str, total: int | None, **parts: int) -> Breakdown:
    return Breakdown(
        indicator="proposals_received" if dimension == "outcome" else "proposals_filed",
        dimension=dimension,
        parts=tuple(Part(code=code, quantity=pieces(count)) for code, count in parts.items()),
        total=None if total is None else pieces(total),
    )


@pytest.fixture
def merged_are_filed() -> Rulebook:
    inside = Parameter(value=MergeAccounting.INSIDE_FILED, source="测试")
    return with_parameters(NATIONAL_DEFAULT, {"proposal.merge_accounting": inside})


def test_outcomes_that_do_not_add_up_to_what_was_received_are_found(register_with: Build, report_of: Report) -> None:
    received = split("outcome", 5899, filed=5006, merged=160, converted=732)
    (found,) = check(register_with(report_of(received)))
    assert (found.code, found.path, found.subject_id) == ("INV-REP-1", f"{HERE}.total", "r")
    assert dict(found.params) == {"dimension": "outcome", "total": 5899, "sum": 5898, "counter": "件"}
    assert found.verified


def test_merged_cases_count_beside_the_filed_or_among_them(
    register_with: Build, report_of: Report, merged_are_filed: Rulebook
) -> None:
    beside = register_with(report_of(split("outcome", 5898, filed=5006, merged=160, converted=732)))
    among = register_with(report_of(split("outcome", 336, filed=311, withdrawn=8, converted=17, merged=72)))
    assert keys(beside) == []
    assert keys(among) == ["INV-REP-1"]
    assert keys(beside, merged_are_filed) == ["INV-REP-1"]
    assert keys(among, merged_are_filed) == []


# As printed: the first two do not add up.
@pytest.mark.parametrize(
    ("total", "parts", "codes"),
    [
        (893, (670, 233), ["INV-REP-2"]),
        (572, (258, 302, 76, 29), ["INV-REP-2"]),
        (5006, (1985, 465, 457, 1436, 663), []),
        (26699, (25114, 1347, 26, 190, 22), []),
    ],
)
def test_parts_add_up_to_their_total(
    register_with: Build,
    report_of: Report,
    total: int,
    parts: tuple[int, ...],
    codes: list[str],
) -> None:
    printed = split("topic", total, **{f"part{number}": count for number, count in enumerate(parts)})
    found = check(register_with(report_of(printed)))
    assert [finding.code for finding in found] == codes
    assert [finding.param("sum") for finding in found] == [sum(parts) for _ in codes]


@pytest.mark.parametrize(
    "breakdown",
    [
        split("topic", None, a=3, b=4),
        attrs.evolve(split("topic", 9, a=3, b=4), exhaustive=False),
        attrs.evolve(split("topic", 1, a=3, b=4), total=Quantity(7, Bound.ABOUT, "件", "约")),
        attrs.evolve(split("topic", 25, a=3), parts=(Part(code="a", quantity=Quantity(20, Bound.OVER, "件", "多")),)),
    ],
    ids=["no total", "only some parts", "about the total", "more than a part"],
)
def test_what_may_add_up_is_silent(register_with: Build, report_of: Report, breakdown: Breakdown) -> None:
    assert list(check(register_with(report_of(breakdown)))) == []


def test_an_approximate_total_that_the_parts_cannot_reach_is_found(register_with: Build, report_of: Report) -> None:
    over = attrs.evolve(split("topic", 1, a=30, b=40), total=Quantity(100, Bound.OVER, "件", "余"))
    (found,) = check(register_with(report_of(over)))
    assert (found.code, found.param("total"), found.param("sum")) == ("INV-REP-2", "(100, 200)", 70)


def test_numbers_of_different_counters_are_not_added(register_with: Build, report_of: Report) -> None:
    mixed = Breakdown(
        indicator="opinion_reports",
        dimension="channel",
        parts=(Part(code="a", quantity=pieces(23, "期")), Part(code="b", quantity=pieces(656, "篇"))),
        total=pieces(679, "篇"),
    )
    (found,) = check(register_with(report_of(mixed)))
    assert (found.code, found.path, found.subject_id) == ("INV-REP-5", HERE, "r")
    assert dict(found.params) == {"dimension": "channel", "counters": ("期", "篇")}


def test_a_number_without_counter_fits_any(register_with: Build, report_of: Report) -> None:
    bare = attrs.evolve(split("topic", 7, a=3, b=4), total=Quantity(7))
    assert list(check(register_with(report_of(bare)))) == []


# --- figures that stand by themselves ------------------------------------------------------------------------------


def figures(**counts: int) -> tuple[Figure, ...]:
    return tuple(Figure(indicator=f"proposals_{kind}", quantity=pieces(count)) for kind, count in counts.items())


def key_of(found: Finding) -> str:
    case = dict(found.params).get("case")
    return found.code if case is None else f"{found.code}/{case}"


def keys(register: Register, rulebook: Rulebook = NATIONAL_DEFAULT) -> list[str]:
    return [key_of(found) for found in check(register, rulebook)]


OUTCOMES = {"filed": 5006, "merged": 160, "converted": 720, "withdrawn": 8, "not_filed": 4}
RECEIVED = sum(OUTCOMES.values())


def test_outcomes_stated_one_by_one_are_held_against_what_was_received(register_with: Build, report_of: Report) -> None:
    assert keys(register_with(report_of(*figures(**OUTCOMES, received=RECEIVED)))) == []
    (found,) = check(register_with(report_of(*figures(received=RECEIVED + 1, **OUTCOMES))))
    assert (key_of(found), found.path) == ("INV-REP-1/figures", f"{SECTION}.figures[0].quantity")
    assert render(found) == (
        "收到 5899件，立案提案、并案提案、转为意见和建议的提案、撤案提案、不予立案提案之和为 5898件"
    )


@pytest.mark.parametrize("size", [1, 2, 3])
def test_more_outcomes_than_cases_are_found_whatever_is_not_stated(
    register_with: Build, report_of: Report, size: int
) -> None:
    for told in combinations(OUTCOMES, size + 1):
        some = {kind: OUTCOMES[kind] for kind in told}
        together = sum(some.values())
        assert keys(register_with(report_of(*figures(**some, received=together - 1)))) == ["INV-REP-1/figures"]
        assert keys(register_with(report_of(*figures(**some, received=together)))) == []


def test_fewer_outcomes_are_a_remark_where_the_report_tells_what_became_of_the_rest(
    register_with: Build, report_of: Report
) -> None:
    (found,) = check(register_with(report_of(*figures(received=5899, filed=5006, merged=160, converted=732))))
    assert (key_of(found), found.path) == ("ADV-DATA-1/untold", f"{SECTION}.figures[0].quantity")
    assert render(found, "en") == (
        "received: 5899; proposals filed, proposals merged, proposals passed on in another form together: 5898 (件); "
        "the rest is not accounted for"
    )
    assert keys(register_with(report_of(*figures(received=254, filed=247)))) == []
    assert keys(register_with(report_of(*figures(received=254, filed=240, merged=7)))) == []


def test_a_report_whose_numbers_count_merged_cases_inside_is_taken_at_its_word(
    register_with: Build, report_of: Report, merged_are_filed: Rulebook
) -> None:
    inside = register_with(report_of(*figures(received=336, filed=311, withdrawn=8, converted=17, merged=72)))
    assert keys(inside) == keys(inside, merged_are_filed) == []
    neither = register_with(report_of(*figures(received=335, filed=311, withdrawn=8, converted=17, merged=72)))
    assert keys(neither) == keys(neither, merged_are_filed) == ["INV-REP-1/figures"]


def test_a_report_that_lists_the_merged_under_the_filed_counts_them_inside(
    register_with: Build, report_of: Report
) -> None:
    of_these = attrs.evolve(split("outcome", None, merged=72), indicator="proposals_filed", exhaustive=False)
    received = split("outcome", 336, filed=311, withdrawn=8, converted=17, merged=72)
    assert keys(register_with(report_of(received))) == ["INV-REP-1"]
    assert keys(register_with(report_of(received, of_these))) == []
    of_may = attrs.evolve(of_these, period=MAY)
    assert keys(register_with(report_of(received, of_may))) == ["INV-REP-1"]


def test_more_filed_than_received_is_no_matter_of_sums(register_with: Build, report_of: Report) -> None:
    assert keys(register_with(report_of(*figures(received=90, filed=94, merged=3)))) == []


@pytest.mark.parametrize("kinds", [("individual", "collective"), ("session", "recess")])
def test_what_is_divided_in_two_is_all_of_the_filed_or_all_of_the_received(
    register_with: Build, report_of: Report, kinds: tuple[str, str]
) -> None:
    def divided(one: int, other: int, **wholes: int) -> list[str]:
        return keys(register_with(report_of(*figures(**wholes, **dict(zip(kinds, (one, other), strict=True))))))

    assert divided(213, 34, filed=247) == []
    assert divided(213, 34, filed=247, received=254) == []
    assert divided(220, 34, filed=247, received=254) == []
    assert divided(5360, 211, filed=4567) == []  # all that were received, whose number is not stated
    assert divided(213, 33, filed=247) == ["INV-REP-2/figures"]
    assert divided(213, 35, filed=247, received=254) == ["INV-REP-2/figures"]
    assert divided(213, 42, received=254) == ["INV-REP-2/figures"]
    assert divided(200, 34, received=254) == []
    assert divided(213, 34) == []


def test_one_of_two_parts_above_every_whole_is_found(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(*figures(received=254, filed=247, collective=255))))
    assert (key_of(found), found.path) == ("INV-REP-2/figures", f"{SECTION}.figures[1].quantity")
    assert render(found) == "立案提案 247件，集体提案之和为 255件"
    assert keys(register_with(report_of(*figures(received=254, filed=247, collective=25)))) == []


def test_a_breakdown_speaks_for_the_figures_beside_it(register_with: Build, report_of: Report) -> None:
    filed = figures(filed=9, individual=5, collective=3)
    assert keys(register_with(report_of(*filed, split("proposer", 9, individual=5, party=3)))) == ["INV-REP-2"]
    received = figures(received=9, filed=5, converted=3, merged=0, withdrawn=0, not_filed=0)
    assert keys(register_with(report_of(*received, split("outcome", 9, filed=5, converted=3)))) == ["INV-REP-1"]


# --- totals stated elsewhere, lists of some parts ------------------------------------------------------------------


def test_parts_without_a_total_are_held_against_the_figure(register_with: Build, report_of: Report) -> None:
    parts = split("topic", None, social=5, economic=3)
    assert keys(register_with(report_of(*figures(filed=8), parts))) == []
    (found,) = check(register_with(report_of(*figures(filed=9), parts)))
    assert (key_of(found), found.path, found.param("total")) == ("INV-REP-2", f"{HERE}.parts", 9)
    assert keys(register_with(report_of(*figures(filed=9), attrs.evolve(parts, period=MAY)))) == []
    assert keys(register_with(report_of(*figures(filed=9), attrs.evolve(parts, as_of=PartialDate(2023, 10))))) == []


def test_or_against_the_total_of_another_division(register_with: Build, report_of: Report) -> None:
    by_proposer = split("proposer", 9, individual=6, party=3)
    assert keys(register_with(report_of(by_proposer, split("topic", None, social=5, economic=3)))) == ["INV-REP-2"]
    outcomes = split("outcome", 10, filed=9, converted=1)
    assert keys(register_with(report_of(outcomes, split("topic", None, social=5, economic=3)))) == ["INV-REP-2"]


def test_a_list_of_some_parts_is_not_above_its_total(register_with: Build, report_of: Report) -> None:
    some = attrs.evolve(split("topic", 8, social=5, economic=3), exhaustive=False)
    assert keys(register_with(report_of(some))) == []
    (found,) = check(register_with(report_of(attrs.evolve(some, total=pieces(7)))))
    assert (key_of(found), found.path) == ("INV-REP-2/above", f"{HERE}.total")
    assert render(found) == "总数为 7件，按提案分类所列部分之和已达 8件"


def test_percentages_need_not_add_up(register_with: Build, report_of: Report) -> None:
    thirds = tuple(Part(code=code, quantity=Quantity(33, counter="%")) for code in "abc")
    rounded = attrs.evolve(split("topic", None), parts=thirds, total=Quantity(100, counter="%"))
    assert keys(register_with(report_of(rounded))) == []


# --- what is stated twice ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statements",
    [
        (*figures(filed=94), *figures(filed=95)),
        (*figures(filed=94), split("topic", 95, social=95)),
        (split("topic", 94, social=94), split("proposer", 95, individual=95)),
        (split("topic", None, social=94), split("proposer", None, individual=95)),
        (*figures(filed=94), split("outcome", 98, filed=95, converted=3)),
        (*figures(session=80), split("timing", 94, session=81, recess=13)),
    ],
    ids=["figures", "figure and total", "totals", "sums", "figure and outcome", "figure and part"],
)
def test_a_report_that_states_one_thing_in_two_ways_is_found_once(
    register_with: Build, report_of: Report, statements: tuple[Figure | Breakdown, ...]
) -> None:
    assert keys(register_with(report_of(*statements))) == ["ADV-DATA-1"]


def test_the_published_values_are_in_the_finding(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(*figures(filed=94), split("topic", 95, social=95))))
    assert (found.path, found.verified) == (f"{HERE}.total", True)
    assert render(found) == "立案提案此处为 95件，同一报告另处为 94件"


OTHERWISE = Figure(indicator="proposals_filed", quantity=pieces(95))


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(OTHERWISE, as_of=PartialDate(2023, 10)),
        attrs.evolve(OTHERWISE, period=MAY),
        attrs.evolve(OTHERWISE, quantity=Quantity(95, counter="件组")),
        attrs.evolve(OTHERWISE, quantity=Quantity(90, Bound.OVER, "件", "余")),
        attrs.evolve(OTHERWISE, quantity=Quantity(5, counter="%"), comparison=Comparison.YEAR_ON_YEAR),
        attrs.evolve(OTHERWISE, note="乙口径"),
    ],
    ids=["another day", "another period", "another counter", "about as many", "growth", "told apart"],
)
def test_what_may_be_said_of_something_else_is_silent(register_with: Build, report_of: Report, other: Figure) -> None:
    (filed,) = figures(filed=94)
    assert keys(register_with(report_of(attrs.evolve(filed, note="甲口径"), other))) == []


def test_other_things_may_be_stated_in_parts(register_with: Build, report_of: Report) -> None:
    adopted = Figure(indicator="opinion_reports_adopted", quantity=Quantity(42, counter="篇"))
    again = attrs.evolve(adopted, quantity=Quantity(137, counter="篇"))
    assert keys(register_with(report_of(adopted, again))) == []


def test_a_total_that_its_parts_contradict_is_reported_once(register_with: Build, report_of: Report) -> None:
    misprinted = split("topic", 95, social=50, economic=44)
    assert keys(register_with(report_of(*figures(filed=94), misprinted))) == ["INV-REP-2"]


def test_where_a_whole_is_stated_in_two_ways_nothing_is_held_against_it(
    register_with: Build, report_of: Report
) -> None:
    twice = (*figures(filed=94), *figures(filed=95), *figures(individual=80, collective=3))
    assert keys(register_with(report_of(*twice))) == ["ADV-DATA-1"]


def test_each_report_stands_for_itself(register_with: Build, report_of: Report) -> None:
    first, second = report_of(*figures(filed=94)), attrs.evolve(report_of(*figures(filed=95)), id="r2")
    assert keys(register_with(first, second)) == []
    same_id = attrs.evolve(register_with(first), reports=(first, attrs.evolve(second, id="r")))
    assert keys(same_id) == []


# --- counters ------------------------------------------------------------------------------------------------------


def test_growth_is_not_counted_on_a_number_of_another_counter(register_with: Build, report_of: Report) -> None:
    level = Figure(indicator="sector_contacts", quantity=Quantity(300, counter="次"))
    growth = attrs.evolve(
        level,
        quantity=Quantity(50, counter="%"),
        comparison=Comparison.YEAR_ON_YEAR,
        base=Quantity(200, counter="人次"),
    )
    (found,) = check(register_with(report_of(level, growth)))
    assert (key_of(found), found.path) == ("INV-REP-5/growth", f"{SECTION}.figures[1].base")
    assert render(found) == "联系界别群众的本期数与上期数量词不同，不能相比：次、人次"
    alike = attrs.evolve(growth, base=Quantity(200, counter="次"))
    assert keys(register_with(report_of(level, alike))) == []
    assert keys(register_with(report_of(growth))) == []


def test_figures_of_different_counters_are_not_held_against_each_other(register_with: Build, report_of: Report) -> None:
    (received,) = figures(received=5)
    elsewise = attrs.evolve(received, quantity=Quantity(5, counter="件组"))
    assert keys(register_with(report_of(elsewise, *figures(filed=9, merged=3)))) == []
    assert keys(register_with(report_of(elsewise, *figures(individual=9, collective=3)))) == []
