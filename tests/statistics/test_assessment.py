"""One member-year for each scheme that comes with the package, worked out by hand, and what assessing promises anywhere."""

from fractions import Fraction
from random import Random
from typing import Any

import attrs
import member_year as y
import pytest
from hypothesis import given, settings, strategies as st

from cppcc_domain.model import COLLECTIONS, Adoption, Award, Coverage, Instruction, Meeting, Member, Register, Speech
from cppcc_domain.model.proposal_events import Converted, Examined, Merged, Submitted
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    CountedAttendance,
    CountedProposals,
    CountedReports,
    CountedSpeeches,
    GradeBand,
    MergeAccounting,
    Parameter,
    ScoreRule,
    ScoreScheme,
    ScoreSection,
    Sharing,
    with_parameters,
)
from cppcc_domain.serialization import preset, scheme, schemes
from cppcc_domain.statistics import MemberLedger, assess, limits_reached
from cppcc_domain.statistics.ledgers import total_of
from cppcc_domain.values import Interval, PartialDate, Period
from cppcc_domain.vocab import (
    AuthorRole,
    EntryReason,
    Level,
    MeetingKind,
    OccasionKind,
    ProposalStep,
    ReportStep,
    ScoreUnit,
    SpeechMode,
)


def scored(register: Register, by: ScoreScheme, who: str = "a", year: int = 2023) -> MemberLedger:
    return next(ledger for ledger in assess(register, by, year) if ledger.member_id == f"m-{who}")


def exactly(points: int | Fraction) -> Interval:
    return Interval(points, points)


def award(recipient: str, kind: str = "excellent_proposal", year: int = 2023) -> Award:
    return Award(id=f"award-{recipient}", committee_id="c", kind=kind, year=year, recipient_id=recipient)


def simple(*rules: ScoreRule, **more: Any) -> ScoreScheme:
    section = ScoreSection(id="all", zh="履职", rules=rules)
    known: dict[str, Any] = {"name": "some", "place": "某市", "source": "…", "sections": (section,)}
    return ScoreScheme(**(known | more))


PRESENT = ScoreRule(id="present", zh="参加活动", points=2, counts=CountedAttendance(occasions=(OccasionKind.ACTIVITY,)))
FILED = ScoreRule(id="filed", zh="立案提案", points=10, counts=CountedProposals(proposals=ProposalStep.FILED))


# --- 桐城市 2019 ---------------------------------------------------------------------------------------------------------


def test_tongcheng_shares_a_joint_proposal_half_for_the_first_and_the_rest_among_the_others() -> None:
    """办法：10分＋立案15分；联名的第一提案人折半，其他提案人均摊剩下分值。四人联名：甲 12.5，其余各 12.5 ÷ 3。"""
    joint = y.register(*y.members("b", "c", "d"), y.proposal("p1", "a", "b", "c", "d"))
    tongcheng = scheme("tongcheng_2019")
    assert scored(joint, tongcheng).of_section("proposals") == exactly(Fraction(25, 2))
    assert scored(joint, tongcheng, "c").of_section("proposals") == exactly(Fraction(25, 6))


def test_tongcheng_gives_a_member_of_a_usual_year_what_the_clerk_writes_down() -> None:
    """全会 50；常委会请假 2 次 −4、无故缺席 1 次 −5；个人提案立案 25，再交 1 件不再加；活动 3 次 6；社情民意 1 条 10，采用 5：共 97。"""
    year = y.register(
        y.standing(),
        y.PLENARY,
        y.seen("plenary"),
        *(y.meeting(f"s{n}", MeetingKind.STANDING_COMMITTEE, PartialDate(2023, n)) for n in (3, 6, 9)),
        y.on_leave("s3"),
        y.on_leave("s6"),
        y.missed("s9"),
        y.proposal("p1", "a"),
        y.proposal("p2", "a", filed=False),
        *(y.activity(f"a{n}", "research") for n in range(3)),
        *(y.seen(f"a{n}") for n in range(3)),
        y.report("r1", "a", adoptions=(Adoption(level=Level.COUNTY, date=PartialDate(2023, 8)),)),
    )
    ledger = scored(year, scheme("tongcheng_2019"))
    assert ledger.of_section("meetings") == exactly(50 - 2 - 2 - 5)
    assert ledger.of_section("proposals") == exactly(25)
    assert ledger.of_section("activities") == exactly(6)
    assert ledger.of_section("opinion-reports") == exactly(15)
    assert ledger.total == Interval(41 + 25 + 6 + 15, None)  # 加分事项 were not read
    assert ledger.grade == "qualified"


