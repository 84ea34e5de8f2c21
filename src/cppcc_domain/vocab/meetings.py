"""会议 — kinds of meetings, who was there, how they spoke, and what a meeting adopts."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    ATTENDANCE_RULES_WEIHAI_2013,
    CHARTER_2023,
    CONSULTATION_RULES_2022,
    GENERAL,
    LOCAL_SESSION_NEWS,
    LOCAL_WORK_REPORTS,
    MEETING_SYSTEMS,
    MEILAN_2024,
    PLENARY_AGENDA_2024,
    PROPOSAL_RULES_2018,
    SECRETARIES_RULES_2018,
    STANDING_MEETING_2024,
    SYSTEM_PREFECTURE,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = [
    "ADOPTED_DOCUMENT_KINDS",
    "LEAVE_REASONS",
    "AdoptedDocumentKind",
    "AttendanceStatus",
    "LeaveReason",
    "MeetingKind",
    "SpeechMode",
]


class MeetingKind(ClosedTerm):
    """会议类别 — what sits; plenaries, Standing Committee and chairpersons' meetings are numbered through the term."""

    PLENARY = "plenary", "全体会议", "plenary session", f"{CHARTER_2023}第四十三条"
    FOUNDING_PLENARY = (
        "founding_plenary",
        "中国人民政治协商会议第一届全体会议",
        "founding plenary session of 1949",
        GENERAL,
    )
    STANDING_COMMITTEE = "standing_committee", "常务委员会会议", "Standing Committee meeting", MEETING_SYSTEMS
    THEMATIC_STANDING_COMMITTEE = (
        "thematic_standing_committee",
        "专题议政性常委会会议",
        "thematic Standing Committee meeting",
        MEILAN_2024,
    )
    CHAIRPERSONS = "chairpersons", "主席会议", "Chairpersons' Council meeting", f"{CHARTER_2023}第四十条"
    SECRETARIES_GENERAL = (
        "secretaries_general",
        "秘书长会议",
        "Secretaries-General's meeting",
        f"{SECRETARIES_RULES_2018}第二条",
    )
    PRESIDIUM = "presidium", "主席团会议", "presidium meeting", LOCAL_SESSION_NEWS
    PREPARATORY = "preparatory", "预备会议", "preparatory meeting", LOCAL_SESSION_NEWS
    SPECIAL_COMMITTEE = "special_committee", "专门委员会会议", "special committee meeting", MEETING_SYSTEMS
    DIRECTORS = "directors", "主任会议", "directors' meeting of a special committee", LOCAL_SESSION_NEWS
    PARTY_GROUP = "party_group", "党组会议", "meeting of the leading Party group", LOCAL_SESSION_NEWS
    SECTOR_GROUP = "sector_group", "界别小组会", "sector group meeting", PLENARY_AGENDA_2024
    PROPOSAL_EXAMINATION = (
        "proposal_examination",
        "提案审查委员会会议",
        "meeting of the Proposal Examination Committee",
        f"{PROPOSAL_RULES_2018}第二条",
    )
    PROPOSAL_ASSIGNMENT = "proposal_assignment", "提案交办会", "proposal assignment meeting", LOCAL_WORK_REPORTS
    OTHER = "other", "其他会议", "other meeting", GENERAL


class AttendanceStatus(ClosedTerm):
    """出席情况 — present as a member of the body, as an observer, or not."""

    PRESENT = "present", "出席", "present", SYSTEM_PREFECTURE
    OBSERVER = "observer", "列席", "present as an observer", SYSTEM_PREFECTURE
    ON_LEAVE = "on_leave", "请假", "on leave", SYSTEM_PREFECTURE
    ABSENT = "absent", "缺席", "absent", SYSTEM_PREFECTURE


class SpeechMode(ClosedTerm):
    """发言方式 — whether a speech of a plenary was held or handed in."""

    ORAL = "oral", "口头发言", "held", SYSTEM_PREFECTURE
    WRITTEN = "written", "书面发言", "handed in", SYSTEM_PREFECTURE


LEAVE_REASONS: Final = CodeList(
    "leave_reason",
    "请假事由",
    (
        *concepts(
            SYSTEM_PREFECTURE,
            ("abroad", "出国", "abroad"),
            ("business_trip", "出差", "business trip"),
            ("illness", "生病", "illness", "因病"),
            ("other", "其他", "other", "其它"),
        ),
        *concepts(
            ATTENDANCE_RULES_WEIHAI_2013, ("higher_level_meeting", "参加上级会议", "meeting called by a higher level")
        ),
    ),
)
LeaveReason = Annotated[str, LEAVE_REASONS]

ADOPTED_DOCUMENT_KINDS: Final = CodeList(
    "adopted_document_kind",
    "通过文件类别",
    (
        *concepts(
            PLENARY_AGENDA_2024,
            ("resolution", "决议", "resolution"),
            ("political_resolution", "政治决议", "political resolution"),
            ("report", "报告", "report"),
            ("proposal_examination_report", "提案审查情况的报告", "report on the examination of proposals"),
            ("agenda", "议程", "agenda"),
            ("schedule", "日程", "schedule"),
        ),
        *concepts(STANDING_MEETING_2024, ("decision", "决定", "decision")),
        *concepts(f"{CHARTER_2023}第四十四条", ("charter_amendment", "章程修正案", "amendment of the charter")),
        *concepts(LOCAL_WORK_REPORTS, ("recommendation", "建议案", "formal recommendation")),
        *concepts(
            f"{CONSULTATION_RULES_2022}第十八条", ("consultation_plan", "年度协商计划", "annual consultation plan")
        ),
        *concepts(
            GENERAL,
            ("member_list", "委员名单", "list of members"),
            ("election_method", "选举办法", "election method"),
            ("rules", "工作规则", "rules of work"),
            ("minutes", "会议纪要", "minutes"),
        ),
    ),
)
AdoptedDocumentKind = Annotated[str, ADOPTED_DOCUMENT_KINDS]
