"""协商的发现 — what the rules about consultations have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-CONS-1": Message(zh="没有组织者", en="nobody organised it"),
        "INV-CONS-1/year": Message(
            zh="日期 {date} 不在所属计划的 {year} 年",
            en="{date} is not in {year}, the year of the plan that it belongs to",
        ),
        "INV-CONS-1/term": Message(
            zh="日期 {date} 不在委员会的任何一届之内", en="{date} is in no term of the committee"
        ),
        "ADV-CONS-1": Message(
            zh="会议纪要 {date} 印发，在协商（{held}）之后超过 {span}",
            en="the minutes were issued on {date}, more than {span} after the consultation ({held})",
        ),
        "ADV-CONS-1/announced": Message(
            zh="{date} 才通知，距协商（{held}）不足 {span}",
            en="announced on {date}, less than {span} before the consultation ({held})",
        ),
        "ADV-CONS-1/materials_sent": Message(
            zh="{date} 才印发材料，距协商（{held}）不足 {span}",
            en="the papers were sent on {date}, less than {span} before the consultation ({held})",
        ),
        "ADV-CONS-2": Message(
            zh="“{topic}”协商满一年仍没有采纳落实情况的反馈",
            en="a year after the consultation on “{topic}” nothing is known of its adoption",
        ),
        "ADV-PLAN-1": Message(
            zh="“{topic}”不在 {year} 年协商计划之中", en="“{topic}” is not in the consultation plan of {year}"
        ),
    }
)
