"""组成 — who sits on a committee and on its Standing Committee on a given day, as far as the records tell."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final, Generic, TypeVar

import attrs

from cppcc_domain.model.committee import Term, duration_within
from cppcc_domain.model.people import Member, Office
from cppcc_domain.model.register import Register
from cppcc_domain.values.checks import is_tuple
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.verdicts import Verdict, any_of, both

__all__ = [
    "CHAIRPERSONS_POSTS",
    "HELD_BY_ONE",
    "ORGAN_POSTS",
    "SECRETARIES_POSTS",
    "STANDING_POSTS",
    "Composition",
    "post_holders",
    "seated_members",
    "seating",
    "secretaries_general",
    "standing_committee",
]

CHAIRPERSONS_POSTS: Final = ("chairperson", "vice_chairperson", "secretary_general")
"""主席会议: who makes up the chairpersons' meeting, in the order of protocol."""

STANDING_POSTS: Final = (*CHAIRPERSONS_POSTS, "standing_member")
"""常务委员会组成人员: who makes up the Standing Committee, in the order of protocol; 常务委员 are only the last of them.

Sources:
    《中国人民政治协商会议章程》（2023年修订）第四十五条
"""

SECRETARIES_POSTS: Final = ("secretary_general", "deputy_secretary_general")
"""秘书长会议: the deputies belong to it, but not to the Standing Committee by their office.

Sources:
    全国政协秘书长会议工作规则（2018年）第二条
"""

ORGAN_POSTS: Final[Mapping[str, tuple[str, ...]]] = {
    "standing_committee": STANDING_POSTS,
    "chairpersons_council": CHAIRPERSONS_POSTS,
    "secretaries_general": SECRETARIES_POSTS,
}
"""The posts that make up the organs of these kinds."""

HELD_BY_ONE: Final = frozenset({"chairperson", "secretary_general"})
"""The posts that only one person can hold at a time."""

ItemT = TypeVar("ItemT")


@attrs.frozen(kw_only=True, weakref_slot=False)
class Composition(Generic[ItemT]):
    """组成 — those who certainly belong, and those of whom the records do not tell whether they do."""

    certain: tuple[ItemT, ...] = attrs.field(default=(), validator=is_tuple)
    possible: tuple[ItemT, ...] = attrs.field(default=(), validator=is_tuple)


def seated_members(register: Register, as_of: date) -> Composition[Member]:
    """Return the seats of the register's own committee that are held when the day is over, in the order of the register.

    A seat without dates of its own lasts as long as its term; one that was only nominated is not held.
    """
    return _parted(
        (member, member.id, member.lasts_beyond(as_of, term))
        for member in register.members
        if (term := _own_term(register, member.term_id)) is not None
    )


def standing_committee(register: Register, as_of: date) -> Composition[Office]:
    """Return the Standing Committee (常务委员会) of the register's committee when the day is over.

    Chairperson, vice-chairpersons, secretary-general, standing members, those of one post in the order of the register. Who holds two of the
    posts stands there once, with the higher one. Whoever lost the seat lost the office, also where the office states no end; persons of whom the
    register holds no seat are taken to have one.
    """
    return post_holders(register, STANDING_POSTS, as_of)


def secretaries_general(register: Register, as_of: date) -> Composition[Office]:
    """Return the secretary-general and the deputies (秘书长会议组成人员) when the day is over, as for the Standing Committee."""
    return post_holders(register, SECRETARIES_POSTS, as_of)


def post_holders(register: Register, posts: Sequence[str], as_of: date) -> Composition[Office]:
    """Return who holds one of the posts in the register's committee when the day is over, in the order of the posts, each person once.

    Whoever lost the seat lost the office. Of a post that only one person can hold, somebody whose office states no end may have left it once a
    successor has begun.
    """
    ranks = {post: rank for rank, post in enumerate(posts)}
    offices = [
        office
        for office in register.offices
        if office.committee_id == register.committee_id and office.organ_id is None and office.post in ranks
    ]
    offices.sort(key=lambda office: ranks[office.post])
    is_seated = seating(register, as_of)
    held = [(office, _duration(register, office)) for office in offices]
    begun = [
        (one, lasting.start) for one, lasting in held if lasting.start is not None and lasting.start.first <= as_of
    ]

    def holds(office: Office, lasting: Duration) -> Verdict:
        verdict = both(lasting.lasts_beyond(as_of), is_seated(office.person_id, office.term_id))
        if office.post not in HELD_BY_ONE or office.end is not None or lasting.start is None:
            return verdict
        others = (start for one, start in begun if one.post == office.post and one.person_id != office.person_id)
        return both(verdict, None if any(lasting.start.before(start) for start in others) else True)

    return _parted((office, office.person_id, holds(office, lasting)) for office, lasting in held)


def seating(register: Register, as_of: date) -> Callable[[str, str | None], Verdict]:
    """Return the function that says of a person whether their seat of a term is held when the day is over.

    Of no term in particular, there may be one of a later term. Persons of whom the register holds no seat are taken to have one.
    """
    seats: defaultdict[str, list[tuple[str, Verdict]]] = defaultdict(list)
    for member in register.members:
        term = _own_term(register, member.term_id)
        if term is not None:
            seats[member.person_id].append((term.id, member.lasts_beyond(as_of, term)))

    def is_seated(person_id: str, term_id: str | None) -> Verdict:
        held = [lasts for of_term, lasts in seats.get(person_id, ()) if term_id in {None, of_term}]
        if not held:
            return True
        return any_of(held) if term_id is not None else any_of((None, *held))

    return is_seated


def _duration(register: Register, office: Office) -> Duration:
    term = None if office.term_id is None else register.get(office.term_id)
    return duration_within(term if isinstance(term, Term) else None, office.start, office.end)


def _own_term(register: Register, term_id: str) -> Term | None:
    term = register.get(term_id)
    return term if isinstance(term, Term) and term.committee_id == register.committee_id else None


def _parted(items: Iterable[tuple[ItemT, Hashable, Verdict]]) -> Composition[ItemT]:
    """Part the items by their verdicts; of those with one key only the first certain one is taken, or else the first possible one."""
    certain: dict[Hashable, ItemT] = {}
    possible: dict[Hashable, ItemT] = {}
    for item, key, verdict in items:
        if verdict is not False:
            (possible if verdict is None else certain).setdefault(key, item)
    return Composition(
        certain=tuple(certain.values()),
        possible=tuple(item for key, item in possible.items() if key not in certain),
    )
