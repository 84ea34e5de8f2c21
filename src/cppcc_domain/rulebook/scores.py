"""积分办法 — how a committee scores its members' year, as data: rules with points, sections with limits, grades with bounds.

Places differ in everything but the kinds of records that they look at. A scheme names those (:mod:`cppcc_domain.rulebook.counted`) and says what each
brings; :func:`cppcc_domain.statistics.assess` does the rest. Points are exact numbers, never floats.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from fractions import Fraction
from typing import Final

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.rulebook.counted import Counted, CountedAttendance
from cppcc_domain.rulebook.spans import AnnualDate
from cppcc_domain.values.checks import (
    exact_number,
    is_tuple,
    non_empty,
    non_negative,
    not_an_empty_tuple,
)
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.quantity import Interval, Number
from cppcc_domain.vocab.awards import GradeCode
from cppcc_domain.vocab.committees import PostCode
from cppcc_domain.vocab.scores import ScoreUnit

__all__ = ["GradeBand", "ScoreRule", "ScoreScheme", "ScoreSection", "Sharing"]

_ONE_DAY: Final = timedelta(days=1)
_NEW_YEAR: Final = AnnualDate(1, 1)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Sharing:
    """联名计分 — how the points of a work with several authors are shared; whoever works alone has them all.

    Example:
        >>> halves = Sharing(first=Fraction(1, 2), others=Fraction(1, 2), divided=True)  # 第一提案人折半，其余均摊
        >>> [str(halves.of(position, 4)) for position in range(4)], halves.of(0, 1)
        (['1/2', '1/6', '1/6', '1/6'], Fraction(1, 1))
    """

    first: Number = attrs.field(default=1, validator=[exact_number, non_negative])
    """The part of the first author; 0 for none."""
    others: Number = attrs.field(default=1, validator=[exact_number, non_negative])
    """The part of each of the others, or of all of them together."""
    divided: bool = False
    """均摊: whether the others' part is divided among them."""

    def of(self, position: int, authors: int) -> Fraction:
        """Return the part of one author: of so many, at this position, counted from zero."""
        if authors == 1:
            return Fraction(1)
        if position == 0:
            return Fraction(self.first)
        return Fraction(self.others) / (authors - 1 if self.divided else 1)


@attrs.frozen(kw_only=True, weakref_slot=False)
class ScoreRule:
    """计分规则 — so many points for each record of a sort; negative points are deducted.

    Raises:
        ImpossibleValueError: No points at all, half days of something that has none, or a group together with what makes no sense in one.
    """

    id: str = attrs.field(validator=non_empty)
    """Unique within the scheme; entries of a ledger name it."""
    zh: str = attrs.field(validator=non_empty)
    """What it rewards or deducts, in words."""
    counts: Counted
    points: Number = attrs.field(validator=exact_number)
    unit: ScoreUnit = ScoreUnit.TIME
    """For what the points are given. ``half_day`` multiplies them, of ``year`` the best record of the year counts; the others are words only."""
    most: Number | None = attrs.field(default=None, validator=exact_number)
    """封顶: how much the rule brings, or deducts, at most."""
    quota: int = attrs.field(default=0, validator=non_negative)
    """How many records bring nothing: 1 for 从第2件起."""
    highest_of_year: str = ""
    """Name of a group of rules of which only the highest record of the year counts (只计最高); empty for none."""
    highest_of_record: str = ""
    """Name of a group of rules of which only the highest counts for the same record (不重复计); empty for none."""
    sharing: Sharing = Sharing()
    posts: tuple[PostCode, ...] = attrs.field(default=(), validator=is_tuple)
    """Posts of which a member must hold one during the period; empty for all members."""

    def __attrs_post_init__(self) -> None:
        groups = [self.unit is ScoreUnit.YEAR, bool(self.highest_of_year), bool(self.highest_of_record)]
        if self.points == 0:
            raise ImpossibleValueError("ScoreRule.points", self.points, "points other than 0")
        if self.unit is ScoreUnit.HALF_DAY and not isinstance(self.counts, CountedAttendance):
            raise ImpossibleValueError("ScoreRule.unit", self.unit.value, "a unit of what the rule counts")
        if sum(groups) > 1:
            raise ImpossibleValueError("ScoreRule", self.id, "one way to count only the highest")
        if any(groups) and (self.points < 0 or self.quota or self.most is not None):
            raise ImpossibleValueError("ScoreRule", self.id, "only points, where only the highest counts")
        if self.most is not None and self.most < 0:
            raise ImpossibleValueError("ScoreRule.most", self.most, "a number of at least 0")

    @property
    def is_once_a_year(self) -> bool:
        """Whether one record of the year counts, however many there are."""
        return self.unit is ScoreUnit.YEAR or bool(self.highest_of_year)


