"""What only the register can refuse."""

import attrs
import pytest

from cppcc_domain.lifecycle import (
    CaseNumberTakenError,
    ForwardedError,
    IllegalTransitionError,
    MergePartnerError,
    NotEligibleError,
    NotSeatedError,
    NumberRow,
    RecordingError,
    RepliesOwedError,
    WrongExaminerError,
    number_scope,
    record,
    record_all,
    recording,
    state_of,
)
from cppcc_domain.model import (
    Committee,
    EntityNotFoundError,
    Meeting,
    Member,
    Organ,
    Person,
    Proposal,
    Register,
    Term,
    Unit,
)
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Archived,
    Assigned,
    Assignment,
    Closed,
    Cosigned,
    CosignInvited,
    Examined,
    FeedbackGiven,
    Filed,
    HandlingStarted,
    Merged,
    Recorded,
    Renumbered,
    Replied,
    Submitted,
    Withdrawn,
)
from cppcc_domain.model.seat_events import Nominated
from cppcc_domain.rulebook import NATIONAL_DEFAULT, NumberScope, Parameter, Rulebook, with_parameters
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.proposals import FilingStatus, HandlingRole, HandlingStatus, Timing

EXAMINED = (Submitted(), Examined())


def proposal(number: int, session_id: str | None = "s1", events: tuple[AnyProposalEvent, ...] = EXAMINED) -> Proposal:
    return Proposal(
        id=f"p{number}",
        title="关于增设社区托育点的提案",
        committee_id="c1",
        term_id="t1",
        session_id=session_id,
        events=events,
    )


def register_with(*proposals: Proposal) -> Register:
    return Register(
        committee_id="c1",
        committees=(Committee(id="c1", place="示例市示例区", level=Level.COUNTY),),
        terms=(
            Term(id="t1", committee_id="c1", ordinal=1, start=PartialDate(2021, 9), end=PartialDate(2026, 9)),
            Term(id="t0", committee_id="c1", ordinal=1, start=PartialDate(2016, 9), end=PartialDate(2021, 8)),
        ),
        persons=(Person(id="n1", name="甲一"), Person(id="n2", name="乙二"), Person(id="n3", name="丙三")),
        members=(
            Member(id="m1", person_id="n1", term_id="t1"),
            Member(id="m2", person_id="n2", term_id="t1", start=PartialDate(2023, 1, 10), end=PartialDate(2024)),
            Member(id="m3", person_id="n3", term_id="t0"),
            Member(id="m4", person_id="n3", term_id="t1", events=(Nominated(),)),
        ),
        meetings=tuple(
            Meeting(id=f"s{ordinal}", committee_id="c1", kind=MeetingKind.PLENARY, term_id="t1", ordinal=ordinal)
            for ordinal in (1, 2)
        ),
        proposals=proposals,
    )


def test_an_event_is_recorded_and_the_rest_stays() -> None:
    register = register_with(proposal(1), proposal(2))
    recorded = record(register, "p2", Filed(number=7))
    assert recorded.find("p2", Proposal).case_number == 7
    assert recorded.find("p1", Proposal) is register.find("p1", Proposal)
    assert register.find("p2", Proposal).case_number is None
    assert attrs.evolve(recorded, proposals=register.proposals) == register


def test_the_proposal_must_be_there_and_the_event_legal() -> None:
    register = register_with(proposal(1))
    with pytest.raises(EntityNotFoundError, match="no Proposal with id 'p9'"):
        record(register, "p9", Filed(number=7))
    with pytest.raises(EntityNotFoundError, match="no Proposal with id 'm1'"):
        record(register, "m1", Filed(number=7))
    with pytest.raises(IllegalTransitionError):
        record(register, "p1", Submitted())


def test_a_case_number_is_given_once_in_a_session() -> None:
    register = register_with(proposal(1, events=(*EXAMINED, Filed(number=7))), proposal(2), proposal(3, "s2"))
    with pytest.raises(CaseNumberTakenError) as caught:
        record(register, "p2", Filed(number=7))
    assert str(caught.value) == "Filed of proposal 'p2': case number 7 was given to proposal 'p1'"
    assert (caught.value.proposal_id, caught.value.event) == ("p2", Filed(number=7))
    assert record(register, "p3", Filed(number=7)).find("p3", Proposal).case_number == 7
    assert record(register, "p2", Filed()).find("p2", Proposal).filed == Filed()


