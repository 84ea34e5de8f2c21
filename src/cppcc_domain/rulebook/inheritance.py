"""继承 — how a local rulebook is made from another one.

What a place does not set for itself it takes over from its parent, and only as a guess: a value that one committee set for itself proves
nothing about another. Only where the text binds every committee is an inherited value as certain as its source.
"""

from collections.abc import Mapping
from typing import Any

import attrs

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.rulebook.parameter import Parameter
from cppcc_domain.rulebook.rulebook import Rulebook, parameters

__all__ = ["inherit", "with_parameters"]


def inherit(parent: Rulebook, *, name: str, place: str) -> Rulebook:
    """Return the rulebook of a place that sets nothing for itself.

    Every parameter is the parent's, but verified only where it was and its text binds every committee (``everywhere``).

    Example:
        >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT
        >>> local = inherit(NATIONAL_DEFAULT, name="some_city", place="某市")
        >>> local.parent, local.proposal.topics.value == NATIONAL_DEFAULT.proposal.topics.value
        ('national', True)
        >>> local.proposal.topics.verified, local.meeting.pass_rule.verified
        (False, True)
    """
    inherited = {key: _inherited(parameter) for key, parameter in parameters(parent)}
    return attrs.evolve(with_parameters(parent, inherited), name=name, place=place, parent=parent.name)


def with_parameters(rulebook: Rulebook, changes: Mapping[str, Parameter[Any]]) -> Rulebook:
    """Return the rulebook with other parameters under these keys.

    Example:
        >>> from cppcc_domain.rulebook import NATIONAL_DEFAULT
        >>> longer = Parameter(value=2000, source="某区政协提案征集通知")
        >>> with_parameters(NATIONAL_DEFAULT, {"proposal.max_body_chars": longer}).proposal.max_body_chars.value
        2000

    Raises:
        UnknownCodeError: No parameter has this key.
        ImpossibleValueError: A value cannot mean anything.
    """
    known = dict(parameters(rulebook))
    groups: dict[str, dict[str, Parameter[Any]]] = {}
    for key, parameter in changes.items():
        if key not in known:
            raise UnknownCodeError("rulebook", key)
        group, _, field = key.partition(".")
        groups.setdefault(group, {})[field] = parameter
    rules = {group: attrs.evolve(getattr(rulebook, group), **fields) for group, fields in groups.items()}
    return attrs.evolve(rulebook, **rules)


def _inherited(parameter: Parameter[Any]) -> Parameter[Any]:
    return attrs.evolve(parameter, verified=parameter.verified and parameter.everywhere)
