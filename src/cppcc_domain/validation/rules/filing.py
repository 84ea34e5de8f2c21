"""立案 — what the examination of a proposal came to, and by whom it was examined."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle.examination import wrong_examiner
from cppcc_domain.lifecycle.recording import sessions_differ
from cppcc_domain.model.committee import Committee
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Converted, Examined, Merged, NotFiled
from cppcc_domain.rulebook import Parameter
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.proposals import CONVERSION_TARGETS, REJECTION_REASONS, REVIEW_STAGES, TOPICS
from cppcc_domain.vocab.sources import (
    EXAMINATION_REPORT_2024,
    PROPOSAL_EXAMINATION_FUYANG_2019,
    PROPOSAL_EXAMINATION_GUANGZHOU_2012,
    PROPOSAL_EXAMINATION_LANZHOU_2016,
    REJECTION_LIST,
    REPLY_RULES_PROVINCIAL,
    SYSTEM_HONGKOU,
)
from cppcc_domain.vocab.terms import CodeList, Concept

__all__ = ["RULES"]


@rule(
    "INV-PROP-6",
    Severity.ERROR,
    zh="并案的提案并入同一次会议的另一件提案，不得并入自身，也不得相互并入",
    en="a merged case goes into another case of the same session, never into itself, and not round in a circle",
    source=f"{EXAMINATION_REPORT_2024}；{REPLY_RULES_PROVINCIAL}第九条；{SYSTEM_HONGKOU}",
)
def cases_are_merged_into_one_that_remains(context: Context) -> Iterator[Finding]:
    into: dict[str, str] = {}
    for proposal, position, event in context.index.events_of(Merged):
        at = f"events[{position}].into_id"
        partner = context.register.get(event.into_id)
        into[proposal.id] = event.into_id
        if event.into_id == proposal.id:
            yield context.finding(proposal, at, case="itself")
        elif isinstance(partner, Proposal) and sessions_differ(proposal, partner):
            yield context.finding(proposal, at, case="session", into=partner.id)
    circles = _in_circles(into)
    for proposal, position, event in context.index.events_of(Merged):
        if proposal.id in circles and event.into_id != proposal.id:
            yield context.finding(proposal, f"events[{position}].into_id", case="circle", into=event.into_id)


def _in_circles(into: dict[str, str]) -> set[str]:
    """Return the cases from which the pointers lead back to themselves; each pointer is followed once."""
    circles: set[str] = set()
    followed: set[str] = set()
    for start in into:
        way: dict[str, int] = {}
        current = start
        while current in into and current not in followed:
            followed.add(current)
            way[current] = len(way)
            current = into[current]
        if current in way:
            circles.update(list(way)[way[current] :])
    return circles


@rule(
    "INV-PROP-7",
    Severity.ERROR,
    zh="不予立案应有至少一项理由，并在决定之后告知提案者",
    en="a proposal is refused for at least one reason, and its proposer is told after the decision",
    source=REJECTION_LIST,
)
def refusals_have_reasons(context: Context) -> Iterator[Finding]:
    for proposal, position, event in context.index.events_of(NotFiled):
        if not event.reasons:
            yield context.finding(proposal, f"events[{position}].reasons")
        told = event.proposer_told
        if event.date is not None and told is not None and told.before(event.date):
            at = f"events[{position}].proposer_told"
            yield context.finding(proposal, at, case="told_before", date=event.date.isoformat(), told=told.isoformat())


@rule(
    "INV-PROP-10",
    Severity.ERROR,
    zh="每届第一次会议的提案由规则指定的机构（通常为提案审查委员会）审查",
    en="proposals of a term's first session are examined by the organ that the rules name, usually the examination committee",
    source=(
        f"{PROPOSAL_EXAMINATION_GUANGZHOU_2012}第三条；{PROPOSAL_EXAMINATION_FUYANG_2019}第三条；"
        f"{PROPOSAL_EXAMINATION_LANZHOU_2016}第三条"
    ),
    reads=("proposal.first_session_examiner",),
)
def first_sessions_have_their_examiners(context: Context) -> Iterator[Finding]:
    for proposal, position, event in context.index.events_of(Examined):
        if event.examiner_id is None:
            continue
        organ = wrong_examiner(proposal, event, context.register, context.rulebook)
        if organ is not None:
            wanted = context.rulebook.proposal.first_session_examiner.value
            at = f"events[{position}].examiner_id"
            yield context.finding(proposal, at, organ_kind=organ.kind, wanted_organ_kind=wanted)


@rule(
    "ADV-CODE-2",
    Severity.INFO,
    zh="分类、审查环节、不予立案情形、转办去向宜见于本会规则所列",
    en="topics, stages of the examination, reasons for refusal and where cases go on stand in the committee's own rules",
    source=f"{REJECTION_LIST}；{EXAMINATION_REPORT_2024}",
    reads=(
        "proposal.topics",
        "proposal.review_stages",
        "proposal.reject_reasons",
        "proposal.conversion_targets",
    ),
)
def codes_stand_in_the_committees_own_rules(context: Context) -> Iterator[Finding]:
    committee = context.register.get(context.register.committee_id)
    if not isinstance(committee, Committee) or committee.place != context.rulebook.place:
        return  # what another place has listed says nothing here
    for proposal, at, code, (vocabulary, listed) in _codes(context):
        if code is not None and code not in listed.value:
            yield context.finding(proposal, at, code=code, vocabulary=vocabulary.name, list=vocabulary.zh)


_OwnList = tuple[CodeList[Concept], Parameter[tuple[str, ...]]]


def _codes(context: Context) -> Iterator[tuple[Proposal, str, str | None, _OwnList]]:
    """Yield each code with its place, the list that it is from, and those of the list that the rules name."""
    rules, index = context.rulebook.proposal, context.index
    for proposal in context.register.proposals:
        yield proposal, "topic", proposal.topic, (TOPICS, rules.topics)
    for proposal, position, examined in index.events_of(Examined):
        yield proposal, f"events[{position}].stage", examined.stage, (REVIEW_STAGES, rules.review_stages)
    for proposal, position, refused in index.events_of(NotFiled):
        for number, reason in enumerate(refused.reasons):
            own = REJECTION_REASONS, rules.reject_reasons
            yield proposal, f"events[{position}].reasons[{number}]", reason, own
    for proposal, position, converted in index.events_of(Converted):
        own = CONVERSION_TARGETS, rules.conversion_targets
        yield proposal, f"events[{position}].target", converted.target, own


RULES: Final = (
    cases_are_merged_into_one_that_remains,
    refusals_have_reasons,
    first_sessions_have_their_examiners,
    codes_stand_in_the_committees_own_rules,
)
