"""单位 — bodies outside the committee that its work deals with: handling units, addressees, collective proposers."""

from typing import Annotated

import attrs

from cppcc_domain.model.entity import Entity
from cppcc_domain.values.checks import non_empty
from cppcc_domain.values.places import DivisionCode
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.parties import PartyCode
from cppcc_domain.vocab.units import UnitKind

__all__ = ["Unit", "UnitId"]

UnitId = Annotated[str, RefersTo("Unit")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Unit(Entity):
    """单位 — a handling unit (承办单位), a Party committee or government as addressee, a party or people's organisation as proposer."""

    name: str = attrs.field(validator=non_empty)
    kind: UnitKind
    short_name: str | None = None
    """简称: 区教育局."""
    party: PartyCode | None = None
    """The party, when the unit is the local organisation of one."""
    level: Level | None = None
    division: DivisionCode | None = None
    superior_id: UnitId | None = None
