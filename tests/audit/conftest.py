"""The year that the audits of these tests are about: its figures, and a text of one's own that states them."""

import pytest

from cppcc_domain.model import Committee, Figure, Meeting, Register, Section, Term, WorkReport
from cppcc_domain.values import PartialDate, Period, Quantity
from cppcc_domain.vocab import Bound, Comparison, Level, MeetingKind, PeriodKind

YEAR = """
2023年，区政协建好用好履职党支部4个，编入支部的党员委员有54名。

基层协商有声有色：123个基层民主协商议事平台完成升级改造，一年里组织协商议事活动167场，化解问题122个；
委员深入镇街，指导基层协商民主工作20多次。

提案和议政方面，经审查立案交办提案94件；完成重点协商履职活动5项、重点协商课题3个，先后组织专题调研、视察和考察20多次，
报送调研报告、协商专报、民主监督专报共15期，编报社情民意信息51篇。

委员队伍方面，走访委员40多次；办好委员培训班3期，培训委员200多人次；年度考核评出优秀委员12名、优秀常委9名。
机关集中学习11次。

自2022年以来，“模拟政协”走进8所中学。建成“书香政协”学习示范基地6个、委员读书微信群16个，举办系列读书活动10余场。

界别工作更有温度：2023年以来联系界别群众共300余次，较上年同期增长35%。
"""
"""The 24 figures of a district's year, in other words and another order than they were printed."""


def _figures() -> tuple[Figure, ...]:
    counted = (
        ("party_branches", 4, "个"),
        ("branch_members", 54, "名"),
        ("reading_groups", 16, "个"),
        ("reading_bases", 6, "个"),
        ("key_consultations", 5, "项"),
        ("proposals_filed", 94, "件"),
        ("key_topics", 3, "个"),
        ("reports_submitted", 15, "期"),
        ("opinion_reports", 51, "篇"),
        ("training_courses", 3, "期"),
        ("excellent_standing_members", 9, "名"),
        ("excellent_members", 12, "名"),
        ("staff_study_sessions", 11, "次"),
        ("platforms_upgraded", 123, "个"),
        ("deliberations", 167, "场"),
        ("issues_solved", 122, "个"),
    )
    about = (
        ("reading_events", 10, "场", "余"),
        ("research_inspection_study", 20, "次", "多"),
        ("member_visits", 40, "次", "多"),
        ("training_attendances", 200, "人次", "多"),
        ("grassroots_guidance", 20, "次", "多"),
    )
    since = {year: Period(PartialDate(year), kind=PeriodKind.SINCE) for year in (2022, 2023)}
    return (
        *(Figure(indicator=code, quantity=Quantity(value, counter=counter)) for code, value, counter in counted),
        *(
            Figure(indicator=code, quantity=Quantity(value, Bound.OVER, counter, word))
            for code, value, counter, word in about
        ),
        Figure(indicator="mock_cppcc_schools", quantity=Quantity(8, counter="所"), period=since[2022]),
        Figure(indicator="sector_contacts", quantity=Quantity(300, Bound.OVER, "次", "余"), period=since[2023]),
        Figure(
            indicator="sector_contacts",
            quantity=Quantity(35, counter="%"),
            period=since[2023],
            comparison=Comparison.YEAR_ON_YEAR,
        ),
    )


@pytest.fixture(scope="session")
def year() -> str:
    """Return a text that states all figures of the report."""
    return YEAR


@pytest.fixture(scope="session")
def report() -> WorkReport:
    """Return the report with the 24 figures."""
    review = (Section(title="工作回顾", figures=_figures()),)
    return WorkReport(id="report", committee_id="c", year=2023, session_id="session", review=review)


@pytest.fixture(scope="session")
def register(report: WorkReport) -> Register:
    """Return the register of the committee, its fourth session and the report."""
    return Register(
        committee_id="c",
        committees=(Committee(id="c", place="样本市示例区", level=Level.COUNTY),),
        terms=(Term(id="term", committee_id="c", ordinal=1),),
        meetings=(
            Meeting(
                id="session",
                committee_id="c",
                kind=MeetingKind.PLENARY,
                term_id="term",
                ordinal=4,
                start=PartialDate(2024, 1, 29),
                end=PartialDate(2024, 2, 1),
            ),
        ),
        reports=(report,),
    )