def test_tongcheng_gives_thirty_for_leave_from_the_plenary_and_nothing_for_absence() -> None:
    year = y.register(*y.members("b"), y.PLENARY, y.on_leave("plenary"), y.missed("plenary", "b"))
    assert scored(year, scheme("tongcheng_2019")).of_section("meetings") == exactly(30)
    assert scored(year, scheme("tongcheng_2019"), "b").of_section("meetings") == exactly(0)


def test_tongcheng_counts_three_members_at_most_of_a_collective_proposal() -> None:
    authors = ("m-a", "m-b", "m-c", "m-d")
    collective = y.proposal("p1", proposer_kind="sector", proposer_ids=("organ",), author_ids=authors)
    year = y.register(*y.members("b", "c", "d"), collective)
    of = {who: scored(year, scheme("tongcheng_2019"), who).of_section("proposals") for who in "acd"}
    assert of == {"a": exactly(25), "c": exactly(25), "d": exactly(0)}


def test_tongcheng_counts_a_written_speech_like_activities_up_to_ten() -> None:
    speeches = tuple(Speech(title="示例", mode=SpeechMode.WRITTEN, speaker_id="p-a") for _ in range(3))
    year = y.register(attrs.evolve(y.PLENARY, speeches=speeches))
    assert scored(year, scheme("tongcheng_2019")).of_section("activities") == exactly(10)


# --- 济南市 2015 ---------------------------------------------------------------------------------------------------------


def test_jinan_adds_at_most_fifty_to_seventy() -> None:
    """70 − 10（全会请假）；立案 4 件，超出 3 件 15；重点 1 件 5；优秀 1 件 10；公益 6 次计 10：100。"""
    year = y.register(
        y.PLENARY,
        y.on_leave("plenary"),
        *(y.proposal(f"p{n}", "a", key=n == 0) for n in range(4)),
        award("p1"),
        *(y.activity(f"w{n}", "public_welfare") for n in range(6)),
        *(y.seen(f"w{n}") for n in range(6)),
    )
    ledger = scored(year, scheme("jinan_2015"))
    assert (ledger.of_section("basic"), ledger.of_section("bonus")) == (exactly(60), exactly(15 + 5 + 10 + 10))
    assert (ledger.total, ledger.grade, ledger.verified) == (exactly(100), "excellent", False)
    more = year.with_entities(y.proposal(f"q{n}", "a") for n in range(9))
    assert scored(more, scheme("jinan_2015")).of_section("bonus") == exactly(50)


def test_jinan_finds_absence_without_leave_incompetent_only_with_more() -> None:
    absent = y.register(y.PLENARY, y.missed("plenary"))
    assert (scored(absent, scheme("jinan_2015")).total, scored(absent, scheme("jinan_2015")).grade) == (
        exactly(40),
        "incompetent",
    )
    leave = y.register(y.PLENARY, y.on_leave("plenary"))
    assert scored(leave, scheme("jinan_2015")).grade == "competent"


# --- 安庆市 2018 ---------------------------------------------------------------------------------------------------------


