"""人员 — persons, their seats as members, the offices they hold and the organs they belong to.

A person may sit in several committees and several terms; each seat is a :class:`Member`. Party and sector are independent facts: a member
of 九三学社 may represent 科学技术界.
"""

from typing import Annotated

import attrs

from cppcc_domain.model.committee import CommitteeId, OrganId, TermId
from cppcc_domain.model.entity import Entity
from cppcc_domain.values.checks import is_tuple, non_empty
from cppcc_domain.values.dates import PartialDate
from cppcc_domain.values.references import RefersTo
from cppcc_domain.vocab.committees import PostCode
from cppcc_domain.vocab.parties import PartyCode
from cppcc_domain.vocab.people import (
    ContactKind,
    EthnicityCode,
    Gender,
    Management,
    MembershipEntry,
    MembershipExit,
    Sensitivity,
)
from cppcc_domain.vocab.sectors import SectorCode

__all__ = ["Contact", "Member", "MemberId", "Office", "OrganMembership", "Person", "PersonId"]

PersonId = Annotated[str, RefersTo("Person")]
MemberId = Annotated[str, RefersTo("Member")]


@attrs.frozen(kw_only=True, weakref_slot=False)
class Contact:
    """联系方式 — a way to reach a person; left out of public output unless its sensitivity is public."""

    kind: ContactKind
    value: str = attrs.field(validator=non_empty)
    sensitivity: Sensitivity = Sensitivity.PERSONAL


@attrs.frozen(kw_only=True, weakref_slot=False)
class Person(Entity):
    """人 — a human being, in whatever seats and offices; identity documents are not modelled on purpose."""

    name: str = attrs.field(validator=non_empty)
    """姓名, without the padding of rosters; names are no key, namesakes exist."""
    surname: str | None = None
    """姓, where it is not the first character: 欧阳, 诸葛."""
    distinction: str = ""
    """What tells namesakes apart in print: 河南, 解放军."""
    gender: Gender | None = None
    ethnicity: EthnicityCode | None = None
    party: PartyCode | None = None
    """政治面貌."""
    birth: PartialDate | None = None
    employer: str | None = None
    """工作单位及职务."""
    contacts: tuple[Contact, ...] | None = attrs.field(default=None, validator=is_tuple)


@attrs.frozen(kw_only=True, weakref_slot=False)
class Member(Entity):
    """委员 — one person's seat in one term of one committee.

    Members are recommended and decided by consultation of the Standing Committee, not elected.

    Sources:
        《中国人民政治协商会议章程》（2023年修订）第三十条至第三十八条
    """

    person_id: PersonId
    term_id: TermId
    sector: SectorCode | None = None
    """界别: what the member represents, one of the term's sectors; need not be the person's party."""
    entry: MembershipEntry | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
    exit: MembershipExit | None = None
    """How the seat ended; ``None`` while it lasts or where not stated."""
    number: str | None = None
    """委员证号."""


@attrs.frozen(kw_only=True, weakref_slot=False)
class Office(Entity):
    """职务 — a post that a person holds in a committee or one of its organs: 主席, 秘书长, 常务委员, 专委会主任."""

    person_id: PersonId
    post: PostCode
    committee_id: CommitteeId
    term_id: TermId | None = None
    organ_id: OrganId | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None


@attrs.frozen(kw_only=True, weakref_slot=False)
class OrganMembership(Entity):
    """机构成员 — that a person belongs to an organ, such as a member of the Communist Party to a performance Party branch.

    ``management`` is dual (双重管理) where the Party organisation of the person's employer keeps its part.
    """

    person_id: PersonId
    organ_id: OrganId
    role: PostCode | None = None
    management: Management | None = None
    start: PartialDate | None = None
    end: PartialDate | None = None
