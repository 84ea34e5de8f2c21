"""数量的上下文 — what stands around a number: the word that sets its bound, and the signs that it counts nothing.

Works on folded text (:func:`cppcc_domain.text.scripts.fold`). Everything looks at a window of fixed width, so the cost does not grow with the text.
"""

from functools import cache
from typing import Final

import attrs

from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.text.scripts import fold
from cppcc_domain.vocab.quantities import BOUND_WORDS, Bound

__all__ = [
    "BoundReading",
    "bound_after",
    "bound_before",
    "is_glued_after",
    "is_label",
    "is_named_meeting",
    "ordinal_list_end",
    "session_end",
]

_WINDOW = 24
_NUMBER = "[0-9零一二三四五六七八九十百千万亿两廿卅]+"


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class BoundReading:
    """界限读数 — a bounding word of the text, where it stands, and where the text that belongs to it begins and ends."""

    bound: Bound
    start: int
    end: int
    """End of the word; for a word before the number the number may stand off: 超过委员总数的2/3."""


# --- before the number ---------------------------------------------------------------------------------------------

# Only straight before a bare magnitude: 上千人次, 过百个, 过半.
_BEFORE_MAGNITUDE: Final = LazyPattern(
    "(?<![以线网会路街晚早身地海船车桌之岸历史世如马加跟送献奉登走在基])上$|(?<![通经超不未没胜越渡路度])过$"
)
# Words that the bounding word is a part of, by their characters before it.
_PART_OF_A_WORD: Final = {
    "近": "附最新临邻靠远亲相逼贴晋",
    "约": "节签条公预履制简邀违集契解婚特相要爽纽失赴商缔毁",
    "超": "赶反高",
    "不到": "看收找见想料感意遇听得做",
    "不下": "高低居放",
    "突破": "重新",
    "破": "打爆攻跌侦识击看告",
}
# Mirrors of newspapers print the pinyin behind a character: 超過(guò)90%.
_RUBY = r"(?:\([a-zà-ǜ]{1,6} ?\))?"
_GAP = _RUBY + r"(?:了|过)?合?(?:人民币)?(?:有|为|是|占|达到|达|在|到|每[年月季周天人家户次届])?\s?" + _RUBY
_BASE = r"[^\W\d_]{1,14}?的(?:比例)?(?:为|是)?"
_ACT = r"[^\W\d_]{1,6}?"
_TIME_BEFORE: Final = LazyPattern(
    "(?:历时|为期|长达|耗时|用时|时隔|持续|达|提前|延长|推迟|缩短|花费?了?|用了|有着?|已|了|减少|增加)$"
)


@cache
def _before() -> tuple[LazyPattern, dict[str, Bound]]:
    bounds: dict[str, Bound] = {
        fold(entry.word): bound
        for bound, entries in BOUND_WORDS.items()
        if bound is not Bound.SEVERAL
        for entry in entries
        if entry.position == "before"
    }
    words = sorted(bounds.keys() - {"上", "过"}, key=lambda word: (-len(word), word))
    limits = "|".join(
        word for word in words if bounds[word] in {Bound.AT_LEAST, Bound.AT_MOST} and word[-1] in "少多码"
    )
    guarded = "|".join(
        (f"(?<![{_PART_OF_A_WORD[word]}])" if _PART_OF_A_WORD.get(word) else "")
        + ("(?<!(?<!折)合)" if word == "约" else "")  # 合约 is a contract, 折合约 is not
        + word
        for word in words
    )
    pattern = rf"(?:(?P<word>{guarded})(?P<gap>{_GAP}|(?P<of>{_BASE}\s?))|(?P<limit>{limits}){_ACT})$"
    return LazyPattern(pattern), bounds


