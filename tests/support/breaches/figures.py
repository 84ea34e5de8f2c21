"""Figures that do not agree with each other or with the records."""

import attrs

from breaches.breach import Breach, percent, register, report
from cppcc_domain.model import Coverage, Figure, OpinionReport, Register
from cppcc_domain.values import Period, Quantity
from cppcc_domain.vocab import Bound, Comparison

GROWTH = Figure(
    indicator="deliberations",
    quantity=percent(35),
    comparison=Comparison.YEAR_ON_YEAR,
    base=Quantity(124, counter="场"),
)


def growing(level: Quantity | None, base: int | None = None) -> Register:
    """Return a register whose report states a level, where there is one, and a growth of 35 % on a base."""
    growth = attrs.evolve(GROWTH, base=None if base is None else Quantity(base, counter="场"))
    now = () if level is None else (Figure(indicator="deliberations", quantity=level),)
    return register(report(*now, growth))


def stated(count: int) -> Register:
    """Return a register that holds one opinion report and states so many."""
    figure = Figure(indicator="opinion_reports", quantity=Quantity(count, counter="篇"))
    (routed,) = (OpinionReport(id="o", committee_id="c", title="关于丙的信息", routings=()),)
    complete = Coverage(collection="opinion_reports", period=Period.year(2023))
    return register(routed, report(figure), coverage=(complete,))


HELD = Quantity(167, counter="场")
SOUND = growing(HELD, 124)

BREACHES = {
    "ADV-GROW-1": Breach(sound=SOUND, broken=growing(HELD)),
    "ADV-GROW-1/no_upper_end": Breach(sound=SOUND, broken=growing(Quantity(160, Bound.OVER, "场", "超"))),
    "ADV-GROW-1/bare": Breach(sound=SOUND, broken=growing(None)),
    "ADV-GROW-1/impossible": Breach(sound=SOUND, broken=growing(Quantity(3, counter="场"))),
    "ADV-GROW-1/inconsistent": Breach(sound=SOUND, broken=growing(HELD, 200)),
    "ADV-COUNT-1": Breach(sound=stated(0), broken=stated(51)),
}
