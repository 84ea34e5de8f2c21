"""The names that programs import from ``cppcc_domain`` itself, and what importing them costs."""

import ast
import inspect
import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import cppcc_domain

PUBLIC_NAMES = sorted(cppcc_domain.__all__)


def modules_loaded_by(statement: str) -> set[str]:
    """Return the names of all modules that a fresh interpreter has loaded after the statement."""
    program = f"{statement}\nimport sys, json\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return set(json.loads(done.stdout))


def typed_names() -> dict[str, str]:
    """Return the names that a type checker sees at the front door, each with the package it is imported from."""
    tree = ast.parse(inspect.getsource(cppcc_domain))
    typed_only = next(
        node for node in tree.body if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    )
    imports = [node for node in typed_only.body if isinstance(node, ast.ImportFrom)]
    return {alias.asname or alias.name: node.module or "" for node in imports for alias in node.names}


def test_the_table_and_the_typed_face_name_the_same_things() -> None:
    assert {name: f"cppcc_domain.{package}" for name, package in cppcc_domain._PACKAGE_OF.items()} == typed_names()


@pytest.mark.parametrize("name", PUBLIC_NAMES)
def test_each_name_is_the_one_that_its_package_promises(name: str) -> None:
    package = import_module(typed_names()[name])
    assert getattr(cppcc_domain, name) is getattr(package, name)
    assert name in package.__all__


def test_dir_lists_what_can_be_imported() -> None:
    assert {*PUBLIC_NAMES, "__version__"} <= set(dir(cppcc_domain))


def test_an_unknown_name_is_refused_as_by_any_module() -> None:
    with pytest.raises(AttributeError, match="module 'cppcc_domain' has no attribute 'Senate'"):
        cppcc_domain.Senate  # type: ignore[attr-defined]  # noqa: B018


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
