from collections.abc import Callable
from decimal import Decimal
from itertools import count as numbers
from typing import Any

import attrs
import pytest

from cppcc_domain.model import Figure, Meeting, Member, Proposal, Term
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    Closed,
    Converted,
    Cosigned,
    CosignInvited,
    Drafted,
    Examined,
    FeedbackGiven,
    Filed,
    HandlingStarted,
    KeySelected,
    Merged,
    NotFiled,
    Recorded,
    Reopened,
    Replied,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, Rulebook
from cppcc_domain.values import PartialDate, Period, Quantity
from cppcc_domain.vocab import Bound, FilingStatus, HandlingRole, HandlingStatus, MeetingKind, Timing

Count = Callable[..., Quantity | None]
IDS = numbers()
SPRING, SUMMER, NEXT_YEAR = PartialDate(2023, 3, 1), PartialDate(2023, 7, 1), PartialDate(2024, 2, 1)
FILED = Filed(date=SPRING, number=1)
SOLE = Assigned(date=SPRING, assignments=(Assignment(unit_id="u", role=HandlingRole.SOLE),))
ON_THE_DESK = (FILED, SOLE, Accepted(unit_id="u"), HandlingStarted())
ANSWERED = (*ON_THE_DESK, Replied(date=SUMMER, unit_id="u", result="A"))


def case(*outcome: AnyProposalEvent, submitted: PartialDate | None = SPRING, **facts: Any) -> Proposal:
    """Make a proposal that was submitted and examined, and then what is given."""
    proposal = Proposal(
        id=f"p{next(IDS)}",
        title="关于示例的提案",
        committee_id="c",
        events=(Submitted(date=submitted), Examined(), *outcome),
    )
    return attrs.evolve(proposal, **facts)


def pieces(number: int, bound: Bound = Bound.EXACT) -> Quantity:
    return Quantity(number, bound, "件")


def test_proposals_are_counted_by_what_became_of_them(count: Count) -> None:
    survivor = case(FILED)
    cases = (
        survivor,
        case(Filed(date=SPRING, number=2)),
        case(Merged(date=SPRING, into_id=survivor.id)),
        case(Converted(date=SPRING, target="suggestion")),
        case(NotFiled(date=SPRING, reasons=("academic",))),
        case(Withdrawn(date=SPRING)),
        case(),
    )
    assert count("proposals_received", *cases) == pieces(7)
    assert count("proposals_filed", *cases) == pieces(2)
    assert count("proposals_merged", *cases) == pieces(1)
    assert count("proposals_converted", *cases) == pieces(1)
    assert count("proposals_not_filed", *cases) == pieces(1)
    assert count("proposals_withdrawn", *cases) == pieces(1)


def test_what_is_still_a_draft_has_not_been_received(count: Count) -> None:
    draft = Proposal(id="draft", title="关于示例的提案", committee_id="c", events=(Drafted(date=SPRING),))
    assert count("proposals_received", draft) == pieces(0)


def test_only_outcomes_of_the_period_count_in_it(count: Count) -> None:
    late = case(Filed(date=NEXT_YEAR, number=1), submitted=PartialDate(2023, 12, 30))
    assert count("proposals_received", late) == pieces(1)
    assert count("proposals_filed", late) == pieces(0)
    assert count("proposals_received", late, period=2024) == pieces(0)
    assert count("proposals_filed", late, period=2024) == pieces(1)


def test_a_year_that_is_over_keeps_its_figures_whatever_happens_to_its_cases_later(
    figure: Callable[..., Figure],
) -> None:
    replied_later = case(*ON_THE_DESK, Replied(date=NEXT_YEAR, unit_id="u", result="A"))
    assert figure("proposals_filed", replied_later).quantity == pieces(1)
    assert figure("proposals_replied", replied_later).quantity == pieces(0)
    until_then = Period(PartialDate(2023), PartialDate(2024, 12, 31))
    assert figure("proposals_replied", replied_later, period=until_then).quantity == pieces(1)


def test_what_was_handed_in_for_a_session_counts_as_of_its_opening(count: Count) -> None:
    session = Meeting(id="s", committee_id="c", kind=MeetingKind.PLENARY, start=PartialDate(2023, 1, 10))
    early = case(Filed(number=1), submitted=PartialDate(2022, 12, 20), session_id="s")
    assert count("proposals_received", session, early, period=2022) == pieces(0)
    assert count("proposals_received", session, early) == pieces(1)
    assert count("proposals_filed", session, early) == pieces(1)


