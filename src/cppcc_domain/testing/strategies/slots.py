"""位置 — where an entity goes in a register that is being drawn: what is there already, and what is left for it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs
from hypothesis import strategies as st

from cppcc_domain.model.committee import Term
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.people import Member
from cppcc_domain.testing.strategies.dates import FIRST_DAY, LAST_DAY, Days
from cppcc_domain.testing.strategies.derived import Ids
from cppcc_domain.values.durations import Duration

__all__ = ["Slot", "days_of"]


def days_of(duration: Duration) -> Days:
    """Return the days between which something lasts: from the first to the last day that its ends can mean."""
    return (
        FIRST_DAY if duration.start is None else duration.start.first,
        LAST_DAY if duration.end is None else duration.end.last,
    )


@attrs.frozen(kw_only=True, weakref_slot=False)
class Slot:
    """位置 — its place among those of its class, which ids there are, and who is there already."""

    cls: type[Entity]
    position: int
    count: int
    ids: Ids
    held: Mapping[type[Entity], Sequence[Any]]

    @property
    def id(self) -> st.SearchStrategy[str]:
        """The id of the entity."""
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

    def terms_of_office(self) -> Iterator[Days]:
        """Yield of each seat the days between which it is held."""
        for seat in self.held[Member]:
            held = self._held(seat)
            if held is not None:
                yield days_of(held)

    def seated(self, days: Days) -> list[str]:
        """Return the ids of the seats that are held from the first of these days to the last."""
        first, last = days
        spans = ((seat.id, self._held(seat)) for seat in self.held[Member])
        return [
            id_ for id_, held in spans if held is not None and days_of(held)[0] <= first and last <= days_of(held)[1]
        ]

    def _held(self, seat: Member) -> Duration | None:
        return seat.held_in(next((term for term in self.held[Term] if term.id == seat.term_id), None))

    def seats_of(self, person_id: str, committee_id: str) -> Iterator[tuple[Member, Term]]:
        """Yield the seats that a person has in a committee, each with its term."""
        terms = {term.id: term for term in self.held[Term] if term.committee_id == committee_id}
        for seat in self.held[Member]:
            if seat.person_id == person_id and seat.term_id in terms:
                yield seat, terms[seat.term_id]
