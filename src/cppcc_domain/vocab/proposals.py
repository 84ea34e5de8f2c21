"""提案 — the closed states of a proposal's life, and the open lists that committees fill in their own way.

Filing (立案) and handling (办理) are two dimensions that committees' systems keep apart: only a filed case is handled. Reasons for refusal,
topics, result classes and scales of satisfaction are local; what is listed here was seen somewhere, and a rulebook says which of it holds.
"""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    CONVENTION,
    EXAMINATION_REPORT_2013,
    EXAMINATION_REPORT_2024,
    GENERAL,
    LOCAL_PROPOSAL_REPORTS,
    PROPOSAL_EXAMINATION_FUYANG_2019,
    PROPOSAL_EXAMINATION_LANZHOU_2016,
    PROPOSAL_NOTICE_TONGCHENG,
    PROPOSAL_RULES_2018,
    PROPOSAL_RULES_CHANGZHOU_2019,
    PROPOSAL_RULES_EARLIER,
    PROPOSAL_RULES_HUAIAN_2020,
    REJECTION_LIST,
    REPLY_NOTICE_2008,
    REPLY_RULES_PROVINCIAL,
    REPLY_RULES_SHANDONG,
    REPLY_RULES_ZHEJIANG,
    SYSTEM_HONGKOU,
    SYSTEM_PREFECTURE,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = [
    "CONTACT_MODES",
    "CONVERSION_TARGETS",
    "PROPOSER_KINDS",
    "REJECTION_REASONS",
    "RESULT_CLASSES",
    "REVIEW_STAGES",
    "SATISFACTION_AXES",
    "SATISFACTION_LEVELS",
    "TOPICS",
    "ContactMode",
    "ConversionTarget",
    "FilingStatus",
    "HandlingRole",
    "HandlingStatus",
    "ProposerKind",
    "RejectionReason",
    "ResultClass",
    "ReviewStage",
    "SatisfactionAxis",
    "SatisfactionLevel",
    "TextPart",
    "Timing",
    "TopicCode",
]


class FilingStatus(ClosedTerm):
    """立案状态 — from the draft to the decision of the examiners."""

    DRAFT = "draft", "暂存", "draft", SYSTEM_HONGKOU
    AWAITING_COSIGN = "awaiting_cosign", "待会签", "awaiting co-signers", SYSTEM_HONGKOU
    SUBMITTED = "submitted", "提交", "submitted", SYSTEM_HONGKOU
    UNDER_REVIEW = "under_review", "审查", "under examination", f"{PROPOSAL_RULES_2018}第二条"
    RETURNED = "returned", "退回", "returned to the proposer", SYSTEM_HONGKOU
    WITHDRAWN = "withdrawn", "撤案", "withdrawn", EXAMINATION_REPORT_2013
    MERGED = "merged", "并案", "merged into another case", EXAMINATION_REPORT_2024
    CONVERTED = "converted", "转办", "passed on in another form", EXAMINATION_REPORT_2024
    NOT_FILED = "not_filed", "不予立案", "not filed", REJECTION_LIST
    FILED = "filed", "立案", "filed", f"{PROPOSAL_RULES_2018}第二条"
    UNKNOWN = "unknown", "不详", "past unknown", CONVENTION


class HandlingStatus(ClosedTerm):
    """办理状态 — what happens to a filed case."""

    NOT_STARTED = "not_started", "未交办", "not yet assigned", SYSTEM_PREFECTURE
    ASSIGNED = "assigned", "交办", "assigned", SYSTEM_HONGKOU
    REASSIGN_REQUESTED = "reassign_requested", "申退", "return requested by the unit", SYSTEM_PREFECTURE
    ACCEPTED = "accepted", "签收", "accepted by the unit", SYSTEM_PREFECTURE
    IN_PROGRESS = "in_progress", "办理中", "in progress", SYSTEM_HONGKOU
    REPLIED = "replied", "答复", "replied", f"{PROPOSAL_RULES_2018}第二条"
    REPLY_REJECTED = "reply_rejected", "办复审查未通过", "reply sent back", SYSTEM_PREFECTURE
    FEEDBACK_GIVEN = "feedback_given", "已反馈", "feedback given", SYSTEM_HONGKOU
    REOPENED = "reopened", "再办理", "handled again", SYSTEM_HONGKOU
    CLOSED = "closed", "办结", "closed", LOCAL_PROPOSAL_REPORTS
    ARCHIVED = "archived", "归档", "archived", SYSTEM_HONGKOU
    UNKNOWN = "unknown", "不详", "past unknown", CONVENTION


class HandlingRole(ClosedTerm):
    """承办方式 — the part a unit has in handling a case.

    A co-handling unit gives its opinion to the lead, which replies; split handling means that every unit replies itself.
    """

    SOLE = "sole", "独办", "sole handling unit", SYSTEM_PREFECTURE
    LEAD = "lead", "主办", "lead unit", f"{REPLY_RULES_SHANDONG}第七条"
    CO = "co", "会办", "co-handling unit", f"{REPLY_RULES_ZHEJIANG}第十二条"
    SPLIT = "split", "分办", "unit that handles and replies separately", f"{REPLY_RULES_PROVINCIAL}第九条"


