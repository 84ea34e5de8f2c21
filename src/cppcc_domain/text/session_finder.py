"""查找会议名称 — the names of committees, terms and meetings in running text, each with its span.

Where 政协, 届 or 次 stands, the longest stretch of text around it is looked for that
:func:`~cppcc_domain.text.sessions.parse_session_name` reads. What it refuses stays refused, and a name that only its context completes
(七届五次会议, 第41次主席会议) is not taken behind another body: 区委召开七届五次全会 is a meeting of the Party committee.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

import attrs

from cppcc_domain.errors import CppccError
from cppcc_domain.text.divisions import introduction_end
from cppcc_domain.text.scripts import simplify
from cppcc_domain.text.sessions import parse_session_name
from cppcc_domain.values.names import SessionName
from cppcc_domain.vocab.meetings import MeetingKind

__all__ = ["SessionSpan", "find_session_names"]


@attrs.frozen(weakref_slot=False)
class SessionSpan:
    """会议名称位置 — a name and where it stands in the text; what was done with the meeting (召开, 闭幕) is outside."""

    start: int
    end: int
    name: SessionName


_CLAUSE: Final = re.compile(r"[^\n。、,;:!?“”《》〈〉「」『』…—]+")
_NUMERAL = "[0-9〇○◯零一二三四五六七八九十百千两廿卅卌]{1,12}"
_TERM = f"(?:第?{_NUMERAL}|首)届"
_BODY: Final = re.compile("(?:中国)?(?:人民)?(?:政治协商会议|政协)")
_WORDS_BEFORE_A_NUMBER = (
    "(?:专题议政性)?(?:常务委员会|常委会)(?:会议)?|主席会议|主席团(?:会议)?|秘书长会议|提案审查委员会|党组(?:会议)?"
)
_ORDINAL: Final = re.compile(f"(?:{_WORDS_BEFORE_A_NUMBER})?(?:{_TERM}|第{_NUMERAL}次)")
_OUTSIDE: Final = re.compile("[^0-9·\u3007\u25cb\u25ef\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]")
_ENDING: Final = re.compile(f"会议?|[届次团]|幕式|审查小?组|{_BODY.pattern}")
_BEFORE, _BEHIND = 40, 60  # how far a name reaches to both sides of its mark

# A number that counts meetings instead of naming one, and the rest of a name that was cut short.
_COUNTED: Final = re.compile(f"(?:召开|举行|召集)[了的过]?{_NUMERAL}次")
_CUT_SHORT: Final = re.compile(rf"(?<=[届次])\s?(?:第?{_NUMERAL}[届次]|[会全常主专预秘委执理监大])")
_COMMITTEE_END: Final = re.compile(f".*(?:委员?会|工委|届|{_BODY.pattern})", re.DOTALL)

_JOINTS: Final = "和于从自向将"
_HAN: Final = re.compile("[\u3007\u3400-\u4dbf\u4e00-\u9fff]")
_SENTENCE_END = "。!?;\n"
_BODIES: Final = re.compile(
    "人大|人民代表|党代|[省市州县区旗地党团]委|中共|共产党|党中央|中央委员|民革|民盟|民建|民进|农工|致公|九三|台盟|工商联|妇联|工会|共青团|侨联|科协|文联|作协|"
    f"学会|协会|联合会|联谊会|促进会|研究会|理事|执委|监事|董事|政府|(?P<ours>{_BODY.pattern})"
)


def find_session_names(text: str) -> tuple[SessionSpan, ...]:
    """Return the names of committees, terms and meetings of the 政协 in a text, in order of appearance.

    Args:
        text: Any length; simplified or traditional, full or half width. The work grows with the length of the text and no faster.

    Returns:
        Each name that :func:`~cppcc_domain.text.sessions.parse_session_name` reads, as long as it can be; none overlaps another. A meeting
        without a term counts as named only with 第: 市政协召开三次会议 names the committee alone. No list of divisions is kept, so a place
        begins behind punctuation or one of the words that lead up to places (在, 由, 出席 …).

    Example:
        >>> text = "委员们在海口市美兰区政协一届四次会议上通过决议，市人大七届五次会议同日闭幕。"
        >>> [(text[span.start:span.end], span.name.number) for span in find_session_names(text)]
        [('海口市美兰区政协一届四次会议', 4)]
    """
    plain = simplify(text)
    spans: list[SessionSpan] = []
    for clause in _CLAUSE.finditer(plain):
        with_body = tuple(_with_body(plain, clause.start(), clause.end()))
        spans += sorted(
            (*with_body, *_without_body(plain, clause.start(), clause.end(), with_body)), key=lambda span: span.start
        )
    return tuple(spans)


def _with_body(text: str, start: int, end: int) -> Iterator[SessionSpan]:
    """Yield the names of one clause that contain 政协."""
    marks = [found.span() for found in _BODY.finditer(text, start, end)]
    floor = start
    for (mark, behind), (limit, _) in pairwise((*marks, (end, end))):
        begin = introduction_end(text, max(floor, mark - _BEFORE), mark)
        begin = max((found.end() for found in _OUTSIDE.finditer(text, begin, mark)), default=begin)
        ceiling = min(limit, behind + _BEHIND)
        for first in dict.fromkeys((begin, mark)):
            if span := _longest(text, first, behind, ceiling):
                yield span
                floor = span.end
                break


def _without_body(text: str, start: int, end: int, known: tuple[SessionSpan, ...]) -> Iterator[SessionSpan]:
    """Yield the names of one clause that leave 政协 to their context, outside of those already known."""
    gaps = zip((start, *(span.end for span in known)), (*(span.start for span in known), end), strict=True)
    for low, high in gaps:
        position = low
        while mark := _ORDINAL.search(text, position, high):
            position = mark.end()
            if not _is_free(text, start, mark.start()):
                continue
            span = _longest(text, mark.start(), mark.end(), min(high, mark.end() + _BEHIND))
            if span and text[span.end - 1] in "会议次":
                yield span
                position = span.end


def _longest(text: str, start: int, least: int, ceiling: int) -> SessionSpan | None:
    """Return the longest name that begins here and ends behind ``least``, or with it."""
    for end in sorted(_ends(text, start, least, ceiling), reverse=True):
        piece = text[start:end]
        if _CUT_SHORT.match(text, end) or _COUNTED.search(piece):
            continue
        try:
            name = parse_session_name(piece)
        except CppccError:
            continue
        if name.number is None and name.kind is MeetingKind.PLENARY and not _COMMITTEE_END.fullmatch(piece):
            continue
        if name.term is not None or name.number is None or "第" in piece:
            return SessionSpan(start, end, name)
    return None


def _ends(text: str, start: int, least: int, ceiling: int) -> Iterator[int]:
    """Yield where a name may end: no name has a second 届 or a third 次."""
    yield least
    left = {"届": 2, "次": 3}
    for ending in _ENDING.finditer(text, start, ceiling):
        if (unit := ending[0]) in left:
            left[unit] -= 1
            if not left[unit]:
                return
        if ending.end() > least:
            yield ending.end()


def _is_free(text: str, clause: int, position: int) -> bool:
    """Whether a name without its body may begin here: behind no half of another name, and in a sentence that spoke of no other body."""
    before = text[max(clause, position - 1) : position]
    led = (
        not _HAN.search(before)
        or before in _JOINTS
        or introduction_end(text, max(clause, position - 4), position) == position
    )
    if not led:
        return False
    earliest = max(0, position - _BEHIND)
    begin = max(text.rfind(end, earliest, position) for end in _SENTENCE_END) + 1
    bodies = tuple(_BODIES.finditer(text, max(begin, earliest), position))
    return not bodies or bodies[-1]["ours"] is not None
