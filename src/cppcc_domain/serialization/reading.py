"""读入 — from bytes to a tree of JSON values, read strictly.

Python's own reader takes repeated keys, NaN and halves of characters without a word. Here each becomes a :class:`Flaw` in the tree, which
no reader of the model accepts, so that it is reported with its path beside all other problems of the document.
"""

import codecs
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import isfinite
from typing import Any, Final

import attrs

from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem, cut, shown
from cppcc_domain.values.json_text import WrittenNumber

__all__ = [
    "DEEPEST",
    "LONGEST_NUMBER",
    "Flaw",
    "endless_depth_refused",
    "flaws_in",
    "number_problem",
    "read_json",
    "text_of",
    "without_halves",
]

LONGEST_NUMBER: Final = 640
"""Characters of a number; up to here Python reads and writes whole numbers whatever its own limit is set to."""

DEEPEST: Final = 100
"""Levels of nesting that an unknown key may have."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_SURROGATE_IN_SOURCE = re.compile(r"[\ud800-\udfff]|\\u[dD][89a-fA-F]")
_HAN = re.compile("[\u4e00-\u9fff]")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Flaw:
    """瑕疵 — stands in the tree for a piece of JSON that is written correctly and still cannot be taken."""

    problems: tuple[Problem, ...]
    """What is wrong, as seen from this place."""


def read_json(source: str | bytes) -> Any:
    """Return the JSON tree of a document in UTF-8, with or without byte order mark.

    Raises:
        DocumentError: Another encoding, no JSON, nothing at all, or nesting without end.
    """
    text = text_of(source)
    with endless_depth_refused():
        try:
            tree = _DECODER.decode(text)
        except json.JSONDecodeError as error:
            raise DocumentError([_syntax_problem(error)]) from None
        return without_halves(tree) if _SURROGATE_IN_SOURCE.search(text) else tree


def text_of(source: str | bytes) -> str:
    """Return the text of a document in UTF-8, with or without byte order mark.

    Raises:
        DocumentError: Another encoding, or nothing at all.
    """
    text = source.removeprefix("\ufeff") if isinstance(source, str) else _decoded(source)
    if not text.strip():
        raise DocumentError([Problem(message_code=MessageCode.EMPTY)])
    return text


@contextmanager
def endless_depth_refused() -> Iterator[None]:
    """Turn the end of Python's stack into a problem of the document."""
    try:
        yield
    except RecursionError:
        raise DocumentError([Problem(message_code=MessageCode.TOO_DEEP)]) from None


def flaws_in(tree: object, depth: int = 0) -> Iterator[Problem]:
    """Yield the problems of a tree that no class describes, which is kept as it is."""
    if depth > DEEPEST:
        yield Problem(message_code=MessageCode.TOO_DEEP)
    elif isinstance(tree, Flaw):
        yield from tree.problems
    elif isinstance(tree, dict | list):
        for step, item in tree.items() if isinstance(tree, dict) else enumerate(tree):
            for problem in flaws_in(item, depth + 1):
                yield problem.under(step)


def without_halves(tree: Any) -> Any:
    """Return the tree with a flaw in place of each text that holds half a character; lists and objects are changed in place."""
    if isinstance(tree, str) and _SURROGATE.search(tree):
        return Flaw(problems=(Problem(message_code=MessageCode.BROKEN_TEXT, value=shown(tree)),))
    if isinstance(tree, list):
        tree[:] = map(without_halves, tree)
    elif isinstance(tree, dict):
        broken = [key for key in tree if _SURROGATE.search(key)]
        if broken:
            return _flaw(MessageCode.BROKEN_TEXT, broken)
        for key, value in tree.items():
            tree[key] = without_halves(value)
    return tree


def number_problem(text: str) -> Problem:
    """Return the problem of a number that is not finite or has more digits than any number of this field."""
    return Problem(message_code=MessageCode.UNREADABLE_NUMBER, value=cut(text), expected=str(LONGEST_NUMBER))


def _decoded(source: bytes) -> str:
    try:
        return source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        encoding = _apparent_encoding(source)
        code = MessageCode.NOT_UTF8 if encoding is None else MessageCode.OTHER_ENCODING
        raise DocumentError([Problem(message_code=code, value=encoding or str(error.start))]) from None


def _apparent_encoding(source: bytes) -> str | None:
    if source.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "UTF-16"
    try:
        return "GBK" if _HAN.search(source.decode("gb18030")) else None
    except UnicodeDecodeError:
        return None


def _syntax_problem(error: json.JSONDecodeError) -> Problem:
    expected = f"{error.msg} (column {error.colno})"
    # a text without its closing quote is reported where it begins
    if not error.doc[error.pos :].strip() or error.msg.startswith("Unterminated string"):
        last_line = error.doc.rstrip().count("\n") + 1
        return Problem(message_code=MessageCode.CUT_OFF, expected=expected, line=last_line)
    rest = error.doc[error.pos : error.pos + LONGEST_NUMBER].partition("\n")[0]
    return Problem(message_code=MessageCode.NOT_JSON, value=shown(rest), expected=expected, line=error.lineno)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any] | Flaw:
    tree = dict(pairs)
    if len(tree) == len(pairs):
        return tree
    repeated = [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]
    return _flaw(MessageCode.REPEATED_KEY, repeated)


def _whole_number(text: str) -> int | Flaw:
    return int(text) if len(text) <= LONGEST_NUMBER else _unreadable_number(text)


def _fraction(text: str) -> WrittenNumber | Flaw:
    number = WrittenNumber(text)
    return number if isfinite(number) else _unreadable_number(text)


def _unreadable_number(text: str) -> Flaw:
    return Flaw(problems=(number_problem(text),))


def _flaw(code: MessageCode, keys: Iterable[str]) -> Flaw:
    return Flaw(problems=tuple(Problem(message_code=code, value=shown(key)).under(key) for key in keys))


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_whole_number,
    parse_float=_fraction,
    parse_constant=_unreadable_number,
)
