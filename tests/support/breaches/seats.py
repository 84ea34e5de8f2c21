"""Histories of seats that cannot have happened, or that the list of members contradicts."""

from typing import Any

from breaches.breach import Breach, register
from cppcc_domain.model import EligibilityCheck, Meeting, Member, Person, Register
from cppcc_domain.model.seat_events import AnySeatEvent, Nominated, Ratified, Resigned, Revoked, Seated
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import DecidingBody, MeetingKind, MembershipEntry, MembershipExit

STANDING = Meeting(id="s", committee_id="c", kind=MeetingKind.STANDING_COMMITTEE)
PLENARY = Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY)
CO_OPTED = Seated(date=PartialDate(2023, 5), entry=MembershipEntry.CO_OPTED)
BY_CHAIRPERSONS = Revoked(body=DecidingBody.CHAIRPERSONS)


def history(*events: AnySeatEvent, **fields: Any) -> Register:
    """Return a register with two meetings and one seat with this history and these fields."""
    seat = Member(id="w1", person_id="u1", term_id="t", events=events, **fields)
    return register(Person(id="u1", name="王某某"), STANDING, PLENARY, seat)


def checked(*, cleared: bool) -> Nominated:
    return Nominated(check=EligibilityCheck(cleared=cleared))


BREACHES = {
    "INV-MEM-1": Breach(
        sound=history(Seated(body=DecidingBody.STANDING_COMMITTEE)), broken=history(Seated(body=DecidingBody.PLENARY))
    ),
    "INV-MEM-1/ratification": Breach(
        sound=history(BY_CHAIRPERSONS, Ratified(body=DecidingBody.STANDING_COMMITTEE)),
        broken=history(BY_CHAIRPERSONS, Ratified(body=DecidingBody.CHAIRPERSONS)),
    ),
    "INV-MEM-1/meeting": Breach(sound=history(Seated(meeting_id="s")), broken=history(Seated(meeting_id="m"))),
    "INV-MEM-5": Breach(
        sound=history(checked(cleared=True), Seated()), broken=history(checked(cleared=False), Seated())
    ),
    "INV-MEM-6": Breach(
        sound=history(CO_OPTED, start=PartialDate(2023)), broken=history(CO_OPTED, start=PartialDate(2022))
    ),
    "INV-MEM-6/end": Breach(
        sound=history(Resigned(date=PartialDate(2024, 6)), end=PartialDate(2024)),
        broken=history(Resigned(date=PartialDate(2024, 6)), end=PartialDate(2025)),
    ),
    "INV-MEM-6/entry": Breach(
        sound=history(CO_OPTED, entry=MembershipEntry.CO_OPTED),
        broken=history(CO_OPTED, entry=MembershipEntry.NOMINATED),
    ),
    "INV-MEM-6/exit": Breach(
        sound=history(Resigned(), exit=MembershipExit.RESIGNED), broken=history(Resigned(), exit=MembershipExit.REMOVED)
    ),
    "INV-MEM-6/goes_on": Breach(sound=history(CO_OPTED), broken=history(CO_OPTED, exit=MembershipExit.RESIGNED)),
    "INV-MEM-6/not_seated": Breach(sound=history(Nominated()), broken=history(Nominated(), start=PartialDate(2023))),
    "INV-MEM-7": Breach(sound=history(Resigned()), broken=history(Resigned(), Seated())),
    "INV-MEM-7/date": Breach(
        sound=history(CO_OPTED, Resigned(date=PartialDate(2023))),
        broken=history(CO_OPTED, Resigned(date=PartialDate(2022))),
    ),
}
