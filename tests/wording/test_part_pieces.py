"""Which piece was lowest, where a part of another is lower."""

import pytest

from bot.wording.charts import chart
from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from bot.wording.tables import table
from tests.spec.tables import asked, given

YEAR = given("day | arrivals\n2024-12-01 to 2025-08-31 | 20\n2025-09-01 to 2026-08-20 | 10")
PAST = given("day | arrivals\n2018-01-01 to 2026-08-20 | 10")


def test_a_part_that_is_lower_is_not_passed_over_in_silence() -> None:
    said = headline(asked("breakdown of arrivals by month 2025-08-01 to 2025-11-05", YEAR), NEWSPAPER)
    assert "highest in August 2025 (620) and, of those complete, lowest in September 2025 (300)" in said


def test_where_all_are_whole_nothing_is_added() -> None:
    said = headline(asked("breakdown of arrivals by month H2 2025", YEAR), NEWSPAPER)
    assert "and lowest in September 2025 and November 2025 (300 in each)" in said


def test_many_that_are_lowest_are_counted_by_what_they_are() -> None:
    quiet = given("day | arrivals\n2025-01-01 to 2025-01-20 | 0\n2025-01-21 to 2025-03-31 | 7")
    by_day = headline(asked("series of arrivals by day in 2025-01-15 to 2025-01-21", quiet), NEWSPAPER)
    assert by_day.endswith("highest on 21 January 2025 (7) and lowest on six days (0 on each).")


@pytest.mark.parametrize("compared", ["2026 with 2025", "ytd 2026 with ytd 2025"])
def test_a_period_that_is_cut_is_shown_with_the_days_that_were_counted(compared: str) -> None:
    answer = asked(f"compare arrivals {compared}", YEAR)
    shown, drawn = table(answer, NEWSPAPER), chart(answer)
    assert shown is not None
    assert [row[0] for row in shown.rows][1:3] == [
        "arrivals, 1 January to 20 August 2026",
        "arrivals, 1 January to 20 August 2025",
    ]
    assert drawn is not None
    assert drawn.labels == ("1 January to 20 August 2025", "1 January to 20 August 2026")


def test_bars_by_the_same_date_say_which() -> None:
    drawn = chart(asked("pace of arrivals in 2026", PAST))
    assert drawn is not None
    assert drawn.title == "By 20 August: people arriving in small boats"
