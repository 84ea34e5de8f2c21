"""The table against the transitions that the sources document."""

from typing import get_args

import pytest

from cppcc_domain.lifecycle.states import (
    EARLY_NUMBER,
    EVENTS,
    FILING,
    HANDLING,
    LEAVING,
    START,
    STATES,
    TABLE,
    TRANSITIONS,
    UNKNOWN,
    ProposalState,
    Transition,
    recorded_state,
)
from cppcc_domain.model.proposal_events import AnyProposalEvent, Recorded, Renumbered
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, with_parameters
from cppcc_domain.vocab.proposals import FilingStatus as Filing, HandlingStatus as Handling

# Before, event, after; filing up to the filing, then handling.
DOCUMENTED = """
draft               CosignInvited    awaiting_cosign
draft               Submitted        submitted
awaiting_cosign     Submitted        submitted
submitted           Examined         under_review
under_review        Filed            filed/not_started
under_review        NotFiled         not_filed
under_review        Returned         returned
under_review        Merged           merged
under_review        Converted        converted
under_review        Withdrawn        withdrawn
returned            Drafted          draft
returned            Submitted        submitted
returned            Withdrawn        withdrawn
filed/not_started   Assigned         filed/assigned
filed/assigned      Accepted         filed/accepted
filed/assigned      ReturnRequested  filed/reassign_requested
filed/reassign_requested  Assigned   filed/assigned
filed/accepted      HandlingStarted  filed/in_progress
filed/in_progress   Replied          filed/replied
filed/replied       ReplyRejected    filed/reply_rejected
filed/replied       FeedbackGiven    filed/feedback_given
filed/reply_rejected  HandlingStarted  filed/in_progress
filed/feedback_given  Closed         filed/closed
filed/feedback_given  Reopened       filed/reopened
filed/reopened      HandlingStarted  filed/in_progress
filed/closed        Archived         filed/archived
filed/closed        Reopened         filed/reopened
"""
# Beyond the documented ones, and where they were seen (tests/lifecycle/test_real_flows.py walks them): who has handed something in may take it
# back before anybody looks; a return may be refused; what is not filed may go on as an opinion report; a case is assigned anew when
# a unit asks for company or the handling is reopened.
ADDED = """
submitted           Withdrawn        withdrawn
not_filed           Converted        converted
filed/reassign_requested  ReturnRefused  filed/assigned
filed/accepted      Assigned         filed/assigned
filed/in_progress   Assigned         filed/assigned
filed/reopened      Assigned         filed/assigned
"""


def rows(text: str) -> set[tuple[str, ...]]:
    return {tuple(line.split()) for line in text.strip().splitlines()}


def is_known(state: ProposalState) -> bool:
    return Filing.UNKNOWN is not state.filing and Handling.UNKNOWN is not state.handling


def moving() -> set[Transition]:
    return {row for row in TRANSITIONS if is_known(row.before) and row.before != row.after}


def test_the_table_moves_a_case_exactly_as_documented() -> None:
    general = {(str(row.before), row.event.__name__, str(row.after)) for row in moving() if row.local is None}
    assert general == rows(DOCUMENTED) | rows(ADDED)


def test_leaving_the_filed_cases_is_local_and_possible_before_a_reply_only() -> None:
    local = [row for row in moving() if row.local is not None]
    assert {row.local for row in local} == {rule for _, rule in LEAVING.values()}
    assert {row.after.filing for row in local} == {Filing.WITHDRAWN, Filing.MERGED}
    assert {row.before.handling for row in local} == {
        Handling.NOT_STARTED,
        Handling.ASSIGNED,
        Handling.REASSIGN_REQUESTED,
        Handling.ACCEPTED,
        Handling.IN_PROGRESS,
    }
    assert not any(rule.holds(NATIONAL_DEFAULT) for _, rule in LEAVING.values())


def test_every_kind_of_event_has_its_place_in_the_table() -> None:
    assert set(EVENTS) == set(get_args(AnyProposalEvent))
    assert len(EVENTS) == len(set(EVENTS))
    assert [kind for kind in EVENTS if kind is not Recorded and not TABLE[kind]] == []


def test_filing_and_handling_are_two_machines_without_a_common_event() -> None:
    assert set(FILING).isdisjoint(HANDLING)


@pytest.mark.parametrize("kind", HANDLING)
def test_only_filed_cases_are_handled(kind: type[AnyProposalEvent]) -> None:
    everywhere = {state.filing for state, row in TABLE[kind].items() if row.local is None}
    assert everywhere == {Filing.FILED, Filing.UNKNOWN}


def test_a_number_before_the_filing_is_local() -> None:
    local = {row.before.filing: row.local for row in TABLE[Renumbered].values() if row.local is not None}
    assert local == dict.fromkeys((Filing.SUBMITTED, Filing.UNDER_REVIEW), EARLY_NUMBER)
    early = Parameter(value=True, source="某区政协履职系统")
    assert not EARLY_NUMBER.holds(NATIONAL_DEFAULT)
    assert EARLY_NUMBER.holds(with_parameters(NATIONAL_DEFAULT, {"proposal.numbers_before_filing": early}))


def test_every_known_state_is_reached_from_the_first_one() -> None:
    reached = {START}
    while more := {row.after for row in TRANSITIONS if row.before in reached} - reached:
        reached |= more
    assert reached == {state for state in STATES if is_known(state)}


def test_cases_that_were_merged_passed_on_or_taken_back_have_come_to_their_end() -> None:
    ends = {state for state in STATES if not any(row.before == state for row in TRANSITIONS)}
    assert {state.filing for state in ends} == {Filing.MERGED, Filing.CONVERTED, Filing.WITHDRAWN}


@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind is not Recorded])
def test_from_an_unknown_past_everything_may_follow(kind: type[AnyProposalEvent]) -> None:
    assert UNKNOWN in TABLE[kind]


def test_no_state_is_listed_twice_and_no_other_is_in_the_table() -> None:
    assert len(STATES) == len(set(STATES)) == 22
    assert {state for row in TRANSITIONS for state in (row.before, row.after)} <= set(STATES)


@pytest.mark.parametrize("filing", Filing)
@pytest.mark.parametrize("handling", [None, *Handling])
def test_a_record_starts_in_the_state_it_names_unless_it_contradicts_itself(
    filing: Filing, handling: Handling | None
) -> None:
    state = recorded_state(Recorded(filing=filing, handling=handling))
    handled = handling not in {None, Handling.NOT_STARTED, Handling.UNKNOWN}
    if filing is Filing.FILED:
        assert state == ProposalState(filing=filing, handling=handling or Handling.UNKNOWN)
    elif filing is Filing.UNKNOWN:
        assert state == (ProposalState(filing=Filing.FILED, handling=handling) if handling and handled else UNKNOWN)
    else:
        assert state == (None if handled else ProposalState(filing=filing))
