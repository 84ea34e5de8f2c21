"""消息 — a sentence in both languages."""

import attrs

from cppcc_domain.values.checks import non_empty

__all__ = ["Message"]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Message:
    """消息 — a sentence in both languages, with the facts of the finding in braces."""

    zh: str = attrs.field(validator=non_empty)
    en: str = attrs.field(validator=non_empty)
