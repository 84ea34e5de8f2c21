"""Small registers for the tests of the rules; names and ids are plainly synthetic."""

from collections.abc import Callable
from typing import Any

import attrs
import pytest

from cppcc_domain.model import (
    Activity,
    Breakdown,
    Committee,
    Coverage,
    Declaration,
    Figure,
    LocalTerm,
    Meeting,
    Member,
    OpinionReport,
    Part,
    Person,
    Proposal,
    Register,
    Section,
    Term,
    WorkReport,
)
from cppcc_domain.model.proposal_events import Assigned, Assignment, Examined, Filed, Submitted
from cppcc_domain.values import PartialDate, Period, Quantity
from cppcc_domain.vocab import Bound, Comparison, HandlingRole, Level, MeetingKind

COMMITTEE = Committee(id="c", place="某市某区", level=Level.COUNTY)
TERM = Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 11), end=PartialDate(2026, 11))


def cases(count: int, code: str = "a", share: int | None = None) -> Part:
    return Part(
        code=code, quantity=Quantity(count, counter="件"), share=None if share is None else Quantity(share, counter="%")
    )


@pytest.fixture
def register_with() -> Callable[..., Register]:
    """Return a builder: the register of committee ``c`` with its term ``t``, the entities given and any other fields."""

    def build(*entities: Any, **fields: Any) -> Register:
        register = Register(committee_id="c", committees=(COMMITTEE,), terms=(TERM,)).with_entities(entities)
        return attrs.evolve(register, **fields)

    return build


@pytest.fixture
def report_of() -> Callable[..., WorkReport]:
    """Return a builder: the report on 2023 with one section of these figures and breakdowns."""

    def build(*statements: Figure | Breakdown) -> WorkReport:
        section = Section(
            title="工作回顾",
            figures=tuple(statement for statement in statements if isinstance(statement, Figure)),
            breakdowns=tuple(statement for statement in statements if isinstance(statement, Breakdown)),
        )
        return WorkReport(id="r", committee_id="c", year=2023, review=(section,))

    return build


@pytest.fixture
def broken_register(register_with: Callable[..., Register], report_of: Callable[..., WorkReport]) -> Register:
    """Return a register that breaks every rule that has a message, in every case that the messages know."""
    growth = Quantity(35, counter="%")
    year_on_year = Comparison.YEAR_ON_YEAR
    report = report_of(
        Figure(indicator="sector_contacts", quantity=Quantity(300, Bound.OVER, "次", "余")),
        Figure(indicator="sector_contacts", quantity=growth, comparison=year_on_year),
        Figure(indicator="member_visits", quantity=Quantity(40, Bound.OVER, "次", "超")),
        Figure(indicator="member_visits", quantity=growth, comparison=year_on_year),
        Figure(indicator="reading_events", quantity=growth, comparison=year_on_year),
        Figure(indicator="deliberations", quantity=Quantity(167, counter="场")),
        Figure(indicator="deliberations", quantity=growth, comparison=year_on_year, base=Quantity(200, counter="场")),
        Figure(indicator="key_topics", quantity=Quantity(3, counter="个")),
        Figure(indicator="key_topics", quantity=growth, comparison=year_on_year),
        Figure(indicator="opinion_reports", quantity=Quantity(51, counter="篇")),
        Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件")),
        Figure(indicator="proposals_replied", quantity=Quantity(95, counter="件")),
        Figure(indicator="reply_rate", quantity=Quantity(101, counter="%")),
        Figure(indicator="plenaries", quantity=Quantity(-1, counter="次")),
        Breakdown(
            indicator="proposals_received", dimension="outcome", parts=(cases(5), cases(3)), total=cases(9).quantity
        ),
        Breakdown(indicator="proposals_filed", dimension="topic", parts=(cases(5, share=70),), total=cases(9).quantity),
        Breakdown(
            indicator="opinion_reports",
            dimension="channel",
            parts=(cases(5), Part(code="b", quantity=Quantity(3, counter="篇"))),
        ),
    )
    late, later = PartialDate(2023, 5), PartialDate(2023, 6)
    register = register_with(
        Person(id="u", name="王某某"),
        Person(id="p1", name="李某某"),
        Term(id="t2", committee_id="c", ordinal=1, start=PartialDate(2030), end=PartialDate(2027)),
        Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY, start=later, end=late),
        Meeting(id="m0", committee_id="nobody", kind=MeetingKind.PLENARY, start=PartialDate(1949, 1)),
        Member(id="w1", person_id="u", term_id="t", start=PartialDate(2021, 1), end=PartialDate(2024)),
        Member(id="w2", person_id="u", term_id="t", start=PartialDate(2022, 1), end=PartialDate(2028)),
        Activity(id="a", committee_id="c", kind="no_such_kind", title="活动", start=later, end=late),
        Proposal(id="p1", committee_id="m", title="关于甲的提案", session_id="m", events=(Filed(number=1),)),
        Proposal(
            id="p2",
            committee_id="m",
            title="关于乙的提案",
            session_id="m",
            events=(
                Submitted(date=later),
                Examined(date=late),
                Filed(number=1),
                Assigned(assignments=(Assignment(unit_id="nobody", role=HandlingRole.SOLE),)),
            ),
        ),
        OpinionReport(id="o", committee_id="c", title="关于丙的信息", routings=()),
        attrs.evolve(
            report,
            outlook=(Section(title="行动", declares=Declaration(count=4, phrase="四大专项行动"), lists_ids=("a",)),),
        ),
    )
    return attrs.evolve(
        register,
        coverage=(
            Coverage(collection="opinion_reports", period=Period.year(2023)),
            Coverage(collection="minutes", period=Period.year(2023)),
        ),
        labels=(LocalTerm(vocabulary="subjects", code="x", zh="其他"),),
    )
