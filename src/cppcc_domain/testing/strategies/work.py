"""履职 — meetings, consultations, activities, what they hand over, and work at the grass roots."""

from typing import Any

from hypothesis import strategies as st

from cppcc_domain.model.activity import Activity
from cppcc_domain.model.consultation import Consultation
from cppcc_domain.model.deliverable import Deliverable
from cppcc_domain.model.grassroots import Deliberation, Platform, RaisedIssue
from cppcc_domain.model.meeting import Meeting, Vote
from cppcc_domain.model.opinion import OpinionReport
from cppcc_domain.model.programme import Mechanism, Programme
from cppcc_domain.testing.strategies.dates import partial_dates
from cppcc_domain.testing.strategies.derived import Ids, instances, references
from cppcc_domain.testing.strategies.plain import made, tuples_of
from cppcc_domain.testing.strategies.texts import names, texts
from cppcc_domain.values.dates import PartialDate

__all__ = [
    "activities",
    "consultations",
    "deliberations",
    "deliverables",
    "mechanisms",
    "meetings",
    "opinion_reports",
    "platforms",
    "programmes",
    "votes",
]


def votes(*, ids: Ids | None = None) -> st.SearchStrategy[Vote]:
    """Votes (表决) whose numbers agree: those who voted were present, and adopted is what enough of all voted for.

    Args:
        ids: The ids of terms that may be voted on; made-up ones by default.
    """
    extended = st.one_of(*[st.none()] * 3, references("Term", ids=ids))
    counts, stated = st.tuples(*[st.integers(0, 400)] * 5), st.tuples(*[st.booleans()] * 6)
    return made(_vote, names(), counts, stated, extended)


def meetings(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Meeting]:
    """Meetings (会议) of every kind, with their votes; no more attended than were expected."""
    counts = st.builds(
        lambda attended, absent, stated: (attended + absent if stated[0] else None, attended if stated[1] else None),
        st.integers(0, 400),
        st.integers(0, 100),
        st.tuples(st.booleans(), st.booleans()),
    )
    some_votes = st.none() | tuples_of(votes(ids=ids), max_size=2)
    return instances(Meeting, {("expected", "attended"): counts}, ids=ids, **{"votes": some_votes} | fields)


def consultations(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Consultation]:
    """Consultations (协商活动) in every form; who organises one is not stated, or somebody."""
    organisers = tuples_of(references("Organ", "Unit", "Committee", ids=ids), min_size=1, unique=True)
    return instances(Consultation, ids=ids, **{"organiser_ids": st.none() | organisers} | fields)


def activities(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Activity]:
    """Activities (履职活动) of every kind."""
    return instances(Activity, ids=ids, **fields)


def opinion_reports(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[OpinionReport]:
    """Opinion reports (社情民意信息), with where they were sent and who took them up."""
    return instances(OpinionReport, ids=ids, **fields)


def deliverables(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Deliverable]:
    """Deliverables (成果) of every kind."""
    return instances(Deliverable, ids=ids, **fields)


def platforms(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Platform]:
    """Platforms (协商议事平台), upgraded after they were built."""
    return instances(Platform, ids=ids, **fields)


def deliberations(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Deliberation]:
    """Deliberations (协商议事活动), with issues that are solved on the day or later."""
    dates_and_issues = (st.none() | partial_dates()).flatmap(
        lambda date: st.tuples(st.just(date), st.none() | _issues(date))
    )
    return instances(Deliberation, {("date", "issues"): dates_and_issues}, ids=ids, **fields)


def programmes(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Programme]:
    """Programmes (品牌) with their sites."""
    return instances(Programme, ids=ids, **fields)


def mechanisms(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Mechanism]:
    """Mechanisms (机制) whose name declares as many items as are listed, or more where the list is open."""
    items = st.none() | tuples_of(texts(), max_size=5)
    listed = st.builds(_listed, items, st.none() | st.integers(0, 5), st.booleans())
    return instances(Mechanism, {("items", "declared_count", "open_list"): listed}, ids=ids, **fields)


def _vote(subject: str, counts: tuple[int, ...], stated: tuple[bool, ...], extended: str | None) -> Vote:
    yes, no, abstained, silent, absent = counts
    present = yes + no + abstained + silent
    whole = present + absent
    facts: dict[str, Any] = {
        "whole_membership": whole,
        "present": present,
        "yes": yes,
        "no": no,
        "abstained": abstained,
        "adopted": 2 * yes > whole if extended is None else 3 * yes >= 2 * whole,
    }
    known = {name: fact for (name, fact), told in zip(facts.items(), stated, strict=True) if told}
    return Vote(subject=subject, extends_term_id=extended, **known)


def _issues(date: PartialDate | None) -> st.SearchStrategy[tuple[RaisedIssue, ...]]:
    solved = partial_dates() if date is None else partial_dates(min_value=date.first)
    return tuples_of(instances(RaisedIssue, solved=st.none() | solved))


def _listed(
    items: tuple[str, ...] | None,
    more: int | None,
    is_open: bool,  # noqa: FBT001 - drawn, not called
) -> tuple[tuple[str, ...] | None, int | None, bool]:
    named = len(items or ())
    if more is None:
        return items, None, is_open
    return items, named + more if is_open or items is None else named, is_open
