"""标题与编号 — what stands at the head of proposals and replies: case numbers, titles, class marks.

第0094号 · 关于加强绿色农业发展的提案 · 关于省政协十二届三次会议第0094号提案的答复 · A类.
"""

import re
from collections.abc import Callable
from typing import Final, NamedTuple, TypeVar

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.dates import number_of
from cppcc_domain.text.document_numbers import CLASS_MARK
from cppcc_domain.text.lists import format_book_title, parse_book_title, parse_quoted
from cppcc_domain.text.scripts import simplify
from cppcc_domain.text.sessions import format_session, parse_session_name
from cppcc_domain.values.names import SessionName

__all__ = [
    "ProposalTitle",
    "ReplyTitle",
    "format_case_number",
    "format_class_mark",
    "format_proposal_title",
    "format_reply_title",
    "parse_case_number",
    "parse_class_mark",
    "parse_proposal_title",
    "parse_reply_title",
]

TitleT = TypeVar("TitleT")

# --- case numbers --------------------------------------------------------------------------------------------------

_DIGITS = "[0-9]+|[零〇一二三四五六七八九十百千]+"
_CASE: Final = re.compile(
    rf"(?:[^\W\d_]*?(?:政协|会议))?(?:委员)?(?:提案|建议|提|案)?字?(?:编号|案号|号)?\s*:?\s*第?\s*(?:(?P<number>{_DIGITS})\s*号|(?P<bare>[0-9]+))"
    r"\s*(?:\([^()]*\))?\s*(?:重点)?(?:提案|建议|案)?"
)


def format_case_number(number: int, *, width: int = 0) -> str:
    """Write a case number (提案号), which is unique only within its session.

    Args:
        number: The number, from 1.
        width: How many digits at least; the National Committee prints four.

    Raises:
        ImpossibleValueError: A number below 1.

    Example:
        >>> format_case_number(94), format_case_number(94, width=4)
        ('第94号', '第0094号')
    """
    if number < 1:
        raise ImpossibleValueError("case number", number, "a whole number of at least 1")
    return f"第{number:0{width}d}号"


def parse_case_number(text: str) -> int:
    """Read a case number.

    Args:
        text: 第0094号, 110 号, 市政协110号, 1号提案, 一號提案, 提案编号：0012, 0001, 第1415号（经济发展类123号); the session before it is passed
            over.

    Raises:
        ParseError: Anything else, or number 0.

    Example:
        >>> parse_case_number("第0094号"), parse_case_number("市政协110号"), parse_case_number("一號提案")
        (94, 110, 1)
    """
    found = _CASE.fullmatch(simplify(text).strip())
    number = number_of(found["number"] or found["bare"]) if found else None
    if not number:
        raise ParseError("case number", text, 0, "expected such as 第0094号 or 1号提案")
    return number


# --- titles of proposals -------------------------------------------------------------------------------------------


class ProposalTitle(NamedTuple):
    """提案标题 — the matter of a proposal and the words that make it a title."""

    matter: str
    """案由 as printed: 加强绿色农业发展."""
    suffix: str = "提案"
    """What the proposal calls itself: 提案, 建议, 对策建议, 案 …; empty for a slogan."""
    about: bool = True
    """Whether the title begins with 关于."""


# 的 is left out before 案 alone, in the titles of 1949: 维护海外华侨权益案.
_SUFFIX: Final = re.compile(
    "(?:的(?P<named>(?:对策|意见|几点|若干)?(?:和|与)?建议案?|提案|议案|案)|(?<![方档个教法草预专立答备图命文办结提议破报])(?P<case>案))$"
)


def format_proposal_title(title: ProposalTitle | str) -> str:
    """Write the title of a proposal.

    Args:
        title: The title, or only its matter: 关于…的提案.

    Raises:
        ImpossibleValueError: The title would be read as another one, such as a matter that itself ends in 的建议 without a suffix behind.

    Example:
        >>> format_proposal_title("加强绿色农业发展")
        '关于加强绿色农业发展的提案'
    """
    wanted = ProposalTitle(title) if isinstance(title, str) else title
    link = "的" if wanted.suffix and wanted.suffix != "案" else ""
    text = f"{'关于' if wanted.about else ''}{wanted.matter}{link}{wanted.suffix}"
    return _read_back(text, wanted, parse_proposal_title)


def parse_proposal_title(text: str) -> ProposalTitle:
    """Take the title of a proposal apart.

    Every text is a title: without 关于 and without a suffix it is the matter itself. Title or quotation marks around the whole are taken off.

    Raises:
        ParseError: No matter is named.

    Examples:
        >>> parse_proposal_title("《关于加强绿色农业发展的提案》")
        ProposalTitle(matter='加强绿色农业发展', suffix='提案', about=True)
        >>> parse_proposal_title("维护海外华侨权益案")
        ProposalTitle(matter='维护海外华侨权益', suffix='案', about=False)
    """
    title = _unwrapped(text.strip())
    plain = simplify(title)
    start = 2 if plain.startswith("关于") else 0
    found = _SUFFIX.search(plain, start)
    matter = title[start : found.start() if found else len(title)].strip()
    if not matter:
        raise ParseError("proposal title", text, start, "it names no matter")
    return ProposalTitle(matter, (found["named"] or found["case"]) if found else "", about=bool(start))


