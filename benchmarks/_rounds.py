"""What the scripts of this folder share: rounds interleaved in random order, so that a busy moment hits all rows alike."""

import platform
import random
import statistics
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter
from typing import Any

Case = Callable[[Any], object]

OURS = "cppcc-domain"
AGAIN = f"{OURS}, again (A/A)"
SLICE = 40
"""Values a slice: about a millisecond of the slower libraries."""


def versions(*packages: str) -> str:
    """Return the versions of Python, of ours and of these packages."""
    texts = [f"Python {platform.python_version()}"]
    for package in (OURS, *packages):
        try:
            texts.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            texts.append(f"{package} is not installed")
    return ", ".join(texts)


def interleaved(cases: dict[str, Case], values: Sequence[Any], rounds: int) -> dict[str, float]:
    """Return microseconds a call of each case: the sum over the slices of the median time of a slice."""
    slices = [values[start : start + SLICE] for start in range(0, len(values), SLICE)]
    times: dict[tuple[str, int], list[float]] = {(name, index): [] for name in cases for index in range(len(slices))}
    order = list(times)
    shuffle = random.Random(0).shuffle  # noqa: S311 - an order, not a secret
    for _ in range(rounds):
        shuffle(order)
        for name, index in order:
            call, part = cases[name], slices[index]
            start = perf_counter()
            for value in part:
                call(value)
            times[name, index].append(perf_counter() - start)
    totals = dict.fromkeys(cases, 0.0)
    for (name, _), measured in times.items():
        totals[name] += statistics.median(measured)
    return {name: total / len(values) * 1e6 for name, total in totals.items()}


def right(call: Case, values: Sequence[Any], expected: Sequence[object]) -> bool:
    """Whether a library gives the expected answers, whatever it raises."""
    try:
        return all(call(value) == answer for value, answer in zip(values, expected, strict=True))
    except Exception:  # noqa: BLE001 - any failure is a wrong answer
        return False


def compare(
    title: str, ours: Case, others: dict[str, Case], data: tuple[Sequence[Any], Sequence[object]], rounds: int
) -> None:
    """Print one row a library: microseconds a call and the ratio to ours."""
    values, expected = data
    cases = {OURS: ours, AGAIN: ours}
    cases |= {name: call for name, call in others.items() if right(call, values, expected)}
    measured = interleaved(cases, values, rounds)
    print(title)
    for name, taken in measured.items():
        print(f"  {name:27} {taken:8.2f} us  {taken / measured[OURS]:6.2f} x")
    for name in others.keys() - cases.keys():
        print(f"  {name:27} gets some of these wrong")
