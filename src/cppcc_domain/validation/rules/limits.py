"""数据的界限 — stated figures that no year can have had: a part above its whole, a rate above one hundred, a count below zero."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from cppcc_domain.model.entity import Entity
from cppcc_domain.model.report import Breakdown, Figure, WorkReport
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import shown
from cppcc_domain.validation.references import each
from cppcc_domain.values.dates import Period
from cppcc_domain.values.findings import Finding
from cppcc_domain.values.quantity import Interval, Quantity, QuantityRange
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.reports import INDICATORS
from cppcc_domain.vocab.sources import EXAMINATION_REPORT_2024, LOCAL_PROPOSAL_REPORTS

__all__ = ["RULES"]

_PERCENT: Final = "%"
_WHOLES: Final = {
    "proposals_filed": "proposals_received",
    "proposals_replied": "proposals_filed",
    "members_submitted": "members_total",
}
"""Indicators that count some of what another one counts, with that other one."""


@rule(
    "INV-REP-3",
    Severity.ERROR,
    zh="同一报告同一时期内，立案数不多于收到数，办复数不多于立案数，提交提案的委员不多于委员总数",
    en="in one report and period no more are filed than received, replied to than filed, and no more members submitted than there are",
    source=f"{EXAMINATION_REPORT_2024}；{LOCAL_PROPOSAL_REPORTS}",
)
def no_part_is_above_its_whole(context: Context) -> Iterator[Finding]:
    stated = [
        (holder, path, figure)
        for holder, path, figure in each(context.register, Figure)
        if isinstance(holder, WorkReport) and figure.comparison is None
    ]
    wholes: dict[tuple[int, str], list[Figure]] = {}
    for report, _, figure in stated:
        wholes.setdefault((id(report), figure.indicator), []).append(figure)
    for report, path, part in stated:
        candidates = wholes.get((id(report), _WHOLES.get(part.indicator, "")), ())
        whole = next((whole for whole in candidates if _is_exceeded(whole, part, report)), None)
        if whole is not None:
            yield context.finding(
                report,
                f"{path}.quantity",
                indicator=part.indicator,
                stated=shown(part.quantity.interval),
                whole_indicator=whole.indicator,
                whole=shown(whole.quantity.interval),
                counter=part.quantity.counter,
            )


def _is_exceeded(whole: Figure, part: Figure, report: WorkReport) -> bool:
    """Whether the part is certainly more than the whole, where both count the same things in the same days."""
    if _days(whole, report) != _days(part, report) or whole.as_of not in (None, part.as_of):
        return False
    if len({figure.quantity.counter for figure in (whole, part)} - {""}) > 1:
        return False
    most = whole.quantity.interval
    return not Interval(None, most.high, high_open=most.high_open).overlaps(part.quantity.interval)


def _days(figure: Figure, report: WorkReport) -> tuple[object, object]:
    period = figure.period or Period.year(report.year)
    return period.first, period.last


@rule(
    "INV-REP-4",
    Severity.ERROR,
    zh="比率应在 0 至 100% 之间，件数、人数等不得为负数",
    en="a rate lies between 0 and 100 %, and no count is negative",
    source=LOCAL_PROPOSAL_REPORTS,
)
def rates_and_counts_are_possible(context: Context) -> Iterator[Finding]:
    for holder, path, code, quantity in _levels(context):
        indicator = INDICATORS.get(code)
        if indicator is None:
            continue  # a local indicator may be a balance, such as 净增
        is_rate = indicator.counter == _PERCENT
        if quantity.counter and is_rate is not (quantity.counter == _PERCENT):
            continue
        possible = Interval(0, _whole_of(quantity) if is_rate else None)
        if not possible.overlaps(quantity.interval):
            facts = {"indicator": code, "stated": shown(quantity.interval), "counter": quantity.counter}
            yield context.finding(holder, path, **facts if is_rate else {"case": "negative", **facts})


def _levels(context: Context) -> Iterator[tuple[Entity | None, str, str, Quantity | QuantityRange]]:
    """Yield what is stated as such, not as growth: where, the indicator, how much."""
    for holder, path, figure in each(context.register, Figure):
        if figure.comparison is None:
            yield holder, f"{path}.quantity", figure.indicator, figure.quantity
    for holder, path, breakdown in each(context.register, Breakdown):
        if breakdown.total is not None:
            yield holder, f"{path}.total", breakdown.indicator, breakdown.total
        for position, part in enumerate(breakdown.parts):
            yield holder, f"{path}.parts[{position}].quantity", breakdown.indicator, part.quantity


def _whole_of(rate: Quantity | QuantityRange) -> int:
    """Return what the whole is in the terms of a rate: 100 of 98 %, 1 of 三分之二."""
    ends = (rate.value,) if isinstance(rate, Quantity) else (rate.low, rate.high)
    return 1 if not rate.counter and any(isinstance(end, Fraction) for end in ends) else 100


RULES: Final = (no_part_is_above_its_whole, rates_and_counts_are_possible)
