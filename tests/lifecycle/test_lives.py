"""Everything that can become of a proposal, walked from one end to the other in a register that the rules then check."""

from collections.abc import Iterable

import attrs
import pytest

from cppcc_domain.lifecycle import (
    IllegalTransitionError,
    RepliesOwedError,
    owed_replies,
    record,
    record_all,
    state_of,
)
from cppcc_domain.model import Award, Committee, Meeting, Member, Organ, Person, Proposal, Register, Term, Unit
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Archived,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Contacted,
    Converted,
    CosignDeclined,
    Cosigned,
    CosignInvited,
    Drafted,
    Examined,
    Extended,
    FeedbackGiven,
    Filed,
    FollowedUp,
    HandlingStarted,
    KeySelected,
    Merged,
    NotFiled,
    Published,
    Rating,
    Reopened,
    Replied,
    ReplyRejected,
    Returned,
    ReturnRequested,
    Submitted,
    Supervised,
    Withdrawn,
)
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import DocumentNumber, PartialDate
from cppcc_domain.vocab import HandlingRole, Level, MeetingKind, Timing

SOLE, LEAD, CO, SPLIT = HandlingRole.SOLE, HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SPLIT
RULES = CATALOGUE.only(code for code in (entry.code for entry in CATALOGUE) if code.startswith(("INV-", "ADV-HAND-")))


