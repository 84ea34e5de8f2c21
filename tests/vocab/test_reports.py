from cppcc_domain.vocab.quantities import COUNTERS
from cppcc_domain.vocab.reports import INDICATORS, Comparison, PeriodKind

COUNTERS_OF_THE_DISTRICT_REPORT = {
    "party_branches": "个",
    "branch_members": "名",
    "mock_cppcc_schools": "所",
    "reading_groups": "个",
    "reading_bases": "个",
    "reading_events": "场",
    "key_consultations": "项",
    "proposals_filed": "件",
    "key_topics": "个",
    "research_inspection_study": "次",
    "reports_submitted": "期",
    "opinion_reports": "篇",
    "sector_contacts": "次",
    "member_visits": "次",
    "training_courses": "期",
    "training_attendances": "人次",
    "excellent_standing_members": "名",
    "excellent_members": "名",
    "staff_study_sessions": "次",
    "grassroots_guidance": "次",
    "platforms_upgraded": "个",
    "deliberations": "场",
    "issues_solved": "个",
}


def test_the_figures_of_a_districts_report_have_their_indicators_and_counters() -> None:
    assert {code: INDICATORS[code].counter for code in COUNTERS_OF_THE_DISTRICT_REPORT} == (
        COUNTERS_OF_THE_DISTRICT_REPORT
    )


def test_only_figures_counted_together_are_composite() -> None:
    assert {indicator.code for indicator in INDICATORS if indicator.composite} == {
        "research_inspection_study",
        "reports_submitted",
    }


def test_every_indicator_uses_known_counters_each_once() -> None:
    for indicator in INDICATORS:
        counters = (indicator.counter, *indicator.other_counters)
        assert all(counter in COUNTERS for counter in counters)
        assert len(set(counters)) == len(counters)


def test_an_indicator_knows_which_counters_suit_it() -> None:
    opinions = INDICATORS["opinion_reports"]
    assert [counter for counter in ("篇", "条", "期", "名", "") if opinions.is_counted_in(counter)] == [
        "篇",
        "条",
        "期",
    ]
    assert INDICATORS["proposals_filed"].other_counters == INDICATORS["training_attendances"].other_counters == ()


def test_rates_are_percentages_and_nothing_else_is() -> None:
    assert all((indicator.counter == "%") == indicator.code.endswith("_rate") for indicator in INDICATORS)


def test_growth_and_periods_are_named_as_reports_name_them() -> None:
    assert Comparison.YEAR_ON_YEAR.zh == "同比"
    assert {kind.zh for kind in PeriodKind} == {"全年", "以来", "截至"}
