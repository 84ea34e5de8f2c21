"""基层协商 — where grass-roots platforms stand and what is settled on them."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import GENERAL, GRASSROOTS_NEWS, MEILAN_2024
from cppcc_domain.vocab.terms import CodeList

__all__ = ["GRASSROOTS_ISSUE_KINDS", "PLATFORM_LEVELS", "GrassrootsIssueKind", "PlatformLevel"]

PLATFORM_LEVELS: Final = CodeList(
    "platform_level",
    "平台层级",
    (
        *concepts(
            MEILAN_2024,
            ("township", "镇", "town or township", "乡镇"),
            ("subdistrict", "街道", "sub-district"),
            ("village", "村", "village"),
            ("community", "社区", "community"),
        ),
        *concepts(
            GRASSROOTS_NEWS,
            ("park", "园区", "industrial park"),
            ("enterprise", "企业", "enterprise"),
            ("sector", "界别", "sector"),
            ("system", "系统", "line of government"),
        ),
    ),
)
PlatformLevel = Annotated[str, PLATFORM_LEVELS]

GRASSROOTS_ISSUE_KINDS: Final = CodeList(
    "grassroots_issue_kind",
    "基层协商议题类别",
    (
        *concepts(
            MEILAN_2024,
            ("customs_reform", "移风易俗", "reform of customs", "农村移风易俗"),
            ("demolition", "城镇拆迁", "urban demolition and relocation"),
            ("neighbour_dispute", "邻里纠纷", "dispute between neighbours"),
        ),
        *concepts(
            GENERAL,
            ("environment", "环境整治", "improvement of surroundings"),
            ("infrastructure", "基础设施", "infrastructure"),
            ("public_services", "公共服务", "public services"),
            ("property_management", "物业管理", "property management"),
            ("other", "其他", "other"),
        ),
    ),
)
GrassrootsIssueKind = Annotated[str, GRASSROOTS_ISSUE_KINDS]
