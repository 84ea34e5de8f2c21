"""提案 — case numbers, and histories that may have happened."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle import STEPS, NumberRow, first_illegal, number_scope
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Assigned, Filed, Numbering, ProposalEvent
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import PROPOSAL_RULES_2018, SYSTEM_HONGKOU, SYSTEM_PREFECTURE

__all__ = ["RULES"]


@rule(
    "INV-PROP-5",
    Severity.ERROR,
    zh="立案提案有案号；案号在编号范围（通常为同一次会议）内唯一，撤案、改号后也不再使用",
    en="a filed case has a case number, given once within its session (or term) and never again, not even after a withdrawal",
    source=f"{SYSTEM_HONGKOU}；{SYSTEM_PREFECTURE}",
    reads=("proposal.number_scope", "proposal.recess_numbering"),
)
def filed_cases_have_a_number_of_their_own(context: Context) -> Iterator[Finding]:
    first: dict[tuple[NumberRow, int], str] = {}
    lacking: list[tuple[NumberRow, Proposal, int]] = []
    for proposal in context.register.proposals:
        row = number_scope(proposal, context.register, context.rulebook)
        if row is None:
            continue
        if proposal.case_number is None:
            lacking.extend((row, proposal, position) for position in _unnumbered_filings(context, proposal))
            continue
        for position, event in enumerate(proposal.events):
            if not isinstance(event, Numbering) or event.number is None:
                continue
            bearer = first.setdefault((row, event.number), proposal.id)
            if bearer != proposal.id:
                at = f"events[{position}].number"
                yield context.finding(proposal, at, number=event.number, scope=row.within_id, first=bearer)
    numbered = {row for row, _ in first}
    for row, proposal, position in lacking:
        if row in numbered:
            yield context.finding(proposal, f"events[{position}]", case="missing", scope=row.within_id)


def _unnumbered_filings(context: Context, proposal: Proposal) -> Iterator[int]:
    """Yield the place of a filing after which the case was handed to units, where the register claims to hold all proposals of that day.

    Before that the number may be yet to come, and in a register known in part it may be what is not known.
    """
    filed = -1
    for position, event in enumerate(proposal.events):
        if isinstance(event, Filed):
            filed = position
        elif isinstance(event, Assigned) and filed >= 0:
            day = proposal.events[filed].date
            if day is not None and context.register.is_complete("proposals", Period(day)):
                yield filed
            return


@rule(
    "INV-PROP-8",
    Severity.ERROR,
    zh="提案的各环节应依规定次序发生，未立案的不得进入办理",
    en="the events of a proposal follow each other as the states allow; only a filed case is handled",
    source=PROPOSAL_RULES_2018,
    reads=(
        "proposal.allow_withdrawal_after_filing",
        "proposal.merge_accounting",
        "proposal.unrecorded_states",
        "handling.unrecorded_states",
    ),
)
def histories_are_legal(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        illegal = first_illegal(proposal, context.rulebook)
        if illegal is not None:
            yield context.finding(
                proposal,
                f"events[{illegal.index}]",
                event=type(illegal.event).__name__,
                filing=illegal.state.filing.value,
                handling=illegal.state.handling.value,
                allowed=tuple(kind.__name__ for kind in illegal.allowed),
            )


@rule(
    "INV-PROP-9",
    Severity.ERROR,
    zh="提交、审查、立案、交办、签收、答复、反馈、办结的日期应依次不早于前一环节",
    en="a step of a proposal's life is not dated before a step that went before it",
    source=PROPOSAL_RULES_2018,
)
def steps_are_dated_in_their_order(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        if _plainly_in_order(proposal.events):
            continue
        reached: dict[type[ProposalEvent], PartialDate] = {}
        for position, event in enumerate(proposal.events):
            kind, when = type(event), event.date
            if when is None or kind not in STEPS:
                continue
            earlier = _step_dated_after(when, kind, reached)
            if earlier is not None:
                yield context.finding(
                    proposal,
                    f"events[{position}].date",
                    event=kind.__name__,
                    date=when.isoformat(),
                    earlier_event=earlier.__name__,
                    earlier_date=reached[earlier].isoformat(),
                )
            elif kind not in reached or reached[kind].first < when.first:
                reached[kind] = when


def _plainly_in_order(events: tuple[ProposalEvent, ...]) -> bool:
    """Whether the steps are dated to the day, each not before the last: the usual case, told without a calendar."""
    last = (0, 0, 0)
    for event in events:
        when = event.date
        if when is None or type(event) not in STEPS:
            continue
        if when.month is None or when.day is None:
            return False
        day = (when.year, when.month, when.day)
        if day < last:
            return False
        last = day
    return True


def _step_dated_after(
    when: PartialDate, kind: type[ProposalEvent], reached: dict[type[ProposalEvent], PartialDate]
) -> type[ProposalEvent] | None:
    """Return another step that went before and is dated after; one that several units take may be recorded in any order."""
    last = when.last
    return next((other for other, date in reached.items() if last < date.first and other is not kind), None)


RULES: Final = (filed_cases_have_a_number_of_their_own, histories_are_legal, steps_are_dated_in_their_order)
