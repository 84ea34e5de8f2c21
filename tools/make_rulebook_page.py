"""Write ``docs/rulebooks.md``, the page of all parameters and presets, to standard output.

    python tools/make_rulebook_page.py > docs/rulebooks.md

Meanings come from the docstrings of the classes, values from the rulebooks themselves.
"""

import ast
import inspect
import sys
from collections.abc import Iterator
from datetime import time
from types import NoneType, UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

import attrs

from cppcc_domain.lifecycle.markdown import markdown_table
from cppcc_domain.rulebook import NATIONAL_DEFAULT, AnnualDate, Parameter, Rulebook, ScoreScheme, Span, diff, inherit
from cppcc_domain.serialization import preset, presets
from cppcc_domain.vocab.terms import ClosedTerm

PAGE: Final = """\
# Rulebooks

Written by `python tools/make_rulebook_page.py` from `cppcc_domain.rulebook`; change the classes and presets, not this page.

What differs from committee to committee is a value in a rulebook: who may propose, how long a reply may take, which marks it may bear. Every
value names the text that it was read in, and is `verified` if that text was read and sets it for this place. Local rulebooks start from the
national one, or from another place's. What a place does not set it inherits; an inherited value is a guess and not verified, unless
its text binds every committee, as the charter does.

## Your own rulebook

Write what your place does in its own way into a TOML file:

```toml
name = "some_district"
place = "某市某区"      # as in the committee's full name
inherits = "national" # or a preset, or a rulebook that is handed over as `known`

[proposal.plenary_proposer_kinds]
value = ["group"]
source = "某区政协提案工作条例第二条"
valid_from = 2024-03-01

[proposal.topics]
value = ["economy", "our_harbour"] # codes of your own are welcome
source = "某区政协提案工作条例第九条"

[handling.return_window]
value = { amount = 3, unit = "working_days" }
source = "某区人民政府提案办理办法第六条"
document = { organ = "某政办", year = 2024, serial = 5 }

[handling.reply_deadline]
value = { month = 6, day = 30 }
source = "某区人民政府提案办理办法第八条"

[handling.longest_reply]
none = true # no such limit
source = "某区人民政府提案办理办法"
verified = false # not read to its end
```

and load it with `cppcc_domain.serialization.load_rulebook`. Whatever depends on local rules takes it as its `rulebook`.

A table is headed by the key of its parameter, as the tables below list them. It holds a `value`, or `none = true` where a place sets no limit
and the parameter allows for that; the `source`, document and article; and, where known, the number of the `document` (发文字号) and since
when the value is `valid_from`. `everywhere = true` says that the text binds all committees. Codes are text, lists are arrays; decimals and
fractions stand in quotes (`"1.5"`, `"2/3"`), days and times in quotes or as TOML's own. Nothing is coerced, and everything that is wrong with
a file is said at once, each with its place:

```python
>>> from cppcc_domain.serialization import loads_rulebook
>>> loads_rulebook('''
... name = "some_district"
... place = "某市某区"
... inherits = "national"
... [handling.return_window]
... value = { amount = "3", unit = "workdays" }
... ''')
Traceback (most recent call last):
...
cppcc_domain.serialization.problems.DocumentError: $.handling.return_window.value.amount: expected a whole number, found "3"
$.handling.return_window.value.unit: "workdays" is not one of: working_days, days, weeks, months
$.handling.return_window.source: required, but missing

```

How two places differ, `diff` says:

```python
>>> from cppcc_domain.rulebook import NATIONAL_DEFAULT, diff
>>> from cppcc_domain.serialization import preset
>>> found = diff(NATIONAL_DEFAULT, preset("guoyang"))
>>> [(one.key, str(one.a.value), str(one.b.value)) for one in found if one.in_value]
[('handling.return_window', '10个工作日', '5个工作日')]

```

## Parameters and their national values

A source of 本库约定 is this package's own choice, one of 一般知识 nobody's text.

%PARAMETERS%

## Presets

`preset(name)` returns one of these; it holds what texts of the place say, and nothing else.

%PRESETS%
"""


