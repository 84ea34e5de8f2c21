"""立案的发现 — what the rules about the outcome of the examination have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-PROP-6/itself": Message(
            zh="提案并入了自身",
            en="the case is merged into itself",
        ),
        "INV-PROP-6/session": Message(
            zh="并入的 {into} 不是同一次会议的提案",
            en="merged into {into}, which is of another session",
        ),
        "INV-PROP-6/circle": Message(
            zh="并入 {into}，几件提案相互并入，没有留存的一件",
            en="merged into {into}, and so round in a circle: none of the cases remains",
        ),
        "INV-PROP-7": Message(
            zh="不予立案没有说明理由",
            en="refused without a reason",
        ),
        "INV-PROP-7/told_before": Message(
            zh="告知提案者的日期（{told}）早于不予立案的决定（{date}）",
            en="the proposer was told on {told}, before the decision of {date}",
        ),
        "INV-PROP-10": Message(
            zh="第一次会议的提案由“{organ_kind}”审查，应为“{wanted_organ_kind}”",
            en="a proposal of the first session was examined by “{organ_kind}”, not “{wanted_organ_kind}”",
        ),
        "ADV-CODE-2": Message(
            zh="{code} 不在本会规则所列的“{list}”之中",
            en="{code} is not among the codes of {vocabulary} in the committee's own rules",
        ),
    }
)
