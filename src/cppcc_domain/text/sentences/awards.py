"""表彰的发现 — what the rules about distinguished proposals and units have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-AWARD-1": Message(
            zh="{proposal} 未立案（{filing}），不能评为优秀提案",
            en="{proposal} was not filed ({filing}) and cannot be distinguished",
        ),
        "INV-AWARD-1/later": Message(
            zh="{proposal} 于 {date} 立案，晚于评选年度 {year} 年",
            en="{proposal} was filed on {date}, after the award's year {year}",
        ),
        "INV-AWARD-1/other": Message(
            zh="优秀提案只能授予提案，此处为{found}",
            en="an award for proposals went to a {found}",
        ),
        "ADV-AWARD-1": Message(
            zh="{year} 年提案 {whole} 件，评出优秀提案 {part} 件，规定比例为 {low}% 至 {high}%",
            en="{year}: {part} of {whole} proposals were distinguished, {low} to {high} % are provided for",
        ),
        "ADV-AWARD-1/collective": Message(
            zh="{year} 年优秀提案 {whole} 件，其中集体提案 {part} 件，规定比例为 {low}% 至 {high}%",
            en="{year}: {part} of {whole} distinguished proposals are collective ones, {low} to {high} % are provided for",
        ),
        "ADV-AWARD-2": Message(
            zh="{year} 年承办单位 {whole} 个，评出先进承办单位 {part} 个，规定比例为 {low}% 至 {high}%",
            en="{year}: {part} of {whole} handling units were distinguished, {low} to {high} % are provided for",
        ),
    }
)
