"""字形 — one form for reading: simplified characters and half-width signs, whichever way a text was typed.

Newspapers of Hong Kong, Macao and Taiwan write 全國政協十四屆四次會議, and typists mix full-width digits and brackets into simplified text. The
parsers read one form, made here character for character, so that positions stay those of the text as given. It serves reading only and is no
converter of running text: it knows the characters of division names, and those of the words for sessions, proposals, dates and figures. 乾
stays as it is, as in 乾县; personal names are not looked at.
"""

from typing import Final

__all__ = ["fold", "simplify"]

# Pairs of a traditional or variant character and the simplified one, checked against the character tables of OpenCC (Apache-2.0).
_WORDS: Final = (
    "與与 專专 業业 個个 臨临 舉举 習习 鄉乡 書书 於于 產产 産产 從从 會会 體体 僑侨 黨党 關关 農农 淩凌 別别 製制 辦办 務务 動动 區区 協协 衛卫 "
    "廳厅 縣县 發发 臺台 號号 員员 週周 團团 國国 圓圆 壇坛 處处 備备 復复 複复 學学 實实 審审 對对 屆届 開开 擴扩 報报 敎教 時时 條条 來来 査查 "
    "濟济 滿满 點点 環环 禮礼 祕秘 類类 組组 經经 結结 給给 絡络 續续 編编 聯联 勝胜 見见 議议 講讲 論论 設设 該该 請请 資资 過过 還还 鍾钟 鐘钟 "
    "長长 門门 閉闭 間间 閱阅 閲阅 項项 順顺 預预 題题 "
    "採采 訓训 訪访 併并 並并 領领 簽签 視视 執执 糾纠 紛纷 參参 訴诉 憂忧 難难 "
)
"""Characters of the words for sessions, proposals, documents and dates."""

_FIGURES: Final = (
    "歲岁 戶户 種种 筆笔 塊块 隻只 課课 頁页 層层 輛辆 畝亩 頃顷 噸吨 釐厘 幾几 數数 約约 億亿 佔占 標标 選选 機机 構构 問问 護护 識识 總总 "
    "歐欧 線线 隊队 這这 齡龄 譽誉 擔担 屬属 盞盏 樁桩 劑剂 顆颗 檔档 優优 計计 質质 縮缩 頒颁 獎奖 際际 詢询 "
)
"""Further characters of counters and of the words around figures."""

