"""What an event may not bring, one case at a time."""

import attrs
import pytest

from cppcc_domain.lifecycle import IllegalTransitionError, allowed_events, apply, first_illegal, objections, state_of
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
    Examined,
    Extended,
    FeedbackGiven,
    Filed,
    FollowedUp,
    HandlingStarted,
    Merged,
    NotFiled,
    Published,
    Rating,
    Recorded,
    Renumbered,
    Replied,
    ReplyApproved,
    ReplyRejected,
    Returned,
    ReturnRequested,
    Submitted,
)
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    AxisScale,
    DissatisfiedAction,
    Parameter,
    Rulebook,
    with_parameters,
)
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.proposals import FilingStatus, HandlingRole, HandlingStatus, Timing

BLANK = Proposal(id="p1", title="关于增设社区托育点的提案", committee_id="c1", proposer_ids=("m1",))
LEAD, CO, SOLE, SPLIT = HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SOLE, HandlingRole.SPLIT


def assignment(*pairs: tuple[str, HandlingRole], due: PartialDate | None = None) -> Assigned:
    return Assigned(assignments=tuple(Assignment(unit_id=unit, role=role) for unit, role in pairs), due=due)


FILED = (Submitted(), Examined(), Filed(number=12))
ASKED = (CosignInvited(member_ids=("m2",), expires=PartialDate(2023, 1, 5)),)
HANDLED = (
    *FILED,
    assignment(("u1", LEAD), ("u2", CO), due=PartialDate(2023, 6, 30)),
    Accepted(unit_id="u1"),
    Accepted(unit_id="u2"),
    HandlingStarted(unit_id="u1"),
)
TO_M1 = Replied(unit_id="u1", to_ids=("m1",))


def judged(**levels: str) -> FeedbackGiven:
    return FeedbackGiven(
        proposer_id="m1", ratings=tuple(Rating(axis=axis, level=level) for axis, level in levels.items())
    )


