"""语言环境 — the locale that a caller names, parsed once; there is no default to be read from the surroundings."""

from functools import cache

from babel import Locale, UnknownLocaleError

from cppcc_domain.errors import ImpossibleValueError

__all__ = ["is_chinese", "is_traditional", "locale_of"]


@cache
def locale_of(code: str) -> Locale:
    """Return Babel's locale of a code such as ``zh_Hans_CN``, ``zh-HK`` or ``en``.

    Raises:
        ImpossibleValueError: Not the code of a locale.
    """
    try:
        return Locale.parse(code.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        raise ImpossibleValueError("locale", code, "a code such as zh_Hans_CN or en") from None


@cache
def is_chinese(code: str) -> bool:
    """Return whether a locale is of the Chinese language."""
    return locale_of(code).language == "zh"


@cache
def is_traditional(code: str) -> bool:
    """Return whether a locale writes traditional characters.

    Example:
        >>> is_traditional("zh_HK"), is_traditional("zh_SG"), is_traditional("zh")
        (True, False, False)
    """
    return is_chinese(code) and locale_of(code).script == "Hant"
