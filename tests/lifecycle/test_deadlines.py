"""By when what is to be done for a case, by whom, and whether it was."""

from collections.abc import Callable
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cppcc_domain.lifecycle import (
    DueDate,
    DueDay,
    ListedCalendar,
    deadlines,
    extension_fault,
    iter_deadlines,
    official_calendar,
)
from cppcc_domain.model import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Examined,
    Extended,
    FeedbackGiven,
    Filed,
    HandlingStarted,
    Recorded,
    Reopened,
    Replied,
    ReplyRejected,
    ReturnRefused,
    ReturnRequested,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    AnnualDate,
    Deadline,
    Parameter,
    Rulebook,
    Span,
    SpanUnit,
    with_parameters,
)
from cppcc_domain.testing import strategies as domain
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.deadlines import DueKind, DueStatus, Undated
from cppcc_domain.vocab.proposals import FilingStatus, HandlingRole, HandlingStatus, Timing

FILED = (Submitted(), Examined(), Filed(number=1))
MARCH_18 = PartialDate(2024, 3, 18)
JUNE_18 = date(2024, 6, 18)
OFFICIAL = official_calendar()


def assigned(when: PartialDate | None = MARCH_18, due: PartialDate | None = None, **roles: HandlingRole) -> Assigned:
    units = roles or {"u1": HandlingRole.SOLE}
    assignments = tuple(Assignment(unit_id=unit_id, role=role) for unit_id, role in units.items())
    return Assigned(date=when, due=due, assignments=assignments)


LED = assigned(u1=HandlingRole.LEAD, u2=HandlingRole.CO)
SPLIT = assigned(u1=HandlingRole.SPLIT, u2=HandlingRole.SPLIT)
ACCEPTED = (Accepted(unit_id="u1"), HandlingStarted(unit_id="u1"))


def case(*events: AnyProposalEvent, **fields: Any) -> Proposal:
    return attrs.evolve(
        Proposal(id="p1", title="关于增设社区托育点的提案", committee_id="c1", events=(*FILED, *events)), **fields
    )


def handling(**values: Deadline | tuple[str, ...] | None) -> Rulebook:
    """Return a rulebook that sets these parameters of the handling itself."""
    source = "某市政协提案办理规定"
    return with_parameters(
        NATIONAL_DEFAULT, {f"handling.{name}": Parameter(value=value, source=source) for name, value in values.items()}
    )


def of(kind: DueKind, *events: AnyProposalEvent, rulebook: Rulebook = NATIONAL_DEFAULT) -> list[DueDate]:
    return [due for due in deadlines(case(*events), rulebook) if due.kind is kind]


def replies(proposal: Proposal, rulebook: Rulebook = NATIONAL_DEFAULT) -> list[DueDate]:
    return [due for due in deadlines(proposal, rulebook) if due.kind.is_reply]


def test_a_case_that_is_not_assigned_owes_nothing() -> None:
    assert deadlines(case()) == ()
    assert deadlines(case(events=())) == ()


def test_a_lead_owes_the_reply_its_co_handler_the_opinion_and_both_may_return_the_case() -> None:
    found = deadlines(case(LED), calendar=OFFICIAL)
    assert [(due.kind, due.unit_id, due.due) for due in found] == [
        (DueKind.RETURN_REQUEST, "u1", PartialDate(2024, 4, 1)),
        (DueKind.RETURN_REQUEST, "u2", PartialDate(2024, 4, 1)),
        (DueKind.COHANDLING_OPINION, "u2", PartialDate(2024, 4, 18)),
        (DueKind.REPLY, "u1", PartialDate(2024, 6, 18)),
    ]
    assert {(due.started_at, due.start, due.status) for due in found} == {(3, MARCH_18, DueStatus.OPEN)}


def test_a_due_date_names_the_parameter_that_sets_it_and_whether_that_is_verified() -> None:
    (by_default,) = replies(case(assigned()))
    assert (by_default.day.parameters, by_default.day.verified) == (("handling.reply_deadline",), False)
    (by_rule,) = replies(case(assigned()), handling(reply_deadline=Span(2, SpanUnit.MONTHS)))
    assert (by_rule.due, by_rule.day.verified) == (PartialDate(2024, 5, 18), True)
    (by_itself,) = replies(case(assigned(due=PartialDate(2024, 6, 30))))
    assert (by_itself.due, by_itself.day.parameters, by_itself.day.verified) == (PartialDate(2024, 6, 30), (), True)


