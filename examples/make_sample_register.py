"""Make the register of an invented district: single records, from which the year's figures can be counted.

    python examples/make_sample_register.py [FILE]

Without FILE it writes data/sample_district_2023.json beside itself. 样本市示例区 does not exist and its members are called 委员001, 委员002 …; only
the numbers are those that a real district reported for 2023. Nothing is drawn at random: every run gives the same bytes. The
committee with its members and meetings is in sample_committee.py, the proposals with their histories are in sample_proposals.py.
"""

import sys
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from pathlib import Path

from sample_committee import (
    CO_OPTED,
    OURS,
    RESIGNED,
    SEATS,
    SESSION,
    STANDING,
    YEAR,
    committee,
    meetings,
    member,
    people,
    person,
)
from sample_proposals import histories, proposals

from cppcc_domain import model as m
from cppcc_domain.lifecycle import record_all
from cppcc_domain.serialization import dump
from cppcc_domain.statistics import COUNTED_FROM
from cppcc_domain.values import PartialDate, Period, Place
from cppcc_domain.vocab import AdoptionMode, AttendanceStatus, Level, PlanStatus

SAMPLE = Path(__file__).parent / "data" / "sample_district_2023.json"

PLAN = "plan-2023"

# Kind, title, records in 2022 and in 2023: contacts with sector people grow by exactly 35 %.
ACTIVITIES = (
    ("sector_contact", "联系界别群众", 260, 351),
    ("member_visit", "走访委员", 36, 45),
    ("reading", "读书活动", 10, 14),
    ("research", "专题调研", 9, 12),
    ("inspection", "委员视察", 6, 8),
    ("study_tour", "外出考察", 5, 6),
    ("training", "委员培训班", 2, 3),
    ("staff_study", "机关集中学习", 10, 11),
    ("grassroots_guidance", "指导基层协商民主工作", 18, 24),
)


def sample_register() -> m.Register:
    """Return the register of the invented district."""
    covered = sorted({name for names in COUNTED_FROM.values() for name in names})
    coverage = [m.Coverage(collection=name, period=Period.year(YEAR)) for name in covered]
    coverage.append(m.Coverage(collection="activities", period=Period.year(YEAR - 1)))
    register = m.Register(committee_id=OURS, coverage=tuple(coverage))
    parts = (committee, people, meetings, consultations, programmes, activities, attendances, outputs, grassroots)
    register = register.with_entities(entity for part in (*parts, assessment, proposals) for entity in part())
    return record_all(register, histories())


