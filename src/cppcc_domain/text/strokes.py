"""笔画 — the place of each character in the order of strokes, and the character that stands for its other forms.

Order: the number of strokes, then their sequence by the five kinds 横竖撇点折, then the order of 《通用规范汉字表》（2013）. A traditional or variant
form has the place of its simplified character, because official lists are ordered by simplified strokes even where they are printed in
traditional characters. The table holds all 8105 characters of the official list and the other characters of GB 13000.1; how it was made is
written in ``tools/make_name_tables.py``. It is read on first use.
"""

import re
import unicodedata
from bisect import bisect
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

import attrs

__all__ = ["StrokeTable", "name_characters", "simplified_name", "stroke_count", "stroke_table"]

# What a printed name holds beside its characters: notes in brackets, padding, and the dots of transliterated names.
_BESIDE: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]|[\s.·•‧・∙⋅]+")


@attrs.frozen(kw_only=True, eq=False, weakref_slot=False)
class StrokeTable:
    """笔画表 — ranks of characters; a lower rank stands first."""

    ranks: Mapping[str, int]
    """The place of each character, traditional and variant forms included."""
    simplified: Mapping[str, str]
    """The official character of each traditional or variant form."""
    starts: tuple[int, ...]
    """The first rank of each number of strokes."""
    counts: tuple[int, ...]
    """The numbers of strokes that the starts belong to."""


@cache
def stroke_table() -> StrokeTable:
    """Return the table, read when it is first asked for."""
    ranks: dict[str, int] = {}
    simplified: dict[str, str] = {}
    starts: list[int] = []
    counts: list[int] = []
    rank = 0
    lines = (files("cppcc_domain.text") / "data" / "stroke_rank.txt").read_text(encoding="utf-8").splitlines()
    for line in lines:
        count, characters = line.split(" ")
        counts.append(int(count))
        starts.append(rank + 1)
        official, is_variant = "", False
        for character in characters:
            if character == "=":
                is_variant = True
            elif is_variant:
                is_variant = False
                ranks[character] = rank
                simplified[character] = official
            else:
                rank += 1
                ranks[character] = rank
                official = character
    return StrokeTable(ranks=ranks, simplified=simplified, starts=tuple(starts), counts=tuple(counts))


def stroke_count(character: str) -> int | None:
    """Return how many strokes the simplified form of a character has, or ``None`` for one that the table lacks.

    Example:
        >>> stroke_count("马"), stroke_count("馬"), stroke_count("达")
        (3, 3, 6)
    """
    table = stroke_table()
    rank = table.ranks.get(character)
    return None if rank is None else table.counts[bisect(table.starts, rank) - 1]


def name_characters(name: str) -> str:
    """Return the characters of a printed name alone: without notes, padding and dots, full-width signs included.

    Example:
        >>> name_characters("王　甲（女，黎族）"), name_characters("甲乙·丙丁")
        ('王甲', '甲乙丙丁')
    """
    plain = unicodedata.normalize("NFKC", name)
    return plain if plain.isalpha() else _BESIDE.sub("", plain)


def simplified_name(name: str) -> str:
    """Return a name with each traditional or variant form replaced by its official character; what is ambiguous (於, 乾) stays.

    Example:
        >>> simplified_name("韓甲"), simplified_name("歐陽乙")
        ('韩甲', '欧阳乙')
    """
    forms = stroke_table().simplified
    return "".join(forms.get(character, character) for character in name)
