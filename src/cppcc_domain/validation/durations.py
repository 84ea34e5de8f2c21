"""重叠 — which of many things that should follow each other exist at the same time."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from cppcc_domain.values.durations import Duration

__all__ = ["overlapping"]

ItemT = TypeVar("ItemT")


def overlapping(items: Iterable[tuple[Duration, ItemT]]) -> Iterator[tuple[ItemT, ItemT]]:
    """Yield the earlier and the later of each two that certainly overlap; each later one once, with the earlier one that lasts longest.

    Sorting apart, the cost is linear.

    Example:
        >>> from cppcc_domain.values.dates import PartialDate
        >>> before, after = Duration(PartialDate(2021), PartialDate(2024)), Duration(PartialDate(2023))
        >>> list(overlapping([(after, "the new one"), (before, "the old one")]))
        [('the old one', 'the new one')]
    """
    dated = [(start.last, duration, item) for duration, item in items if (start := duration.start) is not None]
    dated.sort(key=lambda entry: entry[0])
    longest: tuple[int, Duration, ItemT] | None = None
    for began, duration, item in dated:
        if longest is not None and longest[1].overlaps(duration):
            yield longest[2], item
        # The day on which something ends is its successor's; the day on which it began is its own.
        lasts = began.toordinal() + 1 if duration.end is None else duration.end.first.toordinal()
        if longest is None or longest[0] < lasts:
            longest = lasts, duration, item
