"""How cases are handled: what is certainly wrong, and what the record only does not tell."""

from functools import partial

import attrs
import pytest
from breaches.cases import CASE, FILED, IN_HAND, assigned, holding, replied

from cppcc_domain.model import Register
from cppcc_domain.model.proposal_events import (
    Accepted,
    Archived,
    Assigned,
    Closed,
    Contacted,
    FeedbackGiven,
    FollowedUp,
    HandlingStarted,
    Published,
    Rating,
    Recorded,
    Reopened,
    Replied,
    ReplyApproved,
    ReturnRefused,
    ReturnRequested,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, DissatisfiedAction, Parameter, Rulebook, with_parameters
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import handling
from cppcc_domain.vocab import FilingStatus, HandlingRole, HandlingStatus

check = partial(validate, rules=Catalogue(rules=handling.RULES))

SOLE, LEAD, CO, SPLIT = HandlingRole.SOLE, HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SPLIT
ALONE = assigned(u1=SOLE)
IMPORTED = Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.REPLIED)
CONTENT = FeedbackGiven(ratings=(Rating(axis="overall", level="satisfied"),))
ANGRY = FeedbackGiven(proposer_id="w1", ratings=(Rating(axis="overall", level="dissatisfied"),))
TO_BOTH = replied("w1", "w2")


def with_rule(key: str, value: object) -> Rulebook:
    return with_parameters(NATIONAL_DEFAULT, {key: Parameter(value=value, source="某市提案办理办法")})


def codes(register: Register, rulebook: Rulebook = NATIONAL_DEFAULT) -> list[str]:
    return [finding.code for finding in check(register, rulebook)]


@pytest.mark.parametrize(
    ("assignment", "sound"),
    [
        (assigned(), False),
        (assigned(u1=CO), False),
        (assigned(u1=SPLIT), False),
        (assigned(u1=SOLE, u2=CO), False),
        (assigned(u1=SOLE, u2=SOLE), False),
        (assigned(u1=LEAD, u2=SPLIT), False),
        (assigned(u1=LEAD, u2=LEAD, u3=CO), False),
        (assigned(u1=SPLIT, u2=SPLIT, u3=CO), False),
        (assigned(u1=LEAD), True),
        (assigned(u1=LEAD, u2=CO, u3=CO), True),
        (assigned(u1=SPLIT, u2=SPLIT, u3=SPLIT), True),
    ],
)
def test_units_share_a_case_in_one_of_three_ways(assignment: Assigned, sound: bool) -> None:  # noqa: FBT001 (a case)
    found = check(holding(events=(*FILED, assignment)))
    assert [finding.code for finding in found] == ([] if sound else ["INV-HAND-1"])


@pytest.mark.parametrize(
    "events",
    [
        (*IN_HAND, TO_BOTH, CONTENT, Closed()),
        (*IN_HAND, replied("w1"), CONTENT),
        (*IN_HAND, replied("w1"), CONTENT, Closed(), Reopened()),
        (*IN_HAND, Replied(unit_id="u1"), CONTENT, Closed(), Archived(), Published(consent=True)),
        (IMPORTED, CONTENT, Closed(), Archived()),
        (IMPORTED, Replied(unit_id="u9"), CONTENT),
    ],
)
def test_while_a_case_goes_on_or_nobody_knows_no_reply_is_missed(events: tuple[object, ...]) -> None:
    assert codes(holding(events=events)) == []


def test_each_reply_owed_at_the_end_is_a_finding() -> None:
    split = assigned(u1=SPLIT, u2=SPLIT)
    events = (*FILED, split, replied("w1"), Replied(unit_id="u2", to_ids=("w1",)), CONTENT, Closed(), Archived())
    found = check(holding(events=events))
    assert [(finding.path, finding.param("unit"), finding.param("proposer")) for finding in found] == [
        ("$.proposals[0].events[7]", "u1", "w2"),
        ("$.proposals[0].events[7]", "u2", "w2"),
    ]


def test_in_a_new_round_every_proposer_is_answered_again() -> None:
    again = (*IN_HAND, TO_BOTH, CONTENT, Closed(), Reopened(), HandlingStarted(), replied("w1"), CONTENT, Closed())
    assert [finding.param("proposer") for finding in check(holding(events=again))] == ["w2"]


