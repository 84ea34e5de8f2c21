"""职务 — who holds an office, together with whom, and for how long."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle.membership.composition import HELD_BY_ONE, ORGAN_POSTS, STANDING_POSTS
from cppcc_domain.model.committee import Organ
from cppcc_domain.model.people import Office, OrganMembership
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.durations import overlapping
from cppcc_domain.values.dates import Period
from cppcc_domain.values.durations import Duration
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.committees import POSTS
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CHARTER_2023, COMMITTEE_QUESTIONS, SECRETARIES_RULES_2018

__all__ = ["RULES"]


@rule(
    "INV-COM-3",
    Severity.ERROR,
    zh="同一委员会同时只有一位主席、至多一位秘书长",
    en="a committee has at most one chairperson and one secretary-general at a time",
    source=f"{CHARTER_2023}第四十二条",
)
def chair_and_secretary_general_are_one_each(context: Context) -> Iterator[Finding]:
    offices: defaultdict[tuple[str, str], list[tuple[Duration, Office]]] = defaultdict(list)
    for office in context.register.offices:
        if office.post in HELD_BY_ONE and office.organ_id is None:
            offices[office.committee_id, office.post].append((Duration(office.start, office.end), office))
    still_held = {later.id: earlier for held in offices.values() for earlier, later in overlapping(held)}
    for office in context.register.offices:
        earlier = still_held.get(office.id)
        if earlier is not None and earlier.person_id != office.person_id:
            date = None if office.start is None else office.start.isoformat()
            yield context.finding(office, "start", post=office.post, date=date, other=earlier.id)


@rule(
    "INV-COM-4",
    Severity.ERROR,
    zh="常务委员会组成人员应是本委员会的在任委员",
    en="whoever belongs to the Standing Committee is a current member of the committee",
    source=COMMITTEE_QUESTIONS,
)
def the_standing_committee_is_made_of_members(context: Context) -> Iterator[Finding]:
    for office in context.register.offices:
        if office.post not in STANDING_POSTS or office.organ_id is not None or office.start is None:
            continue
        if context.register.is_complete("members", Period(office.start)) and not _may_be_seated(context, office):
            yield context.finding(office, "person_id", post=office.post, date=office.start.isoformat())


def _may_be_seated(context: Context, office: Office) -> bool:
    """Whether the person has a seat that may have been held when the office began, or one of which the committee is not known."""
    seats = context.index.seats
    if seats.get((office.person_id, None)):
        return True
    held = (
        seat.held_in(context.index.terms[seat.term_id])
        for seat in seats.get((office.person_id, office.committee_id), ())
    )
    return any(
        duration is not None and (office.start is None or not duration.excludes(office.start)) for duration in held
    )


@rule(
    "INV-COM-6",
    Severity.ERROR,
    zh="常务委员会由主席、副主席、秘书长、常务委员组成，秘书长会议由秘书长、副秘书长组成；副秘书长不当然是常务委员会组成人员",
    en="Standing Committee, chairpersons' and secretaries-general's meeting are made up of certain posts; deputies are not in the first",
    source=f"{CHARTER_2023}第四十五条；{SECRETARIES_RULES_2018}第二条",
)
def organs_are_made_of_their_posts(context: Context) -> Iterator[Finding]:
    organs = {organ.id: organ for organ in context.register.organs if organ.kind in ORGAN_POSTS}
    places = (
        *((office, "post", office.organ_id, office.post) for office in context.register.offices),
        *((place, "role", place.organ_id, place.role) for place in context.register.organ_memberships),
    )
    for holder, at, organ_id, post in places if organs else ():
        organ = None if organ_id is None else organs.get(organ_id)
        if organ is not None and post is not None and post in POSTS and post not in ORGAN_POSTS[organ.kind]:
            yield context.finding(holder, at, post=post, organ_kind=organ.kind)


@rule(
    "INV-MEM-3",
    Severity.ERROR,
    zh="失去委员资格的，其在该委员会的一切职务同日终止",
    en="whoever loses the seat loses all offices in that committee on the same day",
    source=COMMITTEE_QUESTIONS,
)
def offices_end_with_the_seat(context: Context) -> Iterator[Finding]:
    register = context.register
    for office in register.offices:
        yield from _outlasting(context, office, office.committee_id, office.term_id)
    for place in register.organ_memberships:
        organ = register.get(place.organ_id)
        if isinstance(organ, Organ):
            yield from _outlasting(context, place, organ.committee_id, organ.term_id)


def _outlasting(
    context: Context, post: Office | OrganMembership, committee_id: str, term_id: str | None
) -> Iterator[Finding]:
    """Yield the post of a known term if it certainly goes on after all its holder's seats in that term were lost."""
    until = post.end or post.start
    if until is None or term_id is None:
        return
    in_committee = context.index.seats.get((post.person_id, committee_id), ())
    seats = [seat for seat in in_committee if seat.term_id == term_id and seat.was_seated]
    ends = [end for seat in seats if (end := seat.tenure.end) is not None]
    if seats and len(ends) == len(seats) and all(end.before(until) for end in ends):
        latest = max(ends, key=lambda end: end.last)
        at = "start" if post.end is None else "end"
        yield context.finding(post, at, date=until.isoformat(), limit=latest.isoformat())


RULES: Final = (
    chair_and_secretary_general_are_one_each,
    the_standing_committee_is_made_of_members,
    organs_are_made_of_their_posts,
    offices_end_with_the_seat,
)
