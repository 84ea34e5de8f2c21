from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Breakdown, Figure, Part, Register, WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, with_parameters
from cppcc_domain.text.messages import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import checklist
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import INDICATORS

check = partial(validate, rules=Catalogue(rules=checklist.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

TITLE = "中国人民政治协商会议某市某区第一届委员会常务委员会工作报告"
NINE = Quantity(9)
BY_TOPIC = Breakdown(indicator="proposals_filed", dimension="topic", parts=(Part(code="social", quantity=NINE),))


def figures(*codes: str) -> tuple[Figure, ...]:
    return tuple(Figure(indicator=code, quantity=NINE) for code in codes)


@pytest.mark.parametrize("title", [None, "某区政协年终回眸", "某区政协提案工作情况的报告"])
def test_only_a_work_report_of_the_standing_committee_is_held_to_the_list(
    register_with: Build, report_of: Report, title: str | None
) -> None:
    assert list(check(register_with(report_of(*figures("proposals_filed"), title=title)))) == []


@pytest.mark.parametrize("title", [TITLE, "政协某区第一届委员会常委会工作报告"])
def test_a_full_report_is_told_once_what_it_leaves_out(register_with: Build, report_of: Report, title: str) -> None:
    found = list(check(register_with(report_of(*figures("proposals_filed"), title=title))))
    assert [(finding.code, finding.path, finding.verified) for finding in found] == [
        ("ADV-REP-1", "$.reports[0]", False),
        ("ADV-REP-1", "$.reports[0]", False),
    ]
    assert render(found[0]).startswith("年度报告未列：收到提案、平时提案、承办单位、办复提案、")
    assert render(found[1]) == "年度报告未按以下各项分列提案：审查结果、提案者、提案分类"


def test_the_list_is_a_parameter_of_indicators_that_exist(register_with: Build, report_of: Report) -> None:
    expected = NATIONAL_DEFAULT.report.expected_figures.value
    assert set(expected) <= {indicator.code for indicator in INDICATORS}
    everything = report_of(*figures(*expected, "proposals_merged", "proposals_individual"), BY_TOPIC, title=TITLE)
    assert list(check(register_with(everything))) == []
    short: Parameter[tuple[str, ...]] = Parameter(value=("plenaries",), source="测试")
    local = with_parameters(
        NATIONAL_DEFAULT,
        {"report.expected_figures": short, "report.expected_breakdowns": attrs.evolve(short, value=())},
    )
    bare = register_with(report_of(title=TITLE))
    assert [finding.param("indicators") for finding in check(bare, local)] == [("plenaries",)]


@pytest.mark.parametrize(
    ("code", "stated"),
    [
        ("proposals_replied", "reply_rate"),
        ("research_reports", "reports_submitted"),
        ("proposals_recess", "proposals_session"),
        ("platforms", "platforms_upgraded"),
    ],
)
def test_a_figure_that_says_the_same_will_do(register_with: Build, report_of: Report, code: str, stated: str) -> None:
    def missing(*codes: str) -> tuple[str, ...]:
        found = check(register_with(report_of(*figures(*codes), BY_TOPIC, title=TITLE)))
        return tuple(str(name) for name in dict(found[0].params)["indicators"])  # type: ignore[union-attr]

    assert code in missing()
    assert code not in missing(stated)


@pytest.mark.parametrize(
    ("dimension", "stated"),
    [("outcome", "proposals_converted"), ("proposer", "proposals_collective")],
)
def test_figures_divide_the_proposals_too(register_with: Build, report_of: Report, dimension: str, stated: str) -> None:
    def undivided(*codes: str) -> object:
        found = check(register_with(report_of(*figures(*codes), title=TITLE)))
        return dict(found[1].params)["dimensions"]

    assert dimension in str(undivided("proposals_filed"))
    assert dimension not in str(undivided("proposals_filed", stated))
