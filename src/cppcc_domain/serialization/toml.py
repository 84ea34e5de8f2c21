"""TOML — read into the trees that the codec reads JSON from, and written in the one form that rulebooks need.

TOML's own dates and times become text as they stand in JSON: ``2024-01-29``, ``20:00``.
"""

import json
import re
from collections.abc import Mapping
from datetime import date, time
from typing import Any, Final

from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem
from cppcc_domain.serialization.reading import endless_depth_refused, text_of, without_halves
from cppcc_domain.serialization.shapes import refusal
from cppcc_domain.values.json_text import WrittenNumber

__all__ = ["read_toml", "toml_text"]

_LONGEST_ARRAY: Final = 100
_PLACE = re.compile(r" \(at line (?P<line>[0-9]+), column (?P<column>[0-9]+)\)$")


def read_toml(source: str | bytes) -> dict[str, Any]:
    """Return a TOML document in UTF-8 as a tree of JSON values.

    Raises:
        DocumentError: Another encoding, no TOML, nothing at all, or nesting without end.
    """
    import tomllib  # noqa: PLC0415 - of all who read registers, few read rulebooks

    text = text_of(source)
    with endless_depth_refused():
        try:
            tree = without_halves(_as_json(tomllib.loads(text, parse_float=WrittenNumber)))
        except tomllib.TOMLDecodeError as error:
            raise DocumentError([_syntax_problem(str(error), text)]) from None
        except ValueError:  # of int
            problem = Problem(message_code=MessageCode.NOT_TOML, expected="a whole number has too many digits")
            raise DocumentError([problem]) from None
    if not isinstance(tree, dict):  # half a character in a key
        raise refusal(tree, "an object")
    return tree


def toml_text(heading: Mapping[str, Any], tables: Mapping[str, Mapping[str, Any]]) -> str:
    """Return a document with these values at its head and these tables below, each under its dotted name.

    Args:
        heading: Values by key.
        tables: Tables by name. Keys and names are such that TOML needs no quotes; values are text, whole numbers, truth values, lists and dicts.
    """
    blocks = [_lines(heading)]
    blocks += [f"[{name}]\n{_lines(table)}" for name, table in tables.items()]
    return "\n".join(blocks)


def _as_json(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {key: _as_json(item) for key, item in tree.items()}
    if isinstance(tree, list):
        return [_as_json(item) for item in tree]
    return tree.isoformat() if isinstance(tree, date | time) else tree


def _syntax_problem(message: str, text: str) -> Problem:
    place = _PLACE.search(message)
    if place is None:  # at the end of the document
        return Problem(message_code=MessageCode.NOT_TOML, expected=message, line=text.rstrip().count("\n") + 1)
    expected = f"{message[: place.start()]} (column {place['column']})"
    return Problem(message_code=MessageCode.NOT_TOML, expected=expected, line=int(place["line"]))


def _lines(table: Mapping[str, Any]) -> str:
    return "".join(f"{key} = {_value(value)}\n" for key, value in table.items())


def _value(value: Any, indent: str = "") -> str:
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {_value(item, indent)}' for key, item in value.items())} }}"
    if isinstance(value, list):
        line = f"[{', '.join(map(_value, value))}]"
        if len(line) <= _LONGEST_ARRAY and not any(isinstance(item, dict) for item in value):
            return line
        inner = f"{indent}    "
        return "".join(["[\n", *(f"{inner}{_value(item, inner)},\n" for item in value), f"{indent}]"])
    # JSON writes text as TOML does, but for one control character that TOML wants escaped.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
