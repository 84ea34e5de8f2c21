"""What the findings of the built-in rules are rendered from."""

from string import Formatter

import pytest

from cppcc_domain.model import Register
from cppcc_domain.text.messages import MESSAGES, Message, render
from cppcc_domain.validation import CATALOGUE, Catalogue, Context, rule, validate
from cppcc_domain.values import Finding, Findings
from cppcc_domain.vocab import Severity


@rule("OUR-1", Severity.INFO, zh="总会失败", en="always fails", source="测试")
def always_fails(context: Context) -> list[Finding]:
    raise RuntimeError(context.register.committee_id)


@pytest.fixture
def findings(broken_register: Register) -> Findings:
    return validate(broken_register, rules=CATALOGUE.extended([always_fails]))


def key_of(finding: Finding) -> str:
    case = dict(finding.params).get("case")
    return finding.code if case is None else f"{finding.code}/{case}"


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_rule_has_a_message() -> None:
    assert {entry.code for entry in CATALOGUE} == {key.partition("/")[0] for key in MESSAGES}


def test_each_message_is_of_a_finding_that_a_rule_makes(findings: Findings) -> None:
    assert {key_of(finding) for finding in findings} == set(MESSAGES)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_finding_has_the_facts_that_its_message_names(findings: Findings, language: str) -> None:
    lacking = [
        (key_of(finding), name)
        for finding in findings
        for name in names_in(getattr(MESSAGES[key_of(finding)], language))
        if name not in dict(finding.params)
    ]
    assert lacking == []


def test_both_languages_name_the_value_that_is_wrong(findings: Findings) -> None:
    for finding in findings.of("ADV-GROW-1").where(lambda found: "case" not in dict(found.params)):
        assert render(finding) == "联系界别群众增长 35%，未附上期数；推算上期数在 223 至 296次之间"
        assert render(finding, "en") == (
            "contacts with sector people: growth of 35% without the earlier figure, which lies between 223 and 296 (次)"
        )


def test_states_and_classes_are_shown_by_their_terms(findings: Findings) -> None:
    illegal = findings.of("INV-PROP-8")[0]
    assert render(illegal).startswith("处于“暂存、未交办”时不能立案；可以：补录、暂存、")
    assert render(illegal, "en").startswith(
        "Filed is not possible in the state draft, not yet assigned; possible: Recorded, "
    )


def test_a_code_without_message_shows_its_facts() -> None:
    own = Finding(code="OUR-2", severity=Severity.INFO, params=(("declared", 4), ("listed", None)))
    assert render(own) == "OUR-2：declared = 4，listed = 不详"
    assert render(own, "en") == "OUR-2: declared = 4, listed = unknown"
    assert render(Finding(code="OUR-2", severity=Severity.INFO)) == "OUR-2"


def test_a_fact_that_is_missing_leaves_a_gap_and_an_unknown_case_takes_the_usual_message() -> None:
    bare = Finding(code="ADV-DECL-1", severity=Severity.WARNING, params=(("declared", 4), ("case", "new")))
    assert render(bare) == "“…”宣称 4 项，列出 … 项"


def test_users_add_messages_of_their_own() -> None:
    own = Finding(code="OUR-2", severity=Severity.INFO, params=(("days", (3, 5)),))
    messages = {**MESSAGES, "OUR-2": Message(zh="会期应为 {days} 天", en="should last {days} days")}
    assert render(own, messages=messages) == "会期应为 3、5 天"
    assert render(own, "en", messages) == "should last 3, 5 days"


def test_facts_are_never_read_as_templates() -> None:
    own = Finding(
        code="ADV-DECL-1", severity=Severity.INFO, params=(("phrase", "{declared}{"), ("declared", 4), ("listed", 3))
    )
    assert render(own) == "“{declared}{”宣称 4 项，列出 3 项"


def test_the_catalogue_of_no_rules_says_nothing(broken_register: Register) -> None:
    assert len(validate(broken_register, rules=Catalogue(rules=()))) == 0