REFUSED: list[tuple[tuple[AnyProposalEvent, ...], AnyProposalEvent, str]] = [
    ((), CosignInvited(member_ids=()), "nobody is asked to sign"),
    ((), CosignInvited(member_ids=("m2", "m2")), "asked twice, or asked after having signed: m2"),
    ((), CosignInvited(member_ids=("m1",)), "asked twice, or asked after having signed: m1"),
    ((*ASKED, Cosigned(member_id="m2")), CosignInvited(member_ids=("m2",)), "asked after having signed: m2"),
    (ASKED, Cosigned(member_id="m9"), "member_id cannot be 'm9'; possible: m2"),
    (ASKED, Cosigned(member_id="m2", date=PartialDate(2023, 1, 6)), "the invitation expired on 2023-01-05"),
    (FILED[:2], Merged(into_id="p1"), "a case cannot be merged into itself"),
    (FILED[:2], NotFiled(reasons=()), "at least one reason"),
    (FILED, Renumbered(number=12), "the case number is 12 already"),
    (FILED, assignment(), "neither one sole unit"),
    (FILED, assignment(("u1", LEAD), ("u2", LEAD)), "neither one sole unit"),
    (FILED, assignment(("u1", CO)), "neither one sole unit"),
    (FILED, assignment(("u1", SOLE), ("u2", SOLE)), "neither one sole unit"),
    (FILED, assignment(("u1", SOLE), ("u2", CO)), "neither one sole unit"),
    (FILED, assignment(("u1", SPLIT)), "neither one sole unit"),
    (FILED, assignment(("u1", SPLIT), ("u2", SPLIT), ("u3", LEAD)), "neither one sole unit"),
    (FILED, assignment(("u1", LEAD), ("u1", CO)), "a unit is named twice: u1"),
    (HANDLED, Contacted(unit_id="u9"), "unit_id cannot be 'u9'; possible: u1, u2"),
    (HANDLED, CoHandlingOpinion(unit_id="u1"), "unit_id cannot be 'u1'; possible: u2"),
    (HANDLED, Replied(unit_id="u9"), "unit_id cannot be 'u9'; possible: u1"),
    (HANDLED, Replied(unit_id="u1", result="E"), "result class 'E' is not in use; possible: A, B, C"),
    ((*HANDLED, TO_M1), TO_M1, "'u1' has replied to m1 in this round"),
    (
        (*HANDLED, TO_M1),
        Replied(unit_id="u1"),
        "'u1' has replied in this round; a further reply must name its proposers",
    ),
    ((*HANDLED, TO_M1), ReplyRejected(unit_id="u2"), "unit_id cannot be 'u2'; possible: u1"),
    (HANDLED, Extended(until=PartialDate(2023, 6, 1)), "to 2023-06-01 shortens the deadline of 2023-06-30"),
    (
        HANDLED,
        Extended(until=PartialDate(2023, 8, 1), date=PartialDate(2023, 7, 1)),
        "the deadline passed on 2023-06-30",
    ),
    (FILED, Published(consent=False), "kept from the public is so for a reason"),
    (
        FILED[:2],
        NotFiled(reasons=("personal",), date=PartialDate(2023, 2, 8), proposer_told=PartialDate(2023, 2, 7)),
        "the proposer was told on 2023-02-07, before the decision of 2023-02-08",
    ),
    ((*HANDLED, TO_M1), ReplyApproved(unit_id="u2"), "unit_id cannot be 'u2'; possible: u1"),
    ((*HANDLED, TO_M1), ReplyApproved(result="E"), "result class 'E' is not in use; possible: A, B, C"),
    ((*HANDLED, TO_M1), FollowedUp(result="E"), "result class 'E' is not in use; possible: A, B, C"),
    ((*HANDLED, TO_M1), FeedbackGiven(proposer_id="m2"), "proposer_id cannot be 'm2'; possible: m1"),
    ((*HANDLED, TO_M1), judged(result="agreed"), "'result' is not judged as 'agreed'"),
    (
        (*HANDLED, TO_M1),
        FeedbackGiven(ratings=(Rating(axis="result", level="satisfied"), Rating(axis="result", level="satisfied"))),
        "judged twice: result",
    ),
    ((*HANDLED, TO_M1, judged(result="dissatisfied")), Closed(), "a proposer is dissatisfied"),
    (
        (*HANDLED, Extended(until=PartialDate(2023, 8, 1))),
        Extended(until=PartialDate(2023, 7, 1)),
        "shortens the deadline of 2023-08-01",
    ),
]
ACCEPTED: list[tuple[tuple[AnyProposalEvent, ...], AnyProposalEvent]] = [
    (FILED, Published(consent=False, reason="涉及个人信息")),
    (FILED[:2], NotFiled(reasons=("a_local_reason",), proposer_told=PartialDate(2023))),
    (FILED[:2], Converted(target="elsewhere")),
    (FILED[:1], Examined(stage="a_local_stage")),
    ((*HANDLED, TO_M1), ReplyApproved(unit_id="u1", result="B")),
    ((*HANDLED, TO_M1), FeedbackGiven()),
    ((*HANDLED, Replied(unit_id="u1")), FeedbackGiven(proposer_id="m2")),
    ((Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.REPLIED),), FeedbackGiven(proposer_id="m2")),
    ((*HANDLED, TO_M1, judged(result="dissatisfied")), Closed(waiver="提案者同意不再重办")),
    ((*HANDLED, TO_M1, judged(result="dissatisfied"), judged(result="satisfied")), Closed()),
    (ASKED, Cosigned(member_id="m2", date=PartialDate(2023, 1, 5))),
    (ASKED, Cosigned(member_id="m2", date=PartialDate(2023, 1))),
    (ASKED, CosignInvited(member_ids=("m2", "m3"))),
    ((Recorded(filing=FilingStatus.AWAITING_COSIGN),), Cosigned(member_id="m9")),
    (FILED, assignment(("u1", SOLE))),
    (FILED, assignment(("u1", LEAD))),
    (FILED, assignment(("u1", LEAD), ("u2", CO), ("u3", CO))),
    (FILED, assignment(("u1", SPLIT), ("u2", SPLIT))),
    (FILED, Renumbered(number=13)),
    ((*HANDLED, TO_M1), Replied(unit_id="u1", to_ids=("m2",))),
    ((*HANDLED, Replied(unit_id="u1")), TO_M1),
    ((*HANDLED, TO_M1, ReplyRejected(), HandlingStarted()), TO_M1),
    (HANDLED, Extended(until=PartialDate(2023, 8, 1), date=PartialDate(2023, 6, 30))),
    ((Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.ASSIGNED),), Accepted(unit_id="u9")),
    ((Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.REPLIED),), ReplyRejected(unit_id="u9")),
]


