"""Codes that nothing explains."""

from breaches.breach import Breach, register
from cppcc_domain.model import Activity, LocalTerm

ODD = Activity(id="a", committee_id="c", kind="tea", title="茶话会")

BREACHES = {
    "ADV-CODE-1": Breach(
        sound=register(ODD, labels=(LocalTerm(vocabulary="activity_kind", code="tea", zh="茶话会"),)),
        broken=register(ODD),
    ),
}
