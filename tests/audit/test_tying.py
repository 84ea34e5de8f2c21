"""Sentences in the style of work reports, made up for this test: what each quantity counts, and what is left untied.

A quantity stands in brackets with the code of its indicator behind a bar: nothing for one that must stay untied, ``+`` for growth.
"""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.audit import read_figures
from cppcc_domain.audit.lexicon import Entry, Match, Place, entries_for
from cppcc_domain.text import show_quantity
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import INDICATORS, Bound
from cppcc_domain.vocab.reports import Indicator

TIED = (
    # proposals
    "全年共收到提案[186件|proposals_received]，经审查立案[152件|proposals_filed]，立案率[81.7%|filing_rate]。",
    "立案[167件|proposals_filed]、并案[14件|proposals_merged]、转为意见建议[19件|proposals_converted]、不予立案[3件|proposals_not_filed]、撤案[1件|proposals_withdrawn]。",
    "[167件|proposals_filed]提案获准立案，交由[41家|handling_units]单位承办，办复率[100%|reply_rate]、满意率[98.8%|satisfaction_rate]。",
    "提案办复率、委员满意率均达[100%|reply_rate,satisfaction_rate]。",
    "立案率、办复率和满意率分别为[84.5%|filing_rate]、[99.9%|reply_rate]和[98.2%|satisfaction_rate]。",
    "截至11月底，已办复提案[149件|proposals_replied]，占立案总数的[97.4%|]。",
    "遴选重点提案[8件|key_proposals]领衔督办；评出优秀提案[15件|excellent_proposals]。",
    "其中大会提案[171件|proposals_session]、平时提案[32件|proposals_recess]，委员提案[144件|proposals_individual]、集体提案[59件|proposals_collective]。",
    "有[212名|members_submitted]委员提交提案，占委员总数的[86.5%|member_submission_rate]。",
    "收到提案[5,360件|proposals_received]，其中立案的有[4,870件|proposals_filed]。",
    "提案征集工作有序开展，收到[128件|proposals_received]。",
    "共收到政协各参加单位和政协委员提交的提案[178件|proposals_received]。收到政协委员和政协各参加单位提交的提案[8件|proposals_received]。",
    "在收到的提案中，立案[94件|proposals_filed]，转社情民意[4件|proposals_converted]，其中[9件|key_proposals]被确定为重点提案。",
    "提案工作\n共收到[120件|proposals_received]，立案[94件|proposals_filed]。",
    "經審查，立案[731件|proposals_filed]，採納社情民意[12篇|opinion_reports_adopted]，委員視察[６次|inspections]。",
    # what the committee does
    "组织委员视察[9次|inspections]，开展专题调研[12项|research_activities]，赴外地学习考察[3次|study_tours]。",
    "先后组织调研、视察、考察[35次|research_inspection_study]，参加委员[460人次|]，形成调研报告[11篇|research_reports]。",
    "全年开展视察调研考察活动[28次|research_inspection_study]。",
    "召开全体会议[1次|plenaries]、常委会会议[5次|standing_committee_meetings]、主席会议[14次|chairpersons_meetings]，其中专题议政性常委会会议[2次|thematic_standing_committee_meetings]。",
    "全年召开[4次|standing_committee_meetings]常委会会议、[12次|chairpersons_meetings]主席会议。",
    "召开专题协商会[6场|consultations]。",
    "确定重点协商课题[4个|key_topics]，开展重点协商活动[9场|key_consultations]。",
    "报送调研报告[8篇|research_reports]、协商专报[5期|consultation_briefs]、民主监督专报[2期|supervision_briefs]、建议案[1件|formal_recommendations]。",
    "向党委政府报送调研报告、协商专报和民主监督专报共[17期|reports_submitted]。",
    "编报社情民意信息[320条|opinion_reports]，被上级采用[48条|opinion_reports_adopted]，获市领导批示[7条|opinion_reports_instructed]。",
    "收到各类社情民意信息[679篇|opinion_reports_received]，编发[203期|opinion_reports]。",
    "社情民意信息工作。全年编报[51篇|opinion_reports]，采用[20篇|opinion_reports_adopted]。",
    "全国政协采用我市社情民意信息[6篇|opinion_reports_adopted]。",
    # members
    "区政协现有委员[226名|members_total]，常务委员[41名|standing_members_total]。",
    "举办委员履职能力提升培训班[4期|training_courses]，培训委员[380人次|training_attendances]。",
    "先后举办[2期|training_courses]委员专题培训班，[260余人次|training_attendances]参加培训。",
    "主席会议成员走访委员[60余次|member_visits]，联系服务界别群众[1200余人次|sector_contacts]，比上年增长[18%|sector_contacts+]。",
    "与上年相比，联系界别群众的次数增长[12.5%|sector_contacts+]，达到[540次|sector_contacts]。",
    "立案提案数量较上年增加[12件|proposals_filed+]，社情民意信息同比大幅下降[40%|opinion_reports+]。",
    "本会现有委员[262名|members_total]，其中常务委员[45名|standing_members_total]。",
    "增补委员[11名|members_co_opted]，[3名|members_resigned]同志辞去委员，撤销[1名|members_revoked]同志的委员资格。",
    "[6名|excellent_standing_members]常委、[20名|excellent_members]委员被评为优秀。",
    "评选出[9名|excellent_standing_members]优秀常委[12名|excellent_members]优秀委员。",
    "建成功能型党支部[7个|party_branches]，[151名|branch_members]党员委员编入支部。",
    "机关干部集中学习[18次|staff_study_sessions]。",
    # programmes and the grass roots
    "在[12所|mock_cppcc_schools]中小学开展“模拟政协”活动。",
    "建好委员读书群[18个|reading_groups]，挂牌委员读书基地[5个|reading_bases]，举办读书分享会[22场|reading_events]。",
    "新建基层协商议事平台[46个|platforms]，改造提升议事厅[30个|platforms_upgraded]。",
    "提档升级甲村、乙社区等[58个|platforms_upgraded]协商议事室。",
    "依托平台开展协商议事[210场次|deliberations]，推动解决群众关心的问题[188个|issues_solved]。",
    "“有事好商量”协商议事活动开展[96场|deliberations]，[83件|issues_solved]矛盾纠纷得到妥善化解。",
    "指导镇街开展基层协商[25次|grassroots_guidance]，收集问题[140个|issues_raised]。",
)

