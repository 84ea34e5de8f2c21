from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Breakdown, Figure, Measure, Part, Register, Section, WorkReport
from cppcc_domain.text.messages import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import wording_of_figures
from cppcc_domain.validation.rules.wording_of_figures import doubled_bounds
from cppcc_domain.values import Quantity, QuantityRange
from cppcc_domain.vocab import INDICATORS, Bound, Comparison

check = partial(validate, rules=Catalogue(rules=wording_of_figures.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

SECTION = "$.reports[0].review[0]"


def visits(quantity: Quantity | QuantityRange) -> Figure:
    return Figure(indicator="member_visits", quantity=quantity)


def over(number: int, word: str, counter: str = "次") -> Quantity:
    return Quantity(number, Bound.OVER, counter, word)


def test_more_than_a_number_that_is_not_round_is_found(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(visits(over(43, "余")))))
    assert (found.code, found.path, found.verified) == ("ADV-APPROX-1", f"{SECTION}.figures[0].quantity", False)
    assert render(found) == "43之后用了“余”：“余”“多”用在整数之后"


@pytest.mark.parametrize(
    "quantity",
    [
        over(40, "多"),
        over(29_000, "余"),
        over(43, "超过"),
        Quantity(43, Bound.ABOUT, "次", "约"),
        Quantity(43, counter="次"),
        QuantityRange(43, 45, "次"),
    ],
)
def test_other_approximations_are_silent(
    register_with: Build, report_of: Report, quantity: Quantity | QuantityRange
) -> None:
    assert list(check(register_with(report_of(visits(quantity))))) == []


def test_a_continuous_amount_may_be_more_than_any_number(register_with: Build, report_of: Report) -> None:
    years = Figure(indicator="local_years", quantity=over(3, "多", "年"))
    assert list(check(register_with(report_of(years)))) == []


def test_about_more_than_is_found_in_figures_and_in_texts(register_with: Build, report_of: Report) -> None:
    printed = report_of(visits(over(300, "约余")))
    planned = Section(title="展望", measures=(Measure(text="走访界别群众约300余次，联系近40户"),))
    found = list(check(register_with(attrs.evolve(printed, outlook=(planned,)))))
    assert [(finding.path, finding.param("words")) for finding in found] == [
        (f"{SECTION}.figures[0].quantity", "约余"),
        ("$.reports[0].outlook[0].measures[0].text", "约300余次"),
    ]
    assert render(found[1]) == "“约300余次”：“余”“多”与“约”“近”不连用"


@pytest.mark.parametrize(
    ("text", "doubled"),
    [
        ("约300余次", ["约300余次"]),
        ("近百余件", ["近百余件"]),
        ("20多件左右", ["20多件左右"]),
        ("大约三百多人次", ["大约三百多人次"]),
        ("近三年举办活动20余场", []),
        ("约300次，另有40多件", []),
        ("多方联系，预约走访", []),
        ("", []),
    ],
)
def test_doubled_bounds_are_read_from_any_text(text: str, doubled: list[str]) -> None:
    assert list(doubled_bounds(text)) == doubled


def test_a_counter_that_does_not_suit_is_found(register_with: Build, report_of: Report) -> None:
    filed = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="条"))
    (found,) = check(register_with(report_of(filed)))
    assert (found.code, found.path) == ("ADV-CNT-1", f"{SECTION}.figures[0].quantity")
    assert render(found) == "立案提案的量词用了“条”，宜用：件"


@pytest.mark.parametrize(
    ("indicator", "counter"),
    [
        *((indicator.code, indicator.counter) for indicator in INDICATORS),
        ("opinion_reports", "条"),
        ("opinion_reports_adopted", "期"),
        ("members_total", "人"),
        ("research_inspection_study", "项"),
        ("proposals_filed", ""),
        ("local_indicator", "亩"),
    ],
)
def test_counters_that_suit_are_silent(register_with: Build, report_of: Report, indicator: str, counter: str) -> None:
    assert (
        list(check(register_with(report_of(Figure(indicator=indicator, quantity=Quantity(9, counter=counter)))))) == []
    )


@pytest.mark.parametrize(
    ("indicator", "counter"),
    [("training_attendances", "人"), ("opinion_reports", "次"), ("members_total", "个"), ("proposals_filed", "%")],
)
def test_counters_of_something_else_are_found(
    register_with: Build, report_of: Report, indicator: str, counter: str
) -> None:
    figure = Figure(indicator=indicator, quantity=Quantity(9, counter=counter))
    assert [found.code for found in check(register_with(report_of(figure)))] == ["ADV-CNT-1"]


def test_totals_parts_and_the_base_of_growth_have_counters_too(register_with: Build, report_of: Report) -> None:
    growth = Figure(
        indicator="proposals_filed",
        quantity=Quantity(5, counter="%"),
        comparison=Comparison.YEAR_ON_YEAR,
        base=Quantity(90, counter="条"),
    )
    parts = (
        Part(code="a", quantity=Quantity(5, counter="条")),
        Part(code="b", quantity=Quantity(50, counter="%")),
        Part(code="c", quantity=Quantity(5, counter="件")),
    )
    divided = Breakdown(indicator="proposals_filed", dimension="topic", parts=parts, total=Quantity(10, counter="条"))
    assert [found.path for found in check(register_with(report_of(growth, divided)))] == [
        f"{SECTION}.figures[0].base",
        f"{SECTION}.breakdowns[0].total",
        f"{SECTION}.breakdowns[0].parts[0].quantity",
    ]
