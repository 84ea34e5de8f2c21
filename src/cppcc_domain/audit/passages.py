"""篇章 — a text prepared for reading figures: one form for each sign, a mark for each quantity, and where everything stands in the original.

The *plain* text is simplified, has one set of punctuation, no spaces, and one mark in the place of each quantity, so that the phrases of
:mod:`cppcc_domain.audit.phrases` need no variants. Every position in it leads back to the text as written.
"""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import Final

import attrs

from cppcc_domain.text import QuantitySpan, find_quantities
from cppcc_domain.text.scripts import fold

__all__ = ["MARK", "Passage", "plain_characters"]

MARK: Final = "\ue000"
"""What stands for a quantity in the plain text, of the private use area."""

# One form for each sign of punctuation, full width as in print.
_SIGNS: Final = str.maketrans(',;:()!?「」『』"', "，；：（）！？“”‘’”")
# 04件 is a slip of the keyboard; nothing that counts begins with a zero.
_LEADING_ZEROS: Final = re.compile(
    r"(?<![0-9A-Za-z第号\-—~〔\[])(?<![0-9][.,:/，．：／])0+(?=[0-9]+ ?[余多]?[件个名位人所家场项次期篇条份%])"
)
_PIECE: Final = re.compile(r"(?P<space>\s+)|[^\s]+")
_SENTENCE: Final = re.compile("[^。！？\n]+")

# A line that goes on in the next one: it ends within a sentence and is about as long as lines are.
_WRAPPED_LINE: Final = 30
_ENDS_WITHIN: Final = frozenset("，、")
_ENDS_WITH_ITSELF: Final = frozenset("。！？；：.|")
_BEGINS_ANEW: Final = re.compile(
    r"[#>*|•·●■◆—-]|[（(]?(?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）).、．]|第[一二三四五六七八九十]"
)


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class Passage:
    """篇章 — the text, its quantities, and the plain text with a :data:`MARK` for each of them."""

    text: str
    spans: tuple[QuantitySpan, ...]
    plain: str
    origins: tuple[int, ...]
    """For each character of the plain text, and for its end, where it stands in the text."""
    marks: tuple[int, ...]
    """Where the mark of each quantity stands in the plain text."""

    @classmethod
    def of(cls, text: str) -> "Passage":
        """Prepare a text."""
        readable = _LEADING_ZEROS.sub(lambda zeros: " " * len(zeros[0]), text)
        spans = tuple(_with_zeros(text, readable, span) for span in find_quantities(readable))
        plain, origins, marks = _marked(plain_characters(text), spans)
        return cls(text=text, spans=spans, plain=plain, origins=origins, marks=marks)

    def sentence_at(self, position: int) -> tuple[int, int]:
        """Return where the sentence of the plain text begins and ends in which this place lies."""
        index = bisect_right(self._sentences, (position, len(self.plain))) - 1
        start, end = self._sentences[index] if index >= 0 else (0, len(self.plain))
        return start, max(end, position)

    def words(self, start: int, end: int) -> str:
        """Return the words as written between two places of the plain text."""
        if start >= end:
            return ""
        last = self.origins[end - 1] + 1
        if self.plain[end - 1] == MARK:
            last = self.spans[bisect_left(self.marks, end - 1)].end
        return self.text[self.origins[start] : last]

    def place(self, position: int) -> tuple[int, int]:
        """Return line and column of a place in the text, both counted from 1, the column in characters."""
        line = bisect_right(self._lines, position) - 1
        return line + 1, position - self._lines[line] + 1

    @cached_property
    def _sentences(self) -> tuple[tuple[int, int], ...]:
        return tuple(found.span() for found in _SENTENCE.finditer(self.plain))

    @cached_property
    def _lines(self) -> tuple[int, ...]:
        return (0, *(index + 1 for index, character in enumerate(self.text) if character == "\n"))


def plain_characters(text: str) -> str:
    """Return the text with one form for each character and sign; its length does not change.

    Example:
        >>> plain_characters("社情民意信息採用５１篇,並獲批示")
        '社情民意信息采用51篇，并获批示'
    """
    return fold(text).translate(_SIGNS)


def _with_zeros(text: str, readable: str, span: QuantitySpan) -> QuantitySpan:
    """Return the span with the zeros that were taken off its number."""
    start = span.start
    while start and text[start - 1] == "0" and readable[start - 1] == " ":
        start -= 1
    return QuantitySpan(start, span.end, span.quantity)


def _marked(folded: str, spans: tuple[QuantitySpan, ...]) -> tuple[str, tuple[int, ...], tuple[int, ...]]:
    """Return the plain text, where its characters come from, and where its marks stand."""
    pieces: list[str] = []
    origins: list[int] = []
    marks: list[int] = []

    def add(start: int, end: int) -> None:
        for piece in _PIECE.finditer(folded, start, end):
            if not piece["space"]:
                pieces.append(piece[0])
                origins.extend(range(*piece.span()))
            elif "\n" in piece[0] and not _goes_on(folded, *piece.span()):
                pieces.append("\n")
                origins.append(piece.start())

    position = 0
    for span in spans:
        add(position, span.start)
        marks.append(len(origins))
        pieces.append(MARK)
        origins.append(span.start)
        position = span.end
    add(position, len(folded))
    return "".join(pieces), (*origins, len(folded)), tuple(marks)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether the line break in this run of spaces stands inside a sentence that was only wrapped."""
    if text.count("\n", start, end) != 1 or not start or end >= len(text) or _BEGINS_ANEW.match(text, end):
        return False
    if text[start - 1] in _ENDS_WITHIN:
        return True
    length = start - (text.rfind("\n", max(0, start - _WRAPPED_LINE - 1), start) + 1)
    return length >= _WRAPPED_LINE and text[start - 1] not in _ENDS_WITH_ITSELF
