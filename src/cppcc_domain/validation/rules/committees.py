"""委员会与届 — which committee guides which, the terms of a committee, and the ordinals of terms and meetings."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from cppcc_domain.lifecycle import vote_passes
from cppcc_domain.model.committee import Committee, Term
from cppcc_domain.model.meeting import Meeting, Vote
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import Period
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.sources import CHARTER_2023, GUIDANCE_ARTICLE, LOCAL_SESSION_NEWS

__all__ = ["RULES"]

_STANDING_COMMITTEE: Final = frozenset({MeetingKind.STANDING_COMMITTEE, MeetingKind.THEMATIC_STANDING_COMMITTEE})


@rule(
    "INV-COM-1",
    Severity.ERROR,
    zh="全国委员会没有上级；地方委员会受一个更高层级的委员会指导",
    en="the National Committee has no committee above it, and a local one is guided by one of a higher level",
    source=GUIDANCE_ARTICLE,
)
def committees_are_guided_from_above(context: Context) -> Iterator[Finding]:
    for committee in context.register.committees:
        if committee.guided_by_id is None:
            continue
        guiding = context.register.get(committee.guided_by_id)
        if committee.level is Level.NATIONAL:
            yield context.finding(committee, "guided_by_id", guiding=committee.guided_by_id)
        # Levels only rise from one to the next, so that nothing guides itself, not even by way of others.
        elif isinstance(guiding, Committee) and not committee.level.is_below(guiding.level):
            levels = {"level": committee.level.value, "guiding_level": guiding.level.value}
            yield context.finding(committee, "guided_by_id", case="level", guiding=guiding.id, **levels)


@rule(
    "INV-COM-2",
    Severity.ERROR,
    zh="同一委员会的届次不得重复；同一届内同类会议的次序不得重复",
    en="a committee has one term of an ordinal, and a term one meeting of a kind and ordinal",
    source=LOCAL_SESSION_NEWS,
)
def ordinals_are_given_once(context: Context) -> Iterator[Finding]:
    register = context.register
    yield from _repeated(context, ((term, (term.committee_id, term.ordinal)) for term in register.terms))
    yield from _repeated(context, ((meeting, _series(meeting)) for meeting in register.meetings))


def _series(meeting: Meeting) -> Hashable:
    """Return what must be unique about a meeting; ``None`` when it is not known."""
    if meeting.term_id is None or meeting.ordinal is None:
        return None
    return (
        meeting.committee_id,
        meeting.term_id,
        meeting.session_id,
        meeting.organ_id,
        meeting.kind,
        meeting.ordinal,
    )


def _repeated(context: Context, numbered: Iterable[tuple[Term | Meeting, Hashable]]) -> Iterator[Finding]:
    first: dict[Hashable, str] = {}
    for entity, key in numbered:
        if key is not None and first.setdefault(key, entity.id) != entity.id:
            yield context.finding(entity, "ordinal", ordinal=entity.ordinal, first=first[key])


@rule(
    "INV-COM-5",
    Severity.ERROR,
    zh="届的结束晚于开始；延长任期的，结束晚于原定结束，并由常务委员会全体组成人员三分之二以上通过",
    en="a term ends after it starts; an extension ends after the term and has the votes of two thirds of the Standing Committee",
    source=f"{CHARTER_2023}第四十一条",
    reads=("meeting.term_extension_rule",),
)
def terms_end_after_they_start(context: Context) -> Iterator[Finding]:
    for term in context.register.terms:
        for earlier, later in (("start", "end"), ("start" if term.end is None else "end", "extended_to")):
            first, second = getattr(term, earlier), getattr(term, later)
            if first is not None and second is not None and second.last <= first.first:
                yield context.finding(
                    term,
                    later,
                    later=later,
                    later_date=second.isoformat(),
                    earlier=earlier,
                    earlier_date=first.isoformat(),
                )

    yield from _extended_without_a_vote(context)


def _extended_without_a_vote(context: Context) -> Iterator[Finding]:
    extended = [term for term in context.register.terms if term.extended_to is not None]
    if not extended:
        return
    majority = context.rulebook.meeting.term_extension_rule.value
    sittings: defaultdict[str, list[Meeting]] = defaultdict(list)
    votes: defaultdict[tuple[str, str], list[Vote]] = defaultdict(list)
    for meeting in context.register.meetings:
        if meeting.kind in _STANDING_COMMITTEE:
            sittings[meeting.committee_id].append(meeting)
            for vote in meeting.votes or ():
                if vote.extends_term_id is not None:
                    votes[meeting.committee_id, vote.extends_term_id].append(vote)
    silent = {committee_id: any(sitting.votes is None for sitting in held) for committee_id, held in sittings.items()}
    for term in extended:
        taken = votes[term.committee_id, term.id]
        if taken and all(vote.adopted is False or vote_passes(vote, majority) is False for vote in taken):
            yield context.finding(term, "extended_to", case="failed")
        elif not taken and not silent.get(term.committee_id, False) and _meetings_are_known(context, term):
            yield context.finding(term, "extended_to", case="no_vote")


def _meetings_are_known(context: Context, term: Term) -> bool:
    if term.start is None or term.end is None:
        return False
    return context.register.is_complete("meetings", Period(term.start, term.end))


RULES: Final = (committees_are_guided_from_above, ordinals_are_given_once, terms_end_after_they_start)
