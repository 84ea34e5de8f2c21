"""A text against a report, and against the records of a register."""

import re
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cppcc_domain.audit import AUDIT_RULES, audit_text, read_figures
from cppcc_domain.model import Activity, Breakdown, Coverage, Figure, OpinionReport, Part, Register, Section, WorkReport
from cppcc_domain.serialization import load
from cppcc_domain.text import render, show_quantity, summarize
from cppcc_domain.text.messages import MESSAGES
from cppcc_domain.validation import explain
from cppcc_domain.values import Finding, Findings, PartialDate, Period, Quantity
from cppcc_domain.vocab import INDICATORS, Bound, Comparison, PeriodKind, Severity

DATA = Path(__file__).resolve().parents[2] / "examples" / "data"


def report_of(*figures: Figure, breakdowns: tuple[Breakdown, ...] = ()) -> WorkReport:
    section = Section(title="工作回顾", figures=figures, breakdowns=breakdowns)
    return WorkReport(id="r", committee_id="c", year=2023, review=(section,))


def filed(value: int = 94, **changes: Any) -> Figure:
    return attrs.evolve(Figure(indicator="proposals_filed", quantity=Quantity(value, counter="件")), **changes)


def codes(findings: Findings) -> list[str]:
    return [finding.code for finding in findings]


# --- the year ------------------------------------------------------------------------------------------------------


def test_a_text_that_states_the_whole_report_agrees_with_all_of_it(
    year: str, report: WorkReport, register: Register
) -> None:
    for against in (report, register):
        findings = audit_text(year, against)
        assert codes(findings) == ["AUD-FIG-1"] * 24
        assert {finding.param("against") for finding in findings} == {"report"}


def test_each_wrong_digit_is_found_at_its_place(year: str, report: WorkReport) -> None:
    for figure in read_figures(year):
        digits = [index for index in range(figure.start, figure.end) if year[index].isdigit()]
        for index in digits:
            for digit in set("0123456789") - {year[index]}:
                (wrong,) = audit_text(year[:index] + digit + year[index + 1 :], report).errors
                assert wrong.code == "AUD-FIG-2"
                assert wrong.path == f"text:{figure.line}:{figure.column}"
                assert (wrong.param("line"), wrong.param("column")) == (figure.line, figure.column)


def test_each_sentence_left_out_is_missed(year: str, report: WorkReport) -> None:
    for sentence in re.findall("[^。；\n]+[。；]", year):
        stated = {(figure.indicator, figure.comparison) for figure in read_figures(sentence)}
        findings = audit_text(year.replace(sentence, ""), report)
        missing = findings.of("AUD-FIG-4")
        assert len(missing) == len(stated)
        assert all(re.fullmatch(r"\$\.review\[0\]\.figures\[\d+\]", finding.path) for finding in missing)
        assert findings.errors == Findings()


@pytest.mark.parametrize("name", ["meilan_2023.json", "sample_district_2023.json"])
def test_a_summary_agrees_with_the_register_that_it_was_made_from(name: str) -> None:
    register = load(DATA / name)
    findings = audit_text(summarize(register), register)
    assert len(findings.of("AUD-FIG-1")) >= 24
    assert set(codes(findings)) == {"AUD-FIG-1"}


# --- against a report ----------------------------------------------------------------------------------------------


@given(
    indicator=st.sampled_from(tuple(INDICATORS)),
    value=st.integers(2, 99),
    bound=st.sampled_from((Bound.EXACT, Bound.OVER, Bound.NEARLY)),
    other=st.integers(2, 99),
)
def test_a_stated_figure_agrees_with_itself_and_with_no_other(
    indicator: object, value: int, bound: Bound, other: int
) -> None:
    assert hasattr(indicator, "code")
    concept = INDICATORS[indicator.code]
    quantity = Quantity(value, bound, concept.counter)
    report = report_of(Figure(indicator=concept.code, quantity=quantity))
    assert codes(audit_text(f"{concept.zh}{show_quantity(quantity)}。", report)) == ["AUD-FIG-1"]
    changed = attrs.evolve(quantity, value=other)
    expected = ["AUD-FIG-1" if other == value else "AUD-FIG-2"]
    assert codes(audit_text(f"{concept.zh}{show_quantity(changed)}。", report)) == expected


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("立案提案96件", None),
        ("立案提案94余件", "bound"),
        ("立案提案近94件", "bound"),
        ("立案提案94份", "counter"),
    ],
)
def test_value_bound_and_counter_must_agree(text: str, case: str | None) -> None:
    (finding,) = audit_text(text, report_of(filed()))
    assert (finding.code, finding.severity, dict(finding.params).get("case")) == ("AUD-FIG-2", Severity.ERROR, case)
    assert (finding.param("expected"), finding.path) == ("94件", "text:1:5")