def test_anqing_takes_ten_for_the_plenary_and_five_for_others_until_nothing_is_left() -> None:
    year = y.register(
        y.PLENARY,
        y.missed("plenary"),
        *(y.meeting(f"s{n}", MeetingKind.STANDING_COMMITTEE, PartialDate(2023, n)) for n in range(2, 5)),
        *(y.missed(f"s{n}") for n in range(2, 5)),
    )
    ledger = scored(year, scheme("anqing_2018"))
    assert ledger.of_section("meetings") == exactly(50 - 10 - 15)
    assert ledger.total == Interval(25, 75)  # rules for the other 50 points were not read
    assert ledger.grades == ("competent", "incompetent")
    worse = year.with_entities(
        [y.meeting(f"x{n}", MeetingKind.OTHER) for n in range(9)] + [y.missed(f"x{n}") for n in range(9)]
    )
    assert scored(worse, scheme("anqing_2018")).of_section("meetings") == exactly(0)
    assert scored(worse, scheme("anqing_2018")).grade == "incompetent"


# --- 延边州 2022 ---------------------------------------------------------------------------------------------------------


def test_yanbian_starts_from_nothing_and_gives_joint_proposals_to_the_first_proposer() -> None:
    """提交 10（一份或多份）；立案 2 件 20；重点 10。第二署名人不得分。"""
    year = y.register(*y.members("b"), y.proposal("p1", "a", "b"), y.proposal("p2", "a", key=True))
    assert scored(year, scheme("yanbian_2022")).of_section("proposals") == exactly(10 + 20 + 10)
    assert scored(year, scheme("yanbian_2022"), "b").of_section("proposals") == exactly(0)


def test_yanbian_does_not_count_a_report_again_that_a_proposal_became() -> None:
    """反映 5，采用 10，省采用与州领导批示只加一次 10；由提案转来的一篇不计。"""
    above = (Adoption(level=Level.PROVINCE, date=PartialDate(2023, 8)),)
    comments = (Instruction(level=Level.PREFECTURE, date=PartialDate(2023, 9)),)
    became = attrs.evolve(
        y.proposal("p1", "a", filed=False),
        events=(*y.proposal("p1", filed=False).events, Converted(target="opinion_report", date=PartialDate(2023, 2))),
    )
    year = y.register(
        y.report("r1", "a", adoptions=above, instructions=comments),
        became,
        y.report("r2", "a", adoptions=above, proposal_id="p1"),
    )
    ledger = scored(year, scheme("yanbian_2022"))
    assert ledger.of_section("opinion-reports") == exactly(5 + 10 + 10)
    assert ledger.of_section("proposals") == exactly(10)
    assert {entry.record_id for entry in ledger.entries if entry.section_id == "opinion-reports"} == {"r1"}


# --- 上海市闵行区 --------------------------------------------------------------------------------------------------------


def test_minhang_counts_half_days_and_only_the_highest_proposal() -> None:
    """全会到 4 个半天 20；常委会 5；视察 5；培训全程 10；主笔 15，个人提案与参与不重复计；重点主笔 15；优秀参与 2。"""
    year = y.register(
        *y.members("b"),
        y.PLENARY,
        y.seen("plenary", half_days=4, half_days_held=5),
        y.meeting("s", MeetingKind.STANDING_COMMITTEE),
        y.seen("s"),
        y.activity("i", "inspection"),
        y.seen("i"),
        y.activity("t", "training"),
        y.seen("t", half_days=4, half_days_held=4),
        y.proposal("p1", "a", key=True),
        y.proposal("p2", "a"),
        y.proposal("p3", "b", "a"),
        award("p3"),
    )
    ledger = scored(year, scheme("minhang"))
    assert ledger.of_section("plenary") == exactly(20)
    assert ledger.of_section("occasions") == exactly(5 + 5 + 10)
    assert ledger.of_section("proposals") == exactly(15 + 15 + 2)
    left_out = {entry.record_id: entry.reason for entry in ledger.entries if entry.counted == exactly(0)}
    assert left_out == {
        "t-a": EntryReason.NOT_HIGHEST,
        "p2": EntryReason.NOT_HIGHEST,
        "p3": EntryReason.NOT_HIGHEST,
    }


