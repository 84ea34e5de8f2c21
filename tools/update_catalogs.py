"""Bring the message catalogs up to date with the vocabulary and the messages of the rules.

    python tools/update_catalogs.py

English comes from the terms and messages themselves. Traditional Chinese that a catalog already holds is kept, because it was checked by hand;
for new messages OpenCC, where it is installed, writes a draft marked fuzzy, which a reader must check and unmark. Variants hold differences
only and are edited by hand. What a catalog still lacks is listed, and the exit code is then 1.
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
    return lambda text: str(convert(text)).replace("臺", "台").translate(str.maketrans("“”", "「」"))


def updated(locale: str, messages: tuple[Translatable, ...], draft: Callable[[str], str]) -> Catalog:
    """Return the catalog of a locale with exactly these messages (of a variant: those of them that it held)."""
    path = path_of(locale)
    old = read_po(path.open("rb")) if path.exists() else Catalog()
    new = Catalog(
        locale=locale, project="cppcc-domain", version="0", header_comment=f"# {locale}", fuzzy=False,
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
