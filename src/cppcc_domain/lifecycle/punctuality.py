"""准时 — which cases need no look at their deadlines, because everything was done sooner than any rule could ask for.

Most cases of a register are answered in time. To see that takes two dates; the deadlines themselves take the rules and a calendar.
"""

from datetime import date

from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    Assigned,
    Closed,
    CoHandlingOpinion,
    Extended,
    Reopened,
    Replied,
    ReplyRejected,
)
from cppcc_domain.rulebook import Deadline, Rulebook, Span, SpanUnit

__all__ = ["Punctuality"]

_LEAST_DAYS = {SpanUnit.WORKING_DAYS: 1, SpanUnit.DAYS: 1, SpanUnit.WEEKS: 7, SpanUnit.MONTHS: 28}
_NOT_SIMPLE = (Extended, Reopened, ReplyRejected)


class Punctuality:
    """准时 — tells cases whose replies and opinions certainly came in time, by one rulebook."""

    def __init__(self, rulebook: Rulebook) -> None:
        rules = rulebook.handling
        replies = (rules.reply_deadline.value, rules.recess_reply_deadline.value, rules.priority_reply_deadline.value)
        self._reply_days = min(_least_days(deadline) for deadline in replies if deadline is not None)
        self._opinion_days = _least_days(rules.cohandling_opinion.value)

    def is_certain(self, proposal: Proposal, as_of: date | None) -> bool:
        """Whether nothing that was asked of the units by a day can be late; ``False`` says only that it takes a closer look.

        Args:
            proposal: The case; whatever is out of the ordinary (a day set by the assignment, an extension, a second round) takes that look.
            as_of: The day of the check, on which something may be open; ``None`` where only what was done matters.
        """
        assigned: date | None = None
        closed = as_of is None
        for event in proposal.events:
            if isinstance(event, Assigned):
                if assigned is not None or event.date is None or event.due is not None:
                    return False
                assigned = event.date.first
            elif isinstance(event, Replied | CoHandlingOpinion):
                most = self._reply_days if isinstance(event, Replied) else self._opinion_days
                if assigned is None or event.date is None or (event.date.last - assigned).days > most:
                    return False
            elif isinstance(event, Closed):
                closed = closed or (as_of is not None and event.date is not None and event.date.last <= as_of)
            elif isinstance(event, _NOT_SIMPLE):
                return False
        return assigned is not None and closed


def _least_days(deadline: Deadline) -> int:
    """Return a number of days that the deadline leaves at the least; a day of the year may be tomorrow."""
    return deadline.amount * _LEAST_DAYS[deadline.unit] if isinstance(deadline, Span) else 0