_PLACES: Final = (
    "萬万 叢丛 東东 兩两 豐丰 為为 爲为 麗丽 義义 烏乌 樂乐 雲云 亞亚 僕仆 侖仑 崙仑 倉仓 儀仪 們们 偉伟 倫伦 餘余 兒儿 兗兖 蘭兰 興兴 內内 岡冈 "
    "冊册 軍军 沖冲 衝冲 凈净 淨净 準准 涼凉 鳳凤 憑凭 凱凯 劃划 則则 剛刚 創创 劍剑 勸劝 勻匀 華华 單单 盧卢 臥卧 卽即 廠厂 厤历 曆历 歷历 廂厢 "
    "廈厦 雙双 敘叙 疊叠 葉叶 閤合 後后 呂吕 啓启 啟启 吳吴 鹹咸 響响 迴回 園园 圍围 圖图 聖圣 場场 垻坝 壩坝 壘垒 墾垦 墊垫 壯壮 壺壶 頭头 夾夹 "
    "婁娄 孫孙 寧宁 寶宝 宮宫 寬宽 賓宾 尋寻 壽寿 將将 爾尔 堯尧 嶼屿 崗岗 嵐岚 島岛 巖岩 嶺岭 嶽岳 嶧峄 峽峡 峯峰 嶗崂 崍崃 鉅巨 鞏巩 佈布 師师 "
    "幹干 廣广 莊庄 慶庆 廬庐 庫库 應应 菴庵 張张 彌弥 瀰弥 強强 歸归 當当 彥彦 徵征 誌志 懷怀 態态 恆恒 紮扎 揚扬 撫抚 無无 舊旧 崑昆 晉晋 暉晖 "
    "術术 雜杂 權权 楊杨 極极 樅枞 棗枣 樹树 棲栖 欒栾 橋桥 樺桦 樑梁 夢梦 稜棱 樓楼 橫横 畢毕 匯汇 彙汇 滙汇 漢汉 湯汤 瀋沈 溝沟 滄沧 滬沪 霑沾 "
    "瀘泸 澤泽 涇泾 窪洼 湞浈 溮浉 瀏浏 渾浑 潯浔 塗涂 淶涞 漣涟 渦涡 潤润 澗涧 澱淀 淥渌 澠渑 溫温 遊游 灣湾 漵溆 谿溪 灤滦 濱滨 灘滩 濰潍 潛潜 "
    "瀾澜 燈灯 靈灵 爐炉 煙烟 煩烦 熱热 愛爱 猶犹 獨独 獅狮 獻献 瑪玛 現现 琿珲 瓊琼 瑤瑶 甕瓮 甌瓯 電电 疇畴 鹽盐 監监 蓋盖 盤盘 眞真 礦矿 碭砀 "
    "硯砚 碩硕 礄硚 確确 鹼碱 祿禄 禪禅 離离 積积 稱称 稅税 競竞 簡简 粵粤 紅红 級级 納纳 細细 織织 紹绍 絳绛 綏绥 績绩 維维 綿绵 綜综 綠绿 緑绿 "
    "縉缙 羅罗 羣群 聶聂 肅肃 膠胶 脫脱 臘腊 騰腾 輿舆 節节 薌芗 蕪芜 蘆芦 蒼苍 蘇苏 範范 荊荆 榮荣 滎荥 廕荫 蔭荫 萊莱 蓮莲 獲获 蘿萝 營营 蕭萧 "
    "薩萨 濛蒙 藍蓝 薊蓟 鎣蓥 藺蔺 蘄蕲 藴蕴 蘊蕴 觀观 覺觉 讓让 訥讷 許许 詔诏 試试 諸诸 諾诺 調调 誼谊 謀谋 謨谟 謝谢 謙谦 譙谯 譜谱 穀谷 貝贝 "
    "貞贞 貢贡 賢贤 貴贵 費费 賀贺 賈贾 賚赉 賽赛 讚赞 贊赞 贛赣 趙赵 車车 轉转 輪轮 載载 輝辉 轄辖 邊边 遼辽 達达 遷迁 邁迈 運运 進进 遠远 連连 "
    "遜逊 遙遥 鄧邓 郵邮 鄒邹 鄴邺 鄰邻 鬱郁 郟郏 鄭郑 鄆郓 鄖郧 鄲郸 裏里 裡里 鋼钢 欽钦 錢钱 鐵铁 鉛铅 銅铜 銀银 鋒锋 錯错 錫锡 錦锦 鎭镇 鎮镇 "
    "鏡镜 鑲镶 閔闵 閘闸 聞闻 閩闽 閣阁 閬阆 閻阎 陽阳 陰阴 陸陆 隴陇 陳陈 陘陉 陝陕 隨随 靜静 韓韩 頂顶 頗颇 潁颍 額额 風风 饒饶 舘馆 館馆 馬马 "
    "駐驻 驛驿 驊骅 驗验 魚鱼 魯鲁 鮁鲅 鮮鲜 鯉鲤 鳩鸠 雞鸡 鷄鸡 鳴鸣 鴨鸭 鶴鹤 鷹鹰 麥麦 黃黄 齊齐 龍龙 "
)
"""Further characters of the names of administrative divisions."""

_FORMS: Final = {ord(pair[0]): pair[1] for pair in (_WORDS + _FIGURES + _PLACES).split()} | {
    wide: chr(wide - 0xFEE0) for wide in range(0xFF01, 0xFF5F)
}
_FORMS.update({0x3000: " ", 0xA0: " "})
# ， ends a clause: 94，87 are two numbers.
_FOLDS: Final = {of: to for of, to in _FORMS.items() if of != ord("，")} | dict.fromkeys(map(ord, "〇○◯"), "零")


def simplify(text: str) -> str:
    """Return the text in simplified characters and half-width signs; its length does not change.

    Args:
        text: Any text; characters outside the tables stay as they are.

    Example:
        >>> simplify("內蒙古自治區政協１３屆委員會")
        '内蒙古自治区政协13届委员会'
    """
    return text if text.isascii() else text.translate(_FORMS)


def fold(text: str) -> str:
    """Return running text as :func:`simplify` does, with one zero among numerals, and ， as it is; its length does not change.

    Example:
        >>> fold("近五個百分點，１２０餘名，二〇二四")
        '近五个百分点，120余名，二零二四'
    """
    return text if text.isascii() else text.translate(_FOLDS)
