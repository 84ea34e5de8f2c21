"""提案者的发现 — what the rules about those who put proposals forward have to say."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from cppcc_domain.text.sentences.message import Message

__all__ = ["MESSAGES"]

MESSAGES: Final[Mapping[str, Message]] = MappingProxyType(
    {
        "INV-PROP-1/nobody": Message(
            zh="已提交的提案没有提案者",
            en="handed in, but nobody puts it forward",
        ),
        "INV-PROP-1/kind": Message(
            zh="提案者类别“{proposer_kind}”不在本地规则许可之列",
            en="proposers of the kind “{proposer_kind}” may not propose here",
        ),
        "INV-PROP-1/plenary": Message(
            zh="“{proposer_kind}”只能在全体会议期间提出提案，不能提出平时提案",
            en="proposers of the kind “{proposer_kind}” may propose during a plenary session only",
        ),
        "INV-PROP-1/class": Message(
            zh="{proposer} 不属于“{proposer_kind}”类提案者",
            en="{proposer} is no proposer of the kind “{proposer_kind}”",
        ),
        "INV-PROP-1/term": Message(
            zh="{proposer} 不是本届委员",
            en="{proposer} has a seat in another term",
        ),
        "INV-PROP-1/committee": Message(
            zh="{proposer} 不属于本委员会",
            en="{proposer} belongs to another committee",
        ),
        "INV-PROP-2/named_twice": Message(
            zh="提案者 {proposer} 重复列名",
            en="the proposer {proposer} is named twice",
        ),
        "INV-PROP-2/signed_twice": Message(
            zh="{proposer} 重复会签",
            en="{proposer} signs twice",
        ),
        "INV-PROP-2/first": Message(
            zh="第一提案人 {proposer} 谢绝签名",
            en="the first proposer {proposer} declined to sign",
        ),
        "INV-PROP-3": Message(
            zh="{proposer} 被邀请联名（截止：{expires}），未按时会签，立案时仍列为提案者",
            en="{proposer} was asked to sign (until: {expires}), did not sign in time, and is a proposer of the filed case all the same",
        ),
        "INV-PROP-4": Message(
            zh="“{proposer_kind}”的提案未经署名盖章或召集人签名即立案",
            en="filed without the seal of the proposer, of the kind “{proposer_kind}”, or its convener's signature",
        ),
        "ADV-COSIGN-1": Message(
            zh="联名人 {cosigners} 人，超过 {usual} 人的不多见",
            en="{cosigners} co-signers; more than {usual} are unusual",
        ),
    }
)
