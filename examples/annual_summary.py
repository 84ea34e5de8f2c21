"""Read a register, check it, and print the year's summary in official Chinese.

    python examples/annual_summary.py [FILE]

Without FILE it takes the 2023 work of the Meilan district committee of Haikou, as one newspaper page reported it. The command line of the
package does the work; in a program of your own it comes down to this:

>>> from cppcc_domain import load, summarize, validate
>>> from cppcc_domain.text import render
>>> register = load(MEILAN)
>>> print(summarize(register).splitlines()[0])
2023年工作综述
>>> [finding.code for finding in validate(register)]
['ADV-DECL-1', 'ADV-GROW-1']
>>> print(render(validate(register)[0]))
“四大专项行动”宣称 4 项，列出 3 项
"""

import sys
from pathlib import Path

from cppcc_domain.cli import main

MEILAN = Path(__file__).parent / "data" / "meilan_2023.json"

if __name__ == "__main__":
    sys.exit(main(["summarize", *(sys.argv[1:] or [str(MEILAN)])]))
