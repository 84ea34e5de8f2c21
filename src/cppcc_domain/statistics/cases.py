"""案件 — each proposal as it stood when a period was over, and whether its reception and its outcome fall in that period."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

import attrs

from cppcc_domain.lifecycle.machine import state_of
from cppcc_domain.lifecycle.states import ProposalState
from cppcc_domain.lifecycle.timing import counted_day
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    Converted,
    Filed,
    KeySelected,
    Merged,
    NotFiled,
    ProposalEvent,
    Recorded,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import MergeAccounting, Rulebook
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.verdicts import Verdict, both, within
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus

__all__ = ["Case", "cases_of"]

_NOT_HANDED_IN: Final = frozenset({FilingStatus.DRAFT, FilingStatus.AWAITING_COSIGN})
_REACHED_BY: Final[Mapping[FilingStatus, type[ProposalEvent]]] = {
    FilingStatus.FILED: Filed,
    FilingStatus.MERGED: Merged,
    FilingStatus.CONVERTED: Converted,
    FilingStatus.NOT_FILED: NotFiled,
    FilingStatus.WITHDRAWN: Withdrawn,
}
"""The event that brings each outcome of the examination."""
_ANSWERED: Final = frozenset(
    {HandlingStatus.REPLIED, HandlingStatus.FEEDBACK_GIVEN, HandlingStatus.CLOSED, HandlingStatus.ARCHIVED}
)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Case:
    """案件 — a proposal that was handed in, with its history up to the end of the period and nothing later.

    A proposal counts to its session: an event before the session opened, or without a date, counts as of the opening day. So the
    cases handed in ahead of a session belong to the session's year, all of them.

    Sources:
        《阜阳市政协提案审查工作细则》（2019年）第二条：会前三个月起提交的为大会提案；全国政协：每年12月5日以后提交的提案计入次年
        （《中国青年报》2026年3月4日）
    """

    proposal: Proposal
    state: ProposalState
    received: Verdict
    """Whether it was handed in (收到) in the period."""
    decided: Verdict
    """Whether the examination's outcome, as it stood at the end, was reached in the period."""
    is_filed: Verdict
    """Whether it counts as filed at the end: filed and still so, or merged where the rulebook counts merged cases as filed."""
    filed: Verdict
    """Whether it was filed (立案) in the period and counts as filed at its end."""
    selected: Verdict
    """Whether it was selected as a key proposal (重点提案) in the period."""
    is_replied: Verdict
    """Whether it is answered (办复) at the end, by every unit that owes a reply."""


def cases_of(
    proposals: Iterable[Proposal], period: Period, openings: Mapping[str, PartialDate | None], rulebook: Rulebook
) -> Iterator[Case]:
    """Yield a case for each proposal that had been handed in when the period was over.

    Args:
        proposals: The proposals.
        period: The period.
        openings: When each session opened, by its id.
        rulebook: Says which histories are legal, and whether merged cases count as filed.
    """
    for whole in proposals:
        proposal = _until(whole, period.last)
        state = state_of(proposal, rulebook)
        if state.filing in _NOT_HANDED_IN:
            continue
        opening = None if proposal.session_id is None else openings.get(proposal.session_id)
        outcome = _REACHED_BY.get(state.filing)
        decided = _counted(None if outcome is None else proposal.last(outcome), opening, period)
        is_filed = _counts_as_filed(state.filing, rulebook)
        selected = proposal.last(KeySelected)
        yield Case(
            proposal=proposal,
            state=state,
            received=_counted(next(proposal.events_of(Submitted), None), opening, period),
            decided=decided,
            is_filed=is_filed,
            filed=both(is_filed, decided if proposal.filed is None else _counted(proposal.filed, opening, period)),
            selected=False if selected is None else _counted(selected, opening, period),
            is_replied=_is_replied(proposal, state, period.last),
        )


def _until(proposal: Proposal, day: date) -> Proposal:
    """Return the proposal without the events from the first one on that is certainly later than the day.

    A 补录 stays whenever it was written, because it tells of what went before.
    """
    for position, event in enumerate(proposal.events):
        if event.date is not None and day < event.date.first and not isinstance(event, Recorded):
            return attrs.evolve(proposal, events=proposal.events[:position])
    return proposal


def _is_replied(proposal: Proposal, state: ProposalState, day: date) -> Verdict:
    """Whether the case is answered by that day; a 补录 that was written later, or on no known day, does not tell."""
    if state.handling is HandlingStatus.UNKNOWN:
        return None
    if state.handling not in _ANSWERED or proposal.replies:
        return state.handling in _ANSWERED
    recorded = proposal.last(Recorded)
    in_time = recorded is not None and recorded.date is not None and recorded.date.last <= day
    return True if in_time else None


def _counted(event: ProposalEvent | None, opening: PartialDate | None, period: Period) -> Verdict:
    """Whether the event counts to the period; one that is not recorded counts as of the opening, as an undated one does."""
    return within(period, counted_day(None if event is None else event.date, opening))


def _counts_as_filed(filing: FilingStatus, rulebook: Rulebook) -> Verdict:
    if filing is FilingStatus.UNKNOWN:
        return None
    if filing is FilingStatus.MERGED:
        return rulebook.proposal.merge_accounting.value is MergeAccounting.INSIDE_FILED
    return filing is FilingStatus.FILED
