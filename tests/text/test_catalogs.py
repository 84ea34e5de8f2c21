from importlib.resources import files
from string import Formatter

import pytest
from babel.messages import Catalog
from babel.messages.pofile import read_po

from cppcc_domain.text.catalogs import TRANSLATED_LOCALES, fallback_chain, translate
from cppcc_domain.text.scripts import simplify
from cppcc_domain.text.translatable import Translatable, translatable

MESSAGES = tuple(translatable())
# Simplified forms, or forms that variants are reduced to, that are good traditional characters in the sense that texts of the field have for them.
BOTH = frozenset("制厘只台合周回布教查真秘群蒙里即志巨岩峰岳谷梁准")
HAN = [chr(code) for code in range(0x4E00, 0xA000)]


def catalog_of(locale: str) -> Catalog:
    path = files("cppcc_domain.text") / "translations" / locale / "LC_MESSAGES" / "cppcc_domain.po"
    with path.open("rb") as file:
        return read_po(file)


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


@pytest.mark.parametrize("locale", ["en", "zh_Hant"])
def test_no_term_or_message_lacks_a_translation_or_has_a_mere_draft(locale: str) -> None:
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
    simplified = {simplify(character) for character in HAN if simplify(character) != character} - BOTH
    texts = [str(message.string) for message in catalog_of("zh_Hant") if message.id]
    assert [text for text in texts if simplified & set(text)] == []
    beyond_big5 = {character for character in HAN if character.encode("big5hkscs", "ignore") == b""}
    assert [text for text in texts if beyond_big5 & set(text)] == []


@pytest.mark.parametrize(
    ("locale", "forms"),
    [("zh_Hant", "臺週羣衞裡釐帳占"), ("zh_Hant_HK", "臺週羣衛裡釐帳占"), ("zh_Hant_TW", "台周羣衞裡厘賬佔劃")],
)
def test_a_catalog_keeps_to_one_form_of_each_character(locale: str, forms: str) -> None:
    assert [m.string for m in catalog_of(locale) if m.id and set(forms) & set(str(m.string))] == []


@pytest.mark.parametrize(
    ("source", "traditional"),
    [
        ("办复率", "辦覆率"),
        ("并案", "併案"),
        ("机关干部培训", "機關幹部培訓"),
        ("文史资料征集", "文史資料徵集"),
        ("邻里纠纷", "鄰里糾紛"),
        ("系列读书活动", "系列讀書活動"),
        ("只", "隻"),
        ("面", "面"),
    ],
)
def test_characters_that_stand_for_several_are_told_apart(source: str, traditional: str) -> None:
    assert {m.string for m in catalog_of("zh_Hant") if m.id == source} == {traditional}


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
