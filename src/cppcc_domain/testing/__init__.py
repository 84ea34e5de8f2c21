"""测试 — strategies, laws and factories for the tests of programs that are built on this package; requires the extra ``hypothesis``.

:mod:`~cppcc_domain.testing.strategies` draws any value or entity, from a partial date to a register whose references resolve;
``st.from_type(Proposal)`` finds them without an import. :mod:`~cppcc_domain.testing.laws` says what holds for all of them, as functions that a
test calls. :mod:`~cppcc_domain.testing.factories` makes one valid object of each class, for tests that care about a single field.
:mod:`~cppcc_domain.testing.mutations` spoils a sound register in many ways, each with the rules that must find it.

Example:
    >>> from cppcc_domain.testing import factories, laws
    >>> laws.round_trip(factories.make_proposal(title="关于改造老旧小区的提案"))
"""

try:
    import hypothesis  # noqa: F401 - before the modules below ask for it, to say what to do about it
except ModuleNotFoundError as missing:
    raise ModuleNotFoundError(
        "cppcc_domain.testing needs Hypothesis; install the extra: pip install 'cppcc-domain[hypothesis]'",
        name="hypothesis",
    ) from missing

from cppcc_domain.testing import factories, laws, mutations, strategies

__all__ = ["factories", "laws", "mutations", "strategies"]
