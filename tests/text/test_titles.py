import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.testing.strategies import session_names
from cppcc_domain.text.sessions import format_session
from cppcc_domain.text.titles import (
    ProposalTitle,
    ReplyTitle,
    format_case_number,
    format_class_mark,
    format_proposal_title,
    format_reply_title,
    parse_case_number,
    parse_class_mark,
    parse_proposal_title,
    parse_reply_title,
)
from cppcc_domain.values.names import SessionName

matters = st.text("甲乙丙丁，“”《》的建议提方案关于", min_size=1, max_size=12)
suffixes = st.sampled_from(["提案", "建议", "对策建议", "建议案", "议案", "案", ""])
kinds = st.sampled_from(["答复", "复函", "续复", "会办意见", "答复的函", "办理情况的答复"])


@given(st.integers(1, 10**7), st.integers(0, 7))
def test_a_case_number_is_read_back(number: int, width: int) -> None:
    assert parse_case_number(format_case_number(number, width=width)) == number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("第0094号", 94),
        ("第077号", 77),
        ("110 号", 110),
        ("市政协110号", 110),
        ("1号提案", 1),
        ("一號提案", 1),
        ("0001", 1),
        ("第271号提案", 271),
        ("提案编号：0012", 12),
        ("第二十三号", 23),
        ("案号:12", 12),
        ("区政协一届四次会议第94号提案", 94),
        ("第1415号（经济发展类123号）", 1415),
        ("第020号重点提案", 20),
        ("20240094", 20240094),
    ],
)
def test_case_numbers_are_read_in_their_forms(text: str, number: int) -> None:
    assert parse_case_number(text) == number


@pytest.mark.parametrize("text", ["", "号", "第0号", "第12件", "十二", "第12号、第13号", "政发〔2018〕12号"])
def test_what_is_no_case_number_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_case_number(text)


def test_there_is_no_case_number_below_one() -> None:
    with pytest.raises(ImpossibleValueError):
        format_case_number(0)


@given(st.builds(ProposalTitle, matters, suffixes, st.booleans()))
def test_a_title_is_read_back_or_not_written(title: ProposalTitle) -> None:
    try:
        text = format_proposal_title(title)
    except ImpossibleValueError:
        return
    assert parse_proposal_title(text) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("关于加强绿色农业发展的提案", ProposalTitle("加强绿色农业发展")),
        ("《关于加强绿色农业发展的提案》", ProposalTitle("加强绿色农业发展")),
        ("“关于加强绿色农业发展的提案”", ProposalTitle("加强绿色农业发展")),
        ("《关于落实〈条例〉的建议》", ProposalTitle("落实《条例》", "建议")),
        (
            "城镇化背景下促进人口合理流动的对策建议",
            ProposalTitle("城镇化背景下促进人口合理流动", "对策建议", about=False),
        ),
        ("维护海外华侨权益案", ProposalTitle("维护海外华侨权益", "案", about=False)),
        ("提高旅游交通管理水平", ProposalTitle("提高旅游交通管理水平", "", about=False)),
        ("关于优化营商环境,助推高质量发展", ProposalTitle("优化营商环境,助推高质量发展", "")),
        ("关于制定垃圾分类实施方案", ProposalTitle("制定垃圾分类实施方案", "")),
        ("关于做好政协提案", ProposalTitle("做好政协提案", "")),
        ("關於規範物業管理的建議", ProposalTitle("規範物業管理", "建议")),
        ("“智慧消防”建设中的“最后一公里”", ProposalTitle("“智慧消防”建设中的“最后一公里”", "", about=False)),
        ("关于“两山”转化的提案的建议", ProposalTitle("“两山”转化的提案", "建议")),
    ],
)
def test_titles_are_taken_apart_as_they_are_printed(text: str, title: ProposalTitle) -> None:
    assert parse_proposal_title(text) == title


@pytest.mark.parametrize("text", ["", "关于的提案", "关于", "《》"])
def test_a_title_without_a_matter_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_proposal_title(text)


