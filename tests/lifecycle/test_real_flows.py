"""Nine real flows of proposals as paths of our events: what their systems and rules call each step, and where our case stands after it.

Each system has the rulebook that says what it does otherwise. A row is a step as the system names it (code and label where it has both), the
events that stand for it, and the state reached. Labels that look alike and are not, and labels of one system that are several of our
states, have tests of their own.
"""

from collections.abc import Iterator, Mapping

import attrs
import pytest

from cppcc_domain.lifecycle import IllegalTransitionError, ProposalState, allowed_events, apply, first_illegal, state_of
from cppcc_domain.lifecycle.states import recorded_state
from cppcc_domain.model import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Archived,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Contacted,
    Converted,
    CosignDeclined,
    Cosigned,
    CosignInvited,
    Drafted,
    Examined,
    FeedbackGiven,
    Filed,
    FollowedUp,
    HandedOver,
    HandlingStarted,
    KeySelected,
    NotFiled,
    Published,
    Rating,
    Recorded,
    Renumbered,
    Reopened,
    Replied,
    ReplyApproved,
    ReplyRejected,
    Returned,
    ReturnRefused,
    ReturnRequested,
    Submitted,
    Supervised,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, AxisScale, Parameter, Rulebook, inherit, with_parameters
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.proposals import FilingStatus, HandlingRole, HandlingStatus
from cppcc_domain.vocab.sources import (
    AWARD_RULES_QINGPU_2020,
    PROPOSAL_RULES_2018,
    PROPOSAL_STANDARD_WENZHOU_2021,
    SYSTEM_CHAOTIAN,
    SYSTEM_HANDLING_MODULE,
    SYSTEM_HECHI,
    SYSTEM_HONGKOU,
    SYSTEM_PREFECTURE,
    SYSTEM_RUIYUN,
)

HAINAN_2026 = "《海南日报》2026年1月26日关于提案审查“五审”的报道"

Step = tuple[str, tuple[AnyProposalEvent, ...], str]


@attrs.frozen(kw_only=True)
class Flow:
    """One way through a system: its steps, our events, our states."""

    system: str
    way: str
    rulebook: Rulebook
    steps: tuple[Step, ...]
    proposer_ids: tuple[str, ...] = ("w1",)


def rules(source: str, changes: Mapping[str, object]) -> Rulebook:
    """Return the national rulebook with what one system does otherwise."""
    own = inherit(NATIONAL_DEFAULT, name="system", place="某地")
    return with_parameters(own, {key: Parameter(value=value, source=source) for key, value in changes.items()})


def without(rulebook: Rulebook, key: str) -> Rulebook:
    """Return the rulebook of a system that does not ask for this."""
    return with_parameters(rulebook, {key: Parameter(value=False, source="另一地")})


def step(theirs: str, state: str, *events: AnyProposalEvent) -> Step:
    return theirs, events, state


def assigned(**roles: HandlingRole) -> Assigned:
    return Assigned(assignments=tuple(Assignment(unit_id=unit, role=role) for unit, role in roles.items()))


def judged(proposer_id: str, **levels: str) -> FeedbackGiven:
    return FeedbackGiven(
        proposer_id=proposer_id, ratings=tuple(Rating(axis=axis, level=level) for axis, level in levels.items())
    )


SOLE, LEAD, CO = HandlingRole.SOLE, HandlingRole.LEAD, HandlingRole.CO
ALONE, LED = assigned(u1=SOLE), assigned(u1=LEAD, u2=CO)
EXPIRES = PartialDate(2021, 1, 20)

# --- 上海市虹口区: flow codes 1 to 9, what was sent back negative, 98 to 100 after the reply -------------------------------

