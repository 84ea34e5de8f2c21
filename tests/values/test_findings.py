"""Findings and collections of them."""

from collections.abc import Iterable

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.testing import strategies
from cppcc_domain.values import Finding, Findings
from cppcc_domain.vocab import Severity

DANGLING = Finding(code="INV-REF-2", severity=Severity.ERROR, path="$.members[0].person_id", params=(("id", "p9"),))
DECLARED = Finding(code="ADV-DECL-1", severity=Severity.WARNING, params=(("declared", 4), ("listed", 3)))
MERELY = Finding(code="ADV-MERGE-1", severity=Severity.INFO)
SOME = Findings((DANGLING, DECLARED, MERELY, DECLARED))


def test_findings_are_filtered_by_severity_and_rule_in_their_order() -> None:
    assert list(SOME.errors) == [DANGLING]
    assert list(SOME.warnings) == [DECLARED, DECLARED]
    assert list(SOME.of("ADV-MERGE-1")) == [MERELY]
    assert len(SOME.of("INV-PROP-5")) == 0


@given(findings=strategies.finding_lists(), verified=st.booleans())
def test_where_keeps_what_the_predicate_keeps_in_the_same_order(findings: Findings, *, verified: bool) -> None:
    kept = findings.where(lambda finding: finding.verified is verified)
    assert list(kept) == [finding for finding in findings if finding.verified is verified]


@given(strategies.finding_lists())
def test_every_finding_has_one_severity(findings: Findings) -> None:
    infos = findings.where(lambda finding: finding.severity is Severity.INFO)
    assert len(findings.errors) + len(findings.warnings) + len(infos) == len(findings)


@given(strategies.finding_lists(), strategies.finding_lists())
def test_findings_are_added_one_after_the_other(one: Findings, other: Findings) -> None:
    both: Iterable[Finding] = [*one, *other]
    assert one + other == one + tuple(other) == Findings(tuple(both))


def test_findings_behave_as_a_sequence() -> None:
    assert len(SOME) == 4
    assert SOME[0] is DANGLING
    assert SOME[-1] is DECLARED
    assert SOME[1:3] == Findings((DECLARED, MERELY))
    assert DANGLING in SOME
    assert not Findings()
    with pytest.raises(IndexError):
        SOME[4]


def test_a_fact_is_asked_for_by_its_name() -> None:
    assert (DECLARED.param("declared"), DECLARED.param("listed")) == (4, 3)
    with pytest.raises(KeyError, match="counted"):
        DECLARED.param("counted")


def test_findings_that_say_the_same_are_equal() -> None:
    again = Finding(code="ADV-DECL-1", severity=Severity.WARNING, params=(("declared", 4), ("listed", 3)))
    assert len({DECLARED, again}) == 1
    other_facts = Finding(code="ADV-DECL-1", severity=Severity.WARNING, params=(("declared", 4), ("listed", 2)))
    assert other_facts != DECLARED


def test_a_finding_bears_the_code_of_its_rule() -> None:
    with pytest.raises(ImpossibleValueError, match=r"Finding\.code"):
        Finding(code="", severity=Severity.ERROR)
