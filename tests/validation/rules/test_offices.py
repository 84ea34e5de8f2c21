from collections.abc import Callable
from functools import partial
from typing import Any

import attrs
import pytest

from cppcc_domain.model import Coverage, Member, Office, Organ, OrganMembership, Person, Register
from cppcc_domain.model.seat_events import Deceased, Nominated, Revoked
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import PartialDate, Period

Build = Callable[..., Register]

WANG, LI = Person(id="u1", name="王某某"), Person(id="u2", name="李某某")
SEAT = Member(id="w1", person_id="u1", term_id="t")
DAY = PartialDate(2024, 6, 3)
ALL_MEMBERS = Coverage(collection="members", period=Period(PartialDate(2021), PartialDate(2026)))


def checking(code: str) -> Callable[[Register], Any]:
    return partial(validate, rules=CATALOGUE.only([code]))


def office(id_: str, post: str = "chairperson", **changes: Any) -> Office:
    return Office(id=id_, post=post, **{"person_id": "u1", "committee_id": "c", "term_id": "t", **changes})


@pytest.mark.parametrize("post", ["chairperson", "secretary_general"])
def test_one_person_at_a_time_holds_the_post(register_with: Build, post: str) -> None:
    first = office("o1", post, start=PartialDate(2021, 11), end=DAY)
    (found,) = checking("INV-COM-3")(
        register_with(WANG, LI, office("o2", post, person_id="u2", start=PartialDate(2023)), first)
    )
    assert (found.path, found.subject_id, found.param("other")) == ("$.offices[0].start", "o2", "o1")


@pytest.mark.parametrize(
    "second",
    [
        {"start": DAY},
        {"start": PartialDate(2024)},
        {"start": None},
        {"start": PartialDate(2023), "committee_id": "elsewhere"},
        {"start": PartialDate(2023), "organ_id": "g"},
        {"start": PartialDate(2023), "post": "vice_chairperson"},
        {"start": PartialDate(2023), "person_id": "u1"},
    ],
)
def test_who_may_have_followed_or_holds_something_else_is_nobodys_rival(
    register_with: Build, second: dict[str, Any]
) -> None:
    first = office("o1", start=PartialDate(2021, 11), end=DAY)
    other = office("o2", **{"person_id": "u2", **second})
    assert list(checking("INV-COM-3")(register_with(WANG, LI, first, other))) == []


def test_two_whose_ends_are_unknown_may_have_followed_each_other(register_with: Build) -> None:
    offices = [office("o1", start=PartialDate(2021, 11)), office("o2", person_id="u2", start=PartialDate(2023))]
    assert list(checking("INV-COM-3")(register_with(WANG, LI, *offices))) == []


@pytest.mark.parametrize("post", ["chairperson", "vice_chairperson", "secretary_general", "standing_member"])
def test_the_standing_committee_is_made_of_members(register_with: Build, post: str) -> None:
    register = register_with(WANG, LI, SEAT, office("o1", post, start=DAY, person_id="u2"), coverage=(ALL_MEMBERS,))
    (found,) = checking("INV-COM-4")(register)
    assert (found.path, found.param("post"), found.param("date")) == ("$.offices[0].person_id", post, "2024-06-03")


@pytest.mark.parametrize(
    ("held", "seat", "complete"),
    [
        (office("o1", start=DAY), SEAT, True),
        (office("o1", start=DAY, person_id="u2"), SEAT, False),
        (office("o1", start=None, person_id="u2"), SEAT, True),
        (office("o1", "deputy_secretary_general", start=DAY, person_id="u2"), SEAT, True),
        (office("o1", start=DAY), attrs.evolve(SEAT, end=PartialDate(2024)), True),
        (office("o1", start=DAY), attrs.evolve(SEAT, term_id="nowhere"), True),
    ],
)
def test_who_may_be_a_member_or_need_not_be_one_is_not_asked(
    register_with: Build,
    held: Office,
    seat: Member,
    complete: bool,  # noqa: FBT001 - parametrized
) -> None:
    coverage = (ALL_MEMBERS,) if complete else ()
    assert list(checking("INV-COM-4")(register_with(WANG, LI, seat, held, coverage=coverage))) == []


