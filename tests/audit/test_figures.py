"""Rows of a text: where each quantity stands, of which time it speaks, and how it is handed on."""

import csv
import io
import json

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.audit import TextFigure, figure_rows, read_figures, write_figure_rows
from cppcc_domain.values import PartialDate, Period, Quantity
from cppcc_domain.vocab import Bound, Comparison, PeriodKind


def only(text: str) -> TextFigure:
    (figure,) = read_figures(text)
    return figure


def test_lines_and_columns_are_counted_from_one_in_characters() -> None:
    text = "一年来，\n\n  立案\u3000提案94件；编报社情民意51篇。"
    assert [(figure.line, figure.column, figure.words) for figure in read_figures(text)] == [
        (3, 8, "94件"),
        (3, 18, "51篇"),
    ]


def test_the_words_that_tied_a_quantity_are_kept_as_written() -> None:
    assert only("升级改造甲村等123個協商議事平臺，").evidence == "升级改造甲村等123個協商議事平臺"
    assert only("社情民意信息共编报了51篇").evidence == "社情民意信息"
    assert only("赠书300册").evidence == ""


def test_a_wrapped_line_goes_on_and_a_heading_does_not() -> None:
    wrapped = "一年来，全体委员围绕中心、服务大局，深入调查研究，积极建言献策，认真撰写并提交\n提案120件，立案94件。"
    assert [figure.indicator for figure in read_figures(wrapped)] == ["proposals_received", "proposals_filed"]
    assert [figure.indicator for figure in read_figures("走访委员\n94件")] == [None]


def test_zeros_before_a_number_are_a_slip_and_no_code() -> None:
    figure = only("立案提案094件")
    assert (figure.words, figure.quantity, figure.indicator) == ("094件", Quantity(94, counter="件"), "proposals_filed")
    assert read_figures("第007号提案，电话0898") == ()


@pytest.mark.parametrize(
    ("text", "comparison", "value"),
    [
        ("走访委员40次，同比增长25%", Comparison.YEAR_ON_YEAR, 25),
        ("走访委员40次（较上年下降5%）", Comparison.YEAR_ON_YEAR, -5),
        ("走访委员40次，环比减少3次", Comparison.PERIOD_ON_PERIOD, -3),
        ("走访委员40次，比2022年同期分别增加了8次", Comparison.YEAR_ON_YEAR, 8),
        ("走访委员同比翻一番", Comparison.YEAR_ON_YEAR, 2),
    ],
)
def test_growth_belongs_to_its_figure_and_a_fall_is_negative(text: str, comparison: Comparison, value: int) -> None:
    figure = read_figures(text)[-1]
    assert (figure.indicator, figure.comparison) == ("member_visits", comparison)
    assert isinstance(figure.quantity, Quantity)
    assert figure.quantity.value == value


def test_growth_of_what_is_not_known_is_growth_of_nothing() -> None:
    figure = read_figures("走访委员40次，群众满意度同比提高5个百分点")[-1]
    assert (figure.indicator, figure.comparison) == (None, Comparison.YEAR_ON_YEAR)
    assert read_figures("走访委员40次。同比增长25%")[-1].indicator is None


SINCE_2022 = Period(PartialDate(2022), kind=PeriodKind.SINCE)


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("立案提案94件", None),
        ("2023年，立案提案94件", Period.year(2023)),
        ("2023年度全会立案提案94件", Period.year(2023)),
        ("自2022年创建以来，立案提案94件", SINCE_2022),
        ("2023年上半年立案提案94件", Period(PartialDate(2023, 1), PartialDate(2023, 6))),
        ("2023年1月至11月，立案提案94件", Period(PartialDate(2023, 1), PartialDate(2023, 11))),
        ("与2022年相比，立案提案有94件", None),
        ("2022年立案提案80件。立案提案94件", None),
        ("2022年立案提案80件，2023年立案提案94件", Period.year(2023)),
    ],
)
def test_the_period_is_what_the_sentence_says(text: str, period: Period | None) -> None:
    assert read_figures(text)[-1].period == period


@pytest.mark.parametrize(
    ("text", "as_of"),
    [
        ("截至2024年3月5日，提案办复率99.9%", PartialDate(2024, 3, 5)),
        ("截止2023年底，提案办复率99.9%", PartialDate(2023)),
        ("2023年立案提案94件，截至11月底办复率99.9%", PartialDate(2023, 11)),
        ("截至目前，提案办复率99.9%", None),
        ("截至11月底，提案办复率99.9%", None),
    ],
)
def test_the_day_of_a_running_figure_is_known_where_its_year_is(text: str, as_of: PartialDate | None) -> None:
    assert read_figures(text)[-1].as_of == as_of


@pytest.mark.parametrize("words", ["五年来", "近三年来", "上年", "本届以来", "明年"])
def test_another_time_than_the_year_is_marked(words: str) -> None:
    figure = read_figures(f"{words}，立案提案94件")[-1]
    assert figure.is_other_time
    assert figure.dated_by == words


@pytest.mark.parametrize("heading", ["展望 2024", "二、2024年主要任务", "下一步工作打算", "三、主要任务"])
def test_the_part_that_looks_ahead_is_of_another_time_until_the_text_looks_back(heading: str) -> None:
    text = f"走访委员40次。\n\n{heading}\n\n（一）委员队伍\n走访委员50次。\n\n2023年工作回顾\n走访委员40次。"
    assert [figure.is_other_time for figure in read_figures(text)] == [False, True, False]
    assert read_figures(text)[1].dated_by == heading


@pytest.mark.parametrize("line", ["回顾与展望", "完成主要任务", "抓好年度协商计划", "展望未来，任重道远。"])
def test_other_lines_do_not_look_ahead(line: str) -> None:
    assert not only(f"{line}\n走访委员40次。").is_other_time


def test_rows_hold_what_json_can_hold() -> None:
    rows = figure_rows(read_figures("截至2023年12月31日，提案办复率99.9%，走访委员40多次，视察3至5次，赠书三分之二"))
    assert json.loads(json.dumps(rows)) == rows
    rate, visits, inspections, share = rows
    assert (rate["value"], rate["counter"], rate["label"], rate["as_of"]) == ("99.9", "%", "办复率", "2023-12-31")
    assert (visits["value"], visits["bound"], visits["word"]) == (40, Bound.OVER.value, "多")
    assert (inspections["value"], inspections["value_to"], inspections["bound"]) == (3, 5, None)
    assert (share["value"], share["indicator"], share["label"]) == ("2/3", None, None)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("2023年立案提案94件", "2023"),
        ("2023年以来立案提案94件", "2023/.."),
        ("2023年1月至6月立案提案94件", "2023-01/2023-06"),
        ("立案提案94件", None),
    ],
)
def test_periods_are_written_in_iso_form(text: str, written: str | None) -> None:
    assert figure_rows(read_figures(text))[0]["period"] == written


def test_rows_come_back_from_csv() -> None:
    rows = figure_rows(read_figures("收到提案120件，\n立案94件，“赠书”300册，增长5%"))
    file = io.StringIO(newline="")
    write_figure_rows(rows, file)
    file.seek(0)
    read = list(csv.DictReader(file))
    assert [row["words"] for row in read] == ["120件", "94件", "300册", "5%"]
    assert read[1] == {name: "" if value is None else str(value) for name, value in rows[1].items()}


@given(st.text(max_size=60))
def test_no_text_is_too_strange(text: str) -> None:
    for figure in read_figures(text):
        assert text[figure.start : figure.end] == figure.words
        assert text.splitlines(keepends=True) == [] or figure.line <= text.count("\n") + 1
