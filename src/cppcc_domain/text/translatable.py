"""可译文本 — everything that the catalogs hold: every label of the vocabulary, every message of the rules, and the words for where a case stands."""

from collections.abc import Iterator

import attrs

from cppcc_domain.text.case_status import CASE_MESSAGES
from cppcc_domain.text.catalogs import code_context
from cppcc_domain.text.messages import MESSAGES
from cppcc_domain.text.refusals import REFUSAL_MESSAGES
from cppcc_domain.text.sentences.objections import OBJECTIONS
from cppcc_domain.vocab.catalogue import ALL_LISTS, CLOSED_TERMS

__all__ = ["Translatable", "translatable"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Translatable:
    """可译文本 — one Chinese source text with its English, and the context that tells equal texts apart."""

    context: str
    zh: str
    en: str


def translatable() -> Iterator[Translatable]:
    """Yield all source texts, in the order in which their modules define them."""
    for code_list in ALL_LISTS:
        yield Translatable(context=code_list.name, zh=code_list.zh, en=code_list.name.replace("_", " "))
        for concept in code_list:
            yield Translatable(context=code_context(code_list.name, concept.code), zh=concept.zh, en=concept.en)
    for closed in CLOSED_TERMS:
        for member in closed:
            yield Translatable(context=code_context(closed.__name__, member.value), zh=member.zh, en=member.en)
    for code, message in (*MESSAGES.items(), *CASE_MESSAGES.items(), *REFUSAL_MESSAGES.items()):
        yield Translatable(context=code, zh=message.zh, en=message.en)
    for pattern, text in OBJECTIONS.items():
        yield Translatable(context=pattern, zh=text.zh, en=pattern)
