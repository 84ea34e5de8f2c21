"""Every class of record and event has a name for readers, and it is the one with which its docstring opens."""

from typing import get_args

import pytest

from cppcc_domain.model import COLLECTIONS
from cppcc_domain.model.proposal_events import AnyProposalEvent, CoHandlingOpinion
from cppcc_domain.model.seat_events import AnySeatEvent
from cppcc_domain.vocab.records import EntityTerm, EventTerm, SeatEventTerm

NAMED = (
    *((cls, EntityTerm) for cls in COLLECTIONS),
    *((cls, EventTerm) for cls in get_args(AnyProposalEvent)),
    *((cls, SeatEventTerm) for cls in get_args(AnySeatEvent)),
)


@pytest.mark.parametrize(("cls", "terms"), NAMED, ids=lambda thing: thing.__name__)
def test_a_class_has_a_term_of_the_same_name(cls: type, terms: type[EntityTerm | EventTerm | SeatEventTerm]) -> None:
    (term,) = [term for term in terms if term.class_name == cls.__name__]
    assert (cls.__doc__ or "").startswith(f"{term.zh} — ")


def test_no_term_is_of_a_class_that_is_not_there() -> None:
    assert len([*EntityTerm, *EventTerm, *SeatEventTerm]) == len(NAMED)


def test_the_term_of_an_event_is_found_by_its_class() -> None:
    assert EventTerm.of(CoHandlingOpinion) is EventTerm.CO_HANDLING_OPINION
    with pytest.raises(KeyError, match="int"):
        EventTerm.of(int)
