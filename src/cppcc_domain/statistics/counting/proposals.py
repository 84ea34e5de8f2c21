"""提案计数 — counting proposals by outcome, proposer, timing and handling."""

from collections.abc import Callable, Iterator

from cppcc_domain.lifecycle import proposers_of
from cppcc_domain.lifecycle.eligibility import MEMBERS_KINDS
from cppcc_domain.statistics.cases import Case
from cppcc_domain.statistics.records import Records
from cppcc_domain.statistics.verdicts import distinct
from cppcc_domain.values.verdicts import Verdict, any_of, both
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus, Timing

__all__ = [
    "by_members",
    "collectively",
    "filed",
    "filed_of_received",
    "filed_when",
    "handling_units",
    "members_submitted",
    "outcome",
    "received",
    "replied",
    "seated_members_submitted",
    "selected_as_key",
]


def received(records: Records) -> Iterator[Verdict]:
    """Count the proposals handed in (收到提案) in the period."""
    return (case.received for case in records.cases)


def filed(records: Records) -> Iterator[Verdict]:
    """Count the proposals filed (立案) in the period that still count as filed at its end."""
    return (case.filed for case in records.cases)


def filed_of_received(records: Records) -> Iterator[Verdict]:
    """Count, of the proposals handed in in the period, those that are filed at its end."""
    return (both(case.received, case.is_filed) for case in records.cases)


def outcome(status: FilingStatus) -> Callable[[Records], Iterator[Verdict]]:
    """Count the proposals that came to this outcome in the period and have it at its end."""

    def count(records: Records) -> Iterator[Verdict]:
        for case in records.cases:
            if case.state.filing in (status, FilingStatus.UNKNOWN):
                yield both(None if case.state.filing is FilingStatus.UNKNOWN else True, case.decided)

    return count


def filed_when(timing: Timing) -> Callable[[Records], Iterator[Verdict]]:
    """Count the proposals filed in the period that were put forward for the session, or between sessions."""

    def count(records: Records) -> Iterator[Verdict]:
        for case in records.cases:
            given = case.proposal.timing
            yield both(case.filed, None if given is None else given is timing)

    return count


def by_members(records: Records) -> Iterator[Verdict]:
    """Count the proposals filed in the period that members put forward (委员提案), alone or jointly."""
    return (both(case.filed, _is_by_members(case)) for case in records.cases)


def collectively(records: Records) -> Iterator[Verdict]:
    """Count the proposals filed in the period that others than members put forward (集体提案): parties, organs, sectors …"""
    for case in records.cases:
        own = _is_by_members(case)
        yield both(case.filed, None if own is None else not own)


def _is_by_members(case: Case) -> Verdict:
    kind = case.proposal.proposer_kind
    return None if kind is None else kind in MEMBERS_KINDS


def selected_as_key(records: Records) -> Iterator[Verdict]:
    """Count the filed proposals that were selected as key proposals (重点提案) in the period."""
    return (both(case.is_filed, case.selected) for case in records.cases)


def replied(records: Records) -> Iterator[Verdict]:
    """Count, of the proposals filed in the period, those replied to (办复) at its end."""
    return (both(case.filed, case.is_replied) for case in records.cases)


def handling_units(records: Records) -> Iterator[Verdict]:
    """Count the units (承办单位) to which proposals filed in the period are assigned, in whatever role, each once.

    A case whose handling is known but not its units may have others.
    """

    def assigned() -> Iterator[tuple[str, Verdict]]:
        for case in records.cases:
            for assignment in case.proposal.assignments:
                yield assignment.unit_id, case.filed
            if not case.proposal.assignments and case.state.handling is not HandlingStatus.NOT_STARTED:
                yield "", both(None, case.filed)

    return distinct(assigned())


def members_submitted(records: Records) -> Iterator[Verdict]:
    """Count the members who handed in a proposal in the period, alone or jointly, each once."""
    return distinct(_submitters(records))


def seated_members_submitted(records: Records) -> Iterator[Verdict]:
    """Count, of the members at the end of the period, those who handed in a proposal in it."""
    submitted: dict[str, Verdict] = {}
    for member_id, verdict in _submitters(records):
        submitted[member_id] = any_of((submitted.get(member_id, False), verdict))
    return (both(lasts, submitted.get(member.id, False)) for member, lasts in records.seats)


def _submitters(records: Records) -> Iterator[tuple[str, Verdict]]:
    for case in records.cases:
        if case.proposal.proposer_ids is None:
            yield "", both(None, case.received)
        if _is_by_members(case) is not False:
            for proposer_id in proposers_of(case.proposal) or ():
                yield proposer_id, both(_is_by_members(case), case.received)
