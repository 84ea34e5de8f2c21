from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from cppcc_domain.model import Activity, Figure, Office, Organ, Person, Platform, Programme, Register, Site, WorkReport
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import dates
from cppcc_domain.values import PartialDate, Period, Quantity

check = partial(validate, rules=Catalogue(rules=dates.RULES))

Build = Callable[..., Register]

EARLY, LATE = PartialDate(2023, 3), PartialDate(2023, 4, 1)

BACKWARDS = [
    (Activity(id="x", committee_id="c", kind="research", title="调研", start=LATE, end=EARLY), "activities[0].end"),
    (Office(id="x", person_id="u", post="chairperson", committee_id="c", start=LATE, end=EARLY), "offices[0].end"),
    (
        Organ(id="x", committee_id="c", kind="office", name="办公室", established=LATE, dissolved=EARLY),
        "organs[0].dissolved",
    ),
    (Platform(id="x", committee_id="c", name="议事室", upgraded=LATE, closed=EARLY), "platforms[0].closed"),
    (
        Programme(
            id="x",
            committee_id="c",
            name="书香政协",
            kind="scholarly_cppcc",
            sites=(Site(kind="reading_base", name="某馆", since=LATE, until=EARLY),),
        ),
        "programmes[0].sites[0].until",
    ),
]


@pytest.mark.parametrize(("entity", "place"), BACKWARDS, ids=lambda value: type(value).__name__)
def test_an_end_before_its_start_is_found_wherever_a_class_has_both(
    register_with: Build, entity: Any, place: str
) -> None:
    (found,) = check(register_with(Person(id="u", name="王某某"), entity))
    assert (found.code, found.path, found.subject_id) == ("INV-TIME-2", f"$.{place}", "x")
    assert (found.param("later_date"), found.param("earlier_date")) == ("2023-03", "2023-04-01")


def test_a_period_ends_after_it_starts(register_with: Build, report_of: Callable[..., WorkReport]) -> None:
    figure = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"), period=Period(LATE, EARLY))
    (found,) = check(register_with(report_of(figure)))
    assert (found.code, found.path) == ("INV-TIME-2", "$.reports[0].review[0].figures[0].period.end")


def test_each_step_is_held_against_the_known_one_before(register_with: Build) -> None:
    middle = PartialDate(2023, 3, 15)
    in_order = Platform(id="x", committee_id="c", name="议事室", built=EARLY, upgraded=middle, closed=LATE)
    assert list(check(register_with(in_order))) == []
    built_last = Platform(id="x", committee_id="c", name="议事室", built=LATE, upgraded=middle, closed=LATE)
    assert [found.param("later") for found in check(register_with(built_last))] == ["upgraded"]


@pytest.mark.parametrize("end", [PartialDate(2023), PartialDate(2023, 4), LATE, None])
def test_dates_that_may_be_in_order_are_silent(register_with: Build, end: PartialDate | None) -> None:
    activity = Activity(id="x", committee_id="c", kind="research", title="调研", start=LATE, end=end)
    assert list(check(register_with(activity))) == []
