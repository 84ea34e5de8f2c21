"""出席记分 — what attendance brings those who were there, or costs those who were not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from cppcc_domain.model.participation import Attendance
from cppcc_domain.rulebook.counted import CountedAttendance
from cppcc_domain.rulebook.scores import ScoreRule
from cppcc_domain.statistics.records import Records
from cppcc_domain.statistics.scoring.postings import Points, Posting, more_records, points_of
from cppcc_domain.statistics.scoring.seats import Roll
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.verdicts import Verdict, both
from cppcc_domain.vocab.scores import EntryReason, OccasionKind, ScoreUnit

__all__ = ["Presence"]

_COLLECTIONS = {
    OccasionKind.MEETING: "meetings",
    OccasionKind.ACTIVITY: "activities",
    OccasionKind.CONSULTATION: "consultations",
    OccasionKind.DELIBERATION: "deliberations",
}


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Occasion:
    """What somebody can be present at."""

    of: OccasionKind
    kind: str | None = None
    when: PartialDate | None = None
    term_id: str | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Seen:
    """One attendance record of one seat, with whether it belongs to the seat and the period."""

    member_id: str
    attendance: Attendance
    path: str
    occasion: _Occasion
    belongs: Verdict


@attrs.frozen(eq=False, weakref_slot=False)
class Presence:
    """出席 — who was at which occasion of the committee, and what rules give for it."""

    records: Records
    roll: Roll

    def postings(self, rule: ScoreRule) -> Iterator[Posting]:
        """Yield what the rule gives for attendance; nothing if it looks at something else."""
        counts = rule.counts
        if not isinstance(counts, CountedAttendance):
            return
        found = (self._posting(rule, counts, seen) for seen in self._seen if seen.attendance.status in counts.statuses)
        yield from _once_for_each_occasion(rule, found)
        if not self.records.register.is_complete("attendances", self.records.period):
            yield from self._unrecorded(rule, counts)

    def _unrecorded(self, rule: ScoreRule, counts: CountedAttendance) -> Iterator[Posting]:
        """Yield what occasions without a record of the member can bring; any number of them where the occasions are not complete either."""
        looked_at = {*counts.occasions}
        looked_at |= {OccasionKind.MEETING} if counts.meetings else set()
        looked_at |= {OccasionKind.ACTIVITY} if counts.activities else set()
        looked_at |= {OccasionKind.CONSULTATION} if counts.consultations else set()
        known = all(self.records.register.is_complete(_COLLECTIONS[of], self.records.period) for of in looked_at)
        more = more_records(rule, "attendances")
        if not known or more.points is not None or rule.unit is ScoreUnit.HALF_DAY:
            yield more
            return
        possible = {
            id_
            for id_, occasion in self._occasions.items()
            if _names(counts, occasion) is not False and self.records.happened(occasion.when) is not False
        }
        recorded = Counter(member_id for member_id, id_ in self._recorded if id_ in possible)
        for member_id in self.roll.seats:
            missing = len(possible) - recorded[member_id]
            if missing:
                yield attrs.evolve(more, member_id=member_id, points=missing * points_of(rule))

    def _posting(self, rule: ScoreRule, counts: CountedAttendance, seen: _Seen) -> tuple[str, Posting] | None:
        """Return what the rule gives for the record, with the id of the occasion; ``None`` for nothing."""
        verdict = both(seen.belongs, both(_names(counts, seen.occasion), _in_the_way(counts, seen.attendance)))
        points: Points | None = points_of(rule)
        if rule.unit is ScoreUnit.HALF_DAY:
            attended = seen.attendance.half_days
            if attended is None:  # at most as many as there were
                verdict, attended = both(verdict, None), seen.attendance.half_days_held
            points = None if attended is None else attended * points_of(rule)
        if verdict is False or points == 0:
            return None
        return seen.attendance.occasion_id, Posting(
            member_id=seen.member_id,
            rule=rule,
            points=points,
            record_id=seen.attendance.id,
            path=seen.path,
            doubt=None if verdict else EntryReason.UNCERTAIN,
        )

    @cached_property
    def _recorded(self) -> frozenset[tuple[str, str]]:
        return frozenset((seen.member_id, seen.attendance.occasion_id) for seen in self._seen)

    @cached_property
    def _seen(self) -> tuple[_Seen, ...]:
        return tuple(self._look())

    def _look(self) -> Iterator[_Seen]:
        for position, attendance in enumerate(self.records.register.attendances):
            occasion = self._occasions.get(attendance.occasion_id)
            if occasion is None:
                continue
            when = attendance.date or occasion.when
            happened = self.records.happened(occasion.when or when)
            if happened is not False:
                for member_id, theirs in self.roll.seats_of(attendance.participant_id, when, occasion.term_id):
                    yield _Seen(
                        member_id=member_id,
                        attendance=attendance,
                        path=f"$.attendances[{position}]",
                        occasion=occasion,
                        belongs=both(happened, theirs),
                    )

    @cached_property
    def _occasions(self) -> Mapping[str, _Occasion]:
        """The committee's occasions by id; a multi-day one is reckoned to the day on which it began."""
        register, own = self.records.register, self.records.own
        found = {
            meeting.id: _Occasion(
                of=OccasionKind.MEETING,
                kind=meeting.kind,
                when=meeting.start or meeting.end,
                term_id=meeting.term_id,
            )
            for meeting in own(register.meetings)
        }
        for activity in own(register.activities):
            found[activity.id] = _Occasion(
                of=OccasionKind.ACTIVITY, kind=activity.kind, when=activity.start or activity.end
            )
        for talk in own(register.consultations):
            found[talk.id] = _Occasion(of=OccasionKind.CONSULTATION, kind=talk.form, when=talk.start or talk.end)
        for deliberation in own(register.deliberations):
            found[deliberation.id] = _Occasion(of=OccasionKind.DELIBERATION, when=deliberation.date)
        return found


def _names(counts: CountedAttendance, occasion: _Occasion) -> Verdict:
    """Whether the rule names the occasion, by its class or its kind."""
    if occasion.of in counts.occasions:
        return True
    kinds: Mapping[OccasionKind, tuple[str, ...]] = {
        OccasionKind.MEETING: counts.meetings,
        OccasionKind.ACTIVITY: counts.activities,
        OccasionKind.CONSULTATION: counts.consultations,
    }
    wanted = kinds.get(occasion.of, ())
    if occasion.kind is None:
        return None if wanted else False
    return occasion.kind in wanted


def _in_the_way(counts: CountedAttendance, attendance: Attendance) -> Verdict:
    """Whether the member was there in the way that the rule asks for: all the time, because it was compulsory."""
    whole: Verdict = True
    if counts.whole is not None:
        whole = None if attendance.share is None else (attendance.share >= 1) is counts.whole
    compulsory: Verdict = True
    if counts.compulsory is not None:
        compulsory = None if attendance.compulsory is None else attendance.compulsory is counts.compulsory
    return both(whole, compulsory)


def _once_for_each_occasion(rule: ScoreRule, found: Iterable[tuple[str, Posting] | None]) -> Iterator[Posting]:
    """Yield one posting for each member and occasion, a certain one if there is any; half days are counted in every record."""
    first: dict[tuple[str | None, str], Posting] = {}
    for entry in found:
        if entry is None:
            continue
        occasion_id, posting = entry
        if rule.unit is ScoreUnit.HALF_DAY:
            yield posting
            continue
        known = first.setdefault((posting.member_id, occasion_id), posting)
        if (posting.doubt is not None, posting.record_id) < (known.doubt is not None, known.record_id):
            first[posting.member_id, occasion_id] = posting
    yield from first.values()
