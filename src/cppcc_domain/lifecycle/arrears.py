"""逾期 — what is owed for the cases of a register and was not done by its day."""

from datetime import date

import attrs

from cppcc_domain.lifecycle.calendars import WorkingCalendar
from cppcc_domain.lifecycle.deadlines import iter_deadlines
from cppcc_domain.lifecycle.due_dates import DueDate
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook

__all__ = ["Overdue", "overdue"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Overdue:
    """逾期 — something that is owed and was not done by its day."""

    proposal_id: str
    due: DueDate
    days: int
    """How many days late it is at least; 0 where it is only possible that it is late."""
    most_days: int
    """How many days late it is at most; the same where the due date is known to the day."""

    @property
    def is_certain(self) -> bool:
        """Whether it is late whatever the day was that the record leaves open."""
        return self.days > 0


def overdue(
    register: Register,
    as_of: date,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    calendar: WorkingCalendar | None = None,
    *,
    possible: bool = False,
) -> tuple[Overdue, ...]:
    """Return what is owed and was not done on a day although its due date had passed, the longest overdue first.

    Events that are dated after the day had not happened yet; undated ones had. What cannot be late, as the right to return a case, is left out,
    and so is what has no due date that could be told.

    Args:
        register: The cases.
        as_of: The day.
        rulebook: How long everything may take.
        calendar: Counts working days; see :func:`~cppcc_domain.lifecycle.deadlines.deadlines`.
        possible: Whether to name also what may be late or not, because dates are known in part only.
    """
    found = []
    for proposal, dues in iter_deadlines(register.proposals, rulebook, calendar, as_of=as_of):
        for due in dues:
            first, last = due.day.earliest, due.day.latest
            if due.is_open and due.kind.is_owed and first is not None and last is not None:
                least, most = max((as_of - last).days, 0), (as_of - first).days
                if least or (possible and most > 0):
                    found.append(Overdue(proposal_id=proposal.id, due=due, days=least, most_days=most))
    return tuple(sorted(found, key=_longest_first))


def _longest_first(entry: Overdue) -> tuple[int, int, str, str, str]:
    return -entry.days, -entry.most_days, entry.proposal_id, entry.due.kind, entry.due.unit_id or ""
