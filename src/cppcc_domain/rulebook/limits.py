"""限额 — numbers and shares that a committee sets for itself, each with what it applies to."""

from datetime import date, time
from decimal import Decimal

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.rulebook.choices import AbsenceConsequence, Within
from cppcc_domain.values.checks import is_tuple, non_empty, positive
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.proposals import ResultClass, SatisfactionAxis, SatisfactionLevel
from cppcc_domain.vocab.reports import IndicatorCode

__all__ = ["AbsenceLimit", "AwardRatio", "AxisScale", "MinimumOutput", "ResultMeaning", "SessionDeadline"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class SessionDeadline:
    """提案截止时间 — until when proposals could be handed in at one session, to the minute, local time."""

    term: int = attrs.field(validator=positive)
    session: int = attrs.field(validator=positive)
    day: date
    hour: time


@attrs.frozen(kw_only=True, weakref_slot=False)
class ResultMeaning:
    """办理结果含义 — what a mark on a reply means in this place: C is 留作参考 here and 待以后解决 there."""

    result: ResultClass
    zh: str = attrs.field(validator=non_empty)


@attrs.frozen(kw_only=True, weakref_slot=False)
class AxisScale:
    """评价等次 — the levels in which one side of the handling is judged, from the best to the worst: 同意, 理解, 保留, 不同意 of the result."""

    axis: SatisfactionAxis
    levels: tuple[SatisfactionLevel, ...] = attrs.field(validator=is_tuple)


@attrs.frozen(kw_only=True, weakref_slot=False)
class AbsenceLimit:
    """缺席限度 — how often a meeting of a kind may be missed, and what follows from it."""

    kind: MeetingKind
    times: int = attrs.field(validator=positive)
    """The number of absences with which the consequence comes."""
    within: Within
    consequence: AbsenceConsequence
    unexcused_only: bool = False
    """无故缺席: whether absences on leave do not count."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class MinimumOutput:
    """最低履职要求 — how many pieces of work a member must bring, of any of these kinds together."""

    indicators: tuple[IndicatorCode, ...]
    """What counts: proposals, opinion reports."""
    times: int = attrs.field(validator=positive)
    within: Within


@attrs.frozen(kw_only=True, weakref_slot=False)
class AwardRatio:
    """表彰比例 — the share, in percent, of all that may be distinguished: 8 to 10 %.

    Raises:
        ImpossibleValueError: Not a part of a hundred, or the higher end first.
    """

    low: Decimal
    high: Decimal

    def __attrs_post_init__(self) -> None:
        if not 0 <= self.low <= self.high <= 100:
            raise ImpossibleValueError("AwardRatio", (self.low, self.high), "percentages in ascending order")
