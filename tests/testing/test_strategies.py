"""The strategies draw what they say: of the right class, valid, legal, readable."""

import datetime as dt
import json
from fractions import Fraction
from itertools import pairwise
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import find, given, settings, strategies as st

from cppcc_domain.lifecycle import allowed_events, first_illegal
from cppcc_domain.lifecycle.membership import contradictions, first_illegal_seat_event
from cppcc_domain.model import (
    COLLECTIONS,
    Attendance,
    Breakdown,
    Committee,
    Deliberation,
    Entity,
    Extensible,
    Figure,
    Mechanism,
    Meeting,
    Member,
    Platform,
    Proposal,
    Register,
    Section,
    Term,
    Vote,
    WorkReport,
)
from cppcc_domain.model.proposal_events import AnyProposalEvent, FeedbackGiven, Filed, ProposalEvent, Renumbered
from cppcc_domain.model.seat_events import AnySeatEvent, SeatDecision, SeatEvent
from cppcc_domain.testing import laws, strategies
from cppcc_domain.text import format_quantity, format_session, parse_quantity, parse_session_name
from cppcc_domain.validation.references import references
from cppcc_domain.values import Interval, PartialDate, Quantity, QuantityRange, SessionName, total
from cppcc_domain.vocab import COUNTERS, INDICATORS, Bound, Level

few = settings(max_examples=10)

# Functions that need an argument are called with one.
ARGUMENTS: dict[str, tuple[Any, ...]] = {
    "dates_or_none_in_order": (2,),
    "entities": (Attendance,),
    "objects": (Register,),
    "partial_dates_in_order": (2,),
}
FUNCTIONS = [name for name in strategies.__all__ if name.islower()]


# --- all of them ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", FUNCTIONS)
@few
@given(data=st.data())
def test_a_strategy_draws_what_its_annotation_says(name: str, data: st.DataObject) -> None:
    function = getattr(strategies, name)
    drawn = data.draw(function(*ARGUMENTS.get(name, ())))
    (expected,) = get_args(get_type_hints(function)["return"])
    if name in ARGUMENTS:
        expected = {"entities": Attendance, "objects": Register}.get(name, tuple)
    classes = tuple(getattr(one, "__origin__", one) for one in (get_args(expected) or (expected,)))
    assert isinstance(drawn, tuple if name == "proposal_histories" else classes)


@pytest.mark.parametrize("base", [Entity, Extensible, ProposalEvent, SeatEvent, SeatDecision])
@few
@given(data=st.data())
def test_a_base_class_stands_for_the_classes_under_it(base: type[Any], data: st.DataObject) -> None:
    drawn = data.draw(strategies.objects(base))
    assert isinstance(drawn, base)
    assert type(drawn) in {*COLLECTIONS, *get_args(AnyProposalEvent), *get_args(AnySeatEvent), Register}


@pytest.mark.parametrize("cls", COLLECTIONS, ids=lambda cls: cls.__name__)
@few
@given(data=st.data())
def test_every_class_of_entity_can_be_drawn_with_a_field_given(cls: type[Entity], data: st.DataObject) -> None:
    drawn = data.draw(strategies.entities(cls, id=st.just("the-one"), note=st.just("甲")))
    assert (type(drawn), drawn.id, drawn.note) == (cls, "the-one", "甲")


SIMPLEST: dict[str, tuple[st.SearchStrategy[Any], object]] = {
    "names": (strategies.names(), "甲"),
    "texts": (strategies.texts(), "甲"),
    "titles": (strategies.titles(), "关于甲的提案"),
    "years": (strategies.years(), 2000),
    "partial_dates": (strategies.partial_dates(), PartialDate(2000)),
    "quantities": (strategies.quantities(), Quantity(0, counter="件")),
    "bounded": (strategies.quantities(bounds=st.just(Bound.OVER)), Quantity(10, Bound.OVER, "件", "余")),
    "units": (strategies.units().map(lambda unit: (unit.name, unit.party)), ("甲", None)),
    "drafts": (strategies.proposals(events=st.just(())).map(lambda draft: draft.title), "关于甲的提案"),
}