def test_minhang_gives_five_for_a_training_that_was_left_early() -> None:
    left = y.register(y.activity("t", "training"), y.seen("t", half_days=3, half_days_held=4))
    assert scored(left, scheme("minhang")).of_section("occasions") == exactly(5)
    unknown = y.register(y.activity("t", "training"), y.seen("t"))
    assert scored(unknown, scheme("minhang")).of_section("occasions") == Interval(5, 10)


# --- 宣威市 2016 ---------------------------------------------------------------------------------------------------------


def test_xuanwei_adds_up_small_numbers() -> None:
    """全会 2；其他会议 1；口头发言 2、书面 2；培训 1；调研 2、视察 2、评议 2：14。"""
    speeches = tuple(Speech(title="示例", mode=mode, speaker_id="p-a") for mode in SpeechMode)
    kinds = ("training", "research", "inspection", "appraisal")
    year = y.register(
        attrs.evolve(y.PLENARY, speeches=speeches),
        y.seen("plenary"),
        y.meeting("x", MeetingKind.SPECIAL_COMMITTEE),
        y.seen("x"),
        *(y.activity(kind, kind) for kind in kinds),
        *(y.seen(kind) for kind in kinds),
    )
    assert scored(year, scheme("xuanwei_2016")).total == Interval(14, None)


def test_xuanwei_criticises_one_absence_without_leave_and_revokes_the_seat_after_two() -> None:
    plenaries = [y.meeting(f"s{n}", MeetingKind.PLENARY, PartialDate(2021 + n, 1)) for n in (1, 2, 3)]
    year = y.register(
        *plenaries, *y.members("b"), y.missed("s1"), y.on_leave("s2"), y.missed("s3"), y.missed("s1", "b")
    )
    reached = limits_reached(year, preset("xuanwei"))
    assert [(one.person_id, one.limit.consequence.value, len(one.absences)) for one in reached] == [
        ("p-a", "criticism", 2),
        ("p-b", "criticism", 1),
        ("p-a", "revocation", 2),
    ]


def test_a_thematic_meeting_of_the_standing_committee_is_missed_like_any_other() -> None:
    kinds = (MeetingKind.STANDING_COMMITTEE, MeetingKind.THEMATIC_STANDING_COMMITTEE, MeetingKind.STANDING_COMMITTEE)
    meetings = [y.meeting(f"s{n}", kind, PartialDate(2023, n)) for n, kind in enumerate(kinds, 1)]
    year = y.register(*meetings, *(y.missed(meeting.id) for meeting in meetings))
    reached = limits_reached(year, preset("shandong"))
    assert [(one.within, len(one.absences)) for one in reached] == [("2023", 3)]


# --- AA市 ---------------------------------------------------------------------------------------------------------------


def test_aa_city_rewards_what_goes_beyond_the_base() -> None:
    """全会 35；常委会 30；活动 3 次 22.5；联名第一人 10；信息采用 10；第二件立案 5；优秀 8；再采用 1 条 3、未采用 1 条 1；合肥采用 6。"""
    adopted = (Adoption(level=Level.COUNTY, date=PartialDate(2023, 8)),)
    above = (Adoption(level=Level.PREFECTURE, date=PartialDate(2023, 8)),)
    year = y.register(
        *y.members("b"),
        y.standing(),
        y.PLENARY,
        y.seen("plenary"),
        y.meeting("s", MeetingKind.STANDING_COMMITTEE),
        y.seen("s"),
        *(y.activity(f"a{n}", "research") for n in range(3)),
        *(y.seen(f"a{n}") for n in range(3)),
        y.proposal("p1", "a", "b"),
        y.proposal("p2", "a", "b"),
        award("p1"),
        y.report("r1", "a", adoptions=adopted),
        y.report("r2", "a", adoptions=above),
        y.report("r3", "a"),
    )
    base = 35 + 30 + Fraction(45, 2) + 10 + 10
    assert scored(year, scheme("aa_city")).total == Interval(base + 5 + 8 + 3 + 1 + 6, None)
    assert scored(year, scheme("aa_city"), "b").of_section("proposals") == exactly(5)
    assert scored(year, scheme("aa_city"), "b").of_section("excellent-proposals") == exactly(0)


