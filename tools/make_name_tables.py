"""Make the tables by which names are ordered: ``stroke_rank.txt`` and ``pinyin.txt`` of ``cppcc_domain/text/data``.

    python tools/make_name_tables.py ALL_WORD_JSON UNIHAN_FOLDER

ALL_WORD_JSON is ``cn_sort/res/all_word.json`` of the PyPI package cn-sort 0.14.0 (MIT): it holds the 20 897 common characters of GB 13000.1 in
the order of strokes, first by number, then by sequence (横竖撇点折), characters of equal sequence by code point. UNIHAN_FOLDER holds
``Unihan_*.txt.bz2`` of Unicode 15.0, as Debian's package unicode-data installs it in ``/usr/share/unicode``.

《通用规范汉字表》（2013） lists its 8105 characters in three levels, each in the order of strokes; Unihan has their numbers (kTGH). Three things
are taken from there: the order of characters of equal sequence, five corrections, and 276 characters that cn-sort lacks. The script
ends with an error where a character of a level would have to move far for that.

Both files are read line by line. In ``stroke_rank.txt`` a line is a number of strokes and its characters in order; ``=`` says that the next
character is the traditional or variant form of the one before it, and has no place of its own. In ``pinyin.txt`` a line is a syllable with the
number of its tone and the characters that it is the usual reading of.
"""

import bz2
import json
import statistics
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parents[1] / "src" / "cppcc_domain" / "text" / "data"
LEVELS: Final = ((1, 3500), (3501, 6500), (6501, 8105))

MISPLACED: Final = "达灰 虽剈 芈巠 陑陏 辔缛"
"""Characters that cn-sort ranks wrongly, each with the one it belongs behind: 达 has 6 strokes (cn-sort: 5), 虽 is 251251214, 芈 2112112,
陑 52132522, and 辔 begins with 纟. Found by comparing with the official order of each level."""

