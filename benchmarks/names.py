"""Two thousand members by strokes of the surname: beside cn-sort and ICU, in time and in neighbours that stand wrong.

Rounds are interleaved in random order, so that a busy moment hits all rows alike. The first two rows are the same call: their ratio (A/A)
says how far apart two equal things look at this moment. Peers know no order of rosters, so the last column counts pairs of neighbours that
official lists would not print like that. Peers that are not installed are left out.

Usage: python benchmarks/names.py [ROUNDS]
"""

import contextlib
import importlib
import io
import logging
import platform
import random
import statistics
import sys
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from time import perf_counter

from cppcc_domain.text.name_order import misplaced_names, sort_names

Sorter = Callable[[list[str]], list[str]]

OURS = "cppcc-domain"
SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪"
    "田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万"
)
GIVEN = (
    "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华慧巧美红玉兰婷雪建国志文海燕春梅晓东新宇浩然子涵一诺欣怡俊博达立"
)


def members(count: int) -> list[str]:
    """Return synthetic names, a fifth of them with one character behind the surname."""
    chosen = random.Random(0)  # noqa: S311 - a sample, not a secret
    lengths = chosen.choices((1, 2), (1, 4), k=count)
    return [chosen.choice(SURNAMES) + "".join(chosen.choices(GIVEN, k=length)) for length in lengths]


def sorters() -> dict[str, Sorter]:
    """Return ours twice, and each peer that is installed."""
    found: dict[str, Sorter] = {OURS: sort_names, f"{OURS}, again (A/A)": sort_names}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            cn_sort = importlib.import_module("cn_sort.process_cn_word")
        logging.disable()  # it logs every call
        found["cn-sort"] = lambda names: list(cn_sort.sort_text_list(names, mode=cn_sort.Mode.BIHUA))
    except ImportError:
        pass
    try:
        icu = importlib.import_module("icu")
        key = icu.Collator.createInstance(icu.Locale("zh-u-co-stroke")).getSortKey
        found["PyICU"] = lambda names: sorted(names, key=key)
    except ImportError:
        pass
    return found


def measure(cases: dict[str, Sorter], names: list[str], rounds: int) -> dict[str, list[float]]:
    """Return milliseconds of each call, after one unmeasured round that loads the tables."""
    times: dict[str, list[float]] = {name: [] for name in cases}
    order = list(cases)
    shuffle = random.Random(0).shuffle  # noqa: S311 - an order, not a secret
    for number in range(rounds + 1):
        shuffle(order)
        for name in order:
            start = perf_counter()
            cases[name](names)
            if number:
                times[name].append((perf_counter() - start) * 1000)
    return times


def main() -> None:
    """Print a row for each sorter."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    print(f"Python {platform.python_version()}", end="")
    for package in ("cppcc-domain", "cn-sort", "pyicu-wheels"):
        try:
            print(f", {package} {version(package)}", end="")
        except PackageNotFoundError:
            print(f", {package} is not installed", end="")
    names = members(2000)
    print(f"; {len(names)} names, {rounds} rounds, interleaved\n")
    cases = sorters()
    times = measure(cases, names, rounds)
    base = statistics.median(times[OURS])
    print(f"{'':27}  median ms   min ms   ratio  neighbours that stand wrong")
    for name, taken in times.items():
        wrong = len(misplaced_names(cases[name](names)))
        print(
            f"{name:27}  {statistics.median(taken):9.2f}  {min(taken):7.2f}  {statistics.median(taken) / base:6.2f}  {wrong}"
        )


if __name__ == "__main__":
    main()
