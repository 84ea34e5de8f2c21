"""委员会和届的发现 — what the rules about committees and terms have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-COM-2": Message(
            zh="次序 {ordinal} 已用于 {first}",
            en="the ordinal {ordinal} is already that of {first}",
        ),
        "INV-COM-5": Message(
            zh="{later}（{later_date}）应晚于 {earlier}（{earlier_date}）",
            en="{later} ({later_date}) must be after {earlier} ({earlier_date})",
        ),
    }
)