MISSING: Final = (
    "𠙶队 𬣙讦 𨙸亙 𬇕汏 䜣讹 𬣞访 𬘓驯 𫭟抠 𫭢扲 㧑灻 㧐劫 𫇭苂 𫐄轫 㕮吟 𫵷岖 㑇佟 𣲘沅 𣲗沅 𬇙沖 㳇汳 "
    "𬣡良 𫸩戼 䢺阻 𨚕劲 𫘜纹 𬘘驴 𫘝驴 㧟拌 䢼若 𦭜英 㭎枏 𬨂软 𬀩昊 𬀪畅 㟃廻 𬬩钍 㑊隹 䏝朊 𬉼炋 㤘怺 "
    "𫍣祊 𬣳诨 𬩽建 𬮿亟 𬯀函 𫰛妱 𬳵绁 𬳶驶 䌹驶 𫠊驻 㛃珑 𬍛珎 鿍垫 𬜬茺 𦰡乹 㭕桏 䴓要 䶮虺 𠳐昻 𪾢昺 "
    "𪨰罚 𫓧钘 𬬮钢 𬬱钢 𬬭钤 䏡鸧 𦙶朑 㶲炩 㳚洃 㳘浐 𬘡骃 𬳽骃 𬘩骃 𫄧骄 𪟝珚 𬍤珒 𫭼捞 𬜯荳 䓖莞 𬂩栵 "
    "𫠆酏 𨐈轿 𬌗较 𫑡戙 𪨶帪 𬬸钵 𬬻钻 𬬹钾 䥽铍 𬬿铍 𬭁铎 𫢸倦 𫗧饽 𬊈烢 𬒈挙 𨺙陹 㛚砮 𬳿绣 𫄨绣 𬘫绨 "
    "䂮舂 𫮃掸 㙍掇 䓫莾 䓬菽 䓨营 䓛菷 鿎硕 䴕殌 㫰晥 𬱖異 𬟽蚲 䎃帻 𫓯铏 𫟹铒 𫟼铕 㿠皉 䝙覓 䏲脱 𠅤鸾 "
    "䴔斎 𬇹混 𬍡婆 㥄惆 𬤇冨 𫍯焈 𬤊祲 𫍲谔 𬯎焏 𬘬逫 𬘭绬 𬴂绯 𫘦绸 𫟅绺 𬘯绺 𫘧绿 㙘堙 𪣻搂 𡎚揙 𬃊晳 "
    "𬷕盙 𫐐暂 𬹼紫 𧿹晱 𫶇幉 𫖮幈 鿏铸 𬭊铹 𨱇铽 𫓶锂 𬭎锑 𫖯殽 䐃腆 𬱟覙 𫛭猰 㺄猨 𫷷庽 𬮱阕 𬊤焴 𣸣湗 "
    "㴔湰 㛹媑 𬴃缉 𫘨缉 䴖瑞 𤧛瑍 𬪩酧 𬒔碊 䃅碰 𬨎输 𫐓输 䣘揱 𫫇嗬 㬊暖 𫓹锗 𬭚锪 𬭛锬 䅟稥 𬕂筭 䲟鲌 "
    "𬶋鲌 𬶍鲍 𦝼觟 𫔶阙 𫌀甂 𫖳盝 𫘪缛 𫘬缛 𫞩璍 𡐓摭 𪤗摎 𣗋槛 𬸘輑 䃎碝 𬒗碵 𥔲碨 𫚖鈭 䴗睳 䁖瞇 㬎毾 "
    "𨱏锲 𬭤锽 㙦艋 𫚕鲕 𬶐鲙 𬶏鲙 𩽾鲜 𬸚凴 㽏漵 㮾實 𬤝皸 𬙂盠 㻬瑼 䗖蝶 㠇幡 𬭩镎 䴘德 𩾃鲤 𥻗糊 㵐潥 "
    "𬸣憰 𫍽谴 𬴊缮 𬞟薉 𥕢磚 𫟦辚 𬺈齓 𫠜齓 㬚曈 䗛螩 㠓噼 𪩘幪 䦃骽 𬭬骽 𨱑骽 𬭯镟 𫗴諝 𬸦旘 𫄷缴 𤩽瓁 "
    "㘎嚌 𬭳髀 𬭶镤 𫔍镤 𬭸镨 𨱔镨 𬭼镨 𫔎镫 𬸪鴵 䲠毚 𬶟鲽 𬶠鲾 䗪氈 𬶨歗 𦈡嚮 𫄸嚮 𬟁酀 𥖨礑 䗴蟜 䲢臍 "
    "𦒍辬 䎖鄨 䴙礕 𬙊鞪 㰀櫑 𬶭鳗 𩾌鳗 㸆爅 𨟠曣 𬶮騰 𨭉騰 㸌爏 𬙋響 𤫉瓓 𬺓齦 𫚭臢"
)
"""Characters of the official table that cn-sort lacks, each with the one it belongs behind: between its neighbours of the same level as the
official table prescribes, and among characters of other levels by its own sequence, worked out with the help of Conway Stroke Data (CC BY 4.0)."""

