"""积分办法文件 — score schemes in TOML: sections with their rules, in the order in which the committee's own table has them.

::

    name = "some_district"
    place = "某市某区"
    source = "某区政协委员履职考核办法第三条"

    [[sections]]
    id = "activities"
    zh = "参加活动"
    most = 10

    [[sections.rules]]
    id = "activity"
    zh = "参加调研、视察"
    points = "2.5"
    counts = { activities = ["research", "inspection"] }

The form is that of :class:`~cppcc_domain.rulebook.ScoreScheme` in JSON: codes are text, whole numbers are numbers, other points stand in quotes.
"""

from functools import cache
from importlib.resources import files
from os import PathLike
from pathlib import Path
from typing import Final

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.rulebook import ScoreScheme
from cppcc_domain.serialization.codec import structure
from cppcc_domain.serialization.toml import read_toml

__all__ = ["load_scheme", "loads_scheme", "scheme", "schemes"]

_SCHEMES: Final = files("cppcc_domain.rulebook") / "schemes"


def load_scheme(path: str | PathLike[str]) -> ScoreScheme:
    """Read the score scheme in a TOML file.

    Raises:
        DocumentError: The file is not as it should be; the error lists every problem with its path and value.
        OSError: The file cannot be opened.
    """
    return loads_scheme(Path(path).read_bytes())


def loads_scheme(source: str | bytes) -> ScoreScheme:
    """Read a score scheme from TOML.

    Example:
        >>> text = '''
        ... name = "some_district"
        ... place = "某市某区"
        ... source = "某区政协委员履职考核办法第三条"
        ... sections = [{ id = "all", zh = "履职", rules = [{ id = "r", zh = "参加全会", points = 5, counts = { meetings = ["plenary"] } }] }]
        ... '''
        >>> [rule.points for rule in loads_scheme(text).rules()]
        [5]
        >>> loads_scheme(text.replace("points = 5", "points = 2.5").replace('["plenary"]', '["annual"]'))  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        ...
        cppcc_domain.serialization.problems.DocumentError: $.sections[0].rules[0].points: expected a number: 34, "34.0" or "2/3", found 2.5
        $.sections[0].rules[0].counts.meetings[0]: "annual" is not one of: plenary, ...

    Raises:
        DocumentError: The document is not as it should be; the error lists every problem with its path and value.
    """
    return structure(read_toml(source), ScoreScheme)


@cache
def schemes() -> tuple[str, ...]:
    """Return the names of the score schemes that come with this package, in alphabetical order."""
    return tuple(sorted(file.name.removesuffix(".toml") for file in _SCHEMES.iterdir() if file.name.endswith(".toml")))


@cache
def scheme(name: str) -> ScoreScheme:
    """Return a committee's score scheme that comes with this package: what was read of it, and nothing else.

    Example:
        >>> tongcheng = scheme("tongcheng_2019")
        >>> tongcheng.place, [(section.zh, section.most) for section in tongcheng.sections[:2]]
        ('桐城市', [('参加政协会议', 50), ('提交提案', 25)])

    Raises:
        UnknownCodeError: There is none of that name; :func:`schemes` lists them.
    """
    if name not in schemes():
        raise UnknownCodeError("scheme", name)
    return loads_scheme((_SCHEMES / f"{name}.toml").read_bytes())
