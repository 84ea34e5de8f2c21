"""Findings call those whom the register knows by their names."""

import attrs
import pytest
from breaches import BREACHES
from breaches.breach import COMMITTEE, TERM, register

from cppcc_domain.model import Activity, Meeting, Member, Organ, Person, Proposal, Unit
from cppcc_domain.text import render
from cppcc_domain.text.entity_names import called
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.vocab import MeetingKind

KNOWN = register(
    Person(id="u", name="王某某"),
    Member(id="w", person_id="u", term_id="t"),
    Member(id="w2", person_id="nobody", term_id="t"),
    Unit(id="e", name="某某区教育局", kind="government_department"),
    Unit(id="h", name="某某区卫生健康局", kind="government_department", short_name="区卫健局"),
    Organ(id="o", committee_id="c", kind="special_committee", name="提案委员会"),
    Proposal(id="p", committee_id="c", title="关于甲的提案"),
    Activity(id="a", committee_id="c", kind="research", title="停车调研"),
    Meeting(id="m", committee_id="c", term_id="t", kind=MeetingKind.PLENARY, ordinal=4),
    Meeting(id="m2", committee_id="nobody", kind=MeetingKind.PLENARY, ordinal=4),
)


@pytest.mark.parametrize(
    ("id_", "name"),
    [
        ("u", "王某某（u）"),
        ("w", "王某某（w）"),
        ("e", "某某区教育局（e）"),
        ("h", "区卫健局（h）"),
        ("o", "提案委员会（o）"),
        ("p", "关于甲的提案（p）"),
        ("a", "停车调研（a）"),
        ("t", "第一届（t）"),
        ("c", f"{COMMITTEE.place}（c）"),
        ("m", "某市某区政协一届四次会议（m）"),
        ("w2", "w2"),
        ("m2", "m2"),
        ("none", "none"),
    ],
)
def test_each_kind_of_entity_has_a_name_where_one_is_known(id_: str, name: str) -> None:
    assert called(id_, KNOWN, "zh_Hans_CN") == name


def test_english_brackets_stand_in_english_sentences() -> None:
    assert called("e", KNOWN, "en") == "某某区教育局 (e)"


def test_a_finding_names_those_of_whom_it_speaks() -> None:
    broken = BREACHES["INV-MEM-2/overlap"].broken
    (found,) = validate(broken, rules=CATALOGUE.only(["INV-MEM-2"]))
    assert "王某某（w1）" in render(found, register=broken)
    assert "王某某" not in render(found)


def test_a_name_is_looked_up_for_ids_alone() -> None:
    """A phrase that happens to be an id stays a phrase."""
    broken = BREACHES["ADV-DECL-1"].broken
    known = attrs.evolve(broken, terms=(attrs.evolve(TERM, id="工作亮点"),))
    (found,) = validate(known, rules=CATALOGUE.only(["ADV-DECL-1"]))
    assert render(found, register=known) == render(found)