def bound_before(text: str, floor: int, position: int, *, share: bool, magnitude: bool) -> BoundReading | None:
    """Return the bounding word before a number.

    Args:
        text: The folded text.
        floor: Where the previous number ends; nothing before it belongs to this number.
        position: Where the number begins.
        share: Whether the number is a percentage or a fraction, whose base may stand between: 超过委员总数的2/3.
        magnitude: Whether it is a bare magnitude, before which 上 and 过 set a bound.
    """
    begin = max(floor, position - _WINDOW)
    if begin == position:
        return None
    pattern, bounds = _before()
    window = text[begin:position]
    found = pattern.search(window)
    if found is None:
        found = _BEFORE_MAGNITUDE.search(window) if magnitude else None
        return found and BoundReading(bound=Bound.OVER, start=begin + found.start(), end=position)
    if found["of"] and not share:
        return None
    group = "word" if found["word"] else "limit"
    return BoundReading(bound=bounds[found[group]], start=begin + found.start(group), end=begin + found.end(group))


def is_past_period(text: str, word_start: int) -> bool:
    """Whether 近 before a number of years means the past years (近五年) and not almost so many (历时近五年)."""
    return _TIME_BEFORE.search(text[max(0, word_start - 4) : word_start]) is None


# --- after the counter ---------------------------------------------------------------------------------------------

_AFTER_GUARDS: Final = {
    "以上": "述|所|规定|情况|问题|各|几|三|两",
    "以下": "简称|几|内容|方面|问题|建议|意见|事项|称|措施|工作|特点|情况|三|两",
    "上下": "联动|功夫|游|班|级|学|一|同|齐|贯|文|左右",
    "出头": "之|露|鸟",
    "左右": "手|两|逢|为难|互|邻",
    "内": "容|部|外|设|陆|地|蒙|在|涵|环|阁|政|行|心|生|需|控|河|江",
}


@cache
def _after() -> tuple[LazyPattern, dict[str, Bound]]:
    bounds: dict[str, Bound] = {
        fold(entry.word): bound
        for bound, entries in BOUND_WORDS.items()
        for entry in entries
        if entry.position == "after" and entry.word not in {"多", "余", "餘"}
    }
    words = sorted(bounds, key=lambda word: -len(word))
    guarded = "|".join(word + (f"(?!{_AFTER_GUARDS[word]})" if word in _AFTER_GUARDS else "") for word in words)
    return LazyPattern(rf"\s{{0,2}}(?:[(（]含[)）])?[及或]?(?P<word>{guarded})"), bounds


def bound_after(text: str, position: int, *, duration: bool) -> BoundReading | None:
    """Return the bounding word behind a counter; 内 limits durations only (在10天内)."""
    pattern, bounds = _after()
    found = pattern.match(text, position)
    if found is None or (found["word"] == "内" and not duration):
        return None
    return BoundReading(bound=bounds[found["word"]], start=found.start("word"), end=found.end())


# --- numbers that count nothing ------------------------------------------------------------------------------------

_ORDINAL_LIST: Final = LazyPattern(
    rf"\s?{_NUMBER}+(?:\s?(?:[、~—–-]|和|及|与|至|到|或)\s?第?\s?{_NUMBER}+)*+"
    rf"(?:\s?(?P<unit>[次届期批条号])(?:(?!会议)[^\W\d_]{{0,4}}?(?:[、和及与]|, ?)\s?{_NUMBER}(?P=unit))++)?"
)
_LETTERS: Final = frozenset(map(chr, (*range(65, 91), *range(97, 123))))
_GLUE: Final = frozenset("#@*×■□●+=_\\^&№·") | _LETTERS
# These glue only to Latin letters and digits: 件数:94件 and 平台——5个 are plain counts.
_GLUE_TO_ASCII: Final = frozenset("./:-—–~")
_CALENDAR_BEFORE: Final = LazyPattern("(?:公元前?|民国|光绪|康熙|乾隆|嘉庆|道光|咸丰|同治|宣统|昭和|平成|令和)$")
_COUNTED_TERMS: Final = LazyPattern(
    "(?:连续|连任|历经|经历|历时|历任|担任|先后|举办|召开|开|办|共|任|满|跨|近|过去|已)[了过有]?\\s?$"
)
_SESSION: Final = LazyPattern(
    rf"届(?P<body>[^\s，。；、：（）,;:!?！？()第0-9一二三四五六七八九十百]{{0,14}})"
    rf"第?\s?(?P<number>{_NUMBER})\s?(?:次?[、至到和—-]第?{_NUMBER})*+次"
)
_COUNTING: Final = LazyPattern("共|召开|举行|举办|开展|组织|期间|以来|先后|累计|提出|开了|走访|视察|调研")


