"""What a place takes over from another, and how sure that is."""

from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings

from cppcc_domain.errors import ImpossibleValueError, UnknownCodeError
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook, inherit, parameters, with_parameters
from cppcc_domain.testing.strategies import rulebooks


@settings(max_examples=25)
@given(parent=rulebooks())
def test_an_inherited_value_is_as_certain_as_its_source_only_where_the_text_binds_every_committee(
    parent: Rulebook,
) -> None:
    local = inherit(parent, name="some_city", place="某市")
    assert (local.name, local.place, local.parent) == ("some_city", "某市", parent.name)
    for (key, own), (_, theirs) in zip(parameters(local), parameters(parent), strict=True):
        assert own == attrs.evolve(theirs, verified=theirs.verified and theirs.everywhere), key


def test_of_the_national_rulebook_only_the_charter_is_inherited_as_verified() -> None:
    local = inherit(NATIONAL_DEFAULT, name="some_city", place="某市")
    verified = {key: parameter.source for key, parameter in parameters(local) if parameter.verified}
    assert "meeting.pass_rule" in verified
    assert all("章程" in source for source in verified.values())


def test_what_is_inherited_twice_is_what_is_inherited_once() -> None:
    once = inherit(NATIONAL_DEFAULT, name="some_city", place="某市")
    twice = inherit(once, name="some_district", place="某市某区")
    assert dict(parameters(twice)) == dict(parameters(once))
    assert twice.parent == "some_city"


def test_parameters_are_put_in_place_by_their_keys() -> None:
    changes: dict[str, Parameter[object]] = {
        "proposal.max_body_chars": Parameter(value=2000, source="某市政协提案征集通知"),
        "proposal.one_matter": Parameter(value=False, source="某市政协提案征集通知"),
        "report.percent_decimals": Parameter(value=0, source="某市政协工作报告"),
    }
    changed = with_parameters(NATIONAL_DEFAULT, changes)
    assert dict(parameters(changed)) == dict(parameters(NATIONAL_DEFAULT)) | changes
    assert (changed.name, changed.parent) == (NATIONAL_DEFAULT.name, NATIONAL_DEFAULT.parent)


@pytest.mark.parametrize("key", ["proposal.maximum", "max_body_chars", "proposal", "name", ""])
def test_a_key_of_no_parameter_is_refused(key: str) -> None:
    with pytest.raises(UnknownCodeError, match=f"has no code '{key}'"):
        with_parameters(NATIONAL_DEFAULT, {key: Parameter(value=1, source="某市规定")})


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("proposal.min_signatories", 0, "a whole number of at least 1"),
        ("proposal.max_body_chars", -5, "a whole number of at least 1"),
        ("proposal.title_pattern", "关于(", "a regular expression"),
        ("report.percent_decimals", -1, "a count of at least 0"),
        ("member.attendance_min_share", Fraction(3, 2), "a part of a whole, from 0 to 1"),
    ],
)
def test_a_value_that_cannot_mean_anything_is_refused(key: str, value: object, expected: str) -> None:
    with pytest.raises(ImpossibleValueError, match=f"{key.split('.')[1]}: .* is impossible, expected {expected}"):
        with_parameters(NATIONAL_DEFAULT, {key: Parameter(value=value, source="某市规定")})
