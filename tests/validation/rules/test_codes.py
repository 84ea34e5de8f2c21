from collections.abc import Callable
from functools import partial

from cppcc_domain.model import Activity, Figure, LocalTerm, Register, SolvedCase, WorkReport
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import codes
from cppcc_domain.values import Quantity

check = partial(validate, rules=Catalogue(rules=codes.RULES))

Build = Callable[..., Register]

SURVEY = Activity(id="a", committee_id="c", kind="sea_survey", title="海上调研")


def test_a_code_that_nobody_explains_is_found(register_with: Build) -> None:
    (found,) = check(register_with(SURVEY))
    assert (found.code, found.path, found.subject_id) == ("ADV-CODE-1", "$.activities[0].kind", "a")
    assert dict(found.params) == {"code": "sea_survey", "vocabulary": "activity_kind", "list": "履职活动类别"}


def test_codes_are_found_in_lists_and_deep_inside(register_with: Build, report_of: Callable[..., WorkReport]) -> None:
    case = SolvedCase(id="s", committee_id="c", title="问题已解决", problems=("parking", "no_such_problem"))
    figure = Figure(indicator="no_such_indicator", quantity=Quantity(1))
    found = check(register_with(case, report_of(figure)))
    assert {finding.path for finding in found} >= {
        "$.solved_cases[0].problems[1]",
        "$.reports[0].review[0].figures[0].indicator",
    }


def test_a_register_that_labels_its_own_codes_explains_itself(register_with: Build) -> None:
    label = LocalTerm(vocabulary="activity_kind", code="sea_survey", zh="海上调研")
    assert list(check(register_with(SURVEY, labels=(label,)))) == []


def test_a_label_of_another_list_explains_nothing(register_with: Build) -> None:
    label = LocalTerm(vocabulary="topic", code="sea_survey", zh="海上调研")
    assert [found.code for found in check(register_with(SURVEY, labels=(label,)))] == ["ADV-CODE-1"]


def test_a_code_of_the_list_is_silent(register_with: Build) -> None:
    assert list(check(register_with(Activity(id="a", committee_id="c", kind="research", title="调研")))) == []
