"""Random walks of legal and illegal events: what is allowed happens, what is not is refused, and nothing else changes.

At every step each kind of event is tried with every fitting and unfitting content below. The machine keeps its own books of who has accepted,
replied and judged, so that the states of cases with several units and proposers are checked against something else than the code under
test.
"""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

import attrs
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cppcc_domain.lifecycle import IllegalTransitionError, allowed_events, apply, first_illegal, state_of
from cppcc_domain.lifecycle.states import EVENTS, STATES, TABLE, WAITS_FOR, recorded_state
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
    Extended,
    FeedbackGiven,
    Filed,
    FollowedUp,
    HandedOver,
    HandlingStarted,
    KeySelected,
    Merged,
    NotFiled,
    Published,
    Rating,
    Recorded,
    Renumbered,
    Reopened,
    Replied,
    ReplyApproved,
    ReplyRejected,
    Returned,
    ReturnRefused,
    ReturnRequested,
    Submitted,
    Supervised,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, Rulebook, with_parameters
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.proposals import FilingStatus, HandlingRole, HandlingStatus

UNITS = ("u1", "u2", "u3")
ASSIGNMENTS: tuple[dict[str, HandlingRole], ...] = (
    {"u1": HandlingRole.SOLE},
    {"u1": HandlingRole.LEAD, "u2": HandlingRole.CO},
    {"u2": HandlingRole.SPLIT, "u3": HandlingRole.SPLIT},
    {"u1": HandlingRole.LEAD, "u2": HandlingRole.LEAD},
    {},
)
SOURCE = "某市政协提案工作规则"
LOCAL = with_parameters(
    NATIONAL_DEFAULT,
    {
        "proposal.allow_withdrawal_after_filing": Parameter(value=True, source=SOURCE),
        "proposal.merge_accounting": Parameter(value=MergeAccounting.INSIDE_FILED, source=SOURCE),
        "proposal.numbers_before_filing": Parameter(value=True, source=SOURCE),
    },
)
STRICT = with_parameters(
    NATIONAL_DEFAULT,
    {
        "proposal.cosign_expiry_required": Parameter(value=True, source=SOURCE),
        "proposal.return_reason_required": Parameter(value=True, source=SOURCE),
        "proposal.max_signatories": Parameter(value=2, source=SOURCE),
        "proposal.conversion_targets": Parameter(value=("suggestion",), source=SOURCE),
        "handling.return_reason_required": Parameter(value=True, source=SOURCE),
        "handling.lead_waits_for_cohandlers": Parameter(value=True, source=SOURCE),
        "handling.feedback_from_all": Parameter(value=True, source=SOURCE),
    },
)
EXPIRES = PartialDate(2023, 1, 5)
PROPOSERS: tuple[dict[str, object], ...] = (
    {},
    {"proposer_ids": ()},
    {"proposer_ids": ("m1",), "proposer_kind": "individual"},
    {"proposer_ids": ("m1", "m2"), "proposer_kind": "joint"},
    {"proposer_ids": ("u9",), "proposer_kind": "party"},
)
BARE: tuple[AnyProposalEvent, ...] = (
    Drafted(),
    *(Submitted(sealed=sealed) for sealed in (None, False, True)),
    Examined(),
    Returned(),
    Returned(reason="补充建议"),
    Withdrawn(),
    Filed(),
    HandedOver(unit_id="u9"),
    ReturnRefused(),
    Reopened(),
    Closed(),
    Closed(waiver="提案者同意不再重办"),
    Archived(),
    KeySelected(),
    Supervised(),
)
FILED = (Submitted(), Examined(), Filed(number=1))
STARTS: tuple[tuple[AnyProposalEvent, ...], ...] = (
    (),
    FILED,
    *((Recorded(filing=state.filing, handling=state.handling),) for state in STATES),
)


def attempts(proposal: Proposal, fresh: int) -> Iterator[AnyProposalEvent]:
    """Yield events of every kind, some of which fit the case if their kind is allowed, and some of which hardly ever do."""
    yield from BARE
    yield Recorded(filing=FilingStatus.UNKNOWN)
    yield Recorded(filing=FilingStatus.RETURNED)
    yield Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.ACCEPTED)
    yield Recorded(filing=FilingStatus.DRAFT, handling=HandlingStatus.CLOSED)
    asked = ((), ("m1",), ("m2", "m3"), (f"m{fresh}",))
    yield from (CosignInvited(member_ids=ids, expires=expires) for ids in asked for expires in (None, EXPIRES))
    invited = {member_id for event in proposal.events_of(CosignInvited) for member_id in event.member_ids}
    for member_id in sorted({"m1", *invited}):
        yield from (Cosigned(member_id=member_id, date=date) for date in (None, PartialDate(2023, 1, 6)))
        yield CosignDeclined(member_id=member_id)
    yield from (Merged(into_id=into_id) for into_id in ("p1", "p2"))
    yield from (Converted(target=target) for target in ("suggestion", "member_letter"))
    yield from (NotFiled(reasons=reasons) for reasons in ((), ("personal",)))
    yield from (Renumbered(number=number) for number in (proposal.case_number or 1, fresh))
    yield from (Extended(until=PartialDate(year)) for year in (2001, 2030))
    yield from (Published(consent=consent) for consent in (False, True))
    answered = {proposer_id for reply in proposal.replies for proposer_id in reply.to_ids or ()}
    for proposer_id in (None, *sorted({"m1", "m2", "u9", *answered})):
        yield from (
            FeedbackGiven(proposer_id=proposer_id, ratings=(Rating(axis="result", level=level),))
            for level in ("satisfied", "dissatisfied", "agreed")
        )
    for roles in ASSIGNMENTS:
        yield Assigned(assignments=tuple(Assignment(unit_id=unit, role=role) for unit, role in roles.items()))
    for unit_id in UNITS:
        yield Accepted(unit_id=unit_id)
        yield from (ReturnRequested(unit_id=unit_id, reason=reason) for reason in (None, "不属本单位职责"))
        yield CoHandlingOpinion(unit_id=unit_id)
        yield Contacted(unit_id=unit_id)
        for to_ids in (None, (f"m{fresh}",), ("m1",), ("m2",), ("m1", "m2"), ("u9",)):
            yield from (Replied(unit_id=unit_id, result=result, to_ids=to_ids) for result in ("A", "Z"))
    for maybe in (None, *UNITS):
        yield from (kind(unit_id=maybe) for kind in (HandlingStarted, ReplyApproved, ReplyRejected, FollowedUp))


