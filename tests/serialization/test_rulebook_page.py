"""The page of parameters and presets says what the classes and files say."""

import subprocess
import sys
from pathlib import Path

import pytest

from cppcc_domain.rulebook import NATIONAL_DEFAULT, parameters
from cppcc_domain.serialization import preset, presets

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "rulebooks.md").read_text(encoding="utf-8")


def test_the_page_in_the_repository_is_the_one_that_the_tool_writes() -> None:
    tool = [sys.executable, str(ROOT / "tools" / "make_rulebook_page.py")]
    done = subprocess.run(tool, check=True, capture_output=True)
    assert done.stdout.decode("utf-8").splitlines() == PAGE.splitlines()
    assert done.stderr == b""


def test_every_parameter_has_a_row_with_its_meaning_and_source() -> None:
    rows = [line.split(" | ") for line in PAGE.splitlines() if line.startswith("| `")]
    national = {cells[0].strip("|` "): cells for cells in rows if len(cells) == 5}
    assert list(national) == [key for key, _ in parameters(NATIONAL_DEFAULT)]
    assert all(cell.strip() for cells in national.values() for cell in cells)


@pytest.mark.parametrize("name", presets())
def test_every_preset_has_its_table(name: str) -> None:
    assert f"### {preset(name).place} `{name}`, from `{preset(name).parent}`\n" in PAGE
