"""What the command line adds to the functions it calls; the main job itself is tested in tests/examples."""

import subprocess
import sys
from pathlib import Path

import pytest

from cppcc_domain.cli import main
from cppcc_domain.model import Register
from cppcc_domain.serialization import dump

MEILAN = Path(__file__).parents[1] / "examples" / "data" / "meilan_2023.json"


def test_another_year_can_be_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", str(MEILAN), "--year", "2024"]) == 0
    assert capsys.readouterr().out.startswith("2024年工作综述\n")


def test_a_year_without_data_is_said_to_have_none(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", str(MEILAN), "--year", "2019"]) == 0
    assert "登记册没有2019年的数据" in capsys.readouterr().out


def test_a_register_that_tells_no_year_is_checked_all_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "empty.json"
    dump(Register(committee_id="nowhere"), path)
    assert main(["summarize", str(path)]) == 1
    shown = capsys.readouterr().out
    assert "--year" in shown
    assert "INV-REF-2" in shown


def test_a_reader_who_stops_early_sees_no_traceback() -> None:
    command = f"{sys.executable} -c 'from cppcc_domain.cli import main; main()' summarize {MEILAN} | head -1"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("2023年工作综述")
    assert done.stderr == ""


def test_a_folder_is_no_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", str(tmp_path)]) == 2
    assert str(tmp_path) in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [[], ["summarize"], ["summarise", "x"], ["summarize", "x", "--year", "0"]],
)
def test_wrong_words_are_refused_with_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage" in capsys.readouterr().err
