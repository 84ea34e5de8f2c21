"""实体 — what every record of the model has in common: an id, a note, a source, and room for keys that this version does not know."""

from typing import Annotated

import attrs

from cppcc_domain.values.checks import non_empty
from cppcc_domain.values.documents import Source
from cppcc_domain.values.json_text import canonical_object
from cppcc_domain.values.references import RefersTo

__all__ = ["AnyId", "Entity", "Extensible"]

AnyId = Annotated[str, RefersTo("Entity")]
"""The id of an entity of any class."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Extensible:
    """可扩展 — base of entities and events: keys that a file holds beyond the known ones are kept and written back.

    ``extra`` is empty or a JSON object as canonical text (sorted keys, no spaces), because a dict would make every hash raise.
    """

    extra: str = attrs.field(default="", validator=canonical_object)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Entity(Extensible):
    """实体 — base of everything that has an id of its own; ids are unique within a register, across all classes."""

    id: str = attrs.field(validator=non_empty)
    note: str = ""
    """备注 — what the record's fields cannot say: ambiguities of the source, reasons for what is missing."""
    source: Source | None = None
    """出处 — where the record was read."""
