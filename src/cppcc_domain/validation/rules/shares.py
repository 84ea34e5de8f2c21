"""占比 — shares and rates as printed, held against their numbers and against each other.

Reports round half up (四舍五入) or to even, cut off, or print as the last share what the others leave of 100; one list may do several of these.
All of this is right. A share is wrong when none of it gives what is printed.
"""

import math
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from cppcc_domain.model.report import Breakdown, Part
from cppcc_domain.statistics.percentages import share
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import decimals_of, plain, shown
from cppcc_domain.validation.rates import basis_of, is_rate
from cppcc_domain.validation.statements import PER_CENT, Stated
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.values.quantity import Interval, Quantity
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONVENTION, LOCAL_PROPOSAL_REPORTS

__all__ = ["RULES"]


@rule(
    "ADV-PCT-1",
    Severity.WARNING,
    zh="印出的占比、比率应与按分项和基数算得的一致（四舍五入、舍去尾数均可，最后一项可为 100 减其余各项）",
    en="a printed share or rate is that of part and base, rounded or cut off; the last of a list may be what the others leave of 100",
    source=CONVENTION,
    reads=("report.share_tolerance",),
)
def shares_are_those_of_part_and_base(context: Context) -> Iterator[Finding]:
    tolerance = context.rulebook.report.share_tolerance.value
    for stated in context.index.reports:
        for path, breakdown in stated.breakdowns:
            base, wrong = _wrong_shares(breakdown, tolerance)
            for one in wrong:
                part = breakdown.parts[one.position]
                yield context.finding(
                    stated.report,
                    f"{path}.parts[{one.position}].share",
                    part=part.label or part.code,
                    share=plain(one.printed.value),
                    expected=plain(share(one.count, base, decimals_of(one.printed.value)).value),
                    count=one.count,
                    base=base,
                )
        yield from _wrong_rates(context, stated, tolerance)


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Share:
    """A printed share beside its number."""

    position: int
    count: int
    printed: Quantity

    def is_of(self, base: int, tolerance: int) -> bool:
        exact = Fraction(100 * self.count, base)
        return _is_printed_for(self.printed, Interval(exact, exact), tolerance)


def _wrong_shares(breakdown: Breakdown, tolerance: int) -> tuple[int, tuple[_Share, ...]]:
    """Return the shares that their numbers do not give, and the base of the list: that of several which explains most of them."""
    shares = [
        _Share(position=position, count=count, printed=part.share)
        for position, part in enumerate(breakdown.parts)
        if part.share is not None and _is_plain(part.share) and (count := _whole_number(part.quantity)) is not None
    ]
    judged = [(base, _not_of(base, shares, breakdown, tolerance)) for base in _bases(breakdown)] if shares else []
    return min(judged, key=lambda of_base: len(of_base[1]), default=(0, ()))


def _not_of(base: int, shares: list[_Share], breakdown: Breakdown, tolerance: int) -> tuple[_Share, ...]:
    wrong = tuple(one for one in shares if not one.is_of(base, tolerance))
    is_last = len(wrong) == 1 and wrong[0] is shares[-1]
    is_whole = breakdown.exhaustive and len(shares) == len(breakdown.parts)
    if is_last and is_whole and sum(one.count for one in shares) == base:
        is_the_rest = sum(Fraction(one.printed.value) for one in shares) == 100
        return () if is_the_rest else wrong
    return wrong


def _bases(breakdown: Breakdown) -> Iterator[int]:
    """Yield what the shares may be shares of; parts that do not add up to the total may be right where the total is not."""
    stated = breakdown.share_base or breakdown.total
    base = None if stated is None else _whole_number(stated)
    if base:
        yield base
    if breakdown.share_base is None and breakdown.exhaustive and (stated is None or base):
        together = _counted_together(breakdown)
        if together:
            yield together


def _counted_together(breakdown: Breakdown) -> int | None:
    """Return the sum of the parts where each is an exact whole number."""
    counts = [_whole_number(part.quantity) for part in breakdown.parts]
    return None if None in counts else sum(count or 0 for count in counts)


def _wrong_rates(context: Context, stated: Stated, tolerance: int) -> Iterator[Finding]:
    for path, figure in stated.figures:
        if not is_rate(figure) or not isinstance(figure.quantity, Quantity):
            continue
        basis, printed = basis_of(figure, stated), figure.quantity
        base = basis.base
        ratios = [ratio for part in basis.parts if base is not None and (ratio := _ratio(part, base)) is not None]
        if base is None or not ratios or any(_is_printed_for(printed, ratio, tolerance) for ratio in ratios):
            continue
        yield context.finding(
            stated.report,
            f"{path}.quantity",
            case="rate",
            indicator=figure.indicator,
            share=shown(printed.interval),
            part=tuple(shown(part) for part in basis.parts),
            base=shown(base),
            expected=tuple(_rounded(ratio, decimals_of(printed.value)) for ratio in ratios),
        )


