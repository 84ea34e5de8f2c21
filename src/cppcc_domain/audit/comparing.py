"""比对 — the figures of a text against the data: what agrees, what contradicts, what stands only on one side."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

import attrs

from cppcc_domain.audit.figures import TextFigure
from cppcc_domain.audit.rules import finding, finding_in_text
from cppcc_domain.audit.statements import Basis, Statement
from cppcc_domain.text import format_period, show_quantity
from cppcc_domain.text.scripts import fold
from cppcc_domain.validation.numbers import as_printed
from cppcc_domain.values.dates import Period
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.vocab.reports import INDICATORS, PeriodKind

__all__ = ["findings_on_figures", "findings_on_missing", "mixed_counters"]

_SAME_THINGS: Final = (frozenset({"名", "人", "位"}), frozenset({"个", "家", "所", "处"}))
"""Counters that count the same things one by one: 12名 are 12人."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Verdict:
    """比对结果 — how one figure of the text stands to the data."""

    figure: TextFigure
    statements: tuple[Statement, ...] = ()
    """What the data say of the same thing at the same time."""
    agreeing: tuple[Statement, ...] = ()
    misdated: Statement | None = None
    """What the data say of the same thing at another time, where they say nothing of this one."""


def findings_on_figures(figures: Iterable[TextFigure], basis: Basis) -> tuple[tuple[Finding, ...], frozenset[str]]:
    """Hold figures against the data.

    Returns:
        One finding for each figure, in order; and the paths of what is stated and was found in the text, rightly or wrongly.
    """
    verdicts = [_verdict(figure, basis) for figure in figures]
    found = {statement.path for verdict in verdicts for statement in verdict.agreeing}
    findings = []
    for verdict in verdicts:
        expected = next((one for one in verdict.statements if one.path not in found), None)
        expected = expected or next(iter(verdict.statements), None)
        findings.append(_finding(verdict, expected, basis))
        if expected is not None and not verdict.agreeing:
            found.add(expected.path)
        if verdict.misdated is not None:
            found.add(verdict.misdated.path)
    return tuple(findings), frozenset(found)


def findings_on_missing(basis: Basis, found: frozenset[str]) -> Iterator[Finding]:
    """Yield what the report states and the text does not."""
    for statement in basis.stated:
        if statement.path not in found:
            yield finding(
                "AUD-FIG-4",
                statement.path,
                basis.report_id,
                case=None if statement.comparison is None else "growth",
                indicator=statement.indicator,
                expected=show_quantity(statement.quantity),
            )


def mixed_counters(figures: Iterable[TextFigure]) -> Iterator[Finding]:
    """Yield, for each indicator that is counted with different counters, the first figure whose counter is another."""
    first: dict[str, TextFigure] = {}
    told: set[str] = set()
    for figure in figures:
        indicator, counter = figure.indicator, fold(figure.quantity.counter)
        if indicator is None or figure.comparison is not None or not counter:
            continue
        first.setdefault(indicator, figure)
        if fold(first[indicator].quantity.counter) != counter and indicator not in told:
            told.add(indicator)
            yield finding_in_text(
                "AUD-CNT-1",
                (figure.line, figure.column),
                indicator=indicator,
                counters=(first[indicator].quantity.counter, figure.quantity.counter),
                found=figure.words,
                earlier=first[indicator].words,
            )


# --- one figure ----------------------------------------------------------------------------------------------------


def _verdict(figure: TextFigure, basis: Basis) -> _Verdict:
    if figure.indicator is None:
        return _Verdict(figure=figure)
    stated = tuple(
        one for one in basis.stated_of(figure.indicator, figure.comparison) if _is_measured_alike(figure, one)
    )
    statements = tuple(one for one in stated if _is_same_time(figure, one, basis.period))
    # What a year's report says 以来 an earlier year may be said of the year as well.
    agreeing = tuple(one for one in stated if _overlaps(figure, one, basis.period) and _agree(figure, one))
    if not (statements or agreeing) and (counted := _count(figure, basis)):
        statements = (counted,)
        agreeing = statements if _agree(figure, counted) else ()
    misdated = stated[0] if stated and not (statements or agreeing) else None
    return _Verdict(figure=figure, statements=statements, agreeing=agreeing, misdated=misdated)


def _count(figure: TextFigure, basis: Basis) -> Statement | None:
    """Return the count for the time of which the figure speaks, if that time touches the period under report."""
    period = figure.period or basis.period
    if figure.indicator is None or figure.is_other_time or _is_outside(period, basis.period):
        return None
    if figure.as_of is not None and period.first <= figure.as_of.last:
        period = attrs.evolve(period, end=figure.as_of)
    counted = basis.counted_of(figure.indicator, figure.comparison, period)
    return counted if counted and _is_measured_alike(figure, counted) else None


