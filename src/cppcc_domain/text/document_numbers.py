"""发文字号 — the numbers of official documents, written as 政全厅发〔2018〕59号 and read from all that offices make of it.

Sources:
    GB/T 9704—2012《党政机关公文格式》7.2.5: 六角括号, the year in full, no 第 and no leading zeros
"""

import re
from typing import Final

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.dates import YEAR_NUMBER, number_of
from cppcc_domain.text.scripts import simplify
from cppcc_domain.values.documents import DocumentNumber

__all__ = ["CLASS_MARK", "format_document_number", "parse_document_number"]

CLASS_MARK: Final = r"(?:\(\s*(?P<inner>[A-Da-d])\s*(?:类\s*\)|\)\s*类?)|(?P<mark>[A-Da-d])\s*类?)"
"""Pattern of a class mark in simplified half-width text: A类, (A类), (B)类."""

_BRACKETS: Final = re.compile(r"[〔〕﹝﹞〈〉\[\]()【】〖〗\s]")
_YEAR: Final = rf"\s*[〔﹝〈\[(【〖]\s*(?P<year>{YEAR_NUMBER})\s*年?\s*[〕﹞〉\])】〗]\s*"
_SERIAL: Final = rf"\s*第?\s*(?P<serial>\d*|[零〇一二三四五六七八九十百]+)\s*号\s*(?:{CLASS_MARK}|文件?)?\s*"
_YEAR_INSIDE: Final = re.compile(rf"\s*(?P<organ>[^〔〕﹝﹞〈〉\[\]()【】〖〗]+){_YEAR}{_SERIAL}")
_YEAR_FIRST: Final = re.compile(rf"{_YEAR}(?P<organ>[^〔〕﹝﹞〈〉\[\]()【】〖〗\d]+?){_SERIAL}")


def format_document_number(number: DocumentNumber) -> str:
    """Write a document number in its canonical form.

    Raises:
        ImpossibleValueError: An organ code with brackets, spaces or traditional characters: it could not be read back.

    Example:
        >>> format_document_number(DocumentNumber("政全厅发", 2018, 59))
        '政全厅发〔2018〕59号'
    """
    if _BRACKETS.search(number.organ) or simplify(number.organ) != number.organ:
        raise ImpossibleValueError(
            "DocumentNumber.organ", number.organ, "simplified characters without brackets or spaces"
        )
    return f"{number.organ}〔{number.year}〕{number.serial}号"


def parse_document_number(text: str) -> DocumentNumber:
    """Read a document number.

    Args:
        text: The number with any brackets ([2017], (2017), 【2017】), the year inside or first, with 第 and leading zeros or without,
            simplified or traditional, 文 or 文件 behind it. A class mark printed behind it (19号B类) is passed over;
            :func:`~cppcc_domain.text.titles.parse_class_mark` reads it from the same text.

    Returns:
        The number, its organ code in simplified characters without spaces.

    Raises:
        ParseError: No document number, or one whose serial is left empty (〔2022〕号).
        ImpossibleValueError: The serial 0, or a year outside 1900–2999.

    Examples:
        >>> parse_document_number("[2016]洞政复函 3号(A类)")
        DocumentNumber(organ='洞政复函', year=2016, serial=3)
        >>> parse_document_number("徽發[1980]8號").organ
        '徽发'
    """
    plain = simplify(text)
    found = _YEAR_INSIDE.fullmatch(plain) or _YEAR_FIRST.fullmatch(plain)
    if found is None:
        raise ParseError("document number", text, 0, "expected an organ code, a year in brackets and a number with 号")
    serial = number_of(found["serial"]) if found["serial"] else None
    if serial is None:
        raise ParseError("document number", text, found.start("serial"), "the serial before 号 is empty")
    return DocumentNumber("".join(found["organ"].split()), number_of(found["year"]) or 0, serial)
