"""期限的发现 — what the rules about deadlines have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-HAND-3/late": Message(
            zh="延期办理于 {date}，原期限 {due} 已过",
            en="the extension is dated {date}, after the deadline of {due}",
        ),
        "INV-HAND-3/shorter": Message(
            zh="延期至 {until}，早于原期限 {due}",
            en="the extension to {until} shortens the deadline of {due}",
        ),
        "INV-HAND-3/unnamed": Message(
            zh="延期至 {until}，未写明同意的机关",
            en="the extension to {until} does not name who consented",
        ),
        "ADV-DL-1": Message(
            zh="{unit}应于 {due} 前答复，还有 {days} 天",
            en="{unit} has to reply by {due}, {days} day(s) left",
        ),
        "ADV-DL-2": Message(
            zh="{unit}于 {date} 答复，期限为 {due}，逾期 {days} 天",
            en="{unit} replied on {date}, {days} day(s) after the deadline of {due}",
        ),
        "ADV-DL-2/open": Message(
            zh="{unit}应于 {due} 前答复，至 {as_of} 已逾期 {days} 天",
            en="{unit} had to reply by {due}, on {as_of} {days} day(s) ago",
        ),
        "ADV-DL-3": Message(
            zh="{unit}于 {date} 送会办意见，期限为 {due}，逾期 {days} 天",
            en="{unit} gave its co-handling opinion on {date}, {days} day(s) after the deadline of {due}",
        ),
        "ADV-DL-3/open": Message(
            zh="{unit}应于 {due} 前送会办意见，至 {as_of} 已逾期 {days} 天",
            en="{unit} had to give its co-handling opinion by {due}, on {as_of} {days} day(s) ago",
        ),
    }
)
