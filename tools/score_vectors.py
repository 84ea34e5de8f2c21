"""What share of the vectors this library reads rightly, and each row that it does not.

The vectors are real phrases, names, lists and totals; they stay outside the repository. Each section of the report is a function from the
folder to a ``Score``; add a section by adding its function to ``SECTIONS``.

Usage: python tools/score_vectors.py FOLDER
"""

import json
import sys
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from operator import eq
from pathlib import Path
from typing import Any, Final

import attrs

from cppcc_domain.model import Breakdown, Part, Register, Section, WorkReport
from cppcc_domain.text.document_numbers import format_document_number, parse_document_number
from cppcc_domain.text.name_order import NameOrder, misplaced_names, sort_names
from cppcc_domain.text.quantities import find_quantities
from cppcc_domain.text.scripts import simplify
from cppcc_domain.text.session_finder import find_session_names
from cppcc_domain.text.sessions import parse_session_name
from cppcc_domain.text.titles import (
    format_proposal_title,
    parse_case_number,
    parse_class_mark,
    parse_proposal_title,
)
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values.names import SessionName
from cppcc_domain.values.quantity import Quantity, QuantityRange

Row = Mapping[str, Any]

BOUNDS: Final = {"reaching": "exact", "as_high_as": "exact", "less_than": "under"}
NO_QUANTITY: Final = frozenset({"ordinal", "session", "list", "set_phrase", "masked", "ocr"})


@attrs.frozen(kw_only=True, weakref_slot=False)
class Score:
    """One section of the report: what was asked, how many rows of each kind are right, and the misses."""

    title: str
    counts: tuple[tuple[str, int, int], ...]
    """Kind of row, right ones, all of them."""
    misses: tuple[str, ...]