VARIANTS: Final = (
    "卽即 郞郎 硏研 姸妍 鎭镇 眞真 靑青 淸清 尙尚 啓启 衞卫 峯峰 羣群 勳勋 濬浚 璿璇 彊强 査查 栢柏 龎庞 頴颖 "
    "鷄鸡 産产 緑绿 録录 顔颜 閲阅 説说 藴蕴 醖酝 鋭锐 緖绪 兪俞 淩凌 樑梁 週周 爲为 衆众 姉姊 舘馆 淨净 髙高 "
    "敎教 隣邻 寳宝 鑑鉴 悳德 巖岩 嶽岳 崑昆 崙仑 菴庵 祕秘 儁俊 銕铁 鉄铁 濶阔 佈布 遊游 鍊炼 讚赞 兇凶 綉绣 "
    "玨珏 喦岩 嵒岩 曁暨 嫺娴 敍叙 兎兔 羨羡 潙沩 嬀妫 滙汇 冨富 緐繁 寗甯 弔吊 朮术 亙亘 汙污 汎泛 佔占 皁皂 "
    "拚拼 臥卧 幷并 卹恤 彿佛 泝溯 牀床 彔录 枴拐 柺拐 盃杯 冑胄 牴抵 俬私 鳬凫 侷局 洩泄 巹卺 垻坝 挱挲 倖幸 "
    "託托 旂旗 捱挨 殻壳 菸烟 紮扎 脣唇 厠厕 唸念 旣既 釦扣 彫雕 淒凄 悽凄 寀采 絃弦 琱雕 棊棋 葯药 厤历 喫吃 "
    "嵗岁 鈡钟 鈅钥 証证 痠酸 湧涌 絶绝 塚冢 搧扇 蓆席 蒓莼 竪竖 碕埼 飱飧 榘矩 稜棱 鉢钵 鉳锫 鉆钻 裏里 廕荫 "
    "剷铲 遡溯 溼湿 畵画 嫋袅 綑捆 榦干 蔘参 槓杠 獃呆 箇个 箚札 僱雇 貍狸 彆别 滷卤 奬奖 綫线 綵彩 綳绷 犛牦 "
    "遶绕 墰坛 慤悫 歎叹 蔿𫇭 麫面 麪面 賫赍 醃腌 慼戚 舖铺 慾欲 餈糍 糉粽 蝨虱 翫玩 緼缊 墻墙 輼辒 霑沾 鬨哄 "
    "踰逾 駡骂 頽颓 簑蓑 錼镎 鍅钫 諡谥 諮咨 瘻瘘 燉炖 擡抬 擣捣 壎埙 醣糖 殭僵 闇暗 嚐尝 鍼针 鎚锤 餬糊 餵喂 "
    "譁哗 謡谣 甕瓮 鮝鲞 燬毁 襉裥 嚮向 縴纤 蹟迹 蹠跖 鎸镌 鎌镰 癒愈 燻熏 壜坛 覈核 嚥咽 蠍蝎 鵰雕 癡痴 羶膻 "
    "韝鞲 蠔蚝 饑饥 譟噪 譭毁 糰团 鶿鹚 瀰弥 襬摆 孃娘 齧啮 欅榉 囌苏 罎坛 鷴鹇 籤签 鹼碱 贜赃 豔艳 钂镋 钁镢 "
    "灩滟"
)
"""Forms of print in Hong Kong, Macao, Taiwan and older books, and characters that converters to traditional text make (裏 of 里), for which Unihan
gives no simplified form; checked against the character tables of OpenCC (Apache-2.0)."""


READINGS: Final = (
    "迹jì 绩jì 罗luó 卓zhuó 兴xīng 驯xùn 诤zhèng 帧zhēn 著zhù 埔pǔ 咳ké 哄hōng 谁shéi 地dì 蹒pán 彷páng 釐lí 漂piāo 甚shèn 长cháng 子zǐ "
    "拓tuò 卜bǔ 阚kàn 了liǎo 裳cháng"
)
"""Where the first reading of Unihan is not the usual one in names, or not that of 《普通话异读词审音表》（1985）."""


def character_of(code: str) -> str:
    """Return the character of U+4E00."""
    return chr(int(code.removeprefix("U+"), 16))


