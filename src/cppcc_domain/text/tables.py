"""表格 — plain-text tables that stay aligned in a terminal: Han characters are two columns wide."""

import unicodedata
from collections.abc import Iterable, Sequence

from cppcc_domain.model.register import LocalTerm
from cppcc_domain.model.report import Figure
from cppcc_domain.text.changes import format_change
from cppcc_domain.text.dates import format_date
from cppcc_domain.text.labels import code_label
from cppcc_domain.text.periods import format_period
from cppcc_domain.text.quantities import show_quantity
from cppcc_domain.vocab.reports import INDICATORS

__all__ = ["display_width", "format_figures", "format_table"]

_WIDE = frozenset("WF")


def display_width(text: str) -> int:
    """Return how many terminal columns the text takes.

    Example:
        >>> display_width("94件")
        4
    """
    return sum(2 if unicodedata.east_asian_width(character) in _WIDE else 1 for character in text)


def format_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows under a header, columns padded to their widest cell and parted by two spaces."""
    cells = [tuple(header), *map(tuple, rows)]
    widths = [max(map(display_width, column)) for column in zip(*cells, strict=True)]
    lines = [
        "  ".join(cell + " " * (width - display_width(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
    lines.insert(1, "  ".join("─" * width for width in widths))
    return "\n".join(lines)


def format_figures(figures: Iterable[Figure], labels: Iterable[LocalTerm] = ()) -> str:
    """Return figures as a table: indicator, quantity as official texts write it, period, and the line where it was read."""
    local_terms = tuple(labels)
    rows = []
    for figure in figures:
        quantity = show_quantity(figure.quantity)
        if figure.comparison is not None:
            quantity = format_change(figure.quantity, figure.comparison)
        period = "" if figure.period is None else format_period(figure.period)
        if figure.as_of is not None:
            period = f"截至{format_date(figure.as_of)}"
        line = "" if figure.source is None or figure.source.line is None else str(figure.source.line)
        rows.append((code_label(INDICATORS, figure.indicator, local_terms), quantity, period, line, figure.note))
    return format_table(("指标", "数据", "时期", "行", "备注"), rows)
