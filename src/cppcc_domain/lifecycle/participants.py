"""参与者 — who may act next: members who were asked to sign, proposers who were answered, and units by what they have done so far.

Every function looks at the events that went before, in order. ``None`` stands for a history that does not tell; anybody may be the one then.
"""

from collections.abc import Callable, Mapping, Sequence, Set as AbstractSet
from typing import Final, Self

import attrs

from cppcc_domain.lifecycle.states import REPLYING_ROLES, WAITS_FOR, EventKind
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    Assigned,
    CoHandlingOpinion,
    Contacted,
    CosignDeclined,
    Cosigned,
    CosignInvited,
    FeedbackGiven,
    FollowedUp,
    HandlingStarted,
    ProposalEvent,
    Recorded,
    Reopened,
    Replied,
    ReplyApproved,
    ReplyRejected,
    ReturnRefused,
    ReturnRequested,
)
from cppcc_domain.rulebook import Rulebook
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.proposals import HandlingRole

__all__ = [
    "ACTORS",
    "WAITING",
    "Actor",
    "History",
    "Past",
    "answered_proposers",
    "judgements",
    "lapsed_signatures",
    "must_wait",
    "proposers_of",
    "signatories",
    "standing_replies",
    "units_owing_replies",
]

History = Sequence[ProposalEvent]
Ids = AbstractSet[str] | None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Past:
    """往事 — what went before in one case, by whom it was put forward, and the rules under which it runs."""

    history: History
    proposer_ids: tuple[str, ...] | None
    rulebook: Rulebook

    @classmethod
    def of(cls, proposal: Proposal, rulebook: Rulebook, until: int | None = None) -> Self:
        """Return everything that has happened to a proposal so far, or its first events, up to so many."""
        return cls(history=proposal.events[:until], proposer_ids=proposal.proposer_ids, rulebook=rulebook)

    @property
    def is_unknown(self) -> bool:
        """Whether the case began before its record: what is not in the history may have happened all the same."""
        return bool(self.history) and isinstance(self.history[0], Recorded)


# These functions are asked for every event of a register: events are told apart by their class itself, and loops are plain.


def _since(history: History, *kinds: EventKind) -> History:
    """Return what came after the last event of these kinds; everything where there is none."""
    for position in range(len(history) - 1, -1, -1):
        if type(history[position]) in kinds:
            return history[position + 1 :]
    return history


def _round(history: History) -> History:
    """Return what belongs to the round that the handling is in."""
    return _since(history, Assigned, Reopened)


# --- signatures ----------------------------------------------------------------------------------------------------


def _asked_members(past: Past) -> Ids:
    """Return the members who were asked to sign and have not answered."""
    if past.is_unknown:
        return None
    asked: set[str] = set()
    for event in past.history:
        if isinstance(event, CosignInvited):
            asked.update(event.member_ids)
        elif isinstance(event, Cosigned | CosignDeclined):
            asked.discard(event.member_id)
    return asked


def _signing(history: History) -> tuple[dict[str, None], dict[str, PartialDate | None]]:
    """Return the members who signed in time, and those asked who did not, with the end of their time; both in order."""
    signed: dict[str, None] = {}
    lapsed: dict[str, PartialDate | None] = {}
    for event in history:
        if type(event) is CosignInvited:
            lapsed.update((member_id, event.expires) for member_id in event.member_ids if member_id not in signed)
        elif type(event) is Cosigned:
            expires = lapsed.get(event.member_id)
            late = expires is not None and event.date is not None and expires.before(event.date)
            if not late:
                lapsed.pop(event.member_id, None)
                signed[event.member_id] = None
    return signed, lapsed


def signatories(history: History) -> tuple[str, ...]:
    """Return the members who have signed in time when asked to, in order."""
    return tuple(_signing(history)[0])


