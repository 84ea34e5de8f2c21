"""Cases that are passed over are cases in which nothing is late."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.lifecycle import ListedCalendar
from cppcc_domain.lifecycle.punctuality import Punctuality
from cppcc_domain.model import Proposal, Register
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Extended,
    Reopened,
    Replied,
    ReplyRejected,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.serialization import preset
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import HandlingRole

START = date(2023, 3, 1)
PARTS = (Assignment(unit_id="u1", role=HandlingRole.LEAD), Assignment(unit_id="u2", role=HandlingRole.CO))
CALENDAR = ListedCalendar(years=(2022, 2023, 2024, 2025))
RULES = CATALOGUE.only(["ADV-DL-1", "ADV-DL-2", "ADV-DL-3"])


def on(offset: int) -> PartialDate:
    return PartialDate.of(START + timedelta(offset))


@st.composite
def handlings(draw: st.DrawFn) -> Proposal:
    """Draw the handling of one case, each step some days after the one before, some of them known by the month alone."""
    steps: list[AnyProposalEvent] = []
    day = 0
    kinds = st.sampled_from(["opinion", "reply", "rejected", "reopened", "extended", "closed"])
    for kind in ["assigned", *draw(st.lists(kinds, max_size=6))]:
        day += draw(st.integers(0, 45))
        when = on(day)
        if draw(st.integers(0, 5)) == 0:
            when = PartialDate(when.year, when.month)
        made: dict[str, AnyProposalEvent] = {
            "assigned": Assigned(date=when, assignments=PARTS),
            "opinion": CoHandlingOpinion(date=when, unit_id="u2"),
            "reply": Replied(date=when, unit_id="u1"),
            "rejected": ReplyRejected(date=when, unit_id="u1"),
            "reopened": Reopened(date=when),
            "extended": Extended(date=when, until=on(day + 20)),
            "closed": Closed(date=when),
        }
        steps.append(made[kind])
    return Proposal(id="p", title="关于甲的提案", committee_id="c", events=tuple(steps))


@given(
    handlings(),
    st.none() | st.integers(0, 200).map(lambda offset: START + timedelta(offset)),
    st.sampled_from([NATIONAL_DEFAULT, preset("shanghai"), preset("shandong")]),
)
def test_what_is_passed_over_would_have_given_no_finding(
    proposal: Proposal, as_of: date | None, rulebook: Rulebook
) -> None:
    register = Register(committee_id="c", proposals=(proposal,))

    def found() -> list[object]:
        return list(validate(register, rulebook, as_of, RULES, calendar=CALENDAR))

    with patch.object(Punctuality, "is_certain", return_value=False):
        thorough = found()
    assert found() == thorough


@pytest.mark.parametrize(("replied", "certain"), [(60, True), (84, True), (85, False), (130, False)])
def test_a_case_answered_soon_needs_no_second_look(*, replied: int, certain: bool) -> None:
    events = (Assigned(date=on(0), assignments=PARTS[:1]), Replied(date=on(replied), unit_id="u1"))
    case = Proposal(id="p", title="关于甲的提案", committee_id="c", events=events)
    assert Punctuality(NATIONAL_DEFAULT).is_certain(case, None) is certain
    assert not Punctuality(NATIONAL_DEFAULT).is_certain(case, date(2024, 1, 1))
