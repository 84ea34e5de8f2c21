"""年度综述 — the year's summary in official Chinese, made from data alone.

The sentences are templates of this library. A clause is written when the figures it names are known and left out otherwise, so a summary
never claims what the data do not hold. Stated figures of a work report come before counted ones, and of the counts only exact ones join
them.
"""

import re
from collections.abc import Iterable, Iterator
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
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.outputs import PROBLEM_KINDS

__all__ = ["report_of", "summarize", "summary_figures", "summary_year"]


PARAGRAPHS: Final[tuple[tuple[str, tuple[str, ...]], ...]] = (
    ("党的建设", ("设立履职党支部{party_branches}[，{branch_members}党员委员编入支部]",)),
    (
        "提案工作",
        (
            "共收到提案{proposals_received}<，经审查立案{proposals_filed}>",
            "立案交办提案{proposals_filed}",
            "并案{proposals_merged}",
            "转办{proposals_converted}",
            "不予立案{proposals_not_filed}",
            "撤案{proposals_withdrawn}",
            "确定重点提案{key_proposals}",
            "承办单位{handling_units}",
            "办复提案{proposals_replied}[，办复率{reply_rate}]",
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
    ("联系群众", ("委员联系服务界别群众{sector_contacts}<，{sector_contacts@change}>",)),
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
            "升级改造基层协商议事平台{platforms_upgraded}<（包括{platforms_upgraded@examples}）>",
            "开展协商议事活动{deliberations}[，化解问题{issues_solved}]<，涉及{issues_solved@examples}>",
        ),
    ),
    (
        "品牌活动",
        (
            "“模拟政协”走进中学{mock_cppcc_schools}",
            "建立委员读书微信群{reading_groups}[、学习示范基地{reading_bases}]",
            "举办读书活动{reading_events}<，包括{reading_events@examples}>",
        ),
    ),
)
"""Headings with their clauses. ``{indicator}`` stands for a figure; a part in ``[…]`` can be left out and can stand alone, one in ``<…>`` only
follows what stands before it."""

_PART = re.compile(r"\[([^\]]*)\]|<([^>]*)>|[^\[<]+")
_FIELD = re.compile(r"\{([a-z_]+)(@[a-z]+)?\}")
_DESCRIPTIVE = ("机制", "制度", "管理", "办法")


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
    years = [report.year for report in register.reports if report.committee_id == register.committee_id]
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
    """Return the committee's latest report that reviews the period, when the period is a calendar year."""
    for report in reversed(register.reports):
        if report.committee_id == register.committee_id and _same(Period.year(report.year), period):
            return report
    return None


def _same(one: Period, other: Period) -> bool:
    return (one.first, one.last) == (other.first, other.last)


def _opening(register: Register, report: WorkReport | None, period: Period) -> Iterator[str]:
    yield f"{format_period(period)}工作综述"
    meeting = None if report is None or report.session_id is None else register.get(report.session_id)
    if not isinstance(meeting, Meeting) or meeting.ordinal is None:
        return
    name = name_of_meeting(register, meeting)
    if name is None:
        return
    when = "" if meeting.start is None else f"{format_date(meeting.start)}，"
    verb = "开幕" if meeting.kind is MeetingKind.PLENARY else "召开"
    with suppress(ImpossibleValueError):  # a name that has no written form, such as one of a place that is no division
        yield f"{when}{format_session(name, form='official')}（{format_session(name, form='short')}）{verb}。"


def _review(known: Iterable[Figure], period: Period) -> Iterator[str]:
    texts = _Texts(known, period)
    for heading, clauses in PARAGRAPHS:
        written = [text for clause in clauses for text in texts.fill(clause)]
        if written:
            yield f"{heading}：{'；'.join(written)}。"


