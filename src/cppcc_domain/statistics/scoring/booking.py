"""入账 — what limits leave of the points: a rule's cap, only the highest, a section's base and limits, the total.

Every entry counts with what it adds to the total when it is booked, so that the entries always sum up to the total. What is certain is booked
first: the highest points, the others, then deductions; so the result does not depend on the order of the records. What may be added comes on top
of that, and what may be deducted below it, each for itself: these are the two ends of the total.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from cppcc_domain.rulebook.scores import ScoreRule, ScoreScheme, ScoreSection
from cppcc_domain.statistics.ledgers import LedgerEntry
from cppcc_domain.statistics.scoring.postings import Points, Posting
from cppcc_domain.values.quantity import Interval, Number, simplest
from cppcc_domain.vocab.scores import EntryReason, ScoreUnit

__all__ = ["book"]


class _Pot:
    """A sum between limits; by how much it rises or falls goes on to the pot above.

    What is given counts up to the upper limit, and what is deducted is taken from that, down to the lower one. The topmost pot, the total, is a plain
    sum with an upper limit.
    """

    __slots__ = ("_above", "_given", "_least", "_most", "_taken")

    def __init__(
        self, least: Number | None, most: Number | None, base: Number = 0, above: "_Pot | None" = None
    ) -> None:
        self._least = None if least is None else simplest(Fraction(least))
        self._most = None if most is None else simplest(Fraction(most))
        self._given: Points = simplest(Fraction(base))
        self._taken: Points = 0
        self._above = above

    def add(self, points: Points) -> Points:
        """Return by how much the total rises or falls."""
        before = self._level()
        if points > 0 or self._above is None:
            self._given += points
        else:
            self._taken -= points
        gained = self._level() - before
        return gained if self._above is None else self._above.add(gained)

    def flood(self, sign: int) -> Points | None:
        """Return by how much the total rises (or falls, for a negative sign) at most; ``None`` for without bound."""
        limit = self._most if sign > 0 else self._least
        if limit is None:
            return None if self._above is None else self._above.flood(sign)
        room = limit - (self._given if sign > 0 else self._level())
        return self.add(room if room * sign > 0 else 0)

    def _level(self) -> Points:
        given = self._given if self._most is None or self._given < self._most else self._most
        level = given - self._taken
        return level if self._least is None or level > self._least else self._least


class _Account:
    """All pots of one member, and what the groups and quotas of the scheme have seen so far."""

    def __init__(self, scheme: ScoreScheme) -> None:
        total = _Pot(None, scheme.most)
        self.bases = [
            (section, total.add(simplest(Fraction(section.base)))) for section in scheme.sections if section.base
        ]
        self.sections = {
            section.id: _Pot(section.least, section.most, section.base, total) for section in scheme.sections
        }
        self._rules = {
            rule.id: _pot_of(rule, self.sections[section.id]) for section in scheme.sections for rule in section.rules
        }
        self._highest: dict[tuple[str, str], Points] = {}
        self._quotas = {rule.id: rule.quota for rule in scheme.rules() if rule.quota}

    def book(self, posting: Posting) -> tuple[Points | None, EntryReason]:
        """Return what the posting adds to the total, and why that is less than its points, if it is."""
        rule, points = posting.rule, posting.points
        if points is None:
            return self._rules[rule.id].flood(1 if rule.points > 0 else -1), EntryReason.LIMITED
        if self._quotas.get(rule.id) and posting.record_id:
            self._quotas[rule.id] -= 1
            return 0, EntryReason.WITHIN_QUOTA
        group = _group_of(posting)
        if group is not None:
            highest = self._highest.get(group, 0)
            self._highest[group] = max(highest, points)
            points = self._highest[group] - highest
        reason = EntryReason.LIMITED if points == posting.points else EntryReason.NOT_HIGHEST
        return self._rules[rule.id].add(points), reason


def _pot_of(rule: ScoreRule, section: _Pot) -> _Pot:
    if rule.most is None:
        return _Pot(None, None, above=section)
    return _Pot(None, rule.most, above=section) if rule.points > 0 else _Pot(-rule.most, None, above=section)


def _group_of(posting: Posting) -> tuple[str, str] | None:
    """Return the group of which only the highest counts; ``None`` where all count."""
    rule = posting.rule
    if rule.unit is ScoreUnit.YEAR:
        return f"rule {rule.id}", ""
    if rule.highest_of_year:
        return f"group {rule.highest_of_year}", ""
    return (f"group {rule.highest_of_record}", posting.record_id) if rule.highest_of_record else None


def book(scheme: ScoreScheme, postings: Iterable[Posting]) -> tuple[LedgerEntry, ...]:
    """Return the entries of one member's ledger, section by section and rule by rule.

    Args:
        scheme: The scheme.
        postings: What the member's records bring before any limit, and what records of nobody in particular may bring.
    """
    place = {rule.id: position for position, rule in enumerate(scheme.rules())}
    ordered = sorted(postings, key=lambda posting: _order(posting, place))
    certain = [posting for posting in ordered if posting.doubt is None]
    below = [posting for posting in ordered if posting.doubt is not None and posting.rule.points < 0]
    above = [posting for posting in ordered if posting.doubt is not None and posting.rule.points > 0]

    account = _Account(scheme)
    sections = {rule.id: section.id for section in scheme.sections for rule in section.rules}
    entries = list(_base_entries(account))
    for posting in certain:
        counted, shortfall = account.book(posting)
        entries.append(_entry(posting, sections, Interval(counted, counted), shortfall))
    for posting in above:
        counted, shortfall = account.book(posting)
        entries.append(_entry(posting, sections, Interval(0, counted), shortfall))
    entries += _unknown_rules(scheme.sections, account)
    if below:
        account = _Account(scheme)
        for posting in certain:
            account.book(posting)
        for posting in below:
            counted, shortfall = account.book(posting)
            entries.append(_entry(posting, sections, Interval(counted, 0), shortfall))
    order = {section.id: position for position, section in enumerate(scheme.sections)}
    return tuple(sorted(entries, key=lambda entry: _rank(entry, order, place)))


def _order(posting: Posting, place: Mapping[str, int]) -> tuple[bool, bool, Points, int, str, str]:
    """The highest points first, deductions after them; what has no bound comes last."""
    points = 0 if posting.points is None else posting.points
    return (
        posting.rule.points < 0,
        posting.points is None,
        points if points < 0 else -points,
        place[posting.rule.id],
        posting.record_id,
        posting.path,
    )


def _entry(posting: Posting, sections: Mapping[str, str], counted: Interval, shortfall: EntryReason) -> LedgerEntry:
    is_full = counted.low == counted.high == posting.points
    return LedgerEntry(
        section_id=sections[posting.rule.id],
        rule_id=posting.rule.id,
        record_id=posting.record_id,
        path=posting.path,
        points=posting.points,
        counted=_simplest(counted),
        reason=posting.doubt or (EntryReason.COUNTED if is_full else shortfall),
    )


def _base_entries(account: _Account) -> Iterator[LedgerEntry]:
    for section, counted in account.bases:
        ends = _simplest(Interval(counted, counted))
        yield LedgerEntry(section_id=section.id, points=section.base, counted=ends, reason=EntryReason.BASE)


def _unknown_rules(sections: Sequence[ScoreSection], account: _Account) -> Iterator[LedgerEntry]:
    """Yield what the rules may give that are missing from abridged sections."""
    for section in sections:
        if section.abridged:
            counted = _simplest(Interval(0, account.sections[section.id].flood(1)))
            yield LedgerEntry(
                section_id=section.id, points=counted.high, counted=counted, reason=EntryReason.UNKNOWN_RULES
            )


def _simplest(ends: Interval) -> Interval:
    low, high = (None if end is None else simplest(Fraction(end)) for end in (ends.low, ends.high))
    return Interval(low, high)


def _rank(entry: LedgerEntry, sections: Mapping[str, int], rules: Mapping[str, int]) -> tuple[int, int, str, str]:
    """In the order of the scheme: a section's base, what its rules gave, what unknown ones may give."""
    last = entry.reason is EntryReason.UNKNOWN_RULES
    place = rules.get(entry.rule_id, len(rules) if last else -1)
    return sections[entry.section_id], place, entry.record_id, entry.path
