"""Breakdowns made with known truth: however the shares were rounded, no false alarm; whatever is broken is caught."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
from breaches.breach import register, report
from hypothesis import given, settings, strategies as st

from cppcc_domain.model import Breakdown, Part
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import Quantity

RULES = CATALOGUE.only(["INV-REP-1", "INV-REP-2", "ADV-DATA-1", "ADV-PCT-1", "ADV-PCT-2"])
PLAIN = ("half_up", "half_even", "cut_off")
RESTS = {"rest": "half_up", "rest_of_cut_off": "cut_off"}
"""The last share is what the others leave of 100; these are rounded so."""
MODES = (*PLAIN, *RESTS, "mixed")


def rounded(count: int, base: int, decimals: int, mode: str) -> Decimal:
    """Return 100 count / base as printed in a mode; exactly, because both numbers have few digits."""
    exact = Fraction(100 * count, base) * 10**decimals
    lower = exact.numerator // exact.denominator
    rest = exact - lower
    up = {
        "half_up": rest >= Fraction(1, 2),
        "half_even": rest > Fraction(1, 2) or (rest == Fraction(1, 2) and lower % 2 == 1),
        "cut_off": False,
    }[mode]
    return Decimal(lower + up).scaleb(-decimals)


@attrs.frozen(kw_only=True)
class Row:
    """A correct list: counts, shares as printed, and whether it is all of the total."""

    counts: tuple[int, ...]
    shares: tuple[Decimal, ...]
    total: int
    exhaustive: bool = True

    def breakdown(self) -> Breakdown:
        parts = tuple(
            Part(code=f"part{number}", quantity=Quantity(count), share=percent(share))
            for number, (count, share) in enumerate(zip(self.counts, self.shares, strict=True))
        )
        return Breakdown(
            indicator="proposals_filed",
            dimension="topic",
            parts=parts,
            total=Quantity(self.total),
            exhaustive=self.exhaustive,
        )


def percent(share: Decimal) -> Quantity:
    return Quantity(int(share) if share.as_tuple().exponent == 0 else share, counter="%")


def found(breakdown: Breakdown) -> dict[str, list[str]]:
    """Return the places of what is found, by code."""
    codes: dict[str, list[str]] = {}
    for finding in validate(register(report(breakdown)), rules=RULES):
        codes.setdefault(finding.code, []).append(finding.path.partition("breakdowns[0].")[2])
    return codes


@st.composite
def rows(draw: st.DrawFn, modes: tuple[str, ...] = MODES) -> Row:
    """Return lists of 2 to 14 parts whose shares are all right; the zeros at the end of a share may be left away (50, 23.97)."""
    counts = draw(st.lists(st.integers(0, 3000), min_size=2, max_size=14))
    counts[0] += 1
    mode, decimals = draw(st.sampled_from(modes)), draw(st.integers(0, 2))
    is_rest = mode in RESTS
    left_out = 0 if is_rest else draw(st.sampled_from([0, 0, 7, 500]))
    total = sum(counts) + left_out
    each = st.sampled_from(PLAIN) if mode == "mixed" else st.just(RESTS.get(mode, mode))
    shares = [rounded(count, total, decimals, draw(each)) for count in counts]
    if is_rest:
        shares[-1] = rest_of_hundred(shares)
    if draw(st.booleans()):
        shares = [share.normalize() if share else Decimal(0) for share in shares]
        shares = [share if int(share.as_tuple().exponent) < 0 else share.quantize(Decimal(1)) for share in shares]
    return Row(counts=tuple(counts), shares=tuple(shares), total=total, exhaustive=left_out == 0)


def rest_of_hundred(shares: Sequence[Decimal]) -> Decimal:
    """Return what all shares but the last leave of 100."""
    return Decimal(100) - sum(shares[:-1])


def with_total(row: Row, total: int) -> Breakdown:
    return attrs.evolve(row.breakdown(), total=Quantity(total))


def with_part(row: Row, position: int, **changes: Any) -> Breakdown:
    parts = list(row.breakdown().parts)
    parts[position] = attrs.evolve(parts[position], **changes)
    return attrs.evolve(row.breakdown(), parts=tuple(parts))


def swapped(number: int, at: int) -> int:
    """Return the number with two neighbouring digits in each other's place."""
    digits = list(str(number))
    digits[at : at + 2] = reversed(digits[at : at + 2])
    return int("".join(digits))


@settings(max_examples=400)
@given(rows())
def test_a_correct_list_gives_no_alarm(row: Row) -> None:
    assert found(row.breakdown()) == {}


@given(rows(), st.integers(-50, 50).filter(bool))
def test_a_total_that_is_off_is_caught(row: Row, by: int) -> None:
    together = sum(row.counts)
    total = together + by if row.exhaustive else together - abs(by)
    assert found(with_total(row, total))["INV-REP-2"] == ["total"]


@given(rows(), st.data())
def test_a_count_with_swapped_digits_is_caught(row: Row, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(row.counts) - 1))
    count = row.counts[position]
    at = data.draw(st.integers(0, max(0, len(str(count)) - 2)))
    misprinted = swapped(count, at)
    broken = with_part(row, position, quantity=Quantity(misprinted))
    if row.exhaustive:
        assert ("INV-REP-2" in found(broken)) == (misprinted != count)
    else:
        assert ("INV-REP-2" in found(broken)) == (sum(row.counts) - count + misprinted > row.total)


@given(rows(PLAIN), st.data())
def test_a_part_that_is_missing_is_caught_and_the_shares_of_the_others_are_right(row: Row, data: st.DataObject) -> None:
    position = data.draw(st.sampled_from([at for at, count in enumerate(row.counts) if count]))
    parts = row.breakdown().parts
    broken = attrs.evolve(row.breakdown(), parts=parts[:position] + parts[position + 1 :], exhaustive=True)
    assert found(broken) == {"INV-REP-2": ["total"]}


@settings(max_examples=400)
@given(rows(), st.data())
def test_a_share_that_no_rounding_gives_is_caught(row: Row, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, len(row.counts) - 1))
    last = len(row.counts) - 1
    share, count = row.shares[position], row.counts[position]
    decimals = -int(share.as_tuple().exponent)
    misprinted = share + data.draw(st.integers(-99, 99).filter(bool)) * Decimal(1).scaleb(-decimals)
    right = {rounded(count, row.total, decimals, mode) for mode in PLAIN}
    if position == last and row.exhaustive:
        right.add(rest_of_hundred(row.shares))
    places = found(with_part(row, position, share=percent(misprinted))).get("ADV-PCT-1", [])
    wrong = f"parts[{position}].share"
    # A last share that was what the others left of 100 is no longer that.
    assert (wrong in places) == (misprinted not in right)
    assert set(places) <= {wrong, f"parts[{last}].share"}
