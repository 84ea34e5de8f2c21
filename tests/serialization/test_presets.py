"""The rulebooks that come with the package: every value with its text, and nothing that no text says."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from importlib.resources import files
from operator import attrgetter
from typing import Any, get_args

import attrs
import pytest

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    AbsenceConsequence,
    AbsenceLimit,
    AwardRatio,
    Cadence,
    MergeAccounting,
    NamingStyle,
    Rulebook,
    Span,
    SpanUnit,
    Within,
    diff,
    inherit,
    parameters,
)
from cppcc_domain.serialization import dumps_rulebook, loads_rulebook, preset, presets
from cppcc_domain.serialization.toml import read_toml
from cppcc_domain.values import DocumentNumber
from cppcc_domain.vocab import MeetingKind
from cppcc_domain.vocab.terms import CodeList

each_preset = pytest.mark.parametrize("name", presets())


def source_of(name: str) -> dict[str, Any]:
    return read_toml((files("cppcc_domain.rulebook") / "presets" / f"{name}.toml").read_bytes())


def parent_of(rulebook: Rulebook) -> Rulebook:
    return NATIONAL_DEFAULT if rulebook.parent == "national" else preset(rulebook.parent or "")


def codes_in(value: Any, kind: Any) -> Iterator[tuple[CodeList[Any], str]]:
    """Yield every code of an open list that a value of this type holds, with its list."""
    arguments = get_args(kind)
    if isinstance(value, tuple):
        for item in value:
            yield from codes_in(item, arguments[0])
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from codes_in(getattr(value, field.name), field.type)
    else:
        lists = [part for argument in (kind, *arguments) for part in get_args(argument) if isinstance(part, CodeList)]
        yield from ((code_list, value) for code_list in lists if isinstance(value, str))


@each_preset
def test_a_preset_is_named_as_its_file_and_has_a_parent_and_a_place(name: str) -> None:
    local = preset(name)
    assert local.name == name
    assert local.parent in {"national", *presets()}
    assert local.place != parent_of(local).place


@each_preset
def test_a_preset_differs_from_what_it_inherits_in_just_what_its_file_sets(name: str) -> None:
    local = preset(name)
    tree = source_of(name)
    written = {f"{group}.{key}" for group, tables in tree.items() if isinstance(tables, dict) for key in tables}
    own = diff(inherit(parent_of(local), name=local.name, place=local.place), local)
    assert written == {found.key for found in own}
    assert written
    assert loads_rulebook(dumps_rulebook(local)) == local


@each_preset
def test_only_what_the_place_itself_sets_or_the_charter_binds_is_verified(name: str) -> None:
    local = preset(name)
    tree = source_of(name)
    for key, parameter in parameters(local):
        group, _, field = key.partition(".")
        assert parameter.source.strip()
        assert not parameter.verified or field in tree.get(group, {}) or parameter.everywhere, key


@each_preset
def test_the_codes_of_a_preset_are_known_to_the_vocabulary(name: str) -> None:
    local = preset(name)
    for key, parameter in parameters(local):
        group, _, field = key.partition(".")
        kind = attrs.fields_dict(type(getattr(local, group)))[field].type
        found = list(codes_in(parameter.value, get_args(kind)[0]))
        assert [code for code_list, code in found if code not in code_list] == [], key


def test_codes_are_found_at_any_depth() -> None:
    topics = attrs.fields_dict(type(NATIONAL_DEFAULT.proposal))["topics"].type
    assert [code for _, code in codes_in(("a", "b"), get_args(topics)[0])] == ["a", "b"]
    examiner = attrs.fields_dict(type(NATIONAL_DEFAULT.proposal))["first_session_examiner"].type
    assert [code for _, code in codes_in("a", get_args(examiner)[0])] == ["a"]
    output = attrs.fields_dict(type(NATIONAL_DEFAULT.member))["min_output"].type
    minimum = preset("jinan").member.min_output.value
    assert [code for _, code in codes_in(minimum, get_args(output)[0])] == ["proposals_received", "opinion_reports"]


def test_presets_are_in_alphabetical_order_and_others_are_refused() -> None:
    assert list(presets()) == sorted(presets())
    assert preset("national") is NATIONAL_DEFAULT
    with pytest.raises(UnknownCodeError, match="preset has no code 'atlantis'"):
        preset("atlantis")


def test_a_preset_is_read_once() -> None:
    assert preset("meilan") is preset("meilan")


def limit(kind: MeetingKind, times: int, consequence: AbsenceConsequence, **fields: Any) -> AbsenceLimit:
    return AbsenceLimit(kind=kind, times=times, within=Within.TERM, consequence=consequence, **fields)


PLENARY, STANDING = MeetingKind.PLENARY, MeetingKind.STANDING_COMMITTEE
ADVISED = AbsenceConsequence.ADVISED_TO_RESIGN

FACTS: list[tuple[str, str, object]] = [
    ("banan", "handling.return_window", Span(10, SpanUnit.WORKING_DAYS)),
    ("beijing", "proposal.plenary_proposer_kinds", ("group",)),
    ("changzhou", "proposal.plenary_proposer_kinds", ()),
    ("chaotian", "proposal.max_body_chars", 2500),
    ("chaotian", "handling.feedback_from_all", True),
    ("daoli", "award.proposal_ratio", AwardRatio(low=Decimal("4.5"), high=Decimal("5.5"))),
    ("fangshan", "award.cadence", (Cadence.TWO_YEARLY,)),
    ("fuyang", "proposal.session_window_start", Span(3, SpanUnit.MONTHS)),
    ("fuyang", "proposal.first_session_examiner", "proposal_examination_committee"),
    ("gansu", "handling.result_classes", ("A", "B", "C")),
    ("guangzhou", "handling.return_reply", Span(7, SpanUnit.DAYS)),
    ("guangzhou", "handling.leader_quota", 1),
    ("guangzhou", "naming.style", NamingStyle.TERM_BEFORE_PLACE),
    (
        "guangzhou",
        "proposal.topics",
        ("economy", "urban_environment", "science_education_health_sports", "social_affairs"),
    ),
    ("guoyang", "handling.return_window", Span(5, SpanUnit.WORKING_DAYS)),
    ("haikou", "report.percent_decimals", 0),
    ("haikou", "naming.style", NamingStyle.TERM_AFTER_PLACE),
    ("hongkou", "proposal.numbers_before_filing", True),
    ("hongkou", "proposal.max_title_chars", 100),
    ("hongkou", "handling.satisfaction_scale", ("agreed", "understood", "reserved", "disagreed")),
    ("jiangsu", "branch.temporary_min_members", 3),
    ("jiangsu", "branch.temporary_min_days", 6),
    ("jiangxi", "proposal.topics", ("economic", "political", "cultural", "social", "ecological")),
    ("kenli", "award.proposal_ratio", AwardRatio(low=Decimal(8), high=Decimal(10))),
    ("lanzhou", "proposal.plenary_proposer_kinds", ("sector", "group", "joint_group")),
    ("meilan", "naming.style", NamingStyle.TERM_AFTER_PLACE),
    ("qingpu", "proposal.higher_level_members", True),
    ("shandong", "handling.return_window", Span(5, SpanUnit.DAYS)),
    ("shanghai", "proposal.plenary_proposer_kinds", ()),
    ("suzhou", "proposal.plenary_proposer_kinds", ("sector", "group")),
    ("tongcheng", "proposal.reject_reasons", ("state_secret", "in_litigation", "academic", "promotion", "own_unit")),
    ("weihai", "member.absence_limits", (limit(STANDING, 7, ADVISED), limit(PLENARY, 3, ADVISED))),
    ("weihai", "member.attendance_min_share", Fraction(2, 3)),
    ("weinan", "award.cadence", (Cadence.YEARLY,)),
    ("xiejiaji", "proposal.max_body_chars", 2000),
    (
        "xuanwei",
        "member.absence_limits",
        (
            limit(PLENARY, 1, AbsenceConsequence.CRITICISM, unexcused_only=True),
            limit(PLENARY, 2, AbsenceConsequence.REVOCATION, unexcused_only=True),
        ),
    ),
    ("zhoushan", "proposal.merge_accounting", MergeAccounting.INSIDE_FILED),
]


@pytest.mark.parametrize(("name", "key", "value"), FACTS, ids=[f"{name}-{key}" for name, key, _ in FACTS])
def test_a_preset_says_what_the_text_of_its_place_says(name: str, key: str, value: object) -> None:
    parameter = attrgetter(key)(preset(name))
    assert (parameter.value, parameter.verified) == (value, True)


def test_who_may_propose_differs_from_place_to_place() -> None:
    usual = {"individual", "joint", "party", "mass_organisation", "special_committee"}
    others = {name: set(preset(name).proposal.proposer_kinds.value) - usual for name in presets()}
    assert others["huaian"] == {"sector", "group", "county_committee"}
    assert others["changzhou"] == {"sector", "sector_group"}
    assert others["shanghai"] == {"sector"}
    assert others["xiamen"] == set()


def test_what_is_older_than_what_the_place_says_now_is_not_verified() -> None:
    assert preset("haikou").proposal.topics.value == (
        "economy",
        "urban_rural",
        "science_education_health_sports",
        "political_legal",
    )
    assert not preset("haikou").proposal.topics.verified
    assert preset("shanghai").handling.longest_reply.value == Span(3, SpanUnit.MONTHS)
    assert not preset("shanghai").handling.longest_reply.verified


def test_the_number_of_the_document_is_kept() -> None:
    assert preset("xiamen").proposal.proposer_kinds.document == DocumentNumber("厦协委", 2012, 23)


def test_what_meilan_takes_from_its_city_is_no_more_than_a_guess() -> None:
    meilan, haikou = preset("meilan"), preset("haikou")
    assert meilan.parent == "haikou"
    assert meilan.report.percent_decimals.value == haikou.report.percent_decimals.value == 0
    assert haikou.report.percent_decimals.verified
    assert not meilan.report.percent_decimals.verified
