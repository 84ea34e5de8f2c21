"""姓名排序 — the orders in which official lists print names: by strokes of the surname, by strokes of the name, by pinyin.

按姓氏笔画为序 is the order of the CPPCC and of Party congresses: the first character by strokes, compound surnames and transliterated names by their
first character too; inside one surname, given names of one character before longer ones; then character by character. 按姓名笔画排列, the
order of people's congresses, goes character by character throughout (马甲乙 before 马癸). Both count simplified strokes, even where a list is
printed in traditional characters. The pinyin order goes by syllable, tone and strokes, character by character, as dictionaries do.

The stroke rules reproduce printed lists of the National Committee, of provincial committees and of Party congresses from 2012 to 2024, and
one of the National People's Congress of 1983.
"""

import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from itertools import pairwise
from typing import Final, Literal, TypeVar

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.rulebook.choices import RosterOrder
from cppcc_domain.text.strokes import name_characters, stroke_table
from cppcc_domain.text.surnames import name_syllables, reading_table

__all__ = [
    "ApproximateOrderWarning",
    "NameOrder",
    "misplaced_names",
    "roster_key",
    "sort_by_name",
    "sort_names",
    "unknown_characters",
]

ItemT = TypeVar("ItemT")

NameOrder = RosterOrder | Literal["surname_strokes", "name_strokes", "pinyin", "rank"]
"""What a rulebook has as ``naming.roster_order``, or ``rank``, which keeps the order given: chairpersons and secretaries-general are listed by
protocol, not sorted."""

# Simplified text keeps 於 and 徵 as characters of their own; in traditional text they are mostly what a converter made of 于 and 征.
_CONVERTED: Final = {"於": "于", "徵": "征"}
_BEHIND: Final = 0x20000  # above all ranks
_UNREAD: Final = "~"  # behind all letters
_SYLLABLE: Final = re.compile(r"([a-zü]{1,6})([1-5])")


class ApproximateOrderWarning(UserWarning):
    """次序不确 — names hold characters whose place is not known; they were put behind all others, by code point."""


def sort_names(
    names: Iterable[str], order: NameOrder = "surname_strokes", *, readings: Mapping[str, str] | None = None
) -> list[str]:
    """Return names in the order of official lists; equal ones stay as they were.

    Args:
        names: Names as printed: notes （女，黎族）, padding and dots do not count, and come back as given. A list in which some surname is
            written in traditional characters is read as traditional text: there 於 counts as 于.
        order: Which order.
        readings: For the pinyin order, how persons read their own names, where the table of surnames or the usual reading of a
            character does not fit: ``{"覃甲": "tan2 jia3"}``.

    Returns:
        A new list.

    Raises:
        ValueError: A name without characters, an unknown order, or a reading that does not fit its name.

    Warns:
        ApproximateOrderWarning: Characters whose place is not known; ``unknown_characters`` lists them.

    Example:
        >>> sort_names(["王甲乙", "王　癸（回族）", "习甲", "丁甲乙"])
        ['丁甲乙', '习甲', '王　癸（回族）', '王甲乙']
        >>> sort_names(["王癸", "王甲乙"], "name_strokes"), sort_names(["单甲", "王甲", "丁甲"], "pinyin")
        (['王甲乙', '王癸'], ['丁甲', '单甲', '王甲'])
    """
    return sort_by_name(names, str, order, readings=readings)


def sort_by_name(
    items: Iterable[ItemT],
    name_of: Callable[[ItemT], str],
    order: NameOrder = "surname_strokes",
    *,
    readings: Mapping[str, str] | None = None,
) -> list[ItemT]:
    """Return whatever carries a name in the order of the names, as :func:`sort_names` orders them.

    Args:
        items: Persons, entries of a roster, rows of a table.
        name_of: What to take an item's name from.
        order: Which order.
        readings: As for :func:`sort_names`.

    Raises:
        ValueError: As for :func:`sort_names`.

    Warns:
        ApproximateOrderWarning: Characters whose place is not known.

    Example:
        >>> seats = {"王甲": 12, "丁乙": 3}
        >>> sort_by_name(seats.items(), lambda seat: seat[0])
        [('丁乙', 3), ('王甲', 12)]
    """
    listed = list(items)
    names = [name_of(item) for item in listed]
    key = _key_function(order, traditional=_is_traditional(names), readings=readings or {})
    result = sorted(listed, key=lambda item: key(name_of(item)))
    _warn_of(unknown_characters(names, order))
    return result


