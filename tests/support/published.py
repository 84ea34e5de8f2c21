"""Figures that were published, as reports: numbers and sources only, with what they may be blamed for.

Where the print does not say what a number counts, a local code stands for it.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Final

import attrs

from cppcc_domain.model import Breakdown, Committee, Figure, Part, Register, Section, WorkReport
from cppcc_domain.values import PartialDate, Quantity, Source
from cppcc_domain.vocab import Bound, Level

__all__ = ["ACCOUNTS", "PUBLISHED", "STATISTICS", "Published"]


ANY_YEAR: Final = 2000
"""The year reviewed: nothing here depends on it."""


@attrs.frozen(kw_only=True)
class Published:
    """What a source printed, and the keys and places of the findings that it deserves."""

    source: str
    statements: tuple[Figure | Breakdown, ...]
    wrong: tuple[tuple[str, str], ...] = ()
    """Numbers that contradict others: key and place of the finding."""
    incomplete: tuple[str, ...] = ()
    """Keys of remarks on what the print does not say."""

    @property
    def register(self) -> Register:
        """A register that holds the one report."""
        section = Section(
            title="数据",
            figures=tuple(one for one in self.statements if isinstance(one, Figure)),
            breakdowns=tuple(one for one in self.statements if isinstance(one, Breakdown)),
        )
        report = WorkReport(
            id="r", committee_id="c", year=ANY_YEAR, review=(section,), source=Source(document=self.source)
        )
        committee = Committee(id="c", place="某市", level=Level.PREFECTURE)
        return Register(committee_id="c", committees=(committee,), reports=(report,))


def count(indicator: str, number: int, counter: str = "件", **fields: Any) -> Figure:
    """Return a figure of so many."""
    return attrs.evolve(Figure(indicator=indicator, quantity=Quantity(number, counter=counter)), **fields)


def rate(indicator: str, printed: str, **fields: Any) -> Figure:
    """Return a rate as printed."""
    return attrs.evolve(Figure(indicator=indicator, quantity=percent(printed)), **fields)


def percent(printed: str) -> Quantity:
    """Return a percentage with the decimals printed."""
    return Quantity(Decimal(printed) if "." in printed else int(printed), counter="%")


def received(total: int, **outcomes: int) -> Breakdown:
    """Return the cases received, by what became of them."""
    return divided("outcome", total, outcomes, indicator="proposals_received")


def divided(
    dimension: str,
    total: int | None,
    parts: Mapping[str, int],
    shares: str = "",
    *,
    indicator: str = "proposals_filed",
    counter: str = "件",
    exhaustive: bool = True,
) -> Breakdown:
    """Return a breakdown; the shares stand in one text, as many as parts, or none."""
    printed: list[Quantity | None] = [percent(share) for share in shares.split()]
    return Breakdown(
        indicator=indicator,
        dimension=dimension,
        parts=tuple(
            Part(code=code, quantity=Quantity(number, counter=counter), share=share)
            for (code, number), share in zip(parts.items(), printed or [None] * len(parts), strict=True)
        ),
        total=None if total is None else Quantity(total, counter=counter),
        exhaustive=exhaustive,
    )


def topics(*counts: int) -> dict[str, int]:
    """Return so many cases of each topic, in order of print."""
    return {f"topic_{number}": cases for number, cases in enumerate(counts, start=1)}


SPHERES: Final = ("economic", "political", "cultural", "social", "ecological")


def spheres(*counts: int) -> dict[str, int]:
    """Return so many cases of each of the five spheres."""
    return dict(zip(SPHERES, counts, strict=True))


ACCOUNTS: Final[Mapping[str, Published]] = {
    "FX-1": Published(
        source="全国政协十四届二次会议提案审查情况的报告（2024年）",
        statements=(
            received(5898, filed=5006, merged=160, converted=732),
            divided("proposer", 5006, {"individual": 4534, "collective": 472}, "90.6 9.4"),
            divided("topic", 5006, spheres(1985, 465, 457, 1436, 663), "39.7 9.3 9.1 28.7 13.2"),
            count("members_submitted", 1860, "名"),
        ),
    ),
    "FX-2": Published(
        source="全国政协十二届一次会议提案审查情况的公开报道（2013年）",
        statements=(
            received(5641, filed=5254, converted=70, merged_or_withdrawn=317),
            divided("proposer", 5254, {"individual": 4884, "party": 352, "mass_organisation": 6, "group": 12}),
            divided("channel", 5641, {"online": 2712, "on_paper": 2929}, indicator="proposals_received"),
            divided("topic", 2301, topics(384, 486, 290, 296, 148, 239, 458), indicator="proposals_of_one_kind"),
            count("members_submitted", 1966, "名"),
            count("members_total", 2237, "名"),
            rate("member_submission_rate", "88"),
        ),
    ),
    "FX-3": Published(
        source="全国政协十一届一次会议以来提案工作的公开报道（2013年）",
        statements=(
            count("proposals_received", 28930),
            divided(
                "proposer",
                26699,
                {"individual": 25114, "party": 1347, "mass_organisation": 26, "group": 190, "special_committee": 22},
            ),
            count("proposals_replied", 26583),
            rate("reply_rate", "99.57"),
        ),
        incomplete=("INV-REP-4/no_day",),
    ),
    "FX-4": Published(
        source="全国政协十二届二次会议以来提案工作的公开报道（2015年）",
        statements=(
            count("proposals_received", 6101),
            count("proposals_filed", 5052),
            count("proposals_replied", 5044, as_of=PartialDate(2015, 1, 31)),
            rate("reply_rate", "99.84", as_of=PartialDate(2015, 1, 31)),
        ),
    ),
    "FX-5": Published(
        source="全国政协十三届一次会议以来提案工作的公开报道（2019年）",
        statements=(
            count("proposals_session", 5360),
            count("proposals_recess", 211),
            count("proposals_filed", 4567),
            count("handling_units", 165, "个"),
            rate("reply_rate", "99.2", as_of=PartialDate(2019, 2, 20)),
        ),
    ),
    "FX-6": Published(
        source="《中国青年报》2026年3月4日关于全国政协提案工作的报道",
        statements=(
            count("proposals_received", 5992),
            count("proposals_filed", 5061),
            rate("reply_rate", "99.9"),
        ),
        incomplete=("INV-REP-4/no_day",),
    ),
    "FX-7": Published(
        source="江西省政协提案工作的公开报道（2020年）",
        statements=(
            divided("proposer", 685, {"a": 528, "b": 157}, "77.1 22.9"),
            divided("topic", 685, topics(233, 76, 198, 115, 63), "34 11.1 28.9 16.8 9.2"),
        ),
        incomplete=("ADV-PCT-3",),
    ),
    "FX-8": Published(
        source="江苏省政协提案工作的公开报道（2020年）",
        statements=(
            count("proposals_received", 1023),
            count("proposals_collective", 181),
            count("proposals_individual", 842),
        ),
    ),
    "FX-9": Published(
        source="海口市政协十四届六次会议提案工作的公开报道（2021年）",
        statements=(
            received(352, filed=349, not_filed=3),
            divided("proposer", 352, {"unit": 108, "individual": 244}, indicator="proposals_received"),
        ),
    ),
    "FX-10": Published(
        source="海口市政协十二届四次会议提案工作的公开报道",
        statements=(
            received(292, filed=289, not_filed=3),
            divided("proposer", 292, {"a": 50, "b": 242}, indicator="proposals_received"),
            divided("topic", 289, topics(91, 80, 54, 64), "31 28 19 22"),
        ),
    ),
    "FX-11": Published(
        source="海口市政协五年提案工作的公开报道（2022年）",
        statements=(
            divided("local", 2045, {"a": 1513, "b": 532}),
            divided("topic", 2045, {"economic": 893}, "44", exhaustive=False),
            rate("satisfaction_rate", "99.12"),
        ),
        incomplete=("ADV-SAT-1", "INV-REP-4/no_base"),
    ),
    "FX-12": Published(
        source="北京市东城区政协提案工作的公开报道（2022年）",
        statements=(
            count("proposals_received", 254),
            divided("timing", 247, {"session": 213, "recess": 34}),
            divided("proposer", 247, {"collective": 25, "individual": 222}),
            rate("filing_rate", "97.2"),
            count("members_submitted", 205, "名"),
            rate("member_submission_rate", "59.8"),
        ),
    ),
    "FX-13": Published(
        source="舟山市政协六届五次会议提案工作的公开报道（2017年）",
        statements=(
            received(336, filed=311, withdrawn=8, converted=17),
            divided("outcome", 311, {"merged": 72}, exhaustive=False),
        ),
    ),
    "FX-14": Published(
        source="全国政协九届四次会议提案工作的公开报道（2002年）",
        statements=(
            divided("topic", 3568, topics(1687, 970, 911), "47.2 27.3 25.5"),
            count("proposals_replied", 3527),
            rate("reply_rate", "98.9"),
        ),
        wrong=(("ADV-PCT-1", "breakdowns[0].parts[1].share"),),
        incomplete=("INV-REP-4/no_day",),
    ),
    "FX-15": Published(
        source="政协第十四届全国委员会委员和常务委员的公开统计",
        statements=(
            divided("local", 2169, {"a": 544, "b": 313, "c": 1076, "d": 236}, indicator="members_total", counter="名"),
            divided(
                "local",
                324,
                {"a": 193, "b": 30, "c": 67, "d": 33, "vacant": 1},
                indicator="standing_members_total",
                counter="名",
            ),
        ),
    ),
    "FX-16": Published(
        source="《海南日报》2026年1月26日关于海南省政协提案工作的报道",
        statements=(
            count("proposals_received", 718),
            count("proposals_filed", 678),
            count("proposals_replied", 678),
        ),
    ),
    "FX-17": Published(
        source="重庆市九龙坡区政协工作的公开报道（2022年）",
        statements=(
            count("proposals_received", 424),
            count("proposals_filed", 320),
            count("opinion_reports_received", 679, "篇"),
            count("opinion_reports_adopted", 23, "期", note="全国采用"),
            count("opinion_reports_adopted", 180, "期", note="市采用"),
        ),
    ),
    "FX-18": Published(
        source="广东省政协十二届五年工作的公开报道",
        statements=(
            count("proposals_received", 5143),
            count("key_consultations", 67, "项"),
            count("research_inspection_study", 248, "次"),
            count("reports_submitted", 240, "份"),
            count("proposals_led_by_leaders", 79),
            count("proposals_led_by_committees", 92),
            Figure(indicator="opinion_reports", quantity=Quantity(1300, Bound.OVER, "篇", "多")),
        ),
    ),
}
"""Accounts of eighteen committees and years, each re-computed."""

STATISTICS: Final[Mapping[str, Published]] = {
    "national 14-3": Published(
        source="全国政协十四届三次会议提案审查情况的公开报道（2025年）",
        statements=(
            received(5890, filed=5002, merged=262, converted=626),
            divided("proposer", 5002, {"individual": 4531, "collective": 471}, "90.6 9.4"),
            divided("topic", 5002, spheres(2133, 419, 459, 1387, 604), "42.6 8.4 9.2 27.7 12.1"),
        ),
    ),
    "national 2026": Published(
        source="《中国青年报》2026年3月4日关于全国政协提案工作的报道",
        statements=(
            count("proposals_received", 5992),
            count("proposals_filed", 5061),
            rate("filing_rate", "84.5"),
            rate("reply_rate", "99.9"),
        ),
        incomplete=("INV-REP-4/no_day",),
    ),
    "Gansu 11-1": Published(
        source="甘肃省政协十一届一次会议提案工作的公开报道",
        statements=(
            count("proposals_received", 820),
            divided("proposer", 799, {"collective": 133, "individual": 666}),
            divided("topic", 799, topics(290, 175, 111, 86, 69, 68), "36.3 21.9 13.9 10.8 8.6 8.5"),
            divided("result_class", 799, {"A": 418, "B": 265, "C": 116}, "52.3 33.2 14.5"),
        ),
    ),
    "a city government": Published(
        source="某市政府承办六届一次会议提案的公开报道",
        statements=(
            divided("proposer", 92, {"collective": 25, "joint": 67}),
            divided("result_class", 92, {"A": 22, "B": 68, "C": 2}, "23.91 73.91 2.17"),
        ),
    ),
    "15-4": Published(
        source="某市十五届四次会议提案办理的公开报道",
        statements=(
            divided("result_class", 146, {"settled": 122, "planned": 24}, "84 16", indicator="proposals_replied"),
            divided("satisfaction", 146, {"satisfied": 144, "mostly_satisfied": 2}, indicator="proposals_replied"),
            rate("satisfaction_rate", "100"),
        ),
    ),
    "Rizhao 8-1": Published(
        source="日照市政协八届一次会议提案工作的公开报道",
        statements=(
            count("proposals_received", 187),
            rate("filing_rate", "93.6"),
            divided("topic", 175, topics(94, 36, 45), "53.7 20.6 25.7"),
            rate("interview_rate", "97.1"),
        ),
    ),
    "Yazhou 1-4": Published(
        source="三亚市崖州区政协一届四次会议工作的公开报道",
        statements=(
            count("proposals_received", 67),
            count("proposals_filed", 38),
            rate("filing_rate", "57"),
            count("opinion_reports_received", 65, "条"),
            count("opinion_reports", 28, "期"),
        ),
    ),
    "five years": Published(
        source="某市政协五年提案工作的公开报道",
        statements=(
            count("proposals_received", 3008),
            divided(
                "proposer",
                2874,
                {"individual": 2632, "party": 170, "mass_organisation": 11, "group": 44, "special_committee": 17},
            ),
        ),
    ),
    "Huai'an 2022": Published(
        source="淮安市政协提案办理的公开报道（2022年）",
        statements=(
            count("proposals_filed", 416),
            rate("satisfaction_rate", "98.8", note="办理态度"),
            rate("satisfaction_rate", "98.1", note="办理效果"),
            rate("third_party_rate", "84.6"),
            rate("third_party_rate", "89.5"),
        ),
        incomplete=("ADV-SAT-1", "ADV-SAT-1", "INV-REP-4/no_base", "INV-REP-4/no_base"),
    ),
    "Weifang 2020": Published(
        source="潍坊市政协社情民意信息工作的公开报道（2020年）",
        statements=(
            count("opinion_reports_received", 1710, "篇"),
            count("opinion_reports", 352, "期"),
            count("opinion_reports_adopted", 42, "篇", note="全国采用"),
            count("opinion_reports_adopted", 137, "篇", note="省采用"),
            count("opinion_reports_instructed", 2, "篇", note="甲级批示"),
            count("opinion_reports_instructed", 8, "篇", note="乙级批示"),
        ),
    ),
}
"""Statistics of ten more."""

PUBLISHED: Final[Mapping[str, Published]] = {**ACCOUNTS, **STATISTICS}
