"""Random walks of several cases of one register at once: numbers, mergers and signatures meet there.

Whatever is refused leaves everything as it was; and whatever was recorded is such that the rules about proposals and their handling find no error.
"""

from collections.abc import Iterator

import attrs
import pytest
from hypothesis import settings, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from cppcc_domain.lifecycle import (
    IllegalTransitionError,
    RecordingError,
    allowed_events,
    first_illegal,
    owed_replies,
    record,
    state_of,
)
from cppcc_domain.lifecycle.states import EVENTS, STATES
from cppcc_domain.model import Committee, Meeting, Member, Organ, Person, Proposal, Register, Term, Unit
from cppcc_domain.model.proposal_events import (
    Accepted,
    AnyProposalEvent,
    Archived,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Contacted,
    Converted,
    CosignDeclined,
    Cosigned,
    CosignInvited,
    Drafted,
    Examined,
    Extended,
    FeedbackGiven,
    Filed,
    FollowedUp,
    HandedOver,
    HandlingStarted,
    KeySelected,
    Merged,
    NotFiled,
    Published,
    Rating,
    Recorded,
    Renumbered,
    Reopened,
    Replied,
    ReplyApproved,
    ReplyRejected,
    Returned,
    ReturnRefused,
    ReturnRequested,
    Submitted,
    Supervised,
    Withdrawn,
)
from cppcc_domain.rulebook import NATIONAL_DEFAULT, MergeAccounting, Parameter, Rulebook, with_parameters
from cppcc_domain.testing.factories import MAIN_ROAD
from cppcc_domain.validation import CATALOGUE, validate
from cppcc_domain.values import PartialDate
from cppcc_domain.vocab import HandlingRole, Level, MeetingKind, Timing

SOURCE = "某市政协提案工作规则"
LOCAL = with_parameters(
    NATIONAL_DEFAULT,
    {
        "proposal.allow_withdrawal_after_filing": Parameter(value=True, source=SOURCE),
        "proposal.merge_accounting": Parameter(value=MergeAccounting.INSIDE_FILED, source=SOURCE),
        "proposal.numbers_before_filing": Parameter(value=True, source=SOURCE),
        "handling.lead_waits_for_cohandlers": Parameter(value=True, source=SOURCE),
        "handling.feedback_from_all": Parameter(value=True, source=SOURCE),
    },
)
FEW_STEPS = with_parameters(
    NATIONAL_DEFAULT,
    {
        "proposal.unrecorded_states": Parameter(value=("under_review",), source=SOURCE),
        "handling.unrecorded_states": Parameter(value=("accepted", "in_progress", "closed"), source=SOURCE),
    },
)
RULEBOOKS = {"national": NATIONAL_DEFAULT, "local": LOCAL, "few steps": FEW_STEPS}
RULES = CATALOGUE.only(
    code for code in (entry.code for entry in CATALOGUE) if code.startswith(("INV-PROP-", "INV-HAND-"))
)

CASES = ("p1", "p2", "p3", "p4")
MEMBERS = ("w1", "w2", "w3", "w8", "w9")
UNITS = ("u1", "u2")
DAYS = (None, PartialDate(2023, 1, 10), PartialDate(2023, 2, 10), PartialDate(2030))
EARLIER = PartialDate(2022)

