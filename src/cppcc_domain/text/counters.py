"""量词识别 — where a counter stands behind a number, and where the same character begins another word.

5家单位 counts units, 5家庭 does not; 三年 counts years, 三年级 does not. The counters themselves are the open list ``COUNTERS``; here stands
what a reader must know beside it. All words are in folded form (:func:`cppcc_domain.text.scripts.fold`).
"""

from functools import cache
from typing import Final

import attrs

from cppcc_domain.text.patterns import LazyPattern
from cppcc_domain.text.scripts import fold
from cppcc_domain.vocab.quantities import COUNTERS

__all__ = [
    "AFTER_GE",
    "DURATIONS",
    "INDEFINITE",
    "MEASURES",
    "SHY",
    "CounterReading",
    "counter_behind",
    "no_counter",
    "without_brackets",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


AFTER_GE: Final = _words("月 世纪 季度 学期 小时 钟头 星期 工作日 学时 课时")
"""Counters of time that may stand behind 个, which is no part of them: 三个月, 两个半小时."""

DURATIONS: Final = AFTER_GE | _words("年 载 天 日 周 秒 夜 昼夜 分钟 学年 刻钟")
"""Counters of time: they take 半 and 多 behind them, and 内 sets a limit."""

MEASURES: Final = DURATIONS | _words(
    "倍 元 角 美元 港元 澳门元 欧元 日元 英镑 韩元 人民币 港币 新台币 亩 公顷 公里 千米 华里 海里 英里 米 公尺 英尺 厘米 毫米 "
    "斤 公斤 千克 克 吨 升 度 岁 平方公里 平方千米 平方米 平方英尺 平米 立方米 立方 千瓦 千瓦时 兆瓦 吉瓦 个百分点 百分点"
)
"""Counters of a continuous amount: 多 may stand behind them (3年多, 两倍多), because there is something between two whole ones."""

INDEFINITE: Final = DURATIONS | _words(
    "个 种 批 项 条 场 次 位 家 份 张 支 套 类 部 轮 例 起 宗 桩 笔 款 首 幅 卷 本 页 句 段 封 则 组 版 集 讲 堂 课 门 方面 "
    "点 回 遍 趟 档 局 站 步 届 期 户 处 代 对 双 口 单 国 座 间 块 片 台 面 道 列 枚 颗 粒 棵 株 朵 头 只 桌 床 箱 包 元 分 度 "
    "层 辆 艘 米"
)
"""Counters before which a lone 一 is as a rule the article: 一个平台, 一批楼宇, 一项任务."""

SHY: Final = _words(
    "面 道 台 头 只 口 门 步 对 双 度 局 站 档 眼 块 片 列 段 回 单 国 课 堂 升 克 斤 角 夜 粒 元 分 讲 起 字 首 副 包 章"
)
"""Counters too common as parts of other words to follow a Chinese numeral of one character: 四面八方, 三台县, 二道区."""

# What a character begins instead of being a counter, told by what follows it ...
_BEGINS_A_WORD: Final = {
    "人": "民 才 大代表 大常委 工智能 士 类 事",
    "名": "单 额 称 牌 录 义 誉",
    "位": "于 置 列 居",
    "个": "体 别 性",
    "条": "件 例 约 款 理",
    "项": "目",
    "次": "序 要 日 年 数 于 生 级 长",
    "家": "庭 长 族 园 乡 具 电 政 务 属 居 禽 畜 教",
    "场": "所 地 馆 景 面 合",
    "期": "间 限 待 望 盼 刊 货 权 末 满 许",
    "份": "额 量",
    "组": "织 成 建 合 团 员 委",
    "所": "有 需 属 得 谓 提 作 做 示 述 列 涉",
    "本": "地 届 次 市 省 区 县 年 月 人 科 报 身 质 领 土 级 着",
    "支": "持 出 部 撑 付 援 柱 教 委 行 前 边",
    "起": "草 来 到 因 诉 点 步 源 初 码 用 义 伏 见",
    "张": "家 某 贴 挂",
    "票": "据 决 价 选",
    "面": "积 向 对 临 前 貌 试 谈 条 粉 议 广 目 子 包",
    "分": "别 析 布 类 之 为 组 管 会 局 支 工 成 批 级 层 期 段 享 配 散 离 解 歧 赴 送 办",
    "部": "曲 门 委 分 署 队 长 级 位 件 落 属 下 首",
    "对": "于 接 外 内 话 象 策 比 应 照 标 台 华 此 待 其 全 本 我 口 方 党",
    "段": "落 位",
    "课": "题 程 件 本",
    "版": "本 权 图 面",
    "道": "路 德 理 教 具 歉",
    "台": "湾 阶 州 风 账 胞 商 资 盟 办 上 前 下 海 北",
    "口": "号 岸 头 碑 径 味 腔 粮 才 述 子",
    "头": "部 脑 衔 等",
    "只": "有 要 能 是 为 因 需 会 做 争 不",
    "双": "方 重 向 边 轮 创 减 碳 月 周 休 语 赢 百 管 拥 招",
    "元": "旦 素 首 老 宵 帅 件 宇宙 代 朝 月",
    "周": "边 围 期 末 密 到 转 易 刊 恩 知 报",
    "天": "津 然 气 下 空 地 河 文 生 台 窗 使 赋 才 真 花 安门 山",
    "年": "级 代 货 会 轻 龄 终 初 底 报 检 味 画 度",
    "批": "准 示 评 复 判 量 发 文 改 阅 办 注 捐",
    "类": "似 别 型 比 推",
    "种": "子 植 类 族 田 粮 业 地 树 质",
    "门": "口 户 诊 槛 类 店 票 第 前 外 卫 牌 将 下 楣 头",
    "间": "接 隙 断 距 谍 或",
    "宗": "教 旨 族 祠 室 亲 派 师",
    "篇": "章 幅",
    "例": "如 会 外 行 子 证 句 题",
    "处": "于 理 置 罚 长 级 分 在 境 女 暑",
    "幅": "度 员",
    "集": "体 中 团 合 聚 成 资 市 约 结 群 镇",
    "卷": "宗 烟 入",
    "字": "样 幕 号 典 画 体 母",
    "句": "子",
    "封": "闭 面 锁 建 关 存 山",
    "套": "餐 路 用 取",
    "副": "主 秘 书 市 县 省 部 局 处 校 会 院 区 镇 乡 科 总 理 教授 团 组 作用 产 业 手 职 厅 司 署 研究 刊 食",
    "款": "项 待 式",
    "章": "程 鱼 法",
    "首": "先 次 席 届 批 创 位 个 都 府 要 尾 肯 富 发 家 相 脑 任 长 轮 期 站 提",
    "户": "籍 口 外 主 型 均 名",
    "岁": "月 末 首 序",
    "倍": "增 感 受 加 数 率",
    "克": "服 隆 制 扣 难 己 拉玛 里 什",
    "升": "级 学 温 高 至 到 值 旗 为 起 任 降 华 迁 入 格 国",
    "米": "饭 粉 面 兰 其林 字 袋",
    "度": "过 假 量 夏 日",
    "轮": "车 驱 流 换 值 岗 船 胎 廓 训 候 作 椅 休",
    "层": "次 面 级",
    "站": "位 点 在 长 立 稳 台",
    "档": "案 次 期",
    "步": "伐 骤 行 入 调 走",
    "局": "面 部 限 势 长 域",
    "讲": "话 述 解 座 究 好 政 学 堂 师",
    "堂": "皇 而",
    "回": "复 应 头 访 收 落 归 顾 馈 报 信 族 民 国 答",
    "笔": "画 试 记 者 名",
    "单": "位 独 一 元 项 个 列 纯 设 据",
    "国": "家 际 内 有 道 企 务 情 防 策 标 庆 旗 歌 法 集团 债 资 产 外 境 土 宝 史 画",
    "列": "入 席 为 举 出 明 车 表 支",
    "块": "头",
    "片": "区 面 刻 段",
    "方面": "军",
    "世纪": "末 初 之交",
    "月": "报 刊 末 初 底 度 球 饼 亮 嫂",
    "夜": "间 晚 校 里 市 读 访 景 经济",
    "角": "度 落 色 逐",
    "粒": "度 子",
    "床": "位",
    "包": "括 含 容 装 车 片 保 联 抓 干 村 户 案 办 袱 围 裹 机 揽",
    "秒": "杀",
    "斤": "两",
    "载": "体 客 荷 重 入 人 歌 明 誉 物 波",
    "节": "日 约 能 目 点 奏 假 省 气 水 制 油 电 余 庆 选 后 前 期 会 俗 操 律 育",
    "辑": "录 要",
}
# ... except where that word is itself counted.
_STILL_A_COUNTER: Final = {
    "人": "才能",
    "项": "目标",
    "次": "要求 要是 年度",
    "家": "长会",
    "种": "类型",
    "床": "位次",
}
# Where only what follows makes it a counter at all: 三点意见, but 三点 is a time of day.
_COUNTS_ONLY_BEFORE: Final = {
    "代": "人 领导 中央 共产党人 科学家",
    "点": "意见 建议 要求 希望 体会 看法 感受 思考 想法 经验 启示 感想 共识 倡议 问题 打算 做法 收获 说明 措施",
}


@cache
def _forms() -> dict[str, tuple[int, tuple[str, ...], tuple[str, ...], tuple[str, ...]]]:
    """Return every form of a counter with the length of a 个 before it and with what may not, may still, and must follow.

    人次 may be printed 人（次）, where a report counts persons and times alike.
    """
    words = {fold(form) for counter in COUNTERS for form in (counter.code, *counter.aliases)}
    words |= {f"{word[:-1]}(次)" for word in words if len(word) == 2 and word[-1] == "次"}
    lead = {**{f"个{unit}": 1 for unit in AFTER_GE}, **dict.fromkeys(words, 0)}
    return {
        form: (
            skipped,
            tuple(_BEGINS_A_WORD.get(form[skipped:], "").split()),
            tuple(_STILL_A_COUNTER.get(form[skipped:], "").split()),
            tuple(_COUNTS_ONLY_BEFORE.get(form[skipped:], "").split()),
        )
        for form, skipped in lead.items()
    }


@cache
def _longest() -> int:
    return max(map(len, _forms()))


def _counter_at(text: str, position: int) -> tuple[int, int] | None:
    """Return start and end of the longest counter that stands at this place; a 个 before a time is left out."""
    forms = _forms()
    for length in range(min(_longest(), len(text) - position), 0, -1):
        end = position + length
        if (entry := forms.get(text[position:end])) is None:
            continue
        skipped, blocked, excepted, required = entry
        if text.startswith(blocked, end) and not text.startswith(excepted, end):
            continue
        if required and not text.startswith(required, end):
            continue
        return position + skipped, end
    return None


_BRACKETS: Final = str.maketrans("", "", "()（）")


def without_brackets(unit: str) -> str:
    """Return 人次 of 人（次）."""
    return unit.translate(_BRACKETS)


# --- counters behind numbers ---------------------------------------------------------------------------------------

_HALF_AFTER: Final = LazyPattern("半(?![年个月数日天壁导成决场径岛夜山路])")
_MORE_AFTER: Final = LazyPattern(
    "多(?![次个位名项家种年人方样元数点部地场条件份轮批措渠党层维重角式边国余])|余(?![额万人名件个次家项])"
)


@attrs.frozen(kw_only=True, weakref_slot=False, eq=False)
class CounterReading:
    """量词读数 — the counter behind a number, with what stands around and behind it."""

    unit: str
    """In folded form, for the rules; empty if there is none."""
    start: int
    end: int
    after: int
    """Where the text goes on, behind 半 and 多 too."""
    ge: bool = False
    """Whether 个 stands before it: 三个月 is a time, 三月 a date."""
    half: bool = False
    """Whether 半 adds a half: 三天半, 三个半月."""
    infix: int = -1
    """Where 多 or 余 stands in or behind the counter (两个多小时, 3年多), -1 without one."""


def no_counter(position: int, unit: str = "") -> CounterReading:
    """Return the reading of a place without a counter, for a number that may bring its own unit."""
    return CounterReading(unit=unit, start=position, end=position, after=position)


def counter_behind(text: str, position: int) -> CounterReading:
    """Return the counter behind the number that ends here in a folded text; up to two spaces may stand between."""
    begin = position
    while text.startswith(" ", begin) and begin < position + 2:
        begin += 1
    if text.startswith(("个半", "个多"), begin):
        found = _counter_at(text, begin + 2)
        if found and (unit := text[found[0] : found[1]]) in AFTER_GE:
            half = text[begin + 1] == "半"
            infix = -1 if half else begin + 1
            return CounterReading(
                unit=unit, start=found[0], end=found[1], after=found[1], ge=True, half=half, infix=infix
            )
    found = _counter_at(text, begin)
    if found is None:
        return no_counter(position)
    start, end = found
    unit = without_brackets(text[start:end])
    half = (unit in DURATIONS or unit == "倍") and _HALF_AFTER.match(text, end) is not None
    more = unit in MEASURES and not half and _MORE_AFTER.match(text, end) is not None
    return CounterReading(
        unit=unit,
        start=start,
        end=end,
        after=end + (half or more),
        ge=start > begin,
        half=half,
        infix=end if more else -1,
    )
