"""读数 — every quantity of a text as a row: where it stands, how much it says, and of what.

Example:
    >>> for figure in read_figures("全年收到提案120件，立案94件，赠书300册。"):
    ...     print(figure.line, figure.column, figure.words, figure.indicator)
    1 7 120件 proposals_received
    1 14 94件 proposals_filed
    1 20 300册 None
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from typing import Final, TextIO

import attrs

from cppcc_domain.audit.moments import Moment, moments_of
from cppcc_domain.audit.passages import Passage
from cppcc_domain.audit.tying import Tie, ties_of
from cppcc_domain.text import code_label
from cppcc_domain.validation.numbers import plain
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.vocab.reports import INDICATORS, Comparison, IndicatorCode, PeriodKind

__all__ = ["TextFigure", "figure_rows", "figures_of", "read_figures", "write_figure_rows"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class TextFigure:
    """读数 — one quantity of a text, and what it counts as far as its words tell."""

    start: int
    """Index into the text of the first character; ``text[start:end]`` are the words."""
    end: int
    line: int
    """From 1 on."""
    column: int
    """From 1 on, in characters."""
    words: str
    """The quantity as written: 300余次."""
    quantity: Quantity | QuantityRange
    """A fall (同比下降5%) is negative."""
    indicator: IndicatorCode | None = None
    """What it counts; ``None`` where no words say it, or several indicators claim it alike."""
    comparison: Comparison | None = None
    """Set for growth: the quantity says how much the indicator has changed."""
    period: Period | None = None
    """The period that the sentence names; ``None`` where it names none."""
    as_of: PartialDate | None = None
    """The day of 截至, as far as the sentence tells it."""
    evidence: str = ""
    """The words by which it was tied to its indicator."""
    dated_by: str = ""
    """The words that say of which time it is: 2023年以来, 五年来, or the heading of a part that looks ahead (下一步打算)."""
    is_other_time: bool = False
    """Whether those words name another time than the year that a report is about: 五年来, 上年, 上半年."""


def read_figures(text: str) -> tuple[TextFigure, ...]:
    """Return every quantity of a text in order, tied to the indicator that its words name.

    A quantity is tied by the official term of an indicator, its other forms and the phrases of reports (立案94件, 走访委员40多次,
    办复率99.9%), by the nearest one in its clause whose counter suits. Untied (``indicator=None``) are quantities that no words or several
    name, parts of a figure (其中…), plans and averages.

    Args:
        text: Plain text of any length, simplified or traditional; the work grows with its length and no faster.

    Returns:
        A row for each quantity; one for each indicator where one quantity is that of several (办复率、满意率均为100%).

    Examples:
        >>> [(figure.words, figure.indicator) for figure in read_figures("委员联系界别群众300余次，同比增长35%，赠书200册")]
        [('300余次', 'sector_contacts'), ('35%', 'sector_contacts'), ('200册', None)]
        >>> figure = read_figures("截至2024年3月5日，提案办复率99.9%")[0]
        >>> figure.indicator, figure.as_of, figure.evidence
        ('reply_rate', PartialDate(year=2024, month=3, day=5), '提案办复率')
    """
    return figures_of(Passage.of(text))


def figures_of(passage: Passage) -> tuple[TextFigure, ...]:
    """Return the figures of a passage."""
    return tuple(_figures(passage))


def _figures(passage: Passage) -> Iterator[TextFigure]:
    moments = moments_of(passage)
    for index, ties in enumerate(ties_of(passage, moments)):
        for tie in ties:
            yield _figure(passage, index, tie, moments[index])


def _figure(passage: Passage, index: int, tie: Tie, moment: Moment) -> TextFigure:
    span = passage.spans[index]
    quantity, indicator = span.quantity, tie.indicator
    if tie.falls and isinstance(quantity, Quantity):
        quantity = attrs.evolve(quantity, value=-quantity.value)
    elif tie.falls:
        indicator = None  # a range that falls has no value of its own
    line, column = passage.place(span.start)
    return TextFigure(
        start=span.start,
        end=span.end,
        line=line,
        column=column,
        words=passage.text[span.start : span.end],
        quantity=quantity,
        indicator=indicator,
        comparison=tie.comparison,
        period=moment.period,
        as_of=moment.as_of,
        evidence=passage.words(tie.start, tie.end),
        dated_by=moment.words,
        is_other_time=moment.is_other,
    )


# --- rows ----------------------------------------------------------------------------------------------------------

Cell = str | int | None

_COLUMNS: Final = (
    "value", "value_to", "bound", "counter", "word", "indicator", "label", "comparison", "period", "as_of", "line", "column", "start", "end",
    "words", "evidence",
)  # fmt: skip


def figure_rows(figures: Iterable[TextFigure]) -> list[dict[str, Cell]]:
    """Return figures as plain rows for JSON or CSV.

    Whole numbers are numbers, decimals and fractions text (``"99.9"``, ``"2/3"``); a range has its high end in ``value_to`` and no bound.
    A period is its ends in ISO form: ``2023``, ``2023-01/2023-06``, ``2023/..`` (以来), ``../2023-12`` (截至).

    Example:
        >>> row = figure_rows(read_figures("2023年以来，联系界别群众300余次"))[0]
        >>> row["value"], row["bound"], row["counter"], row["indicator"], row["label"], row["period"]
        (300, 'over', '次', 'sector_contacts', '联系界别群众', '2023/..')
    """
    return [_row(figure) for figure in figures]


def write_figure_rows(rows: Iterable[Mapping[str, Cell]], file: TextIO) -> None:
    """Write rows as CSV with a header; open the file with ``newline=""``, and with ``utf-8-sig`` for spreadsheet programs."""
    writer = csv.DictWriter(file, _COLUMNS)
    writer.writeheader()
    writer.writerows(rows)


def _row(figure: TextFigure) -> dict[str, Cell]:
    cells: tuple[Cell, ...] = (
        *_amount(figure.quantity),
        figure.indicator,
        None if figure.indicator is None else code_label(INDICATORS, figure.indicator),
        None if figure.comparison is None else figure.comparison.value,
        None if figure.period is None else _iso(figure.period),
        None if figure.as_of is None else figure.as_of.isoformat(),
        figure.line,
        figure.column,
        figure.start,
        figure.end,
        figure.words,
        figure.evidence,
    )
    return dict(zip(_COLUMNS, cells, strict=True))


def _amount(quantity: Quantity | QuantityRange) -> tuple[Cell, Cell, Cell, Cell, Cell]:
    """Return value, high end, bound, counter and word."""
    if isinstance(quantity, QuantityRange):
        return plain(quantity.low), plain(quantity.high), None, quantity.counter, ""
    return plain(quantity.value), None, quantity.bound.value, quantity.counter, quantity.word


def _iso(period: Period) -> str:
    start = ".." if period.start is None else period.start.isoformat()
    if period.end is not None:
        return f"{start}/{period.end.isoformat()}"
    return f"{start}/.." if period.kind is PeriodKind.SINCE else start
