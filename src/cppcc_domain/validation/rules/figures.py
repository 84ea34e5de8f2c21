"""数据 — stated figures, held against each other and against the records."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

import attrs

from cppcc_domain.model.report import Figure, WorkReport
from cppcc_domain.statistics import figures as count_figures
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import as_printed, decimals_of, plain, rounded_inwards, shown
from cppcc_domain.validation.references import each
from cppcc_domain.validation.statements import counters_of
from cppcc_domain.values.dates import Period
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.values.quantity import Interval, Quantity, QuantityRange, growth_base
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONVENTION, MEILAN_2024

__all__ = ["RULES"]


@rule(
    "ADV-GROW-1",
    Severity.WARNING,
    zh="同比、环比应附上期数，并与本期数、上期数相符",
    en="growth is stated with the figure that it is counted on, and agrees with it",
    source=MEILAN_2024,
)
def growth_comes_with_its_base(context: Context) -> Iterator[Finding]:
    levels = _levels(context)
    for holder, path, figure in each(context.register, Figure):
        if figure.comparison is None or holder is None:
            continue
        level, growth = levels.get((holder.id, figure.indicator)), _exact_percentage(figure.quantity)
        if level is None or growth is None:
            if figure.base is None:
                yield context.finding(holder, path, case="bare", indicator=figure.indicator)
            continue
        facts: dict[str, Param] = {
            "indicator": figure.indicator,
            "growth": plain(growth.value),
            "current": shown(level.interval),
            "counter": level.counter,
        }
        implied = _implied_base(level, growth)
        if figure.base is not None:
            comparable = len(counters_of((level, figure.base))) < 2
            if comparable and not figure.base.interval.overlaps(_rounded_bases(level, growth)):
                facts |= {"base": shown(figure.base.interval), "expected": None if implied is None else shown(implied)}
                yield context.finding(holder, f"{path}.base", case="inconsistent", **facts)
        elif implied is None:
            yield context.finding(holder, path, case="impossible", **facts)
        elif implied.high is None:
            yield context.finding(holder, path, case="no_upper_end", **facts, low=plain(implied.low))
        else:
            yield context.finding(holder, path, **facts, low=plain(implied.low), high=plain(implied.high))


def _levels(context: Context) -> dict[tuple[str, str], Quantity | QuantityRange]:
    """Return what each report states of each indicator as such, not as growth; of several figures the first."""
    levels: dict[tuple[str, str], Quantity | QuantityRange] = {}
    for report in context.register.reports:
        for figure in report.figures:
            if figure.comparison is None:
                levels.setdefault((report.id, figure.indicator), figure.quantity)
    return levels


def _exact_percentage(quantity: Quantity | QuantityRange) -> Quantity | None:
    """Return a growth that can be counted with; 翻一番, 近三成 and whatever is not above -100 % cannot."""
    if not isinstance(quantity, Quantity) or not quantity.is_exact or quantity.counter != "%":
        return None
    return quantity if quantity.value > -100 else None


def _implied_base(level: Quantity | QuantityRange, growth: Quantity) -> Interval | None:
    """Return where the earlier figure lies, in numbers of as many decimals as the present one; ``None`` when none gives this growth."""
    decimals = max(map(decimals_of, (level.value,) if isinstance(level, Quantity) else (level.low, level.high)))
    narrow = rounded_inwards(growth_base(level, growth), decimals)
    return narrow or rounded_inwards(_rounded_bases(level, growth), decimals)


def _rounded_bases(level: Quantity | QuantityRange, growth: Quantity) -> Interval:
    """Return where the earlier figure lies if the growth is right to one unit of its last decimal place, rounded or cut off."""
    unit = Fraction(1, 10 ** decimals_of(growth.value))
    least = max(Fraction(growth.value) - unit, (Fraction(growth.value) - 100) / 2)  # stays above -100 %
    most = Fraction(growth.value) + unit
    low = growth_base(level, attrs.evolve(growth, value=most))
    high = growth_base(level, attrs.evolve(growth, value=least))
    return Interval(low.low, high.high, low.low_open, high.high_open)


@rule(
    "ADV-COUNT-1",
    Severity.WARNING,
    zh="报告所称的数，应与台账齐全时统计所得一致",
    en="a stated figure is what the records count, where they are complete",
    source=CONVENTION,
)
def stated_figures_are_those_counted(context: Context) -> Iterator[Finding]:
    if not context.register.coverage:
        return
    counts: dict[Period, dict[str, Quantity | QuantityRange]] = {}
    for holder, path, figure in each(context.register, Figure):
        if not isinstance(holder, WorkReport) or holder.committee_id != context.register.committee_id:
            continue
        if figure.comparison is not None:
            continue
        period = _counted_period(figure, holder)
        if period not in counts:
            counted = count_figures(context.register, period, context.rulebook)
            counts[period] = {count.indicator: count.quantity for count in counted if count.comparison is None}
        count = counts[period].get(figure.indicator)
        if count is not None and count.is_exact and not _agree(figure.quantity, count):
            yield context.finding(
                holder,
                f"{path}.quantity",
                indicator=figure.indicator,
                stated=shown(figure.quantity.interval),
                counted=shown(count.interval),
                counter=count.counter,
            )


def _counted_period(figure: Figure, report: WorkReport) -> Period:
    """Return the period that a stated figure speaks of; a running figure goes up to the day on which it was counted."""
    period = figure.period or Period.year(report.year)
    return period if figure.as_of is None else attrs.evolve(period, end=figure.as_of)


def _agree(stated: Quantity | QuantityRange, counted: Quantity | QuantityRange) -> bool:
    """Whether a count lies in what is stated, a rate to one unit of its last printed decimal place; counters must not differ."""
    if stated.counter and stated.counter != counted.counter:
        return True
    return as_printed(stated).overlaps(counted.interval)


RULES: Final = (growth_comes_with_its_base, stated_figures_are_those_counted)
