"""会议名称的文法 — the pieces that names of sessions are made of, and the one pattern that reads them.

A name is first reduced to its skeleton: each ordinal with 届 or 次 becomes one mark, so that 政协第九届杭州市委员会第五次会议 and 全國政協14屆4次會議
differ only in the order of a handful of pieces: the body (政协), a place, 届, 委员会, and the meeting.
"""

import re
from functools import cache
from typing import Final

import attrs

from cppcc_domain.errors import ParseError
from cppcc_domain.text.numerals import parse_numeral
from cppcc_domain.text.scripts import simplify
from cppcc_domain.vocab.meetings import MeetingKind

__all__ = ["KIND_FORMS", "SITTINGS", "SUBJECT", "KindForms", "NamePieces", "read_pieces"]

# The marks that stand for 第…届 and 第…次 in a skeleton, of the private use area.
_TERM: Final = "\ue000"
_NUMBER: Final = "\ue001"

# When, where and how a meeting was held, between the pieces of a name or after it: 今天下午在人民大会堂举行.
_MANNER = (
    "(?:[今昨][天日]|日前|近日|(?:[0-9]{1,2}月)?[0-9]{1,2}日)?(?:上午|下午|晚上?)?"
    f"(?:在[^{_TERM}{_NUMBER}，。；、]{{1,12}}?)?(?:隆重|胜利|顺利|如期|正式|圆满|继续)?"
)
_HELD = f"(?:{_MANNER}(?:召开|举行|召集)[了的]?)?"
_ENDED = f"(?:{_MANNER}(?:召开|举行|开幕|闭幕|结束|闭会))?"


@attrs.frozen(kw_only=True, weakref_slot=False)
class KindForms:
    """会议类别的写法 — how one kind of meeting is read and written after the name of its committee."""

    pattern: str
    """Regular expression over a skeleton."""
    long: str
    """The form in full names, ``{}`` for the numeral."""
    short: str
    """The form after 届 without 第."""
    stands_alone: bool = False
    """Whether the number alone, without the 政协 or a term, names a meeting: 第41次主席会议."""


def _numbered(name: str, *, bare: bool = False) -> str:
    """Return the pattern of a meeting whose number stands behind its name, before it, or nowhere.

    Args:
        name: Pattern of the name without 会 or 会议.
        bare: Whether the name alone is enough, because it names a body that sits.
    """
    sitting, alone = ("(?:会议?|大会)?", f"(?:{name})") if bare else ("(?:会议?|大会)", "(?!)")
    return (
        f"(?:{name})(?:会议?)?{_HELD}{_TERM}?{_NUMBER}(?:全体|工作)?{sitting}"
        f"|{_NUMBER}(?:{name})(?:全体|工作)?(?:会议?|大会){{1,2}}"
        f"|(?:{name})(?:全体|工作)?(?:会议?|大会){{1,2}}|{alone}"
    )


_STANDING = "常务委员会|常务委员|常委会|常委"
_THEME = "专题(?:议政|协商)+性?|专题"
# What special committees are called after; local names combine these words freely.
_SUBJECT = (
    "(?:提案|经济|科技|科学|农业|农村|人口|资源|环境|生态|城市|城乡|城建|建设|管理|教育|教科|科教|文卫|卫体|文体|卫生|体育|医药|文化|文史|资料|学习|学宣|宣传|理论|研究|社会|法制|法治|社法|"
    "民族|民宗|宗教|港澳|侨务|祖国统一|三胞|外事|外侨|对外|友好|联络|联谊|委员|界别|社情民意|信息|调研|财经|财贸|金融|旅游|妇女|青年|民主监督|台|侨|和|与){1,10}"
)
# Only behind a piece of the name, never in the middle of a place: 晋城市委员会 is no 城市委员会.
_SPECIAL = f"(?:(?<=政协|召开|举行)|(?<=商会议|委员会)|(?<=[{_TERM}{_NUMBER}]))(?:专门|{_SUBJECT})(?:工作)?(?:委员会|专委会|委)"
SUBJECT: Final = re.compile(_SUBJECT)
"""What special committees are called after, as a pattern: 提案, 经济, 社会法制和民族宗教."""
_ALL = "全体委员会?|委员会?全体|全国委员会(?:全体)?|全体|全委会?|委员会?|全|例"

