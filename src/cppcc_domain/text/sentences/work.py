"""履职工作的发现 — what the rules about opinion reports, temporary Party branches and platforms have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-OPN-1": Message(
            zh="正文 {chars} 字，超过规定的 {limit} 字", en="{chars} characters long, more than the {limit} allowed"
        ),
        "ADV-BR-1": Message(
            zh="存续 {days} 天，不足规定的 {least} 天", en="lasted {days} days, less than the {least} required"
        ),
        "ADV-BR-1/members": Message(
            zh="党员 {members} 名，不足规定的 {least} 名", en="has {members} members, fewer than the {least} required"
        ),
        "ADV-GRASS-1": Message(
            zh="“{name}”{year} 年没有协商议事活动", en="no deliberation was held at “{name}” in {year}"
        ),
        "ADV-GRASS-1/solved": Message(
            zh="化解问题 {solved} 个，多于提出的 {raised} 个",
            en="{solved} issues solved, more than the {raised} raised",
        ),
    }
)
