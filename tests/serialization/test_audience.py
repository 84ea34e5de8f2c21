import json
from typing import Any, get_args

import attrs
import pytest

from cppcc_domain.model import Contact, EligibilityCheck, Member, Person, Register
from cppcc_domain.model.proposal_events import Filed
from cppcc_domain.model.seat_events import Nominated, Seated
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


def test_public_output_has_no_unknown_keys_of_anything() -> None:
    person = Person(id="p1", name="甲某", extra='{"mobile":"000-4"}')
    member = Member(id="m1", person_id="p1", term_id="t1", sector="cpc", extra='{"mobile":"000-5"}')
    register = Register(committee_id="c1", persons=(person,), members=(member,), extra='{"phone_list":["000-6"]}')
    public = dumps(register, "public")
    assert "000" not in public
    assert loads(public) == attrs.evolve(
        register, persons=(attrs.evolve(person, extra=""),), members=(attrs.evolve(member, extra=""),), extra=""
    )
    assert unstructure(Filed(extra='{"desk":"000-7"}'), "public") == {"type": "filed"}


def test_public_output_has_no_results_of_eligibility_checks() -> None:
    checked = Nominated(by="某市总工会", check=EligibilityCheck(cleared=True))
    member = Member(id="m1", person_id="p1", term_id="t1", events=(checked, Seated()))
    assert unstructure(member, "public")["events"] == [{"type": "nominated", "by": "某市总工会"}, {"type": "seated"}]
    assert unstructure(checked)["check"] == {"cleared": True}


@pytest.mark.parametrize("audience", get_args(Audience))
def test_a_document_without_contacts_and_unknown_keys_is_the_same_for_everybody(
    document: dict[str, Any], audience: Audience
) -> None:
    register = document["register"]
    del register["persons"][0]["contacts"]
    del register["committees"][0]["x_web"], register["proposals"][0]["events"][0]["x_desk"], register["x_system"]
    register = loads(json.dumps(document))
    assert dumps(register, audience) == dumps(register)


def test_the_register_itself_is_not_changed() -> None:
    person = Person(id="p1", name="甲某", contacts=(PERSONAL,))
    unstructure(person, "public")
    assert person == attrs.evolve(person)
    assert person.contacts == (PERSONAL,)
