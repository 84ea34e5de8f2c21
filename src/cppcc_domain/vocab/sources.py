"""出处 — the documents in which the terms of this package were read, named once.

Regulations are cited by title and year; articles are added where a term is defined. Practice is cited by the kind of published place it was
seen in: a committee's report, a public notice, the data model of a committee's own system. Titles in 《》 are exact; a description without
them stands for a document whose exact title was not seen. A term that rests on no document says so.
"""

from typing import Final

__all__ = [
    "ABSENCE_RULES_SHANDONG_2013",
    "ASSESSMENT_RULES_ANQING_2018",
    "ASSESSMENT_RULES_MINHANG",
    "ASSESSMENT_RULES_TONGCHENG_2019",
    "ASSESSMENT_RULES_XUANWEI_2016",
    "ASSESSMENT_RULES_YANBIAN_2022",
    "ATTENDANCE_RULES_WEIHAI_2013",
    "AWARD_ARTICLES",
    "AWARD_RULES_QINGPU_2020",
    "CHARTER_2004",
    "CHARTER_2018",
    "CHARTER_2023",
    "COMMITTEE_QUESTIONS",
    "CONSULTATION_RULES_2022",
    "CONSULTATION_RULES_CITY",
    "CONVENTION",
    "DOCUMENT_FORMAT_STANDARD",
    "ETHNICITY_STANDARD",
    "EXAMINATION_REPORT_2013",
    "EXAMINATION_REPORT_2024",
    "GENERAL",
    "GOOD_PROPOSAL_RULES_2019",
    "GRASSROOTS_NEWS",
    "GUIDANCE_ARTICLE",
    "INSPECTION_RULES_TONGCHUAN",
    "LOCAL_CHARTER_PAGE",
    "LOCAL_PROPOSAL_REPORTS",
    "LOCAL_SESSION_NEWS",
    "LOCAL_WORK_REPORTS",
    "MEETING_SYSTEMS",
    "MEILAN_2024",
    "MEMBERS_STUDIO_NEWS",
    "NATIONAL_COMMITTEES_2018",
    "NATIONAL_CONSULTATION_NEWS",
    "NUMERAL_STANDARD",
    "OPINION_RULES_GUANGZHOU",
    "PARTY_BRANCH_RULES_JIANGSU_2023",
    "PARTY_BUILDING_NEWS",
    "PERFORMANCE_REPORT_RULES",
    "PLENARY_AGENDA_2024",
    "PROPOSAL_DEADLINE_NEWS_2026",
    "PROPOSAL_EXAMINATION_ARTICLE",
    "PROPOSAL_EXAMINATION_FUYANG_2019",
    "PROPOSAL_EXAMINATION_GUANGZHOU_2012",
    "PROPOSAL_EXAMINATION_LANZHOU_2016",
    "PROPOSAL_FORM_GUIDE",
    "PROPOSAL_HANDLING_CONSULTATION",
    "PROPOSAL_NOTICE_TONGCHENG",
    "PROPOSAL_REPORT_13TH",
    "PROPOSAL_RULES_2018",
    "PROPOSAL_RULES_BEIJING_2024",
    "PROPOSAL_RULES_CHANGZHOU_2019",
    "PROPOSAL_RULES_EARLIER",
    "PROPOSAL_RULES_HUAIAN_2020",
    "PROPOSAL_RULES_SHANGHAI_2019",
    "PROPOSAL_STANDARD_WENZHOU_2021",
    "REJECTION_LIST",
    "REPLY_NEWS_SHANGHAI_2007",
    "REPLY_NOTICE_2008",
    "REPLY_NOTICE_BANAN",
    "REPLY_NOTICE_CITY",
    "REPLY_NOTICE_GUOYANG",
    "REPLY_RULES_CITY",
    "REPLY_RULES_GUANGZHOU",
    "REPLY_RULES_NATIONAL_OFFICE_1997",
    "REPLY_RULES_PROVINCIAL",
    "REPLY_RULES_SHANDONG",
    "REPLY_RULES_ZHEJIANG",
    "ROSTER_ARTICLE",
    "SECRETARIES_RULES_2018",
    "SECTORS_13TH",
    "SECTORS_14TH",
    "SECTORS_HISTORY",
    "STANDING_MEETING_2024",
    "STUDY_TOUR_RULES_JINCHENG",
    "SUPERVISION_ARTICLE_2018",
    "SUPERVISION_OPINION_2017",
    "SYSTEM_CHAOTIAN",
    "SYSTEM_HANDLING_MODULE",
    "SYSTEM_HANGZHOU",
    "SYSTEM_HECHI",
    "SYSTEM_HONGKOU",
    "SYSTEM_PREFECTURE",
    "SYSTEM_RUIYUN",
]

