from collections.abc import Callable
from datetime import date
from functools import partial

import attrs
import pytest

from cppcc_domain.lifecycle import ListedCalendar
from cppcc_domain.model import Consultation, ConsultationPlan, Coverage, PlanItem, Register, Term
from cppcc_domain.rulebook import NATIONAL_DEFAULT, ConsultationRules, Parameter, Span, SpanUnit
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import consultations
from cppcc_domain.values import PartialDate, Period

Build = Callable[..., Register]

check = partial(validate, rules=Catalogue(rules=consultations.RULES))

HELD = Consultation(id="k", committee_id="c", topic="停车难", key=True, start=PartialDate(2023, 5))
PLAN = ConsultationPlan(id="plan", committee_id="c", year=2023, items=(PlanItem(topic="老旧小区改造"),))
ALL_TERMS = Coverage(collection="terms", period=Period(PartialDate(2000), PartialDate(2040)))
COMPLETE = Coverage(collection="consultations", period=Period.year(2023))


def test_what_is_not_stated_is_not_held_against_a_consultation(register_with: Build) -> None:
    assert not check(register_with(attrs.evolve(HELD, start=None)), as_of=date(2030, 1, 1))


@pytest.mark.parametrize("when", [PartialDate(2019), PartialDate(2021), PartialDate(2030)])
def test_a_register_need_not_hold_all_terms(register_with: Build, when: PartialDate) -> None:
    assert not check(register_with(attrs.evolve(HELD, start=when)))


def test_an_extension_belongs_to_the_term(register_with: Build) -> None:
    term = Term(
        id="t",
        committee_id="c",
        ordinal=1,
        start=PartialDate(2021, 11),
        end=PartialDate(2026, 11),
        extended_to=PartialDate(2027, 6),
    )
    late = attrs.evolve(HELD, start=PartialDate(2027, 5))
    assert not check(register_with(term, late, coverage=(ALL_TERMS,)))
    after = attrs.evolve(HELD, start=PartialDate(2027, 7))
    assert [found.code for found in check(register_with(term, after, coverage=(ALL_TERMS,)))] == ["INV-CONS-1"]


@pytest.mark.parametrize(
    "plan",
    [attrs.evolve(PLAN, open_list=True), attrs.evolve(PLAN, items=None), attrs.evolve(PLAN, year=2022)],
    ids=["open list", "items not stated", "another year"],
)
def test_only_a_closed_list_of_the_year_says_what_is_not_planned(register_with: Build, plan: ConsultationPlan) -> None:
    assert not check(register_with(plan, HELD))


def test_a_planned_topic_may_be_punctuated_otherwise(register_with: Build) -> None:
    plan = attrs.evolve(PLAN, items=(PlanItem(topic="推进“双减”工作"),))
    assert not check(register_with(plan, attrs.evolve(HELD, topic="推进双减工作")))
    assert check(register_with(plan, attrs.evolve(HELD, topic="推进双创工作")))


@pytest.mark.parametrize("held", [attrs.evolve(HELD, key=None), attrs.evolve(HELD, key=False)])
def test_what_is_neither_key_nor_planned_may_be_held_beside_the_plan(register_with: Build, held: Consultation) -> None:
    assert not check(register_with(PLAN, held))


@pytest.mark.parametrize("as_of", [None, date(2023, 6, 1), date(2024, 5, 31)])
def test_feedback_has_a_year_to_come(register_with: Build, as_of: date | None) -> None:
    register = register_with(HELD, coverage=(COMPLETE,))
    assert not check(register, as_of=as_of)
    assert [found.code for found in check(register, as_of=date(2024, 6, 1))] == ["ADV-CONS-2"]


def test_without_complete_records_no_feedback_is_missed(register_with: Build) -> None:
    assert not check(register_with(HELD), as_of=date(2030, 1, 1))


def test_working_days_are_counted_with_a_calendar_only(register_with: Build) -> None:
    """15 working days lie between 28 April and 23 May 2023, the holiday of 1 May and its worked Saturday included."""
    calendar = ListedCalendar(
        years=(2023,),
        days_off=tuple(date(2023, 5, day) for day in (1, 2, 3)),
        worked_weekends=(date(2023, 5, 6),),
    )
    told = attrs.evolve(HELD, key=None, announced=PartialDate(2023, 4, 28), start=PartialDate(2023, 5, 22))
    assert not check(register_with(told))
    assert [found.path for found in check(register_with(told), calendar=calendar)] == ["$.consultations[0].announced"]
    in_time = attrs.evolve(told, start=PartialDate(2023, 5, 23))
    assert not check(register_with(in_time), calendar=calendar)
    next_year = attrs.evolve(told, announced=PartialDate(2024, 1, 5), start=PartialDate(2024, 1, 8))
    assert not check(register_with(next_year), calendar=calendar)


def test_a_consultation_known_by_its_month_may_have_been_told_of_in_time(register_with: Build) -> None:
    day = Parameter[Span | None](value=Span(7, SpanUnit.DAYS), source="某市政协协商工作规则")
    rules = attrs.evolve(NATIONAL_DEFAULT, consultation=ConsultationRules(notice=day, materials=day, minutes=day))
    told = attrs.evolve(HELD, key=None, announced=PartialDate(2023, 5, 20))
    assert not check(register_with(told), rules)
