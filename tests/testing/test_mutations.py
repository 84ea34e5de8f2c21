"""Every mutation of a sound register is caught by the rules that it names."""

from collections.abc import Iterator
from itertools import islice

import pytest
from breaches import BREACHES
from hypothesis import HealthCheck, given, settings, strategies as st

from cppcc_domain.model import (
    COLLECTIONS,
    Breakdown,
    Entity,
    Meeting,
    Member,
    Office,
    OpinionReport,
    Part,
    Person,
    Proposal,
    Register,
    Section,
    Term,
    WorkReport,
)
from cppcc_domain.testing import laws, strategies
from cppcc_domain.testing.factories import make_committee, make_meeting, make_register, make_work_report
from cppcc_domain.testing.mutations import (
    MUTATIONS,
    Mutation,
    mutants,
    mutation,
    people,
    proposals,
    records,
    reports,
)
from cppcc_domain.testing.mutations.mutation import free_id, planted, with_value
from cppcc_domain.validation import CATALOGUE, explain
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import Severity

DRAWN: dict[str, tuple[tuple[type[Entity], ...], tuple[Mutation, ...]]] = {
    "records": (tuple(COLLECTIONS), records.MUTATIONS),
    "people": ((Member, Meeting, Term, Person, Office), people.MUTATIONS),
    "proposals": ((Proposal, Member, Meeting), proposals.MUTATIONS),
    "reports": ((WorkReport, OpinionReport), reports.MUTATIONS),
}
"""The classes of entities in which the mutations of each group find most to do."""

SHARES = Breakdown(
    indicator="proposals_filed",
    dimension="topic",
    parts=(
        Part(code="social", quantity=Quantity(6, counter="件"), share=Quantity(75, counter="%")),
        Part(code="economic", quantity=Quantity(2, counter="件"), share=Quantity(25, counter="%")),
    ),
    total=Quantity(8, counter="件"),
)


def test_each_mutation_has_a_name_of_its_own() -> None:
    assert len({one.name for one in MUTATIONS}) == len(MUTATIONS)


def test_mutations_name_rules_that_check_something() -> None:
    assert [code for one in MUTATIONS for code in one.codes if explain(code).check is None] == []


def test_every_rule_that_finds_errors_has_a_mutation_to_catch() -> None:
    errors = {rule.code for rule in CATALOGUE if rule.severity is Severity.ERROR and rule.check is not None}
    assert errors - {code for one in MUTATIONS for code in one.codes} == set()


@pytest.mark.parametrize("one", MUTATIONS, ids=lambda one: one.name)
def test_each_mutation_is_caught_in_the_smallest_registers(one: Mutation) -> None:
    sound = [breach.sound for breach in BREACHES.values()]
    sound.append(make_register(make_work_report(review=(Section(title="提案工作", breakdowns=(SHARES,)),))))
    made = list(islice((mutant for register in sound for mutant in mutants(register, [one])), 20))
    assert made
    for mutant in made:
        laws.mutant_is_caught(mutant)


@pytest.mark.parametrize("group", DRAWN)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_mutations_of_drawn_registers_are_caught(group: str, data: st.DataObject) -> None:
    classes, mutations = DRAWN[group]
    register = data.draw(strategies.registers(classes=classes))
    laws.validate_is_silent(register)
    every = list(mutants(register, mutations))
    for mutant in data.draw(st.lists(st.sampled_from(every), max_size=20)) if every else ():
        laws.mutant_is_caught(mutant)


def test_a_mutation_does_not_change_the_sound_register() -> None:
    sound = make_register(make_meeting())
    before = repr(sound)
    assert [mutant for mutant in mutants(sound) if mutant.register == sound] == []
    assert repr(sound) == before


def test_a_silenced_rule_lets_its_mutants_live() -> None:
    (mutant,) = mutants(make_register(make_meeting()), [people.let_more_attend_than_were_expected])
    laws.mutant_is_caught(mutant)
    quiet = CATALOGUE.without("INV-MTG-2", reason="测试")
    with pytest.raises(
        AssertionError, match=r"^INV-MTG-2 does not see let_more_attend_than_were_expected in Register\("
    ):
        laws.mutant_is_caught(mutant, rules=quiet)


def test_a_fault_that_was_there_before_does_not_count() -> None:
    spoilt = make_register(make_meeting(expected=1, attended=2))

    @mutation("INV-MTG-2")
    def do_nothing_of_the_kind(register: Register) -> Iterator[Register]:
        yield planted(register, make_committee(id="another"))

    (mutant,) = mutants(spoilt, [do_nothing_of_the_kind])
    with pytest.raises(AssertionError, match=r"^INV-MTG-2 does not see do_nothing_of_the_kind"):
        laws.mutant_is_caught(mutant)


def test_a_value_is_replaced_at_its_path_and_nowhere_else() -> None:
    register = make_register(make_committee(), make_committee(id="c2", place="甲市丙区"))
    renamed = with_value(register, "$.committees[1].place", "甲市丁区")
    assert [committee.place for committee in renamed.committees] == ["甲市乙区", "甲市丁区"]
    assert with_value(renamed, "$.committees[1].place", "甲市丙区") == register


def test_planted_ids_are_free() -> None:
    register = make_register(make_committee(id="mutant-term"))
    assert free_id(register, "term") == "mutant-term-again"
    assert free_id(register, "term", "1") == "mutant-term-1"