HONGKOU = rules(
    SYSTEM_HONGKOU,
    {
        "proposal.cosign_expiry_required": True,
        "proposal.numbers_before_filing": True,
        "proposal.review_stages": ("pre_review",),
        "handling.unrecorded_states": ("accepted", "in_progress", "closed"),
        "handling.result_classes": ("in_process", "solved_or_adopted", "planned", "for_reference"),
        "handling.satisfaction_scale": ("agreed", "understood", "reserved", "disagreed"),
        "handling.axis_scales": (
            AxisScale(axis="attitude", levels=("satisfied", "understood", "dissatisfied")),
            AxisScale(axis="relevance", levels=("on_point", "mostly_on_point", "off_point")),
        ),
    },
)
HONGKOU_FILED = (
    step("1 暂存", "draft", Drafted()),
    step("会签 邀请", "awaiting_cosign", CosignInvited(member_ids=("w2", "w3"), expires=EXPIRES)),
    step("2 外网提交", "submitted", Submitted()),
    step("3 提交", "submitted"),  # taken over from the outer to the inner network: nothing happens to the case
    step("会签 已签名", "submitted", Cosigned(member_id="w2")),
    step("4 预审通过", "under_review", Examined(stage="pre_review")),
    step("待立案，已编提案号", "under_review", Renumbered(number=12)),
    step("5 立案", "filed/not_started", Filed()),
    step("6 已分理", "filed/assigned", LED),
)
HONGKOU_REPLIED = (
    step("7 待反馈", "filed/replied", Replied(unit_id="u1", result="planned")),
    step(
        "8 已反馈",
        "filed/feedback_given",
        judged("w1", result="reserved", attitude="satisfied", relevance="mostly_on_point"),
    ),
)
FLOWS = [
    Flow(
        system="虹口",
        way="to the archive, after another round",
        rulebook=HONGKOU,
        steps=(
            *HONGKOU_FILED,
            *HONGKOU_REPLIED,
            step("-9 重新办理", "filed/reopened", Reopened()),
            step("6 已分理", "filed/assigned", ALONE),
            *HONGKOU_REPLIED,
            step("9 归档", "filed/archived", Archived()),
            step("跟踪办理结果", "filed/archived", FollowedUp(unit_id="u1", result="solved_or_adopted")),
        ),
    ),
    Flow(
        system="虹口",
        way="sent back to the proposer, who hands it in again",
        rulebook=HONGKOU,
        steps=(
            step("2 外网提交", "submitted", Submitted()),
            step("-4 预审退回", "returned", Examined(stage="pre_review"), Returned()),
            step("1 暂存", "draft", Drafted()),
            step("2 外网提交", "submitted", Submitted()),
        ),
    ),
    Flow(
        system="虹口",
        way="not filed, and passed on as an opinion report",
        rulebook=HONGKOU,
        steps=(
            step("2 外网提交", "submitted", Submitted()),
            step("4 预审通过", "under_review", Examined(stage="pre_review")),
            step("-5 不立案", "not_filed", NotFiled(reasons=("out_of_scope",))),
            step("转社情民意", "converted", Converted(target="opinion_report")),
        ),
    ),
    Flow(
        system="虹口",
        way="sent back by a unit",
        rulebook=HONGKOU,
        steps=(
            *HONGKOU_FILED,
            step("-6 分理退回", "filed/reassign_requested", ReturnRequested(unit_id="u1")),
            step("6 已分理", "filed/assigned", ALONE),
        ),
    ),
]

# --- a prefecture-level city: TAZT of the case, TJZT, HFZT of each unit, BFSC of its reply ---------------------------------

