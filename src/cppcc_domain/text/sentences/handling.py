"""办理的发现 — what the rules about the handling of cases have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-HAND-1": Message(
            zh="承办方式不成立：{roles}",
            en="units cannot share a case in these roles: {roles}",
        ),
        "INV-HAND-1/twice": Message(
            zh="同一承办单位重复列名",
            en="one unit is named twice",
        ),
        "INV-HAND-2": Message(
            zh="提案已办结，{unit} 尚未答复提案者 {proposer}",
            en="closed, while {unit} has not replied to the proposer {proposer}",
        ),
        "INV-HAND-2/unit": Message(
            zh="答复提案者的 {unit} 不是独办、主办或分办单位",
            en="{unit}, which replies, is no sole, lead or split unit of this case",
        ),
        "INV-HAND-4": Message(
            zh="{units} 申退后，未经重新交办或驳回，即已{event}",
            en="{event} although nothing was decided on the request of {units} to return the case",
        ),
        "INV-HAND-4/forwarded": Message(
            zh="{unit} 自行转办，应退回交办单位",
            en="{unit} handed the case on by itself instead of sending it back",
        ),
        "INV-HAND-5": Message(
            zh="办理结果类别“{result_class}”不在本地规则之列；可用：{result_classes}",
            en="the result class “{result_class}” is not in use; possible: {result_classes}",
        ),
        "INV-HAND-6/no_reply": Message(
            zh="尚无答复即有委员反馈",
            en="feedback on a case without a reply",
        ),
        "INV-HAND-6/unanswered": Message(
            zh="{proposer} 未得到答复即作反馈",
            en="feedback from {proposer}, to whom no reply went",
        ),
        "INV-HAND-6/dissatisfied": Message(
            zh="提案者 {proposer} 不满意，未重新办理、也未说明理由即办结",
            en="closed without another round and without a stated reason, although the proposer {proposer} is dissatisfied",
        ),
    }
)
