"""消息目录 — gettext catalogs of every label and message, and the chain of locales that a lookup falls back along.

Simplified Chinese is the source: a message is its own msgid. ``zh_Hant`` holds all traditional forms, its Hong Kong and Taiwan variants only
what differs; for Macao no difference is known. The catalogs are compiled when the package is built, and each is read on first use.
"""

import gettext
from functools import cache
from importlib.resources import files
from typing import Final

from cppcc_domain.text.locales import is_chinese, is_traditional, locale_of

__all__ = ["SOURCE_LOCALE", "TRANSLATED_LOCALES", "code_context", "fallback_chain", "translate"]

SOURCE_LOCALE: Final = "zh_Hans_CN"

_CHAINS: Final = {
    "zh_Hant_HK": ("zh_Hant_HK", "zh_Hant"),
    "zh_Hant_TW": ("zh_Hant_TW", "zh_Hant"),
    "en": ("en",),
}
TRANSLATED_LOCALES: Final = tuple(dict.fromkeys(name for chain in _CHAINS.values() for name in chain))
"""The locales that have a catalog of their own."""


@cache
def fallback_chain(locale: str) -> tuple[str, ...]:
    """Return the catalogs to ask, most special first; none for simplified Chinese, the source itself.

    Codes without a script are completed (``zh_HK`` is traditional, ``zh_SG`` simplified); languages other than Chinese take English.

    Example:
        >>> fallback_chain("zh_HK"), fallback_chain("zh_CN"), fallback_chain("en_GB")
        (('zh_Hant_HK', 'zh_Hant'), (), ('en',))

    Raises:
        ImpossibleValueError: Not the code of a locale.
    """
    if not is_chinese(locale):
        return _CHAINS["en"]
    if not is_traditional(locale):
        return ()
    return _CHAINS.get(f"zh_Hant_{locale_of(locale).territory}", ("zh_Hant",))


def translate(message: str, context: str, locale: str) -> str:
    """Return the message in a locale, or the message itself where no catalog of the chain has it.

    Args:
        message: The Chinese source text.
        context: What tells equal texts apart: the name of the code list with the code, or the code of a rule.
        locale: The locale asked for.
    """
    for name in fallback_chain(locale):
        translated = _catalog(name).pgettext(context, message)
        if translated != message:
            return translated
    return message


def code_context(vocabulary: str, code: str) -> str:
    """Return the gettext context of a term."""
    return f"{vocabulary}.{code}"


@cache
def _catalog(name: str) -> gettext.NullTranslations:
    path = files("cppcc_domain.text") / "translations" / name / "LC_MESSAGES" / "cppcc_domain.mo"
    with path.open("rb") as file:
        return gettext.GNUTranslations(file)
