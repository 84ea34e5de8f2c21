from collections.abc import Callable
from typing import Any

import pytest

from cppcc_domain.model import Activity, Attendance, Consultation, ResearchTopic
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import AttendanceStatus, Bound

Count = Callable[..., Quantity | None]
MAY = PartialDate(2023, 5)


def activity(id_: str, kind: str, start: PartialDate | None = MAY, **more: Any) -> Activity:
    return Activity(id=id_, committee_id="c", kind=kind, title="示例活动", start=start, **more)


@pytest.mark.parametrize(
    ("indicator", "kind", "counter"),
    [
        ("reading_events", "reading", "场"),
        ("sector_contacts", "sector_contact", "次"),
        ("member_visits", "member_visit", "次"),
        ("training_courses", "training", "期"),
        ("staff_study_sessions", "staff_study", "次"),
        ("grassroots_guidance", "grassroots_guidance", "次"),
        ("research_activities", "research", "次"),
        ("inspections", "inspection", "次"),
        ("study_tours", "study_tour", "次"),
    ],
)
def test_activities_are_counted_by_kind_in_their_own_counter(
    count: Count, indicator: str, kind: str, counter: str
) -> None:
    held = (activity("a", kind), activity("b", kind), activity("c1", "forum"))
    assert count(indicator, *held) == Quantity(2, counter=counter)


def test_research_inspections_and_study_tours_are_counted_together_as_well(count: Count) -> None:
    held = (
        activity("a", "research"),
        activity("b", "inspection"),
        activity("c1", "study_tour"),
        activity("d", "reading"),
    )
    assert count("research_inspection_study", *held) == Quantity(3, counter="次")


def test_an_activity_belongs_to_the_period_in_which_it_began(count: Count) -> None:
    over_new_year = activity("a", "research", PartialDate(2023, 12, 30), end=PartialDate(2024, 1, 3))
    assert count("research_activities", over_new_year) == Quantity(1, counter="次")
    assert count("research_activities", over_new_year, period=2024) == Quantity(0, counter="次")
    ended = activity("b", "research", None, end=PartialDate(2023, 6, 1))
    assert count("research_activities", ended) == Quantity(1, counter="次")


def test_activities_of_another_committee_are_not_counted(count: Count) -> None:
    higher = Activity(id="h", committee_id="city", kind="reading", title="示例活动", start=PartialDate(2023))
    assert count("reading_events", higher) == Quantity(0, counter="场")


def test_person_times_count_everybody_present_at_every_course(count: Count) -> None:
    courses = (activity("a", "training"), activity("b", "training"), activity("old", "training", PartialDate(2022)))
    here = [
        Attendance(id=f"{who}-{course.id}", participant_id=who, occasion_id=course.id)
        for course in courses
        for who in ("p1", "p2")
    ]
    away = Attendance(id="leave", participant_id="p3", occasion_id="a", status=AttendanceStatus.ON_LEAVE)
    elsewhere = Attendance(id="else", participant_id="p3", occasion_id="some-meeting")
    assert count("training_attendances", *courses, *here, away, elsewhere) == Quantity(4, counter="人次")


def test_key_consultations_are_those_marked_as_such(count: Count) -> None:
    def consultation(id_: str, key: bool | None) -> Consultation:  # noqa: FBT001 - as the field has it
        return Consultation(id=id_, committee_id="c", topic="示例议题", key=key, start=PartialDate(2023, 6))

    held = (consultation("a", key=True), consultation("b", key=False))
    assert count("key_consultations", *held) == Quantity(1, counter="项")
    assert count("consultations", *held) == Quantity(2, counter="次")
    unmarked = consultation("d", key=None)
    assert count("key_consultations", *held, unmarked) == Quantity(1, Bound.AT_LEAST, "项")


def test_key_topics_are_those_of_the_year(count: Count) -> None:
    topics = (
        ResearchTopic(id="a", committee_id="c", title="示例课题", kind="key", year=2023),
        ResearchTopic(id="b", committee_id="c", title="示例课题", kind="special", year=2023),
        ResearchTopic(id="d", committee_id="c", title="示例课题", kind="key", year=2022),
    )
    assert count("key_topics", *topics) == Quantity(1, counter="个")
    untold = ResearchTopic(id="e", committee_id="c", title="示例课题", kind="key")
    assert count("key_topics", *topics, untold) == Quantity(1, Bound.AT_LEAST, "个")