def lapsed_signatures(history: History) -> Mapping[str, PartialDate | None]:
    """Return the members who were asked to sign and have not, or too late, with the end of their time where it was set."""
    return _signing(history)[1]


def proposers_of(proposal: Proposal) -> tuple[str, ...] | None:
    """Return who put a proposal forward: those whom it names, and the members who signed it when asked to; ``None`` where neither is known.

    Example:
        >>> from cppcc_domain.model import Proposal
        >>> from cppcc_domain.model.proposal_events import CosignInvited, Cosigned
        >>> events = (CosignInvited(member_ids=("m2", "m3")), Cosigned(member_id="m3"))
        >>> proposers_of(Proposal(id="p1", title="关于……的提案", committee_id="c1", proposer_ids=("m1",), events=events))
        ('m1', 'm3')
    """
    signed = signatories(proposal.events)
    if proposal.proposer_ids is None and not signed:
        return None
    return tuple(dict.fromkeys((*(proposal.proposer_ids or ()), *signed)))


# --- units ---------------------------------------------------------------------------------------------------------


def _assigned_units(history: History) -> Mapping[str, HandlingRole] | None:
    """Return the units of the latest assignment with their roles."""
    for event in reversed(history):
        if type(event) is Assigned:
            return {assignment.unit_id: assignment.role for assignment in event.assignments}
    return None


def _in_roles(history: History, roles: AbstractSet[HandlingRole]) -> Ids:
    assigned = _assigned_units(history)
    return None if assigned is None else {unit_id for unit_id, role in assigned.items() if role in roles}


def units_owing_replies(history: History) -> Ids:
    """Return the units of the latest assignment that reply to the proposers themselves."""
    return _in_roles(history, REPLYING_ROLES)


def _accepted(history: History) -> set[str]:
    return {event.unit_id for event in _since(history, Assigned) if isinstance(event, Accepted)}


def standing_replies(history: History) -> Sequence[Replied]:
    """Return the replies of this round that were not sent back, in order."""
    standing: list[Replied] = []
    for event in _round(history):
        if type(event) is Replied:
            standing.append(event)
        elif type(event) is ReplyRejected:
            standing = [reply for reply in standing if event.unit_id not in {None, reply.unit_id}]
    return standing


def _replied(history: History) -> set[str]:
    return {reply.unit_id for reply in standing_replies(history)}


def answered_proposers(history: History, unit_id: str) -> Ids:
    """Return the proposers whom the unit is known to have answered in this round, or ``None`` when it has not replied."""
    replies = [reply for reply in standing_replies(history) if reply.unit_id == unit_id]
    return {proposer_id for reply in replies for proposer_id in reply.to_ids or ()} if replies else None


def _any_unit(past: Past) -> Ids:
    return _in_roles(past.history, frozenset(HandlingRole))


def _co_handlers(past: Past) -> Ids:
    return _in_roles(past.history, {HandlingRole.CO})


def _units_free_to_reply(past: Past) -> Ids:
    """Return the units that may reply; where the rules say so, a lead waits for the opinions of all its co-handlers."""
    assigned = _assigned_units(past.history)
    if assigned is None:
        return None
    may = {unit_id for unit_id, role in assigned.items() if role in REPLYING_ROLES}
    if past.rulebook.handling.lead_waits_for_cohandlers.value:
        heard = {event.unit_id for event in _round(past.history) if isinstance(event, CoHandlingOpinion)}
        if any(role is HandlingRole.CO and unit_id not in heard for unit_id, role in assigned.items()):
            may = {unit_id for unit_id in may if assigned[unit_id] is not HandlingRole.LEAD}
    return may


def _units_replied(past: Past) -> Ids:
    return None if _assigned_units(past.history) is None else _replied(past.history)


_DONE: Final[Mapping[EventKind, Callable[[History], set[str]]]] = {Accepted: _accepted, Replied: _replied}


