"""What `explain` prints."""

import pytest

from cppcc_domain.cli import main
from cppcc_domain.validation import CATALOGUE

Captured = pytest.CaptureFixture[str]


@pytest.mark.parametrize("code", [rule.code for rule in CATALOGUE])
@pytest.mark.parametrize("locale", ["zh_Hans_CN", "en"])
def test_every_rule_is_explained(code: str, locale: str, capsys: Captured) -> None:
    assert main(["explain", code, "--locale", locale]) == 0
    shown = capsys.readouterr().out
    rule = CATALOGUE[code]
    assert shown.startswith(code)
    assert (rule.zh if locale.startswith("zh") else rule.en) in shown
    assert rule.source in shown


def test_codes_may_be_typed_in_small_letters(capsys: Captured) -> None:
    assert main(["explain", "inv-prop-5"]) == 0
    assert "proposal.number_scope" in capsys.readouterr().out


def test_a_code_that_does_not_exist_is_refused_with_those_near_it(capsys: Captured) -> None:
    assert main(["explain", "INV-PROP-55"]) == 2
    assert "INV-PROP-5" in capsys.readouterr().err