KIND_FORMS: Final[dict[MeetingKind, KindForms]] = {
    MeetingKind.PLENARY: KindForms(
        pattern=f"{_NUMBER}(?:{_ALL})?(?:会议?|大会|全会){{0,2}}|(?:{_ALL})(?:会议?|大会)(?:{_NUMBER}(?:会议)?)?|会议|大会",
        long="第{}次会议",
        short="{}次会议",
    ),
    MeetingKind.STANDING_COMMITTEE: KindForms(
        pattern=_numbered(_STANDING, bare=True),
        long="常务委员会第{}次会议",
        short="{}次常委会会议",
        stands_alone=True,
    ),
    MeetingKind.THEMATIC_STANDING_COMMITTEE: KindForms(
        pattern=_numbered(f"(?:{_THEME})(?:{_STANDING})|(?:{_STANDING})(?:会议)?(?:{_THEME})")
        + f"|(?:{_STANDING}){_NUMBER}(?:会议)?(?:{_THEME})(?:会议?)?|{_NUMBER}(?:{_STANDING})会议?(?:{_THEME})(?:会议?)?",
        long="专题议政性常委会第{}次会议",
        short="{}次专题议政性常委会会议",
        stands_alone=True,
    ),
    MeetingKind.CHAIRPERSONS: KindForms(
        pattern=_numbered("主席"), long="第{}次主席会议", short="{}次主席会议", stands_alone=True
    ),
    MeetingKind.SECRETARIES_GENERAL: KindForms(
        pattern=_numbered("秘书长(?:办公)?"), long="第{}次秘书长会议", short="{}次秘书长会议", stands_alone=True
    ),
    MeetingKind.PRESIDIUM: KindForms(
        pattern=_numbered("主席团(?:常务主席)?", bare=True),
        long="主席团第{}次会议",
        short="{}次主席团会议",
        stands_alone=True,
    ),
    MeetingKind.PREPARATORY: KindForms(pattern=_numbered("预备"), long="第{}次预备会议", short="{}次预备会议"),
    MeetingKind.SPECIAL_COMMITTEE: KindForms(
        pattern=_numbered(_SPECIAL), long="专门委员会第{}次会议", short="{}次专门委员会会议"
    ),
    MeetingKind.DIRECTORS: KindForms(
        pattern=f"(?:{_SPECIAL})?(?:{_numbered('主任(?:办公)?')})", long="第{}次主任会议", short="{}次主任会议"
    ),
    MeetingKind.PARTY_GROUP: KindForms(
        pattern=_numbered("党组"), long="党组第{}次会议", short="{}次党组会议", stands_alone=True
    ),
    MeetingKind.SECTOR_GROUP: KindForms(
        pattern=_numbered("界别(?:小组|联组|组)?|小组|分组"), long="第{}次界别小组会", short="{}次界别小组会"
    ),
    MeetingKind.PROPOSAL_EXAMINATION: KindForms(
        pattern=_numbered("提案(?:立案)?审查(?:立案|工作)?(?:委员会|委员|小组|组)?", bare=True)
        + f"|提案(?:工作)?委员会{_NUMBER}提案审查会议?",
        long="提案审查委员会第{}次会议",
        short="提案审查委员会第{}次会议",
        stands_alone=True,
    ),
    MeetingKind.PROPOSAL_ASSIGNMENT: KindForms(
        pattern=_numbered("提案交办(?:工作)?"), long="第{}次提案交办会", short="{}次提案交办会"
    ),
}
"""Every kind of meeting that has a written form; :attr:`MeetingKind.FOUNDING_PLENARY` is one name, ``OTHER`` has none."""

