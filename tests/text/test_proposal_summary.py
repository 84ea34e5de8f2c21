from decimal import Decimal
from pathlib import Path

from cppcc_domain.model import Breakdown, Figure, LocalTerm, Part, Register, Section, WorkReport
from cppcc_domain.serialization import load
from cppcc_domain.text.proposal_summary import format_breakdown, summarize_proposals
from cppcc_domain.values import PartialDate, Period, Quantity

SAMPLE = Path(__file__).parents[2] / "examples" / "data" / "sample_district_2023.json"


def part(code: str, count: int, share: str | None = None) -> Part:
    return Part(
        code=code,
        quantity=Quantity(count, counter="件"),
        share=None if share is None else Quantity(Decimal(share), counter="%"),
    )


NATIONAL_2024 = WorkReport(
    id="r",
    committee_id="c",
    year=2023,
    review=(
        Section(
            title="提案审查情况",
            figures=(
                Figure(indicator="proposals_received", quantity=Quantity(5898, counter="件")),
                Figure(indicator="reply_rate", quantity=Quantity(99, counter="%"), as_of=PartialDate(2024, 2, 20)),
            ),
            breakdowns=(
                Breakdown(
                    indicator="proposals_received",
                    dimension="outcome",
                    parts=(part("filed", 5006), part("merged", 160), part("converted", 732)),
                ),
                Breakdown(
                    indicator="proposals_filed",
                    dimension="topic",
                    parts=(
                        part("economic", 1985, "39.7"),
                        part("political", 465, "9.3"),
                        part("home_made", 2556, "51.0"),
                    ),
                ),
            ),
        ),
    ),
)
"""Figures of the report on the examination of proposals of 10 March 2024; the last topic is made up."""


def test_the_stated_figures_are_written_in_the_order_of_a_proposal_report() -> None:
    register = Register(
        committee_id="c",
        reports=(NATIONAL_2024,),
        labels=(LocalTerm(vocabulary="topic", code="home_made", zh="其余各类"),),
    )
    assert summarize_proposals(register, 2023).splitlines() == [
        "共收到提案5898件。经审查，立案5006件，并案160件，转办732件。",
        "按内容分，经济建设1985件，占39.7%；政治建设465件，占9.3%；其余各类2556件，占51.0%。",
        "截至2024年2月20日，办复率99%。",
    ]


def test_the_counted_sample_adds_up_in_print() -> None:
    text = summarize_proposals(load(SAMPLE))
    assert text.startswith("共收到提案120件。经审查，立案94件，")
    assert "截至2023年12月31日，已办复94件，办复率100%。" in text


def test_parts_are_named_by_their_printed_label_first() -> None:
    labelled = Breakdown(
        indicator="proposals_filed",
        dimension="topic",
        parts=(Part(code="economic", label="经济类", quantity=Quantity(3, counter="件")),),
        period=Period.year(2023),
    )
    assert format_breakdown(labelled) == "经济类3件"


def test_nothing_known_gives_nothing() -> None:
    assert summarize_proposals(Register(committee_id="c"), 2023) == ""
