"""提案者 — who puts proposals forward, who signs them, and who bears their seal.

What cannot be known is held against nobody: drafts, ids that lead nowhere (another rule finds them), proposers of a local kind.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle.conditions import unsigned_proposers
from cppcc_domain.lifecycle.eligibility import MEMBERS_KINDS, ineligible, ineligible_in
from cppcc_domain.lifecycle.participants import lapsed_signatures, proposers_of, signatories
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import (
    CosignDeclined,
    Cosigned,
    CosignInvited,
    Drafted,
    Filed,
    ProposalEvent,
    Recorded,
    Submitted,
)
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.proposals import FilingStatus
from cppcc_domain.vocab.sources import (
    CONVENTION,
    PROPOSAL_EXAMINATION_FUYANG_2019,
    PROPOSAL_EXAMINATION_GUANGZHOU_2012,
    PROPOSAL_RULES_2018,
    PROPOSAL_RULES_EARLIER,
    SYSTEM_CHAOTIAN,
    SYSTEM_HONGKOU,
)

__all__ = ["RULES"]

_USUAL_COSIGNERS: Final = 30
_DRAFTING: Final = frozenset({Drafted, CosignInvited, Cosigned, CosignDeclined})
_NOT_HANDED_IN: Final = frozenset({FilingStatus.DRAFT, FilingStatus.AWAITING_COSIGN, FilingStatus.UNKNOWN})


@rule(
    "INV-PROP-1",
    Severity.ERROR,
    zh="提案有提案者；提案者类别为本地规则所许可；委员为本届委员（或依规则为上级委员），集体提案者为本会的参加单位、专门委员会、界别或小组",
    en="a proposal has a proposer, of a kind that the rules allow: a member of that term, or a body that takes part in the committee's work",
    source=f"{PROPOSAL_RULES_2018}第二条；{PROPOSAL_EXAMINATION_GUANGZHOU_2012}第六条；{PROPOSAL_EXAMINATION_FUYANG_2019}第四条",
    reads=("proposal.proposer_kinds", "proposal.plenary_proposer_kinds", "proposal.higher_level_members"),
)
def proposals_come_from_those_who_may_propose(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        if not any(map(_hands_in, proposal.events)):
            continue
        for fault in ineligible(proposal, context.rulebook):
            at = "proposer_ids" if fault.case == "nobody" else "proposer_kind"
            yield context.finding(proposal, at, case=fault.case, proposer_kind=proposal.proposer_kind)
        for fault in ineligible_in(proposal, context.register, context.rulebook):
            at = "events" if fault.position is None else f"proposer_ids[{fault.position}]"
            yield context.finding(
                proposal, at, case=fault.case, proposer_kind=proposal.proposer_kind, proposer=fault.proposer_id
            )


def _hands_in(event: ProposalEvent) -> bool:
    """Whether the event shows that the proposal is more than a draft."""
    if isinstance(event, Recorded):
        return event.filing not in _NOT_HANDED_IN
    return type(event) not in _DRAFTING


@rule(
    "INV-PROP-2",
    Severity.ERROR,
    zh="第一提案人须签名，提案者、联名人不得重复",
    en="the first proposer signs, and nobody is named or signs twice",
    source=f"{PROPOSAL_RULES_EARLIER}第十五条",
)
def nobody_signs_twice(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        ids = proposal.proposer_ids or ()
        if len(set(ids)) < len(ids) and any(map(_hands_in, proposal.events)):
            again = next(position for position, one in enumerate(ids) if one in ids[:position])
            yield context.finding(proposal, f"proposer_ids[{again}]", case="named_twice", proposer=ids[again])
    signed = Counter((proposal.id, event.member_id) for proposal, _, event in context.index.events_of(Cosigned))
    for proposal, position, event in context.index.events_of(Cosigned):
        if signed[proposal.id, event.member_id] > 1 and _has_signed(proposal, position, event.member_id):
            yield context.finding(proposal, f"events[{position}]", case="signed_twice", proposer=event.member_id)
    for proposal, position, declined in context.index.events_of(CosignDeclined):
        member_id = declined.member_id
        is_first = proposal.proposer_ids is not None and proposal.proposer_ids[:1] == (member_id,)
        if is_first and member_id not in signatories(proposal.events):
            yield context.finding(proposal, f"events[{position}]", case="first", proposer=member_id)


def _has_signed(proposal: Proposal, until: int, member_id: str) -> bool:
    before = proposal.events[:until]
    return any(isinstance(event, Cosigned) and event.member_id == member_id for event in before)


@rule(
    "INV-PROP-3",
    Severity.ERROR,
    zh="被邀请联名的委员在截止时间前会签方为有效，立案时未会签的不列为提案者",
    en="who is asked to sign counts only after signing in time; who has not signed when the case is filed is no proposer of it",
    source=f"{SYSTEM_HONGKOU}；{SYSTEM_CHAOTIAN}",
)
def only_who_signed_is_a_proposer(context: Context) -> Iterator[Finding]:
    for proposal in context.index.proposals_with(CosignInvited):
        if proposal.filed is None:
            continue
        lapsed = lapsed_signatures(proposal.events)
        for member_id in unsigned_proposers(proposal):
            at = f"proposer_ids[{(proposal.proposer_ids or ()).index(member_id)}]"
            expires = lapsed[member_id]
            yield context.finding(
                proposal, at, proposer=member_id, expires=None if expires is None else expires.isoformat()
            )


@rule(
    "INV-PROP-4",
    Severity.ERROR,
    zh="集体提案立案前应有单位署名并加盖公章，或由召集人签名",
    en="a proposal of a body bears its name and seal, or its convener's signature, before it is filed",
    source=f"{PROPOSAL_RULES_EARLIER}第十五条",
    verified=False,
)
def collective_proposals_are_sealed(context: Context) -> Iterator[Finding]:
    for proposal, position, _ in context.index.events_of(Filed):
        if proposal.proposer_kind is None or proposal.proposer_kind in MEMBERS_KINDS:
            continue
        last = next((event for event in reversed(proposal.events[:position]) if isinstance(event, Submitted)), None)
        if last is not None and last.sealed is False:
            yield context.finding(proposal, f"events[{position}]", proposer_kind=proposal.proposer_kind)


@rule(
    "ADV-COSIGN-1",
    Severity.INFO,
    zh="联名人超过三十人的提案不多见，宜核对",
    en="more than thirty co-signers are unusual, and worth a look",
    source=CONVENTION,
    verified=False,
)
def co_signers_are_seldom_many(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        named = proposal.proposer_ids
        if named is None or len(named) + len(proposal.events) <= _USUAL_COSIGNERS:
            continue
        others = len(proposers_of(proposal) or ()) - 1
        if others > _USUAL_COSIGNERS:
            yield context.finding(proposal, "proposer_ids", cosigners=others, usual=_USUAL_COSIGNERS)


RULES: Final = (
    proposals_come_from_those_who_may_propose,
    nobody_signs_twice,
    only_who_signed_is_a_proposer,
    collective_proposals_are_sealed,
    co_signers_are_seldom_many,
)