def test_numbers_count_through_the_term_where_the_rulebook_says_so() -> None:
    by_term = Parameter(value=NumberScope.TERM, source="某市政协提案工作规则")
    local = attrs.evolve(NATIONAL_DEFAULT, proposal=attrs.evolve(NATIONAL_DEFAULT.proposal, number_scope=by_term))
    register = register_with(proposal(1, events=(*EXAMINED, Filed(number=7))), proposal(2, "s2"))
    with pytest.raises(CaseNumberTakenError):
        record(register, "p2", Filed(number=7), local)


def test_numbers_of_unknown_sessions_cannot_be_compared() -> None:
    register = register_with(proposal(1, None, (*EXAMINED, Filed(number=7))), proposal(2, None))
    assert record(register, "p2", Filed(number=7)).find("p2", Proposal).case_number == 7


@pytest.mark.parametrize("later", [Withdrawn(), Renumbered(number=8)])
def test_a_number_once_given_is_not_used_again(later: AnyProposalEvent) -> None:
    rules = attrs.evolve(
        NATIONAL_DEFAULT.proposal,
        allow_withdrawal_after_filing=Parameter(value=True, source="某市政协提案工作规则"),
    )
    local = attrs.evolve(NATIONAL_DEFAULT, proposal=rules)
    register = register_with(proposal(1, events=(*EXAMINED, Filed(number=7), later)), proposal(2))
    with pytest.raises(CaseNumberTakenError, match="case number 7 was given to proposal 'p1'"):
        record(register, "p2", Filed(number=7), local)


def test_a_case_may_take_its_own_old_number_back() -> None:
    events = (*EXAMINED, Filed(number=7), Renumbered(number=8))
    recorded = record(register_with(proposal(1, events=events)), "p1", Renumbered(number=7))
    assert recorded.find("p1", Proposal).case_number == 7


def test_events_recorded_together_see_each_other() -> None:
    register = register_with(proposal(1), proposal(2))
    with pytest.raises(CaseNumberTakenError, match="case number 7 was given to proposal 'p1'"):
        record_all(register, [("p1", Filed(number=7)), ("p2", Filed(number=7))])
    with pytest.raises(MergePartnerError, match="it is withdrawn"):
        record_all(register, [("p1", Withdrawn()), ("p2", Merged(into_id="p1"))])


def test_recording_together_is_recording_one_after_the_other() -> None:
    register = register_with(proposal(1, events=()), proposal(2))
    events: list[tuple[str, AnyProposalEvent]] = [
        ("p1", Submitted()),
        ("p2", Filed(number=1)),
        ("p1", Examined()),
        ("p2", Renumbered(number=3)),
        ("p1", Filed(number=2)),
    ]
    one_by_one = register
    for proposal_id, event in events:
        one_by_one = record(one_by_one, proposal_id, event)
    assert record_all(register, events) == one_by_one


def test_a_case_is_merged_into_one_of_the_same_session_that_goes_on() -> None:
    register = register_with(proposal(1), proposal(2))
    merged = record(register, "p1", Merged(into_id="p2")).find("p1", Proposal)
    assert state_of(merged).filing is FilingStatus.MERGED
    assert merged.merged_into_id == "p2"


@pytest.mark.parametrize(
    ("partner", "reason"),
    [
        (proposal(2, "s2"), "proposal 'p2' is of another session"),
        (attrs.evolve(proposal(2), committee_id="c2"), "proposal 'p2' is of another session"),
        (proposal(2, events=(*EXAMINED, Merged(into_id="p1"))), "proposal 'p2' was merged into another case itself"),
        (
            proposal(2, events=(*EXAMINED, Filed(number=1), Merged(into_id="p1"))),
            "proposal 'p2' was merged into another case itself",
        ),
        (proposal(2, events=(*EXAMINED, Withdrawn())), "proposal 'p2' does not go on itself, it is withdrawn"),
        (proposal(2, events=()), "proposal 'p2' does not go on itself, it is draft"),
        (
            proposal(2, events=(Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.CLOSED),)),
            "proposal 'p2' does not go on itself, it is filed/closed",
        ),
        (proposal(3), "there is no proposal 'p2'"),
    ],
)
def test_a_partner_that_cannot_absorb_the_case_is_refused(partner: Proposal, reason: str) -> None:
    with pytest.raises(MergePartnerError, match=reason):
        record(register_with(proposal(1), partner), "p1", Merged(into_id="p2"))


