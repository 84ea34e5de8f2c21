"""校验 — the rules of the field, and the engine that holds a register against them.

A rule is a plain function with a code; the catalogue is a value, so a program selects rules, silences one with a reason, or adds its own
without touching anybody else's. What is found is data (:class:`~cppcc_domain.values.Finding`); :func:`cppcc_domain.text.render` makes the
sentence.

Example:
    >>> from cppcc_domain.model import Register
    >>> from cppcc_domain.validation import CATALOGUE, validate
    >>> found = validate(Register(committee_id="nobody"))
    >>> [(finding.code, finding.path, finding.param("id")) for finding in found.errors]
    [('INV-REF-2', '$.committee_id', 'nobody')]
    >>> len(validate(Register(committee_id="nobody"), rules=CATALOGUE.without("INV-REF-2", reason="只查数据")))
    0
"""

from cppcc_domain.validation.catalogue import CATALOGUE, explain
from cppcc_domain.validation.definitions import Catalogue, Check, Context, Rule, Silence, rule
from cppcc_domain.validation.engine import validate
from cppcc_domain.validation.references import Reference, each, references

__all__ = [
    "CATALOGUE",
    "Catalogue",
    "Check",
    "Context",
    "Reference",
    "Rule",
    "Silence",
    "each",
    "explain",
    "references",
    "rule",
    "validate",
]
