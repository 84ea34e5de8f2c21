"""Counting small registers of one committee, ``c``, whose collections are complete."""

from collections.abc import Callable

import pytest

from cppcc_domain.model import COLLECTIONS, Coverage, Entity, Figure, Register
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.statistics import figures
from cppcc_domain.values import PartialDate, Period, Quantity

ALWAYS = Period(PartialDate(1949), PartialDate(2100))


@pytest.fixture
def complete() -> Callable[..., Register]:
    """Make a register of these entities of which every collection is complete."""

    def make(*entities: Entity) -> Register:
        coverage = tuple(Coverage(collection=name, period=ALWAYS) for name in COLLECTIONS.values())
        return Register(committee_id="c", coverage=coverage).with_entities(entities)

    return make


@pytest.fixture
def figure(complete: Callable[..., Register]) -> Callable[..., Figure | None]:
    """Find the figure of one indicator that a complete register of these entities gives."""

    def find(
        indicator: str, *entities: Entity, period: Period | int = 2023, rulebook: Rulebook = NATIONAL_DEFAULT
    ) -> Figure | None:
        counted = figures(complete(*entities), period, rulebook)
        return next((one for one in counted if one.indicator == indicator and one.comparison is None), None)

    return find


@pytest.fixture
def count(figure: Callable[..., Figure | None]) -> Callable[..., Quantity | None]:
    """Find the quantity of one indicator that a complete register of these entities gives."""

    def find(indicator: str, *entities: Entity, **how: object) -> Quantity | None:
        found = figure(indicator, *entities, **how)
        if found is None:
            return None
        assert isinstance(found.quantity, Quantity)
        return found.quantity

    return find
