"""What programs see of the machine: states, what is allowed, steps and refusals."""

import pickle

import attrs
import pytest

from cppcc_domain.lifecycle import (
    IllegalTransitionError,
    ProposalState,
    allowed_events,
    apply,
    first_illegal,
    state_of,
)
from cppcc_domain.model import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Archived,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Contacted,
    Converted,
    CosignDeclined,
    Cosigned,
    CosignInvited,
    Drafted,
    Examined,
    FeedbackGiven,
    Filed,
    FollowedUp,
    HandlingStarted,
    Merged,
    NotFiled,
    Published,
    Recorded,
    Renumbered,
    Reopened,
    Replied,
    ReplyRejected,
    Returned,
    ReturnRefused,
    ReturnRequested,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, Rulebook
from cppcc_domain.vocab.proposals import FilingStatus as Filing, HandlingRole, HandlingStatus as Handling

BLANK = Proposal(id="p1", title="关于增设社区托育点的提案", committee_id="c1", proposer_ids=("m1",))
FILED = (Submitted(), Examined(), Filed(number=12))


def assigned(**roles: HandlingRole) -> Assigned:
    return Assigned(assignments=tuple(Assignment(unit_id=unit, role=role) for unit, role in roles.items()))


ALONE = assigned(u1=HandlingRole.SOLE)
LED = assigned(u1=HandlingRole.LEAD, u2=HandlingRole.CO)
SPLIT = assigned(u1=HandlingRole.SPLIT, u2=HandlingRole.SPLIT)
STARTED = (Accepted(unit_id="u1"), Accepted(unit_id="u2"), HandlingStarted())


def after(*events: AnyProposalEvent, rulebook: Rulebook = NATIONAL_DEFAULT) -> Proposal:
    """Return the proposal after these events, each of them applied."""
    proposal = BLANK
    for event in events:
        proposal = apply(proposal, event, rulebook)
    return proposal


def handling_after(*events: AnyProposalEvent) -> Handling:
    state = state_of(after(*FILED, *events))
    assert state.filing is Filing.FILED
    return state.handling


def with_rules(
    *,
    withdrawal: bool = False,
    merging: MergeAccounting = MergeAccounting.OUTSIDE_FILED,
    filing: tuple[Filing, ...] = (),
    handling: tuple[Handling, ...] = (),
) -> Rulebook:
    source = "某市政协提案工作规则"
    return attrs.evolve(
        NATIONAL_DEFAULT,
        proposal=attrs.evolve(
            NATIONAL_DEFAULT.proposal,
            allow_withdrawal_after_filing=Parameter(value=withdrawal, source=source),
            merge_accounting=Parameter(value=merging, source=source),
            unrecorded_states=Parameter(value=filing, source=source),
        ),
        handling=attrs.evolve(NATIONAL_DEFAULT.handling, unrecorded_states=Parameter(value=handling, source=source)),
    )


def test_a_case_without_events_is_a_draft() -> None:
    assert state_of(BLANK) == ProposalState(filing=Filing.DRAFT)


def test_a_whole_life_leads_from_the_draft_to_the_archive() -> None:
    archived = after(
        Drafted(),
        CosignInvited(member_ids=("m2", "m3")),
        Cosigned(member_id="m2"),
        CosignDeclined(member_id="m3"),
        Submitted(),
        Examined(stage="first_review"),
        Returned(),
        Drafted(),
        Submitted(),
        Examined(stage="second_review"),
        Filed(number=12),
        ALONE,
        ReturnRequested(unit_id="u1"),
        LED,
        *STARTED,
        CoHandlingOpinion(unit_id="u2"),
        Contacted(unit_id="u1"),
        Replied(unit_id="u1", result="B"),
        ReplyRejected(),
        HandlingStarted(unit_id="u1"),
        Replied(unit_id="u1", result="B"),
        FeedbackGiven(proposer_id="m1"),
        Reopened(),
        HandlingStarted(unit_id="u1"),
        Replied(unit_id="u1", result="A"),
        FeedbackGiven(proposer_id="m1"),
        Closed(),
        Archived(),
        FollowedUp(unit_id="u1", result="A"),
        Published(consent=True),
    )
    assert state_of(archived) == ProposalState(filing=Filing.FILED, handling=Handling.ARCHIVED)
    assert first_illegal(archived) is None
    assert archived.case_number == 12


def test_a_refusal_names_state_event_and_what_is_allowed_and_changes_nothing() -> None:
    submitted = after(Submitted())
    before = attrs.evolve(submitted)
    with pytest.raises(IllegalTransitionError) as caught:
        apply(submitted, Replied(unit_id="u1"))
    assert str(caught.value) == "submitted → Replied is not possible; allowed: Examined, Withdrawn"
    assert caught.value.state == ProposalState(filing=Filing.SUBMITTED)
    assert caught.value.event == Replied(unit_id="u1")
    assert caught.value.allowed == allowed_events(submitted) == (Examined, Withdrawn)
    assert submitted == before
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 (made on the line itself)


