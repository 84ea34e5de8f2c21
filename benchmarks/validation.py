"""What it costs to check a register of 20,000 proposals with their members: beside the reading of its file, and at twice the size.

The goals: at most half the time that the reference codec needs to load the same file, and at most 2.2 times as much for twice as many
proposals. Rows are interleaved; the first two are the same call, and their ratio (A/A) says how far apart two equal things look at this
moment. Below stand the rules that take longest.

Usage: python benchmarks/validation.py [ROUNDS] [PROPOSALS]
"""

import gc
import platform
import statistics
import sys
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from importlib.metadata import version
from time import process_time

import attrs

from cppcc_domain.model import Committee, Meeting, Member, Person, Proposal, ProposalText, Register, Term, Unit
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Contacted,
    Examined,
    FeedbackGiven,
    Filed,
    HandlingStarted,
    Replied,
    Submitted,
)
from cppcc_domain.serialization import dumps, loads
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import HandlingRole, Level, MeetingKind

HALF, TWICE = 0.5, 2.2
PER_SESSION = 500
UNITS = 60
SLOWEST = 12


def day(offset: int) -> PartialDate:
    """Return a day of the year 2023."""
    return PartialDate.of(date(2023, 1, 10) + timedelta(days=offset))


def life(number: int) -> Iterator[AnyProposalEvent]:
    """Yield the events of one case."""
    lead, other = f"u{number % UNITS}", f"u{(number + 1) % UNITS}"
    yield Submitted(date=day(0))
    yield Examined(date=day(1))
    yield Filed(date=day(2), number=number % PER_SESSION + 1)
    parts = (
        Assignment(unit_id=lead, role=HandlingRole.LEAD),
        Assignment(unit_id=other, role=HandlingRole.CO),
    )
    yield Assigned(date=day(30), assignments=parts)
    yield Accepted(date=day(31), unit_id=lead)
    yield Accepted(date=day(32), unit_id=other)
    yield HandlingStarted(date=day(33), unit_id=lead)
    yield CoHandlingOpinion(date=day(50), unit_id=other)
    yield Contacted(date=day(60), unit_id=lead)
    yield Replied(date=day(90), unit_id=lead, result="A", to_ids=(f"m{number // 10}",))
    yield FeedbackGiven(date=day(99), proposer_id=f"m{number // 10}")
    yield Closed(date=day(120))


def register_of(size: int) -> Register:
    """Return a synthetic register without faults: so many proposals, a member for every ten of them."""
    text = ProposalText(situation="现状" * 150, analysis="分析" * 150, suggestion="建议" * 150)
    return Register(
        committee_id="c",
        committees=(Committee(id="c", place="示例市示例区", level=Level.COUNTY),),
        terms=(Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 9)),),
        units=tuple(Unit(id=f"u{n}", name=f"示例区{n}局", kind="government_department") for n in range(UNITS)),
        persons=tuple(Person(id=f"n{n}", name="委员某") for n in range(size // 10 + 1)),
        members=tuple(
            Member(id=f"m{n}", person_id=f"n{n}", term_id="t", start=PartialDate(2021, 9))
            for n in range(size // 10 + 1)
        ),
        meetings=tuple(
            Meeting(id=f"s{n}", committee_id="c", term_id="t", kind=MeetingKind.OTHER, start=day(n % 5))
            for n in range(size // PER_SESSION + 1)
        ),
        proposals=tuple(
            Proposal(
                id=f"p{n}",
                title=f"关于改善第{n}处道路照明的提案",
                committee_id="c",
                session_id=f"s{n // PER_SESSION}",
                proposer_kind="individual",
                proposer_ids=(f"m{n // 10}",),
                topic="social",
                text=text,
                events=tuple(life(n)),
            )
            for n in range(size)
        ),
    )


def seconds(call: Callable[[], object]) -> float:
    """Return the processor time of one call."""
    gc.collect()
    start = process_time()
    call()
    return process_time() - start


def main() -> None:
    """Print a table of medians, whether the goals are met, and the slowest rules."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    size = int(sys.argv[2]) if len(sys.argv) > 2 else 20_000
    register, larger = register_of(size), register_of(2 * size)
    text = dumps(register)
    found = validate(register)
    print(f"Python {platform.python_version()}, attrs {version('attrs')}, {rounds} rounds, {len(text) / 1e6:.0f} MB")
    print(f"{len(CATALOGUE)} rules, {len(found)} findings\n")
    rows: dict[str, Callable[[], object]] = {
        f"load {size:,}": lambda: loads(text),
        f"load {size:,}, again (A/A)": lambda: loads(text),
        f"validate {size:,}": lambda: validate(attrs.evolve(register)),
        f"validate {2 * size:,}": lambda: validate(attrs.evolve(larger)),
    }
    times: dict[str, list[float]] = {label: [] for label in rows}
    for _ in range(rounds):
        for label, call in rows.items():
            times[label].append(seconds(call))
    medians = {label: statistics.median(values) for label, values in times.items()}
    load, again, once, twice = medians.values()
    for label, median in medians.items():
        print(f"{label:28} {median:7.2f} s {median / load:6.2f}x")
    print(f"\nA/A {again / load:.2f}; half the load: {'met' if once / load <= HALF else 'missed'} ({once / load:.2f})")
    print(f"twice the size: {'met' if twice / once <= TWICE else 'missed'} ({twice / once:.2f})\n")
    costs = {
        entry.code: seconds(partial(validate, register, rules=CATALOGUE.only([entry.code]))) for entry in CATALOGUE
    }
    for code, cost in sorted(costs.items(), key=lambda item: -item[1])[:SLOWEST]:
        print(f"{code:12} {cost:6.3f} s")


if __name__ == "__main__":
    main()
