"""提案文本的发现 — what the rules about titles and texts of proposals have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-TITLE-1": Message(
            zh="案由“{title}”不合规定的写法（一般以“关于”开头，以“的提案”或“的建议”结尾）",
            en="the title “{title}” is not worded as asked for (usually 关于 at the beginning, 的提案 or 的建议 at the end)",
        ),
        "ADV-TITLE-1/long": Message(
            zh="案由 {chars} 字，超过 {limit} 字",
            en="the title has {chars} characters, more than {limit}",
        ),
        "ADV-LEN-1": Message(
            zh="正文 {chars} 字，超过 {limit} 字",
            en="the body has {chars} characters, more than {limit}",
        ),
        "ADV-LEN-2": Message(
            zh="正文仅 {chars} 字，不足 {limit} 字，恐内容空泛",
            en="the body has only {chars} characters, fewer than {limit}: it may be empty of content",
        ),
        "ADV-PARTS-1": Message(
            zh="提案缺少：{missing_parts}",
            en="the proposal lacks: {missing_parts}",
        ),
        "ADV-REJECT-1": Message(
            zh="“{printed}”：可能属于不予立案情形“{refusal_reason}”",
            en="“{printed}”: perhaps a reason for refusal ({refusal_reason})",
        ),
        "ADV-MERGE-1": Message(
            zh="案由与 {other}“{other_title}”相近，可考虑并案",
            en="the title is like that of {other}, “{other_title}”: a merger may be considered",
        ),
    }
)
