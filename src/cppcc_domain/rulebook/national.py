"""全国缺省值 — the rulebook that local ones start from.

Where a national text was read, the values are its own. The national rules on proposals of 2018 could be read in part only: what was taken from
earlier revisions or from local rules is marked as not verified.
"""

from datetime import date, time
from decimal import Decimal
from fractions import Fraction
from typing import Final

from cppcc_domain.rulebook.choices import (
    Cadence,
    DissatisfiedAction,
    Majority,
    MergeAccounting,
    NamingStyle,
    NumberScope,
    RecessNumbering,
    RosterOrder,
)
from cppcc_domain.rulebook.groups import (
    AwardRules,
    ConsultationRules,
    HandlingRules,
    MeetingRules,
    MemberRules,
    NamingRules,
    OpinionRules,
    PartyBranchRules,
    ProposalRules,
    ReportRules,
)
from cppcc_domain.rulebook.limits import AwardRatio, ResultMeaning, SessionDeadline
from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.rulebook.rulebook import Rulebook
from cppcc_domain.rulebook.spans import AnnualDate, Span, SpanUnit
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.proposals import HandlingRole
from cppcc_domain.vocab.sources import (
    ATTENDANCE_RULES_WEIHAI_2013,
    CHARTER_2023,
    CONSULTATION_RULES_CITY,
    CONVENTION,
    EXAMINATION_REPORT_2013,
    EXAMINATION_REPORT_2024,
    GENERAL,
    GOOD_PROPOSAL_RULES_2019,
    LOCAL_CHARTER_PAGE,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_SESSION_NEWS,
    LOCAL_WORK_REPORTS,
    OPINION_RULES_GUANGZHOU,
    PARTY_BRANCH_RULES_JIANGSU_2023,
    PROPOSAL_DEADLINE_NEWS_2026,
    PROPOSAL_EXAMINATION_FUYANG_2019,
    PROPOSAL_EXAMINATION_GUANGZHOU_2012,
    PROPOSAL_EXAMINATION_LANZHOU_2016,
    PROPOSAL_FORM_GUIDE,
    PROPOSAL_RULES_EARLIER,
    REJECTION_LIST,
    REPLY_NOTICE_2008,
    REPLY_NOTICE_BANAN,
    REPLY_RULES_GUANGZHOU,
    REPLY_RULES_PROVINCIAL,
    REPLY_RULES_SHANDONG,
    REPLY_RULES_ZHEJIANG,
    ROSTER_ARTICLE,
    SYSTEM_HONGKOU,
    SYSTEM_PREFECTURE,
)

__all__ = ["NATIONAL_DEFAULT"]

_NO_LIMITS: Final = "关于提案“三不限制”（时间、内容、人数）的公开报道"

_PROPOSAL: Final = ProposalRules(
    proposer_kinds=Parameter(
        value=(
            "individual",
            "joint",
            "party",
            "mass_organisation",
            "special_committee",
            "sector",
            "group",
            "joint_group",
        ),
        source=f"{PROPOSAL_RULES_EARLIER}第十四条",
        verified=False,
    ),
    plenary_proposer_kinds=Parameter(
        value=("sector", "group", "joint_group"), source=f"{PROPOSAL_RULES_EARLIER}第十四条", verified=False
    ),
    higher_level_members=Parameter(value=False, source=CONVENTION, verified=False),
    min_signatories=Parameter(value=1, source=_NO_LIMITS, verified=False),
    max_signatories=Parameter(value=None, source=_NO_LIMITS, verified=False),
    cosign_expiry_required=Parameter(value=False, source=CONVENTION, verified=False),
    title_pattern=Parameter(value="关于.+的(提案|建议)", source=PROPOSAL_FORM_GUIDE, verified=False),
    max_title_chars=Parameter(value=100, source=SYSTEM_HONGKOU, verified=False),
    max_body_chars=Parameter(value=1500, source=PROPOSAL_FORM_GUIDE, verified=False),
    min_body_chars=Parameter(value=200, source=CONVENTION, verified=False),
    one_matter=Parameter(value=True, source=f"{PROPOSAL_RULES_EARLIER}第十五条", verified=False),
    topics=Parameter(
        value=("economic", "political", "cultural", "social", "ecological"), source=EXAMINATION_REPORT_2024
    ),
    allow_recess_submission=Parameter(value=True, source=f"{PROPOSAL_RULES_EARLIER}第十六条", verified=False),
    session_window_start=Parameter(value=AnnualDate(12, 5), source=PROPOSAL_DEADLINE_NEWS_2026),
    session_deadlines=Parameter(
        value=(
            SessionDeadline(term=12, session=1, day=date(2013, 3, 7), hour=time(14)),
            SessionDeadline(term=14, session=2, day=date(2024, 3, 5), hour=time(20)),
        ),
        source=f"{EXAMINATION_REPORT_2013}；{EXAMINATION_REPORT_2024}",
    ),
    review_stages=Parameter(
        value=("first_review", "second_review", "final_review"),
        source=PROPOSAL_EXAMINATION_LANZHOU_2016,
        verified=False,
    ),
    first_session_examiner=Parameter(
        value="proposal_examination_committee",
        source=f"{PROPOSAL_EXAMINATION_GUANGZHOU_2012}第三条；{PROPOSAL_EXAMINATION_FUYANG_2019}第三条",
        verified=False,
    ),
    return_reason_required=Parameter(value=False, source=CONVENTION, verified=False),
    reject_reasons=Parameter(
        value=(
            "state_secret",
            "forbidden_by_state",
            "cpc_internal",
            "party_internal",
            "in_litigation",
            "academic",
            "personal",
            "promotion",
            "accusation",
            "no_concrete_suggestion",
        ),
        source=REJECTION_LIST,
        verified=False,
    ),
    conversion_targets=Parameter(
        value=("suggestion", "opinion_report", "member_letter"),
        source=f"{EXAMINATION_REPORT_2024}；{EXAMINATION_REPORT_2013}；{LOCAL_PROPOSAL_REPORTS}",
        verified=False,
    ),
    number_scope=Parameter(value=NumberScope.SESSION, source=SYSTEM_PREFECTURE, verified=False),
    recess_numbering=Parameter(value=RecessNumbering.CONTINUED, source=SYSTEM_PREFECTURE, verified=False),
    topic_numbers=Parameter(value=False, source=CONVENTION, verified=False),
    numbers_before_filing=Parameter(value=False, source=CONVENTION, verified=False),
    number_width=Parameter(value=4, source=CONVENTION, verified=False),
    merge_accounting=Parameter(value=MergeAccounting.OUTSIDE_FILED, source=EXAMINATION_REPORT_2024),
    allow_withdrawal_after_filing=Parameter(value=False, source=CONVENTION, verified=False),
    unrecorded_states=Parameter(value=(), source=CONVENTION, verified=False),
)

