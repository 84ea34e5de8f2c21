"""Examinations that came to what they cannot come to."""

import attrs

from breaches.breach import Breach
from breaches.cases import CASE, EXAMINED, holding
from cppcc_domain.model.proposal_events import Examined, Merged, NotFiled, Submitted
from cppcc_domain.rulebook import NATIONAL_DEFAULT, inherit
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import Timing

OTHER = attrs.evolve(CASE, id="q", title="关于乙的提案", events=EXAMINED)
INTO_OTHER = attrs.evolve(CASE, events=(*EXAMINED, Merged(into_id="q")))
DECIDED = PartialDate(2023, 2, 8)
FIRST = {"session_id": "m1", "timing": Timing.SESSION}
OUR_OWN = inherit(NATIONAL_DEFAULT, name="ours", place="某市某区")


def refused(*reasons: str, told: PartialDate | None = None) -> NotFiled:
    return NotFiled(date=DECIDED, reasons=reasons, proposer_told=told)


BREACHES = {
    "INV-PROP-6/itself": Breach(
        sound=holding(INTO_OTHER, OTHER), broken=holding(attrs.evolve(CASE, events=(*EXAMINED, Merged(into_id="p"))))
    ),
    "INV-PROP-6/session": Breach(
        sound=holding(INTO_OTHER, OTHER), broken=holding(INTO_OTHER, attrs.evolve(OTHER, session_id="m3"))
    ),
    "INV-PROP-6/circle": Breach(
        sound=holding(INTO_OTHER, OTHER),
        broken=holding(INTO_OTHER, attrs.evolve(OTHER, events=(*EXAMINED, Merged(into_id="p")))),
    ),
    "INV-PROP-7": Breach(
        sound=holding(events=(*EXAMINED, refused("personal"))), broken=holding(events=(*EXAMINED, refused()))
    ),
    "INV-PROP-7/told_before": Breach(
        sound=holding(events=(*EXAMINED, refused("personal", told=DECIDED))),
        broken=holding(events=(*EXAMINED, refused("personal", told=PartialDate(2023, 2, 7)))),
    ),
    "INV-PROP-10": Breach(
        sound=holding(**FIRST, events=(Submitted(), Examined(examiner_id="examiners"))),
        broken=holding(**FIRST, events=(Submitted(), Examined(examiner_id="committee"))),
    ),
    "ADV-CODE-2": Breach(sound=holding(topic="economic"), broken=holding(topic="finance_tax"), rulebook=OUR_OWN),
}
