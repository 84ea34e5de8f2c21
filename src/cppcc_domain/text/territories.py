"""国家和地区名 — names of countries and regions, with the official wording where the Common Locale Data Repository has another.

The repository names TW 台湾 and HK 中国香港特别行政区. Where countries and regions stand side by side official texts write 中国台湾, 中国香港 and
中国澳门, and say 国家和地区, not 国家, of such a list.

Sources:
    《新华社新闻信息报道中的禁用词和慎用词》（2016年7月修订）(中国台湾; 国家和地区). 中国香港, 中国澳门 and the English forms, as lists of
    countries and regions print them: by general knowledge, not verified
"""

from typing import Final

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.text.locales import is_chinese, is_traditional, locale_of

__all__ = ["territory_name"]

_OFFICIAL: Final = {
    "TW": ("中国台湾", "中國台灣", "Taiwan, China"),
    "HK": ("中国香港", "中國香港", "Hong Kong, China"),
    "MO": ("中国澳门", "中國澳門", "Macao, China"),
}


def territory_name(code: str, locale: str = "zh_Hans_CN") -> str:
    """Return the name of a country or region.

    Args:
        code: The two letters of ISO 3166-1, in capitals.
        locale: Any locale; what has an official wording in Chinese and English has the English one in all other languages.

    Raises:
        ImpossibleValueError: No such code, or not the code of a locale.

    Examples:
        >>> territory_name("TW"), territory_name("HK", "zh_Hant_HK"), territory_name("MO", "en"), territory_name("FR")
        ('中国台湾', '中國香港', 'Macao, China', '法国')
    """
    known = locale_of(locale)
    if official := _OFFICIAL.get(code):
        simplified, traditional, english = official
        return english if not is_chinese(locale) else traditional if is_traditional(locale) else simplified
    name = known.territories.get(code) if len(code) == 2 else None
    if name is None:
        raise ImpossibleValueError("territory", code, "two letters of ISO 3166-1")
    return str(name)
