"""分组名单 — the list of members sector by sector, each under a heading that states how many it has: 中国共产党（99人）."""

import re
from collections.abc import Iterable
from operator import attrgetter
from typing import Final

import attrs

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.model.committee import Term
from cppcc_domain.model.people import Member, Person
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook.rulebook import Rulebook
from cppcc_domain.text.labels import code_label
from cppcc_domain.text.name_order import NameOrder, sort_by_name
from cppcc_domain.text.rosters import RosterEntry, format_roster, read_entries, roster_entry
from cppcc_domain.values.checks import is_tuple, non_negative
from cppcc_domain.vocab.sectors import SECTORS

__all__ = ["NO_SECTOR", "RosterGroup", "format_roster_groups", "parse_roster_groups", "sector_groups"]

NO_SECTOR: Final = "未注明界别"
"""Title of the group of members whose sector is not recorded."""

_TITLE: Final = re.compile(r"[^（(）)\s][^（(）)\n]*")
_HEADING: Final = re.compile(rf"^[^\S\n]*({_TITLE.pattern})[（(]\s*(\d+)\s*[人名位]\s*[)）]\s*$", re.MULTILINE)


def _is_title(instance: object, attribute: "attrs.Attribute[str]", value: str) -> None:
    if _TITLE.fullmatch(value) is None or value != value.strip():
        raise ImpossibleValueError(f"{type(instance).__name__}.{attribute.name}", value, "a line without brackets")


@attrs.frozen(kw_only=True, weakref_slot=False)
class RosterGroup:
    """名单分组 — a heading, the number it states, and the names below it; the number is kept as printed, whether it is right or not."""

    title: str = attrs.field(validator=_is_title)
    stated: int = attrs.field(validator=non_negative)
    entries: tuple[RosterEntry, ...] = attrs.field(validator=is_tuple)


def sector_groups(
    register: Register, members: Iterable[Member], *, order: NameOrder = "surname_strokes"
) -> tuple[RosterGroup, ...]:
    """Return members grouped by sector, each group in the order of names.

    Sectors stand in the order of the members' term and under its names; sectors that it does not list follow as they occur, and members whose
    sector is not recorded come last.

    Args:
        register: Where the persons and the term are found.
        members: The members to list, one term's.
        order: The order inside a group.

    Raises:
        EntityNotFoundError: A person or a term that the register does not hold.
        ImpossibleValueError: A person's name that a roster cannot print.
    """
    seats = tuple(members)
    terms = [register.find(term_id, Term) for term_id in dict.fromkeys(seat.term_id for seat in seats)]
    titles: dict[str | None, str] = {
        sector.sector: sector.name for term in reversed(terms) for sector in term.sectors or ()
    }
    for seat in seats:
        if seat.sector is not None:
            titles.setdefault(seat.sector, code_label(SECTORS, seat.sector, register.labels))
    titles[None] = NO_SECTOR
    persons: dict[str | None, list[Person]] = {sector: [] for sector in titles}
    for seat in seats:
        persons[seat.sector].append(register.find(seat.person_id, Person))
    return tuple(
        RosterGroup(
            title=titles[sector],
            stated=len(group),
            entries=tuple(roster_entry(person, register) for person in sort_by_name(group, attrgetter("name"), order)),
        )
        for sector, group in persons.items()
        if group
    )


def format_roster_groups(
    groups: Iterable[RosterGroup],
    *,
    columns: int | None = None,
    padding: str = "\u3000",
    rulebook: Rulebook | None = None,
) -> str:
    """Return groups as they are printed: heading, names, and an empty line between groups.

    Args:
        groups: In their order; a rulebook orders the names inside each.
        columns: As for ``format_roster``.
        padding: As for ``format_roster``.
        rulebook: As for ``format_roster``.

    Example:
        >>> entries = (RosterEntry(name="丁甲"), RosterEntry(name="王乙丙"))
        >>> print(format_roster_groups([RosterGroup(title="经济界", stated=2, entries=entries)]))
        经济界（2人）
        丁　甲　王乙丙
    """
    return "\n\n".join(
        f"{group.title}（{group.stated}人）\n{format_roster(group.entries, columns=columns, padding=padding, rulebook=rulebook)}"
        for group in groups
    )


def parse_roster_groups(text: str) -> tuple[RosterGroup, ...]:
    """Read a list in groups: each heading is a line of its own that ends with the number, （99人） or （99名）.

    Raises:
        ParseError: Names before the first heading, or what ``parse_roster`` refuses; the place is in the whole text.
    """
    headings = tuple(_HEADING.finditer(text))
    ends = (*(heading.start() for heading in headings[1:]), len(text))
    before = text[: headings[0].start()] if headings else text
    if before.strip():
        raise ParseError("grouped roster", text, 0, "names before the first heading, such as 中国共产党（99人）")
    return tuple(
        RosterGroup(
            title=heading[1].strip(), stated=int(heading[2]), entries=tuple(read_entries(text, heading.end(), end))
        )
        for heading, end in zip(headings, ends, strict=False)  # of no heading there is an end, too
    )
