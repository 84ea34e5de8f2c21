"""Seats that cannot be held so."""

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Member, Person
from cppcc_domain.values import PartialDate

WANG = Person(id="u1", name="王某某")
SEAT = Member(id="w1", person_id="u1", term_id="t", start=PartialDate(2021, 11), end=PartialDate(2024, 6))
SECOND = attrs.evolve(SEAT, id="w2", start=PartialDate(2024, 7), end=None)

BREACHES = {
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
