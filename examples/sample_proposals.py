"""The proposals of the invented district, and what happened to each of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

import attrs
from sample_committee import DEPARTMENTS, OURS, PARTIES, SESSION, TERM, YEAR, member, person

from cppcc_domain.model import Proposal, ProposalText, proposal_events as e
from cppcc_domain.values import DocumentNumber, PartialDate
from cppcc_domain.vocab import HandlingRole, Timing

PROPOSALS, FOR_THE_SESSION = 120, 104
# What becomes of those of the 120 proposals that are not filed, by number; the key ones with the person who supervises.
CONVERTED, MERGED, NOT_FILED, WITHDRAWN = range(15, 121, 15), range(7, 105, 20), range(10, 121, 24), range(13, 121, 30)
RETURNED, UNDER_REVIEW = (44, 104, 112), 119
KEY_PROPOSALS = {2: 1, 18: 2, 36: 3, 61: 4, 85: 5}


def case(number: int) -> str:
    """Return the id of a proposal."""
    return f"proposal-{number:03}"


def proposals() -> Iterator[Proposal]:
    """Yield the proposals before anything has happened to them."""
    topics = ("economic", "social", "social", "cultural", "ecological", "political", "economic")
    for number in range(1, PROPOSALS + 1):
        kind, proposer_ids = proposers(number)
        yield Proposal(
            id=case(number),
            title=f"关于示例事项{number:03}的提案",
            committee_id=OURS,
            session_id=SESSION,
            term_id=TERM,
            timing=Timing.SESSION if number <= FOR_THE_SESSION else Timing.RECESS,
            proposer_kind=kind,
            proposer_ids=proposer_ids,
            serial=f"P{YEAR}{number:04}",
            topic=topics[number % 7],
            text=text(f"示例事项{number:03}"),
            public=True,
        )


def text(matter: str) -> ProposalText:
    """Return the three parts that every proposal has, of a usual length; the matter is as invented as the district."""
    return ProposalText(
        situation=f"样本市示例区的{matter}近年来受到居民关注。据示例调研，有关设施分布不够均衡，开放时间与居民需要不相适应，部分居民须到邻近街道办理。",
        analysis="主要原因：一是示例规划编制较早，没有计入新增人口；二是职责分散在几个部门，信息不能互通；三是日常维护缺少稳定的经费和人员，发现问题以后处理较慢。",
        suggestion=f"建议：一是把{matter}列入年度工作安排，明确一个牵头部门；二是在居民集中的地方增设服务点，延长开放时间；三是收集居民意见，定期公布办理进度。",
    )


def proposers(number: int) -> tuple[str, tuple[str, ...]]:
    """Return kind and ids of who puts the proposal forward."""
    if number % 10 == 1:
        return "party", (f"party-{PARTIES[number // 10 % 5]}",)
    if number % 30 == 2:
        return "mass_organisation", ("federation",)
    if number % 30 == 3:
        return "special_committee", (f"special-{number // 30}",)
    if number % 4 == 0:
        return "joint", (member(number), member(number + 20), member(number + 40))
    return "individual", (member(number),)


def histories() -> Iterator[tuple[str, e.AnyProposalEvent]]:
    """Yield what happened to the proposals, day by day until the end of the year; cases are numbered in the order of filing."""
    events = [(case(number), event) for number in range(1, PROPOSALS + 1) for event in history(number)]
    numbers = count(1)
    for id_, event in sorted(events, key=lambda pair: day_of(pair[1])):
        if day_of(event) <= date(YEAR, 12, 31):
            yield id_, attrs.evolve(event, number=next(numbers)) if isinstance(event, e.Filed) else event


def day_of(event: e.AnyProposalEvent) -> date:
    """Return the day of an event."""
    return date.max if event.date is None else event.date.first


class Calendar:
    """Days counted from the day on which a proposal was written."""

    def __init__(self, number: int) -> None:
        in_session = number <= FOR_THE_SESSION
        start = date(YEAR, 1, 3) if in_session else date(YEAR, 3, 1)
        self.start = start + timedelta(days=number % 7 if in_session else 18 * (number - FOR_THE_SESSION - 1))

    def __call__(self, days: int) -> PartialDate:
        """Return the date of so many days later."""
        return PartialDate.of(self.start + timedelta(days=days))


def history(number: int) -> Iterator[e.AnyProposalEvent]:
    """Yield the events of one proposal up to the outcome of its examination, and on to the end if it is filed."""
    on, (kind, ids) = Calendar(number), proposers(number)
    if kind == "joint":
        yield e.CosignInvited(date=on(0), member_ids=ids[1:], expires=on(2))
        for signer in ids[1:]:
            yield e.Cosigned(date=on(1), member_id=signer)
    yield e.Submitted(date=on(2))
    if number in WITHDRAWN:
        yield e.Withdrawn(date=on(4), reason="提案者撤回")
        return
    yield e.Examined(date=on(4), stage="first_review", examiner_id="special-0")
    if number % 33 == 6:
        yield e.Returned(date=on(5), reason="补充建议")
        yield e.Submitted(date=on(6))
        yield e.Examined(date=on(7), stage="first_review", examiner_id="special-0")
    if number in RETURNED:
        yield e.Returned(date=on(6), reason="补充建议")
    elif number in CONVERTED:
        yield e.Converted(date=on(8), target="suggestion", recipient_id=f"unit-{number % 12}")
    elif number in MERGED:
        yield e.Merged(date=on(8), into_id=case(number + 1))
    elif number in NOT_FILED:
        yield e.NotFiled(date=on(8), reasons=("no_concrete_suggestion",), proposer_told=on(9))
    elif number != UNDER_REVIEW:
        yield e.Filed(date=on(9))
        yield from handling(number, (*ids, *(proposers(number - 1)[1] if number - 1 in MERGED else ())))


def handling(number: int, proposer_ids: tuple[str, ...]) -> Iterator[e.AnyProposalEvent]:
    """Yield the events of a filed case: one unit alone, a lead with a co-handler, or two units that reply apart."""
    on = Calendar(number)
    shared = {4: (HandlingRole.LEAD, HandlingRole.CO), 5: (HandlingRole.SPLIT, HandlingRole.SPLIT)}
    roles = {(number + n) % 12: role for n, role in enumerate(shared.get(number % 6, (HandlingRole.SOLE,)))}
    if number in KEY_PROPOSALS:
        yield e.KeySelected(date=on(15), supervisor_id=person(KEY_PROPOSALS[number]))
    if number % 25 == 9:
        wrong = e.Assignment(unit_id=f"unit-{(number + 5) % 12}", role=HandlingRole.SOLE)
        yield e.Assigned(date=on(18), assignments=(wrong,))
        yield e.ReturnRequested(date=on(19), unit_id=wrong.unit_id, reason="不属本单位职责")
    assignments = [e.Assignment(unit_id=f"unit-{unit}", role=role) for unit, role in roles.items()]
    yield e.Assigned(date=on(20), assignments=tuple(assignments), due=on(110))
    for unit in roles:
        yield e.Accepted(date=on(24), unit_id=f"unit-{unit}")
    yield e.HandlingStarted(date=on(26))
    for unit, role in roles.items():
        if role is HandlingRole.CO:
            yield e.CoHandlingOpinion(date=on(45), unit_id=f"unit-{unit}", opinion="同意主办单位意见")
        else:
            yield e.Contacted(date=on(50), unit_id=f"unit-{unit}", mode="face_to_face")
    if number in KEY_PROPOSALS:
        yield e.Supervised(date=on(60), form="现场督办")
    replying = [unit for unit, role in roles.items() if role is not HandlingRole.CO]
    again = number % 40 == 5
    yield from answer(number, 70, replying, proposer_ids, "dissatisfied" if again else "satisfied")
    if again:
        yield e.Reopened(date=on(82), reason="提案者不满意")
        yield e.HandlingStarted(date=on(84))
        yield from answer(number, 100, replying, proposer_ids, "mostly_satisfied")
    yield e.Closed(date=on(120))


def answer(
    number: int, days: int, units: list[int], proposer_ids: tuple[str, ...], satisfaction: str
) -> Iterator[e.AnyProposalEvent]:
    """Yield one round of replies, and what the proposers think of them."""
    on = Calendar(number)
    result = "B" if number % 7 == 0 else "C" if number % 23 == 0 else "A"
    for unit in units:
        yield e.Replied(
            date=on(days),
            unit_id=f"unit-{unit}",
            result=result,
            document=DocumentNumber(f"示{DEPARTMENTS[unit][0]}提", YEAR, 2 * number + days // 100),
            to_ids=proposer_ids,
            summary="示例答复。",
            planned_completion=PartialDate(YEAR + 1, 6) if result == "B" else None,
        )
    for proposer in proposer_ids:
        rating = e.Rating(axis="overall", level=satisfaction)
        yield e.FeedbackGiven(date=on(days + 8), proposer_id=proposer, ratings=(rating,))