def _is_same_time(figure: TextFigure, statement: Statement, wanted: Period) -> bool:
    """Whether figure and statement speak of one time, as far as the text says of which it speaks."""
    if not _overlaps(figure, statement, wanted):
        return False
    said, stated = figure.period, statement.period or wanted
    if said is None or said == stated:
        return True
    return said.first == stated.first and (PeriodKind.SINCE in (said.kind, stated.kind) or said.last == stated.last)


def _overlaps(figure: TextFigure, statement: Statement, wanted: Period) -> bool:
    """Whether figure and statement may speak of one time; a part of the year is not the year."""
    if figure.is_other_time or (figure.as_of and statement.as_of and figure.as_of != statement.as_of):
        return False
    said, stated = figure.period, statement.period or wanted
    if said is None:
        return not _is_outside(stated, wanted)
    is_part = said.last < wanted.last or wanted.first < said.first
    return said == stated or not (is_part or _is_outside(said, wanted) or _is_outside(said, stated))


def _is_outside(period: Period, wanted: Period) -> bool:
    return period.last < wanted.first or wanted.last < period.first


def _is_measured_alike(figure: TextFigure, statement: Statement) -> bool:
    """Whether growth is a share on both sides or a number on both: 比上年增加9件 is not held against 12%."""
    return figure.comparison is None or (figure.quantity.counter == "%") == (statement.quantity.counter == "%")


def _agree(figure: TextFigure, statement: Statement) -> bool:
    found, expected = figure.quantity, statement.quantity
    if statement.is_counted:
        return _may_be(found, expected, figure.indicator)
    return _is_one_counter(found.counter, expected.counter) and _numbers(found) == _numbers(expected)


def _may_be(found: Quantity | QuantityRange, counted: Quantity | QuantityRange, indicator: str | None) -> bool:
    """Whether a count lies in what the text says, a share to one unit of its last decimal place."""
    known = INDICATORS.get(indicator or "")
    suits = known is not None and known.is_counted_in(fold(found.counter))
    if not suits and not _is_one_counter(found.counter, counted.counter):
        return False
    return as_printed(found).overlaps(counted.interval)


def _is_one_counter(one: str, other: str) -> bool:
    pair = {fold(one), fold(other)}
    return len(pair) == 1 or "" in pair or any(pair <= same for same in _SAME_THINGS)


def _numbers(quantity: Quantity | QuantityRange) -> tuple[object, ...]:
    """Return value and bound, or both ends: 300余次 and 300多次 are one thing, 300次 is another."""
    if isinstance(quantity, QuantityRange):
        return Fraction(quantity.low), Fraction(quantity.high)
    return Fraction(quantity.value), quantity.bound


# --- its finding ---------------------------------------------------------------------------------------------------


def _finding(verdict: _Verdict, expected: Statement | None, basis: Basis) -> Finding:
    figure = verdict.figure
    # 下降12% is 12% in the text and -12 % as growth.
    falls = figure.comparison is not None and isinstance(figure.quantity, Quantity) and figure.quantity.value < 0
    facts: dict[str, Param] = {
        "indicator": figure.indicator,
        "found": f"-{figure.words}" if falls else figure.words,
        "words": figure.evidence or None,
    }
    at, report = (figure.line, figure.column), basis.report_id
    growth = None if figure.comparison is None else "growth"
    if figure.indicator is None:
        return finding_in_text("AUD-FIG-5", at, **facts)
    if verdict.agreeing:
        return finding_in_text("AUD-FIG-1", at, report, **facts, **_held(verdict.agreeing[0]))
    if expected is not None:
        return finding_in_text("AUD-FIG-2", at, report, case=_case(figure, expected), **facts, **_held(expected))
    misdated = verdict.misdated
    if _speaks_of_another_time(figure, basis.period) or (figure.as_of and misdated and misdated.as_of):
        when = _time(misdated, basis.period)
        return finding_in_text("AUD-DATE-1", at, report, **facts, time=figure.dated_by, expected=when)
    return finding_in_text("AUD-FIG-3", at, report, case=growth, **facts)


def _held(statement: Statement) -> dict[str, Param]:
    return {
        "expected": show_quantity(statement.quantity),
        "against": "records" if statement.is_counted else "report",
        "stated_at": statement.path or None,
    }


def _case(figure: TextFigure, expected: Statement) -> str | None:
    """Return what exactly does not fit; ``None`` where it is the number."""
    if expected.is_counted:
        return "counted"
    found, stated = figure.quantity, expected.quantity
    if not _is_one_counter(found.counter, stated.counter):
        return "counter"
    if isinstance(found, Quantity) and isinstance(stated, Quantity) and Fraction(found.value) == Fraction(stated.value):
        return "bound"
    return None if figure.comparison is None else "growth"


def _speaks_of_another_time(figure: TextFigure, wanted: Period) -> bool:
    return figure.is_other_time or (figure.period is not None and _is_outside(figure.period, wanted))


def _time(statement: Statement | None, wanted: Period) -> str:
    """Return the time that would have been right, in words."""
    if statement is not None and statement.as_of is not None:
        return format_period(Period(None, statement.as_of, PeriodKind.UNTIL))
    return format_period((statement.period if statement else None) or wanted)
