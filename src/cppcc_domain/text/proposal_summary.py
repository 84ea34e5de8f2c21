"""提案工作综述 — the sentences of a proposal report: what was received and what became of it, by proposer, by topic, and the replies.

As in :mod:`cppcc_domain.text.summary`, stated figures and breakdowns of the year's report come before counted ones, and a sentence is left
out when its numbers are unknown.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from cppcc_domain.model.register import LocalTerm, Register
from cppcc_domain.model.report import Breakdown, Figure, Part
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.statistics import breakdown as count_breakdown
from cppcc_domain.text.dates import format_date
from cppcc_domain.text.labels import code_label
from cppcc_domain.text.quantities import show_quantity
from cppcc_domain.text.summary import report_of, summary_figures, summary_year
from cppcc_domain.values.dates import Period
from cppcc_domain.vocab.proposals import PROPOSER_KINDS, RESULT_CLASSES, TOPICS, FilingStatus, Timing
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

__all__ = ["format_breakdown", "summarize_proposals"]

_VOCABULARIES: Final[Mapping[str, CodeList[Any] | type[ClosedTerm]]] = {
    "outcome": FilingStatus,
    "proposer": PROPOSER_KINDS,
    "topic": TOPICS,
    "timing": Timing,
    "result_class": RESULT_CLASSES,
}
_UNFINISHED: Final = {"returned": "退回修改", "under_review": "正在审查", "submitted": "待审查", "unknown": "情况不详"}
"""How outcomes that are no decision are written."""
_LEADS: Final = (
    ("proposer", "立案提案中，"),
    ("timing", "按提出时间，"),
    ("topic", "按内容分，"),
    ("result_class", "按办理结果，"),
)
_COUNTED_DIMENSIONS: Final = ("proposer", "timing", "topic")


def summarize_proposals(
    register: Register, period: Period | int | None = None, rulebook: Rulebook = NATIONAL_DEFAULT
) -> str:
    """Return the proposal work of a period, one sentence a line.

    Args:
        register: Records, or a report with figures and breakdowns.
        period: The period; ``None`` takes :func:`~cppcc_domain.text.summary.summary_year`.
        rulebook: Local rules that counting needs.

    Returns:
        The sentences; an empty text when nothing is known about proposals.

    Raises:
        ValueError: No period was given and the register tells none.
    """
    wanted = Period.of(summary_year(register) if period is None else period)
    known = {
        figure.indicator: figure for figure in summary_figures(register, wanted, rulebook) if not figure.comparison
    }
    breakdowns = _breakdowns(register, wanted, rulebook)
    sentences = [*_outcome(known, breakdowns.get("outcome"), register.labels)]
    for dimension, lead in _LEADS:
        if dimension in breakdowns and breakdowns[dimension].parts:
            sentences.append(lead + format_breakdown(breakdowns[dimension], register.labels) + "。")
    sentences += _replies(known)
    return "\n".join(sentences)


def format_breakdown(breakdown: Breakdown, labels: Iterable[LocalTerm] = ()) -> str:
    """Write the parts of a breakdown with their shares: 经济建设1985件，占39.7%；政治建设465件，占9.3%.

    Outcomes are written without shares, as reports do: 立案5006件，并案160件.
    """
    local_terms = tuple(labels)
    if breakdown.dimension == "outcome":
        return "，".join(_counted(part, breakdown.dimension, local_terms) for part in breakdown.parts)
    return "；".join(
        _counted(part, breakdown.dimension, local_terms)
        + ("" if part.share is None else f"，占{show_quantity(part.share)}")
        for part in breakdown.parts
    )


def _counted(part: Part, dimension: str, local_terms: tuple[LocalTerm, ...]) -> str:
    return (part.label or _name(dimension, part.code, local_terms)) + show_quantity(part.quantity)


def _name(dimension: str, code: str, local_terms: tuple[LocalTerm, ...]) -> str:
    if dimension == "outcome" and code in _UNFINISHED:
        return _UNFINISHED[code]
    vocabulary = _VOCABULARIES.get(dimension)
    if isinstance(vocabulary, CodeList):
        return code_label(vocabulary, code, local_terms)
    members = {} if vocabulary is None else {member.value: member for member in vocabulary}
    return members[code].zh if code in members else code


def _breakdowns(register: Register, period: Period, rulebook: Rulebook) -> dict[str, Breakdown]:
    """Return the stated breakdown of each dimension, else the counted one where it is exact."""
    report = report_of(register, period)
    found: dict[str, Breakdown] = {}
    for breakdown in () if report is None else report.breakdowns:
        if breakdown.indicator.startswith("proposals_"):
            found.setdefault(breakdown.dimension, breakdown)
    for dimension in ("outcome", *_COUNTED_DIMENSIONS):
        counted = count_breakdown(register, period, dimension, rulebook)
        if dimension not in found and counted.total is not None and counted.total.is_exact:
            found[dimension] = counted
    return found


def _outcome(known: Mapping[str, Figure], outcome: Breakdown | None, labels: Iterable[LocalTerm]) -> Iterator[str]:
    received, filed = known.get("proposals_received"), known.get("proposals_filed")
    if received is not None:
        lead = f"共收到提案{show_quantity(received.quantity)}"
        if outcome is not None and outcome.parts:
            yield f"{lead}。经审查，{format_breakdown(outcome, labels)}。"
        elif filed is not None:
            yield f"{lead}，经审查，立案{show_quantity(filed.quantity)}。"
        else:
            yield f"{lead}。"
    elif filed is not None:
        yield f"立案提案{show_quantity(filed.quantity)}。"


def _replies(known: Mapping[str, Figure]) -> Iterator[str]:
    replied, rate = known.get("proposals_replied"), known.get("reply_rate")
    first = replied or rate
    if first is None:
        return
    when = "" if first.as_of is None else f"截至{format_date(first.as_of)}，"
    parts = [] if replied is None else [f"已办复{show_quantity(replied.quantity)}"]
    parts += [] if rate is None else [f"办复率{show_quantity(rate.quantity)}"]
    yield f"{when}{'，'.join(parts)}。"