CHARTER_2023: Final = "《中国人民政治协商会议章程》（2023年修订）"
CHARTER_2018: Final = "《中国人民政治协商会议章程》（2018年修订）"
CHARTER_2004: Final = "《中国人民政治协商会议章程》（2004年修订）"
PROPOSAL_RULES_2018: Final = "《中国人民政治协商会议全国委员会提案工作条例》（2018年修订）"
PROPOSAL_RULES_EARLIER: Final = "《中国人民政治协商会议全国委员会提案工作条例》（2018年以前的修订本）"
CONSULTATION_RULES_2022: Final = "《中国共产党政治协商工作条例》（2022年）"
SUPERVISION_OPINION_2017: Final = "《关于加强和改进人民政协民主监督工作的意见》（2017年）"
SECRETARIES_RULES_2018: Final = "全国政协秘书长会议工作规则（2018年）"
GOOD_PROPOSAL_RULES_2019: Final = "全国政协年度好提案评选办法（试行）（2019年）"
PARTY_BRANCH_RULES_JIANGSU_2023: Final = "江苏省政协临时党支部办法（2023年）"
INSPECTION_RULES_TONGCHUAN: Final = "铜川市政协视察工作条例"
STUDY_TOUR_RULES_JINCHENG: Final = "晋城市政协视察考察工作规定"
REPLY_RULES_ZHEJIANG: Final = "浙江省海洋与渔业局提案办理规定"
REPLY_RULES_SHANDONG: Final = "山东省人民政府办公厅提案办理办法"
REPLY_RULES_PROVINCIAL: Final = "省级提案办理规定（发文机关未见）"
REPLY_NOTICE_2008: Final = "一市提案办理通知（2008年）"
PROPOSAL_RULES_HUAIAN_2020: Final = "淮安市政协提案工作条例（2020年）"
PROPOSAL_EXAMINATION_FUYANG_2019: Final = "阜阳市政协提案审查工作细则（2019年）"
PROPOSAL_EXAMINATION_LANZHOU_2016: Final = "兰州市政协提案审查立案办法（2016年）等地方规定"
PROPOSAL_NOTICE_TONGCHENG: Final = "桐城市政协提案工作通知"
PROPOSAL_HANDLING_CONSULTATION: Final = "地方政协提案办理协商办法"
ATTENDANCE_RULES_WEIHAI_2013: Final = "威海市政协委员履职规定（2013年）第三条"
ASSESSMENT_RULES_ANQING_2018: Final = "安庆市政协委员履职考核办法（2018年）"
ASSESSMENT_RULES_XUANWEI_2016: Final = "宣威市政协委员履职考核规定（2016年）等地方考核表"
ASSESSMENT_RULES_TONGCHENG_2019: Final = "《政协桐城市委员会委员履职考核暂行办法》（2019年1月10日）"
ASSESSMENT_RULES_YANBIAN_2022: Final = "《延边州政协委员履职考核办法》（2022年）第五条"
ASSESSMENT_RULES_MINHANG: Final = "《中国人民政治协商会议上海市闵行区委员会委员履职积分管理细则》"
PERFORMANCE_REPORT_RULES: Final = (
    "四川省政协常委提交年度履职报告的公开报道（2018年）；蚌埠市政协委员履职档案管理办法（2018年）"
)
REPLY_NOTICE_CITY: Final = "一市提案办理工作通知（发文机关未见）"
REPLY_RULES_CITY: Final = "一市提案办理规定（机器转换文本）"
REPLY_RULES_GUANGZHOU: Final = "广州市人民政府提案办理规定"
REPLY_RULES_NATIONAL_OFFICE_1997: Final = "全国政协办公厅承办提案规定（1997年）"
REPLY_NOTICE_BANAN: Final = "重庆市巴南区提案办理通知"
REPLY_NOTICE_GUOYANG: Final = "涡阳县提案办理通知"
REPLY_NEWS_SHANGHAI_2007: Final = "上海市提案办理公开报道（2007年）"
PROPOSAL_FORM_GUIDE: Final = "公开的提案写作与表格填写说明"
PROPOSAL_RULES_BEIJING_2024: Final = "北京市政协提案工作条例（2024年）"
PROPOSAL_RULES_SHANGHAI_2019: Final = "上海市政协提案工作条例（2019年）"
PROPOSAL_RULES_CHANGZHOU_2019: Final = "常州市政协提案工作条例（2019年）"
PROPOSAL_STANDARD_WENZHOU_2021: Final = "DB3303/T 036—2021《数字政协提案工作规范》（温州市地方标准）"
PROPOSAL_EXAMINATION_GUANGZHOU_2012: Final = "广州市政协提案审查工作细则（2012年）"
AWARD_RULES_QINGPU_2020: Final = "上海市青浦区政协优秀提案评选办法（2020年）"
AWARD_ARTICLES: Final = "地方政协优秀提案、先进承办单位评选公开资料（道里、垦利、房山、渭南）"
PROPOSAL_DEADLINE_NEWS_2026: Final = "《中国青年报》2026年3月4日关于提案征集时间的报道"
OPINION_RULES_GUANGZHOU: Final = "广州市政协反映社情民意信息工作规定"
CONSULTATION_RULES_CITY: Final = "一市政协协商工作规则（广东）"
ABSENCE_RULES_SHANDONG_2013: Final = (
    "《政协山东省委员会关于委员履行职责的有关规定》（2013年，据新华社2013年3月27日报道）"
)
ROSTER_ARTICLE: Final = "公开资料《姓氏笔画与姓名笔画排序》"
LOCAL_CHARTER_PAGE: Final = "公开的地方政协组织与全体会议说明（据章程2004年文本）"
ETHNICITY_STANDARD: Final = "GB/T 3304—1991《中国各民族名称的罗马字母拼写法和代码》"
DOCUMENT_FORMAT_STANDARD: Final = "GB/T 9704—2012《党政机关公文格式》"
NUMERAL_STANDARD: Final = "GB/T 15835—2011《出版物上数字用法》"

