"""工作报告 — figures, breakdowns that add up, sections that list what they declare, and whole reports."""

from collections.abc import Mapping
from typing import Any, Final

from hypothesis import strategies as st

from cppcc_domain.model.report import Breakdown, Declaration, Figure, Part, Section, WorkReport
from cppcc_domain.statistics.percentages import share
from cppcc_domain.testing.strategies.dates import years
from cppcc_domain.testing.strategies.derived import Ids, instances, references
from cppcc_domain.testing.strategies.plain import tuples_of
from cppcc_domain.testing.strategies.quantities import quantities, quantity_ranges
from cppcc_domain.testing.strategies.texts import names
from cppcc_domain.values.documents import Source
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.vocab.proposals import (
    PROPOSER_KINDS,
    RESULT_CLASSES,
    SATISFACTION_LEVELS,
    TOPICS,
    FilingStatus,
    Timing,
)
from cppcc_domain.vocab.quantities import Bound
from cppcc_domain.vocab.reports import INDICATORS, Comparison, Indicator

__all__ = ["breakdowns", "figures", "sections", "sources", "work_reports"]

_DIVISIBLE: Final = [indicator for indicator in INDICATORS if indicator.counter != "%" and not indicator.composite]

# What counts some of what another indicator counts, and those others; 立案 is a part of 收到 and the whole of 办复.
_PARTS: Final = frozenset({"proposals_filed", "members_submitted"})
_WHOLES: Final = frozenset({"proposals_received", "members_total", "proposals_replied"})

_PART_CODES: Final[Mapping[str, list[str]]] = {
    "outcome": [status.value for status in FilingStatus],
    "proposer": [kind.code for kind in PROPOSER_KINDS],
    "topic": [topic.code for topic in TOPICS],
    "timing": [timing.value for timing in Timing],
    "result_class": [mark.code for mark in RESULT_CLASSES],
    "satisfaction": [level.code for level in SATISFACTION_LEVELS],
    "channel": ["online", "on_paper"],
}


def figures(
    *, ids: Ids | None = None, indicators: st.SearchStrategy[str] | None = None, **fields: st.SearchStrategy[Any]
) -> st.SearchStrategy[Figure]:
    """Figures (数据): counts and rates in the counter of their indicator, and growth in per cent beside its base.

    A figure includes its examples, so it is never smaller than they are many.

    Args:
        ids: The ids that references may take; made-up ones by default.
        indicators: The indicators to use; all by default.
        fields: Strategies for single fields.
    """
    codes = st.sampled_from([indicator.code for indicator in INDICATORS]) if indicators is None else indicators
    told = codes.flatmap(lambda code: _stated(INDICATORS[code]) | _grown(INDICATORS[code]))
    return instances(Figure, {("indicator", "quantity", "comparison", "base", "examples"): told}, ids=ids, **fields)


def breakdowns(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Breakdown]:
    """Breakdowns (分类统计) whose parts add up to their total, with shares as they are printed.

    Where the list is not exhaustive, the total is at least what the parts add up to.
    """
    return instances(Breakdown, {_DIVIDED: _divided()}, ids=ids, **fields)


def sections(
    *,
    ids: Ids | None = None,
    depth: int = 1,
    indicators: st.SearchStrategy[str] | None = None,
    **fields: st.SearchStrategy[Any],
) -> st.SearchStrategy[Section]:
    """Sections (部分) that list as many things as their heading declares.

    Args:
        ids: The ids that references may take; made-up ones by default.
        depth: How many levels of sections may lie inside.
        indicators: The indicators of the figures; all by default.
        fields: Strategies for single fields.
    """
    inner = st.just(()) if depth == 0 else _few(sections(ids=ids, depth=depth - 1, indicators=indicators))
    listed = st.none() | tuples_of(references("Entity", ids=ids), unique=True)
    declared = st.builds(_declared, listed, inner, st.none() | st.integers(0, 9))
    contents = {
        "figures": st.none() | _few(figures(ids=ids, indicators=indicators)),
        "breakdowns": st.none() | _few(breakdowns(ids=ids)),
    }
    return instances(Section, {("lists_ids", "sections", "declares"): declared}, ids=ids, **{**contents, **fields})


