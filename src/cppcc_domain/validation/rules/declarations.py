"""宣称数 — what a heading or a name promises, and what is then listed."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.report import Section
from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.references import each
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import MEILAN_2024

__all__ = ["RULES"]


@rule(
    "ADV-DECL-1",
    Severity.WARNING,
    zh="标题或名称宣称的数目，应与列出的项数一致",
    en="a count that a heading or name declares is the number of things that it lists",
    source=MEILAN_2024,
)
def declared_counts_are_those_listed(context: Context) -> Iterator[Finding]:
    for position, mechanism in enumerate(context.register.mechanisms):
        declared, items = mechanism.declared_count, mechanism.items
        if declared is None or items is None:
            continue
        complete_so_far = mechanism.open_list and len(items) <= declared
        if len(items) != declared and not complete_so_far:
            at = f"$.mechanisms[{position}].declared_count"
            yield context.finding(mechanism, at, phrase=mechanism.name, declared=declared, listed=len(items))
    for report, path, section in each(context.register, Section):
        promise, listed = section.declares, section.listed
        if promise is not None and listed is not None and listed != promise.count:
            at = f"{path}.declares.count"
            yield context.finding(report, at, phrase=promise.phrase, declared=promise.count, listed=listed)


RULES: Final = (declared_counts_are_those_listed,)
