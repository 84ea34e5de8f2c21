"""Phrases as reports, news and minutes print them, one a line: what is found in it as value, bound and counter. Made up."""

import pytest

from cppcc_domain.text.quantities import find_quantities
from cppcc_domain.values.quantity import Quantity, QuantityRange

PHRASES = """
走访慰问困难群众逾百户 | 100 over 户
提交提案的委员占委员总数的86.5% | 86.5 exact %
参与委员突破千人次 | 1000 over 人次
数以千计的群众从中受益 | 1000 several -
近百名委员参加 | 100 nearly 名
上千名委员走进基层 | 1000 over 名
十几位专家受邀 | 10 over 位
二十多家企业代表座谈 | 20 over 家
千余人次参与协商 | 1000 over 人次
几十个部门联合办理 | 10 several 个
数十场宣讲 | 10 several 场
数百条意见 | 100 several 条
数万名群众 | 10000 several 名
两天半会期 | 2.5 exact 天
会期三天半 | 3.5 exact 天
历时两个多月 | 2 over 月
三五个人 | 3-5 range 个
三五件 | 3-5 range 件
１２件提案 | 12 exact 件
投入资金1.2亿元 | 120000000 exact 元
绿化面积1.5万亩 | 15000 exact 亩
惠及群众1.2万余人 | 12000 over 人
惠及1.2万多户 | 12000 over 户
较上年翻一番 | 2 exact 倍
比上年增加了15件 | 15 exact 件
增长近两倍 | 2 nearly 倍
是上年的1.5倍 | 1.5 exact 倍
占比超过三分之一 | 1/3 over -
超半数委员 | 1/2 over -
近半委员 | 1/2 nearly -
过半数通过 | 1/2 over -
过半提案 | 1/2 over -
八成以上委员 | 80 at_least %
近九成 | 90 nearly %
九成多 | 90 over %
七成左右 | 70 about %
六成以上受访者 | 60 at_least %
约四分之三 | 3/4 about -
四分之三以上 | 3/4 at_least -
百分之六十以上 | 60 at_least %
百分之百办结 | 100 exact %
满意率达99.8% | 99.8 exact %
满意和基本满意率为98.6% | 98.6 exact %
千分之三 | 0.3 exact %
不足百人 | 100 under 人
不足一年 | 1 under 年
不少于5次 | 5 at_least 次
不超过三个月 | 3 at_most 月
不得超过15人 | 15 at_most 人
至多两次 | 2 at_most 次
最少1件 | 1 at_least 件
至少一件提案 | 1 at_least 件
每人每年至少提交一件提案 | 1 at_least 件
平均每件提案办理时间为45天 | 45 exact 天
65岁及以上 | 65 at_least 岁
16至18岁 | 16-18 range 岁
6～12岁 | 6-12 range 岁
大学以上学历占九成 | 90 exact %
12名以上委员联名 | 12 at_least 名
5万余字 | 50000 over 字
出版专辑2辑 | 2 exact 辑
两千余万元 | 20000000 over 元
超2亿元 | 200000000 over 元
十万余人 | 100000 over 人
数以百计 | 100 several -
上百件 | 100 over 件
上百场次 | 100 over 场次
上万人 | 10000 over 人
过万人次 | 10000 over 人次
过亿元 | 100000000 over 元
过百人 | 100 over 人
近万人 | 10000 nearly 人
近千件 | 1000 nearly 件
近亿元 | 100000000 nearly 元
得票率为97.6% | 97.6 exact %
以298票赞成、2票反对、1票弃权获得通过 | 298 exact 票; 2 exact 票; 1 exact 票
当选票数过半 | 1/2 over -
副主席5名，秘书长1名，常务委员42名 | 5 exact 名; 1 exact 名; 42 exact 名
平均年龄49.8岁，比上届下降2.1岁 | 49.8 exact 岁; 2.1 exact 岁
最年轻的27岁，最年长的68岁 | 27 exact 岁; 68 exact 岁
设9个专门委员会 | 9 exact 个
下设7个工作室、21个界别活动组 | 7 exact 个; 21 exact 个
常委会组成人员47人 | 47 exact 人
提交大会发言材料76篇，口头发言12篇 | 76 exact 篇; 12 exact 篇
书面发言三十八篇 | 38 exact 篇
最迟不超过6个月 | 6 at_most 月
提案立案后15个工作日内 | 15 at_most 工作日
近三年来 | 3 exact 年
过去五年间 | 5 exact 年
未来五年 | 5 exact 年
今后五年 | 5 exact 年
五年来共提出提案2.9万余件 | 5 exact 年; 29000 over 件
每年召开全体会议1次、常委会会议4次、主席会议12次 | 1 exact 次; 4 exact 次; 12 exact 次
季度协商、双周协商各1次 | 1 exact 次
举办“委员讲堂”6期、“委员课堂”12讲 | 6 exact 期; 12 exact 讲
镇（街道）协商平台11个、村（社区）89个 | 11 exact 个; 89 exact 个
培训农民工2.6万人次 | 26000 exact 人次
引进项目17个，总投资48.6亿元 | 17 exact 个; 4860000000 exact 元
GDP增长6.5%，居全省第2位 | 6.5 exact %
24小时值班 | 24 exact 小时
两院院士12名 | 12 exact 名
五个专题调研组 | 5 exact 个
开展五个方面工作 | 5 exact 个
抓好六项工作 | 6 exact 项
取得三方面成效 | 3 exact 方面
一名委员 | 1 exact 名
连续三届担任委员 | 3 exact 届
连任三届 | 3 exact 届
担任两届委员 | 2 exact 届
历经五届 | 5 exact 届
五年级2个班 | 2 exact 个
三年行动计划 | 3 exact 年
五年规划 | 5 exact 年
七八年前 | 7-8 range 年
七八个月 | 7-8 range 月
十来天 | 10 about 天
二三十人 | 20-30 range 人
二三百人 | 200-300 range 人
五六十家 | 50-60 range 家
三四百件 | 300-400 range 件
一两次 | 1-2 range 次
一两百人 | 100-200 range 人
两三百万元 | 2000000-3000000 range 元
八九成 | 80-90 range %
七八成 | 70-80 range %
三至五成 | 30-50 range %
两至三次 | 2-3 range 次
由15件增至28件 | 15 exact 件; 28 exact 件
增至28件 | 28 exact 件
达28件之多 | 28 exact 件
多达28件 | 28 exact 件
28件之多 | 28 exact 件
高达99% | 99 exact %
低至1.2% | 1.2 exact %
不下百次 | 100 at_least 次
不止一次 | 1 over 次
超标2倍 | 2 exact 倍
逾九成 | 90 over %
近十年 | 10 exact 年
近半年 | 0.5 nearly 年
近半个世纪 | 0.5 nearly 世纪
近两周 | 2 exact 周
近一周 | 1 exact 周
近三个月来 | 3 exact 月
近五百年 | 500 nearly 年
A类56件，占66.7% | 56 exact 件; 66.7 exact %
办理结果为A类的48件 | 48 exact 件
1—6月，完成投资12亿元 | 1200000000 exact 元
上半年完成65% | 65 exact %
四个季度 | 4 exact 季度
第二季度增长5.2% | 5.2 exact %
二十四小时 | 24 exact 小时
15分钟便民生活圈 | 15 exact 分钟
半小时经济圈 | 0.5 exact 小时
身高1.75米 | 1.75 exact 米
百分之一 | 1 exact %
万分之一 | 0.01 exact %
二分之一 | 1/2 exact -
港區全國政協委員共124名 | 124 exact 名
本港約有六成半受訪者 | 65 about %
超過三分二委員贊成 | 2/3 over -
過半數議員 | 1/2 over -
約七成人 | 70 about %
逾八千人次參與 | 8000 over 人次
近百萬市民 | 1000000 nearly -
二百餘名代表 | 200 over 名
千餘名鄉親 | 1000 over 名
百餘萬元 | 1000000 over 元
數以萬計 | 10000 several -
十多間學校 | 10 over 間
廿五間公司 | 25 exact 間
卅多名 | 30 over 名
四百八十餘名委員聯名 | 480 over 名
佔總數百分之六十五點二 | 65.2 exact %
增加了百分之十二 | 12 exact %
較去年同期上升三個百分點 | 3 exact 個百分點
為期三日的會議 | 3 exact 日
為期5天半 | 5.5 exact 天
會期7天 | 7 exact 天
歷時8個月 | 8 exact 月
三年內 | 3 at_most 年
一個月內 | 1 at_most 月
半個月 | 0.5 exact 月
一個半月 | 1.5 exact 月
兩個半小時 | 2.5 exact 小時
三小時半 | 3.5 exact 小時
半天 | 0.5 exact 天
1天半 | 1.5 exact 天
兩年半 | 2.5 exact 年
十二载 | 12 exact 载
十余载 | 10 over 载
五十余载春秋 | 50 over 载
走过74年光辉历程 | 74 exact 年
成立75周年 | 75 exact 周年
成立七十五周年大会 | 75 exact 周年
两人联名 | 2 exact 人
等三名委员 | 3 exact 名
等15家单位 | 15 exact 家
等4个民主党派 | 4 exact 个
8个民主党派 | 8 exact 个
八个民主党派 | 8 exact 个
5个人民团体 | 5 exact 个
6类18个品种 | 6 exact 类; 18 exact 个
“两代表一委员”活动28次 | 28 exact 次
“一县一业”示范县12个 | 12 exact 个
十数人 | 10 over 人
百来人 | 100 about 人
两千来人 | 2000 about 人
三百来户 | 300 about 户
上百余件 | 100 over 件
近百余件 | 100 nearly 件
大约有三四十人 | 30-40 range 人
足有五百人 | 500 exact 人
约合1.2亿美元 | 120000000 about 美元
约占全市的三分之一 | 1/3 about -
占全部提案的近四成 | 40 nearly %
占比近四成 | 40 nearly %
占總數四成三 | 43 exact %
下降近两成 | 20 nearly %
增幅超过一成 | 10 over %
一成左右 | 10 about %
两成多 | 20 over %
三四成 | 30-40 range %
五成以上 | 50 at_least %
近五成五 | 55 nearly %
增长1.2倍 | 1.2 exact 倍
增长两倍多 | 2 over 倍
近三倍 | 3 nearly 倍
两倍以上 | 2 at_least 倍
两三个 | 2-3 range 个
三两个 | 2-3 range 个
三两天 | 2-3 range 天
三两句 | 2-3 range 句
一两个月 | 1-2 range 月
一二百人 | 100-200 range 人
三万五千余人 | 35000 over 人
三万多名 | 30000 over 名
1亿2千万 | 120000000 exact -
一亿两千万元 | 120000000 exact 元
上下五千年 | 5000 exact 年
九百六十万平方公里 | 9600000 exact 平方公里
18亿亩耕地红线 | 1800000000 exact 亩
十万亿元 | 10000000000000 exact 元
超万亿元 | 1000000000000 over 元
首批12家 | 12 exact 家
每季度1次 | 1 exact 次
每年不少于2次 | 2 at_least 次
一周内 | 1 at_most 周
两周后 | 2 exact 周
三天后 | 3 exact 天
5日内 | 5 at_most 日
7日内 | 7 at_most 日
三十日内 | 30 at_most 日
九十日内 | 90 at_most 日
六个月以内 | 6 at_most 月
城镇新增就业1244万人，城镇调查失业率平均为5.2% | 12440000 exact 人; 5.2 exact %
国内生产总值超过126万亿元，增长5.2% | 126000000000000 over 元; 5.2 exact %
高铁运营里程4.5万公里 | 45000 exact 公里
义务教育巩固率95.7% | 95.7 exact %
常住人口城镇化率66.16% | 66.16 exact %
恩格尔系数为29.8% | 29.8 exact %
二氧化碳排放下降4.6% | 4.6 exact %
播放量破亿 | 100000000 over -
三百多名嘉賓出席 | 300 over 名
為期兩天的會議 | 2 exact 天
共有四十一名委員簽名 | 41 exact 名
6名副主席出席 | 6 exact 名
市政协副主席5人 | 5 exact 人
百分之八十的委员 | 80 exact %
近八成半 | 85 nearly %
六成七 | 67 exact %
六成七的受訪者 | 67 exact %
兩成七 | 27 exact %
逾半數 | 1/2 over -
近半數 | 1/2 nearly -
過半受訪者 | 1/2 over -
一半以上 | 1/2 at_least -
一半多 | 1/2 over -
半数左右 | 1/2 about -
超过一半 | 1/2 over -
超过一半的提案 | 1/2 over -
1.5倍 | 1.5 exact 倍
三刻钟 | 3 exact 刻钟
两刻钟 | 2 exact 刻钟
二十载光阴 | 20 exact 载
一半多委员 | 1/2 over -
半数多 | 1/2 over -
分别为28件、41件、25件 | 28 exact 件; 41 exact 件; 25 exact 件
首次突破百件大关 | 100 over 件
创历史新高，达128件 | 128 exact 件
比去年多12件，增长14.6% | 12 exact 件; 14.6 exact %
多出5件 | 5 exact 件
出席率为95.8% | 95.8 exact %
有2名委员因病请假 | 2 exact 名
会期2天半 | 2.5 exact 天
会议历时两天半 | 2.5 exact 天
每位委员发言不超过8分钟 | 8 at_most 分钟
发言时间控制在7分钟以内 | 7 at_most 分钟
6位委员作大会发言 | 6 exact 位
14位委员作口头发言，22位委员作书面发言 | 14 exact 位; 22 exact 位
大会发言14人次 | 14 exact 人次
编发《政协信息》42期，其中15期获市领导批示 | 42 exact 期; 15 exact 期
获批示8件次 | 8 exact 件次
领导批示22人次 | 22 exact 人次
形成调研报告12篇、建议案2件、专报15期 | 12 exact 篇; 2 exact 件; 15 exact 期
6份调研报告 | 6 exact 份
召开主席会议12次、常委会会议5次 | 12 exact 次; 5 exact 次
建成委员会客厅18个 | 18 exact 个
开展视察5次、调研18项 | 5 exact 次; 18 exact 项
书画展览展出作品126幅 | 126 exact 幅
同比增长12.3个百分点 | 12.3 exact 个百分点
提高近10个百分点 | 10 nearly 个百分点
数以千计的群众 | 1000 several -
十数万人 | 100000 over 人
折合约3000万元 | 30000000 about 元
不止10件 | 10 over 件
3万5000人 | 35000 exact 人
培训1200人（次） | 1200 exact 人次
40岁出头 | 40 over 岁
票房破50亿元 | 5000000000 over 元
约七成人 | 70 about %
五十余载 | 50 over 载
逾三千群众 | 3000 over -
近3000市民 | 3000 nearly -
"""

