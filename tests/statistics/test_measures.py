from cppcc_domain.model import COLLECTIONS
from cppcc_domain.statistics import COUNTED_FROM, MEASURES
from cppcc_domain.vocab import INDICATORS

# What the annual report of a district states, and the checklist of a full one (办复率 and 立案率 are rates).
OF_THE_DISTRICT_REPORT = {
    "party_branches",
    "branch_members",
    "mock_cppcc_schools",
    "reading_groups",
    "reading_bases",
    "reading_events",
    "key_consultations",
    "proposals_filed",
    "key_topics",
    "research_inspection_study",
    "reports_submitted",
    "opinion_reports",
    "sector_contacts",
    "member_visits",
    "training_courses",
    "training_attendances",
    "excellent_standing_members",
    "excellent_members",
    "staff_study_sessions",
    "grassroots_guidance",
    "platforms_upgraded",
    "deliberations",
    "issues_solved",
}


def test_every_figure_of_the_district_report_can_be_counted() -> None:
    assert MEASURES.keys() >= OF_THE_DISTRICT_REPORT


def test_every_indicator_is_counted_but_the_satisfaction_rate_whose_base_reports_do_not_agree_on() -> None:
    assert {indicator.code for indicator in INDICATORS} - MEASURES.keys() == {"satisfaction_rate"}


def test_only_known_indicators_are_counted_and_from_collections_of_the_register() -> None:
    assert MEASURES.keys() <= {indicator.code for indicator in INDICATORS}
    assert all(names and set(names) <= set(COLLECTIONS.values()) for names in COUNTED_FROM.values())
    assert COUNTED_FROM.keys() == MEASURES.keys()


def test_rates_and_nothing_else_have_a_base_that_is_itself_counted_from_no_other_collections() -> None:
    rates = {code for code, measure in MEASURES.items() if measure.base is not None}
    assert rates == {code for code in MEASURES if INDICATORS[code].counter == "%"}
    for code in rates:
        base = MEASURES[code].base
        assert base is not None
        assert set(COUNTED_FROM[base]) <= set(COUNTED_FROM[code])
