"""会议名称 — the names of committees, terms and meetings, written in their forms and read in whichever form they appear.

One meeting has many names, such as 政协海口市美兰区第一届委员会第四次会议 and 海口市美兰区政协一届四次会议. All are read into one
:class:`~cppcc_domain.values.names.SessionName`. Bodies with names of the same build (人大, 党代会, 区委全会) are refused, and so is whatever
does not say which meeting it means.
"""

from collections.abc import Iterator
from typing import Final, Literal

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.text.divisions import TIERS, is_division_name, level_of, tier_of
from cppcc_domain.text.numerals import format_numeral
from cppcc_domain.text.scripts import simplify
from cppcc_domain.text.session_grammar import KIND_FORMS, SITTINGS, SUBJECT, NamePieces, read_pieces
from cppcc_domain.values.names import SessionName, Sitting
from cppcc_domain.vocab.meetings import MeetingKind

__all__ = ["SessionForm", "format_session", "forms_of", "parse_session_name"]

SessionForm = Literal["official", "full", "short"]

_NATION: Final = "全国"
_BODIES: Final = {"official": "政协", "full": "中国人民政治协商会议"}
_FOUNDING: Final = {
    "official": "政协第一届全体会议",
    "full": "中国人民政治协商会议第一届全体会议",
    "short": "政协一届全体会议",
}
_OUR: Final = "我本该原现"


# --- reading -------------------------------------------------------------------------------------------------------


def parse_session_name(text: str) -> SessionName:
    """Read the name of a committee, of one of its terms, or of a meeting.

    Read are all orders of place and 届, names with and without 第 or 委员会, Arabic ordinals, 首届, traditional and full-width characters, a
    verb between committee and meeting (区政协召开十届委员会第三十六次主席会议), and names that only the context completes: 市政协六届一次会议,
    七届五次会议, 第41次主席会议. 扩大 is passed over. A meeting of the presidium's executive chairpersons is read as one of the presidium, and
    which special committee sat is not kept.

    Args:
        text: The name and nothing else; what was done with the meeting (召开, 隆重开幕) may follow it.

    Returns:
        The name's parts. The level is given where the name alone decides it.

    Raises:
        ParseError: Another body, two meetings at once, a bare 第四次会议, or no name at all.
        ImpossibleValueError: 第零届 or 第零次.

    Examples:
        >>> name = parse_session_name("政协第九届杭州市委员会第五次会议")
        >>> name.place, name.term, name.kind.value, name.number
        ('杭州市', 9, 'plenary', 5)
        >>> parse_session_name("省政协十二届常委会第三次会议").tier
        '省'
        >>> parse_session_name("全国人大六届三次会议")
        Traceback (most recent call last):
        cppcc_domain.errors.ParseError: not a session name: '全国人大六届三次会议', at position 0: ...
    """
    pieces = read_pieces(text)
    place, tier = _place(pieces, text)
    telling = pieces.meeting and (pieces.term is not None or _stands_alone(pieces.kind, pieces.number))
    if not (pieces.body or telling):
        raise ParseError("session name", text, 0, "it names neither the 政协 nor a meeting of a term")
    if pieces.term == 1 and tier in {None, _NATION} and pieces.number is None and pieces.meeting == "全体会议":
        return SessionName(_NATION, _NATION, level_of(_NATION, _NATION), 1, MeetingKind.FOUNDING_PLENARY)
    name = SessionName(
        place=place,
        tier=tier,
        level=level_of(place, tier),
        term=pieces.term,
        kind=pieces.kind,
        number=pieces.number,
        inner=None if pieces.inner_kind is None else Sitting(pieces.inner_kind, pieces.inner_number),
    )
    fault = _unwritable(name)
    if fault is not None:
        raise ParseError("session name", text, 0, f"{fault[0]} is {fault[1]!r}, expected {fault[2]}")
    return name


