from collections.abc import Callable
from functools import partial
from typing import Any

import attrs
import pytest

from cppcc_domain.model import Meeting, Register, Vote
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Majority, Parameter
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import votes
from cppcc_domain.vocab import MeetingKind

check = partial(validate, rules=Catalogue(rules=votes.RULES))

Build = Callable[..., Register]


def taken(kind: MeetingKind = MeetingKind.PLENARY, **counts: Any) -> Meeting:
    return Meeting(id="m", committee_id="c", kind=kind, votes=(Vote(subject="决议", **counts),))


@pytest.mark.parametrize(
    "counts",
    [
        {"yes": 50, "no": 10, "abstained": 5, "present": 64},
        {"yes": 65, "present": 64},
        {"present": 66, "whole_membership": 65},
        {"yes": 60, "no": 6, "whole_membership": 65},
    ],
)
def test_nobody_votes_twice(register_with: Build, counts: dict[str, Any]) -> None:
    (found,) = check(register_with(taken(**counts)))
    assert (found.code, found.path) == ("INV-VOTE-1", "$.meetings[0].votes[0]")


@pytest.mark.parametrize(
    "counts",
    [
        {"yes": 50, "no": 10, "abstained": 5, "present": 65, "whole_membership": 65},
        {"yes": 50, "no": 10, "present": 65},
        {"yes": 50, "no": 60},
        {},
    ],
)
def test_numbers_that_fit_or_are_unknown_are_silent(register_with: Build, counts: dict[str, Any]) -> None:
    assert list(check(register_with(taken(**counts)))) == []


@pytest.mark.parametrize(
    "kind", [MeetingKind.PLENARY, MeetingKind.STANDING_COMMITTEE, MeetingKind.THEMATIC_STANDING_COMMITTEE]
)
def test_half_of_all_is_not_enough(register_with: Build, kind: MeetingKind) -> None:
    (found,) = check(register_with(taken(kind, yes=90, whole_membership=180, adopted=True)))
    assert (found.code, found.path, found.param("yes")) == ("INV-VOTE-2", "$.meetings[0].votes[0].adopted", 90)


@pytest.mark.parametrize(
    "meeting",
    [
        taken(MeetingKind.SPECIAL_COMMITTEE, yes=5, whole_membership=180, adopted=True),
        taken(yes=5, whole_membership=180, adopted=False),
        taken(yes=5, whole_membership=180),
        taken(yes=5, adopted=True),
        taken(yes=91, whole_membership=180, adopted=True),
    ],
)
def test_motions_that_failed_or_of_other_bodies_are_silent(register_with: Build, meeting: Meeting) -> None:
    assert list(check(register_with(meeting))) == []


def test_the_rulebook_says_which_majority_is_needed(register_with: Build) -> None:
    strict = Parameter(value=Majority.TWO_THIRDS_OF_ALL, source="某市政协全体会议工作规则", verified=False)
    local = attrs.evolve(NATIONAL_DEFAULT, meeting=attrs.evolve(NATIONAL_DEFAULT.meeting, pass_rule=strict))
    register = register_with(taken(yes=100, whole_membership=180, adopted=True))
    assert list(check(register)) == []
    (found,) = check(register, local)
    assert (found.param("majority"), found.verified) == ("two_thirds_of_all", False)


def test_an_extension_needs_two_thirds_wherever_it_is_voted_on(register_with: Build) -> None:
    for kind in (MeetingKind.STANDING_COMMITTEE, MeetingKind.CHAIRPERSONS):
        extension = taken(kind, yes=19, whole_membership=30, adopted=True, extends_term_id="t")
        (found,) = check(register_with(extension))
        assert found.code == "INV-VOTE-3"
    enough = taken(MeetingKind.STANDING_COMMITTEE, yes=20, whole_membership=30, adopted=True, extends_term_id="t")
    assert list(check(register_with(enough))) == []
