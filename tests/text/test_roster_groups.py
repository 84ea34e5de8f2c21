"""Lists of members sector by sector."""

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.model.committee import SectorSeats, Term
from cppcc_domain.model.people import Member, Person
from cppcc_domain.model.register import LocalTerm, Register
from cppcc_domain.text.roster_groups import (
    NO_SECTOR,
    RosterGroup,
    format_roster_groups,
    parse_roster_groups,
    sector_groups,
)
from cppcc_domain.text.rosters import RosterEntry, parse_roster

ENTRIES = st.lists(st.builds(RosterEntry, name=st.text("甲乙丙丁王李", min_size=2, max_size=4)), max_size=4).map(tuple)
GROUPS = st.builds(
    RosterGroup, title=st.sampled_from(["中国共产党", "经济界", "A 组"]), stated=st.integers(0, 999), entries=ENTRIES
)


@pytest.fixture
def register() -> Register:
    """Return a register of six members in four sectors and one whose sector is not recorded."""
    rows = [
        ("王乙丙", "economy"),
        ("丁甲", "economy"),
        ("李甲", "cpc"),
        ("王甲", "economy"),
        ("赵甲", None),
        ("孙甲", "x_local"),
        ("钱甲", "sports"),
    ]
    sectors = (SectorSeats(sector="cpc", name="中共"), SectorSeats(sector="economy", name="经济界"))
    return Register(
        committee_id="c",
        terms=(Term(id="t", committee_id="c", ordinal=1, sectors=sectors),),
        persons=tuple(Person(id=f"p{number}", name=name) for number, (name, _) in enumerate(rows)),
        members=tuple(
            Member(id=f"m{number}", person_id=f"p{number}", term_id="t", sector=sector)
            for number, (_, sector) in enumerate(rows)
        ),
        labels=(LocalTerm(vocabulary="sector", code="x_local", zh="本地界"),),
    )


def test_sectors_stand_in_the_order_of_the_term_and_names_by_strokes(register: Register) -> None:
    groups = sector_groups(register, register.members)
    assert [(group.title, group.stated) for group in groups] == [
        *(("中共", 1), ("经济界", 3), ("本地界", 1), ("体育界", 1), (NO_SECTOR, 1))
    ]
    assert [entry.name for entry in groups[1].entries] == ["丁甲", "王甲", "王乙丙"]


def test_names_of_a_sector_can_stand_in_another_order(register: Register) -> None:
    groups = sector_groups(register, register.members, order="rank")
    assert [entry.name for entry in groups[1].entries] == ["王乙丙", "丁甲", "王甲"]


def test_a_sector_without_members_is_not_printed(register: Register) -> None:
    assert [group.title for group in sector_groups(register, register.members[:2])] == ["经济界"]


@given(groups=st.lists(GROUPS), columns=st.none() | st.integers(1, 5), padding=st.sampled_from(["", "\u3000", "  "]))
def test_printed_groups_are_read_back(*, groups: list[RosterGroup], columns: int | None, padding: str) -> None:
    assert parse_roster_groups(format_roster_groups(groups, columns=columns, padding=padding)) == tuple(groups)


def test_a_number_that_is_not_right_is_kept() -> None:
    (group,) = parse_roster_groups("体育界 (21名)\r\n王甲、李乙\n")
    assert group == RosterGroup(title="体育界", stated=21, entries=parse_roster("王甲、李乙"))


@pytest.mark.parametrize(
    ("text", "position"), [("王甲、李乙", 0), ("王甲\n经济界（1人）\n李乙", 0), ("经济界（2人）\n王甲\n李", 11)]
)
def test_what_stands_in_no_group_is_refused_with_its_place(text: str, position: int) -> None:
    with pytest.raises(ParseError) as refused:
        parse_roster_groups(text)
    assert refused.value.position == position


@pytest.mark.parametrize("title", ["", " 经济界", "经济界（甲）", "经济界\n"])
def test_a_title_is_one_line_without_brackets(title: str) -> None:
    with pytest.raises(ImpossibleValueError, match="title"):
        RosterGroup(title=title, stated=0, entries=())
