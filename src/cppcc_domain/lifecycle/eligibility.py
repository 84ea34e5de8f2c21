"""提案资格 — who may put a proposal forward in this committee, this term and this time.

What cannot be known is held against nobody: a local kind of proposer, a proposal without kind, session or term, an id that the register lacks.
"""

from collections.abc import Iterator, Mapping
from typing import Final

import attrs

from cppcc_domain.lifecycle.participants import proposers_of
from cppcc_domain.lifecycle.refusals import Objection
from cppcc_domain.model.committee import Committee, Organ, Term
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.people import Member
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.register import Register
from cppcc_domain.model.units import Unit
from cppcc_domain.rulebook import Rulebook
from cppcc_domain.vocab.proposals import Timing

__all__ = ["MEMBERS_KINDS", "Ineligible", "ineligible", "ineligible_in", "term_of"]

MEMBERS_KINDS: Final = frozenset({"individual", "joint"})
"""Kinds of proposer that are members; all others are bodies, which propose in their own name."""

_CLASSES: Final[Mapping[str, tuple[type[Entity], ...]]] = {
    "individual": (Member,),
    "joint": (Member,),
    "party": (Unit, Organ),
    "mass_organisation": (Unit, Organ),
    "special_committee": (Organ, Unit),
    "sector": (Organ, Member),
    "sector_group": (Organ, Member),
    "group": (Organ, Member),
    "joint_group": (Organ, Member),
    "county_committee": (Committee, Unit),
}
"""What proposers of a kind are. Bodies propose together in some places; a sector or group may be named by its members."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Ineligible:
    """无提案资格 — that a proposal cannot come from whom it says it comes from."""

    case: str
    """``nobody``, ``kind``, ``plenary``, ``class``, ``term`` or ``committee``."""
    reason: str
    """Why, as a sentence in English."""
    position: int | None = None
    """Which of the proposal's proposers, counted from zero; ``None`` where it is not about one of those whom it names."""
    proposer_id: str | None = None


def ineligible(proposal: Proposal, rulebook: Rulebook) -> Iterator[Ineligible]:
    """Yield what the proposal alone shows: nobody proposes, or a kind of proposer that may not, or not at this time."""
    rules, kind = rulebook.proposal, proposal.proposer_kind
    if proposers_of(proposal) == ():
        yield Ineligible(case="nobody", reason="nobody puts it forward")
    if kind is not None and kind not in rules.proposer_kinds.value:
        pattern, possible = (
            "proposers of kind {codes!r} may not propose; possible: {possible}",
            rules.proposer_kinds.value,
        )
        yield Ineligible(case="kind", reason=Objection(pattern, codes=kind, possible=tuple(sorted(possible))))
    elif kind in rules.plenary_proposer_kinds.value and proposal.timing is Timing.RECESS:
        pattern = "proposers of kind {codes!r} may propose during a plenary session only"
        yield Ineligible(case="plenary", reason=Objection(pattern, codes=kind))


def ineligible_in(proposal: Proposal, register: Register, rulebook: Rulebook) -> Iterator[Ineligible]:
    """Yield what only the register shows: proposers of another class than their kind, or of another term or committee.

    Args:
        proposal: The proposal.
        register: Where proposers, terms and committees are looked up.
        rulebook: Says whether members of a higher committee may propose.
    """
    term = term_of(proposal, register)
    classes = _CLASSES.get(proposal.proposer_kind or "", ())
    named = proposal.proposer_ids or ()
    for number, proposer_id in enumerate(proposers_of(proposal) or ()):
        proposer = register.get(proposer_id)
        position = number if number < len(named) else None
        if proposer is None:
            continue
        if classes and not isinstance(proposer, classes):
            expected = ", ".join(cls.__name__ for cls in classes)
            found = f"it is of class {type(proposer).__name__}, expected: {expected}"
            yield Ineligible(case="class", reason=found, position=position, proposer_id=proposer_id)
        elif isinstance(proposer, Member):
            fault = _other_seat(proposal, proposer, term, register, rulebook)
            if fault is not None:
                yield Ineligible(case=fault, reason=_SEATS[fault], position=position, proposer_id=proposer_id)
        elif isinstance(proposer, Organ) and proposer.committee_id != proposal.committee_id:
            yield Ineligible(
                case="committee",
                reason="it is an organ of another committee",
                position=position,
                proposer_id=proposer_id,
            )


_SEATS: Final = {
    "term": "it is a seat in another term",
    "committee": "it is a seat in another committee",
}


def _other_seat(
    proposal: Proposal, member: Member, term: str | None, register: Register, rulebook: Rulebook
) -> str | None:
    """Return whether the member certainly sits in another term or committee that gives no right to propose here."""
    seat = register.get(member.term_id)
    if term == member.term_id or not isinstance(seat, Term):
        return None
    if seat.committee_id == proposal.committee_id:
        return None if term is None else "term"
    if rulebook.proposal.higher_level_members.value:
        here, there = register.get(proposal.committee_id), register.get(seat.committee_id)
        if not isinstance(here, Committee) or not isinstance(there, Committee) or here.level.is_below(there.level):
            return None
    return "committee"


def term_of(proposal: Proposal, register: Register) -> str | None:
    """Return the id of the term to which a proposal belongs: its own, or that of its session; ``None`` where neither is known."""
    if proposal.term_id is not None or proposal.session_id is None:
        return proposal.term_id
    session = register.get(proposal.session_id)
    return session.term_id if isinstance(session, Meeting) else None
