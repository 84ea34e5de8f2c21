"""Proposals from those who may not propose, or have not signed."""

from breaches.breach import Breach
from breaches.cases import EXAMINED, FILED, holding
from cppcc_domain.model import Organ, Term
from cppcc_domain.model.proposal_events import CosignDeclined, Cosigned, CosignInvited, Examined, Filed, Submitted
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import Timing

SOUND = holding()
ASKED = CosignInvited(member_ids=("w2",), expires=PartialDate(2023, 1, 5))
IN_TIME, LATE = (Cosigned(member_id="w2", date=PartialDate(2023, 1, day)) for day in (5, 6))
SECTOR = {"proposer_kind": "sector", "proposer_ids": ("committee",)}
OTHER_TERM = (Term(id="t9", committee_id="c", ordinal=9),)
FOREIGN = Organ(id="committee", committee_id="elsewhere", kind="special_committee", name="提案委员会")
MANY = tuple(f"x{number}" for number in range(31))

BREACHES = {
    "INV-PROP-1/nobody": Breach(sound=SOUND, broken=holding(proposer_ids=())),
    "INV-PROP-1/kind": Breach(sound=SOUND, broken=holding(proposer_kind="county_committee", proposer_ids=("c",))),
    "INV-PROP-1/plenary": Breach(
        sound=holding(**SECTOR, timing=Timing.SESSION), broken=holding(**SECTOR, timing=Timing.RECESS)
    ),
    "INV-PROP-1/class": Breach(sound=SOUND, broken=holding(proposer_ids=("w1", "u1"))),
    "INV-PROP-1/term": Breach(sound=SOUND, broken=holding(term_id="t9").with_entities(OTHER_TERM)),
    "INV-PROP-1/committee": Breach(sound=holding(**SECTOR), broken=holding(**SECTOR).with_entities((FOREIGN,))),
    "INV-PROP-2/named_twice": Breach(sound=SOUND, broken=holding(proposer_ids=("w1", "w2", "w1"))),
    "INV-PROP-2/signed_twice": Breach(
        sound=holding(events=(ASKED, IN_TIME, *FILED)), broken=holding(events=(ASKED, IN_TIME, IN_TIME, *FILED))
    ),
    "INV-PROP-2/first": Breach(
        sound=holding(events=(ASKED, IN_TIME, *FILED)),
        broken=holding(events=(CosignInvited(member_ids=("w1",)), CosignDeclined(member_id="w1"), *FILED)),
    ),
    "INV-PROP-3": Breach(sound=holding(events=(ASKED, IN_TIME, *FILED)), broken=holding(events=(ASKED, LATE, *FILED))),
    "INV-PROP-4": Breach(
        sound=holding(**SECTOR, events=(Submitted(sealed=True), Examined(), Filed(number=1))),
        broken=holding(**SECTOR, events=(Submitted(sealed=False), Examined(), Filed(number=1))),
    ),
    "ADV-COSIGN-1": Breach(
        sound=holding(proposer_ids=MANY, events=EXAMINED), broken=holding(proposer_ids=(*MANY, "w1"), events=EXAMINED)
    ),
}
