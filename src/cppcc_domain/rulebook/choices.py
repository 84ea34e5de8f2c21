"""选项 — the closed choices that some parameters take: ways of doing a thing that the code must know to follow them."""

from cppcc_domain.vocab.sources import (
    CHARTER_2023,
    CONVENTION,
    EXAMINATION_REPORT_2024,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_SESSION_NEWS,
    SYSTEM_PREFECTURE,
)
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["Majority", "MergeAccounting", "NamingStyle", "NumberScope"]


class MergeAccounting(ClosedTerm):
    """并案统计口径 — whether a merged case is counted among the filed ones.

    Nationally 收到 5898 = 立案 5006 + 并案 160 + 转办 732; elsewhere the 并案处理 lie inside the filed cases, and then a case may also be merged
    after its filing.
    """

    OUTSIDE_FILED = (
        "outside_filed",
        "并案不计入立案",
        "merged cases are counted beside the filed",
        EXAMINATION_REPORT_2024,
    )
    INSIDE_FILED = "inside_filed", "并案计入立案", "merged cases are counted among the filed", LOCAL_PROPOSAL_REPORTS


class NumberScope(ClosedTerm):
    """编号范围 — within what a case number is given once."""

    SESSION = "session", "按次编号", "within the session", SYSTEM_PREFECTURE
    TERM = "term", "按届编号", "within the term", CONVENTION


class Majority(ClosedTerm):
    """多数 — the share of the whole membership, present or not, that a decision needs."""

    MORE_THAN_HALF_OF_ALL = "more_than_half_of_all", "全体过半数", "more than half of all", CHARTER_2023
    TWO_THIRDS_OF_ALL = (
        "two_thirds_of_all",
        "全体三分之二以上",
        "at least two thirds of all",
        f"{CHARTER_2023}第四十一条",
    )


class NamingStyle(ClosedTerm):
    """会议名称写法 — whether the term stands after the place (政协某市第一届委员会) or before it (政协第一届某市委员会)."""

    TERM_AFTER_PLACE = "term_after_place", "地名在前", "place before term", LOCAL_SESSION_NEWS
    TERM_BEFORE_PLACE = "term_before_place", "届次在前", "term before place", LOCAL_SESSION_NEWS
