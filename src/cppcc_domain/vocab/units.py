"""单位 — kinds of units outside the committee: those who handle proposals, receive reports or propose as a body."""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import GENERAL, LOCAL_PROPOSAL_REPORTS, MEILAN_2024, SECTORS_13TH, SYSTEM_PREFECTURE
from cppcc_domain.vocab.terms import CodeList

__all__ = ["UNIT_KINDS", "UnitKind"]

UNIT_KINDS: Final = CodeList(
    "unit_kind",
    "单位类别",
    (
        *concepts(
            MEILAN_2024,
            ("party_committee", "党委", "Party committee"),
            ("government", "政府", "government"),
            ("school", "学校", "school"),
        ),
        *concepts(
            SYSTEM_PREFECTURE,
            ("government_department", "政府部门", "government department"),
            ("party_department", "党群部门", "department of the Party or of mass organisations", "党群"),
            ("people_congress", "人大", "people's congress"),
            ("cppcc", "政协", "CPPCC committee"),
            ("court", "法院", "court"),
            ("procuratorate", "检察院", "procuratorate"),
            ("military", "军队单位", "military unit"),
        ),
        *concepts(
            SECTORS_13TH,
            ("party_organisation", "党派组织", "organisation of a political party"),
            ("mass_organisation", "人民团体", "people's organisation"),
        ),
        *concepts(
            LOCAL_PROPOSAL_REPORTS, ("town_government", "镇街政府", "government of a town or sub-district office")
        ),
        *concepts(
            GENERAL,
            ("enterprise", "企业", "enterprise"),
            ("public_institution", "事业单位", "public institution"),
            ("other", "其他单位", "other unit"),
        ),
    ),
)
UnitKind = Annotated[str, UNIT_KINDS]
