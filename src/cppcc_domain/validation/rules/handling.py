"""办理 — how units share a case, whom they answer, and what proposers think of it.

A case of which only the end is on record tells nothing about what went before: what is missing there is held against nobody.
"""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle.assignments import forwarding_unit, parts_fit_together
from cppcc_domain.lifecycle.conditions import dissatisfied_proposers
from cppcc_domain.lifecycle.participants import Past
from cppcc_domain.lifecycle.replies import absorbed_by, replies_owed
from cppcc_domain.lifecycle.states import REPLYING_ROLES
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    Archived,
    Assigned,
    Closed,
    FeedbackGiven,
    FollowedUp,
    HandlingStarted,
    ProposalEvent,
    Reopened,
    Replied,
    ReplyApproved,
    ReturnRefused,
    ReturnRequested,
)
from cppcc_domain.rulebook import DissatisfiedAction
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.proposals import HandlingStatus
from cppcc_domain.vocab.sources import REPLY_RULES_PROVINCIAL, REPLY_RULES_SHANDONG, REPLY_RULES_ZHEJIANG

__all__ = ["RULES"]


@rule(
    "INV-HAND-1",
    Severity.ERROR,
    zh="交办的提案有承办单位：独办一家，或主办一家、会办若干，或分办两家以上",
    en="a case is assigned to one sole unit, to one lead with co-handlers, or to two and more units separately",
    source=f"{REPLY_RULES_PROVINCIAL}第九条；{REPLY_RULES_SHANDONG}第七条",
)
def units_share_a_case_in_one_of_three_ways(context: Context) -> Iterator[Finding]:
    for proposal, position, event in context.index.events_of(Assigned):
        if len({assignment.unit_id for assignment in event.assignments}) < len(event.assignments):
            yield context.finding(proposal, f"events[{position}].assignments", case="twice")
        elif not parts_fit_together(event.assignments):
            roles = tuple(assignment.role.value for assignment in event.assignments)
            yield context.finding(proposal, f"events[{position}].assignments", roles=roles)


@rule(
    "INV-HAND-2",
    Severity.ERROR,
    zh="独办、主办、分办单位书面答复每一位提案者，包括并入提案的提案者；会办单位的意见交主办单位",
    en="each sole, lead or split unit replies to each proposer, those of merged cases among them; a co-handler's opinion goes to the lead",
    source=f"{REPLY_RULES_PROVINCIAL}第九条；{REPLY_RULES_ZHEJIANG}第十二条",
)
def every_proposer_is_answered_by_those_who_reply(context: Context) -> Iterator[Finding]:
    for proposal, position, event in context.index.events_of(Replied):
        if not _may_reply(proposal, position, event.unit_id):
            yield context.finding(proposal, f"events[{position}].unit_id", case="unit", unit=event.unit_id)
    for proposal in _with_ends(context):
        end = _end_of(proposal)
        if end is None:
            continue
        for owed in replies_owed(proposal, absorbed_by(proposal.id, context.index.merged)):
            yield context.finding(proposal, f"events[{end}]", unit=owed.unit_id, proposer=owed.proposer_id)


def _may_reply(proposal: Proposal, position: int, unit_id: str) -> bool:
    """Whether the unit was to reply by the latest assignment before, or none is on record."""
    for earlier in reversed(proposal.events[:position]):
        if isinstance(earlier, Assigned):
            return any(one.unit_id == unit_id and one.role in REPLYING_ROLES for one in earlier.assignments)
    return True


def _with_ends(context: Context) -> Iterator[Proposal]:
    """Yield the proposals that were closed or archived at some time, each once."""
    yield from context.index.proposals_with(Closed)
    yield from (proposal for proposal in context.index.proposals_with(Archived) if proposal.last(Closed) is None)


def _end_of(proposal: Proposal) -> int | None:
    """Return the place of the event that closed the case, unless the handling went on."""
    end = None
    for position in range(len(proposal.events) - 1, -1, -1):
        kind = type(proposal.events[position])
        if kind in {Closed, Archived}:
            end = position
        elif kind in {Reopened, Assigned, Replied}:
            break
    return end


@rule(
    "INV-HAND-4",
    Severity.ERROR,
    zh="申退的提案由交办单位重新交办或驳回，承办单位不得自行转办",
    en="a case that a unit sends back is assigned anew or left with it by the assigning body; the unit does not hand it on itself",
    source=f"{REPLY_RULES_SHANDONG}第六条",
    reads=("handling.unrecorded_states",),
)
def returned_cases_are_assigned_anew(context: Context) -> Iterator[Finding]:
    silent = HandlingStatus.ASSIGNED in context.rulebook.handling.unrecorded_states.value
    for proposal in () if silent else context.index.proposals_with(ReturnRequested):
        yield from _goes_on_undecided(context, proposal)
    for proposal, position, event in context.index.events_of(Assigned):
        if event.by is None:
            continue
        unit = forwarding_unit(proposal, position, event, context.register)
        if unit is not None:
            yield context.finding(proposal, f"events[{position}].by", case="forwarded", unit=unit.id)


