"""引擎的发现 — what the engine itself has to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "SYS-RULE-1": Message(
            zh="规则 {rule} 未能运行完毕：{error}：{message}",
            en="the rule {rule} failed: {error}: {message}",
        ),
    }
)
