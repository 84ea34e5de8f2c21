"""The diagram and the page say what the table says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from cppcc_domain.lifecycle.membership import SEAT_EVENTS, SEAT_STATES, SEAT_TRANSITIONS, seat_diagram
from cppcc_domain.lifecycle.membership.drawing import membership_page
from cppcc_domain.vocab import SeatState

DOCUMENT = Path(__file__).parents[3] / "docs" / "membership-states.md"
ARROW = re.compile(r"^ +(\w+) --> (\w+): (.+)$", re.MULTILINE)


def test_the_page_in_the_repository_is_the_one_that_the_table_gives() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == membership_page()


def test_the_module_writes_the_page_that_is_asked_for() -> None:
    command = [sys.executable, "-m", "cppcc_domain.lifecycle", "membership-states"]
    done = subprocess.run(command, check=True, capture_output=True)
    assert done.stdout.decode("utf-8").splitlines() == membership_page().splitlines()
    refused = subprocess.run([*command[:-1], "seats"], check=False, capture_output=True)
    assert refused.returncode == 2


def test_the_diagram_has_an_arrow_for_each_step() -> None:
    drawn = {(before, after) for before, after, _ in ARROW.findall(seat_diagram())}
    assert drawn == {(str(row.before), str(row.after)) for row in SEAT_TRANSITIONS if row.before is not row.after}


@pytest.mark.parametrize("state", SEAT_STATES)
def test_every_state_is_named_in_chinese(state: SeatState) -> None:
    assert f'state "{state.zh}" as {state}' in seat_diagram()


@pytest.mark.parametrize("kind", SEAT_EVENTS)
def test_every_kind_of_event_has_a_row_on_the_page(kind: type) -> None:
    assert re.search(rf"^\| [\u4e00-\u9fff]+ `{kind.__name__}` \|", membership_page(), re.MULTILINE)