_HANDLING: Final = HandlingRules(
    roles=Parameter(
        value=tuple(HandlingRole),
        source=f"{REPLY_RULES_PROVINCIAL}第九条；{REPLY_RULES_SHANDONG}第七条",
        verified=False,
    ),
    return_window=Parameter(value=Span(10, SpanUnit.WORKING_DAYS), source=REPLY_NOTICE_BANAN, verified=False),
    return_reason_required=Parameter(value=False, source=CONVENTION, verified=False),
    return_reply=Parameter(value=Span(7, SpanUnit.DAYS), source=f"{REPLY_RULES_GUANGZHOU}第十二条", verified=False),
    lead_waits_for_cohandlers=Parameter(value=False, source=CONVENTION, verified=False),
    cohandling_opinion=Parameter(value=Span(1, SpanUnit.MONTHS), source=REPLY_NOTICE_2008, verified=False),
    reply_deadline=Parameter(value=Span(3, SpanUnit.MONTHS), source=f"{REPLY_RULES_PROVINCIAL}第八条", verified=False),
    recess_reply_deadline=Parameter(value=None, source=CONVENTION, verified=False),
    priority_proposers=Parameter(value=(), source=CONVENTION, verified=False),
    priority_reply_deadline=Parameter(value=None, source=CONVENTION, verified=False),
    longest_reply=Parameter(value=Span(6, SpanUnit.MONTHS), source=f"{REPLY_RULES_PROVINCIAL}第八条", verified=False),
    reply_warning=Parameter(value=Span(5, SpanUnit.WORKING_DAYS), source=CONVENTION, verified=False),
    result_classes=Parameter(value=("A", "B", "C"), source=f"{REPLY_RULES_ZHEJIANG}第十三条", verified=False),
    result_meanings=Parameter(
        value=(
            ResultMeaning(result="A", zh="所提问题已经解决或基本解决"),
            ResultMeaning(result="B", zh="部分解决或已列入计划解决"),
            ResultMeaning(result="C", zh="因条件所限留作参考或不可行"),
        ),
        source=f"{REPLY_RULES_ZHEJIANG}第十三条",
        verified=False,
    ),
    class_on_first_page=Parameter(value=True, source=f"{REPLY_RULES_ZHEJIANG}第十三条", verified=False),
    satisfaction_scale=Parameter(
        value=("satisfied", "mostly_satisfied", "dissatisfied"), source=SYSTEM_PREFECTURE, verified=False
    ),
    axis_scales=Parameter(value=(), source=CONVENTION, verified=False),
    feedback_from_all=Parameter(value=False, source=CONVENTION, verified=False),
    dissatisfied_action=Parameter(
        value=DissatisfiedAction.HANDLE_AGAIN, source=f"{REPLY_RULES_ZHEJIANG}第十四条", verified=False
    ),
    leader_quota=Parameter(value=None, source=CONVENTION, verified=False),
    unrecorded_states=Parameter(value=(), source=CONVENTION, verified=False),
)

