"""办理质量 — what is advisable when units answer: a date for what is planned, a talk before the reply, a leader behind a key proposal."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    Assigned,
    Contacted,
    FollowedUp,
    KeySelected,
    Recorded,
    Replied,
    ReplyApproved,
    ReplyRejected,
    Supervised,
)
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import LOCAL_PROPOSAL_REPORTS, PROPOSAL_REPORT_13TH, SYSTEM_HONGKOU

__all__ = ["RULES"]

_PLANNED: Final = frozenset({"B", "planned"})
_NOT_SOLVED: Final = frozenset({"C", "D", "for_reference"})
_NO_CONTACT: Final = "not_contacted"


@rule(
    "ADV-HAND-1",
    Severity.WARNING,
    zh="列入计划的答复（B类）应有计划完成时间或跟踪办理的记录，留作参考的答复（C类）应有说明",
    en="a reply that plans (class B) names a date or is followed up, and one that declines (class C) explains itself",
    source=SYSTEM_HONGKOU,
    reads=("handling.result_meanings",),
)
def promises_have_dates_and_refusals_reasons(context: Context) -> Iterator[Finding]:
    for proposal, position, event in context.index.events_of(Replied):
        if event.planned_completion is not None:
            continue
        result = _class_in_force(proposal, position, event)
        if result in _PLANNED and not _followed_up(proposal, position, event.unit_id):
            yield context.finding(proposal, f"events[{position}]", case="planned", result_class=result)
        elif result in _NOT_SOLVED and not event.summary:
            yield context.finding(proposal, f"events[{position}]", case="not_solved", result_class=result)


def _class_in_force(proposal: Proposal, position: int, reply: Replied) -> str | None:
    """Return the class that a later check of the reply set, or its own; none for a reply that was sent back."""
    result = reply.result
    for event in proposal.events[position + 1 :]:
        if isinstance(event, ReplyApproved | ReplyRejected) and event.unit_id in {None, reply.unit_id}:
            if isinstance(event, ReplyRejected):
                return None
            result = event.result or result
    return result


def _followed_up(proposal: Proposal, position: int, unit_id: str) -> bool:
    later = proposal.events[position + 1 :]
    return any(isinstance(event, FollowedUp) and event.unit_id in {None, unit_id} for event in later)


@rule(
    "ADV-HAND-2",
    Severity.WARNING,
    zh="承办单位答复前应与提案者沟通（面谈、电话、座谈等）",
    en="a unit talks with the proposer before it replies",
    source=f"{LOCAL_PROPOSAL_REPORTS}；{SYSTEM_HONGKOU}",
)
def units_talk_before_they_reply(context: Context) -> Iterator[Finding]:
    if not context.index.proposals_with(Contacted):
        return  # a register that records no talks says nothing about them
    for proposal, position, event in context.index.events_of(Replied):
        if not _talked(proposal, position, event.unit_id):
            yield context.finding(proposal, f"events[{position}]", unit=event.unit_id)


def _talked(proposal: Proposal, position: int, unit_id: str) -> bool:
    """Whether the unit talked with a proposer since the case was assigned to it, or the record does not reach back so far."""
    for event in reversed(proposal.events[:position]):
        if isinstance(event, Contacted) and event.unit_id == unit_id and event.mode != _NO_CONTACT:
            return True
        if isinstance(event, Assigned):
            return False
        if isinstance(event, Recorded):
            return True
    return False


@rule(
    "ADV-HAND-3",
    Severity.WARNING,
    zh="重点提案应由领导领衔督办",
    en="a key proposal is handled under the supervision of a leader",
    source=PROPOSAL_REPORT_13TH,
)
def key_proposals_have_a_supervising_leader(context: Context) -> Iterator[Finding]:
    for proposal, position, event in context.index.events_of(KeySelected):
        if proposal.last(KeySelected) is not event or not proposal.replies:
            continue
        by_somebody = any(supervised.by for supervised in proposal.events_of(Supervised))
        if event.supervisor_id is None and not event.supervisor and not by_somebody:
            yield context.finding(proposal, f"events[{position}]")


RULES: Final = (
    promises_have_dates_and_refusals_reasons,
    units_talk_before_they_reply,
    key_proposals_have_a_supervising_leader,
)
