"""期限 — extensions that are none, replies and opinions that come late, and replies that will soon be due.

Rules about days that have passed need the day of the check, rules about working days a calendar.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

import attrs

from cppcc_domain.lifecycle import CalendarNeededError, CalendarRangeError, DueDate, extension_fault, start_day
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Extended
from cppcc_domain.model.units import Unit
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.vocab.deadlines import DueKind, DueStatus
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import REPLY_NOTICE_2008, REPLY_RULES_PROVINCIAL

__all__ = ["RULES"]

_REPLY_RULES: Final = (
    "handling.reply_deadline",
    "handling.recess_reply_deadline",
    "handling.priority_proposers",
    "handling.priority_reply_deadline",
)


@rule(
    "INV-HAND-3",
    Severity.ERROR,
    zh="延期应在期限届满前办理，写明同意的机关，且不得缩短原期限",
    en="an extension is recorded before the deadline expires, names who consented, and never shortens the deadline",
    source=f"{REPLY_RULES_PROVINCIAL}第八条；{REPLY_NOTICE_2008}",
    reads=_REPLY_RULES,
)
def extensions_come_in_time_and_lengthen(context: Context) -> Iterator[Finding]:
    """Only days that the case itself or a verified rule sets are held against an extension; who consented may be unknown, but not blank."""
    for proposal, position, event in context.index.events_of(Extended):
        yield from _faults(context, proposal, position, event)


def _faults(context: Context, proposal: Proposal, position: int, event: Extended) -> Iterator[Finding]:
    until = event.until.isoformat()
    if event.consented_by is not None and not event.consented_by.strip():
        yield context.finding(proposal, f"events[{position}].consented_by", case="unnamed", until=until)
    before = attrs.evolve(proposal, events=proposal.events[:position])
    found = extension_fault(before, event, context.rulebook, context.calendar)
    if found is None:
        return
    fault, due = found
    facts: dict[str, Param] = {"case": fault, "until": until, "due": _iso(due.day.latest)}
    if fault == "late":
        facts["date"] = None if event.date is None else event.date.isoformat()
    yield _resting_on(due, context.finding(proposal, f"events[{position}]", **facts))


@rule(
    "ADV-DL-1",
    Severity.WARNING,
    zh="答复期限将至（通常为前5个工作日）而尚未答复的，应予催办",
    en="a reply that is due soon, usually within 5 working days, and has not been given",
    source=f"{REPLY_RULES_PROVINCIAL}第八条",
    reads=("handling.reply_warning", *_REPLY_RULES),
)
def replies_due_soon_are_given(context: Context) -> Iterator[Finding]:
    as_of, warning = context.as_of, context.parameter("handling.reply_warning").value
    if as_of is None:
        return
    for proposal, due in context.index.dues:
        last = due.day.latest
        if due.is_open and due.kind.is_reply and last is not None and as_of <= last:
            try:
                warned_from = start_day(last, warning, context.calendar)
            except (CalendarNeededError, CalendarRangeError):
                continue
            if warned_from <= as_of:
                facts = _facts(context, due, days=(last - as_of).days)
                yield context.finding(proposal, f"events[{due.started_at}]", **facts)


@rule(
    "ADV-DL-2",
    Severity.WARNING,
    zh="答复应不晚于答复期限；经同意延期的，不晚于延长后的期限",
    en="a reply is given by its deadline, or by the one to which it was extended",
    source=f"{REPLY_RULES_PROVINCIAL}第八条",
    reads=_REPLY_RULES,
)
def replies_come_in_time(context: Context) -> Iterator[Finding]:
    for proposal, due in context.index.dues:
        if due.kind.is_reply:
            yield from _lateness(context, proposal, due)


@rule(
    "ADV-DL-3",
    Severity.WARNING,
    zh="会办意见应在规定期限（通常为交办后一个月）内送主办单位",
    en="a co-handler gives its opinion to the lead by its deadline, usually within a month",
    source=REPLY_NOTICE_2008,
    reads=("handling.cohandling_opinion",),
)
def opinions_come_in_time(context: Context) -> Iterator[Finding]:
    for proposal, due in context.index.dues:
        if due.kind is DueKind.COHANDLING_OPINION:
            yield from _lateness(context, proposal, due)


def _lateness(context: Context, proposal: Proposal, due: DueDate) -> Iterator[Finding]:
    """Yield a finding on what was certainly done late, or is certainly late on the day of the check."""
    last = due.day.latest
    if last is None:
        return
    if due.status is DueStatus.LATE and due.met is not None:
        facts = _facts(context, due, date=due.met.isoformat(), days=(due.met.first - last).days)
        yield _resting_on(due, context.finding(proposal, f"events[{due.met_at}].date", **facts))
    elif due.is_open and context.as_of is not None and last < context.as_of:
        facts = _facts(context, due, as_of=context.as_of.isoformat(), days=(context.as_of - last).days)
        yield _resting_on(due, context.finding(proposal, f"events[{due.started_at}]", **{"case": "open", **facts}))


def _facts(context: Context, due: DueDate, **more: Param) -> dict[str, Param]:
    unit = None if due.unit_id is None else context.register.get(due.unit_id)
    name = unit.name if isinstance(unit, Unit) else due.unit_id
    return {"unit": name, "due": _iso(due.day.latest), **more}


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _resting_on(due: DueDate, finding: Finding) -> Finding:
    """Return the finding as verified as the rule that sets this due date; of all that may set one only that counts."""
    return attrs.evolve(finding, verified=due.day.verified)


RULES: Final = (
    extensions_come_in_time_and_lengthen,
    replies_due_soon_are_given,
    replies_come_in_time,
    opinions_come_in_time,
)
