from typing import Annotated, get_args, get_type_hints

import attrs
import pytest
from hypothesis import given, strategies as st

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.vocab.terms import ClosedTerm, CodeList, Concept


class Light(ClosedTerm):
    RED = "red", "红灯", "red light", "《道路交通信号灯设置与安装规范》"
    GREEN = "green", "绿灯", "green light", "《道路交通信号灯设置与安装规范》"


VISIT = Concept(code="visit", zh="走访", en="visit", source="一般知识，未核实", aliases=("上门走访",))
TALK = Concept(code="talk", zh="座谈", en="talk", source="一般知识，未核实")
KINDS = CodeList("example_kind", "示例", (VISIT, TALK))


def test_a_closed_term_is_its_code_and_carries_its_texts() -> None:
    assert Light("red") is Light.RED
    assert {"red": 1}[Light.RED] == 1
    assert (Light.RED.value, Light.RED.zh, Light.RED.en) == ("red", "红灯", "red light")
    assert Light.GREEN.source == "《道路交通信号灯设置与安装规范》"
    assert f"{Light.GREEN}" == "green"


def test_a_value_outside_a_closed_set_is_refused() -> None:
    with pytest.raises(ValueError, match="amber"):
        Light("amber")


def test_a_list_is_read_by_code_and_found_by_any_of_its_chinese_forms() -> None:
    assert KINDS["visit"] is VISIT
    assert "talk" in KINDS
    assert KINDS.find("走访") is VISIT
    assert KINDS.find("上门走访") is VISIT
    assert list(KINDS) == [VISIT, TALK]
    assert len(KINDS) == 2


def test_an_unknown_code_is_missing_or_an_error_as_the_caller_asks() -> None:
    assert KINDS.get("dance") is None
    assert KINDS.find("跳舞") is None
    assert "dance" not in KINDS
    with pytest.raises(UnknownCodeError, match="example_kind has no code 'dance'"):
        KINDS["dance"]


def test_an_extended_list_keeps_the_old_one_as_it_was() -> None:
    dance = Concept(code="dance", zh="跳舞", en="dance", source="一般知识，未核实")
    longer = KINDS.extended([dance])
    assert longer["dance"] is dance
    assert longer["visit"] is VISIT
    assert (longer.name, longer.zh) == (KINDS.name, KINDS.zh)
    assert "dance" not in KINDS


def test_a_concept_that_comes_first_keeps_a_form_that_a_later_one_also_claims() -> None:
    late = Concept(code="late", zh="晚", en="late", source="一般知识，未核实", aliases=("走访",))
    assert KINDS.extended([late]).find("走访") is VISIT


def test_a_list_annotates_the_type_of_a_field() -> None:
    @attrs.frozen(kw_only=True, weakref_slot=False)
    class Event:
        kind: Annotated[str, KINDS]

    hints = get_type_hints(Event, include_extras=True)
    assert get_args(hints["kind"]) == (str, KINDS)


@given(st.text())
def test_membership_get_and_lookup_agree(code: str) -> None:
    assert (code in KINDS) == (KINDS.get(code) is not None)
