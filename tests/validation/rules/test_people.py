from collections.abc import Callable
from functools import partial
from typing import Any

import attrs
import pytest

from cppcc_domain.model import Coverage, Member, Person, Register, SectorSeats, Term
from cppcc_domain.model.seat_events import Nominated, Seated
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import people
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import MembershipEntry

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


def test_what_a_history_tells_counts_before_what_the_list_states(register_with: Build) -> None:
    told = attrs.evolve(SEAT, events=(Seated(date=PartialDate(2021, 10), start=PartialDate(2021, 10)),))
    (found,) = check(register_with(WANG, told))
    assert (found.code, found.param("date")) == ("INV-MEM-2", "2021-10")
    nominated = attrs.evolve(SEAT, events=(Nominated(),), start=PartialDate(2020), end=None)
    assert list(check(register_with(WANG, nominated))) == []


ECONOMY = SectorSeats(sector="economy", name="经济界", quota=2)
COMPLETE = Coverage(collection="members", period=Period(PartialDate(2021, 11)))
OPENING = Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 11), members_named=2, sectors=(ECONOMY,))


def seated(number: int, **fields: Any) -> Member:
    return Member(id=f"w{number}", person_id="u", term_id="t", **{"sector": "economy", **fields})


@pytest.mark.parametrize("sectors", [None, (ECONOMY,)])
def test_a_sector_that_the_term_may_have_is_silent(
    register_with: Build, sectors: tuple[SectorSeats, ...] | None
) -> None:
    term = attrs.evolve(OPENING, sectors=sectors)
    assert list(check(register_with(WANG, term, seated(1), seated(2, sector=None)))) == []


def test_a_term_known_to_have_no_sectors_has_not_this_one(register_with: Build) -> None:
    (found,) = check(register_with(WANG, attrs.evolve(OPENING, sectors=()), seated(1)))
    assert (found.code, found.path, found.param("sector")) == ("INV-SEC-1", "$.members[0].sector", "economy")


@pytest.mark.parametrize(
    ("members", "counted"),
    [
        ([seated(1)], 1),
        ([seated(1), seated(2), seated(3, sector=None)], 3),
        ([seated(1), seated(2, start=PartialDate(2023))], 1),
        ([seated(1), seated(2, events=(Nominated(),))], 1),
    ],
)
def test_a_complete_list_holds_as_many_as_were_named(register_with: Build, members: list[Member], counted: int) -> None:
    (found,) = check(register_with(WANG, OPENING, *members, coverage=(COMPLETE,)))
    assert (found.code, found.path) == ("INV-SEC-2", "$.terms[0].members_named")
    assert (found.param("named"), found.param("seated")) == (2, counted)


@pytest.mark.parametrize(
    ("term", "members", "coverage"),
    [
        (OPENING, [seated(1)], ()),
        (attrs.evolve(OPENING, start=None), [seated(1)], (COMPLETE,)),
        (attrs.evolve(OPENING, members_named=None), [seated(1)], (COMPLETE,)),
        (OPENING, [seated(1), seated(2)], (COMPLETE,)),
        (OPENING, [seated(1), seated(2, start=PartialDate(2021))], (COMPLETE,)),
        (OPENING, [seated(1), seated(2), seated(3, start=PartialDate(2021))], (COMPLETE,)),
        (OPENING, [seated(1), seated(2), seated(3, entry=MembershipEntry.CO_OPTED)], (COMPLETE,)),
    ],
)
def test_a_list_that_may_be_right_is_silent(
    register_with: Build, term: Term, members: list[Member], coverage: tuple[Coverage, ...]
) -> None:
    assert list(check(register_with(WANG, term, *members, coverage=coverage))) == []


def test_no_more_of_a_sector_are_seated_than_its_quota(register_with: Build) -> None:
    term = attrs.evolve(OPENING, members_named=3)
    (found,) = check(register_with(WANG, term, seated(1), seated(2), seated(3), coverage=(COMPLETE,)))
    assert (found.code, found.path) == ("INV-SEC-2", "$.terms[0].sectors[0].quota")
    assert (found.param("quota"), found.param("seated")) == (2, 3)
