"""Committees and terms that cannot be."""

import attrs

from breaches.breach import COMMITTEE, TERM, Breach, register
from cppcc_domain.model import Committee, Coverage, Meeting, Register, Vote
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import Level, MeetingKind

NEXT = attrs.evolve(TERM, id="t2", ordinal=2, start=PartialDate(2026, 11), end=PartialDate(2031))

CITY = Committee(id="city", place="某市", level=Level.PREFECTURE)
ALL_MEETINGS = Coverage(collection="meetings", period=Period(PartialDate(2021), PartialDate(2026)))


def extended(*votes: Vote) -> Register:
    """Return a register whose term was extended, with all its meetings: one of the Standing Committee with these votes."""
    term = attrs.evolve(TERM, extended_to=PartialDate(2027, 11))
    meeting = Meeting(id="s", committee_id="c", kind=MeetingKind.STANDING_COMMITTEE, term_id="t", votes=votes)
    return register(term, meeting, coverage=(ALL_MEETINGS,))


def vote(yes: int) -> Vote:
    return Vote(subject="延长任期", whole_membership=30, yes=yes, extends_term_id="t")


BREACHES = {
    "INV-COM-1": Breach(
        sound=register(attrs.evolve(CITY, level=Level.NATIONAL)),
        broken=register(attrs.evolve(CITY, level=Level.NATIONAL, guided_by_id="c")),
    ),
    "INV-COM-1/level": Breach(
        sound=register(CITY, attrs.evolve(COMMITTEE, guided_by_id="city")),
        broken=register(attrs.evolve(CITY, guided_by_id="c")),
    ),
    "INV-COM-2": Breach(sound=register(NEXT), broken=register(attrs.evolve(NEXT, ordinal=1))),
    "INV-COM-5/failed": Breach(sound=extended(vote(20)), broken=extended(vote(19))),
    "INV-COM-5/no_vote": Breach(sound=extended(vote(30)), broken=extended()),
    "INV-COM-5": Breach(sound=register(NEXT), broken=register(attrs.evolve(NEXT, end=PartialDate(2026, 10)))),
}