PREFECTURE = rules(
    SYSTEM_PREFECTURE,
    {"proposal.topic_numbers": True, "handling.unrecorded_states": ("in_progress", "closed")},
)
PREFECTURE_ASSIGNED = (
    step("TAZT 已保存", "draft", Drafted()),
    step("TAZT 未审查", "submitted", Submitted()),
    step("TAZT 已审查", "under_review", Examined()),
    step("LAXS 立案", "filed/not_started", Filed(number=1234, sub_number=123)),
    step("TJZT 未交办（确定转办）", "filed/not_started", HandedOver(unit_id="office")),
    step("TJZT 已交办，TAZT 未办理，HFZT 新", "filed/assigned", LED),
)
FLOWS += [
    Flow(
        system="某设区的市",
        way="with a return refused, a reply sent back, and a dissatisfied proposer",
        rulebook=PREFECTURE,
        steps=(
            *PREFECTURE_ASSIGNED,
            step("TAZT、HFZT 申退中", "filed/reassign_requested", ReturnRequested(unit_id="u2")),
            step("申退驳回：TAZT 未办理，HFZT 新", "filed/assigned", ReturnRefused()),
            step("HFZT 已签收", "filed/accepted", Accepted(unit_id="u1"), Accepted(unit_id="u2")),
            step(
                "HFZT 已答复，TAZT 已办理", "filed/replied", Contacted(unit_id="u1"), Replied(unit_id="u1", result="B")
            ),
            step("BFSC 未通过（驳回重办）：TAZT 未办理，HFZT 新", "filed/reply_rejected", ReplyRejected(unit_id="u1")),
            step("HFZT 已签收", "filed/in_progress", HandlingStarted(unit_id="u1")),
            step("HFZT 已答复，TAZT 已办理", "filed/replied", Replied(unit_id="u1", result="B")),
            step("BFSC 已通过", "filed/replied", ReplyApproved(unit_id="u1")),
            step("不满意：HFZT 新", "filed/reopened", judged("w1", overall="dissatisfied"), Reopened()),
            step("HFZT 已签收", "filed/in_progress", HandlingStarted(unit_id="u1")),
            step("HFZT 已答复，TAZT 已办理", "filed/replied", Replied(unit_id="u1", result="A")),
            step("满意", "filed/feedback_given", judged("w1", overall="satisfied")),
        ),
    ),
    Flow(
        system="某设区的市",
        way="sent back to be written anew",
        rulebook=PREFECTURE,
        steps=(
            step("TAZT 未审查", "submitted", Submitted()),
            step("提案驳回重新修改：TAZT 已保存", "draft", Examined(), Returned(), Drafted()),
            step("TAZT 未审查", "submitted", Submitted()),
            step("LAXS 不立案", "not_filed", Examined(), NotFiled(reasons=("personal",))),
        ),
    ),
]

# --- a module for the handling: STATE of the case, ISREGISTER and ISADDDEPT of the assignment, STATE of each unit ----------

HANDLING_MODULE = rules(
    SYSTEM_HANDLING_MODULE, {"handling.return_reason_required": True, "handling.unrecorded_states": ("closed",)}
)
FLOWS += [
    Flow(
        system="办理模块",
        way="with a unit added, a reply given anew, and published",
        rulebook=HANDLING_MODULE,
        steps=(
            step("待接收", "submitted", Submitted()),
            step("待审查", "under_review", Examined(stage="pre_review")),
            step("审查不通过退回", "returned", Returned(reason="审查意见")),
            step("待接收", "submitted", Submitted()),
            step("审查通过并送交办（待交办）", "filed/not_started", Examined(stage="final_review"), Filed(number=7)),
            step("已交办（待承办）", "filed/assigned", ALONE),
            step("确认接收办理，建议增加单位", "filed/accepted", Accepted(unit_id="u1", suggested_unit_id="u2")),
            step("重新交办（ISADDDEPT）", "filed/assigned", LED),
            step("在办", "filed/in_progress", Accepted(unit_id="u1"), Accepted(unit_id="u2"), HandlingStarted()),
            step("已答复", "filed/replied", CoHandlingOpinion(unit_id="u2"), Replied(unit_id="u1", result="B")),
            step("重新答复", "filed/replied", ReplyRejected(), HandlingStarted(), Replied(unit_id="u1", result="A")),
            step(
                "7 已反馈（ATTITSATISFY、RESULTSATISFY）",
                "filed/feedback_given",
                judged("w1", attitude="satisfied", result="mostly_satisfied"),
            ),
            step("WEBSTATE 发布", "filed/feedback_given", Published(consent=True)),
        ),
    ),
    Flow(
        system="办理模块",
        way="returned by the unit and assigned a second time",
        rulebook=HANDLING_MODULE,
        steps=(
            step("待接收", "submitted", Submitted()),
            step("审查通过并送交办（待交办）", "filed/not_started", Examined(), Filed(number=7)),
            step("已交办（待承办）", "filed/assigned", ALONE),
            step(
                "已退办（退回理由、改办建议）",
                "filed/reassign_requested",
                ReturnRequested(unit_id="u1", reason="不属本单位职责", suggested_unit_id="u2"),
            ),
            step("二次交办", "filed/assigned", assigned(u2=SOLE)),
        ),
    ),
]

