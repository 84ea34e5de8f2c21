"""登记 — an event enters a register, after the checks that one proposal alone cannot make.

Whether a case number is free, a merge partner goes on, or a signer held a seat that day can only be seen in the register. The cost is linear in the
register however many events are given: pass them all at once to :func:`record_all`.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any, Final

from cppcc_domain.errors import CppccError
from cppcc_domain.lifecycle.machine import apply, state_of
from cppcc_domain.lifecycle.numbering import number_scope
from cppcc_domain.model.committee import Term
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.people import Member
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import AnyProposalEvent, Cosigned, Filed, Merged, Renumbered, Submitted
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.vocab.proposals import FilingStatus

__all__ = ["CaseNumberTakenError", "MergePartnerError", "NotSeatedError", "RecordingError", "record", "record_all"]


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
        if type(event) in _CHECKS:
            _CHECKS[type(event)](self, before, event)
        self.changed[proposal_id] = after

    def get(self, id_: str) -> Entity | None:
        return self.changed.get(id_) or self.register.get(id_)

    @cached_property
    def holders(self) -> dict[tuple[tuple[str, str], int], str]:
        """Which proposal first bore a number: scope and number -> id."""
        found: dict[tuple[tuple[str, str], int], str] = {}
        for proposal in self.register.proposals:
            current = self.changed.get(proposal.id, proposal)
            scope = self.scope_of(current)
            if scope is None:
                continue
            for event in current.events:
                if isinstance(event, Filed | Renumbered) and event.number is not None:
                    found.setdefault((scope, event.number), current.id)
        return found

    def scope_of(self, proposal: Proposal) -> tuple[str, str] | None:
        return number_scope(proposal, self.register, self.rulebook)


def _number_is_free(ledger: _Ledger, proposal: Proposal, event: Filed | Renumbered) -> None:
    scope = ledger.scope_of(proposal)
    if event.number is None or scope is None:
        return
    holder = ledger.holders.setdefault((scope, event.number), proposal.id)
    if holder != proposal.id:
        reason = f"case number {event.number} was given to proposal {holder!r}"
        raise CaseNumberTakenError(proposal.id, event, reason)


def _partner_goes_on(ledger: _Ledger, proposal: Proposal, event: Merged) -> None:
    """The partner must be a live case; as a case once merged absorbs nothing, pointers cannot form a circle."""
    partner = ledger.get(event.into_id)
    if not isinstance(partner, Proposal):
        raise MergePartnerError(proposal.id, event, f"there is no proposal {event.into_id!r}")
    if _sessions_differ(partner, proposal):
        raise MergePartnerError(proposal.id, event, f"proposal {partner.id!r} is of another session")
    if partner.merged_into_id is not None:
        raise MergePartnerError(proposal.id, event, f"proposal {partner.id!r} was merged into another case itself")
    state = state_of(partner, ledger.rulebook)
    if state.filing not in _GOING_ON:
        raise MergePartnerError(proposal.id, event, f"proposal {partner.id!r} does not go on itself, it is {state}")


def _sessions_differ(one: Proposal, other: Proposal) -> bool:
    unknown = one.session_id is None or other.session_id is None
    return one.committee_id != other.committee_id or (not unknown and one.session_id != other.session_id)


def _signer_is_seated(ledger: _Ledger, proposal: Proposal, event: Cosigned) -> None:
    member = ledger.get(event.member_id)
    if not isinstance(member, Member):
        raise NotSeatedError(proposal.id, event, f"there is no member {event.member_id!r}")
    _require_seat(ledger, proposal, event, member)


def _proposers_are_seated(ledger: _Ledger, proposal: Proposal, event: Submitted) -> None:
    for proposer_id in proposal.proposer_ids or ():
        proposer = ledger.get(proposer_id)
        if isinstance(proposer, Member):
            _require_seat(ledger, proposal, event, proposer)


def _require_seat(ledger: _Ledger, proposal: Proposal, event: AnyProposalEvent, member: Member) -> None:
    """Refuse what is certainly outside the seat; a seat that states no dates of its own lasts as long as its term."""
    term = ledger.get(member.term_id)
    start, end = member.start, member.end
    if isinstance(term, Term):
        start = start or term.start
        end = end or term.extended_to or term.end
    day = event.date
    if day is not None and start is not None and day.before(start):
        reason = f"member {member.id!r} has a seat from {start.isoformat()} on, not on {day.isoformat()}"
        raise NotSeatedError(proposal.id, event, reason)
    if day is not None and end is not None and end.before(day):
        reason = f"member {member.id!r} has a seat until {end.isoformat()}, not on {day.isoformat()}"
        raise NotSeatedError(proposal.id, event, reason)


_GOING_ON: Final = frozenset(
    {FilingStatus.SUBMITTED, FilingStatus.UNDER_REVIEW, FilingStatus.FILED, FilingStatus.UNKNOWN}
)

_CHECKS: Final[Mapping[type[AnyProposalEvent], Callable[[_Ledger, Proposal, Any], None]]] = {
    Filed: _number_is_free,
    Renumbered: _number_is_free,
    Merged: _partner_goes_on,
    Cosigned: _signer_is_seated,
    Submitted: _proposers_are_seated,
}
