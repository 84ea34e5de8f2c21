"""宣称与列举 — counts that a text declares (四大行动, 三个方面) against the things that it then lists.

A list is counted only where it cannot be mistaken: behind a colon, as 一是…二是…, in quotation marks straight before the number, as numbered
headings straight below, or as named things of the declared kind in the part that a heading opens.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

from cppcc_domain.audit.passages import Passage, plain_characters
from cppcc_domain.audit.rules import finding_in_text
from cppcc_domain.errors import ParseError
from cppcc_domain.text import parse_numeral
from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.values.findings import Finding

__all__ = ["findings_on_declarations"]

_NUMERALS: Final = "一二三四五六七八九十"
_COUNT: Final = (
    f"(?<![第{_NUMERALS}0-9])(?P<count>[两{_NUMERALS}]{{1,2}}|[0-9]{{1,2}})(?P<unit>大|个|项|条|种|类|方面|点)"
)
_DECLARATION: Final = LazyPattern(f"{_COUNT}(?P<noun>[\u4e00-\u9fff]{{0,12}})")
_MOST: Final = 20
_REACH: Final = 600

# Straight behind a declaration.
_BEHIND: Final = LazyPattern(
    "[”’]?(?:分别|主要)?(?:为|是|即|包括|有)?[：，。\n]?\\s*(?=一[是要]|其一)|[”’]?(?:分别|主要)?(?:为|是|即|包括|有)?：\\s*"
)
_STEPS: Final = tuple(
    LazyPattern(f"(?<![{_NUMERALS}第每唯统之])(?:{numeral}[是要]|其{numeral}[，是])") for numeral in _NUMERALS
)
_END_OF_LIST: Final = LazyPattern("[。！？\n]")
_INSIDE: Final = re.compile("“[^“”]*”|《[^《》]*》|（[^（）]*）")
_OPEN_END: Final = re.compile("等(?:[\u4e00-\u9fff]{0,6})$")
_JOINED: Final = re.compile("[^和及与]{2,}(?:以及|和|及|与)[^和及与]{2,}")
# Straight before it: “甲”“乙”和“丙”三大行动.
_QUOTED_BEFORE: Final = re.compile("((?:“[^“”]{1,24}”[、和及与]?){2,12})(等)?$")

_NUMBERED: Final = re.compile(
    f"\\s*(?P<open>[（(]?)(?P<number>[{_NUMERALS}]{{1,3}}|[0-9]{{1,2}})(?P<close>[）)、.．]|是)"
)
_HEADING: Final = 48
_LINES: Final = 120
"""How many lines below a heading are looked at."""
_KINDS: Final = ("行动", "工程", "计划", "品牌")
_NAMED: Final = (
    "(?:开展|实施|推进|启动|抓好|组织|推动|深化|打造|做好|落实)(?P<name>[^，。；：、\n]{2,24}?%s)(?=[。；，\n])"
)
_NAMED_OF: Final = {kind: re.compile(_NAMED % kind) for kind in _KINDS}


def findings_on_declarations(passage: Passage) -> Iterator[Finding]:
    """Yield the declared counts of a text that are not those of their lists."""
    text = plain_characters(passage.text)
    lines = _Lines(text)
    position = 0
    while found := _DECLARATION.search(text, position):
        position = found.end("unit")
        count = _number(found["count"])
        if count is None or not 2 <= count <= _MOST:
            continue
        listed = _listed(text, found, lines)
        if listed is not None and count not in listed:
            phrase = passage.text[found.start() : found.end()]
            place = passage.place(found.start())
            yield finding_in_text("AUD-DECL-1", place, phrase=phrase, declared=count, listed=max(listed))


def _number(text: str) -> int | None:
    try:
        value = parse_numeral(text)
    except ParseError:
        return None
    return value if isinstance(value, int) else None


def _listed(text: str, found: re.Match[str], lines: "_Lines") -> range | tuple[int, ...] | None:
    """Return how many things are listed, every number that the list can be read as, or ``None`` where no list can be told."""
    if (behind := _BEHIND.match(text, found.end())) and behind.end() > found.end():
        listed = _list_behind(text, behind.end())
    else:
        listed = _quoted_before(text, found.start())
    if listed is None and lines.is_heading(found.start()):
        listed = lines.numbered_below(found.start()) or lines.named_below(found.start(), found["noun"])
    return listed


# --- lists in a sentence -------------------------------------------------------------------------------------------


def _list_behind(text: str, start: int) -> range | tuple[int, ...] | None:
    if _STEPS[0].match(text, start):
        return _steps(text, start)
    end = _END_OF_LIST.search(text, start, start + _REACH)
    if end is None and len(text) > start + _REACH:
        return None
    listed = text[start : end.start() if end else len(text)]
    body = _INSIDE.sub(lambda inside: "“" + "内" * (len(inside[0]) - 2) + "”", listed)
    body = body.replace("”“", "”、“")  # names in quotation marks follow each other without 、
    if "；" in body:
        return (len([item for item in body.split("；") if item.strip()]),)
    if "，" in body or "、" not in body:
        return None
    items = body.split("、")
    if _OPEN_END.search(items[-1]):
        return range(len(items), _MOST + 1)
    return (len(items), len(items) + 1) if _JOINED.fullmatch(items[-1]) else (len(items),)


def _steps(text: str, start: int) -> tuple[int, ...]:
    """Return how far 一是, 二是, 三是 go on before another 一是."""
    other = _STEPS[0].search(text, start + 1, start + _REACH * len(_STEPS))
    limit = other.start() if other else len(text)
    position = start
    for steps, pattern in enumerate(_STEPS):
        found = pattern.search(text, position, min(limit, position + _REACH))
        if found is None:
            return (steps,)
        position = found.end()
    return (len(_STEPS),)


def _quoted_before(text: str, end: int) -> range | tuple[int, ...] | None:
    found = _QUOTED_BEFORE.search(text[max(0, end - _REACH) : end])
    if found is None:
        return None
    items = found[1].count("“")
    return range(items, _MOST + 1) if found[2] else (items,)


# --- lists in the parts below a heading ----------------------------------------------------------------------------


class _Lines:
    """The lines of a text that are not empty, in order."""

    def __init__(self, text: str) -> None:
        lines = [found for found in re.finditer("[^\n]+", text) if found[0].strip()]
        self._starts = [found.start() for found in lines]
        self._texts = [found[0].strip() for found in lines]

    def is_heading(self, position: int) -> bool:
        """Whether the line of this place is short and no sentence."""
        line = self._texts[self._index(position)]
        return len(line) <= _HEADING and line[-1] not in "。；，：！？"

    def numbered_below(self, position: int) -> tuple[int, ...] | None:
        """Return how many numbered lines follow, the first of them straight below."""
        index = self._index(position) + 1
        first = _NUMBERED.match(self._texts[index]) if index < len(self._texts) else None
        if first is None or _number(first["number"]) != 1:
            return None
        count = 1
        for line in self._texts[index + 1 : index + _LINES]:
            found = _NUMBERED.match(line)
            if found is None or (found["open"], found["close"]) != (first["open"], first["close"]):
                continue
            if _number(found["number"]) != count + 1:
                break
            count += 1
        return (count,)

    def named_below(self, position: int, noun: str) -> tuple[int, ...] | None:
        """Return how many things of the declared kind the part below names; one alone is no list."""
        kind = next((kind for kind in _KINDS if noun.endswith(kind)), None)
        if kind is None:
            return None
        names: set[str] = set()
        index = self._index(position) + 1
        for line in self._texts[index : index + _LINES]:
            if _NUMBERED.match(line) or (len(line) <= _HEADING and line[-1] not in "。；，：！？"):
                break
            names.update(found["name"] for found in _NAMED_OF[kind].finditer(line + "\n"))
        return (len(names),) if len(names) > 1 else None

    def _index(self, position: int) -> int:
        return bisect_right(self._starts, position) - 1
