"""核对的发现 — what an audit has to say about a text."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "AUD-FIG-1": Message(
            zh="{indicator}：文中的{found}与所据的{expected}相符",
            en="{indicator}: the text's {found} agrees with {expected}",
        ),
        "AUD-FIG-2": Message(
            zh="{indicator}：文中为{found}，报告所述为{expected}",
            en="{indicator}: the text says {found}, the report states {expected}",
        ),
        "AUD-FIG-2/growth": Message(
            zh="{indicator}的增长：文中为{found}，报告所述为{expected}",
            en="growth of {indicator}: the text says {found}, the report states {expected}",
        ),
        "AUD-FIG-2/bound": Message(
            zh="{indicator}：文中为{found}，报告所述为{expected}，概数不同",
            en="{indicator}: the text says {found}, the report states {expected}; the bounds differ",
        ),
        "AUD-FIG-2/counter": Message(
            zh="{indicator}：文中为{found}，报告所述为{expected}，量词不同",
            en="{indicator}: the text says {found}, the report states {expected}; the counters differ",
        ),
        "AUD-FIG-2/counted": Message(
            zh="{indicator}：文中为{found}，按台账统计为{expected}",
            en="{indicator}: the text says {found}, the records count {expected}",
        ),
        "AUD-FIG-3": Message(
            zh="{indicator}{found}：报告和台账中没有这一数据",
            en="{indicator} {found}: neither the report nor the records have this figure",
        ),
        "AUD-FIG-3/growth": Message(
            zh="{indicator}增减{found}：报告和台账中没有这一数据",
            en="growth of {indicator} by {found}: neither the report nor the records have this figure",
        ),
        "AUD-FIG-4": Message(
            zh="{indicator}：报告所述为{expected}，文中没有",
            en="{indicator}: the report states {expected}, the text does not",
        ),
        "AUD-FIG-4/growth": Message(
            zh="{indicator}的增长：报告所述为{expected}，文中没有",
            en="growth of {indicator}: the report states {expected}, the text does not",
        ),
        "AUD-FIG-5": Message(
            zh="“{found}”未能归入任何指标",
            en="“{found}” could not be tied to an indicator",
        ),
        "AUD-CNT-1": Message(
            zh="{indicator}前文用“{earlier}”，此处用“{found}”，量词不一",
            en="{indicator}: “{earlier}” before, “{found}” here; the counters differ",
        ),
        "AUD-DECL-1": Message(
            zh="“{phrase}”宣称 {declared} 项，列出 {listed} 项",
            en="“{phrase}” declares {declared}, listed: {listed}",
        ),
        "AUD-SESS-1": Message(
            zh="“{found}”与登记册不符，应为：{expected}",
            en="“{found}” does not fit the register, expected: {expected}",
        ),
        "AUD-DATE-1": Message(
            zh="{indicator}{found}所述的时间为“{time}”，应为：{expected}",
            en="{indicator} {found} is dated “{time}”, expected: {expected}",
        ),
        "AUD-DATE-2": Message(
            zh="会议开幕日期：文中为{found}，登记册为{expected}",
            en="opening of the meeting: the text says {found}, the register {expected}",
        ),
        "AUD-DATE-2/end": Message(
            zh="会议闭幕日期：文中为{found}，登记册为{expected}",
            en="closing of the meeting: the text says {found}, the register {expected}",
        ),
        "AUD-DATE-3": Message(
            zh="历书上没有“{found}”这一天",
            en="the calendar has no “{found}”",
        ),
        "AUD-DATE-3/weekday": Message(
            zh="“{found}”：星期与日期不符",
            en="“{found}”: not the weekday of that day",
        ),
    }
)
