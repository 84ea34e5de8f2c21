"""考核台账 — what a member scored in a year, entry by entry, and what follows from several such ledgers."""

from bisect import bisect_right
from collections.abc import Iterable
from fractions import Fraction
from functools import cached_property

import attrs

from cppcc_domain.model.assessment import Assessment, Grading
from cppcc_domain.values.checks import is_tuple
from cppcc_domain.values.dates import Period
from cppcc_domain.values.quantity import Interval, Number, Quantity, QuantityRange
from cppcc_domain.vocab.awards import GradeCode
from cppcc_domain.vocab.quantities import Bound
from cppcc_domain.vocab.scores import EntryReason

__all__ = ["LedgerEntry", "MemberLedger", "Standing", "rank", "to_assessment", "total_of"]

_POINTS = "分"


@attrs.frozen(kw_only=True, weakref_slot=False)
class LedgerEntry:
    """计分条目 — one record under one rule: what it would bring by itself, and how much of that counts."""

    section_id: str
    rule_id: str = ""
    """Empty for points that follow from no rule: the base, or what unknown rules may give."""
    record_id: str = ""
    """Empty for what stands for several records, or for records that the register does not hold."""
    path: str = ""
    """Where the record is in the register: ``$.attendances[3]``."""
    points: Number | None
    """Before any limit; ``None`` for any number of points."""
    counted: Interval
    """What is left of them; both ends are the same where nothing is in doubt."""
    reason: EntryReason


@attrs.frozen(kw_only=True, weakref_slot=False)
class MemberLedger:
    """履职台账 — the score of one member's seat for one period, with every entry that it is made of.

    What the records leave open is between the ends of an interval, never silently zero.
    """

    member_id: str
    person_id: str
    scheme: str
    """Name of the scheme."""
    period: Period
    entries: tuple[LedgerEntry, ...] = attrs.field(validator=is_tuple)
    grades: tuple[GradeCode | None, ...] = attrs.field(default=(), validator=is_tuple)
    """The grades that are possible, from the best down, ``None`` for no grade at all; empty where the scheme has no grades."""
    verified: bool = True
    """Whether the scheme is a text of the committee that was read."""

    @cached_property
    def total(self) -> Interval:
        """总分 — the sum of what counts."""
        return total_of(self.entries)

    @property
    def grade(self) -> GradeCode | None:
        """等次 — the grade; ``None`` where there is none, or several are possible."""
        return self.grades[0] if len(self.grades) == 1 else None

    @property
    def score(self) -> Quantity | QuantityRange | None:
        """The total as a quantity in 分: exact, a range, or at least so many; ``None`` where any number may be deducted."""
        low, high = self.total.low, self.total.high
        if low is None:
            return None
        if high is None:
            return Quantity(low, Bound.AT_LEAST, _POINTS)
        return Quantity(low, counter=_POINTS) if low == high else QuantityRange(low, high, _POINTS)

    def of_rule(self, rule_id: str) -> Interval:
        """Return what counts of one rule."""
        return total_of(entry for entry in self.entries if entry.rule_id == rule_id)

    def of_section(self, section_id: str) -> Interval:
        """Return what counts of one section, its base included."""
        return total_of(entry for entry in self.entries if entry.section_id == section_id)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Standing:
    """名次 — where a member stands among others; best and worst place differ where totals are not exact."""

    ledger: MemberLedger
    best: int
    worst: int


def rank(ledgers: Iterable[MemberLedger]) -> tuple[Standing, ...]:
    """Return the places of members, from the highest total down; of equal totals all have the best of their places (并列).

    Example:
        >>> def ledger(member, low, high):
        ...     entry = LedgerEntry(section_id="s", points=high, counted=Interval(low, high), reason=EntryReason.COUNTED)
        ...     return MemberLedger(member_id=member, person_id="p", scheme="d", period=Period.year(2023), entries=(entry,))
        >>> for standing in rank((ledger("m1", 60, 60), ledger("m2", 80, 80), ledger("m3", 50, 70))):
        ...     print(standing.ledger.member_id, standing.best, standing.worst)
        m2 1 1
        m1 2 3
        m3 2 3
    """
    listed = sorted(ledgers, key=lambda ledger: ledger.member_id)
    listed.sort(key=lambda ledger: (_low_end(ledger), _high_end(ledger)), reverse=True)
    lows, highs = sorted(map(_low_end, listed)), sorted(map(_high_end, listed))
    standings = []
    for ledger in listed:
        low, high = _low_end(ledger), _high_end(ledger)
        certainly_above = len(lows) - bisect_right(lows, high)
        possibly_above = len(highs) - bisect_right(highs, low) - (low < high)  # it is not above itself
        standings.append(Standing(ledger=ledger, best=1 + certainly_above, worst=1 + possibly_above))
    return tuple(standings)


def to_assessment(
    ledgers: Iterable[MemberLedger],
    *,
    assessment_id: str,
    committee_id: str,
    name: str,
    year: int,
) -> Assessment:
    """Return an assessment that a register can hold: of each member the score and, where it is certain, the grade.

    Example:
        >>> def ledger(member, low, high):
        ...     entry = LedgerEntry(section_id="s", points=high, counted=Interval(low, high), reason=EntryReason.COUNTED)
        ...     return MemberLedger(member_id=member, person_id="p", scheme="d", period=Period.year(2023), entries=(entry,))
        >>> stored = to_assessment((ledger("m1", 80, 80),), assessment_id="a", committee_id="c", name="委员履职考核", year=2023)
        >>> stored.gradings[0].subject_id, stored.gradings[0].score.value
        ('m1', 80)
    """
    gradings = tuple(Grading(subject_id=ledger.member_id, grade=ledger.grade, score=ledger.score) for ledger in ledgers)
    return Assessment(id=assessment_id, committee_id=committee_id, name=name, year=year, gradings=gradings)


def total_of(entries: Iterable[LedgerEntry]) -> Interval:
    """Return the sum of what counts of these entries."""
    total = Interval(0, 0)
    for entry in entries:
        total += entry.counted
    return total


_End = tuple[int, Fraction]


def _low_end(ledger: MemberLedger) -> _End:
    """Return the lower end in a form that can be compared: one without bound is below all."""
    low = ledger.total.low
    return (-1, Fraction(0)) if low is None else (0, Fraction(low))


def _high_end(ledger: MemberLedger) -> _End:
    high = ledger.total.high
    return (1, Fraction(0)) if high is None else (0, Fraction(high))
