"""发现 — how much a finding weighs."""

from cppcc_domain.vocab.sources import CONVENTION
from cppcc_domain.vocab.terms import ClosedTerm

__all__ = ["Severity"]


class Severity(ClosedTerm):
    """严重程度 — an error breaks a rule that holds everywhere, a warning asks for a look, info only tells."""

    ERROR = "error", "错误", "error", CONVENTION
    WARNING = "warning", "提示", "warning", CONVENTION
    INFO = "info", "参考", "info", CONVENTION
