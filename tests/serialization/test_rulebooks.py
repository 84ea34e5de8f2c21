"""Rulebooks as files: what stands in them is what holds, and what is wrong in them is said, all of it, with its place."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    AnnualDate,
    MinimumOutput,
    Parameter,
    Rulebook,
    Span,
    SpanUnit,
    Within,
    diff,
    inherit,
    parameters,
    with_parameters,
)
from cppcc_domain.serialization import (
    DocumentError,
    MessageCode,
    dumps_rulebook,
    load_rulebook,
    loads_rulebook,
    preset,
)
from cppcc_domain.testing import laws
from cppcc_domain.testing.strategies import rulebooks
from cppcc_domain.values import DocumentNumber, PartialDate

HEADING = 'name = "some_district"\nplace = "某市某区"\ninherits = "national"\n'
DISTRICT = f"""{HEADING}
[proposal.topics]
value = ["economy", "our_harbour"]
source = "某区政协提案工作条例第九条"

[proposal.max_body_chars]
none = true
source = "某区政协提案工作条例"
verified = false

[handling.return_window]
value = {{ amount = 3, unit = "working_days" }}
source = "某区人民政府提案办理办法第六条"
document = {{ organ = "某政办", year = 2024, serial = 5 }}
valid_from = 2024-03-01

[handling.reply_deadline]
value = {{ month = 6, day = 30 }}
source = "某区人民政府提案办理办法第八条"
valid_from = "2024"
everywhere = true

[member.min_output]
value = [{{ indicators = ["proposals_received"], times = 1, within = "year" }}]
source = "某区政协委员履职办法"
"""


def problems_of(text: str | bytes, *known: Rulebook) -> dict[str, str]:
    """Return what is wrong with a file, by path."""
    with pytest.raises(DocumentError) as caught:
        loads_rulebook(text, known)
    return {problem.path: problem.message("en") for problem in caught.value.problems}


# --- what a file says ----------------------------------------------------------------------------------------------


def test_what_a_file_sets_holds_and_the_rest_is_inherited() -> None:
    district = loads_rulebook(DISTRICT)
    source = "某区人民政府提案办理办法"
    own: dict[str, Parameter[Any]] = {
        "proposal.topics": Parameter(value=("economy", "our_harbour"), source="某区政协提案工作条例第九条"),
        "proposal.max_body_chars": Parameter(value=None, source="某区政协提案工作条例", verified=False),
        "handling.return_window": Parameter(
            value=Span(3, SpanUnit.WORKING_DAYS),
            source=f"{source}第六条",
            document=DocumentNumber("某政办", 2024, 5),
            valid_from=PartialDate(2024, 3, 1),
        ),
        "handling.reply_deadline": Parameter(
            value=AnnualDate(6, 30), source=f"{source}第八条", valid_from=PartialDate(2024), everywhere=True
        ),
        "member.min_output": Parameter(
            value=(MinimumOutput(indicators=("proposals_received",), times=1, within=Within.YEAR),),
            source="某区政协委员履职办法",
        ),
    }
    inherited = inherit(NATIONAL_DEFAULT, name="some_district", place="某市某区")
    assert district == with_parameters(inherited, own)


def test_a_file_may_set_nothing_of_its_own() -> None:
    assert loads_rulebook(HEADING) == inherit(NATIONAL_DEFAULT, name="some_district", place="某市某区")


def test_a_rulebook_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "some_district.toml"
    path.write_bytes(b"\xef\xbb\xbf" + DISTRICT.encode())
    assert load_rulebook(path) == load_rulebook(str(path)) == loads_rulebook(DISTRICT)
    with pytest.raises(FileNotFoundError):
        load_rulebook(tmp_path / "nowhere.toml")


def test_a_file_inherits_from_a_preset() -> None:
    local = loads_rulebook(HEADING.replace("national", "guangzhou"))
    assert local.parent == "guangzhou"
    assert local.proposal.topics.value == preset("guangzhou").proposal.topics.value
    assert not local.proposal.topics.verified


def test_a_file_inherits_from_what_is_handed_over_before_a_preset_of_that_name() -> None:
    city = loads_rulebook(DISTRICT.replace("some_district", "guangzhou"))
    local = loads_rulebook(HEADING.replace("national", "guangzhou"), [city])
    assert local == inherit(city, name="some_district", place="某市某区")
    assert local.handling.reply_deadline.verified
    assert not local.handling.return_window.verified


def test_a_file_that_sets_everything_needs_no_parent() -> None:
    text = dumps_rulebook(NATIONAL_DEFAULT)
    assert "inherits" not in text
    assert loads_rulebook(text) == NATIONAL_DEFAULT
    blocks = text.split("\n\n")
    without_one = [block for block in blocks if not block.startswith("[handling.leader_quota]")]
    assert len(without_one) == len(blocks) - 1
    assert problems_of("\n\n".join(without_one)) == {"$.inherits": "required, but missing"}


# --- there and back ------------------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(rulebook=rulebooks())
def test_what_is_written_is_read_back(rulebook: Rulebook) -> None:
    text = dumps_rulebook(rulebook)
    assert loads_rulebook(text) == rulebook
    assert dumps_rulebook(loads_rulebook(text)) == text


@settings(max_examples=25)
@given(parent=rulebooks(), child=rulebooks())
def test_a_rulebook_is_written_against_the_parent_that_is_handed_over(parent: Rulebook, child: Rulebook) -> None:
    local = with_parameters(
        inherit(parent, name="some_village", place="某村"), {one.key: one.b for one in diff(parent, child)}
    )
    assert loads_rulebook(dumps_rulebook(local, [parent]), [parent]) == local


@settings(max_examples=25)
@given(rulebook=rulebooks())
def test_only_what_is_not_inherited_is_written(rulebook: Rulebook) -> None:
    inherited = inherit(NATIONAL_DEFAULT, name=rulebook.name, place=rulebook.place)
    written = tomllib.loads(dumps_rulebook(rulebook))
    keys = [f"{group}.{key}" for group, tables in written.items() if isinstance(tables, dict) for key in tables]
    assert keys == [found.key for found in diff(inherited, rulebook)]


@settings(max_examples=25)
@given(rulebook=rulebooks())
def test_rulebooks_survive_as_json_too(rulebook: Rulebook) -> None:
    laws.round_trip(rulebook)


def test_a_rulebook_whose_parent_nobody_knows_cannot_be_written() -> None:
    parent = inherit(NATIONAL_DEFAULT, name="some_city", place="某市")
    with pytest.raises(UnknownCodeError, match="'some_city'"):
        dumps_rulebook(inherit(parent, name="some_district", place="某市某区"))


# --- what is wrong -------------------------------------------------------------------------------------------------


def test_everything_wrong_with_a_file_is_said_at_once() -> None:
    text = """
