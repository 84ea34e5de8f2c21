"""表决 — whether a vote passes, counted against the whole membership and not against those present."""

from cppcc_domain.model.meeting import Vote
from cppcc_domain.rulebook import Majority
from cppcc_domain.values.verdicts import Verdict

__all__ = ["vote_passes"]


def vote_passes(vote: Vote, majority: Majority) -> Verdict:
    """Whether enough of the whole membership voted for it; ``None`` where the numbers are not stated.

    More than half means more than half: 91 of 180 pass, 90 do not. Two thirds of 180 are reached with 120.

    Example:
        >>> vote_passes(Vote(subject="决议", whole_membership=180, present=150, yes=90), Majority.MORE_THAN_HALF_OF_ALL)
        False
        >>> vote_passes(Vote(subject="延长任期", whole_membership=180, yes=120), Majority.TWO_THIRDS_OF_ALL)
        True

    Sources:
        《中国人民政治协商会议章程》：以全体委员（常务委员会以全体组成人员）的过半数通过；《中国人民政治协商会议章程》（2023年修订）第四十一条
    """
    if vote.yes is None or vote.whole_membership is None:
        return None
    if majority is Majority.TWO_THIRDS_OF_ALL:
        return 3 * vote.yes >= 2 * vote.whole_membership
    return 2 * vote.yes > vote.whole_membership
