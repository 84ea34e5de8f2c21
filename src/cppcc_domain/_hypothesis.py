"""The plugin for Hypothesis: ``st.from_type(Proposal)`` works as soon as the package is installed.

Hypothesis calls the hook at the end of its own import, in every environment where this package is installed, whether or not the tests there
use it. So the hook imports nothing of ours. It leaves a finder that waits for ``cppcc_domain.values`` and ``cppcc_domain.model``, and once one
of them is imported registers its classes, each with a function that imports the strategies when Hypothesis first asks for one. A program that
never touches the model pays for the finder alone, and either import may come first.

``HYPOTHESIS_NO_PLUGINS=1`` switches all plugins off; the functions of :mod:`cppcc_domain.testing.strategies` need none.
"""

import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

_FLOORS = ("cppcc_domain.values", "cppcc_domain.model")


def _hypothesis_setup_hook() -> None:
    """Register the floors that are imported by now, and wait for the imports to come."""
    with suppress(Exception):  # a fault of ours keeps nobody from importing Hypothesis
        sys.meta_path.insert(0, _Waiting())
        for floor in _FLOORS:
            if floor in sys.modules:
                _register(floor)


class _Waiting(MetaPathFinder):
    """Leaves the finding to Python, but has the classes of a floor registered as soon as the floor is imported."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in _FLOORS:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is None or spec.loader is None:
            return None
        execute = spec.loader.exec_module

        def execute_and_register(module: ModuleType) -> None:
            execute(module)
            with suppress(Exception):  # ... nor the floor
                _register(fullname)

        spec.loader.exec_module = execute_and_register  # type: ignore[method-assign]
        return spec


def _register(floor: str) -> None:
    """Register every attrs class of a floor."""
    # Late, because importing this module must be cheap: both packages are loaded by the time that there is something to register.
    from attrs import has  # noqa: PLC0415
    from hypothesis.strategies import register_type_strategy  # noqa: PLC0415

    modules = [module for name, module in sys.modules.items() if name.startswith(f"{floor}.")]
    for module in modules:
        for thing in vars(module).values():
            if isinstance(thing, type) and thing.__module__ == module.__name__ and has(thing):
                register_type_strategy(thing, _strategy)


def _strategy(cls: type[Any]) -> Any:
    """Return the strategy for a class, when Hypothesis asks for it."""
    from cppcc_domain.testing.strategies import objects  # noqa: PLC0415 - what nobody asks for is not imported

    return objects(cls)
