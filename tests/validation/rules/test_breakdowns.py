from collections.abc import Callable
from decimal import Decimal
from functools import partial

import attrs
import pytest

from cppcc_domain.model import Breakdown, Part, Register, WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, Rulebook
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import breakdowns
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import Bound

check = partial(validate, rules=Catalogue(rules=breakdowns.RULES))

Build = Callable[..., Register]
Report = Callable[..., WorkReport]

HERE = "$.reports[0].review[0].breakdowns[0]"


def pieces(count: int, counter: str = "件") -> Quantity:
    return Quantity(count, counter=counter)


def split(dimension: str, total: int | None, **parts: int) -> Breakdown:
    return Breakdown(
        indicator="proposals_received" if dimension == "outcome" else "proposals_filed",
        dimension=dimension,
        parts=tuple(Part(code=code, quantity=pieces(count)) for code, count in parts.items()),
        total=None if total is None else pieces(total),
    )


def with_shares(total: int, *parts: tuple[int, str], base: int | None = None) -> Breakdown:
    return Breakdown(
        indicator="proposals_filed",
        dimension="topic",
        parts=tuple(
            Part(
                code=f"part{number}",
                quantity=pieces(count),
                share=Quantity(Decimal(share) if "." in share else int(share), counter="%"),
            )
            for number, (count, share) in enumerate(parts)
        ),
        total=pieces(total),
        share_base=None if base is None else pieces(base),
    )


@pytest.fixture
def merged_are_filed() -> Rulebook:
    inside = Parameter(value=MergeAccounting.INSIDE_FILED, source="测试")
    return attrs.evolve(NATIONAL_DEFAULT, proposal=attrs.evolve(NATIONAL_DEFAULT.proposal, merge_accounting=inside))


def test_outcomes_that_do_not_add_up_to_what_was_received_are_found(register_with: Build, report_of: Report) -> None:
    received = split("outcome", 5899, filed=5006, merged=160, converted=732)
    (found,) = check(register_with(report_of(received)))
    assert (found.code, found.path, found.subject_id) == ("INV-REP-1", f"{HERE}.total", "r")
    assert dict(found.params) == {"dimension": "outcome", "total": 5899, "sum": 5898, "counter": "件"}
    assert found.verified


def test_merged_cases_count_beside_the_filed_or_among_them(
    register_with: Build, report_of: Report, merged_are_filed: Rulebook
) -> None:
    beside = register_with(report_of(split("outcome", 5898, filed=5006, merged=160, converted=732)))
    among = register_with(report_of(split("outcome", 336, filed=311, withdrawn=8, converted=17, merged=72)))
    assert [found.code for found in check(beside)] == []
    assert [found.code for found in check(among)] == ["INV-REP-1"]
    assert [found.code for found in check(beside, merged_are_filed)] == ["INV-REP-1"]
    assert [found.code for found in check(among, merged_are_filed)] == []


# As printed: the first two do not add up.
@pytest.mark.parametrize(
    ("total", "parts", "codes"),
    [
        (893, (670, 233), ["INV-REP-2"]),
        (572, (258, 302, 76, 29), ["INV-REP-2"]),
        (5006, (1985, 465, 457, 1436, 663), []),
        (26699, (25114, 1347, 26, 190, 22), []),
    ],
)
def test_parts_add_up_to_their_total(
    register_with: Build,
    report_of: Report,
    total: int,
    parts: tuple[int, ...],
    codes: list[str],
) -> None:
    printed = split("topic", total, **{f"part{number}": count for number, count in enumerate(parts)})
    found = check(register_with(report_of(printed)))
    assert [finding.code for finding in found] == codes
    assert [finding.param("sum") for finding in found] == [sum(parts) for _ in codes]


@pytest.mark.parametrize(
    "breakdown",
    [
        split("topic", None, a=3, b=4),
        attrs.evolve(split("topic", 9, a=3, b=4), exhaustive=False),
        attrs.evolve(split("topic", 1, a=3, b=4), total=Quantity(7, Bound.ABOUT, "件", "约")),
        attrs.evolve(split("topic", 25, a=3), parts=(Part(code="a", quantity=Quantity(20, Bound.OVER, "件", "多")),)),
    ],
    ids=["no total", "only some parts", "about the total", "more than a part"],
)
def test_what_may_add_up_is_silent(register_with: Build, report_of: Report, breakdown: Breakdown) -> None:
    assert list(check(register_with(report_of(breakdown)))) == []


def test_an_approximate_total_that_the_parts_cannot_reach_is_found(register_with: Build, report_of: Report) -> None:
    over = attrs.evolve(split("topic", 1, a=30, b=40), total=Quantity(100, Bound.OVER, "件", "余"))
    (found,) = check(register_with(report_of(over)))
    assert (found.code, found.param("total"), found.param("sum")) == ("INV-REP-2", "(100, 200)", 70)


def test_numbers_of_different_counters_are_not_added(register_with: Build, report_of: Report) -> None:
    mixed = Breakdown(
        indicator="opinion_reports",
        dimension="channel",
        parts=(Part(code="a", quantity=pieces(23, "期")), Part(code="b", quantity=pieces(656, "篇"))),
        total=pieces(679, "篇"),
    )
    (found,) = check(register_with(report_of(mixed)))
    assert (found.code, found.path, found.subject_id) == ("INV-REP-5", HERE, "r")
    assert dict(found.params) == {"dimension": "channel", "counters": ("期", "篇")}


def test_a_number_without_counter_fits_any(register_with: Build, report_of: Report) -> None:
    bare = attrs.evolve(split("topic", 7, a=3, b=4), total=Quantity(7))
    assert list(check(register_with(report_of(bare)))) == []


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
        attrs.evolve(with_shares(100, (50, "1"), (50, "50")), total=Quantity(100, Bound.ABOUT, "件", "约")),
    ],
    ids=["half up", "integers", "cut off", "rest of 100", "another base", "of nothing", "of about a number"],
)
def test_shares_as_reports_round_them_are_silent(register_with: Build, report_of: Report, printed: Breakdown) -> None:
    assert list(check(register_with(report_of(printed)))) == []


def test_without_a_total_the_parts_are_the_base(register_with: Build, report_of: Report) -> None:
    printed = attrs.evolve(with_shares(1, (1, "25"), (3, "70")), total=None)
    (found,) = check(register_with(report_of(printed)))
    assert (found.param("base"), found.param("expected")) == (4, 75)
    some_only = attrs.evolve(printed, exhaustive=False)
    assert list(check(register_with(report_of(some_only)))) == []


def test_the_rulebook_says_how_far_a_share_may_be_off(register_with: Build, report_of: Report) -> None:
    wide = Parameter(value=2, source="测试")
    local = attrs.evolve(NATIONAL_DEFAULT, report=attrs.evolve(NATIONAL_DEFAULT.report, share_tolerance=wide))
    printed = with_shares(3568, (1687, "47.2"), (970, "27.3"), (911, "25.5"))
    assert list(check(register_with(report_of(printed)), local)) == []