COMMITTEE_QUESTIONS: Final = "公开的人民政协知识问答第56问、第57问（常务委员会的组成）"
GUIDANCE_ARTICLE: Final = "地方政协网站关于上下级政协指导关系的说明（2019年）"
PROPOSAL_EXAMINATION_ARTICLE: Final = "公开的提案审查内容说明（提案者资格、内容、形式）"
REJECTION_LIST: Final = "全国政协网站知识问答《哪些提案不能被立案》（2011年，据2018年修订前的提案工作条例）"
NATIONAL_COMMITTEES_2018: Final = "政协第十三届全国委员会专门委员会设置（2018年3月16日）"
SECTORS_13TH: Final = "政协第十三届全国委员会34个界别（中国日报网双语词条，2019年3月8日）"
SECTORS_14TH: Final = "政协第十四届全国委员会界别调整（《中国青年报》2023年1月19日第2版）"
SECTORS_HISTORY: Final = "《中国新闻周刊》关于政协界别沿革的报道（2023年，转载文本）"
EXAMINATION_REPORT_2024: Final = "全国政协十四届二次会议提案审查情况的报告（2024年）"
EXAMINATION_REPORT_2013: Final = "全国政协十二届一次会议提案审查情况的公开报道（2013年）"
PROPOSAL_REPORT_13TH: Final = "全国政协十三届三次会议以来提案工作情况报告（公开报道）"
PLENARY_AGENDA_2024: Final = "全国政协十四届二次会议议程与日程（公开报道，2024年3月）"
STANDING_MEETING_2024: Final = "全国政协十四届常委会第九次会议公开报道（2024年10月）"
NATIONAL_CONSULTATION_NEWS: Final = "全国政协双周协商座谈会、网络议政远程协商会公开报道"
MEETING_SYSTEMS: Final = "公开的人民政协会议制度介绍（全体会议、常委会、主席会议、秘书长会议、专门委员会会议）"
LOCAL_SESSION_NEWS: Final = "地方政协会议公开报道"
LOCAL_PROPOSAL_REPORTS: Final = "地方政协提案工作情况报告（公开报道）"
LOCAL_WORK_REPORTS: Final = "地方政协常务委员会工作报告（公开报道）"
PARTY_BUILDING_NEWS: Final = "地方政协党建工作公开报道（平顶山、厦门，2019年）"
MEMBERS_STUDIO_NEWS: Final = "地方政协委员工作室、联络站公开报道（安庆、海南，2025—2026年）"
GRASSROOTS_NEWS: Final = "地方基层协商公开报道（江苏、重庆）"
SUPERVISION_ARTICLE_2018: Final = "地方政协民主监督理论文章（2018年）"
MEILAN_2024: Final = "海口市美兰区政协一届四次会议新闻版面（2024年1月）"

SYSTEM_HONGKOU: Final = "上海市虹口区政协履职系统（公开源代码，2021年）"
SYSTEM_PREFECTURE: Final = "某设区的市政协提案与履职系统（公开源代码）"
SYSTEM_HANDLING_MODULE: Final = "政协提案办理模块（公开源代码）"
SYSTEM_HECHI: Final = "河池市政协提案网站（公开源代码与设计说明）"
SYSTEM_CHAOTIAN: Final = "朝天政协提案管理系统使用帮助与操作说明（公开网页）"
SYSTEM_RUIYUN: Final = "睿云科技政协提案系统业务流程图（公开网页，2022年）"
SYSTEM_HANGZHOU: Final = "杭州市一区政协委员履职网站（公开源代码）"

GENERAL: Final = "一般知识，未核实"
CONVENTION: Final = "本库约定"
