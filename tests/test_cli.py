"""What the command line adds to the functions it calls; the main job itself is tested in tests/examples."""

from pathlib import Path

import pytest

from cppcc_domain.cli import main
from cppcc_domain.model import Register
from cppcc_domain.serialization import dump

MEILAN = Path(__file__).parents[1] / "examples" / "data" / "meilan_2023.json"


def test_another_year_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", str(MEILAN), "--year", "2024"]) == 0
    assert capsys.readouterr().out.startswith("2024年工作综述\n")


def test_a_register_that_tells_no_year_needs_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "empty.json"
    dump(Register(committee_id="c"), path)
    assert main(["summarize", str(path)]) == 2
    assert "which period" in capsys.readouterr().err


def test_a_folder_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["summarize"], ["summarise", "x"], ["summarize", "x", "--year", "viele"]])
def test_wrong_words_are_refused_with_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage" in capsys.readouterr().err
