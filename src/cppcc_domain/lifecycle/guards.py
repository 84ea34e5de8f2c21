"""条件 — what an event may not bring, given what is known of this one case.

The table says which event may follow; a guard looks into the event. Guards bind new events, in ``apply``. A history that is already recorded
keeps the state that its order of events gives, even where a guard would have refused one of them: real registers hold such things, and
reporting them is the business of validation.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from cppcc_domain.lifecycle.participants import ACTORS, answered_proposers, signatories
from cppcc_domain.lifecycle.states import STEPS, EventKind
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Assigned,
    Cosigned,
    CosignInvited,
    Extended,
    Merged,
    NotFiled,
    Renumbered,
    Replied,
    Submitted,
)
from cppcc_domain.rulebook import Rulebook
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.proposals import HandlingRole, Timing

__all__ = ["GUARDS", "Guard", "objections"]

Guard = Callable[[Proposal, Any, Rulebook], str | None]
"""Says what speaks against the event, or ``None``."""


def objections(proposal: Proposal, event: AnyProposalEvent, rulebook: Rulebook) -> Iterator[str]:
    """Yield, in English, everything that speaks against the event beyond the order of events."""
    for guard in (_actor_may_act, _dates_in_order, *GUARDS.get(type(event), ())):
        objection = guard(proposal, event, rulebook)
        if objection is not None:
            yield objection


def _actor_may_act(proposal: Proposal, event: AnyProposalEvent, _: Rulebook) -> str | None:
    """Units act on cases assigned to them, once; members sign when asked."""
    if type(event) not in ACTORS:
        return None
    actor = ACTORS[type(event)]
    named = getattr(event, actor.field)
    candidates = actor.candidates(proposal.events)
    if candidates is None or named in candidates or (named is None and candidates):
        return None
    return f"{actor.field} cannot be {named!r}; possible: {_listed(candidates)}"


def _dates_in_order(proposal: Proposal, event: AnyProposalEvent, _: Rulebook) -> str | None:
    """A step is not dated before another step that went before it; repeated steps, such as those of several units, may come late."""
    if event.date is None or type(event) not in STEPS:
        return None
    for earlier in reversed(proposal.events):
        other_step = type(earlier) in STEPS and type(earlier) is not type(event)
        if other_step and earlier.date is not None and event.date.before(earlier.date):
            return f"dated {event.date.isoformat()}, before {type(earlier).__name__} of {earlier.date.isoformat()}"
    return None


def _invites_somebody_new(proposal: Proposal, event: CosignInvited, _: Rulebook) -> str | None:
    if not event.member_ids:
        return "nobody is asked to sign"
    signed = {*signatories(proposal.events), *(proposal.proposer_ids or ())[:1]}
    again = [member for member, times in Counter((*event.member_ids, *signed)).items() if times > 1]
    return f"asked twice, or asked after having signed: {_listed(again)}" if again else None


def _signs_in_time(proposal: Proposal, event: Cosigned, _: Rulebook) -> str | None:
    for invitation in reversed(list(proposal.events_of(CosignInvited))):
        if event.member_id in invitation.member_ids:
            return _too_late(event.date, invitation.expires, "the invitation expired on")
    return None


def _proposers_may_propose(proposal: Proposal, _: Submitted, rulebook: Rulebook) -> str | None:
    rules = rulebook.proposal
    kind = proposal.proposer_kind
    if kind is not None and kind not in rules.proposer_kinds.value:
        return f"proposers of kind {kind!r} may not propose; possible: {_listed(rules.proposer_kinds.value)}"
    if kind in rules.plenary_proposer_kinds.value and proposal.timing is Timing.RECESS:
        return f"proposers of kind {kind!r} may propose during a plenary session only"
    return None


def _enough_sign_once(proposal: Proposal, _: Submitted, rulebook: Rulebook) -> str | None:
    if proposal.proposer_ids is None:
        return None
    if len(set(proposal.proposer_ids)) < len(proposal.proposer_ids):
        return "a proposer is named twice"
    signers = {*proposal.proposer_ids, *signatories(proposal.events)}
    needed = rulebook.proposal.min_signatories.value
    return f"{len(signers)} proposers, at least {needed} must sign" if len(signers) < needed else None


def _goes_into_another_case(proposal: Proposal, event: Merged, _: Rulebook) -> str | None:
    return "a case cannot be merged into itself" if event.into_id == proposal.id else None


def _gives_a_reason(_: Proposal, event: NotFiled, __: Rulebook) -> str | None:
    return None if event.reasons else "a refusal needs at least one reason"


def _changes_the_number(proposal: Proposal, event: Renumbered, _: Rulebook) -> str | None:
    return f"the case number is {event.number} already" if event.number == proposal.case_number else None


def _parts_fit_together(_: Proposal, event: Assigned, rulebook: Rulebook) -> str | None:
    """One unit alone, or one lead with co-handlers, or two and more that handle it separately."""
    units = Counter(assignment.unit_id for assignment in event.assignments)
    if max(units.values(), default=1) > 1:
        return f"a unit is named twice: {_listed(unit for unit, times in units.items() if times > 1)}"
    roles = Counter(assignment.role for assignment in event.assignments)
    unknown = roles.keys() - set(rulebook.handling.roles.value)
    if unknown:
        return f"roles that the rulebook does not know: {_listed(unknown)}"
    alone = roles == {HandlingRole.SOLE: 1}
    led = roles[HandlingRole.LEAD] == 1 and roles.keys() <= {HandlingRole.LEAD, HandlingRole.CO}
    split = roles.keys() == {HandlingRole.SPLIT} and len(units) > 1
    return (
        None
        if alone or led or split
        else "neither one sole unit, nor one lead with co-handlers, nor several split units"
    )


def _marks_with_a_known_class(_: Proposal, event: Replied, rulebook: Rulebook) -> str | None:
    classes = rulebook.handling.result_classes.value
    if event.result is None or event.result in classes:
        return None
    return f"result class {event.result!r} is not in use; possible: {_listed(classes)}"


def _answers_each_proposer_once(proposal: Proposal, event: Replied, _: Rulebook) -> str | None:
    """A unit's further reply of the same round goes to proposers, named, who had none."""
    answered = answered_proposers(proposal.events, event.unit_id)
    if answered is None:
        return None
    if event.to_ids is None:
        return f"{event.unit_id!r} has replied in this round; a further reply must name its proposers"
    again = answered & set(event.to_ids)
    return f"{event.unit_id!r} has replied to {_listed(again)} in this round" if again else None


