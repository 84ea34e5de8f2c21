"""Replies without what makes them good."""

from breaches.breach import Breach
from breaches.cases import IN_HAND, holding, replied
from cppcc_domain.model.proposal_events import Contacted, KeySelected
from cppcc_domain.values import PartialDate

TALKED = Contacted(unit_id="u1", mode="phone")

BREACHES = {
    "ADV-HAND-1/planned": Breach(
        sound=holding(events=(*IN_HAND, replied("w1", result="B", planned_completion=PartialDate(2024)))),
        broken=holding(events=(*IN_HAND, replied("w1", result="B"))),
    ),
    "ADV-HAND-1/not_solved": Breach(
        sound=holding(events=(*IN_HAND, replied("w1", result="C", summary="因规划所限"))),
        broken=holding(events=(*IN_HAND, replied("w1", result="C"))),
    ),
    "ADV-HAND-2": Breach(
        sound=holding(events=(*IN_HAND, TALKED, replied("w1"))),
        broken=holding(events=(*IN_HAND, Contacted(unit_id="u2"), replied("w1"))),
    ),
    "ADV-HAND-3": Breach(
        sound=holding(events=(*IN_HAND, KeySelected(supervisor="某副主席"), replied("w1"))),
        broken=holding(events=(*IN_HAND, KeySelected(), replied("w1"))),
    ),
}