@attrs.define(kw_only=True)
class Books:
    """Who has done what, kept apart from the code under test."""

    proposers: set[str] | None = None
    roles: dict[str, HandlingRole] | None = None
    accepted: set[str] = attrs.field(factory=set)
    replied: set[str] = attrs.field(factory=set)
    judged: set[str | None] = attrs.field(factory=set)

    def enter(self, event: AnyProposalEvent) -> None:
        match event:
            case Cosigned():
                self.proposers = self.proposers and {*self.proposers, event.member_id}
            case FeedbackGiven():
                self.judged.add(event.proposer_id)
            case Assigned():
                self.roles = {assignment.unit_id: assignment.role for assignment in event.assignments}
                self.accepted, self.replied, self.judged = set(), set(), set()
            case Accepted():
                self.accepted.add(event.unit_id)
            case Replied():
                self.replied.add(event.unit_id)
            case Reopened():
                self.replied, self.judged = set(), set()
            case ReplyRejected(unit_id=None):
                self.replied = set()
            case ReplyRejected():
                self.replied.discard(str(event.unit_id))

    def complete(self, event: AnyProposalEvent, *, all_judge: bool) -> bool:
        """Whether all who must do the same as this event have done it."""
        if isinstance(event, FeedbackGiven) and all_judge:
            return self.proposers is None or None in self.judged or self.proposers <= self.judged
        done = {Accepted: self.accepted, Replied: self.replied}.get(type(event))
        if self.roles is None or done is None:
            return True
        return {unit for unit, role in self.roles.items() if role in WAITS_FOR[type(event)]} <= done


class Walk(RuleBasedStateMachine):
    """One case from its beginning on."""

    rulebook: Rulebook
    proposal: Proposal
    books: Books
    untouched: Proposal
    accepted: dict[AnyProposalEvent, Proposal]
    refused: dict[AnyProposalEvent, IllegalTransitionError]

    @initialize(
        rulebook=st.sampled_from((NATIONAL_DEFAULT, LOCAL, STRICT)),
        start=st.sampled_from(STARTS),
        proposers=st.sampled_from(PROPOSERS),
    )
    def begin(self, rulebook: Rulebook, start: tuple[AnyProposalEvent, ...], proposers: Mapping[str, Any]) -> None:
        self.rulebook = rulebook
        title = "关于增设社区托育点的提案"
        self.proposal = Proposal(id="p1", title=title, committee_id="c1", events=start, **proposers)
        ids = self.proposal.proposer_ids
        self.books = Books(proposers=None if ids is None else {*ids})
        self.try_everything()

    def try_everything(self) -> None:
        """Keep what becomes of the case by each event accepted, and the refusals of the others."""
        self.untouched = copy.deepcopy(self.proposal)
        self.accepted, self.refused = {}, {}
        for event in attempts(self.proposal, fresh=100 + len(self.proposal.events)):
            try:
                self.accepted[event] = apply(self.proposal, event, self.rulebook)
            except IllegalTransitionError as error:
                self.refused[event] = error

    @rule(data=st.data(), onward=st.booleans())
    def step(self, data: st.DataObject, onward: bool) -> None:  # noqa: FBT001 (hypothesis passes it by name)
        before = state_of(self.proposal, self.rulebook)
        moving = [event for event, after in self.accepted.items() if state_of(after, self.rulebook) != before]
        choice = moving if onward and moving else [*self.accepted]
        if not choice:
            return
        event = data.draw(st.sampled_from(choice))
        self.books.enter(event)
        proposal = self.accepted[event]
        after = state_of(proposal, self.rulebook)
        if isinstance(event, Recorded):
            assert after == recorded_state(event)
        else:
            row = TABLE[type(event)][before]
            complete = self.books.complete(event, all_judge=self.rulebook is STRICT)
            assert after == (row.after if complete else before)
            assert row.local is None or self.rulebook is LOCAL
        assert proposal.events == (*self.proposal.events, event)
        assert attrs.evolve(proposal, events=self.proposal.events) == self.proposal
        self.proposal = proposal
        self.try_everything()

    @invariant()
    def allowed_is_what_can_happen(self) -> None:
        happening = {type(event) for event in self.accepted}
        assert allowed_events(self.proposal, self.rulebook) == tuple(kind for kind in EVENTS if kind in happening)

    @invariant()
    def a_refusal_changes_nothing_and_names_what_is_allowed(self) -> None:
        assert self.proposal == self.untouched
        assert self.refused
        allowed = allowed_events(self.proposal, self.rulebook)
        for event, error in self.refused.items():
            assert error.event is event
            assert error.state == state_of(self.proposal, self.rulebook)
            assert error.allowed == allowed

    @invariant()
    def what_went_through_the_machine_is_legal(self) -> None:
        assert first_illegal(self.proposal, self.rulebook) is None


TestWalk = Walk.TestCase
TestWalk.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
