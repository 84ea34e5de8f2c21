from datetime import time
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from cppcc_domain.model import Meeting, Proposal, Term, Vote
from cppcc_domain.serialization import DocumentError, MessageCode, structure, unstructure
from cppcc_domain.serialization.reading import LONGEST_NUMBER
from cppcc_domain.values import PartialDate, Place, Quantity, QuantityRange
from cppcc_domain.vocab import Bound

PROPOSAL = {"id": "a1", "title": "题", "committee_id": "c1"}


@pytest.mark.parametrize(
    ("cls", "tree", "key", "value"),
    [
        (Place, {}, "name", None),
        (Place, {}, "name", 7),
        (Place, {}, "name", ["甲"]),
        (Place, {}, "name", True),
        (Term, {"id": "t", "committee_id": "c"}, "ordinal", "7"),
        (Term, {"id": "t", "committee_id": "c"}, "ordinal", True),
        (Term, {"id": "t", "committee_id": "c"}, "ordinal", 3.0),
        (Term, {"id": "t", "committee_id": "c"}, "ordinal", 3.9),
        (Vote, {"subject": "题"}, "adopted", "false"),
        (Vote, {"subject": "题"}, "adopted", 1),
        (Proposal, PROPOSAL, "proposer_ids", "abc"),
        (Proposal, PROPOSAL, "proposer_ids", {"a": 1}),
        (Proposal, PROPOSAL, "events", None),
        (Proposal, PROPOSAL, "text", "正文"),
        (Meeting, {"id": "m", "committee_id": "c", "kind": "plenary"}, "start", 2024),
        (Meeting, {"id": "m", "committee_id": "c", "kind": "plenary"}, "start_time", 9),
        (Quantity, {}, "value", 34.0),
        (Quantity, {}, "value", True),
        (Quantity, {}, "value", None),
    ],
)
def test_nothing_is_coerced(cls: type, tree: dict[str, Any], key: str, value: object) -> None:
    with pytest.raises(DocumentError) as caught:
        structure({**tree, key: value}, cls)
    (problem,) = caught.value.problems
    assert (problem.path, problem.message_code) == (f"$.{key}", MessageCode.WRONG_TYPE)


@pytest.mark.parametrize(
    ("value", "form"),
    [
        (94, 94),
        (-1, -1),
        (Decimal(34), "34"),
        (Decimal("34.0"), "34.0"),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("1E+3"), "1000"),
        (Fraction(2, 3), "2/3"),
        (Fraction(-4), "-4/1"),
    ],
)
def test_numbers_come_back_with_their_kind_and_digits(value: int | Decimal | Fraction, form: int | str) -> None:
    assert unstructure(Quantity(value)) == {"value": form}
    again = structure({"value": form}, Quantity).value
    assert again == value
    assert type(again) is type(value)
    assert unstructure(Quantity(again)) == {"value": form}


@pytest.mark.parametrize(
    "text",
    ["", "34.", ".5", "+1", "1e3", "1E+999999999", "NaN", "３４", "0x1", " 1", "1\n", "007", "1/0", "1/-2", "1.5/2"],
)
def test_text_that_is_no_plain_number_is_refused(text: str) -> None:
    with pytest.raises(DocumentError, match="expected a number"):
        structure({"low": text, "high": "1"}, QuantityRange)


def test_a_number_written_as_text_has_a_limit_too() -> None:
    assert structure({"value": "9" * LONGEST_NUMBER}, Quantity).value == int("9" * LONGEST_NUMBER)
    with pytest.raises(DocumentError, match="at most 640 characters"):
        structure({"value": "9" * (LONGEST_NUMBER + 1)}, Quantity)


@pytest.mark.parametrize(
    ("value", "text"),
    [(time(9), "09:00"), (time(14, 30, 5), "14:30:05"), (time(0, 0, 0, 7), "00:00:00.000007")],
)
def test_times_are_as_short_as_they_can_be(value: time, text: str) -> None:
    meeting = structure({"id": "m", "committee_id": "c", "kind": "plenary", "start_time": text}, Meeting)
    assert meeting.start_time == value
    assert unstructure(meeting)["start_time"] == text


@pytest.mark.parametrize("text", ["9:00", "24:00", "23:60", "0900", "09:00Z", "09:00+08:00", "上午", "09:00\n"])
def test_other_times_are_refused(text: str) -> None:
    with pytest.raises(DocumentError, match=r"\$\.start_time: .* is impossible, expected a time such as 14:30"):
        structure({"id": "m", "committee_id": "c", "kind": "plenary", "start_time": text}, Meeting)


@pytest.mark.parametrize("text", ["2024", "2024-01", "2024-01-29", "1949-09-21"])
def test_dates_keep_their_precision(text: str) -> None:
    assert unstructure(structure(text, PartialDate)) == text


def test_terms_are_their_codes() -> None:
    assert structure("over", Bound) is Bound.OVER
    assert type(unstructure(Bound.OVER)) is str
