"""The smallest registers: what a breach is made of."""

from datetime import date
from typing import Any

import attrs

from cppcc_domain.model import Breakdown, Committee, Figure, Part, Register, Section, Term, WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import Level

__all__ = ["COMMITTEE", "TERM", "Breach", "cases", "percent", "register", "report"]

COMMITTEE = Committee(id="c", place="某市某区", level=Level.COUNTY)
TERM = Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 11), end=PartialDate(2026, 11))


@attrs.frozen(kw_only=True)
class Breach:
    """Two registers that differ as little as possible: one keeps a rule, the other breaks it."""

    sound: Register
    broken: Register
    rulebook: Rulebook = NATIONAL_DEFAULT
    as_of: date | None = None


def register(*entities: Any, **fields: Any) -> Register:
    """Return the register of committee ``c`` with its term ``t``, the entities given and any other fields."""
    bare = Register(committee_id="c", committees=(COMMITTEE,), terms=(TERM,))
    return attrs.evolve(bare.with_entities(entities), **fields)


def report(*statements: Figure | Breakdown, **fields: Any) -> WorkReport:
    """Return the report ``r`` on 2023 with one section of these figures and breakdowns."""
    section = Section(
        title="工作回顾",
        figures=tuple(statement for statement in statements if isinstance(statement, Figure)),
        breakdowns=tuple(statement for statement in statements if isinstance(statement, Breakdown)),
    )
    return WorkReport(id="r", committee_id="c", year=2023, review=(section,), **fields)


def cases(count: int, code: str = "a", share: int | None = None) -> Part:
    """Return a part of so many cases."""
    printed = None if share is None else percent(share)
    return Part(code=code, quantity=Quantity(count, counter="件"), share=printed)


def percent(value: int) -> Quantity:
    """Return a percentage."""
    return Quantity(value, counter="%")
