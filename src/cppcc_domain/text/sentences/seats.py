"""委员资格履历的发现 — what the rules about the histories of seats have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-MEM-1": Message(
            zh="{event}的决定机关为{body}，应为常务委员会，闭会期间可为主席会议",
            en="{event} was decided by: {body}; expected: the Standing Committee, or between its meetings the chairpersons' meeting",
        ),
        "INV-MEM-1/ratification": Message(
            zh="追认的机关为{body}，应为常务委员会",
            en="ratified by: {body}; expected: the Standing Committee",
        ),
        "INV-MEM-1/meeting": Message(
            zh="{meeting} 不能作出{event}的决定",
            en="{meeting} cannot have decided this: {event}",
        ),
        "INV-MEM-5": Message(
            zh="提名时资格审查未通过，仍予任职",
            en="seated although the check of the nomination failed",
        ),
        "INV-MEM-6": Message(
            zh="名单载 {date} 起任，履历为 {told}",
            en="the list has the start {date}, the history {told}",
        ),
        "INV-MEM-6/end": Message(
            zh="名单载 {date} 离任，履历为 {told}",
            en="the list has the end {date}, the history {told}",
        ),
        "INV-MEM-6/entry": Message(
            zh="名单载任职方式为{entry}，履历为{told_entry}",
            en="the list has the entry: {entry}, the history: {told_entry}",
        ),
        "INV-MEM-6/exit": Message(
            zh="名单载离任方式为{exit}，履历为{told_exit}",
            en="the list has the exit: {exit}, the history: {told_exit}",
        ),
        "INV-MEM-6/goes_on": Message(
            zh="名单载已离任，而履历没有离任的环节",
            en="by the list the seat has ended, by the history it goes on",
        ),
        "INV-MEM-6/not_seated": Message(
            zh="名单载已任职，而履历只有提名",
            en="by the list the seat was given, by the history there is only a nomination",
        ),
        "INV-MEM-7": Message(
            zh="处于“{seat}”时不能{event}；可以：{allowed}",
            en="{event} is not possible in the state {seat}; possible: {allowed}",
        ),
        "INV-MEM-7/date": Message(
            zh="{event}（{date}）早于此前的{earlier_event}（{earlier_date}）",
            en="{event} ({date}) is dated before {earlier_event} ({earlier_date}), which went before it",
        ),
    }
)
