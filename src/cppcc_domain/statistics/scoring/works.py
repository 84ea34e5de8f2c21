"""成果记分 — what proposals, opinion reports, speeches, deliverables and awards bring those whose they are."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

import attrs

from cppcc_domain.lifecycle.participants import signatories
from cppcc_domain.model.assessment import Award
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.opinion import Adoption, Instruction, OpinionReport
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.rulebook.counted import (
    Counted,
    CountedAttendance,
    CountedAwards,
    CountedDeliverables,
    CountedProposals,
    CountedReports,
    CountedSpeeches,
)
from cppcc_domain.rulebook.scores import ScoreRule, ScoreScheme
from cppcc_domain.statistics.cases import Case
from cppcc_domain.statistics.records import Records
from cppcc_domain.statistics.scoring.postings import Posting, Work, for_authors, more_records
from cppcc_domain.statistics.scoring.seats import Roll
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.verdicts import Verdict, any_of, both
from cppcc_domain.vocab.proposals import FilingStatus
from cppcc_domain.vocab.scores import ProposalStep, ReportStep

__all__ = ["Works"]


@attrs.frozen(eq=False, weakref_slot=False)
class Works:
    """成果 — the works of a register, and what rules give for them."""

    records: Records
    roll: Roll
    scheme: ScoreScheme

    def postings(self, rule: ScoreRule) -> Iterator[Posting]:
        """Yield what the rule gives for works; nothing if it looks at attendance."""
        counts = rule.counts
        if isinstance(counts, CountedAttendance):
            return
        roles = () if isinstance(counts, CountedSpeeches) else counts.roles
        most = counts.most_authors if isinstance(counts, CountedProposals) else None
        for work in self._works(counts):
            yield from for_authors(rule, work, self.roll, roles=roles, most=most)
        collection = _COLLECTIONS[type(counts)]
        complete = self.records.register.is_complete(collection, self.records.period)
        if not complete or (isinstance(counts, CountedSpeeches) and self._some_are_unstated(counts)):
            yield more_records(rule, collection)

    def _works(self, counts: Counted) -> Iterator[Work]:
        match counts:
            case CountedProposals():
                return self._proposals(counts)
            case CountedReports():
                return self._reports(counts)
            case CountedSpeeches():
                return self._speeches(counts)
            case CountedDeliverables():
                return self._deliverables(counts)
            case CountedAwards():
                return self._awards(counts)
            case CountedAttendance():
                return iter(())

    def _proposals(self, counts: CountedProposals) -> Iterator[Work]:
        for case in self.records.cases:
            proposal = case.proposal
            verdict = _reached(case, counts.proposals)
            if not counts.converted:
                verdict = both(verdict, _not_converted(case))
            if counts.proposer_kinds:
                verdict = both(verdict, self._is_of_kind(proposal, counts.proposer_kinds))
            if verdict is not False:
                yield Work(
                    record_id=proposal.id,
                    path=self._paths[proposal.id],
                    authors=self._authors(proposal),
                    when=None,
                    verdict=verdict,
                )

    def _is_of_kind(self, proposal: Proposal, kinds: tuple[str, ...]) -> Verdict:
        """Whether the proposers are of one of the kinds; members are an individual or several jointly, if nothing else is said."""
        if proposal.proposer_kind is not None:
            return proposal.proposer_kind in kinds
        members = self._signers(proposal)
        if not members:
            return None
        return ("joint" if len(members) > 1 else "individual") in kinds

    def _authors(self, proposal: Proposal) -> tuple[str, ...] | None:
        """Return the members who wrote or signed it, in order; ``None`` where none is named and nobody said that there is none."""
        return (self._signers(proposal) or None) if proposal.author_ids is None else proposal.author_ids

    def _signers(self, proposal: Proposal) -> tuple[str, ...]:
        """Return the members among the proposers, with those who signed when asked to."""
        named = dict.fromkeys((*(proposal.proposer_ids or ()), *sorted(signatories(proposal.events))))
        return tuple(id_ for id_ in named if id_ in self._member_ids)

    @cached_property
    def _member_ids(self) -> frozenset[str]:
        return frozenset(member.id for member in self.records.register.members)

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        return {
            proposal.id: f"$.proposals[{position}]" for position, proposal in enumerate(self.records.register.proposals)
        }

    def _reports(self, counts: CountedReports) -> Iterator[Work]:
        for position, report in enumerate(self.records.register.opinion_reports):
            if report.committee_id == self.records.register.committee_id:
                verdict = self._report_reached(report, counts)
                if not counts.converted:
                    verdict = both(verdict, report.proposal_id is None)
                yield Work(
                    record_id=report.id,
                    path=f"$.opinion_reports[{position}]",
                    authors=report.reporter_ids,
                    when=report.submitted or _first_known(*(report.adoptions or ()), *(report.instructions or ())),
                    verdict=verdict,
                )

    def _report_reached(self, report: OpinionReport, counts: CountedReports) -> Verdict:
        match counts.reports:
            case ReportStep.SUBMITTED:
                return self.records.happened(report.submitted)
            case ReportStep.UNADOPTED:
                unadopted = None if report.adoptions is None else not report.adoptions
                return both(unadopted, self.records.happened(report.submitted))
            case ReportStep.ADOPTED:
                return self._any_step(report, report.adoptions, counts)
            case ReportStep.INSTRUCTED:
                return self._any_step(report, report.instructions, counts)

    def _any_step(
        self, report: OpinionReport, steps: Iterable[Adoption | Instruction] | None, counts: CountedReports
    ) -> Verdict:
        """Whether one of the adoptions or comments is as the rule asks and lies in the period; unstated ones may be, once there is a report."""
        period = self.records.period
        possible = report.submitted is None or report.submitted.first <= period.last
        if steps is None:
            return both(possible, None)
        answers = []
        for step in steps:
            mode = step.mode if isinstance(step, Adoption) else None
            fits = both(_is_one_of(step.level, counts.levels), _is_one_of(mode, counts.modes))
            answers.append(both(fits, self.records.happened(step.date)))
        return both(possible, any_of(answers))

    def _speeches(self, counts: CountedSpeeches) -> Iterator[Work]:
        for position, meeting, happened in self._meetings(counts):
            for number, speech in enumerate(meeting.speeches or ()):
                if speech.mode in counts.speeches:
                    yield Work(
                        record_id=meeting.id,
                        path=f"$.meetings[{position}].speeches[{number}]",
                        authors=None if speech.speaker_id is None else (speech.speaker_id,),
                        when=meeting.start or meeting.end,
                        term_id=meeting.term_id,
                        verdict=happened,
                    )

    def _some_are_unstated(self, counts: CountedSpeeches) -> bool:
        return any(meeting.speeches is None for _, meeting, _ in self._meetings(counts))

    def _meetings(self, counts: CountedSpeeches) -> Iterator[tuple[int, Meeting, Verdict]]:
        """Yield the meetings of the kinds asked for that may lie in the period, with their position and whether they do."""
        for position, meeting in enumerate(self.records.register.meetings):
            own = meeting.committee_id == self.records.register.committee_id
            if own and (not counts.at or meeting.kind in counts.at):
                happened = self.records.happened(meeting.start or meeting.end)
                if happened is not False:
                    yield position, meeting, happened

    def _deliverables(self, counts: CountedDeliverables) -> Iterator[Work]:
        for position, deliverable in enumerate(self.records.register.deliverables):
            own = deliverable.committee_id == self.records.register.committee_id
            if own and deliverable.kind in counts.deliverables:
                yield Work(
                    record_id=deliverable.id,
                    path=f"$.deliverables[{position}]",
                    authors=deliverable.author_ids,
                    when=deliverable.date,
                    verdict=self.records.happened(deliverable.date),
                )

    def _awards(self, counts: CountedAwards) -> Iterator[Work]:
        for position, award in enumerate(self.records.register.awards):
            if award.committee_id == self.records.register.committee_id and award.kind in counts.awards:
                recipient = self.records.register.get(award.recipient_id)
                authors = self._authors(recipient) if isinstance(recipient, Proposal) else (award.recipient_id,)
                yield Work(
                    record_id=award.id,
                    path=f"$.awards[{position}]",
                    authors=authors,
                    when=PartialDate(award.year),
                    verdict=self._belongs(award),
                )

    def _belongs(self, award: Award) -> Verdict:
        """Whether the year for which the award is given lies in the period, as the scheme reckons years."""
        period, year = self.records.period, self.scheme.year(award.year)
        if period.first <= year.first and year.last <= period.last:
            return True
        return False if year.last < period.first or period.last < year.first else None


def _reached(case: Case, step: ProposalStep) -> Verdict:
    match step:
        case ProposalStep.SUBMITTED:
            return case.received
        case ProposalStep.FILED:
            return case.filed
        case ProposalStep.KEY:
            return both(case.is_filed, case.selected)


def _not_converted(case: Case) -> Verdict:
    return None if case.state.filing is FilingStatus.UNKNOWN else case.state.filing is not FilingStatus.CONVERTED


def _first_known(*steps: Adoption | Instruction) -> PartialDate | None:
    return next((step.date for step in steps if step.date is not None), None)


def _is_one_of(value: str | None, wanted: tuple[str, ...]) -> Verdict:
    if not wanted:
        return True
    return None if value is None else value in wanted


_COLLECTIONS: Final = {
    CountedProposals: "proposals",
    CountedReports: "opinion_reports",
    CountedSpeeches: "meetings",
    CountedDeliverables: "deliverables",
    CountedAwards: "awards",
}
"""On which collection of the register the rules for a kind of work rest."""
