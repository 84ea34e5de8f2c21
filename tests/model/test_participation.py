from fractions import Fraction

import attrs
import pytest

from cppcc_domain.model import Attendance

SEEN = Attendance(id="a", participant_id="p", occasion_id="m")


@pytest.mark.parametrize(
    ("half_days", "held", "share"),
    [(4, 6, Fraction(2, 3)), (0, 2, 0), (7, 6, Fraction(7, 6)), (4, None, None), (None, 6, None), (None, None, None)],
)
def test_the_share_attended_is_known_where_both_numbers_are(half_days: int, held: int, share: Fraction) -> None:
    assert attrs.evolve(SEEN, half_days=half_days, half_days_held=held).share == share
