"""党派 — political affiliation: the Communist Party, the eight democratic parties, and those outside them.

What a person is (political affiliation) and what the person represents in a committee (sector) are two independent facts. Names and
protocol order follow the published lists of sectors; the words for members follow the lists that committees' systems keep.
"""

from typing import Annotated, Final

import attrs

from cppcc_domain.vocab.sources import SECTORS_13TH, SYSTEM_HONGKOU
from cppcc_domain.vocab.terms import CodeList, Concept

__all__ = ["DEMOCRATIC_PARTIES", "PARTIES", "PartyCode", "PartyConcept"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class PartyConcept(Concept):
    """党派条目 — an affiliation with its short name and the word for one who has it."""

    short: str
    """Short name: 民革."""
    member_word: str
    """What a member is called: 民革党员, 民盟盟员, 九三学社社员."""


def _party(code: str, zh: str, short: str, member_word: str, en: str, *, source: str = SECTORS_13TH) -> PartyConcept:
    other_forms = tuple(form for form in dict.fromkeys((short, member_word)) if form != zh)
    return PartyConcept(
        code=code, zh=zh, en=en, source=source, aliases=other_forms, short=short, member_word=member_word
    )


PARTIES: Final = CodeList(
    "party",
    "党派",
    (
        _party("cpc", "中国共产党", "中共", "中共党员", "Communist Party of China"),
        _party(
            "rcck",
            "中国国民党革命委员会",
            "民革",
            "民革党员",
            "Revolutionary Committee of the Chinese Kuomintang",
        ),
        _party("cdl", "中国民主同盟", "民盟", "民盟盟员", "China Democratic League"),
        _party("cndca", "中国民主建国会", "民建", "民建会员", "China National Democratic Construction Association"),
        _party("capd", "中国民主促进会", "民进", "民进会员", "China Association for Promoting Democracy"),
        _party("cpwdp", "中国农工民主党", "农工党", "农工党党员", "Chinese Peasants' and Workers' Democratic Party"),
        _party("zhigong", "中国致公党", "致公党", "致公党党员", "China Zhi Gong Party"),
        _party("jiusan", "九三学社", "九三", "九三学社社员", "Jiu San Society"),
        _party("taimeng", "台湾民主自治同盟", "台盟", "台盟盟员", "Taiwan Democratic Self-Government League"),
        _party("non_party", "无党派人士", "无党派", "无党派人士", "person without party affiliation"),
        _party(
            "youth_league",
            "中国共产主义青年团",
            "共青团",
            "共青团员",
            "Communist Youth League of China",
            source=SYSTEM_HONGKOU,
        ),
        _party("masses", "群众", "群众", "群众", "no affiliation", source=SYSTEM_HONGKOU),
    ),
)
PartyCode = Annotated[str, PARTIES]

DEMOCRATIC_PARTIES: Final[tuple[str, ...]] = (
    "rcck",
    "cdl",
    "cndca",
    "capd",
    "cpwdp",
    "zhigong",
    "jiusan",
    "taimeng",
)
"""民主党派 — the codes of the eight democratic parties in protocol order; 工商联 is a people's organisation, not one of them."""
