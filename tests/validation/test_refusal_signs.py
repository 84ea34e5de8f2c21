"""Wordings that hint at a reason for refusal, and the many harmless ones beside them."""

import pytest

from cppcc_domain.validation.refusal_signs import refusal_signs
from cppcc_domain.vocab import REJECTION_REASONS

SIGNS = [
    ("in_litigation", "本人不服法院判决，已提起上诉，请予协调。"),
    ("in_litigation", "我公司与某公司的合同纠纷，已申请仲裁。"),
    ("in_litigation", "本公司因拆迁补偿被诉，损失较大。"),
    ("in_litigation", "请督促执行（2023）琼0108民初123号判决。"),
    ("personal", "请帮助解决本人职称评定问题。"),
    ("personal", "恳请解决我儿子的工作调动。"),
    ("accusation", "现实名举报某单位负责人。"),
    ("accusation", "本人署名控告某某。"),
    ("promotion", "建议全区学校采购我公司研发的智慧黑板产品。"),
    ("state_secret", "机密★10年"),
    ("own_unit", "请增加我院人员编制。"),
]
# What proposals really are about; none of it brings the proposer's own case.
HARMLESS = [
    "关于完善诉讼服务的提案",
    "关于建立劳动人事争议仲裁与诉讼衔接机制的提案",
    "关于畅通实名举报渠道、保护举报人的建议",
    "关于加强国家秘密保护宣传的提案",
    "关于加大对本地特色产品推广的建议",
    "关于推广六堡茶作为我县主要绿化苗木的建议",
    "我市法院一审行政诉讼案件逐年上升，当事人上诉率较高。",
    "本人经调研发现，当事人起诉难、执行难。",
    "本人认为应降低起诉门槛，简化仲裁程序。",
    "我院因行政诉讼案件增加，审判压力较大。",
    "由患者本人申请医疗待遇，由本人或亲属办理。",
    "解决我市教师编制不足问题，落实我区居民医疗待遇。",
    "解决我县农民工子女入学问题，安排我市退役军人就业。",
    "鼓励推广使用我市企业生产的产品和设备。",
    "增加我市教师编制，拨付我县专项资金。",
    "据《办法》（2023）第十二条执行，行政案件一号窗口办理。",
    "机密文件的管理有待加强。",
    "",
]


@pytest.mark.parametrize(("reason", "text"), SIGNS)
def test_a_wording_in_the_first_person_or_with_a_docket_number_is_a_sign(reason: str, text: str) -> None:
    (sign,) = refusal_signs(text)
    assert sign.reason == reason
    assert sign.printed in text


@pytest.mark.parametrize("text", HARMLESS)
def test_what_proposals_are_about_is_no_sign(text: str) -> None:
    assert list(refusal_signs(text * 3)) == []


def test_every_sign_is_of_a_known_reason() -> None:
    assert {reason for reason, _ in SIGNS} <= {concept.code for concept in REJECTION_REASONS}


def test_one_reason_may_show_in_two_ways() -> None:
    text = "本人已起诉，请督促执行（2023）琼0108民初123号判决。"
    assert [sign.reason for sign in refusal_signs(text)] == ["in_litigation", "in_litigation"]
