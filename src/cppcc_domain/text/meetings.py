"""会议名称的由来 — the name of a meeting of a register, put together from its committee, term and ordinal."""

from cppcc_domain.model.committee import Committee, Term
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.register import Register
from cppcc_domain.text.divisions import tier_of
from cppcc_domain.values.names import SessionName

__all__ = ["name_of_meeting"]


def name_of_meeting(register: Register, meeting: Meeting) -> SessionName | None:
    """Return the name of a meeting, or ``None`` when its committee is not in the register.

    Where the meeting does not name its term, the name has none either.
    """
    committee = register.get(meeting.committee_id)
    term = None if meeting.term_id is None else register.get(meeting.term_id)
    if not isinstance(committee, Committee):
        return None
    return SessionName(
        place=committee.place,
        tier=tier_of(committee.place),
        level=committee.level,
        term=term.ordinal if isinstance(term, Term) else None,
        kind=meeting.kind,
        number=meeting.ordinal,
    )
