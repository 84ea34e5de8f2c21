"""工作报告 — figures, breakdowns that add up, sections that list what they declare, and whole reports."""

from collections.abc import Callable, Container, Iterator, Mapping
from typing import Any, Final

from hypothesis import strategies as st

from cppcc_domain.model.report import Breakdown, Declaration, Figure, Part, Section, WorkReport
from cppcc_domain.statistics.percentages import share
from cppcc_domain.testing.strategies.dates import years
from cppcc_domain.testing.strategies.derived import Ids, instances, references
from cppcc_domain.testing.strategies.plain import tuples_of
from cppcc_domain.testing.strategies.quantities import quantities, quantity_ranges
from cppcc_domain.testing.strategies.texts import names
from cppcc_domain.validation.rules.accounting import DIVISIONS
from cppcc_domain.validation.rules.limits import WHOLES
from cppcc_domain.validation.statements import FILED, OUTCOMES, RECEIVED
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

# What an indicator counts some of: 立案 is a part of 收到 and the whole of 办复.
_WHOLES: Final[tuple[tuple[str, str], ...]] = (
    *WHOLES.items(),
    *((part, RECEIVED) for part in OUTCOMES.values()),
    *((part, whole) for parts in DIVISIONS.values() for part in parts for whole in (FILED, RECEIVED)),
)

# More than 100 % is no rate, nor is 数十 %.
_BOUNDS_OF_RATES: Final = [bound for bound in Bound if bound not in (Bound.OVER, Bound.SEVERAL)]

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


def breakdowns(
    *,
    ids: Ids | None = None,
    indicators: st.SearchStrategy[str] | None = None,
    always_total: bool = False,
    **fields: st.SearchStrategy[Any],
) -> st.SearchStrategy[Breakdown]:
    """Breakdowns (分类统计) whose parts add up to their total, with shares as they are printed.

    Where the list is not exhaustive, the total is at least what the parts add up to.

    Args:
        ids: The ids that references may take; made-up ones by default.
        indicators: The indicators to use; all that can be divided by default.
        always_total: Whether the total is always stated.
        fields: Strategies for single fields.
    """
    codes = _codes(_is_divisible) if indicators is None else indicators
    told = _divided(codes, st.just(always_total) if always_total else st.booleans())
    return instances(Breakdown, {_DIVIDED: told}, ids=ids, **fields)


def sections(
    *,
    ids: Ids | None = None,
    depth: int = 1,
    without: Container[str] = (),
    **fields: st.SearchStrategy[Any],
) -> st.SearchStrategy[Section]:
    """Sections (部分) that list as many things as their heading declares.

    Args:
        ids: The ids that references may take; made-up ones by default.
        depth: How many levels of sections may lie inside.
        without: The indicators that neither figures nor breakdowns may have.
        fields: Strategies for single fields.
    """
    inner = st.just(()) if depth == 0 else _few(sections(ids=ids, depth=depth - 1, without=without))
    listed = st.none() | tuples_of(references("Entity", ids=ids), unique=True)
    declared = st.builds(_declared, listed, inner, st.none() | st.integers(0, 9))
    divisible = _codes(lambda indicator: _is_divisible(indicator) and indicator.code not in without)
    contents = {
        "figures": st.none()
        | _few(figures(ids=ids, indicators=_codes(lambda indicator: indicator.code not in without))),
        "breakdowns": st.none() | _few(breakdowns(ids=ids, indicators=divisible, always_total=True)),
    }
    return instances(Section, {("lists_ids", "sections", "declares"): declared}, ids=ids, **{**contents, **fields})


def work_reports(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[WorkReport]:
    """Work reports (工作报告): the review of a year and, where there is one, the outlook on the next.

    No report states both a part and its whole, such as 立案 and 收到提案, because figures that are drawn one by one would contradict each other; for
    the same reason every breakdown states its total.
    """
    both_years = st.builds(lambda year, ahead: (year, year + 1 if ahead else None), years(), st.booleans())
    return st.one_of(
        *(
            instances(
                WorkReport,
                {("year", "outlook_year"): both_years},
                ids=ids,
                **{
                    "review": _few(sections(ids=ids, without=without)),
                    "outlook": _few(sections(ids=ids, depth=0, without=without)),
                    **fields,
                },
            )
            for without in _left_out()
        )
    )


def _left_out() -> Iterator[frozenset[str]]:
    """Yield sets of indicators without which no part stands beside its whole: all wholes, or all but one and its parts."""
    wholes = frozenset(whole for _, whole in _WHOLES)
    yield wholes
    for kept in sorted(wholes):
        yield wholes - {kept} | {part for part, whole in _WHOLES if whole == kept}


def _codes(wanted: Callable[[Indicator], bool]) -> st.SearchStrategy[str]:
    return st.sampled_from([indicator.code for indicator in INDICATORS if wanted(indicator)])


def _is_divisible(indicator: Indicator) -> bool:
    return indicator.counter != "%" and not indicator.composite


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
        rates = quantities(bounds=st.sampled_from(_BOUNDS_OF_RATES), counters=counters)
        return st.tuples(st.just(indicator.code), rates, st.none(), base, st.none())
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
def _divided(draw: st.DrawFn, codes_of: st.SearchStrategy[str], totals: st.SearchStrategy[bool]) -> tuple[Any, ...]:
    """Return the fields of :data:`_DIVIDED`; what the parts leave out of the total is nothing where the list is exhaustive."""
    indicator = INDICATORS[draw(codes_of)]
    dimension = draw(st.sampled_from(list(_PART_CODES)))
    codes = draw(st.lists(st.sampled_from(_PART_CODES[dimension]), min_size=1, max_size=4, unique=True))
    counts = draw(st.tuples(*[st.integers(0, 9_999)] * len(codes)))
    exhaustive = not draw(st.booleans())
    left_out = 0 if exhaustive else draw(st.integers(0, 99))
    decimals = draw(st.none() | st.integers(0, 2))
    total_is_stated = draw(totals)

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
