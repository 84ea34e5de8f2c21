"""数字的行文 — figures with a counter that does not suit them, and approximations that contradict themselves."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.report import Measure
from cppcc_domain.text.counters import MEASURES
from cppcc_domain.text.quantities import find_quantities
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.references import each
from cppcc_domain.validation.statements import PER_CENT, Amount, Stated
from cppcc_domain.values.findings import Finding
from cppcc_domain.values.quantity import Quantity
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.quantities import BOUND_WORDS, Bound
from cppcc_domain.vocab.reports import INDICATORS
from cppcc_domain.vocab.sources import LOCAL_WORK_REPORTS, NUMERAL_STANDARD

__all__ = ["RULES", "doubled_bounds"]

_MORE: Final = frozenset("余多餘")
_ABOUT: Final = frozenset(
    word.word for bound in (Bound.ABOUT, Bound.NEARLY) for word in BOUND_WORDS[bound] if word.position != "inside"
)


def doubled_bounds(text: str) -> Iterator[str]:
    """Yield the quantities of a text that are both about and more than their number.

    Example:
        >>> list(doubled_bounds("联系群众约300余次，走访近40户，举办活动20多场"))
        ['约300余次']
    """
    if _MORE.isdisjoint(text) or not _has_about(text):
        return
    for span in find_quantities(text):
        printed = text[span.start : span.end]
        if not _MORE.isdisjoint(printed) and _has_about(printed):
            yield printed


def _has_about(text: str) -> bool:
    return any(word in text for word in _ABOUT)


@rule(
    "ADV-APPROX-1",
    Severity.WARNING,
    zh="“余”“多”不与“约”“近”连用，也不用在不是整数的数之后",
    en="余 and 多 do not go together with 约 and 近, and stand behind round numbers only",
    source=NUMERAL_STANDARD,
    verified=False,
)
def approximations_make_sense(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        for path, _, amount in _amounts(stated):
            if not isinstance(amount, Quantity) or not amount.word:
                continue
            if not _MORE.isdisjoint(amount.word) and _has_about(amount.word):
                yield context.finding(stated.report, path, case="doubled", words=amount.word)
            elif _is_odd(amount):
                yield context.finding(stated.report, path, word=amount.word, number=str(amount.value))
    for report, path, measure in each(context.register, Measure):
        for printed in doubled_bounds(measure.text):
            yield context.finding(report, f"{path}.text", case="doubled", words=printed)


def _is_odd(amount: Quantity) -> bool:
    """Whether 余 or 多 stands behind a number that is not round; behind a continuous amount (3年多) it may."""
    if amount.bound is not Bound.OVER or amount.word not in _MORE or amount.counter in MEASURES:
        return False
    return isinstance(amount.value, int) and amount.value % 10 != 0


@rule(
    "ADV-CNT-1",
    Severity.WARNING,
    zh="量词应与所统计的事物相称：提案用件，社情民意信息用篇、条、期，培训用期、人次",
    en="the counter suits what is counted: proposals 件, reports of public opinion 篇, 条 or 期, training 期 and 人次",
    source=LOCAL_WORK_REPORTS,
)
def counters_suit_what_they_count(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        for path, code, amount in _amounts(stated):
            indicator = INDICATORS.get(code)
            if indicator is None or not amount.counter or indicator.is_counted_in(amount.counter):
                continue
            yield context.finding(
                stated.report,
                path,
                indicator=code,
                counter=amount.counter,
                expected=(indicator.counter, *indicator.other_counters),
            )


def _amounts(stated: Stated) -> Iterator[tuple[str, str, Amount]]:
    """Yield every number with what it counts; growth and the shares of a list are percentages of anything."""
    for path, figure in stated.figures:
        if figure.comparison is None:
            yield f"{path}.quantity", figure.indicator, figure.quantity
        elif figure.base is not None:
            yield f"{path}.base", figure.indicator, figure.base
    for path, breakdown in stated.breakdowns:
        if breakdown.total is not None:
            yield f"{path}.total", breakdown.indicator, breakdown.total
        for position, part in enumerate(breakdown.parts):
            if part.quantity.counter != PER_CENT:
                yield f"{path}.parts[{position}].quantity", breakdown.indicator, part.quantity


RULES: Final = (approximations_make_sense, counters_suit_what_they_count)
