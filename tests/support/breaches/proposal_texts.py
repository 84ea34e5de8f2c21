"""Proposals that are not written as they should be."""

import attrs

from breaches.breach import Breach
from breaches.cases import CASE, holding
from cppcc_domain.model import ProposalText, Register

ENOUGH = ProposalText(situation="示例情况。" * 20, analysis="示例分析。" * 20, suggestion="示例建议。" * 20)
NAMED = holding(
    attrs.evolve(CASE, title="关于改善老旧小区停车条件的提案"), attrs.evolve(CASE, id="q", title="关于保护湿地的提案")
)


def saying(**parts: str | None) -> Register:
    return holding(text=attrs.evolve(ENOUGH, **parts))


BREACHES = {
    "ADV-TITLE-1": Breach(sound=holding(title="关于甲的建议"), broken=holding(title="加强甲工作")),
    "ADV-TITLE-1/long": Breach(
        sound=holding(title=f"关于{'甲' * 95}的提案"), broken=holding(title=f"关于{'甲' * 96}的提案")
    ),
    "ADV-LEN-1": Breach(sound=saying(), broken=saying(analysis="示例分析。" * 300)),
    "ADV-LEN-2": Breach(sound=saying(), broken=saying(situation="示例情况。", analysis="示例分析。")),
    "ADV-PARTS-1": Breach(sound=saying(), broken=saying(suggestion=None, analysis="示例分析。" * 40)),
    "ADV-REJECT-1": Breach(
        sound=saying(situation="我市法院一审行政诉讼案件逐年上升。" * 20),
        broken=saying(situation="本人因承包合同与某村委会发生纠纷，已提起上诉。" * 20),
    ),
    "ADV-MERGE-1": Breach(
        sound=NAMED,
        broken=NAMED.with_entities([attrs.evolve(CASE, id="q", title="关于加强老旧小区停车管理的建议")]),
    ),
}
