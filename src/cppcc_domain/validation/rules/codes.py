"""代码 — codes of open lists that neither the list nor the file itself explains."""

from collections import defaultdict
from collections.abc import Iterator, Set as AbstractSet
from typing import Any, Final

from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.outsiders import outsiders
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONVENTION
from cppcc_domain.vocab.terms import CodeList

__all__ = ["RULES"]


@rule(
    "ADV-CODE-1",
    Severity.WARNING,
    zh="代码应见于代码表，地方自设的代码应在登记册中附有名称",
    en="a code stands in its list, or the register labels it",
    source=CONVENTION,
)
def codes_are_explained(context: Context) -> Iterator[Finding]:
    labelled: defaultdict[str, set[str]] = defaultdict(set)
    for label in context.register.labels:
        labelled[label.vocabulary].add(label.code)

    def explained(vocabulary: CodeList[Any]) -> AbstractSet[str]:
        return {concept.code for concept in vocabulary} | labelled[vocabulary.name]

    for holder, at, code, vocabulary in outsiders(context.register, CodeList, explained):
        yield context.finding(holder, at, code=code, vocabulary=vocabulary.name, list=vocabulary.zh)


RULES: Final = (codes_are_explained,)
