"""委员会 — terms for committees and what they are made of: levels, organs, special committees, posts, kinds of sector.

Special committees, organs and posts differ from place to place, so their lists are open: a local body that fits no code is recorded with
its name and a code of its own. The English names of the national special committees are renderings that were not verified.
"""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    CHARTER_2004,
    CHARTER_2018,
    CHARTER_2023,
    GENERAL,
    LOCAL_SESSION_NEWS,
    MEILAN_2024,
    MEMBERS_STUDIO_NEWS,
    NATIONAL_COMMITTEES_2018,
    PARTY_BRANCH_RULES_JIANGSU_2023,
    PARTY_BUILDING_NEWS,
    PROPOSAL_RULES_2018,
    PROPOSAL_RULES_EARLIER,
    SECRETARIES_RULES_2018,
    SECTORS_13TH,
    SYSTEM_HONGKOU,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = [
    "ORGAN_KINDS",
    "POSTS",
    "SPECIAL_COMMITTEE_KINDS",
    "Level",
    "OrganKind",
    "PostCode",
    "SectorKind",
    "SpecialCommitteeKind",
]

_LOCAL_LEVELS: Final = f"{CHARTER_2004}第三十九条、第五十条"


class Level(ClosedTerm):
    """层级 — the four levels at which a committee exists, highest first.

    The charter groups local committees as 省、自治区、直辖市, 自治州、设区的市 and 县、自治县、不设区的市、市辖区. Leagues (盟) and banners
    (旗) are counted with prefectures and counties, which was not verified in the charter.

    Example:
        >>> Level.COUNTY.is_below(Level.PROVINCE), Level("prefecture").zh
        (True, '市级')
    """

    NATIONAL = "national", "全国", "national", f"{CHARTER_2023}第四章"
    PROVINCE = "province", "省级", "provincial", _LOCAL_LEVELS
    PREFECTURE = "prefecture", "市级", "prefectural", _LOCAL_LEVELS
    COUNTY = "county", "县级", "county", _LOCAL_LEVELS

    @property
    def rank(self) -> int:
        """Steps below the National Committee: 0 for national, 3 for county."""
        return tuple(Level).index(self)

    def is_below(self, other: "Level") -> bool:
        """Whether committees of this level are guided (指导) by those of the other.

        The ``<`` of a term compares its code as text and says nothing about levels.
        """
        return self.rank > other.rank


class SectorKind(ClosedTerm):
    """界别类别 — the five groups in which sectors are published."""

    PARTY = "party", "党派", "political party", SECTORS_13TH
    NON_PARTY = "non_party", "无党派", "persons without party affiliation", SECTORS_13TH
    MASS_ORGANISATION = "mass_organisation", "人民团体", "people's organisation", SECTORS_13TH
    CIRCLE = "circle", "各界", "professional and social circle", SECTORS_13TH
    INVITED = "invited", "特邀", "specially invited persons", SECTORS_13TH


ORGAN_KINDS: Final = CodeList(
    "organ_kind",
    "机构类别",
    (
        *concepts(f"{CHARTER_2023}第四十五条", ("standing_committee", "常务委员会", "Standing Committee", "常委会")),
        *concepts(f"{CHARTER_2023}第四十条", ("chairpersons_council", "主席会议", "Chairpersons' Council")),
        *concepts(
            f"{SECRETARIES_RULES_2018}第二条", ("secretaries_general", "秘书长会议", "Secretaries-General's meeting")
        ),
        *concepts(f"{CHARTER_2018}第四十九条", ("special_committee", "专门委员会", "special committee", "专委会")),
        *concepts(
            _LOCAL_LEVELS,
            ("general_office", "办公厅", "General Office"),
            ("office", "办公室", "Office"),
        ),
        *concepts(
            f"{PROPOSAL_RULES_2018}第二条",
            ("proposal_examination_committee", "提案审查委员会", "Proposal Examination Committee"),
            ("member_group", "委员小组", "members' group"),
        ),
        *concepts(f"{PROPOSAL_RULES_EARLIER}第十四条", ("joint_group", "联组", "joint group")),
        *concepts(LOCAL_SESSION_NEWS, ("presidium", "主席团", "presidium")),
        *concepts(
            SYSTEM_HONGKOU,
            ("sector_group", "界别活动组", "sector group", "界别活动小组"),
            ("subdistrict_group", "街道活动组", "sub-district group of members"),
            ("research_group", "课题组", "research group"),
        ),
        *concepts(
            MEMBERS_STUDIO_NEWS,
            ("members_studio", "委员工作室", "members' studio"),
            ("liaison_station", "委员联络站", "members' liaison station"),
            ("sector_contact_station", "委员联系界别群众工作站", "station for contact with sector people"),
            ("opinion_station", "社情民意信息站", "station for public opinion reports"),
        ),
        *concepts(MEILAN_2024, ("performance_party_branch", "履职党支部", "Party branch for performance of duties")),
        *concepts(
            PARTY_BUILDING_NEWS,
            ("functional_party_branch", "功能型党支部", "functional Party branch"),
            ("party_group", "党组", "leading Party group", "政协党组"),
            ("organ_party_group", "机关党组", "leading Party group of the working organ"),
            ("committee_party_group", "专委会分党组", "leading Party group of a special committee"),
        ),
        *concepts(PARTY_BRANCH_RULES_JIANGSU_2023, ("temporary_party_branch", "临时党支部", "temporary Party branch")),
        *concepts(
            GENERAL,
            ("secretariat", "秘书处", "secretariat"),
            ("work_committee", "工作委员会", "work committee of an area without a committee of its own"),
            ("supervision_group", "民主监督小组", "democratic supervision group"),
        ),
    ),
)
OrganKind = Annotated[str, ORGAN_KINDS]

