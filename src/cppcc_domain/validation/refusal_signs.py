"""不予立案的迹象 — wordings by which a text shows that it may have to be refused.

They are chosen so that a proposal about courts, letters of complaint, secrets or products, as many good ones are, is not taken for one that brings
its proposer's own case: what counts is the first person, a docket number, a mark of secrecy. They find few of the texts that are refused,
and are to raise a question, never to decide.

Sources:
    全国政协网站知识问答《哪些提案不能被立案》（2011年）；桐城市政协提案工作通知
"""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

__all__ = ["Sign", "refusal_signs"]


class Sign(NamedTuple):
    """迹象 — a stretch of text that hints at a reason for refusal."""

    reason: str
    printed: str


_FIRM: Final = "(?:我(?:公司|司|厂|店)|本(?:公司|企业|厂|店))"
_PARTY: Final = rf"(?:本人|我本人|{_FIRM})"
_KIN: Final = "(?:儿子|女儿|子女|丈夫|妻子|爱人|配偶|父亲|母亲|父母|兄弟|姐妹|亲属|亲戚)"
_WITHIN: Final = "[^，。；！？\\n]"


class _Wording(NamedTuple):
    reason: str
    """Code of the reason."""
    needed: tuple[str, ...]
    """A character of each of these groups stands wherever the pattern matches: a quick look that spares a long one."""
    pattern: re.Pattern[str]


_WORDINGS: Final = (
    _Wording(
        "in_litigation",
        ("本我", "诉裁审"),
        re.compile(
            rf"{_PARTY}(?:(?:因|就|与|向|对|不服){_WITHIN}{{0,20}})?[，,]?(?:现|已|已经|正在|曾|并)*"
            r"(?:(?:提起)?(?:起诉|上诉)|被诉|提起[^，。；\n]{0,4}诉讼|(?:申请|提请|提起)[^，。；\n]{0,4}仲裁|申请再审)"
        ),
    ),
    _Wording(
        "in_litigation",
        ("号", "民刑行执", "(（〔", ")）〕"),
        re.compile(r"[(（〔]\d{4}[)）〕][\u4e00-\u9fff]\d{0,6}(?:民[初终申再]|刑[初终]|行[初终]|执[异恢]?)\d+号"),
    ),
    _Wording(
        "personal",
        ("本我", "人儿子女丈妻爱配父母兄姐亲", "工职待编住就安户入"),
        re.compile(
            rf"(?:解决|落实|安排|照顾|恢复|补发)(?:本人|我本人|我个人|(?:我|本人)的?{_KIN})的?"
            rf"{_WITHIN}{{0,8}}(?:工作|职称|工资|待遇|编制|住房|就业|安置|户口|入学)"
        ),
    ),
    _Wording(
        "accusation", ("名", "举检控"), re.compile("(?:现|特此?|我|本人)(?:实名|指名|指明|署名)(?:举报|检举|控告)")
    ),
    _Wording(
        "promotion",
        ("本我", "司厂店企", "品备统术件作"),
        re.compile(
            rf"(?:推广|推介|采购|购买|选用|使用)由?{_FIRM}{_WITHIN}{{0,10}}(?:产品|设备|系统|技术|软件|作品|著作)"
        ),
    ),
    _Wording("state_secret", ("★☆",), re.compile("(?:绝密|机密|秘密)[ \u3000]?[★☆]")),
    _Wording(
        "own_unit",
        ("本我", "位司院校局", "编费金地遇"),
        re.compile(
            rf"(?:增加|增拨|拨付|解决|批准)(?:我|本)(?:单位|公司|院|校|局){_WITHIN}{{0,12}}(?:编制|经费|资金|用地|待遇)"
        ),
    ),
)


def refusal_signs(text: str) -> Iterator[Sign]:
    """Yield the first of each kind of wording that hints at a reason for refusal.

    Example:
        >>> [sign.reason for sign in refusal_signs("本人不服判决，已上诉，请予协调。")]
        ['in_litigation']
        >>> list(refusal_signs("关于完善诉讼服务、畅通群众举报渠道的提案"))
        []
    """
    for reason, needed, pattern in _WORDINGS:
        if _has_one_of_each(needed, text):
            found = pattern.search(text)
            if found is not None:
                yield Sign(reason, found[0])


def _has_one_of_each(groups: tuple[str, ...], text: str) -> bool:
    # Plain loops: this looks at every text of a register, and a generator costs more than the look.
    for group in groups:
        for character in group:
            if character in text:
                break
        else:
            return False
    return True