def _read_back(text: str, title: TitleT, parse: Callable[[str], TitleT]) -> str:
    """Return the text that was made of a title, provided that it says the same."""
    try:
        same = parse(text) == title
    except ParseError:
        same = False
    if not same:
        raise ImpossibleValueError(type(title).__name__, title, f"a title that {text!r} would say")
    return text


def _unwrapped(text: str) -> str:
    for parse in (parse_book_title, parse_quoted):
        try:
            return parse(text)
        except ParseError:
            continue
    return text


# --- titles of replies ---------------------------------------------------------------------------------------------


class ReplyTitle(NamedTuple):
    """答复标题 — which proposal a letter answers, and what kind of letter it is."""

    session: SessionName | None
    """``None`` when the title does not cite it."""
    number: int
    kind: str = "答复"
    """答复, 复函, 续复, 会办意见 …, as printed."""
    series: str = ""
    """The second number in brackets that some places count within a topic: 经济发展类123号."""
    subject: str = ""
    """The title of the proposal, where the letter repeats it."""


_KINDS = (
    "办理情况|办理(?:情况)?的?(?:答复|复函|意见)(?:的?函)?|(?:再次|补充)?答复(?:意见)?(?:的?函)?|"
    "续复|复函|回复函?|回函|(?:会办|协办)意见(?:的?函)?"
)
_REPLY: Final = re.compile(
    rf"(?:(?:[^\W\d_]{{2,30}}?[局委办府会厅院部处心司行校站所队])?关于)?(?:对|答复)?(?P<session>.*?)(?:上|期间)?(?:提出的)?\s*第?\s*(?P<number>{_DIGITS})\s*号\s*(?:\((?P<series>[^()]+)\))?"
    rf"(?:委员|集体)?(?:提案|建议)?(?P<subject>《.+》)?(?:提案|建议)?的?(?P<kind>{_KINDS})"
)


def format_reply_title(title: ReplyTitle, *, width: int = 0) -> str:
    """Write the title of a reply letter, without title marks.

    Args:
        title: What the letter answers.
        width: How many digits the case number has at least.

    Raises:
        ImpossibleValueError: A session without a written form, or parts that would be read as others.

    Example:
        >>> format_reply_title(ReplyTitle(parse_session_name("省政协十二届三次会议"), 94), width=4)
        '关于省政协十二届三次会议第0094号提案的答复'
    """
    session = "" if title.session is None else format_session(title.session, "short")
    series = f"（{title.series}）" if title.series else ""
    subject = format_book_title(title.subject) if title.subject else ""
    text = f"关于{session}{format_case_number(title.number, width=width)}{series}提案{subject}的{title.kind}"
    return _read_back(text, title, parse_reply_title)


def parse_reply_title(text: str) -> ReplyTitle:
    """Take the title of a reply letter apart.

    Args:
        text: 关于省政协十二届三次会议第0094号提案的答复, 对市十四届政协三次会议第023号《…》提案答复的函, with title marks around it or without.

    Raises:
        ParseError: No reply to a proposal: another body's session (人大), no number, no word such as 答复.

    Example:
        >>> title = parse_reply_title("《关于对市政协九届四次会议第1号提案的复函》")
        >>> title.session.number, title.number, title.kind
        (4, 1, '复函')
    """
    title = _unwrapped(text.strip())
    found = _REPLY.fullmatch(simplify(title))
    number = number_of(found["number"]) if found else None
    if found is None or not number:
        raise ParseError("reply title", text, 0, "expected such as 关于省政协十二届三次会议第0094号提案的答复")
    try:
        session = parse_session_name(found["session"]) if found["session"] else None
    except ParseError as error:
        raise ParseError("reply title", text, text.find(title) + found.start("session"), error.reason) from error
    subject = title[slice(*found.span("subject"))] if found["subject"] else ""
    series = title[slice(*found.span("series"))] if found["series"] else ""
    return ReplyTitle(session, number, found["kind"], series, parse_book_title(subject) if subject else "")


# --- class marks ---------------------------------------------------------------------------------------------------

_CLASS: Final = re.compile(rf"(?:.*号|[^:]{{0,6}}(?:类别|类型|结果|分类)\s*:?)?\s*{CLASS_MARK}件?")
_CLASS_BRACKETS: Final = str.maketrans("[]【】", "()()")


def format_class_mark(mark: str) -> str:
    """Write the class of a reply as it is printed at the upper right of its first page.

    Sources:
        浙江省海洋与渔业局提案办理规定第十三条

    Raises:
        ImpossibleValueError: Anything but a letter from A to D.

    Example:
        >>> format_class_mark("A")
        'A类'
    """
    if len(mark) != 1 or mark not in "ABCD":
        raise ImpossibleValueError("class mark", mark, "A, B, C or D")
    return f"{mark}类"


def parse_class_mark(text: str) -> str:
    """Read a class mark: A类, (A类), （B）类, 【A】, B類, A类件, 类别:B, 办复类别：B类, or the one behind a document number (平交复函[2017]19号B类).

    Returns:
        A letter from A to D; what it means is local.

    Raises:
        ParseError: No class: 类别:提案.

    Example:
        >>> parse_class_mark("办复类别:B类"), parse_class_mark("平交复函[2017]19号B类")
        ('B', 'B')
    """
    plain = simplify(text).strip()
    found = _CLASS.fullmatch("".join(plain.split()).translate(_CLASS_BRACKETS))
    if found is None:
        raise ParseError("class mark", text, 0, "expected such as A类 or 类别:B")
    return (found["inner"] or found["mark"]).upper()
