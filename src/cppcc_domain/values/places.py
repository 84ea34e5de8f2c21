"""地点 — administrative divisions by code, and places inside them."""

import re

import attrs

from cppcc_domain.errors import ImpossibleValueError
from cppcc_domain.values.checks import non_empty
from cppcc_domain.vocab.committees import Level

__all__ = ["DivisionCode", "Place"]

_SIX_DIGITS = re.compile(r"[1-9][0-9]{5}")


@attrs.frozen(weakref_slot=False)
class DivisionCode:
    """行政区划代码 — the six-digit code of a division, such as 460108 for 海口市美兰区.

    Codes change with time, so a committee keeps the name that its division had beside the code.

    Sources:
        GB/T 2260《中华人民共和国行政区划代码》

    Raises:
        ImpossibleValueError: Anything but six ASCII digits that do not start with 0.
    """

    code: str

    def __attrs_post_init__(self) -> None:
        if not _SIX_DIGITS.fullmatch(self.code):
            raise ImpossibleValueError("DivisionCode", self.code, "six digits such as 460108")

    @property
    def level(self) -> Level:
        """The level that the trailing zeros tell: 460000 province, 460100 prefecture, 460108 county."""
        if self.code.endswith("0000"):
            return Level.PROVINCE
        return Level.PREFECTURE if self.code.endswith("00") else Level.COUNTY


@attrs.frozen(kw_only=True, weakref_slot=False)
class Place:
    """地点 — a place inside a committee's division, from the larger unit to the smaller."""

    name: str = attrs.field(validator=non_empty)
    """The name as printed: 灵山镇溪头村, 区会议中心."""
    township: str | None = None
    """镇、街道、乡: 灵山镇."""
    community: str | None = None
    """村、社区: 溪头村."""
