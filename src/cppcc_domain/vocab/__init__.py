"""术语 — the controlled terms of the field, each with its official Chinese, its English and the document it was read in.

The lowest floor but errors: it knows nothing of values, entities or rules. *Closed* sets (:class:`ClosedTerm`, enums) are the same everywhere
and drive code: levels, kinds of meeting, states of a proposal, bounds of a quantity. *Open* lists (:class:`CodeList`) differ from place to
place: organs, topics, activities, awards. A field typed ``Annotated[str, SOME_LIST]``, or by the alias under the list, takes any non-empty code,
so a local code loads and is kept; a list grows with :meth:`CodeList.extended`.

Some lists carry more than terms: :class:`SectorConcept` knows its kind, :class:`PartyConcept` its member word, :class:`Indicator` its counter;
:data:`COUNTERS` uses the Chinese counter itself as code. :mod:`cppcc_domain.vocab.sources` names the documents.

Example:
    >>> from cppcc_domain.vocab import ACTIVITY_KINDS, DEMOCRATIC_PARTIES, FilingStatus, PARTIES
    >>> FilingStatus.NOT_FILED.zh, ACTIVITY_KINDS.find("视察").code
    ('不予立案', 'inspection')
    >>> "、".join(PARTIES[code].short for code in DEMOCRATIC_PARTIES)
    '民革、民盟、民建、民进、农工党、致公党、九三、台盟'
"""

from cppcc_domain.vocab.activities import (
    ACTIVITY_KINDS,
    DEMOCRATIC_SUPERVISION_FORMS,
    ActivityKind,
    SupervisionForm,
)
from cppcc_domain.vocab.awards import (
    AWARD_KINDS,
    AWARDS_OF_PROPOSALS,
    GRADES,
    AwardKind,
    GradeCode,
)
from cppcc_domain.vocab.catalogue import (
    ALL_LISTS,
    CLOSED_TERMS,
)
from cppcc_domain.vocab.committees import (
    ORGAN_KINDS,
    POSTS,
    SPECIAL_COMMITTEE_KINDS,
    Level,
    OrganKind,
    PostCode,
    SectorKind,
    SpecialCommitteeKind,
)
from cppcc_domain.vocab.consultations import (
    CONSULTATION_FORMS,
    RESEARCH_TOPIC_KINDS,
    ConsultationForm,
    PlanStatus,
    ResearchTopicKind,
)
from cppcc_domain.vocab.deadlines import (
    DueKind,
    DueStatus,
    Undated,
)
from cppcc_domain.vocab.findings import (
    Severity,
)
from cppcc_domain.vocab.grassroots import (
    GRASSROOTS_ISSUE_KINDS,
    PLATFORM_LEVELS,
    GrassrootsIssueKind,
    PlatformLevel,
)
from cppcc_domain.vocab.meetings import (
    ADOPTED_DOCUMENT_KINDS,
    LEAVE_REASONS,
    AdoptedDocumentKind,
    AttendanceStatus,
    LeaveReason,
    MeetingKind,
    SpeechMode,
)
from cppcc_domain.vocab.outputs import (
    DELIVERABLE_KINDS,
    PROBLEM_KINDS,
    AdoptionMode,
    DeliverableKind,
    ProblemKind,
)
from cppcc_domain.vocab.parties import (
    DEMOCRATIC_PARTIES,
    PARTIES,
    PartyCode,
    PartyConcept,
)
from cppcc_domain.vocab.people import (
    CONTACT_KINDS,
    ETHNICITIES,
    ContactKind,
    DecidingBody,
    EthnicityCode,
    Gender,
    Management,
    MembershipEntry,
    MembershipExit,
    SeatState,
    Sensitivity,
)
from cppcc_domain.vocab.programmes import (
    MECHANISM_KINDS,
    PROGRAMME_KINDS,
    SITE_KINDS,
    MechanismKind,
    ProgrammeKind,
    SiteKind,
)
from cppcc_domain.vocab.proposals import (
    CONTACT_MODES,
    CONVERSION_TARGETS,
    PROPOSER_KINDS,
    REJECTION_REASONS,
    RESULT_CLASSES,
    REVIEW_STAGES,
    SATISFACTION_AXES,
    SATISFACTION_LEVELS,
    TOPICS,
    ContactMode,
    ConversionTarget,
    FilingStatus,
    HandlingRole,
    HandlingStatus,
    ProposerKind,
    RejectionReason,
    ResultClass,
    ReviewStage,
    SatisfactionAxis,
    SatisfactionLevel,
    TextPart,
    Timing,
    TopicCode,
)
from cppcc_domain.vocab.quantities import (
    BOUND_WORDS,
    COUNTERS,
    Bound,
    BoundWord,
    CounterCode,
)
from cppcc_domain.vocab.records import (
    EntityTerm,
    EventTerm,
    SeatEventTerm,
)
from cppcc_domain.vocab.reports import (
    BREAKDOWN_DIMENSIONS,
    INDICATORS,
    SECTION_KINDS,
    BreakdownDimension,
    Comparison,
    Indicator,
    IndicatorCode,
    PeriodKind,
    SectionKind,
)
from cppcc_domain.vocab.scores import (
    AuthorRole,
    EntryReason,
    OccasionKind,
    ProposalStep,
    ReportStep,
    ScoreUnit,
)
from cppcc_domain.vocab.sectors import (
    NATIONAL_13TH,
    NATIONAL_14TH,
    SECTORS,
    SectorCode,
    SectorConcept,
)
from cppcc_domain.vocab.terms import (
    ClosedTerm,
    CodeList,
    Concept,
)
from cppcc_domain.vocab.units import (
    UNIT_KINDS,
    UnitKind,
)

