from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Breakdown, Figure, Part, Register, WorkReport
from cppcc_domain.text.messages import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import limits
from cppcc_domain.values import PartialDate, Period, Quantity, QuantityRange
from cppcc_domain.vocab import Bound, Comparison

check = partial(validate, rules=Catalogue(rules=limits.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

HERE = "$.reports[0].review[0]"
FILED = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))
REPLIED = Figure(indicator="proposals_replied", quantity=Quantity(95, counter="件"))
REPLY_RATE = Figure(indicator="reply_rate", quantity=Quantity(100, counter="%"))
MAY = Period(PartialDate(2023, 5))


def codes(register: Register) -> list[str]:
    return [found.code for found in check(register)]


@pytest.mark.parametrize(("figures", "at"), [((FILED, REPLIED), 1), ((REPLIED, FILED), 0)])
def test_more_replies_than_cases_are_found_in_whatever_order(
    register_with: Build, report_of: Report, figures: tuple[Figure, ...], at: int
) -> None:
    (found,) = check(register_with(report_of(*figures)))
    assert (found.code, found.path, found.subject_id) == ("INV-REP-3", f"{HERE}.figures[{at}].quantity", "r")
    assert dict(found.params) == {
        "indicator": "proposals_replied",
        "stated": 95,
        "whole_indicator": "proposals_filed",
        "whole": 94,
        "counter": "件",
    }
    assert render(found) == "办复提案 95件，多于立案提案 94件"
    assert render(found, "en") == "proposals replied to: 95, more than proposals filed: 94 (件)"


@pytest.mark.parametrize(
    ("part", "whole"),
    [
        ("proposals_filed", "proposals_received"),
        ("proposals_replied", "proposals_filed"),
        ("members_submitted", "members_total"),
    ],
)
def test_no_part_is_above_its_whole(register_with: Build, report_of: Report, part: str, whole: str) -> None:
    def stated(most: int) -> Register:
        return register_with(
            report_of(Figure(indicator=part, quantity=Quantity(200)), Figure(indicator=whole, quantity=Quantity(most)))
        )

    assert codes(stated(199)) == ["INV-REP-3"]
    assert codes(stated(200)) == []


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        (Quantity(80, Bound.OVER, "件", "余"), ["INV-REP-3"]),
        (Quantity(95, Bound.UNDER, "件"), ["INV-REP-3"]),
        (QuantityRange(80, 94, "件"), ["INV-REP-3"]),
        (Quantity(90, Bound.OVER, "件", "余"), []),
        (Quantity(80, Bound.OVER, "件", "超"), []),
        (Quantity(80, Bound.AT_LEAST, "件"), []),
        (QuantityRange(80, 95, "件"), []),
        (Quantity(94, counter="人次"), []),
    ],
)
def test_only_what_is_certain_is_a_contradiction(
    register_with: Build, report_of: Report, whole: Quantity | QuantityRange, expected: list[str]
) -> None:
    assert codes(register_with(report_of(attrs.evolve(FILED, quantity=whole), REPLIED))) == expected


def test_figures_of_different_periods_are_not_compared(register_with: Build, report_of: Report) -> None:
    of_the_year = attrs.evolve(REPLIED, period=Period(PartialDate(2023, 1, 1), PartialDate(2023, 12)))
    assert codes(register_with(report_of(FILED, of_the_year))) == ["INV-REP-3"]
    assert codes(register_with(report_of(attrs.evolve(FILED, period=MAY), REPLIED))) == []
    assert codes(register_with(report_of(FILED, attrs.evolve(REPLIED, period=MAY)))) == []


def test_a_whole_counted_up_to_an_earlier_day_is_not_exceeded(register_with: Build, report_of: Report) -> None:
    october = PartialDate(2023, 10, 31)
    until_october = attrs.evolve(FILED, as_of=october)
    assert codes(register_with(report_of(until_october, REPLIED))) == []
    assert codes(register_with(report_of(until_october, attrs.evolve(REPLIED, as_of=october)))) == ["INV-REP-3"]
    assert codes(register_with(report_of(FILED, attrs.evolve(REPLIED, as_of=october)))) == ["INV-REP-3"]


def test_figures_of_different_reports_are_not_compared(register_with: Build, report_of: Report) -> None:
    other = attrs.evolve(report_of(REPLIED), id="r2")
    assert codes(register_with(report_of(FILED), other)) == []


def test_growth_is_no_part_of_anything(register_with: Build, report_of: Report) -> None:
    growth = Figure(
        indicator="proposals_replied",
        quantity=Quantity(200, counter="%"),
        comparison=Comparison.YEAR_ON_YEAR,
        base=Quantity(30, counter="件"),
    )
    level = attrs.evolve(REPLIED, quantity=Quantity(90, counter="件"))
    assert codes(register_with(report_of(attrs.evolve(FILED, quantity=Quantity(94)), level, growth))) == []


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
