from collections.abc import Callable
from functools import partial

import attrs
import pytest
from breaches.breach import TERM

from cppcc_domain.model import Meeting, Member, Person, Register, SectorSeats
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import terms
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import NATIONAL_13TH, SECTORS, MeetingKind

Build = Callable[..., Register]

check = partial(validate, rules=Catalogue(rules=terms.RULES))

SESSION = Meeting(id="m", committee_id="c", term_id="t", kind=MeetingKind.PLENARY, ordinal=6)


def test_only_the_latest_session_is_named(register_with: Build) -> None:
    (found,) = check(register_with(SESSION, attrs.evolve(SESSION, id="m7", ordinal=7)))
    assert (found.path, found.param("ordinal")) == ("$.meetings[1].ordinal", 7)


def test_chairpersons_meet_as_often_as_they_like(register_with: Build) -> None:
    assert not check(register_with(attrs.evolve(SESSION, kind=MeetingKind.CHAIRPERSONS, ordinal=65)))


@pytest.mark.parametrize("end", [None, PartialDate(2027), PartialDate(2027, 11), PartialDate(2027, 11, 30)])
def test_a_term_of_six_years_or_of_unknown_end_is_silent(register_with: Build, end: PartialDate | None) -> None:
    assert not check(register_with(attrs.evolve(TERM, end=end)))


def test_a_leap_day_is_six_years_before_a_year_without_one(register_with: Build) -> None:
    start = PartialDate(2016, 2, 29)
    assert not check(register_with(attrs.evolve(TERM, start=start, end=PartialDate(2022, 2, 28))))
    assert check(register_with(attrs.evolve(TERM, start=start, end=PartialDate(2022, 3, 1))))


def test_local_committees_have_the_sectors_they_like(register_with: Build) -> None:
    local = tuple(SectorSeats(sector=code, name=SECTORS[code].zh) for code in NATIONAL_13TH[:20])
    assert not check(register_with(attrs.evolve(TERM, ordinal=13, sectors=local)))


@pytest.mark.parametrize("party", ["cpc", "masses", "capd", None])
def test_whose_party_has_no_sector_here_may_sit_anywhere(register_with: Build, party: str | None) -> None:
    """民进 is not among the term's sectors; the Communist Party's members sit in all of them."""
    sectors = tuple(SectorSeats(sector=code, name=SECTORS[code].zh) for code in ("cpc", "jiusan", "education"))
    person, seat = Person(id="u", name="王某某", party=party), Member(id="w", person_id="u", term_id="t")
    register = register_with(attrs.evolve(TERM, sectors=sectors), person, attrs.evolve(seat, sector="education"))
    assert not check(register)