NO_QUANTITIES = """
双月协商座谈会 若干意见 每千人口床位 第八辑 成百上千 全票通过 1号提案 一对一走访、面对面协商 十三届以来
第12次双周协商座谈会 召开第十二次常委会会议 实现镇街全覆盖 位列全国第三 “十三五”期间 “十四五”规划 “一府一委两院”
“一二三四五”工作思路 “1+6”工作机制 “5+2”“白加黑” 7×24小时 “双百”工程 “百千万工程” “三会一课”
“四下基层” “六稳六保” “七个聚焦” “八个专项” 三大攻坚战 四大班子 五大振兴 六大行动 两会期间 三农问题 一项民主监督
一位老委员说 一批优秀提案 一流营商环境 一体推进 九届政协 九届三次会议 十届十七次常委会 三届委员 第七届、第八届委员
二届一次、二次会议 二十大精神 十八大以来 二十届三中全会 党的十九届六中全会 三中全会 两会 二期工程 一期项目 三期叠加
三年级学生 百年大党 百年变局 千年古城 万亩良田 百姓 百货 千方百计 万众一心 万无一失 一心一意 三心二意 四面八方 五湖四海
六神无主 七嘴八舌 八仙过海 九牛一毛 十全十美 百花齐放 千军万马 万水千山 三番五次 三令五申 一举两得 两全其美 半途而废
半信半疑 一年一度 一年来 一日千里 三五成群 远超预期 超额完成 近期 近日 一、履职情况 （一）加强学习 1.加强学习
2、提高站位 地铁5号线 A4纸 21世纪初 24节气 “双11”期间 5·12汶川地震 “七一”前夕 庆祝“八一”建军节 五四精神
“三八”妇女节 六一儿童节 “五一”假期 十一假期 “十一五”规划 二〇三五年 总第256期 第十四届全国委员会 得票第一 前三名
前5位 第5至8条 前三季度 三季度 一季度 百里挑一 比例为1∶2.5 一年半载 百岁老人 年逾八旬 年近七旬 六旬老人 古稀之年
第三代 新一代 各民主党派 八大民主党派 “一站两员” “三个一批” “一村一品” “多规合一” “四议两公开” “两不愁三保障”
“三区三州” “八个一批” 百倍信心 以一当十 零距离 零投诉 零容忍 2万亿级 百亿级 “百强县” 985高校 211工程 第1个
第三个 首个 首批次 末位 每周三 每月15日 15日前 G1次列车 上午9时至11时半 编辑出版文史专辑《记忆》第12辑 一方面
2023至2024学年 跌破3000点
"""


def shown(quantity: Quantity | QuantityRange) -> str:
    """Return a quantity as the lines above write it."""
    number = (
        f"{quantity.low}-{quantity.high} range"
        if isinstance(quantity, QuantityRange)
        else f"{quantity.value} {quantity.bound.value}"
    )
    return f"{number} {quantity.counter or '-'}"


@pytest.mark.parametrize("line", PHRASES.strip().splitlines())
def test_each_figure_of_a_phrase_is_found_with_its_bound_and_counter(line: str) -> None:
    text, expected = line.split(" | ")
    assert "; ".join(shown(span.quantity) for span in find_quantities(text)) == expected


@pytest.mark.parametrize("text", NO_QUANTITIES.split())
def test_numerals_in_other_words_count_nothing(text: str) -> None:
    assert find_quantities(text) == ()
