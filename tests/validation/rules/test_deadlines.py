from datetime import date
from functools import partial

import attrs
import pytest
from breaches.deadlines import ASSIGNED, HELPER, LEAD, UNDER_WAY, handled, replied

from cppcc_domain.lifecycle import ListedCalendar, official_calendar
from cppcc_domain.model import Proposal, Register
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    CoHandlingOpinion,
    Extended,
    FeedbackGiven,
    Reopened,
    Replied,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook, Span, SpanUnit, with_parameters
from cppcc_domain.text.messages import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import deadlines
from cppcc_domain.values import PartialDate

check = partial(validate, rules=Catalogue(rules=deadlines.RULES))

OFFICIAL = official_calendar()


def by_the_rule(*events: AnyProposalEvent) -> Register:
    """Return a register with one case that names no day of its own: 3 months from 18 March."""
    (case,) = handled(*events).proposals
    undated = attrs.evolve(ASSIGNED, due=None)
    events = tuple(undated if event is ASSIGNED else event for event in case.events)
    return handled().with_entities([attrs.evolve(case, events=events)])


def verified(months: int) -> Rulebook:
    rule = Parameter(value=Span(months, SpanUnit.MONTHS), source="某区提案办理规定")
    return with_parameters(NATIONAL_DEFAULT, {"handling.reply_deadline": rule})


def codes(register: Register, **arguments: object) -> list[str]:
    return [found.code for found in check(register, **arguments)]  # type: ignore[arg-type]


OPINION = CoHandlingOpinion(unit_id="helper", date=PartialDate(2024, 4, 2))


def test_a_late_reply_is_found_with_its_unit_and_days() -> None:
    register = handled(OPINION, Replied(unit_id="lead", date=PartialDate(2024, 7, 3)))
    (found,) = check(register)
    assert (found.code, found.path, found.subject_id) == ("ADV-DL-2", "$.proposals[0].events[8].date", "p")
    assert dict(found.params) == {"unit": "某区教育局", "due": "2024-06-30", "date": "2024-07-03", "days": 3}
    assert found.verified  # the case itself names the day
    assert render(found) == "某区教育局于 2024-07-03 答复，期限为 2024-06-30，逾期 3 天"


def test_a_reply_late_by_a_rule_that_was_not_verified_says_so() -> None:
    register = by_the_rule(OPINION, Replied(unit_id="lead", date=PartialDate(2024, 7, 3)))
    assert [(found.code, found.verified) for found in check(register)] == [("ADV-DL-2", False)]
    assert [(found.code, found.verified) for found in check(register, verified(3))] == [("ADV-DL-2", True)]
    assert codes(register, rulebook=verified(4)) == []


@pytest.mark.parametrize("when", [None, PartialDate(2024, 6), PartialDate(2024), PartialDate(2024, 6, 30)])
def test_what_may_have_come_in_time_is_no_finding(when: PartialDate | None) -> None:
    assert codes(handled(OPINION, Replied(unit_id="lead", date=when))) == []


def test_what_is_still_owed_is_found_only_with_the_day_of_the_check() -> None:
    assert codes(handled()) == []
    assert codes(handled(OPINION), as_of=date(2024, 6, 30)) == []
    (found,) = check(handled(OPINION), as_of=date(2024, 7, 2))
    assert (found.code, found.path) == ("ADV-DL-2", "$.proposals[0].events[3]")
    assert render(found) == "某区教育局应于 2024-06-30 前答复，至 2024-07-02 已逾期 2 天"
    assert codes(replied(PartialDate(2024, 6, 20)), as_of=date(2024, 7, 2)) == []


def test_on_an_earlier_day_a_later_reply_had_not_been_given() -> None:
    register = handled(OPINION, Replied(unit_id="lead", date=PartialDate(2024, 7, 3)))
    assert codes(register, as_of=date(2024, 6, 30)) == []
    (found,) = check(register, as_of=date(2024, 7, 1))
    assert found.param("case") == "open"


def test_an_extension_moves_the_day_and_the_extended_day_counts() -> None:
    extended = Extended(date=PartialDate(2024, 6, 1), until=PartialDate(2024, 8, 31))
    in_time = handled(OPINION, extended, Replied(unit_id="lead", date=PartialDate(2024, 8, 31)))
    assert codes(in_time) == []
    late = handled(OPINION, extended, Replied(unit_id="lead", date=PartialDate(2024, 9, 1)))
    assert codes(late) == ["ADV-DL-2"]


