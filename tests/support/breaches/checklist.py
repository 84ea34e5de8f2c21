"""Annual reports that leave out what belongs into them."""

from breaches.breach import Breach, register, report
from cppcc_domain.model import Breakdown, Figure, Part, Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, with_parameters
from cppcc_domain.values import Quantity

SHORT = with_parameters(
    NATIONAL_DEFAULT,
    {
        "report.expected_figures": Parameter(value=("proposals_filed", "key_proposals"), source="测试"),
        "report.expected_breakdowns": Parameter(value=("topic",), source="测试"),
    },
)
"""A rulebook that expects two figures and one breakdown."""

BY_TOPIC = Breakdown(
    indicator="proposals_filed", dimension="topic", parts=(Part(code="social", quantity=Quantity(9, counter="件")),)
)


def annual(*statements: Figure | Breakdown) -> Register:
    """Return a register with a work report of the Standing Committee that states nine filed proposals and this."""
    filed = Figure(indicator="proposals_filed", quantity=Quantity(9, counter="件"))
    return register(report(filed, *statements, title="政协某市某区第一届委员会常务委员会工作报告"))


KEY = Figure(indicator="key_proposals", quantity=Quantity(3, counter="件"))

BREACHES = {
    "ADV-REP-1": Breach(sound=annual(KEY, BY_TOPIC), broken=annual(BY_TOPIC), rulebook=SHORT),
    "ADV-REP-1/undivided": Breach(sound=annual(KEY, BY_TOPIC), broken=annual(KEY), rulebook=SHORT),
}