def test_each_of_several_units_replies_for_itself() -> None:
    first, second = replies(case(SPLIT, *ACCEPTED, Replied(unit_id="u1", date=PartialDate(2024, 6, 18))))
    assert (first.unit_id, first.status, first.met_at, first.met) == (
        "u1",
        DueStatus.ON_TIME,
        6,
        PartialDate(2024, 6, 18),
    )
    assert (second.unit_id, second.status) == ("u2", DueStatus.OPEN)


@pytest.mark.parametrize(
    ("replied", "status"),
    [
        (PartialDate(2024, 6, 18), DueStatus.ON_TIME),
        (PartialDate(2024, 6, 19), DueStatus.LATE),
        (PartialDate(2024, 5), DueStatus.ON_TIME),
        (PartialDate(2024, 6), DueStatus.DONE),
        (PartialDate(2024, 7), DueStatus.LATE),
        (None, DueStatus.DONE),
    ],
)
def test_whether_it_was_in_time_is_said_as_far_as_it_is_certain(replied: PartialDate | None, status: DueStatus) -> None:
    (due,) = replies(case(assigned(), *ACCEPTED, Replied(unit_id="u1", date=replied)))
    assert due.status is status


@pytest.mark.parametrize(
    ("start", "earliest", "latest", "due"),
    [
        (PartialDate(2024, 3), date(2024, 6, 1), date(2024, 6, 30), PartialDate(2024, 6)),
        (PartialDate(2024, 11), date(2025, 2, 1), date(2025, 2, 28), PartialDate(2025, 2)),
        (PartialDate(2024), date(2024, 4, 1), date(2025, 3, 31), None),
    ],
)
def test_an_assignment_known_in_part_gives_a_due_date_known_in_part(
    start: PartialDate, earliest: date, latest: date, due: PartialDate | None
) -> None:
    (reply,) = replies(case(assigned(start)))
    assert (reply.day.earliest, reply.day.latest, reply.due, reply.day.undated) == (earliest, latest, due, None)


def test_days_counted_from_a_month_reach_into_two() -> None:
    (opinion,) = of(
        DueKind.COHANDLING_OPINION,
        assigned(PartialDate(2024, 3), u1=HandlingRole.LEAD, u2=HandlingRole.CO),
        rulebook=handling(cohandling_opinion=Span(20, SpanUnit.DAYS)),
    )
    assert (opinion.day.earliest, opinion.day.latest) == (date(2024, 3, 21), date(2024, 4, 20))
    assert opinion.due == PartialDate(2024)


def test_a_due_date_that_cannot_be_told_says_why() -> None:
    window = DueKind.RETURN_REQUEST
    assert [due.day.undated for due in of(window, assigned())] == [Undated.NO_CALENDAR]
    assert [due.day.undated for due in of(window, assigned(None))] == [Undated.NO_START]
    beyond = deadlines(case(assigned()), calendar=ListedCalendar(years=(2023,)))
    assert [due.day.undated for due in beyond] == [Undated.OUT_OF_RANGE, None]
    (never,) = replies(case(assigned(PartialDate(9999, 12, 31))))
    assert (never.day.undated, never.due, never.status) == (Undated.OUT_OF_RANGE, None, DueStatus.OPEN)


def test_the_day_that_the_assignment_names_comes_first() -> None:
    own = assigned(due=PartialDate(2024, 5, 31))
    everything = handling(
        recess_reply_deadline=Span(1, SpanUnit.MONTHS),
        priority_proposers=("party",),
        priority_reply_deadline=AnnualDate(5, 10),
    )
    (due,) = replies(case(own, proposer_kind="party", timing=Timing.RECESS), everything)
    assert due.due == PartialDate(2024, 5, 31)


LOCAL = handling(
    reply_deadline=AnnualDate(6, 30),
    recess_reply_deadline=Span(3, SpanUnit.MONTHS),
    priority_proposers=("party",),
    priority_reply_deadline=AnnualDate(5, 10),
)


