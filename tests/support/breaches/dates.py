"""Dates that run backwards."""

import attrs

from breaches.breach import Breach, register
from cppcc_domain.model import Activity
from cppcc_domain.values import PartialDate

TRIP = Activity(id="a", committee_id="c", kind="research", title="调研", start=PartialDate(2023, 5))

BREACHES = {
    "INV-TIME-2": Breach(
        sound=register(attrs.evolve(TRIP, end=PartialDate(2023, 6))),
        broken=register(attrs.evolve(TRIP, end=PartialDate(2023, 4))),
    ),
}
