from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Declaration, Mechanism, Register, Section, SpecialAction, WorkReport
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import declarations

check = partial(validate, rules=Catalogue(rules=declarations.RULES))

Build = Callable[..., Register]


def report(section: Section) -> WorkReport:
    return WorkReport(id="r", committee_id="c", year=2023, outlook=(section,))


def actions(count: int) -> list[SpecialAction]:
    return [SpecialAction(id=f"x{number}", committee_id="c", name="提升行动") for number in range(count)]


def promising_actions(listed: int) -> Section:
    return Section(
        title="实施四大专项行动",
        declares=Declaration(count=4, phrase="四大专项行动"),
        lists_ids=tuple(f"x{number}" for number in range(listed)),
    )


def test_a_heading_that_declares_four_and_lists_three_is_found(register_with: Build) -> None:
    (found,) = check(register_with(*actions(3), report(promising_actions(3))))
    assert (found.code, found.path, found.subject_id) == (
        "ADV-DECL-1",
        "$.reports[0].outlook[0].declares.count",
        "r",
    )
    assert dict(found.params) == {"phrase": "四大专项行动", "declared": 4, "listed": 3}


def test_a_heading_that_lists_what_it_declares_is_silent(register_with: Build) -> None:
    assert list(check(register_with(*actions(4), report(promising_actions(4))))) == []


@pytest.mark.parametrize(("count", "codes"), [(4, []), (3, ["ADV-DECL-1"]), (0, [])])
def test_sub_sections_are_what_a_section_lists(register_with: Build, count: int, codes: list[str]) -> None:
    highlights = Section(
        title="工作亮点",
        declares=Declaration(count=4, phrase="四大亮点"),
        sections=tuple(Section(title=f"亮点{number}") for number in range(count)),
    )
    assert [found.code for found in check(register_with(report(highlights)))] == codes


FIVE = Mechanism(id="x", committee_id="c", name="五个一", declared_count=5)


@pytest.mark.parametrize(
    ("mechanism", "listed"),
    [
        (attrs.evolve(FIVE, items=("学习", "提案")), 2),
        (attrs.evolve(FIVE, items=()), 0),
        (attrs.evolve(FIVE, items=tuple("一二三四五六"), open_list=True), 6),
    ],
)
def test_a_mechanism_has_the_items_that_its_name_declares(
    register_with: Build, mechanism: Mechanism, listed: int
) -> None:
    (found,) = check(register_with(mechanism))
    assert (found.code, found.path, found.subject_id) == ("ADV-DECL-1", "$.mechanisms[0].declared_count", "x")
    assert dict(found.params) == {"phrase": "五个一", "declared": 5, "listed": listed}


@pytest.mark.parametrize(
    "mechanism",
    [
        FIVE,
        attrs.evolve(FIVE, items=tuple("一二三四五")),
        attrs.evolve(FIVE, items=("学习", "提案"), open_list=True),
        attrs.evolve(FIVE, items=("学习",), declared_count=None),
    ],
    ids=["unknown", "complete", "named in part", "nothing declared"],
)
def test_items_that_keep_the_promise_are_silent(register_with: Build, mechanism: Mechanism) -> None:
    assert list(check(register_with(mechanism))) == []
