"""The register: looking things up, and replacing and adding them."""

from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from cppcc_domain.model import COLLECTIONS, Committee, Coverage, EntityNotFoundError, Member, Person, Register, Term
from cppcc_domain.testing import laws, strategies
from cppcc_domain.testing.factories import MAKERS, make_committee, make_member, make_person, make_register, make_term
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import PeriodKind

registers = strategies.registers()
few = settings(max_examples=30)


def tenfold() -> Register:
    return make_register(*(make_person(id=f"person-{n}", name=f"委员{n}") for n in range(1, 11)))


@few
@given(registers)
def test_entities_come_collection_by_collection(register: Register) -> None:
    listed = [entity for name in COLLECTIONS.values() for entity in getattr(register, name)]
    assert list(register.entities()) == listed


@few
@given(registers)
def test_every_entity_is_found_by_its_id(register: Register) -> None:
    for entity in register.entities():
        assert register.get(entity.id) is entity
        assert register.find(entity.id, type(entity)) is entity


def test_what_is_not_there_is_none_or_an_error_that_names_it() -> None:
    register = tenfold()
    assert register.get("person-11") is None
    with pytest.raises(EntityNotFoundError, match="the register holds no Person with id 'person-11'") as caught:
        register.find("person-11", Person)
    assert (caught.value.id, caught.value.expected) == ("person-11", "Person")


def test_an_entity_of_another_class_is_not_what_was_asked_for() -> None:
    with pytest.raises(EntityNotFoundError, match="no Member with id 'person-1'"):
        tenfold().find("person-1", Member)


def test_of_two_entities_with_one_id_the_first_is_found() -> None:
    register = Register(
        committee_id="committee-1",
        committees=(make_committee(),),
        persons=(make_person(id="same", name="甲"), make_person(id="same", name="乙")),
        members=(make_member(id="same"),),
    )
    assert register.find("same", Person).name == "甲"


def test_an_entity_replaces_the_one_of_its_id_in_its_place() -> None:
    before = tenfold()
    after = before.with_entities([make_person(id="person-3", name="新")])
    assert [person.name for person in after.persons] == [
        "新" if person.id == "person-3" else person.name for person in before.persons
    ]
    assert after.find("person-3", Person).name == "新"


def test_new_entities_are_added_at_the_end_in_the_order_given() -> None:
    after = tenfold().with_entities([make_person(id="z"), make_term(), make_person(id="a")])
    assert [person.id for person in after.persons[-2:]] == ["z", "a"]
    assert after.terms == (make_term(),)


def test_a_register_stays_as_it_was() -> None:
    before = tenfold()
    assert before.get("person-1") is not None
    after = before.with_entities([make_person(id="person-1", name="新"), make_person(id="person-11")])
    assert before == tenfold()
    assert before.get("person-11") is None
    assert after.get("person-11") is not None


def test_of_several_given_with_one_id_the_last_is_kept() -> None:
    after = tenfold().with_entities([make_person(id="person-1", name="甲"), make_person(id="person-1", name="乙")])
    assert len(after.persons) == 10
    assert after.find("person-1", Person).name == "乙"


@few
@given(registers, st.data())
def test_putting_back_what_is_there_changes_nothing(register: Register, data: st.DataObject) -> None:
    some = data.draw(st.lists(st.sampled_from(list(register.entities())), unique_by=lambda entity: entity.id))
    assert register.with_entities(some) == register


@few
@given(registers)
def test_a_register_can_be_built_from_its_entities(register: Register) -> None:
    nothing: dict[str, Any] = dict.fromkeys(COLLECTIONS.values(), ())
    bare = attrs.evolve(register, **nothing)
    assert bare.with_entities(register.entities()) == register


@pytest.mark.parametrize("cls", COLLECTIONS, ids=lambda cls: cls.__name__)
def test_every_class_of_entity_goes_into_its_collection(cls: Any) -> None:
    entity = MAKERS[cls]()
    assert getattr(Register(committee_id="committee-1").with_entities([entity]), COLLECTIONS[cls]) == (entity,)


def test_what_no_collection_holds_is_refused() -> None:
    with pytest.raises(TypeError, match="a register holds no PartialDate"):
        tenfold().with_entities([PartialDate(2024)])  # type: ignore[list-item]


