"""行文 — remarks on how a text writes names of meetings, document numbers, dates and lists of names.

Each function takes one text and yields what is not written as it should be, with its span. The rules apply them to the texts of a register;
an audit applies them to a draft.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from types import MappingProxyType
from typing import Final

import attrs

from cppcc_domain.errors import CppccError
from cppcc_domain.rulebook import NamingStyle, Rulebook
from cppcc_domain.text.document_numbers import format_document_number, parse_document_number
from cppcc_domain.text.name_order import NameOrder, misplaced_names
from cppcc_domain.text.rosters import parse_roster
from cppcc_domain.text.session_finder import SessionSpan, find_session_names
from cppcc_domain.values.findings import Param

__all__ = ["CHECKS", "Remark", "WordingCheck"]


@attrs.frozen(weakref_slot=False)
class Remark:
    """行文提示 — a stretch of a text that should be written otherwise, with the facts of the sentence that says so."""

    start: int
    end: int
    params: tuple[tuple[str, Param], ...]


WordingCheck = Callable[[str, Rulebook], Iterator[Remark]]
"""Yields what one rule has to remark on a text."""

_DIGIT: Final = re.compile("[0-9０-９]")


def arabic_ordinals(text: str, rulebook: Rulebook) -> Iterator[Remark]:
    """Remark on ordinals of meetings in Arabic digits: 第4次会议; some kinds of meeting may have them."""
    for span in _sessions(text):
        printed = text[span.start : span.end]
        if _DIGIT.search(printed) and span.name.kind not in rulebook.naming.arabic_ordinals.value:
            yield Remark(span.start, span.end, (("name", printed),))


_BEFORE_PLACE: Final = re.compile("政协第[^届]{1,6}届(?!委员会)[^届]+?委员会")
_AFTER_PLACE: Final = re.compile("政协[^第届]{1,20}第[^届]{1,6}届委员会")


def mixed_styles(text: str, _: Rulebook) -> Iterator[Remark]:
    """Remark on the first full name whose term stands elsewhere than in the full names before it."""
    first: NamingStyle | None = None
    for span in _sessions(text):
        printed = text[span.start : span.end]
        before, after = _BEFORE_PLACE.search(printed), _AFTER_PLACE.search(printed)
        style = NamingStyle.TERM_BEFORE_PLACE if before else NamingStyle.TERM_AFTER_PLACE if after else None
        if style is not None and first not in (None, style):
            yield Remark(span.start, span.end, (("name", printed),))
            return
        first = first or style


def _sessions(text: str) -> tuple[SessionSpan, ...]:
    return find_session_names(text) if "届" in text or "次" in text else ()


_NUMBER: Final = re.compile(
    r"[\u4e00-\u9fff]{2,12}\s?[〔\[［(（【〖]\s?第?(?:\d{4}|\d{2})年?\s?[〕\]］)）】〗]\s?第?\d{1,5}号"
)


def odd_document_numbers(text: str, _: Rulebook) -> Iterator[Remark]:
    """Remark on document numbers that are not in canonical form: 政办发[2024]第012号."""
    for found in _NUMBER.finditer(text) if "号" in text else ():
        printed = found[0]
        try:
            canonical: str | None = format_document_number(parse_document_number(printed))
        except CppccError:  # a year of two digits tells no century
            canonical = None
        if printed != canonical:
            yield Remark(found.start(), found.end(), (("number", printed), ("canonical", canonical)))


_PADDED: Final = re.compile(r"(?:\d{4}年)?(?:0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日)")


def padded_dates(text: str, _: Rulebook) -> Iterator[Remark]:
    """Remark on months and days filled up with zeros: 03月05日."""
    for found in _PADDED.finditer(text) if "月" in text else ():
        yield Remark(found.start(), found.end(), (("date", found[0]),))


_HAN: Final = "[\u3400-\u4dbf\u4e00-\u9fff]"
_SPACED_NAME: Final = re.compile(rf"(?<!{_HAN}){_HAN}(?P<pad>[ \u3000\t]+){_HAN}(?!{_HAN})")
_LONGEST_NAME: Final = 4


def uneven_padding(text: str, _: Rulebook) -> Iterator[Remark]:
    """Remark on lists in which names of two characters are spread in different ways, or some of them not at all."""
    for start, end in _rosters(text):
        printed = text[start:end]
        spread = [found["pad"] for found in _SPACED_NAME.finditer(printed)]
        together = sum(len(entry.name) == 2 for entry in parse_roster(printed)) - len(spread)
        if spread and (len(set(spread)) > 1 or together > 0):
            yield Remark(start, end, (("spread", len(spread)), ("together", together)))


_CLAIMS: Final[Mapping[str, NameOrder]] = MappingProxyType(
    {"按姓氏笔画": "surname_strokes", "按姓名笔画": "name_strokes"}
)
_CLAIM: Final = re.compile("|".join(_CLAIMS))
_CLAIM_REACHES: Final = 40


def misplaced_in_rosters(text: str, _: Rulebook) -> Iterator[Remark]:
    """Remark on lists that say that they are ordered by strokes, and are not."""
    claims = list(_CLAIM.finditer(text))
    if not claims:
        return
    for start, end in _rosters(text):
        claim = next((found for found in reversed(claims) if found.end() <= start), None)
        if claim is None or start - claim.end() > _CLAIM_REACHES:
            continue
        order = _CLAIMS[claim[0]]
        names = [entry.name for entry in parse_roster(text[start:end])]
        for first, second in misplaced_names(names, order):
            yield Remark(start, end, (("first", first), ("second", second), ("order", order)))


def _rosters(text: str) -> Iterator[tuple[int, int]]:
    """Yield the stretches of whole lines that hold nothing but names, several in each line."""
    end = 0
    for is_roster, lines in groupby(text.splitlines(keepends=True), key=_is_roster):
        start, end = end, end + sum(map(len, lines))
        if is_roster:
            yield start, end


def _is_roster(line: str) -> bool:
    try:
        entries = parse_roster(line)
    except CppccError:
        return False
    return len(entries) > 1 and all(len(entry.name) <= _LONGEST_NAME or "·" in entry.name for entry in entries)


CHECKS: Final[Mapping[str, WordingCheck]] = MappingProxyType(
    {
        "ADV-NAME-1": arabic_ordinals,
        "ADV-NAME-2": mixed_styles,
        "ADV-DOC-1": odd_document_numbers,
        "ADV-DATE-1": padded_dates,
        "ADV-ROST-1": uneven_padding,
        "ADV-ROST-2": misplaced_in_rosters,
    }
)
"""The check behind each rule of :mod:`cppcc_domain.validation.rules.wording`, by its code."""
