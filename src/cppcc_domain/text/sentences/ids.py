"""标识的发现 — what the rules about ids have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-REF-1": Message(
            zh="标识 {id} 已用于 {first}",
            en="the id {id} is already used at {first}",
        ),
        "INV-REF-2": Message(
            zh="标识 {id} 不存在，此处应为：{expected}",
            en="nothing has the id {id}; expected here: {expected}",
        ),
        "INV-REF-2/wrong_class": Message(
            zh="标识 {id} 属于{found}，此处应为：{expected}",
            en="the id {id} belongs to: {found}; expected here: {expected}",
        ),
        "INV-REF-3": Message(
            zh="登记册没有名为 {name} 的集合",
            en="a register has no collection called {name}",
        ),
        "INV-REF-3/vocabulary": Message(
            zh="没有名为 {name} 的代码表",
            en="there is no code list called {name}",
        ),
    }
)
