"""Places among members, and what is stored of their ledgers."""

import attrs
from hypothesis import given, strategies as st

from cppcc_domain.model import Assessment
from cppcc_domain.serialization import structure, unstructure
from cppcc_domain.statistics import LedgerEntry, MemberLedger, rank, to_assessment
from cppcc_domain.values import Interval, Period, Quantity, QuantityRange
from cppcc_domain.vocab import Bound, EntryReason

ENDS = st.integers(-5, 5)
TOTALS = st.one_of(
    st.tuples(ENDS, ENDS).map(lambda ends: Interval(min(ends), max(ends))),
    ENDS.map(lambda end: Interval(end, None)),
    ENDS.map(lambda end: Interval(None, end)),
)


def ledger(total: Interval, member: str = "m") -> MemberLedger:
    entry = LedgerEntry(section_id="s", points=total.high, counted=total, reason=EntryReason.COUNTED)
    return MemberLedger(
        member_id=member, person_id="p", scheme="some", period=Period.year(2023), entries=(entry,), grades=("good",)
    )


def possible(total: Interval) -> list[int]:
    """Return some numbers that the total can be, its ends among them."""
    low = -9 if total.low is None else int(total.low)
    return list(range(low, (9 if total.high is None else int(total.high)) + 1))


@given(st.lists(TOTALS, max_size=3))
def test_a_place_is_between_the_best_and_the_worst_that_totals_can_give(totals: list[Interval]) -> None:
    standings = {standing.ledger.member_id: standing for standing in rank(map(ledger, totals, "abc"))}
    assert len(standings) == len(totals)
    for name, total in zip("abc", totals, strict=False):
        others = [other for other_name, other in zip("abc", totals, strict=False) if other_name != name]
        own = possible(total)
        best = 1 + sum(min(possible(other)) > max(own) for other in others)
        worst = 1 + sum(max(possible(other)) > min(own) for other in others)
        assert (standings[name].best, standings[name].worst) == (best, worst)


@given(st.lists(ENDS, max_size=5))
def test_equal_totals_share_a_place_and_the_next_one_is_left_out(points: list[int]) -> None:
    standings = rank(ledger(Interval(one, one), f"m{number}") for number, one in enumerate(points))
    assert [standing.best for standing in standings] == [standing.worst for standing in standings]
    for standing in standings:
        above = [other for other in points if other > standing.ledger.total.low]  # type: ignore[operator]
        assert standing.best == 1 + len(above)


@given(st.permutations([Interval(1, 1), Interval(1, 3), Interval(2, None), Interval(1, 1)]))
def test_places_do_not_depend_on_the_order_of_the_ledgers(totals: list[Interval]) -> None:
    ledgers = [ledger(total, f"m{number}") for number, total in enumerate(totals)]
    assert rank(ledgers) == rank(reversed(ledgers))


def test_a_total_is_stored_as_exactly_as_it_is_known() -> None:
    totals = [Interval(80, 80), Interval(70, 75), Interval(60, None), Interval(None, 0)]
    stored = to_assessment(
        map(ledger, totals, "abcd"), assessment_id="x", committee_id="c", name="委员履职考核", year=2023
    )
    assert stored.gradings is not None
    assert [grading.score for grading in stored.gradings] == [
        Quantity(80, counter="分"),
        QuantityRange(70, 75, "分"),
        Quantity(60, Bound.AT_LEAST, "分"),
        None,
    ]
    assert structure(unstructure(stored), Assessment) == stored


def test_a_grade_that_is_not_certain_is_not_stored() -> None:
    open_ = attrs.evolve(ledger(Interval(70, 95)), grades=("excellent", "good"))
    stored = to_assessment((open_,), assessment_id="x", committee_id="c", name="委员履职考核", year=2023)
    assert [grading.grade for grading in stored.gradings or ()] == [None]
