"""提案状态 — the states of a proposal and, as one table, every step from one to the next.

Filing (立案) and handling (办理) are two machines: before the filing only the first moves, after it only the second. An event that a state
does not list is illegal there; an event that leaves the state as it is (沟通, 督办, 公开 …) is listed wherever it may happen. Steps that only
some committees know carry the parameter of the rulebook that allows them.

Everything about the order of events stands here, :data:`WAITS_FOR` included, which says what several units must all have done. What an
event brings is checked in :mod:`cppcc_domain.lifecycle.guards`.

Sources:
    《中国人民政治协商会议全国委员会提案工作条例》（2018年修订）第二条；山东省人民政府办公厅提案办理办法第六条、第七条；
    DB3303/T 036—2021《数字政协提案工作规范》；地方政协提案系统的公开源代码、操作说明与流程图
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from operator import attrgetter
from typing import Final, TypeVar

import attrs

from cppcc_domain.model.proposal_events import (
    Accepted,
    Archived,
    Assigned,
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
    ProposalEvent,
    Published,
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
from cppcc_domain.rulebook import MergeAccounting, Rulebook
from cppcc_domain.vocab.proposals import FilingStatus as Filing, HandlingRole, HandlingStatus as Handling

__all__ = [
    "EARLY_NUMBER",
    "EVENTS",
    "FILING",
    "HANDLING",
    "LEAVING",
    "REPLYING_ROLES",
    "START",
    "STATES",
    "STEPS",
    "TABLE",
    "TRANSITIONS",
    "UNKNOWN",
    "WAITS_FOR",
    "EventKind",
    "LocalRule",
    "ProposalState",
    "Transition",
    "recorded_state",
]

EventKind = type[ProposalEvent]
StatusT = TypeVar("StatusT", Filing, Handling)


@attrs.frozen(kw_only=True, weakref_slot=False, cache_hash=True)
class ProposalState:
    """提案状态 — where a case stands: in the filing and, once filed, in the handling.

    ``handling`` says 未交办 as long as the case is not filed, and again when it has left the filed ones (撤案, 并案).
    """

    filing: Filing
    handling: Handling = Handling.NOT_STARTED

    def __str__(self) -> str:
        return f"{self.filing}/{self.handling}" if self.filing is Filing.FILED else str(self.filing)


@attrs.frozen(kw_only=True, weakref_slot=False)
class LocalRule:
    """地方规定 — a parameter of the rulebook, and the value with which it allows a transition."""

    key: str
    value: object

    def holds(self, rulebook: Rulebook) -> bool:
        """Whether the rulebook sets the parameter so."""
        return bool(attrgetter(f"{self.key}.value")(rulebook) == self.value)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Transition:
    """转换 — one row of the table: in this state the event is legal and leads to that one."""

    event: EventKind
    before: ProposalState
    after: ProposalState
    local: LocalRule | None = None
    """Allowed only where the rulebook says so."""


def _to(after: StatusT, *before: StatusT) -> dict[StatusT, StatusT]:
    return dict.fromkeys(before, after)


def _stay(*states: StatusT) -> dict[StatusT, StatusT]:
    return {state: state for state in states}


FILING: Final[Mapping[EventKind, Mapping[Filing, Filing]]] = {
    Drafted: _to(Filing.DRAFT, Filing.DRAFT, Filing.RETURNED),
    CosignInvited: _to(Filing.AWAITING_COSIGN, Filing.DRAFT, Filing.AWAITING_COSIGN),
    Cosigned: _stay(Filing.AWAITING_COSIGN, Filing.SUBMITTED, Filing.UNDER_REVIEW),
    CosignDeclined: _stay(Filing.AWAITING_COSIGN, Filing.SUBMITTED, Filing.UNDER_REVIEW),
    Submitted: _to(Filing.SUBMITTED, Filing.DRAFT, Filing.AWAITING_COSIGN, Filing.RETURNED),
    Examined: _to(Filing.UNDER_REVIEW, Filing.SUBMITTED, Filing.UNDER_REVIEW),
    Returned: _to(Filing.RETURNED, Filing.UNDER_REVIEW),
    Withdrawn: _to(Filing.WITHDRAWN, Filing.SUBMITTED, Filing.UNDER_REVIEW, Filing.RETURNED),
    Merged: _to(Filing.MERGED, Filing.UNDER_REVIEW),
    Converted: _to(Filing.CONVERTED, Filing.UNDER_REVIEW, Filing.NOT_FILED),
    NotFiled: _to(Filing.NOT_FILED, Filing.UNDER_REVIEW),
    Filed: _to(Filing.FILED, Filing.UNDER_REVIEW),
}
"""Event -> state before -> state after, up to the filing.

