"""工厂 — one valid object of each class of entity, to be changed only in the fields that a test is about.

Whatever a test does not name has a fixed default, the id included: ``make_member().id`` is always ``member-1``, and points at ``person-1``.
:func:`make_register` adds those that the given entities point at, so that every reference resolves. All names are plainly invented.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from typing import Any, Final, TypeVar

import attrs

from cppcc_domain.lifecycle import EventKind
from cppcc_domain.model import (
    COLLECTIONS,
    Activity,
    Assessment,
    Attendance,
    Award,
    Committee,
    Consultation,
    ConsultationPlan,
    Deliberation,
    Deliverable,
    Mechanism,
    Meeting,
    Member,
    Office,
    OpinionReport,
    Organ,
    OrganMembership,
    Person,
    Platform,
    Programme,
    Proposal,
    Register,
    ResearchTopic,
    SolvedCase,
    SpecialAction,
    Term,
    Unit,
    WorkReport,
)
from cppcc_domain.model.entity import Entity
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Archived,
    Assigned,
    Assignment,
    Closed,
    Examined,
    FeedbackGiven,
    Filed,
    HandlingStarted,
    Replied,
    Submitted,
)
from cppcc_domain.validation.references import references
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import HandlingRole, Level, MeetingKind

__all__ = [
    "MAIN_ROAD",
    "MAKERS",
    "entity_id",
    "make_activity",
    "make_assessment",
    "make_attendance",
    "make_award",
    "make_committee",
    "make_consultation",
    "make_deliberation",
    "make_deliverable",
    "make_history",
    "make_mechanism",
    "make_meeting",
    "make_member",
    "make_office",
    "make_opinion_report",
    "make_organ",
    "make_organ_membership",
    "make_person",
    "make_plan",
    "make_platform",
    "make_programme",
    "make_proposal",
    "make_register",
    "make_research_topic",
    "make_solved_case",
    "make_special_action",
    "make_term",
    "make_unit",
    "make_work_report",
]

EntityT = TypeVar("EntityT", bound=Entity)

_COMMITTEE: Final = "committee-1"
_YEAR: Final = 2023


def entity_id(cls: type[Entity] | str, number: int = 1) -> str:
    """Return the id that this package's tests give: ``opinion-report-1``.

    Args:
        cls: The class, or its name.
        number: Which of its entities.
    """
    name = cls if isinstance(cls, str) else cls.__name__
    return f"{re.sub('(?<!^)(?=[A-Z])', '-', name).lower()}-{number}"


def make_activity(**changes: Any) -> Activity:
    """履职活动: a topical research."""
    return _make(Activity, changes, committee_id=_COMMITTEE, kind="research", title="社区养老服务专题调研")


def make_assessment(**changes: Any) -> Assessment:
    """年度考核."""
    return _make(Assessment, changes, committee_id=_COMMITTEE, name="委员履职考核", year=_YEAR)


def make_attendance(**changes: Any) -> Attendance:
    """出席: a person at a meeting."""
    return _make(Attendance, changes, participant_id=entity_id(Person), occasion_id=entity_id(Meeting))


def make_award(**changes: Any) -> Award:
    """表彰: an excellent member."""
    return _make(
        Award, changes, committee_id=_COMMITTEE, kind="excellent_member", year=_YEAR, recipient_id=entity_id(Member)
    )


def make_committee(**changes: Any) -> Committee:
    """委员会: that of an invented district."""
    return _make(Committee, changes, place="甲市乙区", level=Level.COUNTY)


def make_consultation(**changes: Any) -> Consultation:
    """协商活动."""
    return _make(Consultation, changes, committee_id=_COMMITTEE, topic="校园周边交通")


def make_deliberation(**changes: Any) -> Deliberation:
    """协商议事活动."""
    return _make(Deliberation, changes, committee_id=_COMMITTEE, platform_id=entity_id(Platform), topic="村口照明")


def make_deliverable(**changes: Any) -> Deliverable:
    """成果: a research report."""
    return _make(Deliverable, changes, committee_id=_COMMITTEE, kind="research_report", title="社区养老服务调研报告")


def make_mechanism(**changes: Any) -> Mechanism:
    """机制."""
    return _make(Mechanism, changes, committee_id=_COMMITTEE, name="三个联系")


def make_meeting(**changes: Any) -> Meeting:
    """会议: the fourth plenary session of the first term."""
    defaults = {"kind": MeetingKind.PLENARY, "term_id": entity_id(Term), "ordinal": 4}
    return _make(Meeting, changes, committee_id=_COMMITTEE, **defaults)


def make_member(**changes: Any) -> Member:
    """委员."""
    return _make(Member, changes, person_id=entity_id(Person), term_id=entity_id(Term))


def make_office(**changes: Any) -> Office:
    """职务: a member of the Standing Committee."""
    return _make(Office, changes, person_id=entity_id(Person), post="standing_member", committee_id=_COMMITTEE)


def make_opinion_report(**changes: Any) -> OpinionReport:
    """社情民意信息."""
    return _make(OpinionReport, changes, committee_id=_COMMITTEE, title="关于公交站点夜间照明的社情民意")


def make_organ(**changes: Any) -> Organ:
    """机构: a special committee."""
    return _make(Organ, changes, committee_id=_COMMITTEE, kind="special_committee", name="提案委员会")


def make_organ_membership(**changes: Any) -> OrganMembership:
    """机构成员."""
    return _make(OrganMembership, changes, person_id=entity_id(Person), organ_id=entity_id(Organ))


def make_person(**changes: Any) -> Person:
    """人."""
    return _make(Person, changes, name="委员一")


def make_plan(**changes: Any) -> ConsultationPlan:
    """年度协商计划."""
    return _make(ConsultationPlan, changes, committee_id=_COMMITTEE, year=_YEAR)


def make_platform(**changes: Any) -> Platform:
    """协商议事平台."""
    return _make(Platform, changes, committee_id=_COMMITTEE, name="甲村协商议事室")


def make_programme(**changes: Any) -> Programme:
    """品牌: a mock CPPCC."""
    return _make(Programme, changes, committee_id=_COMMITTEE, name="模拟政协", kind="mock_cppcc")


def make_proposal(**changes: Any) -> Proposal:
    """提案: a draft; ``events=make_history(Filed)`` files it."""
    return _make(Proposal, changes, committee_id=_COMMITTEE, title="关于改善老旧小区停车条件的提案")


def make_research_topic(**changes: Any) -> ResearchTopic:
    """课题."""
    return _make(ResearchTopic, changes, committee_id=_COMMITTEE, title="社区养老服务")


def make_solved_case(**changes: Any) -> SolvedCase:
    """解决的问题."""
    return _make(SolvedCase, changes, committee_id=_COMMITTEE, title="甲村村口照明")


def make_special_action(**changes: Any) -> SpecialAction:
    """专项行动."""
    return _make(SpecialAction, changes, committee_id=_COMMITTEE, name="委员走访行动", year=_YEAR)


def make_term(**changes: Any) -> Term:
    """届: the first."""
    return _make(Term, changes, committee_id=_COMMITTEE, ordinal=1)


def make_unit(**changes: Any) -> Unit:
    """单位: a government department."""
    return _make(Unit, changes, name="甲市乙区交通局", kind="government_department")


def make_work_report(**changes: Any) -> WorkReport:
    """工作报告: without a section yet."""
    return _make(WorkReport, changes, committee_id=_COMMITTEE, year=_YEAR)


def make_history(until: EventKind, *, start: dt.date = dt.date(2023, 1, 10)) -> tuple[AnyProposalEvent, ...]:
    """Return the usual life of a proposal, handled by ``unit-1``, up to and with an event of this kind.

    Args:
        until: One of ``Submitted``, ``Examined``, ``Filed``, ``Assigned``, ``Accepted``, ``HandlingStarted``, ``Replied``, ``FeedbackGiven``,
            ``Closed`` and ``Archived``.
        start: The day of the first event; each of the others follows a week later.

    Raises:
        ValueError: Another kind.

    Example:
        >>> [type(event).__name__ for event in make_history(Filed)]
        ['Submitted', 'Examined', 'Filed']
    """
    length = MAIN_ROAD.index(until) + 1
    return tuple(
        attrs.evolve(event, date=PartialDate.of(start + week * dt.timedelta(weeks=1)))
        for week, event in enumerate(_HISTORY[:length])
    )


def make_register(*entities: Entity, **changes: Any) -> Register:
    """登记册: of ``committee-1``, with these entities and those that they point at.

    Args:
        entities: What the test is about; of each class as many as it likes.
        changes: Fields of the register itself.

    Example:
        >>> register = make_register(make_member())
        >>> [entity.id for entity in register.entities()]
        ['committee-1', 'term-1', 'person-1', 'member-1']
    """
    register = Register(**{"committee_id": _COMMITTEE, **changes}).with_entities(entities)
    while missing := {
        found.target_id: found.targets for found in references(register) if not register.get(found.target_id)
    }:
        register = register.with_entities(_pointed_at(id_, targets) for id_, targets in missing.items())
    return register


_UNIT: Final = entity_id(Unit)
_HISTORY: Final[tuple[AnyProposalEvent, ...]] = (
    Submitted(),
    Examined(),
    Filed(number=1),
    Assigned(assignments=(Assignment(unit_id=_UNIT, role=HandlingRole.SOLE),)),
    Accepted(unit_id=_UNIT),
    HandlingStarted(unit_id=_UNIT),
    Replied(unit_id=_UNIT, result="A"),
    FeedbackGiven(),
    Closed(),
    Archived(),
)
MAIN_ROAD: Final[tuple[EventKind, ...]] = tuple(map(type, _HISTORY))
"""The kinds of event in the usual life of a proposal, from the submission to the archive."""

MAKERS: Final[Mapping[type[Entity], Callable[..., Entity]]] = {
    maker.__annotations__["return"]: maker
    for name, maker in tuple(globals().items())
    if name.startswith("make_") and maker.__annotations__["return"] in COLLECTIONS
}
"""The function for each class of entity."""


def _make(cls: type[EntityT], changes: dict[str, Any], **defaults: Any) -> EntityT:
    return cls(**{"id": entity_id(cls), **defaults, **changes})


def _pointed_at(id_: str, targets: tuple[str, ...]) -> Entity:
    """Return an entity of that id: of the class that the id tells, if it may be that one, else of the first that it may be."""
    by_name = {cls.__name__: cls for cls in COLLECTIONS}
    possible = list(COLLECTIONS) if Entity.__name__ in targets else [by_name[name] for name in targets]
    told = [cls for cls in possible if entity_id(cls, 0)[:-1] == id_.rstrip("0123456789")]
    return MAKERS[[*told, *possible][0]](id=id_)
