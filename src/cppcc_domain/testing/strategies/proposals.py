"""提案 — proposals with legal histories: each event is one that the lifecycle accepts after those before it."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import cache
from operator import attrgetter
from typing import Any, Final

import attrs
from hypothesis import strategies as st

from cppcc_domain.lifecycle import EventKind, IllegalTransitionError, allowed_events, apply, proposers_of
from cppcc_domain.lifecycle.guards import levels_of
from cppcc_domain.lifecycle.participants import ACTORS, Past
from cppcc_domain.lifecycle.states import recorded_state
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import AnyProposalEvent, Assignment, Rating, Recorded, Replied
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook
from cppcc_domain.testing.factories import MAIN_ROAD
from cppcc_domain.testing.strategies.dates import EVER, Days, partial_dates
from cppcc_domain.testing.strategies.derived import Ids, Together, ids_of, instances, references
from cppcc_domain.testing.strategies.plain import made, tuples_of
from cppcc_domain.testing.strategies.texts import titles
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.vocab.proposals import SATISFACTION_AXES, FilingStatus, HandlingRole, HandlingStatus, Timing

__all__ = ["proposal_histories", "proposals"]

_EventsOf = Callable[[Any], st.SearchStrategy[Any]]

# By which class of ids the proposers of a kind are named, and the fewest and most of them.
_PROPOSERS: Final[Mapping[str, tuple[str, int, int]]] = {
    "individual": ("Member", 1, 1),
    "joint": ("Member", 2, 3),
    "party": ("Unit", 1, 1),
    "mass_organisation": ("Unit", 1, 1),
    "special_committee": ("Organ", 1, 1),
    "sector": ("Organ", 1, 1),
    "group": ("Organ", 1, 1),
    "joint_group": ("Organ", 1, 1),
    "county_committee": ("Committee", 1, 1),
    "sector_group": ("Organ", 1, 1),
}
_RECORDABLE: Final = [
    (filing, handling)
    for filing in FilingStatus
    for handling in (None, *HandlingStatus)
    if recorded_state(Recorded(filing=filing, handling=handling)) is not None
]
_MOST_EVENTS: Final = 12
_MOST_DETOURS: Final = 6
_MOST_DAYS_BETWEEN: Final = dt.timedelta(days=100)
_CASE_NUMBERS: Final = range(1, 10_000)


def proposals(
    *,
    ids: Ids | None = None,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    case_numbers: Sequence[int] = _CASE_NUMBERS,
    examiner_ids: Sequence[str] | None = None,
    days: Days = EVER,
    **fields: st.SearchStrategy[Any],
) -> st.SearchStrategy[Proposal]:
    """Proposals (提案) with proposers of the kind that they name, and with legal histories.

    Args:
        ids: The ids that references may take; made-up ones by default.
        rulebook: The rules that say who may propose and which events may follow.
        case_numbers: The case numbers (案号) to choose from.
        examiner_ids: The organs that examine; any by default.
        days: The days between which everything happens.
        fields: Strategies for single fields.
    """
    together: Together = {("proposer_kind", "proposer_ids", "seconder_ids", "timing"): _proposing(ids, rulebook)}
    chosen = {"title": titles(), "events": st.just(()), **fields}
    drafts = instances(Proposal, together, ids=ids, **chosen)
    if "events" in fields:
        return drafts
    if examiner_ids is None:
        examiner_ids = ids_of("Organ", ids=ids)
    return _with_histories(drafts, rulebook, _event_strategies(ids, rulebook, case_numbers, examiner_ids), days)


def proposal_histories(
    *,
    ids: Ids | None = None,
    rulebook: Rulebook = NATIONAL_DEFAULT,
    case_numbers: Sequence[int] = _CASE_NUMBERS,
) -> st.SearchStrategy[tuple[AnyProposalEvent, ...]]:
    """Histories of proposals: events of which each is one that the lifecycle accepts after those before it.

    Args:
        ids: The ids that references may take; made-up ones by default.
        rulebook: The rules that say which events may follow.
        case_numbers: The case numbers (案号) to choose from.
    """
    return proposals(ids=ids, rulebook=rulebook, case_numbers=case_numbers).map(attrgetter("events"))


def _event_strategies(
    ids: Ids | None, rulebook: Rulebook, case_numbers: Sequence[int], examiner_ids: Sequence[str]
) -> _EventsOf:
    """Return the function that gives the strategy for events of a kind, without its date and parties; each is built once."""
    rules = rulebook.proposal
    by_field = {
        "date": st.none(),
        "number": st.sampled_from(case_numbers),
        "stage": st.none() | _codes(rules.review_stages),
        "examiner_id": st.none() | st.sampled_from(examiner_ids) if examiner_ids else st.none(),
        "target": _codes(rules.conversion_targets),
        "reasons": tuples_of(_codes(rules.reject_reasons), min_size=1, unique=True),
        "proposer_told": st.none(),
        "assignments": _assignments(ids),
        "proposer_id": st.none(),
        "to_ids": st.none(),
        "result": st.none() | _codes(rulebook.handling.result_classes),
        "ratings": _ratings(rulebook),
    }

    def events_of(kind: EventKind) -> st.SearchStrategy[Any]:
        fields = {name: by_field[name] for name in by_field.keys() & attrs.fields_dict(kind)}
        together: Together = {("filing", "handling"): st.sampled_from(_RECORDABLE)} if kind is Recorded else {}
        return instances(kind, together, ids=ids, **fields)

    return cache(events_of)


@st.composite
def _with_histories(
    draw: st.DrawFn, drafts: st.SearchStrategy[Proposal], rulebook: Rulebook, events_of: _EventsOf, days: Days
) -> Proposal:
    proposal = draw(drafts)
    straight = draw(st.integers(0, _MOST_EVENTS))  # first along the main road, then anywhere
    for step in range(straight + draw(st.integers(0, _MOST_DETOURS))):
        kinds = allowed_events(proposal, rulebook)
        if not kinds:
            break
        onward = [kind for kind in MAIN_ROAD if kind in kinds]
        kind = onward[-1] if step < straight and onward else draw(st.sampled_from(kinds))
        if events_of(kind).is_empty:  # nobody there who could do it
            continue
        parties = draw(_parties(kind, proposal, rulebook))
        event = attrs.evolve(draw(events_of(kind)), date=draw(_next_dates(proposal, days)), **parties)
        # What the lifecycle objects to, such as a second reply of one unit, does not happen.
        with suppress(IllegalTransitionError):
            proposal = apply(proposal, event, rulebook)
    return proposal


def _parties(kind: EventKind, proposal: Proposal, rulebook: Rulebook) -> st.SearchStrategy[dict[str, Any]]:
    """Return who may act and whom it may concern in this case, as fields of the event; none where the history leaves it open."""
    parties: dict[str, st.SearchStrategy[Any]] = {}
    proposers = proposers_of(proposal) or ()
    if kind in ACTORS:
        field, candidates = ACTORS[kind].field, ACTORS[kind].candidates(Past.of(proposal, rulebook))
        if candidates is not None:
            parties[field] = st.sampled_from(sorted(candidates))
        elif field == "proposer_id" and proposers:
            parties[field] = st.none() | st.sampled_from(proposers)
    if kind is Replied and proposers:
        some = tuples_of(st.sampled_from(proposers), min_size=1, unique=True)
        parties["to_ids"] = st.none() | st.just(proposers) | some
    return st.fixed_dictionaries(parties)


def _next_dates(proposal: Proposal, days: Days) -> st.SearchStrategy[PartialDate | None]:
    """Return dates not before those of the events so far, and not long after."""
    known = [event.date.first for event in proposal.events if event.date is not None]
    earliest, last = max([days[0], *known]), days[1]
    if known:
        last = min(earliest + _MOST_DAYS_BETWEEN, last)
    return st.none() | partial_dates(min_value=earliest, max_value=last)


def _codes(listed: Parameter[tuple[str, ...]]) -> st.SearchStrategy[str]:
    return st.sampled_from(listed.value) if listed.value else st.nothing()


def _ratings(rulebook: Rulebook) -> st.SearchStrategy[tuple[Rating, ...]]:
    """Return one rating of each of some sides of the handling, by the scale for it."""

    def of(axis: str) -> st.SearchStrategy[Rating]:
        return instances(Rating, axis=st.just(axis), level=st.sampled_from(levels_of(axis, rulebook)))

    judged = [concept.code for concept in SATISFACTION_AXES if levels_of(concept.code, rulebook)]
    if not judged:
        return st.just(())
    return st.lists(st.sampled_from(judged), max_size=3, unique=True).flatmap(lambda axes: st.tuples(*map(of, axes)))


def _assignments(ids: Ids | None) -> st.SearchStrategy[tuple[Assignment, ...]]:
    """Return one unit alone, a lead with co-handlers, or several units that reply separately."""
    known = ids_of("Unit", ids=ids)
    if not known:
        return st.nothing()
    units = st.lists(st.sampled_from(known), min_size=1, max_size=3, unique=True)
    return made(_with_roles, units, st.booleans())


def _with_roles(units: list[str], split: bool) -> tuple[Assignment, ...]:  # noqa: FBT001 - drawn, not called
    if len(units) == 1:
        roles = [HandlingRole.SOLE]
    elif split:
        roles = [HandlingRole.SPLIT] * len(units)
    else:
        roles = [HandlingRole.LEAD, *[HandlingRole.CO] * (len(units) - 1)]
    return tuple(Assignment(unit_id=unit, role=role) for unit, role in zip(units, roles, strict=True))


def _proposing(ids: Ids | None, rulebook: Rulebook) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return kind of proposer, proposers, seconders and time, of kinds that the rulebook knows and that the ids suffice for."""
    kinds = [
        kind
        for kind in rulebook.proposal.proposer_kinds.value
        if kind in _PROPOSERS and len(ids_of(_PROPOSERS[kind][0], ids=ids)) >= _PROPOSERS[kind][1]
    ]
    nobody_stated = st.tuples(st.none(), st.none(), st.none(), st.none() | st.sampled_from(Timing))
    return st.one_of(nobody_stated, *(_proposed_by(kind, ids, rulebook) for kind in kinds))


def _proposed_by(kind: str, ids: Ids | None, rulebook: Rulebook) -> st.SearchStrategy[tuple[Any, ...]]:
    target, fewest, most = _PROPOSERS[kind]
    proposers = st.lists(st.sampled_from(ids_of(target, ids=ids)), min_size=fewest, max_size=most, unique=True)
    seconders = st.none() | tuples_of(references("Member", ids=ids), unique=True)
    times = [Timing.SESSION] if kind in rulebook.proposal.plenary_proposer_kinds.value else list(Timing)
    return st.builds(
        lambda first, others, time: (
            kind,
            tuple(first),
            others and tuple(one for one in others if one not in first),
            time,
        ),
        proposers,
        seconders,
        st.none() | st.sampled_from(times),
    )
