"""分类统计的发现 — what the rules about parts, totals and shares have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-REP-1": Message(
            zh="收到 {total}{counter}，各项审查结果之和为 {sum}{counter}",
            en="received: {total}; the outcomes together: {sum} ({counter})",
        ),
        "INV-REP-2": Message(
            zh="总数为 {total}{counter}，按{dimension}分项之和为 {sum}{counter}",
            en="the total is {total}, the parts by {dimension} together are {sum} ({counter})",
        ),
        "INV-REP-5": Message(
            zh="按{dimension}分项的量词不同，不能相加：{counters}",
            en="the parts by {dimension} have different counters and cannot be added: {counters}",
        ),
        "ADV-PCT-1": Message(
            zh="{part}的占比印为 {share}%，按 {count}/{base} 应为 {expected}%",
            en="the share of {part} is printed as {share}%, {count}/{base} is {expected}%",
        ),
    }
)
