"""数量用语 — bounds, the words that print them, and counters (量词)."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Literal

import attrs

from cppcc_domain.vocab.sources import (
    EXAMINATION_REPORT_2024,
    GENERAL,
    LOCAL_PROPOSAL_REPORTS,
    LOCAL_SESSION_NEWS,
    LOCAL_WORK_REPORTS,
    MEILAN_2024,
    NUMERAL_STANDARD,
)
from cppcc_domain.vocab.terms import ClosedTerm, CodeList, Concept

__all__ = ["BOUND_WORDS", "COUNTERS", "Bound", "BoundWord", "CounterCode"]

WordPosition = Literal["before", "inside", "after"]


class Bound(ClosedTerm):
    """概数界限 — how the printed number relates to the true one."""

    EXACT = "exact", "确数", "exactly", NUMERAL_STANDARD
    OVER = "over", "余", "more than", MEILAN_2024
    NEARLY = "nearly", "近", "nearly", LOCAL_WORK_REPORTS
    ABOUT = "about", "约", "about", LOCAL_WORK_REPORTS
    AT_LEAST = "at_least", "以上", "at least", LOCAL_WORK_REPORTS
    AT_MOST = "at_most", "以内", "at most", LOCAL_WORK_REPORTS
    UNDER = "under", "不足", "fewer than", LOCAL_WORK_REPORTS
    SEVERAL = "several", "几", "several times a power of ten", LOCAL_WORK_REPORTS


@attrs.frozen(weakref_slot=False)
class BoundWord:
    """概数词 — a word that sets a bound, and where it stands."""

    word: str
    bound: Bound
    position: WordPosition
    """``before`` the number (近30), ``inside`` between number and counter (300余次), ``after`` the counter (20人左右)."""


def _words(bound: Bound, position: WordPosition, *words: str) -> tuple[BoundWord, ...]:
    return tuple(BoundWord(word, bound, position) for word in words)


BOUND_WORDS: Final[Mapping[Bound, tuple[BoundWord, ...]]] = MappingProxyType(
    {
        Bound.EXACT: (),
        Bound.OVER: (
            *_words(Bound.OVER, "inside", "余", "多", "几", "数", "餘", "幾", "數"),
            *_words(Bound.OVER, "before", "超过", "超", "逾", "突破", "超出", "超逾", "大于", "多于", "高于", "不止"),
            *_words(Bound.OVER, "before", "破", "上", "过"),
            *_words(Bound.OVER, "before", "超過", "大於", "多於", "高於", "過"),
            *_words(Bound.OVER, "after", "多", "余", "有余", "开外", "出头", "餘", "有餘", "開外", "出頭"),
        ),
        Bound.NEARLY: _words(Bound.NEARLY, "before", "近", "将近", "接近", "逼近", "近乎", "几近", "將近", "幾近"),
        Bound.ABOUT: (
            *_words(Bound.ABOUT, "before", "约", "大约", "大概", "差不多", "約", "大約"),
            *_words(Bound.ABOUT, "after", "左右", "上下"),
            *_words(Bound.ABOUT, "inside", "来", "來"),
        ),
        Bound.AT_LEAST: (
            *_words(Bound.AT_LEAST, "after", "以上"),
            *_words(Bound.AT_LEAST, "before", "至少", "最少", "起码", "不少于", "不低于", "不小于", "不下于", "不下"),
            *_words(Bound.AT_LEAST, "before", "不得少于", "不得低于", "起碼", "不少於", "不低於", "不小於", "不下於"),
            *_words(Bound.AT_LEAST, "before", "不得少於", "不得低於"),
        ),
        Bound.AT_MOST: (
            *_words(Bound.AT_MOST, "after", "以内", "以下", "之内", "内", "以內", "之內", "內"),
            *_words(
                Bound.AT_MOST, "before", "不超过", "至多", "最多", "不多于", "不高于", "不大于", "不超出", "未超过"
            ),
            *_words(Bound.AT_MOST, "before", "不得多于", "不得高于", "不得多於", "不得高於"),
            *_words(Bound.AT_MOST, "before", "不得超过", "不超過", "不多於", "不高於", "不大於", "未超過", "不得超過"),
        ),
        Bound.UNDER: (
            *_words(Bound.UNDER, "before", "不足", "不到", "未满", "不满", "少于", "低于", "小于", "不及", "未达"),
            *_words(Bound.UNDER, "before", "不够"),
            *_words(Bound.UNDER, "before", "未滿", "不滿", "少於", "低於", "小於", "未達", "不夠"),
        ),
        Bound.SEVERAL: _words(Bound.SEVERAL, "before", "几", "数", "幾", "數"),
    }
)
"""For every bound the words that print it, the usual one first, traditional forms last; an exact number needs none.