def test_more_words_for_one_bound_and_for_persons_agree() -> None:
    over = Figure(indicator="member_visits", quantity=Quantity(300, Bound.OVER, "次", "余"))
    award = Figure(indicator="excellent_members", quantity=Quantity(12, counter="名"))
    assert codes(audit_text("走访委员300多次，优秀委员12人", report_of(over, award))) == ["AUD-FIG-1"] * 2


def test_traditional_characters_are_the_same_counters() -> None:
    held = Figure(indicator="deliberations", quantity=Quantity(167, counter="场"))
    assert codes(audit_text("協商議事活動167場。協商議事活動167场。", report_of(held))) == ["AUD-FIG-1"] * 2


def test_a_figure_may_be_stated_twice_but_not_in_two_ways() -> None:
    assert codes(audit_text("立案提案94件。共立案94件。", report_of(filed()))) == ["AUD-FIG-1"] * 2
    assert codes(audit_text("立案提案94件。共立案96件。", report_of(filed()))) == ["AUD-FIG-1", "AUD-FIG-2"]


def test_growth_is_held_against_growth() -> None:
    growth = filed(12, quantity=Quantity(12, counter="%"), comparison=Comparison.YEAR_ON_YEAR)
    assert codes(audit_text("立案提案94件，同比增长12%", report_of(filed(), growth))) == ["AUD-FIG-1"] * 2
    wrong = audit_text("立案提案94件，同比下降12%", report_of(filed(), growth))
    assert codes(wrong) == ["AUD-FIG-1", "AUD-FIG-2"]
    assert render(wrong[1]) == "立案提案的增长：文中为-12%，报告所述为12%"
    assert codes(audit_text("立案提案94件，同比增长12%", report_of(filed()))) == ["AUD-FIG-1", "AUD-FIG-3"]


@pytest.mark.parametrize("growth", ["增加9件", "增加4个百分点", "增长四分之一"])
def test_growth_by_a_number_does_not_contradict_growth_by_a_share(growth: str) -> None:
    share = filed(12, quantity=Quantity(12, counter="%"), comparison=Comparison.YEAR_ON_YEAR)
    findings = audit_text(f"立案提案94件，比上年{growth}", report_of(filed(), share))
    assert codes(findings)[:2] == ["AUD-FIG-1", "AUD-FIG-3"]
    number = attrs.evolve(share, quantity=Quantity(10, counter="件"))
    assert codes(audit_text("立案提案94件，比上年增长12%", report_of(filed(), number)))[:2] == [
        "AUD-FIG-1",
        "AUD-FIG-3",
    ]
    assert codes(audit_text("立案提案94件，比上年增加9件", report_of(filed(), number))) == ["AUD-FIG-1", "AUD-FIG-2"]


def test_growth_that_records_count_as_a_share_is_not_held_against_a_number() -> None:
    both = (Coverage(collection="activities", period=Period.year(2022)), COMPLETE)
    counted = visits(50, coverage=both)
    register = attrs.evolve(
        counted,
        activities=(
            *counted.activities,
            *(attrs.evolve(one, id=f"w{one.id}") for one in visits(40, year=2022).activities),
        ),
    )
    assert codes(audit_text("走访委员50次，同比增长25%", register, 2023)) == ["AUD-FIG-1"] * 2
    assert codes(audit_text("走访委员50次，同比增长35%", register, 2023)) == ["AUD-FIG-1", "AUD-FIG-2"]
    assert codes(audit_text("走访委员50次，比上年增加10次", register, 2023)) == ["AUD-FIG-1", "AUD-FIG-3"]


def test_what_stands_on_one_side_only_is_told_in_the_order_of_the_text() -> None:
    visits = Figure(indicator="member_visits", quantity=Quantity(40, Bound.OVER, "次", "多"))
    findings = audit_text("赠书300册，视察5次，立案提案94件。", report_of(visits, filed()))
    assert [(finding.code, finding.path) for finding in findings] == [
        ("AUD-FIG-5", "text:1:3"),
        ("AUD-FIG-3", "text:1:10"),
        ("AUD-FIG-1", "text:1:17"),
        ("AUD-FIG-4", "$.review[0].figures[0]"),
    ]
    assert render(findings[3]) == "走访委员：报告所述为40多次，文中没有"


