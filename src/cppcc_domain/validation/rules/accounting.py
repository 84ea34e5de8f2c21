"""数据平衡 — what was received, filed and divided up, held together: every part counted once, every total stated once.

What is certainly wrong is an error; where a report contradicts itself on the natural reading of its words, a remark says so. The published
value stays as it is. No fault is reported twice: a total that its own parts contradict is not compared with what is stated elsewhere.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from cppcc_domain.model.report import Breakdown, Part
from cppcc_domain.rulebook import MergeAccounting, Rulebook
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import shown
from cppcc_domain.validation.statements import (
    FILED,
    OUTCOMES,
    PER_CENT,
    RECEIVED,
    TIMINGS,
    Amount,
    Scope,
    Stated,
    Statement,
    counters_of,
    scope_of,
    statement_of,
    sum_of,
)
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.values.quantity import Interval
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.proposals import FilingStatus
from cppcc_domain.vocab.sources import EXAMINATION_REPORT_2024, LOCAL_PROPOSAL_REPORTS

__all__ = ["DIVISIONS", "IDENTITIES", "RULES"]

_OUTCOME: Final = "outcome"
_MERGED: Final = OUTCOMES[FilingStatus.MERGED]
_TOLD: Final = frozenset(
    OUTCOMES[status] for status in (FilingStatus.CONVERTED, FilingStatus.WITHDRAWN, FilingStatus.NOT_FILED)
)
"""Outcomes whose number shows that a report tells what became of the cases that were not filed."""

DIVISIONS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"proposer": ("proposals_individual", "proposals_collective"), "timing": tuple(TIMINGS.values())}
)
"""Dimensions along which figures of their own divide the proposals, with these indicators."""

IDENTITIES: Final = frozenset(
    {
        RECEIVED,
        *OUTCOMES.values(),
        *(indicator for indicators in DIVISIONS.values() for indicator in indicators),
        "proposals_replied",
        "members_submitted",
        "members_total",
    }
)
"""Indicators that are bound to others by what a part and a whole are; each has one value in one period."""


@rule(
    "INV-REP-1",
    Severity.ERROR,
    zh="收到数等于立案、并案（计在立案之外时）、转办、撤案、不予立案之和",
    en="received is filed, merged (where counted beside the filed), converted, withdrawn and not filed together",
    source=EXAMINATION_REPORT_2024,
    reads=("proposal.merge_accounting",),
)
def outcomes_add_up_to_what_was_received(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        for path, breakdown in stated.breakdowns:
            if breakdown.dimension == _OUTCOME:
                yield from _unequal(context, stated, path, breakdown)
        for account in _accounts(stated, context.rulebook):
            if account.contradicts:
                yield context.finding(stated.report, account.received.path, case="figures", **account.facts)


@rule(
    "INV-REP-2",
    Severity.ERROR,
    zh="分项之和等于总数；按提案者、提出时间所分的各项之和等于立案数（或收到数）",
    en="the parts of a total add up to it; what is divided by proposer or by time adds up to the filed, or to the received",
    source=f"{EXAMINATION_REPORT_2024}；{LOCAL_PROPOSAL_REPORTS}",
)
def parts_add_up_to_their_total(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        for path, breakdown in stated.breakdowns:
            if breakdown.dimension != _OUTCOME:
                yield from _unequal(context, stated, path, breakdown)
        for scope in stated.levels:
            for dimension, indicators in DIVISIONS.items():
                if not stated.is_divided(scope, dimension, FILED, RECEIVED):
                    yield from _unequal_figures(context, stated, scope, indicators)


def _unequal(context: Context, stated: Stated, path: str, breakdown: Breakdown) -> Iterator[Finding]:
    whole = _whole_of(stated, path, breakdown)
    parts = _counted(stated, breakdown, context.rulebook)
    if whole is None or not _contradict(breakdown, parts, whole):
        return
    facts: dict[str, Param] = {} if breakdown.exhaustive else {"case": "above"}
    facts |= {
        "dimension": breakdown.dimension,
        "total": shown(whole.interval),
        "sum": shown(sum_of(part.quantity for part in parts)),
        "counter": whole.counter,
    }
    yield context.finding(stated.report, f"{path}.parts" if breakdown.total is None else whole.path, **facts)


def _whole_of(stated: Stated, path: str, breakdown: Breakdown) -> Statement | None:
    """Return the total of a breakdown, or what the report states of its indicator elsewhere."""
    if breakdown.total is None:
        return stated.agreed(scope_of(breakdown, stated.report), breakdown.indicator)
    return statement_of(f"{path}.total", breakdown.indicator, breakdown.total)


def _counted(stated: Stated, breakdown: Breakdown, rulebook: Rulebook) -> tuple[Part, ...]:
    """Return the parts that make up the total; merged cases that lie inside the filed ones are counted with these."""
    inside = breakdown.dimension == _OUTCOME and breakdown.indicator != FILED
    if not (inside and _merged_are_filed(stated, scope_of(breakdown, stated.report), rulebook)):
        return breakdown.parts
    return tuple(part for part in breakdown.parts if part.code != FilingStatus.MERGED)


def _merged_are_filed(stated: Stated, scope: Scope, rulebook: Rulebook) -> bool:
    """Whether merged cases are counted among the filed: the report says so by listing them under these, or else the rulebook does."""
    return rulebook.proposal.merge_accounting.value is MergeAccounting.INSIDE_FILED or any(
        breakdown.indicator == FILED
        and scope_of(breakdown, stated.report) == scope
        and any(part.code == FilingStatus.MERGED for part in breakdown.parts)
        for _, breakdown in stated.breakdowns
    )


def _contradict(breakdown: Breakdown, parts: tuple[Part, ...], whole: Amount | Statement) -> bool:
    """Whether the parts cannot make up the whole; percentages are left to the rules about shares, because rounding moves their sum."""
    counters = counters_of((whole, *(part.quantity for part in parts)))
    if len(counters) > 1 or PER_CENT in counters:
        return False
    together = sum_of(part.quantity for part in parts)
    return not (together if breakdown.exhaustive else _at_least(together)).overlaps(whole.interval)


def _at_least(interval: Interval) -> Interval:
    return attrs.evolve(interval, high=None, high_open=True)


def _unequal_figures(context: Context, stated: Stated, scope: Scope, indicators: tuple[str, ...]) -> Iterator[Finding]:
    """Yield a finding where figures can make up neither the filed nor the received; reports divide now these, now those."""
    filed, received = stated.agreed(scope, FILED), stated.agreed(scope, RECEIVED)
    parts = [part for code in indicators if (part := stated.agreed(scope, code)) is not None]
    whole = filed or received
    stated_ones = [one for one in (*parts, filed, received) if one is not None]
    if whole is None or not parts or len(counters_of(stated_ones)) > 1:
        return
    together = sum_of(parts)
    possible = together if len(parts) == len(indicators) else _at_least(together)
    if not any(possible.overlaps(wanted) for wanted in _filed_and_received(filed, received)):
        yield context.finding(
            stated.report,
            whole.path,
            case="figures",
            indicators=tuple(part.indicator for part in parts),
            sum=shown(together),
            whole_indicator=whole.indicator,
            whole=shown(whole.interval),
            counter=whole.counter,
        )


def _filed_and_received(filed: Statement | None, received: Statement | None) -> Iterator[Interval]:
    """Yield where the number filed and the number received lie; one that is not stated lies on its side of the other."""
    if filed is not None:
        yield filed.interval
        if received is None:
            yield _at_least(filed.interval)
    if received is not None:
        yield received.interval
        if filed is None:
            yield attrs.evolve(received.interval, low=0, low_open=False)


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Account:
    """What figures tell of the cases received: their number, and that of each outcome stated."""

    received: Statement
    outcomes: tuple[Statement, ...]
    complete: bool
    """Whether every outcome is stated."""
    fits_otherwise: bool
    """Whether it adds up if merged cases are counted the other way: then the report says by its numbers how it counts them."""

    @property
    def sum(self) -> Interval:
        return sum_of(self.outcomes)

    @property
    def contradicts(self) -> bool:
        """Whether the outcomes cannot be those of the cases received."""
        possible = self.sum if self.complete else _at_least(self.sum)
        return not self.fits_otherwise and not possible.overlaps(self.received.interval)

    @property
    def falls_short(self) -> bool:
        """Whether the report tells what became of the cases that were not filed, and leaves some out."""
        told = {outcome.indicator for outcome in self.outcomes}
        if self.contradicts or self.fits_otherwise or FILED not in told or told.isdisjoint(_TOLD):
            return False
        return not self.sum.overlaps(self.received.interval)

    @property
    def facts(self) -> dict[str, Param]:
        return {
            "indicators": tuple(outcome.indicator for outcome in self.outcomes),
            "sum": shown(self.sum),
            "total": shown(self.received.interval),
            "counter": self.received.counter,
        }


def _accounts(stated: Stated, rulebook: Rulebook) -> Iterator[_Account]:
    """Yield what the figures of each period tell, where no breakdown tells it; filed above received is no matter of sums."""
    for scope in stated.levels:
        received = stated.agreed(scope, RECEIVED)
        found = {code: stated.agreed(scope, code) for code in OUTCOMES.values()}
        outcomes = {code: outcome for code, outcome in found.items() if outcome is not None}
        if received is None or len(outcomes) < 2 or stated.is_divided(scope, _OUTCOME, RECEIVED):
            continue
        if len(counters_of((received, *outcomes.values()))) > 1:
            continue
        filed = outcomes.get(FILED)
        if filed is not None and not _at_least(filed.interval).overlaps(received.interval):
            continue
        beside = tuple(outcome for code, outcome in outcomes.items() if code != _MERGED)
        together = tuple(outcomes.values())
        counted, otherwise = (beside, together) if _merged_are_filed(stated, scope, rulebook) else (together, beside)
        yield _Account(
            received=received,
            outcomes=counted,
            complete=len(counted) == len(OUTCOMES) - (counted is beside),
            fits_otherwise=sum_of(otherwise).overlaps(received.interval),
        )


@rule(
    "INV-REP-5",
    Severity.ERROR,
    zh="量词不同的数（期、篇、条、件）不得相加，也不得相比",
    en="numbers of different counters are neither added nor compared",
    source=LOCAL_PROPOSAL_REPORTS,
)
def nothing_is_added_or_compared_across_counters(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        for path, breakdown in stated.breakdowns:
            amounts = [part.quantity for part in breakdown.parts]
            counters = counters_of(amounts if breakdown.total is None else (*amounts, breakdown.total))
            if len(counters) > 1:
                yield context.finding(stated.report, path, dimension=breakdown.dimension, counters=counters)
        for path, figure in stated.figures:
            if figure.comparison is None or figure.base is None:
                continue
            level = stated.agreed(scope_of(figure, stated.report), figure.indicator)
            counters = () if level is None else counters_of((level, figure.base))
            if len(counters) > 1:
                facts: dict[str, Param] = {"indicator": figure.indicator, "counters": counters}
                yield context.finding(stated.report, f"{path}.base", case="growth", **facts)


@rule(
    "ADV-DATA-1",
    Severity.WARNING,
    zh="同一报告中的收到、立案、办复等数应前后一致，各项审查结果应说明全部收到的提案；与之矛盾的数照原文保留",
    en="a report states the received, the filed, the replied to … in one way only, and says what became of all that were received",
    source=EXAMINATION_REPORT_2024,
    reads=("proposal.merge_accounting",),
)
def figures_are_stated_in_one_way(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        for first, *others in _statements_of_one_thing(stated, context.rulebook):
            for other in others:
                if first.contradicts(other):
                    yield context.finding(
                        stated.report,
                        other.path,
                        indicator=other.indicator,
                        stated=shown(other.interval),
                        elsewhere=shown(first.interval),
                        counter=other.counter or first.counter,
                    )
        for account in _accounts(stated, context.rulebook):
            if account.falls_short:
                yield context.finding(stated.report, account.received.path, case="untold", **account.facts)


def _statements_of_one_thing(stated: Stated, rulebook: Rulebook) -> Iterator[list[Statement]]:
    """Yield what is stated of each indicator in each period; where that is nothing, what its divisions add up to."""
    refuted = {
        f"{path}.total"
        for path, breakdown in stated.breakdowns
        if breakdown.total is not None
        and _contradict(breakdown, _counted(stated, breakdown, rulebook), breakdown.total)
    }
    for levels in stated.levels.values():
        for indicator, statements in levels.items():
            if indicator in IDENTITIES and (kept := [one for one in statements if one.path not in refuted]):
                yield kept
    sums: dict[tuple[Scope, str], list[Statement]] = {}
    for path, breakdown in stated.breakdowns:
        scope, indicator = scope_of(breakdown, stated.report), breakdown.indicator
        told = not breakdown.exhaustive or indicator in stated.levels.get(scope, {})
        parts = [part.quantity for part in _counted(stated, breakdown, rulebook)]
        counters = counters_of(parts)
        if told or indicator not in IDENTITIES or len(counters) > 1:
            continue
        together = Statement(
            path=f"{path}.parts", indicator=indicator, interval=sum_of(parts), counter="".join(counters)
        )
        sums.setdefault((scope, indicator), []).append(together)
    yield from sums.values()


RULES: Final = (
    outcomes_add_up_to_what_was_received,
    parts_add_up_to_their_total,
    nothing_is_added_or_compared_across_counters,
    figures_are_stated_in_one_way,
)
