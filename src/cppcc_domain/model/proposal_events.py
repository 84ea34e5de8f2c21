"""提案环节 — every event of a proposal's life, as one union.

What an event brings (case number, units, replies, ratings) lives only in the event; :class:`~cppcc_domain.model.proposal.Proposal` reads
it through properties. Dates may be unknown, the order of the list counts. Which event may follow which is a table of
:mod:`cppcc_domain.lifecycle`, so that these classes can also hold histories that real registers got wrong.
"""

from cppcc_domain.model.proposal_filing import (
    Converted,
    CosignDeclined,
    Cosigned,
    CosignInvited,
    Drafted,
    Examined,
    Filed,
    Merged,
    NotFiled,
    Numbering,
    ProposalEvent,
    ProposalId,
    ProposerId,
    Recorded,
    Renumbered,
    Returned,
    Submitted,
    Withdrawn,
)
from cppcc_domain.model.proposal_handling import (
    Accepted,
    Archived,
    Assigned,
    Assignment,
    Closed,
    CoHandlingOpinion,
    Contacted,
    Extended,
    FeedbackGiven,
    FollowedUp,
    HandedOver,
    HandlingStarted,
    KeySelected,
    Published,
    Rating,
    Reopened,
    Replied,
    ReplyApproved,
    ReplyRejected,
    ReturnRefused,
    ReturnRequested,
    Supervised,
)

__all__ = [
    "Accepted",
    "AnyProposalEvent",
    "Archived",
    "Assigned",
    "Assignment",
    "Closed",
    "CoHandlingOpinion",
    "Contacted",
    "Converted",
    "CosignDeclined",
    "CosignInvited",
    "Cosigned",
    "Drafted",
    "Examined",
    "Extended",
    "FeedbackGiven",
    "Filed",
    "FollowedUp",
    "HandedOver",
    "HandlingStarted",
    "KeySelected",
    "Merged",
    "NotFiled",
    "Numbering",
    "ProposalEvent",
    "ProposalId",
    "ProposerId",
    "Published",
    "Rating",
    "Recorded",
    "Renumbered",
    "Reopened",
    "Replied",
    "ReplyApproved",
    "ReplyRejected",
    "ReturnRefused",
    "ReturnRequested",
    "Returned",
    "Submitted",
    "Supervised",
    "Withdrawn",
]

AnyProposalEvent = (
    Recorded
    | Drafted
    | CosignInvited
    | Cosigned
    | CosignDeclined
    | Submitted
    | Examined
    | Returned
    | Withdrawn
    | Merged
    | Converted
    | NotFiled
    | Filed
    | Renumbered
    | HandedOver
    | Assigned
    | ReturnRequested
    | ReturnRefused
    | Accepted
    | HandlingStarted
    | CoHandlingOpinion
    | Contacted
    | Extended
    | Replied
    | ReplyApproved
    | ReplyRejected
    | FeedbackGiven
    | Reopened
    | FollowedUp
    | Closed
    | Archived
    | KeySelected
    | Supervised
    | Published
)
"""Every event class; in JSON told apart by ``type``, the class name in snake_case."""
