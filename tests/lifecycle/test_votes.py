"""Votes are counted against everybody who has one."""

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.lifecycle import vote_passes
from cppcc_domain.model import Vote
from cppcc_domain.rulebook import Majority

HALF, THIRDS = Majority.MORE_THAN_HALF_OF_ALL, Majority.TWO_THIRDS_OF_ALL


@pytest.mark.parametrize(
    ("majority", "yes", "passes"),
    [(HALF, 90, False), (HALF, 91, True), (THIRDS, 119, False), (THIRDS, 120, True)],
)
def test_the_majority_is_of_the_whole_membership(majority: Majority, yes: int, passes: bool) -> None:  # noqa: FBT001 - parametrized
    vote = Vote(subject="决议", whole_membership=180, present=125, yes=yes)
    assert vote_passes(vote, majority) is passes


def test_what_is_not_stated_is_not_guessed() -> None:
    assert vote_passes(Vote(subject="决议", present=100, yes=100), HALF) is None
    assert vote_passes(Vote(subject="决议", whole_membership=180), HALF) is None


@given(st.integers(0, 400), st.integers(1, 400), st.sampled_from(Majority))
def test_one_more_vote_never_hurts(yes: int, whole: int, majority: Majority) -> None:
    fewer, more = (vote_passes(Vote(subject="决议", whole_membership=whole, yes=n), majority) for n in (yes, yes + 1))
    assert (fewer, more) in {(False, False), (False, True), (True, True)}