SITTINGS: Final[dict[MeetingKind, tuple[MeetingKind, ...]]] = {
    MeetingKind.PLENARY: (
        MeetingKind.PLENARY,
        MeetingKind.PRESIDIUM,
        MeetingKind.PREPARATORY,
        MeetingKind.PROPOSAL_EXAMINATION,
        MeetingKind.SECTOR_GROUP,
    ),
    MeetingKind.STANDING_COMMITTEE: (MeetingKind.PLENARY, MeetingKind.STANDING_COMMITTEE),
    MeetingKind.CHAIRPERSONS: (MeetingKind.PLENARY, MeetingKind.CHAIRPERSONS),
}
"""What sits inside what: 第四次会议第二次全体会议, 一次会议主席团第一次会议, 第22次主席会议第二次会议."""


# --- the pattern ---------------------------------------------------------------------------------------------------


def _group(prefix: str, kind: MeetingKind, pattern: str) -> str:
    return f"(?P<{prefix}_{kind.value}>{pattern})"


# A sitting stands behind a session that is written out, so that 四次常委会议 is never session four with a sitting.
_SESSION = f"{_NUMBER}(?:{_ALL})?(?:会议?|大会)"
# Inside a session 提案委员会 is the one that examines the session's proposals, and 大会 is a sitting.
_SITTING: Final = {
    MeetingKind.PLENARY: f"{_NUMBER}(?:大会|全体(?:委员)?(?:会议?|大会))|全体会议|[开闭]幕(?:大会|会议?|式)",
    MeetingKind.PROPOSAL_EXAMINATION: "|".join(
        (KIND_FORMS[MeetingKind.PROPOSAL_EXAMINATION].pattern, _numbered("提案委员会", bare=True))
    ),
}
_PLACE = "[\u3007\u00b7\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]*?"
_BODY: Final = re.compile("(?:中国)?(?:人民)?(?:政治协商会议|政协)")
# Newspapers abroad put the country first: 中國全國政協.
_BEFORE_BODY: Final = re.compile(
    f"(?:(?:中国|中共|大陆)(?=全国|$))?{_TERM}?(?P<place>{_PLACE}){_TERM}?(?P<number>{_NUMBER}?)"
)


@cache
def _after_body() -> re.Pattern[str]:
    """Return the pattern of all that follows 政协; compiling it takes longer than reading a hundred names."""
    meeting = "|".join(_group("only", kind, forms.pattern) for kind, forms in KIND_FORMS.items())
    outer = "|".join(
        _group("outer", kind, _SESSION if kind is MeetingKind.PLENARY else KIND_FORMS[kind].pattern)
        for kind in SITTINGS
    )
    inner = "|".join(
        _group("inner", kind, _SITTING.get(kind) or KIND_FORMS[kind].pattern) for kind in SITTINGS[MeetingKind.PLENARY]
    )
    return re.compile(
        f"{_HELD}{_TERM}?(?P<place>{_PLACE}){_TERM}?(?P<organ>(?:工作)?委员?会|工委)?{_TERM}?{_HELD}"
        f"(?:{meeting}|(?:{outer})(?:期间)?{_HELD}(?:{inner}|(?P<inner_same>{_NUMBER}会议)))?{_ENDED}"
    )


# --- reading -------------------------------------------------------------------------------------------------------

_LONGEST: Final = 120
_MARKS: Final = re.compile(f"[{_TERM}{_NUMBER}]")
_TOKEN: Final = re.compile(
    r"(?P<dropped>\s+|\(?扩大\)?|\([开闭]幕(?:大会|会议?|式)?\)|\((?:19|20)\d\d年?\)|\((?=专题)|(?<=专题|政性|商性|协商|议政)\))"
    "|(?:第?(?P<numeral>[0-9]+|[〇○◯零一二三四五六七八九十百千万亿兩两廿卅卌]+)|首(?=届))(?P<unit>[届次])"
)


