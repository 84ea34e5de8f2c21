"""Values that the classes refuse: of each a register as JSON that holds a possible one, and one that does not.

Such a register cannot be built, so what breaks the rule is its text; a lenient load reports it under the code of the rule.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

import attrs

__all__ = ["REFUSALS", "Refusal"]


@attrs.frozen(kw_only=True)
class Refusal:
    """Two texts that differ in one value: one that a class takes, one that it refuses."""

    sound: str
    broken: str
    path: str
    """Where the broken one is wrong."""


def refusal(collection: str, path: str, sound: Any, broken: Any) -> Refusal:
    """Return the refusal of one value in the first entity of a collection.

    Args:
        collection: The collection.
        path: The keys and indices that lead to the value, with dots between them.
        sound: The possible value.
        broken: The impossible one.
    """

    def text(value: Any) -> str:
        tree = value
        for step in reversed(path.split(".")):
            tree = [tree] if step == "0" else {**BESIDE.get(step, {}), step: tree}
        register = {"committee_id": "c", collection: [{**BESIDE[collection], **tree}]}
        return json.dumps({"schema": "cppcc-domain/1", "register": register}, ensure_ascii=False)

    place = path.replace(".0", "[0]")
    return Refusal(sound=text(sound), broken=text(broken), path=f"$.register.{collection}[0].{place}")


BESIDE: Final[Mapping[str, Mapping[str, Any]]] = {
    "terms": {"id": "t", "committee_id": "c", "ordinal": 1},
    "meetings": {"id": "m", "committee_id": "c", "kind": "plenary"},
    "reports": {"id": "r", "committee_id": "c", "year": 2023},
    "organ": {"year": 2024, "serial": 12},
    "year": {"organ": "某协发", "serial": 12},
    "serial": {"organ": "某协发", "year": 2024},
    "number": {"kind": "resolution", "title": "政治决议"},
    "yes": {"subject": "政治决议"},
}
"""What an object needs beside the value: by its collection, or by the key of the value."""

REFUSALS: Final[Mapping[str, Refusal]] = {
    "INV-COM-2/term": refusal("terms", "ordinal", 1, 0),
    "INV-COM-2/session": refusal("meetings", "ordinal", 1, 0),
    "INV-TIME-1/month": refusal("meetings", "start", "2024-12", "2024-13"),
    "INV-TIME-1/day": refusal("meetings", "start", "2024-02-29", "2023-02-29"),
    "INV-TIME-1/form": refusal("meetings", "start", "2024-01-09", "2024-1-9"),
    "INV-TIME-1/year": refusal("reports", "year", 2023, 23),
    "INV-DOC-1/organ": refusal("meetings", "adopted.0.number.organ", "某协发", "某协发〔"),
    "INV-DOC-1/no_organ": refusal("meetings", "adopted.0.number.organ", "某协发", " "),
    "INV-DOC-1/year": refusal("meetings", "adopted.0.number.year", 2024, 24),
    "INV-DOC-1/serial": refusal("meetings", "adopted.0.number.serial", 1, 0),
    "INV-VOTE-1/negative": refusal("meetings", "votes.0.yes", 0, -1),
}
"""By the code of the rule, and what is refused."""