UNTIED = (
    # parts: of a list, of a subject, of one body
    "召开专题协商会[6场|]、对口协商会[11场|]、界别协商会[9场|]。",
    "信息被全国政协采用[5篇|]、省政协采用[21篇|]。",
    "采用社情民意信息[48篇|opinion_reports_adopted]，其中省政协采用[21篇|]。",
    "经济建设方面提出提案[58件|]，占[38.2%|]。",
    "围绕乡村振兴提交提案[30件|]。",
    "各民主党派提交提案[30件|]。",
    "委员联名提案[52件|]、委员个人提案[116件|]。",
    # two things, and no indicator for both
    "组织开展调研视察[40余次|]。",
    "编印调研报告、协商专报[9期|]。",
    "评选优秀提案和优秀委员[12名|]。",
    "并案、撤案[17件|]。",
    # plans, averages, other matters
    "计划组织委员视察[10次|]，力争办复率达到[100%|]。",
    "明年将举办培训班[6期|]。",
    "每名委员联系界别群众[5次|]，人均提交提案[2件|]。",
    "应到委员[262名|]，实到[240名|]。",
    "组织[30名|]政协委员赴基层宣讲。",
    "市纪委立案[94件|]，给予处分[60人|]。",
    "委员捐款[120万元|]，赠书[300册|]，帮扶困难群众[40户|]。",
    "群众满意率[97%|]，面商率[96%|]，办结率[100%|]。",
    "帮助企业解决问题[30个|]，走访企业[120家|]。",
    "经审查立案[133件|proposals_filed]，并案处理后为[123件|]。",
    "办复率由上年的[98%|]提高到[99.9%|]。",
    "形成报告[74份|]，重点提案督办会[3场|]。",
    "区委常委会会议[4次|]，开展就业技能培训[300人次|]。",
    # what was honoured is not what was done, and the meetings that members went to are not those that were held
    "优秀提案承办单位[10个|]、优秀社情民意信息[10篇|]、优秀政协委员提案[6件|]。",
    "评出优秀调研报告[5篇|]，[3个|]优秀履职党支部，十佳协商活动[4场|]。",
    "参加市政协常委会会议[4次|]、主席会议[3次|]，列席全体会议[1次|]。",
    "各乡镇政协现有委员[30名|]，撤销立案[3件|]，走访慰问困难委员[22名|]。",
    "服务界别群众[3000多人次|]，走访委员企业[35家|]。",
    # no quantities at all
    "贯彻“五个一”机制，深刻领悟“两个确立”，第一粒扣子。",
    "第12号提案和1号提案，琼协办发〔2024〕12号。",
    "联系电话0898-65320000，邮编570203，12345热线。",
    "区政协一届四次会议于2024年1月29日开幕。",
)  # fmt: skip