Who was asked to sign may do so until the filing. What is not filed may go on as something else. A draft that is given up leaves no event: its
record is deleted.
"""

# The stretches of the handling in which events happen that do not move it.
_BEFORE_REPLY: Final = (
    Handling.NOT_STARTED,
    Handling.ASSIGNED,
    Handling.REASSIGN_REQUESTED,
    Handling.ACCEPTED,
    Handling.IN_PROGRESS,
)
_OWING_A_REPLY: Final = (*_BEFORE_REPLY[1:], Handling.REPLY_REJECTED, Handling.REOPENED)
_WITH_UNITS: Final = (*_OWING_A_REPLY, Handling.REPLIED, Handling.FEEDBACK_GIVEN)
_FILED: Final = tuple(status for status in Handling if status is not Handling.UNKNOWN)

HANDLING: Final[Mapping[EventKind, Mapping[Handling, Handling]]] = {
    Renumbered: _stay(*_FILED),
    HandedOver: _stay(Handling.NOT_STARTED, Handling.REASSIGN_REQUESTED),
    Assigned: _to(Handling.ASSIGNED, *_BEFORE_REPLY, Handling.REOPENED),
    ReturnRequested: _to(Handling.REASSIGN_REQUESTED, Handling.ASSIGNED, Handling.REASSIGN_REQUESTED),
    ReturnRefused: _to(Handling.ASSIGNED, Handling.REASSIGN_REQUESTED),
    Accepted: _to(Handling.ACCEPTED, Handling.ASSIGNED) | _stay(Handling.REASSIGN_REQUESTED),
    HandlingStarted: _to(
        Handling.IN_PROGRESS, Handling.ACCEPTED, Handling.IN_PROGRESS, Handling.REPLY_REJECTED, Handling.REOPENED
    ),
    CoHandlingOpinion: _stay(*_OWING_A_REPLY),
    Contacted: _stay(*_WITH_UNITS),
    Extended: _stay(*_OWING_A_REPLY),
    Replied: _to(Handling.REPLIED, Handling.IN_PROGRESS, Handling.REPLIED) | _stay(Handling.FEEDBACK_GIVEN),
    ReplyApproved: _stay(Handling.IN_PROGRESS, Handling.REPLIED, Handling.FEEDBACK_GIVEN),
    ReplyRejected: _to(Handling.REPLY_REJECTED, Handling.REPLIED) | _stay(Handling.IN_PROGRESS),
    FeedbackGiven: _to(Handling.FEEDBACK_GIVEN, Handling.REPLIED, Handling.FEEDBACK_GIVEN),
    Reopened: _to(Handling.REOPENED, Handling.FEEDBACK_GIVEN, Handling.CLOSED),
    FollowedUp: _stay(Handling.REPLIED, Handling.FEEDBACK_GIVEN, Handling.CLOSED, Handling.ARCHIVED),
    Closed: _to(Handling.CLOSED, Handling.FEEDBACK_GIVEN),
    Archived: _to(Handling.ARCHIVED, Handling.CLOSED),
    KeySelected: _stay(Handling.NOT_STARTED, *_WITH_UNITS),
    Supervised: _stay(*_WITH_UNITS),
    Published: _stay(*_FILED),
}
"""Event -> state before -> state after, of filed cases. Until a reply is there, the case may be assigned anew (重新交办)."""

LEAVING: Final[Mapping[EventKind, tuple[Filing, LocalRule]]] = {
    Withdrawn: (Filing.WITHDRAWN, LocalRule(key="proposal.allow_withdrawal_after_filing", value=True)),
    Merged: (Filing.MERGED, LocalRule(key="proposal.merge_accounting", value=MergeAccounting.INSIDE_FILED)),
}
"""How a filed case that has no reply yet stops being one, where local rules allow it."""

EARLY_NUMBER: Final = LocalRule(key="proposal.numbers_before_filing", value=True)
"""Where a case may bear its number before it is filed, it may get it as soon as it is handed in."""

REPLYING_ROLES: Final = frozenset({HandlingRole.SOLE, HandlingRole.LEAD, HandlingRole.SPLIT})
"""Who replies to the proposers; a co-handler gives its opinion to the lead."""

WAITS_FOR: Final[Mapping[EventKind, frozenset[HandlingRole]]] = {
    Accepted: frozenset(HandlingRole),
    Replied: REPLYING_ROLES,
}
"""Events that move a case only when the last unit with one of these roles has done the same: a case stands where its last unit stands.