SPECIAL_COMMITTEE_KINDS: Final = CodeList(
    "special_committee_kind",
    "专门委员会类别",
    (
        *concepts(
            NATIONAL_COMMITTEES_2018,
            ("proposals", "提案委员会", "Committee for Proposals"),
            ("economy", "经济委员会", "Committee for Economic Affairs"),
            ("agriculture", "农业和农村委员会", "Committee for Agriculture and Rural Affairs"),
            ("environment", "人口资源环境委员会", "Committee on Population, Resources and Environment"),
            (
                "education_science_health_sports",
                "教科卫体委员会",
                "Committee for Education, Science, Health and Sports",
            ),
            ("social_legal", "社会和法制委员会", "Committee for Social and Legal Affairs"),
            ("ethnic_religious", "民族和宗教委员会", "Committee for Ethnic and Religious Affairs"),
            (
                "hmt_overseas",
                "港澳台侨委员会",
                "Committee for Liaison with Hong Kong, Macao, Taiwan and Overseas Chinese",
            ),
            ("foreign_affairs", "外事委员会", "Committee of Foreign Affairs"),
            (
                "culture_history_study",
                "文化文史和学习委员会",
                "Committee on Culture, Historical Data and Studies",
            ),
        ),
        *concepts(GENERAL, ("other", "其他专门委员会", "other special committee")),
    ),
)
SpecialCommitteeKind = Annotated[str, SPECIAL_COMMITTEE_KINDS]

POSTS: Final = CodeList(
    "post",
    "职务",
    (
        *concepts(
            f"{CHARTER_2023}第四十二条",
            ("chairperson", "主席", "Chairperson"),
            ("vice_chairperson", "副主席", "Vice-Chairperson"),
            ("secretary_general", "秘书长", "Secretary-General"),
        ),
        *concepts(
            f"{SECRETARIES_RULES_2018}第二条", ("deputy_secretary_general", "副秘书长", "Deputy Secretary-General")
        ),
        *concepts(
            f"{CHARTER_2023}第四十五条", ("standing_member", "常务委员", "member of the Standing Committee", "常委")
        ),
        *concepts(GENERAL, ("honorary_chairperson", "名誉主席", "Honorary Chairperson")),
        *concepts(
            LOCAL_SESSION_NEWS,
            ("director", "主任", "director of a special committee"),
            ("deputy_director", "副主任", "deputy director of a special committee"),
            ("presidium_member", "主席团成员", "member of the presidium"),
            ("presidium_executive_chair", "主席团常务主席", "executive chair of the presidium"),
        ),
        *concepts(f"{PROPOSAL_RULES_EARLIER}第十五条", ("convener", "召集人", "convener", "界别召集人")),
        *concepts(PARTY_BRANCH_RULES_JIANGSU_2023, ("branch_secretary", "党支部书记", "Party branch secretary")),
        *concepts(
            SYSTEM_HONGKOU,
            ("group_leader", "组长", "group leader"),
            ("special_supervisor", "特邀监督员", "specially invited supervisor"),
            ("rapporteur", "执笔人", "rapporteur of a research group"),
        ),
        *concepts(
            GENERAL,
            ("deputy_convener", "副召集人", "deputy convener"),
            ("deputy_group_leader", "副组长", "deputy group leader"),
            ("branch_deputy_secretary", "党支部副书记", "deputy secretary of a Party branch"),
            ("party_group_secretary", "党组书记", "secretary of the leading Party group"),
            ("party_group_deputy_secretary", "党组副书记", "deputy secretary of the leading Party group"),
            ("party_group_member", "党组成员", "member of the leading Party group"),
            ("office_director", "办公室主任", "director of the Office"),
            ("special_committee_member", "专门委员会委员", "member of a special committee"),
        ),
    ),
)
PostCode = Annotated[str, POSTS]
