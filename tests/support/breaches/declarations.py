"""Promises of a number that the list does not keep."""

from breaches.breach import Breach, register
from cppcc_domain.model import Declaration, Register, Section, WorkReport


def declaring(count: int) -> Register:
    """Return a register whose report declares so many highlights and lists two."""
    highlights = (Section(title="亮点一"), Section(title="亮点二"))
    section = Section(title="回顾", declares=Declaration(count=count, phrase="工作亮点"), sections=highlights)
    return register(WorkReport(id="r", committee_id="c", year=2023, review=(section,)))


BREACHES = {"ADV-DECL-1": Breach(sound=declaring(2), broken=declaring(4))}
