"""Remarks on texts: what is found, where, and what is left alone."""

import pytest

from cppcc_domain.rulebook import NATIONAL_DEFAULT
from cppcc_domain.validation.wording import CHECKS


def remarked(code: str, text: str) -> list[str]:
    return [text[remark.start : remark.end] for remark in CHECKS[code](text, NATIONAL_DEFAULT)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("会上，政协某某市第五届委员会第3次会议通过决议。", ["政协某某市第五届委员会第3次会议"]),
        ("市政协5届3次会议闭幕", ["市政协5届3次会议"]),
        ("召开第41次主席会议、第51次党组会议", []),
        ("市政协五届三次会议上提出提案94件", []),
        ("2024年3月第4次修订", []),
    ],
)
def test_ordinals_are_in_chinese_numerals(text: str, found: list[str]) -> None:
    assert remarked("ADV-NAME-1", text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("政协某某市第五届委员会第三次会议、政协第五届某某市委员会第四次会议", 1),
        ("政协第十四届全国委员会第二次会议，全国政协十四届三次会议", 0),
        ("政协第五届某某市委员会第三次会议、政协第五届某某市委员会第四次会议", 0),
    ],
)
def test_full_names_are_in_one_style(text: str, count: int) -> None:
    assert len(remarked("ADV-NAME-2", text)) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("（某协发〔2024〕12号）", []),
        ("某协发(2024)12号", ["某协发(2024)12号"]),
        ("某协发【2024】第3号", ["某协发【2024】第3号"]),
        ("某协发〔24〕3号", ["某协发〔24〕3号"]),
        ("人民路（2024）号牌、第012号提案", []),
    ],
)
def test_document_numbers_are_canonical(text: str, found: list[str]) -> None:
    assert remarked("ADV-DOC-1", text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("于2024年03月05日召开", ["2024年03月05日"]),
        ("3月05日", ["3月05日"]),
        ("2024年10月20日、10月", []),
        ("办复率100%，历时10个月05天", []),
    ],
)
def test_dates_have_no_zeros_in_front(text: str, found: list[str]) -> None:
    assert remarked("ADV-DATE-1", text) == found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("王　甲　李甲乙　丁　丙", 0),
        ("王甲　李甲乙　丁丙", 0),
        ("王　甲　李甲乙　丁  丙", 1),
        ("王　甲　李甲乙\n丁丙　戊甲乙　己甲乙", 1),
        ("提交调研报告、协商专报、民主监督专报", 0),
    ],
)
def test_names_of_two_characters_are_spread_alike(text: str, count: int) -> None:
    assert len(remarked("ADV-ROST-1", text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("名单\n王甲乙　丁甲　韦丙", 0),
        ("（按姓氏笔画排序）\n丁甲　王甲乙　韦丙", 0),
        ("（按姓氏笔画排序）\n韦丙　王甲乙　丁甲", 2),
        ("按姓氏笔画排序的名单见附件。" + "其他内容" * 20 + "\n韦丙　王甲乙　丁甲", 0),
    ],
)
def test_a_list_that_claims_an_order_keeps_it(text: str, count: int) -> None:
    assert len(remarked("ADV-ROST-2", text)) == count
