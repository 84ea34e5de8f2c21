"""会议核对 — the meetings that a text names against those of the register: term, number, place, and the days of opening and closing."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from cppcc_domain.audit.days import DayRead
from cppcc_domain.audit.passages import Passage
from cppcc_domain.audit.rules import finding_in_text
from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.model.committee import Committee
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.register import Register
from cppcc_domain.text import format_date, format_session, name_of_meeting
from cppcc_domain.text.divisions import tier_of
from cppcc_domain.text.session_finder import SessionSpan, find_session_names
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.findings import Finding
from cppcc_domain.values.names import SessionName
from cppcc_domain.vocab.meetings import MeetingKind

__all__ = ["findings_on_sessions"]

_SENTENCE_END: Final = re.compile("[。！？!?\n]")
_HELD: Final = re.compile("[^，,；;。！？!?\n]{0,30}?(?P<verb>开幕|開幕|闭幕|閉幕|召开|召開|举行|舉行)")
_CLOSES: Final = frozenset({"闭幕", "閉幕"})
_STRETCH: Final = frozenset("至到—–~-")
# A meeting that the text looks back upon (一届三次会议以来) or forward to (将召开一届五次会议), which the register need not hold.
_LOOKS_BACK: Final = re.compile("以来|以後|以后|期间|精神|确定|部署|通过|提出|提交|审议|上(?:的|提)")
_LOOKS_AHEAD: Final = re.compile("[拟擬将將]|即[将將]|明年|[筹籌][备備]|迎接|[开開]好")
_LOOK: Final = 6
_LOOK_BEFORE: Final = 24
# What makes even an earlier meeting the one that the text is about: it opens, or the heading says where the report was given.
_IS_ABOUT: Final = re.compile(
    r"[^，,；;。\n]{0,4}?(?:开幕|開幕|闭幕|閉幕|召开|召開|举行|舉行)|上?[^\S\n]*(?:[）)》\n]|$)"
)


def findings_on_sessions(passage: Passage, register: Register, days: tuple[DayRead, ...]) -> Iterator[Finding]:
    """Yield the names that do not fit the meetings that the register knows, and the wrong days of those that do."""
    committee = register.get(register.committee_id)
    if not isinstance(committee, Committee):
        return
    known = _Known(register, committee)
    other_until = 0
    for span in find_session_names(passage.text):
        if span.start < other_until and _is_alone(span.name):
            continue  # 全国政协十四届一次会议和二次会议: the name goes on
        if not known.is_own(span.name):
            end = _SENTENCE_END.search(passage.text, span.end)
            other_until = end.start() if end else len(passage.text)
        if span.name.number is None:
            continue
        meeting = known.meeting_of(span.name)
        if meeting is not None:
            yield from _wrong_day(passage, span, meeting, days)
        elif expected := known.expected(span.name, _before(passage.text, span), _behind(passage.text, span)):
            words = passage.text[span.start : span.end]
            yield finding_in_text("AUD-SESS-1", passage.place(span.start), found=words, expected=expected)


def _before(text: str, span: SessionSpan) -> str:
    return _SENTENCE_END.split(text[max(0, span.start - _LOOK_BEFORE) : span.start])[-1]


def _behind(text: str, span: SessionSpan) -> str:
    return text[span.end : span.end + _LOOK]


def _is_alone(name: SessionName) -> bool:
    return name.place is None and name.tier is None


class _Known:
    """What the register knows of its committee's meetings."""

    def __init__(self, register: Register, committee: Committee) -> None:
        self._committee = committee
        self._tier = tier_of(committee.place)
        own = [meeting for meeting in register.meetings if meeting.committee_id == committee.id]
        names = [(meeting, name_of_meeting(register, meeting)) for meeting in own if meeting.ordinal is not None]
        self._named = [(meeting, name) for meeting, name in names if name is not None]

    def meeting_of(self, name: SessionName) -> Meeting | None:
        """Return the meeting of that name, or ``None`` where the register has none."""
        for meeting, known in self._named:
            is_same_term = name.term is None or known.term in (None, name.term)
            if self.is_own(name) and is_same_term and (known.kind, known.number) == (name.kind, name.number):
                return meeting
        return None

    def expected(self, name: SessionName, before: str, behind: str) -> str | None:
        """Return the plenary session that seems to be meant, where a name cannot be right."""
        plenaries = [known for _, known in self._named if known.kind is MeetingKind.PLENARY]
        if name.kind is not MeetingKind.PLENARY or not plenaries or _LOOKS_BACK.match(behind):
            return None
        if not self.is_own(name):
            return self._of_another_place(name, plenaries)
        last = max(plenaries, key=lambda known: (known.term or 0, known.number or 0))
        if (name.term or last.term or 0, name.number or 0) < (last.term or 0, last.number or 0):
            return _written(last) if _IS_ABOUT.match(behind) else None
        return None if _LOOKS_AHEAD.search(before) else _written(last)

    def _of_another_place(self, name: SessionName, plenaries: list[SessionName]) -> str | None:
        """Return the own session whose term and number a committee of the same tier is given, as in a text taken over from it."""
        for known in plenaries:
            if name.place and name.tier == self._tier and (name.term, name.number) == (known.term, known.number):
                return _written(known)
        return None

    def is_own(self, name: SessionName) -> bool:
        """Whether a name can be one of the committee's own."""
        if name.level is not None and name.level is not self._committee.level:
            return False
        return self._committee.place.endswith(name.place) if name.place else name.tier in (None, self._tier)


def _written(name: SessionName) -> str | None:
    try:
        return format_session(name, form="short")
    except ImpossibleValueError:
        return None


def _wrong_day(passage: Passage, span: SessionSpan, meeting: Meeting, days: tuple[DayRead, ...]) -> Iterator[Finding]:
    """Yield the day of opening or closing in the sentence of a name, where it is not that of the meeting."""
    held = _HELD.match(passage.text, span.end)
    if held is None:
        return
    closes = held["verb"] in _CLOSES
    expected, read = meeting.end if closes else meeting.start, _day_before(passage.text, held.end(), days, last=closes)
    if expected is None or read is None or _may_be(read, expected):
        return
    yield finding_in_text(
        "AUD-DATE-2",
        passage.place(read.start),
        meeting.id,
        case="end" if closes else None,
        found=passage.text[read.start : read.end],
        expected=format_date(expected),
    )


def _day_before(text: str, position: int, days: tuple[DayRead, ...], *, last: bool) -> DayRead | None:
    """Return the nearest day before a place in its sentence; of a stretch of days the first, or the last."""
    index = bisect_left(days, position, key=lambda read: read.start) - 1
    if index > 0 and not last and text[days[index - 1].end : days[index].start] in _STRETCH:
        index -= 1
    read = days[index] if index >= 0 else None
    return None if read is None or _SENTENCE_END.search(text, read.end, position) else read


def _may_be(read: DayRead, expected: PartialDate) -> bool:
    """Whether a day of the text can be the expected one, as far as both say."""
    day = read.day
    if day is None:
        return True
    said = ((day.year if read.has_year else None, expected.year), (day.month, expected.month), (day.day, expected.day))
    return all(one is None or other is None or one == other for one, other in said)