def test_something_else_than_a_proposal_absorbs_no_case() -> None:
    with pytest.raises(MergePartnerError, match="there is no proposal 'm1'"):
        record(register_with(proposal(1)), "p1", Merged(into_id="m1"))


def asked(*members: str) -> Proposal:
    return proposal(1, events=(CosignInvited(member_ids=members),))


@pytest.mark.parametrize(
    ("member", "date", "reason"),
    [
        ("m2", PartialDate(2023, 1, 9), "member 'm2' has a seat from 2023-01-10 on, not on 2023-01-09"),
        ("m2", PartialDate(2025), "member 'm2' has a seat until 2024, not on 2025"),
        ("m3", PartialDate(2022, 3, 1), "member 'm3' has a seat until 2021-08, not on 2022-03-01"),
        ("m1", PartialDate(2021, 8, 31), "member 'm1' has a seat from 2021-09 on, not on 2021-08-31"),
        ("m4", None, "member 'm4' was nominated and never seated"),
        ("m9", None, "there is no member 'm9'"),
        ("n1", None, "there is no member 'n1'"),
    ],
)
def test_who_holds_no_seat_that_day_does_not_sign(member: str, date: PartialDate | None, reason: str) -> None:
    with pytest.raises(NotSeatedError, match=reason):
        record(register_with(asked(member)), "p1", Cosigned(member_id=member, date=date))


@pytest.mark.parametrize("date", [None, PartialDate(2023), PartialDate(2023, 1, 10), PartialDate(2024, 12, 31)])
def test_who_may_hold_a_seat_that_day_signs(date: PartialDate | None) -> None:
    signed = Cosigned(member_id="m2", date=date)
    assert record(register_with(asked("m2")), "p1", signed).find("p1", Proposal).events[-1] == signed


def test_proposers_must_be_seated_when_they_submit() -> None:
    draft = attrs.evolve(proposal(1, events=()), proposer_ids=("m1", "m3"))
    with pytest.raises(NotSeatedError, match="member 'm3' has a seat until 2021-08"):
        record(register_with(draft), "p1", Submitted(date=PartialDate(2023, 1, 5)))
    collective = attrs.evolve(draft, proposer_ids=("unit-of-a-party",))
    assert record(register_with(collective), "p1", Submitted(date=PartialDate(2023, 1, 5))).proposals[0].events


def test_proposers_are_of_the_class_and_term_that_their_kind_asks_for() -> None:
    draft = attrs.evolve(proposal(1, events=()), proposer_kind="individual")
    for proposer_id, reason in (
        ("m3", "it is a seat in another term"),
        ("n1", "it is of class Person, expected: Member"),
    ):
        with pytest.raises(NotEligibleError, match=reason):
            record(register_with(attrs.evolve(draft, proposer_ids=(proposer_id,))), "p1", Submitted())
    with pytest.raises(NotEligibleError, match="'m3': it is a seat in another term"):
        record(register_with(asked("m3")), "p1", Cosigned(member_id="m3"))


def test_an_imported_case_brings_a_number_that_is_free() -> None:
    register = register_with(proposal(1, events=(*EXAMINED, Filed(number=7))), proposal(2, events=()), proposal(3))
    with pytest.raises(CaseNumberTakenError, match="case number 7 was given to proposal 'p1'"):
        record(register, "p2", Recorded(filing=FilingStatus.FILED, number=7))
    imported = record(register, "p2", Recorded(filing=FilingStatus.FILED, number=8))
    with pytest.raises(CaseNumberTakenError, match="case number 8 was given to proposal 'p2'"):
        record(imported, "p3", Filed(number=8))


EXAMINER = Organ(id="o1", committee_id="c1", kind="special_committee", name="提案委员会")


def test_a_first_session_has_the_examiners_that_the_rules_give_it() -> None:
    draft = attrs.evolve(proposal(1, events=(Submitted(),)), timing=Timing.SESSION)
    register = register_with(draft, attrs.evolve(draft, id="p2", session_id="s2")).with_entities([EXAMINER])
    with pytest.raises(WrongExaminerError, match="a first session has 'proposal_examination_committee'"):
        record(register, "p1", Examined(examiner_id="o1"))
    assert record(register, "p2", Examined(examiner_id="o1")).proposals[1].events


