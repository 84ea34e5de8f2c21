import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.testing.strategies import session_names
from cppcc_domain.text.divisions import is_division_name, level_of, tier_of
from cppcc_domain.text.sessions import format_session, forms_of, parse_session_name
from cppcc_domain.values.names import SessionName, Sitting
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.meetings import MeetingKind

PLENARY = MeetingKind.PLENARY
STANDING = MeetingKind.STANDING_COMMITTEE
THEMATIC = MeetingKind.THEMATIC_STANDING_COMMITTEE
CHAIRPERSONS = MeetingKind.CHAIRPERSONS
PRESIDIUM = MeetingKind.PRESIDIUM
EXAMINATION = MeetingKind.PROPOSAL_EXAMINATION

SESSIONS = {
    # the place before or behind the term, 委员会 written or not
    "政协海口市美兰区第一届委员会第四次会议": ("海口市美兰区", 1, 4),
    "中国人民政治协商会议海口市美兰区第一届委员会第四次会议": ("海口市美兰区", 1, 4),
    "海口市美兰区政协一届四次会议": ("海口市美兰区", 1, 4),
    "政协第九届杭州市委员会第五次会议": ("杭州市", 9, 5),
    "中国人民政治协商会议第九届西宁市城中区委员会第四次会议": ("西宁市城中区", 9, 4),
    "政协贵阳市委员会第十一届第三次会议": ("贵阳市", 11, 3),
    "中国人民政治协商会议全国委员会第二届第三次会议": ("全国", 2, 3),
    "福建省政协委员会第十一届四次会议": ("福建省", 11, 4),
    "政协沈阳市第十三届委员会一次会议": ("沈阳市", 13, 1),
    "北京市第一届政协委员会第五次会议": ("北京市", 1, 5),
    "十届全国政协五次会议": ("全国", 10, 5),
    "第十三届全国委员会第三次会议": ("全国", 13, 3),
    "全国政协第十四届全国委员会第二次会议": ("全国", 14, 2),
    "政治协商会议第一届全国委员会第三次会议": ("全国", 1, 3),
    # only the tier, or nothing at all
    "市政协六届一次会议": (None, 6, 1),
    "我市政协十届三次会议": (None, 10, 3),
    "自治县政协十届五次会议": (None, 10, 5),
    "盟政协三届二次会议": (None, 3, 2),
    "县十届三次政协会议": (None, 10, 3),
    "政协十四届二次会议": (None, 14, 2),
    "十四届政协四次会议": (None, 14, 4),
    "七届五次会议": (None, 7, 5),
    "九届三次": (None, 9, 3),
    # places that mislead: numerals, 次, 城市, 州, proper names that look like a tier, short forms
    "政协第十六届九江市委员会第三次会议": ("九江市", 16, 3),
    "政协三亚市崖州区第一届委员会第一次会议": ("三亚市崖州区", 1, 1),
    "七台河市政协十届四次会议": ("七台河市", 10, 4),
    "政协廊坊市安次区第九届委员会第二次会议": ("廊坊市安次区", 9, 2),
    "政协第七届晋城市委员会第二次会议": ("晋城市", 7, 2),
    "城区政协九届二次会议": ("城区", 9, 2),
    "和县政协十一届四次会议": ("和县", 11, 4),
    "全州县政协十届二次会议": ("全州县", 10, 2),
    "甘孜州政协十三届一次会议": ("甘孜州", 13, 1),
    "政协延边朝鲜族自治州第十四届委员会第二次会议": ("延边朝鲜族自治州", 14, 2),
    "政协乌拉特中旗第十四届委员会第一次会议": ("乌拉特中旗", 14, 1),
    "政协鄂温克族自治旗第十二届委员会第四次会议": ("鄂温克族自治旗", 12, 4),
    "神农架林区政协十届三次会议": ("神农架林区", 10, 3),
    "平潭综合实验区政协一届二次会议": ("平潭综合实验区", 1, 2),
    "新疆生产建设兵团政协一届一次会议": ("新疆生产建设兵团", 1, 1),
    "湖南政协十三届一次会议": ("湖南", 13, 1),
    "政协第四届福田委员会第三次会议": ("福田", 4, 3),
    "政协海口市委员会第十五届第一次会议": ("海口市", 15, 1),
    "人民政协海口市第十五届委员会第一次会议": ("海口市", 15, 1),
    "全国十四届政协二次会议": ("全国", 14, 2),
    "现市政协十届五次会议": (None, 10, 5),
    "郑州市二七区政协十届三次会议": ("郑州市二七区", 10, 3),
    "伊春市友好区政协三届一次会议": ("伊春市友好区", 3, 1),
    # numerals
    "全國政協14屆4次會議": ("全国", 14, 4),
    "政协第８届海南省委员会第２次会议": ("海南省", 8, 2),
    "县政协首届一次会议": (None, 1, 1),
    "市政协十届廿一次会议": (None, 10, 21),
    # words for the plenary, and what was done with it
    "市政协七届二次全会": (None, 7, 2),
    "州政协十二届一次全委会议": (None, 12, 1),
    "市政协十三届第三次全委（扩大）会议": (None, 13, 3),
    "县政协九届委员会第三次全体委员会议": (None, 9, 3),
    "全国政协十四届三次会议在京开幕": ("全国", 14, 3),
    "政协第十四届全国委员会第三次会议3月4日下午在北京人民大会堂隆重开幕": ("全国", 14, 3),
    "市政协今天举行十三届五次会议": (None, 13, 5),
    # traditional characters
    "內蒙古自治區政協十三屆委員會第一次會議": ("内蒙古自治区", 13, 1),
    "臺州市政協六屆一次會議": ("台州市", 6, 1),
    "瀋陽市政協十六屆三次會議": ("沈阳市", 16, 3),
    "餘幹縣政協十屆二次會議": ("余干县", 10, 2),
    "中國全國政協十四屆三次會議": ("全国", 14, 3),
}

