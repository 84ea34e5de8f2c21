"""Writes ``docs/proposal-states.md`` to standard output: ``python -m cppcc_domain.lifecycle``."""

import sys

from cppcc_domain.lifecycle.drawing import page

if __name__ == "__main__":
    sys.stdout.buffer.write(page().encode())
