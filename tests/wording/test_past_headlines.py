"""Headlines about what came before: since when, one record after the other, and how a year goes on."""

from typing import get_args

import pytest

from bot.questions import Question, parse
from bot.wording.charts import chart
from bot.wording.headline import headline
from bot.wording.read_as import read_as
from bot.wording.style import NEWSPAPER, WEB
from bot.wording.tables import Table, table
from tests.spec.tables import asked
from tests.wording.known import KNOWN
from tests.wording.test_compared_headlines import COMPARED
from tests.wording.test_headlines import SAID

PAST = {
    "highest since when arrivals on 2024-05-12": (
        "On 12 May 2024, 1,305 people arrived in small boats, the most on any day since records began on 1 "
        "January 2018."
    ),
    "highest since when arrivals on 2023-06-01": (
        "On 1 June 2023, 60 people arrived in small boats, the same as on 31 May 2023, the day before."
    ),
    "highest since when arrivals on 2025-01-01": (
        "On 1 January 2025, one person arrived in small boats, fewer than on 31 December 2024, the day "
        "before (100)."
    ),
    "lowest since when people per boat in 2024": (
        "In 2024, there was an average of 50.4 people per boat, then the lowest in any year since 2022 (2)."
    ),
    "lowest since when arrivals in financial year 2025-26": (
        "In the financial year 2025-26, 25,600 people arrived in small boats, the fewest in any financial "
        "year since the financial year 2023-24 (the same number)."
    ),
    "highest since when arrivals in H1 2025": (
        "In the first half of 2025, 14,401 people arrived in small boats, fewer than over the same dates in "
        "2024 (19,405)."
    ),
    "lowest since when arrivals in financial year 2024-25": (
        "In the financial year 2024-25, 35,826 people arrived in small boats, more than in the financial "
        "year 2023-24 (25,600)."
    ),
    "highest since when arrivals in 2023": (
        "In 2023, 21,900 people arrived in small boats, then the most in any year since records began on 1 "
        "January 2018."
    ),
    "highest since when arrivals on 2025-01-02": (
        "On 2 January 2025, 80 people arrived in small boats, the most on any day since 31 December 2024 "
        "(100)."
    ),
    "lowest since when arrivals in August 2026": (
        "So far in August 2026, to 20 August, 680 people arrived in small boats, the fewest in the same "
        "days of any month since 1 to 20 December 2022 (40)."
    ),
    "lowest since when arrivals in ytd 2026": (
        "So far in 2026, to 20 August, 9,160 people arrived in small boats, the fewest over the same dates "
        "of any year since 2022 (464)."
    ),
    "highest since when prevented in week ending 2026-08-16": (
        "In the week ending 16 August 2026, 270 people were stopped by French authorities, the most in any "
        "week since records began on 3 August 2026."
    ),
    "highest since when people per boat in July 2026": (
        "In July 2026, there was an average of 40 people per boat, the same as in June 2026, the month "
        "before."
    ),
    "highest records of arrivals by day ever": (
        "From 1 January 2018 to 20 August 2026, the number of people who arrived in small boats on a day "
        "reached a new high three times after the first, most recently on 12 May 2024 (1,305), before that "
        "on 1 January 2024 (100)."
    ),
    "lowest records of arrivals by year ever": (
        "From 1 January 2018 to 20 August 2026, the number of people who arrived in small boats in a year "
        "was never below the first, in 2018 (730)."
    ),
    "highest records of arrivals by year ever back 0": (
        "From 1 January 2018 to 20 August 2026, the highest number of people who arrived in small boats in "
        "a year was 37,805, in 2024."
    ),
    "highest records of arrivals by day ever back 1": (
        "Before the record of 12 May 2024 (1,305), the highest number of people who arrived in small boats "
        "on a day was 100, on 1 January 2024."
    ),
    "pace of arrivals in 2026 towards a record": (
        "No: so far in 2026, to 20 August, 9,160 people arrived in small boats, against 24,505 at the same "
        "point in 2024, the year with the most (37,805). If the rest of 2026 goes as in past years, its "
        "total will be between 14,132 and 14,434, with 14,411 in the middle: an estimate whose method, "
        "tested on seven past years, held for five."
    ),
    "when boats in 2025 passed the total of 2020": (
        "The number of boats that arrived, counted from 1 January 2025, passed the total of 2020 (366) on "
        "3 July 2025, the 184th day."
    ),
    "pace of arrivals in 2026 to beat 2025": (
        "No: so far in 2026, to 20 August, 9,160 people arrived in small boats, against 18,481 at the same "
        "point in 2025, which ended with 29,121. If the rest of 2026 goes as in past years, its total will "
        "be between 14,132 and 14,434, with 14,411 in the middle: an estimate whose method, tested on seven "
        "past years, held for five."
    ),
    "pace of boats in 2026": (
        "So far in 2026, to 20 August, 229 boats arrived, against 484 at the same point in 2024, the "
        "year with the most (750). If the rest of 2026 goes as in past years, its total will be "
        "between 355 and 361, with 360 in the middle: an estimate whose method, tested on seven past "
        "years, held for five."
    ),
}


