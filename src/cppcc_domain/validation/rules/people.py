"""委员 — seats, and when they are held."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.committee import Term
from cppcc_domain.model.people import Member
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CHARTER_2023

__all__ = ["RULES"]


@rule(
    "INV-MEM-2",
    Severity.ERROR,
    zh="委员资格的起止应在届内，同一人在同一委员会的资格不得重叠",
    en="a seat lies inside its term, and one person's seats in a committee do not overlap",
    source=f"{CHARTER_2023}第三十条至第三十八条",
)
def seats_lie_inside_their_term(context: Context) -> Iterator[Finding]:
    terms = {term.id: term for term in context.register.terms}
    seats: defaultdict[tuple[str, str], list[Member]] = defaultdict(list)
    for member in context.register.members:
        if member.term_id in terms:
            seats[member.person_id, terms[member.term_id].committee_id].append(member)
    still_held = {later.id: earlier for held in seats.values() for earlier, later in _overlapping(held)}
    for member in context.register.members:
        term, earlier = terms.get(member.term_id), still_held.get(member.id)
        if term is not None:
            yield from _outside(context, member, term)
        if earlier is not None:
            date, limit = _iso(member.start), _iso(earlier.end)
            yield context.finding(member, "start", case="overlap", date=date, limit=limit, other=earlier.id)


def _outside(context: Context, member: Member, term: Term) -> Iterator[Finding]:
    opens, closes = term.start, term.extended_to or term.end
    for name, when in (("start", member.start), ("end", member.end)):
        if when is None:
            continue
        if opens is not None and when.before(opens):
            yield context.finding(member, name, date=_iso(when), limit=_iso(opens))
        elif closes is not None and closes.before(when):
            yield context.finding(member, name, case="after", date=_iso(when), limit=_iso(closes))


def _overlapping(seats: list[Member]) -> Iterator[tuple[Member, Member]]:
    """Yield pairs of seats of which the later certainly begins before the earlier ends."""
    dated = [(seat.start, seat) for seat in seats if seat.start is not None]
    dated.sort(key=lambda entry: entry[0].first)
    longest: tuple[PartialDate, Member] | None = None
    for start, seat in dated:
        if longest is not None and start.before(longest[0]):
            yield longest[1], seat
        if seat.end is not None and (longest is None or longest[0].first < seat.end.first):
            longest = seat.end, seat


def _iso(when: PartialDate | None) -> str | None:
    return None if when is None else when.isoformat()


RULES: Final = (seats_lie_inside_their_term,)