BASE = Register(
    committee_id="c",
    committees=(
        Committee(id="c", place="某市某区", level=Level.COUNTY),
        Committee(id="above", place="某市", level=Level.PREFECTURE),
    ),
    terms=(
        Term(id="t", committee_id="c", ordinal=1, start=PartialDate(2021, 11), end=PartialDate(2026, 11)),
        Term(id="before", committee_id="c", ordinal=9, end=PartialDate(2021, 10)),
        Term(id="above-t", committee_id="above", ordinal=1),
    ),
    organs=(
        Organ(id="examiners", committee_id="c", kind="proposal_examination_committee", name="提案审查委员会"),
        Organ(id="committee", committee_id="c", kind="special_committee", name="提案委员会"),
        Organ(id="sector", committee_id="c", kind="sector_group", name="某界别活动组"),
    ),
    units=tuple(Unit(id=unit, name=f"某区{unit}局", kind="government_department") for unit in (*UNITS, "party")),
    persons=tuple(Person(id=f"n-{member}", name="委员") for member in MEMBERS),
    members=tuple(
        Member(id=member, person_id=f"n-{member}", term_id={"w8": "above-t", "w9": "before"}.get(member, "t"))
        for member in MEMBERS
    ),
    meetings=tuple(
        Meeting(id=f"m{ordinal}", committee_id="c", kind=MeetingKind.PLENARY, term_id="t", ordinal=ordinal)
        for ordinal in (1, 2)
    ),
)
PROPER: tuple[dict[str, object], ...] = (
    {"proposer_kind": "individual", "proposer_ids": ("w1",), "timing": Timing.SESSION},
    {"proposer_kind": "joint", "proposer_ids": ("w1", "w2")},
    {"proposer_kind": "joint", "proposer_ids": ("w2", "w3"), "timing": Timing.SESSION},
    {"proposer_kind": "party", "proposer_ids": ("party",), "timing": Timing.SESSION},
    {},
)
IMPROPER: tuple[dict[str, object], ...] = (
    {"proposer_kind": "sector", "proposer_ids": ("sector",), "timing": Timing.RECESS},
    {"proposer_kind": "county_committee", "proposer_ids": ("c",)},
    {"proposer_kind": "individual", "proposer_ids": ("party",)},
    {"proposer_kind": "individual", "proposer_ids": ("w9",)},
    {"proposer_ids": ("w1", "w1")},
    {"proposer_ids": ()},
)


def assignments() -> Iterator[Assigned]:
    sole, lead, co, split = HandlingRole.SOLE, HandlingRole.LEAD, HandlingRole.CO, HandlingRole.SPLIT
    for roles in ({"u1": sole}, {"u1": lead, "u2": co}, {"u1": split, "u2": split}, {"u1": co}, {}):
        parts = tuple(Assignment(unit_id=unit, role=role) for unit, role in roles.items())
        yield from (Assigned(assignments=parts, by=by) for by in (None, "区政府办公室", "某区u1局"))
        yield Assigned(assignments=parts, due=PartialDate(2023, 6, 30))


