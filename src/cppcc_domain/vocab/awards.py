"""考核与表彰 — awards and grades; ratios and score bands are local and belong to a rulebook."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    ASSESSMENT_RULES_ANQING_2018,
    ASSESSMENT_RULES_TONGCHENG_2019,
    GENERAL,
    GOOD_PROPOSAL_RULES_2019,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_WORK_REPORTS,
    MEILAN_2024,
)
from cppcc_domain.vocab.terms import CodeList

__all__ = ["AWARDS_OF_PROPOSALS", "AWARD_KINDS", "GRADES", "AwardKind", "GradeCode"]

AWARD_KINDS: Final = CodeList(
    "award_kind",
    "表彰类别",
    (
        *concepts(
            MEILAN_2024,
            ("excellent_standing_member", "优秀常委", "excellent member of the Standing Committee"),
            ("excellent_member", "优秀委员", "excellent member"),
            ("excellent_proposal", "优秀提案", "excellent proposal"),
        ),
        *concepts(GOOD_PROPOSAL_RULES_2019, ("annual_good_proposal", "年度好提案", "good proposal of the year")),
        *concepts(
            LOCAL_PROPOSAL_REPORTS,
            ("advanced_handling_unit", "先进承办单位", "advanced handling unit"),
            ("advanced_handler", "先进承办个人", "advanced handler"),
            ("excellent_handled_case", "优秀承办件", "excellently handled case"),
        ),
        *concepts(
            GENERAL,
            ("excellent_opinion_report", "优秀社情民意信息", "excellent opinion report"),
            ("excellent_research_report", "优秀调研报告", "excellent research report"),
        ),
    ),
)
AwardKind = Annotated[str, AWARD_KINDS]

AWARDS_OF_PROPOSALS: Final = frozenset({"annual_good_proposal", "excellent_proposal"})
"""The kinds with which a proposal is distinguished."""

GRADES: Final = CodeList(
    "grade",
    "考核等次",
    (
        *concepts(
            ASSESSMENT_RULES_ANQING_2018,
            ("excellent", "优秀", "excellent"),
            ("good", "良好", "good"),
            ("competent", "称职", "competent"),
            ("incompetent", "不称职", "incompetent"),
        ),
        *concepts(ASSESSMENT_RULES_TONGCHENG_2019, ("qualified", "合格", "qualified")),
        *concepts(LOCAL_WORK_REPORTS, ("average", "一般", "average")),
        *concepts(GENERAL, ("basically_competent", "基本称职", "basically competent")),
    ),
)
"""No order of the grades is implied: which of them a committee uses, and from how many points, its score scheme says."""
GradeCode = Annotated[str, GRADES]
