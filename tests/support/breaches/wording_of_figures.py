"""Figures in unsuitable words."""

from breaches.breach import Breach, register, report
from cppcc_domain.model import Figure, Register
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import Bound


def visits(number: int, word: str, counter: str = "次") -> Register:
    """Return a register whose report states more than so many visits."""
    return register(report(Figure(indicator="member_visits", quantity=Quantity(number, Bound.OVER, counter, word))))


BREACHES = {
    "ADV-APPROX-1": Breach(sound=visits(40, "多"), broken=visits(43, "多")),
    "ADV-APPROX-1/doubled": Breach(sound=visits(40, "余"), broken=visits(40, "约余")),
    "ADV-CNT-1": Breach(sound=visits(40, "多"), broken=visits(40, "多", "篇")),
}
