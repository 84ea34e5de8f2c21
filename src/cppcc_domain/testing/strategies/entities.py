"""实体 — the strategy for each class of entity: its own where there is one, else the one that its fields give."""

from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from cppcc_domain.model import (
    Committee,
    Deliberation,
    Mechanism,
    Meeting,
    Member,
    Proposal,
    Term,
    WorkReport,
)
from cppcc_domain.model.entity import Entity
from cppcc_domain.testing.strategies.derived import Ids, instances
from cppcc_domain.testing.strategies.people import committees, terms
from cppcc_domain.testing.strategies.proposals import proposals
from cppcc_domain.testing.strategies.reports import work_reports
from cppcc_domain.testing.strategies.seats import members
from cppcc_domain.testing.strategies.work import deliberations, mechanisms, meetings

__all__ = ["entities"]

EntityT = TypeVar("EntityT", bound=Entity)

_OF_THEIR_OWN: Final[Mapping[type[Entity], Callable[..., st.SearchStrategy[Any]]]] = {
    Committee: committees,
    Deliberation: deliberations,
    Mechanism: mechanisms,
    Meeting: meetings,
    Member: members,
    Proposal: proposals,
    Term: terms,
    WorkReport: work_reports,
}


def entities(
    cls: type[EntityT], *, ids: Ids | None = None, **fields: st.SearchStrategy[Any]
) -> st.SearchStrategy[EntityT]:
    """Entities of one class.

    Args:
        cls: The class, such as ``Award``.
        ids: The ids that references may take; made-up ones by default.
        fields: Strategies for single fields, and whatever else the strategy of that class takes.
    """
    if cls in _OF_THEIR_OWN:
        return _OF_THEIR_OWN[cls](ids=ids, **fields)
    return instances(cls, ids=ids, **fields)
