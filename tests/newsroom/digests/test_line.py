"""One measure's week against others, worked by hand."""

from bot.newsroom.digests.line import line
from bot.sending.calendar import week_of
from tests.newsroom.by_hand import asking
from tests.spec.tables import given

W33 = week_of("2026-W33")  # 10 to 16 August 2026

YEARS = """
    day                      | arrivals | boats
    2021-08-16 to 2021-08-22 | 10       | 1
    2022-08-15 to 2022-08-21 | 20       | 1
    2023-08-14 to 2023-08-20 | 30       | 1
    2024-08-12 to 2024-08-18 | 40       | 1
    2025-08-11 to 2025-08-17 | 50       | 2
    2026-08-03 to 2026-08-09 | 30       | 1
    2026-08-10 to 2026-08-16 | 15       | 1
"""


def test_a_week_is_set_against_three_things() -> None:
    """105 people; 210 the week before; 350 in 2025; on average (70 + 140 + 210 + 280 + 350) / 5 = 210."""
    found = line("arrivals", W33, asking(given(YEARS)))
    assert found.week is not None
    assert found.before is not None
    assert found.year_before is not None
    assert found.average is not None
    assert found.week.figures[0].value == 105
    assert (found.before.value, found.before.percent) == (210, -50.0)
    assert (found.year_before.value, found.year_before.percent) == (350, -70.0)
    assert (found.average.value, found.average.percent) == (210.0, -50.0)


def test_an_average_of_ratios_is_the_ratio_of_the_sums() -> None:
    """1,050 people in 7 + 7 + 7 + 7 + 14 = 42 boats: 25 per boat; the mean of the ratios would be 25 too,
    but for 2025, where it is 25 and not 50."""
    found = line("people per boat", W33, asking(given(YEARS)))
    assert found.average is not None
    assert found.average.value == 25.0
    assert found.year_before is not None
    assert found.year_before.value == 25.0
    assert found.before is not None
    assert (found.before.value, found.before.percent) == (30.0, None)  # seven boats are too small a base


def test_an_average_is_of_the_weeks_held_whole_and_of_three_at_least() -> None:
    without_two = YEARS.replace("2021-08-16 to 2021-08-22 | 10", "2021-08-16 to 2021-08-22 | -")
    without_two = without_two.replace("2022-08-15 to", "2022-08-16 to")  # its Monday is missing
    found = line("arrivals", W33, asking(given(without_two)))
    assert found.average is not None
    assert [week.ending.year for week in found.average.weeks] == [2023, 2024, 2025]
    assert found.average.value == 280.0
    without_three = without_two.replace("2023-08-14 to", "2023-08-15 to")
    assert line("arrivals", W33, asking(given(without_three))).average is None


def test_a_percentage_is_of_unrounded_figures() -> None:
    """The mean is 200 / 3 = 66.7 people: 105 is 57.5 per cent more than 66.66, and 57.4 more than 66.7."""
    days = """
        day                      | arrivals
        2023-08-14               | 50
        2023-08-15 to 2023-08-20 | 0
        2024-08-12               | 50
        2024-08-13 to 2024-08-18 | 0
        2025-08-11               | 100
        2025-08-12 to 2025-08-17 | 0
        2026-08-10 to 2026-08-16 | 15
    """
    found = line("arrivals", W33, asking(given(days)))
    assert found.average is not None
    assert (found.average.value, found.average.percent) == (66.7, 57.5)


def test_a_week_that_is_not_held_whole_has_no_figure() -> None:
    days = "day | arrivals\n2026-08-03 to 2026-08-15 | 10"
    found = line("arrivals", W33, asking(given(days)))
    assert found.week is None
    assert found.newest is not None
    assert found.newest.isoformat() == "2026-08-15"


def test_a_week_shifted_by_a_day_would_count_otherwise() -> None:
    """Only Monday to Sunday are counted: the days on both sides are far larger."""
    days = """
        day                      | arrivals
        2026-08-02               | 1000
        2026-08-03               | 100
        2026-08-04 to 2026-08-08 | 0
        2026-08-09               | 1
        2026-08-10               | 2
        2026-08-11 to 2026-08-15 | 0
        2026-08-16               | 5
        2026-08-17               | 9000
    """
    found = line("arrivals", W33, asking(given(days)))
    assert found.week is not None
    assert found.before is not None
    assert (found.week.figures[0].value, found.before.value) == (7, 101)
