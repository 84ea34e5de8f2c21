"""比率的发现 — what the rules about impossible figures and bare rates have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-REP-4": Message(
            zh="{indicator} {stated}{counter}，应在 0 至 100% 之间",
            en="{indicator}: {stated} ({counter}) does not lie between 0 and 100%",
        ),
        "INV-REP-4/negative": Message(
            zh="{indicator} {stated}{counter}，不得为负数",
            en="{indicator}: {stated} ({counter}) cannot be negative",
        ),
        "INV-REP-4/no_base": Message(
            zh="{indicator} {stated}{counter}，未注明基数",
            en="{indicator}: {stated} ({counter}) without what it is a rate of",
        ),
        "INV-REP-4/no_day": Message(
            zh="{indicator} {stated}{counter}，未注明截至日期",
            en="{indicator}: {stated} ({counter}) without the day up to which it was counted",
        ),
        "ADV-SAT-1": Message(
            zh="{indicator} {stated}{counter}，未说明是否包括“基本满意”",
            en="{indicator}: {stated} ({counter}) does not say whether 基本满意 is included",
        ),
    }
)
