from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Committee, Coverage, Meeting, Organ, Register, Term, Vote
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import committees
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import Level, MeetingKind

check = partial(validate, rules=Catalogue(rules=committees.RULES))

Build = Callable[..., Register]

FOURTH = Meeting(id="m4", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", ordinal=4)


def test_a_term_has_one_session_of_an_ordinal(register_with: Build) -> None:
    (found,) = check(register_with(FOURTH, attrs.evolve(FOURTH, id="m5")))
    assert (found.code, found.path, found.subject_id) == ("INV-COM-2", "$.meetings[1].ordinal", "m5")
    assert dict(found.params) == {"ordinal": 4, "first": "m4"}


def test_a_committee_has_one_term_of_an_ordinal(register_with: Build) -> None:
    (found,) = check(register_with(Term(id="t9", committee_id="c", ordinal=1)))
    assert (found.code, found.path, found.param("first")) == ("INV-COM-2", "$.terms[1].ordinal", "t")


@pytest.mark.parametrize(
    "other",
    [
        attrs.evolve(FOURTH, id="m5", ordinal=5),
        attrs.evolve(FOURTH, id="m5", kind=MeetingKind.STANDING_COMMITTEE),
        attrs.evolve(FOURTH, id="m5", term_id="t2"),
        attrs.evolve(FOURTH, id="m5", organ_id="o"),
        attrs.evolve(FOURTH, id="m5", session_id="m4"),
        attrs.evolve(FOURTH, id="m5", term_id=None),
        attrs.evolve(FOURTH, id="m5", ordinal=None),
    ],
    ids=["ordinal", "kind", "term", "organ", "session", "term unknown", "ordinal unknown"],
)
def test_meetings_of_different_series_may_share_an_ordinal(register_with: Build, other: Meeting) -> None:
    organ = Organ(id="o", committee_id="c", kind="special_committee", name="提案委员会")
    assert list(check(register_with(Term(id="t2", committee_id="c", ordinal=2), organ, FOURTH, other))) == []


def test_a_sixth_session_is_legal(register_with: Build) -> None:
    assert list(check(register_with(FOURTH, attrs.evolve(FOURTH, id="m6", ordinal=6)))) == []


@pytest.mark.parametrize("end", [PartialDate(2022, 1, 5), PartialDate(2022, 1, 4), PartialDate(2021)])
def test_a_term_ends_after_it_starts(register_with: Build, end: PartialDate) -> None:
    (found,) = check(register_with(Term(id="t2", committee_id="c", ordinal=2, start=PartialDate(2022, 1, 5), end=end)))
    assert (found.code, found.path, found.subject_id) == ("INV-COM-5", "$.terms[1].end", "t2")
    assert (found.param("later_date"), found.param("earlier_date")) == (end.isoformat(), "2022-01-05")


def test_an_extension_ends_after_the_term(register_with: Build) -> None:
    extended = Term(id="t2", committee_id="c", ordinal=2, end=PartialDate(2027, 1), extended_to=PartialDate(2026, 12))
    (found,) = check(register_with(extended))
    assert (found.code, found.path) == ("INV-COM-5", "$.terms[1].extended_to")


def test_a_term_known_by_its_years_is_silent(register_with: Build) -> None:
    term = Term(
        id="t2",
        committee_id="c",
        ordinal=2,
        start=PartialDate(2022),
        end=PartialDate(2027),
        extended_to=PartialDate(2028),
    )
    assert list(check(register_with(term))) == []


def committee(id_: str, level: Level, guided_by_id: str | None = None) -> Committee:
    return Committee(id=id_, place="某地", level=level, guided_by_id=guided_by_id)


@pytest.mark.parametrize(
    ("higher", "lower"),
    [
        (Level.NATIONAL, Level.PROVINCE),
        (Level.NATIONAL, Level.COUNTY),
        (Level.PROVINCE, Level.COUNTY),
        (Level.PREFECTURE, Level.COUNTY),
    ],
)
def test_guidance_comes_from_a_higher_level(register_with: Build, higher: Level, lower: Level) -> None:
    above = committee("above", higher)
    assert list(check(register_with(above, committee("below", lower, "above")))) == []
    (found,) = check(register_with(committee("above", higher, "below"), committee("below", lower)))
    assert (found.code, found.path) == ("INV-COM-1", "$.committees[1].guided_by_id")
    assert found.param("guiding") == "below"


def test_no_committee_guides_itself_not_even_by_way_of_others(register_with: Build) -> None:
    (found,) = check(register_with(committee("x", Level.PROVINCE, "x")))
    assert (found.param("case"), found.param("guiding_level")) == ("level", "province")
    circle = (committee("x", Level.PROVINCE, "y"), committee("y", Level.PREFECTURE, "x"))
    assert [finding.subject_id for finding in check(register_with(*circle))] == ["x"]


def test_the_national_committee_has_none_above_it_known_or_not(register_with: Build) -> None:
    (found,) = check(register_with(committee("n", Level.NATIONAL, "unknown")))
    assert dict(found.params) == {"guiding": "unknown"}
    assert list(check(register_with(committee("x", Level.PROVINCE, "unknown")))) == []


EXTENDED = Term(
    id="t", committee_id="c", ordinal=1, start=PartialDate(2021), end=PartialDate(2026), extended_to=PartialDate(2027)
)
COMPLETE = Coverage(collection="meetings", period=Period(PartialDate(2021), PartialDate(2026)))


def voting(*votes: Vote, kind: MeetingKind = MeetingKind.STANDING_COMMITTEE, committee_id: str = "c") -> Meeting:
    return Meeting(id="m", committee_id=committee_id, kind=kind, votes=votes)


def extension(yes: int | None = None, *, adopted: bool | None = None, term_id: str = "t") -> Vote:
    return Vote(subject="延长任期", whole_membership=30, yes=yes, adopted=adopted, extends_term_id=term_id)


@pytest.mark.parametrize("vote", [extension(19), extension(adopted=False)])
def test_an_extension_that_failed_was_none(register_with: Build, vote: Vote) -> None:
    (found,) = check(register_with(EXTENDED, voting(vote)))
    assert (found.code, found.path, found.param("case")) == ("INV-COM-5", "$.terms[0].extended_to", "failed")


@pytest.mark.parametrize(
    "meeting",
    [
        voting(),
        voting(Vote(subject="决议", whole_membership=30, yes=30)),
        voting(extension(30, term_id="t2")),
        voting(extension(30), kind=MeetingKind.PLENARY),
        voting(extension(30), committee_id="elsewhere"),
    ],
)
def test_complete_records_hold_the_vote_of_the_standing_committee(register_with: Build, meeting: Meeting) -> None:
    (found,) = check(register_with(EXTENDED, meeting, coverage=(COMPLETE,)))
    assert (found.code, found.param("case")) == ("INV-COM-5", "no_vote")
    assert list(check(register_with(EXTENDED, meeting))) == []


@pytest.mark.parametrize(
    ("term", "meeting"),
    [
        (EXTENDED, voting(extension(20))),
        (EXTENDED, voting(extension(19), extension(20), kind=MeetingKind.THEMATIC_STANDING_COMMITTEE)),
        (EXTENDED, voting(extension())),
        (EXTENDED, attrs.evolve(voting(), votes=None)),
        (attrs.evolve(EXTENDED, start=None), voting()),
        (attrs.evolve(EXTENDED, end=None), voting()),
        (attrs.evolve(EXTENDED, extended_to=None), voting(extension(3))),
    ],
)
def test_an_extension_that_may_have_been_voted_for_is_silent(
    register_with: Build, term: Term, meeting: Meeting
) -> None:
    assert list(check(register_with(term, meeting, coverage=(COMPLETE,)))) == []


def test_an_extension_ends_after_the_start_of_a_term_without_end(register_with: Build) -> None:
    backwards = attrs.evolve(EXTENDED, end=None, extended_to=PartialDate(2020))
    (found,) = check(register_with(backwards))
    assert (found.code, found.path, found.param("earlier")) == ("INV-COM-5", "$.terms[0].extended_to", "start")