def work_reports(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[WorkReport]:
    """Work reports (工作报告): the review of a year and, where there is one, the outlook on the next.

    No report states both a part and its whole, such as 立案 and 收到提案, because figures that are drawn one by one would contradict each other.
    """
    both_years = st.builds(lambda year, ahead: (year, year + 1 if ahead else None), years(), st.booleans())
    return st.one_of(
        *(
            instances(
                WorkReport,
                {("year", "outlook_year"): both_years},
                ids=ids,
                **{
                    "review": _few(sections(ids=ids, indicators=indicators)),
                    "outlook": _few(sections(ids=ids, depth=0, indicators=indicators)),
                    **fields,
                },
            )
            for indicators in (_all_but(_PARTS), _all_but(_WHOLES))
        )
    )


def _all_but(codes: frozenset[str]) -> st.SearchStrategy[str]:
    return st.sampled_from([indicator.code for indicator in INDICATORS if indicator.code not in codes])


def sources() -> st.SearchStrategy[Source]:
    """Sources (出处) of facts, with whatever of them is printed."""
    return instances(Source)


def _few(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return tuples_of(items, max_size=2)


def _stated(indicator: Indicator) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return indicator, quantity, comparison, base and examples of a plain figure; a rate has the cases it is counted on as base."""
    counters = st.just(indicator.counter)
    if indicator.counter == "%":
        base = st.none() | _counts("件")
        return st.tuples(st.just(indicator.code), quantities(counters=counters), st.none(), base, st.none())
    amounts: st.SearchStrategy[Quantity | QuantityRange] = quantities(counters=counters) | quantity_ranges(
        counters=counters
    )
    return amounts.flatmap(
        lambda amount: st.tuples(st.just(indicator.code), st.just(amount), st.none(), st.none(), _examples(amount))
    )


def _grown(indicator: Indicator) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return the same of a figure that tells growth or, below zero, decline."""
    growth = st.builds(Quantity, st.integers(-99, 300) | st.decimals(-99, 300, places=1), counter=st.just("%"))
    base = st.none() | _counts(indicator.counter)
    return st.tuples(st.just(indicator.code), growth, st.sampled_from(Comparison), base, st.none())


def _counts(counter: str) -> st.SearchStrategy[Quantity]:
    return quantities(bounds=st.just(Bound.EXACT), counters=st.just(counter))


def _examples(amount: Quantity | QuantityRange) -> st.SearchStrategy[tuple[str, ...] | None]:
    most = 3 if amount.interval.low is None else min(3, int(amount.interval.low))
    return st.none() | tuples_of(names(), max_size=most)


_DIVIDED: Final = ("indicator", "dimension", "parts", "total", "share_base", "exhaustive")


@st.composite
def _divided(draw: st.DrawFn) -> tuple[Any, ...]:
    """Return the fields of :data:`_DIVIDED`; what the parts leave out of the total is nothing where the list is exhaustive."""
    indicator = draw(st.sampled_from(_DIVISIBLE))
    dimension = draw(st.sampled_from(list(_PART_CODES)))
    codes = draw(st.lists(st.sampled_from(_PART_CODES[dimension]), min_size=1, max_size=4, unique=True))
    counts = draw(st.tuples(*[st.integers(0, 9_999)] * len(codes)))
    exhaustive = not draw(st.booleans())
    left_out = 0 if exhaustive else draw(st.integers(0, 99))
    decimals = draw(st.none() | st.integers(0, 2))
    total_is_stated = draw(st.booleans())

    whole = sum(counts) + left_out
    total = Quantity(whole, counter=indicator.counter)
    shares = [share(count, whole, decimals) if decimals is not None and whole else None for count in counts]
    parts = tuple(
        Part(code=code, quantity=Quantity(count, counter=indicator.counter), share=printed)
        for code, count, printed in zip(codes, counts, shares, strict=True)
    )
    share_base = None if total_is_stated or shares[0] is None else total
    return indicator.code, dimension, parts, total if total_is_stated else None, share_base, exhaustive


def _declared(
    listed: tuple[str, ...] | None, inner: tuple[Section, ...], count: int | None
) -> tuple[tuple[str, ...] | None, tuple[Section, ...], Declaration | None]:
    """Return what a section lists, with a heading that declares as much."""
    things = len(inner) or count if listed is None else len(listed)
    if count is None or things is None:
        return listed, inner, None
    return listed, inner, Declaration(count=things, phrase=f"{things}项举措")
