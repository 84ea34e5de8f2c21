"""The table of strokes against the national standard and against itself."""

import pytest

from cppcc_domain.text.strokes import name_characters, simplified_name, stroke_count, stroke_table
from cppcc_domain.text.surnames import reading_table

# The characters of three strokes of the first level, in the order of 《通用规范汉字表》（2013）.
THREE_STROKES = (
    "三干于亏工土士才下寸大丈与万上小口山巾千乞川亿个夕久么勺凡丸及广亡门丫义之尸己已巳弓子卫也女刃飞习叉马乡"
)


def test_the_official_order_is_kept_where_sequences_are_equal() -> None:
    ranks = stroke_table().ranks
    assert sorted(THREE_STROKES, key=ranks.__getitem__) == list(THREE_STROKES)


def test_every_official_character_has_a_place() -> None:
    assert len(set(reading_table()).difference(stroke_table().simplified)) >= 8105
    assert not set(reading_table()).difference(stroke_table().ranks)


@pytest.mark.parametrize(
    ("character", "count"),
    [("一", 1), ("丁", 2), ("马", 3), ("馬", 3), ("达", 6), ("虽", 9), ("辔", 13), ("䶮", 9), ("𬭎", 12), ("龘", 48)],
)
def test_strokes_are_those_of_the_simplified_form(character: str, count: int) -> None:
    assert stroke_count(character) == count


@pytest.mark.parametrize("character", ["?", "A", "□", ""])
def test_what_is_no_character_of_the_table_has_no_strokes(character: str) -> None:
    assert stroke_count(character) is None


def test_numbers_of_strokes_rise_without_a_gap_of_ranks() -> None:
    table = stroke_table()
    assert list(table.counts) == sorted(set(table.counts))
    assert set(table.ranks.values()) == set(range(1, max(table.ranks.values()) + 1))


def test_a_variant_shares_the_place_of_its_official_form() -> None:
    table = stroke_table()
    assert all(
        table.ranks[form] == table.ranks[of] and of not in table.simplified for form, of in table.simplified.items()
    )


@pytest.mark.parametrize(
    ("traditional", "simplified"),
    [
        ("劉", "刘"),
        ("餘", "余"),
        ("範", "范"),
        ("穀", "谷"),
        ("裏", "里"),
        ("鍾", "钟"),
        ("衞", "卫"),
        ("峯", "峰"),
        ("査", "查"),
        ("顔", "颜"),
    ],
)
def test_forms_found_in_traditional_print_are_known(traditional: str, simplified: str) -> None:
    assert simplified_name(traditional) == simplified


@pytest.mark.parametrize("character", "于於余范乾徵著喆堃昇甯锺")
def test_characters_of_the_official_table_stand_for_themselves(character: str) -> None:
    assert simplified_name(character) == character


@pytest.mark.parametrize(
    "printed",
    [
        "王甲乙",
        "王 甲　乙",
        "王甲乙(女)",
        "王甲乙（女，黎族）",
        "王甲·乙",
        "王甲.乙",
        "王甲•乙",
        "王甲．乙",
        "王甲乙〔河南〕".replace("〔", "[").replace("〕", "]"),
    ],
)
def test_only_characters_of_the_name_count(printed: str) -> None:
    assert name_characters(printed) == "王甲乙"


def test_compatibility_characters_are_read_as_the_usual_ones() -> None:
    assert name_characters("\uf90a甲") == "金甲"
