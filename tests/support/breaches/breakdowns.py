"""Totals that are not the sum of their parts, and shares that are not theirs."""

from breaches.breach import Breach, cases, register, report
from cppcc_domain.model import Breakdown, Part, Register
from cppcc_domain.values import Quantity


def parted(dimension: str, *parts: Part, total: int = 8) -> Register:
    """Return a register whose report has one breakdown."""
    breakdown = Breakdown(
        indicator="proposals_filed", dimension=dimension, parts=parts, total=Quantity(total, counter="件")
    )
    return register(report(breakdown))


BREACHES = {
    "INV-REP-1": Breach(
        sound=parted("outcome", cases(5), cases(3)), broken=parted("outcome", cases(5), cases(3), total=9)
    ),
    "INV-REP-2": Breach(sound=parted("topic", cases(5), cases(3)), broken=parted("topic", cases(5), cases(4))),
    "INV-REP-5": Breach(
        sound=parted("topic", cases(5), cases(3)),
        broken=parted("topic", cases(5), Part(code="b", quantity=Quantity(3, counter="篇"))),
    ),
    "ADV-PCT-1": Breach(
        sound=parted("topic", cases(6, share=75), cases(2, share=25)),
        broken=parted("topic", cases(6, share=57), cases(2, share=25)),
    ),
}
