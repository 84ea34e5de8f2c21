"""登记 — an event enters a register, after the checks that one proposal alone cannot make.

Whether a case number is free, a merge partner goes on, a signer held a seat that day, a proposer of an absorbed case waits for a reply: that can
only be seen in the register. The cost is linear in the register however many events are given: pass them all at once to
:func:`record_all`.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Final

from cppcc_domain.errors import CppccError
from cppcc_domain.lifecycle.assignments import forwarding_unit
from cppcc_domain.lifecycle.eligibility import ineligible_in
from cppcc_domain.lifecycle.examination import wrong_examiner
from cppcc_domain.lifecycle.machine import apply, state_of
from cppcc_domain.lifecycle.numbering import NumberRow, number_scope
from cppcc_domain.lifecycle.refusals import Objection
from cppcc_domain.lifecycle.replies import absorbed_by, merged_cases, replies_owed
from cppcc_domain.lifecycle.timing import acts_unseated
from cppcc_domain.model.committee import Term
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.people import Member
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Archived,
    Assigned,
    Closed,
    Cosigned,
    Examined,
    Filed,
    Merged,
    Numbering,
    Recorded,
    Renumbered,
    Submitted,
)
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus

__all__ = [
    "CaseNumberTakenError",
    "ForwardedError",
    "MergePartnerError",
    "NotEligibleError",
    "NotSeatedError",
    "RecordingError",
    "RepliesOwedError",
    "WrongExaminerError",
    "record",
    "record_all",
    "sessions_differ",
]


class RecordingError(CppccError, ValueError):
    """An event that the rest of the register contradicts; nothing was recorded.

    Args:
        proposal_id: The proposal to which the event was to be added.
        event: The event refused.
        reason: What contradicts it.
    """

    def __init__(self, proposal_id: str, event: AnyProposalEvent, reason: str) -> None:
        super().__init__(proposal_id, event, reason)
        self.proposal_id = proposal_id
        self.event = event
        self.reason = reason

    def __str__(self) -> str:
        return f"{type(self.event).__name__} of proposal {self.proposal_id!r}: {self.reason}"


class CaseNumberTakenError(RecordingError):
    """The case number belongs, or once belonged, to another case; numbers are not used again, not even those of withdrawn cases."""


class MergePartnerError(RecordingError):
    """The case that should absorb this one does not exist, is of another session, or does not go on itself."""


class NotSeatedError(RecordingError):
    """Somebody signs who is no member on record, or did not hold the seat on that day."""


class NotEligibleError(RecordingError):
    """A proposer is of another class than the kind of proposer says, or of another term or committee."""


class WrongExaminerError(RecordingError):
    """The first session's proposals are examined by another kind of organ."""


class ForwardedError(RecordingError):
    """A unit hands a case on by itself instead of sending it back."""


class RepliesOwedError(RecordingError):
    """A case is to be closed while proposers of cases merged into it wait for their reply."""


def record(
    register: Register, proposal_id: str, event: AnyProposalEvent, rulebook: Rulebook = NATIONAL_DEFAULT
) -> Register:
    """Return the register in which the proposal has one more event.

    Raises:
        EntityNotFoundError: The register holds no proposal of that id.
        IllegalTransitionError: The event may not happen to the proposal as it stands.
        RecordingError: Another part of the register contradicts the event; see the subclasses.
    """
    return record_all(register, ((proposal_id, event),), rulebook)


def record_all(
    register: Register, events: Iterable[tuple[str, AnyProposalEvent]], rulebook: Rulebook = NATIONAL_DEFAULT
) -> Register:
    """Return the register in which all the events, each given with the id of its proposal, have happened in this order.

    Either all of them are recorded or none.

    Raises:
        EntityNotFoundError: As for :func:`record`.
        IllegalTransitionError: As for :func:`record`.
        RecordingError: As for :func:`record`.
    """
    ledger = _Ledger(register=register, rulebook=rulebook)
    for proposal_id, event in events:
        ledger.add(proposal_id, event)
    return register.with_entities(ledger.changed.values())


