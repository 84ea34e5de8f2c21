"""名单 — lists of names as session handbooks and newspapers print them, written and read.

王　甲（女，黎族）: a name of two characters is spread to three by a full-width space; notes stand in full-width brackets and say what is not the rule
(女, an ethnic group other than Han); namesakes are told apart by a place or an employer: 王乙（河南）, 王乙（解放军）.

Reading takes what is found in print: names parted by 、，；, spaces or lines, numbered (1. 2.), spread by spaces of any kind and number,
half-width brackets, traditional characters, transliterated names broken behind their dot. A single character with no second one beside it is
refused, not guessed at, and so is a list that is left open (王甲、李乙等).
"""

import re
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Final

import attrs

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.model.people import Member, Person
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook.rulebook import Rulebook
from cppcc_domain.text.labels import code_label
from cppcc_domain.text.name_order import sort_by_name
from cppcc_domain.text.strokes import simplified_name
from cppcc_domain.values.checks import is_tuple
from cppcc_domain.vocab.people import ETHNICITIES, EthnicityCode, Gender

__all__ = ["RosterEntry", "format_roster", "parse_roster", "roster_entry"]

_PAD: Final = "\u3000"
_SLOT: Final = 4  # a column: three characters of a name and the gap behind them

# Han characters; letters, for 王某A; and what is left of a character that a font or a converter lost.
_CHARACTER: Final = r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323afA-Za-z?？□]"
_DOT: Final = "[·•‧・∙⋅]"
_NAME: Final = re.compile(rf"{_CHARACTER}(?:[{_DOT[1:-1]}.．]?{_CHARACTER})+")
_NOTE: Final = re.compile(r"[^（(〔\[【】\]〕)）、，,；;\s]+")
_TOKEN: Final = re.compile(
    rf"""(?P<name>{_CHARACTER}+(?:(?:{_DOT}\s*|[.．]){_CHARACTER}+)*)
    |[（(〔\[【](?P<notes>[^（(〔\[【】\]〕)）]*)[】\]〕)）]
    |(?P<stop>[、，,；;。|/\n\r]|\d{{1,4}}[.．、)）])
    |[^\S\n\r]+""",
    re.VERBOSE,
)


