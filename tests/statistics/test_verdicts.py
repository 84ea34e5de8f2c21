from hypothesis import given, strategies as st

from cppcc_domain.statistics.verdicts import Tally, distinct, tally
from cppcc_domain.values.verdicts import Verdict

VERDICTS = st.sampled_from([True, False, None])


def test_something_named_twice_counts_once_and_when_it_counts_anywhere() -> None:
    named = [("a", True), ("b", None), ("a", None), ("c", False), ("b", False)]
    assert list(distinct(named)) == [True, None, False]
    assert tally(distinct(named)) == Tally(1, more=True)


@given(st.lists(VERDICTS))
def test_a_tally_counts_what_is_certain_and_knows_whether_there_may_be_more(verdicts: list[Verdict]) -> None:
    assert tally(verdicts) == Tally(sum(verdict is True for verdict in verdicts), more=None in verdicts)
