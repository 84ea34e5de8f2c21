"""Which cases may be distinguished, and where the ratio of awards is nobody's business."""

from collections.abc import Iterable
from functools import partial

import attrs
import member_year as y
import pytest
from breaches.awards import COMPLETE, RULES, award, year_of
from breaches.breach import register

from cppcc_domain.model import Coverage
from cppcc_domain.model.proposal_events import AnyProposalEvent, Examined, Merged, Recorded, Submitted
from cppcc_domain.rulebook import NATIONAL_DEFAULT, inherit
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import awards
from cppcc_domain.values import Finding, PartialDate
from cppcc_domain.vocab import FilingStatus

check = partial(validate, rules=Catalogue(rules=awards.RULES))


def codes(findings: Iterable[Finding]) -> list[str]:
    return [finding.code for finding in findings]


def awarded(*events: AnyProposalEvent, year: int = 2023) -> list[str]:
    case = attrs.evolve(y.proposal("p", "a"), events=events)
    return codes(check(register(*y.members("a"), case, award("p", year=year))))


def test_a_case_with_an_unknown_past_or_merged_into_another_may_have_been_filed() -> None:
    assert awarded(Recorded(filing=FilingStatus.FILED)) == []
    assert awarded(Recorded(filing=FilingStatus.UNKNOWN)) == []
    assert awarded(Submitted(), Examined(), Merged(into_id="q")) == []
    assert awarded(Submitted(), Examined()) == ["INV-AWARD-1"]
    assert awarded() == ["INV-AWARD-1"]


def test_a_case_of_an_earlier_year_can_be_distinguished_after_it_was_handled_again() -> None:
    earlier = register(*y.members("a"), y.proposal("p", "a", day=PartialDate(2021, 12, 1)), award("p"))
    assert codes(check(earlier)) == []


def test_an_award_to_nobody_on_record_is_left_to_the_references() -> None:
    assert codes(check(register(award("p-who-is-not-there")))) == []


def test_a_member_may_be_an_excellent_member() -> None:
    assert codes(check(register(*y.members("a"), award("m-a", "excellent_member")))) == []


TOO_MANY = year_of(award("p8"), award("p9"))


def test_the_share_is_that_of_the_years_proposals() -> None:
    (finding,) = check(TOO_MANY, RULES)
    assert dict(finding.params) == {"year": 2023, "part": 2, "whole": 10, "low": "5", "high": "10"}
    assert finding.verified


@pytest.mark.parametrize("coverage", [COMPLETE[:1], COMPLETE[1:], ()])
def test_what_is_not_completely_known_has_no_share(coverage: tuple[Coverage, ...]) -> None:
    assert codes(check(attrs.evolve(TOO_MANY, coverage=coverage), RULES)) == []


def test_the_ratio_of_another_place_proves_nothing() -> None:
    assert codes(check(TOO_MANY)) == []
    assert codes(check(TOO_MANY, attrs.evolve(RULES, place="某市另一区"))) == []
    assert codes(check(TOO_MANY, inherit(RULES, name="other", place="某市某区"))) == []
    assert codes(check(TOO_MANY, NATIONAL_DEFAULT)) == []


def test_a_proposal_of_unknown_proposers_may_be_a_collective_one() -> None:
    unknown = year_of(award("p1")).with_entities((y.proposal("p1", "a"),))
    assert codes(check(unknown, RULES)) == []
