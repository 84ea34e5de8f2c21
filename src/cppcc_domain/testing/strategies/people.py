"""组织与人员 — committees, terms, organs, units, persons and members."""

from typing import Any

from hypothesis import strategies as st

from cppcc_domain.model.committee import Committee, Organ, SectorSeats, Term
from cppcc_domain.model.people import Person
from cppcc_domain.model.units import Unit
from cppcc_domain.testing.strategies.dates import dates_or_none_in_order
from cppcc_domain.testing.strategies.derived import Ids, instances, references
from cppcc_domain.testing.strategies.texts import names
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.sectors import NATIONAL_14TH, SECTORS

__all__ = ["committees", "organs", "persons", "terms", "units"]

_PLACES = {Level.NATIONAL: "全国", Level.PROVINCE: "{}省", Level.PREFECTURE: "{}市", Level.COUNTY: "{}县"}


def committees(
    *, ids: Ids | None = None, levels: st.SearchStrategy[Level] | None = None, **fields: st.SearchStrategy[Any]
) -> st.SearchStrategy[Committee]:
    """Committees (委员会), with a place that fits their level: 全国, 甲省, 甲市, 甲县.

    Args:
        ids: The ids that references may take; made-up ones by default.
        levels: The levels to use; all by default.
        fields: Strategies for single fields.
    """
    guiding = st.none() | references("Committee", ids=ids)
    fitting = st.builds(_committee, st.sampled_from(Level) if levels is None else levels, names(), guiding)
    return instances(Committee, {("level", "place", "guided_by_id"): fitting}, ids=ids, **fields)


def terms(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Term]:
    """Terms (届) that end after they start, with each sector named once."""
    seats = st.lists(st.sampled_from(NATIONAL_14TH), unique=True, max_size=3).flatmap(
        lambda codes: st.tuples(*map(_seats, codes))
    )
    dates = dates_or_none_in_order(3, distinct=True)
    return instances(Term, {("start", "end", "extended_to"): dates}, ids=ids, **{"sectors": st.none() | seats} | fields)


def organs(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Organ]:
    """Organs (机构) of every kind."""
    return instances(Organ, ids=ids, **fields)


def units(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Unit]:
    """Units (单位) of every kind."""
    return instances(Unit, ids=ids, **fields)


def persons(*, ids: Ids | None = None, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Person]:
    """Persons (人) with short names, plainly invented."""
    return instances(Person, ids=ids, **fields)


def _committee(level: Level, name: str, guided_by_id: str | None) -> tuple[Level, str, str | None]:
    return level, _PLACES[level].format(name), None if level is Level.NATIONAL else guided_by_id


def _seats(code: str) -> st.SearchStrategy[SectorSeats]:
    sector = SECTORS[code]
    return instances(SectorSeats, sector=st.just(code), name=st.just(sector.zh), kind=st.none() | st.just(sector.kind))
