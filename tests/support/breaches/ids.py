"""Ids that do not hold."""

from breaches.breach import Breach, register
from cppcc_domain.model import Coverage, LocalTerm, Meeting, Person
from cppcc_domain.values import Period
from cppcc_domain.vocab import MeetingKind

WANG = Person(id="u1", name="王某某")
PLENARY = Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY)
YEAR = Period.year(2023)

BREACHES = {
    "INV-REF-1": Breach(
        sound=register(WANG, PLENARY),
        broken=register(WANG, Meeting(id="u1", committee_id="c", kind=MeetingKind.PLENARY)),
    ),
    "INV-REF-2": Breach(
        sound=register(PLENARY), broken=register(Meeting(id="m", committee_id="nobody", kind=MeetingKind.PLENARY))
    ),
    "INV-REF-2/wrong_class": Breach(
        sound=register(PLENARY), broken=register(Meeting(id="m", committee_id="t", kind=MeetingKind.PLENARY))
    ),
    "INV-REF-3": Breach(
        sound=register(coverage=(Coverage(collection="meetings", period=YEAR),)),
        broken=register(coverage=(Coverage(collection="minutes", period=YEAR),)),
    ),
    "INV-REF-3/vocabulary": Breach(
        sound=register(labels=(LocalTerm(vocabulary="topic", code="x", zh="其他"),)),
        broken=register(labels=(LocalTerm(vocabulary="subjects", code="x", zh="其他"),)),
    ),
}
