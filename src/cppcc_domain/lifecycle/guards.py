"""条件 — what an event may not bring, given what is known of this one case.

The table says which event may follow and :mod:`~cppcc_domain.lifecycle.conditions` what the case must be like for it; a guard looks into the event.
Guards bind new events, in ``apply``. A history that is already recorded keeps the state that its order of events gives, even where a
guard would have refused one of them: real registers hold such things, and reporting them is the business of validation.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from cppcc_domain.lifecycle.assignments import parts_fit_together
from cppcc_domain.lifecycle.conditions import dissatisfied_proposers, unmet
from cppcc_domain.lifecycle.deadlines import extension_fault
from cppcc_domain.lifecycle.participants import ACTORS, Past, answered_proposers, signatories
from cppcc_domain.lifecycle.refusals import Objection, out_of_order
from cppcc_domain.lifecycle.states import STEPS, EventKind
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Assigned,
    Closed,
    Converted,
    Cosigned,
    CosignInvited,
    Examined,
    Extended,
    FeedbackGiven,
    FollowedUp,
    Merged,
    NotFiled,
    Published,
    Renumbered,
    Replied,
    ReplyApproved,
    Returned,
    ReturnRequested,
)
from cppcc_domain.rulebook import DissatisfiedAction, Parameter, Rulebook
from cppcc_domain.values.dates import PartialDate

__all__ = ["GUARDS", "Guard", "levels_of", "objections"]

Guard = Callable[[Proposal, Any, Rulebook], str | None]
"""Says what speaks against the event, or ``None``."""


def objections(proposal: Proposal, event: AnyProposalEvent, rulebook: Rulebook) -> Iterator[str]:
    """Yield, in English, everything that speaks against the event beyond the order of events."""
    yield from unmet(proposal, type(event), rulebook)
    for guard in (_actor_may_act, _dates_in_order, *GUARDS.get(type(event), ())):
        objection = guard(proposal, event, rulebook)
        if objection is not None:
            yield objection


def _actor_may_act(proposal: Proposal, event: AnyProposalEvent, rulebook: Rulebook) -> str | None:
    """Units act on cases assigned to them, once; members sign when asked; proposers judge what they were answered."""
    if type(event) not in ACTORS:
        return None
    actor = ACTORS[type(event)]
    named = getattr(event, actor.field)
    candidates = actor.candidates(Past.of(proposal, rulebook))
    if candidates is None or named in candidates or (named is None and candidates):
        return None
    pattern = "{field} cannot be {named!r}; possible: {possible}"
    return Objection(pattern, field=actor.field, named=named, possible=tuple(sorted(candidates)))


def _dates_in_order(proposal: Proposal, event: AnyProposalEvent, _: Rulebook) -> str | None:
    """A step is not dated before another step that went before it; repeated steps, such as those of several units, may come late."""
    if event.date is None or type(event) not in STEPS:
        return None
    for earlier in reversed(proposal.events):
        other_step = type(earlier) in STEPS and type(earlier) is not type(event)
        if other_step and earlier.date is not None and event.date.before(earlier.date):
            return out_of_order(event.date, earlier, earlier.date)
    return None


# --- up to the filing ----------------------------------------------------------------------------------------------


def _invites_somebody_new(proposal: Proposal, event: CosignInvited, _: Rulebook) -> str | None:
    if not event.member_ids:
        return "nobody is asked to sign"
    signed = {*signatories(proposal.events), *(proposal.proposer_ids or ())[:1]}
    again = [member for member, times in Counter((*event.member_ids, *signed)).items() if times > 1]
    pattern = "asked twice, or asked after having signed: {members}"
    return Objection(pattern, members=tuple(sorted(again))) if again else None


def _names_its_expiry(_: Proposal, event: CosignInvited, rulebook: Rulebook) -> str | None:
    lacking = rulebook.proposal.cosign_expiry_required.value and event.expires is None
    return "an invitation to sign must name its expiry" if lacking else None


def _signs_in_time(proposal: Proposal, event: Cosigned, _: Rulebook) -> str | None:
    for invitation in reversed(list(proposal.events_of(CosignInvited))):
        if event.member_id in invitation.member_ids:
            return _too_late(event.date, invitation.expires, "dated {date}, but the invitation expired on {end}")
    return None


def _is_a_stage_in_use(_: Proposal, event: Examined, rulebook: Rulebook) -> str | None:
    pattern = "stage {codes} is not in the list of {source}; possible: {possible}"
    return _unlisted(pattern, (event.stage,), rulebook.proposal.review_stages)


def _says_why_it_returns(_: Proposal, event: Returned, rulebook: Rulebook) -> str | None:
    lacking = rulebook.proposal.return_reason_required.value and not event.reason
    return "a proposal is sent back with a reason" if lacking else None


def _goes_into_another_case(proposal: Proposal, event: Merged, _: Rulebook) -> str | None:
    return "a case cannot be merged into itself" if event.into_id == proposal.id else None


def _goes_where_cases_may_go(_: Proposal, event: Converted, rulebook: Rulebook) -> str | None:
    pattern = "target {codes} is not in the list of {source}; possible: {possible}"
    return _unlisted(pattern, (event.target,), rulebook.proposal.conversion_targets)


def _gives_a_reason_in_use(_: Proposal, event: NotFiled, rulebook: Rulebook) -> str | None:
    if not event.reasons:
        return "a refusal needs at least one reason"
    if event.date is not None and event.proposer_told is not None and event.proposer_told.before(event.date):
        pattern = "the proposer was told on {told}, before the decision of {date}"
        return Objection(pattern, told=event.proposer_told.isoformat(), date=event.date.isoformat())
    pattern = "reason {codes} is not in the list of {source}; possible: {possible}"
    return _unlisted(pattern, event.reasons, rulebook.proposal.reject_reasons)


def _changes_the_number(proposal: Proposal, event: Renumbered, _: Rulebook) -> str | None:
    same = event.number == proposal.case_number
    return Objection("the case number is {number} already", number=event.number) if same else None


# --- handling ------------------------------------------------------------------------------------------------------


def _units_can_share_it(_: Proposal, event: Assigned, rulebook: Rulebook) -> str | None:
    units = Counter(assignment.unit_id for assignment in event.assignments)
    if max(units.values(), default=1) > 1:
        twice = sorted(unit for unit, times in units.items() if times > 1)
        return Objection("a unit is named twice: {units}", units=tuple(twice))
    unknown = {assignment.role for assignment in event.assignments} - set(rulebook.handling.roles.value)
    if unknown:
        return Objection("roles that the rulebook does not know: {roles}", roles=tuple(sorted(unknown)))
    fitting = parts_fit_together(event.assignments)
    return None if fitting else "neither one sole unit, nor one lead with co-handlers, nor several split units"


def _says_why_it_is_not_its_own(_: Proposal, event: ReturnRequested, rulebook: Rulebook) -> str | None:
    lacking = rulebook.handling.return_reason_required.value and not event.reason
    return "a unit that sends a case back must say why" if lacking else None


def _marks_with_a_known_class(
    _: Proposal, event: Replied | ReplyApproved | FollowedUp, rulebook: Rulebook
) -> str | None:
    classes = rulebook.handling.result_classes.value
    if event.result is None or event.result in classes:
        return None
    pattern = "result class {codes!r} is not in use; possible: {possible}"
    return Objection(pattern, codes=event.result, possible=tuple(sorted(classes)))


def _answers_each_proposer_once(proposal: Proposal, event: Replied, _: Rulebook) -> str | None:
    """A unit's further reply of the same round goes to proposers, named, who had none."""
    answered = answered_proposers(proposal.events, event.unit_id)
    if answered is None:
        return None
    if event.to_ids is None:
        pattern = "{unit!r} has replied in this round; a further reply must name its proposers"
        return Objection(pattern, unit=event.unit_id)
    again = answered & set(event.to_ids)
    pattern = "{unit!r} has replied to {proposers} in this round"
    return Objection(pattern, unit=event.unit_id, proposers=tuple(sorted(again))) if again else None


