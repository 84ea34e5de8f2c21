"""What holds for every module, class and file of the project, whoever wrote it."""

import inspect
import pkgutil
import re
import subprocess
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType

import attrs
import pytest
from importlinter.cli import lint_imports

import cppcc_domain

ROOT = Path(__file__).resolve().parents[1]

PUBLIC_MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(cppcc_domain.__path__, "cppcc_domain.")
    if not any(part.startswith("_") for part in module.name.split("."))
)

MOST_LINES = 350
# Modules that are one long table; code belongs elsewhere.
DATA_TABLES: frozenset[str] = frozenset()

# Below these floors a class may take its arguments by position: Quantity(94, counter="件") reads well, a proposal would not.
POSITIONAL_FLOORS = ("cppcc_domain.vocab.", "cppcc_domain.values.")
# Elsewhere only small results may: a span of a text, a tally.
MOST_POSITIONAL = 4

DOCSTRING_SECTIONS = {"Args", "Returns", "Raises", "Example", "Examples", "Warns", "Sources"}
SECTION = re.compile(r"^ *([A-Z][a-z]+(?: [A-Z]?[a-z]+)?):$", re.MULTILINE)

# A path that only exists on the machine where it was written; part of an address or of a longer path it is harmless.
MACHINE_PATH = re.compile(r"(?<![\w.)-])/(?:root|home|work|Users)/")


@cache
def source_modules() -> tuple[ModuleType, ...]:
    """Return every module of the package, private ones included."""
    names = (module.name for module in pkgutil.walk_packages(cppcc_domain.__path__, "cppcc_domain."))
    return (cppcc_domain, *(import_module(name) for name in names))


def classes_defined_in(module: ModuleType) -> list[type]:
    return [cls for _, cls in inspect.getmembers(module, inspect.isclass) if cls.__module__ == module.__name__]


def attrs_classes() -> list[type]:
    return [cls for module in source_modules() for cls in classes_defined_in(module) if attrs.has(cls)]


def public_objects() -> Iterator[tuple[str, str | None]]:
    """Yield the dotted name and docstring of each public module, class, method, property and function."""
    for module in map(import_module, PUBLIC_MODULES):
        yield module.__name__, module.__doc__
        for name, thing in vars(module).items():
            of_this_module = getattr(thing, "__module__", None) == module.__name__
            if name.startswith("_") or not of_this_module or not (inspect.isclass(thing) or inspect.isroutine(thing)):
                continue
            yield f"{module.__name__}.{name}", thing.__doc__
            if inspect.isclass(thing):
                yield from public_members(thing)


def public_members(cls: type) -> Iterator[tuple[str, str | None]]:
    for name, member in vars(cls).items():
        documented = inspect.isroutine(member) or isinstance(member, property | classmethod | staticmethod)
        if documented and not name.startswith("_"):
            yield f"{cls.__module__}.{cls.__qualname__}.{name}", member.__doc__


def text_files() -> Iterator[tuple[Path, str]]:
    """Yield the project's own files: what git tracks or would track, or in an unpacked sdist everything."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=False,
        capture_output=True,
        text=True,
    )
    paths = (ROOT / name for name in listed.stdout.split("\0")) if listed.returncode == 0 else ROOT.rglob("*")
    for path in paths:
        if path.is_file() and "__pycache__" not in path.parts:
            try:
                yield path, path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue


def test_each_floor_imports_only_from_floors_below() -> None:
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True) == 0


@pytest.mark.parametrize("name", PUBLIC_MODULES)
def test_each_public_module_lists_what_it_promises(name: str) -> None:
    module = import_module(name)
    assert len(module.__all__) == len(set(module.__all__))
    assert [promised for promised in module.__all__ if not hasattr(module, promised)] == []


def test_each_public_thing_has_a_docstring() -> None:
    assert [name for name, doc in public_objects() if not (doc or "").strip()] == []


def test_docstrings_of_the_model_open_with_the_official_chinese_term() -> None:
    model = [cls for cls in attrs_classes() if cls.__module__.startswith("cppcc_domain.model.")]
    assert [cls.__name__ for cls in model if not re.match(r"\s*[\u4e00-\u9fff]+", cls.__doc__ or "")] == []


def test_docstrings_have_only_the_agreed_sections() -> None:
    found = [(name, section) for name, doc in public_objects() for section in SECTION.findall(doc or "")]
    assert [(name, section) for name, section in found if section not in DOCSTRING_SECTIONS] == []


def test_modules_are_short_enough_to_read() -> None:
    lengths = {module.__name__: len(inspect.getsource(module).splitlines()) for module in source_modules()}
    too_long = {name: length for name, length in lengths.items() if length > MOST_LINES}
    assert set(too_long) - DATA_TABLES == set(), too_long
    assert set(lengths) >= DATA_TABLES


@pytest.mark.parametrize("cls", attrs_classes(), ids=lambda cls: cls.__qualname__)
def test_objects_never_change_and_say_what_they_are_given(cls: type) -> None:
    properties = attrs.inspect(cls)
    assert properties.is_frozen
    assert properties.is_slotted
    assert not properties.has_weakref_slot
    fields = attrs.fields(cls)
    assert [field.name for field in fields if field.converter is not None] == []
    positional = [field.name for field in fields if field.init and not field.kw_only]
    if not cls.__module__.startswith(POSITIONAL_FLOORS):
        assert len(positional) <= MOST_POSITIONAL


def test_no_field_is_called_type() -> None:
    assert [cls.__name__ for cls in attrs_classes() if "type" in attrs.fields_dict(cls)] == []


def test_no_file_names_a_path_of_the_machine_it_was_written_on() -> None:
    offenders = [
        f"{path.relative_to(ROOT)}:{number}"
        for path, text in text_files()
        for number, line in enumerate(text.splitlines(), start=1)
        if MACHINE_PATH.search(line)
    ]
    assert offenders == []
