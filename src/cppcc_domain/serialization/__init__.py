"""序列化 — JSON in and out: registers as files, single objects as trees, many objects as lines.

The form follows from the classes. Keys are field names; dates are ``2024``, ``2024-01`` or ``2024-01-29``, times ``14:30``, closed terms their
English code; whole numbers are numbers, ``Decimal`` and ``Fraction`` text (``"34.0"``, ``"2/3"``); events are told apart by ``type``. A field
equal to its default is left out, so ``[]`` means "known to be none" where no key at all means "not stated". A file wraps its register:
``{"schema": "cppcc-domain/1", "register": {…}}``.

Reading is strict. Nothing is coerced, and everything that is wrong is said at once, each with its path, in one :class:`DocumentError`;
:func:`load_leniently` keeps what can be read beside it. References are not followed here: one that leads nowhere is a finding of
:mod:`cppcc_domain.validation`.

Rulebooks are files too, in TOML: :func:`load_rulebook` reads a user's own, :func:`preset` one of those that come with the package.
So are score schemes: :func:`load_scheme` and :func:`scheme`.

Example:
    >>> from cppcc_domain.model import Register
    >>> print(dumps(Register(committee_id="c1")), end="")
    {
      "schema": "cppcc-domain/1",
      "register": {
        "committee_id": "c1"
      }
    }
"""

from cppcc_domain.serialization.audience import Audience
from cppcc_domain.serialization.codec import (
    Loaded,
    dump,
    dumps,
    load,
    load_leniently,
    loads,
    loads_leniently,
    structure,
    unstructure,
)
from cppcc_domain.serialization.hooks import make_converter, register_hooks
from cppcc_domain.serialization.json_lines import JsonLines, OnError, iter_json_lines, write_json_lines
from cppcc_domain.serialization.migrations import SCHEMA_VERSION
from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem
from cppcc_domain.serialization.rulebooks import dumps_rulebook, load_rulebook, loads_rulebook, preset, presets
from cppcc_domain.serialization.schemes import load_scheme, loads_scheme, scheme, schemes

__all__ = [
    "SCHEMA_VERSION",
    "Audience",
    "DocumentError",
    "JsonLines",
    "Loaded",
    "MessageCode",
    "OnError",
    "Problem",
    "dump",
    "dumps",
    "dumps_rulebook",
    "iter_json_lines",
    "load",
    "load_leniently",
    "load_rulebook",
    "load_scheme",
    "loads",
    "loads_leniently",
    "loads_rulebook",
    "loads_scheme",
    "make_converter",
    "preset",
    "presets",
    "register_hooks",
    "scheme",
    "schemes",
    "structure",
    "unstructure",
    "write_json_lines",
]