@pytest.mark.parametrize(
    ("kind", "timing", "earliest", "latest"),
    [
        ("party", Timing.RECESS, date(2024, 5, 10), date(2024, 5, 10)),
        ("individual", Timing.SESSION, date(2024, 6, 30), date(2024, 6, 30)),
        ("individual", Timing.RECESS, date(2024, 6, 18), date(2024, 6, 18)),
        ("individual", None, date(2024, 6, 18), date(2024, 6, 30)),
        (None, Timing.SESSION, date(2024, 5, 10), date(2024, 6, 30)),
        (None, Timing.RECESS, date(2024, 5, 10), date(2024, 6, 18)),
        (None, None, date(2024, 5, 10), date(2024, 6, 30)),
    ],
)
def test_rules_for_certain_cases_hold_for_them_and_perhaps_where_the_record_does_not_tell(
    kind: str | None, timing: Timing | None, earliest: date, latest: date
) -> None:
    (due,) = replies(case(assigned(), proposer_kind=kind, timing=timing), LOCAL)
    assert (due.day.earliest, due.day.latest, due.day.verified) == (earliest, latest, True)


def test_where_one_of_two_rules_needs_a_calendar_the_day_is_unknown() -> None:
    rules = handling(recess_reply_deadline=Span(20, SpanUnit.WORKING_DAYS))
    (due,) = replies(case(assigned()), rules)
    assert due.day.undated is Undated.NO_CALENDAR
    (of_the_session,) = replies(case(assigned(), timing=Timing.SESSION), rules)
    assert of_the_session.due == PartialDate(2024, 6, 18)
    (other,) = replies(
        case(assigned()),
        handling(recess_reply_deadline=AnnualDate(6, 30), reply_deadline=Span(9, SpanUnit.WORKING_DAYS)),
    )
    assert other.day.undated is Undated.NO_CALENDAR


def test_an_extension_moves_the_reply_of_those_who_have_not_replied() -> None:
    extended = Extended(date=PartialDate(2024, 6, 10), until=PartialDate(2024, 8, 31))
    done, moved = replies(case(SPLIT, *ACCEPTED, Replied(unit_id="u1", date=PartialDate(2024, 6, 1)), extended))
    assert (done.kind, done.due) == (DueKind.REPLY, PartialDate(2024, 6, 18))
    assert (moved.kind, moved.due, moved.day.parameters) == (DueKind.EXTENDED_REPLY, PartialDate(2024, 8, 31), ())


def test_an_extension_to_an_earlier_day_shortens_nothing() -> None:
    (due,) = replies(case(assigned(), Extended(until=PartialDate(2024, 5, 1))))
    assert (due.kind, due.due, due.day.parameters) == (
        DueKind.EXTENDED_REPLY,
        PartialDate(2024, 6, 18),
        ("handling.reply_deadline",),
    )
    (vague,) = replies(case(assigned(), Extended(until=PartialDate(2024, 6))))
    assert (vague.day.earliest, vague.day.latest) == (JUNE_18, date(2024, 6, 30))


def test_an_extension_tells_a_day_that_was_unknown() -> None:
    (due,) = replies(case(assigned(None), Extended(until=PartialDate(2024, 8, 31))))
    assert (due.due, due.day.undated, due.day.verified) == (PartialDate(2024, 8, 31), None, True)
    (of_nobody,) = replies(
        case(
            events=(
                Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.IN_PROGRESS),
                Extended(until=PartialDate(2024, 8, 31)),
                Extended(until=PartialDate(2024, 9, 30)),
                Replied(unit_id="u7", date=PartialDate(2024, 10, 1)),
            )
        )
    )
    assert (of_nobody.unit_id, of_nobody.due, of_nobody.status) == (None, PartialDate(2024, 9, 30), DueStatus.LATE)


