"""分类统计 — parts, totals and shares as printed; what does not add up is reported and stays as it is."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from cppcc_domain.model.entity import Entity
from cppcc_domain.model.report import Breakdown, Part
from cppcc_domain.rulebook import MergeAccounting
from cppcc_domain.statistics.percentages import share
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import decimals_of, plain, shown
from cppcc_domain.validation.references import each
from cppcc_domain.values.findings import Finding
from cppcc_domain.values.quantity import Interval, Quantity
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.proposals import FilingStatus
from cppcc_domain.vocab.sources import CONVENTION, EXAMINATION_REPORT_2024, LOCAL_PROPOSAL_REPORTS

__all__ = ["RULES"]

_OUTCOME: Final = "outcome"


@rule(
    "INV-REP-1",
    Severity.ERROR,
    zh="收到数等于立案、并案（计在立案之外时）、转办、撤案、不予立案之和",
    en="received is filed, merged (where counted beside the filed), converted, withdrawn and not filed together",
    source=EXAMINATION_REPORT_2024,
    reads=("proposal.merge_accounting",),
)
def outcomes_add_up_to_what_was_received(context: Context) -> Iterator[Finding]:
    merged_are_filed = context.rulebook.proposal.merge_accounting.value is MergeAccounting.INSIDE_FILED
    for holder, path, breakdown in each(context.register, Breakdown):
        if breakdown.dimension == _OUTCOME:
            counted = tuple(
                part for part in breakdown.parts if not (merged_are_filed and part.code == FilingStatus.MERGED)
            )
            yield from _unequal(context, holder, path, breakdown, counted)


@rule(
    "INV-REP-2",
    Severity.ERROR,
    zh="分项之和等于总数",
    en="the parts of a total add up to it",
    source=f"{EXAMINATION_REPORT_2024}；{LOCAL_PROPOSAL_REPORTS}",
)
def parts_add_up_to_their_total(context: Context) -> Iterator[Finding]:
    for holder, path, breakdown in each(context.register, Breakdown):
        if breakdown.dimension != _OUTCOME:
            yield from _unequal(context, holder, path, breakdown, breakdown.parts)


def _unequal(
    context: Context, holder: Entity | None, path: str, breakdown: Breakdown, parts: tuple[Part, ...]
) -> Iterator[Finding]:
    total = breakdown.total
    if total is None or not breakdown.exhaustive or len(_counters(breakdown)) > 1:
        return
    together = _sum(parts)
    if not together.overlaps(total.interval):
        yield context.finding(
            holder,
            f"{path}.total",
            dimension=breakdown.dimension,
            total=shown(total.interval),
            sum=shown(together),
            counter=total.counter,
        )


@rule(
    "INV-REP-5",
    Severity.ERROR,
    zh="量词不同的数（期、篇、条、件）不得相加",
    en="numbers of different counters are not added",
    source=LOCAL_PROPOSAL_REPORTS,
)
def nothing_is_added_across_counters(context: Context) -> Iterator[Finding]:
    for holder, path, breakdown in each(context.register, Breakdown):
        counters = _counters(breakdown)
        if len(counters) > 1:
            yield context.finding(holder, path, dimension=breakdown.dimension, counters=counters)


def _counters(breakdown: Breakdown) -> tuple[str, ...]:
    """Return the different counters of a breakdown; a number without one fits any."""
    quantities = [part.quantity for part in breakdown.parts]
    if breakdown.total is not None:
        quantities.append(breakdown.total)
    return tuple(dict.fromkeys(quantity.counter for quantity in quantities if quantity.counter))


@rule(
    "ADV-PCT-1",
    Severity.WARNING,
    zh="印出的占比应与按分项和基数算得的一致，相差不超过末位若干单位",
    en="a printed share is that of part and base, within some units of its last decimal place",
    source=CONVENTION,
    reads=("report.share_tolerance",),
)
def shares_are_those_of_part_and_base(context: Context) -> Iterator[Finding]:
    tolerance = context.rulebook.report.share_tolerance.value
    for holder, path, breakdown in each(context.register, Breakdown):
        base = _share_base(breakdown)
        if not base:
            continue
        for position, part in enumerate(breakdown.parts):
            count, printed = _whole(part.quantity), part.share
            if count is None or printed is None or not printed.is_exact:
                continue
            decimals = decimals_of(printed.value)
            if abs(Fraction(printed.value) - Fraction(100 * count, base)) > Fraction(tolerance, 10**decimals):
                yield context.finding(
                    holder,
                    f"{path}.parts[{position}].share",
                    part=part.label or part.code,
                    share=plain(printed.value),
                    expected=plain(share(count, base, decimals).value),
                    count=count,
                    base=base,
                )


def _share_base(breakdown: Breakdown) -> int | None:
    """Return what the shares are shares of, when it is known as a whole number."""
    stated = breakdown.share_base or breakdown.total
    if stated is not None:
        return _whole(stated)
    counts = [_whole(part.quantity) for part in breakdown.parts] if breakdown.exhaustive else [None]
    return None if None in counts else sum(count or 0 for count in counts)


def _whole(quantity: Quantity) -> int | None:
    """Return an exact whole number, and ``None`` for anything else."""
    return quantity.value if quantity.is_exact and isinstance(quantity.value, int) else None


def _sum(parts: tuple[Part, ...]) -> Interval:
    together = Interval(0, 0)
    for part in parts:
        together += part.quantity.interval
    return together


RULES: Final = (
    outcomes_add_up_to_what_was_received,
    parts_add_up_to_their_total,
    nothing_is_added_across_counters,
    shares_are_those_of_part_and_base,
)
