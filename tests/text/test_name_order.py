"""The orders of names against printed lists, and their laws."""

import warnings
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.text.name_order import (
    ApproximateOrderWarning,
    NameOrder,
    misplaced_names,
    roster_key,
    sort_names,
    unknown_characters,
)

# Printed lists, in their printed order.
# macaodaily.com, 2023-01-08: 政协第十三届广东省委员会委员（澳门人士）, 以简体姓氏笔划为序
MACAO = (
    "馬志達、盧曉翩、劉良、劉智龍、許樂敏、李大萬、李從正、李居仁、楊崇蔚、陳少清、陳美儀、陳鐵浩、陳家良、林志成、林燕妮、鄭偉聰、鄭安庭、柯海帆、黃燦文、黃家倫、"
    "龔志明、崔志濤、梁頌衍、梁智浩、梁嘉寶、廖力嘉、黎鳴山、戴華浩"
)
# sports.people.com.cn, 2014-03-03: 十二届全国政协体育界委员
SPORTS = (
    "馬繼龍（回族）、王勇峰、王戀英（女）、卞志良、劉翔、劉敬民、李永波、李國平、楊樺、楊靜之、吳侔天、鄒凱、陳立人、周繼紅（女）、胡揚、段世杰（滿族）、姚明、姚濱、"
    "錢利民（蒙古族）、黃玉斌、韓愛萍（女）"
)
# zgzx.com.cn, 2024-03-04: 2023年度全国政协委员优秀履职奖
AWARD = (
    "丁时勇、马建堂、王俊、韦昌进、户思社、卢伟英、叶青、田沁鑫、朱新力、刘雷、刘木华、孙大伟、杨毅周、何一心、辛广伟、张志勇、张宗真、张宽寿、张福成、苗圩、胡建淼、"
    "施一公、贺颖春、顾学明、钱智民、郭媛媛、诺敏、陶智、屠海鸣、蒋建国、韩卫国、赖明、演觉"
)
# 第六届全国人大第一次会议主席团 (1983), 按姓名笔画排列, first part; the traditional text was made by a converter (於克, 餘秋裏).
PRESIDIUM = (
    "丁光訓、於克、才旦卓瑪、馬文瑞、馬青年、馬恆昌、馬浩謙、馬繼孔、馬璧、王漢斌、王任重、王兆國、王國權、王祖倫、王淦昌、韋國清、韋鈺、貝時璋、毛文書、烏蘭夫、巴圖巴根、"
    "平錯汪階、盧盛和、葉飛、田壽延、田富達、史來賀、史良、白壽彝、白洪普、召存信、呂叔湘、呂驥、朱伯儒、朱學範、伍禪、華羅庚、劉正、劉芸生、劉明輝、劉秉彥、劉念智、"
    "關山月、許傑、許滌新、許德珩、阮泊生、陰法唐、嚴濟慈、蘇步青、蘇鋼、杜心源、李先念、李登瀛、楊鳳、楊永青、楊初桂、楊得志、楊輝、楊蔚屏、吳世昌、吳運昌、吳作人、"
    "吳桓興、何英、何賢、餘秋裏、汪月霞、沈堅、宋林、張萬福、張子齋、張友漁、張文裕、張再旺、張承先、陸明揚、阿沛·阿旺晉美、陳書鳳、陳丕顯、陳永康、陳宗基、陳惠波、陳登科"
)

NAMES = st.text("丁一王玉习马馬于欧阳陽甲乙丙癸龘", min_size=2, max_size=4)
ORDERS: tuple[NameOrder, ...] = ("surname_strokes", "name_strokes", "pinyin")


@pytest.mark.parametrize("printed", [MACAO, SPORTS, AWARD])
def test_printed_lists_come_back_in_their_order(printed: str) -> None:
    names = printed.split("、")
    assert sort_names(reversed(names)) == names
    assert not misplaced_names(names)


def test_a_list_by_strokes_of_the_whole_name_comes_back_in_its_order() -> None:
    names = PRESIDIUM.split("、")
    assert sort_names(reversed(names), "name_strokes") == names
    assert ("馬繼孔", "馬璧") in misplaced_names(names)


def test_equal_numbers_of_strokes_are_told_apart_by_their_sequence() -> None:
    surnames = "丁于才万习马王韦巨叶申田由"
    assert sort_names(f"{surname}甲" for surname in reversed(surnames)) == [f"{surname}甲" for surname in surnames]


