"""Chinese numerals beside cn2an and ICU.

Small slices of work run in random order, ours and the others' alike, and their medians are added up: a busy moment hits all of them. Every
case is first checked: a library that gets it wrong is not timed on it. The first ratio is ours against ours (A/A) and says what a
difference means at this moment. Peers that are not installed are left out.

Usage: python benchmarks/numerals.py [ROUNDS]
"""

import importlib
import random
import sys

from _rounds import Case, compare, versions

from cppcc_domain.text.numerals import format_numeral, parse_numeral


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


def main() -> None:
    """Print the comparisons for numbers of growing length."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    found = peers()
    print(f"{versions('cn2an', 'pyicu-wheels')}; {rounds} rounds\n")
    for digits in (2, 4, 8, 12):
        numbers = sample(digits)
        texts = [format_numeral(number) for number in numbers]
        formatters = {name: pair[0] for name, pair in found.items()}
        parsers = {name: pair[1] for name, pair in found.items()}
        compare(f"format, up to {digits} digits", format_numeral, formatters, (numbers, texts), rounds)
        compare(f"parse, up to {digits} digits", parse_numeral, parsers, (texts, numbers), rounds)


if __name__ == "__main__":
    main()
