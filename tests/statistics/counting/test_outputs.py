from collections.abc import Callable
from typing import Any

from cppcc_domain.model import (
    Adoption,
    Deliberation,
    Deliverable,
    Instruction,
    Meeting,
    OpinionReport,
    Platform,
    RaisedIssue,
    Routing,
)
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import Bound, MeetingKind

Count = Callable[..., Quantity | None]
SPRING, LAST_YEAR, NEXT_YEAR = PartialDate(2023, 4), PartialDate(2022, 11), PartialDate(2024, 1)


def test_meetings_are_counted_by_kind_and_a_thematic_one_is_one_of_the_standing_committee(count: Count) -> None:
    kinds = (
        MeetingKind.PLENARY,
        MeetingKind.STANDING_COMMITTEE,
        MeetingKind.STANDING_COMMITTEE,
        MeetingKind.THEMATIC_STANDING_COMMITTEE,
        MeetingKind.CHAIRPERSONS,
        MeetingKind.PRESIDIUM,
    )
    meetings = [
        Meeting(id=f"m{number}", committee_id="c", kind=kind, start=SPRING) for number, kind in enumerate(kinds)
    ]
    assert count("plenaries", *meetings) == Quantity(1, counter="次")
    assert count("standing_committee_meetings", *meetings) == Quantity(3, counter="次")
    assert count("thematic_standing_committee_meetings", *meetings) == Quantity(1, counter="次")
    assert count("chairpersons_meetings", *meetings) == Quantity(1, counter="次")


def test_deliverables_are_counted_apart_and_the_three_kinds_of_reports_together(count: Count) -> None:
    kinds = ("research_report", "research_report", "consultation_brief", "supervision_brief", "formal_recommendation")
    papers = [
        Deliverable(id=f"d{number}", committee_id="c", kind=kind, title="示例报告", date=SPRING)
        for number, kind in enumerate(kinds)
    ]
    last_year = Deliverable(id="old", committee_id="c", kind="research_report", title="示例报告", date=LAST_YEAR)
    assert count("reports_submitted", *papers, last_year) == Quantity(4, counter="期")
    assert count("research_reports", *papers, last_year) == Quantity(2, counter="篇")
    assert count("consultation_briefs", *papers) == Quantity(1, counter="期")
    assert count("supervision_briefs", *papers) == Quantity(1, counter="期")
    assert count("formal_recommendations", *papers) == Quantity(1, counter="件")


def test_an_opinion_report_counts_once_for_each_thing_that_became_of_it(count: Count) -> None:
    to_many = tuple(Routing(addressee_id=unit, date=SPRING) for unit in ("u", "v"))
    reports = (
        OpinionReport(
            id="a",
            committee_id="c",
            title="示例信息",
            submitted=SPRING,
            routings=to_many,
            adoptions=(Adoption(date=SPRING), Adoption(date=NEXT_YEAR)),
            instructions=(),
        ),
        OpinionReport(
            id="b",
            committee_id="c",
            title="示例信息",
            submitted=LAST_YEAR,
            routings=(Routing(addressee_id="u", date=SPRING),),
            adoptions=(),
            instructions=(Instruction(date=SPRING),),
        ),
        OpinionReport(
            id="d", committee_id="c", title="示例信息", submitted=SPRING, routings=(), adoptions=(), instructions=()
        ),
    )
    assert count("opinion_reports_received", *reports) == Quantity(2, counter="篇")
    assert count("opinion_reports", *reports) == Quantity(2, counter="篇")
    assert count("opinion_reports_adopted", *reports) == Quantity(1, counter="篇")
    assert count("opinion_reports_adopted", *reports, period=2024) == Quantity(1, counter="篇")
    assert count("opinion_reports_instructed", *reports) == Quantity(1, counter="篇")


def test_a_report_whose_way_is_not_stated_may_have_been_sent_but_not_before_it_was_written(count: Count) -> None:
    sent = OpinionReport(
        id="a",
        committee_id="c",
        title="示例信息",
        submitted=SPRING,
        routings=(Routing(addressee_id="u", date=SPRING),),
    )
    unstated = OpinionReport(id="b", committee_id="c", title="示例信息", submitted=SPRING)
    assert count("opinion_reports", sent, unstated) == Quantity(1, Bound.AT_LEAST, "篇")
    later = OpinionReport(id="b", committee_id="c", title="示例信息", submitted=NEXT_YEAR)
    assert count("opinion_reports", sent, later) == Quantity(1, counter="篇")


def test_platforms_upgraded_in_the_period_count_and_those_that_exist_at_its_end(count: Count) -> None:
    def platform(id_: str, **dates: Any) -> Platform:
        return Platform(id=id_, committee_id="c", name="示例平台", **dates)

    platforms = (
        platform("a", built=PartialDate(2020), upgraded=SPRING),
        platform("b", upgraded=SPRING),
        platform("d", built=PartialDate(2020), upgraded=LAST_YEAR),
        platform("e", built=PartialDate(2020), closed=PartialDate(2022, 6)),
        platform("f", built=PartialDate(2020), upgraded=SPRING, closed=PartialDate(2023, 12)),
    )
    assert count("platforms_upgraded", *platforms) == Quantity(3, counter="个")
    assert count("platforms", *platforms) == Quantity(3, counter="个")


def test_issues_count_when_they_are_solved_however_many_deliberations_there_were(count: Count) -> None:
    solved, open_, later = (
        RaisedIssue(description="示例问题", solved=SPRING),
        RaisedIssue(description="示例问题"),
        RaisedIssue(description="示例问题", solved=NEXT_YEAR),
    )

    def deliberation(id_: str, date: PartialDate, *issues: RaisedIssue) -> Deliberation:
        return Deliberation(id=id_, committee_id="c", platform_id="p", topic="示例议题", date=date, issues=issues)

    held = (
        deliberation("a", SPRING, solved, solved, open_),
        deliberation("b", SPRING),
        deliberation("d", LAST_YEAR, solved, later),
    )
    assert count("deliberations", *held) == Quantity(2, counter="场")
    assert count("issues_solved", *held) == Quantity(3, counter="个")
    unstated = Deliberation(id="e", committee_id="c", platform_id="p", topic="示例议题", date=SPRING)
    assert count("issues_solved", *held, unstated) == Quantity(3, Bound.AT_LEAST, "个")