def _goes_on_undecided(context: Context, proposal: Proposal) -> Iterator[Finding]:
    """Yield the first step of the handling that follows a request to return the case before that was decided."""
    asking: set[str] = set()
    for position, event in enumerate(proposal.events):
        if isinstance(event, ReturnRequested):
            asking.add(event.unit_id)
        elif isinstance(event, Assigned | ReturnRefused):
            asking.clear()
        elif isinstance(event, Accepted):
            asking.discard(event.unit_id)
        elif asking and _carries_on(event, asking):
            yield context.finding(
                proposal, f"events[{position}]", event=type(event).__name__, units=tuple(sorted(asking))
            )
            return


def _carries_on(event: ProposalEvent, asking: set[str]) -> bool:
    """Whether the event is a step of a unit that wants to be relieved, or of the case as a whole."""
    if isinstance(event, HandlingStarted | Replied):
        return event.unit_id in asking
    return isinstance(event, FeedbackGiven | Closed | Archived)


@rule(
    "INV-HAND-5",
    Severity.ERROR,
    zh="办理结果类别应为本地规则所列",
    en="the result class of a reply is one that the rules know",
    source=f"{REPLY_RULES_ZHEJIANG}第十三条",
    reads=("handling.result_classes",),
)
def replies_bear_a_known_class(context: Context) -> Iterator[Finding]:
    classes = context.rulebook.handling.result_classes.value
    kinds: tuple[type[Replied | ReplyApproved | FollowedUp], ...] = (Replied, ReplyApproved, FollowedUp)
    for kind in kinds:
        for proposal, position, event in context.index.events_of(kind):
            if event.result is not None and event.result not in classes:
                yield context.finding(
                    proposal, f"events[{position}].result", result_class=event.result, result_classes=classes
                )


@rule(
    "INV-HAND-6",
    Severity.ERROR,
    zh="委员反馈针对已有的答复；提案者不满意的，应重新办理，或说明不再重办的理由后办结",
    en="feedback follows a reply; where a proposer is dissatisfied the case is handled again, or closed for a stated reason",
    source=f"{REPLY_RULES_ZHEJIANG}第十四条",
    reads=("handling.satisfaction_scale", "handling.dissatisfied_action", "handling.unrecorded_states"),
)
def feedback_is_on_a_reply_and_taken_seriously(context: Context) -> Iterator[Finding]:
    rules = context.rulebook.handling
    silent = HandlingStatus.REPLIED in rules.unrecorded_states.value
    dissatisfied: set[int] = set()
    for proposal, position, event in context.index.events_of(FeedbackGiven):
        if event.ratings and {rating.level for rating in event.ratings} & {*rules.satisfaction_scale.value[-1:]}:
            dissatisfied.add(id(proposal))
        if not silent and not Past.of(proposal, context.rulebook).is_unknown:
            yield from _without_reply(context, proposal, position, event)
    if rules.dissatisfied_action.value is DissatisfiedAction.NONE or not dissatisfied:
        return
    for proposal in _with_ends(context):
        end = _end_of(proposal) if id(proposal) in dissatisfied else None
        closed = proposal.last(Closed)
        if end is not None and (closed is None or not closed.waiver):
            for proposer_id in dissatisfied_proposers(proposal, context.rulebook):
                yield context.finding(proposal, f"events[{end}]", case="dissatisfied", proposer=proposer_id)


def _without_reply(context: Context, proposal: Proposal, position: int, event: FeedbackGiven) -> Iterator[Finding]:
    """Yield the feedback of somebody to whom no reply went before, as far as the replies say to whom they went."""
    replied = False
    for earlier in proposal.events[:position]:
        if isinstance(earlier, Replied):
            replied = True
            if event.proposer_id is None or earlier.to_ids is None or event.proposer_id in earlier.to_ids:
                return
    if replied:
        at = f"events[{position}].proposer_id"
        yield context.finding(proposal, at, case="unanswered", proposer=event.proposer_id)
    else:
        yield context.finding(proposal, f"events[{position}]", case="no_reply")


RULES: Final = (
    units_share_a_case_in_one_of_three_ways,
    every_proposer_is_answered_by_those_who_reply,
    returned_cases_are_assigned_anew,
    replies_bear_a_known_class,
    feedback_is_on_a_reply_and_taken_seriously,
)
