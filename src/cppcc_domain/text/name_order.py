"""姓名排序 — the orders in which official lists print names: by strokes of the surname, by strokes of the name, by pinyin.

按姓氏笔画为序 is the order of the CPPCC and of Party congresses: the first character by strokes, compound surnames and transliterated names by their
first character too; inside one surname, given names of one character before longer ones; then character by character. 按姓名笔画排列, the
order of people's congresses, goes character by character throughout (马甲乙 before 马癸). Both count simplified strokes, even where a list is
printed in traditional characters. The pinyin order goes by syllable, tone and strokes, character by character, as dictionaries do.

The stroke rules reproduce printed lists of the National Committee, of provincial committees and of Party congresses from 2012 to 2024, and
one of the National People's Congress of 1983.
"""

import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from functools import cache, partial
from itertools import pairwise
from typing import Final, Literal

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.text.strokes import name_characters, stroke_table
from cppcc_domain.text.surnames import name_syllables, reading_table

__all__ = ["ApproximateOrderWarning", "NameOrder", "misplaced_names", "roster_key", "sort_names", "unknown_characters"]

NameOrder = Literal["surname_strokes", "name_strokes", "pinyin", "rank"]
"""``rank`` keeps the order given: chairpersons and secretaries-general are listed by protocol, not sorted."""

Key = tuple[int, ...]

# Simplified text keeps 於 and 徵 as characters of their own; in traditional text they are mostly what a converter made of 于 and 征.
_CONVERTED: Final = {"於": "于", "徵": "征"}
_UNKNOWN: Final = 1 << 20  # above all ranks and readings
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
    listed = list(names)
    key = _key_function(order, traditional=_is_traditional(listed), readings=readings or {})
    result = sorted(listed, key=key)
    _warn_of(unknown_characters(listed, order))
    return result


def roster_key(
    name: str, order: NameOrder = "surname_strokes", *, traditional: bool = False, reading: str | None = None
) -> Key:
    """Return what ``sorted`` orders by, for whatever carries a name.

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
    if not set().union(*listed).difference(known):
        return ()
    characters = (character for name in listed for character in name_characters(name))
    return tuple(dict.fromkeys(character for character in characters if character not in known))


def _warn_of(unknown: tuple[str, ...]) -> None:
    if unknown:
        text = f"no known place in the order: {' '.join(unknown)}"
        warnings.warn(text, ApproximateOrderWarning, stacklevel=3)


def _is_traditional(names: Iterable[str]) -> bool:
    simplified = stroke_table().simplified
    return any(name[:1] in simplified for name in names)


def _key_function(order: str, *, traditional: bool, readings: Mapping[str, str]) -> Callable[[str], Key]:
    """Return the function from a name to its key."""
    table = _rank_table(traditional=traditional)
    match order:
        case "surname_strokes":
            return partial(_surname_key, table)
        case "name_strokes":
            return partial(_ranks, table)
        case "pinyin":
            return partial(_pinyin_key, table, readings)
        case "rank":
            return lambda _: ()
    raise ImpossibleValueError("order", order, "surname_strokes, name_strokes, pinyin or rank")


@cache
def _rank_table(*, traditional: bool) -> Mapping[str, int]:
    ranks = stroke_table().ranks
    return {**ranks, **{made: ranks[of] for made, of in _CONVERTED.items()}} if traditional else ranks


def _surname_key(table: Mapping[str, int], name: str) -> Key:
    ranks = _ranks(table, name)
    return (ranks[0], len(ranks) != 2, *ranks[1:])


def _ranks(table: Mapping[str, int], name: str) -> Key:
    try:
        ranks = tuple(map(table.__getitem__, name))
    except KeyError:  # notes, padding, dots, or a character that the table lacks
        ranks = tuple(table.get(character, _UNKNOWN + ord(character)) for character in name_characters(name))
    if not ranks:
        raise ImpossibleValueError("name", name, "a name")
    return ranks


def _pinyin_key(table: Mapping[str, int], readings: Mapping[str, str], name: str) -> Key:
    ranks = _ranks(table, name)
    syllables = tuple(readings[name].split()) if name in readings else name_syllables(name)
    if len(syllables) != len(ranks):
        raise ImpossibleValueError(f"reading of {name}", readings[name], f"{len(ranks)} syllables like shan4")
    return tuple(part for pair in zip(map(_syllable_place, syllables), ranks, strict=True) for part in pair)


@cache
def _syllable_place(syllable: str) -> int:
    """Return a number that orders syllables by letter, ü directly after u, then by tone."""
    if not syllable:
        return _UNKNOWN << 20
    form = _SYLLABLE.fullmatch(syllable)
    if form is None:
        raise ImpossibleValueError("syllable", syllable, "letters and the number of a tone: shan4")
    letters, tone = form.groups()
    place = 0
    for letter in letters.replace("ü", "u").ljust(6, "`"):  # ` stands before a
        place = place * 27 + ord(letter) - ord("`")
    return (place * 2 + ("ü" in letters)) * 8 + int(tone)
