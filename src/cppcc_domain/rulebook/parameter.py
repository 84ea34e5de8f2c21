"""参数 — one value that a committee sets for itself, together with what it rests on."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import attrs

from cppcc_domain.values.checks import non_empty
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.documents import DocumentNumber

__all__ = ["Parameter", "Validator", "value_is"]

ValueT = TypeVar("ValueT")

Validator = Callable[[Any, "attrs.Attribute[Any]", Any], None]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Parameter(Generic[ValueT]):
    """参数 — a value with the text in which it was read.

    ``verified`` says that the text named was read and sets this value for the place whose rulebook it is. A default taken from another place,
    from an earlier revision or from general practice is not verified, whatever good source it has.

    Example:
        >>> Parameter(value=("A", "B", "C"), source="某市提案办理办法第十三条").verified
        True
    """

    value: ValueT
    source: str = attrs.field(validator=non_empty)
    """Document and article."""
    document: DocumentNumber | None = None
    """发文字号 of the document."""
    valid_from: PartialDate | None = None
    verified: bool = True
    everywhere: bool = False
    """Whether the text binds every committee, as the charter does; what one committee set for itself proves nothing about another."""


def value_is(check: Validator) -> Validator:
    """Return a validator of parameters that holds their values to a validator of values; ``None`` passes."""

    def validate(instance: Any, attribute: "attrs.Attribute[Any]", parameter: Parameter[Any]) -> None:
        if parameter.value is not None:
            check(instance, attribute, parameter.value)

    return validate
