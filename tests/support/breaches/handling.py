"""Cases that were handled as they may not be."""

import attrs

from breaches.breach import Breach
from breaches.cases import CASE, EXAMINED, FILED, IN_HAND, assigned, holding, replied
from cppcc_domain.model.proposal_events import (
    Closed,
    FeedbackGiven,
    HandlingStarted,
    Merged,
    Rating,
    Replied,
    ReturnRequested,
)
from cppcc_domain.vocab import HandlingRole

ALONE = assigned(u1=HandlingRole.SOLE)
TO_BOTH, TO_ONE = replied("w1", "w2"), replied("w1")
SENT_BACK = ReturnRequested(unit_id="u1")
MERGED = attrs.evolve(
    CASE, id="q", title="关于乙的提案", proposer_ids=("w3", "w1"), events=(*EXAMINED, Merged(into_id="p"))
)


def judged(level: str, proposer_id: str = "w1") -> FeedbackGiven:
    return FeedbackGiven(proposer_id=proposer_id, ratings=(Rating(axis="result", level=level),))


BREACHES = {
    "INV-HAND-1": Breach(
        sound=holding(events=IN_HAND),
        broken=holding(events=(*FILED, assigned(u1=HandlingRole.LEAD, u2=HandlingRole.LEAD))),
    ),
    "INV-HAND-1/twice": Breach(
        sound=holding(events=IN_HAND),
        broken=holding(
            events=(*FILED, attrs.evolve(ALONE, assignments=(*ALONE.assignments, *assigned(u1="co").assignments)))  # type: ignore[arg-type]
        ),
    ),
    "INV-HAND-2": Breach(
        sound=holding(
            attrs.evolve(CASE, events=(*IN_HAND, replied("w1", "w2", "w3"), judged("satisfied"), Closed())), MERGED
        ),
        broken=holding(attrs.evolve(CASE, events=(*IN_HAND, TO_BOTH, judged("satisfied"), Closed())), MERGED),
    ),
    "INV-HAND-2/unit": Breach(
        sound=holding(events=(*IN_HAND, TO_BOTH)), broken=holding(events=(*IN_HAND, Replied(unit_id="u2")))
    ),
    "INV-HAND-4": Breach(
        sound=holding(events=(*FILED, ALONE, SENT_BACK, assigned(u2=HandlingRole.SOLE), HandlingStarted(unit_id="u2"))),
        broken=holding(events=(*FILED, ALONE, SENT_BACK, HandlingStarted(unit_id="u1"))),
    ),
    "INV-HAND-4/forwarded": Breach(
        sound=holding(events=(*FILED, ALONE, attrs.evolve(assigned(u2=HandlingRole.SOLE), by="区政府办公室"))),
        broken=holding(events=(*FILED, ALONE, attrs.evolve(assigned(u2=HandlingRole.SOLE), by="某区第1局"))),
    ),
    "INV-HAND-5": Breach(
        sound=holding(events=(*IN_HAND, replied("w1", "w2", result="C"))),
        broken=holding(events=(*IN_HAND, replied("w1", "w2", result="D"))),
    ),
    "INV-HAND-6/no_reply": Breach(
        sound=holding(events=(*IN_HAND, TO_BOTH, FeedbackGiven())), broken=holding(events=(*IN_HAND, FeedbackGiven()))
    ),
    "INV-HAND-6/unanswered": Breach(
        sound=holding(events=(*IN_HAND, TO_BOTH, judged("satisfied", "w2"))),
        broken=holding(events=(*IN_HAND, TO_ONE, judged("satisfied", "w2"))),
    ),
    "INV-HAND-6/dissatisfied": Breach(
        sound=holding(events=(*IN_HAND, TO_BOTH, judged("dissatisfied"), Closed(waiver="提案者同意不再重办"))),
        broken=holding(events=(*IN_HAND, TO_BOTH, judged("dissatisfied"), Closed())),
    ),
}
