"""工作报告 — what a committee publishes about a year: the review with its figures, the outlook with its plans.

A report is kept as published. Its figures are statements, not counts: where they contradict the records or each other, a finding says so
beside them and nothing is corrected.
"""

from collections.abc import Iterator
from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId
from cppcc_domain.model.entity import AnyId, Entity
from cppcc_domain.model.meeting import MeetingId
from cppcc_domain.values.checks import calendar_year, is_tuple, non_empty, non_negative, positive
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.documents import Source
from cppcc_domain.values.quantity import Quantity, QuantityRange
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.reports import BreakdownDimension, Comparison, IndicatorCode, SectionKind

__all__ = ["Breakdown", "Declaration", "Figure", "Measure", "Part", "Section", "WorkReport", "WorkReportId"]

WorkReportId = Annotated[str, RefersTo("WorkReport")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Figure:
    """数据 — one figure: what it measures, how much, in which period.

    With ``comparison`` set, the quantity is the growth (%, or 倍) of the indicator against the comparison period: 同比增长35%.
    A composite indicator (调研、视察、考察20多次) cannot be split into its parts.
    """

    indicator: IndicatorCode
    quantity: Quantity | QuantityRange
    period: Period | None = None
    comparison: Comparison | None = None
    base: Quantity | None = None
    """What a rate or growth is counted on, where the source gives it: the filed cases of a reply rate, last year's figure."""
    as_of: PartialDate | None = None
    """截至: the day up to which a running figure was counted."""
    examples: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    """The cases named beside the number, which the number includes."""
    source: Source | None = None
    note: str = ""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Part:
    """分项 — one part of a breakdown, with the share as printed."""

    code: str = attrs.field(validator=non_empty)
    """Code of the part in the vocabulary that belongs to the dimension; local codes are legal."""
    quantity: Quantity
    label: str | None = None
    """The part's name as printed, where the code's own term differs."""
    share: Quantity | None = None
    """占比, in %, with the decimals as printed."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Breakdown:
    """分类统计 — a total and its parts along one dimension: filed proposals by topic, received ones by outcome."""

    indicator: IndicatorCode
    dimension: BreakdownDimension
    parts: tuple[Part, ...] = attrs.field(validator=is_tuple)
    total: Quantity | None = None
    share_base: Quantity | None = None
    """What the shares are shares of, when it is not the total."""
    exhaustive: bool = True
    """False when the source lists only some parts (其中…)."""
    period: Period | None = None
    as_of: PartialDate | None = None
    source: Source | None = None
    note: str = ""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Declaration:
    """宣称数 — a count that a heading or name declares and the text then lists: 四大亮点, 四大专项行动."""

    count: int = attrs.field(validator=non_negative)
    phrase: str = attrs.field(validator=non_empty)
    """The words as printed."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Measure:
    """举措 — one planned or reported measure, with what it concerns and what it cites."""

    text: str = attrs.field(validator=non_empty)
    """A short statement of the measure in one's own words."""
    concerns_ids: tuple[AnyId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """Programmes, mechanisms, plans and actions of the register that it speaks of."""
    cites: tuple[str, ...] | None = attrs.field(default=None, validator=is_tuple)
    """Titles of regulations and documents cited."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Section:
    """部分 — one part of a report: a highlight, an area of work, a focus of the outlook; sections nest."""

    title: str = attrs.field(validator=non_empty)
    kind: SectionKind | None = None
    number: int | None = attrs.field(default=None, validator=positive)
    declares: Declaration | None = None
    lists_ids: tuple[AnyId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """The entities that the section enumerates under its declaration; ``None`` when it enumerates its sub-sections or nothing."""
    figures: tuple[Figure, ...] | None = attrs.field(default=None, validator=is_tuple)
    breakdowns: tuple[Breakdown, ...] | None = attrs.field(default=None, validator=is_tuple)
    measures: tuple[Measure, ...] | None = attrs.field(default=None, validator=is_tuple)
    concerns_ids: tuple[AnyId, ...] | None = attrs.field(default=None, validator=is_tuple)
    """Entities of the register that the section speaks of."""
    sections: tuple["Section", ...] = attrs.field(default=(), validator=is_tuple)
    source: Source | None = None

    @property
    def listed(self) -> int | None:
        """How many things the section lists under its declaration; ``None`` when it lists none."""
        if self.lists_ids is not None:
            return len(self.lists_ids)
        return len(self.sections) or None

    def walk(self) -> Iterator["Section"]:
        """Yield this section and all below it, in order of print."""
        yield self
        for section in self.sections:
            yield from section.walk()


@attrs.frozen(kw_only=True, weakref_slot=False)
class WorkReport(Entity):
    """工作报告 — the review of one year and the outlook on the next, as given to a plenary session or printed in a newspaper."""

    committee_id: CommitteeId
    year: int = attrs.field(validator=calendar_year)
    """The year reviewed."""
    title: str | None = None
    session_id: MeetingId | None = None
    """The session at which it was given."""
    review: tuple[Section, ...] = attrs.field(default=(), validator=is_tuple)
    outlook: tuple[Section, ...] = attrs.field(default=(), validator=is_tuple)
    outlook_year: int | None = attrs.field(default=None, validator=calendar_year)

    def sections(self) -> Iterator[Section]:
        """Yield every section of review and outlook, in order of print."""
        for section in (*self.review, *self.outlook):
            yield from section.walk()

    @property
    def figures(self) -> tuple[Figure, ...]:
        """Every stated figure, in order of print."""
        return tuple(figure for section in self.sections() for figure in section.figures or ())

    @property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        """Every stated breakdown, in order of print."""
        return tuple(breakdown for section in self.sections() for breakdown in section.breakdowns or ())


attrs.resolve_types(Section)
