"""委员会和届的发现 — what the rules about committees and terms have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-COM-1": Message(
            zh="全国委员会没有上级委员会，不应受 {guiding} 指导",
            en="the National Committee has no committee above it, but names {guiding}",
        ),
        "INV-COM-1/level": Message(
            zh="{level}委员会不能由{guiding_level}的 {guiding} 指导",
            en="a committee of {level} level cannot be guided by {guiding} of {guiding_level} level",
        ),
        "INV-COM-2": Message(
            zh="次序 {ordinal} 已用于 {first}",
            en="the ordinal {ordinal} is already that of {first}",
        ),
        "INV-COM-5": Message(
            zh="{later}（{later_date}）应晚于 {earlier}（{earlier_date}）",
            en="{later} ({later_date}) must be after {earlier} ({earlier_date})",
        ),
        "INV-COM-5/failed": Message(
            zh="延长任期的表决均未达到常务委员会全体组成人员的三分之二",
            en="no vote on the extension had two thirds of the whole Standing Committee",
        ),
        "INV-COM-5/no_vote": Message(
            zh="任期延长，而本届完整的会议记录中没有常务委员会的有关表决",
            en="the term was extended, but the complete records of its meetings have no vote of the Standing Committee on it",
        ),
    }
)
