"""The quarterly workbook, under both of its names."""

from datetime import date

import pytest

from bot.errors import PublicationRefused
from bot.releases import Figures, Stated
from bot.sources.home_office_quarterly import parse
from tests.sources.makers import Cell, xlsx

HEADER = (
    "Year",
    "Quarter",
    "Method of entry",
    "Nationality",
    "Region",
    "Sex",
    "Age Group",
    "Number of detections",
)
RELEASE = date(2018, 8, 23)
Row = tuple[Cell, ...]


def row(quarter: str, people: Cell, nationality: str = "Iran", method: str = "Small boat arrivals") -> Row:
    return (int(quarter[:4]), quarter, method, nationality, "Middle East", "Male", "25 to 39", people)


def workbook(rows: list[Row], sheet: str = "Data_IER_D01") -> bytes:
    end = ("End of table", *[None] * 7)
    return xlsx({"Notes": [["Notes"]], sheet: [["Title", *[None] * 7], HEADER, *rows, end]})


ROWS = [
    row("2018 Q1", 3),
    row("2018 Q1", 4, "Iraq"),
    row("2018 Q1", 900, method="Inadequately documented air arrivals"),
    row("2018 Q2", 5),
    row("2018 Q2", 6),
]
Q1, Q2 = (date(2018, 1, 1), date(2018, 3, 31)), (date(2018, 4, 1), date(2018, 6, 30))


@pytest.mark.parametrize("sheet", ["Data - Irr_D01", "Data_IER_D01"])
def test_sums_small_boats_by_quarter_and_nationality(sheet: str) -> None:
    assert list(Figures(parse(workbook(ROWS, sheet), RELEASE).columns)) == [
        Stated("arrivals", *Q1, 7),
        Stated("arrivals", *Q2, 11),
        Stated("arrivals by nationality", *Q1, 3, "Iran"),
        Stated("arrivals by nationality", *Q2, 11, "Iran"),
        Stated("arrivals by nationality", *Q1, 4, "Iraq"),
    ]


@pytest.mark.parametrize(
    ("rows", "sentence"),
    [
        ([*ROWS, row("2018 Q2", "[x]")], r"Row 8: '\[x\]' is not a whole number: the file is refused"),
        ([*ROWS, row("2018 Q2", -1)], "Row 8: '-1.0' cannot be a count"),
        ([*ROWS, row("2018 Q3", 1)], "Row 8 is of 2018 Q3, which was not over on 23 August 2018"),
        ([*ROWS, row("2018 Q5", 1)], "Row 8 is of no quarter that can be"),
        ([*ROWS, (2017, *row("2018 Q2", 1)[1:])], "Row 8 is of no quarter that can be"),
        ([row("2018 Q2", 1, method="Air")], "no row of small boat arrivals"),
    ],
)
def test_one_bad_row_refuses_the_file(rows: list[Row], sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=sentence):
        parse(workbook(rows), RELEASE)


def test_a_quarter_missing_in_the_middle_refuses_the_file() -> None:
    with pytest.raises(PublicationRefused, match="from 31 March 2018 to 1 July 2018"):
        parse(workbook([row("2018 Q1", 1), row("2018 Q3", 1)]), date(2019, 1, 1))


def test_a_workbook_of_another_subject_is_refused() -> None:
    with pytest.raises(PublicationRefused, match="no sheet 'Data_IER_D01'; its sheets: Asylum"):
        parse(xlsx({"Asylum": [HEADER]}), RELEASE)
    with pytest.raises(PublicationRefused, match="no column 'Number of detections'"):
        parse(xlsx({"Data_IER_D01": [["Title"], HEADER[:-1]]}), RELEASE)