def test_a_return_is_answered_by_a_refusal_or_by_another_assignment() -> None:
    asked = ReturnRequested(unit_id="u1", date=PartialDate(2024, 3, 25))
    (window,) = of(DueKind.RETURN_REQUEST, assigned(), asked)
    assert (window.status, window.met) == (DueStatus.DONE, asked.date)  # in time or not: working days need a calendar
    (waiting,) = of(DueKind.RETURN_ANSWER, assigned(), asked)
    assert (waiting.unit_id, waiting.due, waiting.status) == ("u1", PartialDate(2024, 4, 1), DueStatus.OPEN)
    for answer in (ReturnRefused(date=PartialDate(2024, 4, 2)), assigned(PartialDate(2024, 4, 2))):
        (answered,) = of(DueKind.RETURN_ANSWER, assigned(), asked, answer)
        assert (answered.status, answered.met_at) == (DueStatus.LATE, 5)


def test_where_no_time_is_set_for_the_answer_none_is_due() -> None:
    asked = ReturnRequested(unit_id="u1", date=PartialDate(2024, 3, 25))
    assert of(DueKind.RETURN_ANSWER, assigned(), asked, rulebook=handling(return_reply=None)) == []


def test_who_accepts_the_case_gives_up_returning_it() -> None:
    (window,) = of(DueKind.RETURN_REQUEST, assigned(), Accepted(unit_id="u1"))
    assert (window.status, window.ended_at) == (DueStatus.ENDED, 4)


def test_another_assignment_starts_everything_anew() -> None:
    again = assigned(PartialDate(2024, 4, 10), u3=HandlingRole.SOLE)
    old, new = replies(case(LED, ReturnRequested(unit_id="u1"), again))
    assert (old.unit_id, old.status, old.ended_at) == ("u1", DueStatus.ENDED, 5)
    assert (new.unit_id, new.due, new.status) == ("u3", PartialDate(2024, 7, 10), DueStatus.OPEN)


def test_a_new_round_starts_the_replies_anew_and_no_others() -> None:
    own = assigned(due=PartialDate(2024, 5, 31), u1=HandlingRole.LEAD, u2=HandlingRole.CO)
    replied = Replied(unit_id="u1", date=PartialDate(2024, 5, 20))
    found = deadlines(
        case(own, *ACCEPTED, replied, FeedbackGiven(), Reopened(date=PartialDate(2024, 7, 1))), NATIONAL_DEFAULT
    )
    assert [(due.kind, due.status) for due in found] == [
        (DueKind.RETURN_REQUEST, DueStatus.ENDED),
        (DueKind.RETURN_REQUEST, DueStatus.ENDED),
        (DueKind.COHANDLING_OPINION, DueStatus.ENDED),
        (DueKind.REPLY, DueStatus.ON_TIME),
        (DueKind.REPLY, DueStatus.OPEN),
    ]
    assert (found[-1].due, found[-1].started_at, found[-1].day.parameters) == (
        PartialDate(2024, 10, 1),
        8,
        ("handling.reply_deadline",),
    )


@pytest.mark.parametrize("whose", ["u1", None])
def test_a_reply_that_was_sent_back_was_given_and_the_next_is_owed_by_a_day_that_no_rule_sets(
    whose: str | None,
) -> None:
    replied = Replied(unit_id="u1", date=PartialDate(2024, 6, 1))
    first, again = replies(case(assigned(), *ACCEPTED, replied, ReplyRejected(unit_id=whose)))
    assert first.status is DueStatus.ON_TIME
    assert (again.kind, again.unit_id, again.due, again.day.undated, again.status) == (
        DueKind.REPLY_AGAIN,
        "u1",
        None,
        Undated.NO_RULE,
        DueStatus.OPEN,
    )


def test_another_reply_meets_what_was_sent_back_and_an_extension_sets_its_day() -> None:
    events = (
        SPLIT,
        *ACCEPTED,
        Replied(unit_id="u1"),
        ReplyRejected(unit_id="u1"),
        ReplyRejected(unit_id=None),
        Extended(until=PartialDate(2024, 7, 31)),
        Replied(unit_id="u1", date=PartialDate(2024, 8, 1)),
    )
    _, other, again = replies(case(*events))
    assert (other.unit_id, other.kind, other.status) == ("u2", DueKind.EXTENDED_REPLY, DueStatus.OPEN)
    assert (again.unit_id, again.kind, again.status) == ("u1", DueKind.REPLY_AGAIN, DueStatus.LATE)