class Timing(ClosedTerm):
    """提出时间 — whether a proposal counts for the session or for the time between sessions."""

    SESSION = "session", "大会提案", "session proposal", f"{PROPOSAL_EXAMINATION_FUYANG_2019}第二条"
    RECESS = "recess", "平时提案", "proposal between sessions", f"{PROPOSAL_EXAMINATION_FUYANG_2019}第二条"


class TextPart(ClosedTerm):
    """提案内容部分 — what a proposal says in turn: 有情况、有分析、有具体建议."""

    SITUATION = "situation", "情况", "situation", f"{PROPOSAL_EXAMINATION_FUYANG_2019}第四条"
    ANALYSIS = "analysis", "分析", "analysis", f"{PROPOSAL_EXAMINATION_FUYANG_2019}第四条"
    SUGGESTION = "suggestion", "建议", "suggestion", f"{PROPOSAL_EXAMINATION_FUYANG_2019}第四条"


PROPOSER_KINDS: Final = CodeList(
    "proposer_kind",
    "提案者类别",
    (
        *concepts(
            f"{PROPOSAL_RULES_EARLIER}第十四条",
            ("individual", "委员个人", "individual member", "个人"),
            ("joint", "委员联名", "members jointly", "联名"),
            ("party", "党派", "political party"),
            ("mass_organisation", "人民团体", "people's organisation", "团体"),
            ("special_committee", "专门委员会", "special committee", "专委会"),
            ("sector", "界别", "sector"),
            ("group", "委员小组", "members' group", "小组"),
            ("joint_group", "联组", "joint group"),
        ),
        *concepts(
            f"{PROPOSAL_RULES_HUAIAN_2020}第二条",
            ("county_committee", "县区政协", "committee of a county or district"),
        ),
        *concepts(f"{PROPOSAL_RULES_CHANGZHOU_2019}第二条", ("sector_group", "界别组", "group of a sector")),
    ),
)
ProposerKind = Annotated[str, PROPOSER_KINDS]

TOPICS: Final = CodeList(
    "topic",
    "提案分类",
    (
        *concepts(
            EXAMINATION_REPORT_2024,
            ("economic", "经济建设", "economic development"),
            ("political", "政治建设", "political development"),
            ("cultural", "文化建设", "cultural development"),
            ("social", "社会建设", "social development"),
            ("ecological", "生态文明建设", "ecological civilisation"),
        ),
        *concepts(
            LOCAL_PROPOSAL_REPORTS,
            ("economy", "经济", "economy"),
            ("urban_environment", "城建环资", "urban construction, environment and resources"),
            ("social_affairs", "社会事务", "social affairs"),
            ("political_legal", "政治法律", "politics and law"),
        ),
        *concepts(
            SYSTEM_PREFECTURE,
            ("economic_growth", "经济发展", "economic growth"),
            ("urban_rural", "城乡建设", "urban and rural construction"),
            ("civil_affairs_labour", "民政劳动", "civil affairs and labour"),
            ("farming_forestry_water", "农牧林水", "farming, herding, forestry and water"),
            ("science_education_health_sports", "科教文卫体", "science, education, health, sports", "教科文卫体"),
            ("finance_tax", "财税金融", "finance, tax and banking"),
            ("transport_tourism", "交通旅游", "transport and tourism"),
            ("resources_environment", "资源环境", "resources and environment"),
            ("government_services", "政务服务", "government services"),
            ("ethnic_religious", "民族宗教", "ethnic and religious affairs"),
            ("discipline_law", "纪检政法", "discipline and law"),
            ("organisation_publicity_united_front", "组宣统战", "organisation, publicity and united front"),
        ),
        *concepts(
            SYSTEM_HONGKOU,
            ("urban_construction", "城市建设与管理", "urban construction and management"),
            ("other", "其他", "other", "其它", "其他方面"),
        ),
    ),
)
TopicCode = Annotated[str, TOPICS]

REJECTION_REASONS: Final = CodeList(
    "rejection_reason",
    "不予立案情形",
    (
        *concepts(
            REJECTION_LIST,
            ("state_secret", "涉及党和国家秘密", "touches secrets of Party or state"),
            ("forbidden_by_state", "国家明令禁止", "forbidden by the state"),
            ("cpc_internal", "中共党员对党内有关组织、人事安排等方面有意见", "CPC member on intra-Party matters"),
            ("party_internal", "民主党派成员反映本组织内部问题", "internal matter of a democratic party"),
            ("in_litigation", "进入民事、刑事、行政诉讼以及仲裁程序", "in litigation or arbitration"),
            ("academic", "属于学术研讨", "academic discussion"),
            ("personal", "为本人或亲属解决个人问题", "personal matter of proposer or relatives"),
            ("promotion", "宣传、推介具体作品、产品", "promotes a work or product"),
            ("accusation", "指名举报", "accuses a person by name", "指明举报"),
            ("no_concrete_suggestion", "内容空泛、没有具体建议", "empty, without concrete suggestion"),
        ),
        *concepts(PROPOSAL_NOTICE_TONGCHENG, ("own_unit", "本单位或私人事务", "matter of the own unit or private")),
    ),
)
"""The ten grounds of the national rules before 2018, and one local one; the list of the 2018 rules was not read."""
RejectionReason = Annotated[str, REJECTION_REASONS]

