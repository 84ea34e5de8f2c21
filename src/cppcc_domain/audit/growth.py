"""增长 — whether a quantity says how much a figure has grown, and against what: 同比增长35%, 较上年减少12件."""

import re
from typing import Final

import attrs

from cppcc_domain.audit.lexicon import OTHER, QUANTITY, STOPS
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.vocab.reports import Comparison

__all__ = ["Growth", "growth_in"]

_LAST_YEAR: Final = "(?:上一?年度?|去年|前一年|20[0-9]{2}年度?)(?:同期)?(?:相比)?"
_CUES: Final = {
    Comparison.YEAR_ON_YEAR: f"同比|(?:比|较|与|同){_LAST_YEAR}",
    Comparison.PERIOD_ON_PERIOD: "环比|(?:比|较|与|同)上一?(?:个?月|个?季度|半年)(?:相比)?",
}
_RISES: Final = "增长|上升|提高|增加|提升|上涨|增幅|涨幅|净增|多"
_FALLS: Final = "下降|减少|降低|回落|降幅|少"
_HOW: Final = "(?:大幅度?|明显|显著|小幅|略有|稳步|持续|分别|各|净|又|也|还)*"
# 提高到 gives the level reached, not the growth.
_GROWTH: Final = LazyPattern(
    f"(?P<cue>{'|'.join(f'(?P<{comparison.name}>{cue})' for comparison, cue in _CUES.items())})，?"
    f"(?P<grown>[^{STOPS}{QUANTITY}{OTHER}]{{0,16}}?){_HOW}(?:(?P<fall>{_FALLS})|{_RISES}|(?<=[比期年])(?={QUANTITY}))(?:率|幅度)?(?:了|为|达|达到)?{QUANTITY}"
)
_CLAUSE: Final = re.compile(f"[^{STOPS}{QUANTITY}{OTHER}]*$")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Growth:
    """增长读数 — what a growth figure is compared with, whether it falls, and what is said to have grown."""

    comparison: Comparison
    falls: bool
    start: int
    """Where the words of comparison begin in the window."""
    subjects: tuple[tuple[int, str], ...]
    """What may be said to have grown, with the place in the window: the words behind those of comparison, and the clause before them."""


def growth_in(window: str) -> Growth | None:
    """Return how the quantity of a window is a growth figure, or ``None`` when it is none.

    Example:
        >>> found = growth_in(f"立案提案同比下降{QUANTITY}")
        >>> found.comparison.zh, found.falls, found.subjects
        ('同比', True, ((6, ''), (0, '立案提案')))
    """
    found = _GROWTH.search(window)
    if found is None:
        return None
    clause = _CLAUSE.search(window, 0, found.start())
    before = clause[0] if clause else ""
    return Growth(
        comparison=next(comparison for comparison in _CUES if found[comparison.name]),
        falls=found["fall"] is not None,
        start=found.start(),
        subjects=((found.start("grown"), found["grown"]), (found.start() - len(before), before)),
    )
