"""CSV: what a spreadsheet opens, and never runs."""

import csv
from dataclasses import replace
from io import BytesIO, StringIO

import pandas as pd
import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from bot.answers import Answer
from bot.errors import NoFigure
from bot.figures import Known
from bot.wording.spreadsheet import COLUMNS, days_csv, figures_csv, files, harmless
from tests.spec.tables import asked, given

SIGNS = "=+-@＝＋－＠"


@pytest.fixture
def known() -> Known:
    return given(
        """
        day                      | arrivals | boats
        2024-01-01 to 2024-12-31 | 100      | 2
        2026-08-18               | 100      | 2
        2026-08-19               | -        | -
        2026-08-20               | 50       | 1
        """,
        longer="""
        period | measure                 | category | value
        2024   | arrivals by nationality | Total    | 36600
        2024   | arrivals by nationality | Albania  | 6198
        """,
    )


@pytest.fixture
def total(known: Known) -> Answer:
    return asked("total arrivals 2026-08-18 to 2026-08-20", known)


def test_there_is_a_heading_and_a_row_a_day(total: Answer) -> None:
    first, *rows = days_csv(total).splitlines()
    assert first == ",".join(COLUMNS)
    assert rows[0] == "arrivals,100,people,2026-08-18,2026-08-18,provisional,home-office-weekly"
    assert len(rows) == 2


def test_a_whole_number_stays_one_beside_a_percentage(known: Known) -> None:
    lines = figures_csv(asked("share of arrivals from Albania 2024", known)).splitlines()
    assert any(",6198,people," in line for line in lines)


def test_what_is_no_sum_of_days_has_one_file(known: Known) -> None:
    highest = asked("highest 1 day of arrivals in 2024", known)
    assert [file.name for file in files(highest)] == ["highest-1-day-of-arrivals-in-2024.csv"]
    with pytest.raises(NoFigure):
        days_csv(highest)


def test_a_sum_has_its_days_in_a_file_of_their_own(total: Answer) -> None:
    figures, days = files(total)
    assert days.name == "total-arrivals-2026-08-18-to-2026-08-20-days.csv"
    assert pd.read_csv(BytesIO(days.data), encoding="utf-8-sig")["value"].sum() == 150
    assert figures.data.startswith(b"\xef\xbb\xbfname,value")  # Excel's sign of UTF-8


def test_what_has_no_figure_has_no_file(known: Known) -> None:
    assert files(asked("definition of boats", known)) == ()


def test_every_word_comes_back_from_a_spreadsheets_reader(total: Answer) -> None:
    name = '“One in, one out”, −3,\n"quoted"; Côte d\'Opale'
    strange = replace(total, figures=(replace(total.figures[0], name=name),))
    rows = list(csv.reader(StringIO(files(strange)[0].data.decode("utf-8-sig"))))
    assert rows[1][0] == name


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize(
    "blank", ["", " ", "  ", "\N{NO-BREAK SPACE}", "\t", "\r", "\n", "\N{ZERO WIDTH SPACE}"]
)
def test_no_text_runs_as_a_formula(blank: str, sign: str) -> None:
    assert harmless(f"{blank}{sign}1+1") == f"'{blank}{sign}1+1"


@drawn(st.text())
def test_no_text_begins_as_a_formula_does(text: str) -> None:
    kept = str(harmless(text))
    assert kept.endswith(text)
    seen = "".join(char for char in kept if char.isprintable()).lstrip()
    assert not seen.startswith(tuple(SIGNS))


@pytest.mark.parametrize("cell", ["arrivals, May 2024", -1, -0.5, "", " arrivals"])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    assert harmless(cell) == cell
