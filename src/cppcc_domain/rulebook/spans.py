"""期限 — how long something may take, or the day of the year by which it must be done."""

from calendar import monthrange

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.values.checks import positive
from cppcc_domain.vocab.sources import CONVENTION, REPLY_NOTICE_CITY, REPLY_RULES_PROVINCIAL
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["AnnualDate", "Deadline", "Span", "SpanUnit"]

_LEAP_YEAR = 2024


class SpanUnit(ClosedTerm):
    """期限单位 — in what a span of time is counted; working days need a calendar."""

    WORKING_DAYS = "working_days", "个工作日", "working days", REPLY_NOTICE_CITY
    DAYS = "days", "日", "days", REPLY_NOTICE_CITY
    WEEKS = "weeks", "周", "weeks", CONVENTION
    MONTHS = "months", "个月", "months", REPLY_RULES_PROVINCIAL


@attrs.frozen(weakref_slot=False)
class Span:
    """期限 — so many working days, days, weeks or months, counted from an event.

    Example:
        >>> str(Span(3, SpanUnit.MONTHS))
        '3个月'
    """

    amount: int = attrs.field(validator=positive)
    unit: SpanUnit

    def __str__(self) -> str:
        return f"{self.amount}{self.unit.zh}"


@attrs.frozen(weakref_slot=False)
class AnnualDate:
    """每年某日 — a day that comes every year: 6月30日前答复.

    Raises:
        ImpossibleValueError: No year has that day.
    """

    month: int
    day: int

    def __attrs_post_init__(self) -> None:
        if not (1 <= self.month <= 12 and 1 <= self.day <= monthrange(_LEAP_YEAR, self.month)[1]):
            raise ImpossibleValueError("AnnualDate", (self.month, self.day), "a day of the year")

    def __str__(self) -> str:
        return f"{self.month}月{self.day}日"


Deadline = Span | AnnualDate
"""Either so long after the event that starts it, or the next such day of the year."""
