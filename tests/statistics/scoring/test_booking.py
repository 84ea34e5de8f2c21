"""Laws of limits: whatever they are, entries sum up, limits hold, and doubt stays between its ends."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import chain, combinations
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from cppcc_domain.rulebook import CountedProposals, ScoreRule, ScoreScheme, ScoreSection
from cppcc_domain.statistics.ledgers import LedgerEntry, total_of
from cppcc_domain.statistics.scoring.booking import book
from cppcc_domain.statistics.scoring.postings import Posting
from cppcc_domain.values import Interval
from cppcc_domain.values.quantity import Number
from cppcc_domain.vocab import EntryReason, ProposalStep, ScoreUnit

FILED = CountedProposals(proposals=ProposalStep.FILED)
POINTS = st.fractions(-10, 10, max_denominator=4).filter(bool)
LIMITS = st.none() | st.fractions(0, 20, max_denominator=2)


@st.composite
def rules(draw: st.DrawFn, id_: str, section: str) -> ScoreRule:
    points = draw(POINTS)
    kind = draw(st.sampled_from(["plain", "capped", "quota", "year", "group", "record"]))
    kinds: dict[str, dict[str, Any]] = {
        "plain": {},
        "capped": {"most": draw(st.fractions(0, 15, max_denominator=2))},
        "quota": {"quota": draw(st.integers(1, 2))},
        "year": {"unit": ScoreUnit.YEAR},
        "group": {"highest_of_year": f"best of {section}"},
        "record": {"highest_of_record": f"same in {section}"},
    }
    if kind in {"year", "group", "record"}:
        points = abs(points)
    return ScoreRule(id=id_, zh="示例", points=points, counts=FILED, **kinds[kind])


@st.composite
def schemes(draw: st.DrawFn) -> ScoreScheme:
    sections = []
    for number in range(draw(st.integers(1, 3))):
        least = draw(st.none() | st.just(0))
        most = draw(LIMITS)
        base = draw(st.fractions(0, 20 if most is None else most, max_denominator=2))
        own = tuple(draw(rules(f"r{number}{n}", f"s{number}")) for n in range(draw(st.integers(1, 3))))
        sections.append(ScoreSection(id=f"s{number}", zh="示例", base=base, least=least, most=most, rules=own))
    return ScoreScheme(name="some", place="某市", source="…", sections=tuple(sections), most=draw(LIMITS))


@st.composite
def accounts(draw: st.DrawFn, doubtful: st.SearchStrategy[bool]) -> tuple[ScoreScheme, list[Posting]]:
    """Draw a scheme and postings under its rules, each of a record of its own or of one that several rules look at."""
    scheme = draw(schemes())
    count = draw(st.integers(0, 6))
    postings = []
    for number in range(count):
        rule = draw(st.sampled_from(list(scheme.rules())))
        record = draw(st.sampled_from(["shared", f"own-{number}"]))
        doubt = EntryReason.UNCERTAIN if draw(doubtful) else None
        postings.append(
            Posting(
                member_id="m",
                rule=rule,
                points=Fraction(rule.points),
                record_id=record,
                path=f"$[{number}]",
                doubt=doubt,
            )
        )
    return scheme, postings


CERTAIN = accounts(st.just(False))
DOUBTFUL = accounts(st.booleans())


def total(scheme: ScoreScheme, postings: Sequence[Posting]) -> Interval:
    return total_of(book(scheme, postings))


def clamped(value: Fraction, least: Number | None, most: Number | None) -> Fraction:
    value = value if least is None else max(value, Fraction(least))
    return value if most is None else min(value, Fraction(most))


@given(CERTAIN)
def test_what_is_certain_gives_what_anybody_would_add_up(account: tuple[ScoreScheme, list[Posting]]) -> None:
    """A second way to the same number, for schemes without groups over several rules: rule by rule, then limit by limit."""
    scheme, postings = account
    if any(rule.highest_of_year or rule.highest_of_record for rule in scheme.rules()):
        return
    sums = Fraction(0)
    for section in scheme.sections:
        given, taken = Fraction(section.base), Fraction(0)
        for rule in section.rules:
            brought = [Fraction(rule.points) for posting in postings if posting.rule is rule][rule.quota :]
            of_rule = max(brought, default=Fraction(0)) if rule.unit is ScoreUnit.YEAR else sum(brought, Fraction(0))
            if rule.most is not None:
                of_rule = clamped(of_rule, -Fraction(rule.most), rule.most)
            given, taken = (given + of_rule, taken) if rule.points > 0 else (given, taken + of_rule)
        sums += clamped(clamped(given, None, section.most) + taken, section.least, None)
    expected = clamped(sums, None, scheme.most)
    assert total(scheme, postings) == Interval(expected, expected)


@given(DOUBTFUL)
def test_no_limit_is_ever_exceeded(account: tuple[ScoreScheme, list[Posting]]) -> None:
    scheme, postings = account
    entries = book(scheme, postings)
    whole = total_of(entries)
    assert whole.low is not None
    assert whole.high is not None
    assert whole.low <= whole.high
    assert scheme.most is None or whole.high <= scheme.most
    if scheme.most is None:
        for section in scheme.sections:
            of_section = total_of(entry for entry in entries if entry.section_id == section.id)
            assert section.most is None or of_section.high <= section.most  # type: ignore[operator]
            assert section.least is None or of_section.low >= section.least  # type: ignore[operator]


@given(DOUBTFUL, st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(account: tuple[ScoreScheme, list[Posting]], random: Random) -> None:
    scheme, postings = account
    shuffled = list(postings)
    random.shuffle(shuffled)
    assert book(scheme, shuffled) == book(scheme, postings)


@settings(max_examples=60)
@given(DOUBTFUL)
def test_however_doubts_turn_out_the_total_lies_between_its_ends(account: tuple[ScoreScheme, list[Posting]]) -> None:
    scheme, postings = account
    doubtful = [posting for posting in postings if posting.doubt is not None]
    certain = [posting for posting in postings if posting.doubt is None]
    ends = total(scheme, postings)
    for true in chain.from_iterable(combinations(doubtful, size) for size in range(len(doubtful) + 1)):
        turned_out = total(scheme, [*certain, *(attrs.evolve(posting, doubt=None) for posting in true)])
        assert turned_out.low == turned_out.high
        assert turned_out.low in ends  # type: ignore[operator]


@given(CERTAIN, st.data())
def test_one_record_more_never_takes_points_where_it_gives_them(
    account: tuple[ScoreScheme, list[Posting]], data: st.DataObject
) -> None:
    scheme, postings = account
    rule = data.draw(st.sampled_from(list(scheme.rules())))
    one_more = Posting(member_id="m", rule=rule, points=Fraction(rule.points), record_id="one-more", path="$")
    before, after = total(scheme, postings).low, total(scheme, [*postings, one_more]).low
    assert before is not None
    assert after is not None
    assert after >= before if rule.points > 0 else after <= before


@given(DOUBTFUL)
def test_every_entry_names_its_rule_and_record_or_says_why_not(account: tuple[ScoreScheme, list[Posting]]) -> None:
    scheme, postings = account
    entries = book(scheme, postings)
    booked = [entry for entry in entries if entry.reason is not EntryReason.BASE]
    assert sorted((entry.rule_id, entry.record_id) for entry in booked) == sorted(
        (posting.rule.id, posting.record_id) for posting in postings
    )
    for entry in booked:
        is_full = entry.counted == Interval(entry.points, entry.points)
        assert (entry.reason is EntryReason.COUNTED) is is_full


def one_rule(**fields: Any) -> ScoreScheme:
    known: dict[str, Any] = {"id": "r", "zh": "示例", "points": 4, "counts": FILED}
    rule = ScoreRule(**(known | fields))
    return ScoreScheme(
        name="some", place="某市", source="…", sections=(ScoreSection(id="s", zh="示例", rules=(rule,)),)
    )


def reasons(scheme: ScoreScheme, count: int) -> list[tuple[Number | None, EntryReason]]:
    (rule,) = scheme.rules()
    postings = [
        Posting(member_id="m", rule=rule, points=Fraction(rule.points), record_id=f"p{number}")
        for number in range(count)
    ]
    entries: tuple[LedgerEntry, ...] = book(scheme, postings)
    return [(entry.counted.low, entry.reason) for entry in entries]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, [(4, "counted"), (4, "counted"), (4, "counted")]),
        ({"most": 6}, [(4, "counted"), (2, "limited"), (0, "limited")]),
        ({"quota": 1}, [(0, "within_quota"), (4, "counted"), (4, "counted")]),
        ({"unit": ScoreUnit.YEAR}, [(4, "counted"), (0, "not_highest"), (0, "not_highest")]),
        ({"highest_of_record": "g"}, [(4, "counted"), (4, "counted"), (4, "counted")]),
        ({"points": -4, "most": 6}, [(-4, "counted"), (-2, "limited"), (0, "limited")]),
    ],
)
def test_entries_say_what_limit_they_met(fields: dict[str, object], expected: list[tuple[int, str]]) -> None:
    assert reasons(one_rule(**fields), 3) == expected


def test_what_is_deducted_is_taken_from_what_the_limit_leaves() -> None:
    """封顶 10：给 4＋4＋4，计 10；再扣 3，余 7。"""
    give = ScoreRule(id="give", zh="示例", points=4, counts=FILED)
    take = ScoreRule(id="take", zh="示例", points=-3, counts=FILED)
    section = ScoreSection(id="s", zh="示例", most=10, least=0, rules=(give, take))
    scheme = ScoreScheme(name="some", place="某市", source="…", sections=(section,))
    postings = [
        Posting(member_id="m", rule=rule, points=Fraction(rule.points), record_id=f"p{number}")
        for number, rule in enumerate((take, give, give, give))
    ]
    entries = book(scheme, postings)
    assert [(entry.rule_id, entry.counted.low) for entry in entries] == [
        ("give", 4),
        ("give", 4),
        ("give", 2),
        ("take", -3),
    ]
