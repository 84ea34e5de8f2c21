"""Proposals of the fourth session, as far as the breaches of the rules about proposals need them."""

from typing import Any

import attrs

from breaches.breach import register
from cppcc_domain.model import Meeting, Member, Organ, Person, Proposal, Register, Unit
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    Examined,
    Filed,
    HandlingStarted,
    Replied,
    Submitted,
)
from cppcc_domain.vocab import HandlingRole, MeetingKind

__all__ = ["CASE", "EXAMINED", "FILED", "IN_HAND", "assigned", "holding", "replied"]

EXAMINED = (Submitted(), Examined())
FILED = (*EXAMINED, Filed(number=1))
CASE = Proposal(
    id="p",
    committee_id="c",
    title="关于甲的提案",
    session_id="m4",
    proposer_kind="joint",
    proposer_ids=("w1", "w2"),
    events=FILED,
)

_PEOPLE = tuple(Person(id=f"n{number}", name=f"委员{number}") for number in range(1, 4))
_MEMBERS = tuple(Member(id=f"w{number}", person_id=f"n{number}", term_id="t") for number in range(1, 4))
_UNITS = tuple(
    Unit(id=f"u{number}", name=f"某区第{number}局", kind="government_department", short_name=f"{number}局")
    for number in range(1, 4)
)
_SESSIONS = tuple(
    Meeting(id=f"m{ordinal}", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", ordinal=ordinal)
    for ordinal in (1, 3, 4)
)
_ORGANS = (
    Organ(id="examiners", committee_id="c", kind="proposal_examination_committee", name="提案审查委员会"),
    Organ(id="committee", committee_id="c", kind="special_committee", name="提案委员会"),
)


def holding(*cases: Proposal, **changes: Any) -> Register:
    """Return a register of these proposals, or of the usual one with changes, and of those who have to do with them."""
    held = cases or (attrs.evolve(CASE, **changes),)
    return register(*_PEOPLE, *_MEMBERS, *_UNITS, *_SESSIONS, *_ORGANS, *held)


def assigned(**roles: HandlingRole) -> Assigned:
    """Return the assignment to these units."""
    return Assigned(assignments=tuple(Assignment(unit_id=unit, role=role) for unit, role in roles.items()))


IN_HAND: tuple[AnyProposalEvent, ...] = (
    *FILED,
    assigned(u1=HandlingRole.LEAD, u2=HandlingRole.CO),
    Accepted(unit_id="u1"),
    Accepted(unit_id="u2"),
    HandlingStarted(unit_id="u1"),
)


def replied(*to_ids: str, **fields: Any) -> Replied:
    """Return the lead's reply to these proposers."""
    return Replied(unit_id="u1", to_ids=to_ids, **fields)
