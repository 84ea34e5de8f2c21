"""履职时间的发现 — what the rules about acts outside the seat have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-MEM-4": Message(
            zh="{event}（{date}）时，{member} 不在任",
            en="{event} on {date}, when {member} did not hold the seat",
        ),
        "INV-MEM-4/attendance": Message(
            zh="{date} 出席全体会议时不在任",
            en="present at the plenary session on {date}, when the seat was not held",
        ),
    }
)
