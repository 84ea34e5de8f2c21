"""Where a case stands, by when what is owed, and what may happen, in a sentence."""

import subprocess
import sys
from datetime import date
from typing import Any

import attrs
import pytest
from hypothesis import given

from cppcc_domain.lifecycle import DueDate, DueDay, official_calendar
from cppcc_domain.model import LocalTerm, Proposal, Register, Unit
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    Converted,
    Examined,
    Extended,
    Filed,
    HandlingStarted,
    Merged,
    Recorded,
    Replied,
    ReplyRejected,
    ReturnRequested,
    Submitted,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Span, SpanUnit, with_parameters
from cppcc_domain.testing import strategies as domain
from cppcc_domain.text import describe_case, describe_due, describe_state, format_case_number, printed_number
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab.deadlines import DueKind, Undated
from cppcc_domain.vocab.proposals import FilingStatus, HandlingRole, HandlingStatus

FILED = (Submitted(), Examined(), Filed(number=94))
JUNE_30 = PartialDate(2024, 6, 30)
REGISTER = Register(
    committee_id="c1",
    units=(
        Unit(id="u1", name="某区教育局", kind="government_department"),
        Unit(id="u2", name="某区财政局", kind="government_department"),
    ),
)
VERIFIED = with_parameters(
    NATIONAL_DEFAULT,
    {
        f"handling.{name}": Parameter(value=Span(amount, unit), source="某区提案办理规定")
        for name, amount, unit in (
            ("reply_deadline", 3, SpanUnit.MONTHS),
            ("cohandling_opinion", 1, SpanUnit.MONTHS),
            ("return_window", 10, SpanUnit.DAYS),
            ("return_reply", 7, SpanUnit.DAYS),
        )
    },
)


def assigned(due: PartialDate | None = JUNE_30, when: PartialDate | None = None, **roles: HandlingRole) -> Assigned:
    units = roles or {"u1": HandlingRole.SOLE}
    parts = tuple(Assignment(unit_id=unit_id, role=role) for unit_id, role in units.items())
    return Assigned(date=when, assignments=parts, due=due)


def case(*events: AnyProposalEvent, **fields: Any) -> Proposal:
    bare = Proposal(id="p1", title="关于增设社区托育点的提案", committee_id="c1")
    return attrs.evolve(bare, **{"events": (*FILED, *events), **fields})


UNDER_WAY = case(assigned(), Accepted(unit_id="u1"), HandlingStarted(unit_id="u1"))


def said(proposal: Proposal, part: int, as_of: date | None = None) -> str:
    """Return one part of the status under the verified rules, counted from zero."""
    return describe_case(proposal, REGISTER, rulebook=VERIFIED, as_of=as_of).rstrip("。").split("；")[part]


def test_a_case_is_described_by_number_state_units_day_and_next_steps() -> None:
    assert describe_case(UNDER_WAY, REGISTER, as_of=date(2024, 7, 3)) == (
        "第0094号提案：立案、办理中；独办：某区教育局；应于2024年6月30日前答复，已逾期3天；可：交办、办理、办复。"
    )
    assert describe_case(UNDER_WAY, REGISTER, as_of=date(2024, 7, 3), locale="en") == (
        "case no. 0094: filed, in progress; sole handling unit: 某区教育局; reply due by June 30, 2024, 3 day(s) overdue; "
        "possible now: assignment, start of the handling, reply."
    )


def test_a_proposal_without_number_or_units_has_only_its_state() -> None:
    assert describe_case(case(events=(Submitted(),))) == "提交；可：审查、撤案。"
    passed_on = case(events=(Submitted(), Examined(), Converted(target="suggestion")))
    assert describe_case(passed_on) == "转办。"
    assert describe_case(passed_on, locale="en") == "passed on in another form."


def test_units_stand_under_their_roles_and_by_id_where_their_name_is_unknown() -> None:
    led = case(assigned(u1=HandlingRole.LEAD, u2=HandlingRole.CO, u3=HandlingRole.CO))
    assert describe_case(led, REGISTER).split("；")[1:3] == ["主办：某区教育局", "会办：某区财政局、u3"]
    assert describe_case(led).split("；")[1] == "主办：u1"


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        (None, "应于2024年6月30日前答复"),
        (date(2024, 6, 20), "应于2024年6月30日前答复，还有10天"),
        (date(2024, 6, 30), "应于2024年6月30日前答复，当日到期"),
        (date(2024, 7, 1), "应于2024年6月30日前答复，已逾期1天"),
    ],
)
def test_days_left_and_overdue_are_counted_from_the_day_given(as_of: date | None, expected: str) -> None:
    assert said(UNDER_WAY, 2, as_of) == expected