def _extends_a_running_deadline(proposal: Proposal, event: Extended, rulebook: Rulebook) -> str | None:
    if event.consented_by is not None and not event.consented_by.strip():
        return "an extension names who consented"
    fault = extension_fault(proposal, event, rulebook)
    due = None if fault is None else fault[1].day.as_date
    if fault is None or due is None:
        return None
    if fault[0] == "shorter":
        pattern = "an extension to {until} shortens the deadline of {due}"
        return Objection(pattern, until=event.until.isoformat(), due=due.isoformat())
    return _too_late(event.date, due, "dated {date}, but the deadline passed on {end}")


def _judges_by_the_scale(_: Proposal, event: FeedbackGiven, rulebook: Rulebook) -> str | None:
    axes = Counter(rating.axis for rating in event.ratings)
    twice = [axis for axis, times in axes.items() if times > 1]
    if twice:
        return Objection("judged twice: {codes}", codes=tuple(sorted(twice)))
    for rating in event.ratings:
        levels = levels_of(rating.axis, rulebook)
        if levels and rating.level not in levels:
            pattern = "{axis!r} is not judged as {codes!r}; possible: {possible}"
            return Objection(pattern, axis=rating.axis, codes=rating.level, possible=tuple(sorted(levels)))
    return None


def levels_of(axis: str, rulebook: Rulebook) -> tuple[str, ...]:
    """Return the levels in which one side of the handling is judged, from the best to the worst."""
    own = {scale.axis: scale.levels for scale in rulebook.handling.axis_scales.value}
    return own.get(axis, rulebook.handling.satisfaction_scale.value)


