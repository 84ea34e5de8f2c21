"""An audit also says what should be written otherwise, with the place in the text."""

from breaches.breach import register, report

from cppcc_domain.audit import audit_text
from cppcc_domain.text import render

DRAFT = "某协发[2024]第012号\n政协某某市第一届委员会第4次会议于2024年03月05日开幕。"


def test_names_numbers_and_dates_are_looked_at() -> None:
    found = [finding for finding in audit_text(DRAFT, register(report())) if finding.code.startswith("ADV-")]
    assert [(finding.code, finding.path) for finding in found] == [
        ("ADV-DOC-1", "text:1:1"),
        ("ADV-NAME-1", "text:2:1"),
        ("ADV-DATE-1", "text:2:18"),
    ]
    assert render(found[0]) == "发文字号“某协发[2024]第012号”不规范，应为：某协发〔2024〕12号"
