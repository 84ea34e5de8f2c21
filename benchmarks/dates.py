"""Dates and periods beside bare Babel, asked for the same text by a pattern or a skeleton and with its locale already parsed.

Small slices of work run in random order, ours and Babel's alike, and their medians are added up: a busy moment hits all of them. Every case
is first checked, so that both give the same answers. The first ratio is ours against ours (A/A) and says what a difference means at this
moment.

Usage: python benchmarks/dates.py [ROUNDS]
"""

import sys
from datetime import date, timedelta

from _rounds import compare, versions
from babel import Locale, dates as cldr

from cppcc_domain.text.dates import format_date, parse_date
from cppcc_domain.text.periods import format_period
from cppcc_domain.values.dates import PartialDate, Period

CHINESE, ENGLISH = Locale.parse("zh_Hans_CN"), Locale.parse("en")
DAYS = [date(2021, 1, 1) + timedelta(days=5 * number) for number in range(400)]
PARTIAL = [PartialDate.of(day) for day in DAYS]


def main() -> None:
    """Print the comparisons."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"{versions('babel')}; {rounds} rounds\n")
    texts = [format_date(day) for day in DAYS]
    compare(
        "format a date",
        format_date,
        {
            "Babel, by pattern": lambda day: cldr.format_date(day, "y年M月d日", locale=CHINESE),
            "Babel, long": lambda day: cldr.format_date(day, "long", locale=CHINESE),
        },
        (DAYS, texts),
        rounds,
    )
    compare(
        "format a date with its weekday",
        lambda day: format_date(day, weekday="short"),
        {"Babel, by pattern": lambda day: cldr.format_date(day, "y年M月d日（EEE）", locale=CHINESE)},
        (DAYS, [format_date(day, weekday="short") for day in DAYS]),
        rounds,
    )
    compare(
        "format a date in English",
        lambda day: format_date(day, locale="en"),
        {"Babel, long": lambda day: cldr.format_date(day, "long", locale=ENGLISH)},
        (DAYS, [format_date(day, locale="en") for day in DAYS]),
        rounds,
    )
    periods = [
        Period(PartialDate.of(day), PartialDate.of(day + timedelta(days=1 + number % 90)))
        for number, day in enumerate(DAYS)
    ]
    compare(
        "format a period",
        format_period,
        {
            "Babel, by skeleton": lambda period: cldr.format_interval(
                period.start.first, period.end.first, "yMMMd", locale=CHINESE
            )
        },
        (periods, [format_period(period) for period in periods]),
        rounds,
    )
    compare(
        "parse a date",
        lambda text: parse_date(text).first,
        {"Babel, long": lambda text: cldr.parse_date(text, locale=CHINESE, format="long")},
        (texts, DAYS),
        rounds,
    )
    compare(
        "parse a date with its month in two digits",
        lambda text: parse_date(text).first,
        {"Babel, long": lambda text: cldr.parse_date(text, locale=CHINESE, format="long")},
        ([f"{day:%Y年%m月%d日}" for day in DAYS], DAYS),
        rounds,
    )


if __name__ == "__main__":
    main()