@pytest.mark.parametrize(
    "decision",
    [ReturnRefused(), assigned(u1=SOLE), Accepted(unit_id="u1")],
)
def test_a_return_that_was_decided_or_taken_back_is_no_finding(decision: object) -> None:
    events = (*FILED, ALONE, ReturnRequested(unit_id="u1"), decision, HandlingStarted(unit_id="u1"))
    assert codes(holding(events=events)) == []


def test_what_the_others_do_meanwhile_and_talks_are_no_finding() -> None:
    led = assigned(u1=LEAD, u2=CO)
    meanwhile = (Contacted(unit_id="u2"), Accepted(unit_id="u1"), HandlingStarted(unit_id="u1"))
    assert codes(holding(events=(*FILED, led, ReturnRequested(unit_id="u2"), *meanwhile))) == []


def test_a_committee_that_does_not_record_assignments_is_not_asked_for_them() -> None:
    events = (*FILED, ALONE, ReturnRequested(unit_id="u1"), HandlingStarted(unit_id="u1"))
    silent = with_rule("handling.unrecorded_states", (HandlingStatus.ASSIGNED,))
    assert codes(holding(events=events)) == ["INV-HAND-4"]
    assert codes(holding(events=events), silent) == []


@pytest.mark.parametrize("by", ["u1", "某区第1局", "1局"])
def test_a_unit_that_hands_on_is_known_by_id_or_name(by: str) -> None:
    (found,) = check(holding(events=(*FILED, ALONE, attrs.evolve(assigned(u2=SOLE), by=by))))
    assert (found.code, found.param("case"), found.path) == ("INV-HAND-4", "forwarded", "$.proposals[0].events[4].by")


def test_the_first_assignment_is_nobodys_forwarding() -> None:
    assert codes(holding(events=(*FILED, attrs.evolve(ALONE, by="某区第1局")))) == []


def test_classes_are_held_against_the_rules_wherever_they_are_set() -> None:
    events = (*IN_HAND, TO_BOTH, ReplyApproved(result="D"), CONTENT, FollowedUp(result="E"))
    found = check(holding(events=events))
    assert [finding.param("result_class") for finding in found] == ["D", "E"]
    assert codes(holding(events=events), with_rule("handling.result_classes", ("A", "B", "C", "D", "E"))) == []


def test_feedback_of_an_imported_case_needs_no_reply_on_record() -> None:
    assert codes(holding(events=(IMPORTED, CONTENT))) == []
    assert codes(holding(events=(IMPORTED, replied("w1"), attrs.evolve(ANGRY, proposer_id="w2")))) == []


def test_where_replies_are_not_recorded_feedback_stands_alone() -> None:
    silent = with_rule("handling.unrecorded_states", (HandlingStatus.REPLIED,))
    assert codes(holding(events=(*IN_HAND, CONTENT)), silent) == []


@pytest.mark.parametrize(
    ("events", "dissatisfied"),
    [
        ((ANGRY, Closed()), ["w1"]),
        ((ANGRY, Archived()), ["w1"]),
        ((ANGRY, Closed(), Archived()), ["w1"]),
        ((ANGRY, attrs.evolve(ANGRY, proposer_id="w2"), Closed()), ["w1", "w2"]),
        ((ANGRY, Closed(waiver="提案者同意不再重办"), Archived()), []),
        ((ANGRY, attrs.evolve(CONTENT, proposer_id="w1"), Closed()), []),
        ((ANGRY, Reopened(), HandlingStarted(), TO_BOTH, CONTENT, Closed()), []),
        ((ANGRY,), []),
    ],
)
def test_dissatisfaction_ends_in_another_round_or_a_stated_reason(
    events: tuple[object, ...], dissatisfied: list[str]
) -> None:
    register = holding(events=(*IN_HAND, TO_BOTH, *events))
    assert [finding.param("proposer") for finding in check(register)] == dissatisfied
    assert codes(register, with_rule("handling.dissatisfied_action", DissatisfiedAction.NONE)) == []


def test_what_is_the_worst_level_the_scale_says() -> None:
    reserved = attrs.evolve(ANGRY, ratings=(Rating(axis="result", level="disagreed"),))
    register = holding(events=(*IN_HAND, TO_BOTH, reserved, Closed()))
    assert codes(register) == []
    local = with_rule("handling.satisfaction_scale", ("agreed", "understood", "disagreed"))
    assert codes(register, local) == ["INV-HAND-6"]


def test_the_case_of_the_breaches_is_handled_as_it_should_be() -> None:
    assert codes(holding(attrs.evolve(CASE, events=(*IN_HAND, TO_BOTH)))) == []
