"""What a proposal reads from its history."""

from hypothesis import given

from cppcc_domain.model import Proposal
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Assigned,
    Assignment,
    Filed,
    KeySelected,
    Merged,
    Recorded,
    Renumbered,
    Replied,
    Submitted,
    Withdrawn,
)
from cppcc_domain.testing import strategies
from cppcc_domain.testing.factories import make_proposal
from cppcc_domain.vocab import FilingStatus, HandlingRole

FIRST = (Assignment(unit_id="unit-1", role=HandlingRole.SOLE),)
SECOND = (Assignment(unit_id="unit-2", role=HandlingRole.LEAD), Assignment(unit_id="unit-3", role=HandlingRole.CO))


def with_events(*events: AnyProposalEvent) -> Proposal:
    return make_proposal(events=events)


def test_a_draft_has_none_of_what_events_bring() -> None:
    draft = with_events()
    assert (draft.filed, draft.case_number, draft.merged_into_id, draft.is_key) == (None, None, None, False)
    assert (draft.assignments, draft.replies) == ((), ())


def test_the_case_number_is_that_of_the_filing_until_it_is_changed() -> None:
    assert with_events(Submitted(), Filed(number=94)).case_number == 94
    assert with_events(Filed(number=94), Renumbered(number=95), Withdrawn()).case_number == 95
    assert with_events(Filed(number=94), Renumbered(number=95), Renumbered(number=12)).case_number == 12


def test_an_imported_case_brings_its_number() -> None:
    imported = Recorded(filing=FilingStatus.FILED, number=94, sub_number=3)
    assert with_events(imported).case_number == 94
    assert with_events(imported, Renumbered(number=95)).case_number == 95
    assert with_events(Recorded(filing=FilingStatus.FILED)).case_number is None


def test_a_filing_without_a_number_leaves_the_one_that_is_known() -> None:
    assert with_events(Filed()).case_number is None
    assert with_events(Filed(number=94), Filed()).case_number == 94


def test_the_units_are_those_of_the_latest_assignment() -> None:
    assert with_events(Assigned(assignments=FIRST)).assignments == FIRST
    assert with_events(Assigned(assignments=FIRST), Assigned(assignments=SECOND)).assignments == SECOND


def test_replies_come_in_order() -> None:
    one, two = Replied(unit_id="unit-1", result="B"), Replied(unit_id="unit-1", result="A")
    assert with_events(one, Submitted(), two).replies == (one, two)


def test_a_merged_case_names_the_one_that_goes_on() -> None:
    assert with_events(Merged(into_id="proposal-2")).merged_into_id == "proposal-2"


def test_a_key_proposal_stays_one() -> None:
    assert with_events(KeySelected(supervisor="主席"), Submitted()).is_key


@given(strategies.proposals())
def test_events_of_a_kind_are_the_history_without_the_others(proposal: Proposal) -> None:
    kinds = {type(event) for event in proposal.events}
    assert sum(len(list(proposal.events_of(kind))) for kind in kinds) == len(proposal.events)
    for kind in kinds:
        chosen = list(proposal.events_of(kind))
        assert chosen == [event for event in proposal.events if type(event) is kind]
        assert proposal.last(kind) is chosen[-1]


@given(strategies.proposals())
def test_properties_say_what_the_history_says(proposal: Proposal) -> None:
    assert proposal.replies == tuple(event for event in proposal.events if isinstance(event, Replied))
    assert (proposal.filed is None) == (not any(isinstance(event, Filed) for event in proposal.events))
    numbers = [event.number for event in proposal.events if isinstance(event, Recorded | Filed | Renumbered)]
    assert proposal.case_number == next((number for number in reversed(numbers) if number is not None), None)
