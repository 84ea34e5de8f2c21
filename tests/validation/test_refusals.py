"""What the classes refuse is reported by the lenient load under the code of its rule; what no file can hold is a law."""

import pytest
from breaches import REFUSALS, Refusal

from cppcc_domain.serialization import DocumentError, loads, loads_leniently
from cppcc_domain.testing import laws
from cppcc_domain.validation import CATALOGUE, explain
from cppcc_domain.validation.catalogue import NO_RULE_CRASHES

LAWS = {"INV-NUM-1": laws.numeral_round_trip}
"""Rules about text and not about registers."""

EACH = pytest.mark.parametrize(("key", "refusal"), REFUSALS.items(), ids=REFUSALS)


def test_every_rule_without_a_check_is_shown_to_hold_otherwise() -> None:
    unchecked = {rule.code for rule in CATALOGUE if rule.check is None} - {NO_RULE_CRASHES.code}
    refused = {key.partition("/")[0] for key in REFUSALS}
    assert unchecked == unchecked & (refused | LAWS.keys())


@EACH
def test_the_lenient_load_reports_the_value_under_the_code_of_its_rule(key: str, refusal: Refusal) -> None:
    loaded = loads_leniently(refusal.broken)
    assert [(problem.path, problem.invariant) for problem in loaded.problems] == [(refusal.path, key.partition("/")[0])]
    assert loaded.register is not None


@EACH
def test_the_strict_load_refuses_the_file_and_names_the_rule(key: str, refusal: Refusal) -> None:
    with pytest.raises(DocumentError, match=key.partition("/")[0]):
        loads(refusal.broken)


@pytest.mark.parametrize("refusal", REFUSALS.values(), ids=REFUSALS)
def test_the_value_beside_it_is_taken(refusal: Refusal) -> None:
    assert loads_leniently(refusal.sound).problems == ()


@pytest.mark.parametrize("code", sorted({key.partition("/")[0] for key in REFUSALS}))
def test_the_rule_is_explained(code: str) -> None:
    rule = explain(code)
    assert rule.zh
    assert rule.en
    assert rule.source


@pytest.mark.parametrize("code", LAWS)
def test_the_law_holds(code: str) -> None:
    assert explain(code).check is None
    for number in range(1, 1000):
        LAWS[code](number)
