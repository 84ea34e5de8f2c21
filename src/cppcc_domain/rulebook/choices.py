"""选项 — the closed choices that some parameters take: ways of doing a thing that the code must know to follow them."""

from cppcc_domain.vocab.sources import (
    ABSENCE_RULES_SHANDONG_2013,
    ASSESSMENT_RULES_XUANWEI_2016,
    ATTENDANCE_RULES_WEIHAI_2013,
    AWARD_ARTICLES,
    CHARTER_2023,
    CONVENTION,
    EXAMINATION_REPORT_2024,
    GENERAL,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_SESSION_NEWS,
    REPLY_RULES_ZHEJIANG,
    ROSTER_ARTICLE,
    SYSTEM_PREFECTURE,
)
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = [
    "AbsenceConsequence",
    "Cadence",
    "DissatisfiedAction",
    "Majority",
    "MergeAccounting",
    "NamingStyle",
    "NumberScope",
    "RecessNumbering",
    "RosterOrder",
    "Within",
]


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


class RecessNumbering(ClosedTerm):
    """平时提案编号 — whether cases handed in between sessions continue the session's numbers or have a row of their own."""

    CONTINUED = "continued", "接续编号", "in the session's row", SYSTEM_PREFECTURE
    SEPARATE = "separate", "单独编号", "in a row of their own", CONVENTION


class DissatisfiedAction(ClosedTerm):
    """不满意的处理 — what follows when a proposer is not satisfied with a reply."""

    HANDLE_AGAIN = "handle_again", "退回重办", "handled again", f"{REPLY_RULES_ZHEJIANG}第十四条"
    NONE = "none", "不另处理", "nothing", CONVENTION


class Within(ClosedTerm):
    """计算期间 — within what something is counted."""

    YEAR = "year", "年内", "within a year", ABSENCE_RULES_SHANDONG_2013
    TERM = "term", "届内", "within the term", ABSENCE_RULES_SHANDONG_2013


class AbsenceConsequence(ClosedTerm):
    """缺席后果 — what follows when the limit of absences is reached."""

    CRITICISM = "criticism", "书面通报批评", "written criticism", ASSESSMENT_RULES_XUANWEI_2016
    ADVISED_TO_RESIGN = "advised_to_resign", "劝其辞去", "advised to resign", ATTENDANCE_RULES_WEIHAI_2013
    REVOCATION = "revocation", "撤销委员资格", "membership revoked", ASSESSMENT_RULES_XUANWEI_2016


class Cadence(ClosedTerm):
    """评选周期 — how often something is awarded."""

    YEARLY = "yearly", "每年", "every year", AWARD_ARTICLES
    TWO_YEARLY = "two_yearly", "每两年", "every two years", AWARD_ARTICLES
    FIVE_YEARLY = "five_yearly", "每五年", "every five years", AWARD_ARTICLES


class RosterOrder(ClosedTerm):
    """名单排序 — in what order names are printed."""

    SURNAME_STROKES = "surname_strokes", "按姓氏笔画", "by the strokes of the surname", ROSTER_ARTICLE
    NAME_STROKES = "name_strokes", "按姓名笔画", "by the strokes of the whole name", ROSTER_ARTICLE
    PINYIN = "pinyin", "按拼音", "by pinyin", GENERAL


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
