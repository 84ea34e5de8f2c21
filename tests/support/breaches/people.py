"""Seats that cannot be held so."""

import attrs

from breaches.breach import TERM, Breach, register
from cppcc_domain.model import Coverage, Member, Person, Register, SectorSeats
from cppcc_domain.values import PartialDate, Period

WANG = Person(id="u1", name="王某某")
SEAT = Member(id="w1", person_id="u1", term_id="t", start=PartialDate(2021, 11), end=PartialDate(2024, 6))
SECOND = attrs.evolve(SEAT, id="w2", start=PartialDate(2024, 7), end=None)

ALL_MEMBERS = Coverage(collection="members", period=Period(TERM.start))
ECONOMY = SectorSeats(sector="economy", name="经济界", quota=1)


def named(count: int, *sectors: str) -> Register:
    """Return the complete register of a term with so many members named, and members of these sectors on its first day."""
    term = attrs.evolve(TERM, members_named=count, sectors=(ECONOMY,))
    seats = (
        Member(id=f"w{number}", person_id="u1", term_id="t", sector=sector) for number, sector in enumerate(sectors)
    )
    return register(WANG, term, *seats, coverage=(ALL_MEMBERS,))


BREACHES = {
    "INV-SEC-1": Breach(sound=named(1, "economy"), broken=named(1, "education")),
    "INV-SEC-2": Breach(sound=named(1, "economy"), broken=named(2, "economy")),
    "INV-SEC-2/quota": Breach(sound=named(2, "economy", "education"), broken=named(2, "economy", "economy")),
    "INV-MEM-2": Breach(
        sound=register(WANG, SEAT), broken=register(WANG, attrs.evolve(SEAT, start=PartialDate(2021, 10)))
    ),
    "INV-MEM-2/after": Breach(
        sound=register(WANG, SEAT), broken=register(WANG, attrs.evolve(SEAT, end=PartialDate(2026, 12)))
    ),
    "INV-MEM-2/overlap": Breach(
        sound=register(WANG, SEAT, SECOND),
        broken=register(WANG, SEAT, attrs.evolve(SECOND, start=PartialDate(2024, 5))),
    ),
}
