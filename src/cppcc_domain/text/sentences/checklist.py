"""要目的发现 — what the rule about full annual reports has to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-REP-1": Message(
            zh="年度报告未列：{indicators}",
            en="the annual report does not state: {indicators}",
        ),
        "ADV-REP-1/undivided": Message(
            zh="年度报告未按以下各项分列提案：{dimensions}",
            en="the annual report does not divide the proposals by: {dimensions}",
        ),
    }
)
