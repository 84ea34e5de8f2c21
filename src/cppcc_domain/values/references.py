"""引用 — how one record names another: by id, in a field whose type says which classes the id may belong to.

``MemberId = Annotated[str, RefersTo("Member")]`` is plain text for the type checker and for JSON; the annotation lets generic code
(unresolved references, graphs, exports) find every reference from the classes alone.
"""

import attrs

__all__ = ["RefersTo"]


@attrs.frozen(init=False, weakref_slot=False)
class RefersTo:
    """Marks a text field as the id of an entity of one of the named classes."""

    targets: tuple[str, ...]

    def __init__(self, *targets: str) -> None:
        """Take the class names that the id may belong to, such as ``"Member"``."""
        self.__attrs_init__(targets)
