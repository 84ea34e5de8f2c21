"""How rules are run, chosen, silenced and added."""

import pickle
import sys
from collections.abc import Callable, Iterator
from datetime import date
from types import FrameType

import attrs
import pytest
from breaches import BREACHES, Breach

from cppcc_domain.errors import ImpossibleValueError, UnknownCodeError
from cppcc_domain.model import Meeting, Member, Person, Proposal, Register
from cppcc_domain.model.proposal_events import Assigned, Assignment, Examined, Filed, Submitted
from cppcc_domain.rulebook import NATIONAL_DEFAULT, parameters
from cppcc_domain.validation import CATALOGUE, Catalogue, Context, explain, rule, validate
from cppcc_domain.values import Finding, PartialDate
from cppcc_domain.vocab import HandlingRole, MeetingKind, Severity


@rule("OUR-1", Severity.INFO, zh="提案应有分类", en="a proposal has a topic", source="测试", reads=("proposal.topics",))
def proposals_have_a_topic(context: Context) -> Iterator[Finding]:
    for proposal in context.register.proposals:
        if proposal.topic is None:
            yield context.finding(proposal, "topic", title=proposal.title)


@rule("OUR-2", Severity.INFO, zh="运行一半即失败", en="fails half-way", source="测试")
def fails_half_way(context: Context) -> Iterator[Finding]:
    yield context.finding(None, day=str(context.as_of))
    raise KeyError("half")


@pytest.fixture
def untitled(register_with: Callable[..., Register]) -> Register:
    return register_with(Proposal(id="p", committee_id="c", title="关于甲的提案"))


def test_a_register_without_faults_has_no_findings(register_with: Callable[..., Register]) -> None:
    assert list(validate(register_with())) == []


def test_findings_come_in_the_order_of_the_catalogue_and_of_the_document(
    register_with: Callable[..., Register],
) -> None:
    assigned = Assigned(assignments=(Assignment(unit_id="nobody", role=HandlingRole.SOLE),))
    broken = register_with(
        Proposal(id="p1", committee_id="nobody", title="关于甲的提案", events=(assigned,)),
        Meeting(id="m", committee_id="nobody", kind=MeetingKind.PLENARY, start=PartialDate(1949, 1)),
        Proposal(id="p2", committee_id="nobody", title="关于乙的提案"),
    )
    found = validate(broken, rules=CATALOGUE.only(["INV-PROP-8", "INV-TIME-1", "INV-REF-2"]))
    assert [(finding.code, finding.path) for finding in found] == [
        ("INV-REF-2", "$.meetings[0].committee_id"),
        ("INV-REF-2", "$.proposals[0].committee_id"),
        ("INV-REF-2", "$.proposals[0].events[0].assignments[0].unit_id"),
        ("INV-REF-2", "$.proposals[1].committee_id"),
        ("INV-TIME-1", "$.meetings[0].start"),
        ("INV-PROP-8", "$.proposals[0].events[0]"),
    ]


def test_the_catalogue_of_no_rules_says_nothing(untitled: Register) -> None:
    assert len(validate(untitled, rules=Catalogue(rules=()))) == 0


def test_users_rules_are_plain_functions_in_a_catalogue(untitled: Register) -> None:
    (found,) = validate(untitled, rules=CATALOGUE.extended([proposals_have_a_topic]))
    assert found == Finding(
        code="OUR-1",
        severity=Severity.INFO,
        path="$.proposals[0].topic",
        subject_id="p",
        params=(("title", "关于甲的提案"),),
        source="测试",
    )
    assert "OUR-1" not in CATALOGUE


def test_a_rule_that_fails_becomes_a_finding_and_the_others_run(untitled: Register) -> None:
    rules = CATALOGUE.only([]).extended([fails_half_way, proposals_have_a_topic])
    kept, crash, other = validate(untitled, as_of=date(2024, 1, 29), rules=rules)
    assert (kept.code, kept.param("day"), kept.path) == ("OUR-2", "2024-01-29", "$")
    assert (crash.code, crash.severity, crash.path) == ("SYS-RULE-1", Severity.ERROR, "$")
    assert dict(crash.params) == {"rule": "OUR-2", "error": "KeyError", "message": "'half'"}
    assert other.code == "OUR-1"


def test_a_function_that_returns_nothing_fails_visibly(untitled: Register) -> None:
    careless = attrs.evolve(proposals_have_a_topic, check=lambda _: None)  # type: ignore[arg-type,return-value]
    assert [found.code for found in validate(untitled, rules=CATALOGUE.only([]).extended([careless]))] == ["SYS-RULE-1"]