MEETINGS = {
    "政协云南省第十二届委员会常务委员会第五次会议": ("云南省", 12, STANDING, 5),
    "政协内蒙古自治区第十一届二十一次常委会议": ("内蒙古自治区", 11, STANDING, 21),
    "政協第十一屆貴州省常委會第三十次會議": ("贵州省", 11, STANDING, 30),
    "全国政协十四届常委会第九次会议": ("全国", 14, STANDING, 9),
    "市九届政协第一次常委会议": (None, 9, STANDING, 1),
    "县政协常委会九届十六次会议": (None, 9, STANDING, 16),
    "十一届十六次常委(扩大)会议": (None, 11, STANDING, 16),
    "政协邵阳市第十三届委员会第二十一次常务委员会会议": ("邵阳市", 13, STANDING, 21),
    "常委会第33次会议": (None, None, STANDING, 33),
    "政协福田区第四届常务委员会": ("福田区", 4, STANDING, None),
    "第十二屆全國政協常委會議會議": ("全国", 12, STANDING, None),
    "省政协十二届七次常委会专题议政会议": (None, 12, THEMATIC, 7),
    "全国政协专题议政性常委会会议": ("全国", None, THEMATIC, None),
    "市政协十五届十二次常委会议（专题协商）": (None, 15, THEMATIC, 12),
    "市政协十四届常委会第十次会议（专题议政性）": (None, 14, THEMATIC, 10),
    "全国政协十四届常委会第三次专题议政性会议": ("全国", 14, THEMATIC, 3),
    "政协市十四届常委会第二十次会议": (None, 14, STANDING, 20),
    "区政协二届主席会议第八次会议": (None, 2, CHAIRPERSONS, 8),
    "全国政协第三次主席会议": ("全国", None, CHAIRPERSONS, 3),
    "区政协召开十届委员会第三十六次主席会议": (None, 10, CHAIRPERSONS, 36),
    "中國人民政治協商會議第十三屆全國委員會召開第三十三次主席會議": ("全国", 13, CHAIRPERSONS, 33),
    "全国政协29日在京召开第十五次主席会议": ("全国", None, CHAIRPERSONS, 15),
    "市政协五届十九次主席会议": (None, 5, CHAIRPERSONS, 19),
    "市政协十届一○三次主席会议": (None, 10, CHAIRPERSONS, 103),
    "第41次主席会议": (None, None, CHAIRPERSONS, 41),
    "市政协十五届一次主席团会议": (None, 15, PRESIDIUM, 1),
    "市政协第51次党组会议": (None, None, MeetingKind.PARTY_GROUP, 51),
    "省政协十一届二十次秘书长会议": (None, 11, MeetingKind.SECRETARIES_GENERAL, 20),
    "省政协提案委员会第十六次主任会议": (None, None, MeetingKind.DIRECTORS, 16),
    "政协喀什地区工作委员会第5次主任办公会议": ("喀什地区", None, MeetingKind.DIRECTORS, 5),
    "自治区政协喀什地区工作委员会第五次主任会议": ("喀什地区", None, MeetingKind.DIRECTORS, 5),
    "政协第十四届全国委员会经济委员会第二次全体会议": ("全国", 14, MeetingKind.SPECIAL_COMMITTEE, 2),
    "市政协提案审查委员会第二次会议": (None, None, EXAMINATION, 2),
}

