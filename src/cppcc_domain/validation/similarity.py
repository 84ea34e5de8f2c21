"""相似案由 — which titles of one list speak of the same matter.

Titles are compared by the pairs of neighbouring characters that are left when the set words around the matter (关于进一步加强……的提案) are taken
away. No title is compared with all others: two titles can only be as similar as asked for if they share one of their rarer pairs, so each is
looked up under those alone. A pair that very many titles have stands for the first of them only, which bounds the work.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil
from typing import Final, NamedTuple

__all__ = ["LEAST_SHARE", "Similar", "matter_of", "similar_titles"]

LEAST_SHARE: Final = 0.6
"""How large a part of all their pairs two titles must have in common."""

_FEWEST_CHARS: Final = 4
_MOST_BEARERS: Final = 20

_SET_WORDS: Final = re.compile(
    r"^[关關][于於]|的?(?:对策)?(?:提案|建[议議]|意见|案)$"
    "|进一步|加[强大快速]|切实|[大着努]力|积极|深入|全面|推[进动]|促进|提[升高]|改善|完善|优化|健全|建立|规范|强化|做好|重视|解决|建设|管理|工作|水平|力度|问题|措施|机制|条件"
    r"|[我本全][国省市县区州]|[\W_的和与及]+"
)
_NUMBER: Final = re.compile(r"\d+|第[一二三四五六七八九十百千]+")


class Similar(NamedTuple):
    """相似 — two titles by their places in the list, the earlier one first, and how large a part of their pairs they share."""

    earlier: int
    later: int
    share: float


def matter_of(title: str) -> str:
    """Return what is left of a title without the set words around its matter.

    Example:
        >>> matter_of("关于进一步加强我市老旧小区停车管理的提案")
        '老旧小区停车'
    """
    return _SET_WORDS.sub("", title.strip())


def similar_titles(titles: Sequence[str], least: float = LEAST_SHARE) -> Iterator[Similar]:
    """Yield for each title the earlier one that is most like it, if there is one that is like it enough.

    Titles that differ in a number (第一中学, 第二中学) speak of different things, and of titles of which little is left nothing is said.

    Args:
        titles: The titles, such as those of one session.
        least: How large a part of all their pairs two titles must share, above 0 and up to 1.

    Example:
        >>> titles = ("关于改善老旧小区停车条件的提案", "关于保护湿地的提案", "关于加强老旧小区停车管理的建议")
        >>> [(found.earlier, found.later) for found in similar_titles(titles)]
        [(0, 2)]
    """
    pairs = [_pairs(matter_of(title)) for title in titles]
    frequency = Counter(pair for of_title in pairs for pair in of_title)
    bearers: dict[tuple[tuple[str, ...], str], list[int]] = {}
    for later, of_title in enumerate(pairs):
        rare = sorted(of_title, key=frequency.__getitem__)
        numbers = tuple(_NUMBER.findall(titles[later]))
        # Whoever shares none of these shares fewer than the part asked for.
        telling = [(numbers, pair) for pair in rare[: len(rare) - ceil(least * len(rare)) + 1]]
        candidates = sorted({earlier for key in telling for earlier in bearers.get(key, ())})
        found = [Similar(earlier, later, _share(pairs[earlier], of_title)) for earlier in candidates]
        best = max(found, key=lambda one: one.share, default=None)
        if best is not None and best.share >= least:
            yield best
        for key in telling:
            known = bearers.setdefault(key, [])
            if len(known) < _MOST_BEARERS:
                known.append(later)


def _pairs(matter: str) -> tuple[str, ...]:
    """Return the pairs of neighbouring characters, each once and in order; none where too few characters are left."""
    if len(matter) < _FEWEST_CHARS:
        return ()
    return tuple(dict.fromkeys(matter[n : n + 2] for n in range(len(matter) - 1)))


def _share(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    together = len({*one} & {*other})
    return together / (len(one) + len(other) - together)
