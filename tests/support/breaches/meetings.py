"""Meetings at impossible times."""

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Meeting
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import MeetingKind

SESSION = Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY, start=PartialDate(2023, 1, 9))

BREACHES = {
    "INV-TIME-1": Breach(
        sound=register(attrs.evolve(SESSION, start=PartialDate(1949, 9))),
        broken=register(attrs.evolve(SESSION, start=PartialDate(1949, 8))),
    ),
    "INV-MTG-1": Breach(
        sound=register(attrs.evolve(SESSION, end=PartialDate(2023, 1, 9))),
        broken=register(attrs.evolve(SESSION, end=PartialDate(2023, 1, 8))),
    ),
}
