"""Why an event was refused, in the reader's language."""

import ast
import pickle
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import attrs
import pytest

import cppcc_domain.lifecycle
from cppcc_domain.lifecycle import (
    IllegalTransitionError,
    NumberingError,
    RecordingError,
    apply,
    number_proposals,
    record,
)
from cppcc_domain.lifecycle.membership import IllegalSeatEventError, SeatRecordingError, apply_to_seat, record_seat
from cppcc_domain.lifecycle.refusals import Objection, RefusedEventError
from cppcc_domain.model import EntityNotFoundError, Member, Person, Proposal, Register, Term
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    Closed,
    CosignInvited,
    Examined,
    Extended,
    FeedbackGiven,
    Filed,
    HandlingStarted,
    Merged,
    NotFiled,
    Rating,
    Recorded,
    Replied,
    Submitted,
)
from cppcc_domain.model.seat_events import Nominated, Ratified, Resigned, Seated
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook, with_parameters
from cppcc_domain.text import explain_refusal
from cppcc_domain.text.sentences.objections import OBJECTIONS
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.people import DecidingBody
from cppcc_domain.vocab.proposals import FilingStatus, HandlingRole, HandlingStatus

LIFECYCLE = Path(cppcc_domain.lifecycle.__file__).parent
BARE = Proposal(id="p1", title="关于增设社区托育点的提案", committee_id="c1")
FILED = (Submitted(date=PartialDate(2023, 3, 1)), Examined(), Filed(number=7))
ASSIGNED = Assigned(assignments=(Assignment(unit_id="u1", role=HandlingRole.SOLE),), due=PartialDate(2023, 6, 30))
HANDLED = (*FILED, ASSIGNED, Accepted(unit_id="u1"), HandlingStarted(unit_id="u1"))
REPLIED = (*HANDLED, Replied(unit_id="u1", result="A", to_ids=("m1",)))
OWN_REASONS = with_parameters(
    NATIONAL_DEFAULT, {"proposal.reject_reasons": Parameter(value=("personal",), source="某市政协提案工作规则")}
)


def refusal(
    events: tuple[AnyProposalEvent, ...],
    event: AnyProposalEvent,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    proposers: tuple[str, ...] | None = None,
) -> IllegalTransitionError:
    with pytest.raises(IllegalTransitionError) as caught:
        apply(attrs.evolve(BARE, events=events, proposer_ids=proposers), event, rulebook)
    return caught.value


def test_what_does_not_come_next_is_refused_with_what_does() -> None:
    error = refusal((Submitted(),), Filed(number=1))
    assert explain_refusal(error) == "处于“提交”时不能立案；可以：审查、撤案"
    assert explain_refusal(error, "en") == (
        "filing is not possible in the state submitted; possible: examination, withdrawal"
    )
    assert explain_refusal(refusal(FILED, Submitted())).startswith("处于“立案、未交办”时不能提交；可以：改号、")


def test_where_nothing_is_allowed_it_says_so() -> None:
    broken = refusal((Closed(),), Submitted())
    assert explain_refusal(broken) == "处于“暂存”，不能这样提交：经过记录自 events[0]（办结）起不合规定"
    over = IllegalTransitionError(broken.state, Submitted(), ())
    assert explain_refusal(over) == "处于“暂存”时不能提交；可以：无"
    assert explain_refusal(over, "en").endswith("possible: nothing")


