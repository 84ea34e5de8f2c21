"""What is advisable when units answer."""

from functools import partial

import pytest
from breaches.cases import FILED, IN_HAND, assigned, holding, replied

from cppcc_domain.model import Register
from cppcc_domain.model.proposal_events import (
    Contacted,
    FollowedUp,
    KeySelected,
    Recorded,
    Replied,
    ReplyApproved,
    ReplyRejected,
    Supervised,
)
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import follow_up
from cppcc_domain.vocab import FilingStatus, HandlingRole

check = partial(validate, rules=Catalogue(rules=follow_up.RULES))

PLANNED = replied("w1", result="B")


def codes(register: Register) -> list[str]:
    return [finding.code for finding in check(register)]


@pytest.mark.parametrize(
    "events",
    [
        (replied("w1", result="A"),),
        (replied("w1"),),
        (PLANNED, FollowedUp(unit_id="u1", result="A")),
        (PLANNED, FollowedUp(result="A")),
        (PLANNED, ReplyApproved(result="A")),
        (PLANNED, ReplyRejected(unit_id="u1")),
        (replied("w1", result="C", summary="因规划所限"),),
    ],
)
def test_a_promise_that_was_followed_up_or_is_none_any_more_needs_no_date(events: tuple[object, ...]) -> None:
    assert codes(holding(events=(*IN_HAND, *events))) == []


@pytest.mark.parametrize("approval", [ReplyApproved(result="B"), ReplyApproved(unit_id="u1", result="B")])
def test_the_class_that_counts_is_the_one_that_the_check_set(approval: ReplyApproved) -> None:
    (found,) = check(holding(events=(*IN_HAND, replied("w1", result="A"), approval)))
    assert (found.code, found.param("result_class")) == ("ADV-HAND-1", "B")


def test_the_follow_up_of_another_unit_is_none() -> None:
    assert codes(holding(events=(*IN_HAND, PLANNED, FollowedUp(unit_id="u2", result="A")))) == ["ADV-HAND-1"]


def test_a_register_without_any_talk_says_nothing_about_talks() -> None:
    assert codes(holding(events=(*IN_HAND, replied("w1")))) == []


@pytest.mark.parametrize(
    ("events", "warned"),
    [
        ((*IN_HAND, Contacted(unit_id="u1", mode="waived"), replied("w1")), False),
        ((*IN_HAND, Contacted(unit_id="u1", mode="not_contacted"), replied("w1")), True),
        ((*IN_HAND, replied("w1"), Contacted(unit_id="u1")), True),
        ((*FILED, assigned(u2=HandlingRole.SOLE), Contacted(unit_id="u1"), *IN_HAND[3:], replied("w1")), True),
        ((Recorded(filing=FilingStatus.FILED), Contacted(unit_id="u2"), Replied(unit_id="u1")), False),
    ],
)
def test_a_talk_counts_when_it_took_place_before_the_reply_and_since_the_assignment(
    events: tuple[object, ...],
    warned: bool,  # noqa: FBT001 (a case)
) -> None:
    assert codes(holding(events=events)) == (["ADV-HAND-2"] if warned else [])


@pytest.mark.parametrize(
    "events",
    [
        (*IN_HAND, KeySelected()),
        (*IN_HAND, KeySelected(supervisor_id="n1"), replied("w1")),
        (*IN_HAND, KeySelected(), Supervised(by="某副主席"), replied("w1")),
        (*IN_HAND, KeySelected(), KeySelected(supervisor="某副主席"), replied("w1")),
    ],
)
def test_a_leader_may_be_named_later_and_in_several_ways(events: tuple[object, ...]) -> None:
    assert codes(holding(events=events)) == []


def test_a_reminder_without_a_name_names_no_leader() -> None:
    assert codes(holding(events=(*IN_HAND, KeySelected(), Supervised(form="催办"), replied("w1")))) == ["ADV-HAND-3"]