def test_an_imported_case_without_dates_counts_to_its_session_or_leaves_the_number_open(count: Count) -> None:
    session = Meeting(id="s", committee_id="c", kind=MeetingKind.PLENARY, start=PartialDate(2023, 1, 10))
    recorded = Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.CLOSED)
    known = Proposal(id="known", title="关于示例的提案", committee_id="c", session_id="s", events=(recorded,))
    assert count("proposals_filed", session, known) == pieces(1)
    undated = attrs.evolve(known, id="undated", session_id=None)
    assert count("proposals_filed", session, known, undated) == pieces(1, Bound.AT_LEAST)
    assert count("proposals_filed", undated) is None


def test_an_import_tells_of_replies_up_to_the_day_of_the_list_it_was_made_from(count: Count) -> None:
    session = Meeting(id="s", committee_id="c", kind=MeetingKind.PLENARY, start=PartialDate(2023, 1, 10))

    def imported(day: PartialDate | None, handling: HandlingStatus) -> Proposal:
        recorded = Recorded(date=day, filing=FilingStatus.FILED, handling=handling)
        return Proposal(id="p", title="关于示例的提案", committee_id="c", session_id="s", events=(recorded,))

    in_time = imported(PartialDate(2023, 12), HandlingStatus.CLOSED)
    assert count("proposals_replied", session, in_time) == pieces(1)
    for later in (imported(NEXT_YEAR, HandlingStatus.CLOSED), imported(None, HandlingStatus.CLOSED)):
        assert count("proposals_filed", session, later) == pieces(1)
        assert count("proposals_replied", session, later) is None
    assert count("proposals_replied", session, imported(NEXT_YEAR, HandlingStatus.ASSIGNED)) == pieces(0)


def test_a_case_of_which_nothing_is_known_leaves_every_outcome_open(count: Count) -> None:
    unknown = Proposal(
        id="u", title="关于示例的提案", committee_id="c", events=(Recorded(date=SPRING, filing=FilingStatus.UNKNOWN),)
    )
    others = (case(FILED), case(Withdrawn(date=SPRING)))
    assert count("proposals_received", unknown, *others) == pieces(2, Bound.AT_LEAST)
    assert count("proposals_filed", unknown, *others) == pieces(1, Bound.AT_LEAST)
    assert count("proposals_withdrawn", unknown, *others) == pieces(1, Bound.AT_LEAST)
    assert count("proposals_merged", unknown, *others) is None


@pytest.fixture
def inside_filed() -> Rulebook:
    inside = Parameter(value=MergeAccounting.INSIDE_FILED, source="某区政协提案工作情况的报告")
    return attrs.evolve(NATIONAL_DEFAULT, proposal=attrs.evolve(NATIONAL_DEFAULT.proposal, merge_accounting=inside))


def test_merged_cases_count_as_filed_where_the_rulebook_says_so(count: Count, inside_filed: Rulebook) -> None:
    survivor = case(FILED)
    merged = case(Merged(date=SPRING, into_id=survivor.id))
    assert count("proposals_filed", survivor, merged) == pieces(1)
    assert count("proposals_filed", survivor, merged, rulebook=inside_filed) == pieces(2)


def test_a_case_merged_after_its_filing_was_filed_once(count: Count, inside_filed: Rulebook) -> None:
    merged = case(FILED, Merged(date=NEXT_YEAR, into_id="other"))
    assert count("proposals_filed", merged, rulebook=inside_filed) == pieces(1)
    assert count("proposals_filed", merged, rulebook=inside_filed, period=2024) == pieces(0)
    assert count("proposals_merged", merged, rulebook=inside_filed, period=2024) == pieces(1)


def test_filed_proposals_are_divided_by_proposer_and_by_time(count: Count) -> None:
    cases = (
        case(FILED, proposer_kind="individual", timing=Timing.SESSION),
        case(Filed(date=SPRING, number=2), proposer_kind="joint", timing=Timing.RECESS),
        case(Filed(date=SPRING, number=3), proposer_kind="party", timing=Timing.SESSION),
        case(Withdrawn(date=SPRING), proposer_kind="party", timing=Timing.SESSION),
    )
    assert count("proposals_individual", *cases) == pieces(2)
    assert count("proposals_collective", *cases) == pieces(1)
    assert count("proposals_session", *cases) == pieces(2)
    assert count("proposals_recess", *cases) == pieces(1)
    untold = case(Filed(date=SPRING, number=4))
    assert count("proposals_individual", *cases, untold) == pieces(2, Bound.AT_LEAST)
    assert count("proposals_recess", *cases, untold) == pieces(1, Bound.AT_LEAST)


