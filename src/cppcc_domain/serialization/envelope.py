"""信封 — what stands around a register in a file: the name and version of its schema."""

import re
from collections.abc import Mapping
from typing import Any, Final

from cppcc_domain.serialization.migrations import MIGRATIONS, SCHEMA_VERSION, Migration, migrate
from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem
from cppcc_domain.serialization.records import unknown_key
from cppcc_domain.serialization.shapes import refusal

__all__ = ["REGISTER", "SCHEMA_NAME", "open_envelope", "wrap"]

SCHEMA_NAME: Final = "cppcc-domain"
SCHEMA: Final = "schema"
REGISTER: Final = "register"

_SCHEMA = re.compile(rf"{SCHEMA_NAME}/([1-9][0-9]{{0,8}})")


def wrap(register: dict[str, Any]) -> dict[str, Any]:
    """Return the document that holds this register."""
    return {SCHEMA: f"{SCHEMA_NAME}/{SCHEMA_VERSION}", REGISTER: register}


def open_envelope(
    document: Any, migrations: Mapping[int, Migration] = MIGRATIONS, newest: int = SCHEMA_VERSION
) -> tuple[Any, list[Problem]]:
    """Return the register of a document as JSON in the newest schema, and what is wrong beside it.

    After a migration the paths of problems are those of the newest schema.

    Raises:
        DocumentError: The document holds no register, or no register in a schema that can be read.
    """
    if not isinstance(document, dict):
        raise refusal(document, "an object")
    known = (SCHEMA, REGISTER)
    if not document.keys() & set(known):
        envelope = f'{{"{SCHEMA}": "{SCHEMA_NAME}/{newest}", "{REGISTER}": {{…}}}}'
        raise DocumentError([Problem(message_code=MessageCode.MISSING_ENVELOPE, expected=envelope)])
    beside = [unknown_key(key, value, known) for key, value in document.items() if key not in known]
    fatal = [Problem(message_code=MessageCode.MISSING_FIELD).under(key) for key in known if key not in document]
    version = 0
    try:
        if SCHEMA in document:
            version = _version(document[SCHEMA], migrations, newest)
    except DocumentError as error:
        fatal += error.under(SCHEMA)
    if fatal:
        raise DocumentError([*fatal, *beside])
    register = document[REGISTER]
    return migrate(register, version, migrations) if isinstance(register, dict) else register, beside


def _version(schema: Any, migrations: Mapping[int, Migration], newest: int) -> int:
    """Return the number of the schema, if there is a way from there to the newest."""
    if not isinstance(schema, str):
        raise refusal(schema, "text")
    match = _SCHEMA.fullmatch(schema)
    version = int(match[1]) if match else 0
    if newest < version:
        code = MessageCode.NEWER_SCHEMA
    elif version and all(step in migrations for step in range(version, newest)):
        return version
    else:
        code = MessageCode.UNKNOWN_SCHEMA
    raise refusal(schema, f"{SCHEMA_NAME}/{newest}", code)
