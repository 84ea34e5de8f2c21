"""占比的发现 — what the rules about shares and rates have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-PCT-1": Message(
            zh="{part}的占比印为 {share}%，按 {count}/{base} 应为 {expected}%",
            en="the share of {part} is printed as {share}%, {count}/{base} is {expected}%",
        ),
        "ADV-PCT-1/rate": Message(
            zh="{indicator}印为 {share}%，按 {part}/{base} 应为 {expected}%",
            en="{indicator}: printed as {share}%, {part}/{base} is {expected}%",
        ),
        "ADV-PCT-2": Message(
            zh="按{dimension}的 {shares} 项占比之和为 {sum}%，舍入不致如此",
            en="the {shares} shares by {dimension} add up to {sum}%, more than rounding explains",
        ),
        "ADV-PCT-3": Message(
            zh="按{dimension}的占比小数位数不一：{shares}",
            en="the shares by {dimension} have different numbers of decimals: {shares}",
        ),
    }
)
