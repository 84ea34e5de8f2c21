"""Titles and texts: what is remarked on, and the many good ones on which nothing is."""

from functools import partial

import attrs
import pytest
from breaches.cases import CASE, EXAMINED, holding

from cppcc_domain.model import Proposal, ProposalText, Register
from cppcc_domain.model.proposal_events import Withdrawn
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, with_parameters
from cppcc_domain.validation import Catalogue, validate
from cppcc_domain.validation.rules import proposal_texts

check = partial(validate, rules=Catalogue(rules=proposal_texts.RULES))

ENOUGH = ProposalText(situation="示例情况。" * 20, analysis="示例分析。" * 20, suggestion="示例建议。" * 20)


def codes(register: Register) -> list[str]:
    return [finding.code for finding in check(register)]


def titled(*titles: str, session_id: str | None = "m4") -> list[Proposal]:
    return [
        attrs.evolve(CASE, id=f"p{number}", title=title, session_id=session_id) for number, title in enumerate(titles)
    ]


@pytest.mark.parametrize("title", ["关于深入推进公立医院改革的提案", "关于打造山区公共服务流动体系的建议"])
def test_titles_of_the_usual_form_are_no_finding(title: str) -> None:
    assert codes(holding(title=title)) == []


@pytest.mark.parametrize("title", ["维护海外华侨权益案", "提高宜南山区旅游交通管理水平", "关于优化营商环境"])
def test_titles_of_another_form_are_remarked_on(title: str) -> None:
    assert codes(holding(title=title)) == ["ADV-TITLE-1"]


def test_the_form_and_length_of_titles_are_what_the_rules_say() -> None:
    free: dict[str, Parameter[str] | Parameter[None]] = {
        "proposal.title_pattern": Parameter(value=".+", source="某区政协"),
        "proposal.max_title_chars": Parameter(value=None, source="某区政协"),
    }
    local = with_parameters(NATIONAL_DEFAULT, free)
    assert list(check(holding(title="提高旅游交通管理水平" * 20), local)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, []),
        (ProposalText(), []),
        (ProposalText(whole="全文。" * 80), []),
        (ProposalText(whole="全文。"), ["ADV-LEN-2"]),
        (ProposalText(whole="全文。" * 501), ["ADV-LEN-1"]),
        (attrs.evolve(ENOUGH, analysis="  "), ["ADV-PARTS-1"]),
        (attrs.evolve(ENOUGH, analysis=None), ["ADV-PARTS-1"]),
        (ENOUGH, []),
    ],
)
def test_a_text_has_its_parts_and_a_usual_length(text: ProposalText | None, expected: list[str]) -> None:
    assert codes(holding(text=text)) == expected


def test_the_missing_parts_are_named_in_order() -> None:
    (found,) = check(holding(text=ProposalText(analysis="分析。" * 80)))
    assert found.param("missing_parts") == ("situation", "suggestion")


def test_where_the_rules_set_no_length_none_is_asked_for() -> None:
    free = dict.fromkeys(("proposal.max_body_chars", "proposal.min_body_chars"), Parameter(value=None, source="某区"))
    local = with_parameters(NATIONAL_DEFAULT, free)
    assert list(check(holding(text=ProposalText(whole="全文。")), local)) == []


def test_a_sign_of_refusal_is_found_in_title_and_text() -> None:
    register = holding(title="关于解决本人职称问题的提案", text=attrs.evolve(ENOUGH, situation="现实名举报某某。" * 30))
    found = check(register)
    assert [(finding.path, finding.param("refusal_reason")) for finding in found] == [
        ("$.proposals[0].title", "personal"),
        ("$.proposals[0].text", "accusation"),
    ]


def test_similar_titles_of_one_session_are_found_once() -> None:
    similar = titled("关于改善老旧小区停车条件的提案", "关于保护湿地资源的提案", "关于加强老旧小区停车管理的建议")
    (found,) = check(holding(*similar))
    assert (found.code, found.subject_id, found.param("other")) == ("ADV-MERGE-1", "p2", "p0")


def test_titles_of_other_sessions_and_of_cases_that_are_over_are_not_compared() -> None:
    one, other = titled("关于改善老旧小区停车条件的提案", "关于加强老旧小区停车管理的建议")
    assert codes(holding(one, attrs.evolve(other, session_id="m3"))) == []
    assert codes(holding(one, attrs.evolve(other, session_id=None))) == []
    assert codes(holding(one, attrs.evolve(other, events=(*EXAMINED, Withdrawn())))) == []
