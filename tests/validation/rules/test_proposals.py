from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import Any

import attrs
import pytest

from cppcc_domain.lifecycle import CaseNumberTakenError, record
from cppcc_domain.model import Meeting, Proposal, Register, Term, Unit
from cppcc_domain.model.proposal_events import (
    Assigned,
    Assignment,
    Contacted,
    Examined,
    Filed,
    ProposalEvent,
    Recorded,
    Renumbered,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, NumberScope, Parameter, Rulebook
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import proposals
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import FilingStatus, HandlingRole, MeetingKind

check = partial(validate, rules=Catalogue(rules=proposals.RULES))

Build = Callable[..., Register]

FOURTH = Meeting(id="m4", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", ordinal=4)
THIRD = attrs.evolve(FOURTH, id="m3", ordinal=3)
BUREAU = Unit(id="e", name="某区教育局", kind="government_department")


def proposal(id_: str, *events: ProposalEvent, session_id: str | None = "m4") -> Proposal:
    return Proposal(id=id_, committee_id="c", title="关于甲的提案", session_id=session_id, events=events)  # type: ignore[arg-type]


def filed(id_: str, number: int, session_id: str | None = "m4") -> Proposal:
    return proposal(id_, Submitted(), Examined(), Filed(number=number), session_id=session_id)


def test_a_case_number_is_given_once_in_a_session(register_with: Build) -> None:
    (found,) = check(register_with(FOURTH, filed("p1", 94), filed("p2", 94)))
    assert (found.code, found.path, found.subject_id) == ("INV-PROP-5", "$.proposals[1].events[2].number", "p2")
    assert dict(found.params) == {"number": 94, "scope": "m4", "first": "p1"}
    assert not found.verified  # the scope of numbers is a default that rests on no regulation


def test_a_number_once_borne_is_not_used_again(register_with: Build) -> None:
    moved = proposal("p1", Submitted(), Examined(), Filed(number=94), Renumbered(number=95))
    found = check(register_with(FOURTH, moved, filed("p2", 94), filed("p3", 95)))
    assert [(finding.subject_id, finding.param("number")) for finding in found] == [("p2", 94), ("p3", 95)]


def test_the_same_number_in_another_session_or_an_unknown_one_is_legal(register_with: Build) -> None:
    register = register_with(
        THIRD, FOURTH, filed("p1", 94), filed("p2", 94, "m3"), filed("p3", 94, None), filed("p4", 94, None)
    )
    assert list(check(register)) == []


def test_a_case_may_get_its_own_number_back(register_with: Build) -> None:
    moved = proposal("p1", Submitted(), Examined(), Filed(number=94), Renumbered(number=95), Renumbered(number=94))
    assert list(check(register_with(FOURTH, moved))) == []


@pytest.fixture
def numbered_by_term() -> Rulebook:
    scope = Parameter(value=NumberScope.TERM, source="测试")
    return attrs.evolve(NATIONAL_DEFAULT, proposal=attrs.evolve(NATIONAL_DEFAULT.proposal, number_scope=scope))


def test_where_numbers_run_through_the_term_sessions_share_them(
    register_with: Build, numbered_by_term: Rulebook
) -> None:
    register = register_with(THIRD, FOURTH, filed("p1", 94), filed("p2", 94, "m3"))
    (found,) = check(register, numbered_by_term)
    assert (found.code, found.subject_id, found.param("scope"), found.verified) == ("INV-PROP-5", "p2", "t", True)


def test_in_another_term_they_start_again(register_with: Build, numbered_by_term: Rulebook) -> None:
    second = Term(id="t2", committee_id="c", ordinal=2)
    register = register_with(second, FOURTH, attrs.evolve(THIRD, term_id="t2"), filed("p1", 94), filed("p2", 94, "m3"))
    assert list(check(register, numbered_by_term)) == []


OF_NO_TERM = attrs.evolve(FOURTH, term_id=None)


@pytest.mark.parametrize(
    ("meeting", "one", "other", "taken_in"),
    [
        (FOURTH, {}, {}, set()),
        (FOURTH, {"session_id": "m4"}, {"session_id": "m4"}, {NumberScope.SESSION, NumberScope.TERM}),
        (FOURTH, {"session_id": "m4"}, {"term_id": "t"}, {NumberScope.TERM}),
        (FOURTH, {"term_id": "t"}, {"term_id": "t"}, {NumberScope.TERM}),
        (FOURTH, {"session_id": "m4"}, {"term_id": "another"}, set()),
        (OF_NO_TERM, {"session_id": "m4"}, {"session_id": "m4"}, {NumberScope.SESSION}),
    ],
)
def test_a_number_is_refused_where_it_would_be_a_finding_and_nowhere_else(
    meeting: Meeting, one: dict[str, Any], other: dict[str, Any], taken_in: set[NumberScope], numbered_by_term: Rulebook
) -> None:
    bearer = attrs.evolve(filed("p1", 94, None), **one)
    fresh = attrs.evolve(proposal("p2", Submitted(), Examined(), session_id=None), **other)
    numbered = attrs.evolve(fresh, events=(*fresh.events, Filed(number=94)))
    before = Register(committee_id="c", meetings=(meeting,), proposals=(bearer, fresh))
    for rulebook in (NATIONAL_DEFAULT, numbered_by_term):
        taken = rulebook.proposal.number_scope.value in taken_in
        with pytest.raises(CaseNumberTakenError) if taken else nullcontext():
            record(before, "p2", Filed(number=94), rulebook)
        found = {finding.code for finding in check(before.with_entities([numbered]), rulebook)}
        assert ("INV-PROP-5" in found) is taken


def test_only_a_filed_case_is_handled(register_with: Build) -> None:
    assigned = Assigned(assignments=(Assignment(unit_id="e", role=HandlingRole.SOLE),))
    (found,) = check(register_with(FOURTH, BUREAU, proposal("p1", Submitted(), assigned)))
    assert (found.code, found.path, found.subject_id) == ("INV-PROP-8", "$.proposals[0].events[1]", "p1")
    assert dict(found.params) == {
        "event": "Assigned",
        "filing": "submitted",
        "handling": "not_started",
        "allowed": ("Examined", "Withdrawn"),
    }


def test_a_legal_history_and_one_of_unknown_beginning_are_silent(register_with: Build) -> None:
    assigned = Assigned(assignments=(Assignment(unit_id="e", role=HandlingRole.SOLE),))
    known = proposal("p1", Submitted(), Examined(), Filed(number=1), assigned)
    unknown = proposal("p2", Recorded(filing=FilingStatus.FILED), Contacted(unit_id="e"))
    assert list(check(register_with(FOURTH, BUREAU, known, unknown))) == []


def test_what_local_rules_allow_is_legal_there(register_with: Build) -> None:
    late = proposal("p1", Submitted(), Examined(), Filed(number=1), Withdrawn())
    allowed = Parameter(value=True, source="测试")
    local = attrs.evolve(
        NATIONAL_DEFAULT, proposal=attrs.evolve(NATIONAL_DEFAULT.proposal, allow_withdrawal_after_filing=allowed)
    )
    assert [found.code for found in check(register_with(FOURTH, late))] == ["INV-PROP-8"]
    assert list(check(register_with(FOURTH, late), local)) == []


def test_a_step_is_not_dated_before_the_one_before_it(register_with: Build) -> None:
    backwards = proposal(
        "p1",
        Submitted(date=PartialDate(2023, 1, 10)),
        Examined(),
        Filed(number=1, date=PartialDate(2023, 1, 9)),
    )
    (found,) = check(register_with(FOURTH, backwards))
    assert (found.code, found.path, found.subject_id) == ("INV-PROP-9", "$.proposals[0].events[2].date", "p1")
    assert dict(found.params) == {
        "event": "Filed",
        "date": "2023-01-09",
        "earlier_event": "Submitted",
        "earlier_date": "2023-01-10",
    }


def test_one_wrong_date_is_one_finding(register_with: Build) -> None:
    typo = proposal(
        "p1",
        Submitted(date=PartialDate(2023, 1, 10)),
        Examined(date=PartialDate(2022, 1, 12)),
        Filed(number=1, date=PartialDate(2023, 1, 14)),
    )
    assert [found.path for found in check(register_with(FOURTH, typo))] == ["$.proposals[0].events[1].date"]


def test_vague_dates_and_conversations_beside_the_steps_are_silent(register_with: Build) -> None:
    case = proposal(
        "p1",
        Submitted(date=PartialDate(2023, 1, 10)),
        Examined(date=PartialDate(2023, 1)),
        Filed(number=1, date=PartialDate(2023)),
        Assigned(assignments=(Assignment(unit_id="e", role=HandlingRole.SOLE),), date=PartialDate(2023, 3)),
        Contacted(unit_id="e", date=PartialDate(2023, 2)),
    )
    assert list(check(register_with(FOURTH, BUREAU, case))) == []
