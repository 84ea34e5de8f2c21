"""记录名称 — what the records of a register and the events of proposals and seats are called, class by class.

A finding names classes (此处应为：委员); programs know them by their class names, readers by these terms. A code is the class name in
snake_case, which for events is also their ``type`` in JSON.
"""

from typing import Final

from cppcc_domain.vocab.sources import (
    CHARTER_2018,
    CHARTER_2023,
    CONSULTATION_RULES_2022,
    CONVENTION,
    EXAMINATION_REPORT_2013,
    EXAMINATION_REPORT_2024,
    GRASSROOTS_NEWS,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_SESSION_NEWS,
    LOCAL_WORK_REPORTS,
    PROPOSAL_FORM_GUIDE,
    PROPOSAL_REPORT_13TH,
    PROPOSAL_RULES_2018,
    REJECTION_LIST,
    REPLY_RULES_PROVINCIAL,
    REPLY_RULES_ZHEJIANG,
    STANDING_MEETING_2024,
    SYSTEM_HONGKOU,
    SYSTEM_PREFECTURE,
)
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["EntityTerm", "EventTerm", "SeatEventTerm"]


class EntityTerm(ClosedTerm):
    """实体名称 — the kinds of record that a register holds."""

    COMMITTEE = "committee", "委员会", "committee", f"{CHARTER_2023}第四十条"
    TERM = "term", "届", "term", f"{CHARTER_2023}第四十一条"
    ORGAN = "organ", "机构", "organ", f"{CHARTER_2018}第四十九条"
    UNIT = "unit", "单位", "unit", f"{PROPOSAL_RULES_2018}第二条"
    PERSON = "person", "人", "person", CONVENTION
    MEMBER = "member", "委员", "member", CHARTER_2023
    OFFICE = "office", "职务", "office", f"{CHARTER_2023}第四十二条"
    ORGAN_MEMBERSHIP = "organ_membership", "机构成员", "membership of an organ", CONVENTION
    MEETING = "meeting", "会议", "meeting", f"{CHARTER_2023}第四十三条"
    CONSULTATION_PLAN = "consultation_plan", "年度协商计划", "yearly consultation plan", CONSULTATION_RULES_2022
    RESEARCH_TOPIC = "research_topic", "课题", "research topic", LOCAL_WORK_REPORTS
    CONSULTATION = "consultation", "协商活动", "consultation", CONSULTATION_RULES_2022
    PROGRAMME = "programme", "品牌", "programme", LOCAL_WORK_REPORTS
    MECHANISM = "mechanism", "机制", "mechanism", LOCAL_WORK_REPORTS
    SPECIAL_ACTION = "special_action", "专项行动", "special action", LOCAL_WORK_REPORTS
    ACTIVITY = "activity", "履职活动", "activity", LOCAL_WORK_REPORTS
    OPINION_REPORT = "opinion_report", "社情民意信息", "opinion report", LOCAL_WORK_REPORTS
    DELIVERABLE = "deliverable", "成果", "deliverable", LOCAL_WORK_REPORTS
    SOLVED_CASE = "solved_case", "解决的问题", "matter that was settled", LOCAL_WORK_REPORTS
    PLATFORM = "platform", "协商议事平台", "platform for deliberation", GRASSROOTS_NEWS
    DELIBERATION = "deliberation", "协商议事活动", "deliberation", GRASSROOTS_NEWS
    ATTENDANCE = "attendance", "出席", "attendance", LOCAL_SESSION_NEWS
    PROPOSAL = "proposal", "提案", "proposal", f"{PROPOSAL_RULES_2018}第二条"
    ASSESSMENT = "assessment", "年度考核", "yearly assessment", LOCAL_WORK_REPORTS
    AWARD = "award", "表彰", "award", LOCAL_WORK_REPORTS
    WORK_REPORT = "work_report", "工作报告", "work report", LOCAL_WORK_REPORTS

    @property
    def class_name(self) -> str:
        """Name of the class: ``OpinionReport``."""
        return _class_name(self)