class _Texts:
    """What each field of the clauses stands for, and which figures have been written."""

    def __init__(self, known: Iterable[Figure], period: Period) -> None:
        self._shown: dict[str, str] = {}
        self._when: dict[str, str] = {}
        self._written: set[str] = set()
        figures = tuple(known)
        # Of several figures of one indicator, that of the period itself comes first.
        for figure in sorted(
            figures, key=lambda figure: figure.period is not None and not _same(figure.period, period)
        ):
            self._learn(figure, period)

    def _learn(self, figure: Figure, period: Period) -> None:
        name = figure.indicator
        if figure.comparison is not None:
            self._shown.setdefault(f"{name}@change", format_change(figure.quantity, figure.comparison))
        elif name not in self._shown:
            self._shown[name] = show_quantity(figure.quantity)
            self._when[name] = _when(figure, period)
            if figure.examples:
                self._shown[f"{name}@examples"] = format_list(figure.examples, open=True)

    def fill(self, clause: str) -> Iterator[str]:
        """Yield the clause with its figures: in one piece, or in several where parts have no lead or speak of other times."""
        text = when = ""
        for part in _PART.finditer(clause):
            pattern, follows = part[1] or part[2] or part[0], part[2] is not None
            fields = [(field[1], field[1] + (field[2] or "")) for field in _FIELD.finditer(pattern)]
            if any(key not in self._shown or key in self._written for _, key in fields) or (follows and not text):
                continue
            lead = self._when.get(fields[0][0], "")
            if text and lead != when and not follows:
                yield text
                text = ""
            text = text + self._part(pattern, clause) if text else lead + self._part(pattern, clause).lstrip("，、")
            when = lead if not follows else when
            self._written.update(key for _, key in fields)
        if text:
            yield text

    def _part(self, pattern: str, clause: str) -> str:
        return _FIELD.sub(lambda field: self._figure(field, clause), pattern)

    def _figure(self, field: re.Match[str], clause: str) -> str:
        shown = self._shown[field[1] + (field[2] or "")]
        change = f"{field[1]}@change"
        if field[2] or f"{{{change}}}" in clause or change not in self._shown:
            return shown
        return f"{shown}（{self._shown[change]}）"


def _when(figure: Figure, period: Period) -> str:
    """Return how a clause says that its figure is of another time than the summary."""
    if figure.as_of is not None:
        return f"截至{format_date(figure.as_of)}，"
    if figure.period is None or _same(figure.period, period):
        return ""
    return f"{format_period(figure.period)}，"


def _named_work(register: Register, report: WorkReport | None) -> Iterator[str]:
    """Yield what the reviewed sections name: mechanisms with their items, cases with their sites."""
    concerned = () if report is None else tuple(_concerned(register, report.review))
    mechanisms = [_mechanism(entity) for entity in concerned if isinstance(entity, Mechanism)]
    if mechanisms:
        yield f"工作机制：实行{format_list(mechanisms, conjunction=False)}。"
    for entity in concerned:
        if isinstance(entity, SolvedCase) and entity.sites and entity.problems:
            problems = [code_label(PROBLEM_KINDS, code, register.labels) for code in entity.problems]
            sites = format_list(entity.sites, open=entity.open_list) + ("处" if entity.open_list else "")
            yield f"成果转化：推动解决{sites}的{format_list(problems)}问题。"


def _mechanism(mechanism: Mechanism) -> str:
    """Return a mechanism's name, in quotation marks unless it says itself what it is, with its items."""
    name = mechanism.name if mechanism.name.endswith(_DESCRIPTIVE) else f"“{mechanism.name}”"
    return f"{name}（{format_list(mechanism.items, open=mechanism.open_list)}）" if mechanism.items else name


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
    yield f"{when}工作展望：{format_list([section.title for section in report.outlook], conjunction=False)}。"
    for entity in _concerned(register, report.outlook):
        if isinstance(entity, ConsultationPlan) and entity.items:
            yield f"协商计划：{format_list([item.topic for item in entity.items], open=entity.open_list)}。"
    for section in report.outlook:
        actions = [register.get(id_) for id_ in section.lists_ids or ()]
        names = [action.name for action in actions if isinstance(action, SpecialAction)]
        if names:
            heading = section.title if section.declares is None else section.declares.phrase
            more = section.declares is not None and section.declares.count > len(names)
            yield f"{heading}：{format_list(names, open=more)}。"
