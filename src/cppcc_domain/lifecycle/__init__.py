"""流程 — the life of a proposal as one table: where a case stands, what may happen to it, and the step itself.

:func:`apply` adds an event to a proposal, :func:`record` to a proposal of a register; both return something new and change nothing when they
refuse. :func:`state_of` reads the state from the history and never raises; :func:`owed_replies` says who waits for an answer. Code, diagram
and ``docs/proposal-states.md`` come from the table in :mod:`cppcc_domain.lifecycle.states`; ``python -m cppcc_domain.lifecycle``
writes the page.

:func:`deadlines` says by when something is to be done for a case and :func:`overdue` what was not done in time; working days are counted by a
calendar that the caller gives, such as :func:`official_calendar`. :func:`number_proposals` gives a session its case numbers.

The life of a member's seat has a table of its own, in :mod:`cppcc_domain.lifecycle.membership`. :func:`vote_passes` counts a vote against the whole
membership.
"""

from cppcc_domain.lifecycle.arrears import Overdue, overdue
from cppcc_domain.lifecycle.calendars import (
    CalendarNeededError,
    CalendarRangeError,
    ListedCalendar,
    WorkingCalendar,
    add_span,
    due_day,
    official_calendar,
    start_day,
)
from cppcc_domain.lifecycle.deadlines import deadlines, extension_fault, iter_deadlines
from cppcc_domain.lifecycle.drawing import diagram
from cppcc_domain.lifecycle.due_dates import DueDate, DueDay
from cppcc_domain.lifecycle.guards import objections
from cppcc_domain.lifecycle.machine import (
    IllegalEvent,
    IllegalTransitionError,
    allowed_events,
    apply,
    first_illegal,
    state_of,
)
from cppcc_domain.lifecycle.numbering import (
    NumberingError,
    NumberRow,
    next_case_number,
    next_sub_number,
    number_proposals,
    number_scope,
)
from cppcc_domain.lifecycle.participants import proposers_of
from cppcc_domain.lifecycle.recording import (
    CaseNumberTakenError,
    ForwardedError,
    MergePartnerError,
    NotEligibleError,
    NotSeatedError,
    RecordingError,
    RepliesOwedError,
    WrongExaminerError,
    record,
    record_all,
)
from cppcc_domain.lifecycle.refusals import RefusedEventError
from cppcc_domain.lifecycle.replies import OwedReply, owed_replies
from cppcc_domain.lifecycle.states import STATES, STEPS, TRANSITIONS, EventKind, LocalRule, ProposalState, Transition
from cppcc_domain.lifecycle.timing import timing_of
from cppcc_domain.lifecycle.votes import vote_passes

__all__ = [
    "STATES",
    "STEPS",
    "TRANSITIONS",
    "CalendarNeededError",
    "CalendarRangeError",
    "CaseNumberTakenError",
    "DueDate",
    "DueDay",
    "EventKind",
    "ForwardedError",
    "IllegalEvent",
    "IllegalTransitionError",
    "ListedCalendar",
    "LocalRule",
    "MergePartnerError",
    "NotEligibleError",
    "NotSeatedError",
    "NumberRow",
    "NumberingError",
    "Overdue",
    "OwedReply",
    "ProposalState",
    "RecordingError",
    "RefusedEventError",
    "RepliesOwedError",
    "Transition",
    "WorkingCalendar",
    "WrongExaminerError",
    "add_span",
    "allowed_events",
    "apply",
    "deadlines",
    "diagram",
    "due_day",
    "extension_fault",
    "first_illegal",
    "iter_deadlines",
    "next_case_number",
    "next_sub_number",
    "number_proposals",
    "number_scope",
    "objections",
    "official_calendar",
    "overdue",
    "owed_replies",
    "proposers_of",
    "record",
    "record_all",
    "start_day",
    "state_of",
    "timing_of",
    "vote_passes",
]
