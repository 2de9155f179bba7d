"""The same part of every year, and years named one by one."""

import pytest

from bot.errors import AskerError
from bot.language import Context, read
from bot.questions import text

JULYS = "; ".join(f"July {year}" for year in range(2018, 2027))
TO_DATE = "; ".join(f"ytd {year}" for year in range(2018, 2027))
DECEMBERS = "; ".join(f"December {year}" for year in range(2018, 2026))
DEADLY_JULYS = "; ".join(f"July {year}" for year in range(2014, 2026))
EASTER_SUNDAYS = "2023-04-09; 2024-03-31; 2025-04-20; 2026-04-05"


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("July each year", f"arrivals {JULYS}"),
        ("arrivals in july by year", f"arrivals {JULYS}"),
        ("every july", f"arrivals {JULYS}"),
        ("arrivals in every December", f"arrivals {DECEMBERS}"),  # this year's has not begun
        ("deaths in july each year", f"deaths {DEADLY_JULYS}"),  # known up to 3 May 2026
        ("ytd by year", f"arrivals {TO_DATE}"),
        ("arrivals at the same point in each year", f"arrivals {TO_DATE}"),
        ("boats in July each year since 2024", "boats July 2024; July 2025; July 2026"),
        ("h1 by year from 2024 to 2025", "arrivals H1 2024; H1 2025"),
        ("prevented in june each year", "prevented June 2024; June 2025; June 2026"),  # from 29 April 2024
        (
            "arrivals up to 20 August each year since 2024",
            "arrivals 2024-01-01 to 2024-08-20; 2025-01-01 to 2025-08-20; 2026-01-01 to 2026-08-20",
        ),
        ("easter sunday each year since 2023", f"arrivals {EASTER_SUNDAYS}"),
        ("arrivals in each of the last three years", "arrivals 2023; 2024; 2025"),
        ("july in each of the past 3 years", "arrivals July 2023; July 2024; July 2025"),
        ("arrivals each year from 2021 to 2023", "arrivals 2021; 2022; 2023"),
    ],
)
def test_each_is_asked_for(typed: str, asked: str, context: Context) -> None:
    assert text(read(typed, context)) == f"each of {asked}"


@pytest.mark.parametrize(
    "typed",
    [
        "arrivals in may 2023 in each of the last three years",
        "every july in each of the last three centuries",
        "all Julys combined",
        "arrivals in each of the last 40 years",
    ],
)
def test_what_is_no_part_of_each_year_is_declined(typed: str, context: Context) -> None:
    with pytest.raises(AskerError):
        read(typed, context)
