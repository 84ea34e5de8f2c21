"""行文 — how the texts of reports, meetings and documents write names, numbers and lists."""

from collections.abc import Iterator
from typing import Final

from cppcc_domain.model.entity import Entity
from cppcc_domain.model.report import Measure
from cppcc_domain.validation.definitions import Context, Rule
from cppcc_domain.validation.references import each
from cppcc_domain.validation.wording import CHECKS
from cppcc_domain.values.findings import Finding
from cppcc_domain.vocab.findings import Severity
from cppcc_domain.vocab.sources import DOCUMENT_FORMAT_STANDARD, LOCAL_SESSION_NEWS, ROSTER_ARTICLE

__all__ = ["RULES"]


def _texts(context: Context) -> Iterator[tuple[Entity | None, str, str]]:
    """Yield what is printed somewhere: the entity, the place in it or the whole path, the text."""
    register = context.register
    for meeting in register.meetings:
        yield meeting, "theme", meeting.theme or ""
        yield meeting, "note", meeting.note
        for position, item in enumerate(meeting.agenda or ()):
            yield meeting, f"agenda[{position}]", item
        for position, document in enumerate(meeting.adopted or ()):
            yield meeting, f"adopted[{position}].title", document.title
    for deliverable in register.deliverables:
        yield deliverable, "title", deliverable.title or ""
        yield deliverable, "note", deliverable.note
    for report in register.reports:
        yield report, "title", report.title or ""
        yield report, "note", report.note
    for holder, path, measure in each(register, Measure):
        yield holder, f"{path}.text", measure.text


def _check(context: Context) -> Iterator[Finding]:
    remarks = CHECKS[context.rule.code]
    for entity, place, text in _texts(context):
        for remark in remarks(text, context.rulebook):
            yield context.finding(entity, place, **dict(remark.params))


def _rule(code: str, *, zh: str, en: str, source: str, reads: tuple[str, ...] = (), verified: bool = True) -> Rule:
    return Rule(
        code=code,
        severity=Severity.WARNING,
        zh=zh,
        en=en,
        source=source,
        reads=reads,
        verified=verified,
        check=_check,
    )


RULES: Final = (
    _rule(
        "ADV-NAME-1",
        zh="除主席会议、党组会议外，会议的届次、次序用汉字数字",
        en="ordinals of terms and meetings are written in Chinese numerals, but for chairpersons' and Party group meetings",
        source=LOCAL_SESSION_NEWS,
        reads=("naming.arabic_ordinals",),
    ),
    _rule(
        "ADV-NAME-2",
        zh="同一文件中会议名称的写法应一致（届次在地名之前或之后）",
        en="one document writes names of meetings in one style, the term before the place or behind it",
        source=LOCAL_SESSION_NEWS,
    ),
    _rule(
        "ADV-DOC-1",
        zh="发文字号用六角括号，年份用全称，不编虚位，不加“第”",
        en="document numbers have hexagonal brackets and the year in full, no leading zeros and no 第",
        source=f"{DOCUMENT_FORMAT_STANDARD}7.2.5",
    ),
    _rule(
        "ADV-DATE-1",
        zh="日期中的月、日不编虚位",
        en="months and days are not filled up with zeros",
        source=f"{DOCUMENT_FORMAT_STANDARD}7.3.5.4",
    ),
    _rule(
        "ADV-ROST-1",
        zh="名单中两字姓名的空格应一致",
        en="in one list all names of two characters are spread in the same way",
        source=ROSTER_ARTICLE,
        verified=False,
    ),
    _rule(
        "ADV-ROST-2",
        zh="注明按笔画排序的名单，应依笔画排列",
        en="a list that says that it is ordered by strokes is so",
        source=ROSTER_ARTICLE,
    ),
)