def _ratio(part: Interval, base: Interval) -> Interval | None:
    """Return where 100 times the part by the base lies; ``None`` of a base that may be zero, or that the part exceeds."""
    if base.low is None or base.low <= 0 or part.low is None or (base.high is not None and part.low > base.high):
        return None
    low = Fraction(0) if base.high is None else Fraction(part.low) * 100 / Fraction(base.high)
    high = None if part.high is None else Fraction(part.high) * 100 / Fraction(base.low)
    return Interval(low, high)


def _rounded(ratio: Interval, decimals: int) -> Param:
    """Return a ratio as it is printed: one number where it is known, else the interval."""
    if ratio.low is None or ratio.low != ratio.high:
        return shown(ratio)
    exact = Fraction(ratio.low)
    return plain(share(exact.numerator, 100 * exact.denominator, decimals).value)


def _is_printed_for(printed: Quantity, exact: Interval, tolerance: int) -> bool:
    """Whether some value of the interval may be printed so: rounded half up or to even, or cut off."""
    if not _is_plain(printed):
        return printed.interval.overlaps(exact)
    places = Fraction(10) ** decimals_of(printed.value)
    low = None if exact.low is None else math.floor(Fraction(exact.low) * places) - tolerance
    high = None if exact.high is None else math.floor(Fraction(exact.high) * places + Fraction(1, 2)) + tolerance
    return Fraction(printed.value) * places in Interval(low, high)


@rule(
    "ADV-PCT-2",
    Severity.WARNING,
    zh="各项占比之和应为 100%，舍入所致的差数除外",
    en="the shares of a whole add up to 100 %, but for what rounding makes of it",
    source=CONVENTION,
    reads=("report.share_sum_tolerance", "report.share_tolerance"),
)
def shares_add_up_to_a_hundred(context: Context) -> Iterator[Finding]:
    rules = context.rulebook.report
    for stated in context.index.reports:
        for path, breakdown in stated.breakdowns:
            printed = _shares_of_a_whole(breakdown)
            if len(printed) < 2 or _wrong_shares(breakdown, rules.share_tolerance.value)[1]:
                continue
            surplus = sum((Decimal(str(one.value)) for one in printed), Decimal(-100))
            units = sum((Decimal(1).scaleb(-decimals_of(one.value)) for one in printed), Decimal(0))
            if abs(surplus) > rules.share_sum_tolerance.value and not -units < surplus <= units / 2:
                facts: dict[str, Param] = {"dimension": breakdown.dimension, "sum": plain(surplus + 100)}
                yield context.finding(stated.report, f"{path}.parts", **facts, shares=len(printed))


def _shares_of_a_whole(breakdown: Breakdown) -> tuple[Quantity, ...]:
    """Return the shares that should add up to 100; none of a list that lacks some, whose parts do not add up, or with a base of its own."""
    printed = tuple(one for one in map(_share_of, breakdown.parts) if one is not None and _is_plain(one))
    if not breakdown.exhaustive or len(printed) < len(breakdown.parts):
        return ()
    together = _counted_together(breakdown)
    bases = [stated.interval for stated in (breakdown.share_base, breakdown.total) if stated is not None]
    if together is not None and any(together not in base for base in bases):
        return ()
    return printed


@rule(
    "ADV-PCT-3",
    Severity.INFO,
    zh="同一组占比的小数位数应一致",
    en="the shares of one list have the same number of decimals",
    source=LOCAL_PROPOSAL_REPORTS,
)
def shares_of_one_list_are_printed_alike(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        for path, breakdown in stated.breakdowns:
            first_of_each: dict[int, Quantity] = {}
            for printed in map(_share_of, breakdown.parts):
                if printed is not None and _is_plain(printed) and printed.value != 0:
                    first_of_each.setdefault(decimals_of(printed.value), printed)
            if len(first_of_each) > 1:
                shares = tuple(f"{printed.value}%" for printed in first_of_each.values())
                yield context.finding(stated.report, f"{path}.parts", dimension=breakdown.dimension, shares=shares)


def _share_of(part: Part) -> Quantity | None:
    """Return the printed share; where a list gives shares and no numbers, they stand as its quantities."""
    return part.quantity if part.share is None and part.quantity.counter == PER_CENT else part.share


def _is_plain(printed: Quantity) -> bool:
    """Whether a percentage is one exact decimal number."""
    return printed.is_exact and printed.counter in ("", PER_CENT) and not isinstance(printed.value, Fraction)


def _whole_number(amount: Quantity) -> int | None:
    """Return an exact count, and ``None`` for anything else."""
    return amount.value if amount.is_exact and amount.counter != PER_CENT and isinstance(amount.value, int) else None


RULES: Final = (
    shares_are_those_of_part_and_base,
    shares_add_up_to_a_hundred,
    shares_of_one_list_are_printed_alike,
)
