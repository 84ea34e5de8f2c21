"""数据平衡的发现 — what the rules about sums, and about what is stated twice, have to say."""

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
        "INV-REP-1/above": Message(
            zh="收到 {total}{counter}，所列审查结果之和已达 {sum}{counter}",
            en="received: {total}; the outcomes listed are already {sum} ({counter})",
        ),
        "INV-REP-1/figures": Message(
            zh="收到 {total}{counter}，{indicators}之和为 {sum}{counter}",
            en="received: {total}; {indicators} together: {sum} ({counter})",
        ),
        "INV-REP-2": Message(
            zh="总数为 {total}{counter}，按{dimension}分项之和为 {sum}{counter}",
            en="the total is {total}, the parts by {dimension} together are {sum} ({counter})",
        ),
        "INV-REP-2/above": Message(
            zh="总数为 {total}{counter}，按{dimension}所列部分之和已达 {sum}{counter}",
            en="the total is {total}, the parts listed by {dimension} are already {sum} ({counter})",
        ),
        "INV-REP-2/figures": Message(
            zh="{whole_indicator} {whole}{counter}，{indicators}之和为 {sum}{counter}",
            en="{whole_indicator}: {whole}; {indicators} together: {sum} ({counter})",
        ),
        "INV-REP-5": Message(
            zh="按{dimension}分项的量词不同，不能相加：{counters}",
            en="the parts by {dimension} have different counters and cannot be added: {counters}",
        ),
        "INV-REP-5/growth": Message(
            zh="{indicator}的本期数与上期数量词不同，不能相比：{counters}",
            en="{indicator}: this figure and the earlier one have different counters and cannot be compared: {counters}",
        ),
        "ADV-DATA-1": Message(
            zh="{indicator}此处为 {stated}{counter}，同一报告另处为 {elsewhere}{counter}",
            en="{indicator}: {stated} here, {elsewhere} elsewhere in the report ({counter})",
        ),
        "ADV-DATA-1/untold": Message(
            zh="收到 {total}{counter}，{indicators}之和为 {sum}{counter}，其余未作说明",
            en="received: {total}; {indicators} together: {sum} ({counter}); the rest is not accounted for",
        ),
    }
)
