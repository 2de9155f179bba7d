"""Headlines of averages, of changes that are claimed, and of days in a row."""

import pytest

from bot.wording.headline import headline
from bot.wording.style import NEWSPAPER
from tests.spec.tables import asked
from tests.wording.known import KNOWN

COMPARED = {
    "highest 2 days in a row of arrivals in May 2024": (
        "The two days in a row when the most people arrived in small boats, from 1 to 31 May 2024, were 11 "
        "to 12 May 2024 and 12 to 13 May 2024 (1,405 each)."
    ),
    "highest 31 days in a row of boats in May 2024": (
        "The 31 days in a row when the most boats arrived, from 1 to 31 May 2024, were 1 to 31 May 2024 (80)."
    ),
    "highest 2 days in a row of boats in January 2026": (
        "The two days in a row when the most boats arrived, from 1 to 31 January 2026, were 1 to 2 January "
        "2026, 2 to 3 January 2026, 3 to 4 January 2026 and 27 others (2 each)."
    ),
    "check arrivals ytd 2026 with ytd 2025 down about 50 per cent": (
        "Yes, in round terms: so far in 2026, to 20 August, 9,160 people arrived in small boats, down "
        "50.4 per cent from 18,481 at the same point in 2025."
    ),
    "check arrivals ytd 2026 with ytd 2025 down about 50.4 per cent": (
        "Yes: so far in 2026, to 20 August, 9,160 people arrived in small boats, down 50.4 per cent from "
        "18,481 at the same point in 2025."
    ),
    "check arrivals 2024 with 2023 up over 80 per cent": (
        "No: in 2024, 37,805 people arrived in small boats, up 72.6 per cent from 21,900 in 2023."
    ),
    "compare arrivals 2024 with average of 2021 to 2023": (
        "In 2024, 37,805 people arrived in small boats, up 385.5 per cent from 7,786.7, the average for the "
        "years 2021 to 2023."
    ),
    "compare arrivals ytd 2026 with average of 2024 to 2025": (
        "So far in 2026, to 20 August, 9,160 people arrived in small boats, down 57.4 per cent from 21,493, "
        "the average for the same dates in 2024 to 2025."
    ),
    "compare arrivals July 2026 with average of 2024 to 2025 by difference": (
        "In July 2026, 1,240 people arrived in small boats, 1,550 fewer than 2,790, the average for July "
        "in 2024 to 2025."
    ),
    "compare deaths 2025 with average of 2023 to 2024 by higher": (
        "No: in 2025, one person died on the route to the UK, down from 30, the average for the years 2023 "
        "to 2024."
    ),
    "compare arrivals week ending 2026-08-16 with average of 2024 to 2025 by ratio": (
        "In the week ending 16 August 2026, 280 people arrived in small boats, 0.4 times 630, the average "
        "for week 33 of 2024 to 2025."
    ),
    "compare arrivals week ending 2026-08-23 with average of 2024 to 2025": (
        "So far in the week ending 23 August 2026, to 20 August, 40 people arrived in small boats, down "
        "88.9 per cent from 360, the average for the same days of week 34 of 2024 to 2025."
    ),
}


@pytest.mark.parametrize(("question", "expected"), COMPARED.items())
def test_it_says_what_the_figures_mean(question: str, expected: str) -> None:
    assert headline(asked(question, KNOWN), NEWSPAPER) == expected
