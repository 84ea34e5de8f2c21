"""固定说法 — numerals that count nothing: 五个一, 两个确立, 九三学社, 一带一路, 第一粒扣子, “十四五”.

A maintained list. Only phrases that a reader of figures would otherwise take for a quantity belong here, each group with its source; what
follows a rule is a pattern, not an entry. All in folded form (:func:`cppcc_domain.text.scripts.fold`).
"""

from functools import cache
from typing import Final

import attrs

from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.vocab.sources import GENERAL, MEILAN_2024

__all__ = ["SET_PHRASES", "PhraseGroup", "set_phrase_end"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class PhraseGroup:
    """固定说法组 — phrases of one kind; ``最后|一公里`` is 一公里 where 最后 stands before it."""

    about: str
    source: str
    phrases: tuple[str, ...]


def _group(about: str, source: str, phrases: str) -> PhraseGroup:
    return PhraseGroup(about=about, source=source, phrases=tuple(phrases.split()))


SET_PHRASES: Final = (
    _group("named on the page of Meilan", MEILAN_2024, "两个确立 两个维护"),
    _group(
        "political formulas",
        GENERAL,
        "两个毫不动摇 两个一百年 两个结合 两个大局 两个务必 两个责任 两个先行 两个健康 两个没有变 两个基本点 两个巩固 三个代表 三个务必 "
        "三个面向 三个转变 三个导向 三个有利于 三个离不开 三个区分开来 三个倍增 四个意识 四个自信 四个全面 四个伟大 四个现代化 四个面向 "
        "四个最严 四个合格 四个共同 五个认同 五个统筹 五个必由之路 六个必须 七个有之 八个明确 十个明确 八项规定 四项基本原则 五项原则",
    ),
    _group(
        "parties, bodies, countries together", GENERAL, "九三学社 四套班子 五套班子 二十国集团 七国集团 七十七国集团"
    ),
    _group(
        "policies and programmes by their short names",
        GENERAL,
        "一带一路 一国两制 五位一体 四位一体 三位一体 三次产业 三次分配 三支一扶 一件事一次办 高效办成|一件事 一次办好 最多跑|一次 最后|一公里 "
        "最先|一公里 第一|公里 一票否决 一票制 一张网 一张蓝图 一张表 一盘棋 一条龙 一条心 一站式 一门式 一把手 一次性 一岗双责 千人计划 "
        "万人计划 百人会 一席之地",
    ),
    _group(
        "sayings",
        GENERAL,
        "千家万户 成|百上千 成|千上万 千千万万 百家争鸣 百家号 百家讲坛 三天两头 三番五次 三年五载 一年四季 一年之计 一分为二 一家人 "
        "一家亲 一家子 三口之家 一人之下 半夜 十万个为什么 一千零一夜 百年大计 百年未有 一成不变 八九不离十 "
        "三期叠加 十天半月 三五成群 一年半载 一方面",
    ),
    _group(
        "stages of a tournament",
        GENERAL,
        "二分之一决赛 四分之一决赛 八分之一决赛 十六分之一决赛 1/2决赛 1/4决赛 1/8决赛 1/16决赛",
    ),
    _group("places", GENERAL, "五家渠"),
)

_NUMERAL = "[一二两三四五六七八九十]{1,3}"
_VERBS = (
    "坚持|必须|明确|维护|务必|确立|统筹|带头(?!人)|对照|转变|认同|更加|着力|注重|突出|聚焦|强化|加强|推进(?!组|会)|围绕|紧扣|坚决|进一步|"
    "始终|不能|不得|不变|深入"
)
# Repetitions are bounded, so that a long run of numerals costs no more than a short one.
_PATTERNS: Final = LazyPattern(
    "|".join(
        (
            rf"{_NUMERAL}个一(?![百千万亿])(?:批|百年|工程)?",  # 五个一, 四个一批: a list of items that begin with 一
            rf"(?:\d|{_NUMERAL})个[“‘「『]?(?:一[”’」』]|百分之百|100%)",  # 三个100%, 四个“一”
            rf"{_NUMERAL}个(?:{_VERBS})",  # 十四个坚持: what follows is no noun, so nothing is counted
            # “四大亮点”: a name
            r"(?<=[“‘「『])[0-9一二两三四五六七八九十百千+]{1,8}[^，。；：、”’」』0-9%]{1,12}(?=[”’」』])",
            r"一([^\W\d_一百千万亿])\1",  # 一件件
            r"一([^\W\d_])又一\2",  # 一次又一次
            r"一[^\W\d_百千万亿一]一(?![百千万亿十])",  # 一人一策, 一对一
            r"十[一二三四五六]五(?![个岁名人天位级])",  # 十四五规划
            rf"(?:\d{{1,2}}|{_NUMERAL})期(?=工程|项目|建设|改造|扩建|续建)",  # 二期工程
        )
    )
)


@cache
def _by_first_character() -> dict[str, tuple[tuple[str, str], ...]]:
    """Return the phrases as (what stands before, phrase), by the first character of the phrase, longer ones first."""
    index: dict[str, list[tuple[str, str]]] = {}
    for group in SET_PHRASES:
        for entry in group.phrases:
            before, _, phrase = entry.rpartition("|")
            index.setdefault(phrase[0], []).append((before, phrase))
    return {first: tuple(sorted(found, key=lambda pair: -len(pair[1]))) for first, found in index.items()}


def set_phrase_end(text: str, position: int) -> int | None:
    """Return where the set phrase that begins at this place of a folded text ends, or ``None`` if none begins here.

    Example:
        >>> set_phrase_end("拥护两个确立", 2), set_phrase_end("两个单位", 0)
        (6, None)
    """
    for before, phrase in _by_first_character().get(text[position], ()):
        if text.startswith(phrase, position) and text.endswith(before, 0, position):
            return position + len(phrase)
    found = _PATTERNS.match(text, position)
    return found.end() if found else None
