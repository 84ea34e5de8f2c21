"""Members who act while they hold no seat."""

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Attendance, Meeting, Member, Person, Proposal, Register
from cppcc_domain.model.proposal_events import Submitted
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import MeetingKind

WANG = Person(id="u1", name="王某某")
SEAT = Member(id="w1", person_id="u1", term_id="t", end=PartialDate(2024, 6, 3))
SESSION = Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", start=PartialDate(2024, 1, 9))
THERE = Attendance(id="a", participant_id="u1", occasion_id="m")


def submitted(day: int) -> Register:
    """Return a register with a proposal that the member submitted on this day of June 2024."""
    proposal = Proposal(
        id="p",
        committee_id="c",
        title="关于甲的提案",
        proposer_ids=("w1",),
        events=(Submitted(date=PartialDate(2024, 6, day)),),
    )
    return register(WANG, SEAT, proposal)


BREACHES = {
    "INV-MEM-4": Breach(sound=submitted(3), broken=submitted(4)),
    "INV-MEM-4/attendance": Breach(
        sound=register(WANG, SEAT, SESSION, THERE),
        broken=register(WANG, SEAT, attrs.evolve(SESSION, start=PartialDate(2025, 1, 9)), THERE),
    ),
}
