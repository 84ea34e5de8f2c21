"""Laws that hold for every list and every closed set."""

import copy
import importlib
import pickle
import pkgutil
import re
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest

from cppcc_domain import vocab
from cppcc_domain.vocab.catalogue import ALL_LISTS, CLOSED_TERMS
from cppcc_domain.vocab.terms import ClosedTerm, CodeList

SNAKE_CASE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
HAN = re.compile(r"[\u4e00-\u9fff]")
CODES_AS_PRINTED = {"counter", "result_class"}

each_list = pytest.mark.parametrize("code_list", ALL_LISTS, ids=lambda code_list: code_list.name)
each_set = pytest.mark.parametrize("closed", CLOSED_TERMS, ids=lambda closed: closed.__name__)


@each_list
def test_codes_are_unique_in_a_list(code_list: CodeList[Any]) -> None:
    repeated = [code for code, times in Counter(concept.code for concept in code_list).items() if times > 1]
    assert repeated == []


@each_list
def test_codes_are_snake_case_but_where_they_are_printed_as_they_are(code_list: CodeList[Any]) -> None:
    if code_list.name not in CODES_AS_PRINTED:
        assert [concept.code for concept in code_list if not SNAKE_CASE.fullmatch(concept.code)] == []


@each_list
def test_every_concept_has_chinese_english_and_a_source(code_list: CodeList[Any]) -> None:
    for concept in code_list:
        assert concept.zh.strip()
        assert concept.en.strip()
        assert concept.source.strip()
        assert HAN.search(concept.source)
        assert not HAN.search(concept.en)


@each_list
def test_a_chinese_form_means_one_thing_in_a_list(code_list: CodeList[Any]) -> None:
    forms = Counter(form for concept in code_list for form in (concept.zh, *concept.aliases))
    assert [form for form, times in forms.items() if times > 1] == []


@each_list
def test_every_form_finds_its_concept(code_list: CodeList[Any]) -> None:
    for concept in code_list:
        assert code_list[concept.code] is concept
        assert all(code_list.find(form) is concept for form in (concept.zh, *concept.aliases))


@each_set
def test_members_of_a_closed_set_carry_chinese_english_and_a_source(closed: type[ClosedTerm]) -> None:
    for member in closed:
        assert SNAKE_CASE.fullmatch(member.value)
        assert HAN.search(member.zh)
        assert member.en
        assert HAN.search(member.source)


@each_set
def test_chinese_terms_are_unique_in_a_closed_set(closed: type[ClosedTerm]) -> None:
    assert len({member.zh for member in closed}) == len(closed)


@each_set
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_closed_terms_survive_pickle_copy_and_their_own_value(closed: type[ClosedTerm], protocol: int) -> None:
    for member in closed:
        assert pickle.loads(pickle.dumps(member, protocol)) is member  # noqa: S301 (made on the line itself)
        assert copy.deepcopy(member) is member
        assert closed(str(member)) is member


@each_list
def test_concepts_survive_pickle(code_list: CodeList[Any]) -> None:
    assert pickle.loads(pickle.dumps(code_list.concepts)) == code_list.concepts  # noqa: S301 (made on the line itself)


def test_names_of_lists_are_unique_snake_case() -> None:
    names = [code_list.name for code_list in ALL_LISTS]
    assert len(set(names)) == len(names)
    assert all(SNAKE_CASE.fullmatch(name) for name in names)


def test_the_catalogue_and_the_package_hold_all_that_the_modules_define() -> None:
    modules = [
        importlib.import_module(f"{vocab.__name__}.{found.name}")
        for found in pkgutil.iter_modules(vocab.__path__)
        if found.name != "sources" and not found.name.startswith("_")
    ]
    public = {name: getattr(module, name) for module in modules for name in module.__all__}
    assert set(vocab.__all__) == set(public)
    assert all(getattr(vocab, name) is value for name, value in public.items())
    lists = {id(value) for value in public.values() if isinstance(value, CodeList)}
    sets = {
        value
        for value in public.values()
        if isinstance(value, type) and issubclass(value, ClosedTerm) and value is not ClosedTerm
    }
    assert {id(code_list) for code_list in ALL_LISTS} == lists
    assert set(CLOSED_TERMS) == sets


def test_every_list_has_an_alias_that_can_type_a_field() -> None:
    annotated = {id(value.__metadata__[0]) for value in vars(vocab).values() if hasattr(value, "__metadata__")}
    assert annotated == {id(code_list) for code_list in ALL_LISTS}


def test_the_vocabulary_loads_nothing_heavy() -> None:
    script = (
        "import sys, cppcc_domain.vocab; "
        "print(sorted({'cattrs', 'babel', 'hypothesis', 'msgspec', 'json', 'datetime'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
