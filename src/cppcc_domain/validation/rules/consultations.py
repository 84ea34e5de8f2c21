"""协商 — consultations against the year's plan, and what was heard of them afterwards."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cppcc_domain.lifecycle import CalendarNeededError, CalendarRangeError, WorkingCalendar, add_span
from cppcc_domain.model.consultation import Consultation, ConsultationPlan
from cppcc_domain.rulebook import Span
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONSULTATION_RULES_2022, CONSULTATION_RULES_CITY, PROPOSAL_HANDLING_CONSULTATION

__all__ = ["RULES"]


@rule(
    "INV-CONS-1",
    Severity.ERROR,
    zh="协商活动应有组织者，日期在委员会的届内；列入计划的，属于该计划的年度",
    en="a consultation has an organiser and a date inside a term, and if it is planned, in the year of the plan",
    source=f"{CONSULTATION_RULES_2022}第十八条",
)
def consultations_belong_somewhere(context: Context) -> Iterator[Finding]:
    plans = {plan.id: plan for plan in context.register.plans}
    for consultation in context.register.consultations:
        when = consultation.start
        plan = None if consultation.plan_id is None else plans.get(consultation.plan_id)
        if consultation.organiser_ids == ():
            yield context.finding(consultation, "organiser_ids")
        if plan is not None and when is not None and when.year != plan.year:
            yield context.finding(consultation, "start", case="year", date=when.isoformat(), year=plan.year)
        if when is not None and _is_outside_every_term(context, consultation.committee_id, when):
            yield context.finding(consultation, "start", case="term", date=when.isoformat())


def _is_outside_every_term(context: Context, committee_id: str, when: PartialDate) -> bool:
    """Whether the committee certainly had no term then; a register that need not hold all its terms does not tell."""
    if not context.register.is_complete("terms", Period(when)):
        return False
    terms = [term for term in context.register.terms if term.committee_id == committee_id]
    return all(
        (term.start is not None and when.before(term.start))
        or (term.end is not None and (term.extended_to or term.end).before(when))
        for term in terms
    )


@rule(
    "ADV-CONS-1",
    Severity.WARNING,
    zh="协商活动应提前通知、提前印发材料，并及时印发会议纪要",
    en="a consultation is announced and its papers are sent early enough, and its minutes are issued in time",
    source=CONSULTATION_RULES_CITY,
    reads=("consultation.notice", "consultation.materials", "consultation.minutes"),
)
def consultations_keep_to_their_times(context: Context) -> Iterator[Finding]:
    rules = context.rulebook.consultation
    for consultation in context.register.consultations:
        held = consultation.start
        if held is None:
            continue
        steps = (
            ("announced", consultation.announced, held, rules.notice.value),
            ("materials_sent", consultation.materials_sent, held, rules.materials.value),
        )
        for name, when, until, span in steps:
            if when is not None and span is not None and _is_less_than(span, when, until, context.calendar):
                facts = {"date": when.isoformat(), "held": held.isoformat(), "span": str(span)}
                yield context.finding(consultation, name, case=name, **facts)
        over, issued, span = consultation.end or held, consultation.minutes_issued, rules.minutes.value
        if issued is not None and span is not None and _is_more_than(span, over, issued, context.calendar):
            yield context.finding(
                consultation, "minutes_issued", date=issued.isoformat(), held=over.isoformat(), span=str(span)
            )


def _is_less_than(span: Span, start: PartialDate, end: PartialDate, calendar: WorkingCalendar | None) -> bool:
    """Whether less than the span certainly lies between two dates."""
    reached = _end_of(span, start.first, calendar)
    return reached is not None and end.last < reached


def _is_more_than(span: Span, start: PartialDate, end: PartialDate, calendar: WorkingCalendar | None) -> bool:
    """Whether more than the span certainly lies between two dates."""
    reached = _end_of(span, start.last, calendar)
    return reached is not None and reached < end.first


def _end_of(span: Span, day: date, calendar: WorkingCalendar | None) -> date | None:
    """Return the day on which the span ends; ``None`` where working days cannot be counted."""
    try:
        return add_span(day, span, calendar)
    except (CalendarNeededError, CalendarRangeError):
        return None


@rule(
    "ADV-CONS-2",
    Severity.WARNING,
    zh="协商活动之后应有采纳落实情况的反馈",
    en="what became of a consultation's advice is told afterwards",
    source=PROPOSAL_HANDLING_CONSULTATION,
)
def consultations_are_answered(context: Context) -> Iterator[Finding]:
    for consultation in context.register.consultations:
        if consultation.feedback is None and consultation.feedback_date is None and _is_recorded(context, consultation):
            yield context.finding(consultation, "feedback", topic=consultation.topic)


def _is_recorded(context: Context, consultation: Consultation) -> bool:
    """Whether what the record does not say has not happened: a year later, in a collection that is complete."""
    when, today = consultation.end or consultation.start, context.as_of
    if (
        when is None
        or today is None
        or (today.year, today.month, today.day) <= (when.last.year + 1, when.last.month, when.last.day)
    ):
        return False
    return context.register.is_complete("consultations", Period(when))


@rule(
    "ADV-PLAN-1",
    Severity.WARNING,
    zh="重点协商活动和列入计划的协商活动，应见于当年的协商计划",
    en="a key consultation, or one that says it is planned, is one of those that the year's plan names",
    source=f"{CONSULTATION_RULES_2022}第十八条",
)
def consultations_are_planned(context: Context) -> Iterator[Finding]:
    plans = {(plan.committee_id, plan.year): plan for plan in context.register.plans if _is_a_closed_list(plan)}
    for consultation in context.register.consultations:
        when = consultation.start
        plan = None if when is None else plans.get((consultation.committee_id, when.year))
        if plan is None or not (consultation.key or consultation.plan_id == plan.id):
            continue
        if _spoken(consultation.topic) not in {_spoken(item.topic) for item in plan.items or ()}:
            yield context.finding(consultation, "topic", topic=consultation.topic, year=plan.year)


def _spoken(topic: str) -> str:
    """Return a topic without quotation marks, other punctuation and spaces, which papers set now so, now otherwise."""
    return "".join(filter(str.isalnum, topic))


def _is_a_closed_list(plan: ConsultationPlan) -> bool:
    return plan.items is not None and not plan.open_list


RULES: Final = (
    consultations_belong_somewhere,
    consultations_keep_to_their_times,
    consultations_are_answered,
    consultations_are_planned,
)
