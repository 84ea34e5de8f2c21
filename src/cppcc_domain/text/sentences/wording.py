"""行文的发现 — what the rules about the wording of texts have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-NAME-1": Message(
            zh="“{name}”中的届次、次序应用汉字数字", en="“{name}” should have its ordinals in Chinese numerals"
        ),
        "ADV-NAME-2": Message(
            zh="“{name}”与前文会议名称的写法不一致",
            en="“{name}” is written in another style than the names before it",
        ),
        "ADV-DOC-1": Message(
            zh="发文字号“{number}”不规范，应为：{canonical}",
            en="the document number “{number}” is not in canonical form: {canonical}",
        ),
        "ADV-DATE-1": Message(zh="日期“{date}”不应编虚位", en="the date “{date}” should not be filled up with zeros"),
        "ADV-ROST-1": Message(
            zh="名单中两字姓名 {spread} 个有空格、{together} 个没有，或空格不一",
            en="in this list {spread} names of two characters are spread and {together} are not, or by different spaces",
        ),
        "ADV-ROST-2": Message(
            zh="名单注明按笔画排序，而{first}排在{second}之前",
            en="the list is said to be ordered by strokes, yet {first} stands before {second}",
        ),
    }
)
