"""The main job end to end, as a user runs it: file in, summary, figures, findings and exit code out."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cppcc_domain.cli import main
from cppcc_domain.serialization import dumps, load, loads
from cppcc_domain.statistics import figures
from cppcc_domain.text import format_change, format_quantity
from cppcc_domain.validation import validate
from cppcc_domain.values import Quantity
from cppcc_domain.vocab.reports import Comparison

EXAMPLES = Path(__file__).parents[2] / "examples"
MEILAN = EXAMPLES / "data" / "meilan_2023.json"
SAMPLE = EXAMPLES / "data" / "sample_district_2023.json"

AS_PRINTED = {
    "party_branches": "4个",
    "branch_members": "54名",
    "mock_cppcc_schools": "8所",
    "reading_groups": "16个",
    "reading_bases": "6个",
    "reading_events": "10余场",
    "key_consultations": "5项",
    "proposals_filed": "94件",
    "key_topics": "3个",
    "research_inspection_study": "20多次",
    "reports_submitted": "15期",
    "opinion_reports": "51篇",
    "sector_contacts": "300余次",
    "member_visits": "40多次",
    "training_courses": "3期",
    "training_attendances": "200多人次",
    "excellent_standing_members": "9名",
    "excellent_members": "12名",
    "staff_study_sessions": "11次",
    "grassroots_guidance": "20多次",
    "platforms_upgraded": "123个",
    "deliberations": "167场",
    "issues_solved": "122个",
}
"""The levels that the page states; the 24th figure is the growth of the contacts."""


def run_example(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-X", "utf8", EXAMPLES / "annual_summary.py", *arguments]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)


def stated_levels() -> dict[str, Quantity]:
    (report,) = load(MEILAN).reports
    return {
        f.indicator: f.quantity for f in report.figures if f.comparison is None and isinstance(f.quantity, Quantity)
    }


def test_the_page_is_data_with_all_24_figures_and_3_declared_counts() -> None:
    register = load(MEILAN)
    (report,) = register.reports
    assert len(report.figures) == 24
    assert {indicator: format_quantity(quantity) for indicator, quantity in stated_levels().items()} == AS_PRINTED
    (growth,) = [figure for figure in report.figures if figure.comparison is not None]
    assert (growth.indicator, growth.comparison) == ("sector_contacts", Comparison.YEAR_ON_YEAR)
    assert format_change(growth.quantity, Comparison.YEAR_ON_YEAR) == "同比增长35%"
    declared = [section.declares.count for section in report.sections() if section.declares]
    declared += [mechanism.declared_count for mechanism in register.mechanisms if mechanism.declared_count]
    assert sorted(declared) == [4, 4, 5]


def test_every_figure_of_the_page_carries_its_line_and_period() -> None:
    for figure in load(MEILAN).reports[0].figures:
        assert figure.source is not None
        assert figure.source.line is not None
        assert figure.period is not None


def test_what_the_page_does_not_print_stays_unknown() -> None:
    register = load(MEILAN)
    (report,) = register.reports
    assert report.source is not None
    assert report.source.document is None
    assert report.source.published is None
    session = register.meetings[0]
    assert (session.expected, session.attended, session.end) == (None, None, None)
    (five_ones,) = [mechanism for mechanism in register.mechanisms if mechanism.name == "五个一"]
    assert five_ones.items is None
    assert register.coverage == ()


def test_the_summary_of_the_page_writes_every_figure_as_the_page_does() -> None:
    result = run_example()
    assert result.returncode == 0, result.stderr
    review = result.stdout.split("\n\n")[0]
    for text in (*AS_PRINTED.values(), "同比增长35%", "2023年以来"):
        assert text in review
    assert "政协海口市美兰区第一届委员会第四次会议" in review
    assert "海口市美兰区政协一届四次会议" in review
    assert "2024年1月29日" in review
    assert "“五个一”" in review


def test_the_declared_count_is_found_wrong_once_and_nothing_is_an_error() -> None:
    findings = validate(load(MEILAN))
    (finding,) = findings.of("ADV-DECL-1")
    assert (finding.param("declared"), finding.param("listed")) == (4, 3)
    assert not findings.errors


def test_the_sample_counts_to_the_figures_of_the_page() -> None:
    counted = {f.indicator: f.quantity for f in figures(load(SAMPLE), 2023) if f.comparison is None}
    for indicator, stated in stated_levels().items():
        quantity = counted[indicator]
        assert isinstance(quantity, Quantity)
        assert quantity.is_exact, indicator
        assert quantity.counter == stated.counter
        assert quantity.value in stated.interval, indicator


def test_contacts_of_the_sample_grew_by_35_per_cent() -> None:
    (growth,) = [f for f in figures(load(SAMPLE), 2023) if f.indicator == "sector_contacts" and f.comparison]
    assert growth.quantity == Quantity(35, counter="%")
    assert growth.base is not None


def test_the_sample_has_no_error_and_prints_its_exact_counts() -> None:
    assert not validate(load(SAMPLE)).errors
    result = run_example(SAMPLE)
    assert result.returncode == 0, result.stderr
    for text in (
        "94件",
        "5项",
        "3个",
        "54名",
        "8所",
        "16个",
        "6个",
        "51篇",
        "15期",
        "123个",
        "167场",
        "122个",
        "同比增长35%",
    ):
        assert text in result.stdout


def test_the_command_line_prints_what_the_example_prints(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", str(MEILAN)]) == 0
    assert capsys.readouterr().out == run_example(MEILAN).stdout


@pytest.mark.parametrize("path", [MEILAN, SAMPLE], ids=lambda path: path.stem)
def test_the_example_files_are_canonical(path: Path) -> None:
    text = path.read_text("utf-8")
    assert dumps(loads(text)) == text


def broken(change: str) -> bytes:
    """Return the Meilan file with one thing wrong."""
    data = json.loads(MEILAN.read_text("utf-8"))
    register = data["register"]
    if change == "wrong type":
        register["reports"][0]["year"] = "2023"
    elif change == "unknown enum value":
        register["committees"][0]["level"] = "galactic"
    elif change == "missing field":
        del register["meetings"][0]["kind"]
    elif change == "term zero":
        register["terms"][0]["ordinal"] = 0
    elif change == "30 February":
        register["meetings"][0]["start"] = "2023-02-30"
    elif change == "dangling reference":
        register["meetings"][0]["term_id"] = "nowhere"
    elif change == "end before start":
        register["meetings"][0]["end"] = "2024-01-01"
    text = json.dumps(data, ensure_ascii=False)
    if change == "truncated":
        return text[: len(text) // 2].encode()
    return text.encode("gbk" if change == "GBK" else "utf-8")


@pytest.mark.parametrize(
    ("change", "exit_code", "shown"),
    [
        ("wrong type", 2, "$.register.reports[0].year"),
        ("unknown enum value", 2, "$.register.committees[0].level"),
        ("missing field", 2, "$.register.meetings[0].kind"),
        ("term zero", 2, "$.register.terms[0].ordinal"),
        ("30 February", 2, "$.register.meetings[0].start"),
        ("truncated", 2, "JSON"),
        ("GBK", 2, "UTF-8"),
        ("dangling reference", 1, "nowhere"),
        ("end before start", 1, "$.register.meetings[0]"),
    ],
)
def test_a_broken_file_gives_a_message_with_its_place_and_the_promised_exit_code(
    change: str, exit_code: int, shown: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "broken.json"
    path.write_bytes(broken(change))
    assert main(["summarize", str(path)]) == exit_code
    output = capfd.readouterr()
    assert shown in (output.err if exit_code == 2 else output.out)
    example = run_example(path)
    assert example.returncode == exit_code
    assert "Traceback" not in example.stderr


def test_all_problems_of_a_file_are_reported_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(MEILAN.read_text("utf-8"))
    data["register"]["terms"][0]["ordinal"] = 0
    data["register"]["committees"][0]["level"] = "galactic"
    path = tmp_path / "two.json"
    path.write_text(json.dumps(data), "utf-8")
    assert main(["summarize", str(path)]) == 2
    shown = capsys.readouterr().err
    assert "$.register.terms[0].ordinal" in shown
    assert "$.register.committees[0].level" in shown


def test_a_missing_file_is_said_to_be_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["summarize", "no-such-file.json"]) == 2
    assert "no-such-file.json" in capsys.readouterr().err