A word of ``over`` that stands inside or after (余, 多) reaches only to the next round number, one that stands before (超过) has no upper end.
"""


def _counters(source: str, *rows: tuple[str, str, *tuple[str, ...]]) -> tuple[Concept, ...]:
    return tuple(
        Concept(code=word, zh=word, en=en, source=source, aliases=tuple(aliases)) for word, en, *aliases in rows
    )


COUNTERS: Final = CodeList(
    "counter",
    "量词",
    (
        *_counters(
            MEILAN_2024,
            ("件", "case"),
            ("个", "item", "個"),
            ("名", "person (named)"),
            ("所", "institution"),
            ("场", "event", "場"),
            ("项", "item", "項"),
            ("次", "time"),
            ("期", "issue or course"),
            ("篇", "piece of writing"),
            ("人次", "person-time"),
            ("%", "per cent", "％"),
        ),
        *_counters(
            EXAMINATION_REPORT_2024,
            ("位", "person (polite)"),
            ("天", "day"),
        ),
        *_counters(
            LOCAL_PROPOSAL_REPORTS,
            ("件次", "case-time"),
            ("件组", "group of cases", "件組"),
            ("家", "organisation"),
            ("条", "entry", "條"),
            ("份", "copy or document"),
            ("个百分点", "percentage point", "百分点", "個百分點"),
            ("倍", "times as much"),
        ),
        *_counters(
            LOCAL_SESSION_NEWS,
            ("人", "person"),
            ("届", "term", "屆"),
            ("张", "ballot", "張"),
            ("票", "vote"),
            ("年", "year"),
            ("月", "month"),
            ("日", "day"),
            ("岁", "year of age", "歲"),
            ("星期", "week"),
        ),
        *_counters(LOCAL_WORK_REPORTS, ("场次", "event-time", "場次"), ("户次", "household-time", "戶次")),
        *_counters(  # people and households
            GENERAL,
            ("户", "household", "戶"),
            ("席", "seat"),
            ("代", "generation"),
            ("对", "pair", "對"),
            ("双", "pair", "雙"),
            ("口", "household member"),
            ("国", "country", "國"),
            ("单", "order", "單"),
        ),
        *_counters(  # what the work leaves on paper
            GENERAL,
            ("册", "volume", "冊"),
            ("辑", "collection", "輯"),
            ("字", "character"),
            ("部", "work"),
            ("篇次", "time a piece is written"),
            ("款", "clause"),
            ("章", "chapter"),
            ("首", "song"),
            ("幅", "picture"),
            ("卷", "scroll"),
            ("本", "book"),
            ("页", "page", "頁"),
            ("句", "sentence"),
            ("段", "passage"),
            ("封", "letter"),
            ("则", "item of news", "則"),
            ("版", "page of a newspaper"),
            ("集", "episode"),
            ("笔", "sum", "筆"),
        ),
        *_counters(  # events and arrangements
            GENERAL,
            ("处", "place", "處"),
            ("支", "team"),
            ("套", "set"),
            ("种", "kind", "種"),
            ("类", "class", "類"),
            ("批", "batch"),
            ("轮", "round", "輪"),
            ("例", "instance"),
            ("起", "incident"),
            ("宗", "case"),
            ("桩", "matter", "樁"),
            ("组", "group", "組"),
            ("讲", "lecture", "講"),
            ("堂", "lesson"),
            ("课", "lesson", "課"),
            ("节", "lesson", "節"),
            ("门", "course", "門"),
            ("方面", "aspect"),
            ("点", "point of advice", "點"),
            ("回", "time"),
            ("遍", "time"),
            ("趟", "trip"),
            ("档", "programme", "檔"),
            ("局", "game"),
            ("站", "stop"),
            ("步", "step"),
            ("分", "point scored"),
        ),
        *_counters(  # counted by the time
            GENERAL,
            ("批次", "batch-time"),
            ("例次", "instance-time"),
            ("条次", "entry-time", "條次"),
            ("项次", "item-time", "項次"),
            ("家次", "organisation-time"),
            ("部次", "work-time"),
            ("册次", "volume-time", "冊次"),
            ("期次", "issue-time"),
            ("班次", "scheduled run"),
            ("车次", "vehicle-time", "車次"),
            ("台次", "machine-time", "臺次"),
            ("架次", "sortie"),
            ("辆次", "vehicle-time", "輛次"),
            ("航次", "voyage"),
            ("剂次", "dose", "劑次"),
            ("组次", "group-time", "組次"),
        ),
        *_counters(  # time
            GENERAL,
            ("周年", "anniversary", "週年"),
            ("载", "year, in solemn style", "載"),
            ("周岁", "year of age", "週歲"),
            ("学年", "school year", "學年"),
            ("学期", "school term", "學期"),
            ("学时", "class hour", "學時"),
            ("课时", "lesson hour", "課時"),
            ("季度", "quarter"),
            ("世纪", "century", "世紀"),
            ("小时", "hour", "小時"),
            ("钟头", "hour", "鐘頭"),
            ("分钟", "minute", "分鐘"),
            ("刻钟", "quarter of an hour", "刻鐘"),
            ("秒", "second"),
            ("周", "week", "週"),
            ("夜", "night"),
            ("昼夜", "day and night", "晝夜"),
            ("工作日", "working day"),
        ),
        *_counters(  # things
            GENERAL,
            ("座", "building or bridge"),
            ("间", "room", "間"),
            ("栋", "building", "棟"),
            ("幢", "building"),
            ("层", "storey", "層"),
            ("块", "piece", "塊"),
            ("片", "stretch"),
            ("台", "machine", "臺"),
            ("辆", "vehicle", "輛"),
            ("艘", "ship"),
            ("架", "aircraft"),
            ("列", "train"),
            ("枚", "medal"),
            ("颗", "grain", "顆"),
            ("粒", "grain"),
            ("棵", "tree"),
            ("株", "plant"),
            ("朵", "flower"),
            ("匹", "horse"),
            ("头", "head of cattle", "頭"),
            ("只", "animal", "隻"),
            ("羽", "head of poultry"),
            ("尾", "fish"),
            ("盏", "lamp", "盞"),
            ("根", "long thing"),
            ("面", "flag"),
            ("道", "line or dish"),
            ("桌", "table"),
            ("床", "bed"),
            ("箱", "box"),
            ("包", "packet"),
            ("袋", "bag"),
            ("瓶", "bottle"),
            ("桶", "barrel"),
            ("盒", "box"),
            ("副", "pair"),
            ("眼", "well"),
            ("标准箱", "standard container", "標準箱"),
        ),
        *_counters(  # money and measures
            GENERAL,
            ("元", "yuan"),
            ("角", "jiao"),
            ("美元", "US dollar"),
            ("港元", "Hong Kong dollar"),
            ("澳门元", "Macao pataca", "澳門元"),
            ("欧元", "euro", "歐元"),
            ("日元", "Japanese yen", "日圆", "日圓"),
            ("英镑", "pound sterling", "英鎊"),
            ("韩元", "Korean won", "韓元", "韩圆", "韓圜"),
            ("人民币", "renminbi", "人民幣"),
            ("港币", "Hong Kong dollar", "港幣"),
            ("新台币", "New Taiwan dollar", "新台幣", "新臺幣"),
            ("个基点", "basis point", "基点", "個基點"),
            ("亩", "mu", "畝"),
            ("公顷", "hectare", "公頃"),
            ("公里", "kilometre"),
            ("千米", "kilometre"),
            ("华里", "Chinese li", "華里"),
            ("海里", "nautical mile"),
            ("英里", "mile"),
            ("英尺", "foot"),
            ("平方英尺", "square foot"),
            ("公尺", "metre"),
            ("米", "metre"),
            ("厘米", "centimetre", "釐米"),
            ("毫米", "millimetre"),
            ("平方公里", "square kilometre"),
            ("平方千米", "square kilometre"),
            ("平方米", "square metre", "平米"),
            ("立方米", "cubic metre"),
            ("立方", "cubic metre"),
            ("吨", "tonne", "噸"),
            ("公斤", "kilogram"),
            ("千克", "kilogram"),
            ("斤", "jin"),
            ("克", "gram"),
            ("毫克", "milligram"),
            ("微克", "microgram"),
            ("升", "litre"),
            ("毫升", "millilitre"),
            ("度", "degree or kilowatt-hour"),
            ("摄氏度", "degree Celsius", "攝氏度", "℃"),
            ("千瓦", "kilowatt"),
            ("千瓦时", "kilowatt-hour", "千瓦時"),
            ("兆瓦", "megawatt"),
            ("吉瓦", "gigawatt"),
        ),
        *_counters(NUMERAL_STANDARD, ("‰", "per mille")),
    ),
)
"""The code of a counter is the word itself. 人次 are not 人, 期 not 篇: quantities of different counters are never added."""
CounterCode = Annotated[str, COUNTERS]
