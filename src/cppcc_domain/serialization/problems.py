"""问题 — what is wrong with a document: where, which value, and what was expected; said in English or Chinese."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from cppcc_domain.errors import CppccError, ImpossibleValueError
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["LONGEST_VALUE", "DocumentError", "MessageCode", "Problem", "cut", "shown"]

LONGEST_VALUE: Final = 60
"""Characters of an offending value that a problem quotes."""

_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_ENCODER = json.JSONEncoder(ensure_ascii=False, skipkeys=True, default=repr)


class MessageCode(ClosedTerm):
    """问题种类 — what kind of problem it is; its Chinese and English are the templates of the message."""

    WRONG_TYPE = "wrong_type", "应为{expected}，而不是 {value}", "expected {expected}, found {value}"
    UNKNOWN_VALUE = "unknown_value", "{value} 不在允许的取值之内：{expected}", "{value} is not one of: {expected}"
    MISSING_FIELD = "missing_field", "缺少必填项", "required, but missing"
    UNKNOWN_KEY = "unknown_key", "未知的键；已知的键有：{expected}", "unknown key; the known ones are: {expected}"
    REPEATED_KEY = "repeated_key", "同一对象中出现了两次", "stands twice in the same object"
    IMPOSSIBLE_VALUE = (
        "impossible_value",
        "{value} 不可能成立，应为{expected}",
        "{value} is impossible, expected {expected}",
    )
    UNREADABLE_NUMBER = (
        "unreadable_number",
        "{value} 不是有限的、至多 {expected} 个字符的数",
        "{value} is not a finite number of at most {expected} characters",
    )
    BROKEN_TEXT = (
        "broken_text",
        "{value} 含有不完整的字符（孤立代理项）",
        "{value} holds half a character (a lone surrogate)",
    )
    OTHER_ENCODING = (
        "other_encoding",
        "文件编码不是 UTF-8，看来是 {value}；请先转换为 UTF-8",
        "not UTF-8 but apparently {value}: convert the file to UTF-8 first",
    )
    NOT_UTF8 = "not_utf8", "不是 UTF-8 文本，第 {value} 字节有误", "not UTF-8 text, wrong at byte {value}"
    NOT_JSON = "not_json", "不是 JSON：{expected}，此处为 {value}", "not JSON: {expected}, at {value}"
    NOT_TOML = "not_toml", "不是 TOML：{expected}", "not TOML: {expected}"
    CUT_OFF = (
        "cut_off",
        "JSON 不完整，文件或该行到此中断：{expected}",
        "cut off: the file or line ends here, JSON incomplete: {expected}",
    )
    EMPTY = "empty", "文件是空的", "the file is empty"
    TOO_DEEP = "too_deep", "嵌套过深", "nested too deeply"
    MISSING_ENVELOPE = "missing_envelope", "缺少外层的 {expected}", "the envelope {expected} is missing"
    INHERITS_FROM_ITSELF = (
        "inherits_from_itself",
        "{value} 最终继承自身：{expected}",
        "{value} inherits from itself: {expected}",
    )
    UNKNOWN_SCHEMA = (
        "unknown_schema",
        "{value} 不是本库的格式，应为 {expected}",
        "{value} is no schema of this package, expected {expected}",
    )
    NEWER_SCHEMA = (
        "newer_schema",
        "{value} 由更新的版本写成，本版本最高可读 {expected}",
        "{value} was written by a newer version; this one reads up to {expected}",
    )


@attrs.frozen(kw_only=True, weakref_slot=False)
class Problem:
    """问题 — one thing that is wrong with a document, as data.

    Example:
        >>> problem = Problem(path="$.ordinal", value="0", message_code=MessageCode.IMPOSSIBLE_VALUE, expected="an ordinal of at least 1")
        >>> print(problem)
        $.ordinal: 0 is impossible, expected an ordinal of at least 1
        >>> problem.message("zh_Hans")
        '0 不可能成立，应为从 1 开始的序数'
    """

    path: str = "$"
    """JSON path from the root of the document to the place at fault: ``$.register.proposals[3].events[2].date``."""
    value: str = ""
    """The offending value as JSON text, cut to :data:`LONGEST_VALUE` characters; empty when there is none."""
    message_code: MessageCode
    expected: str = ""
    """What would have been right, in English."""
    invariant: str = ""
    """The stable code of the rule, when the value is one that cannot mean anything: ``INV-COM-2``."""
    line: int | None = None
    """Line of the file, counted from one, where lines tell the place better: broken JSON, JSON Lines."""

    @classmethod
    def impossible(cls, error: ImpossibleValueError, value: object) -> "Problem":
        """Return the problem that a value has which its own class refuses."""
        return cls(
            value=shown(value),
            message_code=MessageCode.IMPOSSIBLE_VALUE,
            expected=error.expected,
            invariant=error.invariant,
        )

    def under(self, step: str | int) -> "Problem":
        """Return the same problem as seen from the object or list that holds it under this key or index."""
        return attrs.evolve(self, path=f"${_written(step)}{self.path[1:]}")

    def message(self, locale: str) -> str:
        """Return the sentence without the place: Chinese for locales such as ``zh_Hans``, else English."""
        if locale.startswith("zh"):
            return self.message_code.zh.format(value=self.value, expected=_CHINESE.get(self.expected, self.expected))
        return self.message_code.en.format(value=self.value, expected=self.expected)

    def __str__(self) -> str:
        place = self.path if self.line is None else f"line {self.line}, {self.path}"
        rule = f" ({self.invariant})" if self.invariant else ""
        return f"{place}: {self.message('en')}{rule}"


class DocumentError(CppccError, ValueError):
    """文件有误 — a document that cannot be read as it stands, with all its problems.

    Args:
        problems: Everything that is wrong.
        partial: What could be read all the same, for a lenient load; ``attrs.NOTHING`` when that is nothing.
    """

    def __init__(self, problems: Iterable[Problem], partial: Any = attrs.NOTHING) -> None:
        self.problems = tuple(problems)
        self.partial = partial
        super().__init__(self.problems, partial)

    def under(self, step: str | int) -> Iterator[Problem]:
        """Yield the problems as seen from the object or list that holds this place under the key or index."""
        return (problem.under(step) for problem in self.problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def shown(value: object) -> str:
    """Return the value as JSON text of at most :data:`LONGEST_VALUE` characters that any terminal can print."""
    text = ""
    for piece in _ENCODER.iterencode(value):
        text += piece.encode("utf-8", "backslashreplace").decode()
        if len(text) > LONGEST_VALUE:
            break
    return cut(text)


def cut(text: str) -> str:
    """Return the text, or its beginning when it is longer than :data:`LONGEST_VALUE`."""
    return text if len(text) <= LONGEST_VALUE else f"{text[: LONGEST_VALUE - 1]}…"


def _written(step: str | int) -> str:
    """Return one step of a JSON path, in brackets where the key is no plain name."""
    if isinstance(step, str) and _PLAIN_KEY.fullmatch(step):
        return f".{step}"
    return f"[{shown(step)}]"


_CHINESE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "text": "文本",
        "a whole number": "整数",
        "true or false": "true 或 false",
        "a list": "列表",
        "an object": "对象",
        'a number: 34, "34.0" or "2/3"': '数：34、"34.0" 或 "2/3"',
        "a time such as 14:30": "时刻，如 14:30",
        "a day such as 2024-01-29": "日期，如 2024-01-29",
        'a decimal such as "34.0"': '小数，如 "34.0"',
        'a fraction such as "2/3"': '分数，如 "2/3"',
        "a regular expression": "正则表达式",
        "true, and no value beside it": "true，且不另写 value",
        "a date such as 2024, 2024-01 or 2024-01-29": "日期，如 2024、2024-01 或 2024-01-29",
        "six digits such as 460108": "六位数字，如 460108",
        "a day of the calendar": "历法中存在的日期",
        "text that is not blank": "非空白文本",
        "an ordinal of at least 1": "从 1 开始的序数",
        "a whole number of at least 1": "不小于 1 的整数",
        "a count of at least 0": "不小于 0 的计数",
    }
)
"""What may be expected, in Chinese; anything else stays as it is."""
