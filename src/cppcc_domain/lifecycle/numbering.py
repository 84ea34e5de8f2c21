"""案号 — among which cases a number is given once, and which number comes next.

A number that was given is never given again, whatever became of its case: the next one follows the highest ever borne in the row, and gaps stay
gaps. Nothing is renumbered silently: numbers are given by events, 立案 or, to a case that is filed already, 改号.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cppcc_domain.errors import CppccError
from cppcc_domain.lifecycle.machine import state_of
from cppcc_domain.lifecycle.timing import timing_of
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Filed, Numbering, Renumbered
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, NumberScope, RecessNumbering, Rulebook
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.proposals import FilingStatus, Timing

__all__ = [
    "NumberRow",
    "NumberingError",
    "next_case_number",
    "next_sub_number",
    "number_proposals",
    "number_scope",
]


class NumberingError(CppccError, ValueError):
    """A proposal that cannot be given a number.

    Args:
        proposal_id: The proposal.
        reason: Why it cannot.
    """

    def __init__(self, proposal_id: str, reason: str) -> None:
        super().__init__(proposal_id, reason)
        self.proposal_id = proposal_id
        self.reason = reason

    def __str__(self) -> str:
        return f"proposal {self.proposal_id!r} cannot be given a number: {self.reason}"


class NumberRow(NamedTuple):
    """编号范围 — the cases among which a number is given once."""

    committee_id: str
    within_id: str
    """The session, or the term where numbers run through the term."""
    timing: Timing | None = None
    """Which cases of it, where those between sessions have a row of their own; else ``None`` for all."""


def number_scope(proposal: Proposal, register: Register, rulebook: Rulebook = NATIONAL_DEFAULT) -> NumberRow | None:
    """Return among which cases the number of this one must be its own.

    The term of a proposal that names only its session is the session's. Where cases handed in between sessions are numbered separately and a
    proposal does not say whether it is one, the day on which it was handed in does.

    Args:
        proposal: The proposal, in any state.
        register: Where its session is looked up.
        rulebook: Says whether numbers run through a session or a term, and through the time between sessions.

    Returns:
        The row of numbers; ``None`` where it is unknown: such numbers cannot be compared.
    """
    rows = _possible_rows(proposal, register, rulebook)
    return rows[0] if len(rows) == 1 else None


def _possible_rows(proposal: Proposal, register: Register, rulebook: Rulebook) -> tuple[NumberRow, ...]:
    """Return the rows of which the number is in one; none where not even session or term is known."""
    if rulebook.proposal.number_scope.value is NumberScope.SESSION:
        within = proposal.session_id
    else:
        session = None if proposal.session_id is None else register.get(proposal.session_id)
        within = proposal.term_id or (session.term_id if isinstance(session, Meeting) else None)
    if within is None:
        return ()
    if rulebook.proposal.recess_numbering.value is RecessNumbering.CONTINUED:
        return (NumberRow(proposal.committee_id, within),)
    timing = proposal.timing or timing_of(proposal, register, rulebook)
    return tuple(NumberRow(proposal.committee_id, within, one) for one in Timing if timing in {None, one})


def next_case_number(register: Register, proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> int:
    """Return the case number (案号) that comes next where the proposal is numbered: one more than the highest ever given there.

    Raises:
        NumberingError: It is unknown among which cases the proposal counts.
    """
    return _Book(register, rulebook).next_number(proposal)


def next_sub_number(register: Register, proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> int:
    """Return the number within its topic (分类号) that comes next for the proposal.

    Raises:
        NumberingError: Its topic, or among which cases it counts, is unknown.
    """
    return _Book(register, rulebook).next_sub_number(proposal)


def number_proposals(
    register: Register,
    ids: Iterable[str],
    rulebook: Rulebook = NATIONAL_DEFAULT,
    *,
    date: PartialDate | None = None,
) -> tuple[tuple[str, Filed | Renumbered], ...]:
    """Return the events that number proposals in the order given, as :func:`~cppcc_domain.lifecycle.record_all` takes them.

    A proposal that is not filed yet is filed with its number; one that is filed gets it by 改号. Numbers within the topic are given where the
    rulebook has them. The cost is linear in the register, however many proposals are numbered.

    Args:
        register: The register; it is not changed.
        ids: The proposals, first number first.
        rulebook: Says among which cases numbers count.
        date: The date of the events.

    Raises:
        EntityNotFoundError: The register holds no proposal of an id.
        NumberingError: A proposal has a number already or is named twice, its row is unknown, or its topic where numbers count within topics.
    """
    book = _Book(register, rulebook)
    return tuple((id_, book.numbering_event(register.find(id_, Proposal), date)) for id_ in ids)


class _Book:
    """The highest numbers ever given, row by row; grows with each that is given out."""

    def __init__(self, register: Register, rulebook: Rulebook) -> None:
        self._register = register
        self._rulebook = rulebook
        self._numbered: set[str] = set()
        self._highest: dict[tuple[NumberRow, str | None], int] = {}
        for proposal in register.proposals:
            borne = tuple(_numbers(proposal))
            # A number that may be of either row is given in neither again.
            for row in _possible_rows(proposal, register, rulebook) if borne else ():
                self._give((row, None), max(event.number or 0 for event in borne))
                if proposal.topic is not None:
                    self._give((row, proposal.topic), max(event.sub_number or 0 for event in borne))

    def next_number(self, proposal: Proposal) -> int:
        return self._highest.get((self._row(proposal), None), 0) + 1

    def next_sub_number(self, proposal: Proposal) -> int:
        if proposal.topic is None:
            raise NumberingError(proposal.id, "it has no topic to count within")
        return self._highest.get((self._row(proposal), proposal.topic), 0) + 1

    def numbering_event(self, proposal: Proposal, date: PartialDate | None) -> Filed | Renumbered:
        if proposal.case_number is not None or proposal.id in self._numbered:
            raise NumberingError(proposal.id, "it has one already")
        number, sub_number = self.next_number(proposal), None
        if self._rulebook.proposal.topic_numbers.value:
            sub_number = self.next_sub_number(proposal)
            self._give((self._row(proposal), proposal.topic), sub_number)
        self._give((self._row(proposal), None), number)
        self._numbered.add(proposal.id)
        filed = state_of(proposal, self._rulebook).filing is FilingStatus.FILED
        kind = Renumbered if filed else Filed
        return kind(date=date, number=number, sub_number=sub_number)

    def _row(self, proposal: Proposal) -> NumberRow:
        row = number_scope(proposal, self._register, self._rulebook)
        if row is None:
            raise NumberingError(proposal.id, "its session, term or time is unknown, so its row of numbers is")
        return row

    def _give(self, row: tuple[NumberRow, str | None], number: int) -> None:
        self._highest[row] = max(self._highest.get(row, 0), number)


def _numbers(proposal: Proposal) -> Iterator[Numbering]:
    """Yield the events by which a proposal was ever given a number."""
    for event in proposal.events:
        if isinstance(event, Numbering) and event.number is not None:
            yield event
