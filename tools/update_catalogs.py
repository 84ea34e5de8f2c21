"""Bring the message catalogs up to date with the vocabulary and the messages of the rules.

    python tools/update_catalogs.py

English comes from the terms and messages themselves. Traditional Chinese that a catalog already holds is kept: what is not marked fuzzy was
read against its source. For new messages OpenCC, where it is installed, writes a draft marked fuzzy, which a reader must check and unmark.
Variants hold differences only and are edited by hand. Each catalog says in its header which forms it uses (``FORMS``). What a catalog still
lacks is listed, and the exit code is then 1.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from cppcc_domain.text.catalogs import TRANSLATED_LOCALES
from cppcc_domain.text.translatable import Translatable, translatable

TRANSLATIONS = Path(__file__).parents[1] / "src" / "cppcc_domain" / "text" / "translations"
WRITTEN = datetime(2026, 11, 23, tzinfo=UTC)
COMPLETE = ("en", "zh_Hant")
FORMS = {
    "en": ("English, from the terms and messages themselves.",),
    "zh_Hant": (
        "Traditional Chinese as Hong Kong and Macao print it. One form each where there are several: 台 (not 臺), 周 (not 週), 群 (not 羣),",
        "佔, 賬, 計劃, 厘米; 答覆 and 辦覆 for 答复 and 办复, 複審 for 复审, 併案, 徵集, 採納; 「」 for quotation marks.",
        "What is not marked fuzzy was read against its source.",
    ),
    "zh_Hant_HK": ("Differences from zh_Hant only: 衞.",),
    "zh_Hant_TW": (
        "Differences from zh_Hant only: 臺, 週, 計畫, 釐米, 帳, 占. Terms of the field stay as they are (網絡, 信息).",
    ),
}
"""What stands in the header of each catalog."""
DRAFT_FORMS = str.maketrans({"臺": "台", "週": "周", "占": "佔", "釐": "厘", "“": "「", "”": "」"})
"""From what OpenCC writes to the forms of zh_Hant, as far as a character decides it."""


def path_of(locale: str) -> Path:
    """Return where the catalog of a locale lives."""
    return TRANSLATIONS / locale / "LC_MESSAGES" / "cppcc_domain.po"


def drafter() -> Callable[[str], str]:
    """Return a converter to traditional Chinese, or one that leaves the draft empty."""
    try:
        from opencc import OpenCC  # type: ignore[import-not-found]  # noqa: PLC0415 - only drafts need it
    except ImportError:
        return lambda _: ""
    convert = OpenCC("s2tw").convert
    return lambda text: str(convert(text)).replace("會籤", "會簽").translate(DRAFT_FORMS)


def updated(locale: str, messages: tuple[Translatable, ...], draft: Callable[[str], str]) -> Catalog:
    """Return the catalog of a locale with exactly these messages (of a variant: those of them that it held)."""
    path = path_of(locale)
    old = read_po(path.open("rb")) if path.exists() else Catalog()
    header = "\n".join(f"# {line}" for line in (locale, *FORMS[locale]))
    new = Catalog(
        locale=locale, project="cppcc-domain", version="0", header_comment=header, fuzzy=False,
        creation_date=WRITTEN, revision_date=WRITTEN, last_translator="the authors", language_team="the authors",
        msgid_bugs_address="the authors",
    )  # fmt: skip
    for message in messages:
        held = old.get(message.zh, message.context)
        kept = str(held.string) if held is not None and held.string else ""
        if locale == "en":
            new.add(message.zh, message.en, context=message.context)
        elif kept:
            new.add(message.zh, kept, context=message.context, flags=held.flags if held else ())
        elif locale in COMPLETE:
            text = draft(message.zh)
            new.add(message.zh, text, context=message.context, flags=("fuzzy",) if text else ())
    return new


def main() -> int:
    """Write all catalogs; return 1 when a complete one still lacks a checked text."""
    messages = tuple(translatable())
    draft = drafter()
    unchecked = 0
    for locale in TRANSLATED_LOCALES:
        catalog = updated(locale, messages, draft)
        path = path_of(locale)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalog, width=0, sort_output=False)
        for message in catalog:
            if message.id and (not message.string or message.fuzzy):
                unchecked += 1
                print(f"{locale}: {message.context}: {message.id} -> {message.string or '?'}")
    return int(unchecked > 0)


if __name__ == "__main__":
    sys.exit(main())
