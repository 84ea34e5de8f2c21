"""委员会、届、机构 — a committee, its terms, and the organs it works through."""

from typing import Annotated

import attrs

from cppcc_domain.model.entity import Entity
from cppcc_domain.values.checks import is_tuple, non_empty, non_negative, ordinal
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.places import DivisionCode, Place
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.committees import Level, OrganKind, SectorKind
from cppcc_domain.vocab.sectors import SectorCode

__all__ = ["Committee", "CommitteeId", "Organ", "OrganId", "SectorSeats", "Term", "TermId", "duration_within"]

CommitteeId = Annotated[str, RefersTo("Committee")]
TermId = Annotated[str, RefersTo("Term")]
OrganId = Annotated[str, RefersTo("Organ")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Committee(Entity):
    """委员会 — the National Committee or one local committee, through all its terms.

    The relation of a higher committee to a lower one is guidance (指导), not command.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）组织总则
    """

    place: str = attrs.field(validator=non_empty)
    """The name of the division as the committee's full name has it: 海口市美兰区; 全国 for the National Committee."""
    level: Level
    division: DivisionCode | None = None
    """The division's code at that time; codes change, so it is not the key."""
    guided_by_id: CommitteeId | None = None
    """The higher committee whose guidance it takes; ``None`` for the National Committee, or where not stated."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class SectorSeats:
    """界别 — one sector of one term, with its quota where it is known.

    The set of sectors belongs to the term: it is decided anew for each one by the outgoing Standing Committee.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）第四十条
    """

    sector: SectorCode
    name: str = attrs.field(validator=non_empty)
    """The sector's official name in that term."""
    kind: SectorKind | None = None
    quota: int | None = attrs.field(default=None, validator=non_negative)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Term(Entity):
    """届 — one term of a committee, normally five years.

    Historical sources give the members named, the seats or the attendance of the first session: three different numbers.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）第四十条、第四十一条
    """

    committee_id: CommitteeId
    ordinal: int = attrs.field(validator=ordinal)
    """届次: 1 for 第一届."""
    start: PartialDate | None = None
    end: PartialDate | None = None
    extended_to: PartialDate | None = None
    """延长任期: the later end that the Standing Committee decided with two thirds of all its members."""
    sectors: tuple[SectorSeats, ...] | None = attrs.field(default=None, validator=is_tuple)
    members_named: int | None = attrs.field(default=None, validator=non_negative)
    seats: int | None = attrs.field(default=None, validator=non_negative)
    first_session_attended: int | None = attrs.field(default=None, validator=non_negative)

    @property
    def duration(self) -> Duration:
        """From its start to its end, or to the later end of an extension."""
        return Duration(self.start, self.extended_to or self.end)


def duration_within(term: Term | None, start: PartialDate | None, end: PartialDate | None) -> Duration:
    """Return from when to when a seat, an office or an organ lasts: what it does not state itself is that of its term.

    Args:
        term: Its term; ``None`` where that is not known.
        start: The beginning that it states.
        end: The end that it states.
    """
    of_term = Duration() if term is None else term.duration
    return Duration(start or of_term.start, end or of_term.end)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Organ(Entity):
    """机构 — whatever a committee works through, told apart by its kind.

    Special committee, office, sector group, members' studio, performance Party branch (履职党支部) … are free local names with a kind.
    """

    committee_id: CommitteeId
    kind: OrganKind
    name: str = attrs.field(validator=non_empty)
    term_id: TermId | None = None
    host_id: OrganId | None = None
    """挂靠机构: the organ that it is set up in, such as the special committee of a Party branch."""
    established: PartialDate | None = None
    dissolved: PartialDate | None = None
    place: Place | None = None
