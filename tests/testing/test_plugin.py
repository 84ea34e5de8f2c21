"""The plugin: ``st.from_type`` knows our classes as soon as the package is installed, and others pay next to nothing."""

import subprocess
import sys
from collections.abc import Mapping
from os import environ

import pytest

EVERY_CLASS = """
import attrs
from hypothesis import given, settings, strategies as st
from cppcc_domain import model, values
from cppcc_domain.model import proposal_events

classes = [
    thing
    for package in (values, model, proposal_events)
    for thing in map(vars(package).get, package.__all__)
    if isinstance(thing, type) and attrs.has(thing)
]
assert len(classes) > 90, len(classes)
for cls in classes:
    @settings(max_examples=3, database=None, derandomize=True, deadline=None)
    @given(st.from_type(cls))
    def draw(thing):
        assert isinstance(thing, cls), (cls, thing)
    draw()
"""


def run(program: str, **surroundings: str) -> str:
    """Run a program in a fresh interpreter, as a user of the installed package would."""
    usual: Mapping[str, str] = {name: value for name, value in environ.items() if name != "HYPOTHESIS_NO_PLUGINS"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        check=False,
        capture_output=True,
        text=True,
        env={**usual, **surroundings},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_every_class_of_values_and_model_is_known() -> None:
    run(EVERY_CLASS)


@pytest.mark.parametrize(
    "imports",
    [
        "from hypothesis import strategies as st\nfrom cppcc_domain.model import Proposal",
        "from cppcc_domain.model import Proposal\nfrom hypothesis import strategies as st",
        "from cppcc_domain import Proposal\nfrom hypothesis import strategies as st",
        "import cppcc_domain.values\nfrom hypothesis import strategies as st\nfrom cppcc_domain.model import Proposal",
    ],
)
def test_either_import_may_come_first(imports: str) -> None:
    run(
        f"""
{imports}
from hypothesis import given, settings

@settings(max_examples=20, database=None, deadline=None)
@given(st.builds(list, st.tuples(st.from_type(Proposal))))
def legal(found):
    from cppcc_domain.lifecycle import first_illegal
    assert first_illegal(found[0]) is None

legal()
"""
    )


def test_annotations_are_enough() -> None:
    run(
        """
from hypothesis import given, settings
from cppcc_domain.model import Member, Proposal
from cppcc_domain.values import PartialDate

@settings(max_examples=5, database=None, deadline=None)
@given(...)
def anything(member: Member, dates: tuple[PartialDate, ...], proposal: Proposal | None):
    assert isinstance(member, Member)

anything()
"""
    )


def test_importing_hypothesis_imports_nothing_of_ours_but_the_hook() -> None:
    loaded = run("import hypothesis, sys; print(*sorted(sys.modules), sep='\\n')").splitlines()
    assert [name for name in loaded if name.startswith("cppcc_domain")] == ["cppcc_domain", "cppcc_domain._hypothesis"]
    assert "attr" not in loaded


def test_classes_are_registered_before_their_strategies_are_imported() -> None:
    assert run("import hypothesis, cppcc_domain.model, sys; print('cppcc_domain.testing' in sys.modules)") == "False"


@pytest.mark.parametrize("imports", ["import hypothesis, cppcc_domain.model", "import cppcc_domain.model, hypothesis"])
def test_a_fault_of_ours_keeps_nobody_from_importing_hypothesis_or_the_model(imports: str) -> None:
    broken = "import cppcc_domain._hypothesis as plugin\nplugin._register = None"
    assert run(f"{broken}\n{imports}\nprint(hypothesis.given and cppcc_domain.model.Proposal.__name__)") == "Proposal"


def test_plugins_can_be_switched_off_and_the_strategies_called_by_name() -> None:
    run(
        """
from hypothesis import given, settings
from cppcc_domain.model import Register
from cppcc_domain.testing import strategies
import sys

assert "cppcc_domain._hypothesis" not in sys.modules

@settings(max_examples=5, database=None, deadline=None)
@given(strategies.registers(), strategies.objects(Register))
def registers(one, other):
    assert isinstance(one, Register) and isinstance(other, Register)

registers()
""",
        HYPOTHESIS_NO_PLUGINS="1",
    )


def test_without_hypothesis_the_message_names_the_extra() -> None:
    program = """
import sys
sys.modules["hypothesis"] = None
try:
    import cppcc_domain.testing
except ModuleNotFoundError as error:
    print(error.name, error)
"""
    message = run(program)
    assert message.startswith("hypothesis ")
    assert "pip install 'cppcc-domain[hypothesis]'" in message
