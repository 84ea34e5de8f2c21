"""规则 — what a rule is, the catalogue that rules are kept in, and what a rule sees when it runs.

A rule is a plain function with a code. There is no registry: a catalogue is a value, and whoever wants other rules passes another one.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from operator import attrgetter
from typing import Any, Final, TypeVar

import attrs

from cppcc_domain.errors import ImpossibleValueError, UnknownCodeError
from cppcc_domain.lifecycle import DueDate, WorkingCalendar, iter_deadlines
from cppcc_domain.lifecycle.punctuality import Punctuality
from cppcc_domain.lifecycle.replies import merged_cases
from cppcc_domain.model.committee import Term
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.people import Member
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Merged, ProposalEvent
from cppcc_domain.model.register import COLLECTIONS, Register
from cppcc_domain.rulebook import Parameter, Rulebook
from cppcc_domain.validation.statements import Stated, read_reports
from cppcc_domain.values.checks import is_tuple, non_empty
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.vocab.deadlines import DueKind
from cppcc_domain.vocab.findings import Severity

__all__ = ["Catalogue", "Check", "Context", "Index", "Rule", "Silence", "rule"]

EventT = TypeVar("EventT", bound=ProposalEvent)

_REPLIES_AND_OPINIONS: Final = frozenset(
    kind for kind in DueKind if kind.is_reply or kind is DueKind.COHANDLING_OPINION
)

Check = Callable[["Context"], Iterable[Finding]]
"""What a rule does: look at the register and yield what it finds, made with :meth:`Context.finding`."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Rule:
    """规则 — one claim that a register should fulfil, with the function that finds where it does not."""

    code: str = attrs.field(validator=non_empty)
    """Stable code, never given to another rule."""
    severity: Severity
    zh: str = attrs.field(validator=non_empty)
    """The rule in words, in Chinese."""
    en: str = attrs.field(validator=non_empty)
    source: str = attrs.field(validator=non_empty)
    """Document and article on which the rule rests."""
    reads: tuple[str, ...] = attrs.field(default=(), validator=is_tuple)
    """Keys of the rulebook's parameters that it depends on: ``proposal.merge_accounting``."""
    verified: bool = True
    """False when the text that the rule rests on was not verified."""
    check: Check | None = None
    """``None`` when something else enforces the rule: the classes themselves, or the engine."""


def rule(
    code: str,
    severity: Severity,
    *,
    zh: str,
    en: str,
    source: str,
    reads: tuple[str, ...] = (),
    verified: bool = True,
) -> Callable[[Check], Rule]:
    """Make a rule of the function that follows; nothing is registered anywhere.

    Example:
        >>> @rule("OUR-1", Severity.WARNING, zh="提案应有分类", en="a proposal has a topic", source="本会办公室要求")
        ... def proposals_have_a_topic(context):
        ...     for proposal in context.register.proposals:
        ...         if proposal.topic is None:
        ...             yield context.finding(proposal, "topic", title=proposal.title)
        >>> proposals_have_a_topic.code
        'OUR-1'
    """

    def make(check: Check) -> Rule:
        return Rule(
            code=code, severity=severity, zh=zh, en=en, source=source, reads=reads, verified=verified, check=check
        )

    return make


@attrs.frozen(kw_only=True, weakref_slot=False)
class Silence:
    """停用 — a rule that is not to run, and why."""

    rule: Rule
    reason: str = attrs.field(validator=non_empty)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Catalogue:
    """规则目录 — rules in the order in which they run, and those silenced with their reasons.

    Every method returns another catalogue and changes nothing.

    Raises:
        ImpossibleValueError: Two rules have one code.
    """

    rules: tuple[Rule, ...] = attrs.field(validator=is_tuple)
    silences: tuple[Silence, ...] = attrs.field(default=(), validator=is_tuple)

    def __attrs_post_init__(self) -> None:
        codes = [entry.code for entry in self._all()]
        for code in codes:
            if codes.count(code) > 1:
                raise ImpossibleValueError("Catalogue.rules", code, "a code that no other rule has")

    def __iter__(self) -> Iterator[Rule]:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def __contains__(self, code: object) -> bool:
        return any(entry.code == code for entry in self.rules)

    def __getitem__(self, code: str) -> Rule:
        """Return the rule of that code, silenced or not.

        Raises:
            UnknownCodeError: The catalogue has none.
        """
        for entry in self._all():
            if entry.code == code:
                return entry
        raise UnknownCodeError("rules", code)

    def only(self, codes: Iterable[str]) -> "Catalogue":
        """Return a catalogue of these rules alone, in this catalogue's order; a silenced one among them runs again.

        Raises:
            UnknownCodeError: The catalogue has no such rule.
        """
        chosen = {self[code].code for code in codes}
        return Catalogue(rules=tuple(entry for entry in self._all() if entry.code in chosen))

    def without(self, code: str, *, reason: str) -> "Catalogue":
        """Return a catalogue in which one rule is silenced; the reason is kept with it.

        Raises:
            UnknownCodeError: No rule of that code runs in this catalogue.
            ImpossibleValueError: A blank reason.
        """
        if code not in self:
            raise UnknownCodeError("rules", code)
        kept = tuple(entry for entry in self.rules if entry.code != code)
        return Catalogue(rules=kept, silences=(*self.silences, Silence(rule=self[code], reason=reason)))

    def extended(self, rules: Iterable[Rule]) -> "Catalogue":
        """Return a catalogue with more rules at the end: users' own ones.

        Raises:
            ImpossibleValueError: A code that is taken.
        """
        return attrs.evolve(self, rules=(*self.rules, *rules))

    def _all(self) -> tuple[Rule, ...]:
        return (*self.rules, *(silence.rule for silence in self.silences))


