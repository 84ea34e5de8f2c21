"""Document numbers, bylines and sources."""

import pytest

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.values import Credit, DocumentNumber, Source


def test_a_document_number_keeps_its_three_parts() -> None:
    number = DocumentNumber("政全厅发", 2018, 59)
    assert (number.organ, number.year, number.serial) == ("政全厅发", 2018, 59)


@pytest.mark.parametrize(
    ("organ", "year", "serial", "what", "value"),
    [
        ("", 2018, 59, "DocumentNumber.organ", ""),
        ("  ", 2018, 59, "DocumentNumber.organ", "  "),
        ("政全厅发〔2018〕", 2018, 59, "DocumentNumber.organ", "政全厅发〔2018〕"),
        ("政全厅发", 18, 59, "DocumentNumber.year", 18),
        ("政全厅发", 3000, 59, "DocumentNumber.year", 3000),
        ("政全厅发", 2018, 0, "DocumentNumber.serial", 0),
        ("政全厅发", 2018, -1, "DocumentNumber.serial", -1),
    ],
)
def test_a_number_that_no_document_can_bear_is_refused(
    organ: str, year: int, serial: int, what: str, value: object
) -> None:
    with pytest.raises(ImpossibleValueError) as caught:
        DocumentNumber(organ, year, serial)
    assert (caught.value.what, caught.value.value, caught.value.invariant) == (what, value, "INV-DOC-1")


@pytest.mark.parametrize(("year", "serial"), [(1900, 1), (2999, 1), (2018, 100_000)])
def test_years_of_four_digits_and_any_serial_are_accepted(year: int, serial: int) -> None:
    assert DocumentNumber("甲政发", year, serial).serial == serial


@pytest.mark.parametrize(
    ("role", "name", "what"), [(" ", "甲", "Credit.role"), ("记者", "", "Credit.name"), ("", "", "Credit.role")]
)
def test_a_byline_names_role_and_person(role: str, name: str, what: str) -> None:
    with pytest.raises(ImpossibleValueError, match="expected text that is not blank") as caught:
        Credit(role=role, name=name)
    assert caught.value.what == what


def test_lines_of_a_source_are_counted_from_one() -> None:
    assert Source(line=1).line == 1
    with pytest.raises(
        ImpossibleValueError, match=r"Source\.line: 0 is impossible, expected a whole number of at least 1"
    ):
        Source(line=0)


def test_what_a_page_does_not_print_stays_unstated() -> None:
    source = Source(document="《甲区日报》")
    assert (source.article, source.published, source.line, source.credits, source.note) == (None, None, None, None, "")