def _outstanding(kind: EventKind, history: History) -> Ids:
    """Return the units whose acceptance or reply the case still waits for."""
    expected = _in_roles(history, WAITS_FOR[kind])
    return None if expected is None else expected - _DONE[kind](history)


def _free_to_accept(past: Past) -> Ids:
    """Return the units that have neither accepted the case nor asked to be relieved of it since it was left with them."""
    outstanding = _outstanding(Accepted, past.history)
    since_left = _since(past.history, Assigned, ReturnRefused)
    asking = {event.unit_id for event in since_left if isinstance(event, ReturnRequested)}
    return None if outstanding is None else outstanding - asking


# --- proposers -----------------------------------------------------------------------------------------------------


def _answered(past: Past) -> Ids:
    """Return the proposers who have a reply to judge, or ``None`` where the replies do not say to whom they went."""
    replies = standing_replies(past.history)
    if past.is_unknown or not replies or any(reply.to_ids is None for reply in replies):
        return None
    return {proposer_id for reply in replies for proposer_id in reply.to_ids or ()}


def judgements(history: History) -> Mapping[str | None, FeedbackGiven]:
    """Return the latest feedback of each proposer in this round; ``None`` stands for one who is not named."""
    return {event.proposer_id: event for event in _round(history) if isinstance(event, FeedbackGiven)}


WAITING: Final = frozenset({*WAITS_FOR, FeedbackGiven})
"""The kinds of event that may have to wait for others of their kind."""


def must_wait(past: Past, event: ProposalEvent) -> bool:
    """Whether the case stays where it is after this event, because somebody else has to do the same first."""
    if isinstance(event, FeedbackGiven):
        return _others_have_not_judged(past, event)
    if not isinstance(event, Accepted | Replied):
        return False
    outstanding = _outstanding(type(event), past.history)
    return bool(outstanding and outstanding - {event.unit_id})


def _others_have_not_judged(past: Past, event: FeedbackGiven) -> bool:
    """Whether the rules ask for every proposer's feedback, and one of those known has not given it; nobody's name counts for all."""
    if not past.rulebook.handling.feedback_from_all.value or past.proposer_ids is None or event.proposer_id is None:
        return False
    judged = judgements(past.history).keys() | {event.proposer_id}
    return None not in judged and not judged >= {*past.proposer_ids, *signatories(past.history)}


# --- all of them ---------------------------------------------------------------------------------------------------


@attrs.frozen(kw_only=True, weakref_slot=False)
class Actor:
    """行为者 — the field in which an event names who acts, and those who may be named there; the field may stay empty where the class allows it."""

    field: str
    candidates: Callable[[Past], Ids]


def _unit(candidates: Callable[[Past], Ids]) -> Actor:
    return Actor(field="unit_id", candidates=candidates)


_ASKED_MEMBER: Final = Actor(field="member_id", candidates=_asked_members)
_ASSIGNED_UNIT: Final = _unit(_any_unit)
_UNIT_FREE_TO_ACCEPT: Final = _unit(_free_to_accept)
_UNIT_THAT_REPLIED: Final = _unit(_units_replied)

ACTORS: Final[Mapping[EventKind, Actor]] = {
    Cosigned: _ASKED_MEMBER,
    CosignDeclined: _ASKED_MEMBER,
    Accepted: _UNIT_FREE_TO_ACCEPT,
    ReturnRequested: _UNIT_FREE_TO_ACCEPT,
    HandlingStarted: _ASSIGNED_UNIT,
    CoHandlingOpinion: _unit(_co_handlers),
    Contacted: _ASSIGNED_UNIT,
    Replied: _unit(_units_free_to_reply),
    ReplyApproved: _UNIT_THAT_REPLIED,
    ReplyRejected: _UNIT_THAT_REPLIED,
    FeedbackGiven: Actor(field="proposer_id", candidates=_answered),
    FollowedUp: _ASSIGNED_UNIT,
}
"""Who may be the one that acts, by kind of event."""
