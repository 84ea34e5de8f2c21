"""Lists of names, written and read."""

import attrs
import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.model.people import Member, Person
from cppcc_domain.model.register import LocalTerm, Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook
from cppcc_domain.rulebook.choices import RosterOrder
from cppcc_domain.text.roster_groups import RosterGroup, format_roster_groups
from cppcc_domain.text.rosters import RosterEntry, format_roster, parse_roster, roster_entry
from cppcc_domain.vocab.people import ETHNICITIES, Gender

_SYLLABLES = st.text("甲乙丙丁王欧阳劉𬭎", min_size=1, max_size=4)
NAMES = st.lists(_SYLLABLES, min_size=1, max_size=3).map("·".join).filter(lambda name: len(name) > 1)
ENTRIES = st.builds(
    RosterEntry,
    name=NAMES,
    gender=st.none() | st.sampled_from(Gender),
    ethnicity=st.none() | st.sampled_from([group.code for group in ETHNICITIES]),
    others=st.lists(st.sampled_from(["河南", "解放军", "兼", "小"]), max_size=2, unique=True).map(tuple),
)


@given(
    entries=st.lists(ENTRIES),
    columns=st.none() | st.integers(1, 6),
    separator=st.sampled_from(["、", "，", " ", "\u3000", "\u3000\u3000", "\n"]),
    padding=st.sampled_from(["", "\u3000", "  "]),
)
def test_a_printed_roster_is_read_back(
    *, entries: list[RosterEntry], columns: int | None, separator: str, padding: str
) -> None:
    text = format_roster(entries, columns=columns, separator=separator, padding=padding)
    assert parse_roster(text) == tuple(entries)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("丁甲乙　王　丙　王　丁（河南）　李甲乙", ["丁甲乙", "王丙", "王丁", "李甲乙"]),
        ("丁甲乙     史丙丁     刘    英", ["丁甲乙", "史丙丁", "刘英"]),
        ("韦 甲（女），王 乙；李甲乙。", ["韦甲", "王乙", "李甲乙"]),
        ("王甲乙\t田\t丙", ["王甲乙", "田丙"]),
        ("帕巴拉.格甲、阿沛·阿旺甲乙、艾甲•乙", ["帕巴拉.格甲", "阿沛·阿旺甲乙", "艾甲•乙"]),
        ("努甲兰·\n  阿不乙 王丙", ["努甲兰·阿不乙", "王丙"]),
        ("夏甲乙(兼)、馬?、王某A", ["夏甲乙", "馬?", "王某A"]),
        ("王甲\n\n李乙\r\n", ["王甲", "李乙"]),
        ("1.王甲 2.李乙丙\n3、张丁（女）", ["王甲", "李乙丙", "张丁"]),
        ("王甲【女】/李乙", ["王甲", "李乙"]),
        ("王　　甲　李　　乙（女 回族）", ["王甲", "李乙"]),
        ("", []),
    ],
)
def test_what_print_holds_is_read(text: str, names: list[str]) -> None:
    assert [entry.name for entry in parse_roster(text)] == names


def test_a_list_that_is_left_open_is_refused() -> None:
    with pytest.raises(ParseError, match="open"):
        parse_roster("王甲、李乙等")


def test_notes_are_told_apart_by_what_they_say() -> None:
    (entry,) = parse_roster("王甲(回族、女，河南)")
    assert entry == RosterEntry(name="王甲", gender=Gender.FEMALE, ethnicity="hui", others=("河南",))
    assert entry.notes == ("女", "回族", "河南")


@pytest.mark.parametrize(
    ("printed", "code"), [("滿族", "man"), ("維吾爾族", "uygur"), ("维族", "uygur"), ("壯族", "zhuang")]
)
def test_ethnic_groups_are_known_in_traditional_print_and_by_short_names(printed: str, code: str) -> None:
    assert parse_roster(f"王甲（{printed}）")[0].ethnicity == code


def test_a_second_note_in_brackets_of_its_own_belongs_to_the_same_name() -> None:
    assert parse_roster("王甲（河南）（女）") == (RosterEntry(name="王甲", gender=Gender.FEMALE, others=("河南",)),)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("王甲、李、丁乙", 3),
        ("王甲 李 丁乙", 3),
        ("王　甲　乙", 4),
        ("李（女）丁", 0),
        ("（按姓氏笔画为序）王甲", 0),
        ("王甲、（女）", 3),
        ("委员：王甲", 2),
        ("王甲（女", 2),
        ("王甲12", 2),
        ("王甲（女，女）", 0),
    ],
)
def test_what_is_no_list_of_names_is_refused_with_its_place(text: str, position: int) -> None:
    with pytest.raises(ParseError) as refused:
        parse_roster(text)
    assert refused.value.position == position