def _is_name(instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if _NAME.fullmatch(value) is None:
        raise ImpossibleValueError(
            f"{type(instance).__name__}.{attribute.name}", value, "a name of two characters or more"
        )


def _is_listed(instance: object, attribute: "attrs.Attribute[str | None]", value: str | None) -> None:
    if value is not None and value not in ETHNICITIES:
        raise ImpossibleValueError(
            f"{type(instance).__name__}.{attribute.name}", value, "a code of the list of ethnic groups"
        )


def _are_other_notes(instance: object, attribute: "attrs.Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    for note in value:
        if _NOTE.fullmatch(note) is None or _gender(note) is not None or _ethnicity(note) is not None:
            what = f"{type(instance).__name__}.{attribute.name}"
            raise ImpossibleValueError(
                what, note, "a note without brackets, commas and spaces, neither sex nor ethnic group"
            )


@attrs.frozen(kw_only=True, weakref_slot=False)
class RosterEntry:
    """名单条目 — one name of a list with its notes.

    Raises:
        ImpossibleValueError: A name of one character or with spaces, an unlisted ethnic group, a note that is not one word.
    """

    name: str = attrs.field(validator=_is_name)
    """姓名 as printed, without padding: 王甲, 甲乙·丙丁."""
    gender: Gender | None = None
    ethnicity: EthnicityCode | None = attrs.field(default=None, validator=_is_listed)
    others: tuple[str, ...] = attrs.field(default=(), validator=[is_tuple, _are_other_notes])
    """Further notes: what tells namesakes apart (河南, 解放军), 兼, 小."""

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes as they are printed, in order: sex, ethnic group, others."""
        gender = () if self.gender is None else (self.gender.zh,)
        ethnicity = () if self.ethnicity is None else (ETHNICITIES[self.ethnicity].zh,)
        return gender + ethnicity + self.others


def roster_entry(person: Person, register: Register | None = None) -> RosterEntry:
    """Return the entry of a person: women and members of ethnic groups other than Han are noted, and what tells namesakes apart.

    Args:
        person: The person.
        register: Holds the label of an ethnic group that the built-in list lacks.

    Raises:
        ImpossibleValueError: The person's name is not one that a roster can print.
    """
    others = (person.distinction,) if person.distinction else ()
    ethnicity = None if person.ethnicity == "han" else person.ethnicity
    if ethnicity is not None and ethnicity not in ETHNICITIES:
        others = (code_label(ETHNICITIES, ethnicity, () if register is None else register.labels), *others)
        ethnicity = None
    gender = Gender.FEMALE if person.gender is Gender.FEMALE else None
    return RosterEntry(name=person.name, gender=gender, ethnicity=ethnicity, others=others)


# --- writing -------------------------------------------------------------------------------------------------------


def format_roster(
    members: Iterable[RosterEntry | Person | Member | str],
    *,
    register: Register | None = None,
    columns: int | None = None,
    separator: str = _PAD,
    padding: str = _PAD,
    notes: bool = True,
    rulebook: Rulebook | None = None,
) -> str:
    """Return a list of names as it is printed: in the order given, or by a committee's rulebook.

    Args:
        members: Entries, persons, printed names, or members of a register.
        register: Where the persons of members are found.
        columns: How many names of three characters stand in a line; a longer name takes the room of two or more. ``None`` writes one
            running line.
        separator: What parts the names of a running line: a full-width space, or 、.
        padding: What names of two characters are spread with: a full-width space, two ASCII spaces, or nothing.
        notes: Whether notes are printed.
        rulebook: Whose order of names (``naming.roster_order``) and padding (``naming.roster_padding``, instead of the argument) to follow.

    Returns:
        The text; ``parse_roster`` reads the entries back.

    Raises:
        ImpossibleValueError: A person's name that a roster cannot print, or no column.
        ParseError: A printed name that is none.
        TypeError: A member without a register.

    Example:
        >>> print(format_roster(["王甲（女，黎族）", "李甲乙", "丁丙", "甲乙·丙丁", "戊己庚"], columns=4))
        王　甲（女，黎族）　　　李甲乙
        丁　丙　甲乙·丙丁　　　戊己庚
        >>> format_roster(["王甲（女，黎族）", "李甲乙", "丁丙"], separator="、", padding="")
        '王甲（女，黎族）、李甲乙、丁丙'
        >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT
        >>> format_roster(["王甲（女，黎族）", "李甲乙", "丁丙"], rulebook=NATIONAL_DEFAULT)
        '丁　丙　王　甲（女，黎族）　李甲乙'
    """
    entries = [_entry(member, register) for member in members]
    if rulebook is not None:
        entries = sort_by_name(entries, attrgetter("name"), rulebook.naming.roster_order.value)
        padding = rulebook.naming.roster_padding.value
    cells = [_cell(entry, padding, notes=notes) for entry in entries]
    if columns is None:
        return separator.join(cells)
    if columns < 1:
        raise ImpossibleValueError("columns", columns, "at least one column")
    return "\n".join(_rows(cells, columns))


def _entry(member: RosterEntry | Person | Member | str, register: Register | None) -> RosterEntry:
    if isinstance(member, RosterEntry):
        return member
    if isinstance(member, str):
        entries = parse_roster(member)
        if len(entries) != 1:
            raise ParseError("name", member, 0, f"{len(entries)} names where one is expected")
        return entries[0]
    if isinstance(member, Person):
        return roster_entry(member, register)
    if register is None:
        raise TypeError("members are known by the id of their person: give the register")
    return roster_entry(register.find(member.person_id, Person), register)


def _cell(entry: RosterEntry, padding: str, *, notes: bool) -> str:
    name = padding.join(entry.name) if len(entry.name) == 2 else entry.name
    return f"{name}（{'，'.join(entry.notes)}）" if notes and entry.notes else name


def _rows(cells: Iterable[str], columns: int) -> Iterator[str]:
    """Yield lines of so many slots; a cell fills the slots that it needs, and the last one of a line needs no gap."""
    row, taken = "", 0
    for cell in cells:
        width = len(cell.replace("  ", _PAD))  # two ASCII spaces are as wide as a character
        if row and taken + width >= columns * _SLOT:
            yield row.rstrip(_PAD)
            row, taken = "", 0
        gap = _SLOT - width % _SLOT
        row += cell + _PAD * gap
        taken += width + gap
    if row:
        yield row.rstrip(_PAD)


# --- reading -------------------------------------------------------------------------------------------------------


def parse_roster(text: str) -> tuple[RosterEntry, ...]:
    """Read a list of names.

    Args:
        text: Names with their notes, in columns or running; nothing else, so no heading.

    Returns:
        The entries in the order of the text, names without their padding.

    Raises:
        ParseError: Something that is neither name, note nor separator; a character that stands alone; notes without a name.

    Example:
        >>> [entry.name for entry in parse_roster("王　甲　李甲乙　丁 丙(女)、歐陽戊")]
        ['王甲', '李甲乙', '丁丙', '歐陽戊']
        >>> parse_roster("王乙（女，滿族，河南）")[0].notes
        ('女', '满族', '河南')
    """
    return tuple(read_entries(text, 0, len(text)))


def read_entries(text: str, start: int, end: int) -> Iterator[RosterEntry]:
    """Yield the entries of a part of the text; errors name places in the whole."""
    name, notes, begun, position = "", "", start, start
    while position < end:
        token = _TOKEN.match(text, position, end)
        if token is None:
            raise ParseError("roster", text, position, f"{text[position]!r} belongs to no name")
        found = token["name"]
        if found is not None and len(found) == len(name) == 1 and not notes:
            name += found
        elif found is not None or token["stop"] is not None:
            if name:
                yield _read(text, begun, name, notes)
            name, notes, begun = "".join((found or "").split()), "", position
        elif token["notes"] is not None:
            if not name:
                raise ParseError("roster", text, position, "notes without a name before them")
            notes += f"，{token['notes']}"
        position = token.end()
    if name:
        yield _read(text, begun, name, notes)


def _read(text: str, begun: int, name: str, notes: str) -> RosterEntry:
    """Return the entry of a name and its notes, which are told apart by what they say."""
    if len(name) == 1:
        raise ParseError("roster", text, begun, "a single character is no name")
    if len(name) > 2 and name.endswith("等"):
        raise ParseError("roster", text, begun, "the list is left open")
    gender: Gender | None = None
    ethnicity: str | None = None
    others: list[str] = []
    for note in _NOTE.findall(notes):
        if gender is None and (sex := _gender(note)) is not None:
            gender = sex
        elif ethnicity is None and (code := _ethnicity(note)) is not None:
            ethnicity = code
        else:
            others.append(note)
    try:
        return RosterEntry(name=name, gender=gender, ethnicity=ethnicity, others=tuple(others))
    except ImpossibleValueError as error:
        raise ParseError("roster", text, begun, str(error)) from error


def _gender(note: str) -> Gender | None:
    return next((gender for gender in Gender if gender.zh == note), None)


def _ethnicity(note: str) -> EthnicityCode | None:
    group = ETHNICITIES.find(simplified_name(note))
    return None if group is None else group.code