@pytest.mark.parametrize("name", SIMPLEST)
def test_examples_shrink_to_what_is_easily_read(name: str) -> None:
    strategy, expected = SIMPLEST[name]
    assert find(strategy, lambda _: True, settings=settings(database=None, derandomize=True)) == expected


def test_a_failing_example_shows_the_object_and_not_how_it_was_made() -> None:
    @settings(database=None, derandomize=True, print_blob=False)
    @given(meeting=strategies.meetings())
    def fail(meeting: Meeting) -> None:
        assert meeting.votes is None

    with pytest.raises(AssertionError) as caught:
        fail()
    shown = "\n".join(caught.value.__notes__)
    assert "meeting=Meeting(" in shown
    assert "lambda" not in shown


# --- values --------------------------------------------------------------------------------------------------------


@given(strategies.json_objects())
def test_json_objects_are_canonical_and_use_no_key_of_the_model(text: str) -> None:
    data = json.loads(text)
    assert json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":")) == text
    assert data
    assert [key for key in data if key.isidentifier()] == []


@given(strategies.partial_dates(min_value=dt.date(2023, 3, 15), max_value=dt.date(2024, 6, 30)))
def test_dates_mean_a_day_between_the_limits(date: PartialDate) -> None:
    assert date.last >= dt.date(2023, 3, 15)
    assert date.first <= dt.date(2024, 6, 30)


@given(strategies.dates_or_none_in_order(4, distinct=True))
def test_dates_that_are_stated_are_in_order_and_differ(dates: tuple[PartialDate | None, ...]) -> None:
    stated = [date for date in dates if date is not None]
    assert not any(later.last <= earlier.first for earlier, later in pairwise(stated))


@settings(max_examples=300)
@given(strategies.quantities() | strategies.quantity_ranges())
def test_quantities_have_a_written_form_that_is_read_back(quantity: Quantity | QuantityRange) -> None:
    laws.parse_inverts_format(format_quantity, parse_quantity, quantity)


@given(strategies.quantities())
def test_quantities_have_a_word_exactly_where_they_are_not_exact(quantity: Quantity) -> None:
    assert (quantity.word == "") == quantity.is_exact
    assert quantity.counter in COUNTERS or isinstance(quantity.value, Fraction)


@given(strategies.quantities(bounds=st.just(Bound.OVER), counters=st.sampled_from(["次", "届"])))
def test_quantities_keep_to_the_bounds_and_counters_asked_for(quantity: Quantity) -> None:
    assert quantity.bound is Bound.OVER
    assert quantity.counter in {"次", "届"}


def test_all_bounds_are_drawn() -> None:
    seen: set[Bound] = set()

    @settings(max_examples=200, database=None, derandomize=True)
    @given(strategies.quantities())
    def draw(quantity: Quantity) -> None:
        seen.add(quantity.bound)

    draw()
    assert seen == set(Bound)


@given(strategies.session_names())
def test_session_names_have_a_written_form_that_is_read_back(name: SessionName) -> None:
    laws.parse_inverts_format(format_session, parse_session_name, name)


@given(strategies.intervals())
def test_intervals_hold_a_value(interval: Interval) -> None:
    assert interval.overlaps(Interval(None, None))
    if interval.low is not None and interval.low == interval.high:
        assert interval.low in interval


# --- entities ------------------------------------------------------------------------------------------------------

IDS = {"Committee": ["c1"], "Term": ["t1", "t2"], "Person": ["p1"]}


@given(strategies.members(ids=IDS))
def test_references_lead_to_the_ids_that_are_given(member: Member) -> None:
    assert member.person_id == "p1"
    assert member.term_id in {"t1", "t2"}


