"""全国缺省值 — the rulebook that local ones start from.

Where a national text was read, the values are its own. The national rules on proposals of 2018 could be read in part only: what was taken from
earlier revisions or from local rules is marked as not verified.
"""

from decimal import Decimal
from typing import Final

from cppcc_domain.rulebook.choices import Majority, MergeAccounting, NamingStyle, NumberScope
from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.rulebook.rulebook import (
    HandlingRules,
    MeetingRules,
    NamingRules,
    ProposalRules,
    ReportRules,
    Rulebook,
)
from cppcc_domain.vocab.proposals import HandlingRole
from cppcc_domain.vocab.sources import (
    CHARTER_2023,
    CONVENTION,
    EXAMINATION_REPORT_2013,
    EXAMINATION_REPORT_2024,
    GENERAL,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_SESSION_NEWS,
    PROPOSAL_EXAMINATION_LANZHOU_2016,
    PROPOSAL_RULES_EARLIER,
    REJECTION_LIST,
    REPLY_RULES_PROVINCIAL,
    REPLY_RULES_SHANDONG,
    REPLY_RULES_ZHEJIANG,
    SYSTEM_PREFECTURE,
)

__all__ = ["NATIONAL_DEFAULT"]

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
    min_signatories=Parameter(value=1, source="关于提案“三不限制”（时间、内容、人数）的公开报道", verified=False),
    topics=Parameter(
        value=("economic", "political", "cultural", "social", "ecological"), source=EXAMINATION_REPORT_2024
    ),
    review_stages=Parameter(
        value=("first_review", "second_review", "final_review"),
        source=PROPOSAL_EXAMINATION_LANZHOU_2016,
        verified=False,
    ),
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
    result_classes=Parameter(value=("A", "B", "C"), source=f"{REPLY_RULES_ZHEJIANG}第十三条", verified=False),
    satisfaction_scale=Parameter(
        value=("satisfied", "mostly_satisfied", "dissatisfied"), source=SYSTEM_PREFECTURE, verified=False
    ),
    unrecorded_states=Parameter(value=(), source=CONVENTION, verified=False),
)

NATIONAL_DEFAULT: Final = Rulebook(
    name="national",
    place="全国",
    proposal=_PROPOSAL,
    handling=_HANDLING,
    meeting=MeetingRules(
        quorum=Parameter(value=Majority.MORE_THAN_HALF_OF_ALL, source=GENERAL, verified=False),
        pass_rule=Parameter(
            value=Majority.MORE_THAN_HALF_OF_ALL,
            source="《中国人民政治协商会议章程》：以全体委员（常务委员会以全体组成人员）的过半数通过",
        ),
        term_extension_rule=Parameter(value=Majority.TWO_THIRDS_OF_ALL, source=f"{CHARTER_2023}第四十一条"),
    ),
    naming=NamingRules(
        style=Parameter(value=NamingStyle.TERM_AFTER_PLACE, source=LOCAL_SESSION_NEWS, verified=False),
    ),
    report=ReportRules(
        percent_decimals=Parameter(value=1, source=EXAMINATION_REPORT_2024),
        share_tolerance=Parameter(value=1, source=CONVENTION, verified=False),
        share_sum_tolerance=Parameter(value=Decimal("0.2"), source=CONVENTION, verified=False),
    ),
)
"""The national rulebook, and the default wherever a rulebook is asked for."""
