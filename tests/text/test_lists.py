import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.lists import (
    ItemList,
    format_book_title,
    format_list,
    format_quoted,
    parse_book_title,
    parse_list,
    parse_quoted,
)

words = st.text("甲乙丙丁戊己庚辛壬癸", min_size=1, max_size=4)
items = (
    words
    | words.map("“{}”".format)
    | words.map("《{}、和》".format)
    | st.builds("{}（{}、{}）".format, words, words, words)
)
texts = st.recursive(
    st.text("甲乙丙，《》", max_size=4),
    lambda inner: st.builds("{}“{}”{}".format, inner, inner.filter(lambda text: "“" not in text), inner),
    max_leaves=8,
)


@given(st.lists(items, max_size=5), st.booleans(), st.booleans(), st.sampled_from(["zh_Hans_CN", "zh_Hant_HK"]))
def test_a_list_is_read_back(listed: list[str], conjunction: bool, unfinished: bool, locale: str) -> None:  # noqa: FBT001
    text = format_list(listed, conjunction=conjunction, open=unfinished, locale=locale)
    assert parse_list(text) == ItemList(tuple(listed), open=unfinished and bool(listed))


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ([], ""),
        (["提案"], "提案"),
        (["提案", "社情民意"], "提案和社情民意"),
        (["提案", "社情民意", "调研报告"], "提案、社情民意和调研报告"),
        (["“党建+”", "“书香政协”", "“模拟政协”"], "“党建+”“书香政协”和“模拟政协”"),
        (["《章程》", "调研"], "《章程》和调研"),
    ],
)
def test_lists_are_written_with_commas_between_words_and_none_between_quotations(listed: list[str], text: str) -> None:
    assert format_list(listed) == text


def test_the_word_before_the_last_item_is_that_of_the_place() -> None:
    assert format_list(["甲", "乙"], locale="zh_Hant_MO") == "甲及乙"
    assert format_list(["a", "b", "c"], locale="en") == "a, b, and c"
    assert format_list(["a", "b"], locale="en", open=True) == "a, b, etc."


def test_items_that_hold_a_conjunction_are_read_without_one() -> None:
    districts = ("和平区", "呼和浩特市")
    assert parse_list("和平区、呼和浩特市", conjunction=False).items == districts
    with pytest.raises(ParseError, match="second word"):
        parse_list("美兰区和呼和浩特市")


@pytest.mark.parametrize(
    ("text", "position"), [("甲、、乙", 2), ("、甲", 0), ("甲、“乙", 4), ("甲）、乙", 1), ("甲、乙和丙及丁", 5)]
)
def test_a_list_that_cannot_be_told_apart_is_refused_with_its_place(text: str, position: int) -> None:
    with pytest.raises(ParseError) as refusal:
        parse_list(text)
    assert refusal.value.position == position


@given(texts)
def test_a_quotation_is_read_back(text: str) -> None:
    assert parse_quoted(format_quoted(text)) == text


@given(st.text("甲乙“”", max_size=5), st.text("甲乙“”", max_size=5))
def test_a_title_with_a_title_inside_is_read_back(outer: str, inner: str) -> None:
    title = f"{outer}《{inner}》{outer}"
    assert format_book_title(title) == f"《{outer}〈{inner}〉{outer}》"
    assert parse_book_title(format_book_title(title)) == title


def test_marks_alternate_at_every_depth() -> None:
    assert format_quoted("甲“乙‘丙’乙”甲") == "“甲‘乙“丙”乙’甲”"
    assert parse_quoted("「甲『乙』」") == "甲“乙”"


def test_an_apostrophe_is_no_mark() -> None:
    assert parse_quoted(format_quoted("CPPCC’s")) == "CPPCC’s"


@pytest.mark.parametrize("text", ["甲“乙", "甲”乙", "“”“", "“甲’乙”"])
def test_marks_without_a_partner_cannot_be_quoted(text: str) -> None:
    with pytest.raises(ImpossibleValueError):
        format_quoted(text)


@pytest.mark.parametrize("text", ["", "“", "甲", "“甲”乙“丙”", "《甲》"])
def test_what_is_not_one_quotation_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_quoted(text)
