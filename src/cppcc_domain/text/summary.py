"""年度综述 — the year's summary in official Chinese, made from data alone.

The sentences are templates of this library. A clause is written when the figures it names are known and left out otherwise, so a summary
never claims what the data do not hold. Stated figures of a work report come before counted ones, and of the counts only exact ones join
them.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Final

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.model.consultation import ConsultationPlan
from cppcc_domain.model.deliverable import SolvedCase
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.programme import Mechanism, SpecialAction
from cppcc_domain.model.register import Register
from cppcc_domain.model.report import Figure, Section, WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.statistics import figures as count_figures
from cppcc_domain.text.changes import format_change
from cppcc_domain.text.dates import format_date
from cppcc_domain.text.labels import code_label
from cppcc_domain.text.lists import format_list
from cppcc_domain.text.meetings import name_of_meeting
from cppcc_domain.text.periods import format_period
from cppcc_domain.text.quantities import show_quantity
from cppcc_domain.text.sessions import format_session
from cppcc_domain.values.dates import Period
from cppcc_domain.vocab.outputs import PROBLEM_KINDS

__all__ = ["report_of", "summarize", "summary_figures", "summary_year"]


PARAGRAPHS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("党的建设", ("设立履职党支部{party_branches}[，{branch_members}党员委员编入支部]",)),
    (
        "提案工作",
        (
            "共收到提案{proposals_received}[，经审查立案{proposals_filed}]",
            "立案交办提案{proposals_filed}",
            "并案{proposals_merged}",
            "转为意见和建议等{proposals_converted}",
            "不予立案{proposals_not_filed}",
            "撤案{proposals_withdrawn}",
            "确定重点提案{key_proposals}",
            "承办单位{handling_units}[，办复提案{proposals_replied}][，办复率{reply_rate}]",
        ),
    ),
    (
        "协商议政",
        (
            "召开全体会议{plenaries}[、常委会会议{standing_committee_meetings}][、主席会议{chairpersons_meetings}]",
            "开展重点协商履职活动{key_consultations}",
            "研究重点协商课题{key_topics}",
            "组织专题调研、视察、考察{research_inspection_study}",
            "报送调研报告、协商专报、民主监督专报{reports_submitted}",
            "报送社情民意信息{opinion_reports}",
        ),
    ),
    ("联系群众", ("委员联系界别群众{sector_contacts}[，{sector_contacts@change}]",)),
    (
        "委员队伍",
        (
            "走访委员{member_visits}",
            "举办委员培训班{training_courses}[，培训委员{training_attendances}]",
            "评选优秀常委{excellent_standing_members}[、优秀委员{excellent_members}]",
        ),
    ),
    ("机关建设", ("机关集中学习{staff_study_sessions}",)),
    (
        "基层协商",
        (
            "指导基层协商民主工作{grassroots_guidance}",
            "升级改造基层协商议事平台{platforms_upgraded}[（包括{platforms_upgraded@examples}）]",
            "开展协商议事活动{deliberations}[，化解问题{issues_solved}][，涉及{issues_solved@examples}]",
        ),
    ),
    (
        "品牌活动",
        (
            "“模拟政协”走进中学{mock_cppcc_schools}",
            "建立委员读书微信群{reading_groups}[、学习示范基地{reading_bases}]",
            "举办读书活动{reading_events}[，包括{reading_events@examples}]",
        ),
    ),
)

"""Headings with their clauses; ``{indicator}`` stands for a figure, ``[…]`` for a part that is left out when a figure of it is unknown."""

_OPTIONAL = re.compile(r"\[([^\]]*)\]")
_FIELD = re.compile(r"\{([a-z_]+)(@[a-z]+)?\}")


def summarize(
    source: Register | WorkReport, period: Period | int | None = None, rulebook: Rulebook = NATIONAL_DEFAULT
) -> str:
    """Return the summary of one year (工作综述), one paragraph a line.

    Args:
        source: A register; or a report alone, whose references then stay unresolved and are left out.
        period: The period; of a register ``None`` takes :func:`summary_year`, of a report its own year.
        rulebook: Local rules that counting needs.

    Raises:
        ValueError: No period was given and the register tells none.
    """
    if isinstance(source, WorkReport):
        register = Register(committee_id=source.committee_id, reports=(source,))
        wanted = Period.of(source.year if period is None else period)
    else:
        register = source
        wanted = Period.of(summary_year(source) if period is None else period)
    report = report_of(register, wanted)
    known = summary_figures(register, wanted, rulebook)
    lines = [*_opening(register, report, wanted), *_review(known, wanted), *_named_work(register, report)]
    return "\n".join([*lines, *_outlook(register, report)])


def summary_year(register: Register) -> int:
    """Return the year to summarise: that of the latest report, else the latest year that a collection covers.

    Raises:
        ValueError: The register has neither.
    """
    years = [report.year for report in register.reports]
    years = years or [entry.period.last.year for entry in register.coverage if entry.period.end or entry.period.start]
    if not years:
        raise ValueError("the register has no report and covers no period: say which period to summarise")
    return max(years)


def summary_figures(
    register: Register, period: Period | int, rulebook: Rulebook = NATIONAL_DEFAULT
) -> tuple[Figure, ...]:
    """Return the figures of a summary: all that the period's report states, then the counts beside them.

    Where there is no report every count is given; beside a report only exact counts of indicators that it does not state.
    """
    wanted = Period.of(period)
    counted = count_figures(register, wanted, rulebook)
    report = report_of(register, wanted)
    if report is None:
        return counted
    stated = {figure.indicator for figure in report.figures}
    return report.figures + tuple(
        figure for figure in counted if figure.indicator not in stated and figure.quantity.is_exact
    )


def report_of(register: Register, period: Period) -> WorkReport | None:
    """Return the latest report that reviews the period, when the period is a calendar year."""
    for report in reversed(register.reports):
        if Period.year(report.year) == period:
            return report
    return None


def _opening(register: Register, report: WorkReport | None, period: Period) -> Iterator[str]:
    yield f"{format_period(period)}工作综述"
    meeting = None if report is None or report.session_id is None else register.get(report.session_id)
    name = name_of_meeting(register, meeting) if isinstance(meeting, Meeting) else None
    if not isinstance(meeting, Meeting) or name is None:
        return
    when = "" if meeting.start is None else f"{format_date(meeting.start)}，"
    with suppress(ImpossibleValueError):  # a name that has no written form, such as one of a place that is no division
        yield f"{when}{format_session(name, form='official')}（{format_session(name, form='short')}）开幕。"


def _review(known: Iterable[Figure], period: Period) -> Iterator[str]:
    texts = _figure_texts(known, period)
    written: set[str] = set()
    for heading, clauses in PARAGRAPHS:
        known_clauses = [text for clause in clauses if (text := _fill(clause, texts, written))]
        if known_clauses:
            yield f"{heading}：{'；'.join(known_clauses)}。"


def _figure_texts(known: Iterable[Figure], period: Period) -> Mapping[str, str]:
    """Return what each field of the clauses stands for; ``code@since`` leads a clause whose figure has a period of its own."""
    texts: dict[str, str] = {}
    for figure in known:
        if figure.comparison is not None:
            texts.setdefault(f"{figure.indicator}@change", format_change(figure.quantity, figure.comparison))
            continue
        texts.setdefault(figure.indicator, show_quantity(figure.quantity))
        if figure.examples:
            texts.setdefault(f"{figure.indicator}@examples", format_list(figure.examples, open=True))
        if figure.period is not None and figure.period != period:
            texts.setdefault(f"{figure.indicator}@since", f"{format_period(figure.period)}，")
    return texts


def _fill(clause: str, texts: Mapping[str, str], written: set[str]) -> str:
    """Return the clause with its figures, or ``""`` when its first figure is unknown or was written before."""
    lead = _FIELD.search(clause)
    if lead is None or lead[1] not in texts or lead[1] in written:
        return ""

    def optional(match: re.Match[str]) -> str:
        fields = [field[1] + (field[2] or "") for field in _FIELD.finditer(match[1])]
        return match[1] if all(field in texts and field not in written for field in fields) else ""

    chosen = _OPTIONAL.sub(optional, clause)
    fields = [field[1] + (field[2] or "") for field in _FIELD.finditer(chosen)]
    written.update(fields)
    text = _FIELD.sub(lambda field: texts[field[1] + (field[2] or "")], chosen)
    return texts.get(f"{lead[1]}@since", "") + text


def _named_work(register: Register, report: WorkReport | None) -> Iterator[str]:
    """Yield what the reviewed sections name: mechanisms with their items, cases with their sites."""
    concerned = () if report is None else tuple(_concerned(register, report.review))
    modes = [
        f"“{entity.name}”（{format_list(entity.items, open=entity.open_list)}）" if entity.items else f"“{entity.name}”"
        for entity in concerned
        if isinstance(entity, Mechanism)
    ]
    if modes:
        yield f"工作机制：{format_list(modes)}。"
    for entity in concerned:
        if isinstance(entity, SolvedCase) and entity.sites and entity.problems:
            problems = [code_label(PROBLEM_KINDS, code, register.labels) for code in entity.problems]
            sites = format_list(entity.sites, open=entity.open_list) + ("处" if entity.open_list else "")
            yield f"成果转化：推动解决{sites}的{format_list(problems)}问题。"


def _concerned(register: Register, sections: Iterable[Section]) -> Iterator[object]:
    seen: set[str] = set()
    for section in sections:
        for part in section.walk():
            for id_ in part.concerns_ids or ():
                if id_ not in seen:
                    seen.add(id_)
                    yield register.get(id_)


def _outlook(register: Register, report: WorkReport | None) -> Iterator[str]:
    if report is None or not report.outlook:
        return
    when = "下一步" if report.outlook_year is None else format_period(Period.year(report.outlook_year))
    yield f"{when}工作展望：{format_list([section.title for section in report.outlook])}。"
    for entity in _concerned(register, report.outlook):
        if isinstance(entity, ConsultationPlan) and entity.items:
            yield f"协商计划：{format_list([item.topic for item in entity.items], open=entity.open_list)}。"
    for section in report.outlook:
        actions = [register.get(id_) for id_ in section.lists_ids or ()]
        names = [action.name for action in actions if isinstance(action, SpecialAction)]
        if names:
            heading = section.title if section.declares is None else section.declares.phrase
            yield f"{heading}：{format_list(names)}。"
