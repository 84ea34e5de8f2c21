"""归属 — which indicator each quantity of a passage belongs to, by the words around it.

A quantity goes to the phrase next to it inside its clause whose counter suits; a longer phrase wins over a shorter one. What two indicators
claim alike, what the words do not name, and what is only a part (其中…), a plan (拟…) or an average (每…) stays untied.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, cached_property
from typing import Final

import attrs

from cppcc_domain.audit.growth import Growth, growth_in
from cppcc_domain.audit.lexicon import (
    OTHER,
    QUANTITY,
    STOPS,
    Entry,
    Match,
    Place,
    entries_for,
    guard,
    is_light,
    is_topic,
    light,
)
from cppcc_domain.audit.moments import Moment
from cppcc_domain.audit.passages import MARK, Passage
from cppcc_domain.text import QuantitySpan
from cppcc_domain.vocab.reports import Comparison, IndicatorCode

__all__ = ["Tie", "ties_of"]

_REACH_BEFORE, _REACH_BEHIND, _TOPIC_REACH = 90, 45, 240
_HEADING: Final = 30
_ALL: Final[frozenset[Place]] = frozenset({"before", "behind", "around"})
_BEFORE: Final[frozenset[Place]] = frozenset({"before"})

_JOINT: Final = re.compile("[、和与及]")
_ROW: Final = re.compile(f"{MARK}(?:[、，和与及]+{MARK})+")
_SPEAKS_ON: Final = re.compile("[\u4e00-\u9fff]")
_CLAUSE_BEFORE: Final = re.compile(f"[^{STOPS}]*$")


@cache
def _list_pattern() -> re.Pattern[str]:
    items = f"(?P<items>[^{STOPS}{QUANTITY}{OTHER}]{{3,60}}?)"
    return re.compile(f"{items}(?P<how>均|都|皆|双双|分别){light()}{QUANTITY}")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Tie:
    """归属 — the indicator of a quantity, and the words in the plain text by which it was found."""

    indicator: IndicatorCode | None
    comparison: Comparison | None = None
    falls: bool = False
    start: int = 0
    end: int = 0


_UNTIED: Final = Tie(indicator=None)


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class _Window:
    """窗口 — one quantity with the plain text around it."""

    text: str
    mark: int
    """Where the quantity stands in the window."""
    offset: int
    """Where the window begins in the plain text."""
    counter: str | None
    """The counter of the quantity; ``None`` where any will do."""

    @cached_property
    def clause(self) -> str:
        """The text between the signs of punctuation around the quantity."""
        return self._between(STOPS, STOPS)

    @cached_property
    def stretch(self) -> str:
        """The text between the neighbours of the quantity inside its clause, and no further than 、."""
        return self._between(STOPS + OTHER, STOPS + OTHER + "、")

    def _between(self, before: str, behind: str) -> str:
        start = max(self.text.rfind(stop, 0, self.mark) for stop in before) + 1
        ends = [end for stop in behind if (end := self.text.find(stop, self.mark)) >= 0]
        return self.text[start : min(ends, default=len(self.text))]


def ties_of(passage: Passage, moments: Sequence[Moment]) -> tuple[tuple[Tie, ...], ...]:
    """Return for each quantity of a passage its tie; several where one quantity is that of several things (办复率、满意率均为100%).

    Args:
        passage: The text.
        moments: The time of which each quantity speaks.
    """
    return _without_parts(passage, moments, tuple(_Reader(passage).ties()))


class _Reader:
    """Reads the quantities of a passage from left to right."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._taken = 0  # where the words of the last quantity end, if they stood behind it
        self._dealt: dict[int, Tie] = {}  # what 分别 gives to the quantities that follow

    def ties(self) -> Iterator[tuple[Tie, ...]]:
        previous: tuple[Tie, ...] = ()
        for index in range(len(self._passage.marks)):
            previous = self._ties(index, previous if self._is_same_sentence(index) else ())
            yield previous

    def _ties(self, index: int, previous: tuple[Tie, ...]) -> tuple[Tie, ...]:
        if index in self._dealt:
            return (self._dealt[index],)
        window = self._window(index)
        if growth := growth_in(window.text):
            return (self._growth(window, growth, previous),)
        if guard("no_result").search(window.clause):
            return (_UNTIED,)
        if listed := self._list(index, window):
            return listed
        found = self._best(window, _ALL)
        if found is None:
            return (self._level_of_growth(window, previous),)
        self._taken = window.offset + found.end if found.place == "behind" else 0
        return (self._tie(window, found),)

    def _tie(self, window: _Window, found: Match) -> Tie:
        return Tie(indicator=found.indicator, start=window.offset + found.start, end=window.offset + found.end)

    # --- the words around one quantity ------------------------------------------------------------------------------

    def _window(self, index: int) -> _Window:
        plain, mark = self._passage.plain, self._passage.marks[index]
        start, end = self._passage.sentence_at(mark)
        start, end = max(start, mark - _REACH_BEFORE), min(end, mark + _REACH_BEHIND)
        text = plain[start:mark].replace(MARK, OTHER) + QUANTITY + plain[mark + 1 : end].replace(MARK, OTHER)
        return _Window(text=text, mark=mark - start, offset=start, counter=self._span(index).quantity.counter)

    def _span(self, index: int) -> QuantitySpan:
        return self._passage.spans[index]

    def _is_same_sentence(self, index: int) -> bool:
        marks = self._passage.marks
        return index > 0 and self._passage.sentence_at(marks[index])[0] <= marks[index - 1]

    def _best(self, window: _Window, places: frozenset[Place]) -> Match | None:
        """Return the match that wins, or ``None`` where two indicators claim the quantity alike."""
        matches = [found for found in self._matches(window, places) if not self._belongs_to_another(window, found)]
        if not matches:
            return None
        # 常委会会议召开4次主席会议: behind a verb the quantity goes with what follows it, else with what it follows.
        befores = [found for found in matches if found.place == "before"]
        behinds = [found for found in matches if found.place == "behind"]
        if befores and behinds:
            losers = befores if all(found.with_verb for found in befores) else behinds
            matches = [found for found in matches if found not in losers]
        best = max(found.weight for found in matches)
        winners = [found for found in matches if found.weight == best]
        return winners[0] if len({found.indicator for found in winners}) == 1 else None

    def _matches(self, window: _Window, places: frozenset[Place]) -> Iterator[Match]:
        for entry in entries_for(window.counter):
            for found in entry.matches(window.text, places):
                if self._is_hindered(entry, window):
                    continue
                if not entry.topic or is_topic(entry.topic, self._context(window), self._sentence(window)):
                    yield found

    def _is_hindered(self, entry: Entry, window: _Window) -> bool:
        beside, in_clause, in_sentence = entry.unless, entry.unless_in_clause, entry.unless_in_sentence
        return bool(
            (beside and beside.search(window.stretch))
            or (in_clause and in_clause.search(window.clause))
            or (in_sentence and in_sentence.search(self._sentence(window)))
        )

    def _belongs_to_another(self, window: _Window, found: Match) -> bool:
        """Whether the phrase is that of the quantity before, or the quantity goes on with a noun of its own (视察开展3次座谈)."""
        if found.place == "before" and window.offset + found.start < self._taken:
            return True
        behind = window.text[window.mark + 1 : window.mark + 2]
        return found.with_verb and _SPEAKS_ON.match(behind) is not None

    def _context(self, window: _Window) -> str:
        """Return the paragraph up to the quantity, with the heading above it."""
        plain, mark = self._passage.plain, window.offset + window.mark
        earliest = max(0, mark - _TOPIC_REACH)
        start = plain.rfind("\n", earliest, mark) + 1
        if start:
            above = plain.rfind("\n", max(0, start - 1 - _HEADING), start - 1)
            start = above + 1 if above >= 0 or start <= _HEADING else start
        return plain[max(start, earliest) : mark]

    def _sentence(self, window: _Window) -> str:
        start, end = self._passage.sentence_at(window.offset + window.mark)
        mark = window.offset + window.mark
        return self._passage.plain[max(start, mark - _TOPIC_REACH) : min(end, mark + _TOPIC_REACH)]

    # --- growth, and lists ------------------------------------------------------------------------------------------

    def _growth(self, window: _Window, growth: Growth, previous: tuple[Tie, ...]) -> Tie:
        """Return whose growth it is: that of the subject, or without one that of the figure before."""
        named = [(place, words) for place, words in growth.subjects if not is_light(words)]
        if named:
            place, words = named[0]
            found = self._named(window, words, place, counter=None)
            indicator = found.indicator if found else None
        else:
            indicator = previous[-1].indicator if previous else None
        start, end = window.offset + growth.start, window.offset + window.mark
        return Tie(indicator=indicator, comparison=growth.comparison, falls=growth.falls, start=start, end=end)

    def _level_of_growth(self, window: _Window, previous: tuple[Tie, ...]) -> Tie:
        """Return what a level belongs to that follows its growth: 联系界别群众同比增长35%，达300余次."""
        before = _CLAUSE_BEFORE.search(window.text, 0, window.mark)
        follows = bool(previous) and previous[-1].comparison is not None and before is not None
        if not (follows and before and is_light(before[0])):
            return _UNTIED
        grown = previous[-1].indicator
        suits = any(entry.indicator == grown for entry in entries_for(window.counter))
        return Tie(indicator=grown, start=previous[-1].start, end=previous[-1].end) if suits else _UNTIED

    def _list(self, index: int, window: _Window) -> tuple[Tie, ...]:
        """Return the ties of a list that one quantity (均) or one quantity each (分别) belongs to; nothing where there is none."""
        found = _list_pattern().search(window.text, 0, window.mark + 1)
        items = _JOINT.split(found["items"]) if found else []
        if found is None or len(items) < 2:
            return ()
        together = found["how"] != "分别"
        indices = [index] * len(items) if together else list(range(index, index + len(items)))
        if not together and not self._are_in_a_row(indices):
            return (_UNTIED,)
        position, ties = found.start("items"), []
        for item, own in zip(items, indices, strict=True):
            match = self._named(window, item, position, counter=self._span(own).quantity.counter)
            start = window.offset + position
            ties.append(Tie(indicator=match.indicator if match else None, start=start, end=start + len(item)))
            position += len(item) + 1
        if together:
            return tuple(tie for tie in ties if tie.indicator is not None) or (_UNTIED,)
        self._dealt.update(zip(indices, ties, strict=True))
        return (ties[0],)

    def _are_in_a_row(self, indices: list[int]) -> bool:
        """Whether there are these quantities, with nothing between them but 、 and 和."""
        marks = self._passage.marks
        if indices[-1] >= len(marks):
            return False
        first, last = marks[indices[0]], marks[indices[-1]]
        return _ROW.fullmatch(self._passage.plain, first, last + 1) is not None

    def _named(self, window: _Window, words: str, position: int, *, counter: str | None) -> Match | None:
        """Return which indicator the words name that stand at this place of a window."""
        alone = _Window(text=words + QUANTITY, mark=len(words), offset=window.offset + position, counter=counter)
        return self._best(alone, _BEFORE)


def _without_parts(
    passage: Passage, moments: Sequence[Moment], ties: tuple[tuple[Tie, ...], ...]
) -> tuple[tuple[Tie, ...], ...]:
    """Untie what one sentence states twice of one thing and time with different numbers: parts, or a total and its parts (其中…)."""
    stated: dict[tuple[object, ...], list[int]] = {}
    for index, found in enumerate(ties):
        sentence, _ = passage.sentence_at(passage.marks[index])
        for tie in found:
            key = (sentence, tie.indicator, tie.comparison, moments[index], passage.spans[index].quantity.counter)
            if tie.indicator is not None:
                stated.setdefault(key, []).append(index)
    parts: set[int] = set()
    for indices in stated.values():
        if len({passage.spans[index].quantity for index in indices}) > 1:
            first, second = (passage.marks[index] for index in indices[:2])
            parts.update(indices[1:] if guard("part").search(passage.plain, first, second) else indices)
    return tuple((_UNTIED,) if index in parts else found for index, found in enumerate(ties))