# --- 河池: three states, and only what was returned can be edited ----------------------------------------------------------

HECHI = rules(SYSTEM_HECHI, {"proposal.return_reason_required": True, "proposal.unrecorded_states": ("under_review",)})
FLOWS += [
    Flow(
        system="河池",
        way="returned, edited, accepted, and returned once more",
        rulebook=HECHI,
        steps=(
            step("submitted", "submitted", Submitted()),
            step("returned", "returned", Returned(reason="请补充建议")),
            step("编辑", "draft", Drafted()),
            step("submitted", "submitted", Submitted()),
            step("accepted", "under_review", Examined()),
            step("returned", "returned", Returned(reason="请补充承办单位")),
            step("submitted", "submitted", Submitted()),
            step("accepted", "under_review", Examined()),
        ),
    )
]

# --- 睿云: a body between the committee and the units hands the cases out --------------------------------------------------

RUIYUN = rules(SYSTEM_RUIYUN, {"handling.unrecorded_states": ("in_progress", "closed")})
FLOWS += [
    Flow(
        system="睿云",
        way="through the body that assigns",
        rulebook=RUIYUN,
        steps=(
            step("草稿、暂存", "draft", Drafted()),
            step("提交", "submitted", Submitted()),
            step("预受理", "submitted"),  # the office looks whether it is complete; the case stands as it did
            step("受理", "under_review", Examined(stage="pre_review")),
            step("审查", "under_review", Examined(stage="final_review")),
            step("分类", "under_review"),  # the topic is a field of the proposal
            step("立案结果录入", "filed/not_started", Filed()),
            step("顺序编号", "filed/not_started", Renumbered(number=1)),
            step("移交，待交办审核", "filed/not_started", HandedOver(unit_id="party-office")),
            step("归口调整", "filed/not_started", HandedOver(unit_id="government-office")),
            step("交办", "filed/assigned", LED),
            step("退回", "filed/reassign_requested", ReturnRequested(unit_id="u1")),
            step("归口单位驳回", "filed/assigned", ReturnRefused()),
            step("退回", "filed/reassign_requested", ReturnRequested(unit_id="u1")),
            step("归口单位改派", "filed/assigned", assigned(u3=LEAD, u2=CO)),
            step("接收", "filed/accepted", Accepted(unit_id="u3"), Accepted(unit_id="u2")),
            step("答复", "filed/replied", Replied(unit_id="u3", result="B")),
            step("委员评价", "filed/feedback_given", judged("w1", overall="satisfied")),
            step("办理结果认定", "filed/feedback_given", ReplyApproved(result="A")),
            step("重点提案设置", "filed/feedback_given", KeySelected(supervisor="某副主席")),
            step("优秀提案设置", "filed/feedback_given"),  # an award, which is a record of its own
            step("摘要汇编", "filed/feedback_given"),  # a print
        ),
    )
]

# --- 朝天: the lead waits for its co-handlers, the case for all who signed -------------------------------------------------

