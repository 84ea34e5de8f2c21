"""履职工作 — opinion reports, temporary Party branches, deliberation platforms."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.committee import Organ
from cppcc_domain.model.report import Figure
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.numbers import shown
from cppcc_domain.validation.references import each
from cppcc_domain.values.dates import PartialDate, Period
from cppcc_domain.values.findings import Finding
from cppcc_domain.values.quantity import Interval
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import GRASSROOTS_NEWS, OPINION_RULES_GUANGZHOU, PARTY_BRANCH_RULES_JIANGSU_2023

__all__ = ["RULES"]

_TEMPORARY_BRANCH: Final = "temporary_party_branch"


@rule(
    "ADV-OPN-1",
    Severity.WARNING,
    zh="社情民意信息的字数不宜超过规定",
    en="an opinion report is not longer than the rules allow",
    source=OPINION_RULES_GUANGZHOU,
    reads=("opinion.max_chars",),
)
def opinion_reports_are_short(context: Context) -> Iterator[Finding]:
    limit = context.rulebook.opinion.max_chars.value
    if limit is None:
        return
    for report in context.register.opinion_reports:
        length = len(report.situation or "") + len(report.suggestion or "")
        if length > limit:
            yield context.finding(report, "", chars=length, limit=limit)


@rule(
    "ADV-BR-1",
    Severity.INFO,
    zh="临时党支部一般在党员达到规定人数、活动达到规定天数时设立",
    en="a temporary Party branch has as many members and lasts as many days as the rules ask for",
    source=PARTY_BRANCH_RULES_JIANGSU_2023,
    reads=("branch.temporary_min_members", "branch.temporary_min_days"),
)
def temporary_branches_are_large_and_long_enough(context: Context) -> Iterator[Finding]:
    least_days = context.rulebook.branch.temporary_min_days.value
    least_members = context.rulebook.branch.temporary_min_members.value
    branches = [organ for organ in context.register.organs if organ.kind == _TEMPORARY_BRANCH]
    sizes = Counter(membership.organ_id for membership in context.register.organ_memberships) if branches else {}
    for branch in branches:
        days = _days(branch)
        if days is not None and days < least_days:
            yield context.finding(branch, "dissolved", days=days, least=least_days)
        if _members_are_known(context, branch) and sizes.get(branch.id, 0) < least_members:
            yield context.finding(branch, "", case="members", members=sizes.get(branch.id, 0), least=least_members)


def _days(branch: Organ) -> int | None:
    """Return how many days a branch existed at most, where both ends are known."""
    start, end = branch.established, branch.dissolved
    return None if start is None or end is None else (end.last - start.first).days + 1


def _members_are_known(context: Context, branch: Organ) -> bool:
    when = branch.established
    return when is not None and context.register.is_complete("organ_memberships", Period(when, branch.dissolved))


@rule(
    "ADV-GRASS-1",
    Severity.WARNING,
    zh="协商议事平台每年应有活动；化解的问题一般不多于提出的问题",
    en="a platform is used every year, and seldom are more issues solved than raised",
    source=GRASSROOTS_NEWS,
)
def platforms_are_used(context: Context) -> Iterator[Finding]:
    yield from _idle_platforms(context)
    raised = {
        holder.id: figure.quantity.interval
        for holder, _, figure in each(context.register, Figure)
        if holder is not None and figure.indicator == "issues_raised" and figure.comparison is None
    }
    for holder, path, figure in each(context.register, Figure) if raised else ():
        if holder is None or figure.indicator != "issues_solved" or figure.comparison is not None:
            continue
        most = raised.get(holder.id)
        solved = figure.quantity.interval
        if most is not None and not Interval(None, most.high, high_open=most.high_open).overlaps(solved):
            yield context.finding(holder, f"{path}.quantity", case="solved", solved=shown(solved), raised=shown(most))


def _idle_platforms(context: Context) -> Iterator[Finding]:
    register = context.register
    covered = [entry.period for entry in register.coverage if entry.collection == "deliberations"]
    years = {day.year for period in covered for day in (period.start, period.end) if day is not None}
    used = {
        (deliberation.platform_id, deliberation.date.year)
        for deliberation in register.deliberations
        if deliberation.date is not None
    }
    undated = {deliberation.platform_id for deliberation in register.deliberations if deliberation.date is None}
    for year in sorted(years):
        whole = PartialDate(year)
        if not register.is_complete("deliberations", Period(whole)):
            continue
        for platform in register.platforms:
            stood = platform.built is not None and platform.built.before(whole)
            closed = platform.closed is not None and not whole.before(platform.closed)
            if stood and not closed and platform.id not in undated and (platform.id, year) not in used:
                yield context.finding(platform, "", name=platform.name, year=year)


RULES: Final = (opinion_reports_are_short, temporary_branches_are_large_and_long_enough, platforms_are_used)