def test_columns_stand_below_each_other_and_a_long_name_takes_their_room() -> None:
    text = format_roster(["王甲", "李甲乙", "丁丙", "甲乙丙·丁戊", "张甲", "陈乙丙", "赵丁"], columns=3)
    assert text.splitlines() == ["王　甲　李甲乙　丁　丙", "甲乙丙·丁戊　　张　甲", "陈乙丙　赵　丁"]


def test_a_name_longer_than_the_line_stands_alone() -> None:
    assert format_roster(["王甲", "甲乙丙丁·甲乙丙丁", "李乙"], columns=1).splitlines() == [
        "王　甲",
        "甲乙丙丁·甲乙丙丁",
        "李　乙",
    ]


def test_notes_can_be_left_out() -> None:
    assert format_roster(["王甲（女）", "李乙丙（河南）"], separator="、", padding="", notes=False) == "王甲、李乙丙"


def test_a_person_is_noted_where_the_rule_does_not_hold() -> None:
    woman = Person(id="p1", name="王甲", gender=Gender.FEMALE, ethnicity="li", distinction="河南")
    man = Person(id="p2", name="李乙丙", gender=Gender.MALE, ethnicity="han")
    assert format_roster([woman, man]) == "王　甲（女，黎族，河南）　李乙丙"


def test_a_local_ethnic_group_is_printed_by_its_own_label() -> None:
    person = Person(id="p1", name="王甲", ethnicity="x_people")
    register = Register(
        committee_id="c1",
        persons=(person,),
        members=(Member(id="m1", person_id="p1", term_id="t1"),),
        labels=(LocalTerm(vocabulary="ethnicity", code="x_people", zh="某某人"),),
    )
    assert roster_entry(person, register).others == ("某某人",)
    assert format_roster(register.members, register=register) == "王　甲（某某人）"


def test_members_without_a_register_are_refused() -> None:
    with pytest.raises(TypeError, match="register"):
        format_roster([Member(id="m1", person_id="p1", term_id="t1")])


@pytest.mark.parametrize("printed", ["王甲、李乙", ""])
def test_a_string_is_one_name(printed: str) -> None:
    with pytest.raises(ParseError):
        format_roster([printed])


def test_at_least_one_column_is_needed() -> None:
    with pytest.raises(ImpossibleValueError, match="columns"):
        format_roster(["王甲"], columns=0)


@pytest.mark.parametrize("name", ["王", "王 甲", "王　甲", "王甲（女）", "王甲、", "", "·王甲"])
def test_an_entry_refuses_what_is_no_bare_name(name: str) -> None:
    with pytest.raises(ImpossibleValueError, match="name"):
        RosterEntry(name=name)


@pytest.mark.parametrize("note", ["女", "回族", "滿族", "河南，上海", "", "（河南）"])
def test_an_entry_refuses_notes_that_belong_elsewhere(note: str) -> None:
    with pytest.raises(ImpossibleValueError, match="others"):
        RosterEntry(name="王甲", others=(note,))


def test_an_entry_refuses_an_unlisted_ethnic_group() -> None:
    with pytest.raises(ImpossibleValueError, match="ethnicity"):
        RosterEntry(name="王甲", ethnicity="x_people")


def local(order: RosterOrder, padding: str) -> Rulebook:
    naming = attrs.evolve(
        NATIONAL_DEFAULT.naming,
        roster_order=Parameter(value=order, source="某市政协名单规则"),
        roster_padding=Parameter(value=padding, source="某市政协名单规则"),
    )
    return attrs.evolve(NATIONAL_DEFAULT, naming=naming)


@pytest.mark.parametrize(
    ("order", "padding", "text"),
    [
        (RosterOrder.SURNAME_STROKES, "\u3000", "丁　丙　王　癸（女）　王甲乙"),
        (RosterOrder.NAME_STROKES, "  ", "丁  丙　王甲乙　王  癸（女）"),
        (RosterOrder.PINYIN, "", "丁丙　王癸（女）　王甲乙"),
    ],
)
def test_a_rulebook_says_in_what_order_and_how_wide_names_are_printed(
    order: RosterOrder, padding: str, text: str
) -> None:
    assert format_roster(["王甲乙", "王癸（女）", "丁丙"], rulebook=local(order, padding)) == text


def test_two_ascii_spaces_take_a_column_of_one_character() -> None:
    printed = format_roster(["王甲", "李甲乙", "丁丙", "戊己庚"], columns=2, padding="  ")
    assert printed == "王  甲　李甲乙\n丁  丙　戊己庚"


def test_names_in_a_group_follow_the_rulebook_too() -> None:
    group = RosterGroup(title="经济界", stated=2, entries=parse_roster("王甲乙、丁丙"))
    assert format_roster_groups([group], rulebook=NATIONAL_DEFAULT) == "经济界（2人）\n丁　丙　王甲乙"
