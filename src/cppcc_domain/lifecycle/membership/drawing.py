"""状态图 — the table of a seat drawn: as a Mermaid diagram, and as the page ``docs/membership-states.md``."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.lifecycle.markdown import markdown_table
from cppcc_domain.lifecycle.membership.states import (
    SEAT_EVENTS,
    SEAT_STATES,
    SEAT_TABLE,
    SEAT_TRANSITIONS,
    SeatEventKind,
)
from cppcc_domain.vocab.people import SeatState
from cppcc_domain.vocab.records import SeatEventTerm

__all__ = ["membership_page", "seat_diagram"]

_PAGE: Final = """\
# The states of a seat

Written by `python -m cppcc_domain.lifecycle membership-states` from the table in `cppcc_domain.lifecycle.membership.states`; change the table, not
this page.

A seat (委员资格) is one person's membership in one term of one committee; who sits in several committees has several seats, which know nothing of
each other. `seat_state` reads where a seat stands, `allowed_seat_events` says what may come next, `apply_to_seat` adds an event or refuses it.

## Diagram

Events that leave a state as it is are not drawn; the table below has them.

```mermaid
{diagram}```

## Table

A row is an event, a column the state before it, a cell the state after it. `·` stays as it is, an empty cell is illegal.

{table}

## What the table does not show

- **Lists of members.** A seat without a history is {listed}, unless the list says how it ended. Any event may be the first on record, as long as it
  does not contradict the list. `apply_to_seat` writes entry, start, end and exit of the seat as its history tells them, so that list and history
  agree; where they do not, validation reports it.
- **Ratification.** Between meetings of the Standing Committee the chairpersons' meeting may decide. Its decision counts at once, and 追认
  (`Ratified`) follows; `pending_ratification` tells what waits for it, `unratified` in which seats. It can only be recorded where there is something
  to ratify.
- **What an event brings.** `apply_to_seat` also refuses a decision of a body that does not decide on seats, a date before that of an earlier event,
  a loss outside the seat's dates, and a seat for somebody whose recorded eligibility check failed.
- **What only the register shows.** `record_seat` also refuses a seat outside its term, a second seat of the person in the committee at the same
  time, a sector that the term does not have, a co-option before the first session is over, and a meeting that cannot have decided.
- **What follows.** With the seat end, on the same day, all offices and places in organs that the person holds in that committee and term;
  `expire_term` lets every seat of a term expire.
"""


def seat_diagram() -> str:
    """Return the states of a seat, and the events that lead from one to another, as a Mermaid ``stateDiagram-v2``.

    Example:
        >>> "nominated --> seated: 任职" in seat_diagram()
        True
    """
    lines = [
        "direction LR",
        *(f'state "{state.zh}" as {state}' for state in SEAT_STATES),
        f"[*] --> {SeatState.LISTED}",
        *_arrows(),
    ]
    return "stateDiagram-v2\n" + "".join(f"    {line}\n" for line in lines)


def membership_page() -> str:
    """Return the Markdown page with the diagram, the table, and what they do not show."""
    table = markdown_table(
        ["event", *(state.zh for state in SEAT_STATES)],
        ([f"{_term(kind)} `{kind.__name__}`", *(_cell(kind, state) for state in SEAT_STATES)] for kind in SEAT_EVENTS),
    )
    return _PAGE.format(diagram=seat_diagram(), table=table, listed=SeatState.LISTED.zh)


def _term(kind: SeatEventKind) -> str:
    return SeatEventTerm.of(kind).zh


def _arrows() -> Iterator[str]:
    """Yield one arrow for each step from a state to another; last states lead out."""
    for row in SEAT_TRANSITIONS:
        if row.before is not row.after:
            yield f"{row.before} --> {row.after}: {_term(row.event)}"
    moving = {row.before for row in SEAT_TRANSITIONS if row.before is not row.after}
    yield from (f"{state} --> [*]" for state in SEAT_STATES if state not in moving)


def _cell(kind: SeatEventKind, before: SeatState) -> str:
    after = SEAT_TABLE[kind].get(before)
    if after is None:
        return ""
    return "·" if after is before else after.zh
