"""提案状况 — where a case stands, in a sentence: its number, state and units, by when what is owed, and what may happen next.

第0094号提案：立案、办理中；主办：某区教育局；应于2024年6月30日前答复，已逾期3天；可：办复。
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from cppcc_domain.lifecycle import (
    STEPS,
    DueDate,
    DueDay,
    WorkingCalendar,
    allowed_events,
    deadlines,
    first_illegal,
    state_of,
)
from cppcc_domain.lifecycle.refusals import illegal_from
from cppcc_domain.lifecycle.states import REPLYING_ROLES
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.register import LocalTerm, Register
from cppcc_domain.model.units import Unit
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.text.catalogs import SOURCE_LOCALE, translate
from cppcc_domain.text.dates import format_date
from cppcc_domain.text.labels import class_label, code_label, label
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.text.periods import format_interval
from cppcc_domain.text.refusals import explain_objection
from cppcc_domain.text.sentences.message import Message
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.deadlines import DueKind
from cppcc_domain.vocab.proposals import TOPICS, FilingStatus, HandlingRole, HandlingStatus

__all__ = ["CASE_MESSAGES", "describe_case", "describe_due", "describe_state", "printed_number"]

CASE_MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "case/number": Message(zh="第{number}号", en="case no. {number}"),
        "case/sub_number": Message(zh="（{topic}类{number}号）", en=" ({topic} no. {number})"),
        "case/numbered": Message(zh="{number}提案：{status}。", en="{number}: {status}."),
        "case/unnumbered": Message(zh="{status}。", en="{status}."),
        "case/units": Message(zh="{role}：{units}", en="{role}: {units}"),
        "case/of_units": Message(zh="（{units}）", en=" ({units})"),
        "case/merged_into": Message(zh="并入{case}", en="merged into {case}"),
        "case/allowed": Message(zh="可：{events}", en="possible now: {events}"),
        "due/return_request": Message(zh="可于{by}申退", en="may be returned {by}"),
        "due/return_answer": Message(zh="申退应于{by}答复", en="answer to the return due {by}"),
        "due/cohandling_opinion": Message(zh="会办意见应于{by}送主办单位", en="co-handling opinion due {by}"),
        "due/reply": Message(zh="应于{by}答复", en="reply due {by}"),
        "due/extended_reply": Message(zh="经延期，应于{by}答复", en="reply due {by} after an extension"),
        "due/reply_again": Message(zh="应于{by}重新答复", en="another reply due {by}"),
        "due/unknown": Message(zh="{kind}不详（{reason}）", en="{kind}: day unknown, {reason}"),
        "due/by_day": Message(zh="{day}前", en="by {day}"),
        "due/by_some_day": Message(zh="{day}某日前", en="by some day of {day}"),
        "due/by_day_between": Message(zh="{interval}间某日前", en="by some day in {interval}"),
        "due/unverified": Message(zh="（期限未核实）", en=" (by an unverified rule)"),
        "due/overdue": Message(zh="，已逾期{days}天", en=", {days} day(s) overdue"),
        "due/overdue_at_least": Message(zh="，至少已逾期{days}天", en=", at least {days} day(s) overdue"),
        "due/perhaps_overdue": Message(zh="，可能已逾期", en=", perhaps overdue"),
        "due/today": Message(zh="，当日到期", en=", due on this day"),
        "due/left": Message(zh="，还有{days}天", en=", {days} day(s) left"),
    }
)
"""What a status is put together from."""


def describe_case(
    proposal: Proposal,
    register: Register | None = None,
    *,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    as_of: date | None = None,
    calendar: WorkingCalendar | None = None,
    locale: str = SOURCE_LOCALE,
) -> str:
    """Return where a case stands: number, state, units, what is owed by when, and which steps may come next.

    Args:
        proposal: The case.
        register: Where the names of units, and the case into which this one was merged, are looked up; without it they go by their ids.
        rulebook: Says by when, and which steps are allowed.
        as_of: The day on which this is said; without it nothing is said about days left or overdue.
        calendar: Counts working days.
        locale: The language.

    Example:
        >>> from cppcc_domain.model.proposal_events import Assigned, Assignment, Examined, Filed, Submitted
        >>> given = Assigned(
        ...     assignments=(Assignment(unit_id="某区教育局", role=HandlingRole.SOLE),), due=PartialDate(2024, 6, 30)
        ... )
        >>> case = Proposal(
        ...     id="p1", title="关于……的提案", committee_id="c1", events=(Submitted(), Examined(), Filed(number=94), given)
        ... )
        >>> print(describe_case(case, as_of=date(2024, 7, 3)))
        第0094号提案：立案、交办；独办：某区教育局；应于2024年6月30日前答复，已逾期3天；可：交办、申退、签收。

    Raises:
        ImpossibleValueError: Not the code of a locale.
    """
    words = _Words(locale)
    labels = () if register is None else register.labels
    parts = [describe_state(proposal, rulebook, locale)]
    if proposal.merged_into_id is not None:
        parts.append(words.say("case/merged_into", case=_survivor(proposal.merged_into_id, register, rulebook, locale)))
    broken = first_illegal(proposal, rulebook)
    if broken is not None:
        parts.append(explain_objection(illegal_from(broken.index, broken.event), locale))
    if state_of(proposal, rulebook).filing is FilingStatus.FILED:
        parts += _units(proposal, register, words)
        dues = [due for due in deadlines(proposal, rulebook, calendar) if due.is_open and _counts(due, as_of)]
        parts += _dues(dues, proposal, register, as_of, words)
    steps = [kind for kind in allowed_events(proposal, rulebook) if kind in STEPS]
    if steps:
        parts.append(
            words.say("case/allowed", events=words.listed(class_label(kind.__name__, locale) for kind in steps))
        )
    status = ("；" if words.chinese else "; ").join(parts)
    number = printed_number(proposal, rulebook, labels, locale=locale)
    return words.say("case/unnumbered" if number is None else "case/numbered", number=number or "", status=status)


def describe_state(proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT, locale: str = SOURCE_LOCALE) -> str:
    """Return the state of filing and, of a filed case, that of handling: 立案、办理中."""
    state = state_of(proposal, rulebook)
    if state.filing is not FilingStatus.FILED or state.handling is HandlingStatus.UNKNOWN:
        return label(state.filing, locale)
    return _Words(locale).listed(label(status, locale) for status in (state.filing, state.handling))


def printed_number(
    proposal: Proposal,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    labels: Iterable[LocalTerm] = (),
    *,
    locale: str = SOURCE_LOCALE,
) -> str | None:
    """Return the number of a case as it is printed, with its number within the topic where it has one; ``None`` before it has any.

    Example:
        >>> from cppcc_domain.model.proposal_events import Examined, Filed, Submitted
        >>> filed = (Submitted(), Examined(), Filed(number=12, sub_number=3))
        >>> case = Proposal(id="p1", title="关于……的提案", committee_id="c1", topic="economy", events=filed)
        >>> printed_number(case)
        '第0012号（经济类3号）'
    """
    if proposal.case_number is None:
        return None
    words = _Words(locale)
    text = words.say("case/number", number=f"{proposal.case_number:0{rulebook.proposal.number_width.value}d}")
    if proposal.sub_number is None or proposal.topic is None:
        return text
    topic = code_label(TOPICS, proposal.topic, labels, locale)
    return text + words.say("case/sub_number", topic=topic, number=str(proposal.sub_number))


def describe_due(due: DueDate, as_of: date | None = None, *, locale: str = SOURCE_LOCALE) -> str:
    """Return by when something is due, and on a given day how many days are left or how late it is: 应于2024年6月30日前答复，还有3天.

    A due date that rests on a rule that was not verified says so; one that is not known to the day says between which days it lies.
    """
    words = _Words(locale)
    day = due.day
    if day.undated is not None:
        return words.say("due/unknown", kind=label(due.kind, locale), reason=label(day.undated, locale))
    doubt = "" if day.verified else words.say("due/unverified")
    return words.say(f"due/{due.kind}", by=_by(day, words)) + doubt + _lateness(due, as_of, words)


class _Words:
    """The messages in one language."""

    def __init__(self, locale: str) -> None:
        self.locale = locale
        self.chinese = is_chinese(locale)

    def say(self, key: str, **facts: str) -> str:
        message = CASE_MESSAGES[key]
        return (translate(message.zh, key, self.locale) if self.chinese else message.en).format_map(facts)

    def listed(self, items: Iterable[str]) -> str:
        return ("、" if self.chinese else ", ").join(items)


def _survivor(id_: str, register: Register | None, rulebook: Rulebook, locale: str) -> str:
    """Return the case that goes on by its number, by its title before it has one, and by its id where the register lacks it."""
    case = None if register is None else register.get(id_)
    if register is None or not isinstance(case, Proposal):
        return id_
    return printed_number(case, rulebook, register.labels, locale=locale) or case.title


def _units(proposal: Proposal, register: Register | None, words: _Words) -> Iterator[str]:
    for role in HandlingRole:
        units = [_name(one.unit_id, register) for one in proposal.assignments if one.role is role]
        if units:
            yield words.say("case/units", role=label(role, words.locale), units=words.listed(units))


def _name(unit_id: str, register: Register | None) -> str:
    unit = None if register is None else register.get(unit_id)
    return unit.name if isinstance(unit, Unit) else unit_id


def _counts(due: DueDate, as_of: date | None) -> bool:
    """Whether it is spoken of: what is owed always is, a right while it is known not to have lapsed."""
    lapsed = due.day.undated is not None or (as_of is not None and due.day.certainly_before(as_of))
    return due.kind.is_owed or not lapsed


def _dues(
    dues: Iterable[DueDate], proposal: Proposal, register: Register | None, as_of: date | None, words: _Words
) -> Iterator[str]:
    """Yield what is to be done, the earliest first; the units are named where it is not all of those who might have to."""
    groups: dict[tuple[DueKind, DueDay], list[DueDate]] = {}
    for due in sorted(dues, key=lambda due: due.day.latest or date.max):
        groups.setdefault((due.kind, due.day), []).append(due)
    for (kind, _), group in groups.items():
        names = [_name(due.unit_id, register) for due in group if due.unit_id is not None]
        concerned = sum(1 for one in proposal.assignments if one.role in _ROLES.get(kind, HandlingRole))
        named = names and len(names) < concerned
        units = words.say("case/of_units", units=words.listed(names)) if named else ""
        yield describe_due(group[0], as_of, locale=words.locale) + units


_ROLES: Final[Mapping[DueKind, Container[HandlingRole]]] = {
    DueKind.COHANDLING_OPINION: {HandlingRole.CO},
    **{kind: REPLYING_ROLES for kind in DueKind if kind.is_reply},
}
"""Units in which roles may have to do a thing; of others, all."""


def _by(day: DueDay, words: _Words) -> str:
    if day.earliest is None or day.latest is None:
        return ""
    known = day.as_date
    if known is None or (known.first, known.last) != (day.earliest, day.latest):
        ends = PartialDate.of(day.earliest), PartialDate.of(day.latest)
        return words.say("due/by_day_between", interval=format_interval(*ends, locale=words.locale))
    key = "due/by_some_day" if known.day is None else "due/by_day"
    return words.say(key, day=format_date(known, locale=words.locale))


def _lateness(due: DueDate, as_of: date | None, words: _Words) -> str:
    first, last = due.day.earliest, due.day.latest
    if as_of is None or first is None or last is None or not due.is_open:
        return ""
    late = (as_of - last).days
    if late > 0:
        return words.say("due/overdue" if first == last else "due/overdue_at_least", days=str(late))
    if first != last:
        return words.say("due/perhaps_overdue") if first < as_of else ""
    return words.say("due/left", days=str(-late)) if late else words.say("due/today")