def roster_key(
    name: str, order: NameOrder = "surname_strokes", *, traditional: bool = False, reading: str | None = None
) -> str:
    """Return a text that ``sorted`` orders by, for whatever carries a name; it says nothing by itself.

    Args:
        name: A name as printed.
        order: Which order; for ``rank`` all keys are equal.
        traditional: Whether the name stands in traditional text, where 於 counts as 于.
        reading: For the pinyin order, the person's own reading: ``"tan2 jia3"``.

    Raises:
        ValueError: As for ``sort_names``.

    Warns:
        ApproximateOrderWarning: A character whose place is not known.

    Example:
        >>> seats = {"王甲": 12, "丁乙": 3}
        >>> sorted(seats.items(), key=lambda seat: roster_key(seat[0]))
        [('丁乙', 3), ('王甲', 12)]
    """
    _warn_of(unknown_characters((name,), order))
    readings = {} if reading is None else {name: reading}
    return _key_function(order, traditional=traditional, readings=readings)(name)


def misplaced_names(names: Iterable[str], order: NameOrder = "surname_strokes") -> tuple[tuple[str, str], ...]:
    """Return each pair of neighbours that stands in the wrong order; none says that the list is in order.

    Example:
        >>> misplaced_names(["丁甲", "王甲乙", "王癸", "韦丙"])
        (('王甲乙', '王癸'),)
    """
    listed = list(names)
    key = _key_function(order, traditional=_is_traditional(listed), readings={})
    return tuple((first, second) for first, second in pairwise(listed) if key(first) > key(second))


def unknown_characters(names: Iterable[str], order: NameOrder = "surname_strokes") -> tuple[str, ...]:
    """Return the characters of names whose place in the order is not known, each once: rare ones, and the ? or □ of a lost glyph."""
    if order == "rank":
        return ()
    known = reading_table() if order == "pinyin" else stroke_table().ranks
    listed = list(names)
    if not set("".join(listed)).difference(known):
        return ()
    characters = (character for name in listed for character in name_characters(name))
    return tuple(dict.fromkeys(character for character in characters if character not in known))


def _warn_of(unknown: tuple[str, ...]) -> None:
    if unknown:
        text = f"no known place in the order: {' '.join(unknown)}"
        warnings.warn(text, ApproximateOrderWarning, stacklevel=3)


def _is_traditional(names: Iterable[str]) -> bool:
    return not stroke_table().simplified.keys().isdisjoint({name[:1] for name in names})


class _Ranks(dict[int, str]):
    """What ``str.translate`` makes a key with: for each character the one whose number is its rank, one behind all others where none is known."""

    def __missing__(self, code: int) -> str:
        usual = unicodedata.normalize("NFKC", chr(code))
        return self[ord(usual)] if usual != chr(code) and len(usual) == 1 else chr(_BEHIND + code)


@cache
def _ranks(*, traditional: bool) -> _Ranks:
    ranks = stroke_table().ranks
    converted = {made: ranks[of] for made, of in _CONVERTED.items()} if traditional else {}
    return _Ranks({ord(character): chr(rank) for character, rank in {**ranks, **converted}.items()})


def _key_function(order: str, *, traditional: bool, readings: Mapping[str, str]) -> Callable[[str], str]:
    """Return the function from a name to its key."""
    ranks = _ranks(traditional=traditional)
    match order:
        case "surname_strokes":
            return partial(_surname_key, ranks)
        case "name_strokes":
            return partial(_name_key, ranks)
        case "pinyin":
            return partial(_pinyin_key, ranks, readings)
        case "rank":
            return lambda _: ""
    raise ImpossibleValueError("order", order, "surname_strokes, name_strokes, pinyin or rank")


def _name_key(ranks: _Ranks, name: str) -> str:
    characters = name if name.isalpha() else name_characters(name)
    if not characters:
        raise ImpossibleValueError("name", name, "a name")
    return characters.translate(ranks)


def _surname_key(ranks: _Ranks, name: str) -> str:
    key = _name_key(ranks, name)
    return f"{key[0]}\0{key[1]}" if len(key) == 2 else key  # a given name of one character stands before all others


def _pinyin_key(ranks: _Ranks, readings: Mapping[str, str], name: str) -> str:
    characters = name_characters(name)
    syllables = tuple(readings[name].split()) if name in readings else name_syllables(name)
    if not characters or len(syllables) != len(characters):
        raise ImpossibleValueError(
            "reading", readings.get(name, name), f"a syllable like shan4 for each character of {name!r}"
        )
    pairs = zip(map(_syllable_key, syllables), characters, strict=True)
    return "".join(part for syllable, character in pairs for part in (syllable, ranks[ord(character)]))


@cache
def _syllable_key(syllable: str) -> str:
    """Return a key that orders syllables by letter, ü directly after u, then by tone."""
    if not syllable:
        return _UNREAD
    form = _SYLLABLE.fullmatch(syllable)
    if form is None:
        raise ImpossibleValueError("syllable", syllable, "letters and the number of a tone: shan4")
    letters, tone = form.groups()
    umlaut = "1" if "ü" in letters else "0"  # digits stand before letters: li, liang, lu, lü, luan
    return f"{letters.replace('ü', 'u')}{umlaut}{tone}"
