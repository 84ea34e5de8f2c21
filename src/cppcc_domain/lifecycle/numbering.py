"""案号 — among which proposals a case number is given once."""

from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NumberScope, Rulebook

__all__ = ["number_scope"]


def number_scope(proposal: Proposal, register: Register, rulebook: Rulebook) -> tuple[str, str] | None:
    """Return the committee and the session (or term) among whose cases the number of this one must be its own.

    The term of a proposal that names only its session is the session's.

    Args:
        proposal: The proposal, in any state.
        register: Where its session is looked up.
        rulebook: Says whether numbers run through a session or a term.

    Returns:
        Ids of committee and session or term; ``None`` where session or term is unknown: such numbers cannot be compared.
    """
    if rulebook.proposal.number_scope.value is NumberScope.SESSION:
        scope = proposal.session_id
    else:
        session = None if proposal.session_id is None else register.get(proposal.session_id)
        scope = proposal.term_id or (session.term_id if isinstance(session, Meeting) else None)
    return None if scope is None else (proposal.committee_id, scope)