def test_each_round_is_judged_by_itself() -> None:
    register = handled(
        OPINION,
        Replied(unit_id="lead", date=PartialDate(2024, 6, 1)),
        FeedbackGiven(),
        Reopened(date=PartialDate(2024, 7, 1)),
        Replied(unit_id="lead", date=PartialDate(2024, 10, 2)),
    )
    assert [(found.code, found.path, found.verified) for found in check(register)] == [
        ("ADV-DL-2", "$.proposals[0].events[11].date", False)
    ]


def test_a_late_opinion_is_found() -> None:
    (found,) = check(handled(CoHandlingOpinion(unit_id="helper", date=PartialDate(2024, 4, 20))))
    assert (found.code, found.verified) == ("ADV-DL-3", False)
    assert render(found) == "某区财政局于 2024-04-20 送会办意见，期限为 2024-04-18，逾期 2 天"


def test_a_unit_that_the_register_does_not_hold_goes_by_its_id() -> None:
    (case,) = handled(Replied(unit_id="lead", date=PartialDate(2024, 7, 3))).proposals
    (found,) = check(Register(committee_id="c", proposals=(case,)))
    assert found.param("unit") == "lead"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (date(2024, 6, 23), []),
        (date(2024, 6, 24), ["ADV-DL-1"]),  # Monday; Sunday 30 June is the day
        (date(2024, 6, 28), ["ADV-DL-1"]),
        (date(2024, 6, 30), ["ADV-DL-1"]),
        (date(2024, 7, 1), ["ADV-DL-2"]),
    ],
)
def test_a_reply_is_asked_for_five_working_days_before_it_is_due(as_of: date, expected: list[str]) -> None:
    assert codes(handled(OPINION), as_of=as_of, calendar=OFFICIAL) == expected


def test_the_warning_says_how_many_days_are_left() -> None:
    (found,) = check(handled(OPINION), as_of=date(2024, 6, 28), calendar=OFFICIAL)
    assert (found.path, found.verified) == ("$.proposals[0].events[3]", False)
    assert render(found) == "某区教育局应于 2024-06-30 前答复，还有 2 天"


def test_without_a_calendar_of_that_year_nobody_is_warned() -> None:
    for calendar in (None, ListedCalendar(years=(2023,))):
        assert codes(handled(OPINION), as_of=date(2024, 6, 28), calendar=calendar) == []
    assert codes(handled(OPINION), calendar=OFFICIAL) == []


def test_an_extension_after_the_day_is_none() -> None:
    late = Extended(date=PartialDate(2024, 7, 1), until=PartialDate(2024, 8, 31), consented_by="某区人民政府办公室")
    (found,) = check(handled(OPINION, late)).errors
    assert (found.code, found.path, found.verified) == ("INV-HAND-3", "$.proposals[0].events[8]", True)
    assert render(found) == "延期办理于 2024-07-01，原期限 2024-06-30 已过"


def test_an_extension_is_measured_by_the_last_one() -> None:
    first = Extended(date=PartialDate(2024, 6, 1), until=PartialDate(2024, 8, 31))
    second = Extended(date=PartialDate(2024, 8, 1), until=PartialDate(2024, 7, 31))
    (found,) = check(handled(OPINION, first, second)).errors
    assert (found.path, found.param("case"), found.param("due")) == (
        "$.proposals[0].events[9]",
        "shorter",
        "2024-08-31",
    )


def test_an_extension_is_not_held_against_a_rule_that_was_not_verified() -> None:
    late = by_the_rule(OPINION, Extended(date=PartialDate(2024, 7, 1), until=PartialDate(2024, 8, 31)))
    assert codes(late) == []
    assert codes(late, rulebook=verified(3)) == ["INV-HAND-3"]


def test_who_consented_may_be_unknown_but_not_blank() -> None:
    later = PartialDate(2024, 8, 31)
    assert codes(handled(OPINION, Extended(until=later))) == []
    (found,) = check(handled(OPINION, Extended(until=later, consented_by="　")))
    assert (found.path, render(found)) == (
        "$.proposals[0].events[8].consented_by",
        "延期至 2024-08-31，未写明同意的机关",
    )


def test_a_case_without_units_is_late_for_nobody() -> None:
    case = Proposal(id="p", committee_id="c", title="关于甲的提案", events=UNDER_WAY)
    register = Register(committee_id="c", units=(LEAD, HELPER), proposals=(case,))
    assert codes(register, as_of=date(2030, 1, 1)) == []
