"""Consultations beside the plan, or without an echo."""

from datetime import date

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Consultation, ConsultationPlan, Coverage, PlanItem
from cppcc_domain.values import PartialDate, Period

HELD = Consultation(
    id="k", committee_id="c", topic="老旧小区改造", start=PartialDate(2023, 5), organiser_ids=("c",), plan_id="plan"
)
PLAN = ConsultationPlan(id="plan", committee_id="c", year=2023, items=(PlanItem(topic="老旧小区改造"),))
ALL_TERMS = Coverage(collection="terms", period=Period(PartialDate(2000), PartialDate(2030)))
COMPLETE = Coverage(collection="consultations", period=Period.year(2023))

BREACHES = {
    "INV-CONS-1": Breach(sound=register(PLAN, HELD), broken=register(PLAN, attrs.evolve(HELD, organiser_ids=()))),
    "INV-CONS-1/year": Breach(
        sound=register(PLAN, HELD), broken=register(PLAN, attrs.evolve(HELD, start=PartialDate(2024, 1)))
    ),
    "INV-CONS-1/term": Breach(
        sound=register(HELD, coverage=(ALL_TERMS,)),
        broken=register(attrs.evolve(HELD, start=PartialDate(2021, 5)), coverage=(ALL_TERMS,)),
    ),
    "ADV-CONS-2": Breach(
        sound=register(attrs.evolve(HELD, feedback="已列入改造计划"), coverage=(COMPLETE,)),
        broken=register(HELD, coverage=(COMPLETE,)),
        as_of=date(2024, 7, 1),
    ),
    "ADV-PLAN-1": Breach(sound=register(PLAN, HELD), broken=register(PLAN, attrs.evolve(HELD, topic="停车难"))),
}
