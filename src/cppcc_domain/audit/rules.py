"""核对规则 — what an audit has to say, as rules that can be explained; the audit itself finds them, so none has a check of its own."""

from typing import Final

from cppcc_domain.validation import Catalogue, Rule
from cppcc_domain.values.findings import Finding, Param
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import CONVENTION, LOCAL_WORK_REPORTS, MEILAN_2024

__all__ = ["AUDIT_RULES", "finding", "finding_in_text"]

AUDIT_RULES: Final = Catalogue(
    rules=(
        Rule(
            code="AUD-FIG-1",
            severity=Severity.INFO,
            zh="文中的数据与报告所述或台账统计相符",
            en="a figure of the text agrees with what the report states or the records count",
            source=CONVENTION,
        ),
        Rule(
            code="AUD-FIG-2",
            severity=Severity.ERROR,
            zh="文中的数据应与报告所述的数、概数和量词一致，并落在台账统计的范围之内",
            en="a figure of the text has the value, bound and counter that the report states, and lies in what the records count",
            source=CONVENTION,
        ),
        Rule(
            code="AUD-FIG-3",
            severity=Severity.WARNING,
            zh="文中的数据在报告和台账中应有依据",
            en="a figure of the text stands in the report or can be counted from the records",
            source=CONVENTION,
        ),
        Rule(
            code="AUD-FIG-4",
            severity=Severity.WARNING,
            zh="报告所述的数据在文中不应缺漏",
            en="a figure that the report states is not missing from the text",
            source=CONVENTION,
        ),
        Rule(
            code="AUD-FIG-5",
            severity=Severity.INFO,
            zh="文中未能归入任何一项指标的数量",
            en="a quantity of the text that its words tie to no indicator",
            source=CONVENTION,
        ),
        Rule(
            code="AUD-CNT-1",
            severity=Severity.WARNING,
            zh="同一指标在一篇文稿中应使用同一量词",
            en="one indicator has one counter throughout a text",
            source=LOCAL_WORK_REPORTS,
        ),
        Rule(
            code="AUD-DECL-1",
            severity=Severity.WARNING,
            zh="文中宣称的数目应与随后列举的项数一致",
            en="a count that the text declares is the number of things that it then lists",
            source=MEILAN_2024,
        ),
        Rule(
            code="AUD-SESS-1",
            severity=Severity.WARNING,
            zh="文中的会议名称应与登记册中的届次、次序和地名一致",
            en="the names of meetings in the text have the term, number and place that the register knows",
            source=MEILAN_2024,
        ),
        Rule(
            code="AUD-DATE-1",
            severity=Severity.WARNING,
            zh="文中数据所述的时间应与报告年度和统计截止日一致",
            en="the time of which a figure of the text speaks is that of the report",
            source=CONVENTION,
        ),
        Rule(
            code="AUD-DATE-2",
            severity=Severity.ERROR,
            zh="文中的开幕、闭幕日期应与登记册一致",
            en="the dates on which a meeting opens and closes are those of the register",
            source=CONVENTION,
        ),
        Rule(
            code="AUD-DATE-3",
            severity=Severity.ERROR,
            zh="文中的日期应是历书上有的日期，星期应与日期相符",
            en="the dates of the text are days that the calendar has, with their own weekdays",
            source=CONVENTION,
        ),
    )
)
"""The rules of :func:`~cppcc_domain.audit.audit_text`; ``explain(code, AUDIT_RULES)`` gives one of them."""


def finding(code: str, path: str, subject_id: str = "", /, **params: Param) -> Finding:
    """Return a finding of one of the rules.

    Args:
        code: The code of the rule.
        path: A JSON path from the register or report on.
        subject_id: Id of the entity that it is about.
        params: The facts from which the sentence is made, in order; what is ``None`` is left out.
    """
    rule = AUDIT_RULES[code]
    facts = tuple((name, value) for name, value in params.items() if value is not None)
    return Finding(
        code=code, severity=rule.severity, path=path, subject_id=subject_id, params=facts, source=rule.source
    )


def finding_in_text(code: str, place: tuple[int, int], subject_id: str = "", /, **params: Param) -> Finding:
    """Return a finding on a place of the text, given by line and column; its path is ``text:LINE:COLUMN``, and both are among its facts."""
    line, column = place
    return finding(code, f"text:{line}:{column}", subject_id, **params, line=line, column=column)