@pytest.mark.parametrize(
    "seat", [attrs.evolve(SEAT, end=PartialDate(2023)), attrs.evolve(SEAT, start=PartialDate(2025))]
)
def test_who_was_a_member_before_or_will_be_is_none_now(register_with: Build, seat: Member) -> None:
    register = register_with(WANG, seat, office("o1", start=DAY), coverage=(ALL_MEMBERS,))
    assert [found.code for found in checking("INV-COM-4")(register)] == ["INV-COM-4"]


@pytest.mark.parametrize(
    ("kind", "post"),
    [
        ("standing_committee", "deputy_secretary_general"),
        ("standing_committee", "director"),
        ("chairpersons_council", "standing_member"),
        ("secretaries_general", "vice_chairperson"),
    ],
)
def test_organs_are_made_of_their_posts(register_with: Build, kind: str, post: str) -> None:
    organ = Organ(id="g", committee_id="c", kind=kind, name="机构")
    place = OrganMembership(id="p", person_id="u1", organ_id="g", role=post)
    found = checking("INV-COM-6")(register_with(WANG, organ, office("o1", post, organ_id="g"), place))
    assert [(one.path, one.param("post")) for one in found] == [
        ("$.offices[0].post", post),
        ("$.organ_memberships[0].role", post),
    ]


def test_local_posts_other_organs_and_unstated_roles_are_free(register_with: Build) -> None:
    organ = Organ(id="g", committee_id="c", kind="standing_committee", name="常务委员会")
    other = Organ(id="h", committee_id="c", kind="special_committee", name="提案委员会")
    register = register_with(
        WANG,
        organ,
        other,
        office("o1", "x_executive", organ_id="g"),
        office("o2", "director", organ_id="h"),
        office("o3", "vice_chairperson", organ_id="g"),
        OrganMembership(id="p", person_id="u1", organ_id="g"),
    )
    assert list(checking("INV-COM-6")(register)) == []


LOST = attrs.evolve(SEAT, end=DAY)


def test_places_in_organs_of_the_term_end_with_the_seat_too(register_with: Build) -> None:
    organ = Organ(id="g", committee_id="c", kind="special_committee", name="提案委员会", term_id="t")
    place = OrganMembership(id="p", person_id="u1", organ_id="g", end=PartialDate(2025))
    late = office("o1", "convener", start=PartialDate(2024, 7))
    found = checking("INV-MEM-3")(register_with(WANG, organ, LOST, late, place))
    assert [(one.path, one.param("date"), one.param("limit")) for one in found] == [
        ("$.offices[0].start", "2024-07", "2024-06-03"),
        ("$.organ_memberships[0].end", "2025", "2024-06-03"),
    ]


@pytest.mark.parametrize(
    ("seats", "held"),
    [
        ((LOST,), office("o1", end=DAY)),
        ((LOST,), office("o1", end=PartialDate(2024))),
        ((LOST,), office("o1", start=PartialDate(2022))),
        ((LOST,), office("o1", end=PartialDate(2025), term_id=None)),
        ((LOST,), office("o1", end=PartialDate(2025), committee_id="elsewhere")),
        ((SEAT,), office("o1", end=PartialDate(2025))),
        ((LOST, attrs.evolve(SEAT, id="w2", start=DAY)), office("o1", end=PartialDate(2025))),
        ((), office("o1", end=PartialDate(2025))),
        ((attrs.evolve(SEAT, events=(Nominated(), Deceased(date=DAY))),), office("o1", end=PartialDate(2025))),
    ],
)
def test_an_office_that_may_have_ended_in_time_is_not_held_against_anybody(
    register_with: Build, seats: tuple[Member, ...], held: Office
) -> None:
    assert list(checking("INV-MEM-3")(register_with(WANG, *seats, held))) == []


def test_the_end_that_a_history_tells_counts(register_with: Build) -> None:
    revoked = attrs.evolve(SEAT, events=(Revoked(date=DAY),))
    (found,) = checking("INV-MEM-3")(register_with(WANG, revoked, office("o1", end=PartialDate(2025))))
    assert found.param("limit") == "2024-06-03"
