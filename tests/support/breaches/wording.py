"""Texts that write things as they should not be written."""

from breaches.breach import Breach, register
from cppcc_domain.model import Meeting, Register
from cppcc_domain.vocab import MeetingKind


def noting(text: str) -> Register:
    """Return a register with a meeting of which this is noted."""
    return register(Meeting(id="m", committee_id="c", kind=MeetingKind.PLENARY, note=text))


FULL = "政协某某市第一届委员会第四次会议"

BREACHES = {
    "ADV-NAME-1": Breach(sound=noting(f"{FULL}开幕"), broken=noting("政协某某市第一届委员会第4次会议开幕")),
    "ADV-NAME-2": Breach(
        sound=noting(f"{FULL}开幕。{FULL}闭幕。"), broken=noting(f"{FULL}开幕。政协第一届某某市委员会第四次会议闭幕。")
    ),
    "ADV-DOC-1": Breach(sound=noting("见某协发〔2024〕12号"), broken=noting("见某协发[2024]第012号")),
    "ADV-DATE-1": Breach(sound=noting("2024年3月5日"), broken=noting("2024年03月05日")),
    "ADV-ROST-1": Breach(sound=noting("王　甲　李甲乙　丁　丙"), broken=noting("王　甲　李甲乙　丁丙")),
    "ADV-ROST-2": Breach(
        sound=noting("委员名单（按姓氏笔画排序）\n丁甲　王甲乙　韦丙"),
        broken=noting("委员名单（按姓氏笔画排序）\n王甲乙　丁甲　韦丙"),
    ),
}