SITTINGS = {
    "政协第十四届全国委员会第一次会议主席团第一次会议": (1, Sitting(PRESIDIUM, 1)),
    "市政协十一届一次会议举行第四次全体会议": (1, Sitting(PLENARY, 4)),
    "全国政协七届一次会议今天下午在人民大会堂举行第四次大会": (1, Sitting(PLENARY, 4)),
    "全国政协十四届三次会议开幕会": (3, Sitting(PLENARY)),
    "政协海口市第十五届委员会第一次会议预备会议": (1, Sitting(MeetingKind.PREPARATORY)),
    "应城市政协九届二次会议提案审查委员召开第二次会议": (2, Sitting(EXAMINATION, 2)),
    "县政协十一届一次大会提案审查委员会": (1, Sitting(EXAMINATION)),
    "市政协六届三次会议提案委员会第一次提案审查会议": (3, Sitting(EXAMINATION, 1)),
    "第22次主席会议第二次会议": (22, Sitting(CHAIRPERSONS, 2)),
    "全国政协十届常委会第十三次会议第一次全体会议": (13, Sitting(PLENARY, 1)),
}

COMMITTEES = {
    "全国政协": ("全国", None),
    "政协湖南省委员会": ("湖南省", None),
    "湖南政协": ("湖南", None),
    "政协第六届深圳市宝安区委员会": ("深圳市宝安区", 6),
    "政协常宁市第十一届委员会": ("常宁市", 11),
    "政協內蒙古第十一屆": ("内蒙古", 11),
    "市七届政协": (None, 7),
    "全國政協會議": ("全国", None),
}

REFUSED = [
    # other bodies with names of the same build
    "区委六届二次党代会",
    "区委七届五次全会",
    "中共海口市委十四届三次全会",
    "中国共产党海口市第十四届委员会第三次全体会议",
    "十九届五中全会",
    "全国人大六届三次会议",
    "市五届人大五次会议",
    "市人大常委会第十次会议",
    "第十四届全国人民代表大会第三次会议",
    "十三届全国人大常委会第五次会议",
    "区委常委会第5次会议",
    "市政府第三次常务会议",
    "民革海南省第八届委员会第三次全体会议",
    "九三学社第十五届中央委员会第二次全体会议",
    "全国工商联十三届二次执委会",
    "第八屆兩岸基層治理論壇",
    "第三届理事会第二次会议",
    # bodies beside the 政协
    "全国政协委员第十次培训班",
    "政协委员联谊会第五届理事会",
    "政协理论研究会第三届会员大会",
    "政协书画院第三届理事会",
    "政协艺术团第二届一次会议",
    "中国人民政治协商会议章程",
    "推进政协",
    "政协工作",
    # no meeting, two of them, or only a part of one
    "",
    "政协",
    "人民政协",
    "政协会议",
    "第七届",
    "第四次会议",
    "常委会",
    "主席团会议",
    "区常委会第三次会议",
    "市七届五次会议",
    "市政协第X次会议",
    "政协XX市第XX届委员会",
    "市政协十四次三次会议",
    "市人大、市政协七届五次会议",
    "十届市政协十一届一次会议",
    "海口市政协美兰区一届一次会议",
    "市政协十届五次会议暨全市政协工作会议",
    "出席市政协七届五次会议",
    "在海口市政协十四届一次会议",
    "来自全国政协十四届一次会议",
    "全市政协第三次会议",
    "省市政协十届一次会议",
    "海口三市政协第三次会议",
    "兄弟市政协十届一次会议",
    "海口市美兰区一届四次会议",
    "市政协十十届一次会议",
    "政协" + "城市" * 100,
    "市政协\ue000\ue001会议",
]


