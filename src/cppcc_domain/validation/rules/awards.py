"""表彰 — which cases can be distinguished, and how many of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final

from cppcc_domain.lifecycle import state_of
from cppcc_domain.model.assessment import Award
from cppcc_domain.model.committee import Committee
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.rulebook import AwardRatio
from cppcc_domain.statistics.counting.proposals import handling_units, received
from cppcc_domain.statistics.records import Records
from cppcc_domain.statistics.verdicts import tally
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.values.dates import Period
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.values.verdicts import Verdict
from cppcc_domain.vocab.awards import AWARDS_OF_PROPOSALS
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.proposals import FilingStatus
from cppcc_domain.vocab.sources import AWARD_ARTICLES, AWARD_RULES_QINGPU_2020, GOOD_PROPOSAL_RULES_2019

__all__ = ["RULES"]

_OF_UNITS: Final = frozenset({"advanced_handling_unit"})
_BY_MEMBERS: Final = frozenset({"individual", "joint"})
_MAY_BE_FILED: Final = frozenset({FilingStatus.FILED, FilingStatus.MERGED, FilingStatus.UNKNOWN})


@rule(
    "INV-AWARD-1",
    Severity.ERROR,
    zh="优秀提案、年度好提案应从评选年度以前立案的提案中评出",
    en="only a case that was filed by the end of the award's year is an excellent or good proposal",
    source=f"{AWARD_RULES_QINGPU_2020}；{AWARD_ARTICLES}",
    reads=("proposal.merge_accounting",),
)
def distinguished_proposals_are_filed(context: Context) -> Iterator[Finding]:
    for award in context.register.awards:
        if award.kind not in AWARDS_OF_PROPOSALS:
            continue
        proposal = context.register.get(award.recipient_id)
        if not isinstance(proposal, Proposal):
            if proposal is not None:
                yield context.finding(award, "recipient_id", case="other", found=type(proposal).__name__)
            continue
        filing = state_of(proposal, context.rulebook).filing
        when = None if proposal.filed is None else proposal.filed.date
        if proposal.filed is None and filing not in _MAY_BE_FILED:
            yield context.finding(award, "recipient_id", proposal=proposal.id, filing=filing.value)
        elif when is not None and when.first.year > award.year:
            yield context.finding(
                award, "year", case="later", proposal=proposal.id, date=when.isoformat(), year=award.year
            )


@rule(
    "ADV-AWARD-1",
    Severity.WARNING,
    zh="优秀提案占提案的比例、其中集体提案的比例，应在规定的范围之内",
    en="as many proposals are distinguished as the committee's rules provide, and as many collective ones among them",
    source=f"{GOOD_PROPOSAL_RULES_2019}；{AWARD_ARTICLES}",
    reads=("award.proposal_ratio", "award.collective_ratio"),
)
def proposals_are_distinguished_in_proportion(context: Context) -> Iterator[Finding]:
    of_all, collective = (_ratio_here(context, f"award.{name}_ratio") for name in ("proposal", "collective"))
    if of_all is None and collective is None:
        return
    for year, awards, records in _years_of(context, AWARDS_OF_PROPOSALS):
        yield from _outside(context, year, (len(awards), _exactly(received(records))), of_all)
        yield from _outside(context, year, (_collective(context, awards), len(awards)), collective, case="collective")


@rule(
    "ADV-AWARD-2",
    Severity.WARNING,
    zh="先进承办单位占承办单位的比例应在规定的范围之内",
    en="as many handling units are distinguished as the committee's rules provide",
    source=AWARD_ARTICLES,
    reads=("award.unit_ratio",),
)
def units_are_distinguished_in_proportion(context: Context) -> Iterator[Finding]:
    ratio = _ratio_here(context, "award.unit_ratio")
    if ratio is not None:
        for year, awards, records in _years_of(context, _OF_UNITS):
            yield from _outside(context, year, (len(awards), _exactly(handling_units(records))), ratio)


def _ratio_here(context: Context, key: str) -> AwardRatio | None:
    """Return the ratio if it is known to hold in the committee's place: what one committee set for itself proves nothing about another."""
    parameter = context.parameter(key)
    committee = context.register.get(context.register.committee_id)
    here = parameter.everywhere or (isinstance(committee, Committee) and committee.place == context.rulebook.place)
    ratio: AwardRatio | None = parameter.value
    return ratio if here and parameter.verified else None


def _years_of(context: Context, kinds: frozenset[str]) -> Iterator[tuple[int, Sequence[Award], Records]]:
    """Yield the years of awards of these kinds of which awards and proposals are complete, with the awards and the year's records."""
    of_year: defaultdict[int, list[Award]] = defaultdict(list)
    for award in context.register.awards:
        if award.committee_id == context.register.committee_id and award.kind in kinds:
            of_year[award.year].append(award)
    for year in sorted(of_year):
        period = Period.year(year)
        if all(context.register.is_complete(name, period) for name in ("awards", "proposals")):
            yield year, of_year[year], Records(context.register, period, context.rulebook)


def _exactly(verdicts: Iterable[Verdict]) -> int | None:
    counted = tally(verdicts)
    return None if counted.more else counted.certain


def _collective(context: Context, awards: Iterable[Award]) -> int | None:
    """Return how many of the awards went to proposals of parties, organisations and organs; ``None`` if that is not known of all."""
    kinds = [
        proposal.proposer_kind if isinstance(proposal := context.register.get(award.recipient_id), Proposal) else None
        for award in awards
    ]
    return None if None in kinds else sum(kind not in _BY_MEMBERS for kind in kinds)


def _outside(
    context: Context, year: int, counts: tuple[int | None, int | None], ratio: AwardRatio | None, *, case: str = ""
) -> Iterator[Finding]:
    part, whole = counts
    if ratio is None or part is None or not whole:
        return
    if not Fraction(ratio.low) <= Fraction(100 * part, whole) <= Fraction(ratio.high):
        facts: dict[str, Param] = {"case": case} if case else {}
        facts |= {"year": year, "part": part, "whole": whole, "low": str(ratio.low), "high": str(ratio.high)}
        yield context.finding(None, "$.awards", **facts)


RULES: Final = (
    distinguished_proposals_are_filed,
    proposals_are_distinguished_in_proportion,
    units_are_distinguished_in_proportion,
)
