"""列举 — lists, quotations and book titles written and read: 提案、社情民意和调研报告, “甲”“乙”, 甲、乙等, 《关于〈…〉的提案》.

Sources:
    GB/T 15834—2011《标点符号用法》4.5 (顿号), 4.8 (引号), 4.15 (书名号)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from babel import lists as cldr

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.locales import is_chinese, locale_of

__all__ = [
    "ItemList",
    "format_book_title",
    "format_list",
    "format_quoted",
    "parse_book_title",
    "parse_list",
    "parse_quoted",
]

_PAIRS: Final = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "「": "」", "『": "』", "（": "）", "(": ")"}
_CLOSING: Final = {closing: opening for opening, closing in _PAIRS.items()}
_MARKED: Final = ("”“", "》《", "」「")
_CONJUNCTION: Final = re.compile("(?<=.)(?:以及|和|及)(?=.)")


class ItemList(NamedTuple):
    """列举 — the items of a list, and whether more were left unnamed (等)."""

    items: tuple[str, ...]
    open: bool = False


def format_list(
    items: Iterable[str],
    *,
    conjunction: bool = True,
    open: bool = False,  # noqa: A002 - an open list, the counterpart of ItemList.open
    locale: str = "zh_Hans_CN",
) -> str:
    """Write a list.

    Items that stand in quotation marks or title marks follow each other without 、, as the standard has it.

    Args:
        items: What is listed, in order.
        conjunction: Whether the last item is joined with a word, 和 in most Chinese locales, 及 in Hong Kong and Macao. An open list has none.
        open: Whether more could be named: the list ends with 等.
        locale: The locale whose commas and words are used.

    Returns:
        The list; the empty text for no items.

    Examples:
        >>> format_list(["提案", "社情民意", "调研报告"]), format_list(["甲", "乙"], open=True)
        ('提案、社情民意和调研报告', '甲、乙等')
        >>> format_list(["“甲”", "“乙”"], conjunction=False), format_list(["a", "b", "c"], locale="en")
        ('“甲”“乙”', 'a, b, and c')
    """
    texts = list(items)
    if open or not conjunction or len(texts) < 2:
        chinese = is_chinese(locale)
        listed = _joined(texts) if chinese else ", ".join(texts)
        return f"{listed}{'等' if chinese else ', etc.'}" if open and texts else listed
    if is_chinese(locale):
        *first, last = texts
        return f"{_joined(first)}{_conjunction(locale)}{last}"
    return cldr.format_list(texts, style="standard", locale=locale_of(locale))


def _joined(texts: Sequence[str]) -> str:
    """Return the items with 、 between them, save between two quotations or two titles."""
    pieces = list(texts[:1])
    for before, after in pairwise(texts):
        pieces += ["" if before[-1:] + after[:1] in _MARKED else "、", after]
    return "".join(pieces)


@cache
def _conjunction(locale: str) -> str:
    pattern: str = locale_of(locale).list_patterns["standard"]["2"]
    return pattern.format("", "")


def parse_list(text: str, *, conjunction: bool = True) -> ItemList:
    """Read a list; what stands in brackets or marks of any kind is never divided.

    Args:
        text: Items with 、 between them; between “甲”“乙” or 《甲》《乙》 nothing need stand. 等 at the end marks an open list.
        conjunction: Whether 和, 及 or 以及 joins the last two items. Set it to false for items that may hold these characters (呼和浩特).

    Raises:
        ParseError: An empty item, brackets that do not pair, or a last item with two words that could join it.

    Examples:
        >>> parse_list("提案、社情民意和调研报告")
        ItemList(items=('提案', '社情民意', '调研报告'), open=False)
        >>> parse_list("“党建+”“书香政协”等")
        ItemList(items=('“党建+”', '“书香政协”'), open=True)
    """
    if not text:
        return ItemList(())
    is_open = len(text) > 1 and text.endswith("等")
    depths = _depths(text)
    starts, items = zip(*_items(text[: len(text) - is_open], depths), strict=True)
    joints = [
        joint for joint in _CONJUNCTION.finditer(items[-1]) if conjunction and depths[starts[-1] + joint.start()] == 0
    ]
    if len(joints) > 1:
        raise ParseError("list", text, starts[-1] + joints[1].start(), "a second word could join the last item")
    if not all(items):
        raise ParseError("list", text, starts[items.index("")], "an item is empty")
    last = items[-1]
    return ItemList(items[:-1] + ((last[: joints[0].start()], last[joints[0].end() :]) if joints else (last,)), is_open)


def _items(text: str, depths: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield each item of a list with its position."""
    start = 0
    for position, (character, depth) in enumerate(zip(text, depths, strict=False)):
        if depth == 0 and (character == "、" or text[position : position + 2] in _MARKED):
            end = position if character == "、" else position + 1
            yield start, text[start:end]
            start = position + 1
    yield start, text[start:]


