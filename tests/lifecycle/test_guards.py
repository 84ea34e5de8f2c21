"""What an event may not bring, one case at a time."""

import attrs
import pytest

from cppcc_domain.lifecycle import IllegalTransitionError, allowed_events, apply, first_illegal, objections, state_of
from cppcc_domain.model import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    CoHandlingOpinion,
    Contacted,
    Cosigned,
    CosignInvited,
    Examined,
    Extended,
    Filed,
    HandlingStarted,
    Merged,
    NotFiled,
    Recorded,
    Renumbered,
    Replied,
    ReplyRejected,
    Submitted,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT
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
    (
        (*HANDLED, Extended(until=PartialDate(2023, 8, 1))),
        Extended(until=PartialDate(2023, 7, 1)),
        "shortens the deadline of 2023-08-01",
    ),
]
ACCEPTED: list[tuple[tuple[AnyProposalEvent, ...], AnyProposalEvent]] = [
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
        (attrs.evolve(BLANK, proposer_ids=("m1", "m1")), "a proposer is named twice"),
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