@pytest.mark.parametrize(("history", "event", "reason"), REFUSED)
def test_apply_refuses_what_cannot_be_in_this_case(
    history: tuple[AnyProposalEvent, ...], event: AnyProposalEvent, reason: str
) -> None:
    proposal = attrs.evolve(BLANK, events=history)
    assert type(event) in allowed_events(proposal)
    with pytest.raises(IllegalTransitionError) as caught:
        apply(proposal, event)
    assert reason in str(caught.value)
    assert caught.value.reason == "; ".join(objections(proposal, event, NATIONAL_DEFAULT))
    assert proposal.events == history


@pytest.mark.parametrize(("history", "event", "reason"), REFUSED)
def test_a_recorded_history_keeps_the_state_that_its_order_gives(
    history: tuple[AnyProposalEvent, ...], event: AnyProposalEvent, reason: str
) -> None:
    recorded = attrs.evolve(BLANK, events=(*history, event))
    assert first_illegal(recorded) is None, reason
    state_of(recorded)


@pytest.mark.parametrize(("history", "event"), ACCEPTED)
def test_apply_takes_what_may_be(history: tuple[AnyProposalEvent, ...], event: AnyProposalEvent) -> None:
    assert apply(attrs.evolve(BLANK, events=history), event).events == (*history, event)


@pytest.mark.parametrize(
    ("proposal", "reason"),
    [
        (attrs.evolve(BLANK, proposer_ids=()), "0 proposers, at least 1 must sign"),
        (attrs.evolve(BLANK, proposer_ids=("m1", "m1")), "proposers are named twice: m1"),
        (attrs.evolve(BLANK, proposer_kind="county_committee"), "'county_committee' may not propose"),
        (
            attrs.evolve(BLANK, proposer_kind="sector", timing=Timing.RECESS),
            "'sector' may propose during a plenary session only",
        ),
    ],
)
def test_only_who_may_propose_can_submit(proposal: Proposal, reason: str) -> None:
    with pytest.raises(IllegalTransitionError, match=reason):
        apply(proposal, Submitted())


@pytest.mark.parametrize(
    "proposal",
    [
        attrs.evolve(BLANK, proposer_ids=None),
        attrs.evolve(BLANK, proposer_kind="sector", timing=Timing.SESSION),
        attrs.evolve(BLANK, proposer_kind="sector"),
        attrs.evolve(BLANK, proposer_kind="individual", timing=Timing.RECESS),
    ],
)
def test_what_is_not_stated_is_not_held_against_a_proposal(proposal: Proposal) -> None:
    assert apply(proposal, Submitted()).events == (Submitted(),)


def test_a_step_is_not_dated_before_the_one_it_follows() -> None:
    submitted = apply(BLANK, Submitted(date=PartialDate(2023, 2, 1)))
    with pytest.raises(IllegalTransitionError, match="dated 2023-01-31, before Submitted of 2023-02-01"):
        apply(submitted, Examined(date=PartialDate(2023, 1, 31)))
    assert apply(submitted, Examined(date=PartialDate(2023))).events[-1].date == PartialDate(2023)
    undated = apply(submitted, Examined())
    with pytest.raises(IllegalTransitionError, match="before Submitted of 2023-02-01"):
        apply(undated, Filed(number=1, date=PartialDate(2022)))


