"""Proposals with a history that cannot have happened."""

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Coverage, Meeting, Proposal
from cppcc_domain.model.proposal_events import Assigned, Examined, Filed, Submitted
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import MeetingKind

SESSION = Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY)
FIRST = Proposal(
    id="p1",
    committee_id="c",
    title="关于甲的提案",
    session_id="m",
    events=(Submitted(date=PartialDate(2023, 1)), Examined(date=PartialDate(2023, 2)), Filed(number=1)),
)
SECOND = attrs.evolve(FIRST, id="p2", title="关于乙的提案", events=(Submitted(), Examined(), Filed(number=2)))
WINTER = PartialDate(2023, 2)
ALL_PROPOSALS = (Coverage(collection="proposals", period=Period.year(2023)),)


def handed_to_units(filed: Filed) -> Proposal:
    """Return the second case, filed so and assigned."""
    return attrs.evolve(SECOND, events=(Submitted(), Examined(), filed, Assigned(assignments=())))


BREACHES = {
    "INV-PROP-5": Breach(
        sound=register(SESSION, FIRST, SECOND),
        broken=register(SESSION, FIRST, attrs.evolve(SECOND, events=(Submitted(), Examined(), Filed(number=1)))),
    ),
    "INV-PROP-5/missing": Breach(
        sound=register(SESSION, FIRST, handed_to_units(Filed(number=2, date=WINTER)), coverage=ALL_PROPOSALS),
        broken=register(SESSION, FIRST, handed_to_units(Filed(date=WINTER)), coverage=ALL_PROPOSALS),
    ),
    "INV-PROP-8": Breach(
        sound=register(SESSION, FIRST),
        broken=register(SESSION, attrs.evolve(FIRST, events=(Filed(number=1),))),
    ),
    "INV-PROP-9": Breach(
        sound=register(SESSION, FIRST),
        broken=register(
            SESSION,
            attrs.evolve(FIRST, events=(Submitted(date=PartialDate(2023, 3)), Examined(date=PartialDate(2023, 2)))),
        ),
    ),
}
