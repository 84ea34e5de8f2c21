"""Read a register, check it, and print the year's summary in official Chinese.

    python examples/annual_summary.py [FILE]

Without FILE it takes the 2023 work of the Meilan district committee of Haikou, as one newspaper page reported it. Exit code 0: no finding of
severity error; 1: there is one; 2: the file cannot be read or has the wrong shape. ``cppcc-domain summarize FILE`` does the same.
"""

import sys
from pathlib import Path

from cppcc_domain.serialization import DocumentError, load
from cppcc_domain.text import format_figures, render, summarize, summary_figures, summary_year
from cppcc_domain.validation import validate

MEILAN = Path(__file__).parent / "data" / "meilan_2023.json"


def main(path: Path) -> int:
    """Print summary, figures and findings of one file and return the exit code."""
    try:
        register = load(path)
        year = summary_year(register)
    except (DocumentError, OSError, ValueError) as error:
        print(f"{path}:\n{error}", file=sys.stderr)
        return 2
    findings = validate(register)

    print(summarize(register, year), end="\n\n")
    print(format_figures(summary_figures(register, year), register.labels), end="\n\n")
    print(f"校验发现 {len(findings)} 条")
    for finding in findings:
        print(f"{finding.severity.zh}  {finding.code}  {finding.path}  {render(finding)}")
    return 1 if findings.errors else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else MEILAN))
