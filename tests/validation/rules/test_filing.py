"""The outcome of the examination, where it is unusual and where it is wrong."""

from functools import partial

import attrs
import pytest
from breaches.cases import CASE, EXAMINED, FILED, holding

from cppcc_domain.model import Committee, Proposal, Register
from cppcc_domain.model.proposal_events import Converted, Examined, Merged, NotFiled, Submitted
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, inherit, with_parameters
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import filing
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import Level, Timing

check = partial(validate, rules=Catalogue(rules=filing.RULES))


def merged(id_: str, into_id: str, session_id: str | None = "m4") -> Proposal:
    return attrs.evolve(CASE, id=id_, session_id=session_id, events=(*EXAMINED, Merged(into_id=into_id)))


def remaining(id_: str, session_id: str | None = "m4") -> Proposal:
    return attrs.evolve(CASE, id=id_, session_id=session_id, events=FILED)


def test_every_case_of_a_circle_is_found_and_none_that_only_leads_into_it() -> None:
    register = holding(merged("a", "b"), merged("b", "c"), merged("c", "a"), merged("d", "a"), remaining("e"))
    assert [(found.subject_id, found.param("case")) for found in check(register)] == [
        ("a", "circle"),
        ("b", "circle"),
        ("c", "circle"),
    ]


def test_a_merger_of_a_merger_is_sound() -> None:
    assert list(check(holding(merged("a", "b"), merged("b", "c"), remaining("c")))) == []


@pytest.mark.parametrize("session_id", [None, "m4"])
def test_of_an_unknown_session_nothing_is_said(session_id: str | None) -> None:
    assert list(check(holding(merged("a", "b", None), remaining("b", session_id)))) == []


def test_a_case_of_another_committee_is_of_another_session() -> None:
    other = attrs.evolve(remaining("b", None), committee_id="elsewhere")
    assert [found.param("case") for found in check(holding(merged("a", "b", None), other))] == ["session"]


def test_a_long_row_of_mergers_costs_as_much_as_its_length() -> None:
    row = [merged(f"p{number}", f"p{number + 1}") for number in range(2_000)]
    assert list(check(holding(*row, remaining("p2000")))) == []


def test_a_refusal_whose_notice_has_no_date_is_no_finding() -> None:
    refused = NotFiled(date=PartialDate(2023, 2), reasons=("personal",))
    for told in (None, PartialDate(2023), PartialDate(2023, 2)):
        assert list(check(holding(events=(*EXAMINED, attrs.evolve(refused, proposer_told=told))))) == []


FIRST = {"session_id": "m1", "timing": Timing.SESSION}


@pytest.mark.parametrize(
    "silent",
    [
        holding(**FIRST, events=(Submitted(), Examined(examiner_id="committee", stage="pre_review"))),
        holding(**FIRST, events=(Submitted(), Examined())),
        holding(**FIRST, events=(Submitted(), Examined(examiner_id="nobody"))),
        holding(session_id="m1", timing=Timing.RECESS, events=(Submitted(), Examined(examiner_id="committee"))),
        holding(session_id="m1", timing=None, events=(Submitted(), Examined(examiner_id="committee"))),
        holding(session_id="m4", timing=Timing.SESSION, events=(Submitted(), Examined(examiner_id="committee"))),
        holding(session_id="m4", timing=Timing.SESSION, events=(Submitted(), Examined(examiner_id="examiners"))),
    ],
)
def test_only_the_first_session_has_examiners_of_its_own(silent: Register) -> None:
    assert list(check(silent)) == []


def test_where_the_rules_name_no_examiner_anybody_may_examine() -> None:
    anybody = Parameter(value=None, source="某市政协提案审查工作细则")
    local = with_parameters(NATIONAL_DEFAULT, {"proposal.first_session_examiner": anybody})
    register = holding(**FIRST, events=(Submitted(), Examined(examiner_id="committee")))
    assert len(check(register)) == 1
    assert list(check(register, local)) == []


OURS = inherit(NATIONAL_DEFAULT, name="ours", place="某市某区")


def test_codes_are_held_against_the_committees_own_rules_only() -> None:
    odd = holding(
        attrs.evolve(CASE, topic="finance_tax", events=(Submitted(), Examined(stage="pre_review"))),
        attrs.evolve(CASE, id="q", events=(*EXAMINED, NotFiled(reasons=("personal", "own_unit")))),
        attrs.evolve(CASE, id="r", events=(*EXAMINED, Converted(target="higher_committee_proposal"))),
    )
    found = check(odd, OURS)
    assert [(finding.path, finding.param("code")) for finding in found] == [
        ("$.proposals[0].topic", "finance_tax"),
        ("$.proposals[0].events[1].stage", "pre_review"),
        ("$.proposals[1].events[2].reasons[1]", "own_unit"),
        ("$.proposals[2].events[2].target", "higher_committee_proposal"),
    ]
    assert not any(finding.verified for finding in found)
    assert list(check(odd)) == []
    elsewhere = odd.with_entities([Committee(id="c", place="另一区", level=Level.COUNTY)])
    assert list(check(elsewhere, OURS)) == []
