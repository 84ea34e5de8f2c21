"""Rows — a compact way to write the concepts that were read in one document."""

from cppcc_domain.vocab.terms import Concept

__all__ = ["Row", "concepts"]

Row = tuple[str, str, str, *tuple[str, ...]]
"""Code, official Chinese, English, then any other Chinese forms that mean the same."""


def concepts(source: str, *rows: Row) -> tuple[Concept, ...]:
    """Return the concepts of these rows, all of one source."""
    return tuple(
        Concept(code=code, zh=zh, en=en, source=source, aliases=tuple(aliases)) for code, zh, en, *aliases in rows
    )
