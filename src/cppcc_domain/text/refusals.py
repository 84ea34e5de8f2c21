"""拒绝的说明 — why an event was refused, and what may happen instead, in the reader's language."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from cppcc_domain.errors import CppccError
from cppcc_domain.lifecycle import NumberingError, ProposalState, RecordingError
from cppcc_domain.lifecycle.membership import SeatRecordingError
from cppcc_domain.lifecycle.refusals import Objection, RefusedEventError
from cppcc_domain.lifecycle.replies import OwedReply
from cppcc_domain.text.catalogs import SOURCE_LOCALE, translate
from cppcc_domain.text.labels import class_label, code_label, label
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.text.sentences.message import Message
from cppcc_domain.text.sentences.objections import OBJECTIONS
from cppcc_domain.vocab.proposals import SATISFACTION_AXES, FilingStatus
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["REFUSAL_MESSAGES", "explain_objection", "explain_refusal"]

REFUSAL_MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "refusal/order": Message(
            zh="处于“{state}”时不能{event}；可以：{allowed}",
            en="{event} is not possible in the state {state}; possible: {allowed}",
        ),
        "refusal/reason": Message(
            zh="处于“{state}”，不能这样{event}：{reason}",
            en="{event} is not possible like this in the state {state}: {reason}",
        ),
        "refusal/recording": Message(
            zh="不能这样{event}（{record}）：{reason}", en="{event} of {record!r} is not possible like this: {reason}"
        ),
        "refusal/numbering": Message(
            zh="不能编号（{record}）：{reason}", en="{record!r} cannot be given a number: {reason}"
        ),
        "refusal/unit_id": Message(zh="单位", en="unit"),
        "refusal/member_id": Message(zh="委员", en="member"),
        "refusal/proposer_id": Message(zh="提案者", en="proposer"),
        "refusal/owed": Message(zh="{unit}对{proposer}", en="{unit} to {proposer}"),
        "refusal/nobody": Message(zh="无", en="nothing"),
        "refusal/unknown": Message(zh="不详", en="unknown"),
    }
)
"""The sentences of refusals."""


def explain_refusal(error: CppccError, locale: str = SOURCE_LOCALE) -> str:
    """Return why an event was refused and what may happen instead: 处于“提交”时不能立案；可以：审查、撤案.

    Args:
        error: What the lifecycle raised: an event refused by the machine of a proposal or seat or by the register, or a number that cannot be
            given. An error that has no sentence here keeps its English one.
        locale: The language.

    Example:
        >>> from cppcc_domain.lifecycle import apply
        >>> from cppcc_domain.model import Proposal
        >>> from cppcc_domain.model.proposal_events import Filed, Submitted
        >>> submitted = Proposal(id="p1", title="关于……的提案", committee_id="c1", events=(Submitted(),))
        >>> try:
        ...     apply(submitted, Filed(number=1))
        ... except RefusedEventError as error:
        ...     print(explain_refusal(error))
        处于“提交”时不能立案；可以：审查、撤案

    Raises:
        ImpossibleValueError: Not the code of a locale.
    """
    if not isinstance(error, RefusedEventError):
        return _contradiction(error, locale)
    listed = "、" if is_chinese(locale) else ", "
    allowed = listed.join(class_label(kind.__name__, locale) for kind in error.allowed)
    return _say(
        "refusal/reason" if error.reasons else "refusal/order",
        locale,
        state=_state(error.state, locale),
        event=class_label(type(error.event).__name__, locale),
        allowed=allowed or _say("refusal/nobody", locale),
        reason=("；" if is_chinese(locale) else "; ").join(
            explain_objection(reason, locale) for reason in error.reasons
        ),
    )


def _contradiction(error: CppccError, locale: str) -> str:
    """Return what an event or a number is refused for by the register."""
    match error:
        case RecordingError() | SeatRecordingError() | NumberingError() if _is_known(error.reason):
            reason = explain_objection(error.reason, locale)
        case _:
            return str(error)
    if isinstance(error, NumberingError):
        return _say("refusal/numbering", locale, record=error.proposal_id, reason=reason)
    record = error.proposal_id if isinstance(error, RecordingError) else error.member_id
    event = class_label(type(error.event).__name__, locale)
    return _say("refusal/recording", locale, event=event, record=record, reason=reason)


def _say(key: str, locale: str, **facts: str) -> str:
    message = REFUSAL_MESSAGES[key]
    return (translate(message.zh, key, locale) if is_chinese(locale) else message.en).format_map(facts)


def _pattern(reason: str) -> str:
    return reason.pattern if isinstance(reason, Objection) else reason


def _is_known(reason: str) -> bool:
    return _pattern(reason) in OBJECTIONS


def explain_objection(reason: str, locale: str = SOURCE_LOCALE) -> str:
    """Return one objection; an unknown one, such as of a user's own machine, as it is."""
    pattern = _pattern(reason)
    text = OBJECTIONS.get(pattern)
    if text is None or not is_chinese(locale):
        return str(reason)
    facts = reason.facts if isinstance(reason, Objection) else {}
    shown = {name: _shown(name, value, text.codes, locale) for name, value in facts.items()}
    return translate(text.zh, pattern, locale).format_map(shown)


_CODES: Final = frozenset({"codes", "possible"})
_CLASSES: Final = frozenset({"earlier", "event"})


def _shown(name: str, value: Any, codes: CodeList[Any] | None, locale: str) -> str:
    """Return a fact in Chinese."""
    match value:
        case None:
            return _say("refusal/unknown", locale)
        case tuple():
            return "、".join(_shown(name, one, codes, locale) for one in value) or _say("refusal/nobody", locale)
        case OwedReply():
            return _say("refusal/owed", locale, unit=value.unit_id, proposer=value.proposer_id)
        case ClosedTerm() | ProposalState():
            return _state(value, locale)
    if name == "fault":
        return explain_objection(value, locale)
    if name == "field":
        return _say(f"refusal/{value}", locale)
    if name == "axis":
        return code_label(SATISFACTION_AXES, value, locale=locale)
    if name in _CODES and codes is not None:
        return code_label(codes, value, locale=locale)
    return class_label(value, locale) if name in _CLASSES else str(value)


def _state(state: object, locale: str) -> str:
    if isinstance(state, ProposalState):
        parts = [state.filing, state.handling] if state.filing is FilingStatus.FILED else [state.filing]
        return ("、" if is_chinese(locale) else ", ").join(label(part, locale) for part in parts)
    return label(state, locale) if isinstance(state, ClosedTerm) else str(state)
