from collections.abc import Callable
from decimal import Decimal
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Breakdown, Figure, Part, Register, WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook, with_parameters
from cppcc_domain.text.messages import render
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import shares
from cppcc_domain.values import PartialDate, Quantity, QuantityRange
from cppcc_domain.vocab import Bound, Comparison

check = partial(validate, rules=Catalogue(rules=shares.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

SECTION = "$.reports[0].review[0]"
HERE = f"{SECTION}.breakdowns[0]"


def codes(register: Register, rulebook: Rulebook = NATIONAL_DEFAULT) -> list[str]:
    """Return the codes of what is found; that decimals are uneven is a remark of its own."""
    return [found.code for found in check(register, rulebook) if found.code != "ADV-PCT-3"]


def pieces(count: int, counter: str = "件") -> Quantity:
    return Quantity(count, counter=counter)


def percent(printed: str) -> Quantity:
    return Quantity(Decimal(printed) if "." in printed else int(printed), counter="%")


def with_shares(total: int, *parts: tuple[int, str], base: int | None = None) -> Breakdown:
    return Breakdown(
        indicator="proposals_filed",
        dimension="topic",
        parts=tuple(
            Part(
                code=f"part{number}",
                quantity=pieces(count),
                share=percent(share),
            )
            for number, (count, share) in enumerate(parts)
        ),
        total=pieces(total),
        share_base=None if base is None else pieces(base),
    )


def test_a_share_that_its_numbers_do_not_give_is_found(register_with: Build, report_of: Report) -> None:
    printed = with_shares(3568, (1687, "47.2"), (970, "27.3"), (911, "25.5"))
    (found,) = check(register_with(report_of(printed)))
    assert (found.code, found.path, found.subject_id) == ("ADV-PCT-1", f"{HERE}.parts[1].share", "r")
    assert dict(found.params) == {"part": "part1", "share": "27.3", "expected": "27.2", "count": 970, "base": 3568}
    assert not found.verified  # how far a share may be off is a convention


@pytest.mark.parametrize(
    "printed",
    [
        with_shares(5006, (4534, "90.6"), (472, "9.4")),
        with_shares(366, (263, "72"), (37, "10"), (66, "18")),
        with_shares(230, (42, "18.3"), (77, "33.4"), (62, "27"), (49, "21.3")),
        with_shares(703, (209, "29.73"), (67, "9.53"), (68, "9.67"), (299, "42.53"), (60, "8.54")),
        with_shares(90, (22, "23.91"), (68, "73.91"), base=92),
        attrs.evolve(with_shares(0, (0, "50")), total=Quantity(0, counter="件")),
        attrs.evolve(with_shares(100, (50, "1"), (50, "99")), total=Quantity(100, Bound.ABOUT, "件", "约")),
    ],
    ids=["half up", "integers", "cut off", "rest of 100", "another base", "of nothing", "of about a number"],
)
def test_shares_as_reports_round_them_are_silent(register_with: Build, report_of: Report, printed: Breakdown) -> None:
    assert codes(register_with(report_of(printed))) == []


def test_without_a_total_the_parts_are_the_base(register_with: Build, report_of: Report) -> None:
    printed = attrs.evolve(with_shares(1, (1, "25"), (3, "70")), total=None)
    (found,) = check(register_with(report_of(printed)))
    assert (found.param("base"), found.param("expected")) == (4, 75)
    some_only = attrs.evolve(printed, exhaustive=False)
    assert list(check(register_with(report_of(some_only)))) == []


def test_the_rulebook_says_how_far_a_share_may_be_off(register_with: Build, report_of: Report) -> None:
    wide = Parameter(value=1, source="测试")
    local = with_parameters(NATIONAL_DEFAULT, {"report.share_tolerance": wide})
    printed = with_shares(3568, (1687, "47.2"), (970, "27.3"), (911, "25.5"))
    assert codes(register_with(report_of(printed)), local) == []


@pytest.mark.parametrize(
    "printed",
    [
        with_shares(92, (22, "23.91"), (68, "73.91"), (2, "2.17")),
        with_shares(3, (1, "33"), (1, "33"), (1, "34")),
        with_shares(3, (1, "33.3"), (1, "33.3"), (1, "33.4")),
        with_shares(8, (1, "12"), (7, "88")),
        with_shares(8, (1, "13"), (7, "87")),
        with_shares(665, (258, "38.8"), (302, "45.4"), (76, "11.4"), (29, "4.4")),
    ],
    ids=["99.99 together", "the last is the rest", "so to one place", "to even", "up and cut off", "of the sum"],
)
def test_each_way_of_rounding_is_right(register_with: Build, report_of: Report, printed: Breakdown) -> None:
    assert codes(register_with(report_of(printed))) == []


@pytest.mark.parametrize(
    ("printed", "wrong"),
    [
        (with_shares(893, (670, "75.03"), (233, "24.97")), ["parts[1]"]),
        (with_shares(3, (1, "33"), (1, "34"), (1, "33")), ["parts[1]"]),
        (with_shares(3, (1, "33"), (1, "33"), (1, "35")), ["parts[2]"]),
        (attrs.evolve(with_shares(4, (1, "33"), (1, "67")), exhaustive=False), ["parts[0]", "parts[1]"]),
        (with_shares(703, (209, "29.74"), (494, "70.26")), ["parts[0]", "parts[1]"]),
    ],
    ids=["parts that do not add up", "not the last", "more than the rest", "only some", "the rest of what is wrong"],
)
def test_the_rest_of_a_hundred_is_the_last_of_a_list_that_is_right_otherwise(
    register_with: Build, report_of: Report, printed: Breakdown, wrong: list[str]
) -> None:
    found = check(register_with(report_of(printed))).of("ADV-PCT-1")
    assert [finding.path for finding in found] == [f"{HERE}.{part}.share" for part in wrong]


def test_shares_that_fit_the_sum_and_not_the_misprinted_total_are_right(
    register_with: Build, report_of: Report
) -> None:
    parts = ((258, "38.8"), (302, "45.4"), (76, "11.4"), (29, "4.4"))
    assert codes(register_with(report_of(with_shares(572, *parts)))) == []
    assert codes(register_with(report_of(with_shares(572, *parts, base=572)))) == ["ADV-PCT-1"] * 4


def about(*shares: str, exhaustive: bool = True) -> Breakdown:
    parts = tuple(
        Part(code=f"part{number}", quantity=Quantity(10, Bound.OVER, "件", "多"), share=percent(share))
        for number, share in enumerate(shares)
    )
    return Breakdown(indicator="proposals_filed", dimension="topic", parts=parts, exhaustive=exhaustive)


def test_shares_whose_numbers_are_not_known_add_up_to_a_hundred(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(about("62.4", "34.6", "13.0"))))
    assert (found.code, found.path, found.subject_id) == ("ADV-PCT-2", f"{HERE}.parts", "r")
    assert render(found) == "按提案分类的 3 项占比之和为 110.0%，舍入不致如此"


@pytest.mark.parametrize(
    "printed",
    [
        about("62.4", "34.6", "3.0"),
        about("62.4", "34.6", "3.2"),
        about("33", "33", "33"),
        about("34", "34", "33"),
        about(*["9"] * 11),
        about("14.2", "14.2", "14.2", "14.2", "14.2", "14.2", "14.2"),
        about("62", "20", exhaustive=False),
        about("62"),
    ],
    ids=["exact", "within 0.2", "cut off", "rounded up", "eleven cut off", "sevenths cut off", "only some", "only one"],
)
def test_what_rounding_makes_of_a_hundred_is_silent(
    register_with: Build, report_of: Report, printed: Breakdown
) -> None:
    assert codes(register_with(report_of(printed))) == []


def test_the_rulebook_says_how_far_shares_may_miss_a_hundred(register_with: Build, report_of: Report) -> None:
    wide = Parameter(value=Decimal(10), source="测试")
    local = with_parameters(NATIONAL_DEFAULT, {"report.share_sum_tolerance": wide})
    assert codes(register_with(report_of(about("62.4", "34.6", "13.0"))), local) == []


def test_shares_may_stand_as_the_quantities_of_a_list(register_with: Build, report_of: Report) -> None:
    parts = tuple(
        Part(code=code, quantity=percent(share)) for code, share in (("a", "62.4"), ("b", "34.6"), ("c", "30.0"))
    )
    bare = Breakdown(indicator="proposals_filed", dimension="topic", parts=parts)
    assert codes(register_with(report_of(bare))) == ["ADV-PCT-2"]


def test_one_fault_is_not_reported_twice(register_with: Build, report_of: Report) -> None:
    one_wrong = with_shares(8, (6, "75"), (2, "35"))
    assert codes(register_with(report_of(one_wrong))) == ["ADV-PCT-1"]
    one_missing = with_shares(10, (6, "60"), (2, "20"))  # the parts do not add up: that is said elsewhere
    assert codes(register_with(report_of(one_missing))) == []


def test_uneven_decimals_are_a_remark(register_with: Build, report_of: Report) -> None:
    uneven = with_shares(685, (233, "34"), (76, "11.1"), (198, "28.9"), (115, "16.8"), (63, "9.2"))
    (found,) = check(register_with(report_of(uneven)))
    assert (found.code, found.path, found.severity.value) == ("ADV-PCT-3", f"{HERE}.parts", "info")
    assert render(found) == "按提案分类的占比小数位数不一：34%、11.1%"
    with_nothing = with_shares(3, (1, "33.3"), (2, "66.7"), (0, "0"))
    assert list(check(register_with(report_of(with_nothing)))) == []


# --- rates ---------------------------------------------------------------------------------------------------------

DAY = PartialDate(2024, 1, 31)


def figure(indicator: str, quantity: Quantity | QuantityRange, as_of: PartialDate | None = None) -> Figure:
    return Figure(indicator=indicator, quantity=quantity, as_of=as_of)


FILED = figure("proposals_filed", pieces(5052))
REPLIED = figure("proposals_replied", pieces(5044), DAY)


@pytest.mark.parametrize(
    ("rate", "expected"), [("99.84", []), ("99.8", []), ("100", []), ("99", []), ("99.9", ["ADV-PCT-1"])]
)
def test_a_reply_rate_is_that_of_the_replied_and_the_filed(
    register_with: Build, report_of: Report, rate: str, expected: list[str]
) -> None:
    assert codes(register_with(report_of(FILED, REPLIED, figure("reply_rate", percent(rate), DAY)))) == expected


def test_the_finding_names_the_numbers_and_the_rate_that_they_give(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(FILED, REPLIED, figure("reply_rate", percent("98.9"), DAY))))
    assert (found.code, found.path) == ("ADV-PCT-1", f"{SECTION}.figures[2].quantity")
    assert render(found) == "办复率印为 98.9%，按 5044/5052 应为 99.8%"


