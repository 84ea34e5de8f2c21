"""In what two rulebooks differ."""

from hypothesis import given, settings

from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    MergeAccounting,
    Parameter,
    Rulebook,
    diff,
    inherit,
    parameters,
    with_parameters,
)
from cppcc_domain.testing.strategies import rulebooks

few = settings(max_examples=25)


@few
@given(one=rulebooks())
def test_a_rulebook_does_not_differ_from_itself(one: Rulebook) -> None:
    assert diff(one, one) == ()


@few
@given(a=rulebooks(), b=rulebooks())
def test_the_difference_is_the_same_from_both_sides(a: Rulebook, b: Rulebook) -> None:
    there, back = diff(a, b), diff(b, a)
    assert [(found.key, found.a, found.b) for found in there] == [(found.key, found.b, found.a) for found in back]
    assert [found.in_value for found in there] == [found.in_value for found in back]


@few
@given(a=rulebooks(), b=rulebooks())
def test_what_differs_put_in_place_gives_the_other_rulebook(a: Rulebook, b: Rulebook) -> None:
    changed = with_parameters(a, {found.key: found.b for found in diff(a, b)})
    assert dict(parameters(changed)) == dict(parameters(b))


@few
@given(a=rulebooks(), b=rulebooks())
def test_differences_come_in_the_order_of_the_keys_and_none_is_missing(a: Rulebook, b: Rulebook) -> None:
    of_a, of_b = dict(parameters(a)), dict(parameters(b))
    assert [found.key for found in diff(a, b)] == [key for key in of_a if of_a[key] != of_b[key]]


def test_another_way_of_doing_things_is_told_from_another_source() -> None:
    city = inherit(NATIONAL_DEFAULT, name="some_city", place="某市")
    source = "某市政协提案工作情况的报告"
    changed = with_parameters(
        city,
        {
            "proposal.merge_accounting": Parameter(value=MergeAccounting.INSIDE_FILED, source=source),
            "proposal.one_matter": Parameter(value=True, source=source),
        },
    )
    assert [(found.key, found.in_value) for found in diff(city, changed)] == [
        ("proposal.one_matter", False),
        ("proposal.merge_accounting", True),
    ]