@pytest.mark.parametrize("question", PAST)
def test_a_headline_is_the_same_in_both_styles(question: str) -> None:
    answer = asked(question, KNOWN)
    assert headline(answer, NEWSPAPER) == PAST[question]
    assert headline(answer, WEB) == PAST[question]


def test_every_kind_of_question_has_one_here_or_among_the_others() -> None:
    assert {type(parse(question)) for question in (*SAID, *COMPARED, *PAST)} == set(get_args(Question))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "highest since when arrivals on 2024-05-12",
            "People arriving in small boats, since when it is the highest, 12 May 2024",
        ),
        (
            "compare arrivals week ending 2026-08-23 with average of 2024 to 2025",
            (
                "People arriving in small boats, 17 to 20 August 2026 against the average of the same days "
                "of week 34 of 2024 to 2025"
            ),
        ),
        (
            "highest records of boats by month in 2025",
            "Small boats arriving, successive records for the highest month, 1 January to 31 December 2025",
        ),
        (
            "pace of boats in 2026",
            (
                "Small boats arriving, 1 January to 20 August 2026 against the same dates of each full "
                "earlier year, and a range for the year's end"
            ),
        ),
        (
            "when boats in 2025 passed the total of 2020",
            (
                "Small boats arriving, the day on which the running total passed the total of 2020, "
                "1 January to 31 December 2025"
            ),
        ),
        (
            "pace of boats in 2026 to beat 2025",
            (
                "Small boats arriving, 1 January to 20 August 2026 against the same dates of each full "
                "earlier year, and a range for the year's end, whether it is ahead of 2025 by then"
            ),
        ),
        (
            "rank boats 2025 among like ever highest",
            (
                "Small boats arriving, place counting from the highest among all years since records began, "
                "1 January to 31 December 2025"
            ),
        ),
        (
            "rank boats July 2025 among all in 2025 highest claimed 1",
            ("Small boats arriving, whether it is the highest of all months in 2025, 1 to 31 July 2025"),
        ),
        (
            "rank boats July 2025 among like ever lowest claimed 2",
            (
                "Small boats arriving, whether it is number 2 from the lowest of the same month of each "
                "year since records began, 1 to 31 July 2025"
            ),
        ),
    ],
)
def test_how_they_are_read(question: str, said: str) -> None:
    assert read_as(asked(question, KNOWN)) == said


def test_past_years_are_a_table_and_the_same_dates_a_chart() -> None:
    answer = asked("pace of boats in 2026 towards a record", KNOWN)
    shown = table(answer, WEB)
    assert shown is not None
    assert shown.columns == ("Year", "By 20 August", "Whole year", "Share by then")
    assert shown.rows[0] == ("2018", "232", "365", "")  # before the years that the range goes by
    assert shown.rows[-1] == ("2025", "463", "729", "63.5%")
    drawn = chart(answer)
    assert drawn is not None
    assert (drawn.unit, drawn.labels[0], drawn.labels[-1]) == ("boats", "2018", "2026")
    assert (drawn.values[0], drawn.values[-2:]) == (232, (463, 229))


def test_records_are_a_table_and_a_chart_of_what_they_came_to() -> None:
    answer = asked("highest records of arrivals by year ever", KNOWN)
    assert table(answer, WEB) == Table(
        ("Year", "People"),
        (("2018", "730"), ("2020", "732"), ("2023", "21,900"), ("2024", "37,805")),
        (False, True),
    )
    drawn = chart(answer)
    assert drawn is not None
    assert drawn.values == (730, 732, 21900, 37805)
