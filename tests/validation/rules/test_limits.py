from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Figure, Register, WorkReport
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
        ("key_proposals", "proposals_filed"),
        ("excellent_proposals", "proposals_filed"),
        ("members_submitted", "members_total"),
        ("standing_members_total", "members_total"),
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
