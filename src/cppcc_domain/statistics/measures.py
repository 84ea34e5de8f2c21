"""指标口径 — the table of what is counted: each indicator with the collections it is counted from and the function that counts."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from cppcc_domain.statistics.counting import activities, outputs, people, proposals
from cppcc_domain.statistics.records import Records
from cppcc_domain.values.verdicts import Verdict
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.people import MembershipExit
from cppcc_domain.vocab.proposals import FilingStatus, Timing

__all__ = ["COUNTED_FROM", "MEASURES", "Measure"]


@attrs.frozen(weakref_slot=False)
class Measure:
    """口径 — how one indicator is counted."""

    collections: tuple[str, ...]
    """The collections of the register that must be complete for the count to be exact."""
    count: Callable[[Records], Iterable[Verdict]]
    base: str | None = None
    """For a rate: the indicator of which it is a share."""
    running: bool = False
    """Whether the figure goes on changing for the same cases, so that it means nothing without the day it was counted (截至)."""


def _of(*collections: str, **counts: Callable[[Records], Iterable[Verdict]]) -> dict[str, Measure]:
    """Return measures that are counted from the same collections."""
    return {indicator: Measure(collections, count) for indicator, count in counts.items()}


MEASURES: Final[Mapping[str, Measure]] = MappingProxyType(
    {
        **_of(
            "proposals",
            proposals_received=proposals.received,
            proposals_filed=proposals.filed,
            proposals_merged=proposals.outcome(FilingStatus.MERGED),
            proposals_converted=proposals.outcome(FilingStatus.CONVERTED),
            proposals_not_filed=proposals.outcome(FilingStatus.NOT_FILED),
            proposals_withdrawn=proposals.outcome(FilingStatus.WITHDRAWN),
            proposals_individual=proposals.by_members,
            proposals_collective=proposals.collectively,
            proposals_session=proposals.filed_when(Timing.SESSION),
            proposals_recess=proposals.filed_when(Timing.RECESS),
            key_proposals=proposals.selected_as_key,
            handling_units=proposals.handling_units,
            members_submitted=proposals.members_submitted,
        ),
        "proposals_replied": Measure(("proposals",), proposals.replied, running=True),
        "reply_rate": Measure(("proposals",), proposals.replied, base="proposals_filed", running=True),
        "filing_rate": Measure(("proposals",), proposals.filed_of_received, base="proposals_received"),
        "member_submission_rate": Measure(
            ("proposals", "members"), proposals.seated_members_submitted, base="members_total"
        ),
        **_of(
            "meetings",
            plenaries=outputs.meetings(MeetingKind.PLENARY),
            # A thematic meeting is one of the Standing Committee's, numbered with the others.
            standing_committee_meetings=outputs.meetings(
                MeetingKind.STANDING_COMMITTEE, MeetingKind.THEMATIC_STANDING_COMMITTEE
            ),
            thematic_standing_committee_meetings=outputs.meetings(MeetingKind.THEMATIC_STANDING_COMMITTEE),
            chairpersons_meetings=outputs.meetings(MeetingKind.CHAIRPERSONS),
        ),
        **_of(
            "consultations",
            consultations=activities.consultations,
            key_consultations=activities.key_consultations,
        ),
        **_of("research_topics", key_topics=activities.key_topics),
        **_of(
            "activities",
            research_inspection_study=activities.of_kinds("research", "inspection", "study_tour"),
            research_activities=activities.of_kinds("research"),
            inspections=activities.of_kinds("inspection"),
            study_tours=activities.of_kinds("study_tour"),
            reading_events=activities.of_kinds("reading"),
            sector_contacts=activities.of_kinds("sector_contact"),
            member_visits=activities.of_kinds("member_visit"),
            training_courses=activities.of_kinds("training"),
            staff_study_sessions=activities.of_kinds("staff_study"),
            grassroots_guidance=activities.of_kinds("grassroots_guidance"),
        ),
        **_of("activities", "attendances", training_attendances=activities.attendances("training")),
        **_of(
            "deliverables",
            reports_submitted=outputs.deliverables("research_report", "consultation_brief", "supervision_brief"),
            research_reports=outputs.deliverables("research_report"),
            consultation_briefs=outputs.deliverables("consultation_brief"),
            supervision_briefs=outputs.deliverables("supervision_brief"),
            formal_recommendations=outputs.deliverables("formal_recommendation"),
        ),
        **_of(
            "opinion_reports",
            opinion_reports=outputs.reports_with(lambda report: report.routings),
            opinion_reports_received=outputs.received_reports,
            opinion_reports_adopted=outputs.reports_with(lambda report: report.adoptions),
            opinion_reports_instructed=outputs.reports_with(lambda report: report.instructions),
        ),
        **_of(
            "members",
            members_total=people.members,
            members_co_opted=people.co_opted,
            members_resigned=people.left_by(MembershipExit.RESIGNED),
            members_revoked=people.left_by(MembershipExit.REVOKED),
        ),
        **_of("offices", standing_members_total=people.holders_of("standing_member")),
        **_of("organs", party_branches=people.organs("performance_party_branch")),
        **_of("organs", "organ_memberships", branch_members=people.branch_members),
        **_of(
            "programmes",
            mock_cppcc_schools=people.sites("mock_cppcc", "school"),
            reading_groups=people.sites("scholarly_cppcc", "reading_group"),
            reading_bases=people.sites("scholarly_cppcc", "reading_base"),
        ),
        **_of(
            "awards",
            excellent_standing_members=people.awards("excellent_standing_member"),
            excellent_members=people.awards("excellent_member"),
            excellent_proposals=people.awards("excellent_proposal"),
        ),
        **_of("platforms", platforms=outputs.platforms, platforms_upgraded=outputs.platforms_upgraded),
        **_of(
            "deliberations",
            deliberations=outputs.deliberations,
            issues_raised=outputs.issues_raised,
            issues_solved=outputs.issues_solved,
        ),
    }
)
"""Every indicator that records can give; each function's docstring says what it counts."""

COUNTED_FROM: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {indicator: measure.collections for indicator, measure in MEASURES.items()}
)
"""For every counted indicator the collections of the register that it is counted from."""
