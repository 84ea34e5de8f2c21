"""会议 — when meetings are held, and who is there."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cppcc_domain.model.participation import Attendance
from cppcc_domain.model.people import Person
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import PartialDate
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


@rule(
    "INV-MTG-2",
    Severity.ERROR,
    zh="实到人数不得超过应到人数；同一人在同一场合只有一种出席情况",
    en="no more attend than were expected, and one person has one status at one occasion",
    source=LOCAL_SESSION_NEWS,
)
def attendance_is_part_of_what_was_expected(context: Context) -> Iterator[Finding]:
    for meeting in context.register.meetings:
        expected, attended = meeting.expected, meeting.attended
        if expected is not None and attended is not None and attended > expected:
            yield context.finding(meeting, "attended", attended=attended, expected_number=expected)
    first: dict[tuple[str, str, PartialDate | None], Attendance] = {}
    for attendance in context.register.attendances:
        when = attendance.date
        if not _is_one_sitting(when) or not isinstance(context.register.get(attendance.participant_id), Person):
            continue
        known = first.setdefault((attendance.participant_id, attendance.occasion_id, when), attendance)
        if known.status is not attendance.status:
            statuses = {"status": attendance.status.value, "other_status": known.status.value}
            yield context.finding(attendance, "status", case="status", **statuses, other=known.id)


def _is_one_sitting(when: PartialDate | None) -> bool:
    """Whether a record is of the whole occasion or of one of its days; of a month it may be one of several."""
    return when is None or when.first == when.last


RULES: Final = (
    no_meeting_is_older_than_the_cppcc,
    meetings_close_after_they_open,
    attendance_is_part_of_what_was_expected,
)
