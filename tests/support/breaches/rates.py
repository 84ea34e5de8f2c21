"""Rates that cannot be, and rates that do not say of what."""

import attrs

from breaches.breach import Breach, percent, register, report
from cppcc_domain.model import Figure, Register
from cppcc_domain.values import PartialDate, Quantity

FILED = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))
REPLY_RATE = Figure(
    indicator="reply_rate",
    quantity=percent(100),
    base=Quantity(94, counter="件"),
    as_of=PartialDate(2023, 12, 31),
)
SATISFACTION = Figure(
    indicator="satisfaction_rate",
    quantity=percent(99),
    base=Quantity(94, counter="件"),
    note="含基本满意",
)


def stating(*figures: Figure) -> Register:
    """Return a register whose report states these."""
    return register(report(*figures))


BREACHES = {
    "INV-REP-4": Breach(sound=stating(REPLY_RATE), broken=stating(attrs.evolve(REPLY_RATE, quantity=percent(101)))),
    "INV-REP-4/negative": Breach(
        sound=stating(FILED), broken=stating(attrs.evolve(FILED, quantity=Quantity(-1, counter="件")))
    ),
    "INV-REP-4/no_base": Breach(sound=stating(REPLY_RATE), broken=stating(attrs.evolve(REPLY_RATE, base=None))),
    "INV-REP-4/no_day": Breach(sound=stating(REPLY_RATE), broken=stating(attrs.evolve(REPLY_RATE, as_of=None))),
    "ADV-SAT-1": Breach(sound=stating(SATISFACTION), broken=stating(attrs.evolve(SATISFACTION, note=""))),
}
