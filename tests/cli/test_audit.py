"""What `audit` does with drafts of every kind."""

import json
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from breaches.breach import register

from cppcc_domain.cli import main
from cppcc_domain.serialization import dump

Captured = pytest.CaptureFixture[str]
Write = Callable[[str, str], Path]

RIGHT = "全年立案提案94件。\n"
WRONG = "各位委员：\n一年来，立案提案96件。\n"


def found(out: str, severity: str) -> list[dict[str, Any]]:
    return [row for row in json.loads(out) if row["severity"] == severity]


def test_a_figure_that_agrees_is_no_error(faulty: Path, write_draft: Write, capsys: Captured) -> None:
    assert main(["audit", str(write_draft("draft.txt", RIGHT)), str(faulty)]) == 0
    assert "94" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "text", "column"),
    [("draft.txt", WRONG, 9), ("draft.md", WRONG, 9), ("draft.md", "# 报告\n> 一年来，**立案提案`96`件**。", 14)],
)
def test_a_contradiction_is_named_at_its_line_and_column(
    *, name: str, text: str, column: int, faulty: Path, write_draft: Write, capsys: Captured
) -> None:
    path = write_draft(name, text)
    assert main(["audit", str(path), str(faulty), "--format", "json"]) == 1
    (error,) = found(capsys.readouterr().out, "error")
    assert (error["file"], error["line"], error["column"]) == (str(path), 2, column)
    assert error["path"] == f"text:2:{column}"
    assert "96件" in error["message"]
    assert "94件" in error["message"]


def test_a_word_document_is_read_paragraph_by_paragraph(faulty: Path, tmp_path: Path, capsys: Captured) -> None:
    docx = pytest.importorskip("docx")
    document = docx.Document()
    for line in WRONG.splitlines():
        document.add_paragraph(line)
    table = document.add_table(rows=1, cols=2)
    table.rows[0].cells[0].text, table.rows[0].cells[1].text = "立案提案", "94件"
    path = tmp_path / "draft.docx"
    document.save(path)
    assert main(["audit", str(path), str(faulty), "--format", "json"]) == 1
    (error,) = found(capsys.readouterr().out, "error")
    assert error["line"] == 2


def test_without_the_package_word_documents_are_refused_with_the_remedy(
    faulty: Path, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert main(["audit", str(tmp_path / "draft.docx"), str(faulty)]) == 2
    assert "cppcc-domain[docx]" in capsys.readouterr().err


@pytest.mark.parametrize("parts", [{}, {"[Content_Types].xml": "<bad"}, {"a.txt": "x"}])
def test_a_broken_word_document_is_refused(
    parts: dict[str, str], faulty: Path, tmp_path: Path, capsys: Captured
) -> None:
    pytest.importorskip("docx")
    path = tmp_path / "draft.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert main(["audit", str(path), str(faulty)]) == 2
    shown = capsys.readouterr().err
    assert str(path) in shown
    assert "not a Word document" in shown


def test_each_message_names_the_file_that_is_to_blame(
    faulty: Path, tmp_path: Path, write_draft: Write, capsys: Captured
) -> None:
    draft, rules = write_draft("draft.txt", RIGHT), write_draft("rules.toml", "a = = 1")
    missing = tmp_path / "none.txt"
    for words, blamed in (
        ((missing, faulty), missing),
        ((draft, missing), missing),
        ((draft, faulty, "--rulebook", rules), rules),
        ((draft, faulty, "--rulebook", tmp_path / "none.toml"), tmp_path / "none.toml"),
    ):
        assert main(["audit", *map(str, words)]) == 2
        shown = capsys.readouterr().err
        assert str(blamed) in shown
        assert str(faulty) not in shown


def test_a_draft_that_is_no_text_is_refused(faulty: Path, tmp_path: Path, capsys: Captured) -> None:
    gbk = tmp_path / "draft.txt"
    gbk.write_bytes("立案提案94件".encode("gbk"))
    assert main(["audit", str(gbk), str(faulty)]) == 2
    assert "UTF-8" in capsys.readouterr().err


def test_a_missing_draft_is_named(faulty: Path, tmp_path: Path, capsys: Captured) -> None:
    assert main(["audit", str(tmp_path / "none.txt"), str(faulty)]) == 2
    assert "none.txt" in capsys.readouterr().err


def test_a_register_that_tells_no_year_asks_for_it(tmp_path: Path, write_draft: Write, capsys: Captured) -> None:
    path = tmp_path / "bare.json"
    dump(register(), path)
    draft = str(write_draft("draft.txt", RIGHT))
    assert main(["audit", draft, str(path)]) == 2
    assert "--year" in capsys.readouterr().err
    assert main(["audit", draft, str(path), "--year", "2023"]) == 0