CHAOTIAN = rules(
    SYSTEM_CHAOTIAN,
    {
        "proposal.cosign_expiry_required": True,
        "handling.lead_waits_for_cohandlers": True,
        "handling.feedback_from_all": True,
        "handling.unrecorded_states": ("accepted", "closed"),
    },
)
CHAOTIAN_DRAFTED = (
    step("提出", "draft", Drafted()),
    step("邀请联名（截止时间）", "awaiting_cosign", CosignInvited(member_ids=("w2", "w3"), expires=EXPIRES)),
    step("联名签名", "awaiting_cosign", Cosigned(member_id="w2", date=PartialDate(2021, 1, 19))),
    step("取消邀请", "awaiting_cosign", CosignDeclined(member_id="w3", by="领衔委员")),
    step("提交", "submitted", Submitted()),
    step("立案", "filed/not_started", Examined(), Filed(number=5)),
    step("交办", "filed/assigned", LED),
    step("主办草拟（协办未会签）", "filed/in_progress", HandlingStarted(unit_id="u1")),
)
CHAOTIAN_SIGNED = step("协办会签同意", "filed/in_progress", CoHandlingOpinion(unit_id="u2", opinion="同意"))
CHAOTIAN_REPLIED = step("主办回复，标注 A（督办未审核）", "filed/replied", Replied(unit_id="u1", result="A"))
FLOWS += [
    Flow(
        system="朝天",
        way="with everybody's consent",
        rulebook=CHAOTIAN,
        steps=(
            *CHAOTIAN_DRAFTED,
            CHAOTIAN_SIGNED,
            CHAOTIAN_REPLIED,
            step("督办审核，改为 B（委员未评价）", "filed/replied", ReplyApproved(unit_id="u1", result="B")),
            step("领衔委员评价", "filed/replied", judged("w1", overall="satisfied")),
            step("全体联名委员评价", "filed/feedback_given", judged("w2", overall="mostly_satisfied")),
        ),
    )
]

# --- written rules: Wenzhou's standard, the national rules of 2018, and two local practices --------------------------------

WENZHOU = rules(PROPOSAL_STANDARD_WENZHOU_2021, {"handling.unrecorded_states": ("accepted", "closed")})
NATIONAL = rules(PROPOSAL_RULES_2018, {"handling.unrecorded_states": ("accepted",)})
LOCAL_PRACTICE = rules(
    f"{HAINAN_2026}；{AWARD_RULES_QINGPU_2020}",
    {
        "proposal.review_stages": ("first_review", "second_review", "third_review", "fourth_review", "final_review"),
        "handling.unrecorded_states": ("accepted",),
    },
)
FLOWS += [
    Flow(
        system="DB3303/T 036—2021",
        way="the closed circle of the standard",
        rulebook=WENZHOU,
        steps=(
            step("提出", "submitted", Submitted()),
            step("审查", "filed/not_started", Examined(), Filed(number=1)),
            step("重点提案遴选", "filed/not_started", KeySelected(supervisor="某副主席")),
            step("交办", "filed/assigned", ALONE),
            step(
                "办理", "filed/replied", HandlingStarted(unit_id="u1"), Contacted(unit_id="u1"), Replied(unit_id="u1")
            ),
            step("督办", "filed/replied", Supervised(form="现场督办", by="某副主席")),
            step("评议", "filed/feedback_given", judged("w1", overall="satisfied")),
            step("公开", "filed/feedback_given", Published(consent=True)),
            step("归档", "filed/archived", Archived()),
        ),
    ),
    Flow(
        system="全国2018年条例",
        way="the definition of a proposal, step by step",
        rulebook=NATIONAL,
        steps=(
            step("提出", "submitted", Submitted()),
            step("审查", "under_review", Examined()),
            step("立案", "filed/not_started", Filed(number=1)),
            step("交承办单位", "filed/assigned", ALONE),
            step("办理", "filed/in_progress", HandlingStarted(unit_id="u1")),
            step("书面答复", "filed/replied", Replied(unit_id="u1")),
        ),
    ),
    Flow(
        system="五审与二次办理（海南、青浦）",
        way="examined five times, and handled a second time after it was closed",
        rulebook=LOCAL_PRACTICE,
        steps=(
            step("提交", "submitted", Submitted()),
            *(
                step(f"{zh}审", "under_review", Examined(stage=stage))
                for zh, stage in zip("一二三四五", LOCAL_PRACTICE.proposal.review_stages.value, strict=True)
            ),
            step("立案", "filed/not_started", Filed(number=1)),
            step("交办", "filed/assigned", ALONE),
            step("办理", "filed/in_progress", HandlingStarted()),
            step(
                "答复（B类）", "filed/replied", Replied(unit_id="u1", result="B", planned_completion=PartialDate(2021))
            ),
            step("反馈", "filed/feedback_given", judged("w1", overall="mostly_satisfied")),
            step("办结", "filed/closed", Closed()),
            step("二次办理", "filed/reopened", Reopened(reason="计划事项已到期")),
            step("办理", "filed/in_progress", HandlingStarted()),
            step("答复（A类）", "filed/replied", Replied(unit_id="u1", result="A")),
            step("反馈", "filed/feedback_given", judged("w1", overall="satisfied")),
            step("办结", "filed/closed", Closed()),
        ),
    ),
]

