from collections.abc import Callable
from decimal import Decimal

import attrs
import pytest

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.model import Breakdown, Proposal, Register
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Converted,
    Examined,
    Filed,
    Merged,
    NotFiled,
    Returned,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT
from cppcc_domain.statistics import breakdown
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import Bound, Timing

Make = Callable[..., Register]
SPRING = PartialDate(2023, 3, 1)
FIVE_SPHERES = {"economic": 1985, "political": 465, "cultural": 457, "social": 1436, "ecological": 663}


def case(id_: str, *outcome: AnyProposalEvent, topic: str | None = None, timing: Timing | None = None) -> Proposal:
    events = (Submitted(date=SPRING), Examined(date=SPRING), *outcome)
    return Proposal(
        id=id_,
        title="关于示例的提案",
        committee_id="c",
        topic=topic,
        timing=timing,
        proposer_kind="joint",
        events=events,
    )


def sizes(divided: Breakdown) -> dict[str, int]:
    return {part.code: int(part.quantity.value) for part in divided.parts}


@pytest.fixture
def received(complete: Make) -> Register:
    """Make a register of two filed, one merged, one converted proposal and one under review."""
    return complete(
        case("a", Filed(date=SPRING, number=1), topic="social", timing=Timing.SESSION),
        case("b", Filed(date=SPRING, number=2), topic="economic", timing=Timing.RECESS),
        case("d", Merged(date=SPRING, into_id="a"), topic="social"),
        case("e", Converted(date=SPRING, target="suggestion")),
        case("f"),
    )


def test_every_proposal_received_has_one_outcome(received: Register) -> None:
    divided = breakdown(received, 2023, "outcome")
    assert (divided.indicator, divided.dimension) == ("proposals_received", "outcome")
    assert list(sizes(divided).items()) == [("filed", 2), ("merged", 1), ("converted", 1), ("under_review", 1)]
    assert divided.total == Quantity(5, counter="件")
    assert divided.exhaustive
    assert [part.share for part in divided.parts][:2] == [
        Quantity(Decimal("40.0"), counter="%"),
        Quantity(Decimal("20.0"), counter="%"),
    ]


def test_outcomes_stand_in_the_order_of_the_examination_reports(complete: Make) -> None:
    register = complete(
        attrs.evolve(case("g"), events=(Submitted(date=SPRING),)),
        case("f"),
        case("e", Returned(date=SPRING)),
        case("d", Withdrawn(date=SPRING)),
        case("c", NotFiled(date=SPRING, reasons=("other",))),
        case("b", Converted(date=SPRING, target="suggestion")),
        case("m", Merged(date=SPRING, into_id="a")),
        case("a", Filed(date=SPRING, number=1)),
    )
    assert list(sizes(breakdown(register, 2023, "outcome"))) == [
        "filed",
        "merged",
        "converted",
        "not_filed",
        "withdrawn",
        "returned",
        "under_review",
        "submitted",
    ]


def test_filed_proposals_are_divided_in_the_order_of_the_vocabulary(received: Register) -> None:
    assert list(sizes(breakdown(received, 2023, "topic")).items()) == [("economic", 1), ("social", 1)]
    assert list(sizes(breakdown(received, 2023, "timing")).items()) == [("session", 1), ("recess", 1)]
    assert sizes(breakdown(received, 2023, "proposer")) == {"joint": 2}


def test_local_codes_follow_the_known_ones_and_proposals_without_a_code_are_in_no_part(complete: Make) -> None:
    register = complete(
        case("a", Filed(date=SPRING, number=1), topic="stilt_houses"),
        case("b", Filed(date=SPRING, number=2), topic="social"),
        case("d", Filed(date=SPRING, number=3)),
    )
    divided = breakdown(register, 2023, "topic")
    assert list(sizes(divided)) == ["social", "stilt_houses"]
    assert (divided.total, divided.exhaustive) == (Quantity(3, counter="件"), False)


def test_shares_are_rounded_as_the_rulebook_says(complete: Make) -> None:
    third = attrs.evolve(
        NATIONAL_DEFAULT.report, percent_decimals=attrs.evolve(NATIONAL_DEFAULT.report.percent_decimals, value=2)
    )
    register = complete(
        *(case(f"{number}", Filed(date=SPRING, number=number + 1), topic=topic) for number, topic in enumerate("xxy"))
    )
    parts = breakdown(register, 2023, "topic", attrs.evolve(NATIONAL_DEFAULT, report=third)).parts
    assert [str(part.share.value) for part in parts if part.share is not None] == ["66.67", "33.33"]


def test_of_what_is_partly_known_there_are_no_shares(received: Register) -> None:
    divided = breakdown(attrs.evolve(received, coverage=()), 2023, "outcome")
    assert divided.total == Quantity(5, Bound.AT_LEAST, "件")
    assert {part.quantity.bound for part in divided.parts} == {Bound.AT_LEAST}
    assert all(part.share is None for part in divided.parts)


def test_the_five_spheres_of_the_national_report_have_its_shares(complete: Make) -> None:
    """全国政协十四届二次会议提案审查情况的报告 (2024), of 5006 proposals filed."""
    numbers = iter(range(1, 5007))
    register = complete(
        *(
            case(f"p{number}", Filed(date=SPRING, number=number), topic=topic)
            for topic, size in FIVE_SPHERES.items()
            for number in (next(numbers) for _ in range(size))
        )
    )
    divided = breakdown(register, 2023, "topic")
    assert sizes(divided) == FIVE_SPHERES
    shares = [part.share.value for part in divided.parts if part.share is not None]
    assert [str(share) for share in shares] == ["39.7", "9.3", "9.1", "28.7", "13.2"]


def test_a_year_without_proposals_has_no_parts(complete: Make) -> None:
    divided = breakdown(complete(), 2023, "outcome")
    assert (divided.parts, divided.total) == ((), Quantity(0, counter="件"))


def test_another_dimension_is_refused_by_name(received: Register) -> None:
    with pytest.raises(UnknownCodeError, match="channel"):
        breakdown(received, 2023, "channel")
