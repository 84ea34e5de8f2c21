from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Breakdown, Figure, Part, Register, WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, with_parameters
from cppcc_domain.text.messages import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import rates
from cppcc_domain.values import PartialDate, Period, Quantity, QuantityRange
from cppcc_domain.vocab import Bound, Comparison, PeriodKind, Severity

check = partial(validate, rules=Catalogue(rules=rates.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

HERE = "$.reports[0].review[0]"
JANUARY = PartialDate(2024, 1, 31)
FILED = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))
REPLY_RATE = Figure(
    indicator="reply_rate", quantity=Quantity(100, counter="%"), base=Quantity(94, counter="件"), as_of=JANUARY
)
FILING_RATE = Figure(indicator="filing_rate", quantity=Quantity(94, counter="%"))
SATISFACTION = Figure(indicator="satisfaction_rate", quantity=Quantity(100, counter="%"), note="含基本满意")


def codes(register: Register) -> list[str]:
    return [found.code for found in check(register)]


def cases(register: Register) -> list[object]:
    return [dict(found.params).get("case") for found in check(register)]


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity(Decimal("100.1"), counter="%"),
        Quantity(-1, counter="%"),
        Quantity(101),
        Quantity(Fraction(4, 3)),
        Quantity(100, Bound.OVER, "%", "超"),
        QuantityRange(101, 103, "%"),
    ],
)
def test_a_rate_outside_of_0_to_100_is_found(
    register_with: Build, report_of: Report, quantity: Quantity | QuantityRange
) -> None:
    (found,) = check(register_with(report_of(attrs.evolve(REPLY_RATE, quantity=quantity))))
    assert (found.code, found.path) == ("INV-REP-4", f"{HERE}.figures[0].quantity")
    assert "case" not in dict(found.params)


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity(0, counter="%"),
        Quantity(Decimal("100.0"), counter="%"),
        Quantity(95, Bound.OVER, "%", "超"),
        Quantity(100, Bound.AT_LEAST, "%"),
        Quantity(Fraction(2, 3)),
    ],
)
def test_a_rate_that_may_be_between_is_silent(register_with: Build, report_of: Report, quantity: Quantity) -> None:
    assert codes(register_with(report_of(attrs.evolve(REPLY_RATE, quantity=quantity)))) == []


def test_negative_counts_are_found_wherever_they_are_stated(register_with: Build, report_of: Report) -> None:
    minus, three = Quantity(-1, counter="件"), Quantity(3, counter="件")
    divided = Breakdown(
        indicator="proposals_filed",
        dimension="topic",
        parts=(Part(code="social", quantity=three), Part(code="economic", quantity=minus)),
        total=minus,
        exhaustive=False,
    )
    found = list(check(register_with(report_of(attrs.evolve(FILED, quantity=minus), divided))))
    assert {(finding.code, finding.param("case")) for finding in found} == {("INV-REP-4", "negative")}
    assert [finding.path for finding in found] == [
        f"{HERE}.figures[0].quantity",
        f"{HERE}.breakdowns[0].total",
        f"{HERE}.breakdowns[0].parts[1].quantity",
    ]
    assert render(found[0]) == "立案提案 -1件，不得为负数"


def test_a_fall_and_a_local_balance_may_be_negative_and_a_count_may_be_zero(
    register_with: Build, report_of: Report
) -> None:
    fall = Figure(
        indicator="proposals_filed",
        quantity=Quantity(-10, counter="%"),
        comparison=Comparison.YEAR_ON_YEAR,
        base=Quantity(30, counter="件"),
    )
    none = attrs.evolve(FILED, indicator="proposals_converted", quantity=Quantity(0, counter="件"))
    balance = Figure(indicator="members_net", quantity=Quantity(-2, counter="名"))
    assert {"INV-REP-4"}.isdisjoint(codes(register_with(report_of(fall, none, balance))))


@pytest.mark.parametrize(
    "beside",
    [
        attrs.evolve(FILED, indicator="proposals_received"),
        FILED,
    ],
    ids=["the whole", "the part"],
)
def test_a_rate_says_its_base_by_a_number_beside_it(register_with: Build, report_of: Report, beside: Figure) -> None:
    assert cases(register_with(report_of(FILING_RATE))) == ["no_base"]
    assert cases(register_with(report_of(FILING_RATE, beside))) == []
    of_may = attrs.evolve(beside, period=Period(PartialDate(2023, 5)))
    assert cases(register_with(report_of(FILING_RATE, of_may))) == ["no_base"]
    assert cases(register_with(report_of(FILING_RATE), attrs.evolve(report_of(beside), id="r2"))) == ["no_base"]


