import json
from pathlib import Path
from typing import Any

import pytest

from cppcc_domain.errors import CppccError
from cppcc_domain.model import Proposal, Register
from cppcc_domain.model.proposal_events import AnyProposalEvent, Filed, Replied
from cppcc_domain.serialization import (
    DocumentError,
    MessageCode,
    dump,
    dumps,
    load,
    load_leniently,
    loads,
    loads_leniently,
    structure,
    unstructure,
)
from cppcc_domain.values import PartialDate, Quantity, QuantityRange
from cppcc_domain.vocab import Bound, Level

REMOVED = object()
Tree = dict[str, Any]


def canonical(document: Tree) -> str:
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def change(document: Tree, place: str, value: object) -> str:
    """Put the value at a place such as ``register.terms.0.ordinal`` and return the document as text."""
    *steps, last = (int(step) if step.isdigit() else step for step in place.split("."))
    holder: Any = document
    for step in steps:
        holder = holder[step]
    if value is REMOVED:
        del holder[last]
    else:
        holder[last] = value
    return json.dumps(document, ensure_ascii=False)


def json_path(place: str) -> str:
    return "$" + "".join(f"[{step}]" if step.isdigit() else f".{step}" for step in place.split("."))


def test_a_canonical_document_comes_back_unchanged(document: Tree) -> None:
    assert dumps(loads(canonical(document))) == canonical(document)


@pytest.mark.parametrize("number", ["1.10", "12345678901234567890.123", "1E+2", "-0.0", "1e-7", "10.0"])
def test_numbers_of_unknown_keys_are_written_back_digit_for_digit(number: str) -> None:
    text = f"""{{
  "schema": "cppcc-domain/1",
  "register": {{
    "committee_id": "c1",
    "x": {{
      "a": {number},
      "b": [
        {number},
        [],
        {{}}
      ]
    }}
  }}
}}
"""
    register = loads(text)
    assert register.extra == f'{{"x":{{"a":{number},"b":[{number},[],{{}}]}}}}'
    assert dumps(register) == text
    assert unstructure(register)["x"]["a"] == float(number)


def test_text_and_bytes_mean_the_same(document: Tree) -> None:
    text = canonical(document)
    register = loads(text)
    assert loads(text.encode()) == register == loads(dumps(register))


def test_the_order_of_keys_and_defaults_written_out_do_not_matter(document: Tree) -> None:
    register = document["register"]
    shuffled = {"register": dict(reversed(register.items())), "schema": document["schema"]}
    shuffled["register"]["meetings"] = [{**register["meetings"][0], "note": "", "end": None, "days": None}]
    assert dumps(loads(json.dumps(shuffled))) == canonical(document)


def test_what_is_read_is_what_was_written(document: Tree) -> None:
    register = loads(canonical(document))
    committee, (proposal, other) = register.committees[0], register.proposals
    figures = register.reports[0].figures
    assert committee.level is Level.COUNTY
    assert committee.division is not None
    assert (committee.division.code, committee.extra) == ("460108", '{"x_web":{"b":[1,2.5,null],"网址":"例"}}')
    assert (proposal.filed, proposal.case_number) == (Filed(date=PartialDate(2023, 2), number=7), 7)
    assert (proposal.public, other.public, other.events) == (False, None, ())
    assert [type(event).__name__ for event in proposal.events] == ["Submitted", "Filed", "Assigned", "Replied"]
    assert figures[1].quantity == Quantity(300, Bound.OVER, "次", "余")
    assert figures[4].quantity == QuantityRange(3, 5, "天")
    assert (register.persons[1].contacts, register.persons[0].gender) == ((), None)


FIGURES = "register.reports.0.review.0.figures"

