"""The diagram and the page say what the table says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from cppcc_domain.lifecycle import TRANSITIONS, diagram
from cppcc_domain.lifecycle.drawing import page
from cppcc_domain.lifecycle.states import EVENTS
from cppcc_domain.model.proposal_events import Recorded
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus

DOCUMENT = Path(__file__).parents[2] / "docs" / "proposal-states.md"
ARROW = re.compile(r"^ +(\w+) --> (\w+): (.+)$", re.MULTILINE)


def test_the_page_in_the_repository_is_the_one_that_the_table_gives() -> None:
    assert DOCUMENT.read_text(encoding="utf-8") == page()


def test_the_module_writes_the_page() -> None:
    done = subprocess.run([sys.executable, "-m", "cppcc_domain.lifecycle"], check=True, capture_output=True)
    assert done.stdout.decode("utf-8").splitlines() == page().splitlines()
    assert done.stderr == b""


def test_the_diagram_has_an_arrow_for_each_two_states() -> None:
    unknown = (FilingStatus.UNKNOWN, HandlingStatus.UNKNOWN)
    expected = set()
    for row in TRANSITIONS:
        if row.before != row.after and row.local is None and not {row.before.filing, row.before.handling} & {*unknown}:
            before, after = (
                state.handling if state.filing is FilingStatus.FILED else state.filing
                for state in (row.before, row.after)
            )
            entering = row.before.filing is not FilingStatus.FILED and row.after.filing is FilingStatus.FILED
            expected.add((str(before), "filed" if entering else str(after)))
    drawn = {(before, after) for before, after, _ in ARROW.findall(diagram())}
    assert drawn == expected | {("filed", "withdrawn"), ("filed", "merged")}


@pytest.mark.parametrize("status", [*FilingStatus, *HandlingStatus])
def test_every_known_state_is_named_in_chinese(status: FilingStatus | HandlingStatus) -> None:
    if status not in {FilingStatus.UNKNOWN, HandlingStatus.UNKNOWN}:
        assert f'state "{status.zh}" as {status}' in diagram()


@pytest.mark.parametrize("kind", [kind for kind in EVENTS if kind is not Recorded])
def test_every_kind_of_event_has_a_row_on_the_page(kind: type) -> None:
    assert re.search(rf"^\| [\u4e00-\u9fff]+ `{kind.__name__}` \|", page(), re.MULTILINE)
