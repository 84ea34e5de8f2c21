"""拒绝 — what the machines of this floor say when they refuse an event."""

from collections.abc import Mapping
from typing import Any, Self

from cppcc_domain.errors import CppccError
from cppcc_domain.values.dates import PartialDate

__all__ = ["Objection", "RefusedEventError", "illegal_from", "out_of_order"]


class Objection(str):
    """异议 — what speaks against an event: an English sentence that still knows its pattern and its facts, so that it can be said in Chinese.

    An objection without facts may be plain text.

    Args:
        pattern: The sentence with its facts in braces.
        facts: The facts; of several things a tuple.

    Example:
        >>> objection = Objection("the case number is {number} already", number=7)
        >>> objection, objection.pattern, objection.facts
        ('the case number is 7 already', 'the case number is {number} already', {'number': 7})
    """

    __slots__ = ("facts", "pattern")

    pattern: str
    facts: Mapping[str, Any]

    def __new__(cls, pattern: str, **facts: Any) -> Self:
        """Make the sentence of its pattern and facts."""
        shown = {
            name: ", ".join(map(str, value)) or "none" if isinstance(value, tuple) else value
            for name, value in facts.items()
        }
        objection = super().__new__(cls, pattern.format(**shown))
        objection.pattern = pattern
        objection.facts = facts
        return objection

    def __getnewargs_ex__(self) -> tuple[tuple[str], dict[str, Any]]:
        return (self.pattern,), dict(self.facts)


class RefusedEventError(CppccError, ValueError):
    """An event that may not happen to a record as it stands; the record is as it was.

    Args:
        state: Where the record stands.
        event: The event refused.
        allowed: The kinds of event that may happen now, in the order of the table.
        reasons: What speaks against it, where it is not the order of events alone.
    """

    def __init__(self, state: object, event: object, allowed: tuple[type, ...], *reasons: str) -> None:
        super().__init__(state, event, allowed, *reasons)
        self.state = state
        self.event = event
        self.allowed = allowed
        self.reasons = reasons

    @property
    def reason(self) -> str:
        """The reasons as one text; empty where there are none."""
        return "; ".join(self.reasons)

    def __str__(self) -> str:
        because = f" ({self.reason})" if self.reasons else ""
        allowed = ", ".join(kind.__name__ for kind in self.allowed) or "nothing"
        return f"{self.state} → {type(self.event).__name__} is not possible{because}; allowed: {allowed}"


def out_of_order(date: PartialDate, earlier: object, earlier_date: PartialDate) -> Objection:
    """Return the objection to an event that is dated before one that went before it."""
    return Objection(
        "dated {date}, before {earlier} of {earlier_date}",
        date=date.isoformat(),
        earlier=type(earlier).__name__,
        earlier_date=earlier_date.isoformat(),
    )


def illegal_from(index: int, event: object) -> Objection:
    """Return the objection to whatever should follow a history that holds an illegal event."""
    return Objection("the history is illegal from its event {index}, {event}", index=index, event=type(event).__name__)
