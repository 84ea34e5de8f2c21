"""位置 — on which line of a JSON text the place of a path stands, so that an editor can go there."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Final

__all__ = ["lines_of"]

_TOKEN: Final = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{},:]|[^\s\[\]{},:"]+')
_STEP: Final = re.compile(r"[^.\[\]]+|\[\d+\]")

Steps = tuple[str, ...]


def lines_of(text: str, paths: Iterable[str]) -> Mapping[str, int]:
    """Return the line, counted from one, on which each path's value begins; a path that leads nowhere gives its nearest ancestor's.

    Args:
        text: JSON that can be read.
        paths: Paths such as ``$.register.proposals[3].title``.

    Example:
        >>> lines_of('{"a": [1, 2]}', ["$.a[1]", "$.b"])
        {'$.a[1]': 1, '$.b': 1}
    """
    steps_of = {path: tuple(_STEP.findall(path.removeprefix("$"))) for path in paths}
    prefixes = {steps[:length] for steps in steps_of.values() for length in range(len(steps) + 1)}
    starts = _starts(text, prefixes)
    lines: dict[str, int] = {}
    for path, steps in steps_of.items():
        nearest = next(steps[:length] for length in range(len(steps), -1, -1) if steps[:length] in starts)
        lines[path] = text.count("\n", 0, starts[nearest]) + 1
    return lines


def _starts(text: str, wanted: set[Steps]) -> dict[Steps, int]:
    """Return where the values of these places begin."""
    deepest = max(map(len, wanted), default=0)
    starts: dict[Steps, int] = {(): 0}
    steps: list[str] = []  # the step into each object or list that is open
    positions: list[int] = []  # the index in each list that is open, -1 for an object
    key_comes = False
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word == ":":
            continue
        if word == ",":
            key_comes = positions[-1] < 0
            if not key_comes:
                positions[-1] += 1
                steps[-1] = f"[{positions[-1]}]"
        elif word in "]}":
            steps.pop()
            positions.pop()
        elif key_comes:
            steps[-1] = json.loads(word)
            key_comes = False
        else:
            if len(steps) <= deepest and tuple(steps) in wanted:
                starts.setdefault(tuple(steps), token.start())
            if word in "[{":
                key_comes = word == "{"
                positions.append(-1 if key_comes else 0)
                steps.append("" if key_comes else "[0]")
    return starts
