"""届与界别的发现 — what the rules about unusual terms have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "ADV-TERM-1": Message(
            zh="本届已开到第 {ordinal} 次全体会议，多于通常的五次，请核对",
            en="this is plenary session no. {ordinal} of the term, more than the usual five; please check",
        ),
        "ADV-TERM-2": Message(
            zh="届期 {start} 至 {end}，超过六年而没有延长任期的记录",
            en="the term lasts from {start} to {end}, more than six years, without a record of its extension",
        ),
        "ADV-SEC-1": Message(
            zh="界别与公布的34个不一致：缺{missing_sectors}；多{other_sectors}",
            en="the sectors are not the 34 published ones: missing {missing_sectors}; not among them {other_sectors}",
        ),
        "ADV-SEC-2": Message(
            zh="有 {members} 名民主党派成员不在本党派的界别（属正常情况）",
            en="{members} members of democratic parties represent another sector than their party's (which is normal)",
        ),
    }
)