ANYBODY = (None, *MEMBERS[:3], "party")
CONTENTS: dict[type, tuple[AnyProposalEvent, ...]] = {
    Recorded: tuple(
        Recorded(filing=state.filing, handling=state.handling, number=number)
        for state in STATES
        for number in (None, 1)
    ),
    Drafted: (Drafted(),),
    CosignInvited: tuple(
        CosignInvited(member_ids=ids, expires=expires)
        for ids in (("w2",), ("w3", "w9"), ())
        for expires in (None, EARLIER, PartialDate(2023, 3))
    ),
    Cosigned: tuple(Cosigned(member_id=member) for member in MEMBERS),
    CosignDeclined: tuple(CosignDeclined(member_id=member) for member in MEMBERS),
    Submitted: tuple(Submitted(sealed=sealed) for sealed in (None, True, False)),
    Examined: tuple(
        Examined(examiner_id=organ, stage=stage)
        for organ in (None, "examiners", "committee")
        for stage in (None, "pre_review", "final_review")
    ),
    Returned: (Returned(reason="补充建议"),),
    Withdrawn: (Withdrawn(),),
    Merged: tuple(Merged(into_id=case) for case in (*CASES, "nobody")),
    Converted: (Converted(target="suggestion"), Converted(target="elsewhere")),
    NotFiled: (
        NotFiled(reasons=()),
        NotFiled(reasons=("personal",)),
        NotFiled(reasons=("personal",), proposer_told=EARLIER),
    ),
    Filed: tuple(Filed(number=number) for number in (None, 1, 2, 3)),
    Renumbered: tuple(Renumbered(number=number) for number in (1, 2, 3)),
    HandedOver: (HandedOver(unit_id="party"),),
    Assigned: tuple(assignments()),
    ReturnRequested: tuple(ReturnRequested(unit_id=unit) for unit in UNITS),
    ReturnRefused: (ReturnRefused(),),
    Accepted: tuple(Accepted(unit_id=unit) for unit in UNITS),
    HandlingStarted: tuple(HandlingStarted(unit_id=unit) for unit in (None, *UNITS)),
    CoHandlingOpinion: tuple(CoHandlingOpinion(unit_id=unit) for unit in UNITS),
    Contacted: tuple(Contacted(unit_id=unit) for unit in UNITS),
    Extended: tuple(Extended(until=until) for until in (PartialDate(2023, 9), PartialDate(2031), EARLIER)),
    Replied: tuple(
        Replied(unit_id=unit, result=result, to_ids=to_ids)
        for unit in UNITS
        for result in ("A", "Z")
        for to_ids in (("w1", "w2"), *((one,) for one in ANYBODY[1:]), ("w1", "w2", "w3", "party"), None)
    ),
    ReplyApproved: tuple(ReplyApproved(unit_id=unit, result=result) for unit in (None, "u1") for result in ("B", "Z")),
    ReplyRejected: tuple(ReplyRejected(unit_id=unit) for unit in (None, *UNITS)),
    FeedbackGiven: tuple(
        FeedbackGiven(proposer_id=proposer, ratings=(Rating(axis="result", level=level),))
        for proposer in ANYBODY
        for level in ("satisfied", "dissatisfied", "agreed")
    ),
    Reopened: (Reopened(),),
    FollowedUp: (FollowedUp(unit_id="u1", result="A"), FollowedUp(result="Z")),
    Closed: (Closed(), Closed(waiver="提案者同意不再重办")),
    Archived: (Archived(),),
    KeySelected: (KeySelected(supervisor="某副主席"),),
    Supervised: (Supervised(by="某副主席"),),
    Published: (Published(consent=True), Published(consent=False)),
}


def test_every_kind_of_event_is_tried() -> None:
    assert set(CONTENTS) == set(EVENTS)