@pytest.mark.parametrize(
    ("events", "event", "reason"),
    [
        (HANDLED, Replied(unit_id="u9"), "单位不能是 u9；可以是：u1"),
        (HANDLED, Replied(unit_id="u1", result="Z"), "不使用办理结果“Z”；可以是：A类、B类、C类"),
        (HANDLED, Extended(until=PartialDate(2023, 6, 1)), "延期至 2023-06-01，早于原期限 2023-06-30"),
        (HANDLED, Extended(until=PartialDate(2023, 8, 1), consented_by=" "), "延期应写明同意的机关"),
        (
            HANDLED,
            Extended(until=PartialDate(2023, 8, 1), date=PartialDate(2023, 7, 1)),
            "日期为 2023-07-01，而期限 2023-06-30 已过",
        ),
        (HANDLED[:1], Examined(date=PartialDate(2023, 2)), "日期 2023-02 早于此前的提交（2023-03-01）"),
        (FILED[:2], NotFiled(reasons=()), "至少要有一项不予立案的理由"),
        ((), CosignInvited(member_ids=()), "没有邀请任何委员"),
        (
            FILED,
            Assigned(assignments=(Assignment(unit_id="u1", role=HandlingRole.CO),)),
            "应为一个独办单位，或一个主办单位加会办单位，或几个分办单位",
        ),
        (
            REPLIED,
            FeedbackGiven(proposer_id="m1", ratings=(Rating(axis="overall", level="agreed"),)),
            "“总体评价”不评为“同意”；可以是：不满意、基本满意、满意",
        ),
        (
            (*FILED, ASSIGNED),
            Recorded(filing=FilingStatus.FILED),
            "只能是第一个环节",
        ),
        ((), Recorded(filing=FilingStatus.DRAFT, handling=HandlingStatus.CLOSED), "未立案的提案不能办理"),
    ],
)
def test_what_the_event_brings_is_refused_with_the_reason_in_chinese(
    events: tuple[AnyProposalEvent, ...], event: AnyProposalEvent, reason: str
) -> None:
    text = explain_refusal(refusal(events, event))
    assert text.endswith(f"：{reason}")
    assert text.startswith("处于“")


def test_codes_of_a_list_are_named() -> None:
    error = refusal(FILED[:2], NotFiled(reasons=("academic",)), OWN_REASONS)
    assert explain_refusal(error) == (
        "处于“审查”，不能这样不予立案：某市政协提案工作规则没有不予立案情形“属于学术研讨”；可以是：为本人或亲属解决个人问题"
    )


def test_several_reasons_stand_together() -> None:
    error = IllegalTransitionError(
        refusal((Submitted(),), Filed()).state,
        Filed(),
        (),
        Objection("the case number is {number} already", number=7),
        "their own rule",
    )
    assert explain_refusal(error).endswith("：案号已经是 7；their own rule")
    assert error.reason == "the case number is 7 already; their own rule"


def test_replies_that_are_owed_name_unit_and_proposer() -> None:
    of_two = (*REPLIED, FeedbackGiven(proposer_id="m1"))
    error = refusal(of_two, Closed(), proposers=("m1", "m2"))
    assert explain_refusal(error).endswith("：尚欠答复：u1对m2")
    assert explain_refusal(error, "en").endswith(": replies are owed: u1 to m2")


def test_seats_are_refused_in_the_same_words() -> None:
    member = Member(id="m1", person_id="n1", term_id="t1", events=(Nominated(), Seated()))
    with pytest.raises(IllegalSeatEventError) as caught:
        apply_to_seat(member, Nominated())
    assert explain_refusal(caught.value).startswith("处于“在任”时不能提名；可以：")
    with pytest.raises(RefusedEventError) as decided:
        apply_to_seat(member, Ratified(body=DecidingBody.OTHER))
    assert "不由其他机关决定" in explain_refusal(decided.value)


def test_a_refusal_and_its_reasons_can_be_sent_to_another_process() -> None:
    error = refusal(HANDLED, Replied(unit_id="u9"))
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert explain_refusal(copy) == explain_refusal(error)
    assert (copy.reason, str(copy)) == (error.reason, str(error))


BESIDE_OBJECTIONS = {"__str__", "reason", "__new__", "ineligible_in"}
"""Functions whose sentences are no objections; what only the register shows is a recording error."""


def strings_of(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str) and " " in inner.value:
            yield inner.value


