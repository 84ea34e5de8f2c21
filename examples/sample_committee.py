"""The invented district's committee: its term, organs and units, its members with their offices, and its meetings."""

from collections.abc import Iterator
from datetime import time
from itertools import count

import attrs

from cppcc_domain import model as m
from cppcc_domain.values import PartialDate, Place
from cppcc_domain.vocab import SECTORS, Level, Management, MeetingKind, MembershipEntry, MembershipExit

YEAR = 2023
OURS, TERM, SESSION = "committee", "term-1", "plenary-3"
TERM_START = PartialDate(2021, 10, 12)

# Sector, seats, and how many of its members belong to the Communist Party: 150 seats, 54 Party members.
SEATS = (
    *(("cpc", 18, 18), ("rcck", 6, 0), ("cdl", 8, 0), ("cndca", 8, 0), ("zhigong", 4, 0), ("jiusan", 6, 0)),
    *(("non_party", 8, 0), ("youth_league", 5, 3), ("trade_unions", 5, 3), ("womens_federation", 6, 4)),
    *(("industry_commerce", 14, 2), ("culture_arts", 8, 2), ("science_technology", 8, 3), ("economy", 14, 4)),
    *(("agriculture", 10, 5), ("education", 12, 6), ("medicine_health", 10, 4)),
)
RESIGNED, CO_OPTED = 149, 151
CHAIR, VICE_CHAIRS, SECRETARY, STANDING = 1, range(2, 6), 6, range(7, 147, 7)

PARTIES = ("rcck", "cdl", "cndca", "zhigong", "jiusan")
SPECIAL_COMMITTEES = ("提案委员会", "经济农业委员会", "社会法制委员会", "文化学习委员会")
DEPARTMENTS = ("教育", "卫生", "住建", "交通", "农业", "商务", "民政", "人社", "文旅", "环保", "财政", "司法")


def person(number: int) -> str:
    """Return the id of a person."""
    return f"person-{number:03}"


def member(number: int) -> str:
    """Return the id of a member, counting round those who hold their seat all the year."""
    return f"member-{(number - 1) % (RESIGNED - 1) + 1:03}"


def committee() -> Iterator[m.Entity]:
    """Yield the committee, its term, its organs and the units it deals with."""
    sectors = [
        m.SectorSeats(sector=code, name=SECTORS[code].zh, kind=SECTORS[code].kind, quota=seats)
        for code, seats, _ in SEATS
    ]
    yield m.Committee(id=OURS, place="样本市示例区", level=Level.COUNTY)
    yield m.Term(id=TERM, committee_id=OURS, ordinal=1, start=TERM_START, sectors=tuple(sectors), seats=150)
    organ = m.Organ(id="office", committee_id=OURS, kind="office", name="办公室", term_id=TERM, established=TERM_START)
    yield organ
    for number, name in enumerate(SPECIAL_COMMITTEES):
        yield attrs.evolve(organ, id=f"special-{number}", kind="special_committee", name=name)
        yield attrs.evolve(
            organ,
            id=f"branch-{number}",
            kind="performance_party_branch",
            name=f"{name}履职党支部",
            host_id=f"special-{number}",
            established=PartialDate(YEAR, 3),
        )
    yield m.Unit(id="party-committee", name="中共示例区委员会", kind="party_committee", short_name="区委")
    yield m.Unit(id="government", name="示例区人民政府", kind="government", short_name="区政府")
    yield m.Unit(id="federation", name="示例区工商业联合会", kind="mass_organisation", short_name="区工商联")
    for code in PARTIES:
        yield m.Unit(id=f"party-{code}", name=f"{SECTORS[code].zh}示例区支部", kind="party_organisation", party=code)
    for number, name in enumerate(DEPARTMENTS):
        yield m.Unit(
            id=f"unit-{number}", name=f"示例区{name}局", kind="government_department", short_name=f"区{name}局"
        )