@given(strategies.meetings(ids=IDS))
def test_a_class_that_is_not_named_has_no_ids(meeting: Meeting) -> None:
    assert meeting.organ_id is None
    assert meeting.session_id is None
    assert [speech.speaker_id for speech in meeting.speeches or () if speech.speaker_id not in {None, "p1"}] == []


@given(strategies.committees(levels=st.sampled_from([Level.NATIONAL, Level.COUNTY])))
def test_committees_have_a_place_of_their_level(committee: Committee) -> None:
    if committee.level is Level.NATIONAL:
        assert (committee.place, committee.guided_by_id) == ("全国", None)
    else:
        assert committee.level is Level.COUNTY
        assert committee.place.endswith("县")


@given(strategies.terms())
def test_terms_name_each_sector_once(term: Term) -> None:
    sectors = [seats.sector for seats in term.sectors or ()]
    assert len(sectors) == len(set(sectors))


@given(strategies.votes())
def test_votes_add_up(vote: Vote) -> None:
    voted = sum(number or 0 for number in (vote.yes, vote.no, vote.abstained))
    assert vote.present is None or voted <= vote.present
    assert None in {vote.whole_membership, vote.present} or (vote.whole_membership or 0) >= (vote.present or 0)
    if vote.adopted is not None and vote.yes is not None and vote.whole_membership is not None:
        enough = 2 * vote.yes > vote.whole_membership
        two_thirds = 3 * vote.yes >= 2 * vote.whole_membership
        assert vote.adopted == (enough if vote.extends_term_id is None else two_thirds)


@given(strategies.deliberations())
def test_issues_are_not_solved_before_they_are_raised(deliberation: Deliberation) -> None:
    for issue in deliberation.issues or ():
        assert None in {issue.solved, deliberation.date} or not issue.solved.before(deliberation.date)  # type: ignore[union-attr, arg-type]


@given(strategies.mechanisms())
def test_mechanisms_have_the_items_they_declare(mechanism: Mechanism) -> None:
    if mechanism.declared_count is not None and mechanism.items is not None:
        missing = mechanism.declared_count - len(mechanism.items)
        assert missing == 0 or (mechanism.open_list and missing > 0)


@given(strategies.platforms())
def test_what_ends_does_not_end_before_it_begins(platform: Platform) -> None:
    known = [date for date in (platform.built, platform.upgraded, platform.closed) if date is not None]
    assert not any(later.before(earlier) for earlier, later in pairwise(known))


# --- reports -------------------------------------------------------------------------------------------------------


@given(strategies.figures())
def test_figures_are_counted_in_the_counter_of_their_indicator(figure: Figure) -> None:
    counter = INDICATORS[figure.indicator].counter
    assert figure.quantity.counter == (counter if figure.comparison is None else "%")
    low = figure.quantity.interval.low
    assert low is None or len(figure.examples or ()) <= max(low, 0)


@given(strategies.breakdowns())
def test_the_parts_of_a_breakdown_add_up_to_its_total(breakdown: Breakdown) -> None:
    together = total(part.quantity for part in breakdown.parts)
    assert isinstance(together, Quantity)
    if breakdown.total is not None:
        assert (together == breakdown.total) or not breakdown.exhaustive
        assert together.value <= breakdown.total.value
    shares = [part.share for part in breakdown.parts]
    assert None not in shares or set(shares) == {None}
    assert len({part.code for part in breakdown.parts}) == len(breakdown.parts)


@given(strategies.sections(depth=2))
def test_sections_list_what_they_declare(section: Section) -> None:
    declared = [one for one in section.walk() if one.declares is not None and one.listed is not None]
    assert [one for one in declared if one.declares is not None and one.declares.count != one.listed] == []


@given(strategies.sections(depth=0))
def test_sections_are_no_deeper_than_asked(section: Section) -> None:
    assert section.sections == ()


@few
@given(strategies.work_reports())
def test_an_outlook_is_on_the_next_year(report: WorkReport) -> None:
    assert report.outlook_year in {None, report.year + 1}


