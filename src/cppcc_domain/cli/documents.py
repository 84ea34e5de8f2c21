"""文稿 — the plain text of a draft, whatever program wrote it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import attrs

from cppcc_domain.errors import CppccError

__all__ = ["Draft", "DraftError", "read_draft"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Draft:
    """文稿 — a text without the marks of its format, and where its characters stand in the file."""

    text: str
    moved: Mapping[int, tuple[int, ...]] = attrs.field(factory=dict)
    """For each line that lost marks, counted from one, the column in the file of each character that it kept."""

    def column(self, line: int, column: int) -> int:
        """Return the column in the file of a character of the text; both are counted from one."""
        kept = self.moved.get(line, ())
        return kept[column - 1] if column <= len(kept) else column


class DraftError(CppccError, ValueError):
    """A draft that cannot be read as text."""


def read_draft(path: Path) -> Draft:
    """Return the text of a draft, paragraph by paragraph.

    Markdown loses its marks of emphasis, headings, quotes and code; Word files need the extra ``docx``.

    Raises:
        OSError: The file cannot be opened.
        DraftError: It is no text in UTF-8, no Word document, or the package for Word documents is missing.
    """
    suffix = path.suffix.lower()
    if suffix == ".docx":
        return Draft(text=_word(path))
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DraftError(f"not UTF-8 text (byte {error.start})") from None
    return _without_marks(text) if suffix in {".md", ".markdown"} else Draft(text=text)


def _word(path: Path) -> str:
    try:
        from docx import Document  # noqa: PLC0415 - an extra, needed for this one format
        from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
    except ImportError:
        raise DraftError("reading Word documents needs another package: pip install 'cppcc-domain[docx]'") from None
    if not path.is_file():
        raise FileNotFoundError(path)
    try:
        blocks = Document(str(path)).iter_inner_content()
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError):  # lxml has a SyntaxError of its own
        raise DraftError("not a Word document (.docx)") from None
    lines: list[str] = []
    for block in blocks:
        if hasattr(block, "rows"):
            lines += ["\t".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            lines.append(block.text)
    return "\n".join(lines)


_MARKS: Final = frozenset("*_`#>")


def _without_marks(text: str) -> Draft:
    lines = text.split("\n")
    moved: dict[int, tuple[int, ...]] = {}
    for number, line in enumerate(lines, 1):
        if not _MARKS.isdisjoint(line):
            kept = [index for index, character in enumerate(line) if character not in _MARKS]
            moved[number] = tuple(index + 1 for index in kept)
            lines[number - 1] = "".join(line[index] for index in kept)
    return Draft(text="\n".join(lines), moved=moved)
