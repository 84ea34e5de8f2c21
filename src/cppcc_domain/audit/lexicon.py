"""措辞表 — the phrases of ``data/phrases.toml`` as patterns, each compiled by its first use.

An entry ties a quantity to one indicator when one of its patterns matches the *window* of the quantity: the plain text around it within one
sentence, with :data:`QUANTITY` for the quantity itself and :data:`OTHER` for each of its neighbours.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import permutations
from typing import Any, Final, Literal

import attrs

from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.text.scripts import fold
from cppcc_domain.vocab.reports import INDICATORS

__all__ = [
    "OTHER",
    "QUANTITY",
    "STOPS",
    "Entry",
    "Match",
    "Place",
    "entries_for",
    "guard",
    "is_light",
    "is_topic",
    "light",
]

QUANTITY: Final = "\ue000"
OTHER: Final = "\ue001"
STOPS: Final = "，。；：（）！？\n"
"""What ends a clause."""

Place = Literal["before", "behind", "around"]
"""Where a phrase stands to its quantity."""

_GAP: Final = f"([^{STOPS}{QUANTITY}{OTHER}]{{0,14}}?)"

# 和 and 、 make a phrase part of a list that the quantity counts as a whole, unless the rest has quantities of its own.
_NOT_LISTED_BEFORE: Final = f"(?<![^{OTHER}）][、和与及])"
_NOT_LISTED_BEHIND: Final = f"(?![、和与及](?!{OTHER}))"
# The best of them are no count of them all.
_NOT_HONOURED: Final = "(?<!优秀)(?<!优秀的)(?<!优秀政协)(?<!先进)(?<!十佳)(?<!最佳)"
_COMMITTEE_HAS: Final = f"(?:(?![各每乡镇])[^{STOPS}、{QUANTITY}{OTHER}]){{0,14}}政协目?前?[共现实]?有"
_OPENING: Final = f"(?:^|(?<=[{STOPS}、]))(?:(?:全会|本会|其中|现|目前)?(?:[共现实]?有)?|{_COMMITTEE_HAS})"
# Between a quantity and the noun that it counts stand modifiers, and nothing that begins another predicate.
_MODIFIERS: Final = (
    "((?:(?!听取|参加|参与|开展|组织|进行|提交|提出|围绕|研究|审议|讨论|通过|[就对在向为被由把将是有])"
    f"[^{STOPS}、{QUANTITY}{OTHER}]){{0,12}}?)"
)
_NOT_ANOTHER_HEAD: Final = "(?!负责人|代表|联络员|召集人|工作室|联络站|办公室|成员|座谈|督办会|办理协商|率|奖)"

_OPEN_GROUP: Final = re.compile(r"\((?!\?)")
_FRAGMENT: Final = re.compile("<([a-z_]+)>")
_REPEATED: Final = ((")*", "){0,4}"), (")+", "){1,4}"))


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class Match:
    """匹配 — that the words of a window tie its quantity to an indicator."""

    indicator: str
    place: Place
    start: int
    """Where the words begin in the window."""
    end: int
    weight: int
    """How many characters of the phrase itself were found."""
    with_verb: bool
    """Whether a verb stands between the phrase and the quantity behind it (培训班举办了4期)."""


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class Entry:
    """词条 — the patterns of one group of phrases of one indicator."""

    indicator: str
    counters: frozenset[str]
    """The counters with which it is counted, folded."""
    patterns: tuple[tuple[Place, LazyPattern], ...]
    topic: str
    unless: LazyPattern | None
    """What must not stand beside the quantity, up to its neighbours."""
    unless_in_clause: LazyPattern | None
    unless_in_sentence: LazyPattern | None

    def matches(self, window: str, places: frozenset[Place]) -> Iterator[Match]:
        """Yield what is found in a window, at most one match for each place."""
        for place, pattern in self.patterns:
            if place in places and (found := pattern.search(window)):
                yield self._match(place, found)

    def _match(self, place: Place, found: re.Match[str]) -> Match:
        named = found.groupdict()
        loose = sum(len(group) for group in found.groups() if group) - len(named.get("verb") or "")
        return Match(
            indicator=self.indicator,
            place=place,
            start=found.end(1) if place == "behind" else found.start(),
            end=found.start("light") if place == "before" else found.end(),
            weight=found.end() - found.start() - loose - 1,
            with_verb=named.get("verb") is not None,
        )


@cache
def entries_for(counter: str | None) -> tuple[Entry, ...]:
    """Return the entries of the indicators that are counted with a counter: with ``""`` all but rates, with ``None`` all."""
    if not counter:
        return tuple(entry for entry in _entries() if counter is None or "%" not in entry.counters)
    folded = fold(counter)
    return tuple(entry for entry in _entries() if folded in entry.counters)


def is_topic(topic: str, before: str, sentence: str) -> bool:
    """Whether a passage speaks of a topic.

    Args:
        topic: A key of the topics in the data.
        before: What stands before the quantity, in its paragraph and the heading above it.
        sentence: The whole sentence, for topics that nothing else ends.
    """
    words, others = _topics()[topic]
    if others is None:
        return words.search(before) is not None or words.search(sentence) is not None
    last = max((found.start() for found in words.finditer(before)), default=-1)
    return last >= 0 and others.search(before, last) is None


def is_light(words: str) -> bool:
    """Whether words tell nothing of what a quantity counts: 共计, 达到, 先后开展了, or no words at all."""
    return _light_words().fullmatch(words) is not None


@cache
def guard(name: str) -> LazyPattern:
    """Return the pattern of one of the guards of the data."""
    return LazyPattern(_pattern(_data()["guards"][name]))


@cache
def light(*, named: bool = False) -> str:
    """Return the pattern of light words as one group.

    Args:
        named: Whether the group is called ``light``, and the verbs in it ``verb``.
    """
    words = _data()["light"]
    between = f"（[^（）{QUANTITY}{OTHER}]{{1,12}}）|，(?=共|累计|总计|合计|总数|达)"
    particles, verbs = f"{_any_of(words['particles'])}|{between}", _any_of(words["verbs"])
    if named:
        return f"(?P<light>(?:{particles}|(?P<verb>{verbs})[了出到]?)*+)"
    return f"((?:{particles}|(?:{verbs})[了出到]?)*+)"


# --- from the data -------------------------------------------------------------------------------------------------


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads((files("cppcc_domain.audit") / "data" / "phrases.toml").read_text(encoding="utf-8"))


@cache
def _light_words() -> re.Pattern[str]:
    return re.compile(light())


def _any_of(words: str) -> str:
    return "|".join(map(re.escape, sorted(words.split(), key=lambda word: (-len(word), word))))


@cache
def _topics() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str] | None]]:
    return {
        name: (re.compile(_pattern(words)), re.compile(_pattern(others)) if others else None)
        for name, (words, others) in _data()["topics"].items()
    }


@cache
def _entries() -> tuple[Entry, ...]:
    rows = _data()["phrases"]
    # The terms go to an indicator's first row that holds without a topic, or to a row of their own.
    first = {row["indicator"]: index for index, row in reversed(tuple(enumerate(rows))) if "topic" not in row}
    entries = [_entry(row, with_terms=first.get(row["indicator"]) == index) for index, row in enumerate(rows)]
    bare = [{"indicator": indicator.code} for indicator in INDICATORS if indicator.code not in first]
    return (*entries, *(_entry(row, with_terms=True) for row in bare))


def _entry(row: Mapping[str, Any], *, with_terms: bool) -> Entry:
    indicator = INDICATORS[row["indicator"]]
    forms = [_pattern(form) for form in row.get("forms", ())]
    if with_terms:
        forms += map(re.escape, (indicator.zh, *indicator.aliases))
        forms += _listed_together(indicator.code)
    patterns: list[tuple[Place, LazyPattern]] = []
    if forms:
        form = f"(?:{'|'.join(sorted(forms, key=len, reverse=True))})"
        opening = _OPENING if row.get("opening") else _NOT_LISTED_BEFORE
        patterns.append(("before", LazyPattern(f"{opening}{_NOT_HONOURED}{form}{light(named=True)}{QUANTITY}")))
        if not row.get("opening"):
            behind = f"{QUANTITY}[的多]?{_MODIFIERS}{_NOT_HONOURED}{form}{_NOT_ANOTHER_HEAD}{_NOT_LISTED_BEHIND}"
            patterns.append(("behind", LazyPattern(behind)))
    if "frames" in row:
        patterns.append(("around", LazyPattern("|".join(map(_pattern, row["frames"])))))
    return Entry(
        indicator=indicator.code,
        counters=frozenset(map(fold, (indicator.counter, *indicator.other_counters, *row.get("counters", "").split()))),
        patterns=tuple(patterns),
        topic=row.get("topic", ""),
        unless=_hindrance(row, "unless"),
        unless_in_clause=_hindrance(row, "unless_in_clause"),
        unless_in_sentence=_hindrance(row, "unless_in_sentence"),
    )


def _hindrance(row: Mapping[str, Any], key: str) -> LazyPattern | None:
    return LazyPattern(_pattern(row[key])) if key in row else None


def _pattern(text: str) -> str:
    """Return a phrase of the data as a regular expression whose only groups are the stretches that tell nothing."""
    text = _OPEN_GROUP.sub("(?:", _expanded(text))
    for sign, meaning in (*_REPEATED, ("…", _GAP), ("~", light()), ("#", QUANTITY), ("@", OTHER)):
        text = text.replace(sign, meaning)
    return text


def _expanded(text: str) -> str:
    fragments: Mapping[str, str] = _data()["fragments"]
    while _FRAGMENT.search(text):
        text = _FRAGMENT.sub(lambda found: f"({fragments[found[1]]})", text)
    return text


def _listed_together(indicator: str) -> Iterator[str]:
    """Yield the forms of an indicator that counts several kinds of thing together."""
    heads = _data()["listed_together"].get(indicator)
    if heads:
        kinds = [f"(?:{'|'.join(sorted(forms, key=len, reverse=True))})" for forms in heads]
        for order in permutations(kinds):
            yield "(?:、|和|与|及|以及)?".join(order)
