"""Names found in running text and names left alone; the sentences are made up."""

import attrs
import pytest
from hypothesis import given, strategies as st

from cppcc_domain.testing.strategies import session_names
from cppcc_domain.text.divisions import level_of
from cppcc_domain.text.session_finder import SessionSpan, find_session_names
from cppcc_domain.text.sessions import format_session, forms_of, parse_session_name
from cppcc_domain.values.names import SessionName
from cppcc_domain.vocab.meetings import MeetingKind

# sentence; then each name that is found in it
FOUND: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("组织委员列席海口市政协十四届一次会议，并走访。", ("海口市政协十四届一次会议",)),
    ("全国政协十四届三次会议3月4日下午在北京人民大会堂隆重开幕", ("全国政协十四届三次会议",)),
    ("传达省政协八届十二次常委会会议和全国政协会议精神", ("省政协八届十二次常委会会议", "全国政协")),
    ("2024年1月29日海口市美兰区政协一届四次会议闭幕", ("海口市美兰区政协一届四次会议",)),
    ("在自治区政协十三届委员会第一次会议上发言", ("自治区政协十三届委员会第一次会议",)),
    ("政协北京市第十三届委员会第四次会议举行第三次全体会议", ("政协北京市第十三届委员会第四次会议举行第三次全体会议",)),
    ("王某在中國人民政治協商會議第十四屆全國委員會第二次會議上", ("中國人民政治協商會議第十四屆全國委員會第二次會議",)),
    ("省政协和市政协、县政协联合视察", ("省政协", "市政协", "县政协")),
    ("十四届市政协常委、全国政协委员", ("十四届市政协", "全国政协")),
    ("我市政协十届五次会议期间", ("我市政协十届五次会议",)),
    ("市政协七届五次、六次会议", ("市政协七届五次",)),
    # places that begin with a character that leads up to others
    ("和县政协十一届四次会议与和田地区和田县政协", ("和县政协十一届四次会议", "和田地区和田县政协")),
    ("呼和浩特市政协和自贡市政协、于都县政协", ("呼和浩特市政协", "自贡市政协", "于都县政协")),
    ("由将乐县政协和大同市云冈区政协承办", ("将乐县政协", "大同市云冈区政协")),
    ("会议由省政协和忠县政协、柳州市政协承办", ("省政协", "忠县政协", "柳州市政协")),
    # whose committee it is
    ("原区政协主席、现市政协委员慰问县政协老委员", ("原区政协", "现市政协", "县政协")),
    ("为市政协十五届四次会议做好准备", ("市政协十五届四次会议",)),
    # the body is in the context
    ("七届五次会议以来，提案297件", ("七届五次会议",)),
    ("主席团会议和第41次主席会议研究了方案", ("第41次主席会议",)),
    ("区政协党组书记在七届五次会议上作报告", ("区政协", "七届五次会议")),
    # a meeting that is counted is not named
    ("市政协召开三次会议，召开了20次主席会议", ("市政协",)),
    ("市政协举行全体会议", ("市政协",)),
    # no more than what can be read
    ("市政协十四次三次会议", ("市政协",)),
    ("海口市政协美兰区一届一次会议", ("海口市政协",)),
    ("市人大、市政协七届五次会议", ("市政协七届五次会议",)),
    ("市政协理论研究会第三届会员大会", ("市政协",)),
)

LEFT_ALONE = (
    "区委召开七届五次全会，市人大常委会第十次会议闭幕",
    "十九届五中全会和全国人大六届三次会议",
    "中国共产党海口市第十四届委员会第三次全体会议",
    "民革海南省第八届委员会第三次全体会议在海口召开",
    "工商联十三届二次执委会议，第三届理事会第二次会议",
    "政协理论研究会第三届会员大会、政协书画院第三届理事会",
    "各级政协、省市政协、五个县政协、全市政协系统、人民政协报",
    "各市县区政协，琼山、龙华两区政协，市、区两级政协",
    "第四次会议、常委会、第七届委员",
    "全年走访300余次，召开第三次工作会议",
)


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_names_are_found_with_their_spans(text: str, names: tuple[str, ...]) -> None:
    assert tuple(text[span.start : span.end] for span in find_session_names(text)) == names


@pytest.mark.parametrize(("text", "names"), FOUND)
def test_what_is_found_is_what_the_parser_reads(text: str, names: tuple[str, ...]) -> None:
    assert [span.name for span in find_session_names(text)] == [parse_session_name(name) for name in names]


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_other_bodies_and_halves_of_names_are_left_alone(text: str) -> None:
    assert find_session_names(text) == ()


PLACES = (("海口市美兰区", "区"), ("于都县", "县"), ("延边朝鲜族自治州", "州"), ("内蒙古", None), ("全国", "全国"))


@st.composite
def complete_names(draw: st.DrawFn) -> SessionName:
    """Return names of meetings with a place, a term and a number: those that nothing but themselves must complete."""
    name = draw(session_names())
    if name.kind is MeetingKind.FOUNDING_PLENARY:
        return name
    place, tier = (name.place, name.tier) if name.place else draw(st.sampled_from(PLACES))
    return attrs.evolve(
        name, place=place, tier=tier, level=level_of(place, tier), term=name.term or 14, number=name.number or 4
    )


others = st.text(st.characters(max_codepoint=0x9FFF, exclude_characters="政届次"), max_size=30)
leads = st.sampled_from(["", "。", "，在", "“", "（", "传达", "列席", "会议由", "12月5日", "省政协和"])
tails = st.sampled_from(["", "。", "上", "期间", "精神", "以来", "隆重开幕", "听取了报告", "）", "”", "、省人大会议"])


@given(name=complete_names(), before=others, lead=leads, tail=tails, after=others)
def test_a_written_name_is_found_between_any_other_characters(
    name: SessionName, before: str, lead: str, tail: str, after: str
) -> None:
    for form in forms_of(name):
        found = find_session_names(f"{before}\n{lead}{form}{tail}。{after}")
        start = len(before) + 1 + len(lead)
        assert SessionSpan(start, start + len(form), name) in found


@given(name=complete_names(), lead=st.sampled_from(["", "甲乙丙", "同志们", "某地"]))
def test_a_name_that_begins_with_its_body_needs_nothing_to_lead_up_to_it(name: SessionName, lead: str) -> None:
    written = format_session(name)
    assert find_session_names(lead + written) == (SessionSpan(len(lead), len(lead + written), name),)


@given(st.text(st.sampled_from("市区县政协全国海口第一二十3届次会议常委员主席团召开在和人大、。 "), max_size=60))
def test_spans_are_in_order_apart_and_hold_what_the_parser_reads(text: str) -> None:
    spans = find_session_names(text)
    ends = [0, *(span.end for span in spans)]
    assert all(end <= span.start for end, span in zip(ends, spans, strict=False))
    assert [span.name for span in spans] == [parse_session_name(text[span.start : span.end]) for span in spans]


@pytest.mark.parametrize(
    "unit", ["政协", "市政协召开第", "第一届", "第五次会议", "七届五次会议", "海口市政协", "常委会"]
)
def test_twice_the_text_asks_the_parser_no_more_than_twice_as_often(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0

    def counted(piece: str) -> SessionName:
        nonlocal asked
        asked += 1
        return parse_session_name(piece)

    monkeypatch.setattr("cppcc_domain.text.session_finder.parse_session_name", counted)
    taken = []
    for repeats in (200, 400):
        asked = 0
        find_session_names(unit * repeats)
        taken.append(asked)
    assert taken[1] <= 2 * taken[0] + 2
