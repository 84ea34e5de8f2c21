from collections.abc import Callable
from typing import Any

from cppcc_domain.model import Award, Member, Office, Organ, OrganMembership, Programme, Site, Term
from cppcc_domain.model.seat_events import Deceased, Nominated, Resigned, Seated
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import Bound, MembershipEntry, MembershipExit

Count = Callable[..., Quantity | None]
TERM = Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 10), end=PartialDate(2026, 10))


def branch(id_: str, **more: Any) -> Organ:
    return Organ(id=id_, committee_id="c", kind="performance_party_branch", name="示例履职党支部", term_id="t", **more)


def belongs(person: str, organ: str, **more: Any) -> OrganMembership:
    return OrganMembership(id=f"{person}-{organ}", person_id=person, organ_id=organ, **more)


def test_branches_are_those_that_exist_when_the_period_is_over(count: Count) -> None:
    organs = (
        TERM,
        branch("a", established=PartialDate(2022, 3)),
        branch("b", established=PartialDate(2023, 11)),
        branch("c1", established=PartialDate(2024, 1)),
        branch("d", established=PartialDate(2022, 3), dissolved=PartialDate(2023, 9)),
        branch("of-the-term"),
        Organ(id="o", committee_id="c", kind="office", name="办公室", established=PartialDate(2022)),
    )
    assert count("party_branches", *organs) == Quantity(3, counter="个")
    assert count("party_branches", *organs, period=2022) == Quantity(3, counter="个")


def test_a_person_of_two_branches_is_one_member_and_of_a_dissolved_one_none(count: Count) -> None:
    entities = (
        TERM,
        branch("a", established=PartialDate(2022, 3)),
        branch("b", established=PartialDate(2022, 3)),
        branch("gone", established=PartialDate(2022, 3), dissolved=PartialDate(2023, 9)),
        Organ(id="o", committee_id="c", kind="office", name="办公室", term_id="t"),
        belongs("p1", "a", start=PartialDate(2022, 3)),
        belongs("p1", "b", start=PartialDate(2023, 3)),
        belongs("p2", "a"),
        belongs("p3", "a", start=PartialDate(2022, 3), end=PartialDate(2023, 5)),
        belongs("p4", "gone", start=PartialDate(2022, 3)),
        belongs("p5", "o", start=PartialDate(2022, 3)),
    )
    assert count("branch_members", *entities) == Quantity(2, counter="名")


def test_members_are_the_seats_held_when_the_period_is_over(count: Count) -> None:
    seats = (
        TERM,
        Member(id="m1", person_id="p1", term_id="t"),
        Member(id="m2", person_id="p2", term_id="t", entry=MembershipEntry.CO_OPTED, start=PartialDate(2023, 1, 12)),
        Member(id="m3", person_id="p3", term_id="t", end=PartialDate(2023, 8, 1), exit=MembershipExit.RESIGNED),
        Member(id="m4", person_id="p4", term_id="t", end=PartialDate(2022, 8, 1), exit=MembershipExit.REVOKED),
        Member(id="m5", person_id="p5", term_id="term-of-another-committee"),
    )
    assert count("members_total", *seats) == Quantity(2, counter="名")
    assert count("members_co_opted", *seats) == Quantity(1, counter="名")
    assert count("members_resigned", *seats) == Quantity(1, counter="名")
    assert count("members_revoked", *seats) == Quantity(0, counter="名")
    assert count("members_revoked", *seats, period=2022) == Quantity(1, counter="名")
    assert count("members_total", *seats, period=2027) == Quantity(0, counter="名")


def test_a_seat_that_ended_for_no_stated_reason_may_have_been_resigned(count: Count) -> None:
    ended = Member(id="m", person_id="p", term_id="t", end=PartialDate(2023, 8, 1))
    resigned = Member(id="m3", person_id="p3", term_id="t", end=PartialDate(2023, 8, 1), exit=MembershipExit.RESIGNED)
    assert count("members_resigned", TERM, ended, resigned) == Quantity(1, Bound.AT_LEAST, "名")
    assert count("members_resigned", TERM, ended, resigned, period=2022) == Quantity(0, counter="名")


def test_standing_members_are_the_persons_who_hold_that_post(count: Count) -> None:
    offices = (
        TERM,
        Office(id="o1", person_id="p1", post="standing_member", committee_id="c", term_id="t"),
        Office(id="o2", person_id="p2", post="chairperson", committee_id="c", term_id="t"),
        Office(id="o3", person_id="p3", post="standing_member", committee_id="city"),
    )
    assert count("standing_members_total", *offices) == Quantity(1, counter="名")


