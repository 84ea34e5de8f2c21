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
    }
)
