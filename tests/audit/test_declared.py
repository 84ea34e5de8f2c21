"""Counts that a text declares, and lists that can or cannot be counted; the sentences are made up."""

import pytest

from cppcc_domain.audit import audit_text
from cppcc_domain.model import WorkReport

REPORT = WorkReport(id="r", committee_id="c", year=2023)

# text; how many are declared and how many listed
SHORT_OR_LONG = (
    ("实施四大专项行动：提案质量提升行动、模拟政协扩面行动、履职能力提升行动。", (4, 3)),
    ("实施四大专项行动：提案质量提升行动、模拟政协扩面行动和履职能力提升行动。", (4, 3)),
    ("重点做好四个方面工作：一是加强学习；二是深入调研；三是改进作风。", (4, 3)),
    ("抓好三项工作。一是加强学习，全年学习五次。二是深入调研。", (3, 2)),
    ("抓好两项工作：一是加强学习，二是深入调研，三是改进作风。", (2, 3)),
    ("四个方面：\n一是学习。\n二是调研。\n三是作风。", (4, 3)),
    ("突出两个重点：抓学习，强本领；抓调研，出实招；抓作风，树形象。", (2, 3)),
    ("“协商+”“监督+”“服务+”四大品牌深入人心。", (4, 3)),
    ("凸显“四大亮点”\n\n1. 党建\n正文。\n2. 读书\n3. 模拟政协\n\n其他工作\n1. 学习\n2. 协商", (4, 3)),
    (
        "（三）实施四大专项行动\n开展提案质量提升行动。\n开展“模拟政协”扩面行动。开展履职能力再提升行动。\n（四）加强自身建设",
        (4, 3),
    ),
    ("建立三項制度：《學習制度》《會議制度》。", (3, 2)),
    ("建立三项制度：学习、会议", (3, 2)),
    ("抓好三项工作：一是学习；二是调研。\n抓好三个方面：一是学习；二是调研；三是作风。", (3, 2)),
)

# right, open, or not to be counted without doubt
SILENT = (
    "实施三大专项行动：提案质量提升行动、模拟政协扩面行动和履职能力提升行动。",
    "实施四大专项行动：提案质量提升行动、模拟政协扩面行动、履职能力提升行动等。",
    "重点做好三个方面工作：一是加强学习；二是深入调研；三是改进作风。",
    "三个方面：\n一是学习。\n二是调研。\n三是作风。",
    "打造“协商日”“读书会”等五大品牌。",
    "坚持“五个一”履职机制，深刻领悟“两个确立”，三个100%。",
    "凸显“四大亮点”\n1. 党建\n2. 读书\n3. 模拟政协\n4. 楼宇\n各项工作\n1. 学习",
    "第三个方面：协商、监督。",
    "建立三个平台，推进协商、监督工作。",
    "三项制度包括：《学习制度》《会议制度》、《联系制度》。",
    "做好五项工作：把握方向，服务大局，凝聚共识。",
    "实施三大行动\n开展提案质量提升行动。\n第二年继续。",
)


@pytest.mark.parametrize(("text", "expected"), SHORT_OR_LONG)
def test_a_list_shorter_or_longer_than_declared_is_found(text: str, expected: tuple[int, int]) -> None:
    (finding,) = audit_text(text, REPORT).of("AUD-DECL-1")
    assert (finding.param("declared"), finding.param("listed")) == expected


@pytest.mark.parametrize("text", SILENT)
def test_what_adds_up_or_cannot_be_counted_is_left_alone(text: str) -> None:
    assert len(audit_text(text, REPORT).of("AUD-DECL-1")) == 0


def test_the_finding_stands_at_the_declared_count() -> None:
    (finding,) = audit_text("总结\n凸显四大亮点：党建、读书、协商。", REPORT).of("AUD-DECL-1")
    assert (finding.path, finding.param("phrase")) == ("text:2:3", "四大亮点")
