"""Meetings and days that a text names, against the fourth session of the district: 29 January to 1 February 2024."""

import attrs
import pytest

from cppcc_domain.audit import audit_text
from cppcc_domain.model import Register, WorkReport
from cppcc_domain.vocab import Severity

WRONG_SESSIONS = (
    "样本市示例区政协一届五次会议开幕",
    "政协样本市示例区第二届委员会第四次会议隆重开幕",
    "区政协一届三次会议隆重开幕",
    "一届三次会议胜利召开",
    "样本市样板区政协一届四次会议开幕",
    "区政协一届三次会议上\n各位委员：",
)
RIGHT_SESSIONS = (
    "样本市示例区政协一届四次会议开幕",
    "政协样本市示例区第一届委员会第四次会议",
    "示例区政协一届四次会议",
    "区政协一届四次会议、一届四次会议",
    # meetings that a text looks back upon, and those of others
    "区政协一届三次会议以来，提案工作有序开展",
    "贯彻区政协一届三次会议精神",
    "在区政协一届一次会议上当选",
    "落实区政协一届三次会议工作报告",
    "拟于2025年1月召开区政协一届五次会议",
    "将认真做好区政协一届五次会议的筹备",
    "全国政协十四届二次会议开幕",
    "市政协九届四次会议和十届一次会议开幕",
    "省政协八届四次会议",
    "区政协一届十二次常委会会议",
    "样本市样板区政协二届一次会议",
)


@pytest.mark.parametrize("text", WRONG_SESSIONS)
def test_a_session_with_another_term_number_or_place_is_found(text: str, register: Register) -> None:
    (finding,) = audit_text(text, register).of("AUD-SESS-1")
    assert (finding.severity, finding.path) == (Severity.WARNING, "text:1:1")
    assert finding.param("expected") == "样本市示例区政协一届四次会议"


@pytest.mark.parametrize("text", RIGHT_SESSIONS)
def test_own_sessions_and_those_of_others_are_left_alone(text: str, register: Register) -> None:
    assert len(audit_text(text, register).of("AUD-SESS-1")) == 0


def test_the_latest_session_is_expected_in_whatever_order_the_register_has_them(register: Register) -> None:
    (fourth,) = register.meetings
    third = attrs.evolve(fourth, id="third", ordinal=3, start=None, end=None)
    both = attrs.evolve(register, meetings=(fourth, third))
    (finding,) = audit_text("区政协一届五次会议开幕", both).of("AUD-SESS-1")
    assert finding.param("expected") == "样本市示例区政协一届四次会议"


def test_against_a_report_alone_meetings_are_not_looked_at(report: WorkReport) -> None:
    assert len(audit_text("区政协一届五次会议开幕", report).of("AUD-SESS-1")) == 0


@pytest.mark.parametrize(
    ("text", "found", "expected", "path"),
    [
        ("1月28日，区政协一届四次会议开幕。", "1月28日", "2024年1月29日", "text:1:1"),
        ("2023年1月29日，区政协一届四次会议开幕。", "2023年1月29日", "2024年1月29日", "text:1:1"),
        ("区政协一届四次会议于1月30日在会展中心隆重开幕。", "1月30日", "2024年1月29日", "text:1:11"),
        ("1月28日至2月1日，区政协一届四次会议召开。", "1月28日", "2024年1月29日", "text:1:1"),
        ("2月2日，区政协一届四次会议闭幕。", "2月2日", "2024年2月1日", "text:1:1"),
    ],
)
def test_a_wrong_day_of_opening_or_closing_is_found(
    text: str, found: str, expected: str, path: str, register: Register
) -> None:
    (finding,) = audit_text(text, register).errors
    assert (finding.code, finding.param("found"), finding.param("expected")) == ("AUD-DATE-2", found, expected)
    assert (finding.path, finding.subject_id) == (path, "session")


@pytest.mark.parametrize(
    "text",
    [
        "1月29日，区政协一届四次会议开幕。",
        "2024年1月29日至2月1日，区政协一届四次会议召开。",
        "2月1日，区政协一届四次会议闭幕。",
        "1月20日召开预备会。区政协一届四次会议开幕。",
        "1月28日提案截止。",
        "区政协一届四次会议提出，将于3月1日召开交办会。",
    ],
)
def test_right_days_and_days_of_other_things_are_left_alone(text: str, register: Register) -> None:
    assert len(audit_text(text, register).errors) == 0


@pytest.mark.parametrize(
    ("text", "found", "case"),
    [
        ("定于2月30日召开", "2月30日", None),
        ("2023年2月29日报到", "2023年2月29日", None),
        ("二〇二三年十三月五日", "二〇二三年十三月五日", None),
        ("2024-02-30印发", "2024-02-30", None),
        ("会期为2月28日至30日", "30日", None),
        ("2023年13月的安排", "2023年13月", None),
        ("2024年1月29日（星期二）开幕", "2024年1月29日（星期二）", "weekday"),
    ],
)
def test_days_that_no_calendar_has_are_errors(text: str, found: str, case: str | None, report: WorkReport) -> None:
    (finding,) = audit_text(text, report).errors
    assert (finding.code, finding.param("found"), dict(finding.params).get("case")) == ("AUD-DATE-3", found, case)


@pytest.mark.parametrize(
    "text",
    [
        "2月29日、12月31日、2024年2月29日（星期四）",
        "9月20日至10月20日，1月29—31日",
        "2023年12月至2024年1月",
        "历时三个月十五日",
        "第3月4日，共12月份",
        "IP 1024.13.50.1，版本2023.1",
        "星期三，1月29日（星期一）",
    ],
)
def test_days_that_may_be_are_left_alone(text: str, report: WorkReport) -> None:
    assert len(audit_text(text, report).of("AUD-DATE-3")) == 0
