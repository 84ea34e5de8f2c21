"""The list of members against the history."""

from typing import Any

import pytest

from cppcc_domain.lifecycle.membership import contradictions
from cppcc_domain.model import Member
from cppcc_domain.model.seat_events import AnySeatEvent, Nominated, Resigned, Seated
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import MembershipEntry, MembershipExit

CO_OPTED = Seated(date=PartialDate(2023, 5, 9), entry=MembershipEntry.CO_OPTED)
RESIGNED = Resigned(date=PartialDate(2024, 6))


def found(*events: AnySeatEvent, **fields: Any) -> list[tuple[str, str, str | None]]:
    seat = Member(id="m1", person_id="n1", term_id="t1", events=events, **fields)
    return [(contradiction.field, contradiction.stated, contradiction.told) for contradiction in contradictions(seat)]


@pytest.mark.parametrize(
    ("events", "fields", "expected"),
    [
        ((CO_OPTED,), {"start": PartialDate(2023, 5, 10)}, ("start", "2023-05-10", "2023-05-09")),
        ((CO_OPTED,), {"entry": MembershipEntry.NOMINATED}, ("entry", "nominated", "co_opted")),
        ((RESIGNED,), {"end": PartialDate(2024, 7, 1)}, ("end", "2024-07-01", "2024-06")),
        ((RESIGNED,), {"exit": MembershipExit.REMOVED}, ("exit", "removed", "resigned")),
        ((CO_OPTED,), {"exit": MembershipExit.REMOVED}, ("exit", "removed", None)),
        ((Nominated(),), {"start": PartialDate(2023)}, ("start", "2023", None)),
        ((Nominated(),), {"entry": MembershipEntry.CO_OPTED}, ("entry", "co_opted", None)),
    ],
)
def test_what_the_history_tells_otherwise_is_named(
    events: tuple[AnySeatEvent, ...], fields: dict[str, Any], expected: tuple[str, str, str | None]
) -> None:
    assert found(*events, **fields) == [expected]


@pytest.mark.parametrize(
    ("events", "fields"),
    [
        ((), {"start": PartialDate(2023), "exit": MembershipExit.REMOVED}),
        ((CO_OPTED, RESIGNED), {}),
        ((CO_OPTED,), {"start": PartialDate(2023), "end": PartialDate(2026, 11)}),
        ((RESIGNED,), {"start": PartialDate(2021), "entry": MembershipEntry.NOMINATED}),
        ((Seated(),), {"start": PartialDate(2021), "entry": MembershipEntry.NOMINATED}),
        ((Nominated(),), {}),
    ],
)
def test_what_is_not_stated_or_may_mean_the_same_contradicts_nothing(
    events: tuple[AnySeatEvent, ...], fields: dict[str, Any]
) -> None:
    assert found(*events, **fields) == []
