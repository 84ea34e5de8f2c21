"""文本 — official Chinese out and in: each kind of text has one file with its formatter and its parser, inverse to each other.

Parsers accept more than formatters write (full width, traditional characters, other orders) and refuse what they would have to guess.
"""

from cppcc_domain.text.changes import format_change, parse_change
from cppcc_domain.text.dates import format_date, parse_date
from cppcc_domain.text.labels import code_label, label
from cppcc_domain.text.lists import (
    ItemList,
    format_book_title,
    format_list,
    format_quoted,
    parse_book_title,
    parse_list,
    parse_quoted,
)
from cppcc_domain.text.meetings import name_of_meeting
from cppcc_domain.text.messages import MESSAGES, Message, render
from cppcc_domain.text.name_order import (
    ApproximateOrderWarning,
    NameOrder,
    misplaced_names,
    roster_key,
    sort_names,
    unknown_characters,
)
from cppcc_domain.text.numerals import format_numeral, parse_numeral
from cppcc_domain.text.periods import format_interval, format_period, parse_interval, parse_period
from cppcc_domain.text.proposal_summary import format_breakdown, summarize_proposals
from cppcc_domain.text.quantities import QuantitySpan, find_quantities, format_quantity, parse_quantity
from cppcc_domain.text.sessions import format_session, forms_of, parse_session_name
from cppcc_domain.text.summary import summarize, summary_figures, summary_year
from cppcc_domain.text.tables import format_figures, format_table
from cppcc_domain.text.times import format_time, parse_time

__all__ = [
    "MESSAGES",
    "ApproximateOrderWarning",
    "ItemList",
    "Message",
    "NameOrder",
    "QuantitySpan",
    "code_label",
    "find_quantities",
    "format_book_title",
    "format_breakdown",
    "format_change",
    "format_date",
    "format_figures",
    "format_interval",
    "format_list",
    "format_numeral",
    "format_period",
    "format_quantity",
    "format_quoted",
    "format_session",
    "format_table",
    "format_time",
    "forms_of",
    "label",
    "misplaced_names",
    "name_of_meeting",
    "parse_book_title",
    "parse_change",
    "parse_date",
    "parse_interval",
    "parse_list",
    "parse_numeral",
    "parse_period",
    "parse_quantity",
    "parse_quoted",
    "parse_session_name",
    "parse_time",
    "render",
    "roster_key",
    "sort_names",
    "summarize",
    "summarize_proposals",
    "summary_figures",
    "summary_year",
    "unknown_characters",
]
