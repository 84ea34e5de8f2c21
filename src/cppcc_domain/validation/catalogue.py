"""规则总目 — every rule of this library, subject by subject, in the order in which they run."""

from typing import Final

from cppcc_domain.validation.definitions import Catalogue, Rule
from cppcc_domain.validation.rules import (
    accounting,
    assessment,
    awards,
    checklist,
    codes,
    committees,
    consultations,
    dates,
    deadlines,
    declarations,
    figures,
    filing,
    follow_up,
    handling,
    ids,
    limits,
    meetings,
    offices,
    people,
    presence,
    proposal_texts,
    proposals,
    proposers,
    rates,
    refused,
    seats,
    shares,
    terms,
    votes,
    wording,
    wording_of_figures,
    work,
)
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONVENTION

__all__ = ["CATALOGUE", "NO_RULE_CRASHES", "explain"]

NO_RULE_CRASHES: Final = Rule(
    code="SYS-RULE-1",
    severity=Severity.ERROR,
    zh="每条规则都应能运行完毕",
    en="every rule runs to its end",
    source=CONVENTION,
)
"""The engine's own: what it finds when a rule fails instead of answering."""

CATALOGUE: Final = Catalogue(
    rules=(
        *ids.RULES,
        *dates.RULES,
        *committees.RULES,
        *offices.RULES,
        *meetings.RULES,
        *votes.RULES,
        *people.RULES,
        *seats.RULES,
        *presence.RULES,
        *proposers.RULES,
        *proposal_texts.RULES,
        *proposals.RULES,
        *filing.RULES,
        *handling.RULES,
        *follow_up.RULES,
        *deadlines.RULES,
        *terms.RULES,
        *consultations.RULES,
        *work.RULES,
        *assessment.RULES,
        *awards.RULES,
        *declarations.RULES,
        *accounting.RULES,
        *shares.RULES,
        *limits.RULES,
        *rates.RULES,
        *figures.RULES,
        *wording_of_figures.RULES,
        *checklist.RULES,
        *wording.RULES,
        *codes.RULES,
        *refused.RULES,
        NO_RULE_CRASHES,
    )
)
"""All rules; the default of :func:`~cppcc_domain.validation.validate`."""


def explain(code: str, rules: Catalogue = CATALOGUE) -> Rule:
    """Return the rule behind a code: the rule in words, its source, and the parameters that it reads.

    Example:
        >>> explain("ADV-DECL-1").zh
        '标题或名称宣称的数目，应与列出的项数一致'

    Raises:
        UnknownCodeError: The catalogue has no such rule.
    """
    return rules[code]
