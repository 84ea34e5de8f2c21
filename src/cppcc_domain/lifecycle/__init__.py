"""流程 — the life of a proposal as one table: where a case stands, what may happen to it, and the step itself.

:func:`apply` adds an event to a proposal, :func:`record` to a proposal of a register; both return something new and change nothing when they
refuse. :func:`state_of` reads the state from the history and never raises. Code, diagram and ``docs/proposal-states.md`` come from the
table in :mod:`cppcc_domain.lifecycle.states`; ``python -m cppcc_domain.lifecycle`` writes the page.
"""

from cppcc_domain.lifecycle.drawing import diagram
from cppcc_domain.lifecycle.guards import objections
from cppcc_domain.lifecycle.machine import (
    IllegalEvent,
    IllegalTransitionError,
    allowed_events,
    apply,
    first_illegal,
    state_of,
)
from cppcc_domain.lifecycle.numbering import number_scope
from cppcc_domain.lifecycle.recording import (
    CaseNumberTakenError,
    MergePartnerError,
    NotSeatedError,
    RecordingError,
    record,
    record_all,
)
from cppcc_domain.lifecycle.states import STATES, STEPS, TRANSITIONS, EventKind, LocalRule, ProposalState, Transition

__all__ = [
    "STATES",
    "STEPS",
    "TRANSITIONS",
    "CaseNumberTakenError",
    "EventKind",
    "IllegalEvent",
    "IllegalTransitionError",
    "LocalRule",
    "MergePartnerError",
    "NotSeatedError",
    "ProposalState",
    "RecordingError",
    "Transition",
    "allowed_events",
    "apply",
    "diagram",
    "first_illegal",
    "number_scope",
    "objections",
    "record",
    "record_all",
    "state_of",
]
