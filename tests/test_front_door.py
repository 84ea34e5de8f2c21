"""The names that programs import from ``cppcc_domain`` and ``cppcc_domain.text``, and what importing them costs."""

import ast
import inspect
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

import cppcc_domain
from cppcc_domain import text

DOORS = {cppcc_domain: cppcc_domain._PACKAGE_OF, text: text._MODULE_OF}
"""The packages whose names are looked up on first use, each with its table from name to module."""

PUBLIC_NAMES = [(door, name) for door in DOORS for name in sorted(door.__all__)]


def modules_loaded_by(statement: str) -> set[str]:
    """Return the names of all modules that a fresh interpreter has loaded after the statement."""
    program = f"{statement}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def typed_names(door: ModuleType) -> dict[str, str]:
    """Return the names that a type checker sees in a package, each with the module it is imported from."""
    tree = ast.parse(inspect.getsource(door))
    typed_only = next(
        node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    imports = [node for node in typed_only.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name: node.module or "" for node in imports for alias in node.names}


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_the_table_and_the_typed_face_name_the_same_things(door: ModuleType) -> None:
    assert {name: f"{door.__name__}.{module}" for name, module in DOORS[door].items()} == typed_names(door)


@pytest.mark.parametrize(("door", "name"), PUBLIC_NAMES)
def test_each_name_is_the_one_that_its_module_promises(door: ModuleType, name: str) -> None:
    module = import_module(typed_names(door)[name])
    assert getattr(door, name) is getattr(module, name)
    assert name in module.__all__


def test_dir_lists_what_can_be_imported() -> None:
    assert {*cppcc_domain.__all__, "__version__"} <= set(dir(cppcc_domain))
    assert set(text.__all__) <= set(dir(text))


@pytest.mark.parametrize("door", DOORS, ids=lambda door: door.__name__)
def test_an_unknown_name_is_refused_as_by_any_module(door: ModuleType) -> None:
    with pytest.raises(AttributeError, match=f"module '{door.__name__}' has no attribute 'Senate'"):
        _ = door.Senate


def test_the_version_is_that_of_the_installed_package() -> None:
    assert cppcc_domain.__version__.split(".")[0].isdigit()


def test_the_package_tells_type_checkers_that_it_is_typed() -> None:
    assert Path(cppcc_domain.__file__).with_name("py.typed").is_file()


def test_import_of_the_front_door_loads_no_submodule() -> None:
    loaded = modules_loaded_by("import cppcc_domain")
    assert "cppcc_domain" in loaded
    assert [name for name in loaded if name.startswith(("cppcc_domain.", "attr"))] == []


def test_the_model_comes_without_codec_locale_data_or_test_tools() -> None:
    loaded = modules_loaded_by("from cppcc_domain import Register")
    assert "cppcc_domain.model" in loaded
    assert {"cattrs", "babel", "hypothesis"} & loaded == set()


def test_the_text_floor_is_entered_for_nothing() -> None:
    loaded = modules_loaded_by("import cppcc_domain.text")
    assert [name for name in loaded if name.startswith(("cppcc_domain.text.", "babel"))] == []
