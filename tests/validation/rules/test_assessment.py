"""Where the rules about absences, minimum work and grades stay silent, because something is not known or not owed."""

from collections.abc import Iterable
from functools import partial
from typing import Any

import attrs
import member_year as y
import pytest
from breaches.assessment import BOTH_MISSED, OFFICE, REPORT, RULES, covering, graded, of_year
from breaches.breach import register

from cppcc_domain.model import Attendance, Coverage, Member
from cppcc_domain.rulebook import NATIONAL_DEFAULT, AbsenceConsequence, AbsenceLimit, Parameter, Within, with_parameters
from cppcc_domain.serialization import preset
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import assessment
from cppcc_domain.values import Finding, PartialDate, Period, Quantity
from cppcc_domain.vocab import Bound, MeetingKind

check = partial(validate, rules=Catalogue(rules=assessment.RULES))


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def facts(finding: Finding) -> dict[str, object]:
    return dict(finding.params)


def test_where_the_rules_set_no_limits_nothing_is_found() -> None:
    assert list(check(register(*BOTH_MISSED))) == []
    assert list(check(of_year(y.proposal("p1", "a")))) == []
    assert list(check(graded(grade="excellent"))) == []


def test_a_finding_rests_on_the_text_of_the_place() -> None:
    verified, *_ = check(register(*BOTH_MISSED), preset("xuanwei"))
    assert (verified.code, verified.verified) == ("ADV-ATT-1", True)
    assert facts(verified)["consequence"] == "criticism"


def test_the_absence_that_reached_the_limit_is_the_one_that_is_named() -> None:
    (finding,) = check(register(*BOTH_MISSED), RULES)
    assert (finding.path, facts(finding)["times"], facts(finding)["within"]) == ("$.attendances[1].status", 2, "t")


def yearly(**fields: Any) -> AbsenceLimit:
    known: dict[str, Any] = {
        "kind": MeetingKind.STANDING_COMMITTEE,
        "times": 2,
        "within": Within.YEAR,
        "consequence": AbsenceConsequence.ADVISED_TO_RESIGN,
    }
    return AbsenceLimit(**(known | fields))


@pytest.mark.parametrize(
    ("second", "missing", "found"),
    [
        (PartialDate(2023, 9), y.on_leave("s2"), 1),
        (PartialDate(2024, 1), y.on_leave("s2"), 0),
        (PartialDate(2023, 9), y.on_leave("s2", leave_reason="higher_level_meeting"), 0),
        (PartialDate(2023, 9), y.seen("s2"), 0),
        (PartialDate(2023, 9), y.missed("s2", "b"), 0),
        (PartialDate(2023, 9), y.missed("elsewhere"), 0),
    ],
)
def test_absences_of_a_year_are_those_of_one_person_in_that_year(
    second: PartialDate, missing: Attendance, found: int
) -> None:
    rules = with_parameters(NATIONAL_DEFAULT, {"member.absence_limits": Parameter(value=(yearly(),), source="…")})
    kind = MeetingKind.STANDING_COMMITTEE
    meetings = (y.meeting("s1", kind, PartialDate(2023, 3)), y.meeting("s2", kind, second))
    assert len(check(register(*y.members("a", "b"), *meetings, y.missed("s1"), missing), rules)) == found


def test_two_days_missed_of_one_session_are_one_absence() -> None:
    day = attrs.evolve(y.missed("plenary"), date=PartialDate(2023, 1, 11))
    twice = register(*y.members("a"), y.PLENARY, day, attrs.evolve(day, id="next", date=PartialDate(2023, 1, 12)))
    assert codes(check(twice, RULES)) == []


def test_who_is_marked_absent_may_have_been_there_for_a_while() -> None:
    left = y.missed("plenary", half_days=1, half_days_held=6)
    assert codes(check(register(*y.members("a"), y.PLENARY, left))) == []


@pytest.mark.parametrize(
    "coverage",
    [(), (Coverage(collection="proposals", period=Period(PartialDate(2023, 1), PartialDate(2023, 11))),)],
)
def test_a_year_that_is_not_completely_known_may_hold_another_proposal(coverage: tuple[Coverage, ...]) -> None:
    partly = attrs.evolve(of_year(y.proposal("p1", "a")), coverage=coverage)
    assert codes(check(partly, RULES)) == []


def test_a_proposal_without_named_authors_may_be_that_of_the_member() -> None:
    unnamed = y.proposal("p2", proposer_kind="party", proposer_ids=("u",))
    assert codes(check(of_year(y.proposal("p1", "a"), unnamed), RULES)) == []


@pytest.mark.parametrize(
    "dates", [{"start": PartialDate(2023, 3, 1)}, {"end": PartialDate(2023, 12, 1)}, {"start": PartialDate(2023)}]
)
def test_who_held_the_seat_for_a_part_of_the_year_owes_nothing(dates: dict[str, Any]) -> None:
    short = Member(id="m-b", person_id="p-b", term_id="t", **dates)
    assert codes(check(of_year(y.proposal("p1", "a")).with_entities((short,)), RULES)) == []


def test_a_minimum_of_the_term_is_asked_for_when_the_term_is_known_completely() -> None:
    three = register(*y.members("a"), *(y.proposal(f"p{n}", "a") for n in range(3)))
    whole = (Coverage(collection="proposals", period=Period(PartialDate(2021), PartialDate(2026))),)
    assert codes(check(attrs.evolve(three, coverage=whole), preset("xuanwei"))) == []
    two = attrs.evolve(three, proposals=three.proposals[:2], coverage=whole)
    (finding,) = check(two, preset("xuanwei"))
    assert (finding.code, facts(finding)["done"], facts(finding)["least"]) == ("ADV-WORK-1", 2, 3)
    assert codes(check(attrs.evolve(two, coverage=covering("proposals")), preset("xuanwei"))) == []


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, 1),
        ({"post": "vice_chairperson"}, 0),
        ({"start": PartialDate(2023, 3)}, 0),
        ({"start": None}, 0),
        ({"end": PartialDate(2023, 6)}, 0),
        ({"committee_id": "city"}, 0),
    ],
)
def test_who_was_not_a_standing_member_all_year_owes_no_report(change: dict[str, Any], found: int) -> None:
    office = attrs.evolve(OFFICE, person_id="p-b", **change)
    assert len(check(register(*y.members("a", "b"), office, REPORT, coverage=covering("deliverables")))) == found


@pytest.mark.parametrize("report", [attrs.evolve(REPORT, author_ids=None), attrs.evolve(REPORT, kind="other")])
def test_reports_that_are_not_kept_or_not_signed_are_not_missed(report: object) -> None:
    office = attrs.evolve(OFFICE, person_id="p-b")
    known = register(*y.members("a", "b"), office, report, coverage=covering("deliverables"))
    assert codes(check(known)) == []
    unsigned = register(*y.members("a", "b"), office, REPORT)
    assert codes(check(unsigned)) == []


def test_a_grade_that_the_records_leave_open_is_believed() -> None:
    open_ = attrs.evolve(graded(grade="incompetent", score=Quantity(50, Bound.AT_LEAST, "分")), coverage=())
    assert codes(check(open_, RULES)) == ["ADV-GRADE-1"]  # 60 points are certain
    nothing = attrs.evolve(open_, attendances=())
    assert codes(check(nothing, RULES)) == []
