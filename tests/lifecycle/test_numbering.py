"""Case numbers: among which cases they are given once, and which comes next."""

from collections.abc import Iterable
from typing import Any

import attrs
import pytest
from hypothesis import given, strategies as st

from cppcc_domain.lifecycle import (
    CaseNumberTakenError,
    NumberingError,
    NumberRow,
    next_case_number,
    next_sub_number,
    number_proposals,
    number_scope,
    numbering,
    record,
    record_all,
)
from cppcc_domain.model import EntityNotFoundError, Meeting, Proposal, Register
from cppcc_domain.model.proposal_events import (
    AnyProposalEvent,
    Examined,
    Filed,
    Recorded,
    Renumbered,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    NumberScope,
    Parameter,
    RecessNumbering,
    Rulebook,
    with_parameters,
)
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import FilingStatus, MeetingKind, Timing

EXAMINED = (Submitted(), Examined())


def proposal(number: int, *events: AnyProposalEvent, session_id: str | None = "s1", **fields: Any) -> Proposal:
    bare = Proposal(id=f"p{number}", title="关于增设社区托育点的提案", committee_id="c1", session_id=session_id)
    return attrs.evolve(bare, **{"events": (*EXAMINED, *events), **fields})


def register_with(*proposals: Proposal) -> Register:
    sessions = tuple(
        Meeting(
            id=f"s{ordinal}",
            committee_id="c1",
            kind=MeetingKind.PLENARY,
            term_id="t1",
            ordinal=ordinal,
            start=PartialDate(2023 + ordinal, 1, 10),
            end=PartialDate(2023 + ordinal, 1, 13),
        )
        for ordinal in (1, 2)
    )
    return Register(committee_id="c1", meetings=sessions, proposals=proposals)


def setting(**values: object) -> Rulebook:
    """Return a rulebook that sets these parameters of proposals itself."""
    source = "某市政协提案工作规则"
    return with_parameters(
        NATIONAL_DEFAULT, {f"proposal.{name}": Parameter(value=value, source=source) for name, value in values.items()}
    )


SEPARATE = setting(recess_numbering=RecessNumbering.SEPARATE)
BY_TERM = setting(number_scope=NumberScope.TERM)
BY_TOPIC = setting(topic_numbers=True)


def test_the_next_number_follows_the_highest_of_the_session() -> None:
    register = register_with(
        proposal(1, Filed(number=2)), proposal(2, Filed(number=7)), proposal(3, Filed(number=30), session_id="s2")
    )
    assert next_case_number(register, proposal(4)) == 8
    assert next_case_number(register, proposal(4, session_id="s2")) == 31
    assert next_case_number(register, proposal(4), BY_TERM) == 31
    assert next_case_number(register_with(), proposal(4)) == 1


@pytest.mark.parametrize(
    "history",
    [(Filed(number=9), Withdrawn()), (Filed(number=9), Renumbered(number=3)), (Filed(number=3), Renumbered(number=9))],
)
def test_a_number_once_given_does_not_come_again(history: tuple[AnyProposalEvent, ...]) -> None:
    assert next_case_number(register_with(proposal(1, *history)), proposal(2)) == 10


def test_the_number_of_a_case_of_unknown_past_counts() -> None:
    imported = proposal(1, events=(Recorded(filing=FilingStatus.FILED, number=12),))
    assert next_case_number(register_with(imported), proposal(2)) == 13


def test_cases_between_sessions_go_on_in_the_row_or_have_their_own() -> None:
    in_session = proposal(1, Filed(number=40), timing=Timing.SESSION)
    between = proposal(2, Filed(number=3), timing=Timing.RECESS)
    register = register_with(in_session, between)
    assert next_case_number(register, proposal(3, timing=Timing.RECESS)) == 41
    assert next_case_number(register, proposal(3, timing=Timing.RECESS), SEPARATE) == 4
    assert next_case_number(register, proposal(3, timing=Timing.SESSION), SEPARATE) == 41
    assert number_scope(between, register, SEPARATE) == NumberRow("c1", "s1", Timing.RECESS)
    assert number_scope(between, register, NATIONAL_DEFAULT) == NumberRow("c1", "s1")


def test_where_rows_are_separate_the_day_of_submission_tells_which_one() -> None:
    register = register_with(proposal(1, Filed(number=3), timing=Timing.RECESS))
    in_may = attrs.evolve(proposal(2), events=(Submitted(date=PartialDate(2024, 5, 6)), Examined()))
    assert next_case_number(register, in_may, SEPARATE) == 4
    with pytest.raises(NumberingError, match="proposal 'p3' cannot be given a number: its session, term or time"):
        next_case_number(register, proposal(3), SEPARATE)


def test_a_number_that_may_be_of_either_row_is_given_in_neither_again() -> None:
    register = register_with(proposal(1, Filed(number=5)), proposal(2, Filed(number=3), timing=Timing.RECESS))
    assert next_case_number(register, proposal(3, timing=Timing.SESSION), SEPARATE) == 6
    assert next_case_number(register, proposal(3, timing=Timing.RECESS), SEPARATE) == 6
    assert next_case_number(register, proposal(3, timing=Timing.RECESS, session_id="s2"), SEPARATE) == 1