def _leaves_nobody_dissatisfied(proposal: Proposal, event: Closed, rulebook: Rulebook) -> str | None:
    """浙江省海洋与渔业局提案办理规定第十四条: a reply that leaves the proposer dissatisfied is handled again."""
    if event.waiver or rulebook.handling.dissatisfied_action.value is DissatisfiedAction.NONE:
        return None
    dissatisfied = dissatisfied_proposers(proposal, rulebook)
    return "a proposer is dissatisfied: the case is handled again, or closed for a reason" if dissatisfied else None


def _keeps_from_the_public_for_a_reason(proposal: Proposal, event: Published, _: Rulebook) -> str | None:
    """Hongkou's form asks for the reason (不公开原由) beside the consent."""
    lacking = not event.consent and not event.reason and not proposal.public_reason
    return "what is kept from the public is so for a reason" if lacking else None


GUARDS: Final[Mapping[EventKind, tuple[Guard, ...]]] = {
    CosignInvited: (_invites_somebody_new, _names_its_expiry),
    Cosigned: (_signs_in_time,),
    Examined: (_is_a_stage_in_use,),
    Returned: (_says_why_it_returns,),
    Merged: (_goes_into_another_case,),
    Converted: (_goes_where_cases_may_go,),
    NotFiled: (_gives_a_reason_in_use,),
    Renumbered: (_changes_the_number,),
    Assigned: (_units_can_share_it,),
    ReturnRequested: (_says_why_it_is_not_its_own,),
    Replied: (_marks_with_a_known_class, _answers_each_proposer_once),
    ReplyApproved: (_marks_with_a_known_class,),
    FollowedUp: (_marks_with_a_known_class,),
    Extended: (_extends_a_running_deadline,),
    FeedbackGiven: (_judges_by_the_scale,),
    Closed: (_leaves_nobody_dissatisfied,),
    Published: (_keeps_from_the_public_for_a_reason,),
}
"""What is asked of an event, by kind."""


def _unlisted(pattern: str, codes: Iterable[str | None], listed: Parameter[tuple[str, ...]]) -> str | None:
    """Refuse codes that the place's own list does not hold; a list that was taken over from elsewhere refuses nothing."""
    other = [code for code in codes if code is not None and code not in listed.value]
    if not other or not listed.verified:
        return None
    possible = tuple(sorted(listed.value))
    return Objection(pattern, codes=tuple(sorted(other)), source=listed.source, possible=possible)


def _too_late(date: PartialDate | None, end: PartialDate | None, pattern: str) -> str | None:
    if date is None or end is None or not end.before(date):
        return None
    return Objection(pattern, date=date.isoformat(), end=end.isoformat())
