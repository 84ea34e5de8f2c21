"""策略 — Hypothesis strategies for values, entities, proposals with legal histories and whole registers; requires the extra ``hypothesis``.

Objects are built in order and never thrown away, they keep the rules that validation checks, and they shrink to readable Chinese: 关于甲的提案.
Every function takes keywords only. Those for entities take strategies for single fields, and ``ids``, by class name, to which references are
to lead; :func:`registers` takes care of that itself. ``st.from_type`` knows them all, without an import.

Example:
    >>> from hypothesis import strategies as st
    >>> from cppcc_domain.model import Deliberation, Platform
    >>> from cppcc_domain.testing.strategies import proposals, registers
    >>> about_schools = proposals(topic=st.just("social"), title=st.just("关于校园周边交通的提案"))
    >>> with_platforms = registers(classes=(Platform, Deliberation))
"""

from cppcc_domain.testing.strategies.dates import (
    dates_or_none_in_order,
    partial_dates,
    partial_dates_in_order,
    periods,
    years,
)
from cppcc_domain.testing.strategies.derived import Ids
from cppcc_domain.testing.strategies.entities import entities
from cppcc_domain.testing.strategies.lookup import objects
from cppcc_domain.testing.strategies.people import committees, organs, persons, terms, units
from cppcc_domain.testing.strategies.proposals import proposal_histories, proposals
from cppcc_domain.testing.strategies.quantities import intervals, numbers, quantities, quantity_ranges
from cppcc_domain.testing.strategies.registers import coverages, local_terms, registers
from cppcc_domain.testing.strategies.reports import breakdowns, figures, sections, sources, work_reports
from cppcc_domain.testing.strategies.rulebooks import rulebooks
from cppcc_domain.testing.strategies.seats import members
from cppcc_domain.testing.strategies.texts import json_objects, names, texts, titles
from cppcc_domain.testing.strategies.values import (
    division_codes,
    document_numbers,
    finding_lists,
    findings,
    session_names,
)
from cppcc_domain.testing.strategies.work import (
    activities,
    consultations,
    deliberations,
    deliverables,
    mechanisms,
    meetings,
    opinion_reports,
    platforms,
    programmes,
    votes,
)

__all__ = [
    "Ids",
    "activities",
    "breakdowns",
    "committees",
    "consultations",
    "coverages",
    "dates_or_none_in_order",
    "deliberations",
    "deliverables",
    "division_codes",
    "document_numbers",
    "entities",
    "figures",
    "finding_lists",
    "findings",
    "intervals",
    "json_objects",
    "local_terms",
    "mechanisms",
    "meetings",
    "members",
    "names",
    "numbers",
    "objects",
    "opinion_reports",
    "organs",
    "partial_dates",
    "partial_dates_in_order",
    "periods",
    "persons",
    "platforms",
    "programmes",
    "proposal_histories",
    "proposals",
    "quantities",
    "quantity_ranges",
    "registers",
    "rulebooks",
    "sections",
    "session_names",
    "sources",
    "terms",
    "texts",
    "titles",
    "units",
    "votes",
    "work_reports",
    "years",
]
