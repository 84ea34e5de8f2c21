"""不可能的值 — rules that no object can break, because the classes themselves refuse the value.

They stand in the catalogue so that their codes are explained like all others. Where a file holds such a value, a lenient load reports it under
the code; other rules whose values the classes refuse in part (第零届 of INV-COM-2, month 13 of INV-TIME-1) have a check of their own as well.
"""

from typing import Final

from cppcc_domain.validation.definitions import Rule
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import DOCUMENT_FORMAT_STANDARD, NUMERAL_STANDARD

__all__ = ["RULES"]

RULES: Final = (
    Rule(
        code="INV-NUM-1",
        severity=Severity.ERROR,
        zh="届、次和整数写成汉字数字再读回，应为原数（1 至 999）；没有第零届、第零次",
        en="whole numbers and ordinals from 1 to 999 are read back as they were written; there is no 第零",
        source=NUMERAL_STANDARD,
    ),
    Rule(
        code="INV-DOC-1",
        severity=Severity.ERROR,
        zh="发文字号由机关代字、四位年份和不小于 1 的顺序号组成：政全厅发〔2018〕59号",
        en="a document number has an organ code, a year of four digits and a serial of at least 1: 政全厅发〔2018〕59号",
        source=f"{DOCUMENT_FORMAT_STANDARD}7.2.5",
    ),
)
