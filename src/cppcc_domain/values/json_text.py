"""JSON 文本 — trees of JSON values as one canonical text, for the keys of a file that this version does not know.

Numbers keep their digits: ``1.10`` says more than ``1.1``, and nobody knows how much it matters.
"""

import json
from typing import Any, Final, Self

import attrs

from cppcc_domain.errors import ImpossibleValueError

__all__ = ["WrittenNumber", "canonical_object", "json_text", "unknown_keys"]

_SCALARS: Final = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


class WrittenNumber(float):
    """A floating-point number that remembers how it was written in JSON.

    Example:
        >>> WrittenNumber("1.10") == 1.1, json_text([WrittenNumber("1.10"), 1.10])
        (True, '[1.10,1.1]')
    """

    __slots__ = ("text",)

    text: str

    def __new__(cls, text: str) -> Self:
        """Read the number; ``ValueError`` if the text is none."""
        number = super().__new__(cls, text)
        number.text = text
        return number


def json_text(tree: object, *, newline: str = "", sort_keys: bool = False) -> str:
    r"""Return a tree of JSON values as text, characters as they are and written numbers digit for digit.

    Args:
        tree: The tree.
        newline: What goes before a closing bracket: ``"\n"`` for text on many lines, indented by two spaces, nothing for text without spaces.
        sort_keys: Whether the keys of objects are sorted.

    Raises:
        TypeError: Something in the tree is no JSON value.
        ValueError: A number is not finite.
    """
    inner = newline and newline + "  "
    if isinstance(tree, dict):
        colon = ": " if newline else ":"
        items = [
            f"{_SCALARS.encode(key)}{colon}{json_text(value, newline=inner, sort_keys=sort_keys)}"
            for key, value in (sorted(tree.items()) if sort_keys else tree.items())
        ]
        return f"{{{inner}{f',{inner}'.join(items)}{newline}}}" if items else "{}"
    if isinstance(tree, list):
        items = [json_text(item, newline=inner, sort_keys=sort_keys) for item in tree]
        return f"[{inner}{f',{inner}'.join(items)}{newline}]" if items else "[]"
    return tree.text if isinstance(tree, WrittenNumber) else _SCALARS.encode(tree)


def unknown_keys(extra: str) -> dict[str, Any]:
    """Return what the text of unknown keys holds, as a JSON tree."""
    return json.loads(extra, parse_float=WrittenNumber) if extra else {}


def canonical_object(instance: object, attribute: "attrs.Attribute[Any]", value: str) -> None:
    """Refuse what is neither empty nor the one text of a JSON object that has keys; without keys there is nothing to keep, which is ``""``."""
    if value == "":
        return
    try:
        is_canonical = value.startswith('{"') and json_text(unknown_keys(value), sort_keys=True) == value
    except (AttributeError, ValueError, RecursionError):  # no text, no JSON, or nested without end
        is_canonical = False
    if not is_canonical:
        expected = "a JSON object as canonical text: sorted keys, no spaces"
        raise ImpossibleValueError(f"{type(instance).__name__}.{attribute.name}", value, expected)
