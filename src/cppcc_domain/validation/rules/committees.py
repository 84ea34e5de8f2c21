"""届次 — the terms of a committee, and the ordinals of terms and meetings."""

from collections.abc import Hashable, Iterable, Iterator
from typing import Final

from cppcc_domain.model.committee import Term
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CHARTER_2023, LOCAL_SESSION_NEWS

__all__ = ["RULES"]


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
    zh="届的结束晚于开始，延长后的结束晚于原定结束",
    en="a term ends after it starts, and an extension ends after the term",
    source=f"{CHARTER_2023}第四十一条",
)
def terms_end_after_they_start(context: Context) -> Iterator[Finding]:
    for term in context.register.terms:
        for earlier, later in (("start", "end"), ("end", "extended_to")):
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


RULES: Final = (ordinals_are_given_once, terms_end_after_they_start)
