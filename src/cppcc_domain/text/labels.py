"""标签 — the name of a term in the language that is asked for."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final, TypeVar

from cppcc_domain.model.register import LocalTerm
from cppcc_domain.text.catalogs import code_context, translate
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.vocab.catalogue import ALL_LISTS
from cppcc_domain.vocab.records import EntityTerm, EventTerm, SeatEventTerm
from cppcc_domain.vocab.terms import ClosedTerm, CodeList, Concept

__all__ = ["class_label", "code_label", "label"]

ConceptT = TypeVar("ConceptT", bound=Concept)


def label(term: ClosedTerm | Concept, locale: str = "zh_Hans_CN") -> str:
    """Return a term's name: in Chinese of the locale's script for every ``zh`` locale, in English for any other.

    Example:
        >>> from cppcc_domain.vocab.committees import Level
        >>> label(Level.COUNTY), label(Level.COUNTY, locale="zh_HK"), label(Level.COUNTY, locale="en")
        ('县级', '縣級', 'county')

    Raises:
        ImpossibleValueError: Not the code of a locale.
    """
    return translate(term.zh, _context(term), locale) if is_chinese(locale) else term.en


def code_label(
    vocabulary: CodeList[ConceptT], code: str, local_terms: Iterable[LocalTerm] = (), locale: str = "zh_Hans_CN"
) -> str:
    """Return the name of a code: the built-in one, else the file's own, else the code itself, visibly."""
    known = vocabulary.get(code)
    if known is not None:
        return label(known, locale)
    for term in local_terms:
        if term.vocabulary == vocabulary.name and term.code == code:
            return term.zh if term.en is None or is_chinese(locale) else term.en
    return code


def class_label(name: str, locale: str = "zh_Hans_CN") -> str:
    """Return what the records or events of a class are called; the name itself where the class has no term.

    Example:
        >>> class_label("Assigned"), class_label("Member", locale="en"), class_label("OurOwn")
        ('交办', 'member', 'OurOwn')

    Raises:
        ImpossibleValueError: Not the code of a locale.
    """
    return label(_CLASS_TERMS[name], locale) if name in _CLASS_TERMS else name


_CLASS_TERMS: Final[Mapping[str, ClosedTerm]] = {
    term.class_name: term for terms in (EntityTerm, EventTerm, SeatEventTerm) for term in terms
}


def _context(term: ClosedTerm | Concept) -> str:
    if isinstance(term, ClosedTerm):
        return code_context(type(term).__name__, term.value)
    return code_context(_list_names().get(term, ""), term.code)


@cache
def _list_names() -> dict[Concept, str]:
    return {concept: code_list.name for code_list in ALL_LISTS for concept in code_list}
