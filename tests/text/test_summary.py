"""The templates hold only what the data know; the whole main job is tested in tests/examples."""

import re

import pytest

from cppcc_domain.model import Committee, Coverage, Figure, Meeting, Register, Section, Term, WorkReport
from cppcc_domain.model.activity import Activity
from cppcc_domain.text.summary import PARAGRAPHS, summarize, summary_figures, summary_year
from cppcc_domain.values import PartialDate, Period, Quantity
from cppcc_domain.vocab import INDICATORS, Bound, Comparison, Level, MeetingKind, PeriodKind

COMMITTEE = Committee(id="c", place="样本市示例区", level=Level.COUNTY)


def report(*figures: Figure, **changes: object) -> WorkReport:
    section = Section(title="各项工作", figures=figures)
    return WorkReport(id="r", committee_id="c", year=2023, review=(section,), **changes)  # type: ignore[arg-type]


def filed(count: int = 94) -> Figure:
    return Figure(indicator="proposals_filed", quantity=Quantity(count, counter="件"), period=Period.year(2023))


def test_each_field_of_the_templates_is_an_indicator() -> None:
    fields = {field for _, clauses in PARAGRAPHS for clause in clauses for field in re.findall(r"\{([a-z_]+)", clause)}
    assert fields - {indicator.code for indicator in INDICATORS} == set()


def test_only_what_is_known_is_written() -> None:
    assert summarize(report(filed())) == "2023年工作综述\n提案工作：立案交办提案94件。"


def test_nothing_known_leaves_the_heading() -> None:
    assert summarize(report()) == "2023年工作综述"


def test_a_figure_of_another_period_says_so() -> None:
    since = Period(PartialDate(2023), kind=PeriodKind.SINCE)
    level = Figure(indicator="sector_contacts", quantity=Quantity(300, Bound.OVER, "次", "余"), period=since)
    growth = Figure(
        indicator="sector_contacts",
        quantity=Quantity(35, counter="%"),
        period=since,
        comparison=Comparison.YEAR_ON_YEAR,
    )
    assert "2023年以来，委员联系服务界别群众300余次，同比增长35%。" in summarize(report(level, growth))


def test_growth_without_its_level_is_not_written_alone() -> None:
    growth = Figure(indicator="sector_contacts", quantity=Quantity(35, counter="%"), comparison=Comparison.YEAR_ON_YEAR)
    assert "35%" not in summarize(report(growth))


def test_the_opening_names_the_session_in_full_and_short_form() -> None:
    register = Register(
        committee_id="c",
        committees=(COMMITTEE,),
        terms=(Term(id="t", committee_id="c", ordinal=2),),
        meetings=(
            Meeting(
                id="m",
                committee_id="c",
                kind=MeetingKind.PLENARY,
                term_id="t",
                ordinal=12,
                start=PartialDate(2024, 1, 9),
            ),
        ),
        reports=(report(filed(), session_id="m"),),
    )
    opening = summarize(register).splitlines()[1]
    assert opening == "2024年1月9日，政协样本市示例区第二届委员会第十二次会议（样本市示例区政协二届十二次会议）开幕。"


def test_a_dangling_session_is_left_out_of_the_opening() -> None:
    register = Register(committee_id="c", reports=(report(filed(), session_id="nowhere"),))
    assert summarize(register) == "2023年工作综述\n提案工作：立案交办提案94件。"


def test_stated_figures_come_before_counted_ones_and_inexact_counts_stay_out() -> None:
    visit = Activity(id="v", committee_id="c", kind="member_visit", title="走访", start=PartialDate(2023, 3))
    register = Register(committee_id="c", activities=(visit,), reports=(report(filed()),))
    assert [figure.indicator for figure in summary_figures(register, 2023)] == ["proposals_filed"]


