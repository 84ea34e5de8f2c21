"""What the command line adds to the functions it calls; the main job itself is tested in tests/examples."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cppcc_domain.cli import main
from cppcc_domain.model import Register
from cppcc_domain.serialization import dump

MEILAN = Path(__file__).parents[2] / "examples" / "data" / "meilan_2023.json"


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


def shell(words: str, encoding: str = "utf-8") -> subprocess.CompletedProcess[bytes]:
    command = f"{sys.executable} -m cppcc_domain {words}"
    environment = {"PATH": "/usr/bin:/bin", "PYTHONIOENCODING": encoding}
    return subprocess.run(["bash", "-c", command], capture_output=True, check=False, env=environment)


def test_a_terminal_without_chinese_characters_gets_their_codes() -> None:
    done = shell("explain AUD-FIG-1", encoding="ascii")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith(b"AUD-FIG-1  \\u")


@pytest.mark.parametrize("chosen", ["json", "sarif"])
def test_documents_for_programs_are_utf_8_everywhere(chosen: str) -> None:
    done = shell(f"check {MEILAN} --format {chosen}", encoding="cp1252")
    assert done.returncode == 0
    assert "四大专项行动" in str(json.loads(done.stdout.decode("utf-8")))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_no_finding() -> None:
    done = shell(f"check {MEILAN} > /dev/full")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


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