CONVERSION_TARGETS: Final = CodeList(
    "conversion_target",
    "转办去向",
    (
        *concepts(EXAMINATION_REPORT_2024, ("suggestion", "意见和建议", "opinion and suggestion", "意见建议")),
        *concepts(EXAMINATION_REPORT_2013, ("member_letter", "委员来信", "letter of a member", "来信")),
        *concepts(
            LOCAL_PROPOSAL_REPORTS,
            ("opinion_report", "社情民意信息", "opinion report", "社情民意"),
            ("higher_committee_proposal", "上一级政协提案", "proposal to the next higher committee"),
        ),
    ),
)
ConversionTarget = Annotated[str, CONVERSION_TARGETS]

RESULT_CLASSES: Final = CodeList(
    "result_class",
    "办理结果类别",
    (
        *concepts(
            f"{REPLY_RULES_ZHEJIANG}第十三条",
            ("A", "A类", "A: solved or essentially solved"),
            ("B", "B类", "B: partly solved or planned"),
            ("C", "C类", "C: kept for reference or not feasible"),
        ),
        *concepts(REPLY_NOTICE_2008, ("D", "D类", "D: kept for reference, where C means later solution")),
        *concepts(
            SYSTEM_HONGKOU,
            ("in_process", "处理中", "being processed"),
            ("solved_or_adopted", "解决或采纳", "solved or adopted"),
            ("planned", "列入计划拟解决", "planned for solution"),
            ("for_reference", "留作参考", "kept for reference"),
        ),
    ),
)
"""Marks printed on replies. What B, C and D mean differs from place to place: the rulebook says it, the English here only the usual."""
ResultClass = Annotated[str, RESULT_CLASSES]

CONTACT_MODES: Final = CodeList(
    "contact_mode",
    "沟通方式",
    (
        *concepts(
            SYSTEM_PREFECTURE,
            ("face_to_face", "面谈", "face to face"),
            ("forum", "座谈会", "discussion meeting"),
            ("phone", "电话", "telephone"),
            ("email", "邮件", "e-mail"),
            ("letter", "书信", "letter"),
            ("other", "其他", "other", "其它"),
        ),
        *concepts(
            SYSTEM_HONGKOU,
            ("visit", "走访", "visit"),
            ("waived", "委员提出不需要走访", "visit waived by the member"),
            ("not_contacted", "未联系", "not contacted"),
        ),
    ),
)
ContactMode = Annotated[str, CONTACT_MODES]

SATISFACTION_LEVELS: Final = CodeList(
    "satisfaction_level",
    "满意程度",
    (
        *concepts(
            SYSTEM_PREFECTURE,
            ("satisfied", "满意", "satisfied"),
            ("mostly_satisfied", "基本满意", "mostly satisfied"),
            ("dissatisfied", "不满意", "dissatisfied"),
        ),
        *concepts(
            SYSTEM_HONGKOU,
            ("agreed", "同意", "agrees"),
            ("understood", "理解", "understands"),
            ("reserved", "保留", "reserves the opinion"),
            ("disagreed", "不同意", "disagrees"),
            ("on_point", "针对", "reply meets the proposal"),
            ("mostly_on_point", "基本针对", "reply mostly meets the proposal"),
            ("off_point", "未针对", "reply misses the proposal"),
        ),
    ),
)
SatisfactionLevel = Annotated[str, SATISFACTION_LEVELS]

SATISFACTION_AXES: Final = CodeList(
    "satisfaction_axis",
    "评价方面",
    (
        *concepts(
            SYSTEM_HONGKOU,
            ("result", "办理结果", "result"),
            ("attitude", "办理态度", "attitude"),
            ("relevance", "答复是否针对提案", "relevance of the reply"),
        ),
        *concepts(GENERAL, ("overall", "总体评价", "overall")),
    ),
)
SatisfactionAxis = Annotated[str, SATISFACTION_AXES]

REVIEW_STAGES: Final = CodeList(
    "review_stage",
    "审查环节",
    (
        *concepts(SYSTEM_HONGKOU, ("pre_review", "预审", "pre-examination")),
        *concepts(
            PROPOSAL_EXAMINATION_LANZHOU_2016,
            ("first_review", "初审", "first examination"),
            ("second_review", "复审", "second examination"),
            ("final_review", "终审", "final examination"),
        ),
    ),
)
ReviewStage = Annotated[str, REVIEW_STAGES]
