"""文献 — where a fact was read, and the numbers that official documents bear."""

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.values.checks import is_tuple, non_empty, positive
from cppcc_domain.values.dates import PartialDate

__all__ = ["Credit", "DocumentNumber", "Source"]


@attrs.frozen(weakref_slot=False)
class DocumentNumber:
    """发文字号 — organ code, year and serial: 政全厅发〔2018〕59号.

    Sources:
        GB/T 9704—2012《党政机关公文格式》7.2.5

    Raises:
        ImpossibleValueError: A blank organ code, a year outside 1900–2999, a serial below one (reported as INV-DOC-1).
    """

    organ: str
    """发文机关代字: 政全厅发."""
    year: int
    serial: int

    def __attrs_post_init__(self) -> None:
        if not self.organ.strip() or any(bracket in self.organ for bracket in "〔〕"):
            raise ImpossibleValueError(
                "DocumentNumber.organ", self.organ, "an organ code without brackets", invariant="INV-DOC-1"
            )
        if not 1900 <= self.year <= 2999:
            raise ImpossibleValueError("DocumentNumber.year", self.year, "a year of four digits", invariant="INV-DOC-1")
        if self.serial < 1:
            raise ImpossibleValueError(
                "DocumentNumber.serial", self.serial, "a serial of at least 1", invariant="INV-DOC-1"
            )


@attrs.frozen(kw_only=True, weakref_slot=False)
class Credit:
    """署名 — one name in a byline with its role: 记者, 特约记者, 通讯员."""

    role: str = attrs.field(validator=non_empty)
    name: str = attrs.field(validator=non_empty)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Source:
    """出处 — where a fact was read; whatever the page does not print stays ``None``."""

    document: str | None = None
    """Title of the document, or the name of the newspaper."""
    article: str | None = None
    """Article or section inside the document: 第四十五条."""
    published: PartialDate | None = None
    line: int | None = attrs.field(default=None, validator=positive)
    """Line of the transcript in which the fact stands, counted from one."""
    credits: tuple[Credit, ...] | None = attrs.field(default=None, validator=is_tuple)
    note: str = ""
