"""职务的发现 — what the rules about offices have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-COM-3": Message(
            zh="{date} 起任{post}，而 {other} 尚在任",
            en="{post} from {date}, while {other} still holds the post",
        ),
        "INV-COM-4": Message(
            zh="{date} 起任{post}，而其时不是本委员会委员",
            en="{post} from {date}, without a seat in the committee at that time",
        ),
        "INV-COM-6": Message(
            zh="{organ_kind}的组成人员不包括{post}",
            en="{organ_kind}: the post {post} is none of those that it is made up of",
        ),
        "INV-MEM-3": Message(
            zh="{date} 尚在职，而委员资格已于 {limit} 终止",
            en="still held on {date}, while the seat ended on {limit}",
        ),
    }
)
