"""姓氏 — compound surnames, the readings of surnames, and the pinyin of names.

A surname is often read differently from the same character elsewhere: 单 Shàn, 仇 Qiú, 解 Xiè, 尉迟 Yùchí. Where a surname has several readings in
use (覃 Qín or Tán, 乐 Yuè or Lè) the more frequent one is taken; whoever knows a person's own reading uses that instead.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Final

from cppcc_domain.text.strokes import name_characters, simplified_name, stroke_table

__all__ = ["COMPOUND_SURNAMES", "SURNAME_READINGS", "name_syllables", "reading_table", "surname_of"]

_COMPOUNDS: Final = (
    "欧阳 司马 上官 诸葛 夏侯 东方 皇甫 尉迟 公孙 慕容 长孙 宇文 司徒 司空 司寇 令狐 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 轩辕 "
    "钟离 闾丘 鲜于 亓官 子车 颛孙 端木 巫马 公西 漆雕 乐正 壤驷 公良 拓跋 夹谷 宰父 谷梁 百里 东郭 南门 呼延 羊舌 微生 梁丘 左丘 东门 "
    "西门 南宫 第五 万俟 闻人 赫连 独孤 贺兰 完颜 纳兰 叶赫 那拉 达奚 褚师 屈突 耶律 哥舒 太史"
)
COMPOUND_SURNAMES: Final = frozenset(_COMPOUNDS.split())
"""复姓 — surnames of two characters, simplified."""

_SINGLE: Final = (
    "仇qiu2 单shan4 解xie4 曾zeng1 查zha1 任ren2 盖ge3 区ou1 翟zhai2 覃qin2 乐yue4 葛ge3 么yao1 朴piao2 洗xian3 缪miao4 那na1 员yun4 贠yun4 华hua4 "
    "纪ji3 过guo1 哈ha3 召shao4 折she2 种chong2 祭zhai4 句gou1 郇xun2 燕yan1 隗wei3 繁po2 适kuo4 佴nai4 乜nie4 不fou1 秘bi4 能nai4 撒sa4 薄bo2 "
    "粘nian2 颉xie2 都du1 干gan1 肖xiao1 要yao1 蔚yu4 於yu1 占zhan1 甯ning4 角jue2 还huan2 长zhang3"
)
_DOUBLE: Final = "万俟mo4,qi2 尉迟yu4,chi2 长孙zhang3,sun1 澹台tan2,tai2 令狐ling2,hu2 单于chan2,yu2 宰父zai3,fu3 乐正yue4,zheng4 子车zi3,ju1"

SURNAME_READINGS: Final = {entry[0]: (entry[1:],) for entry in _SINGLE.split()} | {
    entry[:2]: tuple(entry[2:].split(",")) for entry in _DOUBLE.split()
}
"""Surnames that are read otherwise than their characters are elsewhere, with their syllables; the digit is the tone."""


def surname_of(name: str) -> str:
    """Return the surname as the name has it: two characters where they are a compound surname with a given name behind, else the first.

    Example:
        >>> surname_of("欧阳甲"), surname_of("歐陽甲"), surname_of("王甲")
        ('欧阳', '歐陽', '王')
    """
    characters = name_characters(name)
    is_compound = len(characters) > 2 and simplified_name(characters[:2]) in COMPOUND_SURNAMES
    return characters[: 2 if is_compound else 1]


def name_syllables(name: str) -> tuple[str, ...]:
    """Return the pinyin of a name, one syllable for each character, with the number of the tone; ``""`` where no reading is known.

    The surname is read as a surname. A given name is read character by character as is most usual: 长, 乐 or 行 in it may be read otherwise.

    Example:
        >>> name_syllables("单甲乙"), name_syllables("尉遲丙")
        (('shan4', 'jia3', 'yi3'), ('yu4', 'chi2', 'bing3'))
    """
    table = reading_table()
    characters = name_characters(name)
    surname = SURNAME_READINGS.get(simplified_name(surname_of(characters)), ())
    return surname + tuple(table.get(character, "") for character in characters[len(surname) :])


@cache
def reading_table() -> Mapping[str, str]:
    """Return the usual reading of each character of 《通用规范汉字表》 and of its traditional forms, read when it is first asked for."""
    lines = (files("cppcc_domain.text") / "data" / "pinyin.txt").read_text(encoding="utf-8").splitlines()
    table = {character: syllable for syllable, characters in map(str.split, lines) for character in characters}
    forms = {form: table[of] for form, of in stroke_table().simplified.items()}
    surnames = {surname: syllables[0] for surname, syllables in SURNAME_READINGS.items() if len(surname) == 1}
    return surnames | table | forms
