"""提出时间 — whether a proposal counts as one of its session (大会提案) or of the time between sessions (平时提案), by when it was handed in.

And as of which day what happens to it before the session counts.
"""

from datetime import date

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.lifecycle.calendars import CalendarNeededError, CalendarRangeError, WorkingCalendar, start_day
from cppcc_domain.model.committee import Term
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.people import Member
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Submitted
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.proposals import Timing

__all__ = ["acts_unseated", "counted_day", "timing_of"]


def timing_of(
    proposal: Proposal,
    register: Register,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    calendar: WorkingCalendar | None = None,
) -> Timing | None:
    """Return to which of the two a proposal belongs by the day on which it was first handed in; what it states itself is not asked.

    A proposal of the session is handed in from the day from which proposals are taken for it (``proposal.session_window_start``) until the
    deadline announced for it (``proposal.session_deadlines``); everything else is one of the time between sessions. Where no deadline is on
    record, the opening and the end of the session bound it.

    Args:
        proposal: The proposal.
        register: Where its session, and that session's term, are looked up.
        rulebook: Says from when and until when.
        calendar: Counts working days, where the rulebook speaks of them.

    Returns:
        ``None`` where that is not certain: the session or a date is unknown, or it was the last day itself, of which only the hour tells.

    Sources:
        阜阳市政协提案审查工作细则（2019年）第二条；《中国青年报》2026年3月4日关于提案征集时间的报道
    """
    session = None if proposal.session_id is None else register.get(proposal.session_id)
    submitted = next(proposal.events_of(Submitted), None)
    if not isinstance(session, Meeting) or submitted is None or submitted.date is None:
        return None
    first, last = submitted.date.first, submitted.date.last
    earliest, latest = _window_opens(session, rulebook, calendar)
    safe, closed = _window_closes(session, register, rulebook)
    if latest is not None and safe is not None and latest <= first and last < safe:
        return Timing.SESSION
    too_early = earliest is not None and last < earliest
    too_late = closed is not None and closed < first
    return Timing.RECESS if too_early or too_late else None


def counted_day(when: PartialDate | None, opening: PartialDate | None) -> PartialDate | None:
    """Return the day as of which an event counts to a session: for one without a date, or before the session opened, the opening day.

    Args:
        when: The date of the event.
        opening: When the session opened; ``None`` where that is unknown.

    Example:
        >>> counted_day(PartialDate(2023, 2, 20), PartialDate(2023, 3, 4))
        PartialDate(year=2023, month=3, day=4)
    """
    return opening if when is None or (opening is not None and when.before(opening)) else when


def acts_unseated(member: Member, when: PartialDate, proposal: Proposal, register: Register) -> bool:
    """Whether a member who submits or signs a proposal certainly holds no seat: neither on that day nor on the one as of which it counts.

    Proposals for a term's first session are handed in before the seats begin.

    Args:
        member: The proposer or signer; a seat that states no dates of its own lasts as long as its term.
        when: The day.
        proposal: The proposal.
        register: Where term and session are looked up.
    """
    term = register.get(member.term_id)
    held = member.held_in(term if isinstance(term, Term) else None)
    session = None if proposal.session_id is None else register.get(proposal.session_id)
    counted = counted_day(when, session.start if isinstance(session, Meeting) else None)
    return held is None or (held.excludes(when) and (counted is None or held.excludes(counted)))


def _window_opens(
    session: Meeting, rulebook: Rulebook, calendar: WorkingCalendar | None
) -> tuple[date | None, date | None]:
    """Return the earliest and the latest day from which proposals may have been taken for the session."""
    length = rulebook.proposal.session_window_start.value
    if length is None or session.start is None:
        return None, None
    try:
        earliest, latest = (start_day(day, length, calendar) for day in (session.start.first, session.start.last))
    except (CalendarNeededError, CalendarRangeError, ImpossibleValueError):
        return None, None
    return earliest, latest


def _window_closes(session: Meeting, register: Register, rulebook: Rulebook) -> tuple[date | None, date | None]:
    """Return the day before which a proposal is in time for certain, and the day after which it is not."""
    term = None if session.term_id is None else register.get(session.term_id)
    if isinstance(term, Term):
        for deadline in rulebook.proposal.session_deadlines.value:
            if (deadline.term, deadline.session) == (term.ordinal, session.ordinal):
                return deadline.day, deadline.day
    opening = None if session.start is None else session.start.first
    end = None if session.end is None else session.end.last
    return opening, end