# --- 上海市虹口区 --------------------------------------------------------------------------------------------------------


def hongkou() -> ScoreScheme:
    """Return the district's scheme with made-up points for filed proposals, which its program reads from a database."""
    known = scheme("hongkou")
    rules = (
        ScoreRule(
            id="filed-first",
            zh="立案提案（第一提案人）",
            points=3,
            counts=CountedProposals(proposals=ProposalStep.FILED, roles=(AuthorRole.SOLE, AuthorRole.FIRST)),
        ),
        ScoreRule(
            id="filed-joint",
            zh="立案提案（联名）",
            points=1,
            most=3,
            counts=CountedProposals(proposals=ProposalStep.FILED, roles=(AuthorRole.CO,)),
        ),
    )
    proposals, attendance, _ = known.sections
    return attrs.evolve(known, sections=(attrs.evolve(proposals, rules=rules, abridged=False), attendance))


def test_hongkou_begins_its_year_on_the_first_of_december() -> None:
    year = y.register(
        y.proposal("p1", "a", day=PartialDate(2022, 11, 30)),
        y.proposal("p2", "a", day=PartialDate(2022, 12, 1)),
        y.proposal("p3", "a", day=PartialDate(2023, 11, 30)),
        y.proposal("p4", "a", day=PartialDate(2023, 12, 1)),
    )
    ledger = scored(year, hongkou())
    assert (ledger.period.first.isoformat(), ledger.period.last.isoformat()) == ("2022-12-01", "2023-11-30")
    assert [entry.record_id for entry in ledger.entries] == ["p2", "p3"]
    assert [entry.record_id for entry in scored(year, hongkou(), year=2022).entries] == ["p1"]


def test_hongkou_caps_proposals_at_nine_and_joint_ones_at_three() -> None:
    joint = y.register(*y.members("b"), *(y.proposal(f"j{n}", "b", "a") for n in range(5)))
    assert scored(joint, hongkou()).total == exactly(3)
    many = joint.with_entities(y.proposal(f"p{n}", "a") for n in range(3))
    assert scored(many, hongkou()).total == exactly(9)


def test_hongkou_deducts_for_occasions_that_were_missed() -> None:
    """必须参加：未获同意 −2，同意请假 −1；报名参加而未出席 −1。"""
    occasions = [y.activity(f"o{n}", "sector_activity") for n in range(4)]
    year = y.register(
        *occasions,
        y.missed("o0", compulsory=True),
        y.on_leave("o1", compulsory=True),
        y.missed("o2", compulsory=False),
        y.on_leave("o3", compulsory=False),
    )
    assert scored(year, hongkou()).total == exactly(-4)
    unknown = y.register(occasions[0], y.missed("o0"))
    assert scored(unknown, hongkou()).total == Interval(-3, 0)
    assert scored(unknown, hongkou()).score is not None


# --- what holds for any scheme -------------------------------------------------------------------------------------------


def test_whoever_holds_a_seat_in_the_period_has_a_ledger() -> None:
    left = Member(id="m-b", person_id="p-b", term_id="t", end=PartialDate(2023, 3, 1))
    gone = Member(id="m-c", person_id="p-c", term_id="t", end=PartialDate(2022, 3, 1))
    elsewhere = Member(id="m-d", person_id="p-d", term_id="term-of-another-committee")
    year = y.register(*y.members("b", "c", "d")).with_entities((left, gone, elsewhere))
    assert [ledger.member_id for ledger in assess(year, simple(PRESENT), 2023)] == ["m-a", "m-b"]


