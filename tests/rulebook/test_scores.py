"""Schemes that contradict themselves are refused; years, shares and grades follow from the numbers alone."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.rulebook import (
    AnnualDate,
    CountedAttendance,
    CountedProposals,
    GradeBand,
    ScoreRule,
    ScoreScheme,
    ScoreSection,
    Sharing,
)
from cppcc_domain.vocab import MeetingKind, ProposalStep, ScoreUnit

FILED = CountedProposals(proposals=ProposalStep.FILED)


def rule(**fields: Any) -> ScoreRule:
    known: dict[str, Any] = {"id": "r", "zh": "示例", "points": 1, "counts": FILED}
    return ScoreRule(**(known | fields))


def scheme(**fields: Any) -> ScoreScheme:
    section = ScoreSection(id="s", zh="示例", rules=(rule(),))
    known: dict[str, Any] = {"name": "some", "place": "某市", "source": "…", "sections": (section,)}
    return ScoreScheme(**(known | fields))


@pytest.mark.parametrize(
    "fields",
    [
        {"points": 0},
        {"points": 7.5},
        {"points": True},
        {"points": Decimal("NaN")},
        {"most": -1},
        {"most": 2.5},
        {"quota": -1},
        {"unit": ScoreUnit.HALF_DAY},
        {"unit": ScoreUnit.YEAR, "quota": 1},
        {"unit": ScoreUnit.YEAR, "highest_of_year": "g"},
        {"highest_of_year": "g", "highest_of_record": "h"},
        {"highest_of_record": "g", "most": 3},
        {"highest_of_year": "g", "points": -1},
        {"id": " "},
    ],
)
def test_a_rule_that_cannot_be_followed_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValueError):
        rule(**fields)


@pytest.mark.parametrize("fields", [{"base": 5, "most": 3}, {"least": 1}, {"base": 1.5}, {"most": 0.5}])
def test_a_section_starts_between_its_limits(fields: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValueError):
        ScoreSection(id="s", zh="示例", **fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"sections": ()},
        {"sections": (ScoreSection(id="s", zh="甲"), ScoreSection(id="s", zh="乙"))},
        {"sections": (ScoreSection(id="s", zh="甲", rules=(rule(), rule())),)},
        {"bands": (GradeBand(grade="good", at_least=60), GradeBand(grade="excellent", at_least=90))},
        {"bands": (GradeBand(grade="good", at_least=60), GradeBand(grade="excellent", at_least=60))},
        {"bands": (GradeBand(grade="good"), GradeBand(grade="excellent", at_least=60))},
        {"bands": (GradeBand(grade="good", at_least=60), GradeBand(grade="good", at_least=50))},
        {"year_start": AnnualDate(2, 29)},
        {
            "sections": tuple(
                ScoreSection(id=name, zh=name, rules=(rule(id=name, highest_of_year="g"),)) for name in ("甲", "乙")
            )
        },
    ],
)
def test_a_scheme_that_contradicts_itself_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValueError):
        scheme(**fields)


@pytest.mark.parametrize("fields", [{"first": -1}, {"others": Fraction(-1, 3)}, {"first": 0.5}])
def test_nobody_has_less_than_nothing_of_what_is_shared(fields: dict[str, Any]) -> None:
    with pytest.raises(ImpossibleValueError):
        Sharing(**fields)


def test_attendance_at_nothing_is_refused() -> None:
    with pytest.raises(ImpossibleValueError):
        CountedAttendance()
    with pytest.raises(ImpossibleValueError):
        CountedAttendance(meetings=(MeetingKind.PLENARY,), statuses=())


@given(st.integers(2, 9), st.fractions(0, 1, max_denominator=9))
def test_what_is_divided_among_the_others_adds_up_to_the_whole(authors: int, first: Fraction) -> None:
    sharing = Sharing(first=first, others=1 - first, divided=True)
    assert sum(sharing.of(position, authors) for position in range(authors)) == 1
    assert sharing.of(0, 1) == 1


@pytest.mark.parametrize(
    ("year_start", "first", "last"),
    [
        (AnnualDate(1, 1), "2023-01-01", "2023-12-31"),
        (AnnualDate(12, 1), "2022-12-01", "2023-11-30"),
        (AnnualDate(3, 1), "2022-03-01", "2023-02-28"),
    ],
)
def test_a_year_is_named_after_the_one_in_which_it_ends(year_start: AnnualDate, first: str, last: str) -> None:
    year = scheme(year_start=year_start).year(2023)
    assert (year.first.isoformat(), year.last.isoformat()) == (first, last)


@given(st.dates())
def test_years_follow_each_other_without_a_gap(day: Any) -> None:
    if (day.month, day.day) == (2, 29) or not 1001 < day.year < 9998:
        return
    own = scheme(year_start=AnnualDate(day.month, day.day))
    assert (own.year(day.year + 1).first - own.year(day.year).last).days == 1


BANDS = (
    GradeBand(grade="excellent", at_least=90),
    GradeBand(grade="competent", at_least=Fraction(119, 2)),
    GradeBand(grade="incompetent"),
)


@pytest.mark.parametrize(
    ("least", "most", "expected"),
    [
        (90, 90, ("excellent",)),
        (89, 90, ("excellent", "competent")),
        (Fraction(119, 2), 89, ("competent",)),
        (59, 59, ("incompetent",)),
        (0, None, ("excellent", "competent", "incompetent")),
        (None, 0, ("incompetent",)),
    ],
)
def test_a_total_has_the_grades_whose_bounds_it_may_reach(least: Any, most: Any, expected: tuple[str, ...]) -> None:
    assert scheme(bands=BANDS).grades(least, most) == expected


def test_a_total_below_every_bound_has_no_grade() -> None:
    passed = scheme(bands=(GradeBand(grade="qualified", at_least=60),))
    assert passed.grades(59, 60) == ("qualified", None)
    assert passed.grades(0, 0) == (None,)
    assert scheme().grades(0, 100) == ()
