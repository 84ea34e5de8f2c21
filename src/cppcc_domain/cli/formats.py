"""输出 — findings and problems as lines for people and as documents for programs."""

import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

import attrs

from cppcc_domain.serialization import Problem
from cppcc_domain.text import label
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.validation import Rule
from cppcc_domain.values import Finding
from cppcc_domain.vocab import Severity

__all__ = ["FORMATS", "FOR_PROGRAMS", "Entry", "entry_of_finding", "entry_of_problem", "write"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Entry:
    """条目 — one line of output: where, what, how bad."""

    file: str
    severity: Severity
    code: str
    path: str
    message: str
    line: int | None = None
    column: int | None = None
    source: str = ""
    verified: bool = True
    params: Mapping[str, Any] = attrs.field(factory=dict)


def entry_of_finding(
    finding: Finding, message: str, file: str, path: str, place: tuple[int | None, int | None]
) -> Entry:
    """Return the entry of a finding with its sentence; its path as the reader of the file sees it, and line and column where they are known."""
    line, column = place
    return Entry(
        file=file,
        severity=finding.severity,
        code=finding.code,
        path=path,
        message=message,
        line=line,
        column=column,
        source=finding.source,
        verified=finding.verified,
        params=dict(finding.params),
    )


def entry_of_problem(problem: Problem, file: str, locale: str) -> Entry:
    """Return the entry of what a file has in the wrong shape."""
    return Entry(
        file=file,
        severity=Severity.ERROR,
        code=problem.invariant or f"SHAPE-{problem.message_code.value}".upper().replace("_", "-"),
        path=problem.path,
        message=problem.message(locale),
        line=problem.line,
    )


def write(entries: Sequence[Entry], rules: Iterable[Rule], chosen: str, locale: str) -> None:
    """Print the entries in one of the :data:`FORMATS`."""
    FORMATS[chosen](entries, rules, locale)


def _text(entries: Sequence[Entry], _: Iterable[Rule], locale: str) -> None:
    if sys.stdout.isatty() and _table(entries, locale):
        return
    for entry in entries:
        place = f"{entry.file}:{entry.line}:{entry.column}" if entry.column is not None else entry.path
        print(f"{label(entry.severity, locale)}  {entry.code}  {place}  {entry.message}")
    print(_count(entries, locale))


def _table(entries: Sequence[Entry], locale: str) -> bool:
    """Print a table, if the package for it is there."""
    try:
        from rich.console import Console  # noqa: PLC0415 - an extra, for terminals only
        from rich.table import Table  # noqa: PLC0415
    except ImportError:
        return False
    table = Table(*("severity", "code", "place", "finding"), box=None, pad_edge=False, show_header=False)
    for column in table.columns:
        column.overflow = "fold"
    colours = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "dim"}
    for entry in entries:
        place = f"{entry.line}:{entry.column}" if entry.column is not None else entry.path
        row = (label(entry.severity, locale), entry.code, place, entry.message)
        table.add_row(*row, style=colours[entry.severity])
    console = Console(highlight=False, markup=False)
    if entries:
        console.print(table)
    console.print(_count(entries, locale))
    return True


def _count(entries: Sequence[Entry], locale: str) -> str:
    counts = (
        f"{label(severity, locale)} {sum(entry.severity is severity for entry in entries)}" for severity in Severity
    )
    return ("，" if is_chinese(locale) else ", ").join(counts)


def _json(entries: Sequence[Entry], _: Iterable[Rule], __: str) -> None:
    rows = [attrs.asdict(entry, recurse=False) | {"severity": entry.severity.value} for entry in entries]
    print(json.dumps(rows, ensure_ascii=False, indent=1))


_GITHUB_LEVELS: Final = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
)


def _github(entries: Sequence[Entry], _: Iterable[Rule], __: str) -> None:
    """Print the workflow commands by which a build on GitHub marks lines of a change."""
    for entry in entries:
        places = {"file": entry.file, "line": entry.line, "col": entry.column, "title": f"{entry.code} {entry.path}"}
        where = ",".join(f"{name}={_property(value)}" for name, value in places.items() if value is not None)
        print(f"::{_GITHUB_LEVELS[entry.severity]} {where}::{_data(entry.message)}")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: object) -> str:
    return _data(str(value)).replace(":", "%3A").replace(",", "%2C")


_SARIF_LEVELS: Final = MappingProxyType({Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"})


def _sarif(entries: Sequence[Entry], rules: Iterable[Rule], locale: str) -> None:
    """Print a SARIF 2.1.0 log, which code hosts and editors read."""
    used = {entry.code for entry in entries}
    driver = {
        "name": "cppcc-domain",
        "semanticVersion": version("cppcc-domain"),
        "rules": [_sarif_rule(rule, locale) for rule in rules if rule.code in used],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_sarif_result(entry) for entry in entries],
            }
        ],
    }
    print(json.dumps(log, ensure_ascii=False, indent=1))


def _sarif_rule(rule: Rule, locale: str) -> dict[str, Any]:
    words = rule.zh if is_chinese(locale) else rule.en
    return {
        "id": rule.code,
        "shortDescription": {"text": words},
        "help": {"text": rule.source},
        "defaultConfiguration": {"level": _SARIF_LEVELS[rule.severity]},
    }


def _sarif_result(entry: Entry) -> dict[str, Any]:
    region = {"startLine": entry.line, "startColumn": entry.column}
    known = {name: value for name, value in region.items() if value is not None}
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(Path(entry.file))}}
    if known:
        physical["region"] = known
    return {
        "ruleId": entry.code,
        "level": _SARIF_LEVELS[entry.severity],
        "message": {"text": entry.message},
        "locations": [{"physicalLocation": physical, "logicalLocations": [{"fullyQualifiedName": entry.path}]}],
    }


def _uri(path: Path) -> str:
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


FORMATS: Final[Mapping[str, Callable[[Sequence[Entry], Iterable[Rule], str], None]]] = MappingProxyType(
    {"text": _text, "json": _json, "sarif": _sarif, "github": _github}
)
"""What the findings can be printed as."""

FOR_PROGRAMS: Final = frozenset(FORMATS) - {"text"}
"""The formats that programs read, in UTF-8 everywhere."""
