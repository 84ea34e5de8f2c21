"""履职考核 — absences, what every member and standing member owes in a year, and grades that follow from points."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.assessment import Assessment
from cppcc_domain.model.committee import Term, duration_within
from cppcc_domain.model.people import Member, Person
from cppcc_domain.rulebook import MinimumOutput, Within
from cppcc_domain.rulebook.counted import Counted, CountedProposals, CountedReports
from cppcc_domain.rulebook.scores import ScoreRule, ScoreScheme, ScoreSection
from cppcc_domain.statistics import MemberLedger, assess, limits_reached
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import shown
from cppcc_domain.values.dates import Period
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.meetings import AttendanceStatus
from cppcc_domain.vocab.scores import ProposalStep, ReportStep
from cppcc_domain.vocab.sources import (
    ABSENCE_RULES_SHANDONG_2013,
    ASSESSMENT_RULES_ANQING_2018,
    ASSESSMENT_RULES_MINHANG,
    ATTENDANCE_RULES_WEIHAI_2013,
    PERFORMANCE_REPORT_RULES,
)

__all__ = ["RULES"]

_REPORT: Final = "performance_report"
_COUNTED: Final[dict[str, Counted]] = {
    "proposals_received": CountedProposals(proposals=ProposalStep.SUBMITTED),
    "proposals_filed": CountedProposals(proposals=ProposalStep.FILED),
    "opinion_reports": CountedReports(reports=ReportStep.SUBMITTED),
    "opinion_reports_received": CountedReports(reports=ReportStep.SUBMITTED),
    "opinion_reports_adopted": CountedReports(reports=ReportStep.ADOPTED),
}
"""What a minimum can ask for, with the records that are counted for each member."""
_COLLECTIONS: Final = {CountedProposals: "proposals", CountedReports: "opinion_reports"}


@rule(
    "ADV-ATT-1",
    Severity.WARNING,
    zh="委员缺席会议达到规定次数的，应按规定处理",
    en="who missed as many meetings as the rules name faces what they provide",
    source=f"{ABSENCE_RULES_SHANDONG_2013}；{ATTENDANCE_RULES_WEIHAI_2013}",
    reads=("member.absence_limits",),
)
def absences_have_consequences(context: Context) -> Iterator[Finding]:
    for reached in limits_reached(context.register, context.rulebook):
        yield context.finding(
            reached.absences[reached.limit.times - 1],
            "status",
            person=_name_of(context, reached.person_id),
            meeting_kind=reached.limit.kind.value,
            times=len(reached.absences),
            limit=reached.limit.times,
            within=reached.within,
            consequence=reached.limit.consequence.value,
        )


@rule(
    "ADV-ATT-2",
    Severity.WARNING,
    zh="实到时间不足规定比例的，按缺席计，不应登记为出席；实到半天数不多于应到半天数",
    en="who was there for less than the share that the rules ask for counts as absent; nobody attends more half days than were held",
    source=ATTENDANCE_RULES_WEIHAI_2013,
    reads=("member.attendance_min_share",),
)
def who_left_early_was_not_present(context: Context) -> Iterator[Finding]:
    least = context.parameter("member.attendance_min_share").value
    for attendance in context.register.attendances:
        share = attendance.share
        if share is None:
            continue
        facts = {"attended": attendance.half_days, "held": attendance.half_days_held}
        if share > 1:
            yield context.finding(attendance, "half_days", case="more", **facts)
        elif share < least and attendance.status is AttendanceStatus.PRESENT:
            yield context.finding(attendance, "status", **facts, least=str(least))


@rule(
    "ADV-WORK-1",
    Severity.INFO,
    zh="委员应完成规定的最低履职数量",
    en="every member brings as much work as the rules ask for at least",
    source=f"{ASSESSMENT_RULES_MINHANG}；济南市政协委员履职量化考核公开报道（2015年）",
    reads=("member.min_output",),
)
def members_do_the_least_that_is_asked_for(context: Context) -> Iterator[Finding]:
    members = {member.id: member for member in context.register.members}
    for minimum in context.parameter("member.min_output").value:
        scheme = _scheme_of(minimum)
        if scheme is None:
            continue
        for period in _known_periods(context, minimum):
            for ledger in assess(context.register, scheme, period, context.rulebook):
                high = ledger.total.high
                if high is None or high >= minimum.times:
                    continue
                member = members[ledger.member_id]
                term = context.index.terms.get(member.term_id)
                all_the_term = minimum.within is Within.TERM and _is_held_all_the_term(member, term, period)
                if all_the_term or _is_held_throughout(member.held_in(term), period):
                    yield context.finding(
                        member,
                        person=_name_of(context, member.person_id),
                        indicators=minimum.indicators,
                        done=int(high),
                        least=minimum.times,
                        start=period.first.isoformat(),
                        end=period.last.isoformat(),
                    )


def _scheme_of(minimum: MinimumOutput) -> ScoreScheme | None:
    """Return a scheme with one point for each piece of work; ``None`` where it asks for something that is not counted for members."""
    if not minimum.indicators or not set(minimum.indicators) <= _COUNTED.keys():
        return None
    rules = tuple(
        ScoreRule(id=indicator, zh=indicator, points=1, counts=_COUNTED[indicator]) for indicator in minimum.indicators
    )
    section = ScoreSection(id="output", zh="最低履职要求", rules=rules)
    return ScoreScheme(name="min_output", place="-", source="-", sections=(section,))


def _known_periods(context: Context, minimum: MinimumOutput) -> Iterator[Period]:
    """Yield the years or terms of which the register holds all that the minimum asks for."""
    collections = {_COLLECTIONS[type(_COUNTED[indicator])] for indicator in minimum.indicators}
    for period in _periods(context, minimum.within):
        if all(context.register.is_complete(name, period) for name in collections):
            yield period


def _periods(context: Context, within: Within) -> Iterator[Period]:
    """Yield the years with a proposal or an opinion report on record, or the terms of the committee whose ends are stated."""
    if within is Within.TERM:
        for term in _own_terms(context):
            start, end = term.duration.start, term.duration.end
            if start is not None and end is not None:
                yield Period(start, end)
        return
    proposals = (event.date for proposal in context.register.proposals for event in proposal.events)
    dates = (*proposals, *(report.submitted for report in context.register.opinion_reports))
    yield from map(Period.year, sorted({when.year for when in dates if when is not None}))


def _own_terms(context: Context) -> Iterator[Term]:
    return (term for term in context.register.terms if term.committee_id == context.register.committee_id)


def _is_held_throughout(held: Duration | None, period: Period) -> bool:
    """Whether a seat or a post is certainly held from the first to the last day; an end that is not stated has not come."""
    if held is None or held.start is None:
        return False
    return held.start.last <= period.first and (held.end is None or period.last <= held.end.first)


def _is_held_all_the_term(member: Member, term: Term | None, period: Period) -> bool:
    """Whether it is a seat of the term that the period is, and states no other dates."""
    whole = Duration(period.start, period.end)
    return term is not None and whole == term.duration == member.held_in(term)


@rule(
    "ADV-WORK-2",
    Severity.WARNING,
    zh="常务委员每年应提交履职报告",
    en="every member of the Standing Committee hands in a yearly report on the own work",
    source=PERFORMANCE_REPORT_RULES,
)
def standing_members_report_on_their_year(context: Context) -> Iterator[Finding]:
    reports = [one for one in context.register.deliverables if one.kind == _REPORT]
    for year in sorted({one.date.year for one in reports if one.date is not None}):
        period = Period.year(year)
        of_year = [one for one in reports if one.date is None or one.date.year == year]
        if any(one.author_ids is None for one in of_year) or not context.register.is_complete("deliverables", period):
            continue
        reported = {id_ for one in of_year for id_ in one.author_ids or ()}
        for office in context.register.offices:
            own = office.committee_id == context.register.committee_id and office.post == "standing_member"
            if own and office.person_id not in reported:
                term = None if office.term_id is None else context.index.terms.get(office.term_id)
                if _is_held_throughout(duration_within(term, office.start, office.end), period):
                    yield context.finding(office, year=year, person=_name_of(context, office.person_id))


def _name_of(context: Context, person_id: str) -> str:
    person = context.register.get(person_id)
    return person.name if isinstance(person, Person) else person_id


@rule(
    "ADV-GRADE-1",
    Severity.WARNING,
    zh="考核的等次和得分应与按积分办法计得的相符",
    en="grades and scores of an assessment are those that the committee's score scheme gives",
    source=ASSESSMENT_RULES_ANQING_2018,
    reads=("member.score_scheme",),
)
def grades_follow_from_the_points(context: Context) -> Iterator[Finding]:
    scheme = context.parameter("member.score_scheme").value
    if scheme is None:
        return
    for assessment in context.register.assessments:
        if assessment.committee_id != context.register.committee_id or not assessment.gradings:
            continue
        ledgers = {
            ledger.member_id: ledger for ledger in assess(context.register, scheme, assessment.year, context.rulebook)
        }
        for position, grading in enumerate(assessment.gradings):
            ledger = ledgers.get(grading.subject_id)
            if ledger is not None:
                yield from _differing(context, assessment, position, ledger)


def _differing(context: Context, assessment: Assessment, position: int, ledger: MemberLedger) -> Iterator[Finding]:
    grading = (assessment.gradings or ())[position]
    at = f"gradings[{position}]"
    if grading.grade is not None and ledger.grades and grading.grade not in ledger.grades:
        possible = tuple(grade for grade in ledger.grades if grade is not None)
        yield context.finding(assessment, f"{at}.grade", member=ledger.member_id, grade=grading.grade, grades=possible)
    if grading.score is not None and not ledger.total.overlaps(grading.score.interval):
        facts = {"stated": shown(grading.score.interval), "computed": shown(ledger.total)}
        yield context.finding(assessment, f"{at}.score", case="score", member=ledger.member_id, **facts)


RULES: Final = (
    absences_have_consequences,
    who_left_early_was_not_present,
    members_do_the_least_that_is_asked_for,
    standing_members_report_on_their_year,
    grades_follow_from_the_points,
)
