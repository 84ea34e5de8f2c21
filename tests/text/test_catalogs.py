import re
from importlib.resources import files
from string import Formatter

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po

from cppcc_domain.text.catalogs import TRANSLATED_LOCALES, fallback_chain, translate
from cppcc_domain.text.translatable import Translatable, translatable

MESSAGES = tuple(translatable())


def catalog_of(locale: str) -> Catalog:
    path = files("cppcc_domain.text") / "translations" / locale / "LC_MESSAGES" / "cppcc_domain.po"
    with path.open("rb") as file:
        return read_po(file)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("locale", ["en", "zh_Hant"])
def test_no_term_or_message_lacks_a_checked_translation(locale: str) -> None:
    catalog = catalog_of(locale)
    found = {message: catalog.get(message.zh, message.context) for message in MESSAGES}
    lacking = [key.context for key, held in found.items() if held is None or not held.string or held.fuzzy]
    assert lacking == []
    assert len(catalog) == len(MESSAGES)


@pytest.mark.parametrize("locale", [name for name in TRANSLATED_LOCALES if name not in {"en", "zh_Hant"}])
def test_a_variant_holds_differences_only(locale: str) -> None:
    base = catalog_of("zh_Hant")
    for message in catalog_of(locale):
        if message.id:
            common = base.get(message.id, message.context)
            assert common is not None
            assert common.string != message.string


@pytest.mark.parametrize("message", [message for message in MESSAGES if "{" in message.zh], ids=lambda m: m.context)
def test_translations_keep_the_facts_of_a_message(message: Translatable) -> None:
    traditional = translate(message.zh, message.context, "zh_HK")
    assert fields(traditional) == fields(message.zh)


def test_the_traditional_catalog_holds_no_simplified_leftovers() -> None:
    leftovers = re.compile("[们这时会员区协业东团务议设论见长门问间关]")
    assert [m.string for m in catalog_of("zh_Hant") if m.id and leftovers.search(str(m.string))] == []


@pytest.mark.parametrize(
    ("locale", "chain"),
    [
        ("zh", ()),
        ("zh_CN", ()),
        ("zh-Hans-CN", ()),
        ("zh_SG", ()),
        ("zh_HK", ("zh_Hant_HK", "zh_Hant")),
        ("zh_Hant", ("zh_Hant",)),
        ("zh_TW", ("zh_Hant_TW", "zh_Hant")),
        ("zh_MO", ("zh_Hant",)),
        ("en_US", ("en",)),
        ("fr", ("en",)),
    ],
)
def test_the_chain_of_a_locale(locale: str, chain: tuple[str, ...]) -> None:
    assert fallback_chain(locale) == chain


@pytest.mark.parametrize("locale", ["", "no such thing", "zh_QQQ_XX_1"])
def test_what_is_no_locale_is_refused(locale: str) -> None:
    with pytest.raises(ValueError, match="locale"):
        fallback_chain(locale)


def test_a_message_that_no_catalog_has_stays_as_it_is() -> None:
    assert translate("某处自己的用语", "nowhere", "zh_TW") == "某处自己的用语"
