"""界别 — the sectors by which a committee is composed.

Which sectors a committee has, in which order, is decided for each term (《中国人民政治协商会议章程》（2023年修订）第四十条): sets of sectors
are data of the term, and this list only names those that were seen. Local committees leave out sectors, merge them and add their own.

In :data:`NATIONAL_14TH` the two changes against the 13th are documented; the places of the merged and of the new sector in the order are
this library's reading and were not verified in the official list.
"""

from typing import Annotated, Final

import attrs

from cppcc_domain.vocab._rows import Row
from cppcc_domain.vocab.committees import SectorKind
from cppcc_domain.vocab.sources import (
    LOCAL_SESSION_NEWS,
    SECTORS_13TH,
    SECTORS_14TH,
    SECTORS_HISTORY,
    SYSTEM_HANGZHOU,
    SYSTEM_PREFECTURE,
)
from cppcc_domain.vocab.terms import CodeList, Concept

__all__ = ["NATIONAL_13TH", "NATIONAL_14TH", "SECTORS", "SectorCode", "SectorConcept"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class SectorConcept(Concept):
    """界别条目 — a sector and the group it is published in."""

    kind: SectorKind


def _sectors(kind: SectorKind, source: str, *rows: Row) -> tuple[SectorConcept, ...]:
    return tuple(
        SectorConcept(code=code, zh=zh, en=en, source=source, aliases=tuple(aliases), kind=kind)
        for code, zh, en, *aliases in rows
    )


SECTORS: Final = CodeList(
    "sector",
    "界别",
    (
        *_sectors(
            SectorKind.PARTY,
            SECTORS_13TH,
            ("cpc", "中国共产党", "Communist Party of China", "中共"),
            ("rcck", "中国国民党革命委员会", "Revolutionary Committee of the Chinese Kuomintang", "民革"),
            ("cdl", "中国民主同盟", "China Democratic League", "民盟"),
            ("cndca", "中国民主建国会", "China National Democratic Construction Association", "民建"),
            ("capd", "中国民主促进会", "China Association for Promoting Democracy", "民进"),
            ("cpwdp", "中国农工民主党", "Chinese Peasants' and Workers' Democratic Party", "农工党"),
            ("zhigong", "中国致公党", "China Zhi Gong Party", "致公党"),
            ("jiusan", "九三学社", "Jiu San Society", "九三"),
            ("taimeng", "台湾民主自治同盟", "Taiwan Democratic Self-Government League", "台盟"),
        ),
        *_sectors(
            SectorKind.NON_PARTY,
            SECTORS_13TH,
            ("non_party", "无党派人士", "persons without party affiliation", "无党派", "无党派界"),
        ),
        *_sectors(
            SectorKind.MASS_ORGANISATION,
            SECTORS_13TH,
            ("youth_league", "中国共产主义青年团", "Communist Youth League of China", "共青团"),
            ("trade_unions", "中华全国总工会", "All-China Federation of Trade Unions", "总工会", "工会"),
            ("womens_federation", "中华全国妇女联合会", "All-China Women's Federation", "妇联"),
            ("youth_federation", "中华全国青年联合会", "All-China Youth Federation", "青联"),
            (
                "industry_commerce",
                "中华全国工商业联合会",
                "All-China Federation of Industry and Commerce",
                "工商联",
                "全国工商联",
            ),
            ("science_association", "中国科学技术协会", "China Association for Science and Technology", "科协"),
            (
                "taiwan_compatriots",
                "中华全国台湾同胞联谊会",
                "All-China Federation of Taiwan Compatriots",
                "台联",
                "全国台联",
            ),
            (
                "overseas_chinese",
                "中华全国归国华侨联合会",
                "All-China Federation of Returned Overseas Chinese",
                "侨联",
            ),
        ),
        *_sectors(
            SectorKind.MASS_ORGANISATION,
            SECTORS_14TH,
            (
                "youth_league_and_federation",
                "中国共产主义青年团和中华全国青年联合会",
                "Communist Youth League of China and All-China Youth Federation",
            ),
        ),
        *_sectors(
            SectorKind.CIRCLE,
            SECTORS_13TH,
            ("culture_arts", "文化艺术界", "culture and art", "文艺界"),
            ("science_technology", "科学技术界", "science and technology", "科技界"),
            ("social_sciences", "社会科学界", "social sciences", "社科界"),
            ("economy", "经济界", "economics"),
            ("agriculture", "农业界", "agriculture"),
            ("education", "教育界", "education"),
            ("sports", "体育界", "sports"),
            ("press_publication", "新闻出版界", "press and publication"),
            ("medicine_health", "医药卫生界", "medicine and health", "医卫界"),
            ("foreign_friendship", "对外友好界", "friendship with foreign countries"),
            ("social_welfare_security", "社会福利和社会保障界", "social welfare and social security"),
            ("ethnic_minorities", "少数民族界", "ethnic minorities"),
            ("religion", "宗教界", "religion"),
        ),
        *_sectors(
            SectorKind.CIRCLE,
            SECTORS_14TH,
            ("environment_resources", "环境资源界", "environment and resources"),
        ),
        *_sectors(
            SectorKind.INVITED,
            SECTORS_13TH,
            ("hong_kong", "特邀香港人士", "specially invited persons from Hong Kong"),
            ("macao", "特邀澳门人士", "specially invited persons from Macao"),
            ("special_invited", "特别邀请人士", "specially invited persons"),
        ),
        *_sectors(
            SectorKind.MASS_ORGANISATION,
            SYSTEM_PREFECTURE,
            ("mass_groups", "群众团体界", "mass organisations"),
        ),
        *_sectors(
            SectorKind.CIRCLE,
            SYSTEM_PREFECTURE,
            ("business_economy", "经济企业界", "economy and enterprises"),
            ("farming_herding", "农牧界", "farming and animal husbandry"),
            ("culture_sports_arts_press", "文化体育艺术新闻界", "culture, sports, arts and press"),
            ("taiwan_overseas", "台侨界", "Taiwan compatriots and overseas Chinese"),
        ),
        *_sectors(SectorKind.INVITED, SYSTEM_PREFECTURE, ("local_invited", "特邀界", "specially invited persons")),
        *_sectors(
            SectorKind.CIRCLE,
            LOCAL_SESSION_NEWS,
            ("education_sports", "教育和体育界", "education and sports"),
            ("resources_environment", "资源环境界", "resources and environment"),
            ("economy_ecology", "经济和生态界", "economy and ecology"),
        ),
        *_sectors(
            SectorKind.CIRCLE,
            SYSTEM_HANGZHOU,
            ("environment_agriculture", "环境资源和农业界", "environment, resources and agriculture"),
        ),
        *_sectors(
            SectorKind.CIRCLE,
            SECTORS_HISTORY,
            ("agriculture_forestry", "农林界", "agriculture and forestry (until the 9th National Committee)"),
            ("social_welfare", "社会福利界", "social welfare (9th National Committee)"),
            ("social_relief_groups", "社会救济福利团体", "social relief and welfare groups (until the 8th)"),
            ("foreign_friendship_groups", "对外友好团体", "groups for friendship abroad (until the 8th)"),
            ("cooperatives", "合作社", "cooperatives (until the 4th National Committee)"),
        ),
        *_sectors(
            SectorKind.INVITED,
            SECTORS_HISTORY,
            ("hong_kong_macao_compatriots", "港澳同胞", "compatriots of Hong Kong and Macao (6th and 7th)"),
            ("hong_kong_compatriots", "香港同胞", "compatriots of Hong Kong (8th)"),
            ("macao_compatriots", "澳门同胞", "compatriots of Macao (8th)"),
        ),
    ),
)
SectorCode = Annotated[str, SECTORS]

_PARTIES: Final = ("cpc", "rcck", "cdl", "cndca", "capd", "cpwdp", "zhigong", "jiusan", "taimeng", "non_party")
_INVITED: Final = ("hong_kong", "macao", "special_invited")

NATIONAL_13TH: Final[tuple[str, ...]] = (
    *_PARTIES,
    "youth_league",
    "trade_unions",
    "womens_federation",
    "youth_federation",
    "industry_commerce",
    "science_association",
    "taiwan_compatriots",
    "overseas_chinese",
    "culture_arts",
    "science_technology",
    "social_sciences",
    "economy",
    "agriculture",
    "education",
    "sports",
    "press_publication",
    "medicine_health",
    "foreign_friendship",
    "social_welfare_security",
    "ethnic_minorities",
    "religion",
    *_INVITED,
)
"""The 34 sectors of the 13th National Committee (2018–2023) in protocol order."""

NATIONAL_14TH: Final[tuple[str, ...]] = (
    *_PARTIES,
    "youth_league_and_federation",
    "trade_unions",
    "womens_federation",
    "industry_commerce",
    "science_association",
    "taiwan_compatriots",
    "overseas_chinese",
    "culture_arts",
    "science_technology",
    "social_sciences",
    "economy",
    "agriculture",
    "education",
    "sports",
    "press_publication",
    "medicine_health",
    "environment_resources",
    "foreign_friendship",
    "social_welfare_security",
    "ethnic_minorities",
    "religion",
    *_INVITED,
)
"""The 34 sectors of the 14th National Committee (2023–): Youth League and Youth Federation in one, environment and resources new."""
