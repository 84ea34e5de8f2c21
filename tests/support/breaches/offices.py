"""Offices that cannot be held so."""

import attrs

from breaches.breach import TERM, Breach, register
from cppcc_domain.model import Coverage, Member, Office, Organ, Person
from cppcc_domain.values import PartialDate, Period

WANG, LI = Person(id="u1", name="王某某"), Person(id="u2", name="李某某")
SEAT = Member(id="w1", person_id="u1", term_id="t", end=PartialDate(2024, 6, 3))
CHAIR = Office(
    id="o1",
    person_id="u1",
    post="chairperson",
    committee_id="c",
    term_id="t",
    start=PartialDate(2021, 11, 5),
    end=PartialDate(2024, 6, 3),
)
NEXT = attrs.evolve(CHAIR, id="o2", person_id="u2", start=PartialDate(2024, 6, 3), end=None)
STANDING = Organ(id="g", committee_id="c", kind="standing_committee", name="常务委员会")
DEPUTY = attrs.evolve(CHAIR, post="deputy_secretary_general")
ALL_MEMBERS = Coverage(collection="members", period=Period(TERM.start, TERM.end))

BREACHES = {
    "INV-COM-3": Breach(
        sound=register(WANG, LI, CHAIR, NEXT),
        broken=register(WANG, LI, CHAIR, attrs.evolve(NEXT, start=PartialDate(2024, 5))),
    ),
    "INV-COM-4": Breach(
        sound=register(WANG, SEAT, CHAIR, coverage=(ALL_MEMBERS,)),
        broken=register(WANG, LI, SEAT, NEXT, coverage=(ALL_MEMBERS,)),
    ),
    "INV-COM-6": Breach(
        sound=register(WANG, STANDING, attrs.evolve(CHAIR, organ_id="g"), DEPUTY),
        broken=register(WANG, STANDING, attrs.evolve(DEPUTY, organ_id="g")),
    ),
    "INV-MEM-3": Breach(
        sound=register(WANG, SEAT, CHAIR),
        broken=register(WANG, SEAT, attrs.evolve(CHAIR, end=PartialDate(2024, 6, 4))),
    ),
}
