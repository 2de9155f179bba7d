"""Words that name a measure beside saying something else: deadlier, in Channel crossings."""

import pytest

from bot.errors import NotUnderstood
from bot.language import Context, read
from bot.questions import text


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("is 2025 deadlier than 2024?", "compare deaths 2025 with 2024 by higher"),
        ("which year was deadlier, 2024 or 2025", "compare deaths 2025 with 2024 by totals"),
        ("was 2022 more deadly than 2021", "compare deaths 2022 with 2021 by higher"),
        ("was 2025 less deadly than 2024", "compare deaths 2025 with 2024 by lower"),
        ("average number per dinghy last year", "total people per boat 2025"),
        ("how many on each boat on average in July", "total people per boat July 2026"),
        ("migrants per boat 2023 vs 2024", "compare people per boat 2024 with 2023"),
        ("how deadly was 2024", "total deaths 2024"),
        ("deadliest year on record for Channel crossings", "highest 1 year of deaths ever"),
        ("how many died in Channel crossings in 2024", "total deaths 2024"),
        ("how many people died during small boat crossings in 2025", "total deaths 2025"),
        ("how many in Channel crossings 2024", "total arrivals 2024"),
        (
            "is France stopping more people than last year",
            "compare prevented ytd 2026 with ytd 2025 by higher",
        ),
    ],
)
def test_are_read(typed: str, canonical: str, context: Context) -> None:
    assert text(read(typed, context)) == canonical


@pytest.mark.parametrize(
    "typed",
    ["deaths and Channel crossings in 2024", "deaths vs small boat crossings 2025", "was 2024 deadly"],
)
def test_two_measures_are_never_one(typed: str, context: Context) -> None:
    with pytest.raises(NotUnderstood):
        read(typed, context)
