"""The daily and the weekly page, in each of the forms that they have had."""

from collections.abc import Sequence
from datetime import date

import pytest

from bot.errors import PublicationRefused
from bot.releases import Figures, Stated
from bot.sources import home_office_daily, home_office_preventions
from bot.sources.parsed import Parsed
from tests.sources.makers import PAGE_HEADER, page, table

RELEASE = date(2026, 4, 21)
ROWS = [(f"{day} April 2026", str(10 * day), "2", "0", "&nbsp;") for day in range(14, 21)]


def arrivals(parsed: Parsed) -> dict[int, int]:
    return {
        figure.first.day: figure.value for figure in Figures(parsed.columns) if figure.measure == "arrivals"
    }


ALL = {day: 10 * day for day in range(14, 21)}


def piped(rows: Sequence[tuple[str, ...]]) -> str:
    head = f"| {' | '.join(PAGE_HEADER)} |\n|–|–|–|–|–|\n"
    lines = "\n".join(f"|# {' | '.join(row[:4])} | |" for row in rows)
    return f"<p>About the page | with a pipe.</p><p>{head}{lines}\n###For users of these statistics</p>"


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(table(ROWS), id="a table"),
        pytest.param(
            f"<p>| {' | '.join(PAGE_HEADER)} |\n|–|–|–|–|–|</p>{table(ROWS, None)}", id="no header row"
        ),
        pytest.param(table([row[:4] for row in ROWS], None), id="no header row, no notes"),
        pytest.param(piped(ROWS), id="Markdown pipes"),
        pytest.param(f"<table><tr><td>Contact</td></tr></table>{table(ROWS)}", id="another table before it"),
    ],
)
def test_reads_each_form_of_the_daily_page(body: str) -> None:
    parsed = home_office_daily.parse(page(body), RELEASE)
    assert arrivals(parsed) == ALL
    assert parsed.refused == ()
    assert len(Figures(parsed.columns)) == 21


def test_a_figure_far_beyond_the_record_is_refused_by_itself() -> None:
    """A digit too many: 2,500 for 250 may be; 25,000 may not."""
    rows = [("13 April 2026", "4000", "2", "0", ""), ("14 April 2026", "25,000", "301", "0", "")]
    parsed = home_office_daily.parse(page(table(rows)), RELEASE)
    assert arrivals(parsed) == {13: 4000}
    assert [refusal.why for refusal in parsed.refused] == [
        "14 April 2026, migrants arrived: 25,000 is far more than any figure so far: refused.",
        "14 April 2026, boats arrived: 301 is far more than any figure so far: refused.",
    ]


def test_keeps_the_true_time_of_the_edit() -> None:
    parsed = home_office_daily.parse(page(table(ROWS), "2026-04-21T13:16:28+01:00"), RELEASE)
    assert parsed.edited == "2026-04-21T13:16:28+01:00"


def test_reads_eight_rows_and_thousands_with_and_without_a_comma() -> None:
    rows = [("13 April 2026", "1,176", "20", "0", "Revised"), ("14 April 2026", "1176", "20", "0", "")]
    assert arrivals(home_office_daily.parse(page(table(rows)), RELEASE)) == {13: 1176, 14: 1176}


def test_a_wrong_year_is_refused_and_never_repaired() -> None:
    rows = [*ROWS[:-1], ("20 April 2025", "200", "2", "0", "")]
    parsed = home_office_daily.parse(page(table(rows)), RELEASE)
    assert arrivals(parsed) == {day: 10 * day for day in range(14, 20)}
    assert [refusal.why for refusal in parsed.refused] == [
        "20 April 2025 stands among days of April 2026: refused."
    ]


def test_a_wrong_year_in_the_first_row_leaves_the_others() -> None:
    rows = [("14 April 2025", "140", "2", "0", ""), *ROWS[1:]]
    parsed = home_office_daily.parse(page(table(rows)), RELEASE)
    assert arrivals(parsed) == {day: 10 * day for day in range(15, 21)}


def test_a_day_left_out_is_told_and_the_rest_is_taken() -> None:
    parsed = home_office_daily.parse(page(table([*ROWS[:3], *ROWS[4:]])), RELEASE)
    assert sorted(arrivals(parsed)) == [14, 15, 16, 18, 19, 20]
    assert "17 April 2026" in parsed.refused[0].why


def test_an_old_page_is_refused() -> None:
    with pytest.raises(
        PublicationRefused, match="14 April 2026 is too long before the release of 1 July 2027"
    ):
        home_office_daily.parse(page(table(ROWS)), date(2027, 7, 1))


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("<p>Nothing today</p>", "no table of days"),
        (table([row[:3] for row in ROWS], None), "no header, and 3 columns"),
        (table(ROWS, ("Date", "People", "Boats", "Landings", "Notes")), "no column 'migrants arrived'"),
        (
            table(ROWS, ("Date", "Boats arrived", "Boats arrived", *PAGE_HEADER[1:3])),
            "no column 'boats involved",
        ),
    ],
)
def test_a_page_of_another_form_is_refused(body: str, sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=sentence):
        home_office_daily.parse(page(body), RELEASE)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"PK\x03\x04", "not a web page"),
        (b"<html>" + b"<div>" * 100_000, "no table of days"),
        (b"<html>", "no table of days"),
    ],
)
def test_what_is_no_page_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=sentence):
        home_office_daily.parse(data, RELEASE)


def week(ending: str, *cells: str) -> str:
    head = ("Migrants arrived", "Boats arrived", "Migrants prevented", "Events prevented")
    row = "".join(f"<td>{cell}</td>" for cell in cells)
    top = "".join(f'<th scope="col">{name}</th>' for name in head)
    return f"<h2>Week ending {ending}</h2><table><thead><tr>{top}</tr></thead><tr>{row}</tr></table>"


def test_states_the_week_from_monday_to_sunday() -> None:
    parsed = home_office_preventions.parse(
        page(week("21 June 2026", "1,912", "28", "800", "27")), date(2026, 6, 30)
    )
    monday, sunday = date(2026, 6, 15), date(2026, 6, 21)
    assert list(Figures(parsed.columns)) == [
        Stated("arrivals", monday, sunday, 1912),
        Stated("boats", monday, sunday, 28),
        Stated("prevented", monday, sunday, 800),
        Stated("events prevented", monday, sunday, 27),
    ]


@pytest.mark.parametrize(
    ("ending", "sentence"),
    [
        (
            "4 January 2025",
            "'Week ending 4 January 2025' stands on a page of 13 January 2026: its year cannot",
        ),
        ("11 January 2027", "11 January 2027 is after the release of 13 January 2026"),
        ("5 January 2026", "5 January 2026 is not a Sunday"),
        ("32 January 2026", "'32 January 2026' is not a day of the calendar"),
        ("recently", "The week on the weekly page: 'recently' is not a day"),
    ],
)
def test_a_week_that_cannot_be_is_refused_whole(ending: str, sentence: str) -> None:
    with pytest.raises(PublicationRefused, match=sentence):
        home_office_preventions.parse(page(week(ending, "1", "1", "1", "1")), date(2026, 1, 13))


def test_a_weekly_page_without_its_week_is_refused() -> None:
    with pytest.raises(PublicationRefused, match="no table under a heading 'Week ending'"):
        home_office_preventions.parse(page("<h2>Summary</h2><table><tr><td>1</td></tr></table>"), RELEASE)
