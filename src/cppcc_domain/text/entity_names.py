"""实体的称呼 — how an entity of a register is called in a sentence: by its name and its id."""

from cppcc_domain.errors import CppccError
from cppcc_domain.model.committee import Committee, Term
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.people import Member, Person
from cppcc_domain.model.register import Register
from cppcc_domain.model.units import Unit
from cppcc_domain.text.locales import is_chinese
from cppcc_domain.text.meetings import name_of_meeting
from cppcc_domain.text.numerals import format_numeral
from cppcc_domain.text.sessions import format_session

__all__ = ["called"]


def called(id_: str, register: Register, locale: str) -> str:
    """Return the name and the id of an entity, and the id alone where the register holds none or knows no name.

    Example:
        >>> register = Register(committee_id="c", units=(Unit(id="u1", name="示例区教育局", kind="government_department"),))
        >>> called("u1", register, "zh_Hans_CN"), called("u2", register, "en")
        ('示例区教育局（u1）', 'u2')
    """
    entity = register.get(id_)
    name = None if entity is None else _name(entity, register)
    if name is None:
        return id_
    return f"{name}（{id_}）" if is_chinese(locale) else f"{name} ({id_})"


def _name(entity: Entity, register: Register) -> str | None:
    match entity:
        case Unit():
            return entity.short_name or entity.name
        case Member():
            person = register.get(entity.person_id)
            return person.name if isinstance(person, Person) else None
        case Committee():
            return entity.place
        case Term():
            return f"{format_numeral(entity.ordinal, 'ordinal')}届"
        case Meeting():
            return _meeting_name(entity, register)
    named = getattr(entity, "name", None) or getattr(entity, "title", None)
    return named if isinstance(named, str) else None


def _meeting_name(meeting: Meeting, register: Register) -> str | None:
    name = name_of_meeting(register, meeting)
    try:
        return None if name is None else format_session(name, "short")
    except CppccError:  # a name that has no written form
        return None
