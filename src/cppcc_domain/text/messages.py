"""发现的文字 — the sentence of a finding, made from its code and facts; the templates stand in :mod:`cppcc_domain.text.sentences`."""

from collections.abc import Mapping
from typing import Any, Final

from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import AbsenceConsequence, Majority
from cppcc_domain.text.catalogs import SOURCE_LOCALE, translate
from cppcc_domain.text.entity_names import called
from cppcc_domain.text.labels import class_label, code_label, label
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.text.sentences import MESSAGES, Message
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.vocab.awards import GRADES
from cppcc_domain.vocab.committees import ORGAN_KINDS, POSTS, Level
from cppcc_domain.vocab.meetings import AttendanceStatus, MeetingKind
from cppcc_domain.vocab.people import DecidingBody, MembershipEntry, MembershipExit, SeatState
from cppcc_domain.vocab.proposals import (
    PROPOSER_KINDS,
    REJECTION_REASONS,
    RESULT_CLASSES,
    FilingStatus,
    HandlingRole,
    HandlingStatus,
    TextPart,
)
from cppcc_domain.vocab.reports import BREAKDOWN_DIMENSIONS, INDICATORS
from cppcc_domain.vocab.sectors import SECTORS
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["MESSAGES", "Message", "render"]


def render(
    finding: Finding,
    locale: str = SOURCE_LOCALE,
    messages: Mapping[str, Message] = MESSAGES,
    *,
    register: Register | None = None,
) -> str:
    """Return the sentence of a finding; place and severity are not part of it.

    A code without a template, such as one of a user's own, gives its code and facts; a fact that the finding lacks gives ``…``.

    Args:
        finding: What to say.
        locale: The language; traditional Chinese is looked up in the catalogs.
        messages: The templates: the built-in ones, or a mapping with one's own beside them.
        register: Where the names of those are looked up whom the finding knows by their ids; without it the ids are shown.

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
    shown = _Facts({name: _shown(name, value, locale, register) for name, value in facts.items()})
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
    "indicators": INDICATORS,
    "whole_indicator": INDICATORS,
    "dimension": BREAKDOWN_DIMENSIONS,
    "dimensions": BREAKDOWN_DIMENSIONS,
    "missing_sectors": SECTORS,
    "other_sectors": SECTORS,
    "sector": SECTORS,
    "organ_kind": ORGAN_KINDS,
    "wanted_organ_kind": ORGAN_KINDS,
    "proposer_kind": PROPOSER_KINDS,
    "refusal_reason": REJECTION_REASONS,
    "result_class": RESULT_CLASSES,
    "result_classes": RESULT_CLASSES,
    "grade": GRADES,
    "grades": GRADES,
    "post": POSTS,
}
_CLOSED: Final[Mapping[str, type[ClosedTerm]]] = {
    "filing": FilingStatus,
    "handling": HandlingStatus,
    "roles": HandlingRole,
    "missing_parts": TextPart,
    "body": DecidingBody,
    "seat": SeatState,
    "entry": MembershipEntry,
    "told_entry": MembershipEntry,
    "exit": MembershipExit,
    "told_exit": MembershipExit,
    "level": Level,
    "guiding_level": Level,
    "majority": Majority,
    "meeting_kind": MeetingKind,
    "consequence": AbsenceConsequence,
    "status": AttendanceStatus,
    "other_status": AttendanceStatus,
}
_CLASSES: Final = frozenset({"allowed", "earlier_event", "event", "expected", "found"})
"""Facts that are codes of a list, codes of a closed set, or names of classes: shown by the term that belongs to them."""


_ENTITIES: Final = frozenset(
    {
        "first",
        "guiding",
        "into",
        "meeting",
        "member",
        "other",
        "person",
        "proposal",
        "proposer",
        "scope",
        "term",
        "unit",
    }
)
"""Facts that are ids of entities."""


def _shown(name: str, value: Param, locale: str, register: Register | None) -> str:
    chinese = is_chinese(locale)
    if value is None:
        return "不详" if chinese else "unknown"
    if isinstance(value, tuple):
        return ("、" if chinese else ", ").join(_shown(name, item, locale, register) for item in value) or (
            "无" if chinese else "nothing"
        )
    text = str(value)
    if name in _ENTITIES and register is not None:
        return called(text, register, locale)
    if name in _LISTS:
        return code_label(_LISTS[name], text, locale=locale)
    if name in _CLOSED and text in set(_CLOSED[name]):
        return label(_CLOSED[name](text), locale)
    return class_label(text, locale) if name in _CLASSES else text
