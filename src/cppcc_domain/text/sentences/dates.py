"""日期的发现 — what the rules about dates have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-TIME-2": Message(
            zh="{later}（{later_date}）早于 {earlier}（{earlier_date}）",
            en="{later} ({later_date}) is before {earlier} ({earlier_date})",
        ),
    }
)