def test_a_record_belongs_to_the_seat_that_is_held_on_its_day() -> None:
    second = attrs.evolve(y.TERM, id="t2", ordinal=2, start=y.TERM.end, end=None)
    again = Member(id="m-again", person_id="p-a", term_id="t2")
    days = {"old": PartialDate(2026, 10, 1), "new": PartialDate(2026, 12, 1)}
    year = y.register(second, again, *(y.activity(id_, "research", day) for id_, day in days.items()))
    year = year.with_entities(y.seen(id_) for id_ in days)
    of = {
        ledger.member_id: [entry.record_id for entry in ledger.entries]
        for ledger in assess(year, simple(PRESENT), 2026)
    }
    assert of == {"m-a": ["old-a"], "m-again": ["new-a"]}


def test_what_is_not_known_to_be_complete_is_never_zero() -> None:
    bare = y.register(complete=())
    assert scored(bare, simple(PRESENT)).total == Interval(0, None)
    assert scored(bare, simple(FILED)).total == Interval(0, None)
    capped = attrs.evolve(simple(FILED), most=15)
    assert scored(bare, capped).total == Interval(0, 15)
    deducted = attrs.evolve(PRESENT, points=-2)
    assert scored(bare, simple(deducted)).total == Interval(None, 0)
    assert scored(bare, simple(deducted)).score is None


def test_occasions_that_are_all_known_bound_what_attendance_may_add() -> None:
    occasions = [y.activity(f"a{n}", "research") for n in range(3)]
    year = y.register(*occasions, y.seen("a0"), complete=("activities",))
    ledger = scored(year, simple(PRESENT))
    assert ledger.total == Interval(2, 6)
    assert [(entry.reason, entry.path) for entry in ledger.entries] == [
        (EntryReason.INCOMPLETE, "$.attendances"),
        (EntryReason.COUNTED, "$.attendances[0]"),
    ]


def test_a_date_that_may_lie_outside_is_uncertain() -> None:
    vague = y.register(y.activity("a1", "research", PartialDate(2023)), y.seen("a1"))
    half = Period(PartialDate(2023, 1), PartialDate(2023, 6))
    (ledger,) = assess(vague, simple(PRESENT), half)
    assert (ledger.total, ledger.entries[0].reason) == (Interval(0, 2), EntryReason.UNCERTAIN)


def test_a_proposal_whose_authors_nobody_named_may_be_anybodys() -> None:
    year = y.register(
        *y.members("b"), *(y.proposal(f"p{n}", proposer_kind="party", proposer_ids=("u",)) for n in range(2))
    )
    ledgers = assess(year, simple(FILED), 2023)
    assert [ledger.total for ledger in ledgers] == [Interval(0, 20)] * 2
    assert [(entry.reason, entry.record_id) for entry in ledgers[0].entries] == [(EntryReason.NO_AUTHOR, "")]
    known = year.with_entities(attrs.evolve(one, author_ids=()) for one in year.proposals)
    assert [ledger.total for ledger in assess(known, simple(FILED), 2023)] == [exactly(0)] * 2


def test_a_post_that_is_not_on_record_is_uncertain_unless_the_offices_are_complete() -> None:
    rule = attrs.evolve(PRESENT, posts=("standing_member",))
    entities = (y.activity("a1", "research"), y.seen("a1"))
    assert scored(y.register(*entities, complete=("attendances",)), simple(rule)).total == Interval(0, 2)
    assert scored(y.register(*entities), simple(rule)).total == exactly(0)
    assert scored(y.register(*entities, y.standing()), simple(rule)).total == exactly(2)


def test_an_occasion_counts_once_however_many_days_are_on_record() -> None:
    days = (
        attrs.evolve(y.seen("a1"), id=f"day-{day}", date=PartialDate(2023, 6, day), half_days=2, half_days_held=2)
        for day in (1, 2)
    )
    year = y.register(y.activity("a1", "research"), *days)
    assert scored(year, simple(PRESENT)).total == exactly(2)
    by_half_day = attrs.evolve(PRESENT, unit=ScoreUnit.HALF_DAY)
    assert scored(year, simple(by_half_day)).total == exactly(8)


