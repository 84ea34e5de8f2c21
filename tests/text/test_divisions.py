import pytest

from cppcc_domain.text.divisions import introduction_end, is_division_name, level_of, tier_of
from cppcc_domain.vocab.committees import Level

UNITS = {
    "全国": "全国",
    "海南省": "省",
    "内蒙古自治区": "自治区",
    "海口市": "市",
    "海口市美兰区": "区",
    "云梦县": "县",
    "玉屏侗族自治县": "县",
    "乌拉特中旗": "旗",
    "鄂伦春自治旗": "旗",
    "延边朝鲜族自治州": "州",
    "黔东南州": "州",
    "博州": "州",
    "锡林郭勒盟": "盟",
    "喀什地区": "地区",
    "神农架林区": "区",
    "内蒙古": None,
    "广州": None,
    "贵州": None,
    "浙江杭州": None,
}


@pytest.mark.parametrize(("place", "tier"), UNITS.items())
def test_the_last_unit_of_a_name_is_its_tier(place: str, tier: str | None) -> None:
    assert tier_of(place) == tier


@pytest.mark.parametrize(
    ("place", "level"),
    [
        ("全国", Level.NATIONAL),
        ("上海市", Level.PROVINCE),
        ("重庆", Level.PROVINCE),
        ("宁夏", Level.PROVINCE),
        ("西藏自治区", Level.PROVINCE),
        ("大理州", Level.PREFECTURE),
        ("阿里地区", Level.PREFECTURE),
        ("兴安盟", Level.PREFECTURE),
        ("云梦县", Level.COUNTY),
        ("重庆市万州区", Level.COUNTY),
        ("无锡市宜兴市", Level.COUNTY),
        ("兴安盟乌兰浩特市", Level.COUNTY),
        ("恩施州恩施市", Level.COUNTY),
        ("四川省阆中市", None),
        ("海口市", None),
        ("市中区", None),
        ("沙市区", None),
        ("津市市", None),
        ("西青区", None),
    ],
)
def test_the_level_follows_from_the_name_where_it_can(place: str, level: Level | None) -> None:
    assert level_of(place, tier_of(place)) is level


@pytest.mark.parametrize(
    "name",
    [
        *UNITS,
        "和县",
        "会宁县",
        "四会",
        "于都县",
        "上党区",
        "安次区",
        "向阳区",
        "全州县",
        "兵团",
        "湘西土家族苗族自治州",
    ],
)
def test_names_of_divisions_are_told(name: str) -> None:
    assert is_division_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "海",
        "市人大",
        "市委",
        "全市",
        "我市",
        "在海口市",
        "来自全国",
        "海口市总工会",
        "三次",
        "第一",
        "文史馆",
        "A市",
        "海 口",
    ],
)
def test_other_words_are_no_divisions(text: str) -> None:
    assert not is_division_name(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("组织委员列席海口市", "海口市"),
        ("省政协和柳州市", "柳州市"),
        ("省政协和忠县", "忠县"),
        ("5日呼和浩特市和林格尔县", "呼和浩特市和林格尔县"),
        ("由和田地区和田县", "和田地区和田县"),
        ("在自贡市自流井区", "自贡市自流井区"),
        ("攀枝花市仁和区", "攀枝花市仁和区"),
        ("绍兴市诸暨市", "绍兴市诸暨市"),
        ("为芜湖市无为市", "芜湖市无为市"),
        ("传达了池州市东至县", "池州市东至县"),
        ("向阳区", "向阳区"),
        ("与民和回族土族自治县", "民和回族土族自治县"),
    ],
)
def test_a_name_begins_behind_the_words_that_lead_up_to_it_and_keeps_its_own(text: str, name: str) -> None:
    assert text[introduction_end(text, 0, len(text)) :] == name


@pytest.mark.parametrize(
    "text",
    ["省市", "区县", "各市县区", "龙华、秀英两区", "秀英三区", "五个县", "全省", "各市", "有关县", "兄弟市", "市人大"],
)
def test_words_for_divisions_in_general_are_no_names(text: str) -> None:
    assert not is_division_name(text)
