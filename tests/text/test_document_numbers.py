import pytest
from hypothesis import given

from cppcc_domain.errors import ImpossibleValueError, ParseError
from cppcc_domain.testing.strategies import document_numbers
from cppcc_domain.text.document_numbers import format_document_number, parse_document_number
from cppcc_domain.values.documents import DocumentNumber


@given(document_numbers())
def test_a_document_number_is_read_back(number: DocumentNumber) -> None:
    assert parse_document_number(format_document_number(number)) == number


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("政全厅发〔2018〕59号", "政全厅发〔2018〕59号"),
        ("潼民发【2024】275号", "潼民发〔2024〕275号"),
        ("平交复函[2017]19号B类", "平交复函〔2017〕19号"),
        ("[2016]洞政复函 3号(A类)", "洞政复函〔2016〕3号"),
        ("徽發[1980]8號", "徽发〔1980〕8号"),
        ("浙海渔提函（2012）第012号", "浙海渔提函〔2012〕12号"),
        ("(2010)榕政提字第15号", "榕政提字〔2010〕15号"),
        ("府提［２０１８］１２号", "府提〔2018〕12号"),
        ("宣 发〔2010 年〕25 号", "宣发〔2010〕25号"),
        ("沪府〔二〇一八〕十二号", "沪府〔2018〕12号"),
        ("某政协办﹝2023﹞12号", "某政协办〔2023〕12号"),
        ("某政办〈2023〉7号", "某政办〔2023〕7号"),
        ("中某发［2019］11号文", "中某发〔2019〕11号"),
        ("某政办发〔2023〕12号文件", "某政办发〔2023〕12号"),
        ("某财函〔2023〕0012号（A类）", "某财函〔2023〕12号"),
    ],
)
def test_what_offices_write_becomes_the_canonical_form(text: str, canonical: str) -> None:
    assert format_document_number(parse_document_number(text)) == canonical


def test_an_empty_serial_is_named_as_the_fault() -> None:
    with pytest.raises(ParseError, match="serial") as refusal:
        parse_document_number("清政建複〔2022〕號")
    assert refusal.value.position == 10


@pytest.mark.parametrize(
    "text", ["", "政发2018 12号", "〔2018〕12号", "政发〔18〕12号", "政发〔2018〕12", "政发〔2018〕12号附件"]
)
def test_what_is_no_document_number_is_refused(text: str) -> None:
    with pytest.raises(ParseError):
        parse_document_number(text)


@pytest.mark.parametrize("text", ["政发〔2018〕0号", "政发〔1018〕1号"])
def test_an_impossible_year_or_serial_is_refused(text: str) -> None:
    with pytest.raises(ImpossibleValueError):
        parse_document_number(text)


@pytest.mark.parametrize("organ", ["政 发", "政發", "政(发)"])
def test_an_organ_code_that_would_not_come_back_is_not_written(organ: str) -> None:
    with pytest.raises(ImpossibleValueError):
        format_document_number(DocumentNumber(organ, 2018, 1))
