"""表格 — tables of the pages that this floor writes."""

from collections.abc import Iterable, Sequence

__all__ = ["markdown_table"]


def markdown_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table.

    Example:
        >>> print(markdown_table(["event", "提名"], [["任职", "在任"]]))
        | event | 提名 |
        | --- | --- |
        | 任职 | 在任 |
    """
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (heads, ["---"] * len(heads), *rows))
