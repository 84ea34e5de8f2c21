"""The factories make valid objects with fixed ids."""

from typing import Any

import pytest

from cppcc_domain.lifecycle import first_illegal, state_of
from cppcc_domain.model import COLLECTIONS, Member, Person, Proposal
from cppcc_domain.model.proposal_events import Archived, Drafted, Filed, Replied
from cppcc_domain.testing import factories, laws
from cppcc_domain.testing.factories import (
    MAIN_ROAD,
    MAKERS,
    make_attendance,
    make_award,
    make_history,
    make_member,
    make_proposal,
    make_register,
)
from cppcc_domain.validation import validate
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import FilingStatus, HandlingStatus

each_maker = pytest.mark.parametrize(("cls", "make"), MAKERS.items(), ids=lambda thing: thing.__name__)


def test_there_is_a_factory_for_every_class_of_entity() -> None:
    assert set(MAKERS) == set(COLLECTIONS)
    assert {maker.__name__ for maker in MAKERS.values()} <= set(factories.__all__)


@each_maker
def test_a_factory_makes_the_same_object_each_time(cls: type[Any], make: Any) -> None:
    assert type(make()) is cls
    assert make() == make()
    assert make().id == factories.entity_id(cls)


@each_maker
def test_what_a_factory_makes_is_valid_among_those_it_points_at(cls: type[Any], make: Any) -> None:
    register = make_register(make())
    assert register.find(make().id, cls) == make()
    assert list(validate(register)) == []
    laws.round_trip(register)


@each_maker
def test_any_field_can_be_changed(cls: type[Any], make: Any) -> None:
    changed = make(id="another", note="改")
    assert (type(changed), changed.id, changed.note) == (cls, "another", "改")


def test_a_word_that_is_no_field_is_refused() -> None:
    with pytest.raises(TypeError, match="tittle"):
        make_proposal(tittle="关于……的提案")


def test_a_register_gets_those_that_its_entities_point_at_and_only_those() -> None:
    register = make_register(make_award(recipient_id="proposal-7"), make_member(id="member-2", person_id="person-2"))
    assert [entity.id for entity in register.entities()] == [
        "committee-1",
        "term-1",
        "person-2",
        "member-2",
        "proposal-7",
        "award-1",
    ]
    assert isinstance(register.get("proposal-7"), Proposal)


def test_an_id_that_tells_no_class_gets_the_first_that_may_stand_there() -> None:
    register = make_register(make_attendance(participant_id="somebody"))
    assert isinstance(register.get("somebody"), Person)


def test_given_entities_are_kept_as_they_are() -> None:
    member = make_member(sector="education")
    register = make_register(make_award(), member, extra='{"x-甲":1}')
    assert register.find("member-1", Member) is member
    assert register.extra == '{"x-甲":1}'


@pytest.mark.parametrize("kind", MAIN_ROAD, ids=lambda kind: kind.__name__)
def test_a_history_is_legal_up_to_each_of_its_events(kind: Any) -> None:
    proposal = make_proposal(events=make_history(kind))
    assert type(proposal.events[-1]) is kind
    assert first_illegal(proposal) is None
    laws.validate_is_silent(make_register(proposal))


def test_a_history_leads_where_its_last_event_leads() -> None:
    assert state_of(make_proposal(events=make_history(Filed))).filing is FilingStatus.FILED
    assert state_of(make_proposal(events=make_history(Replied))).handling is HandlingStatus.REPLIED
    assert state_of(make_proposal(events=make_history(Archived))).handling is HandlingStatus.ARCHIVED


def test_the_events_of_a_history_follow_each_other_by_a_week() -> None:
    first, second, *_ = make_history(Filed)
    assert (first.date, second.date) == (PartialDate(2023, 1, 10), PartialDate(2023, 1, 17))


def test_a_kind_off_the_main_road_has_no_history() -> None:
    with pytest.raises(ValueError, match="not in tuple"):
        make_history(Drafted)
