"""会议的发现 — what the rules about meetings have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-TIME-1": Message(
            zh="{date} 早于人民政协成立（{founded}）",
            en="{date} is before the CPPCC was founded ({founded})",
        ),
        "INV-MTG-1": Message(
            zh="闭幕（{end}）早于开幕（{start}）",
            en="closes ({end}) before it opens ({start})",
        ),
        "INV-MTG-2": Message(
            zh="实到 {attended} 人，多于应到 {expected_number} 人",
            en="{attended} attended, more than the {expected_number} expected",
        ),
        "INV-MTG-2/status": Message(
            zh="记为{status}，而 {other} 记同一人同一场合为{other_status}",
            en="{status}, while {other} has the same person at the same occasion as {other_status}",
        ),
    }
)
