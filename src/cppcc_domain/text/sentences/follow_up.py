"""办理质量的发现 — what the rules about replies and their follow-up have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-HAND-1/planned": Message(
            zh="结果为“{result_class}”，未写计划完成时间，也无跟踪办理记录",
            en="the result is “{result_class}”, without a date for the plan or a follow-up",
        ),
        "ADV-HAND-1/not_solved": Message(
            zh="结果为“{result_class}”，未作说明",
            en="the result is “{result_class}”, without an explanation",
        ),
        "ADV-HAND-2": Message(
            zh="{unit} 答复前没有沟通记录",
            en="no talk of {unit} with a proposer is on record before the reply",
        ),
        "ADV-HAND-3": Message(
            zh="重点提案没有领衔督办的领导",
            en="a key proposal without a supervising leader",
        ),
    }
)