def day(number: int, total: int, year: int = YEAR) -> PartialDate:
    """Return the day of one of so many things that are spread evenly over the year."""
    return PartialDate.of(date(year, 1, 5) + timedelta(days=345 * number // total))


def consultations() -> Iterator[m.Entity]:
    """Yield the plan with its topics, the five key consultations that carry it out, and seven others."""
    forms = ("thematic_standing_committee", *["thematic_meeting"] * 4)
    items = [
        m.PlanItem(topic=f"重点协商议题{n}", form=form, partner_id="government") for n, form in enumerate(forms, 1)
    ]
    yield m.ConsultationPlan(id=PLAN, committee_id=OURS, year=YEAR, status=PlanStatus.COMPLETED, items=tuple(items))
    for number, kind in enumerate(("key", "key", "key", "special")):
        yield m.ResearchTopic(
            id=f"topic-{number}", committee_id=OURS, title=f"课题{number + 1}", kind=kind, year=YEAR, plan_id=PLAN
        )
    for number, form in enumerate((*forms, *["proposal_handling"] * 4, *["sector"] * 3)):
        key = number < len(items)
        yield m.Consultation(
            id=f"consultation-{number}",
            committee_id=OURS,
            topic=items[number].topic if key else f"协商议题{number + 1}",
            form=form,
            key=key,
            start=day(number, 12),
            plan_id=PLAN if key else None,
            organiser_ids=(f"special-{number % 4}",),
            partner_ids=(f"unit-{number}",),
            outcome="形成共识",
            feedback="已采纳并落实",
        )


def programmes() -> Iterator[m.Programme]:
    """Yield 模拟政协 with its schools and 书香政协 with its reading groups and bases."""
    since = PartialDate(2022, 4)
    schools = [m.Site(kind="school", name=f"示例第{n}中学", since=since) for n in range(1, 9)]
    groups = [m.Site(kind="reading_group", name=f"读书群{n:02}", since=since) for n in range(1, 17)]
    bases = [m.Site(kind="reading_base", name=f"学习示范基地{n}", since=since) for n in range(1, 7)]
    yield m.Programme(
        id="mock", committee_id=OURS, name="模拟政协", kind="mock_cppcc", since=since, sites=tuple(schools)
    )
    yield m.Programme(
        id="reading", committee_id=OURS, name="书香政协", kind="scholarly_cppcc", since=since, sites=(*groups, *bases)
    )


def activities() -> Iterator[m.Activity]:
    """Yield the activities of this year and of the year before, which growth is counted on."""
    for kind, title, before, now in ACTIVITIES:
        for year, total in ((YEAR - 1, before), (YEAR, now)):
            for number in range(total):
                yield m.Activity(
                    id=f"{kind}-{year}-{number:03}",
                    committee_id=OURS,
                    kind=kind,
                    title=title,
                    start=day(number, total, year),
                    sector=SEATS[number % len(SEATS)][0] if kind == "sector_contact" else None,
                    visited_ids=(person(number + 1),) if kind == "member_visit" else None,
                    programme_id="reading" if kind == "reading" else None,
                )


def attendances() -> Iterator[m.Attendance]:
    """Yield who came to the plenary session, and 77 members at each of the three courses."""
    for number in (*range(1, RESIGNED), 150, CO_OPTED):
        away = number % 37 == 0
        yield m.Attendance(
            id=f"{SESSION}-{number:03}",
            participant_id=person(number),
            occasion_id=SESSION,
            status=AttendanceStatus.ON_LEAVE if away else AttendanceStatus.PRESENT,
            leave_reason="illness" if away else None,
        )
    for course in range(3):
        for number in range(course * 25 + 1, course * 25 + 78):
            occasion = f"training-{YEAR}-{course:03}"
            id_ = f"training-{course}-{number:03}"
            yield m.Attendance(id=id_, participant_id=person(number), occasion_id=occasion)


def outputs() -> Iterator[m.Entity]:
    """Yield 15 reports, a formal recommendation, and 63 opinion reports, of which 51 were sent on."""
    both = ("party-committee", "government")
    kinds = ("research_report", "consultation_brief", "supervision_brief")
    for number, kind in enumerate((*kinds * 5, "formal_recommendation")):
        yield m.Deliverable(
            id=f"deliverable-{number:02}",
            committee_id=OURS,
            kind=kind,
            title=f"成果{number + 1}",
            issue=number // len(kinds) + 1,
            date=day(number + 1, 17),
            addressee_ids=both,
            research_topic_id=f"topic-{number // 3 % 4}" if kind == "research_report" else None,
            consultation_id=f"consultation-{number // 3}" if kind == "consultation_brief" else None,
        )
    for number in range(63):
        sent = m.Routing(addressee_id=both[number % 2], date=day(number + 1, 65), issue=number - number // 5 + 1)
        adopted = m.Adoption(level=Level.COUNTY, mode=AdoptionMode.SINGLE, unit_id=both[number % 2], date=sent.date)
        routed = number % 5 != 4
        yield m.OpinionReport(
            id=f"opinion-{number:02}",
            committee_id=OURS,
            title=f"关于民情{number + 1:02}的信息",
            reporter_ids=(person(number + 1),),
            submitted=day(number, 65),
            routings=(sent,) if routed else (),
            adoptions=(adopted,) if routed and number % 4 == 0 else (),
            instructions=(m.Instruction(leader="区委书记", date=sent.date),) if routed and number % 10 == 0 else (),
        )


def grassroots() -> Iterator[m.Entity]:
    """Yield 135 platforms, 123 of them upgraded this year, and 167 deliberations that raised 166 issues and solved 122."""
    for number in range(135):
        township, village = f"示例镇{number % 5 + 1}", f"示例村{number + 1:03}"
        upgraded = None if number >= 131 else PartialDate(2021) if number >= 123 else day(number, 123)
        yield m.Platform(
            id=f"platform-{number:03}",
            committee_id=OURS,
            name=f"{village}协商议事平台",
            level="village",
            place=Place(name=f"{township}{village}", township=township, community=village),
            built=PartialDate(2020),
            upgraded=upgraded,
            closed=PartialDate(2022, 6) if upgraded is None else None,
        )
    kinds, numbers = ("customs_reform", "demolition", "neighbour_dispute"), count()
    for number in range(167):
        held = day(number, 167)
        raised = [next(numbers) for _ in range(number % 3)]
        yield m.Deliberation(
            id=f"deliberation-{number:03}",
            committee_id=OURS,
            platform_id=f"platform-{number % 131:03}",
            topic=f"议题{number + 1:03}",
            date=held,
            participants=10 + number % 15,
            issues=tuple(
                m.RaisedIssue(
                    description=f"问题{issue + 1:03}",
                    kind=kinds[issue % 3],
                    solved=None if issue % 4 == 3 or issue >= 162 else held,
                )
                for issue in raised
            ),
        )


def assessment() -> Iterator[m.Entity]:
    """Yield the assessment of the year's members, and the awards to nine members of the Standing Committee and twelve others."""
    standing, others = STANDING[:9], [number for number in range(8, 21) if number not in STANDING]
    kinds = dict.fromkeys(standing, "excellent_standing_member") | dict.fromkeys(others, "excellent_member")
    gradings = [
        m.Grading(subject_id=member(number), grade="excellent" if number in kinds else "competent")
        for number in range(1, RESIGNED)
    ]
    yield m.Assessment(
        id="assessment",
        committee_id=OURS,
        name="年度考核",
        year=YEAR,
        covers=("常委", "委员"),
        gradings=tuple(gradings),
    )
    for number, kind in kinds.items():
        yield m.Award(
            id=f"award-{number:03}",
            committee_id=OURS,
            kind=kind,
            year=YEAR,
            recipient_id=member(number),
            assessment_id="assessment",
        )


if __name__ == "__main__":
    dump(sample_register(), Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLE)