def _place(pieces: NamePieces, text: str) -> tuple[str | None, str | None]:
    """Return the place and its tier; where a working committee stands behind its host only its own place counts."""
    places = [word for word in dict.fromkeys((pieces.before, pieces.after)) if word]
    if not places:
        return None, None
    if len(places) > 1 and not pieces.organ.startswith("工"):
        raise ParseError("session name", text, 0, f"it has two places, {places[0]!r} and {places[1]!r}")
    word = places[-1]
    tier = word[1:] if word[0] in _OUR else word
    if tier in TIERS and pieces.body:
        return None, TIERS[tier]
    if not _is_place(word) or not (pieces.body or word == _NATION):
        raise ParseError("session name", text, 0, f"{word!r} is no division that has a committee of the 政协")
    if not (pieces.organ or pieces.term or (_is_plain(word) and (pieces.before or pieces.meeting))):
        raise ParseError("session name", text, 0, f"nothing tells that {word!r} is a division")
    return word, tier_of(word)


def _stands_alone(kind: MeetingKind, number: int | None) -> bool:
    return number is not None and KIND_FORMS[kind].stands_alone


def _is_place(word: str) -> bool:
    """Whether a word can be a committee's place: 经济 cannot, for 政协经济委员会 is a special committee."""
    return is_division_name(word) and SUBJECT.fullmatch(word) is None


def _is_plain(place: str) -> bool:
    """Whether a place is known for one without 委员会 or 届 beside it: it ends in its unit, or is a province's short name."""
    return tier_of(place) is not None or level_of(place, None) is not None


# --- writing -------------------------------------------------------------------------------------------------------


def format_session(name: SessionName, form: SessionForm = "official") -> str:
    """Write the name of a meeting, or of a committee where the name has no number.

    Args:
        name: The name. Its level is not written: a reader knows it from the place, or from elsewhere.
        form: ``official`` 政协海口市美兰区第一届委员会第四次会议, ``full`` the same with 中国人民政治协商会议 for 政协, ``short``
            海口市美兰区政协一届四次会议.

    Returns:
        The name; :func:`parse_session_name` reads it back.

    Raises:
        ImpossibleValueError: The name has no written form: a meeting of kind ``other``, a tier that is not the place's, a place in traditional
            characters or of another body, a sitting in a meeting that has no number or no such sittings, a name that names nothing; the full
            form of a name that has a tier without its place (省政协).

    Examples:
        >>> name = SessionName("全国", "全国", None, 14, MeetingKind.CHAIRPERSONS, 31)
        >>> format_session(name), format_session(name, form="short")
        ('政协第十四届全国委员会第三十一次主席会议', '全国政协十四届三十一次主席会议')
    """
    if form not in {*_BODIES, "short"}:
        raise ImpossibleValueError("form", form, "official, full or short")
    fault = _unwritable(name)
    if fault is not None:
        raise ImpossibleValueError(*fault)
    if name.kind is MeetingKind.FOUNDING_PLENARY:
        return _FOUNDING[form]
    if form == "short":
        return _short_committee(name) + _meeting(name, short=name.term is not None)
    if form == "full" and name.place is None and name.tier is not None:
        raise ImpossibleValueError("SessionName.place", name.place, "the place: a full name needs it")
    return _committee(name, _BODIES[form]) + _meeting(name)


def forms_of(name: SessionName) -> tuple[str, ...]:
    """Return the forms in which official texts write a name, the three of :func:`format_session` first; none of them twice.

    Raises:
        ImpossibleValueError: As :func:`format_session`.

    Example:
        >>> forms_of(SessionName(None, "县", None, 11, MeetingKind.PLENARY, 4))[:3]
        ('县政协第十一届委员会第四次会议', '县政协十一届四次会议', '县政协第十一届第四次会议')
    """
    return tuple(dict.fromkeys(_forms(name)))


def _forms(name: SessionName) -> Iterator[str]:
    yield format_session(name)
    if name.place is not None or name.tier is None:
        yield format_session(name, form="full")
    yield format_session(name, form="short")
    if name.kind is MeetingKind.FOUNDING_PLENARY:
        return
    who, term, meeting = name.place or name.tier, _term(name), _meeting(name)
    if who is None:
        return
    if term:
        if name.place:
            yield from (f"{body}{term}{who}委员会{meeting}" for body in _BODIES.values())
        yield f"{who}政协{term}委员会{meeting}"
    if term and meeting:
        yield from (f"{head}{meeting}" for head in (f"{who}政协{term}", f"{who}政协{term[1:]}", f"{who}{term}政协"))
    elif meeting and not (name.place and not _is_plain(name.place)):
        yield f"{who}政协{meeting}"