def day(number: int) -> PartialDate:
    return PartialDate(2023, 1 + number // 28, 1 + number % 28)


def proposal(id_: str, *proposer_ids: str) -> Proposal:
    return Proposal(
        id=id_,
        title=f"关于事项{id_}的提案",
        committee_id="c",
        session_id="s",
        timing=Timing.SESSION,
        proposer_kind="joint" if len(proposer_ids) > 1 else "individual",
        proposer_ids=proposer_ids,
    )


REGISTER = Register(
    committee_id="c",
    committees=(Committee(id="c", place="某市某区", level=Level.COUNTY),),
    terms=(Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 11), end=PartialDate(2026, 11)),),
    organs=(Organ(id="committee", committee_id="c", kind="special_committee", name="提案委员会"),),
    units=tuple(Unit(id=unit, name=f"某区{unit}局", kind="government_department") for unit in ("u1", "u2", "u3")),
    persons=tuple(Person(id=f"n{number}", name=f"委员{number}") for number in range(1, 6)),
    members=tuple(Member(id=f"w{number}", person_id=f"n{number}", term_id="t") for number in range(1, 5)),
    meetings=(Meeting(id="s", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", ordinal=2, start=day(4)),),
    proposals=(proposal("one", "w1"), proposal("two", "w2", "w3"), proposal("three", "w4")),
)


def happened(register: Register, case: str, *events: AnyProposalEvent) -> Register:
    """Return the register after these events of one case, in which the rules then find nothing."""
    after = record_all(register, ((case, event) for event in events))
    assert [finding for finding in validate(after, rules=RULES) if finding.subject_id == case] == []
    return after


def state(register: Register, case: str = "one") -> str:
    return str(state_of(register.find(case, Proposal)))


def filed(number: int = 1) -> Iterable[AnyProposalEvent]:
    return Submitted(), Examined(examiner_id="committee"), Filed(number=number)


def assigned(**roles: HandlingRole) -> Assigned:
    return Assigned(assignments=tuple(Assignment(unit_id=unit, role=role) for unit, role in roles.items()))


def in_hand(**roles: HandlingRole) -> Iterable[AnyProposalEvent]:
    return assigned(**roles), *(Accepted(unit_id=unit) for unit in roles), HandlingStarted()


def answer(unit: str, *to_ids: str, result: str = "A") -> Iterable[AnyProposalEvent]:
    return Contacted(unit_id=unit, mode="phone"), Replied(unit_id=unit, to_ids=to_ids, result=result)


def content(proposer_id: str = "w1") -> FeedbackGiven:
    return FeedbackGiven(proposer_id=proposer_id, ratings=(Rating(axis="overall", level="satisfied"),))


# --- up to the filing ----------------------------------------------------------------------------------------------


def test_members_are_asked_to_sign_until_a_day_and_those_who_did_become_proposers() -> None:
    register = happened(
        REGISTER,
        "one",
        Drafted(date=day(0)),
        CosignInvited(date=day(1), member_ids=("w2", "w3", "w4"), expires=day(3)),
        Cosigned(date=day(2), member_id="w2"),
        CosignDeclined(date=day(2), member_id="w3"),
        Submitted(date=day(5)),
        Examined(date=day(6)),
    )
    with pytest.raises(IllegalTransitionError, match="the invitation expired on"):
        record(register, "one", Cosigned(date=day(6), member_id="w4"))
    register = happened(register, "one", Filed(date=day(7), number=1), *in_hand(u1=SOLE))
    assert [owed.proposer_id for owed in owed_replies(register, "one")] == ["w1", "w2"]


def test_a_proposal_is_returned_handed_in_again_and_taken_back() -> None:
    register = happened(REGISTER, "one", Submitted(), Examined(), Returned(reason="请补充建议"), Drafted(), Submitted())
    assert state(register) == "submitted"
    assert state(happened(register, "one", Withdrawn(reason="提案者撤回"))) == "withdrawn"


def test_a_proposal_goes_on_as_something_else() -> None:
    register = happened(REGISTER, "one", Submitted(), Examined(), Converted(target="opinion_report", recipient_id="u1"))
    assert state(register) == "converted"


def test_a_proposal_is_refused_for_reasons_of_which_the_proposer_is_told() -> None:
    told = NotFiled(date=day(8), reasons=("academic", "no_concrete_suggestion"), proposer_told=day(9))
    assert state(happened(REGISTER, "one", Submitted(), Examined(), told)) == "not_filed"
    for wrong in (attrs.evolve(told, reasons=()), attrs.evolve(told, proposer_told=day(7))):
        with pytest.raises(IllegalTransitionError):
            record_all(REGISTER, [("one", event) for event in (Submitted(), Examined(), wrong)])


# --- mergers -------------------------------------------------------------------------------------------------------


def test_each_proposer_of_merged_cases_gets_a_reply_before_the_case_is_closed() -> None:
    register = happened(REGISTER, "one", *filed())
    register = happened(register, "two", Submitted(), Examined(), Merged(into_id="one"))
    register = happened(register, "one", *in_hand(u1=LEAD, u2=CO), CoHandlingOpinion(unit_id="u2", opinion="同意"))
    register = happened(register, "one", *answer("u1", "w1"), content())
    assert [(owed.unit_id, owed.proposer_id) for owed in owed_replies(register, "one")] == [("u1", "w2"), ("u1", "w3")]
    assert owed_replies(register, "two") == ()
    with pytest.raises(RepliesOwedError, match="replies are owed: u1 to w2, u1 to w3"):
        record(register, "one", Closed())
    register = happened(
        register, "one", Replied(unit_id="u1", to_ids=("w2", "w3"), result="A"), content("w3"), Closed()
    )
    assert owed_replies(register, "one") == ()
    assert state(register) == "filed/closed"


def test_a_merger_of_a_merger_is_answered_too() -> None:
    register = happened(REGISTER, "three", Submitted(), Examined())
    register = happened(register, "two", Submitted(), Examined())
    register = happened(register, "three", Merged(into_id="two"))
    register = happened(register, "one", *filed())
    register = happened(register, "two", Merged(into_id="one"))
    register = happened(register, "one", *in_hand(u1=SOLE))
    assert [owed.proposer_id for owed in owed_replies(register, "one")] == ["w1", "w2", "w3", "w4"]


def test_a_reply_that_does_not_say_to_whom_it_went_is_held_against_nobody() -> None:
    register = happened(REGISTER, "one", *filed(), *in_hand(u1=SOLE), Contacted(unit_id="u1"), Replied(unit_id="u1"))
    assert owed_replies(register, "one") == ()


# --- handling ------------------------------------------------------------------------------------------------------


def test_a_case_of_the_wrong_unit_is_returned_and_assigned_to_another() -> None:
    wrong = ReturnRequested(unit_id="u1", reason="不属本单位职责", suggested_unit_id="u2")
    register = happened(REGISTER, "one", *filed(), assigned(u1=SOLE), wrong)
    with pytest.raises(IllegalTransitionError):
        record(register, "one", HandlingStarted(unit_id="u1"))
    register = happened(register, "one", *in_hand(u2=SOLE), *answer("u2", "w1"))
    assert state(register) == "filed/replied"


def test_split_units_each_answer_every_proposer() -> None:
    register = happened(REGISTER, "two", *filed(), *in_hand(u1=SPLIT, u2=SPLIT), *answer("u1", "w2", "w3"))
    assert state(register, "two") == "filed/in_progress"
    register = happened(register, "two", *answer("u2", "w2"))
    assert state(register, "two") == "filed/replied"
    assert [str(owed) for owed in owed_replies(register, "two")] == ["u2 to w3"]


def test_a_reply_is_sent_back_and_given_again() -> None:
    register = happened(
        REGISTER, "one", *filed(), *in_hand(u1=SOLE), Extended(until=PartialDate(2023, 9), reason="情况复杂")
    )
    register = happened(
        register, "one", *answer("u1", "w1", result="B"), ReplyRejected(unit_id="u1", reason="答非所问")
    )
    assert [str(owed) for owed in owed_replies(register, "one")] == ["u1 to w1"]
    document = DocumentNumber("某教提", 2023, 12)
    again = Replied(unit_id="u1", to_ids=("w1",), result="A", document=document, signed_by="某局长")
    register = happened(register, "one", HandlingStarted(unit_id="u1"), again)
    assert register.find("one", Proposal).replies[-1].document == document


def test_a_dissatisfied_proposer_is_answered_again_and_the_promise_is_kept_later() -> None:
    register = happened(REGISTER, "one", *filed(), *in_hand(u1=SOLE), *answer("u1", "w1"))
    ratings = (
        Rating(axis="result", level="dissatisfied"),
        Rating(axis="attitude", level="satisfied"),
        Rating(axis="relevance", level="mostly_satisfied"),
    )
    register = happened(register, "one", FeedbackGiven(proposer_id="w1", ratings=ratings))
    with pytest.raises(IllegalTransitionError, match="a proposer is dissatisfied"):
        record(register, "one", Closed())
    planned = Replied(unit_id="u1", to_ids=("w1",), result="B", planned_completion=PartialDate(2024, 6))
    register = happened(
        register, "one", Reopened(reason="提案者不满意"), HandlingStarted(), planned, content(), Closed()
    )
    register = happened(register, "one", Archived(), FollowedUp(unit_id="u1", result="A"))
    assert state(register) == "filed/archived"


def test_a_case_is_closed_over_dissatisfaction_for_a_stated_reason_only() -> None:
    register = happened(REGISTER, "one", *filed(), *in_hand(u1=SOLE), *answer("u1", "w1"))
    bad = FeedbackGiven(proposer_id="w1", ratings=(Rating(axis="overall", level="dissatisfied"),))
    register = happened(register, "one", bad, Closed(waiver="提案者同意不再重办"))
    assert state(happened(register, "one", Archived())) == "filed/archived"


# --- beside the handling -------------------------------------------------------------------------------------------


def test_a_key_proposal_is_supervised_urged_published_and_awarded() -> None:
    register = happened(
        REGISTER,
        "one",
        *filed(),
        KeySelected(supervisor_id="n5", supervisor="某副主席"),
        *in_hand(u1=SOLE),
        Supervised(form="现场督办", by="某副主席"),
        Supervised(form="催办函", by="提案委员会"),
        *answer("u1", "w1"),
        content(),
        Closed(),
        Published(consent=True),
    )
    award = Award(id="a", committee_id="c", kind="excellent_proposal", year=2023, recipient_id="one")
    awarded = register.with_entities([award])
    assert awarded.find("one", Proposal).is_key
    assert list(validate(awarded, rules=RULES)) == []


def test_what_is_kept_from_the_public_is_so_for_a_reason() -> None:
    register = happened(REGISTER, "one", *filed())
    with pytest.raises(IllegalTransitionError, match="for a reason"):
        record(register, "one", Published(consent=False))
    happened(register, "one", Published(consent=False, reason="涉及个人信息"))


def test_proposer_submitter_and_typist_are_three() -> None:
    register = REGISTER.with_entities(
        [attrs.evolve(proposal("one", "w1"), submitter_id="n2", entered_by="某办公室工作人员")]
    )
    register = happened(register, "one", Submitted(by="某办公室"), Examined(), Filed(number=1), *in_hand(u1=SOLE))
    case = register.find("one", Proposal)
    assert (case.proposer_ids, case.submitter_id, case.entered_by) == (("w1",), "n2", "某办公室工作人员")
    assert [owed.proposer_id for owed in owed_replies(register, "one")] == ["w1"]