def test_a_finding_is_as_verified_as_the_parameters_that_its_rule_reads(untitled: Register) -> None:
    rules = CATALOGUE.only([]).extended([proposals_have_a_topic])
    topics = attrs.evolve(NATIONAL_DEFAULT.proposal.topics, verified=False)
    local = attrs.evolve(NATIONAL_DEFAULT, proposal=attrs.evolve(NATIONAL_DEFAULT.proposal, topics=topics))
    assert [found.verified for found in validate(untitled, rules=rules)] == [True]
    assert [found.verified for found in validate(untitled, local, rules=rules)] == [False]
    doubtful = attrs.evolve(proposals_have_a_topic, verified=False)
    assert [found.verified for found in validate(untitled, rules=CATALOGUE.only([]).extended([doubtful]))] == [False]


def test_rules_are_chosen_by_code_in_the_order_of_the_catalogue() -> None:
    chosen = CATALOGUE.only(["ADV-DECL-1", "INV-REF-1"])
    assert [entry.code for entry in chosen] == ["INV-REF-1", "ADV-DECL-1"]
    broken = [BREACHES[code].broken for code in ("INV-REF-1", "ADV-DECL-1", "INV-TIME-1")]
    assert {found.code for register in broken for found in validate(register, rules=chosen)} == {
        "INV-REF-1",
        "ADV-DECL-1",
    }


def test_a_silenced_rule_does_not_run_and_keeps_its_reason() -> None:
    broken_register = BREACHES["ADV-DECL-1"].broken
    quiet = CATALOGUE.without("ADV-DECL-1", reason="版面未刊完")
    assert len(validate(broken_register).of("ADV-DECL-1")) == 1
    assert len(validate(broken_register, rules=quiet).of("ADV-DECL-1")) == 0
    assert len(quiet) == len(CATALOGUE) - 1
    assert [(silence.rule.code, silence.reason) for silence in quiet.silences] == [("ADV-DECL-1", "版面未刊完")]
    assert explain("ADV-DECL-1", quiet).severity is Severity.WARNING
    assert [entry.code for entry in quiet.only(["ADV-DECL-1"])] == ["ADV-DECL-1"]


def test_a_catalogue_refuses_what_it_cannot_mean() -> None:
    with pytest.raises(ImpossibleValueError, match="INV-REF-1"):
        CATALOGUE.extended([CATALOGUE["INV-REF-1"]])
    with pytest.raises(ImpossibleValueError, match="ADV-DECL-1"):
        CATALOGUE.without("ADV-DECL-1", reason="…").extended([CATALOGUE["ADV-DECL-1"]])
    with pytest.raises(ImpossibleValueError, match="reason"):
        CATALOGUE.without("ADV-DECL-1", reason=" ")
    with pytest.raises(UnknownCodeError, match="NO-1"):
        CATALOGUE.without("NO-1", reason="…")
    with pytest.raises(UnknownCodeError, match="NO-1"):
        CATALOGUE.only(["NO-1"])
    with pytest.raises(UnknownCodeError, match="NO-1"):
        explain("NO-1")


def test_every_rule_says_what_it_claims_on_what_it_rests_and_reads_parameters_that_exist() -> None:
    known = {key for key, _ in parameters(NATIONAL_DEFAULT)}
    for entry in CATALOGUE:
        assert explain(entry.code) is entry
        assert entry.zh
        assert entry.en
        assert entry.source
        assert set(entry.reads) <= known


@pytest.mark.parametrize("breach", BREACHES.values(), ids=BREACHES)
def test_findings_can_be_sent_to_another_process(breach: Breach) -> None:
    found = validate(breach.broken)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


def busy_register(size: int) -> Register:
    """Return a register of so many members with a proposal each; every tenth refers to nobody and repeats a case number."""
    return Register(
        committee_id="c",
        persons=tuple(Person(id=Counted(f"person{number}"), name="某某") for number in range(size)),
        members=tuple(
            Member(id=Counted(f"member{number}"), person_id=f"person{number}", term_id="t") for number in range(size)
        ),
        proposals=tuple(
            Proposal(
                id=Counted(f"proposal{number}"),
                committee_id="c",
                title="关于甲的提案",
                session_id="s",
                proposer_ids=(f"member{number}" if number % 10 else "nobody",),
                events=(Submitted(), Examined(), Filed(number=number if number % 10 else 10)),
            )
            for number in range(1, size)
        ),
    )


class Counted(str):
    """Text whose comparisons are calls of Python code, so that a search through all ids is seen by the profiler."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other)

    def __hash__(self) -> int:
        return str.__hash__(self)


def calls_to_validate(register: Register) -> int:
    calls = 0

    def count(_: FrameType, event: str, __: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        validate(register)
    finally:
        sys.setprofile(before)
    return calls


def test_twice_the_register_is_at_most_twice_the_work() -> None:
    calls_to_validate(busy_register(10))  # what is learnt about the classes is learnt once
    small, large = calls_to_validate(busy_register(200)), calls_to_validate(busy_register(400))
    assert large <= 2.05 * small