def sole(unit_id: str, by: str | None = None) -> Assigned:
    return Assigned(assignments=(Assignment(unit_id=unit_id, role=HandlingRole.SOLE),), by=by)


def test_a_unit_does_not_hand_a_case_on_by_itself() -> None:
    bureau = Unit(id="u1", name="某区教育局", kind="government_department", short_name="区教育局")
    register = register_with(proposal(1, events=(*EXAMINED, Filed(number=1), sole("u1")))).with_entities([bureau])
    with pytest.raises(ForwardedError, match="'u1' may send the case back, not hand it on"):
        record(register, "p1", sole("u2", by="区教育局"))
    assert record(register, "p1", sole("u2", by="区政府办公室")).proposals[0].assignments == sole("u2").assignments


@pytest.mark.parametrize("end", [Closed(), Archived()])
def test_a_case_does_not_end_while_proposers_of_absorbed_cases_wait(end: AnyProposalEvent) -> None:
    done = (
        *(*EXAMINED, Filed(number=1), sole("u1"), Accepted(unit_id="u1"), HandlingStarted()),
        *(Replied(unit_id="u1", to_ids=("m1",)), FeedbackGiven()),
    )
    absorbing = attrs.evolve(proposal(1, events=done), proposer_ids=("m1",))
    absorbed = attrs.evolve(proposal(2), proposer_ids=("m2",))
    unrecorded = Parameter(value=(HandlingStatus.CLOSED,), source="某市政协提案工作规则")
    local = with_parameters(NATIONAL_DEFAULT, {"handling.unrecorded_states": unrecorded})
    register = register_with(absorbing, absorbed)
    assert record(register, "p1", end, local).proposals[0].events[-1] == end
    together = [("p2", Merged(into_id="p1")), ("p1", end)]
    with pytest.raises(RepliesOwedError, match="replies are owed: u1 to m2"):
        record_all(register, together, local)
    to_both = [together[0], ("p1", Replied(unit_id="u1", to_ids=("m2",))), together[1]]
    assert record_all(register, to_both, local).proposals[0].events[-1] == end


def test_every_refusal_is_a_recording_error() -> None:
    kinds = (CaseNumberTakenError, MergePartnerError, NotSeatedError, NotEligibleError, WrongExaminerError)
    for kind in (*kinds, ForwardedError, RepliesOwedError):
        assert kind.__bases__ == (RecordingError,)


def test_recording_many_events_costs_as_much_as_their_number(monkeypatch: pytest.MonkeyPatch) -> None:
    """The register is walked once for all events, not once for each."""
    asked: list[str] = []

    def counting(proposal: Proposal, register: Register, rulebook: Rulebook) -> NumberRow | None:
        asked.append(proposal.id)
        return number_scope(proposal, register, rulebook)

    monkeypatch.setattr(recording, "number_scope", counting)
    register = register_with(*(proposal(number) for number in range(200)))
    record_all(register, [(f"p{number}", Filed(number=number + 1)) for number in range(200)])
    assert len(asked) <= 2 * 200


def opening_on(register: Register, day: PartialDate) -> Register:
    return register.with_entities([attrs.evolve(register.find("s1", Meeting), start=day)])


def test_a_proposal_handed_in_ahead_of_the_session_counts_as_of_its_opening() -> None:
    early = Submitted(date=PartialDate(2022, 12, 20))
    draft = attrs.evolve(proposal(1, events=()), proposer_ids=("m2",))
    recorded = record(opening_on(register_with(draft), PartialDate(2023, 1, 11)), "p1", early)
    assert recorded.proposals[0].events == (early,)
    with pytest.raises(NotSeatedError, match="from 2023-01-10 on, not on 2022-12-20"):
        record(opening_on(register_with(draft), PartialDate(2023, 1, 9)), "p1", early)


def test_who_leaves_between_the_signature_and_the_opening_has_signed() -> None:
    register = opening_on(register_with(asked("m2")), PartialDate(2025, 1, 9))
    signed = Cosigned(member_id="m2", date=PartialDate(2024, 12, 1))
    assert record(register, "p1", signed).proposals[0].events[-1] == signed
