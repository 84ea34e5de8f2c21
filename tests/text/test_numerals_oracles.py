"""Numerals beside two independent libraries, where these are known to be right.

cn2an drops 零 from 10**8 on; ICU writes 亿 and 兆 its own way, so both are asked about smaller numbers only.
"""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.text.numerals import NumeralStyle, format_numeral, parse_numeral

small = st.one_of(st.integers(0, 10**8 - 1), st.text("0012", min_size=1, max_size=8).map(int))


@pytest.fixture(scope="module")
def cn2an() -> Any:
    return pytest.importorskip("cn2an")


@pytest.fixture(scope="module")
def icu() -> Any:
    return pytest.importorskip("icu")


@given(number=small)
def test_numerals_equal_those_of_cn2an(cn2an: Any, number: int) -> None:
    assert format_numeral(number) == cn2an.an2cn(number)
    assert format_numeral(number, "financial") == cn2an.an2cn(number, "up")


@given(number=small)
def test_each_reads_what_the_other_writes(cn2an: Any, number: int) -> None:
    assert parse_numeral(cn2an.an2cn(number)) == number
    assert cn2an.cn2an(format_numeral(number), "strict") == number


@pytest.mark.parametrize(
    ("style", "rules"), [("plain", "%spellout-cardinal"), ("liang", "%spellout-cardinal-alternate2")]
)
@given(number=small)
def test_numerals_equal_those_of_icu(icu: Any, style: NumeralStyle, rules: str, number: int) -> None:
    spelled = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh"))
    spelled.setDefaultRuleSet(rules)
    assert format_numeral(number, style) == spelled.format(number)


@given(year=st.integers(1000, 9999))
def test_years_equal_those_of_icu(icu: Any, year: int) -> None:
    spelled = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh"))
    spelled.setDefaultRuleSet("%spellout-numbering-year")
    assert format_numeral(year, "year") == spelled.format(year)
