"""提案 — case numbers, and histories that may have happened."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle import STEPS, first_illegal, number_scope
from cppcc_domain.model.proposal_events import Filed, ProposalEvent, Renumbered
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import PROPOSAL_RULES_2018, SYSTEM_HONGKOU, SYSTEM_PREFECTURE

__all__ = ["RULES"]


@rule(
    "INV-PROP-5",
    Severity.ERROR,
    zh="案号在编号范围（通常为同一次会议）内唯一，撤案、改号后也不再使用",
    en="a case number is given once within its session (or term) and never again, not even after a withdrawal",
    source=f"{SYSTEM_HONGKOU}；{SYSTEM_PREFECTURE}",
    reads=("proposal.number_scope",),
)
def case_numbers_are_given_once(context: Context) -> Iterator[Finding]:
    first: dict[tuple[tuple[str, str], int], str] = {}
    for proposal in context.register.proposals:
        scope = number_scope(proposal, context.register, context.rulebook)
        if scope is None:
            continue
        for position, event in enumerate(proposal.events):
            if not isinstance(event, Filed | Renumbered) or event.number is None:
                continue
            bearer = first.setdefault((scope, event.number), proposal.id)
            if bearer != proposal.id:
                at = f"events[{position}].number"
                yield context.finding(proposal, at, number=event.number, scope=scope[1], first=bearer)


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


def _step_dated_after(
    when: PartialDate, kind: type[ProposalEvent], reached: dict[type[ProposalEvent], PartialDate]
) -> type[ProposalEvent] | None:
    """Return another step that went before and is dated after; one that several units take may be recorded in any order."""
    last = when.last
    return next((other for other, date in reached.items() if last < date.first and other is not kind), None)


RULES: Final = (case_numbers_are_given_once, histories_are_legal, steps_are_dated_in_their_order)
