"""Numerals beside two independent libraries, where these are known to be right.

cn2an drops 零 from 10**8 on, so it is asked about smaller numbers only. ICU differs from official Chinese in four ways, each of which a test
states: it writes 〇 for 零 in ordinals (第一百〇一), drops the 壹 of a leading 壹拾 on cheques, drops 零 and the 一 of 一十 between 亿 and a
number of 万 (一亿一万, 一亿十万), and counts 兆 from 10**12 on, which the mainland writes 万亿. What we write it reads all the same.
"""

import re
from functools import cache
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
    """Return a function from the name of a rule set to ICU's speller by it."""
    module = pytest.importorskip("icu")

    @cache
    def speller(rules: str) -> Any:
        spelled = module.RuleBasedNumberFormat(module.URBNFRuleSetTag.SPELLOUT, module.Locale("zh"))
        spelled.setDefaultRuleSet(f"%spellout-{rules}")
        return spelled

    return speller


@given(number=small)
def test_numerals_equal_those_of_cn2an(cn2an: Any, number: int) -> None:
    assert format_numeral(number) == cn2an.an2cn(number)
    assert format_numeral(number, "financial") == cn2an.an2cn(number, "up")


@given(number=small)
def test_each_reads_what_the_other_writes(cn2an: Any, number: int) -> None:
    assert parse_numeral(cn2an.an2cn(number)) == number
    assert cn2an.cn2an(format_numeral(number), "strict") == number


@pytest.mark.parametrize(("style", "rules"), [("plain", "cardinal"), ("liang", "cardinal-alternate2")])
@given(number=small)
def test_numerals_equal_those_of_icu(icu: Any, style: NumeralStyle, rules: str, number: int) -> None:
    assert format_numeral(number, style) == icu(rules).format(number)


@given(year=st.integers(1000, 9999))
def test_years_equal_those_of_icu(icu: Any, year: int) -> None:
    assert format_numeral(year, "year") == icu("numbering-year").format(year)


@given(number=small.filter(bool))
def test_ordinals_differ_from_those_of_icu_in_the_character_for_zero_only(icu: Any, number: int) -> None:
    assert format_numeral(number, "ordinal") == icu("ordinal").format(number).replace("〇", "零")


@given(number=small)
def test_financial_numerals_differ_from_those_of_icu_in_a_leading_ten_only(icu: Any, number: int) -> None:
    spelled = icu("cardinal-financial").format(number)
    assert format_numeral(number, "financial") == ("壹" + spelled if spelled.startswith("拾") else spelled)


@given(number=st.integers(10**8, 10**12 - 1) | st.text("0012", min_size=9, max_size=12).map(int))
def test_numerals_with_yi_differ_from_those_of_icu_only_behind_it(icu: Any, number: int) -> None:
    spelled = icu("cardinal").format(number)
    joint = re.compile("亿零?(?:一(?=十))?")
    assert joint.sub("亿", spelled) == joint.sub("亿", format_numeral(number))
    assert parse_numeral(spelled) == number


@given(number=st.integers(0, 10**12) | st.text("0012", min_size=9, max_size=15).map(int))
def test_icu_reads_what_we_write(icu: Any, number: int) -> None:
    assert icu("cardinal").parse(format_numeral(number)).getInt64() == number
