"""工作报告 — the indicators that reports state, and terms for how a report is built.

An indicator says what a figure counts. The first ones are those of a district's annual report, the others the checklist of a full one: who
writes or checks a report finds here what is usually stated, and with which counter.
"""

from typing import Annotated, Final

import attrs

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    CONVENTION,
    EXAMINATION_REPORT_2013,
    EXAMINATION_REPORT_2024,
    GENERAL,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_WORK_REPORTS,
    MEILAN_2024,
    PROPOSAL_REPORT_13TH,
    STANDING_MEETING_2024,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList, Concept

__all__ = [
    "BREAKDOWN_DIMENSIONS",
    "INDICATORS",
    "SECTION_KINDS",
    "BreakdownDimension",
    "Comparison",
    "Indicator",
    "IndicatorCode",
    "PeriodKind",
    "SectionKind",
]


class Comparison(ClosedTerm):
    """比较方式 — what a growth figure is compared with."""

    YEAR_ON_YEAR = "year_on_year", "同比", "year on year", MEILAN_2024
    PERIOD_ON_PERIOD = "period_on_period", "环比", "period on period", GENERAL


class PeriodKind(ClosedTerm):
    """期间类别 — a whole period (全年), from a day on (以来), or up to a day (截至)."""

    FULL = "full", "全年", "whole period", MEILAN_2024
    SINCE = "since", "以来", "since", MEILAN_2024
    UNTIL = "until", "截至", "until", EXAMINATION_REPORT_2024


@attrs.frozen(kw_only=True, weakref_slot=False)
class Indicator(Concept):
    """指标 — something that reports count or measure."""

    counter: str
    """The usual counter, a code of :data:`~cppcc_domain.vocab.quantities.COUNTERS`; ``%`` for rates."""
    other_counters: tuple[str, ...] = ()
    """Other counters that suit what is counted: reports of public opinion come in 篇, 条 and 期."""
    composite: bool = False
    """Whether the figure covers several kinds of thing that were counted together and cannot be split."""

    def is_counted_in(self, counter: str) -> bool:
        """Whether the counter suits what is counted.

        Example:
            >>> INDICATORS["opinion_reports"].is_counted_in("条"), INDICATORS["proposals_filed"].is_counted_in("条")
            (True, False)
        """
        return counter == self.counter or counter in self.other_counters


def _indicators(
    source: str, *rows: tuple[str, str, str, str, *tuple[str, ...]], composite: bool = False
) -> tuple[Indicator, ...]:
    """Return indicators of one source; a row is code, Chinese, English, counters (the usual one first), then other Chinese forms."""
    return tuple(
        Indicator(
            code=code,
            zh=zh,
            en=en,
            source=source,
            aliases=tuple(aliases),
            counter=counters.split()[0],
            other_counters=tuple(counters.split()[1:]),
            composite=composite,
        )
        for code, zh, en, counters, *aliases in rows
    )


