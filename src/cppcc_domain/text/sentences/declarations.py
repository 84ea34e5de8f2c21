"""宣称数的发现 — what the rules about declared counts have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-DECL-1": Message(
            zh="“{phrase}”宣称 {declared} 项，列出 {listed} 项",
            en="“{phrase}” declares {declared}, listed: {listed}",
        ),
    }
)
