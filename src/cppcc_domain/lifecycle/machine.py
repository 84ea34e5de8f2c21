"""流程 — the state of a case, what may happen to it next, and the step itself.

Deriving a state walks the events, a handful per case; nothing is cached, so that a proposal stays a plain value.
"""

from collections.abc import Iterator

import attrs

from cppcc_domain.lifecycle.conditions import unmet
from cppcc_domain.lifecycle.guards import objections
from cppcc_domain.lifecycle.participants import ACTORS, WAITING, Past, must_wait
from cppcc_domain.lifecycle.refusals import RefusedEventError, illegal_from
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


class IllegalTransitionError(RefusedEventError):
    """An event that may not happen to the case as it stands; the case is as it was."""

    state: ProposalState
    event: ProposalEvent
    allowed: tuple[EventKind, ...]


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
    return _walk(proposal, rulebook)[0]


def first_illegal(proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> IllegalEvent | None:
    """Return the first event that the table does not allow, or ``None`` when the whole history is legal."""
    state, index = _walk(proposal, rulebook)
    if index == len(proposal.events):
        return None
    until_then = attrs.evolve(proposal, events=proposal.events[:index])
    refusal = _refusal(state, until_then, proposal.events[index], rulebook)
    return IllegalEvent(
        index=index, event=refusal.event, state=refusal.state, allowed=refusal.allowed, reason=str(refusal)
    )


def allowed_events(proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> tuple[EventKind, ...]:
    """Return the kinds of event that may happen now, in the order of the table: for each of them there is an event that is accepted.

    A history that holds an illegal event allows nothing until it is mended.
    """
    state, index = _walk(proposal, rulebook)
    return tuple(_allowed(state, proposal, rulebook)) if index == len(proposal.events) else ()


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
    state, index = _walk(proposal, rulebook)
    if index < len(proposal.events):
        raise IllegalTransitionError(state, event, (), illegal_from(index, proposal.events[index]))
    if _after(state, proposal, index, event, rulebook) is None:
        raise _refusal(state, proposal, event, rulebook)
    reasons = tuple(objections(proposal, event, rulebook))
    if reasons:
        raise _refusal(state, proposal, event, rulebook, *reasons)
    return attrs.evolve(proposal, events=(*proposal.events, event))


def _walk(proposal: Proposal, rulebook: Rulebook) -> tuple[ProposalState, int]:
    """Return the state reached, and the number of events that led to it: all of them, or those before the first illegal one."""
    state = START
    for index, event in enumerate(proposal.events):
        kind = type(event)
        row = TABLE.get(kind, {}).get(state)
        if row is not None and row.local is None and kind not in WAITING:  # most events of most cases
            state = row.after
            continue
        after = _after(state, proposal, index, event, rulebook)
        if after is None:
            return state, index
        state = after
    return state, len(proposal.events)


def _after(
    state: ProposalState, proposal: Proposal, index: int, event: ProposalEvent, rulebook: Rulebook
) -> ProposalState | None:
    """Return the state after an event that comes when so many events of the case went before, or ``None`` when it is illegal."""
    if isinstance(event, Recorded):
        return recorded_state(event) if index == 0 else None
    transition = _transition(state, type(event), rulebook)
    if transition is None:
        return None
    if type(event) in WAITING and must_wait(Past.of(proposal, rulebook, until=index), event):
        return state
    return transition.after


def _refusal(
    state: ProposalState, proposal: Proposal, event: ProposalEvent, rulebook: Rulebook, *reasons: str
) -> IllegalTransitionError:
    if isinstance(event, Recorded) and not reasons:
        reasons = ("it can only come first" if proposal.events else "a case that is not filed is not handled",)
    return IllegalTransitionError(state, event, tuple(_allowed(state, proposal, rulebook)), *reasons)


def _allowed(state: ProposalState, proposal: Proposal, rulebook: Rulebook) -> Iterator[EventKind]:
    past = Past.of(proposal, rulebook)
    for kind in EVENTS:
        if kind is Recorded:
            if not proposal.events:
                yield kind
        elif _transition(state, kind, rulebook) is None or not _somebody_can(kind, past):
            continue
        elif not any(unmet(proposal, kind, rulebook)):
            yield kind


def _somebody_can(kind: EventKind, past: Past) -> bool:
    candidates = ACTORS[kind].candidates(past) if kind in ACTORS else None
    return candidates is None or len(candidates) > 0


def _transition(state: ProposalState, kind: EventKind, rulebook: Rulebook) -> Transition | None:
    rows = TABLE.get(kind, {})
    row = rows.get(state)
    if row is not None and (row.local is None or row.local.holds(rulebook)):
        return row
    for origin in _passed_over(state, rulebook):
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
