"""登记册 — registers whose references resolve and in which validation finds no error.

First it is decided how many entities of each class there are, so that all ids are known; then they are drawn class by class, and whoever is drawn
later sees those drawn before. Nothing is repaired or thrown away afterwards.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from cppcc_domain.lifecycle import state_of
from cppcc_domain.model import COLLECTIONS, Committee, Coverage, LocalTerm, Meeting, Member, Proposal, Register, Term
from cppcc_domain.model.entity import Entity
from cppcc_domain.testing.factories import entity_id
from cppcc_domain.testing.strategies.dates import FIRST_DAY, LAST_DAY, dates_or_none_in_order
from cppcc_domain.testing.strategies.derived import Ids, instances, references
from cppcc_domain.testing.strategies.entities import entities
from cppcc_domain.testing.strategies.people import committees
from cppcc_domain.testing.strategies.plain import tuples_of
from cppcc_domain.testing.strategies.proposals import proposals
from cppcc_domain.testing.strategies.texts import json_objects, names
from cppcc_domain.validation.references import leaves
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.catalogue import ALL_LISTS
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.proposals import FilingStatus

__all__ = ["coverages", "local_terms", "registers"]

_CLASSES: Final = tuple(COLLECTIONS)
_MOST_CHOSEN: Final = 6
_GOES_ON: Final = frozenset({FilingStatus.UNDER_REVIEW, FilingStatus.FILED})


def registers(*, classes: Sequence[type[Entity]] = _CLASSES) -> st.SearchStrategy[Register]:
    """Registers (登记册) of one committee, small enough to read when a test fails.

    Args:
        classes: The classes of entities to choose from; what these refer to comes with them.
    """
    return _registers(st.lists(st.sampled_from(classes), max_size=_MOST_CHOSEN))


def coverages() -> st.SearchStrategy[Coverage]:
    """Claims that a collection is complete (覆盖范围)."""
    return instances(Coverage, collection=st.sampled_from(list(COLLECTIONS.values())))


def local_terms() -> st.SearchStrategy[LocalTerm]:
    """Labels of local codes (地方用语)."""
    return instances(
        LocalTerm,
        vocabulary=st.sampled_from([code_list.name for code_list in ALL_LISTS]),
        code=st.integers(1, 9).map("local_{}".format),
        zh=names(),
        en=st.none() | st.just("local term"),
    )


@st.composite
def _registers(draw: st.DrawFn, chosen: st.SearchStrategy[list[type[Entity]]]) -> Register:
    population = _population(draw(chosen))
    ids = {cls.__name__: [entity_id(cls, number + 1) for number in range(count)] for cls, count in population.items()}
    held: dict[type[Entity], list[Any]] = {cls: [] for cls in COLLECTIONS}
    for cls, count in population.items():
        for position in range(count):
            held[cls].append(draw(_entity(_Seat(cls=cls, position=position, count=count, ids=ids, held=held))))
    return Register(
        committee_id=ids["Committee"][0],
        **{COLLECTIONS[cls]: tuple(of_class) for cls, of_class in held.items()},
        coverage=draw(tuples_of(coverages())),
        labels=draw(tuples_of(local_terms())),
        extra=draw(st.just("") | json_objects()),
    )


def _population(chosen: list[type[Entity]]) -> dict[type[Entity], int]:
    """Return how many entities of which class there will be: those chosen, and one of each class that they cannot do without."""
    waiting: list[type[Entity]] = [Committee, *chosen]
    wanted = {cls: waiting.count(cls) for cls in waiting}
    while waiting:
        holder: Any = waiting.pop()
        for cls in _needs(holder):
            if cls not in wanted:
                wanted[cls] = 1
                waiting.append(cls)
    return {cls: wanted[cls] for cls in COLLECTIONS if cls in wanted}


@cache
def _needs(cls: Any) -> tuple[type[Entity], ...]:
    """Return the first target of each reference that entities of the class, or objects inside them, must have."""
    by_name = {cls.__name__: cls for cls in COLLECTIONS}
    return tuple(by_name[name] for name in dict.fromkeys(_first_targets(cls, set())))


def _first_targets(cls: type[attrs.AttrsInstance], seen: set[type]) -> Iterator[str]:
    seen.add(cls)
    for field in attrs.fields(cls):
        for leaf, _, marks in leaves(field.type):
            if attrs.has(leaf) and leaf not in seen:
                yield from _first_targets(leaf, seen)
            elif field.default is attrs.NOTHING:
                yield from (mark.targets[0] for mark in marks if isinstance(mark, RefersTo))


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Seat:
    """Where an entity goes: its place among those of its class, which ids there are, and who is there already."""

    cls: type[Entity]
    position: int
    count: int
    ids: Ids
    held: Mapping[type[Entity], Sequence[Any]]

    @property
    def id(self) -> st.SearchStrategy[str]:
        return st.just(self.ids[self.cls.__name__][self.position])

    @property
    def ids_so_far(self) -> Ids:
        """All ids, but of the entity's own class only those before it: nothing refers to itself."""
        name = self.cls.__name__
        return {**self.ids, name: self.ids[name][: self.position]}

    @property
    def ordinals(self) -> st.SearchStrategy[int]:
        """Numbers that no other entity of the class can get."""
        return st.integers(0, 9).map(lambda turn: turn * self.count + self.position + 1)


