"""异议的句子 — what speaks against an event, in Chinese, by the English sentence or pattern that the machines give.

Facts that are codes of an open list are named ``codes`` and ``possible``; the list stands beside the sentence.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from cppcc_domain.vocab.committees import ORGAN_KINDS
from cppcc_domain.vocab.proposals import (
    CONVERSION_TARGETS,
    PROPOSER_KINDS,
    REJECTION_REASONS,
    RESULT_CLASSES,
    REVIEW_STAGES,
    SATISFACTION_AXES,
    SATISFACTION_LEVELS,
)
from cppcc_domain.vocab.sectors import SECTORS
from cppcc_domain.vocab.terms import CodeList

__all__ = ["OBJECTIONS", "ObjectionText"]


class ObjectionText(NamedTuple):
    """异议 — the Chinese sentence, and the list to which its codes belong."""

    zh: str
    codes: CodeList[Any] | None = None


_UNLISTED: Final = " {codes} is not in the list of {source}; possible: {possible}"

OBJECTIONS: Final[Mapping[str, ObjectionText]] = MappingProxyType(
    {
        "the history is illegal from its event {index}, {event}": ObjectionText(
            "经过记录自 events[{index}]（{event}）起不合规定"
        ),
        "it can only come first": ObjectionText("只能是第一个环节"),
        "a case that is not filed is not handled": ObjectionText("未立案的提案不能办理"),
        "{field} cannot be {named!r}; possible: {possible}": ObjectionText("{field}不能是 {named}；可以是：{possible}"),
        "dated {date}, before {earlier} of {earlier_date}": ObjectionText(
            "日期 {date} 早于此前的{earlier}（{earlier_date}）"
        ),
        # up to the filing
        "nobody puts it forward": ObjectionText("没有提案者"),
        "proposers of kind {codes!r} may not propose; possible: {possible}": ObjectionText(
            "“{codes}”不能提出提案；可以是：{possible}", PROPOSER_KINDS
        ),
        "proposers of kind {codes!r} may propose during a plenary session only": ObjectionText(
            "“{codes}”只能在全体会议期间提出提案", PROPOSER_KINDS
        ),
        "no proposals are taken between sessions": ObjectionText("闭会期间不接受提案"),
        "proposers are named twice: {proposers}": ObjectionText("重复列出提案者：{proposers}"),
        "{signing} proposers, at least {fewest} must sign": ObjectionText("提案者 {signing} 名，至少应有 {fewest} 名"),
        "{signing} proposers, at most {most} may sign": ObjectionText("提案者 {signing} 名，至多可有 {most} 名"),
        "named as proposers without having signed in time: {proposers}": ObjectionText(
            "列为提案者而未按时会签：{proposers}"
        ),
        "it came without the seal or signature of the body that proposes it": ObjectionText("提交时没有提案单位的签章"),
        "nobody is asked to sign": ObjectionText("没有邀请任何委员"),
        "asked twice, or asked after having signed: {members}": ObjectionText("重复邀请，或已经联名：{members}"),
        "an invitation to sign must name its expiry": ObjectionText("邀请联名应写明截止日期"),
        "dated {date}, but the invitation expired on {end}": ObjectionText("日期为 {date}，而邀请已于 {end} 截止"),
        f"stage{_UNLISTED}": ObjectionText("{source}没有审查环节“{codes}”；可以是：{possible}", REVIEW_STAGES),
        "a proposal is sent back with a reason": ObjectionText("退回修改应写明理由"),
        "a case cannot be merged into itself": ObjectionText("不能并入本案自身"),
        f"target{_UNLISTED}": ObjectionText("{source}没有转办去向“{codes}”；可以是：{possible}", CONVERSION_TARGETS),
        "a refusal needs at least one reason": ObjectionText("至少要有一项不予立案的理由"),
        "the proposer was told on {told}, before the decision of {date}": ObjectionText(
            "告知提案者的日期 {told} 早于决定的日期 {date}"
        ),
        f"reason{_UNLISTED}": ObjectionText("{source}没有不予立案情形“{codes}”；可以是：{possible}", REJECTION_REASONS),
        "the case number is {number} already": ObjectionText("案号已经是 {number}"),
        # handling
        "a unit is named twice: {units}": ObjectionText("重复列出单位：{units}"),
        "roles that the rulebook does not know: {roles}": ObjectionText("本地没有这种承办方式：{roles}"),
        "neither one sole unit, nor one lead with co-handlers, nor several split units": ObjectionText(
            "应为一个独办单位，或一个主办单位加会办单位，或几个分办单位"
        ),
        "a unit that sends a case back must say why": ObjectionText("申退应说明理由"),
        "result class {codes!r} is not in use; possible: {possible}": ObjectionText(
            "不使用办理结果“{codes}”；可以是：{possible}", RESULT_CLASSES
        ),
        "{unit!r} has replied in this round; a further reply must name its proposers": ObjectionText(
            "{unit} 本轮已经答复，再次答复应写明答复的提案者"
        ),
        "{unit!r} has replied to {proposers} in this round": ObjectionText("{unit} 本轮已经答复 {proposers}"),
        "replies are owed: {owed}": ObjectionText("尚欠答复：{owed}"),
        "an extension names who consented": ObjectionText("延期应写明同意的机关"),
        "an extension to {until} shortens the deadline of {due}": ObjectionText("延期至 {until}，早于原期限 {due}"),
        "dated {date}, but the deadline passed on {end}": ObjectionText("日期为 {date}，而期限 {end} 已过"),
        "judged twice: {codes}": ObjectionText("重复评价：{codes}", SATISFACTION_AXES),
        "{axis!r} is not judged as {codes!r}; possible: {possible}": ObjectionText(
            "“{axis}”不评为“{codes}”；可以是：{possible}", SATISFACTION_LEVELS
        ),
        "a proposer is dissatisfied: the case is handled again, or closed for a reason": ObjectionText(
            "提案者不满意：应重新办理，或说明理由后办结"
        ),
        "what is kept from the public is so for a reason": ObjectionText("不公开应写明理由"),
        # what the register contradicts
        "case number {number} was given to proposal {holder!r}": ObjectionText("案号 {number} 已经给了提案 {holder}"),
        "there is no proposal {partner!r}": ObjectionText("没有提案 {partner}"),
        "proposal {partner!r} is of another session": ObjectionText("提案 {partner} 属于另一次会议"),
        "proposal {partner!r} was merged into another case itself": ObjectionText("提案 {partner} 本身已经并入他案"),
        "proposal {partner!r} does not go on itself, it is {state}": ObjectionText(
            "提案 {partner} 处于“{state}”，本身不再进行"
        ),
        "{proposer!r}: {fault}": ObjectionText("{proposer}：{fault}"),
        "{organ!r} is of kind {codes!r}; a first session has {possible!r}": ObjectionText(
            "{organ} 是“{codes}”；第一次会议由“{possible}”审查", ORGAN_KINDS
        ),
        "{unit!r} may send the case back, not hand it on": ObjectionText("{unit} 可以申退，不能自行转交"),
        "there is no member {member!r}": ObjectionText("没有委员 {member}"),
        "member {member!r} was nominated and never seated": ObjectionText("委员 {member} 只经提名，没有任职"),
        "member {member!r} has a seat from {bound} on, not on {day}": ObjectionText(
            "委员 {member} 自 {bound} 起在任，{day} 不在任"
        ),
        "member {member!r} has a seat until {bound}, not on {day}": ObjectionText(
            "委员 {member} 在任至 {bound}，{day} 不在任"
        ),
        "it has one already": ObjectionText("已有编号"),
        "it has no topic to count within": ObjectionText("没有类别，无法编分类号"),
        "its session, term or time is unknown, so its row of numbers is": ObjectionText(
            "会议、届次或提出时间不详，编号范围无从确定"
        ),
        # seats
        "{body} does not decide this": ObjectionText("不由{body}决定"),
        "the list of members says that the seat was given": ObjectionText("委员名册载明已经任职"),
        "the list of members has the entry {entry}": ObjectionText("委员名册载明的任职方式是{entry}"),
        "the list of members has the start {start}": ObjectionText("委员名册载明的任职日期是 {start}"),
        "the check of the nomination failed": ObjectionText("资格审查没有通过"),
        "the seat ends on {end}, before {day}": ObjectionText("任期至 {end} 为止，早于 {day}"),
        "the seat begins on {start}, after {day}": ObjectionText("任职自 {start} 开始，晚于 {day}"),
        "the person holds {post!r}, and the event has no date": ObjectionText("本人担任 {post}，而此环节没有日期"),
        "{post!r} begins on {start}, after the event": ObjectionText("{post} 自 {start} 开始，晚于此环节"),
        "{day} is outside term {term!r}": ObjectionText("{day} 不在届 {term} 的任期内"),
        "the person holds seat {seat!r} in the committee": ObjectionText("本人在本委员会另有席位 {seat}"),
        "term {term!r} has no sector {codes!r}": ObjectionText("届 {term} 没有界别“{codes}”", SECTORS),
        "co-opted on {start}, but the first session lasts until {over}": ObjectionText(
            "于 {start} 增补，而第一次会议到 {over} 才结束"
        ),
        "nominated for the term, but seated on {start}, after the first session": ObjectionText(
            "换届提名，却在第一次会议之后的 {start} 任职"
        ),
        "there is no meeting {meeting!r}": ObjectionText("没有会议 {meeting}"),
        "meeting {meeting!r} cannot have decided this": ObjectionText("会议 {meeting} 不可能作出此项决定"),
    }
)
"""By pattern; of an objection without facts the sentence is its own pattern."""
