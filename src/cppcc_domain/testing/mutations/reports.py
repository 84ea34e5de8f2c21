"""报告的变异 — figures, totals, shares and rates that cannot be, or are printed as they should not be."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Final

import attrs

from cppcc_domain.model.register import Coverage, Register
from cppcc_domain.model.report import Breakdown, Figure, Part, Section
from cppcc_domain.testing.mutations.mutation import changed, mutation, with_value
from cppcc_domain.validation.numbers import decimals_of
from cppcc_domain.validation.references import each
from cppcc_domain.values.dates import Period
from cppcc_domain.values.quantity import Quantity
from cppcc_domain.vocab.quantities import Bound
from cppcc_domain.vocab.reports import INDICATORS, Comparison

__all__ = ["MUTATIONS"]

_LONG_AGO: Final = Period.year(1901)
"""A period of which nothing else is said."""
_OUTCOME: Final = "outcome"


def _saying(register: Register, *statements: Figure | Breakdown, **fields: Any) -> Iterator[Register]:
    """Yield registers in which a report states this as well, of a period of its own."""
    dated = [attrs.evolve(statement, period=_LONG_AGO) for statement in statements]
    section = Section(
        title="附",
        figures=tuple(one for one in dated if isinstance(one, Figure)),
        breakdowns=tuple(one for one in dated if isinstance(one, Breakdown)),
    )
    for report in register.reports:
        yield changed(register, report, review=(*report.review, section), **fields)


def _cases(indicator: str, number: int, **fields: Any) -> Figure:
    return Figure(indicator=f"proposals_{indicator}", quantity=Quantity(number, counter="件"), **fields)


def _percent(value: int) -> Quantity:
    return Quantity(value, counter="%")


# --- sums ----------------------------------------------------------------------------------------------------------


def _is_exact(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.is_exact and isinstance(quantity.value, int)


def _totals(register: Register) -> Iterator[tuple[str, Breakdown, Quantity]]:
    """Yield the breakdowns that add up exactly, with their paths and totals."""
    for _, path, breakdown in each(register, Breakdown):
        total = breakdown.total
        exact = all(_is_exact(part.quantity) for part in breakdown.parts)
        if total is not None and _is_exact(total) and exact and breakdown.exhaustive and total.counter != "%":
            yield path, breakdown, total


def _raised(register: Register, *, outcome: bool) -> Iterator[Register]:
    for path, breakdown, total in _totals(register):
        if (breakdown.dimension == _OUTCOME) is outcome:
            yield with_value(register, f"{path}.total.value", total.value + 1)


@mutation("INV-REP-1")
def break_the_account_of_the_received(register: Register) -> Iterator[Register]:
    yield from _raised(register, outcome=True)


@mutation("INV-REP-1")
def tell_of_more_outcomes_than_cases(register: Register) -> Iterator[Register]:
    yield from _saying(register, _cases("received", 10), _cases("filed", 7), _cases("converted", 4))


@mutation("INV-REP-2")
def break_a_total(register: Register) -> Iterator[Register]:
    yield from _raised(register, outcome=False)


@mutation("INV-REP-2")
def drop_a_part(register: Register) -> Iterator[Register]:
    for path, breakdown, _ in _totals(register):
        for position, part in enumerate(breakdown.parts):
            if part.quantity.value and breakdown.dimension != _OUTCOME:
                others = breakdown.parts[:position] + breakdown.parts[position + 1 :]
                yield with_value(register, f"{path}.parts", others)


@mutation("INV-REP-2")
def list_more_than_the_total(register: Register) -> Iterator[Register]:
    for _, path, breakdown in each(register, Breakdown):
        total = breakdown.total
        if total is not None and _is_exact(total) and breakdown.dimension != _OUTCOME:
            above = attrs.evolve(breakdown.parts[0], quantity=attrs.evolve(total, value=total.value + 1))
            only = attrs.evolve(breakdown, parts=(above,), exhaustive=False)
            yield with_value(register, path, only)


@mutation("INV-REP-2")
def divide_the_filed_into_fewer(register: Register) -> Iterator[Register]:
    yield from _saying(register, _cases("filed", 94), _cases("individual", 80), _cases("collective", 13))


@mutation("INV-REP-3")
def reply_to_more_than_were_filed(register: Register) -> Iterator[Register]:
    yield from _saying(register, _cases("filed", 94), _cases("replied", 95))


@mutation("INV-REP-5")
def add_across_counters(register: Register) -> Iterator[Register]:
    for _, path, breakdown in each(register, Breakdown):
        counters = {part.quantity.counter for part in breakdown.parts[1:]}
        counters |= {breakdown.total.counter} if breakdown.total is not None else set()
        if counters - {"", "亩"}:
            yield with_value(register, f"{path}.parts[0].quantity.counter", "亩")


@mutation("ADV-DATA-1")
def state_the_filed_in_two_ways(register: Register) -> Iterator[Register]:
    yield from _saying(register, _cases("filed", 94), _cases("filed", 96))


@mutation("ADV-DATA-1")
def leave_some_of_the_received_untold(register: Register) -> Iterator[Register]:
    yield from _saying(register, _cases("received", 10), _cases("filed", 7), _cases("converted", 2))


# --- shares and rates ----------------------------------------------------------------------------------------------


@mutation("ADV-PCT-1")
def misprint_a_share(register: Register) -> Iterator[Register]:
    for path, breakdown, _ in _totals(register):
        first = breakdown.parts[0].share
        if first is not None:
            unit = Decimal(1).scaleb(-decimals_of(first.value))
            printed = Decimal(str(first.value)) + 5 * unit
            yield with_value(register, f"{path}.parts[0].share.value", printed)


@mutation("ADV-PCT-1")
def misprint_a_rate(register: Register) -> Iterator[Register]:
    rate = Figure(indicator="filing_rate", quantity=_percent(79))
    yield from _saying(register, _cases("received", 254), _cases("filed", 247), rate)


@mutation("ADV-PCT-2")
def print_shares_of_more_than_all(register: Register) -> Iterator[Register]:
    parts = tuple(
        Part(code=code, quantity=Quantity(10, Bound.OVER, "件", "多"), share=_percent(share))
        for code, share in (("economic", 62), ("social", 53))
    )
    yield from _saying(register, Breakdown(indicator="proposals_filed", dimension="topic", parts=parts))


@mutation("ADV-PCT-3")
def print_a_share_with_another_decimal(register: Register) -> Iterator[Register]:
    for _, path, breakdown in each(register, Breakdown):
        shares = [part.share for part in breakdown.parts]
        first, *others = shares
        if first is None or not first.value or not any(other is not None and other.value for other in others):
            continue
        printed = Decimal(str(first.value))
        longer = printed.quantize(Decimal(1).scaleb(-max(decimals_of(other.value) for other in shares if other) - 1))
        yield with_value(register, f"{path}.parts[0].share.value", longer)


@mutation("INV-REP-4")
def raise_a_rate_above_a_hundred(register: Register) -> Iterator[Register]:
    for path, figure in _levels(register):
        if INDICATORS[figure.indicator].counter == "%":
            yield with_value(register, f"{path}.quantity", _percent(101))


@mutation("INV-REP-4")
def count_less_than_nothing(register: Register) -> Iterator[Register]:
    for path, figure in _levels(register):
        counter = INDICATORS[figure.indicator].counter
        if counter != "%":
            yield with_value(register, f"{path}.quantity", Quantity(-1, counter=counter))


@mutation("INV-REP-4")
def print_a_rate_of_nothing_stated(register: Register) -> Iterator[Register]:
    yield from _saying(register, Figure(indicator="filing_rate", quantity=_percent(94)))


@mutation("ADV-SAT-1")
def leave_open_whom_satisfaction_includes(register: Register) -> Iterator[Register]:
    base = Quantity(94, counter="件")
    yield from _saying(register, Figure(indicator="satisfaction_rate", quantity=_percent(99), base=base))


@mutation("ADV-GROW-1")
def tell_growth_without_its_base(register: Register) -> Iterator[Register]:
    growth = Figure(indicator="local_indicator", quantity=_percent(35), comparison=Comparison.YEAR_ON_YEAR)
    yield from _saying(register, growth)


# --- words ---------------------------------------------------------------------------------------------------------


def _levels(register: Register) -> Iterator[tuple[str, Figure]]:
    """Yield the figures of known indicators that are no growth."""
    for _, path, figure in each(register, Figure):
        if figure.comparison is None and figure.indicator in INDICATORS:
            yield path, figure


@mutation("ADV-CNT-1")
def count_in_an_unsuitable_counter(register: Register) -> Iterator[Register]:
    for path, _ in _levels(register):
        yield with_value(register, f"{path}.quantity", Quantity(9, counter="亩"))


@mutation("ADV-APPROX-1")
def print_more_than_a_number_that_is_not_round(register: Register) -> Iterator[Register]:
    for path, figure in _levels(register):
        counter = INDICATORS[figure.indicator].counter
        yield with_value(register, f"{path}.quantity", Quantity(43, Bound.OVER, counter, "余"))


@mutation("ADV-DECL-1")
def declare_one_more_than_is_listed(register: Register) -> Iterator[Register]:
    for _, path, section in each(register, Section):
        if section.declares is not None and section.listed is not None:
            yield with_value(register, f"{path}.declares.count", section.listed + 1)


@mutation("ADV-REP-1")
def publish_a_full_report_of_nothing(register: Register) -> Iterator[Register]:
    for report in register.reports:
        yield changed(register, report, title="政协某市某区委员会常务委员会工作报告", review=(), outlook=())


@mutation("ADV-COUNT-1")
def state_what_complete_records_do_not_hold(register: Register) -> Iterator[Register]:
    for collection in ("opinion_reports", "deliberations"):
        if getattr(register, collection):
            continue  # records without a date might be of that period
        complete = Coverage(collection=collection, period=_LONG_AGO)
        covered = attrs.evolve(register, coverage=(*register.coverage, complete))
        stated = Figure(indicator=collection, quantity=Quantity(51, counter=INDICATORS[collection].counter))
        yield from _saying(covered, stated, committee_id=register.committee_id)


MUTATIONS: Final = (
    break_the_account_of_the_received,
    tell_of_more_outcomes_than_cases,
    break_a_total,
    drop_a_part,
    list_more_than_the_total,
    divide_the_filed_into_fewer,
    reply_to_more_than_were_filed,
    add_across_counters,
    state_the_filed_in_two_ways,
    leave_some_of_the_received_untold,
    misprint_a_share,
    misprint_a_rate,
    print_shares_of_more_than_all,
    print_a_share_with_another_decimal,
    raise_a_rate_above_a_hundred,
    count_less_than_nothing,
    print_a_rate_of_nothing_stated,
    leave_open_whom_satisfaction_includes,
    tell_growth_without_its_base,
    count_in_an_unsuitable_counter,
    print_more_than_a_number_that_is_not_round,
    declare_one_more_than_is_listed,
    publish_a_full_report_of_nothing,
    state_what_complete_records_do_not_hold,
)
