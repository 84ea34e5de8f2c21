"""缺席 — who missed so many meetings that the committee's rules draw a consequence."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Final

import attrs

from cppcc_domain.model.committee import Term
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.participation import Attendance
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import AbsenceLimit, Rulebook, Within
from cppcc_domain.values.checks import is_tuple
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.meetings import AttendanceStatus, MeetingKind

__all__ = ["ReachedLimit", "limits_reached"]

_IS_ALSO: Final = {MeetingKind.THEMATIC_STANDING_COMMITTEE: MeetingKind.STANDING_COMMITTEE}
"""Kinds of meeting to which the limit of another kind applies: a thematic meeting is one of the Standing Committee's."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ReachedLimit:
    """缺席达到限度 — a person, a limit, and the absences with which it was reached."""

    person_id: str
    limit: AbsenceLimit
    within: str
    """The year as text, or the id of the term."""
    absences: tuple[Attendance, ...] = attrs.field(validator=is_tuple)
    """All of that year or term, one for each meeting, in the order of the meetings; at least as many as the limit names."""


def limits_reached(register: Register, rulebook: Rulebook) -> tuple[ReachedLimit, ...]:
    """Return where the limits of absence (``member.absence_limits``) were reached, limit by limit.

    Only what is recorded as an absence or a leave counts, of meetings of the register's committee, each meeting once; a thematic meeting of the
    Standing Committee is one of its meetings. Leave for a meeting that a higher level called never does, and a meeting of which neither the term
    nor the day is known belongs to no year or term.

    Example:
        >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT, AbsenceConsequence, Parameter, with_parameters
        >>> from cppcc_domain.vocab import MeetingKind
        >>> twice = AbsenceLimit(
        ...     kind=MeetingKind.PLENARY, times=2, within=Within.TERM, consequence=AbsenceConsequence.REVOCATION, unexcused_only=True
        ... )
        >>> rules = with_parameters(NATIONAL_DEFAULT, {"member.absence_limits": Parameter(value=(twice,), source="某市政协委员履职考核规定")})
        >>> plenary = Meeting(id="m1", committee_id="c", kind=MeetingKind.PLENARY, term_id="t")
        >>> missed = Attendance(id="a1", participant_id="p", occasion_id="m1", status=AttendanceStatus.ABSENT)
        >>> register = Register(
        ...     committee_id="c",
        ...     meetings=(plenary, attrs.evolve(plenary, id="m2")),
        ...     attendances=(missed, attrs.evolve(missed, id="a2", occasion_id="m2")),
        ... )
        >>> [(reached.person_id, reached.limit.consequence.zh) for reached in limits_reached(register, rules)]
        [('p', '撤销委员资格')]
    """
    limits = rulebook.member.absence_limits.value
    if not limits:
        return ()
    meetings = {meeting.id: meeting for meeting in register.meetings if meeting.committee_id == register.committee_id}
    terms = [term for term in register.terms if term.committee_id == register.committee_id]
    missed = [
        (meetings[attendance.occasion_id], attendance)
        for attendance in register.attendances
        if attendance.occasion_id in meetings and _is_absence(attendance)
    ]
    missed.sort(key=lambda entry: (_day(entry[0]), entry[1].id))
    return tuple(reached for limit in limits for reached in _reached(limit, missed, terms))


def _reached(
    limit: AbsenceLimit, missed: list[tuple[Meeting, Attendance]], terms: list[Term]
) -> Iterator[ReachedLimit]:
    groups: defaultdict[tuple[str, str], dict[str, Attendance]] = defaultdict(dict)
    for meeting, attendance in missed:
        counts = attendance.status is AttendanceStatus.ABSENT or not limit.unexcused_only
        within = _WITHIN[limit.within](meeting, terms)
        if limit.kind in (meeting.kind, _IS_ALSO.get(meeting.kind)) and counts and within is not None:
            groups[attendance.participant_id, within].setdefault(meeting.id, attendance)
    for (person_id, within), absences in groups.items():
        if len(absences) >= limit.times:
            yield ReachedLimit(person_id=person_id, limit=limit, within=within, absences=tuple(absences.values()))


def _is_absence(attendance: Attendance) -> bool:
    if attendance.status is AttendanceStatus.ON_LEAVE:
        return attendance.leave_reason != "higher_level_meeting"
    return attendance.status is AttendanceStatus.ABSENT


def _day(meeting: Meeting) -> date:
    when = _when(meeting)
    return date.max if when is None else when.first


def _when(meeting: Meeting) -> PartialDate | None:
    return meeting.start or meeting.end


def _year(meeting: Meeting, _: list[Term]) -> str | None:
    when = _when(meeting)
    return None if when is None else str(when.year)


def _term(meeting: Meeting, terms: list[Term]) -> str | None:
    """Return the term that the meeting names, or the one term in which its day can lie."""
    when = _when(meeting)
    if meeting.term_id is not None or when is None:
        return meeting.term_id
    possible = [term.id for term in terms if not term.duration.excludes(when)]
    return possible[0] if len(possible) == 1 else None


_WITHIN: Final[Mapping[Within, Callable[[Meeting, list[Term]], str | None]]] = {
    Within.YEAR: _year,
    Within.TERM: _term,
}
