"""What of a register is overdue on a day: for certain, or perhaps."""

import sys
from datetime import date
from types import FrameType
from typing import Any

import attrs
from hypothesis import given, strategies as st

from cppcc_domain.lifecycle import deadlines, overdue
from cppcc_domain.model import Proposal, Register
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    CoHandlingOpinion,
    Examined,
    Extended,
    Filed,
    HandlingStarted,
    Replied,
    Submitted,
)
from cppcc_domain.testing import strategies as domain
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.deadlines import DueKind
from cppcc_domain.vocab.proposals import HandlingRole

FILED = (Submitted(), Examined(), Filed(number=1))
JULY_10 = date(2024, 7, 10)


def assigned(due: PartialDate | None, when: PartialDate | None = None, **roles: HandlingRole) -> Assigned:
    units = roles or {"u1": HandlingRole.SOLE}
    parts = tuple(Assignment(unit_id=unit_id, role=role) for unit_id, role in units.items())
    return Assigned(date=when, due=due, assignments=parts)


def case(number: int, *events: AnyProposalEvent, **fields: Any) -> Proposal:
    bare = Proposal(id=f"p{number}", title="关于增设社区托育点的提案", committee_id="c1", events=(*FILED, *events))
    return attrs.evolve(bare, **fields)


def register(*proposals: Proposal) -> Register:
    return Register(committee_id="c1", proposals=proposals)


def test_the_longest_overdue_comes_first() -> None:
    cases = [
        case(1, assigned(PartialDate(2024, 7, 9))),
        case(2, assigned(PartialDate(2024, 6, 30))),
        case(3, assigned(PartialDate(2024, 7, 10))),
        case(4, assigned(PartialDate(2024, 6, 30), u3=HandlingRole.SPLIT, u2=HandlingRole.SPLIT)),
    ]
    found = overdue(register(*cases), JULY_10)
    assert [(entry.proposal_id, entry.due.unit_id, entry.days) for entry in found] == [
        ("p2", "u1", 10),
        ("p4", "u2", 10),
        ("p4", "u3", 10),
        ("p1", "u1", 1),
    ]
    assert all(entry.is_certain and entry.most_days == entry.days for entry in found)


def test_what_is_perhaps_overdue_is_named_only_when_asked_for() -> None:
    vague = register(case(1, assigned(PartialDate(2024, 7))), case(2, assigned(PartialDate(2024, 7, 8))))
    assert [entry.proposal_id for entry in overdue(vague, JULY_10)] == ["p2"]
    found = overdue(vague, JULY_10, possible=True)
    assert [(entry.proposal_id, entry.days, entry.most_days, entry.is_certain) for entry in found] == [
        ("p2", 2, 2, True),
        ("p1", 0, 9, False),
    ]
    (later,) = overdue(register(case(1, assigned(PartialDate(2024, 7)))), date(2024, 8, 2))
    assert (later.days, later.most_days) == (2, 32)


def test_unknown_days_are_never_overdue() -> None:
    unknown = register(case(1, assigned(None)), case(2))
    assert overdue(unknown, date(2100, 1, 1), possible=True) == ()


def test_a_right_that_lapsed_is_not_overdue() -> None:
    waiting = case(1, assigned(None, PartialDate(2024, 7, 1)))
    assert overdue(register(waiting), date(2024, 9, 30)) == ()


def test_opinions_are_owed_as_replies_are() -> None:
    led = assigned(None, PartialDate(2024, 3, 18), u1=HandlingRole.LEAD, u2=HandlingRole.CO)
    kinds = [entry.due.kind for entry in overdue(register(case(1, led)), JULY_10)]
    assert kinds == [DueKind.COHANDLING_OPINION, DueKind.REPLY]
    given_late = case(1, led, CoHandlingOpinion(unit_id="u2", date=PartialDate(2024, 7, 10)))
    assert [entry.due.kind for entry in overdue(register(given_late), JULY_10)] == [DueKind.REPLY]


def test_later_events_have_not_happened_yet() -> None:
    due = PartialDate(2024, 6, 30)
    started = (Accepted(unit_id="u1"), HandlingStarted(unit_id="u1"))
    replied = register(case(1, assigned(due), *started, Replied(unit_id="u1", date=PartialDate(2024, 7, 11))))
    assert [entry.days for entry in overdue(replied, JULY_10)] == [10]
    assert overdue(replied, date(2024, 7, 11)) == ()
    extended = Extended(date=PartialDate(2024, 7, 5), until=PartialDate(2024, 8, 31))
    moved = register(case(1, assigned(due), *started, extended))
    assert [entry.days for entry in overdue(moved, date(2024, 7, 4))] == [4]
    assert overdue(moved, JULY_10) == ()


def test_what_has_no_date_has_happened() -> None:
    started = (Accepted(unit_id="u1"), HandlingStarted(unit_id="u1"))
    replied = register(case(1, assigned(PartialDate(2024, 6, 30)), *started, Replied(unit_id="u1")))
    assert overdue(replied, JULY_10, possible=True) == ()


@given(domain.proposals(), st.dates(date(2000, 1, 1), date(2030, 1, 1)))
def test_only_what_was_open_and_owed_is_overdue(proposal: Proposal, as_of: date) -> None:
    certain = overdue(register(proposal), as_of)
    perhaps = overdue(register(proposal), as_of, possible=True)
    assert set(certain) == {entry for entry in perhaps if entry.is_certain}
    for entry in perhaps:
        assert entry.due.is_open
        assert entry.due.kind.is_owed
        assert 0 <= entry.days <= entry.most_days
        assert entry.due.start is None or entry.due.start.first <= as_of
    today = {due for due in deadlines(proposal) if due.is_open and due.kind.is_owed and due.day.certainly_before(as_of)}
    dated_later = any(event.date is not None and event.date.first > as_of for event in proposal.events)
    assert dated_later or {entry.due for entry in certain} == today


def test_twice_the_register_is_twice_the_work() -> None:
    def calls(size: int) -> int:
        count = 0

        def counting(_: FrameType, event: str, __: object) -> None:
            nonlocal count
            count += event in {"call", "c_call"}

        cases = register(*(case(n, assigned(None, PartialDate(2024, 3, 1 + n % 28))) for n in range(size)))
        before = sys.getprofile()
        sys.setprofile(counting)
        try:
            overdue(cases, JULY_10)
        finally:
            sys.setprofile(before)
        return count

    assert calls(400) <= 2.05 * calls(200)
