"""日期与时期 — dates as exact as they are known, and the stretch of time a figure speaks of."""

import calendar
from datetime import date
from typing import Self

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.values.checks import calendar_year
from cppcc_domain.vocab.reports import PeriodKind

__all__ = ["PartialDate", "Period"]


@attrs.frozen(weakref_slot=False)
class PartialDate:
    """日期 — a Gregorian date known to the day, the month or only the year.

    Two partial dates are equal when they say the same with the same precision. They have no total order, because ``2024`` is neither
    before nor after ``2024-03``: ask :meth:`before`, which is true only when it is certain.

    Raises:
        ImpossibleValueError: A year without four digits, a month or day that the calendar does not have, a day without its month.

    Example:
        >>> PartialDate(2024, 1, 29).isoformat(), PartialDate.parse("2024-01").last
        ('2024-01-29', datetime.date(2024, 1, 31))
        >>> PartialDate(2024).before(PartialDate(2024, 3)), PartialDate(2023).before(PartialDate(2024, 3))
        (False, True)
    """

    year: int = attrs.field(validator=calendar_year)
    month: int | None = None
    day: int | None = None

    def __attrs_post_init__(self) -> None:
        try:
            self.first  # noqa: B018 - building the first day is the whole check of the calendar
        except ValueError:
            text = "-".join(str(part) for part in (self.year, self.month, self.day) if part is not None)
            raise ImpossibleValueError("PartialDate", text, "a day of the calendar", invariant="INV-TIME-1") from None
        if self.month is None and self.day is not None:
            raise ImpossibleValueError("PartialDate.day", self.day, "a month beside the day", invariant="INV-TIME-1")

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the partial date that is exactly this day."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ISO form: ``2024``, ``2024-01`` or ``2024-01-29``.

        Raises:
            ImpossibleValueError: Another form, or a day that the calendar does not have.
        """
        parts = text.split("-")
        well_formed = [len(part) for part in parts] == [4, 2, 2][: len(parts)] and all(
            part.isascii() and part.isdigit() for part in parts
        )
        if not well_formed:
            expected = "a date such as 2024, 2024-01 or 2024-01-29"
            raise ImpossibleValueError("PartialDate", text, expected, invariant="INV-TIME-1")
        return cls(*map(int, parts))

    def isoformat(self) -> str:
        """Return the ISO form, as long as the date is exact."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        if self.day is not None:
            text += f"-{self.day:02d}"
        return text

    @property
    def first(self) -> date:
        """The earliest day that this date can mean."""
        return date(self.year, 1 if self.month is None else self.month, 1 if self.day is None else self.day)

    @property
    def last(self) -> date:
        """The latest day that this date can mean."""
        month = 12 if self.month is None else self.month
        return date(self.year, month, calendar.monthrange(self.year, month)[1] if self.day is None else self.day)

    def before(self, other: "PartialDate") -> bool:
        """Whether this date is certainly earlier than the other."""
        return self.last < other.first


@attrs.frozen(weakref_slot=False)
class Period:
    """时期 — the stretch of time that a figure or report speaks of, both ends included.

    ``full`` is 全年 or a closed range, ``since`` is 2023年以来 (end unknown unless given), ``until`` is 截至某日.
    """

    start: PartialDate | None
    end: PartialDate | None = None
    kind: PeriodKind = PeriodKind.FULL

    def __attrs_post_init__(self) -> None:
        missing = (self.kind is PeriodKind.UNTIL and self.end is None) or (
            self.kind is not PeriodKind.UNTIL and self.start is None
        )
        if missing:
            raise ImpossibleValueError("Period", self.kind.value, "a start, or an end for a period that is open below")

    @classmethod
    def of(cls, period: "Period | int") -> "Period":
        """Return the period itself, or the calendar year of that number.

        Raises:
            TypeError: Anything else, ``True`` and ``"2023"`` among it.
        """
        if isinstance(period, cls):
            return period
        if isinstance(period, bool) or not isinstance(period, int):
            raise TypeError(f"a period is a Period or the number of a year, not {period!r}")
        return cls.year(period)

    @classmethod
    def year(cls, year: int) -> Self:
        """Return 全年: one calendar year."""
        return cls(PartialDate(year))

    @property
    def first(self) -> date:
        """The first day inside; ``date.min`` when open below."""
        return date.min if self.start is None else self.start.first

    @property
    def last(self) -> date:
        """The last day inside; ``date.max`` when open above."""
        if self.end is not None:
            return self.end.last
        return date.max if self.kind is PeriodKind.SINCE or self.start is None else self.start.last

    def covers(self, when: PartialDate) -> bool:
        """Whether the date lies certainly inside."""
        return self.first <= when.first and when.last <= self.last