def test_a_rate_that_does_not_say_of_what_is_incomplete_and_no_error(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(FILING_RATE)))
    assert (found.code, found.severity, found.path) == ("INV-REP-4", Severity.WARNING, f"{HERE}.figures[0]")
    assert render(found) == "立案率 94%，未注明基数"
    (impossible,) = check(register_with(report_of(attrs.evolve(FILED, quantity=Quantity(-1)))))
    assert impossible.severity is Severity.ERROR


def test_the_reply_rate_goes_on_changing_and_needs_its_day(register_with: Build, report_of: Report) -> None:
    undated = attrs.evolve(REPLY_RATE, as_of=None)
    assert cases(register_with(report_of(undated))) == ["no_day"]
    assert cases(register_with(report_of(attrs.evolve(undated, period=Period.year(2023))))) == ["no_day"]
    until = Period(None, JANUARY, PeriodKind.UNTIL)
    assert cases(register_with(report_of(attrs.evolve(undated, period=until)))) == []
    settled = attrs.evolve(FILING_RATE, base=Quantity(100, counter="件"))
    assert cases(register_with(report_of(settled))) == []


def test_the_base_of_a_running_rate_need_not_be_dated(register_with: Build, report_of: Report) -> None:
    bare = attrs.evolve(REPLY_RATE, base=None)
    assert cases(register_with(report_of(bare, FILED))) == []
    earlier = attrs.evolve(FILED, as_of=PartialDate(2023, 10))
    assert cases(register_with(report_of(bare, earlier))) == ["no_base"]


def test_growth_of_a_rate_and_local_rates_are_left_alone(register_with: Build, report_of: Report) -> None:
    growth = attrs.evolve(FILING_RATE, comparison=Comparison.YEAR_ON_YEAR)
    local = attrs.evolve(FILING_RATE, indicator="interview_rate")
    assert cases(register_with(report_of(growth, local))) == []


def satisfaction(**parts: int) -> Breakdown:
    return Breakdown(
        indicator="proposals_replied",
        dimension="satisfaction",
        parts=tuple(Part(code=code, quantity=Quantity(count, counter="件")) for code, count in parts.items()),
    )


def test_a_satisfaction_rate_says_whom_it_includes(register_with: Build, report_of: Report) -> None:
    silent = attrs.evolve(SATISFACTION, note="", base=Quantity(146, counter="件"))
    (found,) = check(register_with(report_of(silent)))
    assert (found.code, found.path) == ("ADV-SAT-1", f"{HERE}.figures[0]")
    assert render(found) == "满意率 100%，未说明是否包括“基本满意”"
    divided = satisfaction(satisfied=144, mostly_satisfied=2)
    assert codes(register_with(report_of(silent, divided))) == []
    assert codes(register_with(report_of(attrs.evolve(silent, note="含基本满意2件")))) == []


def test_a_place_without_a_middle_level_need_not_say_so(register_with: Build, report_of: Report) -> None:
    silent = attrs.evolve(SATISFACTION, note="", base=Quantity(146, counter="件"))
    scale = Parameter(value=("agreed", "disagreed"), source="测试")
    local = with_parameters(NATIONAL_DEFAULT, {"handling.satisfaction_scale": scale})
    assert list(check(register_with(report_of(silent)), local)) == []


def test_a_breakdown_by_satisfaction_is_the_base_of_the_rate(register_with: Build, report_of: Report) -> None:
    assert cases(register_with(report_of(SATISFACTION))) == ["no_base"]
    assert cases(register_with(report_of(SATISFACTION, satisfaction(satisfied=144, mostly_satisfied=2)))) == []
    assert cases(register_with(report_of(SATISFACTION, satisfaction(understood=144)))) == []
    only_some = attrs.evolve(satisfaction(understood=144), exhaustive=False)
    assert cases(register_with(report_of(SATISFACTION, only_some))) == ["no_base"]