BREAKAGES = [
    # what, place, new value, value as reported, kind
    ("id of another type", "register.proposals.1.id", 7, "7", MessageCode.WRONG_TYPE),
    ("null for text", "register.proposals.1.title", None, "null", MessageCode.WRONG_TYPE),
    ("list for an object", "register.proposals.1", [], "[]", MessageCode.WRONG_TYPE),
    ("object for a list", "register.proposals", {}, "{}", MessageCode.WRONG_TYPE),
    ("number for an event", "register.proposals.0.events.2", 5, "5", MessageCode.WRONG_TYPE),
    ("text for a quantity", f"{FIGURES}.0.quantity", "94件", '"94件"', MessageCode.WRONG_TYPE),
    ("number inside a list of ids", "register.proposals.0.proposer_ids.1", 2, "2", MessageCode.WRONG_TYPE),
    ("unknown level", "register.committees.0.level", "village", '"village"', MessageCode.UNKNOWN_VALUE),
    ("level of another type", "register.committees.0.level", 4, "4", MessageCode.UNKNOWN_VALUE),
    ("bound in capitals", f"{FIGURES}.1.quantity.bound", "OVER", '"OVER"', MessageCode.UNKNOWN_VALUE),
    ("unknown event", "register.proposals.0.events.1.type", "files", '"files"', MessageCode.UNKNOWN_VALUE),
    ("event without type", "register.proposals.0.events.1.type", REMOVED, "", MessageCode.MISSING_FIELD),
    ("missing field", "register.committees.0.place", REMOVED, "", MessageCode.MISSING_FIELD),
    ("missing field of an event", "register.proposals.0.events.3.unit_id", REMOVED, "", MessageCode.MISSING_FIELD),
    ("missing committee", "register.committee_id", REMOVED, "", MessageCode.MISSING_FIELD),
    ("half a range", f"{FIGURES}.4.quantity.low", REMOVED, "", MessageCode.MISSING_FIELD),
    ("unknown key of a quantity", f"{FIGURES}.0.quantity.unit", "件", '"件"', MessageCode.UNKNOWN_KEY),
    ("unknown key of a place", "register.meetings.0.place.x_city", 1, "1", MessageCode.UNKNOWN_KEY),
    ("both quantity and range", f"{FIGURES}.0.quantity.low", 1, "1", MessageCode.UNKNOWN_KEY),
    ("第零届", "register.terms.0.ordinal", 0, "0", MessageCode.IMPOSSIBLE_VALUE),
    ("第零次", "register.meetings.0.ordinal", 0, "0", MessageCode.IMPOSSIBLE_VALUE),
    ("30 February", "register.proposals.0.events.0.date", "2023-02-30", '"2023-02-30"', MessageCode.IMPOSSIBLE_VALUE),
    ("month 13", "register.terms.0.start", "2021-13", '"2021-13"', MessageCode.IMPOSSIBLE_VALUE),
    ("date with slashes", "register.terms.0.start", "2021/11", '"2021/11"', MessageCode.IMPOSSIBLE_VALUE),
    ("date in full width", "register.terms.0.start", "２０２１", '"２０２１"', MessageCode.IMPOSSIBLE_VALUE),
    ("date as number", "register.terms.0.start", 2021, "2021", MessageCode.WRONG_TYPE),
    ("blank id", "register.persons.0.id", " ", '" "', MessageCode.IMPOSSIBLE_VALUE),
    ("negative count", "register.meetings.0.votes.0.yes", -1, "-1", MessageCode.IMPOSSIBLE_VALUE),
    ("five digits", "register.committees.0.division", "46010", '"46010"', MessageCode.IMPOSSIBLE_VALUE),
    ("year of a document", "register.proposals.0.events.3.document.year", 23, "23", MessageCode.IMPOSSIBLE_VALUE),
]  # fmt: skip


@pytest.mark.parametrize(("place", "new", "value", "code"), [pytest.param(*rest, id=name) for name, *rest in BREAKAGES])
def test_each_breakage_is_one_problem_with_its_exact_path(
    document: Tree, place: str, new: object, value: str, code: MessageCode
) -> None:
    path = json_path(place)
    with pytest.raises(DocumentError) as caught:
        loads(change(document, place, new))
    (problem,) = caught.value.problems
    assert (problem.path, problem.value, problem.message_code) == (path, value, code)
    assert str(caught.value).startswith(f"{path}: ")


