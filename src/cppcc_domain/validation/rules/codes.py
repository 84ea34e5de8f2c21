"""代码 — codes of open lists that neither the list nor the file itself explains."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from cppcc_domain.validation.definitions import Context, rule
from cppcc_domain.validation.references import marked_fields, texts, walk
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
    labelled = {(label.vocabulary, label.code) for label in context.register.labels}
    for holder, path, value, fields in walk(context.register, _code_fields):
        for at, code, vocabulary in texts(value, path, fields):
            if code not in vocabulary and (vocabulary.name, code) not in labelled:
                yield context.finding(holder, at, code=code, vocabulary=vocabulary.name, list=vocabulary.zh)


@cache
def _code_fields(cls: type) -> tuple[tuple[str, bool, CodeList[Any]], ...]:
    return marked_fields(cls, CodeList)


RULES: Final = (codes_are_explained,)
