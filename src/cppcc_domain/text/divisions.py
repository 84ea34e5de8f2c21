"""行政区划名 — what the name of a division tells by itself: its tier, the level of its committee, and whether it can be a name at all.

No list of divisions is kept: names change and are used more than once, and 政协 of a place that is not listed must still be read. The unit at
the end of a name and the few closed sets below are all that is needed.
"""

import re
from typing import Final

from cppcc_domain.vocab.committees import Level

__all__ = ["TIERS", "is_division_name", "level_of", "tier_of"]

TIERS: Final = {
    "省": "省",
    "市": "市",
    "州": "州",
    "县": "县",
    "旗": "旗",
    "区": "区",
    "盟": "盟",
    "地区": "地区",
    "自治区": "自治区",
    "自治州": "州",
    "自治县": "县",
    "自治旗": "旗",
}
"""What stands alone for a committee's tier (省政协, 自治县政协), with the tier that it means."""

_LEVELS: Final = {
    "全国": Level.NATIONAL,
    "省": Level.PROVINCE,
    "自治区": Level.PROVINCE,
    "州": Level.PREFECTURE,
    "盟": Level.PREFECTURE,
    "地区": Level.PREFECTURE,
    "县": Level.COUNTY,
    "旗": Level.COUNTY,
}
_MUNICIPALITIES: Final = frozenset({"北京", "天津", "上海", "重庆"})
_PROVINCES: Final = re.compile(
    "河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)
# 甘孜州 is an autonomous prefecture, 广州 a city: only these thirty names and three short ones take 州 as their unit.
_PREFECTURE_STEMS: Final = (
    "延边|恩施|湘西|阿坝|甘孜|凉山|黔西南|黔东南|黔南|楚雄|红河|文山|西双版纳|大理|德宏|怒江|迪庆|临夏|甘南|海北|黄南|海南|果洛|玉树|海西|"
    "昌吉|博尔塔拉|巴音郭楞|克孜勒苏|伊犁"
)
_PREFECTURE: Final = re.compile(rf".*(?:自治|{_PREFECTURE_STEMS})州|[博巴克]州")
_UNIT: Final = re.compile(r".+?(自治区|地区|[省市县旗区盟])")
# A district or a city that stands inside a city, prefecture or league is of county level; 沙市区 and 津市市 stand inside none.
_INSIDE: Final = re.compile(rf"(?:.+?(?:市|盟|地区)|.*?(?:自治|{_PREFECTURE_STEMS})州).{{2,}}")

_NAME: Final = re.compile("[\u3007\u00b7\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003134f]{2,30}")
# Words that no division bears: other bodies and their organs, and verbs that a careless quotation leaves before the name.
_FOREIGN: Final = re.compile(
    "全国|委|届|第|[一二三四五六七八九十百零〇两]次|人大|人民代表|政协|政治协商|共产党|中共|党组|党代|共青团|妇联|工会|工商联|文联|科协|残联|侨联|台联|作协|红十字|民革|民盟|民建|民进|农工党|"
    "致公党|九三学社|台盟|联合会|学会|协会|研究会|促进会|联谊会|理事|论坛|运动会|博览会|代表|中央|政府|法院|检察|机关|主席|秘书长|会议|大会|全会|常务|审查|之友|组织|部门|单位|系统|扩大|"
    "出席|参加|列席|召开|举行|召集|主持|开幕|闭幕|关于|提交|听取|审议|传达|贯彻|祝贺|庆祝|迎接|选举|当选|担任|根据|按照|本次|这次|各级|地方|基层|上级|下级"
)
_FOREIGN_START: Final = re.compile(
    "[在是由到与及被给请把等为并或但也]|(?:[我本该原全各某两这那每向于对从让将](?:省|市|区|县|州|旗|盟|地区)$)"
)
_FOREIGN_ENDING: Final = re.compile(
    "(?:人民|中国|中心|工作|(?<!兵)团|(?<![新四])会|[组室部院局校社所站处馆厅办网报刊苑的在])$"
)


def is_division_name(text: str) -> bool:
    """Return whether the text can be the name of a division, alone or with larger ones before it, in simplified characters.

    Examples:
        >>> is_division_name("海口市美兰区"), is_division_name("内蒙古"), is_division_name("市人大"), is_division_name("出席海口市")
        (True, True, False, False)
    """
    if text == "全国":
        return True
    foreign = _FOREIGN_START.match(text) or _FOREIGN.search(text) or _FOREIGN_ENDING.search(text)
    return _NAME.fullmatch(text) is not None and foreign is None


def tier_of(place: str) -> str | None:
    """Return the last unit of a division's name; ``None`` for a name without one (内蒙古, 广州).

    Returns:
        全国, 省, 自治区, 市, 州, 盟, 地区, 县, 旗 or 区; an autonomous prefecture, county or banner counts as 州, 县, 旗.

    Examples:
        >>> tier_of("海口市美兰区"), tier_of("甘孜州"), tier_of("贵州"), tier_of("喀什地区"), tier_of("乌拉特中旗")
        ('区', '州', None, '地区', '旗')
    """
    if place == "全国":
        return place
    if _PREFECTURE.fullmatch(place):
        return "州"
    found = _UNIT.fullmatch(place)
    return found[1] if found else None


def level_of(place: str | None, tier: str | None) -> Level | None:
    """Return the level of a committee where the name alone decides it: 市 and 区 do not, unless they stand inside a city or prefecture.

    Args:
        place: The division's name, or ``None`` where only the tier is written.
        tier: Its tier as :func:`tier_of` gives it.

    Sources:
        《中国人民政治协商会议章程》（2004年修订）第三十九条、第五十条 (the levels; 盟, 旗 and 地区 by general knowledge)

    Examples:
        >>> level_of("海口市美兰区", "区"), level_of("海口市", "市"), level_of("上海市", "市"), level_of(None, "省")
        (<Level.COUNTY: 'county'>, None, <Level.PROVINCE: 'province'>, <Level.PROVINCE: 'province'>)
    """
    if place is not None and (_PROVINCES.fullmatch(place) or place.removesuffix("市") in _MUNICIPALITIES):
        return Level.PROVINCE
    if tier in {"市", "区"} and place is not None and _INSIDE.fullmatch(place):
        return Level.COUNTY
    return _LEVELS.get(tier or "")