def sentences() -> Iterator[str]:
    """Yield every English sentence, or pattern of one, that the modules give as objections."""
    for name in (
        "guards",
        "conditions",
        "eligibility",
        "refusals",
        "machine",
        "numbering",
        "recording",
        "membership/guards",
        "membership/machine",
        "membership/recording",
    ):
        tree = ast.parse((LIFECYCLE / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                documented = ast.get_docstring(node, clean=False)
                for text in strings_of(node):
                    if text != documented and node.name not in BESIDE_OBJECTIONS:
                        yield text


def test_every_objection_can_be_said_in_chinese() -> None:
    assert [text for text in sentences() if text not in OBJECTIONS] == []


@pytest.mark.parametrize("pattern", OBJECTIONS)
def test_the_chinese_sentence_has_the_facts_of_the_english_one(pattern: str) -> None:
    named = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (pattern, OBJECTIONS[pattern].zh)]
    assert named[0] == named[1]
    assert (OBJECTIONS[pattern].codes is not None) == ("codes" in named[0])


REGISTER = Register(
    committee_id="c1",
    terms=(Term(id="t1", committee_id="c1", ordinal=1, start=PartialDate(2021, 9), end=PartialDate(2026, 9)),),
    persons=(Person(id="n1", name="甲一"),),
    members=(Member(id="m1", person_id="n1", term_id="t1", start=PartialDate(2023, 1, 10)),),
    proposals=(
        attrs.evolve(BARE, session_id="s1", events=FILED),
        attrs.evolve(BARE, id="p2", session_id="s1", events=FILED[:2]),
        attrs.evolve(BARE, id="p3", proposer_ids=("m1",)),
        attrs.evolve(BARE, id="p4", session_id="s2", events=FILED[:2]),
    ),
)


@pytest.mark.parametrize(
    ("proposal_id", "event", "reason"),
    [
        ("p2", Filed(number=7), "不能这样立案（p2）：案号 7 已经给了提案 p1"),
        ("p2", Merged(into_id="p9"), "不能这样并案（p2）：没有提案 p9"),
        ("p2", Merged(into_id="p4"), "不能这样并案（p2）：提案 p4 属于另一次会议"),
        (
            "p3",
            Submitted(date=PartialDate(2022, 3)),
            "不能这样提交（p3）：委员 m1 自 2023-01-10 起在任，2022-03 不在任",
        ),
    ],
)
def test_what_the_register_contradicts_is_explained_too(proposal_id: str, event: AnyProposalEvent, reason: str) -> None:
    with pytest.raises(RecordingError) as caught:
        record(REGISTER, proposal_id, event)
    assert explain_refusal(caught.value) == reason
    assert caught.value.reason in explain_refusal(caught.value, "en")


def test_cases_that_do_not_go_on_name_their_state() -> None:
    gone = attrs.evolve(REGISTER.proposals[0], events=(*FILED[:2], NotFiled(reasons=("personal",))))
    with pytest.raises(RecordingError) as caught:
        record(REGISTER.with_entities([gone]), "p2", Merged(into_id="p1"))
    assert explain_refusal(caught.value).endswith("：提案 p1 处于“不予立案”，本身不再进行")


def test_seats_and_numbers_that_are_refused_are_explained() -> None:
    with pytest.raises(SeatRecordingError) as seat:
        record_seat(REGISTER, "m1", Resigned(date=PartialDate(2030)))
    assert explain_refusal(seat.value) == "不能这样辞去（m1）：2030 不在届 t1 的任期内"
    assert (
        explain_refusal(seat.value, "en") == "resignation of 'm1' is not possible like this: 2030 is outside term 't1'"
    )
    with pytest.raises(NumberingError) as number:
        number_proposals(REGISTER, ["p1"])
    assert explain_refusal(number.value) == "不能编号（p1）：已有编号"
    assert explain_refusal(number.value, "en") == "'p1' cannot be given a number: it has one already"


def test_what_has_no_sentence_stays_english() -> None:
    plain = RecordingError("p1", Filed(number=7), "their own rule")
    assert explain_refusal(plain) == str(plain)
    missing = EntityNotFoundError("p9", "Proposal")
    assert explain_refusal(missing) == str(missing)
