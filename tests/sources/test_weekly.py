"""The weekly time series: what is stated, what is not, and which rows are refused."""

from datetime import date

import pytest

from bot.errors import PublicationRefused
from bot.releases import Figures, Stated
from bot.sources.home_office_weekly import parse
from bot.sources.parsed import Parsed
from tests.sources.makers import DAY_HEADER, WEEK_HEADER, days, ods, weekly

RELEASE = date(2018, 1, 12)
FIRST = date(2018, 1, 1)


def stated(parsed: Parsed, measure: str, grain: int = 1) -> dict[date, int]:
    """The figures of one measure by first day."""
    return {
        figure.first: figure.value
        for figure in Figures(parsed.columns)
        if figure.measure == measure and (figure.last - figure.first).days + 1 == grain
    }


def whys(parsed: Parsed) -> list[str]:
    return [refusal.why for refusal in parsed.refused]


def test_states_each_day_and_each_monday_to_sunday() -> None:
    parsed = parse(
        weekly(
            days(FIRST, (7, 1, "-", None), (0, 0, 0, "Revised")), [(date(2018, 1, 7), 7, 1, "-", 30, 2, "")]
        ),
        RELEASE,
    )
    assert set(Figures(parsed.columns)) == {
        Stated("arrivals", FIRST, FIRST, 7),
        Stated("arrivals", date(2018, 1, 2), date(2018, 1, 2), 0),
        Stated("boats", FIRST, FIRST, 1),
        Stated("boats", date(2018, 1, 2), date(2018, 1, 2), 0),
        Stated("uncontrolled landings", date(2018, 1, 2), date(2018, 1, 2), 0),
        Stated("arrivals", FIRST, date(2018, 1, 7), 7),
        Stated("boats", FIRST, date(2018, 1, 7), 1),
        Stated("prevented", FIRST, date(2018, 1, 7), 30),
        Stated("events prevented", FIRST, date(2018, 1, 7), 2),
    }
    assert parsed.refused == ()


def test_finds_columns_by_heading_and_not_by_place() -> None:
    header = ("Date", "Boats  arrived", "MIGRANTS ARRIVED", "New column", DAY_HEADER[3])
    file = ods(
        {
            "SB_01": [header, (FIRST, 1, 7, "x", 0)],
            "SB_02": [WEEK_HEADER, (date(2018, 1, 7), 7, 1, "-", "-", "-", None)],
        }
    )
    parsed = parse(file, RELEASE)
    assert (stated(parsed, "arrivals"), stated(parsed, "boats")) == ({FIRST: 7}, {FIRST: 1})


def test_a_sheet_of_another_publication_is_refused_by_its_header() -> None:
    weather = ods({"SB_01": [("Date", "Red days", "Amber days"), (FIRST, 1, 2)]})
    with pytest.raises(
        PublicationRefused, match="SB_01 is not the table expected: no column 'migrants arrived'"
    ):
        parse(weather, RELEASE)


def test_a_file_without_the_sheet_is_refused_with_the_sheets_it_has() -> None:
    with pytest.raises(PublicationRefused, match=r"no sheet 'SB_01'; its sheets: Notes, Other\."):
        parse(ods({"Notes": [["a"]], "Other": [["b"]]}), RELEASE)


@pytest.mark.parametrize(
    ("rows", "kept", "why"),
    [
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2017, 1, 2), 2), (date(2018, 1, 3), 3)],
            {1: 1, 3: 3},
            "2 January 2017 stands among days of January 2018: refused.",
            id="wrong year, before the series",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2019, 1, 2), 2), (date(2018, 1, 3), 3)],
            {1: 1, 3: 3},
            "2 January 2019 is after the release of 12 January 2018: refused.",
            id="wrong year, to come",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2018, 1, 3), 3), (date(2018, 1, 2), 2), (date(2018, 1, 4), 4)],
            {1: 1, 2: 2, 4: 4},
            "3 January 2018 stands out of sequence: refused.",
            id="out of sequence",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2018, 1, 2), 2), (date(2018, 1, 2), 5), (date(2018, 1, 3), 3)],
            {1: 1, 3: 3},
            "2 January 2018 stands twice, with different figures: refused.",
            id="twice, two values",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), ("soon", 2), (date(2018, 1, 3), 3)],
            {1: 1, 3: 3},
            "The day 'soon' is not a day: refused.",
            id="no day",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2018, 1, 3), 3)],
            {1: 1, 3: 3},
            "No row stands for 2 January 2018: nothing was taken for it.",
            id="left out",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2018, 1, 2), 2.5)],
            {1: 1},
            "2 January 2018, migrants arrived: '2.5' is not a whole number: refused.",
            id="half a person",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2018, 1, 2), -2)],
            {1: 1},
            "2 January 2018, migrants arrived: '-2.0' cannot be a count: refused.",
            id="negative",
        ),
        pytest.param(
            [(date(2018, 1, 1), 1), (date(2018, 1, 2), "many")],
            {1: 1},
            "2 January 2018, migrants arrived: 'many' is not a whole number: refused.",
            id="words",
        ),
    ],
)
def test_what_cannot_be_right_is_refused_and_the_rest_is_taken(
    rows: list[tuple[date, float]], kept: dict[int, int], why: str
) -> None:
    parsed = parse(weekly([(day, people, 0, "-", None) for day, people in rows]), RELEASE)
    assert stated(parsed, "arrivals") == {date(2018, 1, day): people for day, people in kept.items()}
    assert why in whys(parsed)


def test_a_day_that_stands_twice_with_the_same_figures_is_one_day() -> None:
    rows = [(FIRST, 1, 1, "-", None), (FIRST, 1, 1, "-", None), (date(2018, 1, 2), 2, 1, "-", None)]
    parsed = parse(weekly(rows), RELEASE)
    assert stated(parsed, "arrivals") == {FIRST: 1, date(2018, 1, 2): 2}
    assert parsed.refused == ()


def test_a_refusal_says_where() -> None:
    parsed = parse(weekly([*days(FIRST, (1, 1, "-", None)), ("soon", 2, 1, "-", None)]), RELEASE)
    assert [refusal.where for refusal in parsed.refused] == ["SB_01, row 3"]


def test_a_week_that_does_not_end_on_a_sunday_is_refused() -> None:
    weeks = [(date(2018, 1, 7), 1, 1, "-", "-", "-", None), (date(2018, 1, 10), 2, 1, "-", "-", "-", None)]
    parsed = parse(weekly(days(FIRST, (1, 1, "-", None)), weeks), RELEASE)
    assert stated(parsed, "arrivals", 7) == {FIRST: 1}
    assert whys(parsed) == ["10 January 2018 is not a Sunday, on which a week ends: refused."]


def test_weeks_that_all_end_on_a_saturday_are_refused_though_a_week_apart() -> None:
    weeks = [(date(2018, 1, 6), 1, 1, "-", "-", "-", None), (date(2018, 1, 13), 2, 1, "-", "-", "-", None)]
    with pytest.raises(PublicationRefused, match="SB_02: 6 January 2018 is not a Sunday"):
        parse(weekly(days(FIRST, (1, 1, "-", None)), weeks), date(2018, 2, 1))


def test_only_what_is_collected_is_stated() -> None:
    parsed = parse(weekly(days(FIRST, (1, 1, "-", None), (2, 1, 0, None))), RELEASE)
    assert stated(parsed, "uncontrolled landings") == {date(2018, 1, 2): 0}


def test_a_header_and_no_rows_is_refused() -> None:
    with pytest.raises(PublicationRefused, match="SB_01 has a header and no rows"):
        parse(weekly([]), RELEASE)
