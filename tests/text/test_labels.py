import pytest

from cppcc_domain.model import LocalTerm
from cppcc_domain.text import code_label, label
from cppcc_domain.vocab import SECTORS, TOPICS, Level, MeetingKind


@pytest.mark.parametrize(
    ("locale", "shown"),
    [("zh_CN", "医药卫生界"), ("zh_HK", "醫藥衞生界"), ("zh_MO", "醫藥衛生界"), ("en", "medicine and health")],
)
def test_a_term_is_named_in_the_language_asked_for(locale: str, shown: str) -> None:
    assert label(SECTORS["medicine_health"], locale) == shown


def test_closed_terms_are_named_too() -> None:
    assert label(Level.COUNTY, "zh_TW") == "縣級"
    assert label(MeetingKind.PLENARY) == "全体会议"


def test_a_local_code_is_named_by_the_file_and_else_by_itself() -> None:
    local = LocalTerm(vocabulary="topic", code="harbour", zh="港口建设", en="harbour works")
    assert code_label(TOPICS, "harbour", [local]) == "港口建设"
    assert code_label(TOPICS, "harbour", [local], locale="en") == "harbour works"
    assert code_label(TOPICS, "harbour") == "harbour"
    assert code_label(SECTORS, "harbour", [local]) == "harbour"


def test_the_built_in_name_comes_before_the_local_one() -> None:
    local = LocalTerm(vocabulary="topic", code="economic", zh="别的名称")
    assert code_label(TOPICS, "economic", [local]) == "经济建设"


def test_a_local_term_without_english_shows_its_chinese() -> None:
    assert (
        code_label(TOPICS, "harbour", [LocalTerm(vocabulary="topic", code="harbour", zh="港口")], locale="en") == "港口"
    )
