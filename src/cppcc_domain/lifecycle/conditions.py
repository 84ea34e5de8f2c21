"""前提 — what must hold of a case before an event of some kind can happen to it at all, whatever the event brings.

The table says which kinds of event may follow by their order; a condition looks at the case. Both together are what is allowed. As guards,
conditions bind new events only, and what the record does not tell is held against nobody.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from cppcc_domain.lifecycle.eligibility import MEMBERS_KINDS, ineligible
from cppcc_domain.lifecycle.participants import judgements, lapsed_signatures, proposers_of
from cppcc_domain.lifecycle.refusals import Objection
from cppcc_domain.lifecycle.replies import replies_owed
from cppcc_domain.lifecycle.states import EventKind
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Archived, Closed, FeedbackGiven, Filed, Submitted
from cppcc_domain.rulebook import DissatisfiedAction, Rulebook
from cppcc_domain.vocab.proposals import Timing

__all__ = ["CONDITIONS", "Condition", "dissatisfied_proposers", "unmet", "unsigned_proposers"]

Condition = Callable[[Proposal, Rulebook], str | None]
"""Says what is lacking, or ``None``."""


def unmet(proposal: Proposal, kind: EventKind, rulebook: Rulebook) -> Iterator[str]:
    """Yield, in English, what the case lacks for an event of this kind."""
    for condition in CONDITIONS.get(kind, ()):
        lacking = condition(proposal, rulebook)
        if lacking is not None:
            yield lacking


def unsigned_proposers(proposal: Proposal) -> tuple[str, ...]:
    """Return those named as proposers who were asked to sign and have not, or not in time."""
    lapsed = lapsed_signatures(proposal.events)
    return tuple(proposer_id for proposer_id in proposal.proposer_ids or () if proposer_id in lapsed)


def dissatisfied_proposers(proposal: Proposal, rulebook: Rulebook) -> tuple[str | None, ...]:
    """Return the proposers whose latest feedback of this round gives the worst level; ``None`` for one who is not named."""
    scale = rulebook.handling.satisfaction_scale.value
    return tuple(
        proposer_id
        for proposer_id, feedback in judgements(proposal.events).items()
        if scale and scale[-1] in {rating.level for rating in feedback.ratings}
    )


def _may_propose(proposal: Proposal, rulebook: Rulebook) -> str | None:
    return next((fault.reason for fault in ineligible(proposal, rulebook)), None)


def _may_come_now(proposal: Proposal, rulebook: Rulebook) -> str | None:
    closed = proposal.timing is Timing.RECESS and not rulebook.proposal.allow_recess_submission.value
    return "no proposals are taken between sessions" if closed else None


def _enough_sign_once(proposal: Proposal, rulebook: Rulebook) -> str | None:
    if proposal.proposer_ids is None:
        return None
    again = [proposer_id for proposer_id, times in Counter(proposal.proposer_ids).items() if times > 1]
    if again:
        return Objection("proposers are named twice: {proposers}", proposers=tuple(sorted(again)))
    signing = len(proposers_of(proposal) or ())
    fewest, most = rulebook.proposal.min_signatories.value, rulebook.proposal.max_signatories.value
    if signing < fewest:
        return Objection("{signing} proposers, at least {fewest} must sign", signing=signing, fewest=fewest)
    if most is None or signing <= most:
        return None
    return Objection("{signing} proposers, at most {most} may sign", signing=signing, most=most)


def _everybody_named_has_signed(proposal: Proposal, _: Rulebook) -> str | None:
    unsigned = unsigned_proposers(proposal)
    pattern = "named as proposers without having signed in time: {proposers}"
    return Objection(pattern, proposers=unsigned) if unsigned else None


def _collective_proposals_are_sealed(proposal: Proposal, _: Rulebook) -> str | None:
    submitted = proposal.last(Submitted)
    if proposal.proposer_kind is None or proposal.proposer_kind in MEMBERS_KINDS or submitted is None:
        return None
    return "it came without the seal or signature of the body that proposes it" if submitted.sealed is False else None


def _every_proposer_is_answered(proposal: Proposal, _: Rulebook) -> str | None:
    owed = replies_owed(proposal)
    return Objection("replies are owed: {owed}", owed=owed) if owed else None


def _dissatisfaction_was_dealt_with(proposal: Proposal, rulebook: Rulebook) -> str | None:
    """An archive without a closing before it leaves no place for the reasons of a waiver."""
    if rulebook.handling.dissatisfied_action.value is DissatisfiedAction.NONE:
        return None
    latest = next((event for event in reversed(proposal.events) if isinstance(event, Closed | FeedbackGiven)), None)
    if isinstance(latest, Closed) or not dissatisfied_proposers(proposal, rulebook):
        return None
    return "a proposer is dissatisfied: the case is handled again, or closed for a reason"


CONDITIONS: Final[Mapping[EventKind, tuple[Condition, ...]]] = {
    Submitted: (_may_propose, _may_come_now, _enough_sign_once),
    Filed: (_enough_sign_once, _everybody_named_has_signed, _collective_proposals_are_sealed),
    Closed: (_every_proposer_is_answered,),
    Archived: (_every_proposer_is_answered, _dissatisfaction_was_dealt_with),
}
"""What is asked of the case, by kind of event."""
