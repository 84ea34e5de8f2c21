"""Chinese numerals beside cn2an and ICU, and how fast quantities are found in running text.

Small slices of work run in random order, ours and the others' alike, and their medians are added up: a busy moment hits all of them. Every
case is first checked: a library that gets it wrong is not timed on it. The first ratio is ours against ours (A/A) and says what a
difference means at this moment. Peers that are not installed are left out.

Usage: python benchmarks/numerals.py [ROUNDS]
"""

import importlib
import platform
import random
import statistics
import sys
from collections.abc import Callable, Sequence
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter
from typing import Any

from cppcc_domain.text.numerals import format_numeral, parse_numeral
from cppcc_domain.text.quantities import find_quantities

Case = Callable[[Any], object]

SLICE = 40
"""Values a slice: about a millisecond of the slower libraries."""

# Synthetic sentences of a report, with and without figures.
REPORT = (
    "全年共收到提案312件，经审查立案287件，其中集体提案41件，占14.3%，办复率99.5%。组织委员开展视察调研60余次，近八成委员参加。"
    "坚持把协商民主贯穿履职全过程，着力提升建言资政质量，推动协商成果转化落实。第三次会议听取了办理情况通报，五个一机制不断完善。"
    "培训委员1.2万人次，走访企业三百余家，收集意见建议五六百条，超过三分之二得到采纳。"
)


def peers() -> dict[str, tuple[Case, Case]]:
    """Return formatter and parser of each peer that is installed."""
    found: dict[str, tuple[Case, Case]] = {}
    try:
        cn2an = importlib.import_module("cn2an")
        found["cn2an"] = (lambda n: cn2an.an2cn(n), lambda text: cn2an.cn2an(text, "strict"))  # noqa: PLW0108 - typed
    except ImportError:
        pass
    try:
        icu = importlib.import_module("icu")
        rules = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale("zh"))
        rules.setDefaultRuleSet("%spellout-cardinal")
        found["PyICU"] = (rules.format, lambda text: rules.parse(text).getInt64())
    except ImportError:
        pass
    return found


def sample(digits: int, count: int = 400) -> list[int]:
    """Return numbers with at most so many digits."""
    choose = random.Random(digits)  # noqa: S311 - a sample, not a secret
    return [choose.randrange(10**digits) for _ in range(count)]


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
    cases = {"cppcc-domain": ours, "cppcc-domain, again (A/A)": ours}
    cases |= {name: call for name, call in others.items() if right(call, values, expected)}
    measured = interleaved(cases, values, rounds)
    print(title)
    for name, taken in measured.items():
        print(f"  {name:27} {taken:8.2f} us  {taken / measured['cppcc-domain']:6.2f} x")
    for name in others.keys() - cases.keys():
        print(f"  {name:27} gets some of these wrong")


def main() -> None:
    """Print the comparisons and the speed of ``find_quantities``."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    found = peers()
    print(f"Python {platform.python_version()}", end="")
    for package in ("cppcc-domain", "cn2an", "pyicu-wheels"):
        try:
            print(f", {package} {version(package)}", end="")
        except PackageNotFoundError:
            print(f", {package} is not installed", end="")
    print(f"; {rounds} rounds\n")
    for digits in (2, 4, 8, 12):
        numbers = sample(digits)
        texts = [format_numeral(number) for number in numbers]
        formatters = {name: pair[0] for name, pair in found.items()}
        parsers = {name: pair[1] for name, pair in found.items()}
        compare(f"format, up to {digits} digits", format_numeral, formatters, (numbers, texts), rounds)
        compare(f"parse, up to {digits} digits", parse_numeral, parsers, (texts, numbers), rounds)
    text = REPORT * 20
    taken = interleaved({"ours": find_quantities, "again": find_quantities}, [text] * SLICE, rounds)
    size = len(text.encode())
    print(
        f"find_quantities: {size / taken['ours']:.1f} MB/s (A/A {taken['again'] / taken['ours']:.2f}), {len(find_quantities(text))} in {size} bytes"
    )


if __name__ == "__main__":
    main()
