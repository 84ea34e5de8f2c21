"""Shares and rates that their numbers do not give."""

from decimal import Decimal

from breaches.breach import Breach, cases, percent, register, report
from cppcc_domain.model import Breakdown, Figure, Part, Register
from cppcc_domain.values import PartialDate, Quantity
from cppcc_domain.vocab import Bound


def divided(*parts: Part) -> Register:
    """Return a register whose report divides the filed proposals."""
    return register(report(Breakdown(indicator="proposals_filed", dimension="topic", parts=parts)))


def shares_only(*shares: int) -> Register:
    """Return a register whose report prints shares of a number that it gives as about so many."""
    return divided(
        *(
            Part(code=f"part{position}", quantity=Quantity(10, Bound.OVER, "件", "多"), share=percent(share))
            for position, share in enumerate(shares)
        )
    )


def replied(rate: int) -> Register:
    """Return a register whose report states a reply rate beside 94 filed proposals, of which 47 are replied to."""
    day = PartialDate(2023, 12, 31)
    counts = {"proposals_filed": None, "proposals_replied": day}
    return register(
        report(
            *(
                Figure(indicator=code, quantity=Quantity(count, counter="件"), as_of=as_of)
                for (code, as_of), count in zip(counts.items(), (94, 47), strict=True)
            ),
            Figure(indicator="reply_rate", quantity=percent(rate), as_of=day),
        )
    )


def printed(count: int, share: str) -> Part:
    """Return a part with its share as printed."""
    return Part(code="a", quantity=Quantity(count, counter="件"), share=Quantity(Decimal(share), counter="%"))


BREACHES = {
    "ADV-PCT-1": Breach(
        sound=divided(cases(6, share=75), cases(2, share=25)), broken=divided(cases(6, share=57), cases(2, share=25))
    ),
    "ADV-PCT-1/rate": Breach(sound=replied(50), broken=replied(49)),
    "ADV-PCT-2": Breach(sound=shares_only(33, 33, 33), broken=shares_only(33, 33, 43)),
    "ADV-PCT-3": Breach(
        sound=divided(printed(3, "75.0"), printed(1, "25.0")), broken=divided(printed(3, "75"), printed(1, "25.0"))
    ),
}
