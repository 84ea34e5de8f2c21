from cppcc_domain.vocab.people import ETHNICITIES

STANDARD_POSITIONS = {
    "汉族": 1,
    "维吾尔族": 5,
    "朝鲜族": 10,
    "黎族": 19,
    "高山族": 23,
    "仡佬族": 37,
    "京族": 49,
    "基诺族": 56,
}


def test_there_are_56_ethnic_groups_and_unidentified() -> None:
    assert len(ETHNICITIES) == 57
    assert all(ethnicity.zh.endswith("族") for ethnicity in ETHNICITIES)
    assert [ethnicity.code for ethnicity in ETHNICITIES][-1] == "unidentified"


def test_they_stand_in_the_order_of_the_standards_numbers() -> None:
    order = [ethnicity.zh for ethnicity in ETHNICITIES]
    assert {zh: order.index(zh) + 1 for zh in STANDARD_POSITIONS} == STANDARD_POSITIONS


def test_the_code_is_the_romanisation_and_english_differs_only_for_two() -> None:
    differing = {e.code: e.en for e in ETHNICITIES if e.en.lower() != e.code}
    assert differing == {"zang": "Tibetan", "chosen": "Korean"}


def test_the_short_form_of_systems_finds_uygur() -> None:
    assert ETHNICITIES.find("维族") is ETHNICITIES["uygur"]
