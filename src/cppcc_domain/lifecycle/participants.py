"""参与者 — who may act next: members who were asked to sign, and units by what they have done so far.

Every function looks at the events that went before, in order. ``None`` stands for a history that does not tell; anybody may be the one then.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set as AbstractSet
from typing import Final

import attrs

from cppcc_domain.lifecycle.states import REPLYING_ROLES, WAITS_FOR, EventKind
from cppcc_domain.model.proposal_events import (
    Accepted,
    Assigned,
    CoHandlingOpinion,
    Contacted,
    CosignDeclined,
    Cosigned,
    CosignInvited,
    FollowedUp,
    HandlingStarted,
    ProposalEvent,
    Recorded,
    Reopened,
    Replied,
    ReplyRejected,
    ReturnRefused,
    ReturnRequested,
)
from cppcc_domain.vocab.proposals import HandlingRole

__all__ = ["ACTORS", "Actor", "History", "answered_proposers", "must_wait", "signatories"]

History = Sequence[ProposalEvent]
Ids = AbstractSet[str] | None


def _since(history: History, *kinds: EventKind) -> Iterator[ProposalEvent]:
    """Yield, in order, what came after the last event of these kinds; everything where there is none."""
    start = next((n for n in range(len(history), 0, -1) if isinstance(history[n - 1], kinds)), 0)
    return iter(history[start:])


def _asked_members(history: History) -> Ids:
    """Return the members who were asked to sign and have not answered."""
    if history and isinstance(history[0], Recorded):
        return None
    asked: set[str] = set()
    for event in history:
        if isinstance(event, CosignInvited):
            asked.update(event.member_ids)
        elif isinstance(event, Cosigned | CosignDeclined):
            asked.discard(event.member_id)
    return asked


def signatories(history: History) -> AbstractSet[str]:
    """Return the members who have signed when asked to."""
    return {event.member_id for event in history if isinstance(event, Cosigned)}


def _assigned_units(history: History) -> Mapping[str, HandlingRole] | None:
    """Return the units of the latest assignment with their roles."""
    for event in reversed(history):
        if isinstance(event, Assigned):
            return {assignment.unit_id: assignment.role for assignment in event.assignments}
    return None


def _units_in(*roles: HandlingRole) -> Callable[[History], Ids]:
    def units(history: History) -> Ids:
        assigned = _assigned_units(history)
        return None if assigned is None else {unit_id for unit_id, role in assigned.items() if role in roles}

    return units


def _accepted(history: History) -> set[str]:
    return {event.unit_id for event in _since(history, Assigned) if isinstance(event, Accepted)}


def _replies(history: History) -> list[Replied]:
    """Return the replies of this round that were not sent back."""
    standing: list[Replied] = []
    for event in _since(history, Assigned, Reopened):
        if isinstance(event, Replied):
            standing.append(event)
        elif isinstance(event, ReplyRejected):
            standing = [reply for reply in standing if event.unit_id not in {None, reply.unit_id}]
    return standing


def _replied(history: History) -> set[str]:
    return {reply.unit_id for reply in _replies(history)}


def answered_proposers(history: History, unit_id: str) -> Ids:
    """Return the proposers whom the unit is known to have answered in this round, or ``None`` when it has not replied."""
    replies = [reply for reply in _replies(history) if reply.unit_id == unit_id]
    return {proposer_id for reply in replies for proposer_id in reply.to_ids or ()} if replies else None


def _replied_if_known(history: History) -> Ids:
    return None if _assigned_units(history) is None else _replied(history)


_DONE: Final[Mapping[EventKind, Callable[[History], set[str]]]] = {Accepted: _accepted, Replied: _replied}


def _outstanding(kind: EventKind) -> Callable[[History], Ids]:
    """Return the function that names the units whose acceptance or reply the case still waits for."""

    def units(history: History) -> Ids:
        expected = _units_in(*WAITS_FOR[kind])(history)
        return None if expected is None else expected - _DONE[kind](history)

    return units


def _free_to_accept(history: History) -> Ids:
    """Return the units that have neither accepted the case nor asked to be relieved of it since it was left with them."""
    outstanding = _outstanding(Accepted)(history)
    asking = {event.unit_id for event in _since(history, Assigned, ReturnRefused) if isinstance(event, ReturnRequested)}
    return None if outstanding is None else outstanding - asking


def must_wait(history: History, event: ProposalEvent) -> bool:
    """Whether the case stays where it is after this event, because another unit has to do the same first."""
    if not isinstance(event, Accepted | Replied):
        return False
    outstanding = _outstanding(type(event))(history)
    return bool(outstanding and outstanding - {event.unit_id})


@attrs.frozen(kw_only=True, weakref_slot=False)
class Actor:
    """行为者 — the field in which an event names who acts, and those who may be named there; the field may stay empty where the class allows it."""

    field: str
    candidates: Callable[[History], Ids]


def _unit(candidates: Callable[[History], Ids]) -> Actor:
    return Actor(field="unit_id", candidates=candidates)


_ASKED_MEMBER: Final = Actor(field="member_id", candidates=_asked_members)
_ASSIGNED_UNIT: Final = _unit(_units_in(*HandlingRole))
_UNIT_FREE_TO_ACCEPT: Final = _unit(_free_to_accept)

ACTORS: Final[Mapping[EventKind, Actor]] = {
    Cosigned: _ASKED_MEMBER,
    CosignDeclined: _ASKED_MEMBER,
    Accepted: _UNIT_FREE_TO_ACCEPT,
    ReturnRequested: _UNIT_FREE_TO_ACCEPT,
    HandlingStarted: _ASSIGNED_UNIT,
    CoHandlingOpinion: _unit(_units_in(HandlingRole.CO)),
    Contacted: _ASSIGNED_UNIT,
    Replied: _unit(_units_in(*REPLYING_ROLES)),
    ReplyRejected: _unit(_replied_if_known),
    FollowedUp: _ASSIGNED_UNIT,
}
"""Who may be the one that acts, by kind of event."""