@pytest.mark.parametrize("event", [Closed(), Withdrawn()])
def test_when_the_case_is_over_nothing_is_owed(event: AnyProposalEvent) -> None:
    assert {due.status for due in deadlines(case(LED, event))} == {DueStatus.ENDED}


def test_when_all_replies_are_given_no_opinion_is_owed() -> None:
    (given,) = of(DueKind.COHANDLING_OPINION, LED, CoHandlingOpinion(unit_id="u2", date=PartialDate(2024, 4, 19)))
    assert given.status is DueStatus.LATE
    (missing,) = of(DueKind.COHANDLING_OPINION, LED, *ACCEPTED, Replied(unit_id="u1"))
    assert missing.status is DueStatus.ENDED


@pytest.mark.parametrize(
    ("extension", "fault"),
    [
        (Extended(date=PartialDate(2024, 6, 1), until=PartialDate(2024, 8, 31)), None),
        (Extended(date=PartialDate(2024, 5, 31), until=PartialDate(2024, 5, 31)), None),
        (Extended(date=PartialDate(2024, 5), until=PartialDate(2024, 5, 30)), "shorter"),
        (Extended(date=PartialDate(2024, 6, 2), until=PartialDate(2024, 8, 31)), "late"),
        (Extended(date=PartialDate(2024, 6), until=PartialDate(2024, 8, 31)), None),
        (Extended(until=PartialDate(2024, 8, 31)), None),
    ],
)
def test_an_extension_comes_in_time_and_does_not_shorten(extension: Extended, fault: str | None) -> None:
    due = PartialDate(2024, 5, 31) if fault == "shorter" or extension.until.month == 5 else PartialDate(2024, 6, 1)
    found = extension_fault(case(assigned(due=due)), extension)
    assert (found and found[0]) == fault
    assert found is None or found[1].due == due


def test_an_unverified_rule_makes_no_extension_wrong() -> None:
    late = Extended(date=PartialDate(2024, 7, 1), until=PartialDate(2024, 8, 31))
    assert extension_fault(case(assigned()), late) is None
    verified = handling(reply_deadline=Span(3, SpanUnit.MONTHS))
    assert extension_fault(case(assigned()), late, verified) is not None
    replied = case(assigned(), *ACCEPTED, Replied(unit_id="u1"))
    assert extension_fault(replied, late, verified) is None


HISTORIES = domain.proposals()


@given(HISTORIES)
def test_what_is_due_is_not_due_before_it_starts(proposal: Proposal) -> None:
    for due in deadlines(proposal, calendar=OFFICIAL):
        own_day = not due.day.parameters
        if due.day.earliest is not None and due.start is not None and not own_day:
            assert due.start.first < due.day.earliest


@given(HISTORIES)
def test_every_due_date_has_its_days_or_the_reason_why_not(proposal: Proposal) -> None:
    for due in deadlines(proposal):
        day = due.day
        assert (day.earliest is None) is (day.latest is None) is (day.undated is not None)
        if day.earliest is not None and day.latest is not None:
            assert day.earliest <= day.latest
            assert day.as_date is None or day.as_date.first <= day.earliest <= day.latest <= day.as_date.last
        assert due.met_at is None or due.ended_at is None
        assert due.started_at < len(proposal.events)


@given(HISTORIES, st.integers(1, 11), st.integers(1, 11))
def test_a_longer_rule_gives_no_earlier_day(proposal: Proposal, months: int, more: int) -> None:
    short, long = (handling(reply_deadline=Span(amount, SpanUnit.MONTHS)) for amount in (months, months + more))
    for one, other in zip(deadlines(proposal, short), deadlines(proposal, long), strict=True):
        if one.day.earliest is not None and one.day.latest is not None:
            assert other.day.earliest is not None
            assert other.day.latest is not None
            assert one.day.earliest <= other.day.earliest
            assert one.day.latest <= other.day.latest


@given(HISTORIES, domain.partial_dates())
def test_an_extension_never_shortens(proposal: Proposal, until: PartialDate) -> None:
    after = attrs.evolve(proposal, events=(*proposal.events, Extended(until=until)))
    before = deadlines(proposal)
    for one, other in zip(before, deadlines(after)[: len(before)], strict=True):
        if one.day.earliest is not None and one.day.latest is not None:
            assert other.day.earliest is not None
            assert other.day.latest is not None
            assert one.day.earliest <= other.day.earliest
            assert one.day.latest <= other.day.latest


