"""比率 — rates and counts that can be, and rates that say what they are rates of."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from cppcc_domain.model.report import Figure
from cppcc_domain.statistics.measures import MEASURES
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import shown
from cppcc_domain.validation.rates import MOSTLY_SATISFIED, SATISFACTION_RATE, basis_of, is_rate, satisfaction_of
from cppcc_domain.validation.statements import PER_CENT, Amount, Stated, scope_of
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.values.quantity import Interval, Quantity
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.reports import INDICATORS, PeriodKind
from cppcc_domain.vocab.sources import LOCAL_PROPOSAL_REPORTS

__all__ = ["RULES"]


@rule(
    "INV-REP-4",
    Severity.ERROR,
    zh="比率应在 0 至 100% 之间，件数、人数等不得为负数；比率应注明基数，办复率还应注明截至日期",
    en="a rate lies between 0 and 100 %, no count is negative; a rate states its base, the reply rate also the day of the count",
    source=LOCAL_PROPOSAL_REPORTS,
)
def rates_and_counts_are_possible(context: Context) -> Iterator[Finding]:
    """Find what cannot be, an error, and rates that do not say what they are rates of: incomplete, but not wrong, so a warning."""
    for stated in context.index.reports:
        for path, code, quantity in _levels(stated):
            indicator = INDICATORS.get(code)
            if indicator is None:
                continue  # a local indicator may be a balance, such as 净增
            is_percentage = indicator.counter == PER_CENT
            if quantity.counter and is_percentage is not (quantity.counter == PER_CENT):
                continue
            possible = Interval(0, _whole_of(quantity) if is_percentage else None)
            if not possible.overlaps(quantity.interval):
                facts = {"indicator": code, "stated": shown(quantity.interval), "counter": quantity.counter}
                yield context.finding(stated.report, path, **facts if is_percentage else {"case": "negative", **facts})
        yield from _bare_rates(context, stated)


def _levels(stated: Stated) -> Iterator[tuple[str, str, Amount]]:
    """Yield what is stated as such, not as growth: where, the indicator, how much."""
    for path, figure in stated.figures:
        if figure.comparison is None:
            yield f"{path}.quantity", figure.indicator, figure.quantity
    for path, breakdown in stated.breakdowns:
        if breakdown.total is not None:
            yield f"{path}.total", breakdown.indicator, breakdown.total
        for position, part in enumerate(breakdown.parts):
            yield f"{path}.parts[{position}].quantity", breakdown.indicator, part.quantity


def _whole_of(rate: Amount) -> int:
    """Return what the whole is in the terms of a rate: 100 of 98 %, 1 of 三分之二."""
    ends = (rate.value,) if isinstance(rate, Quantity) else (rate.low, rate.high)
    return 1 if not rate.counter and any(isinstance(end, Fraction) for end in ends) else 100


def _bare_rates(context: Context, stated: Stated) -> Iterator[Finding]:
    for path, figure in stated.figures:
        if not is_rate(figure):
            continue
        facts: dict[str, Param] = {
            "indicator": figure.indicator,
            "stated": shown(figure.quantity.interval),
            "counter": figure.quantity.counter,
        }
        basis = basis_of(figure, stated)
        if basis.base is None and not basis.parts:
            bare = context.finding(stated.report, path, case="no_base", **facts)
            yield attrs.evolve(bare, severity=Severity.WARNING)
        if _is_running(figure) and not _says_when(figure):
            undated = context.finding(stated.report, path, case="no_day", **facts)
            yield attrs.evolve(undated, severity=Severity.WARNING)


def _is_running(figure: Figure) -> bool:
    """Whether the rate goes on changing for the same cases."""
    measure = MEASURES.get(figure.indicator)
    return measure is not None and measure.running


def _says_when(figure: Figure) -> bool:
    return figure.as_of is not None or (figure.period is not None and figure.period.kind is PeriodKind.UNTIL)


@rule(
    "ADV-SAT-1",
    Severity.WARNING,
    zh="满意率应说明是否包括“基本满意”",
    en="a satisfaction rate says whether it includes 基本满意, the mostly satisfied",
    source=LOCAL_PROPOSAL_REPORTS,
    reads=("handling.satisfaction_scale",),
)
def satisfaction_says_whom_it_includes(context: Context) -> Iterator[Finding]:
    if MOSTLY_SATISFIED not in context.rulebook.handling.satisfaction_scale.value:
        return
    for stated in context.index.reports:
        for path, figure in stated.figures:
            if figure.indicator != SATISFACTION_RATE or figure.comparison is not None or _MOSTLY in figure.note:
                continue
            if satisfaction_of(stated, scope_of(figure, stated.report)) is None:
                yield context.finding(
                    stated.report,
                    path,
                    indicator=figure.indicator,
                    stated=shown(figure.quantity.interval),
                    counter=figure.quantity.counter,
                )


_MOSTLY: Final = "基本满意"

RULES: Final = (rates_and_counts_are_possible, satisfaction_says_whom_it_includes)
