"""会议 — when meetings are held."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import LOCAL_SESSION_NEWS

__all__ = ["RULES"]

_FOUNDED: Final = date(1949, 9, 21)


@rule(
    "INV-TIME-1",
    Severity.ERROR,
    zh="人民政协的会议不得早于1949年9月21日第一届全体会议开幕",
    en="no meeting is dated before the founding session opened on 21 September 1949",
    source="中国人民政治协商会议历届历次会议一览（公开资料）",
)
def no_meeting_is_older_than_the_cppcc(context: Context) -> Iterator[Finding]:
    for meeting in context.register.meetings:
        for name, when in (("start", meeting.start), ("end", meeting.end)):
            if when is not None and when.last < _FOUNDED:
                yield context.finding(meeting, name, date=when.isoformat(), founded=_FOUNDED.isoformat())


@rule(
    "INV-MTG-1",
    Severity.ERROR,
    zh="会议的闭幕不得早于开幕",
    en="a meeting does not close before it opens",
    source=LOCAL_SESSION_NEWS,
)
def meetings_close_after_they_open(context: Context) -> Iterator[Finding]:
    for meeting in context.register.meetings:
        start, end = meeting.start, meeting.end
        if start is not None and end is not None and end.before(start):
            yield context.finding(meeting, "end", start=start.isoformat(), end=end.isoformat())


RULES: Final = (no_meeting_is_older_than_the_cppcc, meetings_close_after_they_open)
