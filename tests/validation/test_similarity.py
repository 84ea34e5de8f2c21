"""Which titles speak of the same matter."""

from itertools import combinations

import pytest
from hypothesis import given, strategies as st

from cppcc_domain.validation import similarity
from cppcc_domain.validation.similarity import LEAST_SHARE, matter_of, similar_titles

PLACES = ("老旧小区", "农村公路", "河道水质", "公立医院", "社区养老", "湿地资源", "夜间照明", "校园周边")
THINGS = ("停车", "交通", "保护", "服务", "维修", "收费", "安全", "绿化")
SAMPLED = st.builds(
    "关于{}{}{}的{}".format,
    st.sampled_from(("加强", "进一步完善我市", "推进", "")),
    st.sampled_from(PLACES),
    st.sampled_from(THINGS),
    st.sampled_from(("提案", "建议")),
)


@pytest.mark.parametrize(
    ("title", "matter"),
    [
        ("关于加强绿色农业发展的提案", "绿色农业发展"),
        ("關于加強垃圾分類管理工作的提案", "加強垃圾分類"),
        ("维护海外华侨权益案", "维护海外华侨权益"),
        ("关于改善农村人居环境助力京津冀水源涵养功能区建设的建议", "农村人居环境助力京津冀水源涵养功能区"),
    ],
)
def test_the_matter_is_what_is_left_of_a_title(title: str, matter: str) -> None:
    assert matter_of(title) == matter


@pytest.mark.parametrize(
    "titles",
    [
        ("关于改善第一中学校门口交通的提案", "关于改善第二中学校门口交通的提案"),
        ("关于示例事项001的提案", "关于示例事项002的提案"),
        ("关于推进教育的提案", "关于加强教育的建议"),
        ("关于深入推进公立医院改革的提案", "关于加强绿色农业发展的提案"),
        (),
        ("关于保护湿地的提案",),
    ],
)
def test_titles_that_differ_in_a_number_or_hardly_say_anything_are_not_similar(titles: tuple[str, ...]) -> None:
    assert list(similar_titles(titles)) == []


def test_the_same_title_twice_is_the_most_similar() -> None:
    (found,) = similar_titles(("关于保护湿地资源的提案", "关于保护湿地资源的提案"))
    assert (found.earlier, found.later, found.share) == (0, 1, 1.0)


def share(one: str, other: str) -> float:
    """Compare two titles the slow way."""
    pairs = [{matter[n : n + 2] for n in range(len(matter) - 1)} for matter in map(matter_of, (one, other))]
    return len(pairs[0] & pairs[1]) / len(pairs[0] | pairs[1])


@given(st.lists(SAMPLED, max_size=15))
def test_the_quick_way_finds_what_comparing_all_with_all_finds(titles: list[str]) -> None:
    slow: dict[int, float] = {}
    for earlier, later in combinations(range(len(titles)), 2):
        shared = share(titles[earlier], titles[later])
        if shared >= LEAST_SHARE:
            slow[later] = max(shared, slow.get(later, 0))
    found = {one.later: one.share for one in similar_titles(titles)}
    assert found == slow


def test_a_thousand_like_titles_are_not_compared_all_with_all(monkeypatch: pytest.MonkeyPatch) -> None:
    compared = 0
    real = similarity._share

    def counting(one: tuple[str, ...], other: tuple[str, ...]) -> float:
        nonlocal compared
        compared += 1
        return real(one, other)

    monkeypatch.setattr(similarity, "_share", counting)
    titles = ["关于改善某街道道路照明的提案"] * 1_000
    assert len(list(similar_titles(titles))) == 999
    assert compared <= 1_000 * 20