_ANNUAL_REPORT: Final = (
    "proposals_received",
    "proposals_filed",
    "proposals_recess",
    "handling_units",
    "proposals_replied",
    "key_proposals",
    "excellent_proposals",
    "plenaries",
    "standing_committee_meetings",
    "chairpersons_meetings",
    "consultations",
    "research_reports",
    "consultation_briefs",
    "supervision_briefs",
    "formal_recommendations",
    "opinion_reports",
    "opinion_reports_adopted",
    "opinion_reports_instructed",
    "members_total",
    "standing_members_total",
    "training_courses",
    "training_attendances",
    "excellent_members",
    "platforms",
    "deliberations",
    "issues_solved",
    "party_branches",
    "branch_members",
    "reading_events",
    "mock_cppcc_schools",
)

NATIONAL_DEFAULT: Final = Rulebook(
    name="national",
    place="全国",
    proposal=_PROPOSAL,
    handling=_HANDLING,
    award=AwardRules(
        proposal_ratio=Parameter(
            value=AwardRatio(low=Decimal("0.5"), high=Decimal("1.5")), source=f"{GOOD_PROPOSAL_RULES_2019}，约1%"
        ),
        collective_ratio=Parameter(
            value=AwardRatio(low=Decimal(20), high=Decimal(100)), source=GOOD_PROPOSAL_RULES_2019
        ),
        unit_ratio=Parameter(value=None, source=CONVENTION, verified=False),
        cadence=Parameter(value=(Cadence.YEARLY, Cadence.FIVE_YEARLY), source=GOOD_PROPOSAL_RULES_2019),
    ),
    member=MemberRules(
        absence_limits=Parameter(value=(), source=CONVENTION, verified=False),
        attendance_min_share=Parameter(value=Fraction(2, 3), source=ATTENDANCE_RULES_WEIHAI_2013, verified=False),
        min_output=Parameter(value=(), source=CONVENTION, verified=False),
        score_scheme=Parameter(value=None, source=CONVENTION, verified=False),
    ),
    meeting=MeetingRules(
        plenaries_per_year=Parameter(
            value=1, source=f"{CHARTER_2023}第四十三条；{LOCAL_CHARTER_PAGE}", everywhere=True
        ),
        quorum=Parameter(value=Majority.MORE_THAN_HALF_OF_ALL, source=GENERAL, verified=False),
        pass_rule=Parameter(
            value=Majority.MORE_THAN_HALF_OF_ALL,
            source="《中国人民政治协商会议章程》：以全体委员（常务委员会以全体组成人员）的过半数通过",
            everywhere=True,
        ),
        term_extension_rule=Parameter(
            value=Majority.TWO_THIRDS_OF_ALL, source=f"{CHARTER_2023}第四十一条", everywhere=True
        ),
    ),
    consultation=ConsultationRules(
        notice=Parameter(value=Span(15, SpanUnit.WORKING_DAYS), source=CONSULTATION_RULES_CITY, verified=False),
        materials=Parameter(value=Span(10, SpanUnit.WORKING_DAYS), source=CONSULTATION_RULES_CITY, verified=False),
        minutes=Parameter(value=Span(7, SpanUnit.WORKING_DAYS), source=CONSULTATION_RULES_CITY, verified=False),
    ),
    opinion=OpinionRules(max_chars=Parameter(value=1500, source=OPINION_RULES_GUANGZHOU, verified=False)),
    branch=PartyBranchRules(
        temporary_min_members=Parameter(value=3, source=PARTY_BRANCH_RULES_JIANGSU_2023, verified=False),
        temporary_min_days=Parameter(value=6, source=f"{PARTY_BRANCH_RULES_JIANGSU_2023}（超过5天）", verified=False),
    ),
    naming=NamingRules(
        style=Parameter(value=NamingStyle.TERM_AFTER_PLACE, source=LOCAL_SESSION_NEWS, verified=False),
        arabic_ordinals=Parameter(
            value=(MeetingKind.CHAIRPERSONS, MeetingKind.PARTY_GROUP), source=LOCAL_SESSION_NEWS, verified=False
        ),
        roster_order=Parameter(value=RosterOrder.SURNAME_STROKES, source=ROSTER_ARTICLE, verified=False),
        roster_padding=Parameter(value="\u3000", source=ROSTER_ARTICLE, verified=False),
    ),
    report=ReportRules(
        percent_decimals=Parameter(value=1, source=EXAMINATION_REPORT_2024),
        share_tolerance=Parameter(value=0, source=CONVENTION, verified=False),
        share_sum_tolerance=Parameter(value=Decimal("0.2"), source=CONVENTION, verified=False),
        expected_figures=Parameter(value=_ANNUAL_REPORT, source=LOCAL_WORK_REPORTS, verified=False),
        expected_breakdowns=Parameter(
            value=("outcome", "proposer", "topic"), source=EXAMINATION_REPORT_2024, verified=False
        ),
    ),
)
"""The national rulebook, and the default wherever a rulebook is asked for."""
