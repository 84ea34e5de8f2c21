"""Who sits where on a day."""

from datetime import date
from typing import Any

from hypothesis import given, settings

from cppcc_domain.lifecycle.membership import seated_members, secretaries_general, standing_committee
from cppcc_domain.model import Committee, Member, Office, Person, Register, Term
from cppcc_domain.model.seat_events import Nominated, Revoked
from cppcc_domain.testing import strategies
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import Level, MembershipExit

START, DAY = PartialDate(2021, 11, 3), date(2024, 5, 13)


def office(person: str, post: str, **changes: Any) -> Office:
    fields = {"id": f"{person}-{post}", "committee_id": "c1", "term_id": "t1", **changes}
    return Office(person_id=person, post=post, **fields)


def register_with(*entities: Any) -> Register:
    bare = Register(
        committee_id="c1",
        committees=(
            Committee(id="c1", place="示例市示例区", level=Level.COUNTY),
            Committee(id="c2", place="示例市", level=Level.PREFECTURE),
        ),
        terms=(
            Term(id="t1", committee_id="c1", ordinal=1, start=START, end=PartialDate(2026, 11)),
            Term(id="t2", committee_id="c1", ordinal=2),
            Term(id="t9", committee_id="c2", ordinal=9, start=START),
        ),
        persons=tuple(Person(id=name, name=name) for name in "甲乙丙丁"),
    )
    return bare.with_entities(entities)


def test_the_standing_committee_stands_in_the_order_of_protocol() -> None:
    register = register_with(
        office("丁", "standing_member"),
        office("丙", "secretary_general"),
        office("乙", "vice_chairperson"),
        office("乙", "standing_member"),
        office("甲", "chairperson"),
        office("丁", "deputy_secretary_general"),
        office("丙", "director", organ_id="g1"),
    )
    composition = standing_committee(register, DAY)
    assert [(held.person_id, held.post) for held in composition.certain] == [
        ("甲", "chairperson"),
        ("乙", "vice_chairperson"),
        ("丙", "secretary_general"),
        ("丁", "standing_member"),
    ]
    assert composition.possible == ()
    assert [held.person_id for held in secretaries_general(register, DAY).certain] == ["丙", "丁"]


def test_only_offices_of_the_committee_itself_count() -> None:
    register = register_with(
        office("甲", "chairperson", committee_id="c2", term_id="t9"), office("乙", "chairperson", organ_id="g1")
    )
    assert standing_committee(register, DAY).certain == ()


def test_what_the_dates_do_not_tell_is_possible_and_neither_yes_nor_no() -> None:
    register = register_with(
        office("甲", "chairperson", end=PartialDate(2024)),
        office("乙", "vice_chairperson", term_id=None),
        office("丙", "secretary_general", end=PartialDate(2023)),
        office("丁", "standing_member", start=PartialDate(2024, 6)),
        office("乙", "standing_member"),
    )
    composition = standing_committee(register, DAY)
    assert [held.id for held in composition.certain] == ["乙-standing_member"]
    assert [held.id for held in composition.possible] == ["甲-chairperson"]


def test_seats_are_held_as_long_as_they_and_their_term_last() -> None:
    seats = (
        Member(id="all", person_id="甲", term_id="t1"),
        Member(id="until", person_id="乙", term_id="t1", end=PartialDate.of(DAY)),
        Member(id="from", person_id="丙", term_id="t1", start=PartialDate(2024, 5)),
        Member(id="named", person_id="丁", term_id="t1", events=(Nominated(),)),
        Member(id="revoked", person_id="丁", term_id="t1", events=(Revoked(date=PartialDate(2023)),)),
        Member(id="undated", person_id="甲", term_id="t2"),
        Member(id="left-some-day", person_id="乙", term_id="t1", exit=MembershipExit.RESIGNED),
        Member(id="elsewhere", person_id="甲", term_id="t9"),
    )
    composition = seated_members(register_with(*seats), DAY)
    assert [seat.id for seat in composition.certain] == ["all"]
    assert [seat.id for seat in composition.possible] == ["from", "undated", "left-some-day"]


def test_an_office_without_an_end_of_its_own_ends_with_the_seat() -> None:
    register = register_with(
        *(office(name, "standing_member") for name in "甲乙丙"),
        office("丁", "standing_member", term_id=None, start=START),
        Member(id="lost", person_id="甲", term_id="t1", end=PartialDate(2023)),
        Member(id="left-some-day", person_id="乙", term_id="t1", exit=MembershipExit.RESIGNED),
        Member(id="lost-elsewhere", person_id="丙", term_id="t9", end=PartialDate(2023)),
        Member(id="lost-then", person_id="丁", term_id="t1", end=PartialDate(2023)),
    )
    composition = standing_committee(register, DAY)
    assert [held.person_id for held in composition.certain] == ["丙"]
    assert [held.person_id for held in composition.possible] == ["乙", "丁"]


@settings(max_examples=25)
@given(strategies.registers(classes=(Member, Office, Term)))
def test_nobody_is_certain_and_possible_at_once(register: Register) -> None:
    for composition in (standing_committee(register, DAY), secretaries_general(register, DAY)):
        people = [held.person_id for held in (*composition.certain, *composition.possible)]
        assert len(people) == len(set(people))


def test_who_has_a_successor_in_a_post_of_one_person_may_have_left_it() -> None:
    later = PartialDate(2024, 1, 10)
    for post in ("chairperson", "secretary_general"):
        register = register_with(
            office("甲", post, start=PartialDate(2023, 3, 10)),
            office("乙", post, start=later),
            office("丙", "standing_member"),
        )
        composition = standing_committee(register, DAY)
        assert [held.person_id for held in composition.certain] == ["乙", "丙"]
        assert [held.person_id for held in composition.possible] == ["甲"]
        before = standing_committee(register, date(2024, 1, 9))
        assert [held.person_id for held in (*before.certain, *before.possible)] == ["甲", "丙"]


def test_deputies_and_the_same_person_again_replace_nobody() -> None:
    register = register_with(
        office("甲", "vice_chairperson", start=PartialDate(2023)),
        office("乙", "vice_chairperson", start=PartialDate(2024)),
        office("丙", "chairperson", start=PartialDate(2023)),
        office("丙", "chairperson", start=PartialDate(2024), id="again"),
    )
    assert len(standing_committee(register, date(2025, 1, 1)).certain) == 3
