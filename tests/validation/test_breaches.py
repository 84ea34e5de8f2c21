"""Every rule fires where it should, says so in both languages, and is silent beside it."""

from string import Formatter

import pytest
from breaches import BREACHES, Breach

from cppcc_domain.text import MESSAGES, render
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import Finding

CODES = {rule.code for rule in CATALOGUE if rule.check is not None}
KEYS = {key for key in MESSAGES if key.partition("/")[0] in CODES}
EACH = pytest.mark.parametrize(("key", "breach"), BREACHES.items(), ids=BREACHES)


def key_of(finding: Finding) -> str:
    case = dict(finding.params).get("case")
    return finding.code if case is None else f"{finding.code}/{case}"


def found(key: str, breach: Breach) -> list[Finding]:
    rules = CATALOGUE.only([key.partition("/")[0]])
    return [
        finding for finding in validate(breach.broken, breach.rulebook, breach.as_of, rules) if key_of(finding) == key
    ]


def test_every_rule_has_a_message() -> None:
    assert {key.partition("/")[0] for key in KEYS} == CODES


def test_every_message_has_a_breach() -> None:
    assert set(BREACHES) == KEYS


@EACH
def test_the_rule_fires_on_the_breach(key: str, breach: Breach) -> None:
    assert found(key, breach)


@EACH
def test_the_rule_is_silent_beside_the_breach(key: str, breach: Breach) -> None:
    rules = CATALOGUE.only([key.partition("/")[0]])
    assert list(validate(breach.sound, breach.rulebook, breach.as_of, rules)) == []


@EACH
def test_the_finding_has_the_facts_that_its_message_names(key: str, breach: Breach) -> None:
    message = MESSAGES[key]
    named = {name for text in (message.zh, message.en) for _, name, _, _ in Formatter().parse(text) if name}
    for finding in found(key, breach):
        assert named <= {name for name, _ in finding.params}


@EACH
@pytest.mark.parametrize("locale", ["zh_Hans_CN", "zh_HK", "en"])
def test_the_finding_is_a_sentence(key: str, breach: Breach, locale: str) -> None:
    for finding in found(key, breach):
        assert not {"…", "{", "}"} & set(render(finding, locale))