def people() -> Iterator[m.Entity]:
    """Yield persons with their seats and offices, and the branches to which the Party members belong."""
    numbers, party_members = count(1), count()
    for sector, seats, of_the_party in SEATS:
        affiliation = sector if sector in {*PARTIES, "non_party"} else "masses"
        for place in range(seats):
            number = next(numbers)
            party = "cpc" if place < of_the_party else affiliation
            yield m.Person(id=person(number), name=f"委员{number:03}", party=party)
            resigned = number == RESIGNED
            yield m.Member(
                id=f"member-{number:03}",
                person_id=person(number),
                term_id=TERM,
                sector=sector,
                entry=MembershipEntry.NOMINATED,
                start=TERM_START,
                end=PartialDate(2022, 11, 18) if resigned else None,
                exit=MembershipExit.RESIGNED if resigned else None,
            )
            if party == "cpc":
                yield m.OrganMembership(
                    id=f"branch-member-{number:03}",
                    person_id=person(number),
                    organ_id=f"branch-{next(party_members) % len(SPECIAL_COMMITTEES)}",
                    management=Management.DUAL,
                    start=PartialDate(YEAR, 3),
                )
    yield m.Person(id=person(CO_OPTED), name=f"委员{CO_OPTED}", party="masses")
    yield m.Member(
        id=f"member-{CO_OPTED}",
        person_id=person(CO_OPTED),
        term_id=TERM,
        sector="medicine_health",
        entry=MembershipEntry.CO_OPTED,
        start=PartialDate(YEAR, 1, 4),
    )
    posts = {CHAIR: "chairperson", SECRETARY: "secretary_general"}
    posts |= dict.fromkeys(VICE_CHAIRS, "vice_chairperson") | dict.fromkeys(STANDING, "standing_member")
    for number, post in posts.items():
        id_ = f"office-{number:03}"
        yield m.Office(id=id_, person_id=person(number), post=post, committee_id=OURS, term_id=TERM, start=TERM_START)


def meetings() -> Iterator[m.Meeting]:
    """Yield the plenary session, four meetings of the Standing Committee and the chairpersons' meeting of every month."""
    titles = ("常务委员会工作报告的决议", "提案工作情况报告的决议", "政治决议")
    yield m.Meeting(
        id=SESSION,
        committee_id=OURS,
        kind=MeetingKind.PLENARY,
        term_id=TERM,
        ordinal=3,
        start=PartialDate(YEAR, 1, 10),
        start_time=time(9),
        end=PartialDate(YEAR, 1, 12),
        days=3,
        place=Place(name="示例区会议中心"),
        expected=150,
        attended=146,
        votes=tuple(m.Vote(subject=t, whole_membership=150, present=146, yes=146, no=0, adopted=True) for t in titles),
        adopted=tuple(m.AdoptedDocument(kind="resolution", title=title) for title in titles),
    )
    for number, month in enumerate((1, 4, 7, 10)):
        thematic = month == 7
        vote = m.Vote(subject="人事事项", whole_membership=26, present=24, yes=24, no=0, adopted=True)
        yield m.Meeting(
            id=f"standing-{number + 6}",
            committee_id=OURS,
            kind=MeetingKind.THEMATIC_STANDING_COMMITTEE if thematic else MeetingKind.STANDING_COMMITTEE,
            term_id=TERM,
            ordinal=number + 6,
            start=PartialDate(YEAR, month, 4),
            theme="示例议题" if thematic else None,
            expected=26,
            attended=24,
            votes=() if thematic else (vote,),
        )
    chairs = m.Meeting(
        id="chairs", committee_id=OURS, kind=MeetingKind.CHAIRPERSONS, term_id=TERM, expected=6, attended=6
    )
    for month in range(1, 13):
        yield attrs.evolve(chairs, id=f"chairs-{month + 15}", ordinal=month + 15, start=PartialDate(YEAR, month, 3))
