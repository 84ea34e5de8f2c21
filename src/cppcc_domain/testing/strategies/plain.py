"""原样 — what a function makes, shown as itself.

Hypothesis shows an object of ``builds`` or ``map`` by the call that made it. That is right for a constructor and unreadable for a function of ours.
"""

from collections.abc import Callable
from typing import Any, TypeVar

from hypothesis import strategies as st

__all__ = ["made", "tuples_of"]

T = TypeVar("T")


@st.composite
def made(draw: st.DrawFn, make: Callable[..., T], *parts: st.SearchStrategy[Any]) -> T:
    """What the function returns for values of these strategies, in this order.

    Args:
        draw: Given by Hypothesis.
        make: The function.
        parts: Strategies for its arguments.
    """
    return make(*(draw(part) for part in parts))


def tuples_of(
    items: st.SearchStrategy[T], *, min_size: int = 0, max_size: int = 3, unique: bool = False
) -> st.SearchStrategy[tuple[T, ...]]:
    """Tuples of a few items; the empty one where there can be no items, and nothing where there must be some.

    Args:
        items: What they hold.
        min_size: The fewest items.
        max_size: The most items.
        unique: Whether no item may occur twice.
    """
    if items.is_empty:
        return st.nothing() if min_size else st.just(())
    return made(tuple, st.lists(items, min_size=min_size, max_size=max_size, unique=unique))
