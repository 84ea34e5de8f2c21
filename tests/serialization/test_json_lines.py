from collections.abc import Iterator
from pathlib import Path

import pytest

from cppcc_domain.model import Contact, Person
from cppcc_domain.model.proposal_events import Filed, Submitted
from cppcc_domain.serialization import DocumentError, MessageCode, iter_json_lines, write_json_lines

PERSONS = tuple(
    Person(id=f"p{number}", name="甲\u2028某", contacts=(Contact(kind="phone", value="1"),)) for number in range(3)
)
GOOD = '{"id":"p","name":"甲某"}'


def lines(tmp_path: Path, *content: str) -> Path:
    path = tmp_path / "persons.jsonl"
    path.write_bytes("\n".join(content).encode())
    return path


def test_what_is_written_is_read(tmp_path: Path) -> None:
    path = tmp_path / "persons.jsonl"
    write_json_lines(path, iter(PERSONS))
    assert path.read_bytes().count(b"}\n") == len(PERSONS)
    assert (
        tuple(iter_json_lines(path, Person)) == tuple(iter_json_lines(str(path), Person, errors="collect")) == PERSONS
    )


def test_numbers_of_unknown_keys_keep_their_digits(tmp_path: Path) -> None:
    line = '{"id":"p","name":"甲某","x":[1.10,{"y":12345678901234567890.123}]}'
    path = tmp_path / "written.jsonl"
    write_json_lines(path, iter_json_lines(lines(tmp_path, line), Person))
    assert path.read_text(encoding="utf-8") == line + "\n"


def test_events_are_read_by_their_class(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    write_json_lines(path, [Filed(number=7)])
    assert list(iter_json_lines(path, Filed)) == [Filed(number=7)]
    with pytest.raises(DocumentError, match=r"^line 1, \$\.type: "):
        list(iter_json_lines(path, Submitted))


def test_lines_for_the_public_leave_out_personal_contacts(tmp_path: Path) -> None:
    path = tmp_path / "persons.jsonl"
    write_json_lines(path, PERSONS, audience="public")
    assert [person.contacts for person in iter_json_lines(path, Person)] == [None] * 3


def test_blank_lines_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path) -> None:
    path = lines(tmp_path, "\ufeff" + GOOD, "", "  ", GOOD + "\r", GOOD)
    assert len(list(iter_json_lines(path, Person))) == 3


def test_the_first_wrong_line_ends_the_reading(tmp_path: Path) -> None:
    objects = iter_json_lines(lines(tmp_path, GOOD, "", '{"id":1,"name":""}', "{"), Person)
    assert next(objects).id == "p"
    with pytest.raises(DocumentError) as caught:
        next(objects)
    assert [(problem.line, problem.path) for problem in caught.value.problems] == [(3, "$.id"), (3, "$.name")]
    assert str(caught.value).startswith("line 3, $.id: expected text, found 1\n")


def test_wrong_lines_are_collected_beside_the_good_ones(tmp_path: Path) -> None:
    objects = iter_json_lines(lines(tmp_path, GOOD, "{", GOOD, "[]", GOOD), Person, errors="collect")
    assert len(list(objects)) == 3
    assert [(problem.line, problem.message_code) for problem in objects.problems] == [
        (2, MessageCode.CUT_OFF),
        (4, MessageCode.WRONG_TYPE),
    ]


def test_a_line_in_another_encoding_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "persons.jsonl"
    path.write_bytes(GOOD.encode() + b"\n" + GOOD.encode("gbk") + b"\n")
    objects = iter_json_lines(path, Person, errors="collect")
    assert len(list(objects)) == 1
    assert [(problem.line, problem.value) for problem in objects.problems] == [(2, "GBK")]


def test_objects_come_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "persons.jsonl"
    seen: list[int] = []

    def persons() -> Iterator[Person]:
        for number in range(3):
            seen.append(number)
            yield PERSONS[number]

    write_json_lines(path, persons())
    assert seen == [0, 1, 2]
    assert next(iter_json_lines(path, Person)) == PERSONS[0]


def test_another_way_of_handling_errors_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="errors must be one of raise, collect, not 'ignore'"):
        iter_json_lines(tmp_path / "none", Person, errors="ignore")  # type: ignore[arg-type]
