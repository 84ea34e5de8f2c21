"""名称 — the parts of the name of a committee, a term or a meeting, apart from the way it is written."""

import attrs

from cppcc_domain.values.checks import ordinal
from cppcc_domain.vocab.committees import Level
from cppcc_domain.vocab.meetings import MeetingKind

__all__ = ["SessionName", "Sitting"]


@attrs.frozen(weakref_slot=False)
class Sitting:
    """会中会 — a sitting inside a session: 一届一次会议主席团第二次会议, 第四次会议第二次全体会议."""

    kind: MeetingKind
    number: int | None = attrs.field(default=None, validator=ordinal)


@attrs.frozen(weakref_slot=False)
class SessionName:
    """会议名称 — what the name of a meeting (or of a committee in one of its terms) says, in whichever form it is written.

    政协海口市美兰区第一届委员会第四次会议 and 海口市美兰区政协一届四次会议 are two forms of one value.

    Raises:
        ImpossibleValueError: 第零届 or 第零次.
    """

    place: str | None
    """The division as written, simplified characters: 海口市美兰区, 全国; ``None`` when only the tier is written (省政协)."""
    tier: str | None
    """The last unit of the place: 全国, 省, 自治区, 市, 州, 盟, 地区, 县, 旗, 区; ``None`` when the name gives none."""
    level: Level | None
    """The level of the committee, where the name alone decides it; 市 and 区 do not."""
    term: int | None = attrs.field(validator=ordinal)
    """届: the ordinal of the term; ``None`` when the name omits it."""
    kind: MeetingKind = MeetingKind.PLENARY
    number: int | None = attrs.field(default=None, validator=ordinal)
    """次: the ordinal of the meeting; ``None`` names the committee itself."""
    inner: Sitting | None = None
    """A sitting inside the session."""