def fields(folder: Path, file: str, field: str) -> Iterator[tuple[str, str]]:
    """Yield each character that Unihan has the field of, with its text."""
    with bz2.open(folder / f"Unihan_{file}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            if f"\t{field}\t" in line:
                code, _, value = line.rstrip("\n").split("\t")
                yield character_of(code), value


def cn_sort_order(path: Path) -> list[str]:
    """Return the Han characters of cn-sort in its order of strokes."""
    words = json.loads(path.read_text(encoding="utf-8"))["all_word"]
    ranks = {word["chinese"]: word["stroke_increment_level"] for word in words}
    return sorted((word for word in ranks if len(word) == 1 and "\u4e00" <= word <= "\u9fff"), key=ranks.__getitem__)


def placed(order: Iterable[str], pairs: Collection[str]) -> list[str]:
    """Return the order with the first character of each pair moved, or added, behind the second."""
    following: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        following[pair[1]].append(pair[0])
    moved = {pair[0] for pair in pairs}
    result = [one for kept in order if kept not in moved for one in (kept, *following.pop(kept, ()))]
    if following:
        raise ValueError(f"characters to be placed behind are not in the table: {''.join(following)}")
    return result


def with_official_ties(order: list[str], levels: Iterable[list[str]]) -> list[str]:
    """Return the order in which the characters of each level take their own places in the official sequence."""
    places = {character: place for place, character in enumerate(order)}
    result = list(order)
    for level in levels:
        for place, character in zip(sorted(places[character] for character in level), level, strict=True):
            if abs(places[character] - place) > 12:
                raise ValueError(f"{character} is far from its official place: no matter of equal sequences")
            result[place] = character
    return result


def stroke_counts(order: list[str], unihan: Mapping[str, str]) -> list[int]:
    """Return how many strokes each character has: Unihan's count, but where that falls back or runs ahead, which it does for traditional shapes."""
    raw = [int(unihan[character].split()[0]) for character in order]
    counts = []
    count = 1
    for place, own in enumerate(raw):
        ahead = statistics.median_high(raw[place + 1 : place + 8] or [own])
        if count <= own <= ahead:
            count = own
        counts.append(count)
    return counts


def simplified_forms(order: Iterable[str], official: Mapping[str, int], folder: Path) -> dict[str, str]:
    """Return traditional and variant characters outside the official table with the official character that stands for each."""
    forms = {pair[0]: pair[1] for pair in VARIANTS.split()}
    known = {
        character: [character_of(code) for code in value.split()]
        for character, value in fields(folder, "Variants", "kSimplifiedVariant")
    }
    for character in order:
        if character in official:
            continue
        target = next((form for form in known.get(character, ()) if form in official), None)
        if target is not None:
            forms.setdefault(character, target)
    return {character: form for character, form in forms.items() if character not in official}


def write_strokes(order: list[str], counts: list[int], forms: Mapping[str, str]) -> None:
    """Write ``stroke_rank.txt``."""
    variants: dict[str, str] = defaultdict(str)
    for variant, form in sorted(forms.items()):
        variants[form] += f"={variant}"
    lines: dict[int, str] = defaultdict(str)
    for character, count in zip(order, counts, strict=True):
        if character not in forms:
            lines[count] += character + variants.pop(character, "")
    if variants:
        raise ValueError(f"variants of characters that are not in the table: {dict(variants)}")
    text = "".join(f"{count} {characters}\n" for count, characters in lines.items())
    (DATA / "stroke_rank.txt").write_text(text, encoding="utf-8", newline="\n")


TONES: Final = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}


def numbered(syllable: str) -> str:
    """Return a syllable with the number of its tone in place of the mark: lǚ is lü3, the neutral tone 5."""
    signs = unicodedata.normalize("NFD", syllable)
    tone = next((TONES[sign] for sign in signs if sign in TONES), "5")
    return unicodedata.normalize("NFC", "".join(sign for sign in signs if sign not in TONES)) + tone


def write_pinyin(official: Iterable[str], order: Iterable[str], folder: Path) -> None:
    """Write ``pinyin.txt``: syllables as dictionaries order them (lü directly after lu), and in each the characters by strokes."""
    readings = dict(fields(folder, "Readings", "kMandarin"))
    readings |= {reading[0]: reading[1:] for reading in READINGS.split()}
    wanted = set(official)
    lines: dict[str, str] = defaultdict(str)
    for character in order:
        if character in wanted:
            lines[numbered(readings[character].split()[0])] += character
    ordered = sorted(lines, key=lambda syllable: (syllable[:-1].replace("ü", "u"), "ü" in syllable, syllable[-1]))
    text = "".join(f"{syllable} {lines[syllable]}\n" for syllable in ordered)
    (DATA / "pinyin.txt").write_text(text, encoding="utf-8", newline="\n")


def main() -> int:
    """Write both files; return the exit code."""
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    folder = Path(sys.argv[2])
    official = {character: int(value.split(":")[1]) for character, value in fields(folder, "OtherMappings", "kTGH")}
    numbers = {number: character for character, number in official.items()}
    levels = [[numbers[number] for number in range(first, last + 1)] for first, last in LEVELS]
    order = placed(cn_sort_order(Path(sys.argv[1])), [*MISPLACED.split(), *MISSING.split()])
    order = with_official_ties(order, levels)
    forms = simplified_forms(order, official, folder)
    write_strokes(order, stroke_counts(order, dict(fields(folder, "IRGSources", "kTotalStrokes"))), forms)
    write_pinyin(official, order, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
