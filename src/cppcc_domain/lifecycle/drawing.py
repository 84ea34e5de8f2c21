"""状态图 — the table drawn: as a Mermaid diagram, and as the page ``docs/proposal-states.md`` with events against states.

States and events are named by the vocabulary.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from cppcc_domain.lifecycle.markdown import markdown_table
from cppcc_domain.lifecycle.states import (
    EVENTS,
    LEAVING,
    START,
    STATES,
    TABLE,
    TRANSITIONS,
    UNKNOWN,
    EventKind,
    LocalRule,
    ProposalState,
)
from cppcc_domain.vocab.proposals import FilingStatus, HandlingStatus
from cppcc_domain.vocab.records import EventTerm

__all__ = ["diagram", "page"]

_UNFILED: Final = tuple(state for state in STATES if state.filing is not FilingStatus.FILED and state != UNKNOWN)
_HANDLED: Final = tuple(
    state for state in STATES if state.filing is FilingStatus.FILED and state.handling is not HandlingStatus.UNKNOWN
)

_PAGE: Final = """\
# The states of a proposal

Written by `python -m cppcc_domain.lifecycle` from the table in `cppcc_domain.lifecycle.states`; change the table, not this page.

A case has a state of filing (立案) and, once it is filed, one of handling (办理). Its history, a list of events, is all that is stored:
`state_of` derives the state, `allowed_events` says what may come next, `apply` adds an event or refuses it.

## Diagram

Events that leave a state as it is are not drawn; the tables below have them.

```mermaid
{diagram}```

## Up to the filing

A row is an event, a column the state before it, a cell the state after it. `·` stays as it is, an empty cell is illegal. A case without
events is in the state {start}; a draft that is given up leaves no event, its record is deleted.

{filing}

## Handling of filed cases

{handling}

{local}

## What the tables do not show

- **Cases of unknown past.** 补录 (`Recorded`) starts a case in any state and can only come first. From an unknown state every event is legal
  and tells what it can: a reply shows a case that was filed and is now replied to, a contact only one that was filed.
- **Several units.** A case stands where its last unit stands. It is {accepted} when every unit, co-handlers included, has accepted it, and
  until then each of them may ask to be relieved; it is {replied} when every unit that owes a reply (sole, lead, split) has replied in this
  round. It is {in_progress} as soon as one unit begins. A new assignment replaces the old one and starts afresh. A reply that is sent back
  is owed again while those of other units still count; 重新办理 begins a round in which every reply is owed again.
- **Several proposers.** Further replies to other proposers, and their feedback, leave the state as it is. Where the rulebook sets
  `handling.feedback_from_all`, the case is {feedback_given} when every proposer has judged; with `handling.lead_waits_for_cohandlers` a lead
  cannot reply before all its co-handlers have given their opinion in this round.
- **States that a committee does not record.** Where the rulebook lists a state in `proposal.unrecorded_states` or
  `handling.unrecorded_states`, an event may follow as if the state had been recorded: without 签收 and 办理中, a reply follows the assignment.
- **What the case must be like.** `allowed_events` leaves out what no event of a kind could do: a submission by whom the rules do not let
  propose, a filing while somebody named as proposer was asked to sign and has not, or without the seal of the body that proposes, a
  closing while a proposer of the case waits for a reply.
- **What an event brings.** `apply` also refuses what cannot be in this case: a unit that it was not assigned to, a signer who was not asked, two
  leads, a merger into itself, a step dated before the one it follows, feedback from somebody who was not answered, a closing over a
  proposer's dissatisfaction without a stated reason. Codes that the place's own rules do not list are refused; a list that was taken
  over from elsewhere refuses nothing. A recorded history keeps the state that the order of its events gives; validation reports the rest.
- **What only the register shows.** `record` also refuses a case number that another case has or had, a merger into a case that is of another
  session or does not go on itself, the signature of somebody without a seat on that day or in that term, the wrong examiners of a first
  session, a unit that hands a case on by itself, and a closing while a proposer of a merged case waits for a reply.
