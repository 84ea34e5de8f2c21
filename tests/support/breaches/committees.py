"""Committees and terms that cannot be."""

import attrs

from breaches.breach import TERM, Breach, register
from cppcc_domain.values import PartialDate

NEXT = attrs.evolve(TERM, id="t2", ordinal=2, start=PartialDate(2026, 11), end=PartialDate(2031))

BREACHES = {
    "INV-COM-2": Breach(sound=register(NEXT), broken=register(attrs.evolve(NEXT, ordinal=1))),
    "INV-COM-5": Breach(sound=register(NEXT), broken=register(attrs.evolve(NEXT, end=PartialDate(2026, 10)))),
}