def rows(path: Path) -> Iterator[Row]:
    """Yield the rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def same_number(value: Fraction | Decimal | int, printed: float) -> bool:
    """Whether a value is the number of a row, which is rounded to six decimals."""
    return abs(Fraction(value) - Fraction(Decimal(str(printed)))) < Fraction(1, 10**6)


def matches(quantity: Quantity | QuantityRange, row: Row, value: float, unit: str) -> bool:
    """Whether a quantity is what the row says."""
    counter = "" if unit == "fraction" else unit
    if quantity.counter != counter:
        return False
    if isinstance(quantity, QuantityRange):
        return bool(row["modifier"] == "range" and [quantity.low, quantity.high] == row["range"])
    expected = row.get("magnitude", value)
    bound = BOUNDS.get(row["modifier"], row["modifier"])
    return expected is not None and quantity.bound.value == bound and same_number(quantity.value, expected)


def is_right(row: Row) -> bool:
    """Whether all that the row states was found, or nothing where it states no quantity."""
    found = [span.quantity for span in find_quantities(row["text"])]
    if row["modifier"] in NO_QUANTITY:
        return not found
    values = row.get("parts", [row["value"]])
    units = row.get("units", [row["unit"]] * len(values))
    return all(
        any(matches(quantity, row, value, unit) for quantity in found)
        for value, unit in zip(values, units, strict=True)
    )


def quantities(folder: Path) -> Score:
    """Score ``find_quantities``: rows that are quantities exact on value, bound and counter, and none taken that is none."""
    tally = {"quantities": [0, 0], "not quantities": [0, 0]}
    misses = []
    for row in rows(folder / "quantities.jsonl"):
        kind = "not quantities" if row["modifier"] in NO_QUANTITY else "quantities"
        right = is_right(row)
        tally[kind][0] += right
        tally[kind][1] += 1
        if not right:
            expected = f"{row['value']} {row['modifier']} {row['unit']}"
            found = "; ".join(str(span.quantity) for span in find_quantities(row["text"])) or "nothing"
            misses.append(f"{row['text']}: expected {expected}, found {found}")
    counts = tuple((kind, right, total) for kind, (right, total) in tally.items())
    return Score(title="quantities", counts=counts, misses=tuple(misses))


SESSION_KINDS: Final = {
    "body": "plenary",
    "proposal_review_committee": "proposal_examination",
    "plenary_sitting": "plenary",
}


def read(parse: Callable[[str], object], text: str) -> object:
    """Return what a parser makes of a text, or the error it raises."""
    try:
        return parse(text)
    except ValueError as error:
        return error


def is_right_session(row: Row) -> bool:
    """Whether a name was read as the row has it, or refused where the row names another body.

    A place that the row knows only from the context of its source cannot be read. Some rows give a sitting inside a session as the meeting.
    """
    name = read(parse_session_name, row["text"])
    if not isinstance(name, SessionName):
        return bool(row["meeting_kind"] == "not_cppcc")
    kind = SESSION_KINDS.get(row["meeting_kind"], row["meeting_kind"])
    sitting = (None, None) if name.inner is None else (name.inner.kind, name.inner.number)
    if "inner_kind" in row and sitting != (
        SESSION_KINDS.get(row["inner_kind"], row["inner_kind"]),
        row.get("inner_ordinal"),
    ):
        return False
    place_known = name.place == row["place"] or (name.place is None and row["place"] not in simplify(row["text"]))
    return place_known and name.term == row["term"] and (kind, row["ordinal"]) in {(name.kind, name.number), sitting}


def sessions(folder: Path) -> Score:
    """Score ``parse_session_name``: kind, term, number, place as written and the sitting inside; look-alikes refused."""
    tally = {"names": [0, 0], "look-alikes": [0, 0]}
    misses = []
    for row in rows(folder / "session_names.jsonl"):
        kind = "look-alikes" if row["meeting_kind"] == "not_cppcc" else "names"
        right = is_right_session(row)
        tally[kind][0] += right
        tally[kind][1] += 1
        if not right:
            misses.append(f"{row['text']}: {read(parse_session_name, row['text'])}")
    counts = tuple((kind, right, total) for kind, (right, total) in tally.items())
    return Score(title="session names", counts=counts, misses=tuple(misses))


SENTENCES: Final = ("{}", "会议传达了{}精神。", "在{}上，", "（{}）", "王某等委员出席{}并发言", "省政协和{}")


def found_sessions(folder: Path) -> Score:
    """Score ``find_session_names``: the names in the midst of sentences found with their spans, look-alikes left alone."""
    tally = {"names in sentences": [0, 0], "look-alikes in sentences": [0, 0]}
    misses = []
    for row in rows(folder / "session_names.jsonl"):
        other = row["meeting_kind"] == "not_cppcc"
        for sentence in SENTENCES:
            text, start = sentence.format(row["text"]), sentence.index("{")
            spans = [(span.start, span.end) for span in find_session_names(text) if span.end > start]
            right = spans == ([] if other else [(start, start + len(row["text"]))])
            kind = "look-alikes in sentences" if other else "names in sentences"
            tally[kind][0] += right
            tally[kind][1] += 1
            if not right:
                misses.append(f"{text}: {'、'.join(text[slice(*span)] for span in spans) or 'nothing'}")
    counts = tuple((kind, right, total) for kind, (right, total) in tally.items())
    return Score(title="session names in sentences", counts=counts, misses=tuple(misses))


def proposals(folder: Path) -> Score:
    """Score what stands at the head of proposals and replies: numbers, class marks, and titles that come back as printed."""
    checks: dict[str, tuple[str, Callable[[str], bool]]] = {
        "case numbers": ("number", lambda text: str(parse_case_number(text)) in text),
        "document numbers": (
            "reply_doc_no",
            lambda text: (
                format_document_number(parse_document_number(text)) == text.replace("【", "〔").replace("】", "〕")
            ),
        ),
        "class marks": ("reply_class", lambda text: parse_class_mark(text) == text),
        "titles": (
            "title",
            lambda text: simplify(format_proposal_title(parse_proposal_title(text))) == simplify(text),
        ),
    }
    counts, misses = [], []
    for kind, (field, check) in checks.items():
        texts = [row[field] for row in rows(folder / "proposals.jsonl") if field in row]
        wrong = [text for text in texts if read(check, text) is not True]
        counts.append((kind, len(texts) - len(wrong), len(texts)))
        misses += [f"{kind}: {text}" for text in wrong]
    return Score(title="proposals", counts=tuple(counts), misses=tuple(misses))


def rosters(folder: Path) -> Score:
    """Score the orders of strokes: names in their printed place after sorting, and neighbours that the order does not allow as misses."""
    counts = []
    misses = []
    for path in sorted((folder / "rosters").glob("*.json")):
        roster = json.loads(path.read_text(encoding="utf-8"))
        if not roster["order_kind"].startswith("stroke"):
            continue
        order: NameOrder = "name_strokes" if roster["order_kind"] == "stroke-char-by-char" else "surname_strokes"
        names = [entry["name"] for entry in roster["names"]]
        in_place = sum(map(eq, sort_names(reversed(names), order), names))
        counts.append((path.stem, in_place, len(names)))
        misses += [f"{path.stem}: {first} before {second}" for first, second in misplaced_names(names, order)]
    return Score(title="rosters", counts=tuple(counts), misses=tuple(misses))


FIGURE_RULES: Final = CATALOGUE.only(["INV-REP-1", "INV-REP-2", "ADV-PCT-1", "ADV-PCT-2"])


def printed_list(row: Row) -> Breakdown:
    """Return a row as a breakdown, digits of the shares as printed."""

    def share_of(part: Row) -> Quantity | None:
        printed = part.get("share")
        if printed is None:
            return None
        return Quantity(Decimal(printed) if "." in printed else int(printed), counter="%")

    return Breakdown(
        indicator="proposals",
        dimension="printed",
        parts=tuple(
            Part(code=part["label"], quantity=Quantity(part["value"]), share=share_of(part)) for part in row["parts"]
        ),
        total=None if row.get("total") is None else Quantity(row["total"]),
        share_base=Quantity(row["share_base"]) if "share_base" in row else None,
        exhaustive=row.get("exhaustive", True),
    )


def is_rest_of_hundred(row: Row, position: int) -> bool:
    """Whether a share is the last of a full list that adds up to 100, beside others that their numbers give and parts that add up."""
    shares = [part.get("share") for part in row["parts"]]
    others = [part.get("share_check") for part in row["parts"][:-1]]
    adds_up = None not in shares and sum(map(Decimal, shares)) == 100
    return position == len(shares) - 1 and adds_up and "off" not in others and bool(row["sum_matches"])


def breakdowns(folder: Path) -> Score:
    """Score the rules about sums and shares: totals that their parts contradict, and shares that are off, are found and no others.

    A last share that is what the others leave of 100 is right, though its own number does not give it.
    """
    tally = {"sums": [0, 0], "shares": [0, 0], "lists of shares": [0, 0]}
    misses = []

    def judge(kind: str, what: str, *, right: bool) -> None:
        tally[kind][0] += right
        tally[kind][1] += 1
        if not right:
            misses.append(f"{kind}: {what}")

    for row in rows(folder / "breakdowns.jsonl"):
        report = WorkReport(
            id="r", committee_id="c", year=2000, review=(Section(title="…", breakdowns=(printed_list(row),)),)
        )
        found = validate(Register(committee_id="c", reports=(report,)), rules=FIGURE_RULES)
        places = {finding.path.rpartition("breakdowns[0].")[2] for finding in found.of("ADV-PCT-1")}
        judge("sums", f"{row['what']} {row['total']}", right=bool(found.errors) is not row["sum_matches"])
        for position, part in enumerate(row["parts"]):
            if "share" in part:
                is_off = part["share_check"] == "off" and not is_rest_of_hundred(row, position)
                what = f"{row['what']}, {part['label']} {part['share']} ({part['share_check']})"
                judge("shares", what, right=(f"parts[{position}].share" in places) is is_off)
        if "shares_sum" in row:
            judge("lists of shares", row["what"], right=not found.of("ADV-PCT-2"))
    counts = tuple((kind, right, total) for kind, (right, total) in tally.items())
    return Score(title="breakdowns", counts=counts, misses=tuple(misses))


SECTIONS: Final[tuple[Callable[[Path], Score], ...]] = (
    quantities,
    sessions,
    found_sessions,
    proposals,
    rosters,
    breakdowns,
)


def main() -> int:
    """Print every section; return the exit code, 2 when the folder is not there."""
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    for section in SECTIONS:
        score = section(Path(sys.argv[1]))
        print(f"== {score.title}")
        for kind, right, total in score.counts:
            print(f"{kind}: {right} of {total} ({100 * right / total:.2f} %)" if total else f"{kind}: no rows")
        for miss in score.misses:
            print(f"  miss: {miss}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