def ordinal_list_end(text: str, position: int) -> int | None:
    """Return the end of the numbers that 第 makes ordinals, a whole list such as 第13、15、50 included; ``None`` without 第."""
    before = position - 1
    while before > position - 3 and before >= 0 and text[before] == " ":
        before -= 1
    if before < 0 or text[before] != "第":
        return None
    found = _ORDINAL_LIST.match(text, position)
    return found.end() if found else position + 1


def is_label(text: str, position: int, end: int) -> bool:
    """Whether the digits belong to a code, a formula or a masked number, as the characters that touch them show."""
    if is_glued_after(text, end):
        return True
    if position == 0:
        return False
    before = text[position - 1]
    if before in _GLUE_TO_ASCII:
        return position > 1 and text[position - 2].isascii() and text[position - 2].isalnum()
    return before in _GLUE


def is_glued_after(text: str, end: int) -> bool:
    """Whether a letter, a mask or a sign of a formula touches the end of the number: 5G, 28*, 1+3."""
    return end < len(text) and text[end] in _GLUE


def is_reign_year(text: str, position: int) -> bool:
    """Whether the year is counted in a calendar of its own: 民国38年, 公元前221年."""
    return _CALENDAR_BEFORE.search(text[max(0, position - 4) : position]) is not None


def counts_terms(text: str, position: int, end: int) -> bool:
    """Whether the number before 届, which ends at ``end``, is a count (连续三届, 三届连任) and not the ordinal of a term."""
    return (
        text.startswith(("连任", "蝉联"), end)
        or _COUNTED_TERMS.search(text[max(0, position - 5) : position]) is not None
    )


def session_end(text: str, position: int, *, cued: bool) -> tuple[int | None, bool]:
    """Tell what N届 is, where 届 stands at ``position``.

    Args:
        text: The folded text.
        position: Where 届 stands.
        cued: Whether a word such as 召开 makes the number a count, unless 次 follows at once (召开五届十五次会议).

    Returns:
        The end of the ordinals of a session name (十四届二次会议), or ``None``; and whether the number is a count: 连续三届, or
        7届26次全体会议, because no term has ten plenary sessions.
    """
    found = _SESSION.match(text, position)
    if found is None or _COUNTING.search(found["body"]) or (cued and found["body"]):
        return None, cued
    if not found["body"] and is_counted_plenary(text, found.start("number")):
        return None, True
    return found.end(), False


_NAMED_MEETING: Final = LazyPattern("次(?:全会|会议|全体会议|全体委员会议|大会)")


def is_named_meeting(text: str, position: int, counter: int) -> bool:
    """Whether the number is the ordinal in a meeting's name without 第, told by the body before it: 市政协三次会议, 区委五次全会."""
    return position > 0 and text[position - 1] in "委会央协" and _NAMED_MEETING.match(text, counter) is not None


_COUNTED_PLENARY: Final = LazyPattern(
    r"\s?(?:[1-9]\d|[二三四五六七八九]?十[一二三四五六七八九]?)\s?次(?:全体会议|全体委员会议|大会)"
)


def is_counted_plenary(text: str, position: int) -> bool:
    """Whether a number of plenary sessions stands here that is too large for an ordinal."""
    return _COUNTED_PLENARY.match(text, position) is not None