def test_parts_with_indicators_of_their_own_are_stated_too() -> None:
    parts = tuple(
        Part(code=code, quantity=Quantity(value, counter="件")) for code, value in (("filed", 94), ("merged", 5))
    )
    outcome = Breakdown(
        indicator="proposals_received", dimension="outcome", parts=parts, total=Quantity(99, counter="件")
    )
    report = report_of(breakdowns=(outcome,))
    assert codes(audit_text("收到提案99件，立案94件，并案5件", report)) == ["AUD-FIG-1"] * 3
    assert audit_text("收到提案99件，立案94件", report)[-1].path == "$.review[0].breakdowns[0].parts[1].quantity"


def test_a_figure_of_another_time_is_not_compared_but_told() -> None:
    report = report_of(filed())
    for words in ("2022年", "上年", "本届以来"):
        findings = audit_text(f"{words}立案提案80件，2023年立案提案94件", report)
        assert codes(findings) == ["AUD-DATE-1", "AUD-FIG-1"]
        assert (findings[0].severity, findings[0].param("expected")) == (Severity.WARNING, "2023年")
        assert (findings[0].param("time"), findings[0].path) == (words, f"text:1:{len(words) + 5}")


def test_a_day_of_counting_that_is_not_the_reports_is_told() -> None:
    rate = Figure(indicator="reply_rate", quantity=Quantity(99, counter="%"), as_of=PartialDate(2023, 12, 31))
    assert codes(audit_text("截至2023年12月31日，办复率99%", report_of(rate))) == ["AUD-FIG-1"]
    (finding,) = audit_text("截至2023年11月30日，办复率97%", report_of(rate))
    assert (finding.code, finding.param("expected")) == ("AUD-DATE-1", "截至2023年12月31日")


def test_a_part_of_the_year_is_not_the_year() -> None:
    assert codes(audit_text("2023年上半年立案提案30件", report_of(filed())))[0] == "AUD-FIG-3"


@pytest.mark.parametrize(
    "part", ["上半年", "今年前三季度", "第一季度", "1—6月", "1至11月", "2023年1—11月", "2023年1月至11月"]
)
def test_a_part_of_a_year_does_not_contradict_the_year(part: str) -> None:
    findings = audit_text(f"{part}立案提案30件", report_of(filed()))
    assert findings[0].code in {"AUD-DATE-1", "AUD-FIG-3"}


@pytest.mark.parametrize("years", ["2021年至2023年", "2021—2023年", "2021年—2023年"])
def test_several_years_do_not_contradict_one(years: str) -> None:
    assert codes(audit_text(f"{years}，立案提案300件", report_of(filed())))[0] == "AUD-FIG-3"


@pytest.mark.parametrize("whole", ["1—12月", "2023年1—12月", "2023年1月至12月"])
def test_twelve_months_are_the_year(whole: str) -> None:
    assert codes(audit_text(f"{whole}立案提案96件", report_of(filed()))) == ["AUD-FIG-2"]


@pytest.mark.parametrize("cue", ["比上年", "较上年度", "与上年相比", "比前年", "较往年"])
def test_a_comparison_with_another_time_does_not_date_what_follows(cue: str) -> None:
    growth = filed(6, comparison=Comparison.YEAR_ON_YEAR)
    visits = Figure(indicator="member_visits", quantity=Quantity(40, counter="次"))
    findings = audit_text(f"立案提案94件，{cue}增加6件；走访委员41次", report_of(filed(), growth, visits))
    assert findings[0].code == "AUD-FIG-1"
    assert [finding.param("found") for finding in findings.errors] == ["41次"]
    assert not findings.of("AUD-DATE-1")


def test_what_is_said_since_an_earlier_year_may_be_said_of_the_year() -> None:
    since = filed(period=Period(PartialDate(2022), kind=PeriodKind.SINCE))
    assert codes(audit_text("2023年，立案提案94件", report_of(since))) == ["AUD-FIG-1"]


def test_one_indicator_has_one_counter() -> None:
    opinions = Figure(indicator="opinion_reports", quantity=Quantity(51, counter="篇"))
    findings = audit_text("社情民意信息51篇。社情民意信息51条。", report_of(opinions))
    (mixed,) = findings.of("AUD-CNT-1")
    assert (mixed.path, mixed.param("counters")) == ("text:1:17", ("篇", "条"))
    assert render(mixed) == "社情民意信息前文用“51篇”，此处用“51条”，量词不一"