INDICATORS: Final = CodeList(
    "indicator",
    "指标",
    (
        *_indicators(
            MEILAN_2024,
            ("party_branches", "履职党支部", "Party branches for performance of duties", "个"),
            ("branch_members", "党员委员", "members in Party branches", "名 人 位"),
            ("mock_cppcc_schools", "模拟政协覆盖中学", "schools with a mock CPPCC", "所 家 个"),
            ("reading_groups", "委员读书微信群", "reading groups", "个", "读书微信群"),
            ("reading_bases", "书香政协学习示范基地", "model bases for reading", "个 家 处", "学习示范基地"),
            ("reading_events", "系列读书活动", "reading events", "场 次 场次 期 项", "读书活动"),
            ("key_consultations", "重点协商履职活动", "key consultations", "项 次 场 个"),
            ("proposals_filed", "立案提案", "proposals filed", "件", "立案交办提案", "提案立案"),
            ("key_topics", "重点协商课题", "key consultation topics", "个 项"),
            ("opinion_reports", "社情民意信息", "opinion reports submitted", "篇 条 期 份 件", "社情民意"),
            ("sector_contacts", "联系界别群众", "contacts with sector people", "次 人次 场次", "委员联系界别群众"),
            ("member_visits", "走访委员", "visits to members", "次 人次 名 人 位"),
            ("training_courses", "委员培训班", "training courses for members", "期 次 场 个 班次", "培训班"),
            ("training_attendances", "培训委员", "attendances at training courses", "人次"),
            ("excellent_standing_members", "优秀常委", "excellent members of the Standing Committee", "名 人 位"),
            ("excellent_members", "优秀委员", "excellent members", "名 人 位"),
            ("staff_study_sessions", "机关集中学习", "study sessions of the staff", "次 场 场次 期"),
            ("grassroots_guidance", "指导基层协商民主工作", "guidance to grass-roots consultation", "次 场 场次"),
            ("platforms_upgraded", "升级改造协商议事平台", "deliberation platforms upgraded", "个 家 处"),
            ("deliberations", "协商议事活动", "deliberations on platforms", "场 次 场次"),
            ("issues_solved", "化解问题", "issues solved", "个 件 项 起", "问题得到化解"),
        ),
        *_indicators(
            MEILAN_2024,
            (
                "research_inspection_study",
                "专题调研、视察、考察",
                "research, inspections and study tours",
                "次 项 场 个 批 批次",
                "调研、视察、考察",
                "调研视察考察",
            ),
            (
                "reports_submitted",
                "调研报告、协商专报、民主监督专报",
                "research reports and consultation and supervision briefs submitted",
                "期 份 篇 个",
            ),
            composite=True,
        ),
        *_indicators(
            EXAMINATION_REPORT_2024,
            ("proposals_received", "收到提案", "proposals received", "件"),
            ("proposals_merged", "并案提案", "proposals merged", "件", "并案"),
            ("proposals_converted", "转为意见和建议的提案", "proposals passed on in another form", "件", "转意见建议"),
            ("proposals_individual", "委员提案", "proposals by members", "件"),
            ("proposals_collective", "集体提案", "collective proposals", "件"),
            ("members_submitted", "提交提案的委员", "members who submitted proposals", "名 人 位"),
        ),
        *_indicators(EXAMINATION_REPORT_2013, ("proposals_withdrawn", "撤案提案", "proposals withdrawn", "件", "撤案")),
        *_indicators(
            PROPOSAL_REPORT_13TH,
            ("key_proposals", "重点提案", "key proposals", "件"),
            ("proposals_replied", "办复提案", "proposals replied to", "件", "办复"),
            ("reply_rate", "办复率", "reply rate", "%", "提案办复率"),
        ),
        *_indicators(
            LOCAL_PROPOSAL_REPORTS,
            ("proposals_not_filed", "不予立案提案", "proposals not filed", "件", "不予立案"),
            ("proposals_session", "大会提案", "session proposals", "件", "会议提案"),
            ("proposals_recess", "平时提案", "proposals between sessions", "件"),
            ("filing_rate", "立案率", "filing rate", "%"),
            ("satisfaction_rate", "满意率", "satisfaction rate", "%"),
            ("member_submission_rate", "委员提交提案率", "share of members who submitted proposals", "%"),
            ("handling_units", "承办单位", "handling units", "个 家"),
            ("excellent_proposals", "优秀提案", "excellent proposals", "件"),
        ),
        *_indicators(
            STANDING_MEETING_2024,
            ("members_resigned", "辞去委员", "members who resigned", "名 人 位"),
            ("members_revoked", "撤销委员资格", "members whose membership was revoked", "名 人 位"),
        ),
        *_indicators(
            LOCAL_WORK_REPORTS,
            ("members_total", "政协委员", "members", "名 人 位", "委员总数"),
            ("standing_members_total", "常务委员", "members of the Standing Committee", "名 人 位", "常委"),
            ("members_co_opted", "增补委员", "members co-opted", "名 人 位"),
            ("plenaries", "全体会议", "plenary sessions", "次", "全会"),
            ("standing_committee_meetings", "常委会会议", "Standing Committee meetings", "次", "常务委员会会议"),
            (
                "thematic_standing_committee_meetings",
                "专题议政性常委会会议",
                "thematic Standing Committee meetings",
                "次",
            ),
            ("chairpersons_meetings", "主席会议", "Chairpersons' Council meetings", "次"),
            ("consultations", "协商活动", "consultations", "次 场 项 场次"),
            ("research_activities", "专题调研", "topical research", "次 项 个 场", "调研"),
            ("inspections", "委员视察", "inspections", "次 项 场 批 批次", "视察"),
            ("study_tours", "委员考察", "study tours", "次 项 场 批 批次", "考察"),
            ("research_reports", "调研报告", "research reports", "篇 份 个 期"),
            ("consultation_briefs", "协商专报", "consultation briefs", "期 份 篇 件"),
            ("supervision_briefs", "民主监督专报", "supervision briefs", "期 份 篇 件"),
            ("formal_recommendations", "建议案", "formal recommendations", "件 份 个 项"),
            (
                "opinion_reports_received",
                "收到社情民意信息",
                "opinion reports received",
                "篇 条 份 件",
                "收集社情民意信息",
            ),
            (
                "opinion_reports_adopted",
                "采用社情民意信息",
                "opinion reports adopted",
                "篇 条 期 份 件 次 件次",
                "社情民意信息采用",
            ),
            (
                "opinion_reports_instructed",
                "批示社情民意信息",
                "opinion reports with a leader's comment",
                "篇 条 期 份 件 次 件次",
            ),
            ("issues_raised", "提出问题", "issues raised", "个", "收集问题", "征集问题"),
            ("platforms", "协商议事平台", "deliberation platforms", "个 家 处", "基层民主协商议事平台"),
        ),
    ),
)
IndicatorCode = Annotated[str, INDICATORS]

SECTION_KINDS: Final = CodeList(
    "section_kind",
    "章节类别",
    (
        *concepts(
            MEILAN_2024,
            ("review", "回顾", "review"),
            ("outlook", "展望", "outlook"),
            ("highlight", "亮点", "highlight"),
            ("work_area", "工作领域", "area of work"),
            ("focus", "聚焦重点", "focus"),
            ("special_actions", "专项行动", "special actions"),
        ),
        *concepts(
            CONVENTION,
            ("measure_group", "举措", "group of measures"),
            ("other", "其他", "other"),
        ),
    ),
)
SectionKind = Annotated[str, SECTION_KINDS]

BREAKDOWN_DIMENSIONS: Final = CodeList(
    "breakdown_dimension",
    "构成维度",
    (
        *concepts(
            EXAMINATION_REPORT_2024,
            ("outcome", "审查结果", "outcome of the examination"),
            ("proposer", "提案者", "kind of proposer"),
            ("topic", "提案分类", "topic"),
        ),
        *concepts(
            LOCAL_PROPOSAL_REPORTS,
            ("timing", "提出时间", "session or recess"),
            ("result_class", "办理结果", "result class"),
            ("satisfaction", "满意程度", "satisfaction"),
        ),
        *concepts(EXAMINATION_REPORT_2013, ("channel", "提交渠道", "channel of submission")),
    ),
)
BreakdownDimension = Annotated[str, BREAKDOWN_DIMENSIONS]
