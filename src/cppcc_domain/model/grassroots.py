"""基层协商 — platforms in townships and communities, the deliberations held there, and the issues they raise and solve."""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.people import PersonId
from cppcc_domain.values.checks import is_tuple, non_empty, non_negative
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.places import Place
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.grassroots import GrassrootsIssueKind, PlatformLevel

__all__ = ["Deliberation", "DeliberationId", "Platform", "PlatformId", "RaisedIssue"]

PlatformId = Annotated[str, RefersTo("Platform")]
DeliberationId = Annotated[str, RefersTo("Deliberation")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Platform(Entity):
    """协商议事平台 — a place where people of a village, community or enterprise deliberate."""

    committee_id: CommitteeId
    name: str = attrs.field(validator=non_empty)
    level: PlatformLevel | None = None
    place: Place | None = None
    convener_id: PersonId | None = None
    built: PartialDate | None = None
    upgraded: PartialDate | None = None
    """升级改造."""
    closed: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class RaisedIssue:
    """问题 — one matter that was brought to a deliberation, solved on a date or not (yet)."""

    description: str = attrs.field(validator=non_empty)
    kind: GrassrootsIssueKind | None = None
    solved: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Deliberation(Entity):
    """协商议事活动 — one deliberation at a platform; one record is one 场.

    How many issues were solved says nothing about how many deliberations were held: one may solve several or none.
    """

    committee_id: CommitteeId
    platform_id: PlatformId
    topic: str = attrs.field(validator=non_empty)
    date: PartialDate | None = None
    participants: int | None = attrs.field(default=None, validator=non_negative)
    issues: tuple[RaisedIssue, ...] | None = attrs.field(default=None, validator=is_tuple)
