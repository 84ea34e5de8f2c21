from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Meeting, Organ, Register, Term
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import committees
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import MeetingKind

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
