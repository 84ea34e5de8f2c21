import pytest
from hypothesis import given, strategies as st

from cppcc_domain.text.scripts import fold, simplify


@given(st.text())
def test_positions_stay_and_a_second_reading_changes_nothing(text: str) -> None:
    once = simplify(text)
    assert len(once) == len(text)
    assert simplify(once) == once


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("中國人民政治協商會議第十四屆全國委員會", "中国人民政治协商会议第十四届全国委员会"),
        ("鄭州市、瀋陽市、薊縣、穀城縣、鬱南縣", "郑州市、沈阳市、蓟县、谷城县、郁南县"),
        ("關於傳承戲曲的建議", "关于傳承戲曲的建议"),
        ("（Ａ）類　２０２４年：", "(A)类 2024年:"),
        ("乾县", "乾县"),
    ],
)
def test_words_and_places_are_simplified_and_width_is_halved(text: str, expected: str) -> None:
    assert simplify(text) == expected


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("近五個百分點，１２０餘名", "近五个百分点，120余名"),
        ("二〇二四、一○五、三◯", "二零二四、一零五、三零"),
        ("９４，８７：（９％）", "94，87:(9%)"),
    ],
)
def test_folded_text_has_one_zero_and_keeps_the_comma_that_ends_a_clause(text: str, folded: str) -> None:
    assert fold(text) == folded
