"""期限 — what a unit or the assigning organ has to do by a certain day, and how that stands."""

from cppcc_domain.vocab.sources import (
    CONVENTION,
    REPLY_NOTICE_2008,
    REPLY_NOTICE_BANAN,
    REPLY_RULES_GUANGZHOU,
    REPLY_RULES_PROVINCIAL,
    REPLY_RULES_ZHEJIANG,
)
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["DueKind", "DueStatus", "Undated"]


class DueKind(ClosedTerm):
    """期限类别 — what is to be done by the day.

    To return a case is a right, which lapses; everything else is owed and can be overdue.
    """

    RETURN_REQUEST = "return_request", "申退期限", "return of the case", REPLY_NOTICE_BANAN
    RETURN_ANSWER = "return_answer", "申退答复期限", "answer to a return", f"{REPLY_RULES_GUANGZHOU}第十二条"
    COHANDLING_OPINION = "cohandling_opinion", "会办意见期限", "co-handling opinion", REPLY_NOTICE_2008
    REPLY = "reply", "答复期限", "reply", f"{REPLY_RULES_PROVINCIAL}第八条"
    EXTENDED_REPLY = "extended_reply", "延期后的答复期限", "reply after an extension", f"{REPLY_RULES_PROVINCIAL}第八条"
    REPLY_AGAIN = (
        "reply_again",
        "重新答复期限",
        "another reply after one was sent back",
        f"{REPLY_RULES_ZHEJIANG}第十四条",
    )

    @property
    def is_owed(self) -> bool:
        """Whether somebody is late who has not done it by the day."""
        return self is not DueKind.RETURN_REQUEST

    @property
    def is_reply(self) -> bool:
        """Whether it is a reply to the proposers."""
        return self in {DueKind.REPLY, DueKind.EXTENDED_REPLY, DueKind.REPLY_AGAIN}


class DueStatus(ClosedTerm):
    """期限状态 — whether what is due was done, and in time."""

    OPEN = "open", "未完成", "not done yet", CONVENTION
    ON_TIME = "on_time", "按期完成", "done in time", CONVENTION
    LATE = "late", "逾期完成", "done late", CONVENTION
    DONE = "done", "已完成，是否按期不详", "done, perhaps in time", CONVENTION
    ENDED = "ended", "不再计算", "no longer owed", CONVENTION


class Undated(ClosedTerm):
    """期限不详的原因 — why the day cannot be told."""

    NO_START = "no_start", "起算日不详", "the day from which it counts is unknown", CONVENTION
    NO_CALENDAR = "no_calendar", "需要工作日历", "working days need a calendar", CONVENTION
    OUT_OF_RANGE = "out_of_range", "超出日历的年份", "the calendar does not reach that year", CONVENTION
    NO_RULE = "no_rule", "未规定期限", "no rule sets a day", CONVENTION