@attrs.frozen(kw_only=True, weakref_slot=False)
class NamePieces:
    """名称成分 — what a name is made of, before anybody asks what its places mean."""

    before: str
    """The place before 政协."""
    after: str
    """The place behind it."""
    body: bool
    """Whether 政协 is written."""
    organ: str
    """委员会 where it is written, 工作委员会 or 工委."""
    term: int | None
    meeting: str
    """The words for the meeting, with a mark for the number; empty where only the committee is named."""
    kind: MeetingKind
    number: int | None
    inner_kind: MeetingKind | None
    inner_number: int | None


def read_pieces(text: str) -> NamePieces:
    """Take a name apart.

    Raises:
        ParseError: The text is not built like a name of the 政协, of one of its committees or meetings.
    """
    skeleton, origins, terms, numbers = _skeleton(text)
    body = _BODY.search(skeleton)
    start = body.end() if body else 0
    head = _BEFORE_BODY.fullmatch(skeleton, 0, body.start() if body else 0)
    tail = _after_body().fullmatch(skeleton, start)
    counted = head is not None and head["number"]
    if head is None or tail is None or len(terms) > 1 or (counted and _NUMBER in tail[0]):
        fault = 0 if head is None or len(terms) > 1 else start
        reason = "not built like the name of a committee or meeting of the 政协"
        raise ParseError("session name", text, origins[fault] if fault < len(origins) else len(text), reason)
    outer, inner = _meeting(tail, "only") or _meeting(tail, "outer"), _meeting(tail, "inner")
    kind, meeting = outer or (MeetingKind.PLENARY.value, "")
    left = iter(numbers)
    return NamePieces(
        before=head["place"],
        after=tail["place"],
        body=body is not None,
        organ=tail["organ"] or "",
        term=terms[0] if terms else None,
        meeting=meeting,
        kind=MeetingKind(kind),
        number=next(left) if counted or _NUMBER in meeting else None,
        inner_kind=None if inner is None else MeetingKind(kind if inner[0] == "same" else inner[0]),
        inner_number=next(left) if inner and _NUMBER in inner[1] else None,
    )


def _meeting(tail: re.Match[str], prefix: str) -> tuple[str, str] | None:
    """Return the kind and the words of the meeting that matched in this role."""
    for name, piece in tail.groupdict().items():
        if piece is not None and name.startswith(f"{prefix}_"):
            return name.removeprefix(f"{prefix}_"), piece
    return None


def _skeleton(text: str) -> tuple[str, list[int], list[int], list[int]]:
    """Return the skeleton, the place in the text of each of its characters, and the ordinals of 届 and of 次."""
    if len(text) > _LONGEST:
        raise ParseError("session name", text, _LONGEST, "longer than any name")
    if foreign := _MARKS.search(text):
        raise ParseError("session name", text, foreign.start(), "a character of private use")
    plain = simplify(text)
    pieces: list[str] = []
    origins: list[int] = []
    ordinals: dict[str, list[int]] = {"届": [], "次": []}
    position = 0
    for token in _TOKEN.finditer(plain):
        pieces.append(plain[position : token.start()])
        origins.extend(range(position, token.start()))
        position = token.end()
        if token["unit"]:
            pieces.append(_TERM if token["unit"] == "届" else _NUMBER)
            origins.append(token.start())
            ordinals[token["unit"]].append(_ordinal(token["numeral"], text, token.start()))
    pieces.append(plain[position:])
    origins.extend(range(position, len(plain)))
    return "".join(pieces), origins, ordinals["届"], ordinals["次"]


def _ordinal(numeral: str | None, text: str, position: int) -> int:
    if numeral is None:  # 首届
        return 1
    try:
        value = parse_numeral(numeral)
    except ParseError as error:
        raise ParseError("session name", text, position, f"{numeral!r} is no ordinal") from error
    if not isinstance(value, int):
        raise ParseError("session name", text, position, f"{numeral!r} is no ordinal")
    return value
