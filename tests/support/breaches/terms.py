"""Terms that are worth a look."""

import attrs

from breaches.breach import COMMITTEE, TERM, Breach, register
from cppcc_domain.model import Meeting, Member, Person, Register, SectorSeats
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import NATIONAL_13TH, SECTORS, Level, MeetingKind

SESSION = Meeting(id="m", committee_id="c", term_id="t", kind=MeetingKind.PLENARY, ordinal=5)
LONG = attrs.evolve(TERM, start=PartialDate(2021, 11), end=PartialDate(2027, 12))
SECTORS_OF_THE_TERM = tuple(SectorSeats(sector=code, name=SECTORS[code].zh) for code in ("jiusan", "education"))


def national(*sectors: str) -> Register:
    """Return the register of the 13th National Committee with these sectors."""
    seats = tuple(SectorSeats(sector=code, name=SECTORS[code].zh) for code in sectors)
    return register(
        attrs.evolve(COMMITTEE, place="全国", level=Level.NATIONAL), attrs.evolve(TERM, ordinal=13, sectors=seats)
    )


def seated(sector: str) -> Register:
    """Return a register in which a member of 九三学社 represents this sector."""
    return register(
        attrs.evolve(TERM, sectors=SECTORS_OF_THE_TERM),
        Person(id="u", name="王某某", party="jiusan"),
        Member(id="w", person_id="u", term_id="t", sector=sector),
    )


BREACHES = {
    "ADV-TERM-1": Breach(sound=register(SESSION), broken=register(attrs.evolve(SESSION, ordinal=6))),
    "ADV-TERM-2": Breach(sound=register(attrs.evolve(LONG, extended_to=PartialDate(2028, 3))), broken=register(LONG)),
    "ADV-SEC-1": Breach(sound=national(*NATIONAL_13TH), broken=national(*NATIONAL_13TH[1:])),
    "ADV-SEC-2": Breach(sound=seated("jiusan"), broken=seated("education")),
}