def test_what_happens_beside_the_steps_may_be_recorded_late() -> None:
    history = (*HANDLED, Replied(unit_id="u1", date=PartialDate(2023, 6, 1)))
    late = Contacted(unit_id="u1", date=PartialDate(2023, 5, 1))
    assert apply(attrs.evolve(BLANK, events=history), late).events[-1] == late


# --- what local rules ask for in addition ------------------------------------------------------------------------------

SOURCE = "某市政协提案工作条例"
LOCAL: list[tuple[str, object, tuple[AnyProposalEvent, ...], AnyProposalEvent, str]] = [
    ("proposal.cosign_expiry_required", True, (), CosignInvited(member_ids=("m2",)), "must name its expiry"),
    ("proposal.return_reason_required", True, FILED[:2], Returned(), "sent back with a reason"),
    ("proposal.return_reason_required", True, FILED[:2], Returned(reason=""), "sent back with a reason"),
    ("proposal.review_stages", ("final_review",), FILED[:1], Examined(stage="pre_review"), "stage pre_review is not"),
    (
        "proposal.conversion_targets",
        ("suggestion",),
        FILED[:2],
        Converted(target="elsewhere"),
        "target elsewhere is not",
    ),
    ("proposal.reject_reasons", ("personal",), FILED[:2], NotFiled(reasons=("own_unit",)), "reason own_unit is not"),
    ("handling.roles", (SOLE, SPLIT), FILED, assignment(("u1", LEAD)), "roles that the rulebook does not know: lead"),
    ("handling.return_reason_required", True, HANDLED[:4], ReturnRequested(unit_id="u1"), "must say why"),
    (
        "handling.axis_scales",
        (AxisScale(axis="relevance", levels=("on_point", "off_point")),),
        (*HANDLED, TO_M1),
        judged(result="satisfied", relevance="satisfied"),
        "'relevance' is not judged as 'satisfied'; possible: off_point, on_point",
    ),
    ("handling.result_classes", ("A",), HANDLED, Replied(unit_id="u1", result="B"), "possible: A"),
]


@pytest.mark.parametrize(("key", "value", "history", "event", "reason"), LOCAL)
def test_local_rules_ask_for_more(
    key: str, value: object, history: tuple[AnyProposalEvent, ...], event: AnyProposalEvent, reason: str
) -> None:
    proposal = attrs.evolve(BLANK, events=history)
    local = with_parameters(NATIONAL_DEFAULT, {key: Parameter(value=value, source=SOURCE)})
    assert type(event) in allowed_events(proposal, local)
    with pytest.raises(IllegalTransitionError) as caught:
        apply(proposal, event, local)
    assert reason in str(caught.value)


@pytest.mark.parametrize("key", ["proposal.review_stages", "proposal.conversion_targets", "proposal.reject_reasons"])
def test_a_list_taken_over_from_elsewhere_refuses_nothing(key: str) -> None:
    taken_over = with_parameters(NATIONAL_DEFAULT, {key: Parameter(value=(), source=SOURCE, verified=False)})
    events: dict[str, tuple[tuple[AnyProposalEvent, ...], AnyProposalEvent]] = {
        "proposal.review_stages": (FILED[:1], Examined(stage="final_review")),
        "proposal.conversion_targets": (FILED[:2], Converted(target="suggestion")),
        "proposal.reject_reasons": (FILED[:2], NotFiled(reasons=("personal",))),
    }
    history, event = events[key]
    assert apply(attrs.evolve(BLANK, events=history), event, taken_over).events[-1] == event


def test_dissatisfaction_matters_where_the_rules_say_so() -> None:
    angry = attrs.evolve(BLANK, events=(*HANDLED, TO_M1, judged(overall="dissatisfied")))
    nothing = Parameter(value=DissatisfiedAction.NONE, source=SOURCE)
    patient = with_parameters(NATIONAL_DEFAULT, {"handling.dissatisfied_action": nothing})
    assert apply(angry, Closed(), patient).events[-1] == Closed()


# --- what the case must be like ----------------------------------------------------------------------------------------


