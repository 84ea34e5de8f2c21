"""表决的发现 — what the rules about votes have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-VOTE-1": Message(
            zh="参加表决 {voted} 人，多于实到 {present} 人",
            en="{voted} voted, more than the {present} present",
        ),
        "INV-VOTE-1/whole": Message(
            zh="实到 {present} 人，多于全体 {whole} 人",
            en="{present} were present, more than the whole membership of {whole}",
        ),
        "INV-VOTE-2": Message(
            zh="“{subject}”赞成 {yes} 票，全体 {whole} 人，未达{majority}，不应通过",
            en="“{subject}”: {yes} of {whole} voted for it, which is not {majority}; it cannot have been adopted",
        ),
        "INV-VOTE-3": Message(
            zh="“{subject}”赞成 {yes} 票，全体 {whole} 人，未达{majority}，不应通过",
            en="“{subject}”: {yes} of {whole} voted for it, which is not {majority}; it cannot have been adopted",
        ),
    }
)