def _committee(name: SessionName, body: str) -> str:
    """Return the committee in its long form: 政协海口市第十四届委员会; of the whole nation the term stands first."""
    if name.place is None:
        return f"{name.tier or ''}{body}{_term(name)}委员会" if name.term else f"{name.tier or ''}{body}"
    if name.place == _NATION:
        return f"{body}{_term(name)}{name.place}委员会"
    return f"{body}{name.place}{_term(name)}委员会"


def _short_committee(name: SessionName) -> str:
    """Return the committee in its short form: 海口市政协十四届, 全国政协, 七届 (anaphoric); by itself in a term 十四届海口市政协."""
    who, term = name.place or name.tier or "", _term(name)[1:]
    if name.number is None and name.kind is MeetingKind.PLENARY and (term or _is_plain(who)):
        return f"{term}{who}政协"
    if name.place and not term and not _is_plain(name.place):
        return _committee(name, _BODIES["official"])
    if not who and (term or _stands_alone(name.kind, name.number)):
        return term
    return f"{who}政协{term}"


def _term(name: SessionName) -> str:
    return "" if name.term is None else f"{format_numeral(name.term, 'ordinal')}届"


def _meeting(name: SessionName, *, short: bool = False) -> str:
    if name.number is None and name.kind is MeetingKind.PLENARY:
        return ""
    text = _numbered(KIND_FORMS[name.kind].short if short else KIND_FORMS[name.kind].long, name.number)
    if name.inner is None:
        return text
    if name.inner.kind is MeetingKind.PLENARY:
        return text + _numbered("第{}次全体会议", name.inner.number)
    if name.inner.kind is name.kind:
        return text + _numbered("第{}次会议", name.inner.number)
    return text + _numbered(KIND_FORMS[name.inner.kind].long, name.inner.number)


def _numbered(pattern: str, number: int | None) -> str:
    if number is None:
        return pattern.replace("第{}次", "").replace("{}次", "")
    return pattern.format(format_numeral(number))


def _unwritable(name: SessionName) -> tuple[str, object, str] | None:
    """Return what keeps a name from being written, as arguments of the error, or ``None``."""
    if name.kind is MeetingKind.FOUNDING_PLENARY:
        alone = (name.place, name.tier, name.term, name.number, name.inner) == (_NATION, _NATION, 1, None, None)
        return None if alone else ("SessionName", name, "the founding plenary to be 全国, term 1, without a number")
    if name.kind not in KIND_FORMS:
        return "SessionName.kind", name.kind.value, "a kind of meeting that has a name"
    if not (name.place or name.tier or name.term) and name.kind is MeetingKind.PLENARY:
        return "SessionName", name, "a place, a tier or a term"
    return _unwritable_place(name.place, name.tier) or _unwritable_sitting(name)


def _unwritable_place(place: str | None, tier: str | None) -> tuple[str, object, str] | None:
    if place is None:
        tiers = tuple(dict.fromkeys(TIERS.values()))
        return None if tier is None or tier in tiers else ("SessionName.tier", tier, f"one of {'、'.join(tiers)}")
    if simplify(place) != place or not _is_place(place) or place in TIERS:
        return "SessionName.place", place, "the name of a division in simplified characters"
    return None if tier == tier_of(place) else ("SessionName.tier", tier, f"{tier_of(place)!r}, the tier of {place}")


def _unwritable_sitting(name: SessionName) -> tuple[str, object, str] | None:
    if name.inner is None:
        return None
    if name.number is None or name.inner.kind not in SITTINGS.get(name.kind, ()):
        return "SessionName.inner", name.inner, "a sitting that meets inside a numbered meeting of this kind"
    numbered = (
        name.inner.number is not None or name.inner.kind is MeetingKind.PLENARY or name.inner.kind is not name.kind
    )
    return None if numbered else ("SessionName.inner", name.inner, "a number")