@given(HISTORIES, domain.partial_dates())
def test_a_less_exact_assignment_gives_a_wider_day(proposal: Proposal, day: PartialDate) -> None:
    def due(start: PartialDate) -> DueDay:
        (reply,) = replies(attrs.evolve(proposal, events=(*FILED, assigned(start))))
        return reply.day

    exact, vague = due(day), due(PartialDate(day.year))
    if exact.earliest and exact.latest and vague.earliest and vague.latest:
        assert vague.earliest <= exact.earliest <= exact.latest <= vague.latest


@given(domain.proposals(), st.sets(st.sampled_from(DueKind)))
def test_who_asks_for_some_kinds_gets_what_all_kinds_hold_of_them(proposal: Proposal, kinds: set[DueKind]) -> None:
    ((_, dues),) = iter_deadlines([proposal], calendar=OFFICIAL, kinds=kinds)
    assert dues == tuple(due for due in deadlines(proposal, calendar=OFFICIAL) if due.kind in kinds)


@pytest.mark.parametrize("kind", DueKind)
def test_each_kind_is_counted_the_same_when_it_is_asked_for_alone(kind: DueKind) -> None:
    """What ends with the last reply does not end with the first, and an extended or repeated reply is known as such."""
    extended = Extended(date=MARCH_18, until=PartialDate(2024, 8))
    rejected = (extended, Replied(unit_id="u1"), ReplyRejected(unit_id="u1"), Replied(unit_id="u1"))
    proposal = case(SPLIT, *ACCEPTED, *rejected)
    ((_, dues),) = iter_deadlines([proposal], kinds={kind})
    assert dues == tuple(due for due in deadlines(proposal) if due.kind is kind)


def test_counting_costs_as_much_as_the_history_is_long() -> None:
    asked: list[date] = []

    class Counting:
        def is_working_day(self, day: date) -> bool:
            asked.append(day)
            return True

    ask: Callable[[int], int] = lambda times: len(deadlines(case(*[assigned()] * times), calendar=Counting()))  # noqa: E731
    assert ask(1) == 2
    once = len(asked)
    assert ask(50) == 100
    assert len(asked) == 2 * once  # the same day is counted once


JUNE_30 = handling(reply_deadline=AnnualDate(6, 30))
ROUND = (*ACCEPTED, Replied(unit_id="u1", date=PartialDate(2024, 6, 3)))


@pytest.mark.parametrize(
    ("again", "due"),
    [
        (PartialDate(2024, 6, 5), PartialDate(2024, 6, 30)),
        (PartialDate(2024, 6, 30), None),
        (PartialDate(2024, 9, 20), None),
        (PartialDate(2024), None),
    ],
)
def test_a_day_of_the_year_that_has_come_is_none_for_another_round(again: PartialDate, due: PartialDate | None) -> None:
    undated = Undated.NO_RULE if due is None else None
    for events in ((*ROUND, Reopened(date=again)), (*ACCEPTED, assigned(again))):
        last = of(DueKind.REPLY, assigned(), *events, rulebook=JUNE_30)[-1]
        assert (last.due, last.day.undated) == (due, undated)


def test_a_day_of_the_year_that_is_still_ahead_holds_for_the_next_unit_too() -> None:
    in_autumn = assigned(PartialDate(2023, 11, 10)), assigned(PartialDate(2023, 11, 20))
    assert [due.due for due in of(DueKind.REPLY, *in_autumn, rulebook=JUNE_30)] == [PartialDate(2024, 6, 30)] * 2
    unknown = assigned(None), assigned(PartialDate(2023, 11, 20))
    assert of(DueKind.REPLY, *unknown, rulebook=JUNE_30)[-1].day.undated is Undated.NO_RULE
    assert (
        of(DueKind.REPLY, Reopened(date=PartialDate(2024, 9, 20)), rulebook=JUNE_30)[-1].day.undated is Undated.NO_RULE
    )