def _entity(seat: _Seat) -> st.SearchStrategy[Entity]:
    """Return the strategy for an entity that fits those that are there already."""
    if seat.cls in _FITTING:
        return _FITTING[seat.cls](seat)
    return entities(seat.cls, ids=seat.ids_so_far, id=seat.id)


def _fitting_committees(seat: _Seat) -> st.SearchStrategy[Committee]:
    def of_level(level: Level) -> st.SearchStrategy[Committee]:
        higher = [other.id for other in seat.held[Committee] if level.is_below(other.level)]
        return committees(levels=st.just(level), ids={"Committee": higher}, id=seat.id)

    return st.sampled_from(Level).flatmap(of_level)


def _fitting_terms(seat: _Seat) -> st.SearchStrategy[Term]:
    return entities(Term, ids=seat.ids_so_far, id=seat.id, ordinal=seat.ordinals)


def _fitting_meetings(seat: _Seat) -> st.SearchStrategy[Meeting]:
    return entities(Meeting, ids=seat.ids_so_far, id=seat.id, ordinal=st.none() | seat.ordinals)


def _fitting_members(seat: _Seat) -> st.SearchStrategy[Member]:
    """Return seats inside their term, of which a person has one with dates, in a sector of the term where it names them."""

    def of(person_id: str, term: Term) -> st.SearchStrategy[Member]:
        opens, closes = term.start, term.extended_to or term.end
        dates = dates_or_none_in_order(
            2,
            min_value=FIRST_DAY if opens is None else opens.first,
            max_value=LAST_DAY if closes is None else closes.last,
        )
        dated_already = any(other.person_id == person_id for other in seat.held[Member])
        sectors = [] if term.sectors is None else [seats.sector for seats in term.sectors]
        known = (
            {} if term.sectors is None else {"sector": st.none() | st.sampled_from(sectors) if sectors else st.none()}
        )
        return instances(
            Member,
            {("start", "end"): st.tuples(st.none(), st.none()) if dated_already else dates},
            ids=seat.ids_so_far,
            id=seat.id,
            person_id=st.just(person_id),
            term_id=st.just(term.id),
            **known,
        )

    people = references("Person", ids=seat.ids)
    return st.tuples(people, st.sampled_from(seat.held[Term])).flatmap(lambda pair: of(*pair))


def _fitting_proposals(seat: _Seat) -> st.SearchStrategy[Proposal]:
    """Return proposals with case numbers of their own, merged into none but earlier cases of the same session that go on."""

    def of(committee_id: str, session_id: str | None) -> st.SearchStrategy[Proposal]:
        going_on = [
            other.id
            for other in seat.held[Proposal]
            if other.committee_id == committee_id
            and other.session_id == session_id
            and state_of(other).filing in _GOES_ON
        ]
        return proposals(
            ids={**seat.ids, "Proposal": going_on},
            case_numbers=range(seat.position + 1, 1000, seat.count),
            id=seat.id,
            committee_id=st.just(committee_id),
            session_id=st.just(session_id),
        )

    sessions = st.none() | references("Meeting", ids=seat.ids)
    return st.tuples(references("Committee", ids=seat.ids), sessions).flatmap(lambda pair: of(*pair))


_FITTING: Final[Mapping[type[Entity], Callable[[_Seat], st.SearchStrategy[Any]]]] = {
    Committee: _fitting_committees,
    Term: _fitting_terms,
    Meeting: _fitting_meetings,
    Member: _fitting_members,
    Proposal: _fitting_proposals,
}
