from collections.abc import Callable
from functools import partial

import attrs

from cppcc_domain.model import Coverage, LocalTerm, Member, Person, Proposal, Register
from cppcc_domain.model.proposal_events import Merged
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import ids
from cppcc_domain.values import Period

check = partial(validate, rules=Catalogue(rules=ids.RULES))

Build = Callable[..., Register]

WANG = Person(id="u", name="王某某")
MEMBER = Member(id="w", person_id="u", term_id="t")


def test_an_id_is_used_once_in_a_collection(register_with: Build) -> None:
    namesake = Person(id="u", name="李某某")
    (found,) = check(register_with(persons=(WANG, Person(id="v", name="赵某某"), namesake)))
    assert (found.code, found.path, found.subject_id) == ("INV-REF-1", "$.persons[2].id", "u")
    assert dict(found.params) == {"id": "u", "first": "$.persons[0]"}


def test_an_id_is_used_once_across_classes(register_with: Build) -> None:
    (found,) = check(register_with(WANG, attrs.evolve(MEMBER, id="u")))
    assert (found.code, found.path) == ("INV-REF-1", "$.members[0].id")


def test_the_same_entity_listed_twice_is_one_finding(register_with: Build) -> None:
    (found,) = check(register_with(persons=(WANG, WANG)))
    assert (found.code, found.path) == ("INV-REF-1", "$.persons[1].id")


def test_a_reference_names_something(register_with: Build) -> None:
    proposal = Proposal(
        id="p", committee_id="c", title="关于甲的提案", proposer_ids=("w", "x"), events=(Merged(into_id="q"),)
    )
    found = check(register_with(WANG, MEMBER, proposal)).of("INV-REF-2")
    assert [(finding.path, finding.subject_id) for finding in found] == [
        ("$.proposals[0].proposer_ids[1]", "p"),
        ("$.proposals[0].events[0].into_id", "p"),
    ]
    assert dict(found[0].params) == {"id": "x", "expected": ("Member", "Unit", "Organ", "Committee")}


def test_a_reference_names_something_of_the_right_class(register_with: Build) -> None:
    proposal = Proposal(id="p", committee_id="c", title="关于甲的提案", proposer_ids=("u",))
    (found,) = check(register_with(WANG, proposal))
    assert (found.code, found.path) == ("INV-REF-2", "$.proposals[0].proposer_ids[0]")
    assert (found.param("case"), found.param("found")) == ("wrong_class", "Person")


def test_the_registers_own_committee_must_be_there() -> None:
    (found,) = check(Register(committee_id="c"))
    assert (found.code, found.path, found.subject_id) == ("INV-REF-2", "$.committee_id", "")


def test_references_that_resolve_are_silent(register_with: Build) -> None:
    proposal = Proposal(id="p", committee_id="c", title="关于甲的提案", proposer_ids=("w", "c"), submitter_id="u")
    assert list(check(register_with(WANG, MEMBER, proposal))) == []


def test_coverage_speaks_of_collections_that_exist(register_with: Build) -> None:
    coverage = tuple(Coverage(collection=name, period=Period.year(2023)) for name in ("proposals", "proposal"))
    (found,) = check(register_with(coverage=coverage))
    assert (found.code, found.path, found.param("name")) == ("INV-REF-3", "$.coverage[1].collection", "proposal")


def test_labels_belong_to_code_lists_that_exist(register_with: Build) -> None:
    labels = tuple(LocalTerm(vocabulary=name, code="sea", zh="海洋") for name in ("topic", "topics"))
    (found,) = check(register_with(labels=labels))
    assert (found.code, found.path, found.param("case")) == ("INV-REF-3", "$.labels[1].vocabulary", "vocabulary")