def test_the_state_of_an_illegal_history_is_that_before_the_first_illegal_event() -> None:
    broken = attrs.evolve(BLANK, events=(Submitted(), Examined(), Closed(), Filed(number=1)))
    assert state_of(broken) == ProposalState(filing=Filing.UNDER_REVIEW)
    found = first_illegal(broken)
    assert found is not None
    assert (found.index, found.event, found.state) == (2, Closed(), state_of(broken))
    assert Filed in found.allowed
    assert found.reason.startswith("under_review → Closed is not possible; allowed: Examined, Returned, ")


def test_an_illegal_history_goes_no_further() -> None:
    broken = attrs.evolve(BLANK, events=(Closed(),))
    assert allowed_events(broken) == ()
    with pytest.raises(IllegalTransitionError, match="the history is illegal from its event 0, Closed"):
        apply(broken, Submitted())


def test_a_case_of_unknown_past_comes_first_or_not_at_all() -> None:
    replied = Recorded(filing=Filing.FILED, handling=Handling.REPLIED)
    assert Recorded in allowed_events(BLANK)
    assert state_of(after(replied, FeedbackGiven())).handling is Handling.FEEDBACK_GIVEN
    assert Recorded not in allowed_events(after(Submitted()))
    with pytest.raises(IllegalTransitionError, match="it can only come first"):
        after(Submitted(), replied)


def test_a_record_of_handling_without_filing_is_refused() -> None:
    contradiction = Recorded(filing=Filing.SUBMITTED, handling=Handling.REPLIED)
    with pytest.raises(IllegalTransitionError, match="a case that is not filed is not handled"):
        after(contradiction)
    found = first_illegal(attrs.evolve(BLANK, events=(contradiction,)))
    assert found is not None
    assert found.index == 0


def test_events_tell_what_they_can_about_an_unknown_past() -> None:
    unknown = Recorded(filing=Filing.UNKNOWN)
    assert state_of(after(unknown)) == ProposalState(filing=Filing.UNKNOWN, handling=Handling.UNKNOWN)
    assert state_of(after(unknown, Filed(number=7))).handling is Handling.UNKNOWN
    assert state_of(after(unknown, Contacted(unit_id="u1"))).filing is Filing.FILED
    assert state_of(after(unknown, Filed(number=7), Replied(unit_id="u1"))).handling is Handling.REPLIED


def test_a_case_is_accepted_when_its_last_unit_has_accepted_it() -> None:
    assert handling_after(LED, Accepted(unit_id="u1")) is Handling.ASSIGNED
    assert handling_after(LED, Accepted(unit_id="u1"), Accepted(unit_id="u2")) is Handling.ACCEPTED


def test_a_unit_accepts_once_and_may_not_ask_to_be_relieved_afterwards() -> None:
    half = after(*FILED, LED, Accepted(unit_id="u1"))
    for event in (Accepted(unit_id="u1"), ReturnRequested(unit_id="u1")):
        with pytest.raises(IllegalTransitionError, match="unit_id cannot be 'u1'; possible: u2"):
            apply(half, event)


def test_a_return_that_is_refused_leaves_the_case_where_it_was() -> None:
    asked = (LED, Accepted(unit_id="u1"), ReturnRequested(unit_id="u2"))
    assert handling_after(*asked) is Handling.REASSIGN_REQUESTED
    assert Accepted not in allowed_events(after(*FILED, *asked))
    assert handling_after(*asked, ReturnRefused()) is Handling.ASSIGNED
    assert handling_after(*asked, ReturnRefused(), Accepted(unit_id="u2")) is Handling.ACCEPTED


def test_other_units_may_accept_while_one_asks_to_be_relieved() -> None:
    assert handling_after(LED, ReturnRequested(unit_id="u2"), Accepted(unit_id="u1")) is Handling.REASSIGN_REQUESTED


def test_a_new_assignment_starts_afresh() -> None:
    reassigned = (LED, Accepted(unit_id="u1"), ReturnRequested(unit_id="u2"), SPLIT)
    assert handling_after(*reassigned, Accepted(unit_id="u2")) is Handling.ASSIGNED
    assert after(*FILED, *reassigned).assignments == SPLIT.assignments


def test_the_leads_reply_is_enough_and_a_co_handler_gives_its_opinion_to_the_lead() -> None:
    assert handling_after(LED, *STARTED, CoHandlingOpinion(unit_id="u2")) is Handling.IN_PROGRESS
    assert handling_after(LED, *STARTED, Replied(unit_id="u1")) is Handling.REPLIED
    with pytest.raises(IllegalTransitionError, match="unit_id cannot be 'u2'; possible: u1"):
        after(*FILED, LED, *STARTED, Replied(unit_id="u2"))


def test_a_split_case_is_replied_to_when_every_unit_has_replied() -> None:
    assert handling_after(SPLIT, *STARTED, Replied(unit_id="u2")) is Handling.IN_PROGRESS
    assert handling_after(SPLIT, *STARTED, Replied(unit_id="u2"), Replied(unit_id="u1")) is Handling.REPLIED


