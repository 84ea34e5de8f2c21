from collections.abc import Callable
from decimal import Decimal
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Activity, Coverage, Figure, Register, WorkReport
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import figures
from cppcc_domain.values import PartialDate, Period, Quantity, QuantityRange
from cppcc_domain.vocab import Bound, Comparison

check = partial(validate, rules=Catalogue(rules=figures.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

CONTACTS = Figure(indicator="sector_contacts", quantity=Quantity(300, Bound.OVER, "次", "余"))
GROWTH = Figure(indicator="sector_contacts", quantity=Quantity(35, counter="%"), comparison=Comparison.YEAR_ON_YEAR)


def test_growth_without_base_tells_only_an_interval(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(CONTACTS, GROWTH)))
    assert (found.code, found.path, found.subject_id) == ("ADV-GROW-1", "$.reports[0].review[0].figures[1]", "r")
    assert dict(found.params) == {
        "indicator": "sector_contacts",
        "growth": 35,
        "current": "(300, 400)",
        "counter": "次",
        "low": 223,
        "high": 296,
    }


@pytest.mark.parametrize(
    ("quantity", "implied"),
    [
        (Quantity(300, Bound.OVER, "次", "超"), ("no_upper_end", 223, None)),
        (Quantity(167, counter="次"), (None, 123, 124)),
        (QuantityRange(300, 400, "次"), (None, 223, 296)),
        (Quantity(Decimal("2.7"), counter="亿元"), (None, "2.0", "2.0")),
        (Quantity(3, counter="次"), ("impossible", None, None)),
    ],
    ids=["above", "exact", "range", "decimal", "no such number"],
)
def test_the_earlier_figure_is_as_exact_as_the_present_one(
    register_with: Build, report_of: Report, quantity: Quantity | QuantityRange, implied: tuple[object, ...]
) -> None:
    (found,) = check(register_with(report_of(attrs.evolve(CONTACTS, quantity=quantity), GROWTH)))
    facts = dict(found.params)
    assert (facts.get("case"), facts.get("low"), facts.get("high")) == implied


@pytest.mark.parametrize(
    "figures",
    [(GROWTH,), (CONTACTS, attrs.evolve(GROWTH, quantity=Quantity(30, Bound.NEARLY, "%", "近")))],
    ids=["no present figure", "about as much"],
)
def test_growth_from_which_nothing_follows_is_found_all_the_same(
    register_with: Build, report_of: Report, figures: tuple[Figure, ...]
) -> None:
    (found,) = check(register_with(report_of(*figures)))
    assert dict(found.params) == {"case": "bare", "indicator": "sector_contacts"}


@pytest.mark.parametrize("base", [222, 223, 260, 296, 298])
def test_growth_that_fits_its_base_is_silent(register_with: Build, report_of: Report, base: int) -> None:
    growth = attrs.evolve(GROWTH, base=Quantity(base, counter="次"))
    assert list(check(register_with(report_of(CONTACTS, growth)))) == []


@pytest.mark.parametrize("base", [220, 299, 400])
def test_growth_that_contradicts_its_base_is_found(register_with: Build, report_of: Report, base: int) -> None:
    growth = attrs.evolve(GROWTH, base=Quantity(base, counter="次"))
    (found,) = check(register_with(report_of(CONTACTS, growth)))
    assert (found.code, found.path) == ("ADV-GROW-1", "$.reports[0].review[0].figures[1].base")
    assert (found.param("case"), found.param("base"), found.param("expected")) == ("inconsistent", base, "[223, 296]")


def test_a_fall_to_nothing_is_not_computed_with(register_with: Build, report_of: Report) -> None:
    fall = attrs.evolve(GROWTH, quantity=Quantity(-100, counter="%"), base=Quantity(5, counter="次"))
    assert list(check(register_with(report_of(CONTACTS, fall)))) == []


def test_a_steep_fall_is(register_with: Build, report_of: Report) -> None:
    fall = attrs.evolve(GROWTH, quantity=Quantity(Decimal("-99.5"), counter="%"))
    (found,) = check(register_with(report_of(attrs.evolve(CONTACTS, quantity=Quantity(1, counter="次")), fall)))
    assert (found.param("low"), found.param("high")) == (200, 200)


VISITS = tuple(
    Activity(id=f"v{day}", committee_id="c", kind="member_visit", title="走访委员", start=PartialDate(2023, 5, day))
    for day in (8, 9, 10)
)
COMPLETE = (Coverage(collection="activities", period=Period.year(2023)),)


def visits(quantity: Quantity | QuantityRange) -> Figure:
    return Figure(indicator="member_visits", quantity=quantity)


def test_a_figure_that_complete_records_contradict_is_found(register_with: Build, report_of: Report) -> None:
    register = register_with(*VISITS, report_of(visits(Quantity(4, counter="次"))), coverage=COMPLETE)
    (found,) = check(register)
    assert (found.code, found.path, found.subject_id) == (
        "ADV-COUNT-1",
        "$.reports[0].review[0].figures[0].quantity",
        "r",
    )
    assert dict(found.params) == {"indicator": "member_visits", "stated": 4, "counted": 3, "counter": "次"}


@pytest.mark.parametrize(
    "quantity",
    [
        Quantity(3, counter="次"),
        Quantity(2, Bound.OVER, "次", "超"),
        QuantityRange(3, 5, "次"),
        Quantity(3),
        Quantity(9, counter="人次"),
    ],
    ids=["exact", "more than", "range", "no counter", "another counter"],
)
def test_a_figure_in_whose_interval_the_count_lies_is_silent(
    register_with: Build, report_of: Report, quantity: Quantity | QuantityRange
) -> None:
    assert list(check(register_with(*VISITS, report_of(visits(quantity)), coverage=COMPLETE))) == []


def test_records_that_are_not_complete_contradict_nothing(register_with: Build, report_of: Report) -> None:
    report = report_of(visits(Quantity(40, Bound.OVER, "次", "多")))
    elsewhere = (Coverage(collection="proposals", period=Period.year(2023)),)
    assert list(check(register_with(*VISITS, report))) == []
    assert list(check(register_with(*VISITS, report, coverage=elsewhere))) == []


def test_a_figure_speaks_of_its_own_period(register_with: Build, report_of: Report) -> None:
    early = Period(PartialDate(2023, 1), PartialDate(2023, 5, 8))
    stated = attrs.evolve(visits(Quantity(1, counter="次")), period=early)
    assert list(check(register_with(*VISITS, report_of(stated), coverage=COMPLETE))) == []
    (found,) = check(register_with(*VISITS, report_of(attrs.evolve(stated, period=None)), coverage=COMPLETE))
    assert found.param("counted") == 3


def test_a_running_figure_is_counted_up_to_its_day(register_with: Build, report_of: Report) -> None:
    stated = attrs.evolve(visits(Quantity(2, counter="次")), as_of=PartialDate(2023, 5, 9))
    assert list(check(register_with(*VISITS, report_of(stated), coverage=COMPLETE))) == []


def test_the_report_of_another_committee_is_not_held_against_these_records(
    register_with: Build, report_of: Report
) -> None:
    register = register_with(
        *VISITS, attrs.evolve(report_of(visits(Quantity(4, counter="次"))), committee_id="d"), coverage=COMPLETE
    )
    assert "ADV-COUNT-1" not in {found.code for found in check(register)}
