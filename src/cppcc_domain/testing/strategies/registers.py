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
from cppcc_domain.model import (
    COLLECTIONS,
    Award,
    Committee,
    Coverage,
    LocalTerm,
    Meeting,
    Member,
    Organ,
    Proposal,
    Register,
    Term,
)
from cppcc_domain.model.entity import Entity
from cppcc_domain.rulebook import NATIONAL_DEFAULT
from cppcc_domain.testing.factories import entity_id
from cppcc_domain.testing.strategies.dates import EVER, LAST_DAY, Days, years
from cppcc_domain.testing.strategies.derived import instances, references
from cppcc_domain.testing.strategies.entities import entities
from cppcc_domain.testing.strategies.fitting import FITTING
from cppcc_domain.testing.strategies.people import committees
from cppcc_domain.testing.strategies.plain import tuples_of
from cppcc_domain.testing.strategies.proposals import proposals
from cppcc_domain.testing.strategies.slots import Slot
from cppcc_domain.testing.strategies.texts import json_objects, names
from cppcc_domain.validation.references import leaves
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.awards import AWARD_KINDS, AWARDS_OF_PROPOSALS
from cppcc_domain.vocab.catalogue import ALL_LISTS
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus

__all__ = ["coverages", "local_terms", "registers"]

_CLASSES: Final = tuple(COLLECTIONS)
_MOST_CHOSEN: Final = 6
# To claim all members, meetings or terms is to say something of other records too: whoever is not among the members held no seat.
_COVERED: Final = tuple(name for name in COLLECTIONS.values() if name not in {"members", "meetings", "terms"})
_DRAWN_FIRST: Final = frozenset({Committee, Term, Organ, Meeting})
_GOES_ON: Final = frozenset({FilingStatus.UNDER_REVIEW, FilingStatus.FILED})
_OVER: Final = frozenset({HandlingStatus.CLOSED, HandlingStatus.ARCHIVED})


def registers(*, classes: Sequence[type[Entity]] = _CLASSES) -> st.SearchStrategy[Register]:
    """Registers (登记册) of one committee, small enough to read when a test fails.

    Args:
        classes: The classes of entities to choose from; what these refer to comes with them.
    """
    return _registers(st.lists(st.sampled_from(classes), max_size=_MOST_CHOSEN))


def coverages(*, collections: Sequence[str] = tuple(COLLECTIONS.values())) -> st.SearchStrategy[Coverage]:
    """Claims that a collection is complete (覆盖范围).

    Args:
        collections: The collections of which it may be claimed.
    """
    return instances(Coverage, collection=st.sampled_from(collections))


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
    for cls, count in sorted(population.items(), key=lambda entry: entry[0] not in _DRAWN_FIRST):
        for position in range(count):
            held[cls].append(draw(_entity(Slot(cls=cls, position=position, count=count, ids=ids, held=held))))
    return Register(
        committee_id=ids["Committee"][0],
        **{COLLECTIONS[cls]: tuple(of_class) for cls, of_class in held.items()},
        coverage=draw(tuples_of(coverages(collections=_COVERED))),
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


def _entity(slot: Slot) -> st.SearchStrategy[Entity]:
    """Return the strategy for an entity that fits those that are there already."""
    if slot.cls in _FITTING:
        return _FITTING[slot.cls](slot)
    return entities(slot.cls, ids=slot.ids_so_far, id=slot.id)


def _fitting_committees(slot: Slot) -> st.SearchStrategy[Committee]:
    def of_level(level: Level) -> st.SearchStrategy[Committee]:
        higher = [other.id for other in slot.held[Committee] if level.is_below(other.level)]
        return committees(levels=st.just(level), ids={"Committee": higher}, id=slot.id)

    return st.sampled_from(Level).flatmap(of_level)


def _fitting_terms(slot: Slot) -> st.SearchStrategy[Term]:
    return entities(Term, ids=slot.ids_so_far, id=slot.id, ordinal=slot.ordinals)


def _fitting_proposals(slot: Slot) -> st.SearchStrategy[Proposal]:
    """Return proposals with case numbers of their own, merged into none but earlier cases of the same session that go on.

    Everything happens while one seat is held, if there is any; those who sign hold theirs all that time, in the proposal's own term. Organs are
    those of the committee, and a first session has the examiners that the rules give it.
    """

    def of(committee_id: str, session: Meeting | None, days: Days) -> st.SearchStrategy[Proposal]:
        session_id = None if session is None else session.id
        term_id = None if session is None else session.term_id
        going_on = [
            other.id
            for other in slot.held[Proposal]
            if other.committee_id == committee_id and other.session_id == session_id and _goes_on(other)
        ]
        terms = {term.id for term in slot.held[Term] if term.committee_id == committee_id}
        own_terms = {term_id} if term_id is not None else terms
        members = {member.id for member in slot.held[Member] if member.term_id in own_terms}
        organs = [organ for organ in slot.held[Organ] if organ.committee_id == committee_id]
        wanted = NATIONAL_DEFAULT.proposal.first_session_examiner.value
        is_first = session is not None and session.ordinal == 1
        return proposals(
            ids={
                **slot.ids,
                "Proposal": going_on,
                "Member": [member_id for member_id in slot.seated(days) if member_id in members],
                "Organ": [organ.id for organ in organs],
            },
            case_numbers=range(slot.position + 1, 1000, slot.count),
            examiner_ids=[organ.id for organ in organs if not is_first or organ.kind == wanted],
            days=days,
            id=slot.id,
            committee_id=st.just(committee_id),
            session_id=st.just(session_id),
            term_id=st.just(term_id),
        )

    sessions = st.sampled_from([None, *slot.held[Meeting]])
    times = st.sampled_from([EVER, *slot.terms_of_office()])
    return st.tuples(references("Committee", ids=slot.ids), sessions, times).flatmap(lambda drawn: of(*drawn))


def _fitting_awards(slot: Slot) -> st.SearchStrategy[Award]:
    """Return awards of which those for proposals go to cases that were filed by then."""
    filed = {proposal.id: proposal.filed.date for proposal in slot.held[Proposal] if proposal.filed is not None}

    def of(kind: str) -> st.SearchStrategy[Award]:
        if kind not in AWARDS_OF_PROPOSALS:
            return entities(Award, ids=slot.ids_so_far, id=slot.id, kind=st.just(kind))
        return st.sampled_from(sorted(filed)).flatmap(lambda proposal_id: to_proposal(kind, proposal_id))

    def to_proposal(kind: str, proposal_id: str) -> st.SearchStrategy[Award]:
        when = filed[proposal_id]
        return entities(
            Award,
            ids=slot.ids_so_far,
            id=slot.id,
            kind=st.just(kind),
            recipient_id=st.just(proposal_id),
            year=years() if when is None else st.integers(when.last.year, LAST_DAY.year),
        )

    kinds = [concept.code for concept in AWARD_KINDS]
    return st.sampled_from([kind for kind in kinds if filed or kind not in AWARDS_OF_PROPOSALS]).flatmap(of)


def _goes_on(proposal: Proposal) -> bool:
    state = state_of(proposal)
    return state.filing in _GOES_ON and state.handling not in _OVER


_FITTING: Final[Mapping[type[Entity], Callable[[Slot], st.SearchStrategy[Any]]]] = {
    Committee: _fitting_committees,
    Term: _fitting_terms,
    **FITTING,
    Proposal: _fitting_proposals,
    Award: _fitting_awards,
}
