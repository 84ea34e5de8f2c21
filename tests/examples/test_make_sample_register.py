"""The register of the invented district: its records give the figures that the Meilan page states."""

import re
from collections import Counter
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from cppcc_domain.lifecycle import first_illegal, state_of
from cppcc_domain.model import Figure, Register
from cppcc_domain.serialization import dumps, load
from cppcc_domain.statistics import breakdown, figures
from cppcc_domain.validation import validate
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import Comparison, FilingStatus

EXAMPLES = Path(__file__).parents[2] / "examples"
SAMPLE = EXAMPLES / "data" / "sample_district_2023.json"
(REPORT,) = load(EXAMPLES / "data" / "meilan_2023.json").reports


@pytest.fixture(scope="module")
def sample() -> Register:
    return load(SAMPLE)


@pytest.fixture(scope="module")
def counted(sample: Register) -> dict[tuple[str, Comparison | None], Figure]:
    return {(figure.indicator, figure.comparison): figure for figure in figures(sample, 2023)}


@pytest.fixture
def make(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Register]:
    """Return the script's function, found as Python finds it when the script is run."""
    monkeypatch.syspath_prepend(EXAMPLES)
    function: Callable[[], Register] = import_module("make_sample_register").sample_register
    return function


def test_the_script_gives_the_committed_file_byte_for_byte(make: Callable[[], Register]) -> None:
    assert dumps(make()).encode() == SAMPLE.read_bytes()


def test_the_page_states_24_figures() -> None:
    assert len(REPORT.figures) == 24


@pytest.mark.parametrize("stated", REPORT.figures, ids=lambda figure: f"{figure.indicator}-{figure.quantity.counter}")
def test_each_figure_of_the_page_is_counted_exactly_and_lies_where_it_is_printed(
    stated: Figure, counted: dict[tuple[str, Comparison | None], Figure]
) -> None:
    quantity = counted[stated.indicator, stated.comparison].quantity
    assert isinstance(quantity, Quantity)
    assert quantity.is_exact
    assert quantity.value in stated.quantity.interval
    assert quantity.counter == stated.quantity.counter


def test_contacts_grow_by_the_printed_rate_on_the_records_of_the_year_before(
    counted: dict[tuple[str, Comparison | None], Figure],
) -> None:
    growth = counted["sector_contacts", Comparison.YEAR_ON_YEAR]
    assert growth.quantity == Quantity(35, counter="%")
    assert growth.base == Quantity(260, counter="次")


def test_every_history_is_legal_and_every_outcome_occurs(sample: Register) -> None:
    assert [proposal.id for proposal in sample.proposals if first_illegal(proposal) is not None] == []
    outcomes = Counter(state_of(proposal).filing for proposal in sample.proposals)
    assert outcomes[FilingStatus.FILED] == 94
    reached_otherwise = {
        FilingStatus.MERGED,
        FilingStatus.CONVERTED,
        FilingStatus.NOT_FILED,
        FilingStatus.WITHDRAWN,
        FilingStatus.RETURNED,
        FilingStatus.UNDER_REVIEW,
    }
    assert outcomes.keys() == {FilingStatus.FILED, *reached_otherwise}


@pytest.mark.parametrize("dimension", ["outcome", "proposer", "topic", "timing"])
def test_the_proposals_are_divided_without_a_remainder(sample: Register, dimension: str) -> None:
    divided = breakdown(sample, 2023, dimension)
    assert divided.exhaustive
    assert divided.total is not None
    assert sum(part.quantity.value for part in divided.parts) == divided.total.value


def test_the_rules_find_nothing_wrong(sample: Register) -> None:
    assert list(validate(sample)) == []


def test_nobody_in_it_has_a_real_name(sample: Register) -> None:
    assert all(re.fullmatch(r"委员\d{3}", person.name) for person in sample.persons)
    assert {committee.place for committee in sample.committees} == {"样本市示例区"}