@pytest.mark.parametrize(
    ("place", "new", "path", "code"),
    [
        (f"{FIGURES}.0.quantity", {}, f"{FIGURES}.0.quantity.value", MessageCode.MISSING_FIELD),
        (f"{FIGURES}.4.quantity.high", 1, f"{FIGURES}.4.quantity", MessageCode.IMPOSSIBLE_VALUE),
        ("register.coverage.0.period", {}, "register.coverage.0.period.start", MessageCode.MISSING_FIELD),
        ("register.coverage.0.period.start", None, "register.coverage.0.period", MessageCode.IMPOSSIBLE_VALUE),
        ("register.coverage.0.period.kind", "until", "register.coverage.0.period", MessageCode.IMPOSSIBLE_VALUE),
    ],
)
def test_what_no_single_field_is_to_blame_for_is_a_problem_of_the_whole(
    document: Tree, place: str, new: object, path: str, code: MessageCode
) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(change(document, place, new))
    (problem,) = caught.value.problems
    assert (problem.path, problem.message_code) == (json_path(path), code)


def test_the_allowed_values_are_listed(document: Tree) -> None:
    with pytest.raises(DocumentError, match=r'"x" is not one of: national, province, prefecture, county$'):
        loads(change(document, "register.committees.0.level", "x"))


@pytest.mark.parametrize(
    ("place", "value", "invariant"),
    [
        ("register.terms.0.ordinal", 0, "INV-COM-2"),
        ("register.proposals.0.events.0.date", "2023-02-30", "INV-TIME-1"),
        ("register.proposals.0.events.3.document.serial", 0, "INV-DOC-1"),
    ],
)
def test_an_impossible_value_names_its_invariant(document: Tree, place: str, value: object, invariant: str) -> None:
    with pytest.raises(DocumentError, match=rf"\({invariant}\)$") as caught:
        loads(change(document, place, value))
    assert caught.value.problems[0].invariant == invariant


def test_an_impossible_value_is_explained_in_chinese(document: Tree) -> None:
    with pytest.raises(DocumentError) as caught:
        loads(change(document, "register.terms.0.ordinal", 0))
    assert caught.value.problems[0].message("zh_Hans") == "0 不可能成立，应为从 1 开始的序数"


def test_all_problems_are_reported_at_once(document: Tree) -> None:
    register = document["register"]
    register["terms"][0].update(ordinal=0, members_named=-5, start="x", committee_id=1)
    register["meetings"][0]["votes"][0] = {"yes": -1, "no": -2, "abstained": "3"}
    register["proposals"][0]["events"][1].update(type="?", number=0)
    register["proposals"][1]["events"] = [{"type": "filed", "number": 0, "date": 1}]
    document["x"] = 1
    with pytest.raises(DocumentError) as caught:
        loads(json.dumps(document))
    assert {problem.path for problem in caught.value.problems} == {
        "$.x",
        "$.register.terms[0].ordinal",
        "$.register.terms[0].members_named",
        "$.register.terms[0].start",
        "$.register.terms[0].committee_id",
        "$.register.meetings[0].votes[0].subject",
        "$.register.meetings[0].votes[0].yes",
        "$.register.meetings[0].votes[0].no",
        "$.register.meetings[0].votes[0].abstained",
        "$.register.proposals[0].events[1].type",
        "$.register.proposals[1].events[0].number",
        "$.register.proposals[1].events[0].date",
    }
    assert len(caught.value.problems) == 12


def test_problems_of_a_document_are_an_error_of_this_package_and_of_the_value() -> None:
    assert issubclass(DocumentError, CppccError)
    assert issubclass(DocumentError, ValueError)


def test_references_that_lead_nowhere_are_read(document: Tree) -> None:
    register = loads(change(document, "register.proposals.0.session_id", "nowhere"))
    assert register.proposals[0].session_id == "nowhere"


# --- lenient --------------------------------------------------------------------------------------------------------


def test_a_sound_document_is_read_the_same_either_way(document: Tree) -> None:
    loaded = loads_leniently(canonical(document))
    assert loaded.problems == ()
    assert loaded.register == loads(canonical(document))


