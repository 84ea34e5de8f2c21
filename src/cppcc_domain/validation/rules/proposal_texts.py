"""提案文本 — how proposals are titled and written, and which of them speak of one matter."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from re import Pattern, compile as compile_pattern
from typing import Final

from cppcc_domain.model.proposal import Proposal, ProposalText
from cppcc_domain.model.proposal_events import Converted, Merged, NotFiled, Withdrawn
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.refusal_signs import refusal_signs
from cppcc_domain.validation.similarity import similar_titles
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.proposals import TextPart
from cppcc_domain.vocab.sources import (
    PROPOSAL_EXAMINATION_FUYANG_2019,
    PROPOSAL_FORM_GUIDE,
    PROPOSAL_NOTICE_TONGCHENG,
    REJECTION_LIST,
    REPLY_RULES_PROVINCIAL,
    SYSTEM_HONGKOU,
)

__all__ = ["RULES"]

_PARTS: Final = tuple(part.value for part in TextPart)


@rule(
    "ADV-TITLE-1",
    Severity.WARNING,
    zh="案由宜写作“关于……的提案（建议）”，字数不超过规定",
    en="a title reads 关于……的提案 or 关于……的建议, and is not longer than the rules allow",
    source=f"{PROPOSAL_FORM_GUIDE}；{SYSTEM_HONGKOU}",
    reads=("proposal.title_pattern", "proposal.max_title_chars"),
)
def titles_say_what_they_are_about(context: Context) -> Iterator[Finding]:
    rules = context.rulebook.proposal
    pattern, most = _compiled(rules.title_pattern.value), rules.max_title_chars.value
    for proposal in context.register.proposals:
        if pattern.fullmatch(proposal.title) is None:
            yield context.finding(proposal, "title", title=proposal.title)
        if most is not None and len(proposal.title) > most:
            yield context.finding(proposal, "title", case="long", chars=len(proposal.title), limit=most)


@cache
def _compiled(pattern: str) -> Pattern[str]:
    return compile_pattern(pattern)


@rule(
    "ADV-LEN-1",
    Severity.WARNING,
    zh="提案正文的字数不宜超过规定",
    en="the body of a proposal is not longer than the rules allow",
    source=PROPOSAL_FORM_GUIDE,
    reads=("proposal.max_body_chars",),
)
def bodies_are_not_too_long(context: Context) -> Iterator[Finding]:
    most = context.rulebook.proposal.max_body_chars.value
    if most is None:
        return
    for proposal, text in _texts(context):
        chars = _length(text)
        if chars > most:
            yield context.finding(proposal, "text", chars=chars, limit=most)


@rule(
    "ADV-LEN-2",
    Severity.INFO,
    zh="提案正文过短的，有内容空泛之虞",
    en="a very short body may be empty of content",
    source=REJECTION_LIST,
    reads=("proposal.min_body_chars",),
)
def bodies_are_not_too_short(context: Context) -> Iterator[Finding]:
    fewest = context.rulebook.proposal.min_body_chars.value
    if fewest is None:
        return
    for proposal, text in _texts(context):
        chars = _length(text)
        if 0 < chars < fewest:
            yield context.finding(proposal, "text", chars=chars, limit=fewest)


@rule(
    "ADV-PARTS-1",
    Severity.WARNING,
    zh="提案应有情况、有分析、有具体建议",
    en="a proposal has a situation, an analysis and concrete suggestions",
    source=f"{PROPOSAL_EXAMINATION_FUYANG_2019}第四条",
)
def texts_have_their_three_parts(context: Context) -> Iterator[Finding]:
    for proposal, text in _texts(context):
        if text.whole is not None:
            continue  # one undivided text does not tell its parts
        missing = tuple(part for part in _PARTS if not (getattr(text, part) or "").strip())
        if missing and len(missing) < len(_PARTS):
            yield context.finding(proposal, "text", missing_parts=missing)


@rule(
    "ADV-REJECT-1",
    Severity.WARNING,
    zh="提案文本出现可能不予立案的表述（本人涉诉、举报、推介产品、本人或亲属问题、涉密等），宜核对",
    en="the text has a wording that hints at a reason for refusal: the proposer's own lawsuit, an accusation, a product, a relative, a secret",
    source=f"{REJECTION_LIST}；{PROPOSAL_NOTICE_TONGCHENG}",
    verified=False,
)
def texts_give_no_reason_for_refusal(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        for sign in refusal_signs(proposal.title):
            yield context.finding(proposal, "title", refusal_reason=sign.reason, printed=sign.printed)
    for proposal, text in _texts(context):
        for sign in refusal_signs(
            "\n".join(filter(None, (text.situation, text.analysis, text.suggestion, text.whole)))
        ):
            yield context.finding(proposal, "text", refusal_reason=sign.reason, printed=sign.printed)


@rule(
    "ADV-MERGE-1",
    Severity.INFO,
    zh="同一次会议中案由相近的提案，可考虑并案",
    en="proposals of one session with similar titles may be merged",
    source=f"{SYSTEM_HONGKOU}；{REPLY_RULES_PROVINCIAL}第九条",
)
def similar_proposals_may_be_merged(context: Context) -> Iterator[Finding]:
    over = {
        id(proposal)
        for kind in (Merged, Withdrawn, NotFiled, Converted)
        for proposal in context.index.proposals_with(kind)
    }
    sessions: defaultdict[tuple[str, str], list[Proposal]] = defaultdict(list)
    for proposal in context.register.proposals:
        if proposal.session_id is not None and id(proposal) not in over:
            sessions[proposal.committee_id, proposal.session_id].append(proposal)
    for proposals in sessions.values():
        for found in similar_titles([proposal.title for proposal in proposals]):
            other, proposal = proposals[found.earlier], proposals[found.later]
            yield context.finding(proposal, "title", title=proposal.title, other=other.id, other_title=other.title)


def _texts(context: Context) -> Iterator[tuple[Proposal, ProposalText]]:
    for proposal in context.register.proposals:
        if proposal.text is not None:
            yield proposal, proposal.text


def _length(text: ProposalText) -> int:
    """Return how many characters the body has; blanks count as in the editors that enforce such limits."""
    return sum(len(part) for part in (text.situation, text.analysis, text.suggestion, text.whole) if part)


RULES: Final = (
    titles_say_what_they_are_about,
    bodies_are_not_too_long,
    bodies_are_not_too_short,
    texts_have_their_three_parts,
    texts_give_no_reason_for_refusal,
    similar_proposals_may_be_merged,
)
