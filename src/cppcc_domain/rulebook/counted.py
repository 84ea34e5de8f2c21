"""计分对象 — what a rule of a score scheme looks at: one small class for each kind of record that members score with.

Fields that are left empty ask nothing: a rule for filed proposals without roles counts those of everybody who signed.
"""

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.values.checks import is_tuple, not_an_empty_tuple, positive
from cppcc_domain.vocab.activities import ActivityKind
from cppcc_domain.vocab.awards import AwardKind
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.consultations import ConsultationForm
from cppcc_domain.vocab.meetings import AttendanceStatus, MeetingKind, SpeechMode
from cppcc_domain.vocab.outputs import AdoptionMode, DeliverableKind
from cppcc_domain.vocab.proposals import ProposerKind
from cppcc_domain.vocab.scores import AuthorRole, OccasionKind, ProposalStep, ReportStep

__all__ = [
    "Counted",
    "CountedAttendance",
    "CountedAwards",
    "CountedDeliverables",
    "CountedProposals",
    "CountedReports",
    "CountedSpeeches",
]


@attrs.frozen(kw_only=True, weakref_slot=False)
class CountedAttendance:
    """出席 — attendances at the occasions named: all of a class, or those of a kind.

    Raises:
        ImpossibleValueError: No occasion is named.

    Example:
        >>> CountedAttendance(meetings=(MeetingKind.PLENARY,), statuses=(AttendanceStatus.ABSENT,)).whole is None
        True
    """

    occasions: tuple[OccasionKind, ...] = attrs.field(default=(), validator=is_tuple)
    """Classes of occasion, whatever the kind within: all activities."""
    meetings: tuple[MeetingKind, ...] = attrs.field(default=(), validator=is_tuple)
    activities: tuple[ActivityKind, ...] = attrs.field(default=(), validator=is_tuple)
    consultations: tuple[ConsultationForm, ...] = attrs.field(default=(), validator=is_tuple)
    statuses: tuple[AttendanceStatus, ...] = attrs.field(
        default=(AttendanceStatus.PRESENT,), validator=not_an_empty_tuple
    )
    whole: bool | None = None
    """全程参加: true counts who was there for all of it, false who was not; ``None`` both."""
    compulsory: bool | None = None
    """必须参加: true counts occasions to which the member had to come, false the others; ``None`` both."""

    def __attrs_post_init__(self) -> None:
        if not (self.occasions or self.meetings or self.activities or self.consultations):
            raise ImpossibleValueError("CountedAttendance", self, "at least one kind of occasion")


@attrs.frozen(kw_only=True, weakref_slot=False)
class CountedProposals:
    """提案 — proposals that reached a step, for those who wrote or signed them."""

    proposals: ProposalStep
    roles: tuple[AuthorRole, ...] = attrs.field(default=(), validator=is_tuple)
    proposer_kinds: tuple[ProposerKind, ...] = attrs.field(default=(), validator=is_tuple)
    most_authors: int | None = attrs.field(default=None, validator=positive)
    """How many authors score at most, from the first on."""
    converted: bool = True
    """Whether a proposal counts that was passed on in another form (转办)."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class CountedReports:
    """社情民意信息 — opinion reports that reached a step, for those who wrote them."""

    reports: ReportStep
    levels: tuple[Level, ...] = attrs.field(default=(), validator=is_tuple)
    """Of whoever adopted or commented."""
    modes: tuple[AdoptionMode, ...] = attrs.field(default=(), validator=is_tuple)
    """Of the adoption: alone, or as part of a composite."""
    roles: tuple[AuthorRole, ...] = attrs.field(default=(), validator=is_tuple)
    converted: bool = True
    """Whether a report counts that a proposal was passed on as (提案转为社情民意信息)."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class CountedSpeeches:
    """大会发言 — speeches to meetings, held or handed in."""

    speeches: tuple[SpeechMode, ...] = attrs.field(validator=not_an_empty_tuple)
    at: tuple[MeetingKind, ...] = attrs.field(default=(), validator=is_tuple)


@attrs.frozen(kw_only=True, weakref_slot=False)
class CountedDeliverables:
    """成果 — research reports and the like, for those who wrote them."""

    deliverables: tuple[DeliverableKind, ...] = attrs.field(validator=not_an_empty_tuple)
    roles: tuple[AuthorRole, ...] = attrs.field(default=(), validator=is_tuple)


@attrs.frozen(kw_only=True, weakref_slot=False)
class CountedAwards:
    """表彰 — awards to the member, and to proposals for those who wrote or signed them."""

    awards: tuple[AwardKind, ...] = attrs.field(validator=not_an_empty_tuple)
    roles: tuple[AuthorRole, ...] = attrs.field(default=(), validator=is_tuple)


Counted = CountedAttendance | CountedProposals | CountedReports | CountedSpeeches | CountedDeliverables | CountedAwards
"""What a rule can count; in TOML told apart by its first key: ``meetings``, ``proposals``, ``reports`` …"""
