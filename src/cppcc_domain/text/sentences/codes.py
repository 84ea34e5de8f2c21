"""代码的发现 — what the rules about codes have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-CODE-1": Message(
            zh="代码 {code} 不在“{list}”之中，登记册也未附其名称",
            en="the code {code} is not in the list {vocabulary}, and the register does not label it",
        ),
    }
)