It is accepted when every unit has accepted it, replied to when every unit that owes a reply has replied in this round.
"""

EVENTS: Final[tuple[EventKind, ...]] = (Recorded, *FILING, *HANDLING)
"""Every kind of event, in the order of the table."""

START: Final = ProposalState(filing=Filing.DRAFT)
"""The state before the first event: nothing has been handed in."""

UNKNOWN: Final = ProposalState(filing=Filing.UNKNOWN, handling=Handling.UNKNOWN)
"""The state of a case of which only its existence is known."""

STATES: Final = (
    *(ProposalState(filing=filing) for filing in Filing if filing not in {Filing.FILED, Filing.UNKNOWN}),
    *(ProposalState(filing=Filing.FILED, handling=handling) for handling in Handling),
    UNKNOWN,
)
"""Every state that a case can be in."""


def recorded_state(event: Recorded) -> ProposalState | None:
    """Return the state in which a 补录 starts a case, or ``None`` for a contradiction: a case not filed that is being handled."""
    handled = event.handling not in {None, Handling.NOT_STARTED, Handling.UNKNOWN}
    if event.filing is Filing.FILED or (event.filing is Filing.UNKNOWN and handled):
        return ProposalState(filing=Filing.FILED, handling=event.handling or Handling.UNKNOWN)
    if event.filing is Filing.UNKNOWN:
        return UNKNOWN
    return None if handled else ProposalState(filing=event.filing)


@lru_cache(maxsize=None, typed=True)  # the two machines share status codes, and equal text is not the same status
def _state(status: Filing | Handling) -> ProposalState:
    """Return the state that a status of either machine stands for; to be filed is to wait for the assignment."""
    if isinstance(status, Handling):
        return ProposalState(filing=Filing.FILED, handling=status)
    return UNKNOWN if status is Filing.UNKNOWN else ProposalState(filing=status)


def _learnt(steps: Mapping[StatusT, StatusT], unknown: StatusT) -> StatusT:
    """Return what an event tells about a case of unknown status: the status it always leads to, if there is one."""
    moved = {after for before, after in steps.items() if before is not after} or set(steps.values())
    return moved.pop() if len(moved) == 1 else unknown


def _transitions() -> Iterator[Transition]:
    for event, filing_steps in FILING.items():
        for before, after in filing_steps.items():
            yield Transition(event=event, before=_state(before), after=_state(after))
        learnt = _learnt(filing_steps, Filing.UNKNOWN)
        # A filing after an unknown past does not tell that the handling has not started.
        known = _state(Handling.UNKNOWN if learnt is Filing.FILED else learnt)
        yield Transition(event=event, before=UNKNOWN, after=known)
        if event in LEAVING:
            target, local = LEAVING[event]
            for handling in (*_BEFORE_REPLY, Handling.UNKNOWN):
                yield Transition(event=event, before=_state(handling), after=_state(target), local=local)
    for filing in (Filing.SUBMITTED, Filing.UNDER_REVIEW):
        yield Transition(event=Renumbered, before=_state(filing), after=_state(filing), local=EARLY_NUMBER)
    for event, handling_steps in HANDLING.items():
        for status, following in handling_steps.items():
            yield Transition(event=event, before=_state(status), after=_state(following))
        known = _state(_learnt(handling_steps, Handling.UNKNOWN))
        for unknown in (_state(Handling.UNKNOWN), UNKNOWN):
            yield Transition(event=event, before=unknown, after=known)


TRANSITIONS: Final = tuple(_transitions())
"""The whole table, row by row. :class:`Recorded` has none: it is legal as the first event of a case, and there alone.

From an unknown state every event is legal. It tells as much as it can: whatever belongs to the handling shows that the case is filed.
"""

TABLE: Final[Mapping[EventKind, Mapping[ProposalState, Transition]]] = {
    event: {row.before: row for row in TRANSITIONS if row.event is event} for event in EVENTS
}
"""The same, by event and state."""

STEPS: Final = frozenset(
    row.event for row in TRANSITIONS if row.before.handling is not Handling.UNKNOWN and row.before != row.after
)
"""The kinds of event that lead a case of known state on; conversations, supervision and publication happen at any time between them."""
