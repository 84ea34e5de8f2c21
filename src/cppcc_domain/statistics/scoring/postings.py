"""记分 — what one record brings one member by one rule, before any limit: the form that everything is scored in."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs

from cppcc_domain.rulebook.scores import ScoreRule
from cppcc_domain.statistics.scoring.seats import Roll
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.quantity import simplest
from cppcc_domain.values.verdicts import Verdict, both
from cppcc_domain.vocab.scores import AuthorRole, EntryReason

__all__ = ["Points", "Posting", "Work", "for_authors", "more_records", "points_of"]

Points = int | Fraction
"""Points in the form in which they are added up: whole where they are whole, which is faster, and exact in any case."""


def points_of(rule: ScoreRule) -> Points:
    """Return what the rule gives for one record."""
    return simplest(Fraction(rule.points))


@attrs.frozen(kw_only=True, weakref_slot=False)
class Posting:
    """记分 — points of one rule for one record; of what is uncertain, the most that it can bring."""

    member_id: str | None
    """``None`` for what may be anybody's."""
    rule: ScoreRule
    points: Points | None
    """``None`` for any number of points."""
    record_id: str = ""
    path: str = ""
    doubt: EntryReason | None = None
    """Why it may count or not; ``None`` where it certainly does."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Work:
    """成果 — a record that has authors, and whether it counts by the rule in question."""

    record_id: str
    path: str
    authors: Sequence[str] | None
    """Ids of members or persons, the first author first; ``None`` where they are not stated."""
    when: PartialDate | None
    term_id: str | None = None
    verdict: Verdict


def for_authors(
    rule: ScoreRule, work: Work, roll: Roll, *, roles: tuple[AuthorRole, ...], most: int | None = None
) -> Iterator[Posting]:
    """Yield what a work brings each of its authors.

    Args:
        rule: The rule.
        work: The work; one that does not count brings nothing.
        roll: Says which seats the authors hold.
        roles: Which authors score; all where none is named.
        most: How many authors score at most.
    """
    if work.verdict is False:
        return
    if work.authors is None:
        yield _posting(rule, work, None, points_of(rule), EntryReason.NO_AUTHOR)
        return
    for position, author in enumerate(work.authors[:most]):
        points = simplest(points_of(rule) * rule.sharing.of(position, len(work.authors)))
        if points and (not roles or _role(position, len(work.authors)) in roles):
            for member_id, theirs in roll.seats_of(author, work.when, work.term_id):
                counts = both(work.verdict, theirs)
                if counts is not False:
                    yield _posting(rule, work, member_id, points, None if counts else EntryReason.UNCERTAIN)


def more_records(rule: ScoreRule, collection: str) -> Posting:
    """Return what may be added by records that the register does not hold: any number of points, or once those of the rule."""
    return Posting(
        member_id=None,
        rule=rule,
        points=points_of(rule) if rule.is_once_a_year else None,
        path=f"$.{collection}",
        doubt=EntryReason.INCOMPLETE,
    )


def _posting(rule: ScoreRule, work: Work, member_id: str | None, points: Points, doubt: EntryReason | None) -> Posting:
    return Posting(member_id=member_id, rule=rule, points=points, record_id=work.record_id, path=work.path, doubt=doubt)


def _role(position: int, authors: int) -> AuthorRole:
    if authors == 1:
        return AuthorRole.SOLE
    return AuthorRole.CO if position else AuthorRole.FIRST