class _Ledger:
    """The register with the events recorded so far, and what has to be looked up in it again and again."""

    def __init__(self, register: Register, rulebook: Rulebook) -> None:
        self.register = register
        self.rulebook = rulebook
        self.changed: dict[str, Proposal] = {}

    def add(self, proposal_id: str, event: AnyProposalEvent) -> None:
        before = self.changed.get(proposal_id) or self.register.find(proposal_id, Proposal)
        after = apply(before, event, self.rulebook)
        for check in _CHECKS.get(type(event), ()):
            check(self, after, event)
        if isinstance(event, Merged):
            self.merged.setdefault(event.into_id, []).append(after)
        self.changed[proposal_id] = after

    def get(self, id_: str) -> Entity | None:
        return self.changed.get(id_) or self.register.get(id_)

    @cached_property
    def holders(self) -> dict[tuple[NumberRow, int], str]:
        """Which proposal first bore a number: scope and number -> id."""
        found: dict[tuple[NumberRow, int], str] = {}
        for proposal in self.register.proposals:
            current = self.changed.get(proposal.id, proposal)
            scope = self.scope_of(current)
            if scope is None:
                continue
            for event in current.events:
                if isinstance(event, Numbering) and event.number is not None:
                    found.setdefault((scope, event.number), current.id)
        return found

    @cached_property
    def merged(self) -> dict[str, list[Proposal]]:
        """The cases merged into others, by the id of the other."""
        return merged_cases(self.changed.get(proposal.id, proposal) for proposal in self.register.proposals)

    def scope_of(self, proposal: Proposal) -> NumberRow | None:
        return number_scope(proposal, self.register, self.rulebook)


# Each check sees the case with the event already in it.


def _number_is_free(ledger: _Ledger, proposal: Proposal, event: Numbering) -> None:
    scope = ledger.scope_of(proposal)
    if event.number is None or scope is None:
        return
    holder = ledger.holders.setdefault((scope, event.number), proposal.id)
    if holder != proposal.id:
        reason = Objection("case number {number} was given to proposal {holder!r}", number=event.number, holder=holder)
        raise CaseNumberTakenError(proposal.id, event, reason)


def _partner_goes_on(ledger: _Ledger, proposal: Proposal, event: Merged) -> None:
    """The partner must be a live case that can still answer; as a case once merged absorbs nothing, pointers cannot form a circle."""
    partner = ledger.get(event.into_id)
    if not isinstance(partner, Proposal):
        raise MergePartnerError(
            proposal.id, event, Objection("there is no proposal {partner!r}", partner=event.into_id)
        )
    state = state_of(partner, ledger.rulebook)
    if sessions_differ(partner, proposal):
        reason = Objection("proposal {partner!r} is of another session", partner=partner.id)
    elif partner.merged_into_id is not None:
        reason = Objection("proposal {partner!r} was merged into another case itself", partner=partner.id)
    elif state.filing not in _GOING_ON or state.handling in _OVER:
        reason = Objection("proposal {partner!r} does not go on itself, it is {state}", partner=partner.id, state=state)
    else:
        return
    raise MergePartnerError(proposal.id, event, reason)


def sessions_differ(one: Proposal, other: Proposal) -> bool:
    """Whether two cases are certainly not of the same session of the same committee."""
    unknown = one.session_id is None or other.session_id is None
    return one.committee_id != other.committee_id or (not unknown and one.session_id != other.session_id)


def _proposers_are_eligible(ledger: _Ledger, proposal: Proposal, event: Submitted | Cosigned) -> None:
    fault = next(ineligible_in(proposal, ledger.register, ledger.rulebook), None)
    if fault is not None:
        reason = Objection("{proposer!r}: {fault}", proposer=fault.proposer_id, fault=fault.reason)
        raise NotEligibleError(proposal.id, event, reason)


