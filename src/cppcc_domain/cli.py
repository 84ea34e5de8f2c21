"""命令行 — a thin command line over the library: ``cppcc-domain summarize FILE``.

Exit codes: 0 when there is no finding of severity error, 1 when there is one, 2 when the file cannot be read or has the wrong shape.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from cppcc_domain.model import Register
from cppcc_domain.serialization import DocumentError, load
from cppcc_domain.text import format_figures, render, summarize, summary_figures, summary_year
from cppcc_domain.validation import validate
from cppcc_domain.values import Findings

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: The words after the program's name; those of the process when ``None``.
    """
    options = _parser().parse_args(arguments)
    try:
        register = load(options.file)
    except (DocumentError, OSError) as error:
        print(f"{options.file}:\n{error}", file=sys.stderr)  # noqa: T201 - a command line prints
        return 2
    findings = validate(register)
    try:
        print("\n\n".join(_summary(register, options.year, findings)), flush=True)  # noqa: T201
    except BrokenPipeError:  # the reader has seen enough; nothing may be written when the interpreter ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1 if findings.errors else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cppcc-domain", description="人民政协工作数据：综述与校验")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser(
        "summarize", help="print the year's summary, its figures and the findings of a register"
    )
    command.add_argument("file", type=Path, help="a register as JSON")
    command.add_argument(
        "--year", type=_year, help="the year to summarise (default: the latest that the file tells of)"
    )
    return parser


def _year(text: str) -> int:
    if not (len(text) == 4 and text.isascii() and text.isdigit() and int(text) >= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a year of four digits")
    return int(text)


def _summary(register: Register, year: int | None, findings: Findings) -> Iterator[str]:
    """Yield the paragraphs of the output: summary, figures, findings."""
    try:
        chosen = summary_year(register) if year is None else year
    except ValueError:
        yield "登记册没有工作报告，也未注明覆盖的年度：请用 --year 指定"
    else:
        figures = summary_figures(register, chosen)
        yield summarize(register, chosen)
        yield format_figures(figures, register.labels) if figures else f"登记册没有{chosen}年的数据"
    # A finding's path starts at the register; a reader of the file looks from the file's own root.
    shown = [
        f"{finding.severity.zh}  {finding.code}  $.register{finding.path.removeprefix('$')}  {render(finding)}"
        for finding in findings
    ]
    yield "\n".join([f"校验发现 {len(findings)} 条", *shown])
