"""What importing the package costs, beside the packages it builds on.

Each row runs in fresh interpreters, rounds interleaved in random order, so that a busy moment hits all rows alike. The first two rows are
the same program: their ratio (A/A) says how far apart two equal things look on this machine at this moment.

Usage: python benchmarks/import_cost.py [ROUNDS]
"""

import os
import platform
import random
import statistics
import subprocess
import sys
from collections.abc import Mapping
from importlib.metadata import version

BASELINE = "import attrs"
NO_PLUGINS: Mapping[str, str] = {"HYPOTHESIS_NO_PLUGINS": "1"}

# label, statement, what the environment says beside the usual
ROWS: tuple[tuple[str, str, Mapping[str, str]], ...] = (
    (BASELINE, "import attrs", {}),
    ("import attrs, again (A/A)", "import attrs", {}),
    ("import cppcc_domain", "import cppcc_domain", {}),
    ("from cppcc_domain import Register", "from cppcc_domain import Register", {}),
    ("import cattrs", "import cattrs", {}),
    ("import hypothesis, no plugins", "import hypothesis", NO_PLUGINS),
    ("import hypothesis, with ours", "import hypothesis", {}),
)
PACKAGES = ("cppcc-domain", "attrs", "cattrs", "babel", "hypothesis")

# The program times itself: starting the interpreter is not what an import costs.
TIMED = "from time import perf_counter\nstart = perf_counter()\n{statement}\nprint(perf_counter() - start)"


def milliseconds(statement: str, environment: Mapping[str, str]) -> float:
    """Return how long the statement takes in a fresh interpreter."""
    command = [sys.executable, "-c", TIMED.format(statement=statement)]
    surroundings = {name: value for name, value in os.environ.items() if name not in NO_PLUGINS}
    done = subprocess.run(command, env={**surroundings, **environment}, check=True, capture_output=True, text=True)
    return float(done.stdout) * 1000


def measure(rounds: int) -> dict[str, list[float]]:
    """Return the times of each row, after one unmeasured round that fills the caches."""
    times: dict[str, list[float]] = {label: [] for label, _, _ in ROWS}
    shuffle = random.Random(0).shuffle  # noqa: S311 - an order, not a secret
    for number in range(rounds + 1):
        order = list(ROWS)
        shuffle(order)
        for label, statement, environment in order:
            taken = milliseconds(statement, environment)
            if number > 0:
                times[label].append(taken)
    return times


def main() -> None:
    """Print a table of medians and their ratios to the baseline."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    print(f"Python {platform.python_version()}, " + ", ".join(f"{name} {version(name)}" for name in PACKAGES))
    print(f"{rounds} rounds of fresh processes, interleaved\n")
    times = measure(rounds)
    medians = {label: statistics.median(values) for label, values in times.items()}
    width = max(map(len, times))
    print(f"{'':{width}}  median ms  min ms  ratio to `{BASELINE}`")
    for label, values in times.items():
        ratio = medians[label] / medians[BASELINE]
        print(f"{label:{width}}  {medians[label]:9.1f}  {min(values):6.1f}  {ratio:5.2f}")
    pairs = zip(times["import hypothesis, with ours"], times["import hypothesis, no plugins"], strict=True)
    added = statistics.median(ours - without for ours, without in pairs)
    print(f"\nour plugin adds {added:.1f} ms to `import hypothesis` (median of the differences within a round)")


if __name__ == "__main__":
    main()
