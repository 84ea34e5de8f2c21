"""错误 — what can go wrong in this package, and what each kind means.

Three kinds of wrong are kept apart. A value that cannot mean anything (第零届, month 13) raises here, from the value's own
constructor. Input of the wrong shape is reported by :mod:`cppcc_domain.serialization` with its path. A statement that breaks a rule
of the field is a finding of :mod:`cppcc_domain.validation`, and the object still exists.
"""

__all__ = ["CppccError", "ImpossibleValueError", "ParseError", "UnknownCodeError"]


class CppccError(Exception):
    """The base of every exception that this package raises on purpose."""


class ImpossibleValueError(CppccError, ValueError):
    """A value that cannot mean anything: an empty id, 第零届, 30 February.

    Args:
        what: The quantity at fault, in the words of the model (``"Term.ordinal"``).
        value: The offending value.
        expected: What would have been right.
        invariant: The stable code under which a lenient load reports it, if the catalogue of rules has one.
    """

    def __init__(self, what: str, value: object, expected: str, *, invariant: str = "") -> None:
        super().__init__(what, value, expected)  # positional arguments only: an unpickled error is made from these
        self.what = what
        self.value = value
        self.expected = expected
        self.invariant = invariant

    def __str__(self) -> str:
        return f"{self.what}: {self.value!r} is impossible, expected {self.expected}"


class ParseError(CppccError, ValueError):
    """Chinese text that a parser refuses, with the place where it stopped understanding.

    Args:
        what: The kind of text that was expected (``"numeral"``).
        text: The whole text as given.
        position: Index into ``text`` of the first character that does not fit.
        reason: Why it does not fit.
    """

    def __init__(self, what: str, text: str, position: int, reason: str) -> None:
        super().__init__(what, text, position, reason)
        self.what = what
        self.text = text
        self.position = position
        self.reason = reason

    def __str__(self) -> str:
        shown = self.text if len(self.text) <= 60 else self.text[:57] + "..."
        return f"not a {self.what}: {shown!r}, at position {self.position}: {self.reason}"


class UnknownCodeError(CppccError, KeyError):
    """A code that a closed lookup was asked for and does not hold."""

    def __init__(self, vocabulary: str, code: str) -> None:
        super().__init__(vocabulary, code)
        self.vocabulary = vocabulary
        self.code = code

    def __str__(self) -> str:
        return f"{self.vocabulary} has no code {self.code!r}"
