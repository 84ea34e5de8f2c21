"""Whether a proposal counts to the session or to the time between sessions, by when it was handed in."""

from datetime import date, time
from typing import Any

import attrs
import pytest

from cppcc_domain.lifecycle import official_calendar, timing_of
from cppcc_domain.model import Meeting, Proposal, Register, Term
from cppcc_domain.model.proposal_events import Returned, Submitted
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    AnnualDate,
    Deadline,
    Parameter,
    Rulebook,
    SessionDeadline,
    Span,
    SpanUnit,
    with_parameters,
)
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import MeetingKind, Timing

SESSION = Meeting(
    id="s2",
    committee_id="c1",
    kind=MeetingKind.PLENARY,
    term_id="t14",
    ordinal=2,
    start=PartialDate(2024, 3, 4),
    end=PartialDate(2024, 3, 10),
)
TERM = Term(id="t14", committee_id="c1", ordinal=14)
UNANNOUNCED = attrs.evolve(SESSION, ordinal=3)
THREE_MONTHS = Span(3, SpanUnit.MONTHS)


def handed_in(when: PartialDate | None, **fields: Any) -> Proposal:
    proposal = Proposal(id="p1", title="关于增设社区托育点的提案", committee_id="c1", session_id="s2")
    return attrs.evolve(proposal, events=(Submitted(date=when),), **fields)


def register(session: Meeting = SESSION) -> Register:
    return Register(committee_id="c1", terms=(TERM,), meetings=(session,))


def taken_from(start: Deadline | None) -> Rulebook:
    return with_parameters(
        NATIONAL_DEFAULT, {"proposal.session_window_start": Parameter(value=start, source="某市提案审查工作细则")}
    )


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (PartialDate(2023, 12, 4), Timing.RECESS),
        (PartialDate(2023, 12, 5), Timing.SESSION),
        (PartialDate(2024, 1), Timing.SESSION),
        (PartialDate(2024, 3, 4), Timing.SESSION),
        (PartialDate(2024, 3, 5), None),  # until 20:00, and the record knows no hours
        (PartialDate(2024, 3, 6), Timing.RECESS),
        (PartialDate(2024, 4), Timing.RECESS),
        (PartialDate(2023, 12), None),
        (PartialDate(2024, 3), None),
        (PartialDate(2023), None),
        (PartialDate(2022), Timing.RECESS),
        (None, None),
    ],
)
def test_the_window_and_the_announced_deadline_decide(when: PartialDate | None, expected: Timing | None) -> None:
    assert timing_of(handed_in(when), register()) is expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (PartialDate(2024, 2), Timing.SESSION),
        (PartialDate(2024, 3, 4), None),
        (PartialDate(2024, 3, 10), None),
        (PartialDate(2024, 3, 11), Timing.RECESS),
    ],
)
def test_without_an_announced_deadline_the_session_bounds_it(when: PartialDate, expected: Timing | None) -> None:
    assert timing_of(handed_in(when), register(UNANNOUNCED)) is expected
    of_no_term = attrs.evolve(SESSION, term_id=None)
    assert timing_of(handed_in(when), register(of_no_term)) is expected


@pytest.mark.parametrize(
    ("start", "last_before"),
    [
        (THREE_MONTHS, date(2023, 12, 3)),
        (Span(60, SpanUnit.DAYS), date(2024, 1, 3)),
        (AnnualDate(3, 4), date(2023, 3, 3)),
    ],
)
def test_a_window_begins_so_long_before_the_opening_or_on_a_day_of_the_year(start: Deadline, last_before: date) -> None:
    rulebook = taken_from(start)
    assert timing_of(handed_in(PartialDate.of(last_before)), register(), rulebook) is Timing.RECESS
    first = PartialDate.of(date.fromordinal(last_before.toordinal() + 1))
    assert timing_of(handed_in(first), register(), rulebook) is Timing.SESSION


def test_working_days_need_a_calendar() -> None:
    rulebook = taken_from(Span(20, SpanUnit.WORKING_DAYS))
    early = handed_in(PartialDate(2024, 1, 5))
    assert timing_of(early, register(), rulebook) is None
    assert timing_of(early, register(), rulebook, official_calendar()) is Timing.RECESS


def test_without_a_window_only_what_came_too_late_is_certain() -> None:
    assert timing_of(handed_in(PartialDate(2024, 1, 5)), register(), taken_from(None)) is None
    assert timing_of(handed_in(PartialDate(2024, 3, 6)), register(), taken_from(None)) is Timing.RECESS


def test_an_opening_known_by_its_month_leaves_the_first_days_open() -> None:
    vague = register(attrs.evolve(UNANNOUNCED, start=PartialDate(2024, 3), end=None))
    rulebook = taken_from(THREE_MONTHS)
    assert timing_of(handed_in(PartialDate(2023, 11, 30)), vague, rulebook) is Timing.RECESS
    assert timing_of(handed_in(PartialDate(2023, 12, 15)), vague, rulebook) is None
    assert timing_of(handed_in(PartialDate(2024, 1, 15)), vague, rulebook) is Timing.SESSION
    assert timing_of(handed_in(PartialDate(2024, 5, 15)), vague, rulebook) is None


def test_an_unknown_session_says_nothing() -> None:
    january = PartialDate(2024, 1, 5)
    assert timing_of(handed_in(january, session_id=None), register()) is None
    assert timing_of(handed_in(january, session_id="s9"), register()) is None
    assert timing_of(handed_in(january), register(attrs.evolve(SESSION, start=None, end=None, ordinal=3))) is None
    assert timing_of(attrs.evolve(handed_in(january), events=()), register()) is None


def test_what_was_sent_back_counts_from_when_it_was_first_handed_in() -> None:
    again = (Submitted(date=PartialDate(2024, 3, 4)), Returned(), Submitted(date=PartialDate(2024, 3, 8)))
    assert timing_of(attrs.evolve(handed_in(None), events=again), register()) is Timing.SESSION


def test_what_the_proposal_says_itself_is_not_asked() -> None:
    assert timing_of(handed_in(PartialDate(2024, 4), timing=Timing.SESSION), register()) is Timing.RECESS


def test_a_local_deadline_is_that_of_its_session_alone() -> None:
    deadline = SessionDeadline(term=14, session=2, day=date(2024, 3, 7), hour=time(14))
    other = SessionDeadline(term=1, session=2, day=date(2024, 1, 1), hour=time(12))
    local = with_parameters(
        NATIONAL_DEFAULT,
        {"proposal.session_deadlines": Parameter(value=(other, deadline), source="某市政协公告")},
    )
    assert timing_of(handed_in(PartialDate(2024, 3, 6)), register(), local) is Timing.SESSION