# --- proposals -----------------------------------------------------------------------------------------------------


@given(strategies.proposals())
def test_every_history_is_legal(proposal: Proposal) -> None:
    assert first_illegal(proposal) is None


@given(strategies.proposals(case_numbers=(7, 8), topic=st.just("economy")))
def test_proposals_take_what_they_are_given(proposal: Proposal) -> None:
    assert proposal.topic == "economy"
    assert {event.number for event in proposal.events if isinstance(event, Filed | Renumbered)} <= {7, 8}


@given(strategies.proposals(ids={"Committee": ["c1"]}))
def test_where_there_is_nobody_nobody_acts(proposal: Proposal) -> None:
    register = Register(committee_id="c1", proposals=(proposal,))
    assert {found.target_id for found in references(register)} == {"c1"}


@given(strategies.proposals(proposer_kind=st.just("joint"), proposer_ids=st.just(("member-1", "member-2"))))
def test_those_who_are_answered_and_those_who_give_feedback_are_proposers(proposal: Proposal) -> None:
    answered = {proposer for reply in proposal.replies for proposer in reply.to_ids or ()}
    judging = {event.proposer_id for event in proposal.events_of(FeedbackGiven)} - {None}
    assert answered | judging <= {"member-1", "member-2"}


@given(strategies.proposals(events=st.just((Filed(number=1),))))
def test_events_that_are_given_are_not_added_to(proposal: Proposal) -> None:
    assert proposal.events == (Filed(number=1),)


def test_histories_reach_most_kinds_of_event_and_the_very_end() -> None:
    kinds: set[type] = set()
    at_the_end = 0

    @settings(max_examples=250, database=None, derandomize=True)
    @given(strategies.proposals())
    def draw(proposal: Proposal) -> None:
        nonlocal at_the_end
        kinds.update(map(type, proposal.events))
        at_the_end += not allowed_events(proposal)

    draw()
    assert len(kinds) > len(get_args(AnyProposalEvent)) * 3 / 4
    assert at_the_end > 0


# --- seats ---------------------------------------------------------------------------------------------------------


@given(strategies.members())
def test_every_history_of_a_seat_is_legal_and_agrees_with_the_list(member: Member) -> None:
    assert first_illegal_seat_event(member) is None
    assert list(contradictions(member)) == []


@given(strategies.members(days=(dt.date(2021, 11, 3), dt.date(2026, 11, 2))))
def test_seats_begin_and_end_on_the_days_given(member: Member) -> None:
    known = [date for date in (member.start, member.end, *(event.date for event in member.events)) if date is not None]
    assert all(date.last >= dt.date(2021, 11, 3) and date.first <= dt.date(2026, 11, 2) for date in known)


def test_histories_of_seats_hold_every_kind_of_event() -> None:
    kinds: set[type] = set()

    @settings(max_examples=250, database=None, derandomize=True)
    @given(strategies.members())
    def draw(member: Member) -> None:
        kinds.update(map(type, member.events))

    draw()
    assert kinds == set(get_args(AnySeatEvent))


# --- registers -----------------------------------------------------------------------------------------------------


@settings(max_examples=50)
@given(strategies.registers())
def test_registers_are_valid_and_their_references_resolve(register: Register) -> None:
    laws.validate_is_silent(register)
    assert [found for found in references(register) if register.get(found.target_id) is None] == []
    ids = [entity.id for entity in register.entities()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("cls", COLLECTIONS, ids=lambda cls: cls.__name__)
def test_registers_can_be_of_any_class_and_bring_what_it_points_at(cls: type[Entity]) -> None:
    held: list[int] = []

    @settings(max_examples=10, database=None, derandomize=True)
    @given(strategies.registers(classes=(cls,)))
    def draw(register: Register) -> None:
        held.append(len(getattr(register, COLLECTIONS[cls])))
        laws.validate_is_silent(register)

    draw()
    assert max(held) > 1
