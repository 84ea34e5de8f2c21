"""Figures that no year can have had."""

from breaches.breach import Breach, percent, register, report
from cppcc_domain.model import Figure, Register
from cppcc_domain.values import Quantity

FILED = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))


def stating(indicator: str, quantity: Quantity) -> Register:
    """Return a register whose report states this beside 94 filed proposals."""
    return register(report(FILED, Figure(indicator=indicator, quantity=quantity)))


BREACHES = {
    "INV-REP-3": Breach(
        sound=stating("proposals_replied", Quantity(94, counter="件")),
        broken=stating("proposals_replied", Quantity(95, counter="件")),
    ),
    "INV-REP-4": Breach(sound=stating("reply_rate", percent(100)), broken=stating("reply_rate", percent(101))),
    "INV-REP-4/negative": Breach(
        sound=stating("plenaries", Quantity(0, counter="次")), broken=stating("plenaries", Quantity(-1, counter="次"))
    ),
}