def test_the_same_number_is_free_in_the_other_row() -> None:
    register = register_with(
        proposal(1, Filed(number=1), timing=Timing.SESSION),
        proposal(2, timing=Timing.RECESS),
        proposal(3, timing=Timing.SESSION),
    )
    assert record(register, "p2", Filed(number=1), SEPARATE).find("p2", Proposal).case_number == 1
    with pytest.raises(CaseNumberTakenError):
        record(register, "p3", Filed(number=1), SEPARATE)


def test_a_case_of_an_unknown_session_gets_no_number() -> None:
    with pytest.raises(NumberingError, match="row of numbers") as caught:
        next_case_number(register_with(), proposal(1, session_id=None))
    assert caught.value.proposal_id == "p1"


def test_sub_numbers_count_within_the_topic() -> None:
    register = register_with(
        proposal(1, Filed(number=1, sub_number=1), topic="economic"),
        proposal(2, Filed(number=2, sub_number=5), Renumbered(number=4, sub_number=2), topic="economic"),
        proposal(3, Filed(number=3, sub_number=9), topic="social"),
        proposal(4, Filed(number=5), topic="cultural"),
    )
    assert next_sub_number(register, proposal(6, topic="economic")) == 6
    assert next_sub_number(register, proposal(6, topic="cultural")) == 1
    assert next_sub_number(register, proposal(6, topic="economic", session_id="s2")) == 1
    with pytest.raises(NumberingError, match="no topic"):
        next_sub_number(register, proposal(6))


def test_a_session_is_numbered_in_the_order_given() -> None:
    register = register_with(
        proposal(1), proposal(2, Filed(number=3)), proposal(3), proposal(4, Filed()), proposal(5, session_id="s2")
    )
    day = PartialDate(2024, 1, 12)
    events = number_proposals(register, ["p3", "p1", "p5", "p4"], date=day)
    assert events == (
        ("p3", Filed(date=day, number=4)),
        ("p1", Filed(date=day, number=5)),
        ("p5", Filed(date=day, number=1)),
        ("p4", Renumbered(date=day, number=6)),
    )
    numbered = record_all(register, events)
    assert [one.case_number for one in numbered.proposals] == [5, 3, 4, 6, 1]


def test_where_topics_have_numbers_both_are_given() -> None:
    register = register_with(proposal(1, topic="social"), proposal(2, topic="economic"), proposal(3, topic="social"))
    events = number_proposals(register, ["p1", "p2", "p3"], BY_TOPIC)
    assert [(event.number, event.sub_number) for _, event in events] == [(1, 1), (2, 1), (3, 2)]
    with pytest.raises(NumberingError, match="'p4' cannot be given a number: it has no topic"):
        number_proposals(register_with(proposal(4)), ["p4"], BY_TOPIC)


@pytest.mark.parametrize("ids", [["p1", "p2"], ["p2", "p2"]])
def test_no_case_is_numbered_twice(ids: Iterable[str]) -> None:
    register = register_with(proposal(1, Filed(number=1)), proposal(2))
    with pytest.raises(NumberingError, match="it has one already"):
        number_proposals(register, ids)


def test_only_proposals_of_the_register_are_numbered() -> None:
    with pytest.raises(EntityNotFoundError, match="p9"):
        number_proposals(register_with(), ["p9"])


def test_numbering_many_walks_the_register_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def counting(proposal: Proposal, register: Register, rulebook: Rulebook) -> NumberRow | None:
        asked.append(proposal.id)
        return number_scope(proposal, register, rulebook)

    monkeypatch.setattr(numbering, "number_scope", counting)
    register = register_with(*(proposal(number) for number in range(100)))
    number_proposals(register, [f"p{number}" for number in range(100)])
    assert len(asked) <= 3 * 100


HISTORIES = st.sampled_from(
    [(), (Filed(),), (Filed(number=5),), (Filed(number=2), Renumbered(number=8)), (Filed(number=3), Withdrawn())]
)


@given(st.lists(HISTORIES, max_size=4, unique=True), st.integers(0, 4), st.data())
def test_whatever_is_numbered_gets_a_number_that_nobody_bore(
    histories: list[tuple[AnyProposalEvent, ...]], unfiled: int, data: st.DataObject
) -> None:
    register = register_with(
        *(proposal(number, *history) for number, history in enumerate([*histories, *[()] * unfiled]))
    )
    borne = {
        event.number
        for case in register.proposals
        for event in case.events
        if isinstance(event, Filed | Renumbered) and event.number is not None
    }
    waiting = [case.id for case in register.proposals if case.case_number is None]
    events = number_proposals(register, data.draw(st.permutations(waiting)))
    numbers = [event.number for _, event in events]
    assert numbers == list(range(max(borne, default=0) + 1, max(borne, default=0) + 1 + len(waiting)))
    assert all(case.case_number for case in record_all(register, events).proposals)


def test_numbers_are_those_of_the_session_unless_a_rulebook_says_otherwise() -> None:
    case = proposal(1)
    assert number_scope(case, register_with(case)) == number_scope(case, register_with(case), NATIONAL_DEFAULT)
