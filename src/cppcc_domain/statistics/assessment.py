"""履职考核 — the score of every member for a year, by a committee's own scheme."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

import attrs

from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.rulebook.scores import ScoreScheme
from cppcc_domain.statistics.ledgers import MemberLedger, total_of
from cppcc_domain.statistics.records import Records
from cppcc_domain.statistics.scoring.booking import book
from cppcc_domain.statistics.scoring.postings import Posting
from cppcc_domain.statistics.scoring.presence import Presence
from cppcc_domain.statistics.scoring.seats import Roll, Seat
from cppcc_domain.statistics.scoring.works import Works
from cppcc_domain.values.dates import Period
from cppcc_domain.vocab.scores import EntryReason

__all__ = ["assess"]


def assess(
    register: Register, scheme: ScoreScheme, period: Period | int, rulebook: Rulebook = NATIONAL_DEFAULT
) -> tuple[MemberLedger, ...]:
    """Score every seat of the register's committee that is held at some time in the period, in the order of the register.

    Only records count, as in :func:`~cppcc_domain.statistics.figures`: a proposal to the session that it was put to, an activity to the day on which
    it began, an award to the year for which it was given. What the records leave open widens the total to an interval: a date that may lie
    outside, a work whose authors are not stated, a collection that :attr:`~cppcc_domain.model.Register.coverage` does not call complete.

    Args:
        register: The records.
        scheme: The rules; each entry of a ledger names the one that it follows from.
        period: One of the scheme's own years by its number (where years begin on 1 December, 2023 is December 2022 to November 2023), or any
            period.
        rulebook: The committee's rules; they say which histories of proposals are legal, and whether merged cases count as filed.

    Raises:
        TypeError: Neither a period nor the number of a year.

    Example:
        >>> from cppcc_domain.model import Activity, Attendance, Coverage, Member, Person, Register, Term
        >>> from cppcc_domain.rulebook import CountedAttendance, ScoreRule, ScoreSection
        >>> from cppcc_domain.values import PartialDate
        >>> welfare = ScoreRule(id="welfare", zh="公益活动", points=2, counts=CountedAttendance(activities=("public_welfare",)))
        >>> scheme = ScoreScheme(
        ...     name="some_city", place="某市", source="…", sections=(ScoreSection(id="bonus", zh="奖励分", most=3, rules=(welfare,)),)
        ... )
        >>> days = [
        ...     Activity(id=f"a{day}", committee_id="c", kind="public_welfare", title="义诊", start=PartialDate(2023, 3, day))
        ...     for day in (1, 2)
        ... ]
        >>> register = Register(
        ...     committee_id="c",
        ...     terms=(Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021)),),
        ...     persons=(Person(id="p", name="王某某"),),
        ...     members=(Member(id="m", person_id="p", term_id="t"),),
        ...     activities=tuple(days),
        ...     attendances=tuple(Attendance(id=f"at-{day.id}", participant_id="p", occasion_id=day.id) for day in days),
        ...     coverage=(Coverage(collection="attendances", period=Period.year(2023)),),
        ... )
        >>> (ledger,) = assess(register, scheme, 2023)
        >>> for entry in ledger.entries:
        ...     print(entry.rule_id, entry.record_id, entry.points, entry.counted.low, entry.reason.zh)
        welfare at-a1 2 2 计分
        welfare at-a2 2 1 超出限额
        >>> ledger.total
        Interval(low=3, high=3, low_open=False, high_open=False)
    """
    records = Records(register, _days(scheme, period), rulebook)
    roll = Roll(records)
    presence, works = Presence(records, roll), Works(records, roll, scheme)
    of_member: defaultdict[str, list[Posting]] = defaultdict(list)
    of_anybody: list[Posting] = []
    for rule in scheme.rules():
        for posting in (*presence.postings(rule), *works.postings(rule)):
            if posting.member_id is None:
                of_anybody.append(posting)
            else:
                of_member[posting.member_id].append(posting)
    shared = tuple(_together(of_anybody))
    return tuple(_ledger(scheme, roll, seat, (*of_member[id_], *shared)) for id_, seat in roll.seats.items())


def _days(scheme: ScoreScheme, period: Period | int) -> Period:
    if isinstance(period, int) and not isinstance(period, bool):
        return scheme.year(period)
    return Period.of(period)


def _together(postings: Iterable[Posting]) -> Iterator[Posting]:
    """Yield one posting for all those of a rule and a reason: what is in doubt for everybody is not written out for everybody."""
    groups: defaultdict[tuple[str, EntryReason | None], list[Posting]] = defaultdict(list)
    for posting in postings:
        groups[posting.rule.id, posting.doubt].append(posting)
    for group in groups.values():
        first = group[0]
        if len(group) == 1:
            yield first
            continue
        known = [posting.points for posting in group if posting.points is not None]
        together = max if first.rule.is_once_a_year else sum
        points = together(known) if len(known) == len(group) else None
        collection = first.path.partition("[")[0]
        yield attrs.evolve(first, points=points, record_id="", path=collection)


def _ledger(scheme: ScoreScheme, roll: Roll, seat: Seat, postings: Iterable[Posting]) -> MemberLedger:
    entries = book(scheme, _of_holders(roll, seat.member.person_id, postings))
    total = total_of(entries)
    return MemberLedger(
        member_id=seat.member.id,
        person_id=seat.member.person_id,
        scheme=scheme.name,
        period=roll.records.period,
        entries=entries,
        grades=scheme.grades(total.low, total.high),
        verified=scheme.verified,
    )


def _of_holders(roll: Roll, person_id: str, postings: Iterable[Posting]) -> Iterator[Posting]:
    """Yield the postings that the person can have by the posts that their rules ask for."""
    for posting in postings:
        holds = roll.holds(person_id, posting.rule.posts)
        if holds or (holds is None and posting.doubt):
            yield posting
        elif holds is None:
            yield attrs.evolve(posting, doubt=EntryReason.UNCERTAIN)