def test_exact_counts_stand_beside_a_report() -> None:
    visit = Activity(id="v", committee_id="c", kind="member_visit", title="走访", start=PartialDate(2023, 3))
    register = Register(
        committee_id="c",
        activities=(visit,),
        reports=(report(filed()),),
        coverage=(Coverage(collection="activities", period=Period.year(2023)),),
    )
    assert "走访委员1次" in summarize(register)


def test_without_a_report_inexact_counts_are_written_as_such() -> None:
    visit = Activity(id="v", committee_id="c", kind="member_visit", title="走访", start=PartialDate(2023, 3))
    assert "走访委员至少1次" in summarize(Register(committee_id="c", activities=(visit,)), 2023)


def test_the_year_is_that_of_the_latest_report_or_the_latest_covered() -> None:
    covered = Coverage(collection="proposals", period=Period.year(2021))
    assert summary_year(Register(committee_id="c", coverage=(covered,))) == 2021
    assert summary_year(Register(committee_id="c", coverage=(covered,), reports=(report(),))) == 2023


def test_a_register_that_tells_no_year_is_refused() -> None:
    with pytest.raises(ValueError, match="which period"):
        summary_year(Register(committee_id="c"))


def test_a_name_without_a_written_form_and_an_unreadable_quantity_break_nothing() -> None:
    odd = Figure(indicator="key_topics", quantity=Quantity(2023, counter="年"))
    register = Register(
        committee_id="c",
        committees=(Committee(id="c", place="某处", level=Level.COUNTY),),
        meetings=(Meeting(id="m", committee_id="c", kind=MeetingKind.OTHER, start=PartialDate(2024)),),
        reports=(report(odd, session_id="m"),),
    )
    assert summarize(register) == "2023年工作综述\n协商议政：研究重点协商课题2023年。"


def figure(indicator: str, count: int, counter: str, **changes: object) -> Figure:
    return Figure(indicator=indicator, quantity=Quantity(count, counter=counter), **changes)  # type: ignore[arg-type]


def body(*figures: Figure) -> list[str]:
    return summarize(report(*figures)).splitlines()[1:]


def test_a_part_stands_alone_where_its_lead_is_unknown() -> None:
    assert body(figure("excellent_members", 12, "名")) == ["委员队伍：优秀委员12名。"]
    assert body(figure("issues_solved", 122, "个")) == ["基层协商：化解问题122个。"]


def test_parts_of_different_periods_are_different_clauses() -> None:
    since = Period(PartialDate(2021), kind=PeriodKind.SINCE)
    assert body(figure("reading_groups", 16, "个", period=since), figure("reading_bases", 6, "个")) == [
        "品牌活动：2021年以来，建立委员读书微信群16个；学习示范基地6个。"
    ]


def test_the_figure_of_the_period_itself_comes_before_one_of_another() -> None:
    earlier = figure("proposals_filed", 80, "件", period=Period.year(2022))
    assert body(earlier, filed()) == ["提案工作：立案交办提案94件。"]


def test_a_running_figure_says_up_to_when() -> None:
    assert body(figure("reply_rate", 99, "%", as_of=PartialDate(2023, 12, 1))) == [
        "提案工作：截至2023年12月1日，办复率99%。"
    ]


def test_any_stated_growth_is_written_beside_its_figure() -> None:
    growth = figure("member_visits", 25, "%", comparison=Comparison.YEAR_ON_YEAR)
    assert body(figure("member_visits", 45, "次"), growth) == ["委员队伍：走访委员45次（同比增长25%）。"]


def test_the_report_of_another_committee_is_not_ours() -> None:
    register = Register(
        committee_id="other",
        reports=(report(filed()),),
        coverage=(Coverage(collection="awards", period=Period.year(2021)),),
    )
    assert summary_year(register) == 2021
    assert "94件" not in summarize(register, 2023)


def test_the_year_written_as_an_interval_is_the_same_year() -> None:
    whole = Period(PartialDate(2023, 1, 1), PartialDate(2023, 12, 31))
    assert "立案交办提案94件" in summarize(Register(committee_id="c", reports=(report(filed()),)), whole)
