"""Figures that no year can have had."""

from breaches.breach import Breach, register, report
from cppcc_domain.model import Figure, Register
from cppcc_domain.values import Quantity

FILED = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))


def replied(count: int) -> Register:
    """Return a register whose report states so many replies beside 94 filed proposals."""
    return register(report(FILED, Figure(indicator="proposals_replied", quantity=Quantity(count, counter="件"))))


BREACHES = {"INV-REP-3": Breach(sound=replied(94), broken=replied(95))}