def test_only_the_reply_sent_back_is_owed_again() -> None:
    replied = (SPLIT, *STARTED, Replied(unit_id="u1"), Replied(unit_id="u2"))
    again = (*replied, ReplyRejected(unit_id="u2"), HandlingStarted(unit_id="u2"))
    assert handling_after(*again) is Handling.IN_PROGRESS
    assert handling_after(*again, Replied(unit_id="u2")) is Handling.REPLIED


def test_a_reply_can_be_sent_back_before_the_others_have_come() -> None:
    early = (SPLIT, *STARTED, Replied(unit_id="u1"))
    assert ReplyRejected not in allowed_events(after(*FILED, SPLIT, *STARTED))
    assert handling_after(*early, ReplyRejected(unit_id="u1"), Replied(unit_id="u2")) is Handling.IN_PROGRESS


def test_a_new_round_owes_every_reply_again() -> None:
    first = (SPLIT, *STARTED, Replied(unit_id="u1"), Replied(unit_id="u2"), FeedbackGiven())
    second = (*first, Reopened(), HandlingStarted(), Replied(unit_id="u1"))
    assert handling_after(*second) is Handling.IN_PROGRESS
    assert handling_after(*second, Replied(unit_id="u2")) is Handling.REPLIED


def test_each_proposer_may_get_a_reply_of_its_own() -> None:
    replied = (ALONE, Accepted(unit_id="u1"), HandlingStarted(), Replied(unit_id="u1", to_ids=("m1",)))
    assert handling_after(*replied, Replied(unit_id="u1", to_ids=("m7",))) is Handling.REPLIED
    assert handling_after(*replied, FeedbackGiven(), Replied(unit_id="u1", to_ids=("m7",))) is Handling.FEEDBACK_GIVEN


def test_a_filed_case_is_withdrawn_only_where_local_rules_allow_it() -> None:
    filed = after(*FILED)
    assert Withdrawn not in allowed_events(filed)
    with pytest.raises(IllegalTransitionError):
        apply(filed, Withdrawn())
    local = with_rules(withdrawal=True)
    withdrawn = apply(filed, Withdrawn(), local)
    assert state_of(withdrawn, local) == ProposalState(filing=Filing.WITHDRAWN)
    assert state_of(withdrawn) == state_of(filed)
    assert withdrawn.case_number == 12


def test_a_filed_case_is_merged_only_where_merged_cases_count_as_filed() -> None:
    filed = after(*FILED)
    assert Merged not in allowed_events(filed)
    local = with_rules(merging=MergeAccounting.INSIDE_FILED)
    assert state_of(apply(filed, Merged(into_id="p2"), local), local) == ProposalState(filing=Filing.MERGED)


def test_after_a_reply_a_case_is_not_withdrawn_anywhere() -> None:
    replied = after(*FILED, ALONE, Accepted(unit_id="u1"), HandlingStarted(), Replied(unit_id="u1"))
    assert Withdrawn not in allowed_events(replied, with_rules(withdrawal=True))


def test_an_end_is_an_end() -> None:
    for end in (Converted(target="opinion_report"), Merged(into_id="p2"), Withdrawn()):
        assert allowed_events(after(Submitted(), Examined(), end)) == ()


def test_what_is_not_filed_may_still_go_on_as_something_else() -> None:
    refused = after(Submitted(), Examined(), NotFiled(reasons=("personal",)))
    assert allowed_events(refused) == (Converted,)
    assert state_of(apply(refused, Converted(target="opinion_report"))).filing is Filing.CONVERTED


def test_states_that_a_committee_does_not_record_are_passed_over() -> None:
    local = with_rules(
        filing=(Filing.UNDER_REVIEW,),
        handling=(Handling.ACCEPTED, Handling.IN_PROGRESS, Handling.FEEDBACK_GIVEN, Handling.CLOSED),
    )
    events = (Submitted(), Filed(number=1), SPLIT, Replied(unit_id="u1"), Replied(unit_id="u2"), Archived())
    states = [
        state_of(attrs.evolve(BLANK, events=events[:count]), local).handling for count in range(2, len(events) + 1)
    ]
    assert states == [Handling.NOT_STARTED, Handling.ASSIGNED, Handling.ASSIGNED, Handling.REPLIED, Handling.ARCHIVED]
    assert after(*events, rulebook=local).events == events


def test_no_other_state_is_passed_over() -> None:
    local = with_rules(handling=(Handling.ACCEPTED,))
    assigned_case = after(*FILED, ALONE, rulebook=local)
    assert HandlingStarted in allowed_events(assigned_case, local)
    assert Replied not in allowed_events(assigned_case, local)
    assert HandlingStarted not in allowed_events(assigned_case)


def test_numbers_change_by_an_event_of_their_own_at_any_time_after_filing() -> None:
    assert after(*FILED, ALONE, Renumbered(number=13)).case_number == 13
    assert Renumbered not in allowed_events(after(Submitted()))
