"""履职活动 — kinds of activity, and forms of democratic supervision.

Supervision is a purpose that many activities can have. Its forms are an open list: the catalogue of forms in the 2017 opinion on
democratic supervision was not read.
"""

from typing import Annotated, Final

from cppcc_domain.vocab._rows import concepts
from cppcc_domain.vocab.sources import (
    ASSESSMENT_RULES_ANQING_2018,
    ASSESSMENT_RULES_XUANWEI_2016,
    GENERAL,
    INSPECTION_RULES_TONGCHUAN,
    LOCAL_WORK_REPORTS,
    MEILAN_2024,
    STUDY_TOUR_RULES_JINCHENG,
    SUPERVISION_ARTICLE_2018,
    SUPERVISION_OPINION_2017,
    SYSTEM_HONGKOU,
)
from cppcc_domain.vocab.terms import CodeList

__all__ = ["ACTIVITY_KINDS", "DEMOCRATIC_SUPERVISION_FORMS", "ActivityKind", "SupervisionForm"]

ACTIVITY_KINDS: Final = CodeList(
    "activity_kind",
    "履职活动类别",
    (
        *concepts(
            MEILAN_2024,
            ("research", "专题调研", "topical research", "调研"),
            ("member_visit", "走访委员", "visit to a member"),
            ("sector_contact", "联系界别群众", "contact with sector people", "委员联系界别群众"),
            ("training", "培训班", "training course", "委员培训班"),
            ("staff_study", "机关集中学习", "study session of the staff"),
            ("staff_training", "机关干部培训", "training of the staff"),
            ("reading", "读书活动", "reading event"),
            ("grassroots_guidance", "指导基层协商民主", "guidance to grass-roots consultation", "指导基层协商"),
            ("education_campaign", "主题教育活动", "event of an education campaign"),
            ("mock_cppcc", "模拟政协活动", "mock CPPCC event"),
        ),
        *concepts(f"{INSPECTION_RULES_TONGCHUAN}第六条", ("inspection", "视察", "inspection by members", "委员视察")),
        *concepts(f"{STUDY_TOUR_RULES_JINCHENG}第二条", ("study_tour", "考察", "study tour", "委员考察")),
        *concepts(SUPERVISION_OPINION_2017, ("democratic_supervision", "民主监督", "democratic supervision")),
        *concepts(ASSESSMENT_RULES_XUANWEI_2016, ("appraisal", "民主评议", "democratic appraisal")),
        *concepts(
            SYSTEM_HONGKOU,
            ("sector_activity", "界别活动", "activity of a sector"),
            ("subdistrict_activity", "街道活动", "activity of a sub-district group"),
        ),
        *concepts(ASSESSMENT_RULES_ANQING_2018, ("public_welfare", "公益活动", "public welfare activity", "公益")),
        *concepts(
            LOCAL_WORK_REPORTS,
            ("forum", "座谈会", "discussion meeting"),
            ("opinion_collection", "社情民意收集", "collection of public opinion"),
            ("history_collection", "文史资料征集", "collection of historical material"),
            ("proposal_supervision", "提案督办", "supervision of the handling of a proposal"),
        ),
        *concepts(GENERAL, ("lecture", "专题讲座", "lecture"), ("other", "其他活动", "other activity")),
    ),
)
ActivityKind = Annotated[str, ACTIVITY_KINDS]

DEMOCRATIC_SUPERVISION_FORMS: Final = CodeList(
    "supervision_form",
    "民主监督形式",
    (
        *concepts(
            SUPERVISION_ARTICLE_2018,
            ("special", "专项监督", "special supervision"),
            ("invited", "特邀监督", "supervision by invited supervisors"),
            ("appraisal", "评议监督", "supervision by appraisal", "民主评议"),
        ),
        *concepts(
            GENERAL,
            ("meeting", "会议监督", "supervision in meetings"),
            ("inspection", "视察监督", "supervision by inspection"),
            ("proposal", "提案监督", "supervision by proposals"),
            ("opinion_report", "社情民意信息监督", "supervision by opinion reports"),
            ("speech", "大会发言监督", "supervision by plenary speeches"),
            ("other", "其他形式监督", "other forms"),
        ),
    ),
)
SupervisionForm = Annotated[str, DEMOCRATIC_SUPERVISION_FORMS]
