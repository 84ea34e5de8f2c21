"""届与界别 — what is unusual about a term: too many sessions, too many years, other sectors than those published."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from cppcc_domain.model.committee import Committee, SectorSeats
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.parties import DEMOCRATIC_PARTIES
from cppcc_domain.vocab.sectors import NATIONAL_13TH, NATIONAL_14TH
from cppcc_domain.vocab.sources import CHARTER_2023, LOCAL_SESSION_NEWS, SECTORS_13TH, SECTORS_14TH, SECTORS_HISTORY

__all__ = ["RULES"]

_USUAL_SESSIONS: Final = 5
_LONGEST_YEARS: Final = 6  # five, and one to be prepared in
_PUBLISHED_SECTORS: Final = {13: frozenset(NATIONAL_13TH), 14: frozenset(NATIONAL_14TH)}


@rule(
    "ADV-TERM-1",
    Severity.WARNING,
    zh="一届的全体会议一般不超过五次（有超过的先例，宜核对）",
    en="a term seldom has more than five plenary sessions; it happens, but is worth a look",
    source=LOCAL_SESSION_NEWS,
)
def terms_seldom_have_more_than_five_sessions(context: Context) -> Iterator[Finding]:
    latest: dict[str, tuple[int, Meeting]] = {}
    for meeting in context.register.meetings:
        if meeting.kind is MeetingKind.PLENARY and meeting.term_id is not None and meeting.ordinal is not None:
            known = latest.get(meeting.term_id)
            if known is None or known[0] < meeting.ordinal:
                latest[meeting.term_id] = meeting.ordinal, meeting
    for ordinal, meeting in latest.values():
        if ordinal > _USUAL_SESSIONS:
            yield context.finding(meeting, "ordinal", ordinal=ordinal)


@rule(
    "ADV-TERM-2",
    Severity.WARNING,
    zh="届期超过六年的，应有延长任期的记录",
    en="a term of more than six years has a record of its extension",
    source=f"{CHARTER_2023}第四十一条",
)
def long_terms_were_extended(context: Context) -> Iterator[Finding]:
    for term in context.register.terms:
        start, end = term.start, term.end
        if start is None or end is None or term.extended_to is not None:
            continue
        if _years_later(start.last, _LONGEST_YEARS) < end.first:
            yield context.finding(term, "end", start=start.isoformat(), end=end.isoformat())


def _years_later(day: date, years: int) -> date:
    """Return the same day so many years later; 29 February becomes the 28th where there is none."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


@rule(
    "ADV-SEC-1",
    Severity.WARNING,
    zh="第十三届、第十四届全国委员会的界别应与公布的34个界别一致",
    en="the sectors of the 13th and 14th National Committee are the 34 published ones",
    source=f"{SECTORS_13TH}；{SECTORS_14TH}",
)
def national_sectors_are_those_published(context: Context) -> Iterator[Finding]:
    national = {committee.id for committee in context.register.committees if _is_national(committee)}
    for term in context.register.terms:
        published = _PUBLISHED_SECTORS.get(term.ordinal)
        if term.committee_id not in national or term.sectors is None or published is None:
            continue
        listed = {seats.sector for seats in term.sectors}
        if listed != published:
            missing, foreign = tuple(sorted(published - listed)), tuple(sorted(listed - published))
            yield context.finding(term, "sectors", missing_sectors=missing, other_sectors=foreign)


def _is_national(committee: Committee) -> bool:
    return committee.level is Level.NATIONAL


@rule(
    "ADV-SEC-2",
    Severity.INFO,
    zh="民主党派成员的界别可以不同于本党派的界别（提示）",
    en="members of a democratic party may represent another sector than their party's; this only tells how many do",
    source=SECTORS_HISTORY,
    verified=False,
)
def party_members_may_represent_other_sectors(context: Context) -> Iterator[Finding]:
    register = context.register
    party_of = {person.id: person.party for person in register.persons if person.party in DEMOCRATIC_PARTIES}
    sectors_of = {term.id: _party_sectors(term.sectors) for term in register.terms if term.sectors}
    counts: dict[str, int] = {}
    for member in register.members:
        party = party_of.get(member.person_id)
        own = sectors_of.get(member.term_id)
        if party is not None and own and party in own and member.sector not in (None, party):
            counts[member.term_id] = counts.get(member.term_id, 0) + 1
    for term in register.terms:
        if term.id in counts:
            yield context.finding(term, "sectors", members=counts[term.id])


def _party_sectors(sectors: tuple[SectorSeats, ...]) -> frozenset[str]:
    return frozenset(seats.sector for seats in sectors if seats.sector in DEMOCRATIC_PARTIES)


RULES: Final = (
    terms_seldom_have_more_than_five_sessions,
    long_terms_were_extended,
    national_sectors_are_those_published,
    party_members_may_represent_other_sectors,
)
