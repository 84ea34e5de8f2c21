"""Surnames and their readings."""

import pytest

from cppcc_domain.text.strokes import simplified_name
from cppcc_domain.text.surnames import COMPOUND_SURNAMES, SURNAME_READINGS, name_syllables, reading_table, surname_of


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("欧阳甲", "欧阳"),
        ("歐陽甲", "歐陽"),
        ("欧甲", "欧"),
        ("东方", "东"),
        ("诸　葛甲", "诸葛"),
        ("王甲乙（女）", "王"),
        ("司马甲乙", "司马"),
    ],
)
def test_a_compound_surname_needs_a_given_name_behind_it(name: str, surname: str) -> None:
    assert surname_of(name) == surname


@pytest.mark.parametrize(
    ("surname", "syllables"),
    [
        ("单", "shan4"),
        ("仇", "qiu2"),
        ("解", "xie4"),
        ("曾", "zeng1"),
        ("任", "ren2"),
        ("区", "ou1"),
        ("翟", "zhai2"),
        ("查", "zha1"),
        ("肖", "xiao1"),
        ("葉", "ye4"),
        ("區", "ou1"),
        ("單", "shan4"),
        ("尉迟", "yu4 chi2"),
        ("万俟", "mo4 qi2"),
        ("單于", "chan2 yu2"),
        ("呂", "lü3"),
    ],
)
def test_surnames_are_read_as_surnames(surname: str, syllables: str) -> None:
    assert name_syllables(f"{surname}甲") == (*syllables.split(), "jia3")


def test_the_same_character_in_a_given_name_is_read_as_usual() -> None:
    assert name_syllables("王单") == ("wang2", "dan1")


def test_every_entry_of_the_readings_says_something() -> None:
    table = reading_table()
    usual = {surname: tuple(table[character] for character in surname) for surname in SURNAME_READINGS}
    idle = [
        surname for surname, syllables in SURNAME_READINGS.items() if usual[surname] == syllables and surname != "贠"
    ]
    assert not idle
    assert {surname for surname in SURNAME_READINGS if len(surname) == 2} <= COMPOUND_SURNAMES


def test_compound_surnames_are_simplified_and_two_characters_long() -> None:
    assert all(len(surname) == 2 and simplified_name(surname) == surname for surname in COMPOUND_SURNAMES)


def test_an_unknown_character_has_no_reading() -> None:
    assert name_syllables("王?") == ("wang2", "")
