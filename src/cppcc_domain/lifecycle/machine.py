"""流程 — the state of a case, what may happen to it next, and the step itself.

Deriving a state walks the events, a handful per case; nothing is cached, so that a proposal stays a plain value.
"""

from collections.abc import Iterator

import attrs

from cppcc_domain.errors import CppccError
from cppcc_domain.lifecycle.guards import objections
from cppcc_domain.lifecycle.participants import ACTORS, History, must_wait
from cppcc_domain.lifecycle.states import (
    EVENTS,
    START,
    TABLE,
    TRANSITIONS,
    EventKind,
    ProposalState,
    Transition,
    recorded_state,
)
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import AnyProposalEvent, ProposalEvent, Recorded
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.vocab.proposals import FilingStatus

__all__ = ["IllegalEvent", "IllegalTransitionError", "allowed_events", "apply", "first_illegal", "state_of"]


class IllegalTransitionError(CppccError, ValueError):
    """An event that may not happen to the case as it stands; the case is as it was.

    Args:
        state: The state of the case.
        event: The event refused.
        allowed: The kinds of event that may happen now, in the order of the table.
        reason: What speaks against it, where it is not the order of events alone.
    """

    def __init__(
        self, state: ProposalState, event: ProposalEvent, allowed: tuple[EventKind, ...], reason: str = ""
    ) -> None:
        super().__init__(state, event, allowed, reason)
        self.state = state
        self.event = event
        self.allowed = allowed
        self.reason = reason

    def __str__(self) -> str:
        because = f" ({self.reason})" if self.reason else ""
        allowed = ", ".join(kind.__name__ for kind in self.allowed) or "nothing"
        return f"{self.state} → {type(self.event).__name__} is not possible{because}; allowed: {allowed}"


@attrs.frozen(kw_only=True, weakref_slot=False)
class IllegalEvent:
    """非法环节 — the first event of a recorded history that may not stand where it stands."""

    index: int
    """Its place among the events of the proposal, counted from zero."""
    event: ProposalEvent
    state: ProposalState
    """The state that the case had reached, and in which it stays."""
    allowed: tuple[EventKind, ...]
    """What might have followed instead."""
    reason: str
    """Why it is illegal, as a sentence."""


