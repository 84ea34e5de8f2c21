"""答复义务 — who still owes whom a written reply.

Every unit that replies itself (sole, lead, split) owes one to each proposer, also to those of the cases that were merged into this one. A
co-handler gives its opinion to the lead and owes the proposers nothing.

Sources:
    省级提案办理规定第九条；浙江省海洋与渔业局提案办理规定第十二条
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import attrs

from cppcc_domain.lifecycle.participants import proposers_of, standing_replies, units_owing_replies
from cppcc_domain.lifecycle.states import EventKind
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Merged, Withdrawn
from cppcc_domain.model.register import Register

__all__ = ["OwedReply", "absorbed_by", "merged_cases", "owed_replies", "replies_owed"]


_LEFT: Final = frozenset[EventKind]((Merged, Withdrawn))


@attrs.frozen(kw_only=True, weakref_slot=False)
class OwedReply:
    """应答复 — one unit has not answered one proposer in this round."""

    unit_id: str
    proposer_id: str

    def __str__(self) -> str:
        return f"{self.unit_id} to {self.proposer_id}"


def owed_replies(register: Register, proposal_id: str) -> tuple[OwedReply, ...]:
    """Return the replies that are owed for a case, to its own proposers and to those of the cases that were merged into it.

    A reply that does not say to whom it went counts for all. For a case that is assigned to nobody, was withdrawn, or merged into another
    one, nothing is owed.

    Raises:
        EntityNotFoundError: The register holds no proposal of that id.

    Example:
        >>> from cppcc_domain.model import Proposal, Register
        >>> from cppcc_domain.model.proposal_events import Assigned, Assignment, Examined, Filed, Merged, Submitted
        >>> from cppcc_domain.vocab import HandlingRole
        >>> alone = Assigned(assignments=(Assignment(unit_id="u1", role=HandlingRole.SOLE),))
        >>> one = Proposal(id="p1", title="关于甲的提案", committee_id="c", proposer_ids=("m1",))
        >>> other = Proposal(id="p2", title="关于甲的建议", committee_id="c", proposer_ids=("m2",))
        >>> one = attrs.evolve(one, events=(Submitted(), Examined(), Filed(number=1), alone))
        >>> other = attrs.evolve(other, events=(Submitted(), Examined(), Merged(into_id="p1")))
        >>> [str(owed) for owed in owed_replies(Register(committee_id="c", proposals=(one, other)), "p1")]
        ['u1 to m1', 'u1 to m2']
    """
    proposal = register.find(proposal_id, Proposal)
    return replies_owed(proposal, absorbed_by(proposal_id, merged_cases(register.proposals)))


def merged_cases(proposals: Iterable[Proposal]) -> dict[str, list[Proposal]]:
    """Return the cases that were merged into another one, by the id of that one."""
    merged: dict[str, list[Proposal]] = {}
    for proposal in proposals:
        into_id = proposal.merged_into_id
        if into_id is not None:
            merged.setdefault(into_id, []).append(proposal)
    return merged


def absorbed_by(proposal_id: str, merged: Mapping[str, Sequence[Proposal]]) -> tuple[Proposal, ...]:
    """Return the cases that a case has absorbed: those merged into it, and those that were merged into these before.

    Args:
        proposal_id: The case.
        merged: What :func:`merged_cases` says of all cases.
    """
    absorbed = list(merged.get(proposal_id, ()))
    seen = {proposal_id, *(case.id for case in absorbed)}
    for case in absorbed:  # grows while it is walked; records may run in a circle
        more = [other for other in merged.get(case.id, ()) if other.id not in seen]
        seen.update(other.id for other in more)
        absorbed += more
    return tuple(absorbed)


def replies_owed(proposal: Proposal, absorbed: Iterable[Proposal] = ()) -> tuple[OwedReply, ...]:
    """Return the replies that are owed for a case of which the absorbed ones are known already.

    Args:
        proposal: The case.
        absorbed: The cases merged into it.
    """
    units = units_owing_replies(proposal.events)
    if not units or not _LEFT.isdisjoint(map(type, proposal.events)):
        return ()
    named = [proposers_of(case) or () for case in (proposal, *absorbed)]
    proposer_ids = tuple(dict.fromkeys(proposer_id for of_case in named for proposer_id in of_case))
    return tuple(
        OwedReply(unit_id=unit_id, proposer_id=proposer_id)
        for unit_id in sorted(units)
        for proposer_id in _unanswered(proposal, unit_id, proposer_ids)
    )


def _unanswered(proposal: Proposal, unit_id: str, proposer_ids: tuple[str, ...]) -> tuple[str, ...]:
    replies = [reply for reply in standing_replies(proposal.events) if reply.unit_id == unit_id]
    if any(reply.to_ids is None for reply in replies):
        return ()
    answered = {proposer_id for reply in replies for proposer_id in reply.to_ids or ()}
    return tuple(proposer_id for proposer_id in proposer_ids if proposer_id not in answered)
