"""发现的文字 — the sentence of a finding, made from its code and facts; the templates stand in :mod:`cppcc_domain.text.sentences`."""

from collections.abc import Mapping
from typing import Any, Final

from cppcc_domain import model
from cppcc_domain.model import proposal_events
from cppcc_domain.text.catalogs import SOURCE_LOCALE, translate
from cppcc_domain.text.labels import code_label, label
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.text.sentences import MESSAGES, Message
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus
from cppcc_domain.vocab.reports import BREAKDOWN_DIMENSIONS, INDICATORS
from cppcc_domain.vocab.sectors import SECTORS
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["MESSAGES", "Message", "render"]


def render(finding: Finding, locale: str = SOURCE_LOCALE, messages: Mapping[str, Message] = MESSAGES) -> str:
    """Return the sentence of a finding; place and severity are not part of it.

    A code without a template, such as one of a user's own, gives its code and facts; a fact that the finding lacks gives ``…``.

    Args:
        finding: What to say.
        locale: The language; traditional Chinese is looked up in the catalogs.
        messages: The templates: the built-in ones, or a mapping with one's own beside them.

    Raises:
        ValueError: Not the code of a locale.

    Example:
        >>> from cppcc_domain.vocab.findings import Severity
        >>> facts = (("phrase", "四大专项行动"), ("declared", 4), ("listed", 3))
        >>> finding = Finding(code="ADV-DECL-1", severity=Severity.WARNING, params=facts)
        >>> render(finding), render(finding, "en")
        ('“四大专项行动”宣称 4 项，列出 3 项', '“四大专项行动” declares 4, listed: 3')
    """
    facts = dict(finding.params)
    shown = _Facts({name: _shown(name, value, locale) for name, value in facts.items()})
    special = f"{finding.code}/{facts.get('case')}"
    key = special if special in messages else finding.code
    message = messages.get(key)
    if message is None:
        chinese = is_chinese(locale)
        stated = ("，" if chinese else ", ").join(f"{name} = {value}" for name, value in shown.items())
        return f"{finding.code}{'：' if chinese else ': '}{stated}" if stated else finding.code
    template = translate(message.zh, key, locale) if is_chinese(locale) else message.en
    return template.format_map(shown)


class _Facts(dict[str, str]):
    """Facts by name; one that is missing shows as an ellipsis."""

    def __missing__(self, name: str) -> str:
        return "…"


_LISTS: Final[Mapping[str, CodeList[Any]]] = {
    "indicator": INDICATORS,
    "whole_indicator": INDICATORS,
    "dimension": BREAKDOWN_DIMENSIONS,
    "missing_sectors": SECTORS,
    "other_sectors": SECTORS,
}
_CLOSED: Final[Mapping[str, type[ClosedTerm]]] = {"filing": FilingStatus, "handling": HandlingStatus}
_CLASSES: Final = frozenset({"allowed", "earlier_event", "event", "expected", "found"})
"""Facts that are codes of a list, codes of a closed set, or names of classes: shown by the term that belongs to them."""


def _shown(name: str, value: Param, locale: str) -> str:
    chinese = is_chinese(locale)
    if value is None:
        return "不详" if chinese else "unknown"
    if isinstance(value, tuple):
        return ("、" if chinese else ", ").join(_shown(name, item, locale) for item in value) or (
            "无" if chinese else "nothing"
        )
    text = str(value)
    if name in _LISTS:
        return code_label(_LISTS[name], text, locale=locale)
    if name in _CLOSED and text in set(_CLOSED[name]):
        return label(_CLOSED[name](text), locale)
    return _CLASS_TERMS.get(text, text) if chinese and name in _CLASSES else text


def _class_terms() -> dict[str, str]:
    """Return the Chinese term of each class of the model, with which its docstring opens."""
    named = ((name, getattr(module, name)) for module in (model, proposal_events) for name in module.__all__)
    return {
        name: thing.__doc__.partition(" — ")[0] for name, thing in named if isinstance(thing, type) and thing.__doc__
    }


_CLASS_TERMS: Final = _class_terms()
