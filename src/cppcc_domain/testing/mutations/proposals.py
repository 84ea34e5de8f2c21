"""提案的变异 — case numbers, histories, proposers, and how units handle a case."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final

import attrs

from cppcc_domain.lifecycle.numbering import number_scope
from cppcc_domain.lifecycle.states import STEPS
from cppcc_domain.model.assessment import Award
from cppcc_domain.model.committee import Organ, Term
from cppcc_domain.model.consultation import Consultation
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    Closed,
    Cosigned,
    CosignInvited,
    Examined,
    Extended,
    FeedbackGiven,
    Filed,
    HandlingStarted,
    Merged,
    NotFiled,
    Replied,
    ReturnRequested,
    Submitted,
)
from cppcc_domain.model.register import Register
from cppcc_domain.model.units import Unit
from cppcc_domain.rulebook import NATIONAL_DEFAULT
from cppcc_domain.testing.mutations.mutation import changed, free_id, mutation, planted
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.proposals import HandlingRole, Timing

__all__ = ["MUTATIONS"]

_DAY: Final = PartialDate(2023, 5, 8)
_NUMBER: Final = 9_999
_EXAMINED: Final = (Submitted(), Examined())
_FILED: Final = (*_EXAMINED, Filed(number=_NUMBER))


# --- histories -----------------------------------------------------------------------------------------------------


@mutation("INV-PROP-5")
def give_a_case_number_twice(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        numbered = proposal.case_number is not None and number_scope(proposal, register, NATIONAL_DEFAULT) is not None
        if numbered:
            yield planted(register, attrs.evolve(proposal, id=free_id(register, "proposal")))


@mutation("INV-PROP-8")
def close_a_case_that_was_never_submitted(register: Register) -> Iterator[Register]:
    yield from _with_history(register, Closed())


@mutation("INV-PROP-8")
def drop_the_submission(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        if [type(event) for event in proposal.events[:2]] == [Submitted, Examined]:
            yield changed(register, proposal, events=proposal.events[1:])


@mutation("INV-PROP-9")
def date_a_step_before_the_last(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        dated = [
            (position, event)
            for position, event in enumerate(proposal.events)
            if event.date is not None and type(event) in STEPS
        ]
        for (_, earlier), (position, later) in pairwise(dated):
            if type(earlier) is not type(later) and earlier.date is not None:
                backdated = attrs.evolve(later, date=PartialDate(earlier.date.year - 1))
                events = (*proposal.events[:position], backdated, *proposal.events[position + 1 :])
                yield changed(register, proposal, events=events)


@mutation("INV-PROP-6")
def merge_a_case_into_itself(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        yield changed(register, proposal, events=(*_EXAMINED, Merged(into_id=proposal.id)))


@mutation("INV-PROP-6")
def merge_two_cases_into_each_other(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        id_ = free_id(register, "proposal")
        merged = changed(register, proposal, events=(*_EXAMINED, Merged(into_id=id_)))
        yield planted(merged, attrs.evolve(proposal, id=id_, events=(*_EXAMINED, Merged(into_id=proposal.id))))


@mutation("INV-PROP-7")
def refuse_a_case_without_a_reason(register: Register) -> Iterator[Register]:
    yield from _with_history(register, *_EXAMINED, NotFiled(reasons=()))


@mutation("INV-PROP-10")
def let_another_committee_examine_a_first_session(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        term = Term(id=free_id(register, "term"), committee_id=proposal.committee_id, ordinal=_NUMBER)
        session = Meeting(
            id=free_id(register, "session"),
            committee_id=proposal.committee_id,
            kind=MeetingKind.PLENARY,
            term_id=term.id,
            ordinal=1,
        )
        organ = Organ(
            id=free_id(register, "organ"),
            committee_id=proposal.committee_id,
            kind="special_committee",
            name="提案委员会",
        )
        events = (Submitted(), Examined(examiner_id=organ.id))
        fields = {"session_id": session.id, "term_id": term.id, "timing": Timing.SESSION, "events": events}
        yield planted(changed(register, proposal, **fields), term, session, organ)


def _with_history(register: Register, *events: AnyProposalEvent) -> Iterator[Register]:
    for proposal in register.proposals:
        yield changed(register, proposal, events=events)


# --- proposers -----------------------------------------------------------------------------------------------------


@mutation("INV-PROP-1")
def leave_nobody_as_proposer(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        yield changed(register, proposal, proposer_ids=(), events=_EXAMINED)


@mutation("INV-PROP-1")
def let_a_kind_propose_that_may_not(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        yield changed(register, proposal, proposer_kind="kind_that_may_not", events=_EXAMINED)


@mutation("INV-PROP-2")
def name_a_proposer_twice(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        for member in register.members[:1]:
            yield changed(register, proposal, proposer_ids=(member.id, member.id), events=_EXAMINED)


@mutation("INV-PROP-3")
def count_a_signature_that_came_too_late(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        for member in register.members[:1]:
            invited = CosignInvited(member_ids=(member.id,), expires=_DAY)
            late = Cosigned(member_id=member.id, date=PartialDate(_DAY.year + 1))
            yield changed(register, proposal, proposer_ids=(member.id,), events=(invited, late, *_FILED))


@mutation("INV-PROP-4")
def file_a_partys_proposal_without_its_seal(register: Register) -> Iterator[Register]:
    events = (Submitted(sealed=False), Examined(), Filed(number=_NUMBER))
    for proposal in register.proposals:
        yield changed(register, proposal, proposer_kind="party", events=events)


# --- handling ------------------------------------------------------------------------------------------------------


def _handled(register: Register, *events: AnyProposalEvent, **roles: HandlingRole) -> Iterator[Register]:
    """Yield registers in which units of these names and parts handle a case, and this happens."""
    units = [
        Unit(id=name, name=f"某市某区{name}局", kind="government_department")
        for name in roles
        if register.get(name) is None
    ]
    assigned = Assigned(assignments=tuple(Assignment(unit_id=name, role=role) for name, role in roles.items()))
    for proposal in register.proposals:
        yield planted(changed(register, proposal, events=(*_FILED, assigned, *events)), *units)


def _under_way(*events: AnyProposalEvent) -> tuple[AnyProposalEvent, ...]:
    return (Accepted(unit_id="mutant-unit"), HandlingStarted(unit_id="mutant-unit"), *events)


_ALONE: Final[dict[str, Any]] = {"mutant-unit": HandlingRole.SOLE}


@mutation("INV-HAND-1")
def assign_a_case_to_two_leads(register: Register) -> Iterator[Register]:
    roles = {"mutant-unit": HandlingRole.LEAD, "mutant-other": HandlingRole.LEAD}
    yield from _handled(register, **roles)


@mutation("INV-HAND-2")
def let_a_unit_reply_that_has_no_part(register: Register) -> Iterator[Register]:
    yield from _handled(register, *_under_way(Replied(unit_id="mutant-stranger")), **_ALONE)


@mutation("INV-HAND-3")
def extend_without_saying_who_consented(register: Register) -> Iterator[Register]:
    yield from _handled(register, *_under_way(Extended(until=_DAY, consented_by=" ")), **_ALONE)


@mutation("INV-HAND-4")
def go_on_with_a_case_that_was_sent_back(register: Register) -> Iterator[Register]:
    sent_back = (ReturnRequested(unit_id="mutant-unit"), HandlingStarted(unit_id="mutant-unit"))
    yield from _handled(register, *sent_back, **_ALONE)


@mutation("INV-HAND-5")
def mark_a_reply_with_an_unknown_class(register: Register) -> Iterator[Register]:
    yield from _handled(register, *_under_way(Replied(unit_id="mutant-unit", result="class_unknown")), **_ALONE)


@mutation("INV-HAND-6")
def give_feedback_on_no_reply(register: Register) -> Iterator[Register]:
    yield from _handled(register, *_under_way(FeedbackGiven()), **_ALONE)


# --- what comes of it ----------------------------------------------------------------------------------------------


@mutation("INV-AWARD-1")
def distinguish_a_case_that_was_not_filed(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        award = Award(
            id=free_id(register, "award"),
            committee_id=proposal.committee_id,
            kind="excellent_proposal",
            year=_DAY.year,
            recipient_id=proposal.id,
        )
        yield planted(changed(register, proposal, events=_EXAMINED), award)


@mutation("INV-CONS-1")
def consult_without_an_organiser(register: Register) -> Iterator[Register]:
    for committee in register.committees:
        yield planted(
            register,
            Consultation(
                id=free_id(register, "consultation"), committee_id=committee.id, topic="停车", organiser_ids=()
            ),
        )


@mutation("ADV-TITLE-1")
def give_a_proposal_a_title_of_the_news(register: Register) -> Iterator[Register]:
    for proposal in register.proposals:
        yield changed(register, proposal, title="老旧小区停车难何时了", events=_EXAMINED)


MUTATIONS: Final = (
    give_a_case_number_twice,
    close_a_case_that_was_never_submitted,
    drop_the_submission,
    date_a_step_before_the_last,
    merge_a_case_into_itself,
    merge_two_cases_into_each_other,
    refuse_a_case_without_a_reason,
    let_another_committee_examine_a_first_session,
    leave_nobody_as_proposer,
    let_a_kind_propose_that_may_not,
    name_a_proposer_twice,
    count_a_signature_that_came_too_late,
    file_a_partys_proposal_without_its_seal,
    assign_a_case_to_two_leads,
    let_a_unit_reply_that_has_no_part,
    extend_without_saying_who_consented,
    go_on_with_a_case_that_was_sent_back,
    mark_a_reply_with_an_unknown_class,
    give_feedback_on_no_reply,
    distinguish_a_case_that_was_not_filed,
    consult_without_an_organiser,
    give_a_proposal_a_title_of_the_news,
)