def test_awards_belong_to_the_year_for_which_they_are_given(count: Count) -> None:
    def award(id_: str, kind: str, year: int = 2023) -> Award:
        return Award(id=id_, committee_id="c", kind=kind, year=year, recipient_id="m", awarded=PartialDate(year + 1, 1))

    awards = (
        award("a", "excellent_standing_member"),
        award("b", "excellent_member"),
        award("d", "excellent_member", 2022),
        award("e", "excellent_proposal"),
        award("f", "excellent_proposal"),
    )
    assert count("excellent_standing_members", *awards) == Quantity(1, counter="名")
    assert count("excellent_members", *awards) == Quantity(1, counter="名")
    assert count("excellent_proposals", *awards) == Quantity(2, counter="件")


def test_schools_bases_and_reading_groups_are_sites_of_their_programmes(count: Count) -> None:
    def site(kind: str, **more: Any) -> Site:
        return Site(kind=kind, name="示例", **more)

    since = PartialDate(2022, 4)
    mock = Programme(
        id="mock",
        committee_id="c",
        name="模拟政协",
        kind="mock_cppcc",
        sites=(site("school", since=since), site("school", since=PartialDate(2024, 3)), site("other", since=since)),
    )
    reading = Programme(
        id="reading",
        committee_id="c",
        name="书香政协",
        kind="scholarly_cppcc",
        sites=(
            site("reading_group", since=since),
            site("reading_group", since=since, until=PartialDate(2023, 2)),
            site("reading_base", since=since),
            site("reading_base", since=since),
            site("school", since=since),
        ),
    )
    assert count("mock_cppcc_schools", mock, reading) == Quantity(1, counter="所")
    assert count("reading_groups", mock, reading) == Quantity(1, counter="个")
    assert count("reading_bases", mock, reading) == Quantity(2, counter="个")


def test_a_programme_that_names_only_some_of_its_sites_may_have_more(count: Count) -> None:
    sites = (Site(kind="reading_base", name="示例", since=PartialDate(2022)),)
    some = Programme(id="p", committee_id="c", name="书香政协", kind="scholarly_cppcc", sites=sites, open_list=True)
    assert count("reading_bases", some) == Quantity(1, Bound.AT_LEAST, "个")
    unstated = Programme(id="p", committee_id="c", name="书香政协", kind="scholarly_cppcc")
    assert count("reading_bases", unstated) is None


def test_a_history_counts_as_the_list_of_members_does(count: Count) -> None:
    seats = (
        TERM,
        Member(id="m1", person_id="p1", term_id="t", events=(Nominated(),)),
        Member(id="m2", person_id="p2", term_id="t", events=(Nominated(), Deceased(date=PartialDate(2023, 2)))),
        Member(
            id="m3",
            person_id="p3",
            term_id="t",
            events=(
                Seated(date=PartialDate(2023, 5), entry=MembershipEntry.CO_OPTED),
                Resigned(date=PartialDate(2024)),
            ),
        ),
        Member(id="m4", person_id="p4", term_id="t", events=(Resigned(date=PartialDate(2023, 6)),)),
    )
    assert count("members_total", *seats) == Quantity(1, counter="名")
    assert count("members_resigned", *seats) == Quantity(1, counter="名")
    assert count("members_resigned", *seats, period=2024) == Quantity(1, counter="名")


def test_who_lost_the_seat_is_no_standing_member_and_belongs_to_no_branch(count: Count) -> None:
    entities = (
        TERM,
        branch("a", established=PartialDate(2022, 3)),
        *(belongs(person, "a", start=PartialDate(2022, 3)) for person in ("p1", "p2", "p3")),
        *(
            Office(id=f"o-{person}", person_id=person, post="standing_member", committee_id="c", term_id="t")
            for person in ("p1", "p2", "p3")
        ),
        Member(id="m1", person_id="p1", term_id="t", end=PartialDate(2023, 3)),
        Member(id="m2", person_id="p2", term_id="t"),
    )
    for indicator in ("standing_members_total", "branch_members"):
        assert count(indicator, *entities) == Quantity(2, counter="名")
        assert count(indicator, *entities, period=2022) == Quantity(3, counter="名")
