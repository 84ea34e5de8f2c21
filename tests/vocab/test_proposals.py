from cppcc_domain.vocab.proposals import (
    CONVERSION_TARGETS,
    REJECTION_REASONS,
    RESULT_CLASSES,
    SATISFACTION_LEVELS,
    TOPICS,
    FilingStatus,
    HandlingRole,
    HandlingStatus,
)
from cppcc_domain.vocab.sources import EXAMINATION_REPORT_2024, REJECTION_LIST


def test_both_dimensions_of_a_case_can_be_unknown() -> None:
    assert FilingStatus("unknown").zh == HandlingStatus("unknown").zh == "不详"


def test_handling_begins_unassigned_and_ends_in_the_archive() -> None:
    first, *_, last, _unknown = HandlingStatus
    assert (first, last) == (HandlingStatus.NOT_STARTED, HandlingStatus.ARCHIVED)


def test_roles_of_units_are_the_four_of_the_field() -> None:
    assert {role.zh for role in HandlingRole} == {"独办", "主办", "会办", "分办"}


def test_the_national_list_gives_ten_grounds_for_refusal() -> None:
    assert len([reason for reason in REJECTION_REASONS if reason.source == REJECTION_LIST]) == 10


def test_the_national_report_counts_five_spheres() -> None:
    spheres = [topic.zh for topic in TOPICS if topic.source == EXAMINATION_REPORT_2024]
    assert spheres == ["经济建设", "政治建设", "文化建设", "社会建设", "生态文明建设"]


def test_marks_of_result_are_found_as_printed() -> None:
    assert [RESULT_CLASSES[mark].zh for mark in "ABCD"] == ["A类", "B类", "C类", "D类"]
    assert RESULT_CLASSES.find("B类") is RESULT_CLASSES["B"]


def test_scales_and_outcomes_are_found_by_their_local_words() -> None:
    assert SATISFACTION_LEVELS.find("基本满意") is SATISFACTION_LEVELS["mostly_satisfied"]
    assert SATISFACTION_LEVELS.find("理解") is SATISFACTION_LEVELS["understood"]
    assert CONVERSION_TARGETS.find("社情民意") is CONVERSION_TARGETS["opinion_report"]
