"""数字行文的发现 — what the rules about counters and approximations have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-APPROX-1": Message(
            zh="{number}之后用了“{word}”：“余”“多”用在整数之后",
            en="{word} stands behind {number}, which is not a round number",
        ),
        "ADV-APPROX-1/doubled": Message(
            zh="“{words}”：“余”“多”与“约”“近”不连用",
            en="“{words}” is both about and more than its number",
        ),
        "ADV-CNT-1": Message(
            zh="{indicator}的量词用了“{counter}”，宜用：{expected}",
            en="{indicator}: the counter {counter} does not suit; usual: {expected}",
        ),
    }
)