def _extends_a_running_deadline(proposal: Proposal, event: Extended, _: Rulebook) -> str | None:
    deadline: PartialDate | None = None
    for earlier in proposal.events:
        if isinstance(earlier, Assigned):
            deadline = earlier.due
        elif isinstance(earlier, Extended):
            deadline = earlier.until
    if deadline is not None and event.until.before(deadline):
        return f"an extension to {event.until.isoformat()} shortens the deadline of {deadline.isoformat()}"
    return _too_late(event.date, deadline, "the deadline passed on")


GUARDS: Final[Mapping[EventKind, tuple[Guard, ...]]] = {
    CosignInvited: (_invites_somebody_new,),
    Cosigned: (_signs_in_time,),
    Submitted: (_proposers_may_propose, _enough_sign_once),
    Merged: (_goes_into_another_case,),
    NotFiled: (_gives_a_reason,),
    Renumbered: (_changes_the_number,),
    Assigned: (_parts_fit_together,),
    Replied: (_marks_with_a_known_class, _answers_each_proposer_once),
    Extended: (_extends_a_running_deadline,),
}
"""What is asked of an event, by kind."""


def _listed(ids: Iterable[str]) -> str:
    return ", ".join(sorted(ids)) or "none"


def _too_late(date: PartialDate | None, end: PartialDate | None, what: str) -> str | None:
    if date is None or end is None or not end.before(date):
        return None
    return f"dated {date.isoformat()}, but {what} {end.isoformat()}"
