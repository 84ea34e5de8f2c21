"""履职活动计数 — counting activities, training, consultations and topics."""

from collections.abc import Callable, Iterator

from cppcc_domain.statistics.records import Records
from cppcc_domain.values.verdicts import Verdict, both
from cppcc_domain.vocab.meetings import AttendanceStatus

__all__ = ["attendances", "consultations", "key_consultations", "key_topics", "of_kinds"]


def of_kinds(*kinds: str) -> Callable[[Records], Iterator[Verdict]]:
    """Count the activities of these kinds that began in the period; one record is one 次, 场 or 期."""

    def count(records: Records) -> Iterator[Verdict]:
        for kind in kinds:
            for activity in records.activities.get(kind, ()):
                yield records.happened(activity.start or activity.end)

    return count


def attendances(kind: str) -> Callable[[Records], Iterator[Verdict]]:
    """Count 人次: participants present at activities of this kind that began in the period, each as often as present."""

    def count(records: Records) -> Iterator[Verdict]:
        occasions = {
            activity.id: records.happened(activity.start or activity.end)
            for activity in records.activities.get(kind, ())
        }
        for attendance in records.register.attendances:
            if attendance.occasion_id in occasions and attendance.status is AttendanceStatus.PRESENT:
                yield occasions[attendance.occasion_id]

    return count


def consultations(records: Records) -> Iterator[Verdict]:
    """Count the consultations (协商活动) that began in the period."""
    for consultation in records.own(records.register.consultations):
        yield records.happened(consultation.start or consultation.end)


def key_consultations(records: Records) -> Iterator[Verdict]:
    """Count the consultations of the period that are marked as key ones (重点协商履职活动)."""
    for consultation in records.own(records.register.consultations):
        yield both(consultation.key, records.happened(consultation.start or consultation.end))


def key_topics(records: Records) -> Iterator[Verdict]:
    """Count the key consultation topics (重点协商课题) of the period's years."""
    for topic in records.own(records.register.research_topics):
        yield both(None if topic.kind is None else topic.kind == "key", records.in_year(topic.year))
