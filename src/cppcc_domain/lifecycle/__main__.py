"""Writes a page of the documentation to standard output: ``python -m cppcc_domain.lifecycle [proposal-states | membership-states]``."""

import argparse
import sys

from cppcc_domain.lifecycle.drawing import page
from cppcc_domain.lifecycle.membership.drawing import membership_page

PAGES = {"proposal-states": page, "membership-states": membership_page}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m cppcc_domain.lifecycle", description="write a page of docs/")
    parser.add_argument("page", nargs="?", choices=PAGES, default="proposal-states")
    sys.stdout.buffer.write(PAGES[parser.parse_args().page]().encode())
