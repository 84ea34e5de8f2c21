import pytest

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.text.locales import is_chinese, is_traditional, locale_of


@pytest.mark.parametrize(
    ("code", "chinese", "traditional"),
    [
        ("zh", True, False),
        ("zh-Hans-CN", True, False),
        ("zh_MO", True, True),
        ("zh_TW", True, True),
        ("en_GB", False, False),
        ("ja", False, False),
    ],
)
def test_language_and_script_follow_from_the_code(code: str, *, chinese: bool, traditional: bool) -> None:
    assert (is_chinese(code), is_traditional(code)) == (chinese, traditional)


def test_a_locale_is_parsed_once() -> None:
    assert locale_of("zh_HK") is locale_of("zh_HK")


@pytest.mark.parametrize("code", ["", "nowhere", "xx_YY"])
def test_an_unknown_locale_is_refused(code: str) -> None:
    with pytest.raises(ImpossibleValueError):
        locale_of(code)