def state_of(proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> ProposalState:
    """Return the state to which the history leads, as far as it is legal; never raises.

    Example:
        >>> from cppcc_domain.model import Proposal
        >>> from cppcc_domain.model.proposal_events import Examined, Filed, Submitted
        >>> proposal = Proposal(id="p1", title="关于……的提案", committee_id="c1", events=(Submitted(), Examined(), Filed(number=1)))
        >>> state_of(proposal).filing.zh, state_of(proposal).handling.zh
        ('立案', '未交办')
    """
    return _walk(proposal.events, rulebook)[0]


def first_illegal(proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> IllegalEvent | None:
    """Return the first event that the table does not allow, or ``None`` when the whole history is legal."""
    state, index = _walk(proposal.events, rulebook)
    if index == len(proposal.events):
        return None
    refusal = _refusal(state, proposal.events[:index], proposal.events[index], rulebook)
    return IllegalEvent(
        index=index, event=refusal.event, state=refusal.state, allowed=refusal.allowed, reason=str(refusal)
    )


def allowed_events(proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> tuple[EventKind, ...]:
    """Return the kinds of event that may happen now, in the order of the table.

    A history that holds an illegal event allows nothing until it is mended.
    """
    state, index = _walk(proposal.events, rulebook)
    return tuple(_allowed(state, proposal.events, rulebook)) if index == len(proposal.events) else ()


def apply(proposal: Proposal, event: AnyProposalEvent, rulebook: Rulebook = NATIONAL_DEFAULT) -> Proposal:
    """Return the proposal with one more event.

    Raises:
        IllegalTransitionError: The event may not happen now, or it brings what cannot be in this case (a reply of a unit that the case
            was not assigned to); the error names what is allowed.

    Example:
        >>> from cppcc_domain.model import Proposal
        >>> from cppcc_domain.model.proposal_events import Filed, Submitted
        >>> submitted = apply(Proposal(id="p1", title="关于……的提案", committee_id="c1"), Submitted())
        >>> apply(submitted, Filed(number=1))
        Traceback (most recent call last):
        ...
        cppcc_domain.lifecycle.machine.IllegalTransitionError: submitted → Filed is not possible; allowed: Examined, Withdrawn
    """
    events = proposal.events
    state, index = _walk(events, rulebook)
    if index < len(events):
        broken = f"the history is illegal from its event {index}, {type(events[index]).__name__}"
        raise IllegalTransitionError(state, event, (), broken)
    if _after(state, events, event, rulebook) is None:
        raise _refusal(state, events, event, rulebook)
    reason = "; ".join(objections(proposal, event, rulebook))
    if reason:
        raise _refusal(state, events, event, rulebook, reason)
    return attrs.evolve(proposal, events=(*events, event))


def _walk(events: tuple[AnyProposalEvent, ...], rulebook: Rulebook) -> tuple[ProposalState, int]:
    """Return the state reached, and the number of events that led to it: all of them, or those before the first illegal one."""
    state = START
    for index, event in enumerate(events):
        after = _after(state, events[:index], event, rulebook)
        if after is None:
            return state, index
        state = after
    return state, len(events)


def _after(state: ProposalState, before: History, event: ProposalEvent, rulebook: Rulebook) -> ProposalState | None:
    """Return the state after the event, or ``None`` when it is illegal."""
    if isinstance(event, Recorded):
        return None if before else recorded_state(event)
    transition = _transition(state, type(event), rulebook)
    if transition is None:
        return None
    return state if must_wait(before, event) else transition.after


def _refusal(
    state: ProposalState, before: History, event: ProposalEvent, rulebook: Rulebook, reason: str = ""
) -> IllegalTransitionError:
    if isinstance(event, Recorded) and not reason:
        reason = "it can only come first" if before else "a case that is not filed is not handled"
    return IllegalTransitionError(state, event, tuple(_allowed(state, before, rulebook)), reason)


def _allowed(state: ProposalState, before: History, rulebook: Rulebook) -> Iterator[EventKind]:
    for kind in EVENTS:
        if kind is Recorded:
            if not before:
                yield kind
        elif _transition(state, kind, rulebook) is not None and _somebody_can(kind, before):
            yield kind


def _somebody_can(kind: EventKind, before: History) -> bool:
    candidates = ACTORS[kind].candidates(before) if kind in ACTORS else None
    return candidates is None or len(candidates) > 0


def _transition(state: ProposalState, kind: EventKind, rulebook: Rulebook) -> Transition | None:
    rows = TABLE.get(kind, {})
    for origin in (state, *_passed_over(state, rulebook)):
        row = rows.get(origin)
        if row is not None and (row.local is None or row.local.holds(rulebook)):
            return row
    return None


_FOLLOWERS = {
    before: tuple(row.after for row in TRANSITIONS if row.before == before != row.after and row.local is None)
    for before in {row.before for row in TRANSITIONS}
}


def _passed_over(state: ProposalState, rulebook: Rulebook) -> tuple[ProposalState, ...]:
    """Return the states that may have been reached since without a record, nearest first."""
    filing = rulebook.proposal.unrecorded_states.value
    handling = rulebook.handling.unrecorded_states.value
    if not filing and not handling:
        return ()
    reached = [state]
    for origin in reached:  # grows while it is walked
        for follower in _FOLLOWERS.get(origin, ()):
            silent = (
                follower.handling in handling if follower.filing is FilingStatus.FILED else follower.filing in filing
            )
            if silent and follower not in reached:
                reached.append(follower)
    return tuple(reached[1:])
