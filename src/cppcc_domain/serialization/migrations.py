"""版本迁移 — from the schema of an older file to the present one, in steps that know nothing of the classes.

The schema has a clock of its own, a whole number that moves only when files change in a way that an older reader would misread. A step turns
the register of one version, as a JSON object, into that of the next. It is pure, and because nobody has checked the object before, it
passes on whatever it does not recognise.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

__all__ = ["MIGRATIONS", "SCHEMA_VERSION", "Migration", "migrate"]

SCHEMA_VERSION: Final = 1
"""The version that this package writes, and the newest that it reads."""

Migration = Callable[[dict[str, Any]], dict[str, Any]]
"""Takes the register of one version as JSON and returns that of the next, without changing what it was given."""

MIGRATIONS: Final[Mapping[int, Migration]] = MappingProxyType({})
"""The step that leads away from each older version, by that version."""


def migrate(tree: dict[str, Any], version: int, migrations: Mapping[int, Migration]) -> dict[str, Any]:
    """Return the register after all steps from this version on.

    Example:
        >>> renamed = {1: lambda tree: {"id": tree["key"]}, 2: lambda tree: {**tree, "note": ""}}
        >>> migrate({"key": "p1"}, 1, renamed), migrate({"id": "p1"}, 2, renamed)
        ({'id': 'p1', 'note': ''}, {'id': 'p1', 'note': ''})
    """
    while version in migrations:
        tree = migrations[version](tree)
        version += 1
    return tree
