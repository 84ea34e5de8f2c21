"""命令行 — a thin command line over the library.

==================================== =================================================================
``cppcc-domain summarize FILE``       the year's summary, its figures and the findings
``cppcc-domain check FILE``           the findings alone: for people, scripts, editors and code review
``cppcc-domain audit TEXT FILE``      a draft (text, Markdown, Word) held against a register
``cppcc-domain explain CODE``         the rule behind a finding
==================================== =================================================================

Exit codes: 0 when there is no finding of severity error, 1 when there is one, 2 when a file cannot be read or has the wrong shape.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from io import TextIOWrapper
from pathlib import Path

from cppcc_domain.cli.commands import FAILED, audit, check, explain, summarize
from cppcc_domain.cli.formats import FOR_PROGRAMS, FORMATS
from cppcc_domain.errors import CppccError
from cppcc_domain.text.catalogs import SOURCE_LOCALE
from cppcc_domain.text.locales import locale_of

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    Args:
        arguments: The words after the program's name; those of the process when ``None``.
    """
    options = _parser().parse_args(arguments)
    _prepare_output(for_programs=getattr(options, "format", "text") in FOR_PROGRAMS)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough; nothing may be written when the interpreter ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except OSError as error:
        print(error.strerror or error, file=sys.stderr)
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    return code


def _prepare_output(*, for_programs: bool) -> None:
    """Let nothing that is printed fail for the encoding of the terminal; programs read UTF-8 whatever the terminal does."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8" if for_programs else None, errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="cppcc-domain", description="人民政协工作数据：综述、校验与核对")
    parser.add_argument("--version", action="version", version=f"%(prog)s {version('cppcc-domain')}")
    commands = parser.add_subparsers(dest="command", required=True)

    command = commands.add_parser("summarize", help="print the year's summary, its figures and the findings")
    _takes_register(command)
    command.add_argument("--year", type=_year, help="the year (default: the latest that the file tells of)")
    command.set_defaults(run=summarize)

    command = commands.add_parser("check", help="print what the rules find in a register")
    _takes_register(command)
    _chooses_rules(command)
    _prints_findings(command)
    command.set_defaults(run=check)

    command = commands.add_parser("audit", help="hold the figures of a draft against a register")
    command.add_argument("text", type=Path, help="the draft: plain text, Markdown (.md) or Word (.docx)")
    _takes_register(command)
    command.add_argument("--year", type=_year, help="the year that the draft speaks of (default: the latest)")
    _prints_findings(command)
    command.set_defaults(run=audit)

    command = commands.add_parser("explain", help="print the rule behind a code such as INV-PROP-5")
    command.add_argument("code", help="the code of a finding")
    _speaks(command)
    command.set_defaults(run=explain)
    return parser


def _takes_register(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, help="a register as JSON")
    command.add_argument(
        "--rulebook", default="national", help="what holds in the place: the name of a preset, or a TOML file"
    )


def _chooses_rules(command: argparse.ArgumentParser) -> None:
    command.add_argument("--as-of", type=_day, metavar="DATE", help="the day of the check, for deadlines")
    command.add_argument(
        "--working-days",
        action="store_true",
        help="count working days by the calendar of the State Council (needs the extra 'calendar')",
    )
    command.add_argument("--only", action="append", metavar="CODE", help="check this rule alone; may be repeated")
    command.add_argument(
        "--silence",
        action="append",
        default=[],
        metavar="CODE=REASON",
        help="leave out a rule, for a reason; may be repeated",
    )


def _prints_findings(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--format", choices=FORMATS, default="text", help="text for people; json, sarif or github for programs"
    )
    _speaks(command)


def _speaks(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--locale", type=_locale, default=SOURCE_LOCALE, help=f"the language, such as en (default: {SOURCE_LOCALE})"
    )


def _locale(text: str) -> str:
    try:
        locale_of(text)
    except CppccError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day such as 2024-01-29") from None


def _year(text: str) -> int:
    if not (len(text) == 4 and text.isascii() and text.isdigit() and int(text) >= 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a year of four digits")
    return int(text)