name = " "
inherits = 7
surprise = 1

[proposal]
one_matter = true
min_signatories = { value = 0, source = "某规定" }
title_pattern = { value = "关于(", source = " " }
max_title_chars = { none = true, value = 3, source = "某规定" }
max_body_chars = { none = false, source = "某规定" }
number_width = { none = true, source = "某规定" }
merge_accounting = { value = "inside", source = "某规定" }
session_deadlines = { value = [{ term = 1, session = 0, day = 2024-01-02T03:04:05, hour = 20:00:00 }], source = "某规定" }

[handling]
return_window = { value = { amount = "3", unit = "workdays" }, sources = "某规定" }
reply_deadline = { value = { month = 2, day = 30 }, source = "某规定", verified = "yes" }

[award]
proposal_ratio = { value = { low = 5, high = "5.0" }, source = "某规定", valid_from = "2024-13" }

[member]
attendance_min_share = { value = "0.5", source = "某规定", document = { organ = "某政办", year = 24 } }
"""
    missing = "required, but missing"
    assert problems_of(text + "\n[[naming]]\nstyle = 1\n") == {
        "$.name": '" " is impossible, expected text that is not blank',
        "$.inherits": "expected text, found 7",
        "$.place": missing,
        "$.surprise": "unknown key; the known ones are: name, place, inherits, "
        "proposal, handling, award, member, meeting, consultation, opinion, branch, naming, report",
        "$.proposal.one_matter": "expected an object, found true",
        "$.proposal.min_signatories.value": "0 is impossible, expected a whole number of at least 1",
        "$.proposal.title_pattern.value": '"关于(" is impossible, expected a regular expression',
        "$.proposal.title_pattern.source": '" " is impossible, expected text that is not blank',
        "$.proposal.max_title_chars.none": "expected true, and no value beside it, found true",
        "$.proposal.max_body_chars.none": "expected true, and no value beside it, found false",
        "$.proposal.number_width.none": "unknown key; the known ones are: "
        "value, source, document, valid_from, verified, everywhere",
        "$.proposal.number_width.value": missing,
        "$.proposal.merge_accounting.value": '"inside" is not one of: outside_filed, inside_filed',
        "$.proposal.session_deadlines.value[0].session": "0 is impossible, expected a whole number of at least 1",
        "$.proposal.session_deadlines.value[0].day": '"2024-01-02T03:04:05" is impossible, expected a day such as 2024-01-29',
        "$.handling.return_window.value.amount": 'expected a whole number, found "3"',
        "$.handling.return_window.value.unit": '"workdays" is not one of: working_days, days, weeks, months',
        "$.handling.return_window.sources": "unknown key; the known ones are: "
        "value, source, document, valid_from, verified, everywhere",
        "$.handling.return_window.source": missing,
        "$.handling.reply_deadline.value": '{"month": 2, "day": 30} is impossible, expected a day of the year',
        "$.handling.reply_deadline.verified": 'expected true or false, found "yes"',
        "$.award.proposal_ratio.value.low": 'expected a decimal such as "34.0", found 5',
        "$.award.proposal_ratio.valid_from": '"2024-13" is impossible, expected a day of the calendar',
        "$.member.attendance_min_share.value": '"0.5" is impossible, expected a fraction such as "2/3"',
        "$.member.attendance_min_share.document.serial": missing,
        "$.naming": 'expected an object, found [{"style": 1}]',
    }


def test_an_unknown_key_is_answered_with_the_known_ones() -> None:
    assert problems_of(f"{HEADING}[award]\nfoo = 1") == {
        "$.award.foo": "unknown key; the known ones are: proposal_ratio, collective_ratio, unit_ratio, cadence"
    }


def test_an_unknown_parent_is_answered_with_those_that_there_are() -> None:
    city = inherit(NATIONAL_DEFAULT, name="our_city", place="某市")
    message = problems_of(HEADING.replace("national", "ntaional"), city)["$.inherits"]
    assert message.startswith('"ntaional" is not one of: our_city, national, ')
    assert "guangzhou" in message


@pytest.mark.parametrize(
    ("name", "inherits", "circle"),
    [
        ("a", "a", "a → a"),
        ("haikou", "meilan", "haikou → meilan → haikou"),
        ("national", "meilan", "national → meilan → haikou → national"),
        ("c", "b", "c → b → a → c"),
    ],
)
def test_no_rulebook_inherits_from_itself(name: str, inherits: str, circle: str) -> None:
    a = inherit(inherit(NATIONAL_DEFAULT, name="c", place="某省"), name="a", place="某省")
    b = inherit(a, name="b", place="某市")
    with pytest.raises(DocumentError) as caught:
        loads_rulebook(f'name = "{name}"\nplace = "某区"\ninherits = "{inherits}"', [a, b])
    (problem,) = caught.value.problems
    assert (problem.path, problem.message_code) == ("$.inherits", MessageCode.INHERITS_FROM_ITSELF)
    assert problem.expected == circle


def test_parents_that_inherit_from_each_other_end_no_reading() -> None:
    a = inherit(inherit(NATIONAL_DEFAULT, name="b", place="某省"), name="a", place="某省")
    b = inherit(a, name="b", place="某市")
    assert loads_rulebook(HEADING.replace("national", "b"), [a, b]).parent == "b"


@pytest.mark.parametrize("text", ["a", "[", 'name = "x', b"\xff\xfe\x00"])
def test_what_is_no_toml_is_refused_as_a_document(text: str | bytes) -> None:
    with pytest.raises(DocumentError):
        loads_rulebook(text)


def test_every_parameter_has_a_reader_that_refuses_nonsense() -> None:
    for key, _ in parameters(NATIONAL_DEFAULT):
        found = problems_of(f"{HEADING}[{key}]\nvalue = {{ nonsense = 1.5 }}\nsource = '某规定'")
        assert found, key
        assert all(path.startswith(f"$.{key}.value") for path in found), found
