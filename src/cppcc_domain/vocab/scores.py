"""履职考核 — in what units members score, for which step of a work and in which part, and how a record came to count as it did."""

from cppcc_domain.vocab.sources import (
    ASSESSMENT_RULES_ANQING_2018,
    ASSESSMENT_RULES_MINHANG,
    ASSESSMENT_RULES_TONGCHENG_2019,
    ASSESSMENT_RULES_YANBIAN_2022,
    CONVENTION,
    SYSTEM_HONGKOU,
)
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["AuthorRole", "EntryReason", "OccasionKind", "ProposalStep", "ReportStep", "ScoreUnit"]


class ScoreUnit(ClosedTerm):
    """计量单位 — what a rule gives its points for: each record, each half day, or the whole year once."""

    TIME = "time", "次", "occasion", SYSTEM_HONGKOU
    HALF_DAY = "half_day", "半天", "half day", SYSTEM_HONGKOU
    CASE = "case", "件", "case", SYSTEM_HONGKOU
    PIECE = "piece", "篇", "piece", SYSTEM_HONGKOU
    ITEM = "item", "项", "item", SYSTEM_HONGKOU
    YEAR = "year", "年", "year", SYSTEM_HONGKOU


class OccasionKind(ClosedTerm):
    """履职场合 — what a member can be present at."""

    MEETING = "meeting", "会议", "meeting", ASSESSMENT_RULES_ANQING_2018
    ACTIVITY = "activity", "履职活动", "activity", ASSESSMENT_RULES_ANQING_2018
    CONSULTATION = "consultation", "协商活动", "consultation", ASSESSMENT_RULES_ANQING_2018
    DELIBERATION = "deliberation", "协商议事活动", "deliberation at the grass roots", CONVENTION


class AuthorRole(ClosedTerm):
    """署名次序 — whether somebody did a work alone, first of several, or with others."""

    SOLE = "sole", "个人", "alone", ASSESSMENT_RULES_MINHANG
    FIRST = "first", "第一署名", "first of several", ASSESSMENT_RULES_TONGCHENG_2019
    CO = "co", "联名", "jointly with the first", ASSESSMENT_RULES_TONGCHENG_2019


class ProposalStep(ClosedTerm):
    """提案计分环节 — what a proposal has to reach."""

    SUBMITTED = "submitted", "提交", "submitted", ASSESSMENT_RULES_TONGCHENG_2019
    FILED = "filed", "立案", "filed", ASSESSMENT_RULES_TONGCHENG_2019
    KEY = "key", "重点提案", "selected as a key proposal", ASSESSMENT_RULES_MINHANG


class ReportStep(ClosedTerm):
    """社情民意信息计分环节 — what an opinion report has to reach."""

    SUBMITTED = "submitted", "报送", "submitted", ASSESSMENT_RULES_TONGCHENG_2019
    ADOPTED = "adopted", "采用", "adopted", ASSESSMENT_RULES_TONGCHENG_2019
    UNADOPTED = "unadopted", "未采用", "submitted and not adopted", CONVENTION
    INSTRUCTED = "instructed", "批示", "with a leader's comment", ASSESSMENT_RULES_YANBIAN_2022


class EntryReason(ClosedTerm):
    """计分说明 — why an entry of a ledger counts as it does."""

    BASE = "base", "基础分", "points that everybody starts with", CONVENTION
    COUNTED = "counted", "计分", "counted as the rule says", CONVENTION
    LIMITED = "limited", "超出限额", "beyond a limit of the rule, the section or the whole", CONVENTION
    NOT_HIGHEST = "not_highest", "只计最高", "only the highest of its group counts", ASSESSMENT_RULES_MINHANG
    WITHIN_QUOTA = "within_quota", "规定数量之内", "one of those that the rule does not reward", CONVENTION
    UNCERTAIN = "uncertain", "待核实", "the record does not tell", CONVENTION
    NO_AUTHOR = "no_author", "署名不详", "records that do not say whose they are", CONVENTION
    INCOMPLETE = "incomplete", "记录不全", "there may be more records", CONVENTION
    UNKNOWN_RULES = "unknown_rules", "细则不详", "the section has rules that are not known", CONVENTION
