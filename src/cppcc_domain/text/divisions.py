"""行政区划名 — what the name of a division tells by itself: its tier, the level of its committee, and whether it can be a name at all.

No list of divisions is kept: names change and are used more than once, and 政协 of a place that is not listed must still be read. The unit at
the end of a name and the few closed sets below are all that is needed.
"""

import re
from typing import Final

from cppcc_domain.vocab.committees import Level

__all__ = ["TIERS", "introduction_end", "is_division_name", "level_of", "tier_of"]

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
    "出席|参加|列席|召开|举行|召集|主持|开幕|闭幕|关于|提交|听取|审议|传达|贯彻|祝贺|庆祝|迎接|选举|当选|担任|根据|按照|本次|这次|各级|地方|基层|上级|下级|"
    "兄弟|部分|有关|相关|周边|友好(?!区)|其他"
)
_FOREIGN_START: Final = re.compile(
    "[在是由到与及被给请把等为并或但也]|(?:[我本该原现全各某两这那每外向于对从让将受](?:省|市|区|县|州|旗|盟|地区)$)|"
    "各?[省市县区州旗盟]{2,}$|.*[两三四五六八九十几][省市县区州旗]$|"
    "[一二两三四五六七八九十百几数多各]个"
)
_FOREIGN_ENDING: Final = re.compile(
    "(?:人民|中国|中心|工作|(?<!兵)团|(?<![新四])会|[组室部院局校社所站处馆厅办网报刊苑的在])$"
)

# Words of running text that a name may stand behind. 和, 于, 自 and the like begin names too (和县, 于都县, 自贡市) or end them (仁和区):
# they lead up to one where two characters of a name follow them, or where a tier stands alone (和市政协).
_INTRODUCTION: Final = re.compile(
    "[与及的了过是被把由并在到据陪赴但或也其以因对]|(?<!诸)暨|(?<![犍无])为|(?<!天)等|(?<![东乐周])至|"
    "(?:(?<![呼民])和(?!林格尔|布克赛尔|田地区)|自(?!治|流井)|[于从向将随])(?=[^省市县区旗盟]{2})|"
    "(?<![^\\W协])[和于从自向将随受](?=(?:[省市州区盟]|地区|自治[区州县旗])$)|(?<=协)和|(?<=[〇零一二三四五六七八九十0-9])[年月日时点分]|"
    "出席|列席|参加|参与|召开|举行|召集|举办|主持|听取|审议|传达|学习|宣传|贯彻|落实|通过|提交|报送|提出|作为|成为|担任|出任|当选|增补|来自|陪同|协助|慰问|看望|联系|会见|感谢|委托|交流|"
    "配合|邀请|组织|根据|按照|围绕|关于|祝贺|庆祝|迎接|支持|推动|推进|推荐|接受|接待|走访|考察|视察|调研|报告|反映|建议|要求|希望|号召|指导|强调|指出|表示|"
    "认为|介绍|通报|讨论|协商|发布|印发|制定|承办|主办|协办|开展|加强|改进|做好|服务|建立|完善|坚持|认真|积极|深入|全面|进一步|期间|以来|之后|以后|之前|以前|"
    "日前|近日|目前|当前|今天|昨天|今年|去年|明年|上午|下午|晚上|随后|此前|同时|其中|包括|以及|还有|尤其|特别是|委员|主席|常委|秘书长|书记|代表|会议|大会|全会|"
    "党组|党委|政府|人大|中共|政协|协会|联合会|工商联"
)


def introduction_end(text: str, start: int, end: int) -> int:
    """Return where the words end that lead up to the name of a division in running text; ``start`` if there are none.

    Args:
        text: In simplified characters.
        start: Where to look from.
        end: Where the name ends.

    Example:
        >>> introduction_end("组织委员列席海口市", 0, 9), introduction_end("和县", 0, 2)
        (6, 0)
    """
    return max((found.end() for found in _INTRODUCTION.finditer(text, start, end)), default=start)


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