@pytest.mark.parametrize(("text", "expected"), SESSIONS.items())
def test_a_plenary_session_is_read(text: str, expected: tuple[str | None, int, int]) -> None:
    name = parse_session_name(text)
    assert (name.place, name.term, name.number) == expected
    assert name.kind is PLENARY
    assert name.inner is None


@pytest.mark.parametrize(("text", "expected"), MEETINGS.items())
def test_a_meeting_of_another_kind_is_read(
    text: str, expected: tuple[str | None, int | None, MeetingKind, int | None]
) -> None:
    name = parse_session_name(text)
    assert (name.place, name.term, name.kind, name.number) == expected


@pytest.mark.parametrize(("text", "expected"), SITTINGS.items())
def test_a_sitting_inside_a_meeting_is_read(text: str, expected: tuple[int, Sitting]) -> None:
    name = parse_session_name(text)
    assert (name.number, name.inner) == expected


@pytest.mark.parametrize(("text", "expected"), COMMITTEES.items())
def test_without_a_meeting_the_name_is_that_of_the_committee(
    text: str, expected: tuple[str | None, int | None]
) -> None:
    name = parse_session_name(text)
    assert (name.place, name.term) == expected
    assert (name.kind, name.number) == (PLENARY, None)


@pytest.mark.parametrize(
    "text", ["中國人民政治協商會議第一屆全體會議", "政协第一届全体会议(1949)", "人民政协第一届全体会议", "一届全体会议"]
)
def test_the_plenary_of_1949_is_a_kind_of_its_own(text: str) -> None:
    founding = SessionName("全国", "全国", Level.NATIONAL, 1, MeetingKind.FOUNDING_PLENARY)
    assert parse_session_name(text) == founding


def test_the_first_session_of_the_first_national_committee_is_an_ordinary_one() -> None:
    assert parse_session_name("全国政协一届一次会议").kind is PLENARY
    assert parse_session_name("市政协一届全体会议").kind is PLENARY


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_name_of_the_cppcc_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_session_name(text)


@pytest.mark.parametrize("text", ["市政协第零届一次会议", "市政协一届0次会议"])
def test_there_is_no_term_or_session_zero(text: str) -> None:
    with pytest.raises(ImpossibleValueError):
        parse_session_name(text)


@given(
    st.text(
        st.sampled_from("政协全国海口市届次会议常委员第一二十3大主席团提案审查召开在京 （扩大）專題協商"), max_size=24
    )
)
def test_any_text_is_read_or_refused_and_what_is_read_can_be_written(text: str) -> None:
    try:
        name = parse_session_name(text)
    except ParseError:
        return
    assert parse_session_name(format_session(name)) == name


def test_a_refusal_points_into_the_text_as_it_was_written() -> None:
    with pytest.raises(ParseError) as refusal:
        parse_session_name("海口市 政协 第八次学习会")
    assert refusal.value.text[refusal.value.position :] == " 第八次学习会".lstrip()