@pytest.mark.parametrize(
    ("rate", "part", "whole"),
    [
        ("filing_rate", "proposals_filed", "proposals_received"),
        ("member_submission_rate", "members_submitted", "members_total"),
    ],
)
def test_other_rates_have_their_parts_and_bases(
    register_with: Build, report_of: Report, rate: str, part: str, whole: str
) -> None:
    numbers = (figure(part, Quantity(38)), figure(whole, Quantity(67)))
    assert codes(register_with(report_of(*numbers, figure(rate, percent("57"))))) == []
    assert codes(register_with(report_of(*numbers, figure(rate, percent("59"))))) == ["ADV-PCT-1"]


def test_the_base_beside_the_rate_comes_first(register_with: Build, report_of: Report) -> None:
    of_fewer = attrs.evolve(figure("reply_rate", percent("100.0"), DAY), base=pieces(5044))
    assert codes(register_with(report_of(FILED, REPLIED, of_fewer))) == []


@pytest.mark.parametrize(
    "statements",
    [
        (FILED, figure("reply_rate", percent("50"), DAY)),
        (REPLIED, figure("reply_rate", percent("50"), DAY)),
        (FILED, attrs.evolve(REPLIED, as_of=None), figure("reply_rate", percent("50"), DAY)),
        (FILED, attrs.evolve(REPLIED, quantity=pieces(6000)), figure("reply_rate", percent("50"), DAY)),
        (
            attrs.evolve(FILED, quantity=pieces(0)),
            attrs.evolve(REPLIED, quantity=pieces(0)),
            figure("reply_rate", percent("50"), DAY),
        ),
        (FILED, REPLIED, figure("reply_rate", Quantity(98, Bound.AT_LEAST, "%"), DAY)),
        (FILED, REPLIED, figure("reply_rate", QuantityRange(10, 20, "%"), DAY)),
        (FILED, REPLIED, attrs.evolve(figure("reply_rate", percent("50"), DAY), comparison=Comparison.YEAR_ON_YEAR)),
        (FILED, REPLIED, figure("interview_rate", percent("50"), DAY)),
    ],
    ids=[
        "no part",
        "no base",
        "another day",
        "part above base",
        "of nothing",
        "at least",
        "a range",
        "growth",
        "a local rate",
    ],
)
def test_rates_from_which_nothing_certain_follows_are_silent(
    register_with: Build, report_of: Report, statements: tuple[Figure, ...]
) -> None:
    assert codes(register_with(report_of(*statements))) == []


