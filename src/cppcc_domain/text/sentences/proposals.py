"""提案的发现 — what the rules about proposals have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-PROP-5": Message(
            zh="案号 {number} 在 {scope} 中已用于 {first}",
            en="the case number {number} is already that of {first} in {scope}",
        ),
        "INV-PROP-5/missing": Message(
            zh="已立案交办而没有案号，{scope} 的其他提案已经编号",
            en="filed and handed to units without a case number, where other cases of {scope} have one",
        ),
        "INV-PROP-8": Message(
            zh="处于“{filing}、{handling}”时不能{event}；可以：{allowed}",
            en="{event} is not possible in the state {filing}, {handling}; possible: {allowed}",
        ),
        "INV-PROP-9": Message(
            zh="{event}（{date}）早于此前的{earlier_event}（{earlier_date}）",
            en="{event} ({date}) is dated before {earlier_event} ({earlier_date}), which went before it",
        ),
    }
)
