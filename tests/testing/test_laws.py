"""Each law holds where it should, and says what is wrong where it does not."""

from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from cppcc_domain.model import Proposal
from cppcc_domain.model.proposal_events import AnyProposalEvent
from cppcc_domain.testing import laws, strategies
from cppcc_domain.testing.factories import make_member, make_person, make_proposal, make_register
from cppcc_domain.text import format_quantity, parse_numeral, parse_quantity
from cppcc_domain.values import Quantity


class Unwritable:
    """Has no hash, cannot be pickled, and is equal to everything."""

    __hash__ = None  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return True


class Forgetful:
    """Is a new thing after each copy."""


class Agreeable:
    """Is equal to everything."""

    def __eq__(self, other: object) -> bool:
        return True

    def __hash__(self) -> int:
        return 0


@settings(max_examples=30)
@given(strategies.registers())
def test_registers_survive_the_round_trip(register: Any) -> None:
    laws.round_trip(register)


@given(st.from_type(AnyProposalEvent))  # type: ignore[arg-type]
def test_events_survive_the_round_trip_by_themselves(event: Any) -> None:
    laws.round_trip(event)


@given(strategies.proposals())
def test_proposals_survive_the_round_trip_by_themselves(proposal: Proposal) -> None:
    laws.round_trip(proposal)


@pytest.mark.parametrize("wrap", [lambda person: person, make_register], ids=["by itself", "in a register"])
def test_unknown_keys_survive_the_round_trip_digit_for_digit(wrap: Any) -> None:
    laws.round_trip(wrap(make_person(extra='{"x-甲":[1.10,1e5,null]}')))


def test_a_thing_that_cannot_be_read_back_breaks_the_round_trip() -> None:
    half_a_character = make_person(name="甲\ud800")
    with pytest.raises(AssertionError, match=r"(?s)is written as what cannot be read:\n.*persons\[0\]\.name"):
        laws.round_trip(make_register(half_a_character))


def test_a_thing_that_comes_back_different_breaks_the_round_trip() -> None:
    with pytest.raises(AssertionError, match=r"^'A' is written as what is read as 'a'"):
        laws._round_trip("A", str.lower, str.strip)


def test_a_thing_that_is_written_in_two_ways_breaks_the_round_trip() -> None:
    texts = iter(["1", "01"])
    with pytest.raises(AssertionError, match=r"^written a second time, 1 gives another text:\n1\n01$"):
        laws._round_trip(1, lambda _: next(texts), int)


def test_parse_inverts_format_names_the_value_the_text_and_what_was_read() -> None:
    laws.parse_inverts_format(format_quantity, parse_quantity, Quantity(94, counter="件"))
    with pytest.raises(AssertionError, match=r"^94 is written '0x5e', which is read as 95$"):
        laws.parse_inverts_format(hex, lambda text: int(text, 16) + 1, 94)


def test_numeral_round_trip_breaks_where_a_numeral_is_lost_or_the_zeroth_exists(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laws.numeral_round_trip(101)
    with monkeypatch.context() as patched:
        patched.setattr(laws, "parse_numeral", lambda text: 1 if text == "第零" else parse_numeral(text))
        with pytest.raises(AssertionError, match=r"^there is no 第零, but .* gives 1$"):
            laws.numeral_round_trip(101)
    monkeypatch.setattr(laws, "format_numeral", lambda *_, style: "第一" if style == "ordinal" else "一百零一")
    with pytest.raises(AssertionError, match=r"^101 is written '第一', which is read as 1$"):
        laws.numeral_round_trip(101)


def test_validate_is_silent_lists_the_errors_with_their_places() -> None:
    register = make_register(make_proposal())
    laws.validate_is_silent(register)
    dangling = register.with_entities([make_member(person_id="nobody")])
    with pytest.raises(
        AssertionError, match=r"(?s)^2 error findings:\nINV-REF-2 at \$\.members\[0\]\.person_id.*'nobody'"
    ):
        laws.validate_is_silent(dangling)


def test_a_value_may_be_of_any_class_that_keeps_the_laws() -> None:
    for thing in (1, "甲", (1, 2), make_person()):
        laws.is_a_value(thing)


@pytest.mark.parametrize(
    ("thing", "complaint"),
    [
        ([1, 2], "has no hash or no copy: unhashable type"),
        (Unwritable(), "has no hash or no copy"),
        (Forgetful(), "the copy of <.*Forgetful object"),
        (Agreeable(), "is equal to an object of another class"),
    ],
)
def test_what_is_no_value_is_told_so(thing: object, complaint: str) -> None:
    with pytest.raises(AssertionError, match=complaint):
        laws.is_a_value(thing)
