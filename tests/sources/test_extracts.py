"""The small tables: by nationality, the annual official series, red days."""

from datetime import date

import pytest

from bot.errors import PublicationRefused
from bot.releases import Figures, Stated
from bot.sources import home_office_annual, home_office_nationality, met_office_red_days
from bot.sources.cells import CellFault

BY_NATIONALITY = b"""year,nationality,people,partial_year,row_kind
2024,Iran,4,0,nationality
2024,Total,10,0,total
2024,All other nationalities,5,0,other
2024,Not currently recorded,1,0,unrecorded
2025,Iran,2,1,nationality
2025,Total,2,1,total
"""


def test_nationality_states_years_and_a_part_year_to_the_last_quarter_out() -> None:
    whole = (date(2024, 1, 1), date(2024, 12, 31))
    part = (date(2025, 1, 1), date(2025, 9, 30))
    measure = "arrivals by nationality"
    parsed = home_office_nationality.parse(BY_NATIONALITY, date(2025, 11, 27))
    assert set(Figures(parsed.columns)) == {
        Stated(measure, *whole, 4, "Iran"),
        Stated(measure, *whole, 10, "Total"),
        Stated(measure, *whole, 5, "All other nationalities"),
        Stated(measure, *whole, 1, "Not currently recorded"),
        Stated(measure, *part, 2, "Iran"),
        Stated(measure, *part, 2, "Total"),
    }


@pytest.mark.parametrize(
    ("published", "last"),
    [
        (date(2025, 5, 22), date(2025, 3, 31)),
        (date(2025, 8, 21), date(2025, 6, 30)),
        (date(2026, 2, 1), date(2025, 9, 30)),
        (date(2026, 2, 26), date(2025, 12, 31)),
    ],
)
def test_a_part_year_ends_with_the_quarter_that_the_release_is_of(published: date, last: date) -> None:
    parsed = home_office_nationality.parse(BY_NATIONALITY, published)
    ends = {figure.last for figure in Figures(parsed.columns) if figure.first.year == 2025}
    assert ends == {last}


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        (b"Iran,4", b"Iran,5", "2024: its rows add up to 11, and its total is [10]: the year is refused."),
        (b"Iran,4", b"Iran,x", "2024: 'x' is not a whole number: the year is refused."),
        (
            b"2024,Total",
            b"2024,Iran,0,0,nationality\n2024,Total",
            "2024: one nationality stands twice: the year is refused.",
        ),
        (
            b"2024,Total,10,0,total\n",
            b"",
            "2024: its rows add up to 10, and its total is []: the year is refused.",
        ),
    ],
)
def test_a_year_that_does_not_add_up_is_refused_and_the_others_taken(
    old: bytes, new: bytes, why: str
) -> None:
    parsed = home_office_nationality.parse(BY_NATIONALITY.replace(old, new), date(2025, 11, 27))
    assert [refusal.why for refusal in parsed.refused] == [why]
    assert {figure.first.year for figure in Figures(parsed.columns)} == {2025}


ANNUAL = b"""year,ods_people,quarterly_x_people_jun2026,quarterly_x_boats_jun2026,note
2025,9,10,2,
2026H1,9,5,1,"a, b"
"""


def test_annual_states_the_final_columns_by_year_and_half_year() -> None:
    parsed = home_office_annual.parse(ANNUAL, date(2026, 8, 20))
    year, half = (date(2025, 1, 1), date(2025, 12, 31)), (date(2026, 1, 1), date(2026, 6, 30))
    assert set(Figures(parsed.columns)) == {
        Stated("arrivals", *year, 10),
        Stated("boats", *year, 2),
        Stated("arrivals", *half, 5),
        Stated("boats", *half, 1),
    }


def test_annual_refuses_what_was_not_over_and_a_table_of_another_form() -> None:
    parsed = home_office_annual.parse(ANNUAL, date(2026, 6, 29))
    assert [refusal.where for refusal in parsed.refused] == ["2026H1"]
    with pytest.raises(PublicationRefused, match="no single column of final people"):
        home_office_annual.parse(ANNUAL.replace(b"quarterly_x_people", b"people"), date(2026, 8, 20))


@pytest.mark.parametrize(
    ("label", "first", "last"),
    [
        ("2021-22 (6 Apr 2021-5 Apr 2022)", date(2021, 4, 6), date(2022, 4, 5)),
        ("year ending April 2025", date(2024, 5, 1), date(2025, 4, 30)),
        ("year ending February 2025", date(2024, 3, 1), date(2025, 2, 28)),
        ("Jan-Apr 2022", date(2022, 1, 1), date(2022, 4, 30)),
        ("Jul 2023-Apr 2024", date(2023, 7, 1), date(2024, 4, 30)),
        ("11 Oct-10 Nov 2023", date(2023, 10, 11), date(2023, 11, 10)),
    ],
)
def test_reads_periods_in_words(label: str, first: date, last: date) -> None:
    assert met_office_red_days.span(label) == (first, last)


@pytest.mark.parametrize(
    "label", ["2021-22", "Apr-Jan 2022", "30 Feb-1 Mar 2023", "Foo-Bar 2023", "year ending Foo 2025", ""]
)
def test_refuses_words_that_are_no_period(label: str) -> None:
    with pytest.raises(CellFault):
        met_office_red_days.span(label)


def test_an_empty_cell_states_no_red_days() -> None:
    data = b"period,red_days\nJan-Apr 2022,27\nJul 2023-Apr 2024,\nsometime,4\nJan-Apr 2026,9\n"
    parsed = met_office_red_days.parse(data, date(2025, 6, 3))
    assert list(Figures(parsed.columns)) == [Stated("red days", date(2022, 1, 1), date(2022, 4, 30), 27)]
    assert [refusal.where for refusal in parsed.refused] == ["sometime", "Jan-Apr 2026"]