def not_now(proposal: Proposal, event: AnyProposalEvent, reason: str, rulebook: Rulebook = NATIONAL_DEFAULT) -> None:
    """The kind of event is not allowed at all, and the refusal says what the case lacks."""
    assert type(event) not in allowed_events(proposal, rulebook)
    with pytest.raises(IllegalTransitionError) as caught:
        apply(proposal, event, rulebook)
    assert reason in str(caught.value)
    assert type(event) not in caught.value.allowed


def test_too_many_may_not_sign_where_a_limit_is_set() -> None:
    limit = with_parameters(NATIONAL_DEFAULT, {"proposal.max_signatories": Parameter(value=2, source=SOURCE)})
    crowd = attrs.evolve(BLANK, proposer_ids=("m1", "m2", "m3"))
    not_now(crowd, Submitted(), "3 proposers, at most 2 may sign", limit)
    late = attrs.evolve(BLANK, events=(CosignInvited(member_ids=("m2", "m3")), *FILED[:2]))
    both = attrs.evolve(late, events=(*late.events, Cosigned(member_id="m2"), Cosigned(member_id="m3")))
    assert Filed in allowed_events(late, limit)
    not_now(both, Filed(number=1), "3 proposers, at most 2 may sign", limit)


def test_between_sessions_proposals_come_in_where_the_rules_take_them() -> None:
    recess = attrs.evolve(BLANK, timing=Timing.RECESS)
    closed = with_parameters(
        NATIONAL_DEFAULT, {"proposal.allow_recess_submission": Parameter(value=False, source=SOURCE)}
    )
    not_now(recess, Submitted(), "no proposals are taken between sessions", closed)
    assert Submitted in allowed_events(recess)
    assert Submitted in allowed_events(attrs.evolve(BLANK, timing=Timing.SESSION), closed)


def test_who_is_named_without_having_signed_keeps_the_case_from_being_filed() -> None:
    joint = attrs.evolve(BLANK, proposer_ids=("m1", "m2"), events=(*ASKED, *FILED[:2]))
    not_now(joint, Filed(number=1), "named as proposers without having signed in time: m2")
    signed = attrs.evolve(joint, events=(*joint.events, Cosigned(member_id="m2", date=PartialDate(2023, 1, 5))))
    assert Filed in allowed_events(signed)
    declined = attrs.evolve(joint, events=(*joint.events, CosignDeclined(member_id="m2")))
    not_now(declined, Filed(number=1), "m2")


def test_a_body_that_did_not_seal_its_proposal_hands_it_in_again() -> None:
    party = attrs.evolve(BLANK, proposer_kind="party", events=(Submitted(sealed=False), Examined()))
    not_now(party, Filed(number=1), "without the seal")
    again = attrs.evolve(party, events=(*party.events, Returned(), Submitted(sealed=True), Examined()))
    assert Filed in allowed_events(again)
    assert Filed in allowed_events(attrs.evolve(party, proposer_kind="individual"))


def test_a_case_is_not_closed_while_one_of_its_proposers_waits() -> None:
    joint = attrs.evolve(BLANK, proposer_ids=("m1", "m2"), events=(*HANDLED, TO_M1, judged(result="satisfied")))
    not_now(joint, Closed(), "replies are owed: u1 to m2")
    answered = attrs.evolve(joint, events=(*joint.events, Replied(unit_id="u1", to_ids=("m2",))))
    assert Closed in allowed_events(answered)


def test_an_archive_without_a_closing_has_no_place_for_a_waiver() -> None:
    silent = with_parameters(
        NATIONAL_DEFAULT, {"handling.unrecorded_states": Parameter(value=(HandlingStatus.CLOSED,), source=SOURCE)}
    )
    angry = attrs.evolve(BLANK, events=(*HANDLED, TO_M1, judged(overall="dissatisfied")))
    not_now(angry, Archived(), "a proposer is dissatisfied", silent)
    waived = apply(angry, Closed(waiver="提案者同意不再重办"), silent)
    assert Archived in allowed_events(waived, silent)
