"""核对 — a text held against a register or a report: what agrees, what contradicts, and what stands on one side only."""

from cppcc_domain.audit.bodies import own_figures
from cppcc_domain.audit.comparing import findings_on_figures, findings_on_missing, mixed_counters
from cppcc_domain.audit.days import days_of, impossible_days
from cppcc_domain.audit.declared import findings_on_declarations
from cppcc_domain.audit.figures import figures_of
from cppcc_domain.audit.passages import Passage
from cppcc_domain.audit.sessions import findings_on_sessions
from cppcc_domain.audit.statements import basis_of
from cppcc_domain.audit.wording import findings_on_wording
from cppcc_domain.model.register import Register
from cppcc_domain.model.report import WorkReport
from cppcc_domain.rulebook import NATIONAL_DEFAULT, Rulebook
from cppcc_domain.values.dates import Period
from cppcc_domain.values.findings import Finding, Findings

__all__ = ["audit_text"]


def audit_text(
    text: str,
    against: Register | WorkReport,
    period: Period | int | None = None,
    rulebook: Rulebook = NATIONAL_DEFAULT,
) -> Findings:
    """Hold a text against data and return all that there is to say about it.

    Every quantity of the text has its finding: it agrees (AUD-FIG-1), contradicts (AUD-FIG-2), stands in no data (AUD-FIG-3), speaks of
    another time (AUD-DATE-1) or could not be tied to an indicator (AUD-FIG-5). Then there are figures that the text leaves out
    (AUD-FIG-4), mixed counters (AUD-CNT-1), lists shorter or longer than declared (AUD-DECL-1), and meetings and days that do not fit
    (AUD-SESS-1, AUD-DATE-2, AUD-DATE-3), and names, numbers and lists that are not written as they should be (ADV-NAME-1, ADV-DOC-1,
    ADV-DATE-1, ADV-ROST-1 …). :data:`~cppcc_domain.audit.AUDIT_RULES` has what is not in the catalogue of
    :mod:`cppcc_domain.validation` in words.

    A stated figure agrees when value, bound and counter do; 300余次 is not 300次. A counted one agrees when the count can lie in what the
    text says, and a count over records that are not complete is a least number.

    Args:
        text: Plain text of any length; the work grows with its length and no faster.
        against: A register: the figures of its report on the period, and for what that does not state, its records. Or a report alone;
            meetings are then not looked at.
        period: The period under report; of a register ``None`` takes :func:`~cppcc_domain.text.summary_year`, of a report its own year.
        rulebook: Local rules that counting and wording need.

    Returns:
        Findings in the order of the text, with paths ``text:LINE:COLUMN``; then those on what the text leaves out, with JSON paths.

    Raises:
        ValueError: No period was given and the register tells none.

    Example:
        >>> from cppcc_domain.model import Figure, Section, WorkReport
        >>> from cppcc_domain.values import Quantity
        >>> filed = Figure(indicator="proposals_filed", quantity=Quantity(94, counter="件"))
        >>> report = WorkReport(id="r", committee_id="c", year=2023, review=(Section(title="提案", figures=(filed,)),))
        >>> for found in audit_text("全年立案96件。", report):
        ...     print(found.code, found.path, found.param("expected"), found.param("found"))
        AUD-FIG-2 text:1:5 94件 96件
    """
    basis = basis_of(against, period, rulebook)
    passage = Passage.of(text)
    figures, days = figures_of(passage), days_of(text)
    if isinstance(against, Register):
        figures = tuple(own_figures(text, figures, against))
    on_figures, mentioned = findings_on_figures(figures, basis)
    found: list[Finding] = [*on_figures, *mixed_counters(figures), *findings_on_declarations(passage)]
    found += impossible_days(passage, days)
    found += findings_on_wording(passage, rulebook)
    if isinstance(against, Register):
        found += findings_on_sessions(passage, against, days)
    found.sort(key=_place_in_text)
    return Findings((*found, *findings_on_missing(basis, mentioned)))


def _place_in_text(finding: Finding) -> tuple[int, ...]:
    return tuple(map(int, finding.path.removeprefix("text:").split(":")))
