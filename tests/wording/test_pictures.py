"""What pictures show, and what is said of them to those who cannot see them."""

from datetime import date

import pytest

from bot.wording.charts import Chart
from bot.wording.message import Message, Source
from bot.wording.pictures import Bars, alt, picture

DAYS = tuple(date(2026, month, 1) for month in (6, 7, 8))
MONTHS = Chart(
    "Boats arriving", "boats", ("June 2026", "July 2026", "August 2026"), (37, 32, 5), DAYS, ("August 2026",)
)
MESSAGE = Message(
    "answered",
    "Most in June.",
    "Small boats arriving, by month",
    sources=(Source("Home Office, time series", "https://www.gov.uk/"),),
    chart=MONTHS,
    brief=("counted up to 20 August 2026",),
)


def bars() -> Bars:
    drawn = picture(MESSAGE)
    assert isinstance(drawn, Bars)
    return drawn


def test_the_title_says_what_is_counted_and_the_foot_where_it_is_from() -> None:
    assert (bars().title, bars().source) == ("Small boats arriving, by month", "Home Office, time series")


def test_what_must_be_known_is_in_the_picture() -> None:
    assert bars().note == "Counted up to 20 August 2026. Lighter: August 2026 is not whole."


def test_the_words_for_it_name_highest_and_lowest_of_whole_months() -> None:
    assert alt(bars()) == (
        "Bar chart: Small boats arriving, by month, 3 bars from June 2026 to August 2026. "
        "Highest: June 2026, 37 boats. Lowest: July 2026, 32. "
        "Counted up to 20 August 2026. Lighter: August 2026 is not whole."
    )


@pytest.mark.parametrize("chart", [None, Chart("Boats", "boats", ("2024",), (1,))])
def test_one_point_is_no_picture(chart: Chart | None) -> None:
    assert picture(Message("answered", "One.", chart=chart)) is None
