"""Who proposes and signs: where the rules speak, and where they keep silent because nobody knows."""

from collections.abc import Mapping
from functools import partial

import attrs
import pytest
from breaches.cases import EXAMINED, FILED, holding

from cppcc_domain.model import Committee, Member, Register, Term, Unit
from cppcc_domain.model.proposal_events import (
    CosignDeclined,
    Cosigned,
    CosignInvited,
    Drafted,
    Examined,
    Filed,
    Recorded,
    Returned,
    Submitted,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, with_parameters
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import proposers
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import FilingStatus, Level, Timing

check = partial(validate, rules=Catalogue(rules=proposers.RULES))

CITY = Committee(id="city", place="某市", level=Level.PREFECTURE)
HIGHER = (CITY, Term(id="city-t", committee_id="city", ordinal=1), Member(id="x", person_id="n1", term_id="city-t"))


def cases(register: Register) -> list[tuple[str, object]]:
    return [
        (finding.code, finding.param("case") if "case" in dict(finding.params) else None) for finding in check(register)
    ]


@pytest.mark.parametrize(
    "silent",
    [
        holding(proposer_kind=None, proposer_ids=None),
        holding(proposer_ids=(), events=(Drafted(),)),
        holding(proposer_ids=(), events=(Recorded(filing=FilingStatus.UNKNOWN),)),
        holding(proposer_kind="individual", proposer_ids=("who-is-not-on-record",)),
        holding(session_id=None),
        holding(session_id="nowhere"),
        holding(proposer_kind="sector", proposer_ids=("w1", "committee")),
        holding(proposer_kind="sector", proposer_ids=("committee",), timing=None),
        holding(proposer_kind="party", proposer_ids=("u1", "committee")),
    ],
)
def test_what_is_not_known_or_may_be_is_held_against_nobody(silent: Register) -> None:
    assert list(check(silent)) == []


def test_a_case_whose_past_is_unknown_must_still_come_from_somebody() -> None:
    imported = (Recorded(filing=FilingStatus.FILED),)
    assert cases(holding(proposer_ids=(), events=imported)) == [("INV-PROP-1", "nobody")]


def test_co_signers_are_members_of_the_term_too() -> None:
    signed = (CosignInvited(member_ids=("x",)), Cosigned(member_id="x"), *FILED)
    (found,) = check(holding(events=signed).with_entities(HIGHER))
    assert (found.code, found.param("case"), found.param("proposer"), found.path) == (
        "INV-PROP-1",
        "committee",
        "x",
        "$.proposals[0].events",
    )


def test_members_of_a_higher_committee_may_propose_where_the_rules_say_so() -> None:
    register = holding(proposer_ids=("w1", "x")).with_entities(HIGHER)
    assert cases(register) == [("INV-PROP-1", "committee")]
    welcome = Parameter(value=True, source="某区政协优秀提案评选办法")
    local = with_parameters(NATIONAL_DEFAULT, {"proposal.higher_level_members": welcome})
    assert list(check(register, local)) == []
    lower = register.with_entities([attrs.evolve(CITY, level=Level.COUNTY)])
    assert [finding.param("case") for finding in check(lower, local)] == ["committee"]


@pytest.mark.parametrize("proposer_id", ["city", "district"])
def test_a_county_committee_proposes_as_a_committee_or_as_a_unit(proposer_id: str) -> None:
    welcome = Parameter(value=("county_committee",), source="某市政协提案工作条例")
    local = with_parameters(NATIONAL_DEFAULT, {"proposal.proposer_kinds": welcome})
    district = Unit(id="district", name="政协某区委员会", kind="cppcc")
    register = holding(proposer_kind="county_committee", proposer_ids=(proposer_id,))
    assert list(check(register.with_entities((CITY, district)), local)) == []


def test_a_kind_that_may_not_propose_is_not_asked_for_its_time() -> None:
    sector = {"proposer_kind": "sector", "proposer_ids": ("committee",), "timing": Timing.RECESS}
    only_members = Parameter(value=("individual", "joint"), source="某市政协提案工作条例")
    local = with_parameters(NATIONAL_DEFAULT, {"proposal.proposer_kinds": only_members})
    assert [finding.param("case") for finding in check(holding(**sector), local)] == ["kind"]


def test_each_wrong_proposer_is_found_at_its_place() -> None:
    found = check(holding(proposer_ids=("u1", "w2", "committee")))
    assert [(finding.path, finding.param("proposer")) for finding in found] == [
        ("$.proposals[0].proposer_ids[0]", "u1"),
        ("$.proposals[0].proposer_ids[2]", "committee"),
    ]


EXPIRES = PartialDate(2023, 1, 5)
ASKED = CosignInvited(member_ids=("w2",), expires=EXPIRES)


@pytest.mark.parametrize(
    ("events", "expires"),
    [
        ((ASKED, *FILED), "2023-01-05"),
        ((CosignInvited(member_ids=("w2",)), *FILED), None),
        ((ASKED, CosignDeclined(member_id="w2"), *FILED), "2023-01-05"),
        ((ASKED, Cosigned(member_id="w2", date=PartialDate(2023, 1, 6)), *FILED), "2023-01-05"),
    ],
)
def test_who_was_asked_and_did_not_sign_in_time_is_named_with_the_end_of_the_time(
    events: tuple[object, ...], expires: str | None
) -> None:
    (found,) = check(holding(events=events))
    assert (found.code, found.path, found.param("expires")) == ("INV-PROP-3", "$.proposals[0].proposer_ids[1]", expires)


@pytest.mark.parametrize(
    "events",
    [
        (ASKED, *EXAMINED),
        (ASKED, Cosigned(member_id="w2"), *FILED),
        (ASKED, Cosigned(member_id="w2", date=PartialDate(2023, 1)), *FILED),
        (ASKED, CosignDeclined(member_id="w2"), ASKED, Cosigned(member_id="w2", date=EXPIRES), *FILED),
        (CosignInvited(member_ids=("w3",), expires=EXPIRES), *FILED),
        FILED,
    ],
)
def test_who_may_still_sign_signed_in_time_or_is_not_named_is_no_finding(events: tuple[object, ...]) -> None:
    assert list(check(holding(events=events))) == []


BODY: Mapping[str, object] = {"proposer_kind": "special_committee", "proposer_ids": ("committee",)}


@pytest.mark.parametrize(
    "silent",
    [
        holding(**BODY, events=FILED),
        holding(**BODY, events=(Submitted(sealed=False), Examined())),
        holding(
            **BODY,
            events=(Submitted(sealed=False), Examined(), Returned(), Submitted(sealed=True), Examined(), Filed()),
        ),
        holding(events=(Submitted(sealed=False), Examined(), Filed(number=1))),
    ],
)
def test_members_need_no_seal_and_a_seal_may_be_added(silent: Register) -> None:
    assert list(check(silent)) == []


def test_who_signs_again_is_found_at_the_second_signature() -> None:
    signed = Cosigned(member_id="w2")
    (found,) = check(holding(events=(ASKED, signed, signed, *FILED)))
    assert found.path == "$.proposals[0].events[2]"
