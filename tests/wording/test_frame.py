"""The figures behind an answer, as a spreadsheet gets them."""

import pytest

from bot.answers import Answer
from bot.figures import Known
from bot.wording.frame import COLUMNS, _harmless, csv, frame
from tests.spec.tables import asked, given


@pytest.fixture
def known() -> Known:
    return given("""
        day        | arrivals | boats
        2026-08-18 | 100      | 2
        2026-08-19 | -        | -
        2026-08-20 | 50       | 1
    """)


@pytest.fixture
def total(known: Known) -> Answer:
    return asked("total arrivals 2026-08-18 to 2026-08-20", known)


def test_the_days_behind_a_total_add_up_to_it(total: Answer) -> None:
    data = frame(total)
    assert tuple(data.columns) == COLUMNS
    assert data["value"].sum() == total.figures[0].value == 150
    assert [str(day) for day in data["first_day"]] == ["2026-08-18", "2026-08-20"]  # the hole is no nought


def test_pieces_asked_for_are_the_rows(known: Known) -> None:
    data = frame(asked("series of arrivals by month in August 2026", known))
    assert list(data["value"]) == [150]
    assert [str(day) for day in (data["first_day"][0], data["last_day"][0])] == ["2026-08-18", "2026-08-20"]


def test_csv_has_a_heading_and_a_row_a_day(total: Answer) -> None:
    first, *rows = csv(total).splitlines()
    assert first == ",".join(COLUMNS)
    assert rows[0] == "2026-08-18,2026-08-18,arrivals,100,people,home-office-weekly,2026-08-21"
    assert len(rows) == 2


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_text_runs_as_a_formula(text: str) -> None:
    assert _harmless(text) == f"'{text}"


def test_other_text_stays_as_it_is() -> None:
    assert _harmless("arrivals, May 2024") == "arrivals, May 2024"
