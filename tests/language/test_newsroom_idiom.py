"""Periods and counts as newsrooms say them."""

import pytest

from bot.errors import Ambiguous, AskerError
from bot.language import Context, read
from bot.questions import text


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("how many times did arrivals exceed 800 in 2025", "count day with arrivals over 800 in 2025"),
        ("how many times did boats reach 20 in 2022", "count day with boats at least 20 in 2022"),
        (
            "how many times did arrivals top 2,000 in a week",
            "count week with arrivals over 2000 ever",
        ),
        ("how many times higher was 2022 than 2021", "compare arrivals 2022 with 2021 by ratio"),
        ("day we hit 20,000 last year", "when arrivals reached 20000 in 2025"),
        ("day boats passed 500 in 2025", "when boats reached 500 in 2025"),
        ("the weekend of 1-2 August", "total arrivals 2026-08-01 to 2026-08-02"),
        ("the weekend of 15 August", "total arrivals 2026-08-15 to 2026-08-16"),
        ("which month of 2026 has been the busiest so far", "highest 1 month of arrivals in 2026"),
        ("last q", "total arrivals Q2 2026"),
        ("this yr v last yr to date", "compare arrivals ytd 2026 with ytd 2025"),
        ("how long since a boat came", "current run of boats exactly 0 ever"),
        ("can someone give me the number who crossed on 14 August", "total arrivals 2026-08-14"),
        ("august bank hol 2025", "total arrivals 2025-08-25"),
        ("compare 2023, 2024 and 2025", "each of arrivals 2023; 2024; 2025"),
        ("/compare 2023 2024 2025", "each of arrivals 2023; 2024; 2025"),
        ("May 2024 v May 2025 v May 2026, boats", "each of boats May 2024; May 2025; May 2026"),
        ("Q4 25 vs Q4 24", "compare arrivals Q4 2025 with Q4 2024"),
        ("nearly 37,000 arrived in 2024, correct?", "check arrivals 2024 nearly 37000"),
        ("was 2024 just under 37,000", "check arrivals 2024 nearly 37000"),
        ("just over 41,000 came in 2025, right?", "check arrivals 2025 just over 41000"),
        ("have arrivals halved this year", "compare arrivals ytd 2026 with ytd 2025 by halved"),
        ("did arrivals double between 2020 and 2021", "compare arrivals 2021 with 2020 by doubled"),
        ("was 2021 double 2022", "compare arrivals 2021 with 2022 by doubled"),
        ("was 2025 at least double 2020", "compare arrivals 2025 with 2020 by doubled"),
        ("busiest day in August ever", "highest 1 day of arrivals ever of months 8"),
        ("busiest October day since 2020", "highest 1 day of arrivals since 2020-01-01 of months 10"),
        ("top five days in any August", "highest 5 day of arrivals ever of months 8"),
        ("busiest day in August", "highest 1 day of arrivals in August 2026"),
        ("arrivals 1 Jan - 20 Aug 2026", "total arrivals 2026-01-01 to 2026-08-20"),
        ("June 1 - August 15 2025", "total arrivals 2025-06-01 to 2025-08-15"),
        ("between June 1 and Aug 15 last year", "total arrivals 2025-06-01 to 2025-08-15"),
        ("Aug 1-15", "total arrivals 2026-08-01 to 2026-08-15"),
        ("August 1st to 15th 2025", "total arrivals 2025-08-01 to 2025-08-15"),
        ("final quarter of 2025", "total arrivals Q4 2025"),
        ("first three quarters of 2025", "total arrivals 2025-01-01 to 2025-09-30"),
        (
            "last weekend vs the weekend before",
            "compare arrivals 2026-08-15 to 2026-08-16 with 2026-08-08 to 2026-08-09",
        ),
        ("the weekend before last", "total arrivals 2026-08-08 to 2026-08-09"),
        ("year on year to date", "compare arrivals ytd 2026 with ytd 2025"),
        ("the day after Burnham became PM", "total arrivals 2026-07-21"),
        ("on this day in 2022", "total arrivals 2022-08-21"),
        ("how many crossed this day last year", "total arrivals 2025-08-21"),
        ("two years ago today", "total arrivals 2024-08-21"),
        ("2026 to date against 2023 to the same date", "compare arrivals ytd 2026 with ytd 2023"),
        ("how many had come up to the same point in 2022", "total arrivals ytd 2022"),
        (
            "three months to July 2026 compared with the same three months a year earlier",
            "compare arrivals 2026-05-01 to 2026-07-31 with 2025-05-01 to 2025-07-31",
        ),
        (
            "last 7 days vs the same 7 days last year",
            "compare arrivals 2026-08-14 to 2026-08-20 with 2025-08-14 to 2025-08-20",
        ),
        ("Monday vs the same day last week", "compare arrivals 2026-08-17 with 2026-08-10"),
        ("first half of August", "total arrivals 2026-08-01 to 2026-08-15"),
        ("second half of July 2025", "total arrivals 2025-07-16 to 2025-07-31"),
        ("second half of February 2025", "total arrivals 2025-02-15 to 2025-02-28"),
        ("first fortnight of July", "total arrivals 2026-07-01 to 2026-07-14"),
        ("fortnight to 16 August", "total arrivals 2026-08-03 to 2026-08-16"),
        ("in the 7 days to Sunday", "total arrivals 2026-08-10 to 2026-08-16"),
        ("between Labour taking office and the end of 2024", "total arrivals 2024-07-05 to 2024-12-31"),
        ("Starmer's first 100 days", "total arrivals 2024-07-05 to 2024-10-12"),
        ("in Labour's first year", "total arrivals 2024-07-05 to 2025-07-04"),
        ("first six months of the Labour government", "total arrivals 2024-07-05 to 2025-01-04"),
        ("Burnham's first month", "total arrivals 2026-07-20 to 2026-08-19"),
        ("the year before the Rwanda plan", "total arrivals 2021-04-14 to 2022-04-13"),
        (
            "first week of the Labour government with over 1,000",
            "first week with arrivals over 1000 during gov-labour",
        ),
        ("Burnham vs Starmer", "compare arrivals during pm-burnham with during pm-starmer"),
    ],
)
def test_are_read(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


@pytest.mark.parametrize(
    ("typed", "choices"),
    [
        (
            "how many times has the total passed 40,000",
            tuple(f"count {grain} with arrivals over 40000 ever" for grain in ("week", "month", "year")),
        ),
        (
            "between May and Christmas",
            ("total arrivals 2025-05-01 to 2025-12-25", "total arrivals 2025-05-01 to 2025-12-26"),
        ),
    ],
)
def test_are_asked_back(typed: str, choices: tuple[str, ...], context: Context) -> None:
    with pytest.raises(Ambiguous) as asked:
        read(typed, context)
    assert asked.value.suggestions == choices


@pytest.mark.parametrize(
    "typed",
    [
        "May vs Johnson",
        "all time year on year",
        "2025 vs Starmer's",
        "top 5 days to 20 August",
        "compare July with the same day last week",
        "between Truss and Sunak",
        "this day in July",
        "in Labour's first full year",
        "Starmer's last 100 days",
    ],
)
def test_give_no_figure(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)


@pytest.mark.parametrize(
    "typed",
    [
        "in Q4 25 died",
        "Q4 25 boats",
        "Q3 17",
        "Q1 27",
        "the weekend of Monday 3 August",
        "the weekend of 3-4 July",
    ],
)
def test_two_digits_that_may_be_a_number_or_are_no_year_held_are_not_read(
    typed: str, context: Context
) -> None:
    with pytest.raises(AskerError):
        read(typed, context)
