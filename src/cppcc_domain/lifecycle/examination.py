"""审查机构 — which organ examines the proposals of a term's first session."""

from typing import Final

from cppcc_domain.model.committee import Organ
from cppcc_domain.model.meeting import Meeting
from cppcc_domain.model.proposal import Proposal
from cppcc_domain.model.proposal_events import Examined
from cppcc_domain.model.register import Register
from cppcc_domain.rulebook import Rulebook
from cppcc_domain.vocab.meetings import MeetingKind
from cppcc_domain.vocab.proposals import Timing

__all__ = ["wrong_examiner"]

_BY_THE_OFFICE: Final = "pre_review"


def wrong_examiner(proposal: Proposal, event: Examined, register: Register, rulebook: Rulebook) -> Organ | None:
    """Return the organ that examined a proposal of the first session although the rules name another kind of organ for it.

    Later sessions have a committee on proposals, and some places elect an examination committee all the same, so nothing is said about them.
    Nor is anything said about a pre-examination, which the office does, or about proposals handed in between sessions.

    Args:
        proposal: The proposal.
        event: One stage of its examination.
        register: Where session and organ are looked up.
        rulebook: Names the kind of organ.

    Sources:
        广州市政协提案审查工作细则（2012年）第三条；阜阳市政协提案审查工作细则（2019年）第三条；兰州市政协提案审查立案办法（2016年）第三条、第五条
    """
    wanted = rulebook.proposal.first_session_examiner.value
    examiner = None if event.examiner_id is None else register.get(event.examiner_id)
    session = None if proposal.session_id is None else register.get(proposal.session_id)
    if wanted is None or not isinstance(examiner, Organ) or not isinstance(session, Meeting):
        return None
    first = session.kind is MeetingKind.PLENARY and session.ordinal == 1 and proposal.timing is Timing.SESSION
    return examiner if first and event.stage != _BY_THE_OFFICE and examiner.kind != wanted else None