@given(
    session_names() | st.none(),
    st.integers(1, 10**5),
    kinds,
    st.sampled_from(["", "经济发展类123号"]),
    st.integers(0, 5),
)
def test_the_title_of_a_reply_is_read_back(
    session: SessionName | None, number: int, kind: str, series: str, width: int
) -> None:
    title = ReplyTitle(session, number, kind, series, "关于甲的提案" if series else "")
    text = format_reply_title(title, width=width)
    assert parse_reply_title(text) == title
    assert parse_reply_title(f"《{text.replace('《', '〈').replace('》', '〉')}》") == title


@pytest.mark.parametrize(
    ("text", "session", "number", "kind"),
    [
        ("《关于省政协十二届三次会议第0094号提案的答复》", "省政协十二届三次会议", 94, "答复"),
        ("《关于省政协十二届三次会议第0094号提案的会办意见》", "省政协十二届三次会议", 94, "会办意见"),
        ("对市十四届政协三次会议第023号提案的答复", "市政协十四届三次会议", 23, "答复"),
        (
            "关于政协第十三届全国委员会第三次会议第1234号（经济发展类123号）提案答复的函",
            "全国政协十三届三次会议",
            1234,
            "答复的函",
        ),
        ("关于郑州市惠济区政协三届五次会议110 号提案的答复", "郑州市惠济区政协三届五次会议", 110, "答复"),
        ("关于对县政协十届五次会议上提出的第47号提案的复函", "县政协十届五次会议", 47, "复函"),
        ("關於市政協六屆一次會議第5號提案的答復", "市政协六届一次会议", 5, "答复"),
        ("某市教育局关于市政协十四届三次会议第20号提案的答复", "市政协十四届三次会议", 20, "答复"),
        ("关于对海口市政协十四届三次会议第20号提案办理答复的函", "海口市政协十四届三次会议", 20, "办理答复的函"),
        ("关于省政协十三届二次会议第0123号提案办理情况的复函", "省政协十三届二次会议", 123, "办理情况的复函"),
        ("对十三届全国政协四次会议第1234号提案的补充答复", "全国政协十三届四次会议", 1234, "补充答复"),
        ("市政协十四届三次会议第12号提案会办意见的函", "市政协十四届三次会议", 12, "会办意见的函"),
    ],
)
def test_titles_of_real_replies_are_read(text: str, session: str, number: int, kind: str) -> None:
    title = parse_reply_title(text)
    assert title.session is not None
    assert format_session(title.session, "short") == session
    assert (title.number, title.kind) == (number, kind)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "关于市十五届人大三次会议第12号建议的答复",
        "关于省政协十二届三次会议提案的答复",
        "关于省政协十二届三次会议第94号提案",
        "关于省政协十二届三次会议第0号提案的答复",
    ],
)
def test_what_is_no_reply_to_a_proposal_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_reply_title(text)


def test_a_kind_of_letter_that_would_not_come_back_is_not_written() -> None:
    with pytest.raises(ImpossibleValueError):
        format_reply_title(ReplyTitle(None, 1, "便条"))


@given(st.sampled_from("ABCD"))
def test_a_class_mark_is_read_back(mark: str) -> None:
    assert parse_class_mark(format_class_mark(mark)) == mark


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("A", "A"),
        ("A类", "A"),
        ("(A类)", "A"),
        ("（Ｂ）类", "B"),
        ("B類", "B"),
        ("类 别:B", "B"),
        ("办复类别:B类", "B"),
        ("办理结果：c类", "C"),
        ("平交复函[2017]19号B类", "B"),
        ("[2016]洞政复函 3号(A类)", "A"),
        ("B类件", "B"),
        ("【A】", "A"),
        ("[C类]", "C"),
        ("答复分类：B", "B"),
    ],
)
def test_class_marks_are_read_in_their_forms(text: str, mark: str) -> None:
    assert parse_class_mark(text) == mark


@pytest.mark.parametrize("text", ["", "类别:提案", "E类", "A1类", "AB类", "类", "解决或采纳", "潼民发【2024】275号"])
def test_what_is_no_class_mark_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_class_mark(text)


@pytest.mark.parametrize("mark", ["", "a", "E", "AB"])
def test_only_a_class_is_written(mark: str) -> None:
    with pytest.raises(ImpossibleValueError):
        format_class_mark(mark)
