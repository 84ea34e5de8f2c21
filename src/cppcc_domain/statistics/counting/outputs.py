"""会议、成果与基层协商计数 — counting meetings, deliverables, opinion reports and grass-roots consultation."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol

from cppcc_domain.model.opinion import OpinionReport
from cppcc_domain.statistics.records import Records
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.verdicts import Verdict, any_of, both
from cppcc_domain.vocab.meetings import MeetingKind

__all__ = [
    "deliberations",
    "deliverables",
    "issues_raised",
    "issues_solved",
    "meetings",
    "platforms",
    "platforms_upgraded",
    "received_reports",
    "reports_with",
]


class _Dated(Protocol):
    @property
    def date(self) -> PartialDate | None: ...


def meetings(*kinds: MeetingKind) -> Callable[[Records], Iterator[Verdict]]:
    """Count the meetings of these kinds that began in the period."""

    def count(records: Records) -> Iterator[Verdict]:
        for kind in kinds:
            for meeting in records.meetings.get(kind, ()):
                yield records.happened(meeting.start or meeting.end)

    return count


def deliverables(*kinds: str) -> Callable[[Records], Iterator[Verdict]]:
    """Count the deliverables of these kinds that are dated in the period; one record is one 期 or 份."""

    def count(records: Records) -> Iterator[Verdict]:
        for kind in kinds:
            for deliverable in records.deliverables.get(kind, ()):
                yield records.happened(deliverable.date)

    return count


def received_reports(records: Records) -> Iterator[Verdict]:
    """Count the opinion reports (社情民意信息) that were handed in during the period."""
    for report in records.own(records.register.opinion_reports):
        yield records.happened(report.submitted)


def reports_with(
    steps: Callable[[OpinionReport], Sequence[_Dated] | None],
) -> Callable[[Records], Iterator[Verdict]]:
    """Count the opinion reports with a step of this sort (报送, 采用, 批示) in the period, each once however often it was taken."""

    def count(records: Records) -> Iterator[Verdict]:
        for report in records.own(records.register.opinion_reports):
            taken = steps(report)
            yield _later(records, report.submitted, None if taken is None else [step.date for step in taken])

    return count


def platforms(records: Records) -> Iterator[Verdict]:
    """Count the platforms (协商议事平台) that exist when the period is over; one that was upgraded has been there before."""
    for platform in records.own(records.register.platforms):
        yield records.lasts(platform.built or platform.upgraded, platform.closed)


def platforms_upgraded(records: Records) -> Iterator[Verdict]:
    """Count the platforms that were upgraded (升级改造) in the period, whatever became of them."""
    for platform in records.own(records.register.platforms):
        if platform.upgraded is not None:
            yield records.happened(platform.upgraded)


def deliberations(records: Records) -> Iterator[Verdict]:
    """Count the deliberations on platforms (协商议事活动) held in the period; one record is one 场."""
    for deliberation in records.own(records.register.deliberations):
        yield records.happened(deliberation.date)


def issues_raised(records: Records) -> Iterator[Verdict]:
    """Count the issues that were brought to deliberations of the period; a deliberation whose issues are not stated may have had some."""
    for deliberation in records.own(records.register.deliberations):
        held = records.happened(deliberation.date)
        if deliberation.issues is None:
            yield both(held, None)
        for _ in deliberation.issues or ():
            yield held


def issues_solved(records: Records) -> Iterator[Verdict]:
    """Count the issues that were solved in the period, whenever they had been raised.

    A deliberation whose issues are not stated may have solved some.
    """
    for deliberation in records.own(records.register.deliberations):
        if deliberation.issues is None:
            yield _later(records, deliberation.date, None)
            continue
        for issue in deliberation.issues:
            if issue.solved is not None:
                yield records.happened(issue.solved)


def _later(records: Records, before: PartialDate | None, dates: Iterable[PartialDate | None] | None) -> Verdict:
    """Whether one of the dates of a later step lies in the period; dates that are not stated can be any after the first step."""
    possible = before is None or before.first <= records.period.last
    return both(possible, None if dates is None else any_of(map(records.happened, dates)))
