"""年度报告的要目 — what a full annual report states, so that what is missing is seen before it is printed."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.model.report import WorkReport
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.rules.accounting import DIVISIONS
from cppcc_domain.validation.statements import OUTCOMES
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import LOCAL_WORK_REPORTS

__all__ = ["RULES"]

_FULL_REPORTS: Final = ("常务委员会工作报告", "常委会工作报告")
"""Words of the title that make a report a full one; a newspaper's page on the same year and a report on proposals do not bear them."""

_STATED_ALSO_BY: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "proposals_received": ("filing_rate",),
        "proposals_replied": ("reply_rate",),
        "proposals_recess": ("proposals_session",),
        "research_reports": ("reports_submitted",),
        "consultation_briefs": ("reports_submitted",),
        "supervision_briefs": ("reports_submitted",),
        "consultations": ("key_consultations",),
        "opinion_reports": ("opinion_reports_received",),
        "platforms": ("platforms_upgraded",),
        "excellent_members": ("excellent_standing_members",),
        "reading_events": ("reading_groups", "reading_bases"),
    }
)
"""Figures that say the same as another, or include it."""

_DIVIDED_ALSO_BY: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"outcome": tuple(OUTCOMES.values())[1:], **DIVISIONS}
)
"""Figures that divide the proposals as a breakdown along that dimension does."""


@rule(
    "ADV-REP-1",
    Severity.WARNING,
    zh="常务委员会工作报告应列出年度报告的各项要目数据",
    en="a work report of the Standing Committee states the figures that belong into an annual report",
    source=LOCAL_WORK_REPORTS,
    reads=("report.expected_figures", "report.expected_breakdowns"),
)
def full_reports_state_what_is_expected(context: Context) -> Iterator[Finding]:
    rules = context.rulebook.report
    for stated in context.index.reports:
        if not _is_full(stated.report):
            continue
        indicators = {indicator for levels in stated.levels.values() for indicator in levels}
        dimensions = {breakdown.dimension for _, breakdown in stated.breakdowns}
        figures = tuple(
            code
            for code in rules.expected_figures.value
            if indicators.isdisjoint((code, *_STATED_ALSO_BY.get(code, ())))
        )
        divisions = tuple(
            code
            for code in rules.expected_breakdowns.value
            if code not in dimensions and indicators.isdisjoint(_DIVIDED_ALSO_BY.get(code, ()))
        )
        if figures:
            yield context.finding(stated.report, indicators=figures)
        if divisions:
            yield context.finding(stated.report, case="undivided", dimensions=divisions)


def _is_full(report: WorkReport) -> bool:
    return any(words in (report.title or "") for words in _FULL_REPORTS)


RULES: Final = (full_reports_state_what_is_expected,)
