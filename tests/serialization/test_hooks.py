from datetime import date

import attrs
import cattrs
import pytest
from cattrs.preconf.json import make_converter as make_json_converter

from cppcc_domain.model import Person, Proposal
from cppcc_domain.serialization import DocumentError, make_converter, register_hooks, structure
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import Level


@attrs.frozen
class Ticket:
    """A class of somebody's application."""

    number: int
    opened: date
    proposal: Proposal
    level: Level
    due: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Delegate(Person):
    """Somebody's own kind of person."""

    room: int


TREE = {
    "number": "7",
    "opened": "2024-01-29",
    "proposal": {"id": "a1", "title": "题", "committee_id": "c1", "x": 1},
    "level": "county",
    "due": "2024-03",
}


def test_an_applications_converter_learns_our_classes_and_keeps_its_own_manners() -> None:
    converter = make_json_converter()
    register_hooks(converter)
    ticket = converter.structure(TREE, Ticket)
    assert (ticket.number, ticket.opened) == (7, date(2024, 1, 29))
    assert (ticket.proposal.extra, ticket.level, ticket.due) == ('{"x":1}', Level.COUNTY, PartialDate(2024, 3))
    assert converter.unstructure(ticket) == {**TREE, "number": 7}
    assert converter.loads(converter.dumps(ticket), Ticket) == ticket


def test_inside_our_classes_every_converter_is_strict() -> None:
    converter = cattrs.Converter()
    register_hooks(converter)
    with pytest.raises(DocumentError, match=r"\$\.title: expected text, found 7"):
        converter.structure({"id": "a1", "title": 7, "committee_id": "c1"}, Proposal)


def test_our_problems_are_found_inside_the_errors_of_cattrs() -> None:
    converter = make_json_converter()
    register_hooks(converter)
    with pytest.raises(cattrs.ClassValidationError) as caught:
        converter.structure({**TREE, "proposal": {}}, Ticket)
    (inner,) = caught.value.exceptions
    assert isinstance(inner, DocumentError)
    assert [problem.path for problem in inner.problems] == ["$.id", "$.title", "$.committee_id"]


def test_a_hook_of_the_application_counts_inside_our_classes() -> None:
    converter = make_converter()
    person = {"id": "p1", "name": "甲某", "birth": "1970"}
    assert converter.unstructure(converter.structure(person, Person)) == person
    converter.register_structure_hook(PartialDate, lambda year, _: PartialDate(int(year)))
    converter.register_unstructure_hook(PartialDate, lambda day: day.year)
    assert converter.unstructure(converter.structure(person, Person)) == {**person, "birth": 1970}


def test_hooks_of_one_converter_are_unknown_to_another() -> None:
    converter = make_converter()
    converter.register_structure_hook(Quantity, lambda _, __: Quantity(0))
    assert make_converter().structure({"value": 1}, Quantity) == structure({"value": 1}, Quantity) == Quantity(1)


def test_subclasses_of_our_classes_are_read_with_their_own_fields() -> None:
    tree = {"id": "p1", "name": "甲某", "room": 12, "x": 1}
    converter = make_converter()
    delegate = converter.structure(tree, Delegate)
    assert (delegate.room, delegate.extra) == (12, '{"x":1}')
    assert converter.unstructure(delegate) == tree
    with pytest.raises(DocumentError, match=r"\$\.room: required"):
        converter.structure({"id": "p1", "name": "甲某"}, Delegate)


def test_a_converter_writes_for_its_audience() -> None:
    person = Person(id="p1", name="甲某", extra='{"mobile":"000-4"}')
    assert make_converter("public").unstructure(person) == {"id": "p1", "name": "甲某"}
