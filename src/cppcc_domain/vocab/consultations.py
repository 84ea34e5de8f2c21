"""协商 — forms of consultation, the state of the annual plan, and kinds of research topic."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    CONSULTATION_RULES_2022,
    GENERAL,
    LOCAL_WORK_REPORTS,
    MEILAN_2024,
    NATIONAL_CONSULTATION_NEWS,
    PROPOSAL_HANDLING_CONSULTATION,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["CONSULTATION_FORMS", "RESEARCH_TOPIC_KINDS", "ConsultationForm", "PlanStatus", "ResearchTopicKind"]


class PlanStatus(ClosedTerm):
    """协商计划状态 — the annual plan is fixed by the Party committee's Standing Committee and then adopted by the CPPCC."""

    DRAFT = "draft", "草案", "draft", CONSULTATION_RULES_2022
    PARTY_COMMITTEE_APPROVED = (
        "party_committee_approved",
        "党委审定",
        "approved by the Party committee",
        f"{CONSULTATION_RULES_2022}第十八条",
    )
    ADOPTED = "adopted", "审议通过", "adopted", f"{CONSULTATION_RULES_2022}第十八条"
    IN_PROGRESS = "in_progress", "实施中", "being carried out", GENERAL
    COMPLETED = "completed", "已完成", "completed", GENERAL


CONSULTATION_FORMS: Final = CodeList(
    "consultation_form",
    "协商形式",
    (
        *concepts(
            MEILAN_2024,
            ("plenary", "全体会议协商", "plenary session"),
            ("thematic_standing_committee", "专题议政性常委会会议", "thematic Standing Committee meeting"),
            ("thematic_meeting", "专题协商会", "thematic consultation meeting", "专题协商"),
            ("sector", "界别协商", "sector consultation", "界别协商会"),
        ),
        *concepts(
            PROPOSAL_HANDLING_CONSULTATION,
            ("proposal_handling", "提案办理协商", "consultation on the handling of proposals"),
        ),
        *concepts(
            LOCAL_WORK_REPORTS,
            ("chairpersons", "主席会议协商", "consultation by the Chairpersons' Council"),
            ("counterpart", "对口协商", "consultation with the counterpart department"),
            ("special_committee", "专门委员会协商会", "consultation meeting of a special committee"),
            ("grassroots", "基层协商", "grass-roots consultation"),
        ),
        *concepts(
            NATIONAL_CONSULTATION_NEWS,
            ("biweekly_forum", "双周协商座谈会", "fortnightly consultation forum"),
            ("remote", "网络议政远程协商会", "remote consultation over the network", "远程协商", "网络议政"),
        ),
        *concepts(
            GENERAL,
            ("expert", "专家协商会", "consultation meeting of experts"),
            ("members_day", "委员活动日", "members' day"),
        ),
    ),
)
"""The article of the consultation rules that lists the forms inside the CPPCC was not read; these are the forms that were seen in use."""
ConsultationForm = Annotated[str, CONSULTATION_FORMS]

RESEARCH_TOPIC_KINDS: Final = CodeList(
    "research_topic_kind",
    "课题类别",
    (
        *concepts(
            MEILAN_2024,
            ("key", "重点协商课题", "key consultation topic"),
            ("special", "专项课题", "special topic"),
        ),
        *concepts(GENERAL, ("ordinary", "一般课题", "ordinary topic")),
    ),
)
ResearchTopicKind = Annotated[str, RESEARCH_TOPIC_KINDS]
