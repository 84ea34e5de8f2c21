"""品牌与机制 — kinds of standing programmes, their sites, and mechanisms."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import GENERAL, LOCAL_WORK_REPORTS, MEILAN_2024
from cppcc_domain.vocab.terms import CodeList

__all__ = ["MECHANISM_KINDS", "PROGRAMME_KINDS", "SITE_KINDS", "MechanismKind", "ProgrammeKind", "SiteKind"]

PROGRAMME_KINDS: Final = CodeList(
    "programme_kind",
    "品牌类别",
    (
        *concepts(
            MEILAN_2024,
            ("mock_cppcc", "模拟政协", "mock CPPCC"),
            ("scholarly_cppcc", "书香政协", "reading CPPCC"),
            ("education_campaign", "主题教育", "education campaign"),
            ("theme_year", "主题年", "theme year"),
            ("party_plus", "党建+", "Party building plus"),
        ),
        *concepts(
            LOCAL_WORK_REPORTS,
            ("consultation_brand", "协商品牌", "consultation brand"),
        ),
        *concepts(GENERAL, ("other", "其他品牌", "other programme")),
    ),
)
ProgrammeKind = Annotated[str, PROGRAMME_KINDS]

SITE_KINDS: Final = CodeList(
    "site_kind",
    "活动载体类别",
    (
        *concepts(
            MEILAN_2024,
            ("school", "学校", "school"),
            ("reading_base", "学习示范基地", "model base for study"),
            ("reading_group", "读书微信群", "reading group on WeChat"),
            ("sector_chat_group", "界别活动小组群", "chat group of a sector group"),
            ("series", "系列活动", "series of events"),
        ),
        *concepts(GENERAL, ("other", "其他载体", "other site")),
    ),
)
SiteKind = Annotated[str, SITE_KINDS]

MECHANISM_KINDS: Final = CodeList(
    "mechanism_kind",
    "机制类别",
    (
        *concepts(
            MEILAN_2024,
            ("performance", "履职机制", "mechanism for the performance of duties"),
            ("contact", "联系机制", "mechanism for contact with people"),
            ("incentive", "激励机制", "incentive mechanism"),
            ("supervision", "监督机制", "supervision mechanism"),
            ("work_mode", "工作模式", "mode of work"),
            ("study", "学习机制", "study mechanism"),
        ),
        *concepts(
            LOCAL_WORK_REPORTS,
            ("assessment", "考核机制", "assessment mechanism"),
            ("feedback", "反馈机制", "feedback mechanism"),
        ),
        *concepts(GENERAL, ("other", "其他机制", "other mechanism")),
    ),
)
MechanismKind = Annotated[str, MECHANISM_KINDS]
