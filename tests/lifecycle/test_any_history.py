"""Histories that cannot have happened: real registers hold some, and nothing may break over them."""

import attrs
from hypothesis import given, settings, strategies as st

from cppcc_domain.lifecycle import allowed_events, first_illegal, owed_replies, proposers_of, state_of
from cppcc_domain.lifecycle.states import EVENTS, STATES
from cppcc_domain.model import Proposal, Register
from cppcc_domain.model.proposal_events import AnyProposalEvent, Recorded
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook, with_parameters
from cppcc_domain.testing import strategies
from cppcc_domain.validation import CATALOGUE, validate

STRICT = with_parameters(
    NATIONAL_DEFAULT,
    {
        key: Parameter(value=True, source="某市政协提案工作条例")
        for key in (
            "handling.feedback_from_all",
            "handling.lead_waits_for_cohandlers",
            "proposal.numbers_before_filing",
        )
    },
)
EVENT = st.sampled_from(EVENTS).flatmap(strategies.objects)
ANY_HISTORY = st.lists(EVENT, max_size=8).map(tuple)
SUBJECTS = ("INV-PROP-", "INV-HAND-", "ADV-HAND-", "ADV-COSIGN-", "ADV-MERGE-", "ADV-CODE-", "ADV-DL-")
RULES = CATALOGUE.only(code for code in (entry.code for entry in CATALOGUE) if code.startswith(SUBJECTS))


@settings(max_examples=150)
@given(strategies.proposals(events=st.just(())), ANY_HISTORY, st.sampled_from([NATIONAL_DEFAULT, STRICT]))
def test_whatever_happened_a_case_stands_somewhere(
    draft: Proposal, events: tuple[AnyProposalEvent, ...], rulebook: Rulebook
) -> None:
    case = attrs.evolve(draft, events=events)
    illegal = first_illegal(case, rulebook)
    assert state_of(case, rulebook) in STATES
    assert set(allowed_events(case, rulebook)) <= set(EVENTS)
    if illegal is not None:
        until_then = attrs.evolve(case, events=events[: illegal.index])
        assert state_of(until_then, rulebook) == state_of(case, rulebook) == illegal.state
        assert allowed_events(until_then, rulebook) == illegal.allowed
        assert isinstance(illegal.event, Recorded) or type(illegal.event) not in illegal.allowed


@settings(max_examples=60)
@given(st.lists(strategies.proposals(events=ANY_HISTORY), min_size=1, max_size=4))
def test_the_rules_run_to_their_end_over_whatever_happened(proposals: list[Proposal]) -> None:
    cases = tuple(attrs.evolve(case, id=f"proposal-{number}") for number, case in enumerate(proposals, start=1))
    register = Register(committee_id="committee-1", proposals=cases)
    for rulebook in (NATIONAL_DEFAULT, STRICT):
        assert [found for found in validate(register, rulebook, rules=RULES) if found.code == "SYS-RULE-1"] == []
    for case in cases:
        proposers_of(case)
        owed_replies(register, case.id)