@pytest.mark.parametrize(
    ("due", "as_of", "expected"),
    [
        (PartialDate(2024, 6), date(2024, 5, 1), "应于2024年6月某日前答复"),
        (PartialDate(2024, 6), date(2024, 6, 15), "应于2024年6月某日前答复，可能已逾期"),
        (PartialDate(2024, 6), date(2024, 7, 2), "应于2024年6月某日前答复，至少已逾期2天"),
        (PartialDate(2024), None, "应于2024年某日前答复"),
    ],
)
def test_a_day_known_in_part_is_said_in_part(due: PartialDate, as_of: date | None, expected: str) -> None:
    assert said(case(assigned(due)), 2, as_of) == expected


def test_days_that_are_no_month_or_year_are_said_from_when_to_when() -> None:
    vague = case(assigned(None, PartialDate(2024)))
    assert said(vague, 2).startswith("可于2024年1月11日至2025年1月10日间某日前申退")
    assert said(vague, 3) == "应于2024年4月1日至2025年3月31日间某日前答复"


def test_a_rule_that_was_not_verified_is_named_so() -> None:
    by_default = case(assigned(None, PartialDate(2024, 3, 18)))
    assert "应于2024年6月18日前答复（期限未核实）" in describe_case(by_default)
    assert "（期限未核实）" not in describe_case(by_default, rulebook=VERIFIED)


def test_a_day_that_cannot_be_told_says_why_but_not_for_a_mere_right() -> None:
    assert describe_case(case(assigned(None))).split("；")[2] == "答复期限不详（起算日不详）"
    assert "申退期限" not in describe_case(case(assigned(None)))
    rejected = case(*UNDER_WAY.events[3:], Replied(unit_id="u1"), ReplyRejected(unit_id="u1"))
    assert said(rejected, 2) == "重新答复期限不详（未规定期限）"


def test_the_right_to_return_the_case_is_spoken_of_until_it_lapses() -> None:
    waiting = case(assigned(None, PartialDate(2024, 3, 18)))
    assert said(waiting, 2, date(2024, 3, 20)) == "可于2024年3月28日前申退，还有8天"
    assert said(waiting, 2, date(2024, 3, 29)).startswith("应于2024年6月18日前答复")
    assert "可于2024年4月1日前申退（期限未核实）" in describe_case(waiting, calendar=official_calendar())


def test_what_is_due_first_is_said_first() -> None:
    led = case(assigned(None, PartialDate(2024, 3, 18), u1=HandlingRole.LEAD, u2=HandlingRole.CO))
    accepted = attrs.evolve(led, events=(*led.events, Accepted(unit_id="u1"), Accepted(unit_id="u2")))
    assert said(accepted, 3) == "会办意见应于2024年4月18日前送主办单位"
    assert said(accepted, 4) == "应于2024年6月18日前答复"
    asked = case(assigned(), ReturnRequested(unit_id="u1", date=PartialDate(2024, 3, 20)))
    assert said(asked, 2) == "申退应于2024年3月27日前答复"


def test_the_units_left_are_named_where_others_are_done() -> None:
    split = assigned(u1=HandlingRole.SPLIT, u2=HandlingRole.SPLIT)
    accepted = (Accepted(unit_id="u1"), Accepted(unit_id="u2"), HandlingStarted(unit_id="u1"))
    both = case(split, *accepted)
    assert said(both, 2) == "应于2024年6月30日前答复"
    one = case(split, *accepted, Replied(unit_id="u1"))
    assert said(one, 2) == "应于2024年6月30日前答复（某区财政局）"


def test_an_extension_is_said_to_be_one() -> None:
    later = case(*UNDER_WAY.events[3:], Extended(until=PartialDate(2024, 8, 31)))
    assert said(later, 2) == "经延期，应于2024年8月31日前答复"
    no_units = case(events=(Recorded(filing=FilingStatus.FILED, number=7), Extended(until=PartialDate(2024, 8, 31))))
    assert said(no_units, 1) == "经延期，应于2024年8月31日前答复"


def test_the_state_of_a_case_of_unknown_handling_is_that_of_its_filing() -> None:
    assert (
        describe_state(case(events=(Recorded(filing=FilingStatus.FILED, handling=HandlingStatus.UNKNOWN),))) == "立案"
    )
    assert describe_state(case(), locale="en") == "filed, not yet assigned"


