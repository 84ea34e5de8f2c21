from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from typing import Any

import attrs
import pytest

from cppcc_domain.lifecycle import CaseNumberTakenError, record
from cppcc_domain.model import Coverage, Meeting, Proposal, Register, Term, Unit
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
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    NumberScope,
    Parameter,
    RecessNumbering,
    Rulebook,
    with_parameters,
)
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import proposals
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import FilingStatus, HandlingRole, MeetingKind, Timing

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


WINTER = PartialDate(2023, 2)
HANDED_OUT = Assigned(assignments=(Assignment(unit_id="e", role=HandlingRole.SOLE),))
OF_2023 = (Coverage(collection="proposals", period=Period.year(2023)),)
UNNUMBERED = (Submitted(), Examined(), Filed(date=WINTER), HANDED_OUT)


def test_a_case_that_was_handed_to_units_without_a_number_is_found_where_others_have_one(register_with: Build) -> None:
    register = register_with(FOURTH, BUREAU, proposal("p1", *UNNUMBERED), filed("p2", 1), coverage=OF_2023)
    (found,) = check(register)
    assert (found.code, found.path, found.subject_id) == ("INV-PROP-5", "$.proposals[0].events[2]", "p1")
    assert dict(found.params) == {"case": "missing", "scope": "m4"}


@pytest.mark.parametrize(
    ("events", "other", "coverage"),
    [
        (UNNUMBERED, filed("p2", 1), ()),  # what is missing may be unknown
        (UNNUMBERED, filed("p2", 1), (Coverage(collection="proposals", period=Period.year(2022)),)),
        (UNNUMBERED, filed("p2", 1, "m3"), OF_2023),  # nobody has a number in this session
        (UNNUMBERED, proposal("p2"), OF_2023),
        (UNNUMBERED[:3], filed("p2", 1), OF_2023),  # the numbers may be yet to come
        ((Submitted(), Examined(), Filed(), HANDED_OUT), filed("p2", 1), OF_2023),
        ((Recorded(filing=FilingStatus.FILED), HANDED_OUT), filed("p2", 1), OF_2023),
        ((*UNNUMBERED, Renumbered(number=2)), filed("p2", 1), OF_2023),
    ],
)
def test_a_number_that_may_be_unknown_or_yet_to_come_is_not_missed(
    register_with: Build, events: tuple[ProposalEvent, ...], other: Proposal, coverage: tuple[Coverage, ...]
) -> None:
    assert list(check(register_with(THIRD, FOURTH, BUREAU, proposal("p1", *events), other, coverage=coverage))) == []


def test_where_cases_between_sessions_are_numbered_separately_both_rows_begin_with_one(register_with: Build) -> None:
    separate = with_parameters(
        NATIONAL_DEFAULT,
        {"proposal.recess_numbering": Parameter(value=RecessNumbering.SEPARATE, source="测试")},
    )
    one, other = filed("p1", 1), filed("p2", 1)
    in_session, between = (attrs.evolve(one, timing=Timing.SESSION), attrs.evolve(other, timing=Timing.RECESS))
    register = register_with(FOURTH, in_session, between)
    assert [found.code for found in check(register)] == ["INV-PROP-5"]
    assert list(check(register, separate)) == []
    unknown = register_with(FOURTH, one, other)
    assert list(check(unknown, separate)) == []


@pytest.fixture
def numbered_by_term() -> Rulebook:
    rules = {"number_scope": NumberScope.TERM, "recess_numbering": RecessNumbering.CONTINUED}
    return with_parameters(
        NATIONAL_DEFAULT, {f"proposal.{name}": Parameter(value=value, source="测试") for name, value in rules.items()}
    )


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
