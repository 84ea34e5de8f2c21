"""期限 — by when something is to be done for a case, by whom, and whether it was.

Everything follows from the history and the rulebook. The day for a reply is, in this order: the one that the assignment names (要求办结日期); the
rule for certain proposers; the rule for cases handed in between sessions; the general rule. An extension moves it to a later day, never to an
earlier one. Where the record does not tell which rule holds, the due date lies between the days that they give.

An assignment starts everything anew, for units that stay as well. A new round (重新办理) starts the replies anew. A reply that was sent back has
been given; the next one is owed, by a day that no rule sets unless an extension does. What is done is done with the first reply of a unit
in a round, even where several proposers wait for one each.

Nothing is invented: an assignment known by its month gives a month, and a due date that cannot be told says why.
"""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, Literal

from cppcc_domain.lifecycle.calendars import WorkingCalendar
from cppcc_domain.lifecycle.due_dates import DayCounter, DueDate, DueDay, Rounds
from cppcc_domain.lifecycle.states import REPLYING_ROLES, EventKind
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Closed,
    CoHandlingOpinion,
    Extended,
    Merged,
    ProposalEvent,
    Reopened,
    Replied,
    ReplyRejected,
    ReturnRefused,
    ReturnRequested,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.deadlines import DueKind, Undated
from cppcc_domain.vocab.proposals import HandlingRole, Timing

__all__ = ["deadlines", "extension_fault", "iter_deadlines"]

_ALL: Final = frozenset(DueKind)
_REPLIES: Final = frozenset(kind for kind in DueKind if kind.is_reply)


def deadlines(
    proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT, calendar: WorkingCalendar | None = None
) -> tuple[DueDate, ...]:
    """Return all that was or is to be done for a case by a day, in the order in which it began.

    Args:
        proposal: The case.
        rulebook: How long everything may take.
        calendar: Counts working days; without it a due date in working days is unknown (:attr:`Undated.NO_CALENDAR`), and so is one in a year
            that the calendar does not know.

    Example:
        >>> from cppcc_domain.model import Proposal
        >>> from cppcc_domain.model.proposal_events import Assigned, Assignment, Examined, Filed, Submitted
        >>> given = Assigned(
        ...     date=PartialDate(2024, 3, 18), assignments=(Assignment(unit_id="bureau", role=HandlingRole.SOLE),)
        ... )
        >>> case = Proposal(id="p1", title="关于……的提案", committee_id="c1", events=(Submitted(), Examined(), Filed(), given))
        >>> for due in deadlines(case):
        ...     print(due.kind.zh, due.unit_id, due.due, due.day.undated and due.day.undated.zh)
        申退期限 bureau None 需要工作日历
        答复期限 bureau PartialDate(year=2024, month=6, day=18) None
    """
    return _dues(_Case(proposal, DayCounter(rulebook, calendar)), enumerate(proposal.events))


def iter_deadlines(
    proposals: Iterable[Proposal],
    rulebook: Rulebook = NATIONAL_DEFAULT,
    calendar: WorkingCalendar | None = None,
    *,
    as_of: date | None = None,
    kinds: Collection[DueKind] = _ALL,
) -> Iterator[tuple[Proposal, tuple[DueDate, ...]]]:
    """Yield each proposal with its :func:`deadlines`; spans that many cases share are counted once.

    Args:
        proposals: The cases.
        rulebook: As for :func:`deadlines`.
        calendar: As for :func:`deadlines`.
        as_of: Leaves out events that are dated after this day; undated ones have happened.
        kinds: What is asked for; everything by default.
    """
    days = DayCounter(rulebook, calendar)
    for proposal in proposals:
        events: Iterable[tuple[int, AnyProposalEvent]] = enumerate(proposal.events)
        if as_of is not None:
            events = ((at, event) for at, event in events if event.date is None or event.date.first <= as_of)
        yield proposal, _dues(_Case(proposal, days, kinds), events)


