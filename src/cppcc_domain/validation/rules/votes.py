"""表决 — the numbers of a vote, and whether they are enough."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle import vote_passes
from cppcc_domain.model.meeting import Vote
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.sources import CHARTER_2023, LOCAL_SESSION_NEWS

__all__ = ["RULES"]

_BY_THE_WHOLE_BODY: Final = frozenset(
    {MeetingKind.PLENARY, MeetingKind.STANDING_COMMITTEE, MeetingKind.THEMATIC_STANDING_COMMITTEE}
)
"""Meetings whose motions need more than half of the whole body by the charter."""


@rule(
    "INV-VOTE-1",
    Severity.ERROR,
    zh="赞成、反对、弃权之和不得超过实到人数，实到人数不得超过全体人数",
    en="no more vote than are present, and no more are present than there are members",
    source=LOCAL_SESSION_NEWS,
)
def no_more_vote_than_there_are(context: Context) -> Iterator[Finding]:
    for meeting in context.register.meetings:
        for position, vote in enumerate(meeting.votes or ()):
            voted = sum(count or 0 for count in (vote.yes, vote.no, vote.abstained))
            whole = vote.whole_membership
            if vote.present is not None and voted > vote.present:
                yield context.finding(meeting, f"votes[{position}]", voted=voted, present=vote.present)
            present = voted if vote.present is None else vote.present
            if whole is not None and present > whole:
                yield context.finding(meeting, f"votes[{position}]", case="whole", present=present, whole=whole)


@rule(
    "INV-VOTE-2",
    Severity.ERROR,
    zh="全体会议、常务委员会会议的议案须经全体（而非实到）过半数赞成方为通过",
    en="what a plenary session or the Standing Committee adopts has the votes of more than half of the whole body, not of those present",
    source="《中国人民政治协商会议章程》：以全体委员（常务委员会以全体组成人员）的过半数通过",
    reads=("meeting.pass_rule",),
)
def adopted_motions_have_a_majority_of_all(context: Context) -> Iterator[Finding]:
    majority = context.rulebook.meeting.pass_rule.value
    for meeting in context.register.meetings:
        for position, vote in enumerate(meeting.votes or ()):
            ordinary = vote.extends_term_id is None and meeting.kind in _BY_THE_WHOLE_BODY
            if ordinary and vote.adopted and vote_passes(vote, majority) is False:
                yield context.finding(meeting, f"votes[{position}].adopted", **_counts(vote), majority=majority.value)


@rule(
    "INV-VOTE-3",
    Severity.ERROR,
    zh="延长任期须经常务委员会全体组成人员三分之二以上赞成方为通过",
    en="an extension of the term is adopted with the votes of two thirds of the whole Standing Committee",
    source=f"{CHARTER_2023}第四十一条",
    reads=("meeting.term_extension_rule",),
)
def extensions_have_two_thirds_of_all(context: Context) -> Iterator[Finding]:
    majority = context.rulebook.meeting.term_extension_rule.value
    for meeting in context.register.meetings:
        for position, vote in enumerate(meeting.votes or ()):
            if vote.extends_term_id is not None and vote.adopted and vote_passes(vote, majority) is False:
                yield context.finding(meeting, f"votes[{position}].adopted", **_counts(vote), majority=majority.value)


def _counts(vote: Vote) -> dict[str, str | int | None]:
    return {"subject": vote.subject, "yes": vote.yes, "whole": vote.whole_membership}


RULES: Final = (
    no_more_vote_than_there_are,
    adopted_motions_have_a_majority_of_all,
    extensions_have_two_thirds_of_all,
)
