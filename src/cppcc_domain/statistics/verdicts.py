"""计数 — how many things certainly count for a period, and whether there might be more.

What the records do not tell is never counted, but turns an exact number into 至少.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator

import attrs

from cppcc_domain.values.verdicts import Verdict, any_of

__all__ = ["Tally", "distinct", "tally"]


@attrs.frozen(weakref_slot=False)
class Tally:
    """计数 — how many things certainly count, and whether there might be more."""

    certain: int
    more: bool = False


def distinct(pairs: Iterable[tuple[Hashable, Verdict]]) -> Iterator[Verdict]:
    """Yield one verdict for each thing named, which counts when it counts at least once."""
    answers: dict[Hashable, Verdict] = {}
    for thing, verdict in pairs:
        answers[thing] = any_of((answers.get(thing, False), verdict))
    yield from answers.values()


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count what certainly counts, and note whether anything else might."""
    answers = Counter(verdicts)
    return Tally(answers[True], more=answers[None] > 0)