def test_a_number_is_printed_as_wide_as_the_rulebook_says() -> None:
    assert printed_number(case()) == format_case_number(94, width=4)
    narrow = with_parameters(NATIONAL_DEFAULT, {"proposal.number_width": Parameter(value=1, source="某区")})
    assert printed_number(case(), narrow) == format_case_number(94)
    assert printed_number(case(events=(Submitted(),))) is None


def test_a_number_within_the_topic_stands_behind_the_case_number() -> None:
    numbered = case(events=(*FILED[:2], Filed(number=12, sub_number=3)), topic="economy")
    assert printed_number(numbered) == "第0012号（经济类3号）"
    assert printed_number(numbered, locale="en") == "case no. 0012 (economy no. 3)"
    assert printed_number(attrs.evolve(numbered, topic=None)) == "第0012号"
    local = attrs.evolve(numbered, topic="harbour")
    assert (
        printed_number(local, labels=[LocalTerm(vocabulary="topic", code="harbour", zh="港口")])
        == "第0012号（港口类3号）"
    )
    with_label = attrs.evolve(REGISTER, labels=(LocalTerm(vocabulary="topic", code="harbour", zh="港口"),))
    assert describe_case(local, with_label).startswith("第0012号（港口类3号）提案：立案、未交办；")


@pytest.mark.parametrize("kind", DueKind)
@pytest.mark.parametrize("locale", ["zh_Hans_CN", "zh_HK", "en"])
def test_every_kind_of_due_date_has_its_words(kind: DueKind, locale: str) -> None:
    dated = DueDate(kind=kind, day=DueDay.stated(JUNE_30), started_at=3)
    undated = attrs.evolve(dated, day=DueDay(undated=Undated.NO_START))
    texts = [describe_due(due, date(2024, 7, 1), locale=locale) for due in (dated, undated)]
    assert not [text for text in texts if not text or "{" in text]
    assert "30" in texts[0]


def test_traditional_chinese_takes_terms_and_names_of_states_from_the_catalogs() -> None:
    assert describe_state(UNDER_WAY, locale="zh_HK") == "立案、辦理中"


@given(domain.proposals())
def test_every_case_can_be_described(proposal: Proposal) -> None:
    for locale in ("zh_Hans_CN", "en"):
        text = describe_case(proposal, as_of=date(2024, 6, 30), locale=locale)
        assert text.endswith("。" if locale != "en" else ".")
        assert "{" not in text


def test_the_words_do_not_come_from_docstrings() -> None:
    program = (
        "from cppcc_domain.lifecycle import diagram\n"
        "from cppcc_domain.model import Proposal\n"
        "from cppcc_domain.model.proposal_events import Submitted\n"
        "from cppcc_domain.text import class_label, describe_case\n"
        "print(describe_case(Proposal(id='p', title='关于甲的提案', committee_id='c', events=(Submitted(),))))\n"
        "print(class_label('Member'), class_label('Assigned', 'zh_HK'), 'under_review --> not_filed: 不予立案' in diagram())\n"
    )
    done = subprocess.run(
        [sys.executable, "-OO", "-X", "utf8", "-c", program], check=True, capture_output=True, encoding="utf-8"
    )
    assert done.stdout.splitlines()[0] == "提交；可：审查、撤案。"
    assert done.stdout.splitlines()[1].startswith("委员 交")
    assert done.stdout.splitlines()[1].endswith("True")


def test_a_history_that_is_illegal_says_from_which_event_on() -> None:
    broken = case(events=(*FILED[:2], Filed(number=7), Withdrawn()))
    assert describe_case(broken) == "第0007号提案：立案、未交办；经过记录自 events[3]（撤案）起不合规定。"
    assert describe_case(broken, locale="en") == (
        "case no. 0007: filed, not yet assigned; the history is illegal from its event 3, Withdrawn."
    )


def test_a_merged_case_names_the_one_that_goes_on() -> None:
    merged = case(events=(*FILED[:2], Merged(into_id="p2")))
    survivor = case(id="p2")
    unnumbered = case(id="p2", events=FILED[:2])
    assert describe_case(merged) == "并案；并入p2。"
    assert describe_case(merged, attrs.evolve(REGISTER, proposals=(survivor,))) == "并案；并入第0094号。"
    assert (
        describe_case(merged, attrs.evolve(REGISTER, proposals=(unnumbered,))) == "并案；并入关于增设社区托育点的提案。"
    )
    assert "; merged into p2" in describe_case(merged, locale="en")
