"""规则手册文件 — rulebooks in TOML: what a place does in its own way, each value with the text it was read in, and whose rules hold otherwise.

::

    name = "some_district"
    place = "某市某区"
    inherits = "national"

    [handling.return_window]
    value = { amount = 3, unit = "working_days" }
    source = "某区政协提案办理办法第六条"

A parameter stands under its key. Its values have the form that they have in JSON: codes as text, ``Decimal`` and ``Fraction`` in quotes, days
and times in quotes or as TOML's own. TOML has no null: where a place sets no limit, ``none = true`` stands instead of ``value``.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from types import MappingProxyType, NoneType
from typing import Any, Final, get_args

import attrs

from cppcc_domain.errors import ImpossibleValueError, UnknownCodeError
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Rulebook, diff, inherit, parameters, with_parameters
from cppcc_domain.serialization.codec import structure, unstructure
from cppcc_domain.serialization.problems import DocumentError, MessageCode, Problem
from cppcc_domain.serialization.records import unknown_key
from cppcc_domain.serialization.shapes import refusal
from cppcc_domain.serialization.toml import read_toml, toml_text
from cppcc_domain.values.checks import non_empty

__all__ = ["dumps_rulebook", "load_rulebook", "loads_rulebook", "preset", "presets"]

NAME: Final = "name"
PLACE: Final = "place"
INHERITS: Final = "inherits"
VALUE: Final = "value"
NONE: Final = "none"

_GROUPS: Final[Mapping[str, Any]] = MappingProxyType(
    {field.name: field.type for field in attrs.fields(Rulebook) if attrs.has(field.type or object)}
)
_PRESETS: Final = files("cppcc_domain.rulebook") / "presets"


@attrs.frozen(kw_only=True, weakref_slot=False)
class _Heading:
    """What stands above the parameters."""

    name: str = attrs.field(validator=non_empty)
    place: str = attrs.field(validator=non_empty)
    inherits: str | None = None


_HEADING: Final = tuple(attrs.fields_dict(_Heading))


def load_rulebook(path: str | PathLike[str], known: Iterable[Rulebook] = ()) -> Rulebook:
    """Read the rulebook in a TOML file; see :func:`loads_rulebook`.

    Raises:
        DocumentError: The file is not as it should be; the error lists every problem with its path and value.
        OSError: The file cannot be opened.
    """
    return loads_rulebook(Path(path).read_bytes(), known)


def loads_rulebook(source: str | bytes, known: Iterable[Rulebook] = ()) -> Rulebook:
    """Read a rulebook from TOML.

    What it does not set is as in the rulebook that it ``inherits`` from, and counts as verified only where the text behind it binds every
    committee. A file that sets every parameter needs no parent.

    Args:
        source: The TOML document.
        known: Rulebooks that it may inherit from, besides ``national`` and the presets, which they come before.

    Example:
        >>> text = '''
        ... name = "some_district"
        ... place = "某市某区"
        ... inherits = "national"
        ...
        ... [handling.return_window]
        ... value = { amount = 3, unit = "working_days" }
        ... source = "某区政协提案办理办法第六条"
        ...
        ... [handling.longest_reply]
        ... none = true
        ... source = "同上，未作规定"
        ... '''
        >>> rules = loads_rulebook(text).handling
        >>> str(rules.return_window.value), rules.longest_reply.value, rules.reply_deadline.verified
        ('3个工作日', None, False)
        >>> loads_rulebook(text.replace("working_days", "workdays").replace('"national"', '"nation"'))  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        ...
        cppcc_domain.serialization.problems.DocumentError: $.inherits: "nation" is not one of: national, ...
        $.handling.return_window.value.unit: "workdays" is not one of: working_days, days, weeks, months

    Raises:
        DocumentError: The document is not as it should be; the error lists every problem with its path and value.
    """
    tree = read_toml(source)
    problems: list[Problem] = []
    heading, parent = _read_heading(tree, tuple(known), problems)
    changes: dict[str, Parameter[Any]] = {}
    for key, item in tree.items():
        if key in _GROUPS:
            changes |= _read_group(key, item, problems)
        elif key not in _HEADING:
            problems.append(unknown_key(key, item, (*_HEADING, *_GROUPS)))
    if heading is None or problems:
        raise DocumentError(problems)
    if parent is None:
        return attrs.evolve(with_parameters(NATIONAL_DEFAULT, changes), name=heading.name, place=heading.place)
    return with_parameters(inherit(parent, name=heading.name, place=heading.place), changes)


def dumps_rulebook(rulebook: Rulebook, known: Iterable[Rulebook] = ()) -> str:
    """Return a rulebook as TOML: what it does not simply inherit; without a parent, everything.

    Args:
        rulebook: The rulebook.
        known: Where its parent is looked for first.

    Example:
        >>> print(dumps_rulebook(preset("banan")), end="")
        name = "banan"
        place = "重庆市巴南区"
        inherits = "national"
        <BLANKLINE>
        [handling.return_window]
        value = { amount = 10, unit = "working_days" }
        source = "重庆市巴南区《区政协十二届三次会议提案办理工作须知》第三项"

    Raises:
        UnknownCodeError: The parent is neither among those known nor ``national`` nor a preset.
    """
    tree = unstructure(rulebook)
    heading = {NAME: rulebook.name, PLACE: rulebook.place}
    keys = [key for key, _ in parameters(rulebook)]
    if rulebook.parent is not None:
        parent = _named(rulebook.parent, tuple(known))
        if parent is None:
            raise UnknownCodeError("rulebook", rulebook.parent)
        heading[INHERITS] = rulebook.parent
        keys = [found.key for found in diff(inherit(parent, name=rulebook.name, place=rulebook.place), rulebook)]
    return toml_text(heading, {key: _table(tree, key) for key in keys})


@cache
def presets() -> tuple[str, ...]:
    """Return the names of the local rulebooks that come with this package, in alphabetical order."""
    return tuple(sorted(file.name.removesuffix(".toml") for file in _PRESETS.iterdir() if file.name.endswith(".toml")))


@cache
def preset(name: str) -> Rulebook:
    """Return a rulebook that comes with this package: ``national``, or a local one.

    A local one says what texts of that place say; the rest is inherited and not verified.

    Example:
        >>> preset("fuyang").proposal.session_window_start.value
        Span(amount=3, unit=<SpanUnit.MONTHS: 'months'>)

    Raises:
        UnknownCodeError: There is none of that name; :func:`presets` lists them.
    """
    if name == NATIONAL_DEFAULT.name:
        return NATIONAL_DEFAULT
    if name not in presets():
        raise UnknownCodeError("preset", name)
    return loads_rulebook((_PRESETS / f"{name}.toml").read_bytes())


def _read_heading(
    tree: dict[str, Any], known: tuple[Rulebook, ...], problems: list[Problem]
) -> tuple[_Heading | None, Rulebook | None]:
    """Return what stands above the parameters, and the parent; add what is wrong to the problems."""
    heading: _Heading | None = None
    parent: Rulebook | None = None
    try:
        heading = structure({key: tree[key] for key in _HEADING if key in tree}, _Heading)
    except DocumentError as error:
        problems += error.problems
    try:
        parent = _parent(tree, known)
    except DocumentError as error:
        problems += error.under(INHERITS)
    return heading, parent


def _parent(tree: dict[str, Any], known: tuple[Rulebook, ...]) -> Rulebook | None:
    """Return the rulebook that the document inherits from, ``None`` if it sets everything itself."""
    name = tree.get(INHERITS)
    if name is None:
        own = {f"{group}.{key}" for group in _GROUPS if isinstance(tree.get(group), dict) for key in tree[group]}
        if any(key not in own for key, _ in parameters(NATIONAL_DEFAULT)):
            raise DocumentError([Problem(message_code=MessageCode.MISSING_FIELD)])
        return None
    if not isinstance(name, str):
        return None  # a problem of the heading
    parent = _named(name, known)
    if parent is None:
        names = dict.fromkeys((*(rulebook.name for rulebook in known), NATIONAL_DEFAULT.name, *presets()))
        raise refusal(name, ", ".join(names), MessageCode.UNKNOWN_VALUE)
    line = [name, *_ancestors(parent, known)]
    own_name = tree.get(NAME)
    if own_name in line:
        circle = " → ".join([own_name, *line[: line.index(own_name) + 1]])
        raise refusal(own_name, circle, MessageCode.INHERITS_FROM_ITSELF)
    return parent


def _ancestors(rulebook: Rulebook, known: tuple[Rulebook, ...]) -> list[str]:
    """Return the names of the rulebooks that this one inherits from, the nearest first."""
    names: list[str] = []
    parent: Rulebook | None = rulebook
    while parent is not None and parent.parent is not None and parent.parent not in names:
        names.append(parent.parent)
        parent = _named(parent.parent, known)
    return names


def _named(name: str, known: tuple[Rulebook, ...]) -> Rulebook | None:
    for rulebook in (*known, NATIONAL_DEFAULT):
        if rulebook.name == name:
            return rulebook
    return preset(name) if name in presets() else None


def _read_group(group: str, tree: Any, problems: list[Problem]) -> dict[str, Parameter[Any]]:
    """Return the parameters of a group by key; add what is wrong to the problems."""
    if not isinstance(tree, dict):
        problems += refusal(tree, "an object").under(group)
        return {}
    fields = attrs.fields_dict(_GROUPS[group])
    found: dict[str, Parameter[Any]] = {}
    for key, table in tree.items():
        if key not in fields:
            problems.append(unknown_key(key, table, fields).under(group))
            continue
        try:
            found[f"{group}.{key}"] = _read_parameter(group, fields[key], table)
        except DocumentError as error:
            problems += (problem.under(group) for problem in error.under(key))
    return found


def _read_parameter(group: str, field: "attrs.Attribute[Any]", tree: Any) -> Parameter[Any]:
    kind: Any = field.type
    problems: list[Problem] = []
    if isinstance(tree, dict):
        (of_value,) = get_args(kind)
        if NONE in tree and NoneType in get_args(of_value):
            if tree[NONE] is not True or VALUE in tree:
                problems += refusal(tree[NONE], "true, and no value beside it").under(NONE)
            tree = {VALUE: None} | {key: item for key, item in tree.items() if key != NONE}
        problems += _impossible(group, field, tree.get(VALUE), of_value)
    try:
        parameter: Parameter[Any] = structure(tree, kind)
    except DocumentError as error:
        raise DocumentError([*problems, *error.problems]) from None
    if problems:
        raise DocumentError(problems)
    return parameter


def _impossible(group: str, field: "attrs.Attribute[Any]", tree: Any, of_value: Any) -> Iterator[Problem]:
    """Yield the problem of a value that has the right shape, and that its parameter refuses."""
    if field.validator is not None:
        try:
            value = Parameter(value=structure(tree, of_value), source=VALUE)
            field.validator(getattr(NATIONAL_DEFAULT, group), field, value)
        except DocumentError:
            return  # said with the rest of the parameter's shape
        except ImpossibleValueError as error:
            yield Problem.impossible(error, tree).under(VALUE)


def _table(tree: dict[str, Any], key: str) -> dict[str, Any]:
    """Return the table of a parameter, from the JSON tree of its rulebook."""
    group, _, name = key.partition(".")
    table: dict[str, Any] = tree[group][name]
    return (
        {NONE: True} | {field: item for field, item in table.items() if field != VALUE}
        if table[VALUE] is None
        else table
    )
