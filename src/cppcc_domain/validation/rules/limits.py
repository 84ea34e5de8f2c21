"""数据的界限 — stated figures that no year can have had: a part above its whole."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.model.report import Figure, WorkReport
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import shown
from cppcc_domain.validation.statements import FILED, RECEIVED, counters_of, scope_of
from cppcc_domain.values.findings import Finding
from cppcc_domain.values.quantity import Interval
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import EXAMINATION_REPORT_2024, LOCAL_PROPOSAL_REPORTS

__all__ = ["RULES", "WHOLES"]

WHOLES: Final[Mapping[str, str]] = MappingProxyType(
    {
        FILED: RECEIVED,
        "proposals_replied": FILED,
        "key_proposals": FILED,
        "excellent_proposals": FILED,
        "members_submitted": "members_total",
        "standing_members_total": "members_total",
    }
)
"""Indicators that count some of what another one counts, with that other one."""


@rule(
    "INV-REP-3",
    Severity.ERROR,
    zh="同一报告同一时期内，立案数不多于收到数，办复、重点、优秀提案数不多于立案数，提交提案的委员、常委不多于委员总数",
    en="in one report and period no more are filed than received, replied to or distinguished than filed, and no part of the members exceeds all",
    source=f"{EXAMINATION_REPORT_2024}；{LOCAL_PROPOSAL_REPORTS}",
)
def no_part_is_above_its_whole(context: Context) -> Iterator[Finding]:
    for stated in context.index.reports:
        levels = [(path, figure) for path, figure in stated.figures if figure.comparison is None]
        wholes: dict[str, list[Figure]] = {}
        for _, figure in levels:
            wholes.setdefault(figure.indicator, []).append(figure)
        for path, part in levels:
            candidates = wholes.get(WHOLES.get(part.indicator, ""), ())
            whole = next((whole for whole in candidates if _is_exceeded(whole, part, stated.report)), None)
            if whole is not None:
                yield context.finding(
                    stated.report,
                    f"{path}.quantity",
                    indicator=part.indicator,
                    stated=shown(part.quantity.interval),
                    whole_indicator=whole.indicator,
                    whole=shown(whole.quantity.interval),
                    counter=part.quantity.counter,
                )


def _is_exceeded(whole: Figure, part: Figure, report: WorkReport) -> bool:
    """Whether the part is certainly more than the whole, where both count the same things in the same days."""
    if scope_of(whole, report)[:2] != scope_of(part, report)[:2] or whole.as_of not in (None, part.as_of):
        return False
    if len(counters_of((whole.quantity, part.quantity))) > 1:
        return False
    most = whole.quantity.interval
    return not Interval(None, most.high, high_open=most.high_open).overlaps(part.quantity.interval)


RULES: Final = (no_part_is_above_its_whole,)