__all__ = [
    "ACTIVITY_KINDS",
    "ADOPTED_DOCUMENT_KINDS",
    "ALL_LISTS",
    "AWARDS_OF_PROPOSALS",
    "AWARD_KINDS",
    "BOUND_WORDS",
    "BREAKDOWN_DIMENSIONS",
    "CLOSED_TERMS",
    "CONSULTATION_FORMS",
    "CONTACT_KINDS",
    "CONTACT_MODES",
    "CONVERSION_TARGETS",
    "COUNTERS",
    "DELIVERABLE_KINDS",
    "DEMOCRATIC_PARTIES",
    "DEMOCRATIC_SUPERVISION_FORMS",
    "ETHNICITIES",
    "GRADES",
    "GRASSROOTS_ISSUE_KINDS",
    "INDICATORS",
    "LEAVE_REASONS",
    "MECHANISM_KINDS",
    "NATIONAL_13TH",
    "NATIONAL_14TH",
    "ORGAN_KINDS",
    "PARTIES",
    "PLATFORM_LEVELS",
    "POSTS",
    "PROBLEM_KINDS",
    "PROGRAMME_KINDS",
    "PROPOSER_KINDS",
    "REJECTION_REASONS",
    "RESEARCH_TOPIC_KINDS",
    "RESULT_CLASSES",
    "REVIEW_STAGES",
    "SATISFACTION_AXES",
    "SATISFACTION_LEVELS",
    "SECTION_KINDS",
    "SECTORS",
    "SITE_KINDS",
    "SPECIAL_COMMITTEE_KINDS",
    "TOPICS",
    "UNIT_KINDS",
    "ActivityKind",
    "AdoptedDocumentKind",
    "AdoptionMode",
    "AttendanceStatus",
    "AuthorRole",
    "AwardKind",
    "Bound",
    "BoundWord",
    "BreakdownDimension",
    "ClosedTerm",
    "CodeList",
    "Comparison",
    "Concept",
    "ConsultationForm",
    "ContactKind",
    "ContactMode",
    "ConversionTarget",
    "CounterCode",
    "DecidingBody",
    "DeliverableKind",
    "DueKind",
    "DueStatus",
    "EntityTerm",
    "EntryReason",
    "EthnicityCode",
    "EventTerm",
    "FilingStatus",
    "Gender",
    "GradeCode",
    "GrassrootsIssueKind",
    "HandlingRole",
    "HandlingStatus",
    "Indicator",
    "IndicatorCode",
    "LeaveReason",
    "Level",
    "Management",
    "MechanismKind",
    "MeetingKind",
    "MembershipEntry",
    "MembershipExit",
    "OccasionKind",
    "OrganKind",
    "PartyCode",
    "PartyConcept",
    "PeriodKind",
    "PlanStatus",
    "PlatformLevel",
    "PostCode",
    "ProblemKind",
    "ProgrammeKind",
    "ProposalStep",
    "ProposerKind",
    "RejectionReason",
    "ReportStep",
    "ResearchTopicKind",
    "ResultClass",
    "ReviewStage",
    "SatisfactionAxis",
    "SatisfactionLevel",
    "ScoreUnit",
    "SeatEventTerm",
    "SeatState",
    "SectionKind",
    "SectorCode",
    "SectorConcept",
    "SectorKind",
    "Sensitivity",
    "Severity",
    "SiteKind",
    "SpecialCommitteeKind",
    "SpeechMode",
    "SupervisionForm",
    "TextPart",
    "Timing",
    "TopicCode",
    "Undated",
    "UnitKind",
]