def extension_fault(
    proposal: Proposal,
    extension: Extended,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    calendar: WorkingCalendar | None = None,
) -> tuple[Literal["late", "shorter"], DueDate] | None:
    """Return what is wrong with an extension that is to follow the proposal's events, and the due date that it offends against.

    It comes too late when that day had passed, and shortens when it sets an earlier one. Only days count that the case itself or a verified
    parameter sets, and only what is certain.

    Sources:
        省级提案办理规定（发文机关未见）第八条；一市提案办理通知（2008年）
    """
    for due in deadlines(proposal, rulebook, calendar):
        if not (due.is_open and due.kind.is_reply and due.day.verified):
            continue
        if due.day.earliest is not None and extension.until.last < due.day.earliest:
            return "shorter", due
        if extension.date is not None and due.day.certainly_before(extension.date.first):
            return "late", due
    return None


_RETURN_WINDOW: Final = "handling.return_window"
_RETURN_REPLY: Final = "handling.return_reply"
_COHANDLING_OPINION: Final = "handling.cohandling_opinion"
_REPLY: Final = "handling.reply_deadline"
_RECESS_REPLY: Final = "handling.recess_reply_deadline"
_PRIORITY_REPLY: Final = "handling.priority_reply_deadline"


def _dues(case: "_Case", events: Iterable[tuple[int, AnyProposalEvent]]) -> tuple[DueDate, ...]:
    for at, event in events:
        step = _STEPS.get(type(event))
        if step is not None:
            case.at, case.when = at, event.date
            step(case, event)
    return tuple(entry.frozen() for entry in case.entries if entry.kind in case.kinds)


class _Entry:
    """A due date while it is being written."""

    __slots__ = ("day", "ended_at", "kind", "met", "met_at", "start", "started_at", "unit_id")

    def __init__(self, case: "_Case", kind: DueKind, unit_id: str | None, day: DueDay) -> None:
        self.kind = kind
        self.unit_id = unit_id
        self.day = day
        self.started_at = case.at
        self.start = case.when
        self.met_at: int | None = None
        self.met: PartialDate | None = None
        self.ended_at: int | None = None

    def frozen(self) -> DueDate:
        return DueDate(
            kind=self.kind,
            unit_id=self.unit_id,
            day=self.day,
            started_at=self.started_at,
            start=self.start,
            met_at=self.met_at,
            met=self.met,
            ended_at=self.ended_at,
        )


