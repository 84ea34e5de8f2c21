"""What every rulebook promises, and what the national one says."""

import copy
import pickle
from collections.abc import Iterator
from operator import attrgetter
from typing import Any, get_args

import attrs
import pytest

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    Majority,
    MergeAccounting,
    NamingStyle,
    NumberScope,
    Parameter,
    Rulebook,
    parameters,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

each_parameter = pytest.mark.parametrize(("key", "parameter"), list(parameters(NATIONAL_DEFAULT)))


def with_merge_accounting(value: MergeAccounting) -> Rulebook:
    proposal = attrs.evolve(
        NATIONAL_DEFAULT.proposal, merge_accounting=Parameter(value=value, source="某市政协提案工作情况的报告")
    )
    return attrs.evolve(NATIONAL_DEFAULT, name="some_city", parent=NATIONAL_DEFAULT.name, proposal=proposal)


def code_lists_in(kind: Any) -> Iterator[CodeList[Any]]:
    """Yield the code lists that annotate a field's type, at whatever depth."""
    for part in get_args(kind):
        if isinstance(part, CodeList):
            yield part
        yield from code_lists_in(part)


@each_parameter
def test_a_key_is_the_way_to_the_parameter(key: str, parameter: Parameter[Any]) -> None:
    assert attrgetter(key)(NATIONAL_DEFAULT) is parameter


@each_parameter
def test_every_value_names_the_text_it_was_read_in_and_never_changes(key: str, parameter: Parameter[Any]) -> None:
    assert parameter.source.strip(), key
    assert hash(parameter.value) == hash(copy.deepcopy(parameter.value)), key


@each_parameter
def test_codes_of_the_national_rulebook_are_known_to_the_vocabulary(key: str, parameter: Parameter[Any]) -> None:
    group, name = key.split(".")
    field = attrs.fields_dict(type(getattr(NATIONAL_DEFAULT, group)))[name]
    for code_list in code_lists_in(field.type):
        codes = parameter.value if isinstance(parameter.value, tuple) else (parameter.value,)
        assert [code for code in codes if code not in code_list] == []


def test_every_parameter_is_walked_once() -> None:
    keys = [key for key, _ in parameters(NATIONAL_DEFAULT)]
    assert len(keys) == len(set(keys))
    assert {"proposal.proposer_kinds", "handling.result_classes", "meeting.pass_rule", "report.percent_decimals"} < {
        *keys
    }


def test_what_was_not_read_in_a_national_text_in_force_is_not_called_verified() -> None:
    verified = {key for key, parameter in parameters(NATIONAL_DEFAULT) if parameter.verified}
    assert {"meeting.pass_rule", "meeting.term_extension_rule", "proposal.merge_accounting"} <= verified
    assert verified.isdisjoint({"proposal.reject_reasons", "handling.result_classes", "meeting.quorum"})


def test_decisions_are_measured_against_the_whole_membership() -> None:
    assert NATIONAL_DEFAULT.meeting.pass_rule.value is Majority.MORE_THAN_HALF_OF_ALL
    assert NATIONAL_DEFAULT.meeting.term_extension_rule.value is Majority.TWO_THIRDS_OF_ALL


def test_who_proposes_during_plenaries_only_may_propose() -> None:
    rules = NATIONAL_DEFAULT.proposal
    assert set(rules.plenary_proposer_kinds.value) < set(rules.proposer_kinds.value)


def test_a_local_rulebook_keeps_what_it_does_not_replace() -> None:
    local = with_merge_accounting(MergeAccounting.INSIDE_FILED)
    national = dict(parameters(NATIONAL_DEFAULT))
    assert [key for key, parameter in parameters(local) if parameter != national[key]] == ["proposal.merge_accounting"]


def test_equal_rulebooks_are_equal_and_survive_pickle() -> None:
    local = with_merge_accounting(MergeAccounting.INSIDE_FILED)
    assert local == with_merge_accounting(MergeAccounting.INSIDE_FILED) != NATIONAL_DEFAULT
    assert len({local, NATIONAL_DEFAULT, with_merge_accounting(MergeAccounting.INSIDE_FILED)}) == 2
    assert pickle.loads(pickle.dumps(local)) == local  # noqa: S301 (made on the line itself)


def test_a_parameter_without_a_source_is_refused() -> None:
    with pytest.raises(ImpossibleValueError, match=r"Parameter\.source"):
        Parameter(value=1, source=" ")


@pytest.mark.parametrize("closed", [Majority, MergeAccounting, NamingStyle, NumberScope])
def test_choices_carry_chinese_english_and_a_source(closed: type[ClosedTerm]) -> None:
    for choice in closed:
        assert all((choice.zh, choice.en, choice.source))
