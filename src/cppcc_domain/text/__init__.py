"""文本 — official Chinese out and in: each kind of text has one file with its formatter and its parser, inverse to each other.

Parsers accept more than formatters write (full width, traditional characters, other orders) and refuse what they would have to guess. Each
name is looked up in its own file on first use: who formats a date pays neither for the grammar of quantities nor for the tables of strokes.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cppcc_domain.text.case_status import (
        describe_case as describe_case,
        describe_due as describe_due,
        describe_state as describe_state,
        printed_number as printed_number,
    )
    from cppcc_domain.text.changes import format_change as format_change, parse_change as parse_change
    from cppcc_domain.text.dates import format_date as format_date, parse_date as parse_date
    from cppcc_domain.text.document_numbers import (
        format_document_number as format_document_number,
        parse_document_number as parse_document_number,
    )
    from cppcc_domain.text.labels import class_label as class_label, code_label as code_label, label as label
    from cppcc_domain.text.lists import (
        ItemList as ItemList,
        format_book_title as format_book_title,
        format_list as format_list,
        format_quoted as format_quoted,
        parse_book_title as parse_book_title,
        parse_list as parse_list,
        parse_quoted as parse_quoted,
    )
    from cppcc_domain.text.meetings import name_of_meeting as name_of_meeting
    from cppcc_domain.text.messages import MESSAGES as MESSAGES, Message as Message, render as render
    from cppcc_domain.text.name_order import (
        ApproximateOrderWarning as ApproximateOrderWarning,
        NameOrder as NameOrder,
        misplaced_names as misplaced_names,
        roster_key as roster_key,
        sort_by_name as sort_by_name,
        sort_names as sort_names,
        unknown_characters as unknown_characters,
    )
    from cppcc_domain.text.numerals import format_numeral as format_numeral, parse_numeral as parse_numeral
    from cppcc_domain.text.periods import (
        format_interval as format_interval,
        format_period as format_period,
        parse_interval as parse_interval,
        parse_period as parse_period,
    )
    from cppcc_domain.text.proposal_summary import (
        format_breakdown as format_breakdown,
        summarize_proposals as summarize_proposals,
    )
    from cppcc_domain.text.quantities import (
        QuantitySpan as QuantitySpan,
        find_quantities as find_quantities,
        format_quantity as format_quantity,
        parse_quantity as parse_quantity,
        show_quantity as show_quantity,
    )
    from cppcc_domain.text.refusals import explain_refusal as explain_refusal
    from cppcc_domain.text.roster_groups import (
        NO_SECTOR as NO_SECTOR,
        RosterGroup as RosterGroup,
        format_roster_groups as format_roster_groups,
        parse_roster_groups as parse_roster_groups,
        sector_groups as sector_groups,
    )
    from cppcc_domain.text.rosters import (
        RosterEntry as RosterEntry,
        format_roster as format_roster,
        parse_roster as parse_roster,
        roster_entry as roster_entry,
    )
    from cppcc_domain.text.session_finder import (
        SessionSpan as SessionSpan,
        find_session_names as find_session_names,
    )
    from cppcc_domain.text.sessions import (
        format_session as format_session,
        forms_of as forms_of,
        parse_session_name as parse_session_name,
    )
    from cppcc_domain.text.strokes import simplified_name as simplified_name, stroke_count as stroke_count
    from cppcc_domain.text.summary import (
        summarize as summarize,
        summary_figures as summary_figures,
        summary_year as summary_year,
    )
    from cppcc_domain.text.surnames import (
        COMPOUND_SURNAMES as COMPOUND_SURNAMES,
        SURNAME_READINGS as SURNAME_READINGS,
        name_syllables as name_syllables,
        surname_of as surname_of,
    )
    from cppcc_domain.text.tables import format_figures as format_figures, format_table as format_table
    from cppcc_domain.text.territories import territory_name as territory_name
    from cppcc_domain.text.times import format_time as format_time, parse_time as parse_time
    from cppcc_domain.text.titles import (
        ProposalTitle as ProposalTitle,
        ReplyTitle as ReplyTitle,
        format_case_number as format_case_number,
        format_class_mark as format_class_mark,
        format_proposal_title as format_proposal_title,
        format_reply_title as format_reply_title,
        parse_case_number as parse_case_number,
        parse_class_mark as parse_class_mark,
        parse_proposal_title as parse_proposal_title,
        parse_reply_title as parse_reply_title,
    )

# What a type checker reads above, a running program reads here.
_NAMES_BY_MODULE = {
    "case_status": ("describe_case", "describe_due", "describe_state", "printed_number"),
    "changes": ("format_change", "parse_change"),
    "dates": ("format_date", "parse_date"),
    "document_numbers": ("format_document_number", "parse_document_number"),
    "labels": ("class_label", "code_label", "label"),
    "lists": (
        "ItemList",
        "format_book_title",
        "format_list",
        "format_quoted",
        "parse_book_title",
        "parse_list",
        "parse_quoted",
    ),
    "meetings": ("name_of_meeting",),
    "messages": ("MESSAGES", "Message", "render"),
    "name_order": (
        "ApproximateOrderWarning",
        "NameOrder",
        "misplaced_names",
        "roster_key",
        "sort_by_name",
        "sort_names",
        "unknown_characters",
    ),
    "numerals": ("format_numeral", "parse_numeral"),
    "periods": ("format_interval", "format_period", "parse_interval", "parse_period"),
    "proposal_summary": ("format_breakdown", "summarize_proposals"),
    "quantities": ("QuantitySpan", "find_quantities", "format_quantity", "parse_quantity", "show_quantity"),
    "refusals": ("explain_refusal",),
    "roster_groups": ("NO_SECTOR", "RosterGroup", "format_roster_groups", "parse_roster_groups", "sector_groups"),
    "rosters": ("RosterEntry", "format_roster", "parse_roster", "roster_entry"),
    "session_finder": ("SessionSpan", "find_session_names"),
    "sessions": ("format_session", "forms_of", "parse_session_name"),
    "strokes": ("simplified_name", "stroke_count"),
    "summary": ("summarize", "summary_figures", "summary_year"),
    "surnames": ("COMPOUND_SURNAMES", "SURNAME_READINGS", "name_syllables", "surname_of"),
    "tables": ("format_figures", "format_table"),
    "territories": ("territory_name",),
    "times": ("format_time", "parse_time"),
    "titles": (
        "ProposalTitle",
        "ReplyTitle",
        "format_case_number",
        "format_class_mark",
        "format_proposal_title",
        "format_reply_title",
        "parse_case_number",
        "parse_class_mark",
        "parse_proposal_title",
        "parse_reply_title",
    ),
}
_MODULE_OF = {name: module for module, names in _NAMES_BY_MODULE.items() for name in names}

__all__ = list(_MODULE_OF)

if not TYPE_CHECKING:  # a type checker that saw __getattr__ would believe in every name

    def __getattr__(name: str) -> object:
        if name not in _MODULE_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        value = getattr(import_module(f"{__name__}.{_MODULE_OF[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_MODULE_OF})
