import pytest
from babel import Locale

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.text.territories import territory_name


@pytest.mark.parametrize(
    ("code", "locale", "name"),
    [
        ("TW", "zh_Hans_CN", "中国台湾"),
        ("TW", "zh_Hant_TW", "中國台灣"),
        ("HK", "zh_CN", "中国香港"),
        ("MO", "zh_MO", "中國澳門"),
        ("TW", "en", "Taiwan, China"),
        ("HK", "en_GB", "Hong Kong, China"),
        ("MO", "fr", "Macao, China"),
        ("CN", "zh_Hant", "中國"),
        ("FR", "zh_Hans_CN", "法国"),
        ("FR", "de", "Frankreich"),
    ],
)
def test_names_are_those_of_official_lists_of_countries_and_regions(code: str, locale: str, name: str) -> None:
    assert territory_name(code, locale) == name


@pytest.mark.parametrize("locale", ["zh_Hans_CN", "zh_Hant_HK", "en"])
def test_only_three_names_are_not_those_of_the_repository(locale: str) -> None:
    names = {code: name for code, name in Locale.parse(locale).territories.items() if len(code) == 2}
    assert {code for code, name in names.items() if territory_name(code, locale) != name} == {"TW", "HK", "MO"}


@pytest.mark.parametrize("code", ["", "tw", "QQ", "001", "Taiwan"])
def test_what_is_no_code_is_refused(code: str) -> None:
    with pytest.raises(ImpossibleValueError):
        territory_name(code)