LENIENT = [
    # what, place, new value, what the register then lacks: place in its JSON, or where an item moved up
    ("entity without a required field", "register.proposals.0.title", REMOVED, "register.proposals.0"),
    ("impossible required field", "register.terms.0.ordinal", 0, "register.terms.0"),
    ("optional field", "register.terms.0.start", "2021-13", "register.terms.0.start"),
    ("impossible optional field", "register.meetings.0.ordinal", 0, "register.meetings.0.ordinal"),
    ("part of an optional field", "register.meetings.0.place.name", 7, "register.meetings.0.place"),
    ("date of an event", "register.proposals.0.events.0.date", "2023-02-30", "register.proposals.0.events.0.date"),
    ("unknown event", "register.proposals.0.events.1.type", "?", "register.proposals.0.events.1"),
    ("one id of a list", "register.proposals.0.proposer_ids.0", 5, "register.proposals.0.proposer_ids.0"),
    ("a list that is none", "register.proposals.0.proposer_ids", "s1", "register.proposals.0.proposer_ids"),
    ("one vote", "register.meetings.0.votes.0.yes", -1, "register.meetings.0.votes.0"),
    ("a value with an unknown key", f"{FIGURES}.1.quantity.bond", "over", f"{FIGURES}.1"),
    ("a figure", f"{FIGURES}.2.quantity.value", 97.5, f"{FIGURES}.2"),
    ("unknown key of the envelope", "generator", "x", None),
]  # fmt: skip


@pytest.mark.parametrize(("place", "new", "lost"), [pytest.param(*rest, id=name) for name, *rest in LENIENT])
def test_a_lenient_load_leaves_out_as_little_as_possible(
    document: Tree, place: str, new: object, lost: str | None
) -> None:
    sound: Tree = json.loads(canonical(document))
    loaded = loads_leniently(change(document, place, new))
    if lost is not None:
        change(sound, lost, REMOVED)
    assert loaded.register is not None
    assert loads(json.dumps(sound)) == loaded.register
    assert len(loaded.problems) == 1


def test_a_lenient_load_reports_all_that_a_strict_one_reports(document: Tree) -> None:
    document["register"]["terms"][0]["ordinal"] = 0
    document["register"]["proposals"][1]["title"] = 0
    text = json.dumps(document)
    with pytest.raises(DocumentError) as caught:
        loads(text)
    assert loads_leniently(text).problems == caught.value.problems


@pytest.mark.parametrize(
    ("place", "new"),
    [("register.committee_id", REMOVED), ("register.proposals", {}), ("register", []), ("schema", "cppcc-domain/99")],
)
def test_there_is_no_register_when_the_document_as_a_whole_is_wrong(document: Tree, place: str, new: object) -> None:
    loaded = loads_leniently(change(document, place, new))
    assert loaded.register is None
    assert loaded.problems


# --- files and parts ------------------------------------------------------------------------------------------------


def test_files_hold_what_dumps_returns(document: Tree, tmp_path: Path) -> None:
    path = tmp_path / "register.json"
    register = loads(canonical(document))
    dump(register, path)
    assert path.read_bytes() == dumps(register).encode()
    assert load(path) == load(str(path)) == load_leniently(path).register == register


def test_a_register_that_cannot_be_written_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "register.json"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(ValueError, match=r"Register\.extra"):
        dump(Register(committee_id="c1", extra='{"committee_id":"c2"}'), path)
    with pytest.raises(UnicodeEncodeError):
        dump(Register(committee_id="\ud800"), path)
    assert path.read_text(encoding="utf-8") == "old"


def test_a_missing_file_is_an_error_of_the_system(tmp_path: Path) -> None:
    for function in (load, load_leniently):
        with pytest.raises(FileNotFoundError):
            function(tmp_path / "none.json")


def test_parts_are_read_and_written_without_an_envelope(document: Tree) -> None:
    tree = document["register"]["proposals"][0]
    proposal = structure(tree, Proposal)
    assert unstructure(proposal) == tree
    assert structure([tree, tree], tuple[Proposal, ...]) == (proposal, proposal)
    assert unstructure((proposal,)) == [tree]


def test_an_event_is_read_as_itself_and_as_one_of_all(document: Tree) -> None:
    tree = document["register"]["proposals"][0]["events"][3]
    event = structure(tree, Replied)
    assert structure(tree, AnyProposalEvent) == event
    assert unstructure(event) == tree
    with pytest.raises(DocumentError, match=r'\$\.type: "filed" is not one of: replied'):
        structure({**tree, "type": "filed"}, Replied)


def test_an_unknown_audience_is_refused() -> None:
    with pytest.raises(ValueError, match="audience must be one of internal, public, not 'Public'"):
        dumps(Register(committee_id="c1"), audience="Public")  # type: ignore[arg-type]
