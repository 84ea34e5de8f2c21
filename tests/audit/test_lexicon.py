"""The phrases as data: every row can be used."""

import re

import pytest

from cppcc_domain.audit import lexicon
from cppcc_domain.vocab import COUNTERS, INDICATORS

DATA = lexicon._data()
KEYS = {
    "indicator", "counters", "topic", "forms", "frames", "unless", "unless_in_clause", "unless_in_sentence", "opening"
}  # fmt: skip


def test_each_row_names_an_indicator_known_counters_and_a_topic_that_there_is() -> None:
    for row in DATA["phrases"]:
        assert row.keys() <= KEYS
        assert row["indicator"] in INDICATORS
        assert row.get("topic") in (None, *DATA["topics"])
        assert row.keys() & {"forms", "frames"}
        assert all(counter in COUNTERS for counter in row.get("counters", "").split())


def test_each_frame_has_a_place_for_its_quantity_and_no_form_has() -> None:
    for row in DATA["phrases"]:
        assert all("#" in frame for frame in row.get("frames", ()))
        assert not any(re.sub(r"\[\^[^]]*\]", "", form).count("#") for form in row.get("forms", ()))


def test_extra_counters_are_not_those_of_the_vocabulary() -> None:
    for row in DATA["phrases"]:
        indicator = INDICATORS[row["indicator"]]
        assert not any(indicator.is_counted_in(counter) for counter in row.get("counters", "").split())


@pytest.mark.parametrize("entry", lexicon.entries_for(None), ids=lambda entry: entry.indicator)
def test_each_pattern_can_be_compiled(entry: lexicon.Entry) -> None:
    for _, pattern in entry.patterns:
        assert pattern.search("") is None
    hindrances = (entry.unless, entry.unless_in_clause, entry.unless_in_sentence)
    assert all(hindrance is None or hindrance.search("") is None for hindrance in hindrances)


def test_every_topic_and_every_fragment_is_used() -> None:
    assert {row.get("topic") for row in DATA["phrases"]} - {None} == set(DATA["topics"])
    text = str(DATA["phrases"]) + str(DATA["fragments"]) + str(DATA["topics"])
    assert {name for name in DATA["fragments"] if f"<{name}>" not in text} == set()


def test_light_words_tell_nothing() -> None:
    assert all(lexicon.is_light(words) for words in ("", "共", "先后开展了", "，累计达"))
    assert not lexicon.is_light("视察")


def test_a_topic_lasts_until_another_matter_begins() -> None:
    assert lexicon.is_topic("training", "举办委员培训班，", "")
    assert not lexicon.is_topic("training", "举办委员培训班，开展视察，", "")
    assert lexicon.is_topic("mock", "", "走进中学，“模拟政协”启动")
