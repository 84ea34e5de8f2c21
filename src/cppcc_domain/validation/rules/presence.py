"""履职时间 — signatures, submissions and attendance only while the seat is held."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle.timing import acts_unseated
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.people import Member
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Cosigned, Submitted
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.meetings import AttendanceStatus, MeetingKind
from cppcc_domain.vocab.sources import PROPOSAL_EXAMINATION_ARTICLE

__all__ = ["RULES"]


@rule(
    "INV-MEM-4",
    Severity.ERROR,
    zh="委员的联名、提交提案和出席全体会议应在任职期间",
    en="members sign, submit proposals and attend plenary sessions while they hold their seat",
    source=PROPOSAL_EXAMINATION_ARTICLE,
)
def members_act_while_they_are_seated(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        yield from _signatures(context, proposal)
    plenaries = {
        meeting.id: meeting
        for meeting in context.register.meetings
        if meeting.kind is MeetingKind.PLENARY and meeting.term_id is not None
    }
    for attendance in context.register.attendances:
        session = plenaries.get(attendance.occasion_id)
        if session is None or attendance.status is not AttendanceStatus.PRESENT:
            continue
        seats = _seats_in(context, attendance.participant_id, session)
        days = [day for day in (attendance.date,) if day is not None] or _days_of(session)
        if seats and days and all(_is_outside(context, seat, day) for seat in seats for day in days):
            yield context.finding(attendance, "occasion_id", case="attendance", date=days[0].isoformat())


def _signatures(context: Context, proposal: Proposal) -> Iterator[Finding]:
    """Yield the submissions and signatures of members that are certainly dated outside their seat."""
    for position, event in enumerate(proposal.events):
        if event.date is None or not isinstance(event, Cosigned | Submitted):
            continue
        signers = (event.member_id,) if isinstance(event, Cosigned) else proposal.proposer_ids or ()
        for signer in signers:
            member = context.register.get(signer)
            if isinstance(member, Member) and acts_unseated(member, event.date, proposal, context.register):
                yield context.finding(
                    proposal,
                    f"events[{position}].date",
                    event=type(event).__name__,
                    date=event.date.isoformat(),
                    member=member.id,
                )


def _is_outside(context: Context, member: Member, when: PartialDate) -> bool:
    """Whether the seat was certainly not held then: before or after it, or never given."""
    held = member.held_in(context.index.terms.get(member.term_id))
    return held is None or held.excludes(when)


def _seats_in(context: Context, person_id: str, session: Meeting) -> list[Member]:
    """Return the person's seats in the term of the session; without one the register does not tell."""
    seats = context.index.seats.get((person_id, session.committee_id), ())
    return [seat for seat in seats if seat.term_id == session.term_id]


def _days_of(session: Meeting) -> list[PartialDate]:
    return [day for day in (session.start, session.end) if day is not None]


RULES: Final = (members_act_while_they_are_seated,)
