"""委员 — when seats are held, in which sectors, and how many they are."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.committee import Term
from cppcc_domain.model.people import Member
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.durations import overlapping
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.people import MembershipEntry
from cppcc_domain.vocab.sources import CHARTER_2023

__all__ = ["RULES"]


@rule(
    "INV-SEC-1",
    Severity.ERROR,
    zh="委员的界别应是本届设置的界别",
    en="a member's sector is one of those that the term has",
    source=f"{CHARTER_2023}第四十条",
)
def sectors_are_those_of_the_term(context: Context) -> Iterator[Finding]:
    known = {
        term.id: {seats.sector for seats in term.sectors}
        for term in context.index.terms.values()
        if term.sectors is not None
    }
    for member in context.register.members:
        if member.sector is not None and member.sector not in known.get(member.term_id, {member.sector}):
            yield context.finding(member, "sector", sector=member.sector, term=member.term_id)


@rule(
    "INV-SEC-2",
    Severity.ERROR,
    zh="名单完整时，届首各界别在任委员之和等于公布的委员数，且不超过各界别名额",
    en="where the list is complete, as many members are seated when the term begins as were named, and no more of a sector than its quota",
    source=f"{CHARTER_2023}第四十条",
)
def as_many_are_seated_as_were_named(context: Context) -> Iterator[Finding]:
    terms = {term.id: term.start for term in context.register.terms if _list_is_complete(context, term)}
    certain: Counter[tuple[str, str | None]] = Counter()
    possible: Counter[str] = Counter()
    for member in context.register.members:
        opening = terms.get(member.term_id)
        if opening is None:
            continue
        seated = (
            None if _joined_some_day(member) else member.lasts_beyond(opening.last, context.index.terms[member.term_id])
        )
        if seated:
            certain[member.term_id, None] += 1
            certain[member.term_id, member.sector or ""] += 1
        possible[member.term_id] += seated is not False
    for term in context.register.terms:
        if term.id not in terms:
            continue
        least, most, named = certain[term.id, None], possible[term.id], term.members_named
        if named is not None and not least <= named <= most:
            yield context.finding(term, "members_named", named=named, seated=most if named > most else least)
        for position, seats in enumerate(term.sectors or ()):
            count = certain[term.id, seats.sector]
            if seats.quota is not None and count > seats.quota:
                at = f"sectors[{position}].quota"
                yield context.finding(term, at, case="quota", sector=seats.sector, quota=seats.quota, seated=count)


def _joined_some_day(member: Member) -> bool:
    """Whether the member was co-opted on a day not stated, which the beginning of the term does not stand in for."""
    tenure = member.tenure
    return tenure.start is None and tenure.entry is MembershipEntry.CO_OPTED and member.was_seated


def _list_is_complete(context: Context, term: Term) -> bool:
    return term.start is not None and context.register.is_complete("members", Period(term.start))


@rule(
    "INV-MEM-2",
    Severity.ERROR,
    zh="委员资格的起止应在届内，同一人在同一委员会的资格不得重叠",
    en="a seat lies inside its term, and one person's seats in a committee do not overlap",
    source=f"{CHARTER_2023}第三十条至第三十八条",
)
def seats_lie_inside_their_term(context: Context) -> Iterator[Finding]:
    still_held = {
        later.id: earlier
        for (_, committee_id), seats in context.index.seats.items()
        if committee_id is not None and len(seats) > 1
        for earlier, later in overlapping((_stated(seat), seat) for seat in seats if seat.was_seated)
    }
    for member in context.register.members:
        term, earlier = context.index.terms.get(member.term_id), still_held.get(member.id)
        if term is not None and member.was_seated:
            yield from _outside(context, member, term)
        if earlier is not None:
            date, limit = _iso(member.tenure.start), _iso(earlier.tenure.end)
            yield context.finding(member, "start", case="overlap", date=date, limit=limit, other=earlier.id)


def _outside(context: Context, member: Member, term: Term) -> Iterator[Finding]:
    own, whole = _stated(member), term.duration
    for name, when in (("start", own.start), ("end", own.end)):
        if when is None or not whole.excludes(when):
            continue
        if whole.start is not None and when.before(whole.start):
            yield context.finding(member, name, date=_iso(when), limit=_iso(whole.start))
        else:
            yield context.finding(member, name, case="after", date=_iso(when), limit=_iso(whole.end))


def _stated(seat: Member) -> Duration:
    """Return the dates that the seat itself has, without those of its term."""
    tenure = seat.tenure
    return Duration(tenure.start, tenure.end)


def _iso(when: PartialDate | None) -> str | None:
    return None if when is None else when.isoformat()


RULES: Final = (sectors_are_those_of_the_term, as_many_are_seated_as_were_named, seats_lie_inside_their_term)
