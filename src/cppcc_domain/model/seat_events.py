"""委员资格环节 — every event of a seat's life, as one union, and what such a history says of the seat.

Dates may be unknown, the order of the list counts. Which event may follow which is a table of :mod:`cppcc_domain.lifecycle.membership`, so that
these classes can also hold histories that real registers got wrong.
"""

from collections.abc import Iterable
from typing import Annotated, Final

import attrs

from cppcc_domain.model.entity import Extensible
from cppcc_domain.values.checks import non_empty
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.documents import DocumentNumber
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.people import DecidingBody, MembershipEntry, MembershipExit, Sensitivity

__all__ = [
    "EXITS",
    "AnySeatEvent",
    "Deceased",
    "EligibilityCheck",
    "Expired",
    "Nominated",
    "Ratified",
    "Removed",
    "Resigned",
    "Revoked",
    "SeatDecision",
    "SeatEvent",
    "Seated",
    "Tenure",
    "tenure_of",
]

DecidingMeetingId = Annotated[str, RefersTo("Meeting")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class SeatEvent(Extensible):
    """委员资格环节 — base of the events; the concrete classes are the union :data:`AnySeatEvent`."""

    date: PartialDate | None = None
    note: str = ""


@attrs.frozen(kw_only=True, weakref_slot=False)
class SeatDecision(SeatEvent):
    """任免决定 — base of the events that a body decides; ``date`` is the day of the decision.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）第三十一条；全国政协十四届常委会第九次会议公开报道（2024年10月）
    """

    body: DecidingBody | None = None
    meeting_id: DecidingMeetingId | None = None
    document: str | None = attrs.field(default=None, validator=non_empty)
    """Title of the decision: 关于撤销……委员资格的决定."""
    document_number: DocumentNumber | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class EligibilityCheck:
    """资格审查 — what came of the check whether a person may be nominated; the result is recorded, never computed.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）第三十七条
    """

    cleared: bool
    """Whether nothing stands against the nomination."""
    date: PartialDate | None = None
    note: str = ""
    sensitivity: Sensitivity = Sensitivity.INTERNAL


@attrs.frozen(kw_only=True, weakref_slot=False)
class Nominated(SeatEvent):
    """提名 — proposed for a seat, which is then decided by consultation."""

    by: str | None = None
    """Who proposed the person, as the record has it: a party, an organisation."""
    check: EligibilityCheck | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Seated(SeatDecision):
    """任职 — the seat is given, for the new term or by co-option (增补) during it."""

    entry: MembershipEntry | None = None
    start: PartialDate | None = None
    """From when the seat is held; the day of the decision where it is not stated. A new term is decided on before it begins."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Resigned(SeatDecision):
    """辞去 — given up by the member; the decision accepts it."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Revoked(SeatDecision):
    """撤销资格 — taken away."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Removed(SeatDecision):
    """免去 — ended by a decision that is no revocation."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Deceased(SeatEvent):
    """去世 — the member died on that day."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Expired(SeatEvent):
    """任期届满 — the term was over on that day."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Ratified(SeatDecision):
    """追认 — the Standing Committee confirms what the chairpersons' meeting decided about the seat so far."""


AnySeatEvent = Nominated | Seated | Resigned | Revoked | Removed | Deceased | Expired | Ratified
"""Every event class; in JSON told apart by ``type``, the class name in snake_case."""

EXITS: Final[dict[type[SeatEvent], MembershipExit]] = {
    Resigned: MembershipExit.RESIGNED,
    Revoked: MembershipExit.REVOKED,
    Removed: MembershipExit.REMOVED,
    Deceased: MembershipExit.DECEASED,
    Expired: MembershipExit.EXPIRED,
}
"""The events with which a seat ends."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Tenure:
    """任职情况 — how and when a seat began and ended, as far as that is known."""

    entry: MembershipEntry | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    exit: MembershipExit | None = None


def tenure_of(events: Iterable[SeatEvent]) -> Tenure:
    """Return what a history alone says of the seat.

    Example:
        >>> tenure_of((Seated(date=PartialDate(2023, 1, 17), start=PartialDate(2023, 3, 4)), Resigned(date=PartialDate(2024, 6))))
        Tenure(entry=None, start=PartialDate(year=2023, month=3, day=4), end=PartialDate(year=2024, month=6, day=None), exit=<...>)
    """
    tenure = Tenure()
    for event in events:
        if isinstance(event, Seated):
            tenure = attrs.evolve(tenure, entry=event.entry, start=event.start or event.date)
        elif type(event) in EXITS:
            tenure = attrs.evolve(tenure, end=event.date, exit=EXITS[type(event)])
    return tenure
