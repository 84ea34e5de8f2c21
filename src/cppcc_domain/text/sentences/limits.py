"""数据界限的发现 — what the rules about impossible figures have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-REP-3": Message(
            zh="{indicator} {stated}{counter}，多于{whole_indicator} {whole}{counter}",
            en="{indicator}: {stated}, more than {whole_indicator}: {whole} ({counter})",
        ),
        "INV-REP-4": Message(
            zh="{indicator} {stated}{counter}，应在 0 至 100% 之间",
            en="{indicator}: {stated} ({counter}) does not lie between 0 and 100%",
        ),
        "INV-REP-4/negative": Message(
            zh="{indicator} {stated}{counter}，不得为负数",
            en="{indicator}: {stated} ({counter}) cannot be negative",
        ),
    }
)