EACH_FLOW = pytest.mark.parametrize("flow", FLOWS, ids=[f"{flow.system}: {flow.way}" for flow in FLOWS])


def draft(proposer_ids: tuple[str, ...] = ("w1",)) -> Proposal:
    return Proposal(id="p", title="关于增设社区托育点的提案", committee_id="c", proposer_ids=proposer_ids)


def walk(flow: Flow) -> Iterator[tuple[str, str, Proposal]]:
    """Yield each step with the state that it should lead to and the case after it."""
    proposal = draft(flow.proposer_ids)
    for theirs, events, state in flow.steps:
        for event in events:
            proposal = apply(proposal, event, flow.rulebook)
        yield theirs, state, proposal


def after(system: str, until: str, way: str = "") -> tuple[Proposal, Rulebook]:
    """Return the case of a system right after one of its steps, and its rulebook."""
    for flow in FLOWS:
        if flow.system == system and way in flow.way:
            for theirs, _, proposal in walk(flow):
                if theirs == until:
                    return proposal, flow.rulebook
    raise LookupError(until)


# --- all of them ---------------------------------------------------------------------------------------------------


def test_there_are_nine_systems() -> None:
    assert len({flow.system for flow in FLOWS}) == 9


@EACH_FLOW
def test_a_real_flow_is_a_path_of_our_events(flow: Flow) -> None:
    reached = [(theirs, str(state_of(proposal, flow.rulebook))) for theirs, _, proposal in walk(flow)]
    assert reached == [(theirs, state) for theirs, _, state in flow.steps]


@EACH_FLOW
def test_the_path_stays_legal_when_it_is_read_back(flow: Flow) -> None:
    *_, (_, _, proposal) = walk(flow)
    assert first_illegal(proposal, flow.rulebook) is None


def test_every_kind_of_event_but_the_rarest_occurs_in_some_real_flow() -> None:
    seen = {type(event) for flow in FLOWS for _, events, _ in flow.steps for event in events}
    assert {Submitted, Examined, Filed, Assigned, Replied, FeedbackGiven, HandedOver, ReplyApproved} <= seen
    assert len(seen) >= 29


# --- 虹口 ----------------------------------------------------------------------------------------------------------

# Every flow code, and the state in which a case with that code is imported.
HONGKOU_CODES: Mapping[str, tuple[FilingStatus, HandlingStatus | None]] = {
    "1 暂存": (FilingStatus.DRAFT, None),
    "2 外网提交": (FilingStatus.SUBMITTED, None),
    "3 提交": (FilingStatus.SUBMITTED, None),
    "4 预审通过": (FilingStatus.UNDER_REVIEW, None),
    "-4 预审退回": (FilingStatus.RETURNED, None),
    "5 立案": (FilingStatus.FILED, HandlingStatus.NOT_STARTED),
    "-5 不立案": (FilingStatus.NOT_FILED, None),
    "6 已分理": (FilingStatus.FILED, HandlingStatus.ASSIGNED),
    "-6 分理退回": (FilingStatus.FILED, HandlingStatus.REASSIGN_REQUESTED),
    "7 待反馈": (FilingStatus.FILED, HandlingStatus.REPLIED),
    "8 已反馈": (FilingStatus.FILED, HandlingStatus.FEEDBACK_GIVEN),
    "9 归档": (FilingStatus.FILED, HandlingStatus.ARCHIVED),
    "-9 重新办理": (FilingStatus.FILED, HandlingStatus.REOPENED),
    # Further use of a case that was answered. The words are those of 转办, but the case stays filed and answered.
    "98 转用": (FilingStatus.FILED, HandlingStatus.REPLIED),
    "99 已转用": (FilingStatus.FILED, HandlingStatus.REPLIED),
    "100 不转用": (FilingStatus.FILED, HandlingStatus.REPLIED),
}


