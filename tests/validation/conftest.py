"""The builders of small registers, as fixtures."""

from collections.abc import Callable

import pytest
from breaches.breach import register, report

from cppcc_domain.model import Register, WorkReport


@pytest.fixture
def register_with() -> Callable[..., Register]:
    """Return the builder of a register with the entities given."""
    return register


@pytest.fixture
def report_of() -> Callable[..., WorkReport]:
    """Return the builder of a report with the statements given."""
    return report
