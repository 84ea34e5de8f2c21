"""What a walk over a register finds, from the types of its classes alone."""

from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest
from breaches import BREACHES, Breach

from cppcc_domain import model
from cppcc_domain.model import COLLECTIONS, Member, Proposal, Register, Section, WorkReport, proposal_events
from cppcc_domain.model.proposal_events import Assigned, Assignment, Cosigned
from cppcc_domain.validation import Reference, each, references
from cppcc_domain.validation.references import leaves, marked_fields
from cppcc_domain.values import RefersTo
from cppcc_domain.vocab import HandlingRole
from cppcc_domain.vocab.terms import CodeList


def classes_of_the_model() -> Iterator[type]:
    for module in (model, proposal_events):
        for name in module.__all__:
            thing = getattr(module, name)
            if isinstance(thing, type) and attrs.has(thing):
                yield thing


@pytest.mark.parametrize("cls", tuple(classes_of_the_model()), ids=lambda cls: cls.__name__)
def test_every_field_that_is_called_an_id_says_what_it_refers_to(cls: type) -> None:
    named = {field.name for field in attrs.fields(cls) if field.name.endswith(("_id", "_ids"))}
    assert {name for name, _, _ in marked_fields(cls, RefersTo)} == named


def test_every_reference_names_classes_that_a_register_holds() -> None:
    held = {cls.__name__ for cls in COLLECTIONS} | {"Entity"}
    for cls in classes_of_the_model():
        for _, _, mark in marked_fields(cls, RefersTo):
            assert set(mark.targets) <= held


def test_no_type_of_the_model_hides_from_the_walk() -> None:
    for cls in classes_of_the_model():
        for field in attrs.fields(cls):
            assert [leaf for leaf, _, _ in leaves(field.type) if not isinstance(leaf, type)] == []


def test_references_are_found_at_any_depth_with_their_places(register_with: Callable[..., Register]) -> None:
    assigned = Assigned(assignments=(Assignment(unit_id="u", role=HandlingRole.SOLE),))
    proposal = Proposal(
        id="p",
        committee_id="c",
        title="关于甲的提案",
        proposer_ids=("w", "v"),
        events=(Cosigned(member_id="v"), assigned),
    )
    found = [reference for reference in references(register_with(proposal)) if reference.holder is proposal]
    assert [(reference.path, reference.target_id) for reference in found] == [
        ("$.proposals[0].committee_id", "c"),
        ("$.proposals[0].proposer_ids[0]", "w"),
        ("$.proposals[0].proposer_ids[1]", "v"),
        ("$.proposals[0].events[0].member_id", "v"),
        ("$.proposals[0].events[1].assignments[0].unit_id", "u"),
    ]
    assert found[1].targets == ("Member", "Unit", "Organ", "Committee")


def test_the_registers_own_reference_has_no_holder() -> None:
    assert list(references(Register(committee_id="c"))) == [
        Reference(holder=None, path="$.committee_id", target_id="c", targets=("Committee",))
    ]


def test_nested_sections_come_outer_before_inner_in_order_of_print(register_with: Callable[..., Register]) -> None:
    inner = tuple(Section(title=title) for title in ("一", "二"))
    report = WorkReport(
        id="r", committee_id="c", year=2023, review=(Section(title="回顾", sections=inner), Section(title="三"))
    )
    assert [(path, section.title) for _, path, section in each(register_with(report), Section)] == [
        ("$.reports[0].review[0]", "回顾"),
        ("$.reports[0].review[0].sections[0]", "一"),
        ("$.reports[0].review[0].sections[1]", "二"),
        ("$.reports[0].review[1]", "三"),
    ]


@pytest.mark.parametrize("breach", BREACHES.values(), ids=BREACHES)
def test_paths_lead_to_what_was_found(breach: Breach) -> None:
    for reference in references(breach.broken):
        assert at(breach.broken, reference.path) == reference.target_id


def at(register: Register, path: str) -> Any:
    """Follow a path from the register."""
    value: Any = register
    for step in path.removeprefix("$").replace("[", ".[").split(".")[1:]:
        value = value[int(step[1:-1])] if step.startswith("[") else getattr(value, step)
    return value


def test_code_fields_carry_their_list() -> None:
    marks = {name: mark.name for name, _, mark in marked_fields(Member, CodeList)}
    assert marks == {"sector": "sector"}