@pytest.mark.parametrize(
    "names", [["欧癸", "欧甲乙", "欧阳丙"], ["努甲·乙丙", "苗甲", "陆丁"], ["祖甲·乙丙", "祖雷丁"]]
)
def test_compound_and_transliterated_names_are_filed_by_their_first_character(names: list[str]) -> None:
    assert sort_names(names) == sorted(names, key=roster_key)
    assert [name[0] for name in sort_names(names)] == sorted((name[0] for name in names), key=roster_key)


def test_yu_with_eight_strokes_is_a_surname_of_its_own_in_simplified_text_only() -> None:
    assert sort_names(["於甲", "王甲", "于甲"]) == ["于甲", "王甲", "於甲"]
    assert sort_names(["劉甲", "於甲", "才甲"]) == ["於甲", "才甲", "劉甲"]
    assert roster_key("於甲", traditional=True) == roster_key("于甲")


@pytest.mark.parametrize("order", ORDERS)
def test_padding_notes_and_dots_do_not_count(order: NameOrder) -> None:
    for printed in ("王　甲", "王 甲（女，黎族）", "王甲(河南)"):
        assert roster_key(printed, order) == roster_key("王甲", order)
    assert roster_key("甲乙·丙丁", order) == roster_key("甲乙.丙丁", order) == roster_key("甲乙丙丁", order)


def test_pinyin_goes_by_syllable_then_tone_then_strokes() -> None:
    assert sort_names(["卢甲", "吕甲", "罗甲", "陆甲", "黎甲", "李甲", "连甲", "单甲", "王甲", "曾甲"], "pinyin") == [
        *("黎甲", "李甲", "连甲", "卢甲", "陆甲", "吕甲", "罗甲", "单甲", "王甲", "曾甲")
    ]


def test_a_persons_own_reading_goes_before_the_table() -> None:
    assert sort_names(["覃甲", "孙甲"], "pinyin") == ["覃甲", "孙甲"]
    assert sort_names(["覃甲", "孙甲"], "pinyin", readings={"覃甲": "tan2 jia3"}) == ["孙甲", "覃甲"]
    assert roster_key("覃甲", "pinyin", reading="tan2 jia3") > roster_key("孙甲", "pinyin")


@pytest.mark.parametrize("reading", ["tan2", "tan2 jia3 yi3", "tan jia", "tán jiǎ"])
def test_a_reading_that_does_not_fit_is_refused(reading: str) -> None:
    with pytest.raises(ValueError, match="impossible"):
        sort_names(["覃甲"], "pinyin", readings={"覃甲": reading})


def test_rank_keeps_the_order_given() -> None:
    assert sort_names(["王甲", "丁乙"], "rank") == ["王甲", "丁乙"]
    assert not misplaced_names(["王甲", "丁乙"], "rank")


@pytest.mark.parametrize("order", ORDERS)
def test_an_unknown_character_is_reported_and_stands_last(order: NameOrder) -> None:
    names = ["馬?", "馬甲", "龘丁"]
    assert unknown_characters(names[:2], order) == ("?",)
    with pytest.warns(ApproximateOrderWarning, match=r"\?"):
        assert sort_names(names[:2], order) == ["馬甲", "馬?"]
    with pytest.warns(ApproximateOrderWarning):
        roster_key("馬?", order)


@pytest.mark.parametrize(("names", "order"), [(["（女）"], "name_strokes"), (["王甲", ""], "pinyin"), ([], "radical")])
def test_what_cannot_be_ordered_is_refused(names: list[str], order: Any) -> None:
    with pytest.raises(ValueError, match="impossible"):
        sort_names(names, order)


@given(st.lists(NAMES), st.sampled_from(ORDERS))
def test_sorting_keeps_every_name_and_is_done_once(names: list[str], order: NameOrder) -> None:
    with warnings.catch_warnings(action="ignore", category=ApproximateOrderWarning):
        result = sort_names(names, order)
        assert sorted(result) == sorted(names)
        assert sort_names(result, order) == result
        assert not misplaced_names(result, order)


@given(st.lists(NAMES))
def test_one_character_given_names_stand_first_inside_a_surname(names: list[str]) -> None:
    result = sort_names(names)
    for first, second in pairwise(result):
        assert not (first[0] == second[0] and len(first) > 2 and len(second) == 2)


@given(NAMES)
def test_traditional_text_is_ordered_like_simplified(name: str) -> None:
    assert roster_key(name.replace("马", "馬").replace("阳", "陽")) == roster_key(
        name.replace("馬", "马").replace("陽", "阳")
    )
