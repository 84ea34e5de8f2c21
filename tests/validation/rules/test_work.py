from collections.abc import Callable
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Coverage, Deliberation, OpinionReport, Platform, Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, OpinionRules, Parameter
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import work
from cppcc_domain.values import PartialDate, Period

Build = Callable[..., Register]

check = partial(validate, rules=Catalogue(rules=work.RULES))

PLATFORM = Platform(id="f", committee_id="c", name="某某社区协商议事室", built=PartialDate(2022))
HELD = Deliberation(id="d", committee_id="c", platform_id="f", topic="停车", date=PartialDate(2023, 4))
ALL_HELD = Coverage(collection="deliberations", period=Period(PartialDate(2023), PartialDate(2024)))


def test_the_rulebook_may_set_no_limit(register_with: Build) -> None:
    no_limit = Parameter[int | None](value=None, source="某市政协规定")
    anything = attrs.evolve(NATIONAL_DEFAULT, opinion=OpinionRules(max_chars=no_limit))
    register = register_with(OpinionReport(id="o", committee_id="c", situation="情" * 9000))
    assert check(register)
    assert not check(register, anything)


def test_each_year_without_use_is_named(register_with: Build) -> None:
    found = check(register_with(PLATFORM, coverage=(ALL_HELD,)))
    assert [finding.param("year") for finding in found] == [2023, 2024]


@pytest.mark.parametrize(
    "platform",
    [
        attrs.evolve(PLATFORM, built=None),
        attrs.evolve(PLATFORM, built=PartialDate(2023, 6)),
        attrs.evolve(PLATFORM, closed=PartialDate(2023, 2)),
    ],
    ids=["building not stated", "built that year", "closed that year"],
)
def test_only_what_stood_all_year_can_be_idle(register_with: Build, platform: Platform) -> None:
    whole_year = Coverage(collection="deliberations", period=Period.year(2023))
    assert not check(register_with(platform, coverage=(whole_year,)))


def test_a_deliberation_without_date_may_have_been_in_any_year(register_with: Build) -> None:
    assert not check(register_with(PLATFORM, attrs.evolve(HELD, date=None), coverage=(ALL_HELD,)))