def test_half_days_that_are_not_stated_are_bounded_by_those_held() -> None:
    by_half_day = simple(attrs.evolve(PRESENT, unit=ScoreUnit.HALF_DAY))
    some = y.register(y.activity("a1", "research"), y.seen("a1", half_days_held=3))
    assert scored(some, by_half_day).total == Interval(0, 6)
    unstated = y.register(y.activity("a1", "research"), y.seen("a1"))
    assert scored(unstated, by_half_day).total == Interval(0, None)


def test_an_award_belongs_to_the_schemes_year_of_its_number() -> None:
    first = y.register(y.proposal("p1", "a"), award("p1", year=2022))
    assert scored(first, scheme("jinan_2015")).of_rule("excellent-proposal") == exactly(0)
    assert scored(first, scheme("jinan_2015"), year=2022).of_rule("excellent-proposal") == exactly(10)


def test_a_composite_adoption_can_count_half_and_reports_of_two_be_shared() -> None:
    """虹口：联名各计一半，综合采用计一半（至2020年4月）。"""
    halves = Sharing(first=Fraction(1, 2), others=Fraction(1, 2))
    single, composite = (
        ScoreRule(
            id=f"{mode}-adopted",
            zh="采用",
            points=points,
            sharing=halves,
            highest_of_record="adopted",
            counts=CountedReports(reports=ReportStep.ADOPTED, modes=(mode,)),  # type: ignore[arg-type]
        )
        for mode, points in (("single", 4), ("composite", 2))
    )
    adoption = Adoption(date=PartialDate(2023, 8), mode="composite")  # type: ignore[arg-type]
    year = y.register(*y.members("b"), y.report("r1", "a", "b", adoptions=(adoption,)))
    assert scored(year, simple(single, composite), "b").total == exactly(1)
    unknown = y.register(*y.members("b"), y.report("r1", "a", "b", adoptions=(attrs.evolve(adoption, mode=None),)))
    assert scored(unknown, simple(single, composite), "b").total == Interval(0, 2)


def test_speeches_that_a_meeting_does_not_state_may_have_been_held() -> None:
    rule = ScoreRule(id="s", zh="发言", points=2, most=4, counts=CountedSpeeches(speeches=tuple(SpeechMode)))
    silent = Meeting(id="x", committee_id="c", kind=MeetingKind.PLENARY, start=y.SESSION_DAY)
    assert scored(y.register(silent), simple(rule)).total == Interval(0, 4)
    assert scored(y.register(attrs.evolve(silent, speeches=())), simple(rule)).total == exactly(0)


def test_grades_that_the_total_leaves_open_are_all_named() -> None:
    bands = (GradeBand(grade="excellent", at_least=5), GradeBand(grade="competent", at_least=2))
    graded = attrs.evolve(simple(PRESENT), bands=bands)
    occasions = [y.activity(f"a{n}", "research") for n in range(3)]
    sure = y.register(*occasions, y.seen("a0"))
    assert (scored(sure, graded).grades, scored(sure, graded).grade) == (("competent",), "competent")
    open_ = y.register(*occasions, complete=("activities",))
    assert (scored(open_, graded).grades, scored(open_, graded).grade) == (("excellent", "competent", None), None)
    none = y.register(*occasions)
    assert (scored(none, graded).grades, scored(none, graded).grade) == ((None,), None)


