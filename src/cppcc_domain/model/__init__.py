"""实体 — the entities of the field: frozen, pointing at each other by id, held together by a :class:`Register`.

Files stand in the order in which they depend on each other; ``None`` always means "not stated", ``()`` "known to be none".
"""

from cppcc_domain.model.activity import Activity
from cppcc_domain.model.assessment import Assessment, Award, Grading
from cppcc_domain.model.committee import Committee, Organ, SectorSeats, Term
from cppcc_domain.model.consultation import Consultation, ConsultationPlan, PlanItem, ResearchTopic
from cppcc_domain.model.deliverable import Deliverable, SolvedCase
from cppcc_domain.model.entity import Entity, Extensible
from cppcc_domain.model.grassroots import Deliberation, Platform, RaisedIssue
from cppcc_domain.model.meeting import AdoptedDocument, Meeting, Speech, Vote
from cppcc_domain.model.opinion import Adoption, Instruction, OpinionReport, Routing
from cppcc_domain.model.participation import Attendance
from cppcc_domain.model.people import Contact, Member, Office, OrganMembership, Person
from cppcc_domain.model.programme import Mechanism, Programme, Site, SpecialAction
from cppcc_domain.model.proposal import Proposal, ProposalText
from cppcc_domain.model.register import COLLECTIONS, Coverage, EntityNotFoundError, LocalTerm, Register
from cppcc_domain.model.report import Breakdown, Declaration, Figure, Measure, Part, Section, WorkReport
from cppcc_domain.model.seat_events import EligibilityCheck, Tenure
from cppcc_domain.model.units import Unit

__all__ = [
    "COLLECTIONS",
    "Activity",
    "AdoptedDocument",
    "Adoption",
    "Assessment",
    "Attendance",
    "Award",
    "Breakdown",
    "Committee",
    "Consultation",
    "ConsultationPlan",
    "Contact",
    "Coverage",
    "Declaration",
    "Deliberation",
    "Deliverable",
    "EligibilityCheck",
    "Entity",
    "EntityNotFoundError",
    "Extensible",
    "Figure",
    "Grading",
    "Instruction",
    "LocalTerm",
    "Measure",
    "Mechanism",
    "Meeting",
    "Member",
    "Office",
    "OpinionReport",
    "Organ",
    "OrganMembership",
    "Part",
    "Person",
    "PlanItem",
    "Platform",
    "Programme",
    "Proposal",
    "ProposalText",
    "RaisedIssue",
    "Register",
    "ResearchTopic",
    "Routing",
    "Section",
    "SectorSeats",
    "Site",
    "SolvedCase",
    "SpecialAction",
    "Speech",
    "Tenure",
    "Term",
    "Unit",
    "Vote",
    "WorkReport",
]
