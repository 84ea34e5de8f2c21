"""履职考核的发现 — what the rules about absences, minimum work and grades have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-ATT-1": Message(
            zh="{person}缺席{meeting_kind} {times} 次（{within}），规定 {limit} 次即{consequence}",
            en="{person} missed {times} meetings ({meeting_kind}, {within}); with {limit}: {consequence}",
        ),
        "ADV-ATT-2": Message(
            zh="应到 {held} 个半天，实到 {attended} 个，不足 {least}，却登记为出席",
            en="there for {attended} of {held} half days, less than {least}, and yet marked as present",
        ),
        "ADV-ATT-2/more": Message(
            zh="实到 {attended} 个半天，多于应到的 {held} 个",
            en="there for {attended} half days of only {held}",
        ),
        "ADV-WORK-1": Message(
            zh="{person}在 {start} 至 {end} 的{indicators}至多 {done} 件（篇），规定至少 {least} 件（篇）",
            en="{person}, {start} to {end}: {indicators}: at most {done}, at least {least} are asked for",
        ),
        "ADV-WORK-2": Message(
            zh="常务委员{person}没有 {year} 年履职报告",
            en="no report of {person}, a member of the Standing Committee, on the year {year}",
        ),
        "ADV-GRADE-1": Message(
            zh="{member} 的考核等次为“{grade}”，按积分办法应为：{grades}",
            en="{member} was graded “{grade}”; by the score scheme: {grades}",
        ),
        "ADV-GRADE-1/score": Message(
            zh="{member} 的考核得分为 {stated}，按积分办法应为 {computed}",
            en="{member} was given {stated} points; by the score scheme: {computed}",
        ),
    }
)