# --- against records -----------------------------------------------------------------------------------------------

YEAR = Period.year(2023)
COMPLETE = Coverage(collection="activities", period=YEAR)


def visits(count: int, *, coverage: tuple[Coverage, ...] = (), year: int = 2023) -> Register:
    held = tuple(
        Activity(id=f"v{index}", committee_id="c", kind="member_visit", title="走访", start=PartialDate(year, 5))
        for index in range(count)
    )
    return Register(committee_id="c", activities=held, coverage=coverage)


def test_a_count_of_complete_records_must_lie_in_what_the_text_says() -> None:
    register = visits(42, coverage=(COMPLETE,))
    assert codes(audit_text("走访委员42次", register)) == ["AUD-FIG-1"]
    assert codes(audit_text("走访委员40多次", register)) == ["AUD-FIG-1"]
    assert codes(audit_text("走访委员42场次", register)) == ["AUD-FIG-5"]
    (wrong,) = audit_text("走访委员50多次", register)
    assert (wrong.param("case"), wrong.param("against"), wrong.param("expected")) == ("counted", "records", "42次")
    assert render(wrong) == "走访委员：文中为50多次，按台账统计为42次"


def test_a_count_of_some_records_is_a_least_number() -> None:
    register = visits(42)
    assert codes(audit_text("走访委员60次", register, 2023)) == ["AUD-FIG-1"]
    assert codes(audit_text("走访委员40次", register, 2023)) == ["AUD-FIG-2"]


def test_the_report_comes_before_the_records_and_each_says_which_it_was() -> None:
    stated = report_of(Figure(indicator="member_visits", quantity=Quantity(45, counter="次")))
    register = attrs.evolve(visits(42, coverage=(COMPLETE,)), reports=(stated,))
    register = register.with_entities((OpinionReport(id="o", committee_id="c"),))
    findings = audit_text("走访委员45次，专题调研0次，调研报告2篇", register)
    against = {finding.param("indicator"): dict(finding.params).get("against") for finding in findings}
    assert against["member_visits"] == "report"
    assert codes(findings.errors) == []
    assert audit_text("走访委员42次", register)[0].param("expected") == "45次"


def test_the_records_answer_for_the_time_that_the_text_names() -> None:
    register = visits(7, coverage=(COMPLETE,))
    assert codes(audit_text("2023年上半年走访委员7次", register, 2023)) == ["AUD-FIG-1"]
    assert codes(audit_text("2023年下半年走访委员7次", register, 2023)) == ["AUD-FIG-2"]
    assert codes(audit_text("2022年走访委员7次", register, 2023)) == ["AUD-DATE-1"]


def test_counted_figures_that_the_text_leaves_out_are_not_missed() -> None:
    assert codes(audit_text("一年来，工作有序开展。", visits(3, coverage=(COMPLETE,)))) == []


def test_without_a_period_a_register_that_tells_none_is_refused() -> None:
    with pytest.raises(ValueError, match="period"):
        audit_text("立案提案94件", Register(committee_id="c"))


# --- the findings --------------------------------------------------------------------------------------------------


def test_every_finding_is_of_a_rule_that_can_be_explained_and_rendered(register: Register) -> None:
    for rule in AUDIT_RULES:
        assert explain(rule.code, AUDIT_RULES).check is None
        assert rule.code in MESSAGES
    text = "1月30日，样本市示例区政协一届四次会议开幕。2月30日，立案提案96件，赠书3册，五年来立案提案5件。"
    for finding in audit_text(text, register):
        assert finding.severity is AUDIT_RULES[finding.code].severity
        for locale in ("zh_Hans_CN", "en"):
            assert "…" not in render(finding, locale), finding


def test_no_key_of_the_messages_is_left_unused() -> None:
    known = {rule.code for rule in AUDIT_RULES}
    assert {key.partition("/")[0] for key in MESSAGES if key.startswith("AUD-")} == known


def test_findings_are_equal_when_made_twice(year: str, register: Register) -> None:
    assert audit_text(year, register) == audit_text(year, register)
    assert all(isinstance(hash(finding), int) for finding in audit_text(year, register))
    assert isinstance(audit_text("", register)[0], Finding)
