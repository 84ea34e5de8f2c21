"""分类统计 — the proposals of a period divided by outcome, proposer, topic or time, with the shares."""

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final

import attrs

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.model.register import Register
from cppcc_domain.model.report import Breakdown, Part
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.statistics.cases import Case
from cppcc_domain.statistics.measures import COUNTED_FROM
from cppcc_domain.statistics.percentages import share
from cppcc_domain.statistics.records import Records
from cppcc_domain.values.dates import Period
from cppcc_domain.values.quantity import Quantity
from cppcc_domain.values.verdicts import Verdict
from cppcc_domain.vocab.proposals import PROPOSER_KINDS, TOPICS, FilingStatus, Timing
from cppcc_domain.vocab.quantities import Bound
from cppcc_domain.vocab.reports import INDICATORS

__all__ = ["breakdown"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Division:
    """Which cases are divided, by what, and in which order the parts stand; codes that the order lacks follow by the alphabet."""

    indicator: str
    belongs: Callable[[Case], Verdict]
    code: Callable[[Case], str | None]
    order: tuple[str, ...]


def _outcome(case: Case) -> str | None:
    return None if case.state.filing is FilingStatus.UNKNOWN else case.state.filing.value


def _timing(case: Case) -> str | None:
    return None if case.proposal.timing is None else case.proposal.timing.value


_OUTCOMES: Final = (
    FilingStatus.FILED,
    FilingStatus.MERGED,
    FilingStatus.CONVERTED,
    FilingStatus.NOT_FILED,
    FilingStatus.WITHDRAWN,
    FilingStatus.RETURNED,
    FilingStatus.UNDER_REVIEW,
    FilingStatus.SUBMITTED,
)
"""The outcomes in the order of the examination reports, then what is still open."""

_DIVISIONS: Final[Mapping[str, _Division]] = MappingProxyType(
    {
        "outcome": _Division(
            indicator="proposals_received",
            belongs=lambda case: case.received,
            code=_outcome,
            order=tuple(status.value for status in _OUTCOMES),
        ),
        "proposer": _Division(
            indicator="proposals_filed",
            belongs=lambda case: case.filed,
            code=lambda case: case.proposal.proposer_kind,
            order=tuple(kind.code for kind in PROPOSER_KINDS),
        ),
        "topic": _Division(
            indicator="proposals_filed",
            belongs=lambda case: case.filed,
            code=lambda case: case.proposal.topic,
            order=tuple(topic.code for topic in TOPICS),
        ),
        "timing": _Division(
            indicator="proposals_filed",
            belongs=lambda case: case.filed,
            code=_timing,
            order=tuple(timing.value for timing in Timing),
        ),
    }
)


def breakdown(
    register: Register, period: Period | int, dimension: str, rulebook: Rulebook = NATIONAL_DEFAULT
) -> Breakdown:
    """Divide the proposals of a period: those received by ``outcome``, those filed by ``proposer``, ``topic`` or ``timing``.

    Parts without a proposal are left out. The parts are exhaustive unless records do not tell where some proposals belong. Where the
    records are not complete, total and parts are ``at_least`` and there are no shares.

    Args:
        register: The records.
        period: A calendar year by its number, or any period.
        dimension: A code of :data:`~cppcc_domain.vocab.BREAKDOWN_DIMENSIONS`, one of the four.
        rulebook: Says how merged cases count, and to how many decimals shares are rounded.

    Raises:
        UnknownCodeError: Another dimension.
    """
    if dimension not in _DIVISIONS:
        raise UnknownCodeError("breakdown_dimension", dimension)
    division = _DIVISIONS[dimension]
    wanted = Period.of(period)
    cases = [(division.belongs(case), division.code(case)) for case in Records(register, wanted, rulebook).cases]
    complete = all(register.is_complete(name, wanted) for name in COUNTED_FROM[division.indicator])
    exact = complete and not any(belongs is None for belongs, _ in cases)
    sizes = Counter(code for belongs, code in cases if belongs)
    decimals = rulebook.report.percent_decimals.value

    def quantity(count: int) -> Quantity:
        return Quantity(count, Bound.EXACT if exact else Bound.AT_LEAST, INDICATORS[division.indicator].counter)

    known = sizes.keys() - {None}
    codes = [code for code in division.order if code in known]
    codes += sorted(code for code in known if code is not None and code not in codes)
    return Breakdown(
        indicator=division.indicator,
        dimension=dimension,
        parts=tuple(
            Part(
                code=code,
                quantity=quantity(sizes[code]),
                share=share(sizes[code], sizes.total(), decimals) if exact else None,
            )
            for code in codes
        ),
        total=quantity(sizes.total()),
        exhaustive=None not in sizes,
        period=wanted,
    )
