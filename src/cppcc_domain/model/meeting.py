"""会议 — meetings of every kind with their votes, documents and speeches."""

from datetime import time
from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId, OrganId, TermId
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.people import PersonId
from cppcc_domain.values.checks import is_tuple, non_empty, non_negative, ordinal, votes
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.documents import DocumentNumber
from cppcc_domain.values.places import Place
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.meetings import AdoptedDocumentKind, MeetingKind, SpeechMode

__all__ = ["AdoptedDocument", "Meeting", "MeetingId", "Speech", "Vote"]

MeetingId = Annotated[str, RefersTo("Meeting")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Vote:
    """表决 — one vote; a motion passes with more than half of *all* members, not of those present.

    Sources:
        《中国人民政治协商会议章程》：以全体委员（常务委员会以全体组成人员）的过半数通过
    """

    subject: str = attrs.field(validator=non_empty)
    whole_membership: int | None = attrs.field(default=None, validator=votes)
    """全体: everybody who has a vote, present or not."""
    present: int | None = attrs.field(default=None, validator=votes)
    yes: int | None = attrs.field(default=None, validator=votes)
    no: int | None = attrs.field(default=None, validator=votes)
    abstained: int | None = attrs.field(default=None, validator=votes)
    adopted: bool | None = None
    extends_term_id: TermId | None = None
    """延长任期: the term whose extension is voted on; that takes two thirds of the whole Standing Committee."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class AdoptedDocument:
    """通过的文件 — a resolution, report or decision that the meeting adopted."""

    kind: AdoptedDocumentKind
    title: str = attrs.field(validator=non_empty)
    number: DocumentNumber | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class Speech:
    """大会发言 — a speech to the meeting, spoken or handed in."""

    title: str = attrs.field(validator=non_empty)
    mode: SpeechMode
    speaker_id: PersonId | None = None
    on_behalf_of: str | None = None
    """The party, organisation or sector that it speaks for."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Meeting(Entity):
    """会议 — a plenary session, a meeting of the Standing Committee, of the chairpersons, of an organ …

    The ordinal counts within the term and the kind and starts again at one with each term. The length is stored, not derived: 3月4日下午
    to 3月10日上午 is printed as 会期6天.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）第四十三条至第四十五条
    """

    committee_id: CommitteeId
    kind: MeetingKind
    term_id: TermId | None = None
    ordinal: int | None = attrs.field(default=None, validator=ordinal)
    organ_id: OrganId | None = None
    """The organ that meets, for meetings of organs."""
    session_id: MeetingId | None = None
    """The session inside which this meeting sits, for presidium meetings and the like."""
    start: PartialDate | None = None
    start_time: time | None = None
    end: PartialDate | None = None
    days: int | None = attrs.field(default=None, validator=non_negative)
    """会期, as printed."""
    place: Place | None = None
    theme: str | None = None
    """议题, for thematic meetings."""
    expected: int | None = attrs.field(default=None, validator=non_negative)
    """应到人数."""
    attended: int | None = attrs.field(default=None, validator=non_negative)
    """实到人数."""
    agenda: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    votes: tuple[Vote, ...] | None = attrs.field(default=None, validator=is_tuple)
    adopted: tuple[AdoptedDocument, ...] | None = attrs.field(default=None, validator=is_tuple)
    speeches: tuple[Speech, ...] | None = attrs.field(default=None, validator=is_tuple)
