"""值 — names of sessions, division codes, document numbers and findings."""

from typing import Final

from hypothesis import strategies as st

from cppcc_domain.testing.strategies.plain import made, tuples_of
from cppcc_domain.testing.strategies.texts import names
from cppcc_domain.text.divisions import TIERS, level_of, tier_of
from cppcc_domain.text.session_grammar import KIND_FORMS, SITTINGS
from cppcc_domain.values.documents import DocumentNumber
from cppcc_domain.values.findings import Finding, Findings
from cppcc_domain.values.names import SessionName, Sitting
from cppcc_domain.values.places import DivisionCode
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.meetings import MeetingKind

__all__ = ["division_codes", "document_numbers", "finding_lists", "findings", "session_names"]

_FAMILIES: Final = ("INV-PROP", "INV-REP", "ADV-DECL")
_PLACES: Final = ("{}市", "{}省", "{}县", "{}区", "{}旗", "{}自治区", "{}地区", "{}市乙区")


def session_names() -> st.SearchStrategy[SessionName]:
    """Names of committees, terms and meetings that have a written form: 政协甲市第一届委员会第四次会议, 省政协, 三次主席会议."""
    return _session_names()


def division_codes() -> st.SearchStrategy[DivisionCode]:
    """Codes of provinces (460000), prefectures (460100) and counties (460108); few are those of a real division."""
    codes = (
        st.integers(10, 99).map("{}0000".format)
        | st.integers(1_000, 9_999).map("{}00".format)
        | st.integers(100_000, 999_999).map(str)
    )
    return codes.map(DivisionCode)


def document_numbers() -> st.SearchStrategy[DocumentNumber]:
    """Document numbers (发文字号): 甲政发〔2000〕1号."""
    return st.builds(
        DocumentNumber,
        names().map("{}政发".format),
        st.integers(-100, 999).map(lambda offset: 2000 + offset),
        st.integers(1, 9_999),
    )


def findings() -> st.SearchStrategy[Finding]:
    """Findings of rules that need not exist, with facts of every kind that a finding can hold."""
    facts = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | names()
    params = st.lists(st.tuples(names(), facts | tuples_of(facts)), max_size=3, unique_by=lambda p: p[0])
    return st.builds(
        Finding,
        code=st.builds("{}-{}".format, st.sampled_from(_FAMILIES), st.integers(1, 99)),
        severity=st.sampled_from(Severity),
        path=st.just("$") | st.integers(0, 99).map("$.proposals[{}]".format),
        subject_id=st.just("") | st.integers(1, 99).map("proposal-{}".format),
        params=made(tuple, params),
        source=st.just("") | names().map("《{}》".format),
        verified=st.booleans(),
    )


def finding_lists() -> st.SearchStrategy[Findings]:
    """Ordered collections of findings, as a check returns them."""
    return st.builds(Findings, tuples_of(findings(), max_size=5))


@st.composite
def _session_names(draw: st.DrawFn) -> SessionName:
    place = draw(st.builds(str.format, st.sampled_from(_PLACES), names()) | st.just("全国") | st.none())
    tier = draw(st.none() | st.sampled_from(sorted(set(TIERS.values())))) if place is None else tier_of(place)
    kind = draw(st.sampled_from(list(KIND_FORMS)))
    something_else = place or tier or kind is not MeetingKind.PLENARY
    term = draw(st.none() | st.integers(1, 20) if something_else else st.integers(1, 20))
    number = draw(st.none() | st.integers(1, 40))
    inner = draw(_sittings(kind)) if number is not None else None
    return SessionName(place, tier, level_of(place, tier), term, kind, number, inner)


def _sittings(kind: MeetingKind) -> st.SearchStrategy[Sitting | None]:
    """Return what can sit inside a numbered meeting of this kind; a meeting of its own kind only with a number."""
    numbers = st.integers(1, 9)
    sittings = [
        st.builds(Sitting, st.just(inner), numbers if inner is kind else st.none() | numbers)
        for inner in SITTINGS.get(kind, ())
    ]
    return st.one_of(st.none(), *sittings)
