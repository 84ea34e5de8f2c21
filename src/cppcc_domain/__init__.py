"""人民政协 — vocabulary, model, rules and official Chinese of the Chinese People's Political Consultative Conference.

This is the front door: the names that most programs need. Each is looked up in its own package on first use, so that ``import
cppcc_domain`` costs next to nothing and a program pays only for the floors it steps on. Everything else is imported from the package that
carries the concept, such as ``cppcc_domain.vocab`` or ``cppcc_domain.text``.

Example:
    >>> from cppcc_domain import Quantity
    >>> Quantity(94, counter="件").is_exact
    True
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cppcc_domain.lifecycle import apply as apply
    from cppcc_domain.model import (
        Committee as Committee,
        Figure as Figure,
        Meeting as Meeting,
        Member as Member,
        Proposal as Proposal,
        Register as Register,
        Term as Term,
        WorkReport as WorkReport,
    )
    from cppcc_domain.rulebook import NATIONAL_DEFAULT as NATIONAL_DEFAULT
    from cppcc_domain.serialization import dump as dump, dumps as dumps, load as load, loads as loads
    from cppcc_domain.statistics import figures as figures
    from cppcc_domain.text import summarize as summarize
    from cppcc_domain.validation import validate as validate
    from cppcc_domain.values import (
        Finding as Finding,
        Findings as Findings,
        PartialDate as PartialDate,
        Period as Period,
        Quantity as Quantity,
        QuantityRange as QuantityRange,
        SessionName as SessionName,
    )

    __version__: str

# What a type checker reads above, a running program reads here.
_NAMES_BY_PACKAGE = {
    "lifecycle": ("apply",),
    "model": ("Committee", "Figure", "Meeting", "Member", "Proposal", "Register", "Term", "WorkReport"),
    "rulebook": ("NATIONAL_DEFAULT",),
    "serialization": ("dump", "dumps", "load", "loads"),
    "statistics": ("figures",),
    "text": ("summarize",),
    "validation": ("validate",),
    "values": ("Finding", "Findings", "PartialDate", "Period", "Quantity", "QuantityRange", "SessionName"),
}
_PACKAGE_OF = {name: package for package, names in _NAMES_BY_PACKAGE.items() for name in names}

__all__ = list(_PACKAGE_OF)

if not TYPE_CHECKING:  # a type checker that saw __getattr__ would believe in every name

    def __getattr__(name: str) -> object:
        if name in _PACKAGE_OF:
            value = getattr(import_module(f"{__name__}.{_PACKAGE_OF[name]}"), name)
        elif name == "__version__":
            value = import_module("importlib.metadata").version("cppcc-domain")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_PACKAGE_OF, "__version__"})