def main() -> None:
    """Write the page."""
    sys.stdout.buffer.write(page().encode())


def page() -> str:
    """Return the page as Markdown."""
    parts = {"%PARAMETERS%": "\n\n".join(parameter_tables()), "%PRESETS%": "\n\n".join(map(preset_table, presets()))}
    text = PAGE
    for mark, part in parts.items():
        text = text.replace(mark, part)
    return text


def parameter_tables() -> Iterator[str]:
    """Yield a heading and a table for each group of parameters."""
    heads = ["parameter", "meaning", "national value", "source", "verified"]
    for group in attrs.fields(Rulebook):
        rules = getattr(NATIONAL_DEFAULT, group.name)
        if attrs.has(type(rules)):
            docstrings = meanings(type(rules))
            rows = [
                [f"`{group.name}.{field.name}`", docstrings[field.name], *cells(getattr(rules, field.name), field)]
                for field in attrs.fields(type(rules))
            ]
            yield f"### {(inspect.getdoc(type(rules)) or '').rstrip('.')}\n\n{markdown_table(heads, rows)}"


def preset_table(name: str) -> str:
    """Return a heading and the table of what a preset sets for its place."""
    local = preset(name)
    parent = next(one for one in (NATIONAL_DEFAULT, *map(preset, presets())) if one.name == local.parent)
    own = diff(inherit(parent, name=name, place=local.place), local)
    rows = [[f"`{found.key}`", *cells(found.b, field_of(found.key))] for found in own]
    heading = f"### {local.place} `{name}`, from `{local.parent}`"
    return f"{heading}\n\n{markdown_table(['parameter', 'value', 'source', 'verified'], rows)}"


def field_of(key: str) -> "attrs.Attribute[Any]":
    """Return the field that holds the parameter of this key."""
    group, _, name = key.partition(".")
    return attrs.fields_dict(type(getattr(NATIONAL_DEFAULT, group)))[name]


def cells(parameter: Parameter[Any], field: "attrs.Attribute[Any]") -> list[str]:
    """Return value, source and certainty of a parameter."""
    (kind,) = get_args(field.type)
    value = words(parameter.value, kind).replace("|", "\\|").replace("*", "\\*")
    certain = "yes, everywhere" if parameter.everywhere else "yes"
    return [value, parameter.source, certain if parameter.verified else "no"]


def meanings(cls: type) -> dict[str, str]:
    """Return the docstring of each field of a class."""
    (definition,) = ast.parse(inspect.getsource(cls)).body
    found: dict[str, str] = {}
    if isinstance(definition, ast.ClassDef):
        for field, text in zip(definition.body, definition.body[1:], strict=False):
            match field, text:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(docstring))):
                    found[name] = docstring.replace("``", "`")
    return found


def words(value: Any, kind: Any, separator: str = "；") -> str:
    """Return a value in words, codes by their official terms."""
    match value:
        case None:
            return "none"
        case bool():
            return "yes" if value else "no"
        case ClosedTerm():
            return value.zh
        case str():
            return text_or_term(value, kind)
        case tuple():
            return separator.join(words(item, get_args(kind)[0]) for item in value) or "nothing"
        case time():
            return value.isoformat("minutes")
        case Span() | AnnualDate():
            return str(value)
        case ScoreScheme():
            return f"{value.name}, {len(list(value.rules()))} rules"
    if attrs.has(type(value)):
        stated = [field for field in attrs.fields(type(value)) if getattr(value, field.name) != field.default]
        return " · ".join(f"{field.name} {words(getattr(value, field.name), field.type, '、')}" for field in stated)
    return str(value)


def text_or_term(value: str, kind: Any) -> str:
    """Return the official term of a code; text that is no code, or a code of no list, as it is."""
    if get_origin(kind) in {Union, UnionType}:
        (kind,) = (member for member in get_args(kind) if member is not NoneType)
    concept = get_args(kind)[1].get(value) if get_origin(kind) is Annotated else None
    if concept is not None:
        return str(concept.zh)
    return " ".join(f"U+{ord(char):04X}" for char in value) if value.isspace() else value


if __name__ == "__main__":
    main()