@pytest.mark.parametrize("code", HONGKOU_CODES)
def test_a_case_with_an_old_code_is_imported_without_invented_events(code: str) -> None:
    filing, handling = HONGKOU_CODES[code]
    imported = apply(draft(), Recorded(filing=filing, handling=handling, number=12), HONGKOU)
    assert len(imported.events) == 1
    assert imported.case_number == 12
    assert state_of(imported, HONGKOU) == ProposalState(filing=filing, handling=handling or HandlingStatus.NOT_STARTED)


def test_an_imported_case_stands_where_the_one_that_went_all_the_way_stands() -> None:
    walked = {
        theirs: state_of(proposal, flow.rulebook)
        for flow in FLOWS
        if flow.system == "虹口"
        for theirs, _, proposal in walk(flow)
        if theirs in HONGKOU_CODES
    }
    assert set(HONGKOU_CODES) - set(walked) == {"98 转用", "99 已转用", "100 不转用"}
    for theirs, state in walked.items():
        filing, handling = HONGKOU_CODES[theirs]
        assert recorded_state(Recorded(filing=filing, handling=handling)) == state


def test_two_negative_codes_that_its_import_calls_returned_are_two_states() -> None:
    """−4 goes back to the proposer, −6 to the body that assigns; the system's own import writes 退回 for both."""
    assert HONGKOU_CODES["-4 预审退回"] != HONGKOU_CODES["-6 分理退回"]


def test_further_use_after_the_reply_is_no_conversion() -> None:
    answered, rulebook = after("虹口", "7 待反馈")
    assert Converted not in allowed_events(answered, rulebook)


def test_who_has_not_signed_when_the_case_is_filed_is_no_proposer() -> None:
    waiting, rulebook = after("虹口", "待立案，已编提案号")
    everybody = attrs.evolve(waiting, proposer_ids=("w1", "w2", "w3"))
    assert Filed not in allowed_events(everybody, rulebook)
    with pytest.raises(IllegalTransitionError, match="without having signed in time: w3"):
        apply(everybody, Filed(), rulebook)
    assert Filed in allowed_events(attrs.evolve(everybody, proposer_ids=("w1", "w2")), rulebook)


def test_each_side_of_the_handling_is_judged_by_its_own_scale() -> None:
    answered, rulebook = after("虹口", "7 待反馈")
    with pytest.raises(IllegalTransitionError, match="'relevance' is not judged as 'satisfied'"):
        apply(answered, judged("w1", relevance="satisfied"), rulebook)


# --- the prefecture-level city ----------------------------------------------------------------------------------------


def test_one_label_is_three_states_told_apart_by_what_went_before() -> None:
    """未办理 and 新 mean: just assigned, a return refused, or a reply sent back."""
    states = {
        str(state_of(*after("某设区的市", label)))
        for label in (
            "TJZT 已交办，TAZT 未办理，HFZT 新",
            "申退驳回：TAZT 未办理，HFZT 新",
            "BFSC 未通过（驳回重办）：TAZT 未办理，HFZT 新",
        )
    }
    assert states == {"filed/assigned", "filed/reply_rejected"}


def test_a_unit_that_asks_to_be_relieved_does_not_reply_and_the_others_may_accept() -> None:
    asking, rulebook = after("某设区的市", "TAZT、HFZT 申退中")
    assert Replied not in allowed_events(asking, rulebook)
    with pytest.raises(IllegalTransitionError, match="unit_id cannot be 'u2'; possible: u1"):
        apply(asking, Accepted(unit_id="u2"), rulebook)
    assert state_of(apply(asking, Accepted(unit_id="u1"), rulebook), rulebook) == state_of(asking, rulebook)


def test_a_co_handler_does_not_reply() -> None:
    taken, rulebook = after("某设区的市", "HFZT 已签收")
    with pytest.raises(IllegalTransitionError, match="unit_id cannot be 'u2'; possible: u1"):
        apply(taken, Replied(unit_id="u2"), rulebook)


