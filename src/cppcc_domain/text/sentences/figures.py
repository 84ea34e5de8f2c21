"""数据的发现 — what the rules about stated figures have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-GROW-1": Message(
            zh="{indicator}增长 {growth}%，未附上期数；推算上期数在 {low} 至 {high}{counter}之间",
            en="{indicator}: growth of {growth}% without the earlier figure, which lies between {low} and {high} ({counter})",
        ),
        "ADV-GROW-1/no_upper_end": Message(
            zh="{indicator}增长 {growth}%，未附上期数；推算上期数不少于 {low}{counter}",
            en="{indicator}: growth of {growth}% without the earlier figure, which is at least {low} ({counter})",
        ),
        "ADV-GROW-1/bare": Message(
            zh="{indicator}的增长未附上期数，也无从推算",
            en="{indicator}: growth without the earlier figure, which cannot be inferred either",
        ),
        "ADV-GROW-1/impossible": Message(
            zh="{indicator}增长 {growth}%，未附上期数；没有一个上期数能增长到 {current}{counter}",
            en="{indicator}: growth of {growth}% without the earlier figure; no such figure gives {current} ({counter})",
        ),
        "ADV-GROW-1/inconsistent": Message(
            zh="{indicator}增长 {growth}% 与上期数 {base}{counter}不符，推算上期数应为 {expected}",
            en="{indicator}: growth of {growth}% does not fit the earlier figure {base} ({counter}), expected: {expected}",
        ),
        "ADV-COUNT-1": Message(
            zh="{indicator}：报告称 {stated}{counter}，按台账统计为 {counted}{counter}",
            en="{indicator}: stated {stated}, counted from the records {counted} ({counter})",
        ),
    }
)
