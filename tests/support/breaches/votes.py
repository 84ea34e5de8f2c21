"""Votes that do not add up, or are not enough."""

from typing import Any

from breaches.breach import Breach, register
from cppcc_domain.model import Meeting, Register, Vote
from cppcc_domain.vocab import MeetingKind


def voted(kind: MeetingKind = MeetingKind.PLENARY, **counts: Any) -> Register:
    """Return a register with a meeting that took one vote."""
    vote = Vote(subject="决议", **counts)
    return register(Meeting(id="m", committee_id="c", kind=kind, votes=(vote,)))


def extension(yes: int) -> Register:
    return voted(MeetingKind.STANDING_COMMITTEE, yes=yes, whole_membership=30, adopted=True, extends_term_id="t")


BREACHES = {
    "INV-VOTE-1": Breach(sound=voted(yes=60, no=4, present=64), broken=voted(yes=60, no=5, present=64)),
    "INV-VOTE-1/whole": Breach(sound=voted(present=65, whole_membership=65), broken=voted(yes=66, whole_membership=65)),
    "INV-VOTE-2": Breach(
        sound=voted(yes=91, present=100, whole_membership=180, adopted=True),
        broken=voted(yes=90, present=100, whole_membership=180, adopted=True),
    ),
    "INV-VOTE-3": Breach(sound=extension(20), broken=extension(19)),
}
