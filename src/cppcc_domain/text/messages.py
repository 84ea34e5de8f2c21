"""发现的文字 — the sentence of a finding, made from its code and facts.

One table holds the templates, Chinese as the source with English beside it. Where a rule finds different kinds of things, the finding names
its case, and the template of that case stands under ``code/case``.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from cppcc_domain import model
from cppcc_domain.model import proposal_events
from cppcc_domain.text.catalogs import SOURCE_LOCALE, translate
from cppcc_domain.text.labels import code_label, label
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.values.checks import non_empty
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus
from cppcc_domain.vocab.reports import BREAKDOWN_DIMENSIONS, INDICATORS
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["MESSAGES", "Message", "render"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Message:
    """消息 — a sentence in both languages, with the facts of the finding in braces."""

    zh: str = attrs.field(validator=non_empty)
    en: str = attrs.field(validator=non_empty)


MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-REF-1": Message(
            zh="标识 {id} 已用于 {first}",
            en="the id {id} is already used at {first}",
        ),
        "INV-REF-2": Message(
            zh="标识 {id} 不存在，此处应为：{expected}",
            en="nothing has the id {id}; expected here: {expected}",
        ),
        "INV-REF-2/wrong_class": Message(
            zh="标识 {id} 属于{found}，此处应为：{expected}",
            en="the id {id} belongs to: {found}; expected here: {expected}",
        ),
        "INV-REF-3": Message(
            zh="登记册没有名为 {name} 的集合",
            en="a register has no collection called {name}",
        ),
        "INV-REF-3/vocabulary": Message(
            zh="没有名为 {name} 的代码表",
            en="there is no code list called {name}",
        ),
        "INV-TIME-1": Message(
            zh="{date} 早于人民政协成立（{founded}）",
            en="{date} is before the CPPCC was founded ({founded})",
        ),
        "INV-TIME-2": Message(
            zh="{later}（{later_date}）早于 {earlier}（{earlier_date}）",
            en="{later} ({later_date}) is before {earlier} ({earlier_date})",
        ),
        "INV-COM-2": Message(
            zh="次序 {ordinal} 已用于 {first}",
            en="the ordinal {ordinal} is already that of {first}",
        ),
        "INV-COM-5": Message(
            zh="{later}（{later_date}）应晚于 {earlier}（{earlier_date}）",
            en="{later} ({later_date}) must be after {earlier} ({earlier_date})",
        ),
        "INV-MTG-1": Message(
            zh="闭幕（{end}）早于开幕（{start}）",
            en="closes ({end}) before it opens ({start})",
        ),
        "INV-MEM-2": Message(
            zh="{date} 早于本届开始（{limit}）",
            en="{date} is before the term starts ({limit})",
        ),
        "INV-MEM-2/after": Message(
            zh="{date} 晚于本届结束（{limit}）",
            en="{date} is after the term ends ({limit})",
        ),
        "INV-MEM-2/overlap": Message(
            zh="{date} 起任，而同一人的委员资格 {other} 到 {limit} 才结束",
            en="starts on {date}, while the same person's seat {other} lasts until {limit}",
        ),
        "INV-PROP-5": Message(
            zh="案号 {number} 在 {scope} 中已用于 {first}",
            en="the case number {number} is already that of {first} in {scope}",
        ),
        "INV-PROP-8": Message(
            zh="处于“{filing}、{handling}”时不能{event}；可以：{allowed}",
            en="{event} is not possible in the state {filing}, {handling}; possible: {allowed}",
        ),
        "INV-PROP-9": Message(
            zh="{event}（{date}）早于此前的{earlier_event}（{earlier_date}）",
            en="{event} ({date}) is dated before {earlier_event} ({earlier_date}), which went before it",
        ),
        "ADV-DECL-1": Message(
            zh="“{phrase}”宣称 {declared} 项，列出 {listed} 项",
            en="“{phrase}” declares {declared}, listed: {listed}",
        ),
        "INV-REP-1": Message(
            zh="收到 {total}{counter}，各项审查结果之和为 {sum}{counter}",
            en="received: {total}; the outcomes together: {sum} ({counter})",
        ),
        "INV-REP-2": Message(
            zh="总数为 {total}{counter}，按{dimension}分项之和为 {sum}{counter}",
            en="the total is {total}, the parts by {dimension} together are {sum} ({counter})",
        ),
        "INV-REP-3": Message(
            zh="{indicator} {stated}{counter}，多于{whole_indicator} {whole}{counter}",
            en="{indicator}: {stated}, more than {whole_indicator}: {whole} ({counter})",
        ),
        "INV-REP-4": Message(
            zh="{indicator} {stated}{counter}，应在 0 至 100% 之间",
            en="{indicator}: {stated} ({counter}) does not lie between 0 and 100%",
        ),
        "INV-REP-4/negative": Message(
            zh="{indicator} {stated}{counter}，不得为负数",
            en="{indicator}: {stated} ({counter}) cannot be negative",
        ),
        "INV-REP-5": Message(
            zh="按{dimension}分项的量词不同，不能相加：{counters}",
            en="the parts by {dimension} have different counters and cannot be added: {counters}",
        ),
        "ADV-PCT-1": Message(
            zh="{part}的占比印为 {share}%，按 {count}/{base} 应为 {expected}%",
            en="the share of {part} is printed as {share}%, {count}/{base} is {expected}%",
        ),
        "ADV-GROW-1": Message(
            zh="{indicator}增长 {growth}%，未附上期数；推算上期数在 {low} 至 {high}{counter}之间",
            en="{indicator}: growth of {growth}% without the earlier figure, which lies between {low} and {high} ({counter})",
        ),
        "ADV-GROW-1/no_upper_end": Message(
            zh="{indicator}增长 {growth}%，未附上期数；推算上期数不少于 {low}{counter}",
            en="{indicator}: growth of {growth}% without the earlier figure, which is at least {low} ({counter})",
        ),
        "ADV-GROW-1/bare": Message(
            zh="{indicator}的增长未附上期数，也无从推算",
            en="{indicator}: growth without the earlier figure, which cannot be inferred either",
        ),
        "ADV-GROW-1/impossible": Message(
            zh="{indicator}增长 {growth}%，未附上期数；没有一个上期数能增长到 {current}{counter}",
            en="{indicator}: growth of {growth}% without the earlier figure; no such figure gives {current} ({counter})",
        ),
        "ADV-GROW-1/inconsistent": Message(
            zh="{indicator}增长 {growth}% 与上期数 {base}{counter}不符，推算上期数应为 {expected}",
            en="{indicator}: growth of {growth}% does not fit the earlier figure {base} ({counter}), expected: {expected}",
        ),
        "ADV-COUNT-1": Message(
            zh="{indicator}：报告称 {stated}{counter}，按台账统计为 {counted}{counter}",
            en="{indicator}: stated {stated}, counted from the records {counted} ({counter})",
        ),
        "ADV-CODE-1": Message(
            zh="代码 {code} 不在“{list}”之中，登记册也未附其名称",
            en="the code {code} is not in the list {vocabulary}, and the register does not label it",
        ),
        "SYS-RULE-1": Message(
            zh="规则 {rule} 未能运行完毕：{error}：{message}",
            en="the rule {rule} failed: {error}: {message}",
        ),
    }
)
"""The sentences of the built-in rules, by code or by code and case."""


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
