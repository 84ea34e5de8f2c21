"""日期 — dates as exact as they are known, alone, in order, and as the ends of periods."""

import datetime as dt

from hypothesis import strategies as st

from cppcc_domain.testing.strategies.plain import made
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.vocab.reports import PeriodKind

__all__ = [
    "EVER",
    "FIRST_DAY",
    "LAST_DAY",
    "Days",
    "dates_or_none_in_order",
    "partial_dates",
    "partial_dates_in_order",
    "periods",
    "years",
]

# From the first day of the first plenary session on.
FIRST_DAY = dt.date(1949, 9, 21)
LAST_DAY = dt.date(2099, 12, 31)

Days = tuple[dt.date, dt.date]
"""The first and the last day that dates may mean."""
EVER: Days = (FIRST_DAY, LAST_DAY)

_PARTS_KNOWN = st.sampled_from((1, 2, 3))


def years() -> st.SearchStrategy[int]:
    """Years from 1950 to 2099; they shrink to 2000."""
    return st.integers(-50, 99).map(lambda offset: 2000 + offset)


def partial_dates(*, min_value: dt.date = FIRST_DAY, max_value: dt.date = LAST_DAY) -> st.SearchStrategy[PartialDate]:
    """Dates known to the year, the month or the day.

    Args:
        min_value: The earliest day that is meant; known to the year or month only, the date can also mean an earlier one.
        max_value: The latest day that is meant, likewise.
    """
    return made(_known_in_part, st.dates(min_value, max_value), _PARTS_KNOWN)


def partial_dates_in_order(
    count: int, *, distinct: bool = False, min_value: dt.date = FIRST_DAY, max_value: dt.date = LAST_DAY
) -> st.SearchStrategy[tuple[PartialDate, ...]]:
    """So many dates, of which none is certainly before one that stands left of it.

    Args:
        count: How many.
        distinct: Whether each means a later day than the one before it; if not, they may mean the same day.
        min_value: As for :func:`partial_dates`.
        max_value: As for :func:`partial_dates`.
    """
    days = st.lists(st.dates(min_value, max_value), min_size=count, max_size=count, unique=distinct).map(sorted)
    return made(lambda days, parts: tuple(map(_known_in_part, days, parts)), days, st.tuples(*[_PARTS_KNOWN] * count))


def dates_or_none_in_order(
    count: int, *, distinct: bool = False, min_value: dt.date = FIRST_DAY, max_value: dt.date = LAST_DAY
) -> st.SearchStrategy[tuple[PartialDate | None, ...]]:
    """The same, with each date ``None`` half of the time: not stated."""
    return made(
        lambda dates, stated: tuple(date if known else None for date, known in zip(dates, stated, strict=True)),
        partial_dates_in_order(count, distinct=distinct, min_value=min_value, max_value=max_value),
        st.tuples(*[st.booleans()] * count),
    )


def periods() -> st.SearchStrategy[Period]:
    """Periods of every kind: whole years, months and ranges, 以来 with and without an end, 截至 a day."""
    return made(_period, partial_dates_in_order(2), st.sampled_from(PeriodKind), st.booleans())


def _period(ends: tuple[PartialDate, ...], kind: PeriodKind, both: bool) -> Period:  # noqa: FBT001 - drawn, not called
    start, end = ends
    if both:
        return Period(start, end, kind)
    return Period(None, end, kind) if kind is PeriodKind.UNTIL else Period(start, kind=kind)


def _known_in_part(day: dt.date, parts: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:parts])
