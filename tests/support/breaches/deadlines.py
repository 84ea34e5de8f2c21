"""Extensions that are none, and what came or will come late."""

from datetime import date

from breaches.breach import Breach, register
from cppcc_domain.model import Proposal, Register, Unit
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Assigned,
    Assignment,
    CoHandlingOpinion,
    Examined,
    Extended,
    Filed,
    HandlingStarted,
    Replied,
    Submitted,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Parameter, Span, SpanUnit, with_parameters
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import HandlingRole

LEAD = Unit(id="lead", name="某区教育局", kind="government_department")
HELPER = Unit(id="helper", name="某区财政局", kind="government_department")
ASSIGNED = Assigned(
    date=PartialDate(2024, 3, 18),
    due=PartialDate(2024, 6, 30),
    assignments=(
        Assignment(unit_id="lead", role=HandlingRole.LEAD),
        Assignment(unit_id="helper", role=HandlingRole.CO),
    ),
)
UNDER_WAY = (Accepted(unit_id="lead"), Accepted(unit_id="helper"), HandlingStarted(unit_id="lead"))
LATER = PartialDate(2024, 8, 31)
WARNED_A_WEEK_BEFORE = with_parameters(
    NATIONAL_DEFAULT,
    {"handling.reply_warning": Parameter(value=Span(1, SpanUnit.WEEKS), source="某区提案办理规定")},
)


def handled(*events: AnyProposalEvent) -> Register:
    """Return a register with one case, due by 30 June 2024, to which these things happened."""
    case = Proposal(
        id="p",
        committee_id="c",
        title="关于甲的提案",
        events=(Submitted(), Examined(), Filed(number=1), ASSIGNED, *UNDER_WAY, *events),
    )
    return register(LEAD, HELPER, case)


def replied(day: PartialDate) -> Register:
    return handled(Replied(unit_id="lead", date=day))


def opinion_given(day: PartialDate) -> Register:
    return handled(CoHandlingOpinion(unit_id="helper", date=day))


BREACHES = {
    "INV-HAND-3/late": Breach(
        sound=handled(Extended(date=PartialDate(2024, 6, 30), until=LATER)),
        broken=handled(Extended(date=PartialDate(2024, 7, 1), until=LATER)),
    ),
    "INV-HAND-3/shorter": Breach(
        sound=handled(Extended(until=PartialDate(2024, 6, 30))),
        broken=handled(Extended(until=PartialDate(2024, 6, 29))),
    ),
    "INV-HAND-3/unnamed": Breach(
        sound=handled(Extended(until=LATER, consented_by="某区人民政府办公室")),
        broken=handled(Extended(until=LATER, consented_by="")),
    ),
    "ADV-DL-1": Breach(
        sound=replied(PartialDate(2024, 6, 20)),
        broken=handled(),
        rulebook=WARNED_A_WEEK_BEFORE,
        as_of=date(2024, 6, 23),
    ),
    "ADV-DL-2": Breach(sound=replied(PartialDate(2024, 6, 30)), broken=replied(PartialDate(2024, 7, 1))),
    "ADV-DL-2/open": Breach(sound=replied(PartialDate(2024, 6, 30)), broken=handled(), as_of=date(2024, 7, 1)),
    "ADV-DL-3": Breach(sound=opinion_given(PartialDate(2024, 4, 18)), broken=opinion_given(PartialDate(2024, 4, 19))),
    "ADV-DL-3/open": Breach(sound=opinion_given(PartialDate(2024, 4, 18)), broken=handled(), as_of=date(2024, 4, 19)),
}
