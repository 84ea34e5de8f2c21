from itertools import pairwise

import pytest

from cppcc_domain.vocab.committees import ORGAN_KINDS, POSTS, SPECIAL_COMMITTEE_KINDS, Level


def test_levels_go_down_from_the_national_committee() -> None:
    assert [level.value for level in Level] == ["national", "province", "prefecture", "county"]
    assert [level.rank for level in Level] == [0, 1, 2, 3]
    assert all(lower.is_below(higher) and not higher.is_below(lower) for higher, lower in pairwise(Level))


def test_no_level_is_below_itself() -> None:
    assert not any(level.is_below(level) for level in Level)


def test_the_national_committee_has_ten_special_committees_since_2018() -> None:
    national = [kind for kind in SPECIAL_COMMITTEE_KINDS if kind.code != "other"]
    assert len(national) == 10
    assert all(kind.zh.endswith("委员会") for kind in national)


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("专委会", "special_committee"),
        ("履职党支部", "performance_party_branch"),
        ("功能型党支部", "functional_party_branch"),
        ("临时党支部", "temporary_party_branch"),
        ("委员工作室", "members_studio"),
        ("界别活动小组", "sector_group"),
    ],
)
def test_organs_are_found_by_the_words_that_reports_use(form: str, code: str) -> None:
    found = ORGAN_KINDS.find(form)
    assert found is not None
    assert found.code == code


def test_the_standing_committee_consists_of_four_posts() -> None:
    officers = {"chairperson", "vice_chairperson", "secretary_general", "standing_member"}
    assert officers <= {post.code for post in POSTS}
    assert POSTS.find("常委") is POSTS["standing_member"]