def test_the_reply_rate_says_what_it_is_a_rate_of_and_up_to_which_day(figure: Callable[..., Figure]) -> None:
    closed = (*ANSWERED, FeedbackGiven(date=SUMMER), Closed(date=SUMMER))
    cases = (case(*ANSWERED), case(*closed), case(*ON_THE_DESK), case(Withdrawn(date=SPRING)))
    rate = figure("reply_rate", *cases)
    assert rate.quantity == Quantity(Decimal("66.7"), counter="%")
    assert (rate.base, rate.as_of) == (pieces(3), PartialDate(2023, 12, 31))
    assert figure("proposals_replied", *cases).as_of == PartialDate(2023, 12, 31)
    assert figure("proposals_filed", *cases).as_of is None


def test_a_reply_that_leads_to_another_round_is_no_reply_yet(count: Count) -> None:
    again = case(*ANSWERED, FeedbackGiven(date=SUMMER), Reopened(date=SUMMER))
    assert count("proposals_replied", again) == pieces(0)


def test_a_split_case_is_replied_to_when_every_unit_has_replied(count: Count) -> None:
    split = tuple(Assignment(unit_id=unit, role=HandlingRole.SPLIT) for unit in ("u", "v"))
    begun = (Assigned(date=SPRING, assignments=split), Accepted(unit_id="u"), Accepted(unit_id="v"), HandlingStarted())
    one_reply = case(FILED, *begun, Replied(date=SUMMER, unit_id="u", result="A"))
    both_replies = attrs.evolve(one_reply, events=(*one_reply.events, Replied(date=SUMMER, unit_id="v", result="A")))
    assert count("proposals_replied", one_reply) == pieces(0)
    assert count("proposals_replied", both_replies) == pieces(1)


def test_there_is_no_rate_of_what_is_not_exactly_known(figure: Callable[..., Figure | None]) -> None:
    undated = case(Filed(number=2), submitted=None)
    assert figure("reply_rate", case(*ANSWERED), undated) is None
    assert figure("reply_rate") is None


def test_the_filing_rate_looks_at_what_became_of_the_proposals_received(figure: Callable[..., Figure]) -> None:
    last_year = case(Filed(date=SPRING, number=2), submitted=PartialDate(2022, 12, 30))
    rate = figure("filing_rate", case(FILED), last_year, case(Withdrawn(date=SPRING)))
    assert (rate.quantity, rate.base) == (Quantity(50, counter="%"), pieces(2))


def test_a_unit_with_many_cases_is_one_handling_unit(count: Count) -> None:
    lead_and_co = Assigned(
        date=SPRING,
        assignments=(
            Assignment(unit_id="u", role=HandlingRole.LEAD),
            Assignment(unit_id="v", role=HandlingRole.CO),
        ),
    )
    cases = (case(*ANSWERED), case(FILED, lead_and_co), case(FILED))
    assert count("handling_units", *cases) == Quantity(2, counter="个")
    past_unknown = Proposal(
        id="r",
        title="关于示例的提案",
        committee_id="c",
        events=(Recorded(date=SPRING, filing=FilingStatus.FILED, handling=HandlingStatus.REPLIED),),
    )
    assert count("handling_units", *cases, past_unknown) == Quantity(2, Bound.AT_LEAST, "个")


def test_key_proposals_are_those_selected_in_the_period_and_filed(count: Count) -> None:
    selected = case(FILED, KeySelected(date=SUMMER))
    assert count("key_proposals", selected, case(FILED)) == pieces(1)
    assert count("key_proposals", selected, period=2024) == pieces(0)


def test_members_who_submit_count_once_and_the_rate_only_those_who_are_members_still(
    figure: Callable[..., Figure],
) -> None:
    term = Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 10))
    seats = [Member(id=f"m{number}", person_id=f"person{number}", term_id="t") for number in range(4)]
    left = attrs.evolve(seats[0], end=PartialDate(2023, 6, 1))
    cases = (
        case(FILED, proposer_kind="joint", proposer_ids=("m0", "m1")),
        case(Withdrawn(date=SPRING), proposer_kind="individual", proposer_ids=("m1",)),
        case(FILED, proposer_kind="party", proposer_ids=("unit",)),
    )
    entities = (term, left, *seats[1:], *cases)
    assert figure("members_submitted", *entities).quantity == Quantity(2, counter="名")
    rate = figure("member_submission_rate", *entities)
    assert (rate.quantity, rate.base) == (Quantity(Decimal("33.3"), counter="%"), Quantity(3, counter="名"))


def test_who_signed_when_asked_has_submitted_too(count: Count) -> None:
    asked, signed = CosignInvited(member_ids=("m1", "m2"), date=SPRING), Cosigned(member_id="m1", date=SPRING)
    whole = case(FILED, proposer_kind="joint", proposer_ids=("m0",))
    joint = attrs.evolve(whole, events=(asked, signed, *whole.events))
    assert count("members_submitted", joint) == Quantity(2, counter="名")