@pytest.mark.parametrize(("rate", "expected"), [("90", []), ("95", []), ("99", []), ("80", ["ADV-PCT-1"])])
def test_numbers_that_are_not_exact_give_an_interval(
    register_with: Build, report_of: Report, rate: str, expected: list[str]
) -> None:
    filed = attrs.evolve(FILED, quantity=Quantity(100, Bound.AT_MOST, "件"))
    replied = attrs.evolve(REPLIED, quantity=Quantity(90, Bound.OVER, "件", "余"))
    filed_exactly = attrs.evolve(FILED, quantity=pieces(100))
    register = register_with(report_of(filed_exactly, replied, figure("reply_rate", percent(rate), DAY)))
    assert codes(register) == expected
    unbounded = register_with(report_of(filed, replied, figure("reply_rate", percent(rate), DAY)))
    assert codes(unbounded) == []  # of none at all it is no rate


def satisfied(rate: str, **parts: int) -> tuple[Figure | Breakdown, ...]:
    divided = Breakdown(
        indicator="proposals_replied",
        dimension="satisfaction",
        parts=tuple(Part(code=code, quantity=pieces(count)) for code, count in parts.items()),
    )
    return figure("satisfaction_rate", percent(rate)), divided


@pytest.mark.parametrize(("rate", "expected"), [("100", []), ("99", []), ("98.6", []), ("97", ["ADV-PCT-1"])])
def test_satisfaction_may_include_those_who_are_mostly_satisfied(
    register_with: Build, report_of: Report, rate: str, expected: list[str]
) -> None:
    statements = satisfied(rate, satisfied=144, mostly_satisfied=2)
    assert codes(register_with(report_of(*statements))) == expected


def test_both_readings_are_named(register_with: Build, report_of: Report) -> None:
    (found,) = check(register_with(report_of(*satisfied("97", satisfied=144, mostly_satisfied=2))))
    assert render(found) == "满意率印为 97%，按 144、146/146 应为 99、100%"
    assert codes(register_with(report_of(*satisfied("97", dissatisfied=146)))) == []
    assert codes(register_with(report_of(*satisfied("97", satisfied=144, dissatisfied=2)))) == ["ADV-PCT-1"]


def test_two_divisions_by_satisfaction_leave_open_which_is_meant(register_with: Build, report_of: Report) -> None:
    rate, divided = satisfied("97", satisfied=144, dissatisfied=2)
    assert codes(register_with(report_of(rate, divided, divided))) == []
