import json
from typing import Any, get_args

import attrs
import pytest

from cppcc_domain.model import Contact, Person, Register
from cppcc_domain.serialization import dumps, loads, unstructure
from cppcc_domain.serialization.audience import Audience
from cppcc_domain.vocab import Sensitivity

PUBLIC = Contact(kind="phone", value="000-1", sensitivity=Sensitivity.PUBLIC)
INTERNAL = Contact(kind="phone", value="000-2", sensitivity=Sensitivity.INTERNAL)
PERSONAL = Contact(kind="phone", value="000-3")


@pytest.mark.parametrize(
    ("contacts", "shown"),
    [
        ((PUBLIC, INTERNAL, PERSONAL), (PUBLIC,)),
        ((INTERNAL, PERSONAL), None),
        ((), ()),
        (None, None),
    ],
)
def test_public_output_has_public_contacts_only(
    contacts: tuple[Contact, ...] | None, shown: tuple[Contact, ...] | None
) -> None:
    register = Register(committee_id="c1", persons=(Person(id="p1", name="甲某", contacts=contacts),))
    (person,) = loads(dumps(register, audience="public")).persons
    assert person.contacts == shown
    assert loads(dumps(register, audience="internal")) == loads(dumps(register)) == register


def test_public_output_has_no_unknown_keys_of_persons_but_those_of_everything_else() -> None:
    person = Person(id="p1", name="甲某", extra='{"mobile":"000-4"}')
    register = Register(committee_id="c1", persons=(person,), extra='{"x_system":1}')
    public = loads(dumps(register, "public"))
    assert (public.persons[0].extra, public.extra) == ("", '{"x_system":1}')
    assert unstructure(person, "public") == {"id": "p1", "name": "甲某"}


@pytest.mark.parametrize("audience", get_args(Audience))
def test_a_document_without_contacts_is_the_same_for_everybody(document: dict[str, Any], audience: Audience) -> None:
    del document["register"]["persons"][0]["contacts"]
    register = loads(json.dumps(document))
    assert dumps(register, audience) == dumps(register)


def test_the_register_itself_is_not_changed() -> None:
    person = Person(id="p1", name="甲某", contacts=(PERSONAL,))
    unstructure(person, "public")
    assert person == attrs.evolve(person)
    assert person.contacts == (PERSONAL,)
