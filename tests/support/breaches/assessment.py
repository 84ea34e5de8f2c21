"""Members who were absent, did nothing, or were graded against the points."""

import attrs
import member_year as y

from breaches.breach import Breach, register
from cppcc_domain.model import Assessment, Coverage, Deliverable, Grading, Office, Register
from cppcc_domain.rulebook import (
    NATIONAL_DEFAULT,
    AbsenceConsequence,
    AbsenceLimit,
    CountedAttendance,
    GradeBand,
    MinimumOutput,
    Parameter,
    ScoreRule,
    ScoreScheme,
    ScoreSection,
    Within,
    with_parameters,
)
from cppcc_domain.values import PartialDate, Period, Quantity
from cppcc_domain.vocab import MeetingKind, OccasionKind

TEXT = "某区政协委员履职考核办法"
TWICE = AbsenceLimit(
    kind=MeetingKind.PLENARY,
    times=2,
    within=Within.TERM,
    consequence=AbsenceConsequence.REVOCATION,
    unexcused_only=True,
)
ONE_PROPOSAL = MinimumOutput(indicators=("proposals_received",), times=1, within=Within.YEAR)
SCHEME = ScoreScheme(
    name="some",
    place="某市某区",
    source=TEXT,
    sections=(
        ScoreSection(
            id="all",
            zh="履职",
            rules=(
                ScoreRule(id="r", zh="活动", points=60, counts=CountedAttendance(occasions=(OccasionKind.ACTIVITY,))),
            ),
        ),
    ),
    bands=(GradeBand(grade="competent", at_least=60), GradeBand(grade="incompetent")),
)
RULES = with_parameters(
    NATIONAL_DEFAULT,
    {
        "member.absence_limits": Parameter(value=(TWICE,), source=TEXT),
        "member.min_output": Parameter(value=(ONE_PROPOSAL,), source=TEXT),
        "member.score_scheme": Parameter(value=SCHEME, source=TEXT),
    },
)

SECOND = attrs.evolve(y.PLENARY, id="second", start=PartialDate(2024, 1, 10))
OFFICE = Office(id="o", person_id="p-a", post="standing_member", committee_id="c", start=PartialDate(2021, 11, 1))
REPORT = Deliverable(
    id="d", committee_id="c", kind="performance_report", date=PartialDate(2023, 12, 20), author_ids=("p-a",)
)


def covering(*collections: str) -> tuple[Coverage, ...]:
    """Return the claim that these collections are complete for 2023."""
    return tuple(Coverage(collection=name, period=Period.year(2023)) for name in collections)


def of_year(*entities: object) -> Register:
    """Return a register of members ``a`` and ``b`` of which proposals are complete for 2023."""
    return register(*y.members("a", "b"), *entities, coverage=covering("proposals"))


def graded(**grading: object) -> Register:
    """Return a register of member ``a`` with 60 points, and an assessment that says this of the member."""
    assessment = Assessment(
        id="x",
        committee_id="c",
        name="委员履职考核",
        year=2023,
        gradings=(Grading(subject_id="m-a", **grading),),  # type: ignore[arg-type]
    )
    activity = (y.activity("a1", "research"), y.seen("a1"))
    return register(*y.members("a"), *activity, assessment, coverage=covering("attendances"))


BOTH_MISSED = (*y.members("a"), y.PLENARY, SECOND, y.missed("plenary"), y.missed("second"))
THERE = (*y.members("a"), y.PLENARY, y.seen("plenary", half_days=4, half_days_held=6))

BREACHES = {
    "ADV-ATT-1": Breach(
        sound=register(*BOTH_MISSED[:-1], y.on_leave("second")), broken=register(*BOTH_MISSED), rulebook=RULES
    ),
    "ADV-ATT-2": Breach(
        sound=register(*THERE), broken=register(*THERE[:-1], y.seen("plenary", half_days=3, half_days_held=6))
    ),
    "ADV-ATT-2/more": Breach(
        sound=register(*THERE), broken=register(*THERE[:-1], y.seen("plenary", half_days=7, half_days_held=6))
    ),
    "ADV-WORK-1": Breach(
        sound=of_year(y.proposal("p1", "a", "b")), broken=of_year(y.proposal("p1", "a")), rulebook=RULES
    ),
    "ADV-WORK-2": Breach(
        sound=register(*y.members("a", "b"), OFFICE, REPORT, coverage=covering("deliverables")),
        broken=register(
            *y.members("a", "b"),
            attrs.evolve(OFFICE, person_id="p-b"),
            REPORT,
            coverage=covering("deliverables"),
        ),
    ),
    "ADV-GRADE-1": Breach(sound=graded(grade="competent"), broken=graded(grade="incompetent"), rulebook=RULES),
    "ADV-GRADE-1/score": Breach(
        sound=graded(score=Quantity(60, counter="分")), broken=graded(score=Quantity(58, counter="分")), rulebook=RULES
    ),
}
