from hypothesis import given, strategies as st

from cppcc_domain.model import Figure
from cppcc_domain.text.tables import display_width, format_figures, format_table
from cppcc_domain.values import PartialDate, Period, Quantity, Source
from cppcc_domain.vocab.reports import Comparison

cells = st.text(st.sampled_from("甲乙丙ab1%"), max_size=6)


@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5))
def test_columns_start_at_the_same_width_in_every_row(rows: list[tuple[str, str]]) -> None:
    marked = [(first, f"|{second}") for first, second in rows]
    header, rule, *lines = format_table(("指标", "|数据"), marked).splitlines()
    assert {display_width(line[: line.index("|")]) for line in (header, *lines)} == {
        display_width(rule.split("  ")[0]) + 2
    }


def test_a_figure_shows_quantity_period_line_and_note() -> None:
    figure = Figure(
        indicator="proposals_filed",
        quantity=Quantity(94, counter="件"),
        period=Period.year(2023),
        source=Source(line=50),
        note="备注一",
    )
    row = format_figures([figure]).splitlines()[-1].split()
    assert row == ["立案提案", "94件", "2023年", "50", "备注一"]


def test_growth_and_running_figures_say_what_they_are() -> None:
    growth = Figure(indicator="sector_contacts", quantity=Quantity(35, counter="%"), comparison=Comparison.YEAR_ON_YEAR)
    running = Figure(
        indicator="reply_rate",
        quantity=Quantity(100, counter="%"),
        period=Period.year(2023),
        as_of=PartialDate(2023, 12, 31),
    )
    shown = format_figures([growth, running])
    assert "同比增长35%" in shown
    assert "截至2023年12月31日" in shown


def test_an_unknown_indicator_is_shown_by_its_code() -> None:
    assert "harbours_built" in format_figures([Figure(indicator="harbours_built", quantity=Quantity(2, counter="个"))])
