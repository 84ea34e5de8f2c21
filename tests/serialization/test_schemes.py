"""Score schemes as files: those of real places, and whatever can be wrong with a user's own."""

from pathlib import Path

import pytest

from cppcc_domain.errors import UnknownCodeError
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, ScoreScheme, with_parameters
from cppcc_domain.rulebook.counted import CountedAttendance, CountedAwards, CountedDeliverables, CountedProposals
from cppcc_domain.serialization import (
    DocumentError,
    dumps_rulebook,
    load_scheme,
    loads_rulebook,
    loads_scheme,
    scheme,
    schemes,
    structure,
    unstructure,
)
from cppcc_domain.vocab import ACTIVITY_KINDS, AWARD_KINDS, DELIVERABLE_KINDS, GRADES, POSTS, PROPOSER_KINDS

HEAD = 'name = "d"\nplace = "某区"\nsource = "某区政协委员履职考核办法"\n'
RULE = '[[sections]]\nid = "s"\nzh = "履职"\n[[sections.rules]]\nid = "r"\nzh = "提案"\npoints = 1\n'


def test_the_real_schemes_are_here() -> None:
    assert schemes() == (
        "aa_city",
        "anqing_2018",
        "hongkou",
        "jinan_2015",
        "minhang",
        "tongcheng_2019",
        "xuanwei_2016",
        "yanbian_2022",
    )


@pytest.mark.parametrize("name", schemes())
def test_a_scheme_is_called_like_its_file_and_survives_json(name: str) -> None:
    known = scheme(name)
    assert known.name == name
    assert structure(unstructure(known), ScoreScheme) == known


@pytest.mark.parametrize("name", schemes())
def test_the_codes_of_a_scheme_are_in_the_vocabulary(name: str) -> None:
    known = scheme(name)
    assert {band.grade for band in known.bands} <= {grade.code for grade in GRADES}
    for rule in known.rules():
        assert set(rule.posts) <= {post.code for post in POSTS}
        match rule.counts:
            case CountedAttendance(activities=kinds):
                assert set(kinds) <= {kind.code for kind in ACTIVITY_KINDS}
            case CountedProposals(proposer_kinds=kinds):
                assert set(kinds) <= {kind.code for kind in PROPOSER_KINDS}
            case CountedAwards(awards=kinds):
                assert set(kinds) <= {kind.code for kind in AWARD_KINDS}
            case CountedDeliverables(deliverables=kinds):
                assert set(kinds) <= {kind.code for kind in DELIVERABLE_KINDS}


def test_a_scheme_that_is_not_there_is_named() -> None:
    with pytest.raises(UnknownCodeError, match="atlantis"):
        scheme("atlantis")


def test_a_users_own_scheme_is_read_from_a_file(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(f'{HEAD}{RULE}counts = {{ proposals = "filed" }}\n', encoding="utf-8")
    (rule,) = load_scheme(path).rules()
    assert rule.counts == CountedProposals(proposals="filed")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("counts", "kind"),
    [
        ('{ activities = ["research"] }', CountedAttendance),
        ('{ occasions = ["meeting"], statuses = ["absent"] }', CountedAttendance),
        ('{ awards = ["excellent_member"] }', CountedAwards),
        ('{ deliverables = ["research_report"] }', CountedDeliverables),
    ],
)
def test_what_a_rule_counts_follows_from_its_keys(counts: str, kind: type) -> None:
    (rule,) = loads_scheme(f"{HEAD}{RULE}counts = {counts}\n").rules()
    assert type(rule.counts) is kind


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        (RULE, ["$.name", "$.place", "$.source", "$.sections[0].rules[0].counts"]),
        (f"{HEAD}{RULE}counts = {{}}\n", ["$.sections[0].rules[0].counts"]),
        (f'{HEAD}{RULE}counts = {{ proposals = "won" }}\n', ["$.sections[0].rules[0].counts.proposals"]),
        (f'{HEAD}most = 1.5\n{RULE}counts = {{ proposals = "key" }}\n', ["$.most"]),
        (
            f'{HEAD}{RULE}counts = {{ proposals = "key" }}\nposts = "chairperson"\nquota = -1\n',
            ["$.sections[0].rules[0].posts", "$.sections[0].rules[0].quota"],
        ),
        (
            f'{HEAD}{RULE}counts = {{ proposals = "key" }}\nsharing = {{ each = 1 }}\n',
            ["$.sections[0].rules[0].sharing.each"],
        ),
        (f'{HEAD}{RULE}counts = {{ proposal = "key" }}\n', ["$.sections[0].rules[0].counts.proposal"]),
        (f'{HEAD}[[sections]]\nid = "s"\nzh = "履职"\nbase = 9\nmost = 5\n', ["$.sections[0].base"]),
        (f"{HEAD}sections = []\n", ["$.sections"]),
    ],
)
def test_all_that_is_wrong_is_said_with_its_place(text: str, problems: list[str]) -> None:
    with pytest.raises(DocumentError) as caught:
        loads_scheme(text)
    assert sorted(problem.path for problem in caught.value.problems) == sorted(problems)


def test_a_key_that_no_kind_of_record_has_is_answered_with_all_kinds() -> None:
    with pytest.raises(
        DocumentError, match=r"counts\.proposal: unknown key; the known ones are: .*occasions.*proposals"
    ):
        loads_scheme(f'{HEAD}{RULE}counts = {{ proposal = "key" }}\n')


def test_a_rulebook_can_carry_a_scheme_through_its_file() -> None:
    known = scheme("tongcheng_2019")
    rulebook = with_parameters(NATIONAL_DEFAULT, {"member.score_scheme": Parameter(value=known, source=known.source)})
    again = loads_rulebook(dumps_rulebook(rulebook))
    assert again.member.score_scheme.value == known