@pytest.mark.parametrize(
    ("text", "tier", "level"),
    [
        ("全国政协十四届二次会议", "全国", Level.NATIONAL),
        ("省政协七届三次会议", "省", Level.PROVINCE),
        ("上海市政协十四届一次会议", "市", Level.PROVINCE),
        ("州政协十二届一次会议", "州", Level.PREFECTURE),
        ("县政协十一届四次会议", "县", Level.COUNTY),
        ("海口市美兰区政协一届四次会议", "区", Level.COUNTY),
        ("市政协六届一次会议", "市", None),
        ("西青区政协十届四次会议", "区", None),
        ("七届五次会议", None, None),
    ],
)
def test_the_level_is_told_where_the_name_decides_it(text: str, tier: str | None, level: Level | None) -> None:
    name = parse_session_name(text)
    assert (name.tier, name.level) == (tier, level)


@given(session_names())
def test_every_form_of_a_name_is_read_back(name: SessionName) -> None:
    forms = forms_of(name)
    assert [parse_session_name(form) for form in forms] == [name] * len(forms)


@given(
    st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=6).filter(is_division_name),
    st.none() | st.integers(1, 10**6),
    st.sampled_from([PLENARY, STANDING, CHAIRPERSONS]),
    st.none() | st.integers(1, 10**6),
)
def test_a_place_of_any_characters_has_forms_that_are_read_back_or_none_at_all(
    place: str, term: int | None, kind: MeetingKind, number: int | None
) -> None:
    name = SessionName(place, tier_of(place), level_of(place, tier_of(place)), term, kind, number)
    try:
        forms = forms_of(name)
    except ImpossibleValueError:
        return
    assert [parse_session_name(form) for form in forms] == [name] * len(forms)


def test_the_three_forms_are_those_that_official_texts_use() -> None:
    district = SessionName("海口市美兰区", "区", Level.COUNTY, 1, PLENARY, 4)
    nation = SessionName("全国", "全国", Level.NATIONAL, 14, STANDING, 9)
    assert format_session(district, "official") == "政协海口市美兰区第一届委员会第四次会议"
    assert format_session(district, "full") == "中国人民政治协商会议海口市美兰区第一届委员会第四次会议"
    assert format_session(district, "short") == "海口市美兰区政协一届四次会议"
    assert format_session(nation, "official") == "政协第十四届全国委员会常务委员会第九次会议"
    assert format_session(nation, "short") == "全国政协十四届九次常委会会议"


def test_the_level_of_a_city_is_not_written_and_does_not_hinder_writing() -> None:
    city = SessionName("海口市", "市", Level.PREFECTURE, 15, PLENARY, 1)
    assert format_session(city) == "政协海口市第十五届委员会第一次会议"


@pytest.mark.parametrize(
    "name",
    [
        SessionName("海口市", "市", None, 1, MeetingKind.OTHER, 1),
        SessionName("海口市", "县", None, 1, PLENARY, 1),
        SessionName("內蒙古", None, None, 1, PLENARY, 1),
        SessionName("海口市人大", None, None, 1, PLENARY, 1),
        SessionName(None, "村", None, 1, PLENARY, 1),
        SessionName(None, None, None, None, PLENARY, 4),
        SessionName("海口市", "市", None, 1, PLENARY, None, Sitting(PRESIDIUM, 1)),
        SessionName("海口市", "市", None, 1, MeetingKind.PARTY_GROUP, 1, Sitting(PRESIDIUM, 1)),
        SessionName("海口市", "市", None, 1, CHAIRPERSONS, 1, Sitting(CHAIRPERSONS)),
        SessionName("海口市", "市", None, 1, MeetingKind.FOUNDING_PLENARY),
    ],
)
def test_a_name_without_a_written_form_is_refused(name: SessionName) -> None:
    with pytest.raises(ImpossibleValueError):
        forms_of(name)


def test_only_a_name_with_its_place_has_a_full_form() -> None:
    provincial = SessionName(None, "省", Level.PROVINCE, 12, PLENARY, 3)
    with pytest.raises(ImpossibleValueError, match="place"):
        format_session(provincial, "full")
    assert format_session(provincial) == "省政协第十二届委员会第三次会议"
