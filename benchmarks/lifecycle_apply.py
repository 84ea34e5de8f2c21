"""How long one step of a proposal's life takes, the derivation of its state included.

A case walks from its submission to the archive, one ``apply`` an event, again and again; later steps have longer histories to walk. Beside it stand
``state_of`` of the whole history and a bare ``attrs.evolve`` of a proposal, which no step can undercut.

The goal is 1,000,000 steps a minute on one core, 60 µs each.

Usage: python benchmarks/lifecycle_apply.py [ROUNDS]
"""

import platform
import statistics
import sys
from collections.abc import Callable
from importlib.metadata import version
from time import process_time

import attrs

from cppcc_domain.lifecycle import apply, state_of
from cppcc_domain.model import Proposal
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Archived,
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
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import HandlingRole

GOAL = 60.0
CASES = 500

DRAFT = Proposal(id="p1", title="关于增设社区托育点的提案", committee_id="c1", session_id="s1", proposer_ids=("m1",))
LIFE: tuple[AnyProposalEvent, ...] = (
    Submitted(date=PartialDate(2023, 1, 3)),
    Examined(date=PartialDate(2023, 1, 5)),
    Filed(date=PartialDate(2023, 1, 6), number=12),
    Assigned(
        date=PartialDate(2023, 2, 8),
        assignments=(
            Assignment(unit_id="u1", role=HandlingRole.LEAD),
            Assignment(unit_id="u2", role=HandlingRole.CO),
        ),
    ),
    Accepted(date=PartialDate(2023, 2, 9), unit_id="u1"),
    Accepted(date=PartialDate(2023, 2, 10), unit_id="u2"),
    HandlingStarted(date=PartialDate(2023, 2, 20), unit_id="u1"),
    CoHandlingOpinion(date=PartialDate(2023, 3, 10), unit_id="u2"),
    Contacted(date=PartialDate(2023, 4, 3), unit_id="u1"),
    Replied(date=PartialDate(2023, 4, 28), unit_id="u1", result="A", to_ids=("m1",)),
    FeedbackGiven(date=PartialDate(2023, 5, 9), proposer_id="m1"),
    Closed(date=PartialDate(2023, 6, 1)),
    Archived(date=PartialDate(2023, 12, 1)),
)


def walk() -> None:
    """Lead one case through its life."""
    proposal = DRAFT
    for event in LIFE:
        proposal = apply(proposal, event)


WALKED = attrs.evolve(DRAFT, events=LIFE)

# label, what is called, how many steps one call stands for
ROWS: tuple[tuple[str, Callable[[], object], int], ...] = (
    ("apply", walk, len(LIFE)),
    (f"state_of ({len(LIFE)} events)", lambda: state_of(WALKED), 1),
    ("attrs.evolve", lambda: attrs.evolve(DRAFT, events=LIFE), 1),
)


def microseconds(call: Callable[[], object], steps: int) -> float:
    """Return the processor time of one step."""
    start = process_time()
    for _ in range(CASES):
        call()
    return (process_time() - start) / CASES / steps * 1e6


def main() -> None:
    """Print a table of medians, and whether the goal is met."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"Python {platform.python_version()}, attrs {version('attrs')}, {rounds} rounds, interleaved\n")
    times: dict[str, list[float]] = {label: [] for label, _, _ in ROWS}
    for number in range(rounds + 1):
        for label, call, steps in ROWS:
            taken = microseconds(call, steps)
            if number > 0:  # the first round fills the caches
                times[label].append(taken)
    width = max(map(len, times))
    print(f"{'':{width}}  median µs  min µs")
    for label, values in times.items():
        print(f"{label:{width}}  {statistics.median(values):9.1f}  {min(values):6.1f}")
    median = statistics.median(times["apply"])
    verdict = "met" if median <= GOAL else "missed"
    print(f"\n{60e6 / median:,.0f} steps a minute; the goal of {60e6 / GOAL:,.0f} is {verdict}")


if __name__ == "__main__":
    main()
