"""Sections that nest, and the figures of a report in the order of print."""

import pytest
from hypothesis import given

from cppcc_domain.model import Breakdown, Declaration, Figure, Part, Section, WorkReport
from cppcc_domain.testing import strategies
from cppcc_domain.testing.factories import make_work_report
from cppcc_domain.values import Quantity


def figure(value: int) -> Figure:
    return Figure(indicator="proposals_filed", quantity=Quantity(value, counter="件"))


def breakdown(value: int) -> Breakdown:
    return Breakdown(
        indicator="proposals_filed",
        dimension="topic",
        parts=(Part(code="economy", quantity=Quantity(value, counter="件")),),
    )


NESTED = Section(
    title="一",
    figures=(figure(1), figure(2)),
    breakdowns=(breakdown(10),),
    sections=(
        Section(title="二", figures=(figure(3),), sections=(Section(title="三", figures=(figure(4),)),)),
        Section(title="四"),
        Section(title="五", figures=(figure(5),), breakdowns=(breakdown(20),)),
    ),
)


def test_a_section_comes_before_those_inside_it() -> None:
    assert [section.title for section in NESTED.walk()] == ["一", "二", "三", "四", "五"]


@given(strategies.sections(depth=2))
def test_a_walk_meets_every_section_once(section: Section) -> None:
    def count(one: Section) -> int:
        return 1 + sum(map(count, one.sections))

    walked = list(section.walk())
    assert walked[0] is section
    assert len(walked) == count(section)


def test_figures_and_breakdowns_come_in_the_order_of_print_review_before_outlook() -> None:
    report = make_work_report(
        review=(Section(title="甲", figures=(figure(0),)), NESTED), outlook=(Section(title="六", figures=(figure(6),)),)
    )
    assert [figure.quantity.interval.low for figure in report.figures] == [0, 1, 2, 3, 4, 5, 6]
    assert [breakdown.parts[0].quantity.value for breakdown in report.breakdowns] == [10, 20]


@given(strategies.work_reports())
def test_every_stated_figure_is_among_the_figures(report: WorkReport) -> None:
    sections = list(report.sections())
    assert len(report.figures) == sum(len(section.figures or ()) for section in sections)
    assert len(report.breakdowns) == sum(len(section.breakdowns or ()) for section in sections)
    assert len(sections) >= len(report.review) + len(report.outlook)


@pytest.mark.parametrize(
    ("section", "listed"),
    [
        (Section(title="甲"), None),
        (Section(title="甲", lists_ids=()), 0),
        (Section(title="甲", lists_ids=("a", "b", "c")), 3),
        (NESTED, 3),
        (Section(title="甲", lists_ids=("a",), sections=NESTED.sections), 1),
    ],
)
def test_a_section_lists_the_things_that_it_names_or_else_its_parts(section: Section, listed: int | None) -> None:
    assert section.listed == listed


def test_a_declared_count_is_kept_beside_what_is_listed() -> None:
    four = Section(title="甲", declares=Declaration(count=4, phrase="四大专项行动"), lists_ids=("a", "b", "c"))
    assert four.declares is not None
    assert (four.declares.count, four.listed) == (4, 3)


def test_an_unlisted_declaration_may_be_of_nothing() -> None:
    assert Declaration(count=0, phrase="无").count == 0
