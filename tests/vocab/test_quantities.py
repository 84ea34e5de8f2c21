import pytest

from cppcc_domain.vocab.quantities import BOUND_WORDS, COUNTERS, Bound


def test_every_bound_but_the_exact_one_has_words() -> None:
    assert set(BOUND_WORDS) == set(Bound)
    assert [bound for bound, words in BOUND_WORDS.items() if not words] == [Bound.EXACT]


def test_a_word_at_its_place_sets_one_bound() -> None:
    places = [(entry.word, entry.position) for words in BOUND_WORDS.values() for entry in words]
    assert len(set(places)) == len(places)


def test_words_are_filed_under_their_bound() -> None:
    assert all(entry.bound is bound for bound, words in BOUND_WORDS.items() for entry in words)


@pytest.mark.parametrize(
    ("bound", "word", "position"),
    [
        (Bound.OVER, "余", "inside"),
        (Bound.NEARLY, "近", "before"),
        (Bound.ABOUT, "约", "before"),
        (Bound.AT_LEAST, "以上", "after"),
        (Bound.AT_MOST, "以内", "after"),
        (Bound.UNDER, "不足", "before"),
        (Bound.SEVERAL, "几", "before"),
    ],
)
def test_the_usual_word_comes_first(bound: Bound, word: str, position: str) -> None:
    usual = BOUND_WORDS[bound][0]
    assert (usual.word, usual.position) == (word, position)


def test_the_table_of_words_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        BOUND_WORDS[Bound.EXACT] = ()  # type: ignore[index]


def test_the_code_of_a_counter_is_the_counter() -> None:
    assert all(counter.code == counter.zh for counter in COUNTERS)


@pytest.mark.parametrize("counter", ["件", "个", "名", "所", "场", "项", "次", "期", "篇", "人次", "%"])
def test_counters_of_a_districts_year_are_known(counter: str) -> None:
    assert counter in COUNTERS


@pytest.mark.parametrize(("form", "counter"), [("個", "个"), ("項", "项"), ("百分点", "个百分点"), ("屆", "届")])
def test_other_forms_of_a_counter_find_it(form: str, counter: str) -> None:
    found = COUNTERS.find(form)
    assert found is not None
    assert found.code == counter


def test_person_times_are_not_persons() -> None:
    assert COUNTERS["人次"] is not COUNTERS["人"]
