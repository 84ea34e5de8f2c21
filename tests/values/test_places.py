"""Division codes and places."""

import pytest
from hypothesis import given

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.testing import strategies
from cppcc_domain.values import DivisionCode, Place
from cppcc_domain.vocab import Level


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("460000", Level.PROVINCE),
        ("460100", Level.PREFECTURE),
        ("460108", Level.COUNTY),
        ("469001", Level.COUNTY),
        ("110101", Level.COUNTY),
        ("441900", Level.PREFECTURE),
        ("810000", Level.PROVINCE),
    ],
)
def test_the_trailing_zeros_of_a_code_tell_its_level(code: str, level: Level) -> None:
    assert DivisionCode(code).level is level


@given(strategies.division_codes())
def test_every_code_has_a_level_below_the_nation(code: DivisionCode) -> None:
    assert code.level.is_below(Level.NATIONAL)


@pytest.mark.parametrize(
    "code", ["", "46010", "4601080", "046010", "46010８", "46 108", "460108\n", "４６０１０８", "46010a"]
)
def test_a_code_is_six_digits_and_nothing_else(code: str) -> None:
    with pytest.raises(ImpossibleValueError, match="expected six digits such as 460108") as caught:
        DivisionCode(code)
    assert (caught.value.what, caught.value.value) == ("DivisionCode", code)


@pytest.mark.parametrize("name", ["", " ", "\u3000"])
def test_a_place_has_a_name(name: str) -> None:
    with pytest.raises(ImpossibleValueError, match=r"Place\.name"):
        Place(name=name)