@attrs.frozen(kw_only=True, weakref_slot=False)
class ScoreSection:
    """计分项目 — rules that share a limit: 参加会议50分.

    What the rules give counts up to ``most``; what they deduct is taken from that.
    """

    id: str = attrs.field(validator=non_empty)
    zh: str = attrs.field(validator=non_empty)
    base: Number = attrs.field(default=0, validator=exact_number)
    """基础分: with how much it starts."""
    most: Number | None = attrs.field(default=None, validator=exact_number)
    least: Number | None = attrs.field(default=None, validator=exact_number)
    """扣完为止: what remains at least, however much is deducted."""
    rules: tuple[ScoreRule, ...] = attrs.field(default=(), validator=is_tuple)
    abridged: bool = False
    """Whether there are more rules that give points than are known: any number up to the limit may be missing."""

    def __attrs_post_init__(self) -> None:
        if self.base not in Interval(self.least, self.most):
            raise ImpossibleValueError("ScoreSection.base", self.base, "a number between the limits")

    @property
    def groups(self) -> frozenset[str]:
        """The names of its groups of rules of which only the highest counts."""
        names = (name for rule in self.rules for name in (rule.highest_of_year, rule.highest_of_record))
        return frozenset(name for name in names if name)


@attrs.frozen(kw_only=True, weakref_slot=False)
class GradeBand:
    """等次 — a grade and from how many points on it is given."""

    grade: GradeCode
    at_least: Number | None = attrs.field(default=None, validator=exact_number)
    """``None`` for the grade of everybody who reaches no other."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class ScoreScheme:
    """履职积分办法 — the rules by which a committee scores its members for a year.

    Raises:
        ImpossibleValueError: Two sections or two rules of one id, a group over several sections, a grade twice, grades not in descending
            order, or a year that begins on 29 February.
    """

    name: str = attrs.field(validator=non_empty)
    """snake_case name: ``tongcheng_2019``."""
    place: str = attrs.field(validator=non_empty)
    source: str = attrs.field(validator=non_empty)
    """Document and article."""
    verified: bool = True
    """Whether the text named was read and is this committee's."""
    note: str = ""
    """What the text has that is not said here."""
    year_start: AnnualDate = _NEW_YEAR
    """The day on which its year begins; a year that begins later than 1 January is named after the one in which it ends."""
    most: Number | None = attrs.field(default=None, validator=exact_number)
    """总分: how much there is at most; ``None`` for an open scale."""
    sections: tuple[ScoreSection, ...] = attrs.field(validator=not_an_empty_tuple)
    bands: tuple[GradeBand, ...] = attrs.field(default=(), validator=is_tuple)
    """From the best grade down."""

    def __attrs_post_init__(self) -> None:
        _require_distinct("ScoreScheme.sections", (section.id for section in self.sections))
        _require_distinct("ScoreScheme.rules", (rule.id for rule in self.rules()))
        _require_distinct("ScoreScheme.rules", (group for section in self.sections for group in section.groups))
        _require_distinct("ScoreScheme.bands", (band.grade for band in self.bands))
        bounds = [None if band.at_least is None else Fraction(band.at_least) for band in self.bands]
        known = [bound for bound in bounds if bound is not None]
        if None in bounds[:-1] or known != sorted(set(known), reverse=True):
            raise ImpossibleValueError("ScoreScheme.bands", bounds, "grades from the best down, each from fewer points")
        if self.year_start == AnnualDate(2, 29):
            raise ImpossibleValueError("ScoreScheme.year_start", str(self.year_start), "a day that every year has")

    def rules(self) -> Iterator[ScoreRule]:
        """Yield the rules, section by section."""
        for section in self.sections:
            yield from section.rules

    def year(self, year: int) -> Period:
        """Return the scheme's own year of that number.

        Example:
            >>> from cppcc_domain.rulebook import ScoreScheme, ScoreSection
            >>> scheme = ScoreScheme(
            ...     name="d", place="某区", source="…", year_start=AnnualDate(12, 1), sections=(ScoreSection(id="s", zh="提案"),)
            ... )
            >>> scheme.year(2023).first.isoformat(), scheme.year(2023).last.isoformat()
            ('2022-12-01', '2023-11-30')
        """
        month, day = self.year_start.month, self.year_start.day
        begins = year if self.year_start == _NEW_YEAR else year - 1
        last = date(begins + 1, month, day) - _ONE_DAY
        return Period(PartialDate(begins, month, day), PartialDate.of(last))

    def grades(self, least: Number | None, most: Number | None) -> tuple[GradeCode | None, ...]:
        """Return the grades that a total between these ends can have, from the best down; ``None`` for a total that reaches no grade.

        Args:
            least: The lower end; ``None`` for without bound.
            most: The upper end; ``None`` for without bound.
        """
        total = Interval(least, most)
        possible: list[GradeCode | None] = []
        above: Number | None = None
        for band in self.bands:
            if total.overlaps(Interval(band.at_least, above, high_open=True)):
                possible.append(band.grade)
            above = band.at_least
        if above is not None and total.overlaps(Interval(None, above, high_open=True)):
            possible.append(None)
        return tuple(possible)


def _require_distinct(what: str, names: Iterable[str]) -> None:
    repeated = sorted(name for name, times in Counter(names).items() if times > 1)
    if repeated:
        raise ImpossibleValueError(what, repeated[0], "a name that stands once")