"""


def diagram() -> str:
    """Return the states, and the events that lead from one to another, as a Mermaid ``stateDiagram-v2``.

    Example:
        >>> "under_review --> not_filed: 不予立案" in diagram()
        True
    """
    inner = [*map(_node, _HANDLED), f"[*] --> {_id(_HANDLED[0])}", *_arrows(_HANDLED)]
    lines = [
        "direction TB",
        *map(_node, _UNFILED),
        f'state "{FilingStatus.FILED.zh}" as {FilingStatus.FILED} {{',
        *(f"    {line}" for line in inner),
        "}",
        f"[*] --> {_id(START)}",
        *_arrows(_UNFILED),
        *(
            f"{FilingStatus.FILED} --> {target}: {_term(kind)}（未答复，依地方规定）"
            for kind, (target, _) in LEAVING.items()
        ),
    ]
    return "stateDiagram-v2\n" + "".join(f"    {line}\n" for line in lines)


def page() -> str:
    """Return the Markdown page with the diagram, the two tables, and what they do not show."""
    rules = {row.event: row.local for row in TRANSITIONS if row.local is not None}
    local = [f"- † {_term(kind)}: where {_condition(rule)}." for kind, rule in rules.items()]
    return _PAGE.format(
        diagram=diagram(),
        start=START.filing.zh,
        filing=_matrix(_UNFILED),
        handling=_matrix(_HANDLED),
        local="\n".join(local),
        accepted=HandlingStatus.ACCEPTED.zh,
        replied=HandlingStatus.REPLIED.zh,
        in_progress=HandlingStatus.IN_PROGRESS.zh,
        feedback_given=HandlingStatus.FEEDBACK_GIVEN.zh,
    )


def _id(state: ProposalState) -> str:
    return str(state.handling if state.filing is FilingStatus.FILED else state.filing)


def _name(state: ProposalState) -> str:
    return state.handling.zh if state.filing is FilingStatus.FILED else state.filing.zh


def _term(kind: EventKind) -> str:
    return EventTerm.of(kind).zh


def _node(state: ProposalState) -> str:
    return f'state "{_name(state)}" as {_id(state)}'


def _condition(rule: LocalRule) -> str:
    return f"the rulebook sets `{rule.key}` to `{str(rule.value).lower()}`"


def _arrows(states: Sequence[ProposalState]) -> Iterator[str]:
    """Yield one arrow for each two states, with all the events that lead from one to the other; last states lead out."""
    for before in states:
        rows = [TABLE[kind][before] for kind in EVENTS if before in TABLE[kind]]
        events: dict[ProposalState, list[str]] = {}
        for row in rows:
            if row.after != before and row.local is None:
                events.setdefault(row.after, []).append(_term(row.event))
        for after, terms in events.items():
            target = _id(after) if after.filing is before.filing or after in _UNFILED else str(after.filing)
            yield f"{_id(before)} --> {target}: {'、'.join(terms)}"
        if not events:
            yield f"{_id(before)} --> [*]"


def _matrix(states: Sequence[ProposalState]) -> str:
    """Return a table of the events that happen in these states."""
    kinds = [kind for kind in EVENTS if any(state in TABLE[kind] for state in states)]
    return markdown_table(
        ["event", *map(_name, states)],
        ([f"{_term(kind)} `{kind.__name__}`", *(_cell(kind, state) for state in states)] for kind in kinds),
    )


def _cell(kind: EventKind, before: ProposalState) -> str:
    row = TABLE[kind].get(before)
    if row is None:
        return ""
    filed_now = row.after.filing is FilingStatus.FILED and before.filing is not FilingStatus.FILED
    name = "·" if row.after == before else row.after.filing.zh if filed_now else _name(row.after)
    return f"{name} †" if row.local else name