class _Case:
    """What is due so far, while the events of a case are gone through."""

    at = 0
    """The place of the event that happens now."""
    when: PartialDate | None = None
    """Its date."""

    def __init__(self, proposal: Proposal, days: DayCounter, kinds: Collection[DueKind] = _ALL) -> None:
        self.proposal = proposal
        self.days = days
        self.kinds = kinds
        self.entries: list[_Entry] = []
        self.open: list[_Entry] = []
        self.roles: dict[str, HandlingRole] = {}
        self.round_began = 0
        self.first_round: Rounds = ()
        self.earlier: Rounds = ()

    def assigned(self, event: Assigned) -> None:
        self._meet({DueKind.RETURN_ANSWER})
        self._end()
        self.roles = {assignment.unit_id: assignment.role for assignment in event.assignments}
        self._new_round()
        for unit_id, role in self.roles.items():
            self._begin(DueKind.RETURN_REQUEST, unit_id, _RETURN_WINDOW)
            if role is HandlingRole.CO:
                self._begin(DueKind.COHANDLING_OPINION, unit_id, _COHANDLING_OPINION)
        self._begin_replies(event.due)

    def return_requested(self, event: ReturnRequested) -> None:
        self._meet({DueKind.RETURN_REQUEST}, event.unit_id)
        if self.days.rulebook.handling.return_reply.value is not None:
            self._begin(DueKind.RETURN_ANSWER, event.unit_id, _RETURN_REPLY)

    def return_refused(self, _: ReturnRefused) -> None:
        self._meet({DueKind.RETURN_ANSWER})

    def accepted(self, event: Accepted) -> None:
        self._end({DueKind.RETURN_REQUEST}, event.unit_id)

    def opinion_given(self, event: CoHandlingOpinion) -> None:
        self._meet({DueKind.COHANDLING_OPINION}, event.unit_id)

    def extended(self, event: Extended) -> None:
        owed = self._of(_REPLIES)
        for entry in owed:
            entry.kind = DueKind.EXTENDED_REPLY if entry.kind is DueKind.REPLY else entry.kind
            entry.day = entry.day.extended(event.until)
        if not owed and not self.roles:
            self._add(DueKind.EXTENDED_REPLY, None, DueDay.stated(event.until))

    def replied(self, event: Replied) -> None:
        self._meet(_REPLIES, event.unit_id)
        if not self._of(_REPLIES):
            self._end()

    def reply_rejected(self, event: ReplyRejected) -> None:
        given = [entry for entry in self.entries if entry.kind.is_reply and entry.started_at >= self.round_began]
        waiting = {entry.unit_id for entry in given if entry.met_at is None}
        for unit_id in dict.fromkeys(entry.unit_id for entry in given):
            if unit_id not in waiting and event.unit_id in {None, unit_id}:
                self._add(DueKind.REPLY_AGAIN, unit_id, DueDay(undated=Undated.NO_RULE))

    def reopened(self, _: Reopened) -> None:
        self._end()
        self.first_round = self.first_round or (None,)
        self._new_round()
        self._begin_replies(None)

    def left(self, _: ProposalEvent) -> None:
        self._end()

    def _new_round(self) -> None:
        self.round_began = self.at
        self.earlier, self.first_round = self.first_round, self.first_round or (self.when,)

    def _begin_replies(self, own: PartialDate | None) -> None:
        units = [unit_id for unit_id, role in self.roles.items() if role in REPLYING_ROLES]
        for unit_id in units if self.roles else (None,):
            if own is None:
                self._begin(DueKind.REPLY, unit_id, *self._reply_rules())
            else:
                self._add(DueKind.REPLY, unit_id, DueDay.stated(own))

    def _reply_rules(self) -> tuple[str, ...]:
        """Return the rules of which one holds: a single one where the record tells which."""
        rules = self.days.rulebook.handling
        kind, timing = self.proposal.proposer_kind, self.proposal.timing
        possible = []
        if rules.priority_reply_deadline.value is not None and rules.priority_proposers.value:
            if kind in rules.priority_proposers.value:
                return (_PRIORITY_REPLY,)
            if kind is None:
                possible.append(_PRIORITY_REPLY)
        if rules.recess_reply_deadline.value is not None and timing is not Timing.SESSION:
            possible.append(_RECESS_REPLY)
            if timing is Timing.RECESS:
                return tuple(possible)
        return (*possible, _REPLY)

    def _begin(self, kind: DueKind, unit_id: str | None, *keys: str) -> None:
        # Replies are followed in any case: when the last one is given, everything else ends.
        if kind in self.kinds or kind in _REPLIES:
            self._add(kind, unit_id, self.days.day(self.when, keys, self.earlier))

    def _add(self, kind: DueKind, unit_id: str | None, day: DueDay) -> None:
        entry = _Entry(self, kind, unit_id, day)
        self.entries.append(entry)
        self.open.append(entry)

    def _meet(self, kinds: Container[DueKind], unit_id: str | None = None) -> None:
        for entry in self._of(kinds, unit_id):
            entry.met_at, entry.met = self.at, self.when
            self.open.remove(entry)

    def _end(self, kinds: Container[DueKind] = _ALL, unit_id: str | None = None) -> None:
        for entry in self._of(kinds, unit_id):
            entry.ended_at = self.at
            self.open.remove(entry)

    def _of(self, kinds: Container[DueKind], unit_id: str | None = None) -> list[_Entry]:
        """Return what is open of these kinds; of one unit, and what is owed by units unknown, where one is named."""
        return [
            entry
            for entry in self.open
            if entry.kind in kinds and (unit_id is None or entry.unit_id is None or entry.unit_id == unit_id)
        ]


_STEPS: Final[Mapping[EventKind, Callable[[_Case, Any], None]]] = {
    Assigned: _Case.assigned,
    ReturnRequested: _Case.return_requested,
    ReturnRefused: _Case.return_refused,
    Accepted: _Case.accepted,
    CoHandlingOpinion: _Case.opinion_given,
    Extended: _Case.extended,
    Replied: _Case.replied,
    ReplyRejected: _Case.reply_rejected,
    Reopened: _Case.reopened,
    Closed: _Case.left,
    Withdrawn: _Case.left,
    Merged: _Case.left,
}
"""The events that start, move, meet or end a due date."""
