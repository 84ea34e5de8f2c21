"""Totals that are not the sum of their parts, and things that are stated in two ways."""

import attrs

from breaches.breach import Breach, cases, percent, register, report
from cppcc_domain.model import Breakdown, Figure, Part, Register
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import Comparison


def parted(dimension: str, *parts: Part, total: int = 8, exhaustive: bool = True) -> Register:
    """Return a register whose report has one breakdown."""
    breakdown = Breakdown(
        indicator="proposals_filed",
        dimension=dimension,
        parts=parts,
        total=Quantity(total, counter="件"),
        exhaustive=exhaustive,
    )
    return register(report(breakdown))


def stating(**counts: int) -> Register:
    """Return a register whose report states so many proposals of each kind: filed, individual …"""
    return register(
        report(
            *(
                Figure(indicator=f"proposals_{kind}", quantity=Quantity(count, counter="件"))
                for kind, count in counts.items()
            )
        )
    )


MIXED = Part(code="b", quantity=Quantity(3, counter="篇"))
CONTACTS = Figure(indicator="sector_contacts", quantity=Quantity(300, counter="次"))
GROWTH = Figure(
    indicator="sector_contacts",
    quantity=percent(50),
    comparison=Comparison.YEAR_ON_YEAR,
    base=Quantity(200, counter="次"),
)
OUTCOMES = {"received": 10, "filed": 6, "converted": 1, "withdrawn": 1, "not_filed": 1}

BREACHES = {
    "INV-REP-1": Breach(
        sound=parted("outcome", cases(5), cases(3)), broken=parted("outcome", cases(5), cases(3), total=9)
    ),
    "INV-REP-1/above": Breach(
        sound=parted("outcome", cases(5), exhaustive=False),
        broken=parted("outcome", cases(5), cases(4), exhaustive=False),
    ),
    "INV-REP-1/figures": Breach(sound=stating(**OUTCOMES, merged=1), broken=stating(**OUTCOMES, merged=2)),
    "INV-REP-2": Breach(sound=parted("topic", cases(5), cases(3)), broken=parted("topic", cases(5), cases(4))),
    "INV-REP-2/above": Breach(
        sound=parted("topic", cases(5), exhaustive=False),
        broken=parted("topic", cases(5), cases(4), exhaustive=False),
    ),
    "INV-REP-2/figures": Breach(
        sound=stating(filed=8, individual=6, collective=2), broken=stating(filed=8, individual=5, collective=2)
    ),
    "INV-REP-5": Breach(sound=parted("topic", cases(5), cases(3)), broken=parted("topic", cases(5), MIXED)),
    "INV-REP-5/growth": Breach(
        sound=register(report(CONTACTS, GROWTH)),
        broken=register(report(CONTACTS, attrs.evolve(GROWTH, base=Quantity(200, counter="人次")))),
    ),
    "ADV-DATA-1": Breach(
        sound=register(report(*(Figure(indicator="proposals_filed", quantity=Quantity(94)) for _ in range(2)))),
        broken=register(report(*(Figure(indicator="proposals_filed", quantity=Quantity(count)) for count in (94, 95)))),
    ),
    "ADV-DATA-1/untold": Breach(
        sound=stating(received=10, filed=7, converted=3), broken=stating(received=10, filed=7, converted=2)
    ),
}
