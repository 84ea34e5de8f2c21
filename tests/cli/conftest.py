"""Files for the commands to work on."""

from collections.abc import Callable
from pathlib import Path

import pytest
from breaches.breach import register

from cppcc_domain.model import Meeting, Section, WorkReport
from cppcc_domain.model.report import Declaration, Figure
from cppcc_domain.serialization import dump
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import MeetingKind

ROOT = Path(__file__).parents[2]


@pytest.fixture
def meilan() -> Path:
    """Return the reference case: two warnings, no errors."""
    return ROOT / "examples" / "data" / "meilan_2023.json"


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return a register with one error and one warning."""
    closing = Meeting(
        id="m", committee_id="c", kind=MeetingKind.PLENARY, start=PartialDate(2024, 1, 29), end=PartialDate(2024, 1, 28)
    )
    promise = Section(
        title="行动", declares=Declaration(count=4, phrase="四大行动"), sections=(Section(title="行动一"),)
    )
    figure = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))
    review = (promise, Section(title="提案", figures=(figure,)))
    path = tmp_path / "faulty.json"
    dump(register(closing, WorkReport(id="r", committee_id="c", year=2023, review=review)), path)
    return path


@pytest.fixture
def write_draft(tmp_path: Path) -> Callable[[str, str], Path]:
    """Return a writer of drafts: name and text -> path."""

    def write(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return write
