"""What the findings of the built-in rules are rendered from."""

from breaches import BREACHES

from cppcc_domain.text.messages import MESSAGES, Message, render
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import Finding
from cppcc_domain.vocab import Severity


def the_finding(key: str) -> Finding:
    """Return what the rule finds in the register that breaks it."""
    return validate(BREACHES[key].broken, rules=CATALOGUE.only([key]))[0]


def test_both_languages_name_the_value_that_is_wrong() -> None:
    finding = the_finding("ADV-GROW-1")
    assert render(finding) == "协商议事活动增长 35%，未附上期数；推算上期数在 123 至 124场之间"
    assert render(finding, "en") == (
        "deliberations on platforms: growth of 35% without the earlier figure, which lies between 123 and 124 (场)"
    )


def test_states_and_classes_are_shown_by_their_terms() -> None:
    illegal = the_finding("INV-PROP-8")
    assert render(illegal).startswith("处于“暂存、未交办”时不能立案；可以：补录、暂存、")
    assert render(illegal, "en").startswith(
        "filing is not possible in the state draft, not yet assigned; possible: entry of a case with unknown past, "
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
