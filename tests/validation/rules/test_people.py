from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Member, Person, Register, Term
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import people
from cppcc_domain.values import PartialDate

check = partial(validate, rules=Catalogue(rules=people.RULES))

Build = Callable[..., Register]

WANG = Person(id="u", name="王某某")
SEAT = Member(id="w", person_id="u", term_id="t", start=PartialDate(2021, 11), end=PartialDate(2024, 6))


@pytest.mark.parametrize(
    ("seat", "place", "case", "limit"),
    [
        (attrs.evolve(SEAT, start=PartialDate(2021, 10)), "start", None, "2021-11"),
        (attrs.evolve(SEAT, end=PartialDate(2026, 12)), "end", "after", "2026-11"),
        (attrs.evolve(SEAT, start=PartialDate(2027), end=None), "start", "after", "2026-11"),
    ],
)
def test_a_seat_lies_inside_its_term(
    register_with: Build, seat: Member, place: str, case: str | None, limit: str
) -> None:
    (found,) = check(register_with(WANG, seat))
    assert (found.code, found.path, found.subject_id) == ("INV-MEM-2", f"$.members[0].{place}", "w")
    assert (dict(found.params).get("case"), found.param("limit")) == (case, limit)


def test_an_extended_term_lasts_until_its_later_end(register_with: Build) -> None:
    term = Term(id="t", committee_id="c", ordinal=1, end=PartialDate(2026, 11), extended_to=PartialDate(2027, 5))
    assert list(check(register_with(WANG, term, attrs.evolve(SEAT, end=PartialDate(2027, 4))))) == []


def test_two_seats_of_one_person_do_not_overlap(register_with: Build) -> None:
    again = attrs.evolve(SEAT, id="w2", start=PartialDate(2023), end=None)
    (found,) = check(register_with(WANG, SEAT, again))
    assert (found.code, found.path, found.subject_id) == ("INV-MEM-2", "$.members[1].start", "w2")
    assert dict(found.params) == {"case": "overlap", "date": "2023", "limit": "2024-06", "other": "w"}


def test_a_long_seat_overlaps_with_each_one_that_it_covers(register_with: Build) -> None:
    inside = [
        attrs.evolve(SEAT, id=f"w{year}", start=PartialDate(year, 2), end=PartialDate(year, 3)) for year in (2023, 2022)
    ]
    found = check(register_with(WANG, *inside, SEAT))
    assert [(finding.subject_id, finding.param("other")) for finding in found] == [("w2023", "w"), ("w2022", "w")]


def test_seats_one_after_the_other_or_of_unknown_end_are_silent(register_with: Build) -> None:
    after = attrs.evolve(SEAT, id="w2", start=PartialDate(2024, 6), end=None)
    later = attrs.evolve(SEAT, id="w3", start=PartialDate(2025), end=PartialDate(2026))
    assert list(check(register_with(WANG, SEAT, after, later))) == []


def test_two_people_may_sit_at_the_same_time(register_with: Build) -> None:
    other = attrs.evolve(SEAT, id="w2", person_id="v")
    assert list(check(register_with(WANG, Person(id="v", name="王某某"), SEAT, other))) == []
