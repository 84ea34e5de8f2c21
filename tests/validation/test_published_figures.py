"""Real published figures pass, or are flagged exactly where the print is wrong or incomplete; the printed value stays."""

from collections.abc import Iterator

import attrs
import pytest
from published import ACCOUNTS, PUBLISHED, Published

from cppcc_domain.model import Breakdown, Figure
from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, with_parameters
from cppcc_domain.serialization import dumps, loads
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import accounting, figures, limits, rates, shares, wording_of_figures
from cppcc_domain.values import Finding, Quantity, QuantityRange

RULES = Catalogue(
    rules=(
        *accounting.RULES,
        *shares.RULES,
        *limits.RULES,
        *rates.RULES,
        *figures.RULES,
        *wording_of_figures.RULES,
    )
)
SAY_LESS = {"ADV-PCT-3", "ADV-SAT-1", "INV-REP-4/no_base", "INV-REP-4/no_day"}
"""Remarks on what a print leaves open; all others say that something is wrong."""

EACH = pytest.mark.parametrize("published", PUBLISHED.values(), ids=PUBLISHED)


def key_of(finding: Finding) -> str:
    case = dict(finding.params).get("case")
    return finding.code if case is None else f"{finding.code}/{case}"


def amounts(published: Published) -> Iterator[Quantity | QuantityRange]:
    """Yield every number printed."""
    for one in published.statements:
        if isinstance(one, Figure):
            yield one.quantity
        else:
            yield from (part.quantity for part in one.parts)
            yield from (part.share for part in one.parts if part.share is not None)


def test_there_are_eighteen_accounts() -> None:
    assert list(ACCOUNTS) == [f"FX-{number}" for number in range(1, 19)]


@EACH
def test_what_contradicts_itself_is_found_and_nothing_else(published: Published) -> None:
    found = [finding for finding in validate(published.register, rules=RULES) if key_of(finding) not in SAY_LESS]
    places = [(key_of(finding), finding.path.removeprefix("$.reports[0].review[0].")) for finding in found]
    assert places == list(published.wrong)


@EACH
def test_what_the_print_leaves_open_is_a_remark_and_no_error(published: Published) -> None:
    found = [finding for finding in validate(published.register, rules=RULES) if key_of(finding) in SAY_LESS]
    assert sorted(map(key_of, found)) == sorted(published.incomplete)
    assert not validate(published.register, rules=RULES).errors


@EACH
def test_the_published_values_are_kept(published: Published) -> None:
    register = published.register
    validate(register, rules=RULES)
    (report,) = loads(dumps(register)).reports
    kept = attrs.evolve(published, statements=(*report.figures, *report.breakdowns))
    assert set(amounts(kept)) == set(amounts(published))
    assert report.source is not None
    assert report.source.document == published.source


def test_the_share_that_is_off_is_named_with_what_its_numbers_give() -> None:
    (found,) = validate(PUBLISHED["FX-14"].register, rules=RULES).of("ADV-PCT-1")
    assert (found.param("share"), found.param("expected")) == ("27.3", "27.2")
    assert (found.param("count"), found.param("base")) == (970, 3568)


def test_merged_cases_inside_the_filed_are_no_part_of_the_received_under_either_rulebook() -> None:
    inside = with_parameters(
        NATIONAL_DEFAULT,
        {"proposal.merge_accounting": Parameter(value=MergeAccounting.INSIDE_FILED, source=ACCOUNTS["FX-13"].source)},
    )
    assert not validate(ACCOUNTS["FX-13"].register, inside, rules=RULES)
    assert not validate(ACCOUNTS["FX-13"].register, rules=RULES)


@EACH
def test_each_total_of_them_raised_by_one_is_found(published: Published) -> None:
    for position, statement in enumerate(published.statements):
        if isinstance(statement, Breakdown) and statement.exhaustive and statement.total is not None:
            raised = attrs.evolve(statement.total, value=statement.total.value + 1)
            statements = list(published.statements)
            statements[position] = attrs.evolve(statement, total=raised)
            broken = attrs.evolve(published, statements=tuple(statements))
            assert {"INV-REP-1", "INV-REP-2"} & {finding.code for finding in validate(broken.register, rules=RULES)}
