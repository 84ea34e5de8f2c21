"""品牌、机制、专项行动 — named programmes with their sites, standing mechanisms, and campaigns of a year."""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.entity import AnyId, Entity
from cppcc_domain.values.checks import calendar_year, is_tuple, non_empty, non_negative, positive
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.places import Place
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.programmes import MechanismKind, ProgrammeKind, SiteKind

__all__ = ["Mechanism", "MechanismId", "Programme", "ProgrammeId", "Site", "SpecialAction", "SpecialActionId"]

ProgrammeId = Annotated[str, RefersTo("Programme")]
MechanismId = Annotated[str, RefersTo("Mechanism")]
SpecialActionId = Annotated[str, RefersTo("SpecialAction")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Site:
    """阵地 — where a programme lives: a school, a reading base, a reading group, a series of events."""

    kind: SiteKind
    name: str = attrs.field(validator=non_empty)
    since: PartialDate | None = None
    until: PartialDate | None = None
    place: Place | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Programme(Entity):
    """品牌 — a named programme: 模拟政协, 书香政协, 主题教育 (with its batch), a theme year such as 协商效能提升年."""

    committee_id: CommitteeId
    name: str = attrs.field(validator=non_empty)
    kind: ProgrammeKind
    since: PartialDate | None = None
    until: PartialDate | None = None
    batch: int | None = attrs.field(default=None, validator=positive)
    """批次, for campaigns that come in batches: 第二批主题教育."""
    sites: tuple[Site, ...] | None = attrs.field(default=None, validator=is_tuple)
    open_list: bool = False
    """True when the source names only some of the sites."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Mechanism(Entity):
    """机制 — a standing way of working with a name, such as 五个一 or 党建+.

    The name may declare how many items it has; the items stay ``None`` where the source does not list them.
    """

    committee_id: CommitteeId
    name: str = attrs.field(validator=non_empty)
    kind: MechanismKind | None = None
    declared_count: int | None = attrs.field(default=None, validator=non_negative)
    items: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    open_list: bool = False
    """True when the source ends the items with 等."""
    since: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class SpecialAction(Entity):
    """专项行动 — a campaign planned or carried out in one year, with its measures."""

    committee_id: CommitteeId
    name: str = attrs.field(validator=non_empty)
    year: int | None = attrs.field(default=None, validator=calendar_year)
    measures: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    concerns_ids: tuple[AnyId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """What it builds on: the programme that 「模拟政协」扩面行动 widens."""