def test_merged_cases_count_as_filed_where_the_rulebook_says_so() -> None:
    merged = attrs.evolve(
        y.proposal("p1", "a"),
        events=(Submitted(date=y.SESSION_DAY), Examined(), Merged(into_id="p2", date=PartialDate(2023, 2))),
    )
    year = y.register(*y.members("b"), merged, y.proposal("p2", "b"))
    inside, outside = (
        with_parameters(
            NATIONAL_DEFAULT,
            {"proposal.merge_accounting": Parameter(value=accounting, source="某市政协提案工作情况的报告")},
        )
        for accounting in (MergeAccounting.INSIDE_FILED, MergeAccounting.OUTSIDE_FILED)
    )
    assert [ledger.total for ledger in assess(year, simple(FILED), 2023, inside)] == [exactly(10), exactly(10)]
    assert [ledger.total for ledger in assess(year, simple(FILED), 2023, outside)] == [exactly(0), exactly(10)]


@pytest.mark.parametrize("period", [True, "2023", 2023.0])
def test_a_period_is_a_period_or_the_number_of_a_year(period: object) -> None:
    with pytest.raises(TypeError):
        assess(y.register(), simple(PRESENT), period)  # type: ignore[arg-type]


def test_coverage_of_one_calendar_year_is_not_enough_for_a_year_that_begins_in_december() -> None:
    known = Coverage(collection="proposals", period=Period.year(2023))
    half_known = attrs.evolve(y.register(y.proposal("p1", "a"), complete=()), coverage=(known,))
    december = attrs.evolve(simple(FILED), year_start=hongkou().year_start)
    assert scored(half_known, simple(FILED)).total == exactly(10)
    assert scored(half_known, december).total == Interval(10, None)


RICH = y.register(
    *y.members("b", "c"),
    y.standing("b"),
    attrs.evolve(y.PLENARY, speeches=(Speech(title="示例", mode=SpeechMode.ORAL, speaker_id="p-c"),)),
    y.seen("plenary", half_days=4, half_days_held=5),
    y.on_leave("plenary", "b", compulsory=True),
    *(y.meeting(f"s{n}", MeetingKind.STANDING_COMMITTEE, PartialDate(2023, n)) for n in range(2, 6)),
    *(y.missed(f"s{n}", "b", compulsory=True) for n in range(2, 6)),
    *(y.activity(f"a{n}", "public_welfare") for n in range(7)),
    *(y.seen(f"a{n}", "c") for n in range(7)),
    y.proposal("p1", "a", "b", "c", key=True),
    y.proposal("p2", "b", "a"),
    y.proposal("p3", "b"),
    y.proposal("p4", proposer_kind="party", proposer_ids=("u",)),
    award("p1"),
    *(y.report(f"r{n}", "c", "a", adoptions=None) for n in range(2)),
    complete=("attendances", "offices", "proposals", "meetings"),
)


def without_paths(ledgers: tuple[MemberLedger, ...]) -> dict[str, MemberLedger]:
    return {
        ledger.member_id: attrs.evolve(ledger, entries=tuple(attrs.evolve(entry, path="") for entry in ledger.entries))
        for ledger in ledgers
    }


@pytest.mark.parametrize("name", schemes())
@settings(max_examples=8)
@given(random=st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(name: str, random: Random) -> None:
    collections: dict[str, Any] = {
        name: tuple(random.sample(getattr(RICH, name), len(getattr(RICH, name)))) for name in COLLECTIONS.values()
    }
    shuffled = attrs.evolve(RICH, **collections)
    assert without_paths(assess(shuffled, scheme(name), 2023)) == without_paths(assess(RICH, scheme(name), 2023))


@pytest.mark.parametrize("name", schemes())
def test_every_entry_leads_to_its_rule_and_its_record(name: str) -> None:
    by = scheme(name)
    ids = {rule.id for rule in by.rules()}
    for ledger in assess(RICH, by, 2023):
        assert ledger.total == total_of(ledger.entries)
        for entry in ledger.entries:
            assert entry.rule_id in ids or entry.reason in {EntryReason.BASE, EntryReason.UNKNOWN_RULES}
            if entry.record_id:
                collection, position = entry.path.removeprefix("$.").split("[", 1)
                held = getattr(RICH, collection)[int(position.partition("]")[0])]
                assert held.id == entry.record_id
