"""``python -m cppcc_domain`` is the command line."""

import sys

from cppcc_domain.cli import main

if __name__ == "__main__":
    sys.exit(main())
