"""A committee of a few members and what they did in a year: the registers that are scored in tests."""

from collections.abc import Iterable
from typing import Any

from cppcc_domain.model import (
    COLLECTIONS,
    Activity,
    Attendance,
    Coverage,
    Entity,
    Meeting,
    Member,
    Office,
    OpinionReport,
    Person,
    Proposal,
    Register,
    Term,
)
from cppcc_domain.model.proposal_events import Examined, Filed, KeySelected, Submitted
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import AttendanceStatus, MeetingKind

ALWAYS = Period(PartialDate(1949), PartialDate(2100))
SESSION_DAY = PartialDate(2023, 1, 10)
TERM = Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 11, 1), end=PartialDate(2026, 11, 1))
PLENARY = Meeting(id="plenary", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", start=SESSION_DAY, speeches=())


def members(*names: str) -> tuple[Entity, ...]:
    """Return members ``m-a``, ``m-b`` … and their persons ``p-a``, ``p-b`` …"""
    persons = [Person(id=f"p-{name}", name=f"委员{name}") for name in names]
    return *persons, *(Member(id=f"m-{name}", person_id=f"p-{name}", term_id="t") for name in names)


def register(*entities: Entity, complete: Iterable[str] = COLLECTIONS.values()) -> Register:
    """Return a register of member ``a`` and these entities, whose collections are complete as far as named."""
    coverage = tuple(Coverage(collection=name, period=ALWAYS) for name in complete)
    return Register(committee_id="c", coverage=coverage).with_entities((TERM, *members("a"), *entities))


def meeting(id_: str, kind: MeetingKind, day: PartialDate = PartialDate(2023, 5, 1), **more: Any) -> Meeting:  # noqa: B008 - a value
    """Return a meeting of the committee without speeches."""
    return Meeting(id=id_, committee_id="c", kind=kind, term_id="t", start=day, **({"speeches": ()} | more))


def activity(id_: str, kind: str, day: PartialDate = PartialDate(2023, 6, 1)) -> Activity:  # noqa: B008 - a value
    """Return an activity of the committee."""
    return Activity(id=id_, committee_id="c", kind=kind, title="示例活动", start=day)


def seen(occasion: str, who: str = "a", status: AttendanceStatus = AttendanceStatus.PRESENT, **more: Any) -> Attendance:
    """Return the attendance of a member."""
    return Attendance(id=f"{occasion}-{who}", participant_id=f"p-{who}", occasion_id=occasion, status=status, **more)


def missed(occasion: str, who: str = "a", **more: Any) -> Attendance:
    """Return an absence without leave."""
    return seen(occasion, who, AttendanceStatus.ABSENT, **more)


def on_leave(occasion: str, who: str = "a", **more: Any) -> Attendance:
    """Return an absence on leave."""
    return seen(occasion, who, AttendanceStatus.ON_LEAVE, **more)


def standing(who: str = "a") -> Office:
    """Return the office of a member of the Standing Committee."""
    return Office(id=f"o-{who}", person_id=f"p-{who}", post="standing_member", committee_id="c", term_id="t")


def proposal(
    id_: str, *signers: str, day: PartialDate = SESSION_DAY, filed: bool = True, key: bool = False, **more: Any
) -> Proposal:
    """Return a proposal of the session, submitted and filed on a day."""
    events: tuple[Any, ...] = (Submitted(date=day),)
    if filed:
        events += (Examined(date=day), Filed(date=day))
    if key:
        events += (KeySelected(date=day),)
    by_members = {"proposer_ids": tuple(f"m-{name}" for name in signers)} if signers else {}
    return Proposal(id=id_, committee_id="c", title="关于示例的提案", events=events, **(by_members | more))


def report(id_: str, *reporters: str, day: PartialDate = PartialDate(2023, 7, 1), **more: Any) -> OpinionReport:  # noqa: B008 - a value
    """Return an opinion report without adoptions or comments."""
    return OpinionReport(
        id=id_,
        committee_id="c",
        reporter_ids=tuple(f"p-{name}" for name in reporters),
        submitted=day,
        **({"adoptions": (), "instructions": ()} | more),
    )
