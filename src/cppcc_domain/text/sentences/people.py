"""委员的发现 — what the rules about seats have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-SEC-1": Message(
            zh="{term} 没有{sector}界别",
            en="{term} has no sector {sector}",
        ),
        "INV-SEC-2": Message(
            zh="公布委员 {named} 名，届首在任 {seated} 名",
            en="{named} members were named, {seated} are seated when the term begins",
        ),
        "INV-SEC-2/quota": Message(
            zh="{sector}界别名额 {quota} 名，届首在任 {seated} 名",
            en="the quota of the sector {sector} is {quota}, {seated} are seated when the term begins",
        ),
        "INV-MEM-2": Message(
            zh="{date} 早于本届开始（{limit}）",
            en="{date} is before the term starts ({limit})",
        ),
        "INV-MEM-2/after": Message(
            zh="{date} 晚于本届结束（{limit}）",
            en="{date} is after the term ends ({limit})",
        ),
        "INV-MEM-2/overlap": Message(
            zh="{date} 起任，而同一人的委员资格 {other} 到 {limit} 才结束",
            en="starts on {date}, while the same person's seat {other} lasts until {limit}",
        ),
    }
)
