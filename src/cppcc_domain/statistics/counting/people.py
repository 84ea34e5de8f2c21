"""人员与机构计数 — counting members, offices, Party branches, awards and the sites of programmes."""

from collections.abc import Callable, Iterator

from cppcc_domain.lifecycle.membership.composition import post_holders, seating
from cppcc_domain.statistics.records import Records
from cppcc_domain.statistics.verdicts import distinct
from cppcc_domain.values.verdicts import Verdict, both
from cppcc_domain.vocab.people import MembershipEntry, MembershipExit

__all__ = [
    "awards",
    "branch_members",
    "co_opted",
    "holders_of",
    "left_by",
    "members",
    "organs",
    "sites",
]


def organs(kind: str) -> Callable[[Records], Iterator[Verdict]]:
    """Count the organs of this kind that exist when the period is over."""

    def count(records: Records) -> Iterator[Verdict]:
        for organ in records.organs.get(kind, ()):
            yield records.lasts(organ.established, organ.dissolved, organ.term_id)

    return count


def branch_members(records: Records) -> Iterator[Verdict]:
    """Count the persons (党员委员) who belong to a performance Party branch when the period is over, each once.

    Whoever lost the seat does not belong to it any more.
    """
    is_seated = seating(records.register, records.period.last)
    branches = {organ.id: organ for organ in records.organs.get("performance_party_branch", ())}

    def belonging() -> Iterator[tuple[str, Verdict]]:
        for membership in records.register.organ_memberships:
            branch = branches.get(membership.organ_id)
            if branch is not None:
                exists = records.lasts(branch.established, branch.dissolved, branch.term_id)
                belongs = records.lasts(membership.start, membership.end, branch.term_id)
                yield membership.person_id, both(both(exists, belongs), is_seated(membership.person_id, branch.term_id))

    return distinct(belonging())


def members(records: Records) -> Iterator[Verdict]:
    """Count the seats (委员) that are held when the period is over."""
    return (lasts for _, lasts in records.seats)


def holders_of(post: str) -> Callable[[Records], Iterator[Verdict]]:
    """Count the persons who hold this post in the committee when the period is over, as those of the Standing Committee are found."""

    def count(records: Records) -> Iterator[Verdict]:
        holders = post_holders(records.register, (post,), records.period.last)
        yield from (True for _ in holders.certain)
        yield from (None for _ in holders.possible)

    return count


def co_opted(records: Records) -> Iterator[Verdict]:
    """Count the seats that began in the period by co-option (增补)."""
    for member, _ in records.seats:
        tenure = member.tenure
        entered = None if tenure.entry is None else tenure.entry is MembershipEntry.CO_OPTED
        yield both(entered, records.happened(tenure.start or records.terms[member.term_id].start))


def left_by(exit_: MembershipExit) -> Callable[[Records], Iterator[Verdict]]:
    """Count the seats that ended in the period in this way."""

    def count(records: Records) -> Iterator[Verdict]:
        for member, _ in records.seats:
            tenure = member.tenure
            if tenure.exit is exit_ or (tenure.exit is None and tenure.end is not None):
                yield both(None if tenure.exit is None else True, records.happened(tenure.end))

    return count


def awards(kind: str) -> Callable[[Records], Iterator[Verdict]]:
    """Count the awards of this kind that were given for the period's years."""

    def count(records: Records) -> Iterator[Verdict]:
        for award in records.awards.get(kind, ()):
            yield records.in_year(award.year)

    return count


def sites(programme_kind: str, site_kind: str) -> Callable[[Records], Iterator[Verdict]]:
    """Count the sites of this kind that programmes of this kind have when the period is over.

    A programme whose sites are not stated, or named only in part (等), may have more.
    """

    def count(records: Records) -> Iterator[Verdict]:
        for programme in records.programmes.get(programme_kind, ()):
            for site in programme.sites or ():
                if site.kind == site_kind:
                    yield records.lasts(site.since, site.until)
            if programme.sites is None or programme.open_list:
                yield None

    return count
