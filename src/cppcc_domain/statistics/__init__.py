"""统计 — the figures of a period, counted from the records of a register, their comparison, and the score of each member.

What counts is decided by one table (:data:`MEASURES`), from which :data:`COUNTED_FROM` says on which collections a figure rests. How members score is
their committee's affair: :func:`assess` follows a score scheme and gives a ledger for each of them.

Example:
    >>> from cppcc_domain.model import Activity, Coverage, Register
    >>> from cppcc_domain.values import PartialDate, Period
    >>> visit = Activity(id="v", committee_id="c", kind="member_visit", title="走访委员", start=PartialDate(2023, 4, 1))
    >>> partly_known = Register(committee_id="c", activities=(visit,))
    >>> [(figure.indicator, figure.quantity.value, figure.quantity.bound.value) for figure in figures(partly_known, 2023)]
    [('member_visits', 1, 'at_least')]
"""

from cppcc_domain.statistics.absences import ReachedLimit, limits_reached
from cppcc_domain.statistics.assessment import assess
from cppcc_domain.statistics.breakdowns import breakdown
from cppcc_domain.statistics.comparisons import FigureComparison, compare
from cppcc_domain.statistics.figures import figures
from cppcc_domain.statistics.ledgers import LedgerEntry, MemberLedger, Standing, rank, to_assessment
from cppcc_domain.statistics.measures import COUNTED_FROM, MEASURES, Measure

__all__ = [
    "COUNTED_FROM",
    "MEASURES",
    "FigureComparison",
    "LedgerEntry",
    "Measure",
    "MemberLedger",
    "ReachedLimit",
    "Standing",
    "assess",
    "breakdown",
    "compare",
    "figures",
    "limits_reached",
    "rank",
    "to_assessment",
]