class EventTerm(ClosedTerm):
    """环节名称 — the kinds of event in the life of a proposal."""

    RECORDED = "recorded", "补录", "entry of a case with unknown past", CONVENTION
    DRAFTED = "drafted", "暂存", "draft", SYSTEM_HONGKOU
    COSIGN_INVITED = "cosign_invited", "邀请联名", "invitation to sign", SYSTEM_HONGKOU
    COSIGNED = "cosigned", "会签", "signature", SYSTEM_HONGKOU
    COSIGN_DECLINED = "cosign_declined", "谢绝联名", "refusal to sign", SYSTEM_HONGKOU
    SUBMITTED = "submitted", "提交", "submission", SYSTEM_HONGKOU
    EXAMINED = "examined", "审查", "examination", f"{PROPOSAL_RULES_2018}第二条"
    RETURNED = "returned", "退回修改", "return to the proposer", SYSTEM_HONGKOU
    WITHDRAWN = "withdrawn", "撤案", "withdrawal", EXAMINATION_REPORT_2013
    MERGED = "merged", "并案", "merger", EXAMINATION_REPORT_2024
    CONVERTED = "converted", "转办", "passing on in another form", EXAMINATION_REPORT_2024
    NOT_FILED = "not_filed", "不予立案", "refusal to file", REJECTION_LIST
    FILED = "filed", "立案", "filing", f"{PROPOSAL_RULES_2018}第二条"
    RENUMBERED = "renumbered", "改号", "change of number", CONVENTION
    HANDED_OVER = "handed_over", "移交", "handing over to the assigning body", SYSTEM_PREFECTURE
    ASSIGNED = "assigned", "交办", "assignment", SYSTEM_HONGKOU
    RETURN_REQUESTED = "return_requested", "申退", "request to return the case", SYSTEM_PREFECTURE
    RETURN_REFUSED = "return_refused", "驳回申退", "refusal of the return", SYSTEM_PREFECTURE
    ACCEPTED = "accepted", "签收", "acceptance", SYSTEM_PREFECTURE
    HANDLING_STARTED = "handling_started", "办理", "start of the handling", f"{PROPOSAL_RULES_2018}第二条"
    CO_HANDLING_OPINION = "co_handling_opinion", "会办意见", "co-handling opinion", f"{REPLY_RULES_ZHEJIANG}第十二条"
    CONTACTED = "contacted", "沟通", "contact with the proposer", SYSTEM_PREFECTURE
    EXTENDED = "extended", "延期", "extension", f"{REPLY_RULES_PROVINCIAL}第八条"
    REPLIED = "replied", "办复", "reply", f"{PROPOSAL_RULES_2018}第二条"
    REPLY_APPROVED = "reply_approved", "办复审查通过", "approval of the reply", SYSTEM_PREFECTURE
    REPLY_REJECTED = "reply_rejected", "退回重办", "sending back of the reply", f"{REPLY_RULES_ZHEJIANG}第十四条"
    FEEDBACK_GIVEN = "feedback_given", "委员反馈", "feedback", SYSTEM_HONGKOU
    REOPENED = "reopened", "重新办理", "reopening", SYSTEM_HONGKOU
    FOLLOWED_UP = "followed_up", "跟踪办理", "follow-up", SYSTEM_HONGKOU
    CLOSED = "closed", "办结", "closing", LOCAL_PROPOSAL_REPORTS
    ARCHIVED = "archived", "归档", "archiving", SYSTEM_HONGKOU
    KEY_SELECTED = "key_selected", "确定为重点提案", "selection as a key proposal", PROPOSAL_REPORT_13TH
    SUPERVISED = "supervised", "督办", "supervision", PROPOSAL_REPORT_13TH
    PUBLISHED = "published", "公开", "publication", PROPOSAL_FORM_GUIDE

    @property
    def class_name(self) -> str:
        """Name of the class: ``CoHandlingOpinion``."""
        return _class_name(self)

    @classmethod
    def of(cls, kind: type) -> "EventTerm":
        """Return the term of a class of events.

        Raises:
            KeyError: No event is of that class.
        """
        return _EVENTS[kind.__name__]


class SeatEventTerm(ClosedTerm):
    """委员资格环节名称 — the kinds of event in the life of a member's seat."""

    NOMINATED = "nominated", "提名", "nomination", f"{CHARTER_2023}第三十七条"
    SEATED = "seated", "任职", "taking of the seat", f"{CHARTER_2023}第三十一条"
    RESIGNED = "resigned", "辞去", "resignation", STANDING_MEETING_2024
    REVOKED = "revoked", "撤销资格", "revocation", STANDING_MEETING_2024
    REMOVED = "removed", "免去", "removal", STANDING_MEETING_2024
    DECEASED = "deceased", "去世", "death", STANDING_MEETING_2024
    EXPIRED = "expired", "任期届满", "end of the term", f"{CHARTER_2023}第四十一条"
    RATIFIED = "ratified", "追认", "ratification", STANDING_MEETING_2024

    @property
    def class_name(self) -> str:
        """Name of the class: ``Seated``."""
        return _class_name(self)

    @classmethod
    def of(cls, kind: type) -> "SeatEventTerm":
        """Return the term of a class of events.

        Raises:
            KeyError: No event of a seat is of that class.
        """
        return _SEAT_EVENTS[kind.__name__]


def _class_name(code: str) -> str:
    return "".join(word.capitalize() for word in code.split("_"))


_EVENTS: Final = {term.class_name: term for term in EventTerm}
_SEAT_EVENTS: Final = {term.class_name: term for term in SeatEventTerm}
