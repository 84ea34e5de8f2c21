from datetime import date, timedelta

from hypothesis import given, strategies as st

from cppcc_domain.validation.durations import overlapping
from cppcc_domain.values import Duration, PartialDate

FIRST = date(2021, 1, 1)
DURATIONS = st.tuples(st.integers(0, 60), st.integers(0, 30) | st.none()).map(
    lambda span: Duration(
        PartialDate.of(FIRST + timedelta(span[0])),
        None if span[1] is None else PartialDate.of(FIRST + timedelta(span[0] + span[1])),
    )
)


@given(st.lists(DURATIONS, max_size=12))
def test_of_exact_dates_whoever_comes_while_another_is_there_is_found(durations: list[Duration]) -> None:
    items = list(enumerate(durations))
    pairs = list(overlapping((duration, number) for number, duration in items))
    assert all(durations[earlier].overlaps(durations[later]) for earlier, later in pairs)
    assert len({later for _, later in pairs}) == len(pairs)
    order = sorted((duration.start.last, number) for number, duration in items if duration.start is not None)
    rivals = {
        later
        for place, (_, later) in enumerate(order)
        if any(durations[earlier].overlaps(durations[later]) for _, earlier in order[:place])
    }
    assert {later for _, later in pairs} == rivals


def test_what_states_no_beginning_overlaps_with_nothing() -> None:
    assert list(overlapping([(Duration(), "a"), (Duration(None, PartialDate(2024)), "b")])) == []
