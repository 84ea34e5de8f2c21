"""What is found in running text and what is left alone; the sentences are made up."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.text.quantities import find_quantities
from cppcc_domain.text.quantity_reader import QuantityReader
from cppcc_domain.values.quantity import Number, Quantity, QuantityRange
from cppcc_domain.vocab.quantities import Bound

EXACT, OVER, NEARLY, ABOUT = Bound.EXACT, Bound.OVER, Bound.NEARLY, Bound.ABOUT
AT_LEAST, AT_MOST, UNDER, SEVERAL = Bound.AT_LEAST, Bound.AT_MOST, Bound.UNDER, Bound.SEVERAL

# text; then (covered text, value, bound, counter) of each quantity
FIGURES: tuple[tuple[str, list[tuple[str, Number, Bound, str]]], ...] = (
    ("全会共收到提案312件，立案287件", [("312件", 312, EXACT, "件"), ("287件", 287, EXACT, "件")]),
    ("提交提案的委员206人、418人次", [("206人", 206, EXACT, "人"), ("418人次", 418, EXACT, "人次")]),
    ("办复91 件", [("91 件", 91, EXACT, "件")]),
    ("意见建议４５条", [("４５条", 45, EXACT, "条")]),
    ("督办件63件(系列)", [("63件", 63, EXACT, "件")]),
    ("孙某、李某等7名委员，另有12人", [("7名", 7, EXACT, "名"), ("12人", 12, EXACT, "人")]),
    ("建议28件(主办9件、会办19件)", [("28件", 28, EXACT, "件"), ("9件", 9, EXACT, "件"), ("19件", 19, EXACT, "件")]),
    ("8个界别均为6人", [("8个", 8, EXACT, "个"), ("6人", 6, EXACT, "人")]),
    ("应到215，实到208", [("215", 215, EXACT, ""), ("208", 208, EXACT, "")]),
    ("第五届1066名", [("1066名", 1066, EXACT, "名")]),
    # words that set a bound
    ("走访委员三百餘次", [("三百餘次", 300, OVER, "次")]),
    ("座谈会20多场次", [("20多场次", 20, OVER, "场次")]),
    ("信息2.9万余件", [("2.9万余件", 29_000, OVER, "件")]),
    ("惠及400多万人", [("400多万人", 4_000_000, OVER, "人")]),
    ("投入17亿多元", [("17亿多元", 1_700_000_000, OVER, "元")]),
    ("十几个部门", [("十几个", 10, OVER, "个")]),
    ("十几万人次", [("十几万人次", 100_000, OVER, "人次")]),
    ("千余件组藏品", [("千余件组", 1000, OVER, "件组")]),
    ("上千人次参与", [("上千人次", 1000, OVER, "人次")]),
    ("人数过万", [("过万", 10_000, OVER, "")]),
    ("超千亿元", [("超千亿元", 10**11, OVER, "元")]),
    ("来稿逾1.2萬篇", [("逾1.2萬篇", 12_000, OVER, "篇")]),
    ("近百场宣讲", [("近百场", 100, NEARLY, "场")]),
    ("将近三千件", [("将近三千件", 3000, NEARLY, "件")]),
    ("约占35%", [("约占35%", 35, ABOUT, "%")]),
    ("约40人左右", [("约40人左右", 40, ABOUT, "人")]),
    ("达到  97%  左右", [("97%  左右", 97, ABOUT, "%")]),
    ("十来个单位", [("十来个", 10, ABOUT, "个")]),
    ("至少有43人到会", [("至少有43人", 43, AT_LEAST, "人")]),
    ("每年至少提交1件提案", [("至少提交1件", 1, AT_LEAST, "件")]),
    ("不得少于2次", [("不得少于2次", 2, AT_LEAST, "次")]),
    ("60岁及以上", [("60岁及以上", 60, AT_LEAST, "岁")]),
    ("占总数的55%以上", [("55%以上", 55, AT_LEAST, "%")]),
    ("超过40件以上", [("超过40件以上", 40, OVER, "件")]),
    ("在10个工作日内答复", [("10个工作日内", 10, AT_MOST, "工作日")]),
    ("不超出总额的百分之五", [("不超出总额的百分之五", 5, AT_MOST, "%")]),
    ("不到千分之四", [("不到千分之四", Decimal("0.4"), UNDER, "%")]),
    ("不足千元", [("不足千元", 1000, UNDER, "元")]),
    ("几十个国家", [("几十个", 10, SEVERAL, "个")]),
    ("提案总数百余件", [("百余件", 100, OVER, "件")]),
    ("数百万元", [("数百万元", 1_000_000, SEVERAL, "元")]),
    ("超過(guò)90%", [("超過(guò)90%", 90, OVER, "%")]),
    ("过十万人次", [("过十万人次", 100_000, OVER, "人次")]),
    # shares and multiples
    ("超过委员总数的2/3", [("超过委员总数的2/3", Fraction(2, 3), OVER, "")]),
    ("三分之二以上", [("三分之二以上", Fraction(2, 3), AT_LEAST, "")]),
    ("佔議席三分一", [("三分一", Fraction(1, 3), EXACT, "")]),
    ("近七成", [("近七成", 70, NEARLY, "%")]),
    ("六成三是新任", [("六成三", 63, EXACT, "%")]),
    ("近四成半", [("近四成半", 45, NEARLY, "%")]),
    ("半数以上赞成", [("半数以上", Fraction(1, 2), AT_LEAST, "")]),
    ("任务过半", [("过半", Fraction(1, 2), OVER, "")]),
    ("走过半个世纪", [("半个世纪", Decimal("0.5"), EXACT, "世纪")]),
    ("占了半壁江山", [("半壁江山", Fraction(1, 2), EXACT, "")]),
    ("数量翻了两番", [("翻了两番", 4, EXACT, "倍")]),
    ("比上届提高近五个百分点", [("近五个百分点", 5, NEARLY, "个百分点")]),
    ("同比增长35%，环比下降2.5个百分点", [("35%", 35, EXACT, "%"), ("2.5个百分点", Decimal("2.5"), EXACT, "个百分点")]),
    ("增速为-3.2%", [("-3.2%", Decimal("-3.2"), EXACT, "%")]),
    (
        "分别占62.4%、34.6%和3%",
        [("62.4%", Decimal("62.4"), EXACT, "%"), ("34.6%", Decimal("34.6"), EXACT, "%"), ("3%", 3, EXACT, "%")],
    ),
    # durations
    ("近五年共提出", [("五年", 5, EXACT, "年")]),
    ("历时近三年", [("近三年", 3, NEARLY, "年")]),
    ("近百年历史", [("近百年", 100, NEARLY, "年")]),
    ("会期三天半", [("三天半", Decimal("3.5"), EXACT, "天")]),
    ("提前近一个半月", [("近一个半月", Decimal("1.5"), NEARLY, "月")]),
    ("用了两个多小时", [("两个多小时", 2, OVER, "小时")]),
    ("半年多", [("半年多", Decimal("0.5"), OVER, "年")]),
    ("3个月内办结", [("3个月内", 3, AT_MOST, "月")]),
    ("职位空缺一年有余", [("一年有余", 1, OVER, "年")]),
    ("召开12次主席会议", [("12次", 12, EXACT, "次")]),
    ("连续三届", [("三届", 3, EXACT, "届")]),
    ("7届26次全体会议", [("7届", 7, EXACT, "届"), ("26次", 26, EXACT, "次")]),
    # Chinese numerals
    ("一○五名", [("一○五名", 105, EXACT, "名")]),
    ("澳區委員廿八人", [("廿八人", 28, EXACT, "人")]),
    ("平均五十五点九岁", [("五十五点九岁", Decimal("55.9"), EXACT, "岁")]),
    ("两名副主席", [("两名", 2, EXACT, "名")]),
    ("提交大会发言一篇。", [("一篇", 1, EXACT, "篇")]),
    ("每季度视察一次，", [("一次", 1, EXACT, "次")]),
)

RANGES: tuple[tuple[str, str, Number, Number, str], ...] = (
    ("会期3—5天", "3—5天", 3, 5, "天"),
    ("提出三四百条建议", "三四百条", 300, 400, "条"),
    ("十五六个单位", "十五六个", 15, 16, "个"),
    ("三至五名委员", "三至五名", 3, 5, "名"),
    ("3到5年", "3到5年", 3, 5, "年"),
    ("占63%~68%", "63%~68%", 63, 68, "%"),
    ("百分之六七十", "百分之六七十", 60, 70, "%"),
    ("百分之三至百分之五", "百分之三至百分之五", 3, 5, "%"),
    ("奖励3—5万元", "3—5万元", 30_000, 50_000, "元"),
    ("投入2.5—3.5万元", "2.5—3.5万元", 25_000, 35_000, "元"),
    ("1,000—2,000人", "1,000—2,000人", 1000, 2000, "人"),
    ("30人至50人", "30人至50人", 30, 50, "人"),
    ("七八成", "七八成", 70, 80, "%"),
    ("1—2月份", "1—2月", 1, 2, "月"),
)

NOTHING: tuple[str, ...] = (
    # ordinals and numbers of documents
    "提案第271号",
    "第077号",
    "1号提案",
    "一号提案",
    "第 4 次会议",
    "第13、15、50号提案",
    "第三十一次、三十二次主席会议",
    "排名第二十七",
    "前10名",
    "政全发〔2023〕34号",
    "二期工程",
    "前三季度",
    # sessions
    "十四届二次会议",
    "14届4次",
    "政协七届常委会第九次会议",
    "市政协三次会议",
    "七届区委五次全会",
    "召开五届十五次至十八次常委会会议",
    "十五至十八次常委会会议",
    # dates and times
    "2023年1月29日",
    "二〇二三年",
    "2021—2025年",
    "9月20日至10月20日",
    "20世纪90年代",
    "上午9时30分",
    "15:30",
    "下午三点",
    "民国38年",
    "2023.1.5",
    "2023-01-05",
    "14:00—17:00",
    # set phrases
    "五个一",
    "两个确立、两个维护",
    "三个100%",
    "凸显“四大亮点”",
    "六个“一”活动",
    "九三学社",
    "一带一路",
    "一国两制",
    "五位一体",
    "第一粒扣子",
    "打通最后一公里",
    "四分之一决赛",
    "“十四五”期间",
    "十四五规划",
    "八项规定",
    "十四个坚持",
    "三农工作",
    "双一流",
    "一事一案",
    "一人一策",
    "万众一心",
    "一次又一次",
    "成千上万",
    # words that only begin like a quantity
    "五家渠市",
    "十分重要",
    "零件",
    "四面八方",
    "三年级",
    "12345热线",
    "拨打12345，",
    "5G基站",
    "G20峰会",
    "1+3+N",
    "0898-12345678",
    "400-820-1234",
    # the article
    "是一个整体",
    "一项重要任务",
    "解决一批楼宇的问题",
    "进一步",
    "这一次",
    # damage
    "28*件",
    "**件",
    "20 20 年",
    "20145项",
    "1，234件",
    "12,34件",
    "一百七个",
    "3、4个",
    "5—3天",
    "三至五百人",
    "3万2",
)


@pytest.mark.parametrize(("text", "expected"), FIGURES, ids=[text for text, _ in FIGURES])
def test_figures_are_found_with_value_bound_and_counter(
    text: str, expected: Sequence[tuple[str, Number, Bound, str]]
) -> None:
    found = []
    for span in find_quantities(text):
        assert isinstance(span.quantity, Quantity)
        found.append((text[span.start : span.end], span.quantity.value, span.quantity.bound, span.quantity.counter))
    assert found == expected


@pytest.mark.parametrize(("text", "covered", "low", "high", "counter"), RANGES, ids=[row[0] for row in RANGES])
def test_ranges_are_found_whole(text: str, covered: str, low: Number, high: Number, counter: str) -> None:
    (span,) = find_quantities(text)
    assert span.quantity == QuantityRange(low, high, counter)
    assert text[span.start : span.end] == covered


@pytest.mark.parametrize("text", NOTHING)
def test_what_counts_nothing_is_left_alone(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize("before", ["", "共有", "经审查，"])
@pytest.mark.parametrize("text", NOTHING[:20])
def test_figures_beside_what_counts_nothing_are_found(before: str, text: str) -> None:
    spans = find_quantities(f"{text}，{before}66件。")
    assert [span.quantity for span in spans] == [Quantity(66, counter="件")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("300余次", "余"),
        ("300餘次", "餘"),
        ("300多次", "多"),
        ("逾300次", "逾"),
        ("超过300次", "超过"),
        ("超過300次", "超過"),
        ("數百次", "數"),
    ],
)
def test_the_word_comes_back_as_it_was_written(text: str, word: str) -> None:
    (span,) = find_quantities(text)
    assert isinstance(span.quantity, Quantity)
    assert span.quantity.word == word


def test_a_counter_is_given_as_written() -> None:
    assert [span.quantity.counter for span in find_quantities("22個界別、35项，45歲，99％")] == ["個", "项", "歲", "%"]


def test_a_bounding_word_does_not_reach_over_another_number() -> None:
    spans = find_quantities("近30件提案，5人")
    assert [span.quantity for span in spans] == [Quantity(30, NEARLY, "件", "近"), Quantity(5, counter="人")]


def test_a_change_is_two_quantities_and_a_range_is_one() -> None:
    assert len(find_quantities("从30个增加到50个")) == 2
    assert len(find_quantities("从30个到50个")) == 2
    assert len(find_quantities("30个到50个")) == 1


@given(
    st.text(
        "零一二两三四五六七八九十百千万亿半几数多余近约超第届次年月日个件人名%成分之至到—、，0123456789.*-第“”",
        max_size=40,
    )
)
def test_spans_are_in_order_and_lie_in_the_text(text: str) -> None:
    end = 0
    for span in find_quantities(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end


HOSTILE: tuple[str, ...] = (
    *(
        "一",
        "1",
        "1,",
        "1-",
        "1/",
        "1 ",
        "1、",
        "第",
        "第1、",
        "第1次、",
        "超过",
        "至少",
        "一个",
        "百分之",
        "十届",
        "数百",
        "多",
    ),
    *("“一", "万", "翻", "一成", "1至", "一百零", "近", "3万", "1.1", "（1", "半", "个半", "至少近"),
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_the_reader_goes_on_at_every_step(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work is counted in steps, each of which looks at a window of fixed width: twice the text, twice the steps."""
    steps: list[int] = []
    read = QuantityReader._read

    def counted(reader: QuantityReader, start: int) -> object:
        steps.append(start)
        return read(reader, start)

    monkeypatch.setattr(QuantityReader, "_read", counted)
    taken = []
    for repeats in (500, 1000):
        steps.clear()
        find_quantities(unit * repeats)
        assert steps == sorted(set(steps))
        taken.append(len(steps))
    assert taken[1] <= 2 * taken[0] + 2


@pytest.mark.parametrize("unit", ["1", "一", "1,", "第1、", "1-"])
def test_a_megabyte_of_nothing_is_read_to_its_end(unit: str) -> None:
    """Quadratic work would take hours here."""
    assert find_quantities(unit * (2**20 // len(unit.encode()))) == ()
