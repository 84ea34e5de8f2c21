"""变异 — registers spoilt on purpose, each in one way, with the rules that must see it.

Who checks registers wants to know that the checks would speak: that no rule was silenced which should not have been, that a rulebook of one's own
does not look away. A mutation makes one fault in a sound register, at each place where it can be made; :func:`mutants` makes them all.
:func:`~cppcc_domain.testing.laws.mutant_is_caught` says whether validation finds it.

Example:
    >>> from cppcc_domain.testing import laws
    >>> from cppcc_domain.testing.factories import make_meeting, make_register
    >>> from cppcc_domain.testing.mutations import mutants
    >>> sound = make_register(make_meeting(expected=67, attended=66))
    >>> for mutant in mutants(sound):
    ...     laws.mutant_is_caught(mutant)
"""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs

from cppcc_domain.model.register import Register
from cppcc_domain.testing.mutations import people, proposals, records, reports
from cppcc_domain.testing.mutations.mutation import Mutation, Mutator, mutation

__all__ = ["MUTATIONS", "Mutant", "Mutation", "Mutator", "mutants", "mutation"]

MUTATIONS: Final = (*records.MUTATIONS, *people.MUTATIONS, *proposals.MUTATIONS, *reports.MUTATIONS)
"""All mutations of this package, by the subject of the rules that catch them."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Mutant:
    """变异体 — a spoilt register, what was done to it, and the sound one that it was."""

    mutation: Mutation
    register: Register
    sound: Register


def mutants(register: Register, mutations: Iterable[Mutation] = MUTATIONS) -> Iterator[Mutant]:
    """Yield the register spoilt in each way and at each place.

    Args:
        register: A sound register; where it holds nothing of a kind, faults of that kind are not made.
        mutations: The ways; all by default, or one's own made with :func:`mutation`.
    """
    for way in mutations:
        for spoilt in way.spoil(register):
            yield Mutant(mutation=way, register=spoilt, sound=register)
