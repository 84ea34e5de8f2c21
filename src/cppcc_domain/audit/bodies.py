"""主体 — whose figures a text gives: what another committee did is not held against one's own data."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from cppcc_domain.audit.figures import TextFigure
from cppcc_domain.audit.passages import plain_characters
from cppcc_domain.model.committee import Committee
from cppcc_domain.model.register import Register

__all__ = ["own_figures"]

_CLAUSE: Final = re.compile(r"[，。；：！？,;:!?\n]")
_REACH: Final = 60  # no clause is longer before its quantity
# Whom something was handed to, and who took it up, is told of one's own work: 向市政协报送51篇, 省政协采用5篇.
_ACTOR: Final = re.compile(
    "(?<![向给报送被由为获经至到往对受])(?P<tier>全国|自治区|[省市州盟区县旗])政协"
    "(?!.{0,6}(?:采用|采纳|录用|采编|刊|转|表彰|通报|评|授予|批|肯定))"
)


def own_figures(text: str, figures: Iterable[TextFigure], register: Register) -> Iterator[TextFigure]:
    """Yield the figures, untied where their clause says that the committee of another tier did it: 省政协全年立案700件 in a county's report."""
    committee = register.get(register.committee_id)
    if not isinstance(committee, Committee):
        yield from figures
        return
    plain = plain_characters(text)
    for figure in figures:
        clause = _CLAUSE.split(plain[max(0, figure.start - _REACH) : figure.start])[-1]
        named = [found["tier"] for found in _ACTOR.finditer(clause)]
        others = bool(named) and not committee.place.endswith(named[-1])
        yield attrs.evolve(figure, indicator=None, evidence="") if others else figure