def _depths(text: str) -> list[int]:
    """Return for each character in how many brackets and marks it stands; the closing one counts as outside.

    Raises:
        ParseError: Something closes that was not opened, or stays open.
    """
    open_ones: list[str] = []
    depths = []
    for position, character in enumerate(text):
        if character in _CLOSING and (open_ones or character != "’"):  # ’ may be an apostrophe
            if not open_ones or open_ones.pop() != _CLOSING[character]:
                raise ParseError("list", text, position, f"{character} closes nothing")
        elif character in _PAIRS:
            open_ones.append(character)
        depths.append(len(open_ones))
    if open_ones:
        raise ParseError("list", text, len(text), f"{open_ones[-1]} is not closed")
    return depths


# --- quotations and titles -----------------------------------------------------------------------------------------


def format_quoted(text: str) -> str:
    """Put text into quotation marks; those inside become single, those inside these double again.

    Example:
        >>> format_quoted("深化“书香政协”建设")
        '“深化‘书香政协’建设”'

    Raises:
        ImpossibleValueError: Marks inside that do not pair.
    """
    return f"“{_nested(text, '“”‘’', 1)}”"


def parse_quoted(text: str) -> str:
    """Return what stands between quotation marks (also 「」), with the marks inside as they are outside of any.

    Example:
        >>> parse_quoted("“深化‘书香政协’建设”")
        '深化“书香政协”建设'

    Raises:
        ParseError: The text does not begin and end with one pair of marks, or marks inside do not pair.
    """
    return _inside(text.translate(_CORNERS), text, "quotation", "“”‘’")


def format_book_title(text: str) -> str:
    """Put a title into title marks; titles inside stand in 〈〉.

    Example:
        >>> format_book_title("关于落实《中国共产党政治协商工作条例》的提案")
        '《关于落实〈中国共产党政治协商工作条例〉的提案》'

    Raises:
        ImpossibleValueError: Marks inside that do not pair.
    """
    return f"《{_nested(text, '《》〈〉', 1)}》"


def parse_book_title(text: str) -> str:
    """Return the title between title marks, with titles inside it as they are written by themselves.

    Example:
        >>> parse_book_title("《关于落实〈中国共产党政治协商工作条例〉的提案》")
        '关于落实《中国共产党政治协商工作条例》的提案'

    Raises:
        ParseError: The text does not begin and end with one pair of marks, or marks inside do not pair.
    """
    return _inside(text, text, "title", "《》〈〉")


_CORNERS: Final = str.maketrans("「」『』", "“”‘’")


def _inside(text: str, original: str, what: str, marks: str) -> str:
    if len(text) < 2 or text[0] != marks[0] or text[-1] != marks[1]:
        raise ParseError(what, original, 0, f"it does not stand between {marks[0]} and {marks[1]}")
    try:
        return _nested(text[1:-1], marks, 0)
    except ImpossibleValueError as error:
        raise ParseError(what, original, 0, f"expected {error.expected}") from error


def _nested(text: str, marks: str, depth: int) -> str:
    """Return the text with its marks turned outer and inner by how deep they stand.

    Args:
        text: What stands inside ``depth`` pairs.
        marks: Outer opening and closing mark, inner opening and closing mark.
        depth: How many pairs stand around the text.
    """
    open_ones: list[str] = []
    pieces = []
    for character in text:
        level = (depth + len(open_ones)) % 2
        if character in marks[::2]:
            open_ones.append(character)
            pieces.append(marks[::2][level])
        elif character not in marks or (character == "’" and not open_ones):  # a lone ’ is an apostrophe
            pieces.append(character)
        elif open_ones and open_ones.pop() == _CLOSING[character]:
            pieces.append(marks[1::2][1 - level])
        else:
            raise ImpossibleValueError("text", text, f"marks {marks} in pairs")
    if open_ones:
        raise ImpossibleValueError("text", text, f"marks {marks} in pairs")
    return "".join(pieces)
