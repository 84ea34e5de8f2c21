"""核对 — a draft or published text against a register or a report: every figure found, tied to its indicator and compared.

Example:
    >>> from cppcc_domain.audit import audit_text, read_figures
    >>> from cppcc_domain.model import Figure, Section, WorkReport
    >>> from cppcc_domain.text import render
    >>> from cppcc_domain.values import Quantity
    >>> [(figure.words, figure.indicator) for figure in read_figures("立案提案96件，走访委员40多次")]
    [('96件', 'proposals_filed'), ('40多次', 'member_visits')]
    >>> filed = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))
    >>> report = WorkReport(id="r", committee_id="c", year=2023, review=(Section(title="提案", figures=(filed,)),))
    >>> findings = audit_text("立案提案96件，走访委员40多次", report)
    >>> [render(finding) for finding in findings.errors]
    ['立案提案：文中为96件，报告所述为94件']
"""

from cppcc_domain.audit.auditing import audit_text
from cppcc_domain.audit.figures import TextFigure, figure_rows, read_figures, write_figure_rows
from cppcc_domain.audit.rules import AUDIT_RULES

__all__ = ["AUDIT_RULES", "TextFigure", "audit_text", "figure_rows", "read_figures", "write_figure_rows"]