_MARKED = re.compile(r"\[([^|\[\]]+)\|([a-z_,+]*)\]")


def marked(sentence: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the sentence without its marks, and each quantity with its codes."""
    return _MARKED.sub(lambda mark: mark[1], sentence), [(mark[1], mark[2]) for mark in _MARKED.finditer(sentence)]


def tied(sentence: str) -> list[tuple[str, str]]:
    """Return what is read, several codes of one quantity joined."""
    found: dict[tuple[int, str], list[str]] = {}
    for figure in read_figures(sentence):
        code = (figure.indicator or "") + ("+" if figure.comparison and figure.indicator else "")
        found.setdefault((figure.start, figure.words), []).append(code)
    return [(words, ",".join(codes)) for (_, words), codes in found.items()]


@pytest.mark.parametrize("sentence", [*TIED, *UNTIED])
def test_each_quantity_goes_to_what_its_words_name(sentence: str) -> None:
    plain, expected = marked(sentence)
    assert tied(plain) == expected


def test_the_sentences_are_enough_to_know_the_language_by() -> None:
    codes = {code.rstrip("+") for sentence in TIED for _, listed in marked(sentence)[1] for code in listed.split(",")}
    assert len(TIED) >= 30
    assert {indicator.code for indicator in INDICATORS} - codes == set()


INDICATORS_BY_TERM = [(indicator, term) for indicator in INDICATORS for term in (indicator.zh, *indicator.aliases)]


@pytest.mark.parametrize(("indicator", "term"), INDICATORS_BY_TERM, ids=lambda value: getattr(value, "code", value))
def test_every_official_term_ties_the_quantity_behind_it(indicator: Indicator, term: str) -> None:
    for counter in (indicator.counter, *indicator.other_counters):
        text = f"{term}{show_quantity(Quantity(36, counter=counter))}。"
        assert [figure.indicator for figure in read_figures(text)] == [indicator.code], text


@given(
    indicator=st.sampled_from(tuple(INDICATORS)),
    value=st.integers(2, 99_999),
    bound=st.sampled_from((Bound.EXACT, Bound.OVER, Bound.NEARLY, Bound.AT_LEAST)),
    between=st.sampled_from(("", "共", "达到", "共有", "总数为", "累计达", "：")),
)
def test_light_words_between_term_and_quantity_change_nothing(
    indicator: Indicator, value: int, bound: Bound, between: str
) -> None:
    shown = show_quantity(Quantity(value, bound, indicator.counter))
    assert [figure.indicator for figure in read_figures(f"{indicator.zh}{between}{shown}，")] == [indicator.code]


def test_every_indicator_is_known_by_some_phrase() -> None:
    assert {entry.indicator for entry in entries_for(None)} == {indicator.code for indicator in INDICATORS}


@pytest.mark.parametrize("end", ["。", "，", "\n"])
def test_twice_the_text_is_at_most_twice_the_work(end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    read = 0
    matches = Entry.matches

    def counted(self: Entry, window: str, places: frozenset[Place]) -> Iterator[Match]:
        nonlocal read
        read += len(window)
        return matches(self, window, places)

    monkeypatch.setattr(Entry, "matches", counted)
    sentence = f"共收到提案120件，立案94件，走访委员40多次，编报社情民意信息51篇{end}"
    work = []
    for repeats in (40, 80):
        read = 0
        assert len(read_figures(sentence * repeats)) == 4 * repeats
        work.append(read)
    assert work[1] <= 2.1 * work[0]


@given(
    st.text(
        st.sampled_from(
            "收到提案立案并社情民意信息采用委员视察调研考察共达为、，。；（）“”94件次%五年以来其中分别均\n "
        ),
        max_size=80,
    )
)
def test_any_text_is_read_without_fail_and_in_order(text: str) -> None:
    figures = read_figures(text)
    assert [figure.start for figure in figures] == sorted(figure.start for figure in figures)
    assert all(text[figure.start : figure.end] == figure.words for figure in figures)
