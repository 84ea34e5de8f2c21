"""Consultations beside the plan, or without an echo."""

from datetime import date
from typing import Any

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Consultation, ConsultationPlan, Coverage, PlanItem, Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, ConsultationRules, Parameter, Span, SpanUnit
from cppcc_domain.values import PartialDate, Period

HELD = Consultation(
    id="k", committee_id="c", topic="老旧小区改造", start=PartialDate(2023, 5), organiser_ids=("c",), plan_id="plan"
)
PLAN = ConsultationPlan(id="plan", committee_id="c", year=2023, items=(PlanItem(topic="老旧小区改造"),))
ALL_TERMS = Coverage(collection="terms", period=Period(PartialDate(2000), PartialDate(2030)))
COMPLETE = Coverage(collection="consultations", period=Period.year(2023))

EXACT = attrs.evolve(HELD, start=PartialDate(2023, 5, 20))
WEEK = Parameter[Span | None](value=Span(7, SpanUnit.DAYS), source="某市政协协商工作规则")
A_WEEK = attrs.evolve(NATIONAL_DEFAULT, consultation=ConsultationRules(notice=WEEK, materials=WEEK, minutes=WEEK))


def timed(late: int, **dates: int) -> Register:
    """Return a register with a consultation on 20 May 2023 and these steps in May, so many days later."""
    changes: dict[str, Any] = {name: PartialDate(2023, 5, day + late) for name, day in dates.items()}
    return register(PLAN, attrs.evolve(EXACT, **changes))


BREACHES = {
    "ADV-CONS-1": Breach(sound=timed(0, minutes_issued=27), broken=timed(1, minutes_issued=27), rulebook=A_WEEK),
    "ADV-CONS-1/announced": Breach(sound=timed(0, announced=13), broken=timed(1, announced=13), rulebook=A_WEEK),
    "ADV-CONS-1/materials_sent": Breach(
        sound=timed(0, materials_sent=13), broken=timed(1, materials_sent=13), rulebook=A_WEEK
    ),
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
