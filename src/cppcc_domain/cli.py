"""命令行 — a thin command line over the library: ``cppcc-domain summarize FILE``.

Exit codes: 0 when there is no finding of severity error, 1 when there is one, 2 when the file cannot be read or has the wrong shape.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from cppcc_domain.model import Register
from cppcc_domain.serialization import DocumentError, load
from cppcc_domain.text import format_figures, render, summarize, summary_figures, summary_year
from cppcc_domain.validation import validate

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: The words after the program's name; those of the process when ``None``.
    """
    options = _parser().parse_args(arguments)
    try:
        register = load(options.file)
        year = summary_year(register) if options.year is None else options.year
    except (DocumentError, OSError, ValueError) as error:
        print(f"{options.file}:\n{error}", file=sys.stderr)  # noqa: T201 - a command line prints
        return 2
    return _summarize(register, year)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cppcc-domain", description="人民政协工作数据：综述与校验")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser(
        "summarize", help="print the year's summary, its figures and the findings of a register"
    )
    command.add_argument("file", type=Path, help="a register as JSON")
    command.add_argument("--year", type=int, help="the year to summarise (default: the latest that the file tells of)")
    return parser


def _summarize(register: Register, year: int) -> int:
    findings = validate(register)
    shown = [f"{finding.severity.zh}  {finding.code}  {finding.path}  {render(finding)}" for finding in findings]
    parts = (
        summarize(register, year),
        format_figures(summary_figures(register, year), register.labels),
        "\n".join([f"校验发现 {len(findings)} 条", *shown]),
    )
    print("\n\n".join(parts))  # noqa: T201
    return 1 if findings.errors else 0
