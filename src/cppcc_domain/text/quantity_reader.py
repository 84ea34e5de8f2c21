"""读取数量 — one pass over a text that finds each quantity with its span.

At each numeral the reader asks in turn: is this a set phrase, an ordinal, a damaged run of digits; a share, a number; which counter and
which bounding words stand around it; and does it count (:mod:`cppcc_domain.text.quantity_rules`).
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

import attrs

from cppcc_domain.text.counters import DURATIONS, counter_behind, no_counter, without_brackets
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.text.quantity_context import bound_after, bound_before, is_glued_after, is_label, ordinal_list_end
from cppcc_domain.text.quantity_numbers import DAMAGED, NUMERALS, NumberReading, ShareReading, number_at, share_at
from cppcc_domain.text.quantity_rules import (
    BOUNDARY,
    FigureReading,
    counts,
    is_damaged,
    is_past,
    next_numeral,
    session_of,
    sets_about,
    stands_alone,
)
from cppcc_domain.text.scripts import fold
from cppcc_domain.text.set_phrases import set_phrase_end
from cppcc_domain.values.quantity import Number, Quantity, QuantityRange
from cppcc_domain.vocab.quantities import Bound

__all__ = ["QuantityReader", "QuantitySpan"]


@attrs.frozen(weakref_slot=False)
class QuantitySpan:
    """数量位置 — a quantity and where it stands in the text, bounding words and counter included."""

    start: int
    end: int
    quantity: Quantity | QuantityRange


# Where a quantity may begin; the last four characters do so only together with others.
_CANDIDATE: Final = LazyPattern(f"[0-9{NUMERALS}半翻几数]")
_RUN: Final = LazyPattern(rf"[0-9]++(?:[,，.:：/][0-9]++)*+|[{NUMERALS}]++|.", re.DOTALL)
_JOIN: Final = LazyPattern(rf" ?(?:(?<![-—–~])[-—–~‐−](?![-—–~])|至|到) ?(?=[0-9{NUMERALS}])")
_MINUS_AFTER: Final = frozenset("为是长速幅率:：(（，、 升降减值达")
_NO_HALF_BEFORE: Final = frozenset("上下前后大小多深")
_NO_HALF_AFTER: Final = frozenset("径岛导成场山路途夜决自封程生截边百辈点")
_NO_HALVES_BEFORE: Final = frozenset("另大多前后上下这那每")

_Step = tuple[QuantitySpan | None, int]
"""What was found, and where to go on."""


class QuantityReader:
    """数量阅读器 — reads one text from left to right."""

    def __init__(self, text: str) -> None:
        self._original = text
        self._text = fold(text)
        self._floor = 0  # where the last number ends: no bounding word before it belongs to the next one
        self._first = len(text) - len(text.lstrip())
        self._last = len(text.rstrip())

    def spans(self) -> Iterator[QuantitySpan]:
        """Yield each quantity in order of appearance."""
        position = 0
        while found := _CANDIDATE.search(self._text, position):
            span, position = self._read(found.start())
            if span is not None or found.group() not in "半翻几数":
                self._floor = position
            if span is not None:
                yield span

    def _read(self, start: int) -> _Step:
        text = self._text
        skipped = set_phrase_end(text, start) or ordinal_list_end(text, start)
        if skipped is None and (damaged := DAMAGED.match(text, start)):
            skipped = damaged.end()
        if skipped is not None:
            return None, skipped
        if share := share_at(text, start):
            return self._share(start, share)
        number = number_at(text, start)
        if number is None:
            run = _RUN.match(text, start)
            return None, run.end() if run else start + 1
        return (None, number.end) if is_label(text, start, number.end) else self._figure(start, number)

    # --- numbers ---------------------------------------------------------------------------------------------------

    def _figure(self, start: int, number: NumberReading) -> _Step:
        """Read what a number counts, the second number of a range included."""
        text = self._text
        counter = counter_behind(text, number.end)
        if number.infix >= 0 and not counter.unit and (run := next_numeral(text, number.end)):
            return None, run  # 十几二十个
        figure = FigureReading(
            start=start, number=number, last=number, low=number.low, high=number.high, counter=counter
        )
        joined = _JOIN.match(text, counter.after)
        if joined and number.high is None and number.infix < 0:
            second = number_at(text, joined.end())
            if second is None or second.high is not None or is_glued_after(text, second.end):
                return None, second.end if second else joined.end()
            behind = counter_behind(text, second.end)
            if not counter.unit or (counter.unit == behind.unit and not self._is_change(start, joined.group())):
                figure = FigureReading(
                    start=start,
                    number=number,
                    last=second,
                    low=_shared(number, second),
                    high=second.low,
                    counter=behind,
                )
                if not _is_range(figure):
                    return None, behind.after
        if is_damaged(text, figure, self._floor):
            return None, figure.counter.after
        return self._bounded(figure)

    def _bounded(self, figure: FigureReading) -> _Step:
        """Add the bounding words, and decide."""
        text, counter, number = self._text, figure.counter, figure.number
        shares = counter.unit in {"%", "‰"}
        figure = attrs.evolve(
            figure,
            before=bound_before(text, self._floor, figure.start, share=shares, magnitude=number.is_magnitude),
            after=bound_after(text, counter.after, duration=counter.unit in DURATIONS),
        )
        if counter.unit:
            if (session := session_of(text, figure)) is not None:
                return None, session
            counted = counts(text, figure)
        else:
            begin = figure.before.start if figure.before else figure.start
            counted = stands_alone(text, figure, whole=begin <= self._first and figure.end >= self._last)
        if not counted:
            return None, counter.after
        return self._span(attrs.evolve(figure, before=None) if is_past(text, figure) else figure)

    def _is_change(self, start: int, join: str) -> bool:
        """Whether 从3个到5个 tells a change, not a range."""
        return join.strip() in {"到", "至"} and self._text[max(0, start - 1) : start] in {"从", "由"}

    # --- shares ----------------------------------------------------------------------------------------------------

    def _share(self, start: int, share: ShareReading) -> _Step:
        """Read a share: percentages in words, fractions, tenths, halves, doublings."""
        text, number, previous = self._text, share.number, self._text[start - 1 : start]
        if is_label(text, start, number.end):
            return None, number.end
        if number.bare and number.end == start + 1 and text[start] == "半":
            return self._half(start, number)
        if text.startswith(("半数", "一半"), start) and previous in _NO_HALVES_BEFORE:
            return None, number.end
        number = self._share_range(share)
        figure = FigureReading(
            start=start,
            number=number,
            last=number,
            low=number.low,
            high=number.high,
            counter=no_counter(number.end, share.counter),
            before=bound_before(text, self._floor, start, share=True, magnitude=True),
            after=bound_after(text, number.end, duration=False),
        )
        if (
            text.startswith("一成", start)
            and figure.is_exact
            and text[number.end : number.end + 1] not in BOUNDARY | {""}
        ):
            return None, number.end
        if previous == "负":
            figure = attrs.evolve(figure, start=start - 1, low=-number.low)
        return self._span(figure)

    def _share_range(self, share: ShareReading) -> NumberReading:
        """Return the number of a share with the second end of 百分之三至五, if there is one."""
        number, text = share.number, self._text
        joined = _JOIN.match(text, number.end)
        if not joined or share.counter != "%" or number.high is not None or number.infix >= 0:
            return number
        second = share_at(text, joined.end())
        other = second.number if second and second.counter == "%" else number_at(text, joined.end())
        if other is None or Fraction(other.low) < Fraction(number.low):
            return number
        return attrs.evolve(number, high=other.low, end=other.end)

    def _half(self, start: int, number: NumberReading) -> _Step:
        """Read 半 before a counter of time, or behind a bounding word: 半年多, 半个月, 过半, 近半."""
        text, end = self._text, number.end
        if text[start - 1 : start] in _NO_HALF_BEFORE and start:
            return None, end
        counter = counter_behind(text, end)
        timed = counter.unit in DURATIONS and (counter.unit != "月" or counter.ge)
        before = bound_before(text, self._floor, start, share=not timed, magnitude=not timed)
        if not timed:
            if before is None or before.end != start or (text[end : end + 1] in _NO_HALF_AFTER and end < len(text)):
                return None, end
            counter = no_counter(end, "")
        return self._span(
            FigureReading(
                start=start,
                number=number,
                last=number,
                low=Decimal("0.5") if timed else number.low,
                high=None,
                counter=counter,
                before=before,
                after=bound_after(text, counter.after, duration=timed),
            )
        )

    # --- the result ------------------------------------------------------------------------------------------------

    def _span(self, figure: FigureReading) -> _Step:
        counter, end, start = figure.counter, figure.end, figure.start
        printed = without_brackets(self._original[counter.start : counter.end])
        unit = printed if printed and counter.unit not in {"%", "‰"} else counter.unit
        if figure.high is not None:
            return QuantitySpan(start, end, QuantityRange(figure.low, figure.high, unit)), end
        low = Decimal(int(figure.low)) + Decimal("0.5") if counter.half else figure.low
        signed = self._sign(start, unit)
        if signed is None:
            return None, end
        if signed:
            return QuantitySpan(start - 1, end, Quantity(-low, counter=unit)), end
        bound, word = self._bound(figure)
        if figure.before is not None and not figure.number.several:
            start = figure.before.start
        return QuantitySpan(start, end, Quantity(low, bound, unit, word)), end

    def _bound(self, figure: FigureReading) -> tuple[Bound, str]:
        """Return the bound and its word as written; before the number it wins over inside, and inside over after."""
        if figure.number.several:
            return Bound.SEVERAL, self._original[figure.number.infix]
        if figure.before is not None:
            return figure.before.bound, self._original[figure.before.start : figure.before.end]
        if figure.infix >= 0:
            return sets_about(self._text[figure.infix]), self._original[figure.infix]
        if figure.after is not None:
            return figure.after.bound, self._original[figure.after.start : figure.after.end]
        return Bound.EXACT, ""

    def _sign(self, start: int, unit: str) -> bool | None:
        """Return whether a minus stands before the digits, ``None`` where a dash may be either."""
        text = self._text
        if start == 0 or text[start - 1] not in "-−负" or not text[start].isdecimal():
            return False
        if text[start - 1] != "-" or start == 1 or text[start - 2] in _MINUS_AFTER or unit == "%":
            return True
        return None


def _shared(first: NumberReading, second: NumberReading) -> Number:
    """Return the low end of a range; in 3—5万 the 万 belongs to both ends."""
    shared = first.low * second.factor
    return shared if first.factor == 1 and Fraction(shared) <= Fraction(second.low) else first.low


def _is_range(figure: FigureReading) -> bool:
    """Whether the ends are in order; 三至五百 has two readings and is none."""
    low, high = figure.low, figure.high or 0
    return Fraction(low) <= Fraction(high) and not (
        figure.last.length > 0 and low < 10 and high >= 100 and high % 100 == 0
    )