def _examiner_is_the_right_one(ledger: _Ledger, proposal: Proposal, event: Examined) -> None:
    organ = wrong_examiner(proposal, event, ledger.register, ledger.rulebook)
    if organ is not None:
        wanted = ledger.rulebook.proposal.first_session_examiner.value
        pattern = "{organ!r} is of kind {codes!r}; a first session has {possible!r}"
        reason = Objection(pattern, organ=organ.id, codes=organ.kind, possible=wanted)
        raise WrongExaminerError(proposal.id, event, reason)


def _no_unit_hands_it_on(ledger: _Ledger, proposal: Proposal, event: Assigned) -> None:
    unit = forwarding_unit(proposal, len(proposal.events) - 1, event, ledger.register)
    if unit is not None:
        reason = Objection("{unit!r} may send the case back, not hand it on", unit=unit.id)
        raise ForwardedError(proposal.id, event, reason)


def _everybody_is_answered(ledger: _Ledger, proposal: Proposal, event: Closed | Archived) -> None:
    owed = replies_owed(proposal, absorbed_by(proposal.id, ledger.merged))
    if owed:
        raise RepliesOwedError(proposal.id, event, Objection("replies are owed: {owed}", owed=tuple(owed)))


def _signer_is_seated(ledger: _Ledger, proposal: Proposal, event: Cosigned) -> None:
    member = ledger.get(event.member_id)
    if not isinstance(member, Member):
        unknown = Objection("there is no member {member!r}", member=event.member_id)
        raise NotSeatedError(proposal.id, event, unknown)
    _require_seat(ledger, proposal, event, member)


def _proposers_are_seated(ledger: _Ledger, proposal: Proposal, event: Submitted) -> None:
    for proposer_id in proposal.proposer_ids or ():
        proposer = ledger.get(proposer_id)
        if isinstance(proposer, Member):
            _require_seat(ledger, proposal, event, proposer)


def _require_seat(ledger: _Ledger, proposal: Proposal, event: AnyProposalEvent, member: Member) -> None:
    """Refuse what is certainly outside the seat."""
    term = ledger.get(member.term_id)
    held = member.held_in(term if isinstance(term, Term) else None)
    if held is None:
        never = Objection("member {member!r} was nominated and never seated", member=member.id)
        raise NotSeatedError(proposal.id, event, never)
    day, start, end = event.date, held.start, held.end
    if day is None or not acts_unseated(member, day, proposal, ledger.register):
        return
    facts = {"member": member.id, "day": day.isoformat()}
    if start is not None and day.before(start):
        early = Objection(
            "member {member!r} has a seat from {bound} on, not on {day}", bound=start.isoformat(), **facts
        )
        raise NotSeatedError(proposal.id, event, early)
    if end is not None:
        late = Objection("member {member!r} has a seat until {bound}, not on {day}", bound=end.isoformat(), **facts)
        raise NotSeatedError(proposal.id, event, late)


_GOING_ON: Final = frozenset(
    {FilingStatus.SUBMITTED, FilingStatus.UNDER_REVIEW, FilingStatus.FILED, FilingStatus.UNKNOWN}
)

_OVER: Final = frozenset({HandlingStatus.CLOSED, HandlingStatus.ARCHIVED})

_CHECKS: Final[Mapping[type[AnyProposalEvent], tuple[Callable[[_Ledger, Proposal, Any], None], ...]]] = {
    Recorded: (_number_is_free,),
    Filed: (_number_is_free,),
    Renumbered: (_number_is_free,),
    Merged: (_partner_goes_on,),
    Cosigned: (_signer_is_seated, _proposers_are_eligible),
    Submitted: (_proposers_are_seated, _proposers_are_eligible),
    Examined: (_examiner_is_the_right_one,),
    Assigned: (_no_unit_hands_it_on,),
    Closed: (_everybody_is_answered,),
    Archived: (_everybody_is_answered,),
}
