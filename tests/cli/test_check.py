"""What `check` prints for people and for programs."""

import json
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

from cppcc_domain.cli import main
from cppcc_domain.serialization import presets

Captured = pytest.CaptureFixture[str]


def run(capsys: Captured, *arguments: object) -> tuple[int, str, str]:
    code = main([str(word) for word in arguments])
    captured = capsys.readouterr()
    return code, captured.out, captured.err


def test_warnings_alone_do_not_fail(meilan: Path, capsys: Captured) -> None:
    code, out, _ = run(capsys, "check", meilan)
    assert code == 0
    assert [line.split()[1] for line in out.splitlines()[:2]] == ["ADV-DECL-1", "ADV-GROW-1"]
    assert out.splitlines()[-1] == "错误 0，提示 2，参考 0"


def test_an_error_fails_and_is_named_with_its_place(faulty: Path, capsys: Captured) -> None:
    code, out, _ = run(capsys, "check", faulty, "--locale", "en")
    assert code == 1
    assert "INV-MTG-1  $.register.meetings[0].end  closes (2024-01-28) before it opens (2024-01-29)" in out
    assert out.splitlines()[-1] == "error 1, warning 1, info 0"


def test_json_gives_lines_and_facts(faulty: Path, capsys: Captured) -> None:
    code, out, _ = run(capsys, "check", faulty, "--format", "json")
    rows = {row["code"]: row for row in json.loads(out)}
    assert code == 1
    line = rows["INV-MTG-1"]["line"]
    assert '"end": "2024-01-28"' in faulty.read_text(encoding="utf-8").splitlines()[line - 1]
    assert rows["ADV-DECL-1"]["params"] == {"phrase": "四大行动", "declared": 4, "listed": 1}


def test_github_gets_one_command_a_finding(faulty: Path, capsys: Captured) -> None:
    _, out, _ = run(capsys, "check", faulty, "--format", "github")
    error, warning = out.splitlines()
    assert error.startswith("::error file=")
    assert ",title=INV-MTG-1 $.register.meetings[0].end::" in error
    assert warning.startswith("::warning ")


def test_sarif_describes_the_rules_that_it_uses(faulty: Path, capsys: Captured) -> None:
    _, out, _ = run(capsys, "check", faulty, "--format", "sarif")
    log: dict[str, Any] = json.loads(out)
    (made,) = log["runs"]
    rules = {entry["id"] for entry in made["tool"]["driver"]["rules"]}
    assert log["version"] == "2.1.0"
    assert {result["ruleId"] for result in made["results"]} == rules == {"INV-MTG-1", "ADV-DECL-1"}
    (location,) = made["results"][0]["locations"]
    assert location["physicalLocation"]["region"]["startLine"] > 1


@pytest.mark.parametrize("folder", ["草 稿", "a:b", "100%#1"])
def test_sarif_names_the_file_by_a_uri(tmp_path: Path, folder: str, faulty: Path, capsys: Captured) -> None:
    path = tmp_path / folder / "faulty.json"
    path.parent.mkdir()
    path.write_bytes(faulty.read_bytes())
    _, out, _ = run(capsys, "check", path, "--format", "sarif")
    (location,) = json.loads(out)["runs"][0]["results"][0]["locations"]
    assert location["physicalLocation"]["artifactLocation"]["uri"] == path.as_uri()


@pytest.mark.parametrize("command", [("check",), ("audit", "draft.txt"), ("explain",)])
@pytest.mark.parametrize("locale", ["xx", ""])
def test_an_unknown_language_is_refused_with_the_usage(command: tuple[str, ...], locale: str, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stop:
        main([*command, "AUD-FIG-1", "--locale", locale])
    assert stop.value.code == 2
    assert "--locale" in capsys.readouterr().err


def test_rulebooks_that_do_not_exist_are_answered_with_those_that_do(faulty: Path, capsys: Captured) -> None:
    code, _, err = run(capsys, "check", faulty, "--rulebook", "atlantis")
    assert code == 2
    assert all(name in err for name in ("national", *presets()))


def test_codes_of_rules_may_be_typed_in_small_letters(faulty: Path, capsys: Captured) -> None:
    code, out, _ = run(
        capsys, "check", faulty, "--only", "adv-decl-1", "--only", "inv-mtg-1", "--silence", "inv-mtg-1=待核"
    )
    assert (code, "ADV-DECL-1" in out, "INV-MTG-1" in out) == (0, True, False)


def test_the_day_of_the_check_is_a_day(faulty: Path, capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["check", str(faulty), "--as-of", "2024-13-01"])
    assert stop.value.code == 2
    assert "'2024-13-01' is not a day" in capsys.readouterr().err


def test_rules_are_chosen_and_silenced(faulty: Path, capsys: Captured) -> None:
    code, out, _ = run(capsys, "check", faulty, "--only", "ADV-DECL-1")
    assert (code, out.count("ADV-DECL-1"), "INV-MTG-1" in out) == (0, 1, False)
    code, out, _ = run(capsys, "check", faulty, "--silence", "INV-MTG-1=日期待核")
    assert (code, "INV-MTG-1" in out) == (0, False)


@pytest.mark.parametrize("words", [("--only", "NO-1"), ("--silence", "INV-MTG-1"), ("--rulebook", "atlantis")])
def test_what_does_not_exist_is_refused(faulty: Path, words: tuple[str, ...], capsys: Captured) -> None:
    code, _, err = run(capsys, "check", faulty, *words)
    assert code == 2
    assert words[1] in err


def test_what_cannot_be_read_is_listed_with_all_its_places(tmp_path: Path, capsys: Captured) -> None:
    path = tmp_path / "broken.json"
    path.write_text(
        '{"schema": "cppcc-domain/1", "register": {"committee_id": "c", "terms": [{"id": "t", "ordinal": 0}]}}',
        encoding="utf-8",
    )
    code, out, _ = run(capsys, "check", path)
    assert code == 2
    assert "INV-COM-2  $.register.terms[0].ordinal" in out
    assert "$.register.terms[0].committee_id" in out
    assert "INV-REF-2" in out


@pytest.mark.parametrize("text", ["", "{", "[]", '{"schema": "other/1"}'])
def test_a_file_that_is_no_register_is_refused(tmp_path: Path, text: str, capsys: Captured) -> None:
    path = tmp_path / "no.json"
    path.write_text(text, encoding="utf-8")
    code, out, _ = run(capsys, "check", path)
    assert code == 2
    assert "SHAPE-" in out


def test_a_missing_file_is_named(tmp_path: Path, capsys: Captured) -> None:
    code, out, err = run(capsys, "check", tmp_path / "none.json")
    assert (code, out) == (2, "")
    assert "none.json" in err


def test_working_days_are_counted_when_asked_for(faulty: Path, capsys: Captured) -> None:
    assert run(capsys, "check", faulty, "--working-days", "--as-of", "2024-02-01")[0] == 1


def test_without_its_package_the_calendar_is_refused_with_the_remedy(
    faulty: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "chinese_calendar", None)
    code, _, err = run(capsys, "check", faulty, "--working-days")
    assert code == 2
    assert "cppcc-domain[calendar]" in err


def test_several_rules_are_chosen_one_by_one(faulty: Path, capsys: Captured) -> None:
    code, out, _ = run(capsys, "check", "--only", "ADV-DECL-1", "--only", "INV-MTG-1", faulty)
    assert code == 1
    assert [line.split()[1] for line in out.splitlines()[:2]] == ["INV-MTG-1", "ADV-DECL-1"]


def test_the_version_is_that_of_the_package(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    assert version("cppcc-domain") in capsys.readouterr().out
