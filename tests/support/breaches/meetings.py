"""Meetings at impossible times."""

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Attendance, Meeting, Person
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import AttendanceStatus, MeetingKind

SESSION = Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY, start=PartialDate(2023, 1, 9))

WANG = Person(id="u1", name="王某某")
THERE = Attendance(id="a1", participant_id="u1", occasion_id="m")
NOT_THERE = attrs.evolve(THERE, id="a2", status=AttendanceStatus.ON_LEAVE)

BREACHES = {
    "INV-MTG-2": Breach(
        sound=register(attrs.evolve(SESSION, expected=67, attended=67)),
        broken=register(attrs.evolve(SESSION, expected=67, attended=68)),
    ),
    "INV-MTG-2/status": Breach(
        sound=register(WANG, SESSION, THERE, attrs.evolve(NOT_THERE, date=PartialDate(2023, 1, 10))),
        broken=register(WANG, SESSION, THERE, NOT_THERE),
    ),
    "INV-TIME-1": Breach(
        sound=register(attrs.evolve(SESSION, start=PartialDate(1949, 9))),
        broken=register(attrs.evolve(SESSION, start=PartialDate(1949, 8))),
    ),
    "INV-MTG-1": Breach(
        sound=register(attrs.evolve(SESSION, end=PartialDate(2023, 1, 9))),
        broken=register(attrs.evolve(SESSION, end=PartialDate(2023, 1, 8))),
    ),
}
