"""Opinion reports, branches and platforms that do not keep to their measure."""

import attrs

from breaches.breach import Breach, register, report
from cppcc_domain.model import Coverage, Deliberation, Figure, OpinionReport, Organ, OrganMembership, Platform, Register
from cppcc_domain.values import PartialDate, Period, Quantity

OPINION = OpinionReport(id="o", committee_id="c", situation="情" * 1000, suggestion="议" * 500)
BRANCH = Organ(
    id="b",
    committee_id="c",
    kind="temporary_party_branch",
    name="调研组临时党支部",
    established=PartialDate(2023, 5, 8),
    dissolved=PartialDate(2023, 5, 13),
)
MEMBERSHIPS = tuple(OrganMembership(id=f"bm{number}", person_id=f"u{number}", organ_id="b") for number in range(3))
KNOWN = Coverage(collection="organ_memberships", period=Period.year(2023))
PLATFORM = Platform(id="f", committee_id="c", name="某某社区协商议事室", built=PartialDate(2022))
HELD = Deliberation(id="d", committee_id="c", platform_id="f", topic="停车", date=PartialDate(2023, 4))
ALL_HELD = Coverage(collection="deliberations", period=Period.year(2023))


def solving(solved: int) -> Register:
    """Return a register whose report states ten issues raised and so many solved."""
    counted = {"issues_raised": 10, "issues_solved": solved}
    return register(
        report(*(Figure(indicator=code, quantity=Quantity(n, counter="个")) for code, n in counted.items()))
    )


BREACHES = {
    "ADV-OPN-1": Breach(sound=register(OPINION), broken=register(attrs.evolve(OPINION, suggestion="议" * 501))),
    "ADV-BR-1": Breach(
        sound=register(BRANCH), broken=register(attrs.evolve(BRANCH, dissolved=PartialDate(2023, 5, 12)))
    ),
    "ADV-BR-1/members": Breach(
        sound=register(BRANCH, *MEMBERSHIPS, coverage=(KNOWN,)),
        broken=register(BRANCH, *MEMBERSHIPS[:2], coverage=(KNOWN,)),
    ),
    "ADV-GRASS-1": Breach(
        sound=register(PLATFORM, HELD, coverage=(ALL_HELD,)),
        broken=register(PLATFORM, attrs.evolve(HELD, date=PartialDate(2022, 4)), coverage=(ALL_HELD,)),
    ),
    "ADV-GRASS-1/solved": Breach(sound=solving(10), broken=solving(11)),
}