def test_a_number_stays_with_its_case_when_that_is_taken_back() -> None:
    """The system empties the number of a case that is withdrawn and gives it out again; our case keeps it for good."""
    filed, rulebook = after("某设区的市", "LAXS 立案")
    allowing = with_parameters(
        rulebook, {"proposal.allow_withdrawal_after_filing": Parameter(value=True, source=SYSTEM_PREFECTURE)}
    )
    assert apply(filed, Withdrawn(), allowing).case_number == 1234


# --- the others -------------------------------------------------------------------------------------------------------


def test_a_unit_says_why_it_returns_a_case() -> None:
    waiting, rulebook = after("办理模块", "已交办（待承办）")
    with pytest.raises(IllegalTransitionError, match="must say why"):
        apply(waiting, ReturnRequested(unit_id="u1"), rulebook)


def test_a_new_assignment_asks_all_units_again() -> None:
    again, rulebook = after("办理模块", "重新交办（ISADDDEPT）")
    assert state_of(again, rulebook).handling is HandlingStatus.ASSIGNED
    halfway = apply(again, Accepted(unit_id="u2"), rulebook)
    assert state_of(halfway, rulebook).handling is HandlingStatus.ASSIGNED


def test_a_proposal_is_returned_with_a_note_and_edited_only_then() -> None:
    submitted, rulebook = after("河池", "submitted")
    assert Drafted not in allowed_events(submitted, rulebook)
    with pytest.raises(IllegalTransitionError, match="sent back with a reason"):
        apply(submitted, Returned(), rulebook)
    accepted, _ = after("河池", "accepted")
    assert Returned in allowed_events(accepted, rulebook)


def test_a_case_gets_its_number_apart_from_the_filing() -> None:
    assert after("睿云", "立案结果录入")[0].case_number is None
    assert after("睿云", "顺序编号")[0].case_number == 1


def test_the_lead_replies_when_all_co_handlers_have_signed() -> None:
    drafting, rulebook = after("朝天", "主办草拟（协办未会签）")
    assert Replied not in allowed_events(drafting, rulebook)
    with pytest.raises(IllegalTransitionError, match="unit_id cannot be 'u1'; possible: none"):
        apply(drafting, Replied(unit_id="u1", result="A"), rulebook)
    signed = apply(drafting, CoHandlingOpinion(unit_id="u2"), rulebook)
    assert Replied in allowed_events(signed, rulebook)
    assert Replied in allowed_events(drafting, without(rulebook, "handling.lead_waits_for_cohandlers"))


def test_in_another_round_the_co_handlers_sign_again() -> None:
    judged_by_all, rulebook = after("朝天", "全体联名委员评价")
    again = apply(apply(judged_by_all, Reopened(), rulebook), HandlingStarted(), rulebook)
    assert Replied not in allowed_events(again, rulebook)


def test_the_case_waits_for_every_one_who_signed() -> None:
    half, rulebook = after("朝天", "领衔委员评价")
    assert Closed not in allowed_events(half, rulebook)
    patient = without(rulebook, "handling.feedback_from_all")
    assert state_of(half, patient).handling is HandlingStatus.FEEDBACK_GIVEN
    assert Closed in allowed_events(half, patient)


def test_the_supervisors_may_set_another_class_but_only_one_in_use() -> None:
    answered, rulebook = after("朝天", "主办回复，标注 A（督办未审核）")
    with pytest.raises(IllegalTransitionError, match="result class 'D' is not in use; possible: A, B, C"):
        apply(answered, ReplyApproved(unit_id="u1", result="D"), rulebook)
    with pytest.raises(IllegalTransitionError, match="unit_id cannot be 'u2'; possible: u1"):
        apply(answered, ReplyApproved(unit_id="u2", result="B"), rulebook)


def test_a_stage_of_examination_that_the_place_does_not_have_is_refused() -> None:
    submitted, rulebook = after("五审与二次办理（海南、青浦）", "提交")
    with pytest.raises(IllegalTransitionError, match="stage pre_review is not in the list of"):
        apply(submitted, Examined(stage="pre_review"), rulebook)
