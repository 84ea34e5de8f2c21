"""命令 — what each command does: read, ask the library, print."""

import difflib
import sys
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Final

from cppcc_domain.audit import AUDIT_RULES, audit_text
from cppcc_domain.cli.documents import Draft, read_draft
from cppcc_domain.cli.formats import Entry, entry_of_finding, entry_of_problem, write
from cppcc_domain.cli.places import lines_of
from cppcc_domain.errors import CppccError, UnknownCodeError
from cppcc_domain.lifecycle import official_calendar
from cppcc_domain.model import Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.serialization import load, load_leniently, load_rulebook, preset, presets
from cppcc_domain.text import format_figures, label, render, summarize as summary_of, summary_figures, summary_year
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.validation import CATALOGUE, Catalogue, Rule, validate
from cppcc_domain.values import Findings, Period

__all__ = ["FAILED", "audit", "check", "explain", "summarize"]

FOUND, FAILED = 1, 2


class OptionError(CppccError, ValueError):
    """A word of the command line that cannot be followed: a rule silenced for no reason, a rulebook that does not exist."""


class UnreadableError(CppccError, ValueError):
    """A file that cannot be read or has the wrong shape; the message begins with its name."""


_ALL_RULES: Final = (*CATALOGUE, *AUDIT_RULES)
_TEXT_PATH: Final = "text:"
_NO_YEAR: Final = "登记册没有工作报告，也未注明覆盖的年度：请用 --year 指定"


def summarize(options: Namespace) -> int:
    """Print the year's summary, its figures and the findings."""
    try:
        rulebook = _rulebook(options.rulebook)
        with _busy("读取并校验"):
            with _reading(options.file):
                register = load(options.file)
            findings = validate(register, rulebook)
    except CppccError as error:
        return _fail(str(error))
    print("\n\n".join(_summary(register, options.year, findings)))
    return FOUND if findings.errors else 0


def _summary(register: Register, year: int | None, findings: Findings) -> Iterator[str]:
    """Yield the paragraphs of the output: summary, figures, findings."""
    try:
        chosen = summary_year(register) if year is None else year
    except ValueError:
        yield _NO_YEAR
    else:
        figures = summary_figures(register, chosen)
        yield summary_of(register, chosen)
        yield format_figures(figures, register.labels) if figures else f"登记册没有{chosen}年的数据"
    shown = [
        f"{finding.severity.zh}  {finding.code}  {_in_file(finding.path)}  {render(finding, register=register)}"
        for finding in findings
    ]
    yield "\n".join([f"校验发现 {len(findings)} 条", *shown])


def check(options: Namespace) -> int:
    """Print what the rules find, and what of the file cannot be read."""
    try:
        rules = _chosen_rules(options.only, options.silence)
        rulebook = _rulebook(options.rulebook)
        with _busy("读取并校验"):
            with _reading(options.file):
                loaded = load_leniently(options.file)
            register = loaded.register
            calendar = official_calendar() if options.working_days else None
            findings = (
                Findings()
                if register is None
                else validate(register, rulebook, options.as_of, rules, calendar=calendar)
            )
    except (CppccError, ModuleNotFoundError) as error:
        return _fail(str(error))
    entries = [entry_of_problem(problem, str(options.file), options.locale) for problem in loaded.problems]
    # What is left out moves the places of what stands behind it.
    entries += _entries(findings, options, register, None if loaded.problems else options.file)
    write(entries, rules, options.format, options.locale)
    if loaded.problems:
        return FAILED
    return FOUND if findings.errors else 0


def audit(options: Namespace) -> int:
    """Print how the figures of a draft stand to those of a register."""
    try:
        rulebook = _rulebook(options.rulebook)
        with _reading(options.text):
            draft = read_draft(options.text)
        with _busy("读取并核对"):
            with _reading(options.file):
                register = load(options.file)
            period = None if options.year is None else Period.year(options.year)
            findings = audit_text(draft.text, register, period=period, rulebook=rulebook)
    except CppccError as error:
        return _fail(str(error))
    except ValueError:
        return _fail(_NO_YEAR)
    write(_entries(findings, options, register, options.file, draft), _ALL_RULES, options.format, options.locale)
    return FOUND if findings.errors else 0