def test_the_cost_of_a_change_grows_with_the_register_and_not_with_its_square() -> None:
    class CountingId(str):
        __slots__ = ()
        looked_up = 0

        def __hash__(self) -> int:
            CountingId.looked_up += 1
            return super().__hash__()

    def cost(size: int) -> int:
        persons = tuple(make_person(id=CountingId(f"person-{n}")) for n in range(size))
        register = Register(committee_id="committee-1", persons=persons)
        changed = [make_person(id=CountingId(f"person-{n}"), name="新") for n in range(size)]
        CountingId.looked_up = 0
        assert register.with_entities(changed).persons == tuple(changed)
        return CountingId.looked_up

    assert cost(200) <= 2 * cost(100) + 10


@few
@given(registers)
def test_a_register_that_was_asked_is_still_a_value(register: Register) -> None:
    register.get("member-1")
    laws.is_a_value(register)
    assert register == attrs.evolve(register)


COVERED = Register(
    committee_id="committee-1",
    coverage=(
        Coverage(collection="proposals", period=Period.year(2023)),
        Coverage(collection="activities", period=Period(PartialDate(2022), kind=PeriodKind.SINCE)),
    ),
)


@pytest.mark.parametrize(
    ("collection", "period"),
    [
        ("proposals", Period.year(2023)),
        ("proposals", Period(PartialDate(2023, 5))),
        ("proposals", Period(PartialDate(2023, 1, 1), PartialDate(2023, 12, 31))),
        ("activities", Period.year(2030)),
        ("activities", Period(PartialDate(2022, 7), kind=PeriodKind.SINCE)),
    ],
)
def test_a_collection_is_complete_for_what_lies_inside_its_coverage(collection: str, period: Period) -> None:
    assert COVERED.is_complete(collection, period)


@pytest.mark.parametrize(
    ("collection", "period"),
    [
        ("proposals", Period.year(2022)),
        ("proposals", Period(PartialDate(2023), PartialDate(2024, 1))),
        ("proposals", Period(PartialDate(2023), kind=PeriodKind.SINCE)),
        ("proposals", Period(None, PartialDate(2023), PeriodKind.UNTIL)),
        ("activities", Period.year(2021)),
        ("meetings", Period.year(2023)),
    ],
)
def test_elsewhere_it_is_known_in_part_only(collection: str, period: Period) -> None:
    assert not COVERED.is_complete(collection, period)


def covered(*periods: Period) -> Register:
    coverage = tuple(Coverage(collection="meetings", period=period) for period in periods)
    return Register(committee_id="committee-1", coverage=coverage)


def months(first: int, last: int) -> Period:
    return Period(PartialDate(2023, first), PartialDate(2023, last))


@pytest.mark.parametrize(
    "periods",
    [
        (months(1, 6), months(7, 12)),
        (months(7, 12), months(1, 6)),
        (months(1, 8), months(3, 4), months(5, 12)),
        (
            Period(None, PartialDate(2023, 3, 1), PeriodKind.UNTIL),
            Period(PartialDate(2023, 3, 2), kind=PeriodKind.SINCE),
        ),
    ],
)
def test_coverages_of_adjacent_days_together_cover_a_year(periods: tuple[Period, ...]) -> None:
    assert covered(*periods).is_complete("meetings", Period.year(2023))


@pytest.mark.parametrize(
    "periods",
    [
        (Period(PartialDate(2023, 1), PartialDate(2023, 6, 29)), months(7, 12)),
        (months(1, 6), months(7, 11)),
        (months(2, 6), months(7, 12)),
    ],
)
def test_one_day_between_coverages_leaves_the_year_incomplete(periods: tuple[Period, ...]) -> None:
    assert not covered(*periods).is_complete("meetings", Period.year(2023))


def test_the_coverage_of_another_collection_fills_no_gap() -> None:
    other = Coverage(collection="activities", period=months(7, 12))
    register = covered(months(1, 6))
    register = attrs.evolve(register, coverage=(*register.coverage, other))
    assert not register.is_complete("meetings", Period.year(2023))


def test_a_period_that_ends_before_it_starts_is_not_complete_for_want_of_days() -> None:
    assert not covered().is_complete("meetings", months(6, 1))


def test_collections_are_read_from_the_register_itself() -> None:
    assert COLLECTIONS[Committee] == "committees"
    assert COLLECTIONS[Term] == "terms"
    assert list(COLLECTIONS.values()) == [
        field.name for field in attrs.fields(Register) if field.name in set(COLLECTIONS.values())
    ]
