"""Proposals and units that cannot have been distinguished, or too many of them."""

from decimal import Decimal

import attrs
import member_year as y

from breaches.breach import Breach, register
from cppcc_domain.model import Award, Coverage, Entity, Register, Unit
from cppcc_domain.model.proposal_events import Assigned, Assignment
from cppcc_domain.rulebook import NATIONAL_DEFAULT, AwardRatio, Parameter, inherit, with_parameters
from cppcc_domain.values import PartialDate, Period
from cppcc_domain.vocab import HandlingRole

TEXT = "某区政协优秀提案评选办法"
RULES = with_parameters(
    inherit(NATIONAL_DEFAULT, name="some_district", place="某市某区"),
    {
        "award.proposal_ratio": Parameter(value=AwardRatio(low=Decimal(5), high=Decimal(10)), source=TEXT),
        "award.collective_ratio": Parameter(value=AwardRatio(low=Decimal(20), high=Decimal(100)), source=TEXT),
        "award.unit_ratio": Parameter(value=AwardRatio(low=Decimal(0), high=Decimal(20)), source=TEXT),
    },
)
COMPLETE = tuple(Coverage(collection=name, period=Period.year(2023)) for name in ("awards", "proposals"))


def award(recipient: str, kind: str = "excellent_proposal", year: int = 2023) -> Award:
    return Award(id=f"award-{recipient}", committee_id="c", kind=kind, year=year, recipient_id=recipient)


def year_of(*entities: Entity) -> Register:
    """Return a register of ten proposals of 2023, of which one is collective, each handled by a unit of its own."""
    units = [Unit(id=f"u{number}", kind="government", name=f"第{number}局") for number in range(10)]
    proposals = [y.proposal(f"p{number}", "a", proposer_kind="individual") for number in range(9)]
    proposals.append(y.proposal("p9", proposer_kind="party", proposer_ids=("u0",)))
    handled = [
        attrs.evolve(
            one,
            events=(*one.events, Assigned(assignments=(Assignment(unit_id=unit.id, role=HandlingRole.SOLE),))),
        )
        for one, unit in zip(proposals, units, strict=True)
    ]
    return register(*y.members("a"), *units, *handled, *entities, coverage=COMPLETE)


FILED = y.proposal("p", "a")

BREACHES = {
    "INV-AWARD-1": Breach(
        sound=register(*y.members("a"), FILED, award("p")),
        broken=register(*y.members("a"), y.proposal("p", "a", filed=False), award("p")),
    ),
    "INV-AWARD-1/later": Breach(
        sound=register(*y.members("a"), FILED, award("p")),
        broken=register(*y.members("a"), y.proposal("p", "a", day=PartialDate(2024, 1, 10)), award("p")),
    ),
    "INV-AWARD-1/other": Breach(
        sound=register(*y.members("a"), FILED, award("p")), broken=register(*y.members("a"), FILED, award("m-a"))
    ),
    "ADV-AWARD-1": Breach(
        sound=year_of(award("p9")), broken=year_of(*(award(f"p{n}") for n in (8, 9))), rulebook=RULES
    ),
    "ADV-AWARD-1/collective": Breach(sound=year_of(award("p9")), broken=year_of(award("p1")), rulebook=RULES),
    "ADV-AWARD-2": Breach(
        sound=year_of(*(award(f"u{n}", "advanced_handling_unit") for n in range(2))),
        broken=year_of(*(award(f"u{n}", "advanced_handling_unit") for n in range(3))),
        rulebook=RULES,
    ),
}