def explain(options: Namespace) -> int:
    """Print the rule behind a code: in words, with its source and the parameters that it reads."""
    wanted = options.code.strip().upper()
    rule = next((entry for entry in _ALL_RULES if entry.code == wanted), None)
    if rule is None:
        near = difflib.get_close_matches(wanted, [entry.code for entry in _ALL_RULES], n=3)
        return _fail(f"没有代码为 {options.code} 的规则" + (f"；相近的有：{'、'.join(near)}" if near else ""))
    print("\n".join(_explained(rule, options.locale)))
    return 0


def _explained(rule: Rule, locale: str) -> Iterator[str]:
    chinese = is_chinese(locale)
    yield f"{rule.code}  {label(rule.severity, locale)}"
    yield rule.zh if chinese else rule.en
    yield f"{'依据：' if chinese else 'source: '}{rule.source}"
    if rule.reads:
        yield f"{'参数：' if chinese else 'parameters: '}{', '.join(rule.reads)}"
    if not rule.verified:
        yield "所据文本未经核实" if chinese else "the text that it rests on was not verified"


def _entries(
    findings: Findings,
    options: Namespace,
    register: Register | None,
    located: Path | None,
    draft: Draft | None = None,
) -> list[Entry]:
    """Return the entries of findings; line numbers are looked up only for programs, and where the file's places still hold."""
    paths = {finding: _in_file(finding.path) for finding in findings}
    lines: Mapping[str, int] = {}
    if located is not None and options.format != "text" and findings:
        wanted = [path for path in paths.values() if not path.startswith(_TEXT_PATH)]
        lines = lines_of(located.read_text(encoding="utf-8-sig"), wanted)
    entries = []
    for finding in findings:
        path = paths[finding]
        message = render(finding, options.locale, register=register)
        if draft is not None and path.startswith(_TEXT_PATH):
            line, column = map(int, path.removeprefix(_TEXT_PATH).split(":"))
            place = (line, draft.column(line, column))
            path = f"{_TEXT_PATH}{line}:{place[1]}"
            entries.append(entry_of_finding(finding, message, str(options.text), path, place))
        else:
            in_file = (lines.get(path), None)
            entries.append(entry_of_finding(finding, message, str(options.file), path, in_file))
    return entries


def _in_file(path: str) -> str:
    """Return a finding's path as a reader of the file sees it: findings start at the register, files at their own root."""
    return f"$.register{path.removeprefix('$')}" if path.startswith("$") else path


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Let what goes wrong begin with the name of the file that is to blame."""
    try:
        yield
    except OSError as error:
        raise UnreadableError(f"{path}: {error.strerror or error}") from None
    except CppccError as error:
        raise UnreadableError(f"{path}:\n{error}") from None


def _rulebook(name: str) -> Rulebook:
    """Return the rulebook of an option.

    Raises:
        OptionError: There is no preset of this name.
        UnreadableError: The file cannot be read as a rulebook.
    """
    if name.lower().endswith(".toml"):
        with _reading(Path(name)):
            return load_rulebook(name)
    try:
        return preset(name)
    except UnknownCodeError:
        known = "、".join((NATIONAL_DEFAULT.name, *presets()))
        raise OptionError(f"--rulebook {name}：没有这部规则手册；现有 {known}，或一个 .toml 文件") from None


def _chosen_rules(only: Sequence[str] | None, silences: Sequence[str]) -> Catalogue:
    """Return the catalogue as the options ask for it.

    Raises:
        UnknownCodeError: There is no such rule.
        OptionError: A rule is silenced without a reason.
    """
    rules = CATALOGUE if only is None else CATALOGUE.only(code.upper() for code in only)
    for silence in silences:
        code, _, reason = silence.partition("=")
        if not reason.strip():
            raise OptionError(f"--silence {silence}：请写明理由，如 {code}=原件如此")
        rules = rules.without(code.upper(), reason=reason)
    return rules


def _busy(what: str) -> AbstractContextManager[object]:
    """Show that work goes on, where somebody watches."""
    if not sys.stderr.isatty():
        return nullcontext()
    try:
        from rich.console import Console  # noqa: PLC0415 - an extra, for terminals only
    except ImportError:
        return nullcontext()
    return Console(stderr=True).status(f"{what} …")


def _fail(message: str) -> int:
    print(message, file=sys.stderr)
    return FAILED
