"""委员资格履历 — who decided about a seat, in which order, after which check, and whether the list of members agrees."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle.membership import contradictions, first_illegal_seat_event
from cppcc_domain.lifecycle.membership.deciding import can_have_decided, may_decide
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.people import Member
from cppcc_domain.model.seat_events import Nominated, Ratified, SeatDecision, Seated, SeatEvent
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CHARTER_2023, CONVENTION, STANDING_MEETING_2024

__all__ = ["RULES"]


@rule(
    "INV-MEM-1",
    Severity.ERROR,
    zh="委员资格由本级常务委员会决定；闭会期间可由主席会议决定，再由常务委员会追认",
    en="the Standing Committee of the same committee decides on seats; between its meetings the chairpersons' meeting may, and it ratifies",
    source=f"{CHARTER_2023}第三十一条；{STANDING_MEETING_2024}",
)
def seats_are_decided_by_the_standing_committee(context: Context) -> Iterator[Finding]:
    for member in context.register.members:
        for position, event in enumerate(member.events):
            if not isinstance(event, SeatDecision):
                continue
            if event.body is not None and not may_decide(event):
                at, case = f"events[{position}].body", "ratification" if isinstance(event, Ratified) else None
                facts = {} if case is None else {"case": case}
                yield context.finding(member, at, **facts, event=type(event).__name__, body=event.body.value)
            elif event.meeting_id is not None and _cannot_have_decided(context, member, event, event.meeting_id):
                at = f"events[{position}].meeting_id"
                yield context.finding(member, at, case="meeting", event=type(event).__name__, meeting=event.meeting_id)


def _cannot_have_decided(context: Context, member: Member, event: SeatDecision, meeting_id: str) -> bool:
    meeting, term = context.register.get(meeting_id), context.index.terms.get(member.term_id)
    if not isinstance(meeting, Meeting):
        return False
    return not can_have_decided(meeting, event, None if term is None else term.committee_id)


@rule(
    "INV-MEM-5",
    Severity.ERROR,
    zh="资格审查未通过的人不得提名、任职",
    en="nobody is seated whose recorded eligibility check failed",
    source=f"{CHARTER_2023}第三十七条",
)
def nobody_is_seated_whose_check_failed(context: Context) -> Iterator[Finding]:
    for member in context.register.members:
        failed = False
        for position, event in enumerate(member.events):
            if isinstance(event, Nominated) and event.check is not None and not event.check.cleared:
                failed = True
            elif failed and isinstance(event, Seated):
                yield context.finding(member, f"events[{position}]")


@rule(
    "INV-MEM-6",
    Severity.ERROR,
    zh="委员名单所载的任职方式、起止日期和离任方式应与履历一致",
    en="how and when a seat began and ended is the same in the list of members as in its history",
    source=CONVENTION,
)
def lists_agree_with_histories(context: Context) -> Iterator[Finding]:
    for member in context.register.members:
        for found in contradictions(member):
            if found.told is None:
                yield context.finding(member, found.field, case="goes_on" if found.field == "exit" else "not_seated")
            elif found.field == "start":
                yield context.finding(member, "start", date=found.stated, told=found.told)
            elif found.field == "end":
                yield context.finding(member, "end", case="end", date=found.stated, told=found.told)
            else:
                told = {found.field: found.stated, f"told_{found.field}": found.told}
                yield context.finding(member, found.field, case=found.field, **told)


@rule(
    "INV-MEM-7",
    Severity.ERROR,
    zh="委员资格的各环节应依规定次序发生，日期不得早于前一环节",
    en="the events of a seat follow each other as the states allow, and none is dated before one that went before it",
    source=f"{CHARTER_2023}第三十一条、第三十七条、第四十条",
)
def histories_of_seats_are_legal(context: Context) -> Iterator[Finding]:
    for member in context.register.members:
        illegal = first_illegal_seat_event(member) if member.events else None
        if illegal is not None:
            yield context.finding(
                member,
                f"events[{illegal.index}]",
                event=type(illegal.event).__name__,
                seat=illegal.state.value,
                allowed=tuple(kind.__name__ for kind in illegal.allowed),
            )
        yield from _dated_backwards(context, member)


def _dated_backwards(context: Context, member: Member) -> Iterator[Finding]:
    latest: tuple[PartialDate, SeatEvent] | None = None
    for position, event in enumerate(member.events):
        if event.date is None:
            continue
        if latest is not None and event.date.before(latest[0]):
            yield context.finding(
                member,
                f"events[{position}].date",
                case="date",
                event=type(event).__name__,
                date=event.date.isoformat(),
                earlier_event=type(latest[1]).__name__,
                earlier_date=latest[0].isoformat(),
            )
        elif latest is None or latest[0].first < event.date.first:
            latest = event.date, event


RULES: Final = (
    seats_are_decided_by_the_standing_committee,
    nobody_is_seated_whose_check_failed,
    lists_agree_with_histories,
    histories_of_seats_are_legal,
)
