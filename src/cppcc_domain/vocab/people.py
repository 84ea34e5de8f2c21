"""人员 — terms for persons and for how a seat begins and ends."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import Row, concepts
from cppcc_domain.vocab.sources import (
    CHARTER_2023,
    CONVENTION,
    ETHNICITY_STANDARD,
    GENERAL,
    MEILAN_2024,
    STANDING_MEETING_2024,
    SYSTEM_HONGKOU,
    SYSTEM_PREFECTURE,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = [
    "CONTACT_KINDS",
    "ETHNICITIES",
    "ContactKind",
    "DecidingBody",
    "EthnicityCode",
    "Gender",
    "Management",
    "MembershipEntry",
    "MembershipExit",
    "SeatState",
    "Sensitivity",
]


class Gender(ClosedTerm):
    """性别 — as lists of members note it; women are marked （女）."""

    MALE = "male", "男", "male", SYSTEM_PREFECTURE
    FEMALE = "female", "女", "female", SYSTEM_PREFECTURE


class MembershipEntry(ClosedTerm):
    """任职方式 — how a seat begins: members are not elected, the Standing Committee decides on them by consultation."""

    NOMINATED = "nominated", "提名协商产生", "decided by consultation", f"{CHARTER_2023}第三十一条"
    CO_OPTED = "co_opted", "增补", "co-opted during the term", f"{CHARTER_2023}第四十条"


class MembershipExit(ClosedTerm):
    """离任方式 — how a seat ends."""

    RESIGNED = "resigned", "辞去", "resigned", STANDING_MEETING_2024
    REVOKED = "revoked", "撤销资格", "membership revoked", STANDING_MEETING_2024
    REMOVED = "removed", "免去", "removed", STANDING_MEETING_2024
    DECEASED = "deceased", "去世", "deceased", STANDING_MEETING_2024
    EXPIRED = "expired", "任期届满", "term expired", f"{CHARTER_2023}第四十一条"


class SeatState(ClosedTerm):
    """委员资格状态 — where a seat stands; the last five are the ways in which it ends."""

    LISTED = "listed", "在册", "on a list of members", SYSTEM_HONGKOU
    NOMINATED = "nominated", "已提名", "nominated", f"{CHARTER_2023}第三十七条"
    SEATED = "seated", "在任", "seated", f"{CHARTER_2023}第三十一条"
    RESIGNED = "resigned", "已辞去", "resigned", STANDING_MEETING_2024
    REVOKED = "revoked", "资格已撤销", "membership revoked", STANDING_MEETING_2024
    REMOVED = "removed", "已免去", "removed", STANDING_MEETING_2024
    DECEASED = "deceased", "已去世", "deceased", STANDING_MEETING_2024
    EXPIRED = "expired", "任期已满", "term expired", f"{CHARTER_2023}第四十一条"


class DecidingBody(ClosedTerm):
    """决定机关 — which body decides on a seat.

    It is the Standing Committee; between its meetings the chairpersons' meeting may decide, and the Standing Committee ratifies (追认). The others
    have no say in seats, but records name them.
    """

    STANDING_COMMITTEE = "standing_committee", "常务委员会", "Standing Committee", f"{CHARTER_2023}第三十一条"
    CHAIRPERSONS = "chairpersons", "主席会议", "chairpersons' meeting", STANDING_MEETING_2024
    PLENARY = "plenary", "全体会议", "plenary session", f"{CHARTER_2023}第四十四条"
    OTHER = "other", "其他机关", "another body", CONVENTION


class Management(ClosedTerm):
    """管理方式 — whether a Party member of a performance branch also stays managed by the branch of the own unit."""

    SINGLE = "single", "单一管理", "managed by one branch", CONVENTION
    DUAL = "dual", "双重管理", "managed by two branches", MEILAN_2024


class Sensitivity(ClosedTerm):
    """敏感程度 — who may see a piece of information."""

    PUBLIC = "public", "公开", "public", CONVENTION
    INTERNAL = "internal", "内部", "internal to the committee", CONVENTION
    PERSONAL = "personal", "个人信息", "personal information", CONVENTION


_ETHNICITIES_OF_THE_STANDARD: Final[tuple[Row, ...]] = (
    ("han", "汉族", "Han"),
    ("mongol", "蒙古族", "Mongol"),
    ("hui", "回族", "Hui"),
    ("zang", "藏族", "Tibetan"),
    ("uygur", "维吾尔族", "Uygur", "维族"),
    ("miao", "苗族", "Miao"),
    ("yi", "彝族", "Yi"),
    ("zhuang", "壮族", "Zhuang"),
    ("buyei", "布依族", "Buyei"),
    ("chosen", "朝鲜族", "Korean"),
    ("man", "满族", "Man"),
    ("dong", "侗族", "Dong"),
    ("yao", "瑶族", "Yao"),
    ("bai", "白族", "Bai"),
    ("tujia", "土家族", "Tujia"),
    ("hani", "哈尼族", "Hani"),
    ("kazak", "哈萨克族", "Kazak"),
    ("dai", "傣族", "Dai"),
    ("li", "黎族", "Li"),
    ("lisu", "傈僳族", "Lisu"),
    ("va", "佤族", "Va"),
    ("she", "畲族", "She"),
    ("gaoshan", "高山族", "Gaoshan"),
    ("lahu", "拉祜族", "Lahu"),
    ("sui", "水族", "Sui"),
    ("dongxiang", "东乡族", "Dongxiang"),
    ("naxi", "纳西族", "Naxi"),
    ("jingpo", "景颇族", "Jingpo"),
    ("kirgiz", "柯尔克孜族", "Kirgiz"),
    ("tu", "土族", "Tu"),
    ("daur", "达斡尔族", "Daur"),
    ("mulao", "仫佬族", "Mulao"),
    ("qiang", "羌族", "Qiang"),
    ("blang", "布朗族", "Blang"),
    ("salar", "撒拉族", "Salar"),
    ("maonan", "毛南族", "Maonan"),
    ("gelao", "仡佬族", "Gelao"),
    ("xibe", "锡伯族", "Xibe"),
    ("achang", "阿昌族", "Achang"),
    ("pumi", "普米族", "Pumi"),
    ("tajik", "塔吉克族", "Tajik"),
    ("nu", "怒族", "Nu"),
    ("uzbek", "乌孜别克族", "Uzbek"),
    ("russ", "俄罗斯族", "Russ"),
    ("ewenki", "鄂温克族", "Ewenki"),
    ("deang", "德昂族", "Deang"),
    ("bonan", "保安族", "Bonan"),
    ("yugur", "裕固族", "Yugur"),
    ("gin", "京族", "Gin"),
    ("tatar", "塔塔尔族", "Tatar"),
    ("derung", "独龙族", "Derung"),
    ("oroqen", "鄂伦春族", "Oroqen"),
    ("hezhen", "赫哲族", "Hezhen"),
    ("monba", "门巴族", "Monba"),
    ("lhoba", "珞巴族", "Lhoba"),
    ("jino", "基诺族", "Jino"),
)

ETHNICITIES: Final = CodeList(
    "ethnicity",
    "民族",
    (
        *concepts(ETHNICITY_STANDARD, *_ETHNICITIES_OF_THE_STANDARD),
        *concepts(SYSTEM_PREFECTURE, ("unidentified", "未识别民族", "unidentified", "未识别")),
    ),
)
"""The 56 ethnic groups in the order of the standard's numeric codes 01–56, and unidentified.

The code is the standard's romanisation in lower case. English is the same, but for Tibetan and Korean, which the standard
prescribes for use abroad beside its Zang and Chosen.
"""
EthnicityCode = Annotated[str, ETHNICITIES]

CONTACT_KINDS: Final = CodeList(
    "contact_kind",
    "联系方式类别",
    (
        *concepts(
            SYSTEM_HONGKOU,
            ("phone", "电话", "telephone", "联系电话"),
            ("mobile", "手机", "mobile telephone", "手机号"),
            ("email", "邮箱", "e-mail", "电子邮箱"),
            ("address", "通讯地址", "postal address"),
            ("postcode", "邮编", "postcode", "邮政编码"),
        ),
        *concepts(GENERAL, ("fax", "传真", "fax"), ("wechat", "微信", "WeChat")),
    ),
)
ContactKind = Annotated[str, CONTACT_KINDS]
