"""承办单位 — how units may share a case, and who hands it to them."""

from collections import Counter
from collections.abc import Iterable

from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Assigned, Assignment
from cppcc_domain.model.register import Register
from cppcc_domain.model.units import Unit
from cppcc_domain.vocab.proposals import HandlingRole

__all__ = ["forwarding_unit", "parts_fit_together"]


def parts_fit_together(assignments: Iterable[Assignment]) -> bool:
    """Whether one unit handles the case alone, or one leads with co-handlers or without, or two and more handle it separately.

    Sources:
        省级提案办理规定第九条；山东省人民政府办公厅提案办理办法第七条
    """
    roles = [assignment.role for assignment in assignments]
    if len(roles) == 1:
        return roles[0] in {HandlingRole.SOLE, HandlingRole.LEAD}
    counts = Counter(roles)
    led = counts[HandlingRole.LEAD] == 1 and counts.keys() - {HandlingRole.LEAD} == {HandlingRole.CO}
    return led or counts.keys() == {HandlingRole.SPLIT}


def forwarding_unit(proposal: Proposal, position: int, event: Assigned, register: Register) -> Unit | None:
    """Return the unit that handed the case on by itself, although it may only send it back to the body that assigned it.

    Args:
        proposal: The case.
        position: How many events went before.
        event: The assignment.
        register: Where the units' names are looked up.

    Sources:
        山东省人民政府办公厅提案办理办法第六条
    """
    before = next((one for one in reversed(proposal.events[:position]) if isinstance(one, Assigned)), None)
    if event.by is None or before is None:
        return None
    for assignment in before.assignments:
        unit = register.get(assignment.unit_id)
        if isinstance(unit, Unit) and event.by in {unit.id, unit.name, unit.short_name}:
            return unit
    return None
