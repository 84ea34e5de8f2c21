"""折叠 — one form for each character that figures are written with, so that every table is kept once.

Full width becomes half width and the traditional characters of numerals, counters and bounding words become simplified, one character for
one: positions stay, and what a reader finds in the folded text it takes from the text as written. This is no converter of texts: only
characters that the tables of this package use are folded.
"""

from typing import Final

__all__ = ["fold"]

_TRADITIONAL = (
    "個項條場屆歲張處戶種類輪筆單國間塊臺頭隻雙對門節課點級組則頁層輛畝頃噸釐週鐘時學幾數餘過將約達於內滿來億萬兩為佔議會員團體題標選務機關構問"
    "確維護識強續連歷經縣區黨開舉辦總歐電華號線隊這齡稱額譽義設擔屬盞樁冊劑顆講檔聯優後與從長計實現質圍報書鄉鎮織協見縮調應頒獎們備際東還請詢"
)
_SIMPLIFIED = (
    "个项条场届岁张处户种类轮笔单国间块台头只双对门节课点级组则页层辆亩顷吨厘周钟时学几数余过将约达于内满来亿万两为占议会员团体题标选务机关构问"
    "确维护识强续连历经县区党开举办总欧电华号线队这龄称额誉义设担属盏桩册剂颗讲档联优后与从长计实现质围报书乡镇织协见缩调应颁奖们备际东还请询"
)
_FULL_WIDTH = (
    "".join(map(chr, (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
    + "％．／－～＋＊\u3000\u00a0"
)
_HALF_WIDTH = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz%./-~+*  "
_FOLDS: Final = str.maketrans(_TRADITIONAL + "〇○" + _FULL_WIDTH, _SIMPLIFIED + "零零" + _HALF_WIDTH)


def fold(text: str) -> str:
    """Return the text with the characters of figures unified; its length does not change.

    Example:
        >>> fold("近五個百分點，１２０餘名")
        '近五个百分点，120余名'
    """
    return text if text.isascii() else text.translate(_FOLDS)