class RegisterWalk(RuleBasedStateMachine):
    """Several cases side by side."""

    rulebook: Rulebook
    register: Register

    @initialize(
        rulebook=st.sampled_from([*RULEBOOKS]),
        kinds=st.tuples(*[st.sampled_from(PROPER) | st.sampled_from(PROPER) | st.sampled_from(IMPROPER)] * len(CASES)),
        sessions=st.tuples(*[st.sampled_from(("m1", "m2", "m2", None))] * len(CASES)),
        steps=st.tuples(*[st.integers(0, len(MAIN_ROAD))] * len(CASES)),
        merging=st.booleans(),
        data=st.data(),
    )
    def begin(
        self,
        *,
        rulebook: str,
        kinds: tuple[dict[str, object], ...],
        sessions: tuple[str | None, ...],
        steps: tuple[int, ...],
        merging: bool,
        data: st.DataObject,
    ) -> None:
        """Start with cases that have come some steps along the main road already, two of them perhaps as one."""
        self.rulebook = RULEBOOKS[rulebook]
        drafts = (
            Proposal(id=id_, title="关于增设社区托育点的提案", committee_id="c", session_id=session, **kind)  # type: ignore[arg-type]
            for id_, session, kind in zip(CASES, sessions, kinds, strict=True)
        )
        self.register = BASE.with_entities(drafts)
        for case in CASES[:2] if merging else ():
            self.it_goes_on(case, data)
            self.it_goes_on(case, data)
        if merging:
            self.one_is_merged_into_another("p1", "p2")
        for case, count in zip(CASES, steps, strict=True):
            for _ in range(count):
                self.it_goes_on(case, data)

    @rule(case=st.sampled_from(CASES), data=st.data())
    def it_goes_on(self, case: str, data: st.DataObject) -> None:
        """Take the next step towards the archive, if somebody can."""
        possible = self.next_steps(case)
        if possible:
            self.try_out(case, data.draw(st.sampled_from(possible), label="event"))

    def next_steps(self, case: str) -> list[AnyProposalEvent]:
        kinds = allowed_events(self.register.find(case, Proposal), self.rulebook)
        towards = [kind for kind in MAIN_ROAD if kind in kinds][-1:]
        return [event for kind in towards for event in CONTENTS[kind] if self.happens(case, event)]

    @rule(case=st.sampled_from(CASES), data=st.data(), day=st.sampled_from(DAYS))
    def something_allowed_is_tried(self, case: str, data: st.DataObject, day: PartialDate | None) -> None:
        kinds = allowed_events(self.register.find(case, Proposal), self.rulebook)
        kind = data.draw(st.sampled_from([kind for kind in kinds if kind is not Recorded] or EVENTS), label="kind")
        self.try_out(case, attrs.evolve(data.draw(st.sampled_from(CONTENTS[kind]), label="event"), date=day))

    @rule(case=st.sampled_from(CASES), into=st.sampled_from(CASES))
    def one_is_merged_into_another(self, case: str, into: str) -> None:
        self.try_out(case, Merged(into_id=into))

    @rule(case=st.sampled_from(CASES), data=st.data(), kind=st.sampled_from(EVENTS))
    def anything_is_tried(self, case: str, data: st.DataObject, kind: type) -> None:
        self.try_out(case, data.draw(st.sampled_from(CONTENTS[kind]), label="event"))

    def try_out(self, case: str, event: AnyProposalEvent) -> None:
        before = self.register.find(case, Proposal)
        kinds = allowed_events(before, self.rulebook)
        untouched, copied = self.register, attrs.evolve(self.register)
        self.register = self.recorded(case, event)
        after = self.register.find(case, Proposal)
        if after is before:
            assert self.register is untouched
            assert self.register == copied
            return
        assert type(event) in kinds
        assert after.events == (*before.events, event)
        assert [other for other in self.register.proposals if other.id != case] == [
            other for other in untouched.proposals if other.id != case
        ]

    def happens(self, case: str, event: AnyProposalEvent) -> bool:
        return self.recorded(case, event) is not self.register

    def recorded(self, case: str, event: AnyProposalEvent) -> Register:
        """Return the register with the event, or as it is when that is refused."""
        try:
            return record(self.register, case, event, self.rulebook)
        except (IllegalTransitionError, RecordingError):
            return self.register

    @invariant()
    def every_state_can_be_told(self) -> None:
        for proposal in self.register.proposals:
            assert state_of(proposal, self.rulebook) in STATES
            assert first_illegal(proposal, self.rulebook) is None
            owed_replies(self.register, proposal.id)

    @invariant()
    def the_rules_find_no_error_in_what_was_recorded(self) -> None:
        found = validate(self.register, self.rulebook, rules=RULES)
        recorded_as_they_are = {
            proposal.id
            for proposal in self.register.proposals
            if isinstance(next(iter(proposal.events), None), Recorded)
        }
        # Who is imported is taken as the file has it; nobody asked who proposed it, or whether it may.
        machine_made = [
            finding
            for finding in found
            if finding.subject_id not in recorded_as_they_are or finding.code not in {"INV-PROP-1", "INV-PROP-2"}
        ]
        assert machine_made == []


TestRegisterWalk = RegisterWalk.TestCase
TestRegisterWalk.settings = settings(max_examples=80, stateful_step_count=40, deadline=None)


def test_the_rules_of_the_walk_are_those_about_proposals_and_their_handling() -> None:
    assert {f"INV-PROP-{number}" for number in range(1, 11)} <= {entry.code for entry in RULES}
    assert {f"INV-HAND-{number}" for number in (1, 2, 4, 5, 6)} <= {entry.code for entry in RULES}


@pytest.mark.parametrize("kind", CONTENTS)
def test_some_event_of_each_kind_is_of_that_kind(kind: type) -> None:
    assert {type(event) for event in CONTENTS[kind]} == {kind}
