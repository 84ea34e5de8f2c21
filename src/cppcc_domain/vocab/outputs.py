"""成果 — what work ends in: deliverables, how they are adopted, and the problems that get solved."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    GENERAL,
    LOCAL_WORK_REPORTS,
    MEILAN_2024,
    PERFORMANCE_REPORT_RULES,
    SYSTEM_HONGKOU,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["DELIVERABLE_KINDS", "PROBLEM_KINDS", "AdoptionMode", "DeliverableKind", "ProblemKind"]


class AdoptionMode(ClosedTerm):
    """采用方式 — whether an opinion report was used alone or worked into one with others."""

    SINGLE = "single", "单篇采用", "adopted alone", SYSTEM_HONGKOU
    COMPOSITE = "composite", "综合采用", "adopted as part of a composite", SYSTEM_HONGKOU


DELIVERABLE_KINDS: Final = CodeList(
    "deliverable_kind",
    "成果类别",
    (
        *concepts(
            MEILAN_2024,
            ("research_report", "调研报告", "research report"),
            ("consultation_brief", "协商专报", "consultation brief"),
            ("supervision_brief", "民主监督专报", "supervision brief"),
        ),
        *concepts(
            LOCAL_WORK_REPORTS,
            ("inspection_report", "视察报告", "inspection report"),
            ("study_tour_report", "考察报告", "study tour report"),
            ("formal_recommendation", "建议案", "formal recommendation"),
            ("speech_material", "大会发言材料", "material for plenary speeches"),
            ("historical_material", "文史资料", "historical material"),
            ("information_bulletin", "政协信息", "information bulletin"),
            ("consultation_minutes", "协商会议纪要", "minutes of a consultation"),
        ),
        *concepts(
            PERFORMANCE_REPORT_RULES, ("performance_report", "履职报告", "member's yearly report on the own work")
        ),
        *concepts(GENERAL, ("other", "其他成果", "other deliverable")),
    ),
)
DeliverableKind = Annotated[str, DELIVERABLE_KINDS]

PROBLEM_KINDS: Final = CodeList(
    "problem_kind",
    "解决问题类别",
    (
        *concepts(
            MEILAN_2024,
            ("completion_acceptance", "竣工验收", "completion acceptance of buildings"),
            ("asset_revival", "盘活资产", "bringing idle assets into use"),
        ),
        *concepts(GENERAL, ("other", "其他问题", "other problem")),
    ),
)
ProblemKind = Annotated[str, PROBLEM_KINDS]
