"""Figures of other committees are not held against one's own."""

import attrs
import pytest
from breaches.breach import COMMITTEE, register, report

from cppcc_domain.audit import audit_text
from cppcc_domain.model import Figure, Register
from cppcc_domain.values import Quantity
from cppcc_domain.vocab import Level


def district(place: str = "某某市某某区", level: Level = Level.COUNTY) -> Register:
    """Return a register that states 3 key proposals, 94 filed ones and 51 opinion reports."""
    stated = {"key_proposals": (3, "件"), "proposals_filed": (94, "件"), "opinion_reports": (51, "篇")}
    figures = (Figure(indicator=code, quantity=Quantity(n, counter=counter)) for code, (n, counter) in stated.items())
    return register(attrs.evolve(COMMITTEE, place=place, level=level), report(*figures))


@pytest.mark.parametrize(
    "text", ["市政协重点提案5件落户我区。", "省政协全年立案提案700件。", "全国政协共立案提案5000件，其中涉及我省。"]
)
def test_what_another_committee_did_is_left_untied(text: str) -> None:
    found = audit_text(text, district())
    assert not found.errors
    assert found.of("AUD-FIG-5")


@pytest.mark.parametrize(
    "text",
    [
        "区政协立案提案96件。",
        "全年立案提案96件。",
        "省政协领导来我区调研，全年立案提案96件。",
        "向市政协报送社情民意信息52篇。",
    ],
)
def test_ones_own_work_is_held_against_the_data(text: str) -> None:
    assert [finding.code for finding in audit_text(text, district()).errors] == ["AUD-FIG-2"]


def test_the_committee_of_a_city_is_the_citys_own() -> None:
    city = district("某某市", Level.PREFECTURE)
    assert audit_text("市政协立案提案96件。", city).errors
    assert not audit_text("区政协立案提案96件。", city).errors