@attrs.frozen(kw_only=True, eq=False, weakref_slot=False)
class Index:
    """索引 — where things stand in a register; each part is built once, when first asked for, in one walk."""

    register: Register
    rulebook: Rulebook
    as_of: date | None = None
    calendar: WorkingCalendar | None = None

    def path_of(self, entity: Entity) -> str:
        """Return the path of an entity that the register holds: ``$.proposals[3]``.

        Raises:
            KeyError: It is not that register's.
        """
        return self._paths[id(entity)]

    @cached_property
    def reports(self) -> tuple[Stated, ...]:
        """What each report states."""
        return read_reports(self.register)

    @cached_property
    def terms(self) -> Mapping[str, Term]:
        """Terms by id."""
        return {term.id: term for term in reversed(self.register.terms)}  # of two with one id the first counts

    @cached_property
    def seats(self) -> Mapping[tuple[str, str | None], Sequence[Member]]:
        """Seats by person and committee; under ``None`` those whose term, and so whose committee, the register does not hold."""
        found: defaultdict[tuple[str, str | None], list[Member]] = defaultdict(list)
        for member in self.register.members:
            term = self.terms.get(member.term_id)
            found[member.person_id, None if term is None else term.committee_id].append(member)
        return found

    @cached_property
    def dues(self) -> Sequence[tuple[Proposal, DueDate]]:
        """Replies and co-handlers' opinions that may be late, with their due dates, from what had happened on the day of the check."""
        punctuality = Punctuality(self.rulebook)
        found = iter_deadlines(
            (case for case in self.register.proposals if not punctuality.is_certain(case, self.as_of)),
            self.rulebook,
            self.calendar,
            as_of=self.as_of,
            kinds=_REPLIES_AND_OPINIONS,
        )
        return [(proposal, due) for proposal, dues in found for due in dues]

    def proposals_with(self, kind: type[ProposalEvent]) -> Sequence[Proposal]:
        """Return the proposals in whose history there is an event of one class, in document order."""
        return self._by_event.get(kind, ())

    def events_of(self, kind: type[EventT]) -> Iterator[tuple[Proposal, int, EventT]]:
        """Yield the events of one class with their proposals and their places in the histories, in document order."""
        for proposal in self.proposals_with(kind):
            for position, event in enumerate(proposal.events):
                if isinstance(event, kind):
                    yield proposal, position, event

    @cached_property
    def merged(self) -> Mapping[str, Sequence[Proposal]]:
        """The cases that were merged into another one, by the id of that one."""
        return merged_cases(self.proposals_with(Merged))

    @cached_property
    def _by_event(self) -> Mapping[type[ProposalEvent], Sequence[Proposal]]:
        # Cases, not events: a tuple kept for each event costs ten times as much, most of it in the garbage collector.
        found: defaultdict[type[ProposalEvent], list[Proposal]] = defaultdict(list)
        for proposal in self.register.proposals:
            for kind in set(map(type, proposal.events)):
                found[kind].append(proposal)
        return found

    @cached_property
    def _paths(self) -> dict[int, str]:
        # By identity, because a register that is checked may hold two entities of one id; both live as long as the register.
        paths: dict[int, str] = {}
        for name in COLLECTIONS.values():
            for position, entity in enumerate(getattr(self.register, name)):
                paths.setdefault(id(entity), f"$.{name}[{position}]")
        return paths


@attrs.frozen(kw_only=True, eq=False, weakref_slot=False)
class Context:
    """检查环境 — what one rule sees: the register, the rulebook, the day of the check, and itself."""

    register: Register
    rulebook: Rulebook
    as_of: date | None
    """The day on which the check is made, for rules about deadlines; ``None`` keeps them silent."""
    calendar: WorkingCalendar | None = None
    """Counts working days; without it rules about them are silent."""
    rule: Rule
    index: Index

    def parameter(self, key: str) -> Parameter[Any]:
        """Return the rulebook's parameter of that key: ``proposal.merge_accounting``."""
        found: Parameter[Any] = attrgetter(key)(self.rulebook)
        return found

    def finding(self, subject: Entity | None, at: str = "", /, **params: Param) -> Finding:
        """Return a finding of this rule.

        It counts as verified only when the rule and every parameter that the rule reads are.

        Args:
            subject: The entity that it is about; ``None`` for the register as a whole.
            at: The place inside the subject, such as ``events[2].into_id``, or a whole path that starts with ``$``.
            params: The facts from which the sentence is made, in order.
        """
        path = at
        if not at.startswith("$"):
            root = "$" if subject is None else self.index.path_of(subject)
            path = f"{root}.{at}" if at else root
        return Finding(
            code=self.rule.code,
            severity=self.rule.severity,
            path=path,
            subject_id="" if subject is None else subject.id,
            params=tuple(params.items()),
            source=self.rule.source,
            verified=self.rule.verified and all(self.parameter(key).verified for key in self.rule.reads),
        )
